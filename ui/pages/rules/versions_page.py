"""Two versions of the rule pack side by side."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.engine.api import Services
from core.engine.workstation import Workstation
from core.kernel.canonical_json import JsonValue
from core.rules.comparison import RuleChange, compare
from core.rules.model import PackVersion, Rule, rule_json
from ui.listing import listed
from ui.pages.rules.rule_words import figure_words, stated_message
from ui.shell.dates import short_moment
from ui.shell.frame import Frame
from ui.shell.page import Page
from ui.texts import knows, words
from ui.widgets.labels import Text
from ui.widgets.layouts import column, row
from ui.widgets.pickers import Select
from ui.widgets.table.columns import Cell, Column, static_source
from ui.widgets.table.paged_table import PagedTable


@dataclass(frozen=True, slots=True)
class _Line:
    """One field of one rule in both versions."""

    rule: str
    field: str
    before: str
    after: str


class RuleVersionsPage(Page):
    """Who made which version, and what differs between two."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._ws = ws
        self._versions: dict[int, PackVersion] = {}
        self.set_title(self.tr("Versions of the rules"))
        self.before: Select[int] = Select()
        self.before.setObjectName("version_before")
        self.before.setAccessibleName(self.tr("Earlier version"))
        self.after: Select[int] = Select()
        self.after.setObjectName("version_after")
        self.after.setAccessibleName(self.tr("Later version"))
        for chooser in (self.before, self.after):
            chooser.setMinimumContentsLength(36)
            chooser.edited.connect(self._compare)
        self._why = Text("", "body", "muted", wrap=True, select=True)
        columns = [
            Column("rule", words("rule_field.id"), lambda line: Cell(line.rule, bold=True), 150),
            Column("field", self.tr("What"), lambda line: line.field, 170),
            Column(
                "before", self.tr("Before"), lambda line: Cell(line.before, "muted", tip=line.before), 360
            ),
            Column(
                "after", self.tr("After"), lambda line: Cell(line.after, tip=line.after), 360, stretch=True
            ),
        ]
        self.table = PagedTable(
            columns,
            lambda line: (line.rule, line.field),
            table_id="rules.versions",
            memory=frame.preferences,
            name=self.tr("Differences"),
        )
        self.table.setObjectName("version_table")
        heads = row(
            column(Text(self.tr("Earlier version"), "small", "muted"), self.before, gap=4),
            column(Text(self.tr("Later version"), "small", "muted"), self.after, gap=4),
            None,
            gap=16,
        )
        self.body.addLayout(heads)
        self.body.addWidget(self._why)
        self.body.addWidget(self.table, 1)

    def opened(self, params: Mapping[str, object]) -> None:
        """Load all versions."""
        self.frame.bridge.call(
            self._ws.services.rules.versions, self.frame.actor, done=self._take, owner=self
        )

    def _take(self, versions: Sequence[PackVersion]) -> None:
        self._versions = {version.number: version for version in versions}
        options = [(version.number, self._label(version)) for version in versions]
        numbers = [version.number for version in versions]
        for chooser, number in ((self.before, numbers[min(1, len(numbers) - 1)]), (self.after, numbers[0])):
            chooser.set_options(options)
            chooser.set_value(number)
        self._compare()

    def _label(self, version: PackVersion) -> str:
        if version.at is None:
            return self.tr("Version {0} · came with the program").format(version.number)
        return self.tr("Version {0} · {1} · {2}").format(version.number, short_moment(version.at), version.by)

    def _compare(self) -> None:
        before = self._versions.get(self.before.value or 0)
        after = self._versions.get(self.after.value or 0)
        if before is None or after is None:
            return
        if after.at is None:
            self._why.setText(self.tr("This version came with the program; nobody changed it yet."))
        else:
            text = self.tr("Prepared by {0}, approved by {1}: {2}")
            self._why.setText(text.format(after.by, after.approved_by, after.why))
        lines = [line for change in compare(before.pack, after.pack) for line in self._lines(change)]
        if before.pack.internal_like_gp != after.pack.internal_like_gp:
            both = (figure_words(before.pack.internal_like_gp), figure_words(after.pack.internal_like_gp))
            lines.append(_Line("INT", self.tr("Rules of government procurement warn"), *both))
        self.table.set_empty(self.tr("Nothing differs"), self.tr("Choose two different versions above."))
        self.table.set_source(static_source(lines))

    def _lines(self, change: RuleChange) -> list[_Line]:
        if change.before is None:
            return [_Line(change.id, self.tr("New rule"), "—", _summary(change.after))]
        if change.after is None:
            return [_Line(change.id, self.tr("Removed"), _summary(change.before), "—")]
        old, new = rule_json(change.before), rule_json(change.after)
        return [
            _Line(change.id, _field_word(name), _shown(old, name), _shown(new, name))
            for name in change.fields
        ]


def _summary(rule: Rule | None) -> str:
    return "" if rule is None else f"{words(f'rule.kind.{rule.kind}')} · {stated_message(rule)}"


def _field_word(name: str) -> str:
    if name.startswith("params."):
        return words(f"rule_param.{name.removeprefix('params.')}")
    return words(f"rule_field.{name}")


def _shown(values: Mapping[str, JsonValue], name: str) -> str:
    if name.startswith("params."):
        params = values["params"]
        value = params.get(name.removeprefix("params.")) if isinstance(params, Mapping) else None
    else:
        value = values[name]
    if isinstance(value, list):
        return listed(_word(name, str(part)) for part in value) or "—"
    if isinstance(value, bool):
        return figure_words(value)
    return "—" if value in (None, "") else _word(name, str(value))


_TABLES = {
    "kind": "rule.kind",
    "regimes": "regime",
    "methods": "rule_method",
    "flags": "project_flag",
    "unless_flags": "project_flag",
    "stages": "stage",
    "severity": "severity",
    "override": "override",
    "certainty": "certainty",
    "origin": "origin",
}


def _word(name: str, code: str) -> str:
    known = f"{_TABLES.get(name, 'rule_value')}.{code}"
    return words(known) if knows(known) else code
