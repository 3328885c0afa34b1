"""What was approved before a project was amended: each version with what is different now."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout

from core.projects.model import Project, ProjectVersion
from core.projects.rules import changed_fields
from ui.pages.projects import presenter
from ui.shell.dates import short_moment
from ui.texts import words
from ui.theme import theme
from ui.widgets.cards import Card
from ui.widgets.labels import Text
from ui.widgets.layouts import clear, row, rule

_NAME_WIDTH = 132
_RENAMED = {"budget_cents": "budget"}
_UNITS = "avoidance_units"


class VersionsCard(Card):
    """Hidden while the project was never amended. Of a refused amendment: what it had asked for."""

    def __init__(self) -> None:
        super().__init__(self.tr("Earlier versions"), "history", padding=(16, 8))
        self.setObjectName("project_versions")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        self.add(self._lines)
        self.hide()

    def show_versions(
        self, project: Project, versions: Sequence[ProjectVersion], names: Mapping[str, str]
    ) -> None:
        """Show the versions, the latest first; ``names`` are those of specialties by code."""
        self.setVisible(bool(versions))
        clear(self._lines)
        after = project
        for version in reversed(versions):
            before = replace(project, draft=version.draft, units_sealed=version.units_sealed)
            refused = version.refused
            asked = after if refused is None else replace(before, draft=refused.draft)
            self._show(version, before, asked, names)
            after = before

    def _show(
        self, version: ProjectVersion, before: Project, after: Project, names: Mapping[str, str]
    ) -> None:
        if self._lines.count():
            self._lines.addWidget(rule())
        title = self.tr("Version {0}, approved by {1}").format(version.number, version.approved_by or "—")
        moment = Text(short_moment(version.amended_at), "small", "muted")
        self._lines.addLayout(row(Text(title, bold=True), None, moment, gap=16))
        why = self.tr("Amended by {0}: {1}").format(version.amended_by, version.reason)
        self._lines.addWidget(Text(why, "body", "muted", wrap=True))
        refused = version.refused
        if refused is not None:
            said = self.tr("Refused by {0} {1}: {2}").format(
                refused.by, short_moment(refused.at), refused.reason
            )
            self._lines.addWidget(Text(said, "body", "warning", wrap=True))
        for field in changed_fields(before.draft, after.draft):
            name = _RENAMED.get(field, field)
            if field == _UNITS:
                was, now = presenter.units(before), presenter.units(after)
            else:
                was, now = presenter.fact(before, name, names), presenter.fact(after, name, names)
            label = Text(words(f"project_field.{name}"), "body", "muted")
            label.setFixedWidth(theme().px(_NAME_WIDTH))
            line = row(label, Text(f"{was} → {now}", wrap=True, select=True), gap=12)
            line.setStretch(1, 1)
            self._lines.addLayout(line)
