"""Versions of the masking rules: who changed what and why, and any two of them side by side."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QHBoxLayout

from core.access.masking import MASKABLE, MaskRule, MaskWay
from core.access.masking_rules import DEFAULT_MASKING, EVERYBODY, READING_ROLES, MaskingRules, RulesVersion
from core.engine.api import Services
from core.engine.workstation import Workstation
from ui.counted import counted
from ui.pages.access.masking_words import TEXTS, mask_field_word
from ui.pages.pool.parts.condition_words import field_word
from ui.shell.dates import short_moment
from ui.shell.frame import Frame
from ui.shell.page import GAP, Page
from ui.shell.role_words import role_word
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.comparison import ComparedLine, Comparison
from ui.widgets.labels import Text
from ui.widgets.layouts import box, clear, column, row, rule
from ui.widgets.notices import Banner
from ui.widgets.panels import ScrollBox
from ui.widgets.pickers import Select

_SUPPLIED = 0
"""The rules that the program comes with, before the first version."""


class MaskingVersionsPage(Page):
    """The last change is shown first; version 0 is what the program comes with."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._masking = ws.foundation.access.masking
        self._rules: dict[int, MaskingRules] = {_SUPPLIED: DEFAULT_MASKING}
        self.set_title(self.tr("Versions of the masking rules"))
        leave = Button(self.tr("Back"), "arrow-left")
        leave.clicked.connect(self.back)
        self.head.add_action(leave)
        self.older: Select[int] = Select()
        self.newer: Select[int] = Select()
        for chooser, name in ((self.older, "older_rules"), (self.newer, "newer_rules")):
            chooser.setObjectName(name)
            chooser.setFixedWidth(theme().px(210))
            chooser.edited.connect(self._compare)
        self.older.setAccessibleName(self.tr("Earlier version"))
        self.newer.setAccessibleName(self.tr("Later version"))
        self._same = Banner("")
        self._same.setObjectName("same_rules")
        self.comparison = Comparison()
        sides = Card(self.tr("Side by side"), "columns-3")
        sides.add_to_head(self.older, Text("→", "body", "muted"), self.newer)
        sides.add(self._same)
        sides.add(self.comparison)
        self._log = column(gap=8)
        history = Card(self.tr("Changes"), "history")
        history.add(self._log)
        side = box(column(history, None))
        side.setFixedWidth(theme().px(340))
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 12, 0)
        line.setSpacing(GAP)
        line.addWidget(box(column(sides, None)), 1)
        line.addWidget(side)
        self.body.addWidget(ScrollBox(line), 1)

    def opened(self, params: Mapping[str, object]) -> None:
        """Load the versions."""
        self.frame.bridge.call(self._masking.versions, self.frame.actor, done=self._show, owner=self)

    def returned(self) -> None:
        """Shown again."""
        self.opened({})

    def _show(self, versions: Sequence[RulesVersion]) -> None:
        self._rules = {_SUPPLIED: DEFAULT_MASKING, **{one.version: one.rules for one in versions}}
        newest = versions[0].version if versions else _SUPPLIED
        self.head.note.setText(counted(self.tr("{0} {0:change|changes} so far"), len(versions)))
        words = self.tr("Version {0} · {1}")
        options = [(one.version, words.format(one.version, f"{one.at:%Y-%m-%d}")) for one in versions]
        options.append((_SUPPLIED, self.tr("As the program comes")))
        for chooser, version in ((self.older, max(newest - 1, _SUPPLIED)), (self.newer, newest)):
            chooser.set_options(options)
            chooser.set_value(version)
        self._fill_log(versions)
        self._compare()

    def _fill_log(self, versions: Sequence[RulesVersion]) -> None:
        clear(self._log)
        if not versions:
            self._log.addWidget(
                Text(self.tr("Nobody has changed the rules yet."), "body", "muted", wrap=True)
            )
        for place, one in enumerate(versions):
            if place:
                self._log.addWidget(rule())
            self._log.addLayout(
                row(Text(self.tr("Version {0}").format(one.version), "body", bold=True), None)
            )
            self._log.addWidget(Text(f"{one.name} · {short_moment(one.at)}", "small", "muted"))
            self._log.addWidget(Text(one.why, "body", wrap=True, select=True))

    def _compare(self) -> None:
        older, newer = self.older.value, self.newer.value
        if older is None or newer is None:
            return
        before, after = self._rules[older], self._rules[newer]
        lines = [*self._rule_lines(before, after), *self._leaving_lines(before, after)]
        changed = [line for line in lines if line.changed]
        self._same.setVisible(not changed)
        same = (
            self.tr("Both versions are alike.")
            if older != newer
            else self.tr("This is one and the same version.")
        )
        self._same.set_text(same)
        heads = [chooser.currentText() for chooser in (self.older, self.newer)]
        self.comparison.set_lines(heads[0], heads[1], [*changed, *(one for one in lines if not one.changed)])

    def _rule_lines(self, before: MaskingRules, after: MaskingRules) -> list[ComparedLine]:
        """A line for each field, and one for each role that has a rule of its own on either side."""
        own = {key for rules in (before, after) for key in rules.own}
        lines = []
        for name in MASKABLE:
            word = mask_field_word(name, self.tr("Personal custom fields"))
            for role in (EVERYBODY, *(role.value for role in READING_ROLES)):
                if role != EVERYBODY and (name, role) not in own:
                    continue
                title = word if role == EVERYBODY else f"{word} · {role_word(role)}"
                sides = [self._said(rules.rule(name, role)) for rules in (before, after)]
                lines.append(ComparedLine(title, sides[0], sides[1], sides[0] != sides[1]))
        return lines

    def _leaving_lines(self, before: MaskingRules, after: MaskingRules) -> list[ComparedLine]:
        lines = []
        for name in before.leaving:
            sides = [TEXTS.say(f"leaving.{rules.leaving[name].value}", {}) for rules in (before, after)]
            title = self.tr("Export: {0}").format(field_word(name, {}))
            lines.append(ComparedLine(title, sides[0], sides[1], sides[0] != sides[1]))
        return lines

    def _said(self, one: MaskRule) -> str:
        words = TEXTS.say(f"way.{one.way.value}", {})
        return f"{words} ({one.first} + {one.last})" if one.way is MaskWay.ENDS else words
