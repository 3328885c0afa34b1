"""What experts are told of a review: by which ways for each expert type, and in which words."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QCheckBox, QGridLayout

from core.contact.mails.outgoing import Channel
from core.contact.mails.review_results import OUTCOMES, ResultTexts
from core.engine.api import Services
from core.engine.workstation import Workstation
from core.pool.record.custom_fields import CustomField, CustomFields
from ui.pages.contact.texts import say
from ui.shell.frame import Frame
from ui.shell.page import GAP, Page
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.editors import TextEditor
from ui.widgets.forms import Field
from ui.widgets.labels import Text
from ui.widgets.layouts import clear, column
from ui.widgets.panels import ScrollBox


class ReviewResultsPage(Page):
    """A type without a line of its own is told as "all others" are."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._ws = ws
        self._types: tuple[str, ...] = ()
        self._texts: ResultTexts | None = None
        self._saved: ResultTexts | None = None
        self.boxes: dict[tuple[str, Channel], QCheckBox] = {}
        self.set_title(
            self.tr("Results told to experts"),
            self.tr("After the decision; who handed in sees the result in the program at any rate"),
        )
        leave = Button(self.tr("Back"), "arrow-left")
        leave.clicked.connect(self.back)
        self.head.add_action(leave)
        self.button = Button(self.tr("Save"), "save", "primary")
        self.button.setObjectName("save_results")
        self.button.clicked.connect(self.save)
        self.set_main_action(self.button)
        ways = Card(self.tr("Ways"), "send", padding=16)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setColumnStretch(3, 1)
        ways.add(self._grid)
        words = Card(self.tr("Words"), "message-square", padding=16)
        self.editors = {outcome: TextEditor(lines=3) for outcome in OUTCOMES}
        for outcome, editor in self.editors.items():
            editor.setObjectName(f"result_{outcome.value}")
            words.add(Field(say(f"result.{outcome.value}"), editor, required=True))
        fields = self.tr(
            "Filled in: {name} the expert, {case} the number of the case, {reason} what the reviewer wrote, "
            "{sign} your organisation."
        )
        words.add(Text(fields, "small", "muted", wrap=True))
        self.body.addWidget(ScrollBox(column(ways, words, None, gap=GAP)), 1)

    def opened(self, params: Mapping[str, object]) -> None:
        """Load types, then ways and words."""
        fields = self._ws.services.pool.fields.all
        self.frame.bridge.call(fields, self.frame.actor, done=self._show_types, owner=self)

    def unsaved(self) -> str:
        """Ways or words that were changed and not saved."""
        changed = self._saved is not None and self.texts != self._saved
        return self.tr("What experts are told was changed and not saved.") if changed else ""

    @property
    def texts(self) -> ResultTexts:
        """As they stand on the page."""
        ways = {
            name: tuple(way for way in Channel if self.boxes[name, way].isChecked())
            for name in ("", *self._types)
        }
        kept = {} if self._texts is None else dict(self._texts.ways)
        return ResultTexts({**kept, **ways}, {state: e.value for state, e in self.editors.items()})

    def save(self) -> None:
        """Store ways and words."""
        if self._saved is not None:
            put, texts = self._ws.services.review_results.set_texts, self.texts
            refused = self.frame.dialogs.error
            self.frame.bridge.call(
                put, self.frame.actor, texts, done=self._stored, failed=refused, owner=self
            )

    def _show_types(self, fields: Sequence[CustomField]) -> None:
        self._types = CustomFields(fields).expert_types
        texts = self._ws.services.review_results.texts
        self.frame.bridge.call(texts, self.frame.actor, done=self._show, owner=self)

    def _show(self, texts: ResultTexts) -> None:
        self._texts = texts
        clear(self._grid)
        self.boxes.clear()
        for line, name in enumerate((*self._types, "")):
            others = self.tr("All others") if self._types else self.tr("All experts")
            self._grid.addWidget(Text(name or others), line, 0)
            for place, way in enumerate(Channel, start=1):
                box = QCheckBox(say(f"channel.{way.value}"))
                box.setAccessibleName(f"{name or others} {box.text()}")
                box.setObjectName(f"way_{line}_{way.value}")
                box.setChecked(way in texts.ways_of(name))
                self._grid.addWidget(box, line, place)
                self.boxes[name, way] = box
        for outcome, editor in self.editors.items():
            editor.set_value(texts.texts[outcome])
        self._saved = self.texts

    def _stored(self, _nothing: object) -> None:
        self._saved = self.texts
        self.frame.notify(self.tr("Saved"))
