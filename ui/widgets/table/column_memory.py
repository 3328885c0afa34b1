"""Widths, order, choice and sorting of a table's columns: shared out, chosen by menu, kept for next time."""

from math import ceil
from typing import Any, Protocol

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QHeaderView, QMenu

from ui.theme import theme
from ui.widgets.table.columns import Column
from ui.widgets.table.header import CHECK_WIDTH
from ui.widgets.table.model import PagedModel
from ui.widgets.table.view import TableView

_STRETCHING_GIVES, _FIXED_GIVES = 0.3, 0.1
"""Shares of its width that a column may lose before the table scrolls sideways instead."""

_SHORT = 120
"""Columns so narrow, in mock-up pixels, hold tags and numbers, which have no room to spare."""


class Memory(Protocol):
    """Where choices are kept (the frame's preferences)."""

    def get(self, key: str, default: object = None) -> Any:
        """Value of ``key``."""
        ...

    def put(self, key: str, value: object) -> None:
        """Remember ``value``."""
        ...


class ColumnMemory(QObject):
    """Looks after the columns of one table."""

    def __init__(self, view: TableView, memory: Memory | None, table_id: str) -> None:
        super().__init__(view)
        self._view = view
        self._head = view.head
        self._model: PagedModel = view.model()  # type: ignore[assignment]
        self._memory = memory if table_id else None
        self._key = f"table.{table_id}"
        self._sharing = False
        self._by_hand: set[int] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(500)
        self._timer.timeout.connect(self._write)

    def restore(self, sort: str, descending: bool) -> tuple[str, bool]:
        """Arrange the columns as last time; gives the sorting of last time or the one passed in."""
        kept = self._kept()
        self._original()
        self._arrange(kept)
        self._head.sectionResized.connect(self._resized)
        self._head.sectionMoved.connect(self._changed)
        known = {column.sort for column in self._model.columns}
        if kept.get("sort") in known:
            return str(kept["sort"]), bool(kept.get("descending"))
        return sort, descending

    def rearrange(self) -> None:
        """The table has other columns than before."""
        self._by_hand.clear()
        self._sharing = True
        self._original()
        self._arrange(self._kept())
        self._sharing = False

    def _kept(self) -> dict[str, Any]:
        kept = self._memory.get(self._key, {}) if self._memory is not None else {}
        return kept if isinstance(kept, dict) else {}

    def keep(self, sort: str, descending: bool) -> None:
        """Remember the sorting (and all the rest)."""
        self._model.sort_key, self._model.descending = sort, descending
        self._timer.start()

    def stretch(self, width: int, check_width: int) -> None:
        """Share the width out: what is free among the stretching columns; what little is missing is taken
        from all columns, so that a table does not scroll sideways for a few pixels."""
        shown = [
            (section, column)
            for section in range(self._head.count())
            if (column := self._model.column_at(section)) is not None
            and not self._head.isSectionHidden(section)
        ]
        takers = [s for s, column in shown if column.stretch and s not in self._by_hand]
        if not takers:
            return
        wanted = {
            section: self._head.sectionSize(section) if section in self._by_hand else theme().px(column.width)
            for section, column in shown
        }
        room = width - (check_width if self._model.checkable else 0)
        if sum(wanted.values()) <= room:
            free = room - sum(size for section, size in wanted.items() if section not in takers)
            wanted |= {section: max(wanted[section], free // len(takers)) for section in takers}
        else:
            wanted = self._tightened(wanted, takers, room)
        self._sharing = True
        for section, size in wanted.items():
            self._head.resizeSection(section, size)
        self._sharing = False

    def _tightened(self, wanted: dict[int, int], takers: list[int], room: int) -> dict[int, int]:
        """The widths made to fit into ``room``, or as wanted when they would have to give too much."""
        missing = sum(wanted.values()) - room
        tight = dict(wanted)
        others = [s for s, size in wanted.items() if s not in takers and size > theme().px(_SHORT)]
        for sections, share in ((takers, _STRETCHING_GIVES), (others, _FIXED_GIVES)):
            give = {s: wanted[s] * share for s in sections if s not in self._by_hand}
            part = min(1.0, missing / sum(give.values())) if give and missing > 0 else 0.0
            for section, most in give.items():
                tight[section] -= ceil(most * part)
            missing = sum(tight.values()) - room
        return wanted if missing > 0 else tight

    def fill_menu(self, menu: QMenu, reset: str) -> None:
        """Lines to choose columns; the last shown one cannot be taken away."""
        shown = [c for c in self._model.columns if not self._hidden(c)]
        for column in self._model.columns:
            line = menu.addAction(column.title)
            line.setCheckable(True)
            line.setChecked(column in shown)
            line.setEnabled(column not in shown or len(shown) > 1)
            line.setData(column.key)
            line.toggled.connect(self._toggled)
        menu.addSeparator()
        menu.addAction(reset).triggered.connect(self._reset)

    def _toggled(self, on: bool) -> None:
        action = self.sender()
        section = self._model.section_of(action.data())  # type: ignore[attr-defined]
        self._head.setSectionHidden(section, not on)
        self._share_out()
        self._timer.start()

    def _reset(self) -> None:
        self._by_hand.clear()
        self._original()
        self._share_out()
        self._timer.start()

    def _original(self) -> None:
        for section in range(self._head.count()):
            self._head.moveSection(self._head.visualIndex(section), section)
            column = self._model.column_at(section)
            self._head.resizeSection(section, theme().px(column.width if column else CHECK_WIDTH))
            self._head.setSectionHidden(section, column is not None and not column.shown)
        if self._model.checkable:
            self._head.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)

    def _arrange(self, kept: dict[str, Any]) -> None:
        known = {column.key for column in self._model.columns}
        for key, width in dict(kept.get("widths", {})).items():
            if key in known and isinstance(width, int):
                section = self._model.section_of(key)
                self._head.resizeSection(section, theme().px(width))
                self._by_hand.add(section)
        hidden = kept.get("hidden")
        if isinstance(hidden, list):
            met = kept.get("order", [])
            for column in self._model.columns:
                hide = column.key in hidden if column.key in met else not column.shown
                self._head.setSectionHidden(self._model.section_of(column.key), hide)
        first = int(self._model.checkable)
        for target, key in enumerate(k for k in kept.get("order", []) if k in known):
            section = self._model.section_of(key)
            self._head.moveSection(self._head.visualIndex(section), target + first)

    def _resized(self, section: int, _old: int, _new: int) -> None:
        if not self._sharing and self._view.isVisible():
            self._by_hand.add(section)
            self._timer.start()

    def _changed(self, *_args: int) -> None:
        if self._model.checkable and self._head.visualIndex(0) != 0:
            self._head.moveSection(self._head.visualIndex(0), 0)
        self._timer.start()

    def _share_out(self) -> None:
        self.stretch(self._view.viewport().width(), theme().px(CHECK_WIDTH))

    def _hidden(self, column: Column) -> bool:
        return self._head.isSectionHidden(self._model.section_of(column.key))

    def _write(self) -> None:
        if self._memory is None:
            return
        by_place = sorted(self._model.columns, key=self._place_of)
        widths = {
            column.key: round(self._head.sectionSize(self._model.section_of(column.key)) / theme().scale)
            for column in self._model.columns
            if self._model.section_of(column.key) in self._by_hand and not self._hidden(column)
        }
        self._memory.put(
            self._key,
            {
                "order": [column.key for column in by_place],
                "hidden": [column.key for column in by_place if self._hidden(column)],
                "widths": widths,
                "sort": self._model.sort_key,
                "descending": self._model.descending,
            },
        )

    def _place_of(self, column: Column) -> int:
        return self._head.visualIndex(self._model.section_of(column.key))
