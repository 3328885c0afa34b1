"""Versions of an expert: what changed when and by whom, and any two of them side by side."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QHBoxLayout

from core.engine.api import Services
from core.engine.workstation import Workstation
from core.pool.editing.history import VersionLine
from core.pool.record.comparison import ComparedField
from core.pool.record.custom_fields import CustomField
from core.pool.record.model import PoolChanged
from ui.counted import counted
from ui.pages.pool.experts.compared_lines import compared_lines
from ui.pages.pool.panorama.change_log import ChangeLog
from ui.shell.frame import Frame
from ui.shell.page import GAP, Page
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.comparison import Comparison
from ui.widgets.labels import Text
from ui.widgets.layouts import box, column
from ui.widgets.notices import Banner
from ui.widgets.panels import ScrollBox
from ui.widgets.pickers import Select


class VersionsPage(Page):
    """Opened with ``expert_no``; the last change is shown first."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._ws = ws
        self._number = ""
        self._lines: Sequence[VersionLine] = ()
        self._custom_names: dict[str, str] = {}
        self.set_title(self.tr("Versions"))
        leave = Button(self.tr("Back"), "arrow-left")
        leave.clicked.connect(self.back)
        self.head.add_action(leave)
        self.unmask = Button(self.tr("Unmask…"), "eye", "primary")
        self.unmask.setObjectName("unmask_versions")
        self.unmask.clicked.connect(self._ask_plain)
        self.unmask.setVisible(frame.actor.may("pool.unmask"))
        self.set_main_action(self.unmask)
        self.older: Select[int] = Select()
        self.newer: Select[int] = Select()
        for chooser, name in ((self.older, "older_version"), (self.newer, "newer_version")):
            chooser.setObjectName(name)
            chooser.setFixedWidth(theme().px(190))
            chooser.edited.connect(self._compare)
        self.older.setAccessibleName(self.tr("Earlier version"))
        self.newer.setAccessibleName(self.tr("Later version"))
        self._same = Banner(self.tr("Nothing was changed since this expert was added."))
        self._same.hide()
        self.comparison = Comparison()
        sides = Card(self.tr("Side by side"), "columns-3")
        sides.add_to_head(self.older, Text("→", "body", "muted"), self.newer)
        sides.add(self._same)
        sides.add(self.comparison)
        self._log = ChangeLog()
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
        frame.bridge.on(PoolChanged, self._changed, self)

    def opened(self, params: Mapping[str, object]) -> None:
        """Load the versions."""
        self._number = str(params.get("expert_no") or "")
        self.set_crumb(self._number)
        fields = self._ws.services.pool.fields.all
        self.frame.bridge.call(fields, self.frame.actor, done=self._show_custom, owner=self)

    def _load(self) -> None:
        versions = self._ws.services.pool.history.versions
        self.frame.bridge.call(versions, self.frame.actor, self._number, done=self._show, owner=self)

    def _show(self, lines: Sequence[VersionLine]) -> None:
        self._lines = lines
        newest = lines[0].version
        self.head.note.setText(counted(self.tr("{0} · {1} {1:version|versions}"), self._number, newest))
        words = self.tr("Version {0} · {1}")
        options = [(line.version, words.format(line.version, f"{line.at:%Y-%m-%d}")) for line in lines]
        for chooser, version in ((self.older, max(newest - 1, 1)), (self.newer, newest)):
            chooser.set_options(options)
            chooser.set_value(version)
        self._same.setVisible(newest == 1)
        self._log.show_versions(lines, self._custom_names)
        self._compare()

    def _show_custom(self, fields: Sequence[CustomField]) -> None:
        self._custom_names = {field.path: field.name for field in fields}
        self._load()

    def _compare(self) -> None:
        older, newer = self.older.value, self.newer.value
        if older is not None and newer is not None:
            compare = self._ws.services.pool.history.compare
            self.frame.bridge.call(
                compare, self.frame.actor, self._number, older, newer, done=self._show_sides, owner=self
            )

    def _show_sides(self, rows: tuple[ComparedField, ...]) -> None:
        changed_first = (*(r for r in rows if r.changed), *(r for r in rows if not r.changed))
        before, after = (self.tr("Version {0}").format(c.value) for c in (self.older, self.newer))
        self.comparison.set_lines(before, after, compared_lines(changed_first))

    def _ask_plain(self) -> None:
        text = self.tr("Both versions are shown in plain text. Reason, time and fields go to the audit log.")
        self.frame.dialogs.reason(self.tr("Plain values need a reason"), text, self.tr("Show"), self._plain)

    def _plain(self, reason: str) -> None:
        older, newer = self.older.value, self.newer.value
        if older is not None and newer is not None:
            self.frame.bridge.call(
                self._ws.services.pool.history.compare_plain,
                self.frame.actor,
                self._number,
                older,
                newer,
                reason,
                done=self._show_sides,
                owner=self,
            )

    def _changed(self, message: PoolChanged) -> None:
        if message.expert_no == self._number:
            self._load()
