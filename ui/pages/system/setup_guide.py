"""The guide of the first run: language, place, administrators, a last look, and the recovery key.

It is the first thing that a new workstation shows, so each step is loaded and built when it is reached.
"""

from collections.abc import Callable, Mapping
from enum import IntEnum
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

from core.access.model import Role
from core.kernel.errors import UserError
from ui.pages.system.setup_draft import SetupDraft
from ui.pages.system.setup_layout import narrow, page_of
from ui.shell.frame import Frame
from ui.shell.page import Page
from ui.shell.role_words import role_word
from ui.texts import message_for, words
from ui.translation import CHINESE, ENGLISH
from ui.widgets.buttons import Button, LinkRow
from ui.widgets.cards import Card, FactList
from ui.widgets.labels import IconText, Text
from ui.widgets.layouts import column, row
from ui.widgets.notices import Banner
from ui.widgets.steps import GuideSteps

if TYPE_CHECKING:
    from core.engine.program import Program
    from ui.pages.system.recovery_panel import RecoveryPanel
    from ui.pages.system.setup_people import PersonCard
    from ui.pages.system.setup_place import PlaceCard
    from ui.widgets.progress import ProgressRow

_LANGUAGES = (
    (CHINESE, "简体中文", "界面和操作提示使用中文"),
    (ENGLISH, "English", "Window and messages in English"),
)


class _Step(IntEnum):
    LANGUAGE = 0
    PLACE = 1
    PEOPLE = 2
    DEVICES = 3
    REVIEW = 4
    MAKING = 5
    KEY = 6
    RESTORE = 7


class SetupGuide(Page):
    """Nothing is written before the last look; ``draft`` outlives a change of language."""

    def __init__(self, frame: Frame, program: "Program", draft: SetupDraft) -> None:
        super().__init__(frame)
        self._program = program
        self._draft = draft
        self._language = str(frame.preferences.get("look.language", CHINESE))
        self.set_title(self.tr("Set up this workstation"), self.tr("About five minutes"))
        names = [self.tr("Language"), self.tr("Workstation"), self.tr("Administrators"), self.tr("Devices")]
        self._marks = GuideSteps([*names, self.tr("Check"), self.tr("Recovery key")])
        self.head.add_action(self._marks)
        self._makers: dict[_Step, Callable[[], QWidget]] = {
            _Step.LANGUAGE: self._language_step,
            _Step.PLACE: self._place_step,
            _Step.PEOPLE: self._people_step,
            _Step.DEVICES: self._devices_step,
            _Step.REVIEW: self._review_step,
            _Step.MAKING: self._making_step,
            _Step.KEY: self._key_step,
            _Step.RESTORE: self._restore_step,
        }
        self._built: dict[_Step, QWidget] = {}
        self._steps = QStackedWidget()
        self.body.addWidget(self._steps, 1)

    def opened(self, params: Mapping[str, object]) -> None:
        self._go(_Step.LANGUAGE)
        self._next_language.setFocus()

    def unsaved(self) -> str:
        """The key is shown this once."""
        if _Step.KEY not in self._built or not self._key.holds_key:
            return ""
        return self.tr(
            "The recovery key has not been confirmed. After leaving it cannot be shown again; the system "
            "administrator and the security administrator can make a new one together."
        )

    # What the steps ask for, each made with its step.

    @cached_property
    def _place(self) -> "PlaceCard":
        from ui.pages.system.setup_place import PlaceCard

        return PlaceCard(self._draft)

    @cached_property
    def _people(self) -> "list[PersonCard]":
        from ui.pages.system.setup_people import ADMINISTRATORS, PersonCard

        duties = {
            Role.SYSTEM_ADMIN: self.tr("Makes accounts and settings; sees no expert and no draw."),
            Role.SECURITY_ADMIN: self.tr("Unlocks accounts, watches over keys and exports."),
            Role.AUDITOR: self.tr("Reads the log and verifies; changes nothing."),
        }
        return [PersonCard(prefix, r, role_word(r.value), duties[r]) for prefix, r in ADMINISTRATORS]

    @cached_property
    def _facts(self) -> FactList:
        return FactList(name_width=180)

    @cached_property
    def _progress(self) -> "ProgressRow":
        from ui.widgets.progress import ProgressRow

        return ProgressRow(self.tr("Encrypted database and accounts"), "database", cancellable=False)

    @cached_property
    def _key(self) -> "RecoveryPanel":
        from ui.pages.system.recovery_panel import RecoveryPanel

        done = self.tr("Finish and go to sign-in")
        panel = RecoveryPanel(self.frame, self._program.recovery_sheet, done)
        panel.kept.connect(self.frame.go_back)
        return panel

    # The steps.

    def _language_step(self) -> QWidget:
        card = Card(self.tr("Language of the workstation"), "globe", padding=24, gap=12)
        note = self.tr("It holds for everybody; after signing in, each person can choose another one.")
        card.add(Text(note, "body", "muted", wrap=True))
        for code, name, words_of in _LANGUAGES:
            chosen = code == self._language
            tile = LinkRow(f"{name}. {words_of}", tile=True)
            tile.setObjectName(f"setup_language:{code}")
            mark = IconText(
                "circle-check" if chosen else "globe", name, "accent" if chosen else "text", bold=chosen
            )
            tile.set_content(
                column(row(mark, None), Text(words_of, "small", "muted"), gap=2, margins=(16, 12))
            )
            tile.clicked.connect(self._choose_language)
            card.add(tile)
        self._next_language = self._forward("setup_language_next")
        self._next_language.clicked.connect(self._to_place)
        restore = Button(self.tr("Restore from a backup…"), "history")
        restore.setObjectName("setup_restore")
        restore.clicked.connect(self._to_restore)
        card.add_foot(restore, None, self._next_language)
        return narrow(card)

    def _restore_step(self) -> QWidget:
        from core.engine.restoring import Restoring
        from ui.pages.system.restore_card import RestoreCard

        card = RestoreCard(self.frame, Restoring(self._program.workstation))
        card.left.connect(self._to_language)
        card.restored.connect(self.frame.go_back)
        return narrow(card, 720)

    def _place_step(self) -> QWidget:
        back, go = self._backward("setup_place_back"), self._forward("setup_place_next")
        back.clicked.connect(self._to_language)
        go.clicked.connect(self._to_people)
        self._place.add_foot(back, None, go)
        return narrow(self._place)

    def _people_step(self) -> QWidget:
        back, go = self._backward("setup_people_back"), self._forward("setup_people_next")
        back.clicked.connect(self._to_place)
        go.clicked.connect(self._to_devices)
        notice = Banner(self.tr("Three different people. Nobody may hold two of these duties."))
        rules = self.tr(
            "Passwords: at least 10 characters of three kinds (capitals, small letters, digits, signs), "
            "without the login."
        )
        cards = row(*self._people, gap=16)
        foot = row(Text(rules, "small", "muted", wrap=True), None, back, go, gap=12)
        return page_of(column(notice, cards, foot, None, gap=16))

    def _devices_step(self) -> QWidget:
        from ui.pages.system.setup_devices import MachineCard

        back, go = self._backward("setup_devices_back"), self._forward("setup_devices_next")
        back.clicked.connect(self._to_people_again)
        go.clicked.connect(self._to_review)
        card = MachineCard(self.frame, self._program.examine)
        card.add_foot(back, None, go)
        return page_of(column(narrow(card, 840), None))

    def _review_step(self) -> QWidget:
        back = self._backward("setup_review_back")
        back.clicked.connect(self._to_devices_again)
        create = Button(self.tr("Set up"), "check", "primary")
        create.setObjectName("setup_create")
        create.clicked.connect(self._begin)
        card = Card(self.tr("Check before anything is written"), "list-checks", padding=24, gap=12)
        card.add(self._facts)
        words_of = self.tr("Station number and purpose cannot be changed later.")
        card.add(Banner(words_of, "warning"))
        card.add_foot(back, None, create)
        return narrow(card, 720)

    def _making_step(self) -> QWidget:
        card = Card(self.tr("Being set up"), "settings", padding=24, gap=16)
        card.add(self._progress)
        words_of = self.tr(
            "Every password is stretched so that it is hard to guess. This takes some seconds."
        )
        card.add(Text(words_of, "small", "muted", wrap=True))
        return narrow(card)

    def _key_step(self) -> QWidget:
        return narrow(self._key, 720)

    # Going on and back.

    def _go(self, step: _Step) -> None:
        if step not in self._built:
            self._built[step] = self._makers[step]()
            self._steps.addWidget(self._built[step])
        self._steps.setCurrentWidget(self._built[step])
        self._marks.setVisible(step is not _Step.RESTORE)
        if step is not _Step.RESTORE:
            self._marks.set_current(step if step < _Step.MAKING else step - 1)

    def _choose_language(self) -> None:
        code = self.sender().objectName().partition(":")[2]
        if code != self._language:
            if _Step.PLACE in self._built:
                self._place.keep(self._draft)
            self.frame.change_language(code)

    def _to_language(self) -> None:
        self._go(_Step.LANGUAGE)

    def _to_restore(self) -> None:
        self._go(_Step.RESTORE)

    def _to_place(self) -> None:
        self._go(_Step.PLACE)
        self._place.organisation.setFocus()

    def _to_people(self) -> None:
        if self._place.validate():
            self._go(_Step.PEOPLE)
            self._people[0].name.setFocus()

    def _to_people_again(self) -> None:
        self._go(_Step.PEOPLE)

    def _to_devices(self) -> None:
        good = all([person.validate() for person in self._people])
        if good and self._are_different():
            self._go(_Step.DEVICES)

    def _to_devices_again(self) -> None:
        self._go(_Step.DEVICES)

    def _to_review(self) -> None:
        self._show_facts()
        self._go(_Step.REVIEW)

    def _are_different(self) -> bool:
        from core.access.rules import clean_name

        seen: set[str] = set()
        for person in self._people:
            account = person.account()
            marks = {f"login:{account.login}", f"name:{clean_name(account.name)}"}
            if seen & marks:
                person.refuse_same(words("setup.same_person"))
                return False
            seen |= marks
        return True

    def _show_facts(self) -> None:
        place = self._place
        purpose = self.tr("Practice") if place.practice.isChecked() else self.tr("Real")
        self._facts.clear()
        for name, value in (
            (self.tr("Language"), {code: shown for code, shown, _ in _LANGUAGES}[self._language]),
            (self.tr("Organisation"), place.organisation.value),
            (self.tr("Station number"), place.station_id.value),
            (self.tr("Room"), place.room.value or "—"),
            (self.tr("Purpose"), purpose),
            *((role_word(p.role.value), f"{p.account().name} ({p.account().login})") for p in self._people),
            (self.tr("Data folder"), str(self._program.folder.parent)),
        ):
            self._facts.add(name, value)

    def _begin(self) -> None:
        from core.system.setup import FirstRun

        place = self._place
        answers = FirstRun(
            place.organisation.value,
            place.station_id.value,
            place.room.value,
            self._language,
            place.practice.isChecked(),
            *(person.account() for person in self._people),
        )
        self._progress.set_progress(0, 0)
        self._go(_Step.MAKING)
        future = self._program.workstation.first_run(answers)
        self.frame.bridge.watch(future, done=self._made, failed=self._refused, owner=self)

    def _made(self, key: str) -> None:
        self._key.show_key(key)
        self._go(_Step.KEY)

    def _refused(self, error: BaseException) -> None:
        if isinstance(error, UserError) and error.code in ("setup.organisation_missing", "setup.station_id"):
            self._go(_Step.PLACE)
            self._place.refuse(error, message_for(error))
        else:
            self._go(_Step.REVIEW)
            self.frame.dialogs.error(error)

    def _forward(self, name: str) -> Button:
        button = Button(self.tr("Continue"), "arrow-right", "primary", icon_after=True)
        button.setObjectName(name)
        return button

    def _backward(self, name: str) -> Button:
        button = Button(self.tr("Back"), "arrow-left")
        button.setObjectName(name)
        return button
