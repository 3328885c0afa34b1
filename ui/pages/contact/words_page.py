"""The words in force: texts, what calls say, e-mails; changed by two administrators together, in versions."""

from collections.abc import Mapping, Sequence

from core.access.model import Actor
from core.contact.wording.service import CHANGES, CONFIRMS
from core.contact.wording.versions import StationWords, WordsVersion
from core.engine.api import Services
from core.engine.workstation import Workstation
from ui.pages.contact.mails_tab import MailsTab
from ui.pages.contact.script_tab import ScriptTab
from ui.pages.contact.texts_tab import TextsTab
from ui.shell.dates import short_moment
from ui.shell.frame import Frame
from ui.shell.page import Page
from ui.widgets.buttons import Button
from ui.widgets.cards import Card, FactList
from ui.widgets.labels import Text
from ui.widgets.layouts import column
from ui.widgets.notices import EmptyState
from ui.widgets.panels import ScrollBox, Tabs


class WordsPage(Page):
    """Everybody who works with draws reads; the system admin changes and the security admin signs beside."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._service = ws.services.wording
        self._may = frame.actor.may(CHANGES)
        self._stored = StationWords()
        self._version = 0
        self._loaded = False
        self.set_title(self.tr("Words to experts"), "")
        self.button = Button(self.tr("Save (two people)…"), "save", "primary")
        self.button.setObjectName("save_words")
        self.button.clicked.connect(self.save)
        self.button.setVisible(self._may)
        self.set_main_action(self.button)
        self.texts = TextsTab(frame.station.organisation, editable=self._may)
        self.script = ScriptTab(frame, ws, editable=self._may)
        self.mails = MailsTab(frame, ws, editable=self._may)
        for tab in (self.texts, self.script, self.mails):
            tab.edited.connect(self._look)
        self._history = FactList(name_width=190)
        self._history.setObjectName("words_history")
        self._none = EmptyState(
            self.tr("Nobody has changed the words yet"),
            self.tr("Those that come with the program hold."),
            "message-square",
        )
        versions = Card(padding=(16, 8))
        versions.add(self._none)
        versions.add(self._history)
        self.tabs = Tabs()
        self.tabs.add_tab(self.tr("Texts"), self.texts)
        self.tabs.add_tab(self.tr("Calls"), self.script)
        self.tabs.add_tab(self.tr("E-mails"), self.mails)
        self._versions_tab = self.tabs.add_tab(self.tr("Versions"), ScrollBox(column(versions, None)))
        self.body.addWidget(self.tabs, 1)
        self._look()

    def closed(self) -> None:
        """Nothing is recorded any more."""
        self.script.closed()

    def opened(self, params: Mapping[str, object]) -> None:
        """Load the words and their versions."""
        self._load()
        if "tab" in params:
            self.tabs.choose(int(str(params["tab"])))

    def unsaved(self) -> str:
        """Words that were changed and not saved."""
        return self.tr("The words were changed and not saved.") if self._differ() else ""

    def save(self) -> None:
        """The second administrator signs and says why."""
        if not self._differ() or self._fault():
            return
        self.frame.dialogs.co_sign(
            self.tr("Change the words"),
            self.tr(
                "The security administrator signs beside you. The new words hold for draws that are frozen "
                "from now on; a draw under way keeps its words."
            ),
            self.tr("Save"),
            self._signed,
            permission=CONFIRMS,
            owner=self,
        )

    @property
    def typed(self) -> StationWords:
        """The words as they stand on the page."""
        words = self.texts.put_into(self._stored)
        return self.mails.put_into(self.script.put_into(words))

    def _signed(self, second: Actor, why: str) -> None:
        self.frame.bridge.call(
            self._service.change,
            self.frame.actor,
            self.typed,
            self._version,
            second,
            why,
            done=self._saved,
            failed=self.frame.dialogs.error,
            owner=self,
        )

    def _saved(self, version: int) -> None:
        self.frame.notify(self.tr("Version {0} holds from the next draw on").format(version))
        self._load()

    def _load(self) -> None:
        self.frame.bridge.call(self._service.versions, self.frame.actor, done=self._show, owner=self)

    def _show(self, versions: Sequence[WordsVersion]) -> None:
        self._version = len(versions)
        self._stored = versions[0].words if versions else StationWords()
        self._loaded = True
        for tab in (self.texts, self.script, self.mails):
            tab.show_words(self._stored)
        self._history.clear()
        for version in versions:
            people = self.tr("{0} with {1}: {2}").format(version.name, version.second, version.why)
            title = self.tr("Version {0}, {1}").format(version.version, short_moment(version.at))
            self._history.add(title, Text(people, wrap=True))
        self._none.setVisible(not versions)
        self._history.setVisible(bool(versions))
        self._versions_tab.set_count(str(len(versions)) if versions else "")
        if versions:
            note = self.tr("Version {0}, set by {1} with {2}")
            self.set_title(
                self.tr("Words to experts"),
                note.format(versions[0].version, versions[0].name, versions[0].second),
            )
        else:
            self.set_title(self.tr("Words to experts"), self.tr("As the program comes"))
        self._look()

    def _differ(self) -> bool:
        return self._may and self._loaded and self.typed != self._stored

    def _fault(self) -> str:
        return self.texts.fault or self.script.fault or self.mails.fault

    def _look(self) -> None:
        fault = self._fault()
        self.button.block(fault or ("" if self._differ() else self.tr("Nothing was changed")))
