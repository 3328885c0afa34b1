"""The draws of a project in its archive; those whose archive lies inside are opened from here."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.draw.transcript.record import Ending
from core.evidence.format import layout
from core.evidence.format.project_record import ProjectAttempt, ProjectDraw, ProjectRecord
from ui.shell.frame import Preferences
from ui.widgets.buttons import Button
from ui.widgets.layouts import column, row
from ui.widgets.table.columns import Cell, Column, static_source
from ui.widgets.table.paged_table import PagedTable

Attempt = tuple[ProjectDraw, ProjectAttempt]
"""A row: a draw and one of its attempts."""


class HeldArchives(QWidget):
    """``wanted(path)``: open what lies there, an archive inside the one shown, or that one again."""

    wanted = Signal(str)

    def __init__(self, memory: Preferences) -> None:
        super().__init__()
        self._project = Path()
        self.open = Button(self.tr("Open the archive of this draw"), "folder-open")
        self.open.setObjectName("open_held")
        self.open.clicked.connect(self._open)
        self.back = Button(self.tr("Back to the archive of the project"), "arrow-left")
        self.back.setObjectName("back_to_project")
        self.back.clicked.connect(self._go_back)
        self.back.hide()
        self.table = PagedTable(
            [
                Column("draw", self.tr("Draw"), _draw, 200),
                Column("attempt", self.tr("Attempt"), _attempt, 90, align="right"),
                Column("ending", self.tr("Ending"), self._ending, 120),
                Column("archive", self.tr("Archive"), self._archive, 300, stretch=True),
                Column("digest", self.tr("Digest"), _digest, 200),
            ],
            _draw,
            table_id="archive_draws",
            memory=memory,
            name=self.tr("Draws"),
        )
        self.table.view.setObjectName("archive_draws_table")
        self.table.set_words(total=self.tr("{total} {total:attempt|attempts}"))
        self.table.set_empty(
            self.tr("This is the archive of one draw"),
            self.tr("An archive of a whole project lists its draws here."),
        )
        self.table.focused.connect(self._look)
        self.table.activated.connect(self._open)
        self.setLayout(column(row(self.open, None, gap=12), self.table, gap=12, margins=(0, 12)))
        self._look()

    def show_record(self, path: Path, record: ProjectRecord | None) -> None:
        """Show what the archive at ``path`` says of its draws; None for the archive of a draw."""
        if record is not None:
            self._project = path
        inside = record is None and path != self._project and self._project in path.parents
        self.back.setVisible(inside)
        self.table.set_source(static_source([] if record is None else record.attempts))
        self._look()

    def _look(self, _row: object = None) -> None:
        self.open.block("" if self._held() else self.tr("Choose a draw whose archive lies inside"))

    def _open(self, _row: object = None) -> None:
        held = self._held()
        if held:
            self.wanted.emit(str(self._project / held))

    def _go_back(self) -> None:
        self.wanted.emit(str(self._project))

    def _held(self) -> str:
        """Where the archive of the chosen attempt lies inside, empty when it does not."""
        chosen = self.table.current_row
        archive = chosen[1].archive if isinstance(chosen, tuple) else None
        return layout.held_path(archive.name) if archive is not None and archive.held else ""

    def _ending(self, row: Attempt) -> str:
        return self.tr("void") if row[1].ending is Ending.VOID else self.tr("closed")

    def _archive(self, row: Attempt) -> Cell:
        archive = row[1].archive
        if archive is None:
            return Cell(self.tr("opened in the record of a later attempt"), "faint")
        where = self.tr("inside") if archive.held else self.tr("named by its digest")
        return Cell(f"{archive.name} · {where}")


def _draw(row: Attempt) -> str:
    return row[0].draw


def _attempt(row: Attempt) -> str:
    return str(row[1].attempt)


def _digest(row: Attempt) -> str:
    archive = row[1].archive
    return "" if archive is None else f"{archive.digest[:16].upper()}…"
