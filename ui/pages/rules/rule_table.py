"""The table of rules, and one rule in full beside it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.projects.budget import wan_of_cents
from core.rules.model import Origin, Rule, Severity
from ui.listing import listed
from ui.pages.rules.rule_words import (
    CONFIRM,
    figures_words,
    kind_word,
    scope_words,
    stated_message,
)
from ui.shell.frame import Preferences
from ui.texts import words
from ui.tokens import Tone
from ui.widgets.buttons import Button
from ui.widgets.cards import Card, FactList
from ui.widgets.labels import Text
from ui.widgets.layouts import column, row
from ui.widgets.panels import ScrollBox
from ui.widgets.table.columns import Cell, Column, static_source
from ui.widgets.table.paged_table import PagedTable

_TONES: dict[Severity, Tone] = {
    Severity.BLOCK: "danger",
    Severity.WARN: "warning",
    Severity.NOTE: "neutral",
}


class RuleTable(PagedTable):
    """Rules in the order of the pack; ``focused(rule)`` as in every table."""

    def __init__(self, memory: Preferences) -> None:
        self._changed: frozenset[str] = frozenset()
        columns = [
            Column("id", words("rule_field.id"), self._number, 128),
            Column("rule", words("rule_field.kind"), self._rule, 300, stretch=True),
            Column("scope", words("rule_field.regimes"), _scope, 190),
            Column("severity", words("rule_field.severity"), _severity, 84),
            Column("article", words("rule_field.article"), _article, 220),
            Column("certainty", words("rule_field.certainty"), _certainty, 150),
        ]
        super().__init__(
            columns,
            lambda rule: rule.id,
            table_id="rules.list",
            memory=memory,
            row_height=52,
            name=words("rule_field.id"),
        )
        self.setObjectName("rule_table")
        self.view.setObjectName("rule_rows")

    def show_rules(self, rules: Sequence[Rule], changed: frozenset[str]) -> None:
        """Show these; ``changed`` are ids that differ from the version in force."""
        self._changed = changed
        self.set_source(static_source(rules))

    def _number(self, rule: Rule) -> Cell:
        off, own = bool(rule.off), rule.origin is Origin.OWN
        second = words("origin.own") if own else ""
        tone = "accent" if rule.id in self._changed else "faint" if off else "text"
        return Cell(rule.id, tone, bold=True, second=second, strike=off)  # type: ignore[arg-type]

    @staticmethod
    def _rule(rule: Rule) -> Cell:
        message = stated_message(rule)
        return Cell(kind_word(rule), "faint" if rule.off else "text", second=message, tip=message)


def _scope(rule: Rule) -> Cell:
    return Cell(scope_words(rule), "faint" if rule.off else "text")


def _severity(rule: Rule) -> Cell:
    return Cell(
        words(f"severity.{rule.severity.value}"), tag="neutral" if rule.off else _TONES[rule.severity]
    )


def _article(rule: Rule) -> Cell:
    return Cell(rule.article, "muted", tip=rule.article)


def _certainty(rule: Rule) -> Cell:
    to_confirm = rule.certainty in CONFIRM
    return Cell(words(f"certainty.{rule.certainty.value}"), "warning" if to_confirm else "muted")


class RuleCard(Card):
    """One rule with what can be done with it; ``acted(what)``: switch, edit, copy or remove."""

    acted = Signal(str)

    def __init__(self, *, may_edit: bool) -> None:
        super().__init__(self.tr("Rule"), "scale", padding=16, gap=12)
        self._may_edit = may_edit
        self._message = Text("", wrap=True, select=True)
        self._off = Text("", "small", "warning", wrap=True)
        self._facts = FactList(name_width=96, row_height=32)
        self.switch = self._button("rule_switch", "ban", "switch")
        self.edit = self._button("rule_edit", "pencil", "edit")
        self.edit.setText(self.tr("Edit…"))
        self.copy = self._button("rule_copy", "copy", "copy")
        self.copy.setText(self.tr("Own rule like this…"))
        self.remove = self._button("rule_remove", "trash-2", "remove")
        self.remove.setText(self.tr("Remove"))
        self.add(ScrollBox(column(self._message, self._off, self._facts, None, gap=12)), 1)
        self._buttons = column(row(self.switch, self.copy, gap=8), row(self.edit, self.remove, gap=8), gap=8)
        self.add(self._buttons)
        self.show_rule(None)

    def _button(self, name: str, icon: str, what: str) -> Button:
        button = Button("", icon, size="small").fill_width()
        button.setObjectName(name)
        button.clicked.connect(partial(self._tell, what))
        return button

    def _tell(self, what: str, _checked: bool = False) -> None:
        self.acted.emit(what)

    def show_rule(self, rule: Rule | None) -> None:
        """Show a rule, or that none is chosen."""
        self._facts.clear()
        for button in (self.switch, self.edit, self.copy, self.remove):
            button.setVisible(rule is not None and self._may_edit)
        if rule is None:
            self.set_title(self.tr("Rule"))
            self._message.setText(self.tr("Choose a rule in the table."))
            self._off.hide()
            return
        self.set_title(rule.id)
        self._message.setText(stated_message(rule))
        self._off.setText(self.tr("Switched off: {0}").format(rule.off))
        self._off.setVisible(bool(rule.off))
        for name, value in self._lines(rule):
            self._facts.add(name, _fact(value))
        self.switch.setText(self.tr("Switch on") if rule.off else self.tr("Switch off…"))
        stays = "" if rule.may_be_switched_off else self.tr("Law that was read stays on")
        self.switch.block(stays)
        own = "" if rule.origin is Origin.OWN else self.tr("Only rules of your own are edited")
        self.edit.block(own)
        self.remove.block(own)

    def _lines(self, rule: Rule) -> list[tuple[str, str]]:
        lines = [
            (words("rule_field.kind"), kind_word(rule)),
            (self.tr("Figures"), figures_words(rule) or "—"),
            (words("rule_field.regimes"), scope_words(rule)),
            (words("rule_field.stages"), listed(words(f"stage.{s.value}") for s in rule.stages)),
            (words("rule_field.severity"), words(f"severity.{rule.severity.value}")),
            (words("rule_field.override"), words(f"override.{rule.override.value}")),
            (words("rule_field.article"), rule.article),
            (words("rule_field.certainty"), words(f"certainty.{rule.certainty.value}")),
            (words("rule_field.origin"), words(f"origin.{rule.origin.value}")),
        ]
        when = rule.when
        if when.budget_from is not None:
            budget = self.tr("{0} ten thousand yuan").format(wan_of_cents(when.budget_from))
            lines.insert(3, (words("rule_field.budget_from"), budget))
        for name, flags in (("flags", when.flags), ("unless_flags", when.unless_flags)):
            if flags:
                ticked = listed(words(f"project_flag.{flag}") for flag in flags)
                lines.insert(3, (words(f"rule_field.{name}"), ticked))
        for name, day in (("since", rule.since), ("until", rule.until)):
            if day is not None:
                lines.append((words(f"rule_field.{name}"), day.isoformat()))
        return lines


def _fact(value: str) -> QWidget:
    return Text(value, wrap=True, select=True)


def to_confirm(rules: Sequence[Rule]) -> int:
    """How many rules rest on what the customer must confirm and are on."""
    return sum(rule.certainty in CONFIRM and not rule.off for rule in rules)
