"""The place of the first run: organisation, station, room, and what it is for."""

from PySide6.QtWidgets import QButtonGroup, QRadioButton

from core.kernel.errors import UserError
from core.system.setup import check_place
from ui.pages.system.setup_draft import SetupDraft
from ui.pages.system.setup_people import complaint
from ui.widgets.cards import Card
from ui.widgets.editors import LineEditor
from ui.widgets.forms import Field
from ui.widgets.labels import Text


class PlaceCard(Card):
    """The fields; ``values`` gives what was typed."""

    def __init__(self, draft: SetupDraft) -> None:
        super().__init__(self.tr("Where this workstation stands"), "landmark")
        self.organisation = LineEditor(longest=60)
        self.station_id = LineEditor("CQ-01", longest=9)
        self.room = LineEditor(longest=40)
        self._organisation = Field(self.tr("Organisation"), self.organisation, required=True)
        self._station_id = Field(
            self.tr("Station number"),
            self.station_id,
            required=True,
            check=self._check_station,
            hint=self.tr("Two to six capitals or digits, a hyphen, two digits; stands on every slip"),
        )
        self.practice = QRadioButton(self.tr("Practice: sample data and simulated lines, marked everywhere"))
        self.real = QRadioButton(self.tr("Real: for draws that count"))
        self._mode = QButtonGroup(self)
        for name, box in (("mode_practice", self.practice), ("mode_real", self.real)):
            box.setObjectName(name)
            self._mode.addButton(box)
        (self.practice if draft.practice else self.real).setChecked(True)
        for name in ("organisation", "station_id", "room"):
            editor = getattr(self, name)
            editor.setObjectName(name)
            editor.set_value(getattr(draft, name))
        for part in (self._organisation, self._station_id, Field(self.tr("Room"), self.room)):
            self.add(part)
        self.add(Text(self.tr("What it is for (cannot be changed later)"), "small", "muted"))
        self.add(self.real)
        self.add(self.practice)

    def keep(self, draft: SetupDraft) -> None:
        """Write what was typed into ``draft``."""
        draft.organisation, draft.station_id = self.organisation.value, self.station_id.value
        draft.room, draft.practice = self.room.value, self.practice.isChecked()

    def validate(self) -> bool:
        """Check all fields and show what is wrong."""
        return all([field.validate() for field in (self._organisation, self._station_id)])

    def refuse(self, error: UserError, sentence: str) -> None:
        """What the engine did not accept."""
        field = self._station_id if error.code == "setup.station_id" else self._organisation
        field.set_error(sentence)

    def _check_station(self, value: object) -> str:
        return complaint(check_place, self.organisation.value or "—", str(value))
