"""A line for every eligible expert of the frozen pool: code, groups, tickets, chance. Nobody is named."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.draw.chances.model import Profile
from core.draw.expert_chances import ExpertChance
from ui.listing import listed
from ui.pages.draw.parts.ceremony_presenter import chance_words
from ui.shell.frame import Frame
from ui.theme import theme
from ui.widgets.editors import LineEditor
from ui.widgets.labels import Text
from ui.widgets.layouts import row
from ui.widgets.table.columns import Cell, Column, PageRequest, RowPage
from ui.widgets.table.paged_table import PagedTable

ChancePage = Callable[[str, int, str], tuple[ExpertChance, ...]]
"""Experts after a pseudonym, so many, of those whose pseudonyms begin so; runs in the engine."""

_SEARCH_AFTER_MS = 250
_PSEUDONYM = 16


def groups_words(profile: Profile) -> str:
    """The groups that somebody is eligible for, with how many levels up."""
    group_words = QCoreApplication.translate("ChancesDialog", "Group {0}")
    return listed(group_words.format(group) + (f" (+{tier})" if tier else "") for group, tier in profile)


class ExpertChances(QWidget):
    """Pages through the experts in the order of their pseudonyms, or to those that begin as typed."""

    def __init__(self, frame: Frame, page: ChancePage, *, capped: bool) -> None:
        super().__init__()
        self._frame = frame
        self._page = page
        self._begins = LineEditor()
        self._begins.setObjectName("chance_of")
        self._begins.setMaxLength(_PSEUDONYM)
        self._begins.textChanged.connect(self._typed)
        columns = [
            Column("expert", self.tr("Expert's code"), _code, 200),
            Column("groups", self.tr("Eligible for (levels up)"), _groups, 160, stretch=True),
            Column("weight", self.tr("Tickets"), _weight, 80, align="right"),
        ]
        if capped:
            columns.append(Column("colleagues", self.tr("Colleagues"), _colleagues, 110, align="right"))
        columns.append(Column("chance", self.tr("Chance"), _chance, 130, align="right"))
        self.table = PagedTable(
            columns, _code_of, row_height=36, foot=False, name=self.tr("Chance of every expert")
        )
        self.table.view.setObjectName("expert_chances")
        self.table.set_empty(self.tr("No code begins so"), self.tr("Codes are those of the frozen pool."))
        self.table.failed.connect(frame.dialogs.error)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SEARCH_AFTER_MS)
        self._timer.timeout.connect(self._load)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self._begins.setPlaceholderText(self.tr("Code begins with"))
        self._begins.setAccessibleName(self.tr("Code begins with"))
        self._begins.setFixedWidth(theme().px(260))
        head = Text(self.tr("Every expert by code"), "card", bold=True)
        layout.addLayout(row(head, None, self._begins))
        layout.addWidget(self.table, 1)
        self._load()

    def _typed(self, _text: str) -> None:
        self._timer.start()

    def _load(self) -> None:
        self.table.set_source(partial(self._rows, self._begins.text()))

    def _rows(
        self,
        begins: str,
        request: PageRequest,
        done: Callable[[RowPage], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        after = request.cursor if isinstance(request.cursor, str) else ""
        arrived = partial(_arrived, request.limit, done)
        self._frame.bridge.call(
            self._page, after, request.limit, begins, done=arrived, failed=failed, owner=self
        )


def _arrived(limit: int, done: Callable[[RowPage], None], rows: tuple[ExpertChance, ...]) -> None:
    done(RowPage(rows, rows[-1].expert if len(rows) == limit else None))


def _code_of(line: ExpertChance) -> str:
    return line.expert


def _code(line: ExpertChance) -> Cell:
    """In groups of four, as codes are read out."""
    return Cell(" ".join(line.expert[n : n + 4] for n in range(0, len(line.expert), 4)), bold=True)


def _groups(line: ExpertChance) -> str:
    return groups_words(line.profile)


def _weight(line: ExpertChance) -> str:
    return str(line.weight)


def _colleagues(line: ExpertChance) -> str:
    return "—" if line.colleagues is None else f"{line.colleagues:,}"


def _chance(line: ExpertChance) -> Cell:
    return Cell(chance_words(line.ppm, line.error_ppm), bold=True)
