"""The policies in force: figures that two administrators together may change, in versions."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from core.access.model import Actor
from core.draw.state.records import PlanDraft
from core.engine.api import Services
from core.engine.workstation import Workstation
from core.kernel.errors import UserError
from core.system.lamps import Lamp
from core.system.policies import BOUNDS, PolicyVersion, StationPolicy
from core.system.policy_service import CHANGES, CONFIRMS
from ui.pages.system import policy_presenter as presenter
from ui.pages.system.microphone_line import MicrophoneLine
from ui.pages.system.policy_lines import ChoiceLine, FigureLine, WordsLine, place
from ui.shell.dates import short_moment
from ui.shell.frame import Frame
from ui.shell.page import GAP, Page
from ui.texts import words
from ui.widgets.buttons import Button
from ui.widgets.cards import Card, FactList
from ui.widgets.labels import Text
from ui.widgets.layouts import column, row
from ui.widgets.notices import Banner
from ui.widgets.panels import ScrollBox

_CONTACT = (
    *("order", "second_confirmation", "ask_reason", "name_project", "hang_up", "test_lines"),
    *("opens", "closes"),
)
_CHOICES = {
    "contact": _CONTACT,
    "draw": ("fresh_dice", "sign_operator", "sign_supervisor", "sign_witnesses"),
    "watermark": ("station", "session"),
    "backup": ("automatic", "at"),
}

Line = FigureLine | ChoiceLine | WordsLine | MicrophoneLine

_WORDS = {"contact": ("reasons",)}


class PolicyPage(Page):
    """Everybody reads; the system admin changes and the security admin signs beside. Practice is marked."""

    def __init__(self, frame: Frame, ws: Workstation[Services], lamps: Callable[[], Sequence[Lamp]]) -> None:
        super().__init__(frame)
        self._service = ws.services.policies
        self._ws = ws
        self._lamps = lamps
        self._may = frame.actor.may(CHANGES)
        self._stored = StationPolicy()
        self._version = 0
        self._loaded = False
        self.set_title(self.tr("Policies in force"), self.tr("The figures by which this workstation works"))
        self.button = Button(self.tr("Save (two people)…"), "save", "primary")
        self.button.setObjectName("save_policy")
        self.button.clicked.connect(self.save)
        self.button.setVisible(self._may)
        self.set_main_action(self.button)
        self._lines: list[Line] = []
        self._note = Text("", "small", "muted", wrap=True)
        self._note.setObjectName("policy_version")
        self._fixed = FactList(name_width=260)
        self._fixed.setObjectName("policy_draw")
        self._history = FactList(name_width=150)
        self._history.setObjectName("policy_history")
        left = column(
            self._card("contact", self.tr("Calls and texts"), "message-square"),
            self._versions(),
            None,
            gap=GAP,
        )
        draws = self._card("draw", self.tr("Draws"), "dices")
        draws.add(self._fixed)
        recording = self._card("recording", self.tr("Screen recording"), "video")
        recording.add(self._microphone())
        recording.add(Text(self.tr("Recordings that begin afterwards"), "small", "muted", wrap=True))
        mark = self._card("watermark", self.tr("Watermark"), "fingerprint-pattern")
        told = self.tr("Name and time always stand in it, and it cannot be turned off.")
        mark.add(Text(told, "small", "muted", wrap=True))
        backups = self._card("backup", self.tr("Backups"), "database-backup")
        kept = self._card("retention", self.tr("Messages that were sent"), "send")
        told = self.tr(
            "Counted from the day on which they went out or failed. Calls and messages of draws stay with "
            "their draw."
        )
        kept.add(Text(told, "small", "muted", wrap=True))
        right = column(draws, self._sign_in(), mark, recording, backups, kept, None, gap=GAP)
        both = row(left, right, gap=GAP)
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        everything = column(Banner(self._how()), self._note, both, gap=GAP)
        if frame.station.practice:
            practice = Banner(
                self.tr(
                    "Practice: short waiting times, simulated lines. Draws that count run under "
                    "other figures."
                ),
                "warning",
            )
            practice.setObjectName("policy_practice")
            everything.insertWidget(0, practice)
        self.body.addWidget(ScrollBox(everything), 1)

    def opened(self, params: Mapping[str, object]) -> None:
        """Show the figures; the lines are counted in a worker."""
        self.frame.bridge.call(self._service.versions, self.frame.actor, done=self._take, owner=self)
        self._room.look_for()
        lamps = self._ws.background.submit(self._lamps)
        self.frame.bridge.watch(lamps, done=self._show_draw, owner=self)

    def unsaved(self) -> str:
        """Figures that were changed and not saved."""
        return self.tr("The policies were changed and not saved.") if self._differ() else ""

    def save(self) -> None:
        """The second administrator signs and says why."""
        if not self._may or not self._differ():
            return
        self.frame.dialogs.co_sign(
            self.tr("Change the policies"),
            self.tr(
                "The security administrator signs beside you. The change holds for draws that are frozen "
                "from now on; a draw under way keeps its figures."
            ),
            self.tr("Save"),
            self._signed,
            permission=CONFIRMS,
            owner=self,
        )

    def _signed(self, second: Actor, why: str) -> None:
        self.frame.bridge.call(
            self._service.change,
            self.frame.actor,
            self._typed(),
            self._version,
            second,
            why,
            done=self._saved,
            failed=self._refused,
            owner=self,
        )

    def _saved(self, version: int) -> None:
        self.frame.notify(
            self.tr("Version {0} is in force; draws under way keep their figures").format(version)
        )
        self.opened({})

    def _refused(self, error: BaseException) -> None:
        if isinstance(error, UserError) and "name" in error.params:
            named = {**error.params, "name": words(f"policy.{error.params['name']}")}
            error = UserError(error.code, **named)
        self.frame.dialogs.error(error)

    def _take(self, versions: Sequence[PolicyVersion]) -> None:
        self._version = len(versions)
        self.frame.bridge.call(self._current, done=self._show, owner=self)
        self._history.clear()
        for version in versions:
            people = self.tr("{0} with {1}: {2}").format(version.name, version.second, version.why)
            title = self.tr("Version {0}, {1}").format(version.version, short_moment(version.at))
            self._history.add(title, Text(people, wrap=True))
        if versions:
            told = self.tr("Version {0}, set by {1} with {2}")
            self._note.setText(told.format(self._version, versions[0].name, versions[0].second))
        else:
            self._note.setText(self.tr("These figures come with the program."))
        self._history_card.setVisible(bool(versions))

    def _current(self) -> StationPolicy:
        return self._service.current

    def _show(self, policy: StationPolicy) -> None:
        self._stored, self._loaded = policy, True
        self._passwords.clear()
        for name, value in presenter.sign_in_lines(policy.sign_in):
            self._passwords.add(name, Text(value, bold=True, wrap=True))
        for line in self._lines:
            line.show_policy(policy)
        self._look()

    def _typed(self) -> StationPolicy:
        policy = self._stored
        for line in self._lines:
            policy = line.put_into(policy)
        return policy

    def _wrong(self) -> bool:
        return any(line.wrong for line in self._lines)

    def _differ(self) -> bool:
        return self._may and self._loaded and (self._wrong() or self._typed() != self._stored)

    def _look(self) -> None:
        if self._wrong():
            self.button.block(self.tr("A figure is out of its bounds"))
        else:
            self.button.block("" if self._differ() else self.tr("Nothing was changed"))

    def _show_draw(self, lamps: Sequence[Lamp]) -> None:
        self._fixed.clear()
        lines = sum(lamp.id == "line" for lamp in lamps)
        for name, value in presenter.fixed_lines(PlanDraft("", ()), lines):
            self._fixed.add(name, Text(value, bold=True, wrap=True))

    def _card(self, section: str, title: str, icon: str) -> Card:
        card = Card(title, icon, padding=(16, 12))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        lines: list[FigureLine | ChoiceLine | WordsLine] = [
            FigureLine(section, name, self, editable=self._may) for name in BOUNDS[section]
        ]
        lines += [ChoiceLine(section, name, self, editable=self._may) for name in _CHOICES.get(section, ())]
        lines += [WordsLine(section, name, self, editable=self._may) for name in _WORDS.get(section, ())]
        for line in lines:
            line.edited.connect(self._look)
            place(grid, line)
        self._lines += lines
        card.add(grid)
        return card

    def _microphone(self) -> QVBoxLayout:
        self._room = MicrophoneLine(self.frame, self._ws.services.microphones, self, editable=self._may)
        self._room.edited.connect(self._look)
        self._lines.append(self._room)
        line = row(*self._room.parts[:2], gap=12)
        line.setStretch(0, 1)
        told = self.tr("Whoever is in the room must know that sound is recorded.")
        return column(line, self._room.level, Text(told, "small", "muted", wrap=True), gap=8)

    def _sign_in(self) -> Card:
        card = self._card("sign_in", self.tr("Sign-in and locks"), "key-round")
        self._passwords = FactList(name_width=260)
        self._passwords.setObjectName("policy_sign_in")
        card.add(self._passwords)
        told = self.tr("A lock hides the window; a draw, calls and recordings under way go on behind it.")
        card.add(Text(told, "small", "muted", wrap=True))
        return card

    def _versions(self) -> Card:
        self._history_card = Card(self.tr("Versions"), "history", padding=(16, 8))
        self._history_card.add(self._history)
        self._history_card.hide()
        return self._history_card

    def _how(self) -> str:
        if self._may:
            return self.tr(
                "A change needs you and the security administrator, and a reason. It holds for draws that "
                "are frozen afterwards; a draw under way keeps its figures. Sign-in, locks and watermark "
                "change at once."
            )
        return self.tr(
            "The system administrator changes them together with the security administrator. A draw keeps "
            "the figures that were in force when it was frozen."
        )
