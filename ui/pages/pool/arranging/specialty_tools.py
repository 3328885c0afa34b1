"""Editing the classification: the buttons beside a chosen entry and what they do."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QGridLayout, QWidget

from core.engine.api import Services
from core.engine.workstation import Workstation
from core.pool.arranging.specialty_edits import ordered
from core.pool.arranging.specialty_service import EditOutcome
from core.pool.importing.specialty_rows import DEEPEST
from core.pool.record.model import Specialty
from ui.counted import counted
from ui.pages.pool.arranging.carrying import CarryingJob
from ui.pages.pool.arranging.specialty_dialogs import MergeDialog, PlaceDialog, SpecialtyDialog
from ui.shell.frame import Frame
from ui.widgets.buttons import Button


class SpecialtyTools(QWidget):
    """``done(words, undo)`` after an edit; ``undo`` is a list of its number, empty when it was an undo.

    ``chosen(code)`` when another entry is to be shown.
    """

    done = Signal(str, object)
    chosen = Signal(str)

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__()
        self._frame = frame
        self._ws = ws
        self._entries: dict[str, Specialty] = {}
        self._use: Mapping[str, int] = {}
        self._code = ""
        self.dialog: SpecialtyDialog | PlaceDialog | MergeDialog | None = None
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        self.buttons: dict[str, Button] = {}
        acts: tuple[tuple[str, str, str, Callable[[], None]], ...] = (
            ("add", self.tr("Add below…"), "plus", self._ask_below),
            ("edit", self.tr("Edit…"), "pencil", self._ask_change),
            ("move", self.tr("Move…"), "corner-down-right", self._ask_place),
            ("merge", self.tr("Merge…"), "link", self._ask_merge),
            ("up", self.tr("Up"), "arrow-up", partial(self._shift, -1)),
            ("down", self.tr("Down"), "arrow-down", partial(self._shift, 1)),
            ("switch", self.tr("Disable"), "ban", self._switch),
        )
        for place, (key, words, icon, act) in enumerate(acts):
            button = Button(words, icon, size="small").fill_width()
            button.setObjectName(f"specialty_{key}_button")
            button.clicked.connect(act)
            self.buttons[key] = button
            grid.addWidget(button, place // 2, place % 2)

    def show_entries(self, entries: Sequence[Specialty]) -> None:
        """The classification as it stands."""
        self._entries = {entry.code: entry for entry in entries}
        self._look()

    def show_use(self, use: Mapping[str, int]) -> None:
        """Experts of each entry."""
        self._use = use

    def choose(self, code: str) -> None:
        """Another entry is chosen."""
        self._code = code
        self._look()

    def ask_top(self) -> None:
        """Ask for a new entry at the top."""
        self._ask_new("")

    def ask_export(self) -> None:
        """Ask for a file and write the classification into it."""
        title, proposed = self.tr("Save the classification"), self.tr("Classification") + ".xlsx"
        name, _ = QFileDialog.getSaveFileName(self, title, proposed, self.tr("Workbooks (*.xlsx)"))
        if name:
            path = Path(name if name.endswith(".xlsx") else f"{name}.xlsx")
            exports = self._ws.services.pool.exports
            self._call(exports.specialties, path, done=partial(self._exported, path))

    def take_back(self, undo: Sequence[int]) -> None:
        """Undo an edit."""
        service = self._ws.services.pool.specialties
        self._carry(self.tr("Taking back"), service.undo, undo[0], done=self._undone)

    def _look(self) -> None:
        entry = self._entries.get(self._code)
        if entry is None:
            return
        switch = self.buttons["switch"]
        switch.setText(self.tr("Enable") if entry.disabled else self.tr("Disable"))
        switch.set_icon("circle-check" if entry.disabled else "ban")
        deepest = self.tr("The classification has three levels") if entry.level >= DEEPEST else ""
        self.buttons["add"].block(deepest)
        siblings = self._siblings(entry)
        self.buttons["up"].block("" if siblings[0] != entry.code else self.tr("It is the first"))
        self.buttons["down"].block("" if siblings[-1] != entry.code else self.tr("It is the last"))

    def _siblings(self, entry: Specialty) -> list[str]:
        return [e.code for e in ordered(self._entries.values()) if e.parent == entry.parent]

    # Asking.

    def _ask_below(self) -> None:
        self._ask_new(self._code)

    def _ask_new(self, parent: str) -> None:
        above = self._entries.get(parent)
        text = self.tr("Under {0} {1}").format(above.code, above.name) if above is not None else ""
        blank = Specialty("", "", 0, parent, above.category if above is not None else "")
        self.dialog = SpecialtyDialog(self, self.tr("New specialty"), text, blank, self._add)
        self.dialog.open()

    def _ask_change(self) -> None:
        entry = self._entries[self._code]
        text = self.tr("A new code goes along to its {0} {0:expert|experts}, to scenes, plans and projects.")
        text = counted(text, f"{self._use.get(entry.code, 0):,}")
        done = partial(self._change, entry.code)
        self.dialog = SpecialtyDialog(self, self.tr("Edit the specialty"), text, entry, done)
        self.dialog.open()

    def _ask_place(self) -> None:
        entry = self._entries[self._code]
        experts = self._use.get(entry.code, 0)
        done = partial(self._move, entry)
        self.dialog = PlaceDialog(self, entry, list(self._entries.values()), experts, done)
        self.dialog.open()

    def _ask_merge(self) -> None:
        entry = self._entries[self._code]
        held = self._ws.services.pool.reading.holds(self._frame.actor, "specialties", entry.code)
        self._frame.bridge.watch(held, done=partial(self._merge_dialog, entry), owner=self)

    def _merge_dialog(self, entry: Specialty, held: Mapping[str, int]) -> None:
        done = partial(self._merge, entry)
        self.dialog = MergeDialog(self, entry, list(self._entries.values()), held, done)
        self.dialog.open()

    # Doing.

    def _add(self, entry: Specialty) -> None:
        service = self._ws.services.pool.specialties
        words = self.tr("{0} added").format(entry.name)
        self._call(service.add, entry, done=partial(self._edited, words, entry.code.upper()))

    def _change(self, code: str, entry: Specialty) -> None:
        service = self._ws.services.pool.specialties
        words = self.tr("{0} changed").format(entry.name)
        done = partial(self._edited, words, entry.code.upper())
        self._carry(self.tr("Changing {0}").format(entry.name), service.change, code, entry, done=done)

    def _move(self, entry: Specialty, parent: str) -> None:
        last = sum(e.parent == parent for e in self._entries.values())
        words = self.tr("{0} moved").format(entry.name)
        service = self._ws.services.pool.specialties
        self._call(service.move, entry.code, parent, last, done=partial(self._edited, words, entry.code))

    def _shift(self, by: int) -> None:
        entry = self._entries[self._code]
        place = self._siblings(entry).index(entry.code) + by
        words = self.tr("{0} moved").format(entry.name)
        service = self._ws.services.pool.specialties
        done = partial(self._edited, words, entry.code)
        self._call(service.move, entry.code, entry.parent, place, done=done)

    def _merge(self, entry: Specialty, target: str) -> None:
        words = self.tr("{0} merged into {1}").format(entry.name, self._entries[target].name)
        service = self._ws.services.pool.specialties
        done = partial(self._edited, words, target)
        self._carry(self.tr("Merging {0}").format(entry.name), service.merge, entry.code, target, done=done)

    def _switch(self) -> None:
        entry = self._entries[self._code]
        words = self.tr("{0} enabled") if entry.disabled else self.tr("{0} disabled")
        done = partial(self._edited, words.format(entry.name), entry.code)
        service = self._ws.services.pool.specialties
        self._call(service.switch, entry.code, not entry.disabled, done=done)

    def _edited(self, words: str, code: str, outcome: EditOutcome) -> None:
        experts = len(outcome.carried.experts)
        if experts:
            words = counted(self.tr("{0}, {1} {1:expert|experts} went along"), words, f"{experts:,}")
        self.chosen.emit(code)
        self.done.emit(words, [outcome.undo])

    def _undone(self, _experts: int) -> None:
        self.done.emit(self.tr("Taken back"), [])

    def _exported(self, path: Path, entries: int) -> None:
        self.done.emit(
            counted(self.tr("{0} {0:entry|entries} written to {1}"), f"{entries:,}", path.name), []
        )

    def _carry(
        self, title: str, act: Callable[..., object], *args: object, done: Callable[..., None]
    ) -> None:
        """An act that may go to very many experts."""
        CarryingJob(self, self._frame, title, act, args, done)

    def _call(self, act: Callable[..., object], *args: object, done: Callable[..., None]) -> None:
        self._frame.bridge.call(act, self._frame.actor, *args, done=done, owner=self)
