"""How much of a personal value shows to whom, and what may leave in files: rules with a live preview."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QGridLayout

from core.access.masking import MASKABLE, USUAL_FORMS, Leaving, MaskRule, MaskWay, shown
from core.access.masking_rules import (
    DEFAULT_MASKING,
    EVERYBODY,
    MOST_KEPT,
    READING_ROLES,
    MaskingRules,
    RulesVersion,
)
from core.engine.api import Services
from core.engine.workstation import Workstation
from ui.pages.access.masking_words import SAMPLES, TEXTS, mask_field_word
from ui.pages.pool.parts.condition_words import field_word
from ui.shell.dates import short_moment
from ui.shell.frame import Frame
from ui.shell.page import GAP, Page
from ui.shell.role_words import role_word
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.labels import Text
from ui.widgets.layouts import column, row
from ui.widgets.panels import ScrollBox
from ui.widgets.pickers import NumberStepper, Select

_LEAVING_COLUMNS = 3


class MaskingPage(Page):
    """A saved change is another version; it holds for everybody from his next sign-in on."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._masking = ws.foundation.access.masking
        self._rules = self._stored = DEFAULT_MASKING
        self._version = 0
        self._key = b""
        self._lines: dict[str, _RuleLine] = {}
        self.set_title(
            self.tr("Masking rules"), self.tr("A change holds for each person from the next sign-in on")
        )
        self.history = Button(self.tr("Versions"), "history")
        self.history.setObjectName("masking_versions")
        self.history.clicked.connect(self._open_versions)
        self.head.add_action(self.history)
        self.button = Button(self.tr("Save…"), "save", "primary")
        self.button.setObjectName("save_masking")
        self.button.clicked.connect(self.save)
        self.set_main_action(self.button)
        self.role: Select[str] = Select(
            [
                (EVERYBODY, self.tr("All other roles")),
                *((r.value, role_word(r.value)) for r in READING_ROLES),
            ],
            EVERYBODY,
        )
        self.role.setObjectName("masking_role")
        self.role.setMinimumContentsLength(14)
        self.role.setAccessibleName(self.tr("Role"))
        self.role.edited.connect(self._show)
        self.like_others = Button(self.tr("As all other roles"), "undo-2", size="small")
        self.like_others.clicked.connect(self._forget_role)
        self._note = Text("", "small", "muted", wrap=True)
        self.body.addWidget(ScrollBox(column(self._rules_card(), self._leaving_card(), None, gap=GAP)), 1)

    def opened(self, params: Mapping[str, object]) -> None:
        """Load what holds."""
        self.frame.bridge.call(self._masking.key, self.frame.actor, done=self._take_key, owner=self)

    def unsaved(self) -> str:
        """Rules that were changed and not saved."""
        return self.tr("The masking rules were changed and not saved.") if self._differ else ""

    @property
    def _differ(self) -> bool:
        return self._rules != self._stored

    def save(self) -> None:
        """Ask why, then set the rules."""
        self.frame.dialogs.reason(
            self.tr("Change the masking rules"),
            self.tr("Who changed which fields and why goes to the audit log."),
            self.tr("Save"),
            self._save,
            danger=False,
            owner=self,
        )

    def _save(self, why: str) -> None:
        self.frame.bridge.call(
            self._masking.set_rules,
            self.frame.actor,
            self._rules,
            self._version,
            why,
            done=self._saved,
            owner=self,
        )

    def _open_versions(self) -> None:
        self.frame.open_page("access.masking_versions")

    def _saved(self, _version: int) -> None:
        self.frame.notify(self.tr("Saved; it holds from the next sign-in on"))
        self.opened({})

    def _take_key(self, key: bytes) -> None:
        # Marks of a station that has no key yet look like those to come, with others in their place.
        self._key = key or b"preview"
        self.frame.bridge.call(self._masking.versions, self.frame.actor, done=self._take, owner=self)

    def _take(self, versions: Sequence[RulesVersion]) -> None:
        self._rules = self._stored = versions[0].rules if versions else DEFAULT_MASKING
        self._version = len(versions)
        if versions:
            last = versions[0]
            text = self.tr("Version {0}, set {1} by {2}: {3}")
            self._note.setText(text.format(last.version, short_moment(last.at), last.name, last.why))
        else:
            self._note.setText(self.tr("These are the rules that the program comes with."))
        for name, chooser in self._leaving.items():
            chooser.set_value(self._rules.leaving[name])
        self._show()

    def _rules_card(self) -> Card:
        card = Card(
            self.tr("What is shown"), "eye-off", self.tr("On screens, in lists, when copying and in exports")
        )
        card.add(row(Text(self.tr("Role")), self.role, self.like_others, None, gap=12))
        card.add(self._note)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        heads = (
            *(self.tr("Field"), self.tr("Rule"), self.tr("First"), self.tr("Last")),
            *(self.tr("Made-up value"), self.tr("Shows as")),
        )
        for place, head in enumerate(heads):
            grid.addWidget(Text(head, "small", "muted"), 0, place)
        for line, name in enumerate(MASKABLE, start=1):
            self._lines[name] = rule_line = _RuleLine(
                name, mask_field_word(name, self.tr("Personal custom fields"))
            )
            rule_line.add_to(grid, line)
            rule_line.way.edited.connect(partial(self._changed, name))
            rule_line.first.edited.connect(partial(self._changed, name))
            rule_line.last.edited.connect(partial(self._changed, name))
        grid.setColumnStretch(5, 1)
        card.add(grid)
        return card

    def _leaving_card(self) -> Card:
        note = self.tr("In the free export; never more than here, also for who sees a field in full")
        card = Card(self.tr("What may leave in files"), "download", note)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        self._leaving: dict[str, Select[Leaving]] = {}
        for place, name in enumerate(DEFAULT_MASKING.leaving):
            chooser: Select[Leaving] = Select(
                [(way, TEXTS.say(f"leaving.{way.value}", {})) for way in Leaving]
            )
            chooser.setObjectName(f"leaving_{name}")
            chooser.setAccessibleName(field_word(name, {}))
            chooser.edited.connect(self._leaving_changed)
            self._leaving[name] = chooser
            at, side = divmod(place, _LEAVING_COLUMNS)
            grid.addWidget(Text(field_word(name, {})), at, side * 2)
            grid.addWidget(chooser, at, side * 2 + 1)
        for side in range(_LEAVING_COLUMNS):
            grid.setColumnStretch(side * 2 + 1, 1)
        card.add(grid)
        return card

    def _show(self) -> None:
        role = self.role.value or EVERYBODY
        for name, line in self._lines.items():
            line.show_rule(self._rules.rule(name, role), self._key)
        self.like_others.setVisible(role != EVERYBODY)
        self._look()

    def _look(self) -> None:
        role = self.role.value or EVERYBODY
        own = any(held == role for _, held in self._rules.own)
        self.like_others.block("" if own else self.tr("This role has no rules of its own"))
        self.button.block("" if self._differ else self.tr("Nothing was changed"))

    def _changed(self, name: str) -> None:
        role, line = self.role.value or EVERYBODY, self._lines[name]
        rule = line.rule
        if role == EVERYBODY:
            everybody = {**self._rules.everybody, name: rule}
            self._rules = MaskingRules(everybody, self._rules.own, self._rules.leaving)
        else:
            own = {key: kept for key, kept in self._rules.own.items() if key != (name, role)}
            if rule != self._rules.everybody[name]:
                own[(name, role)] = rule
            self._rules = MaskingRules(self._rules.everybody, own, self._rules.leaving)
        line.show_rule(rule, self._key)
        self._look()

    def _leaving_changed(self) -> None:
        leaving = {name: chooser.value or Leaving.WITHHELD for name, chooser in self._leaving.items()}
        self._rules = MaskingRules(self._rules.everybody, self._rules.own, leaving)
        self._look()

    def _forget_role(self) -> None:
        role = self.role.value
        own = {key: rule for key, rule in self._rules.own.items() if key[1] != role}
        self._rules = MaskingRules(self._rules.everybody, own, self._rules.leaving)
        self._show()


class _RuleLine:
    """One field: its rule, a made-up value and how that shows."""

    def __init__(self, name: str, word: str) -> None:
        self._name = name
        ways = [way for way in MaskWay if way is not MaskWay.USUAL or name in USUAL_FORMS]
        self.way: Select[MaskWay] = Select([(way, TEXTS.say(f"way.{way.value}", {})) for way in ways])
        self.first = NumberStepper(0, MOST_KEPT, 1)
        self.last = NumberStepper(0, MOST_KEPT, 1)
        for part, widget in (("way", self.way), ("first", self.first), ("last", self.last)):
            widget.setObjectName(f"mask_{part}_{name}")
            widget.setAccessibleName(word)
        self._word = Text(word)
        self._sample = Text(SAMPLES[name], "body", "muted")
        self.preview = Text("", "body", bold=True)
        self.preview.setObjectName(f"mask_preview_{name}")
        self.way.setMinimumWidth(theme().px(160))

    @property
    def rule(self) -> MaskRule:
        """What is chosen; a rule that would keep nothing at either end keeps one."""
        way = self.way.value or MaskWay.DROP
        if way is not MaskWay.ENDS:
            return MaskRule(way)
        first, last = self.first.value, self.last.value
        return MaskRule(way, first, last) if first + last else MaskRule(way, 1, 0)

    def add_to(self, grid: QGridLayout, line: int) -> None:
        """Place everything in a row."""
        for place, widget in enumerate(
            (self._word, self.way, self.first, self.last, self._sample, self.preview)
        ):
            grid.addWidget(widget, line, place)

    def show_rule(self, rule: MaskRule, key: bytes) -> None:
        """Show a rule and what it makes of the made-up value."""
        ends = rule.way is MaskWay.ENDS
        self.way.set_value(rule.way)
        if ends:
            self.first.set_value(rule.first)
            self.last.set_value(rule.last)
        self.first.setVisible(ends)
        self.last.setVisible(ends)
        self.preview.setText(shown(self._name, SAMPLES[self._name], rule, key))
