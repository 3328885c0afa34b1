"""Columns of the history of draws."""

from PySide6.QtCore import QCoreApplication

from core.draw.history.lists import HistoryRow
from core.draw.protocol.model import SelectionMode
from core.draw.state.views import DrawState
from ui.texts import words
from ui.tokens import Tone
from ui.widgets.table.columns import Cell, Column

_TAGS: dict[DrawState, tuple[Tone, str]] = {
    DrawState.NOT_DRAWN: ("neutral", "circle"),
    DrawState.DRAWING: ("accent", "dices"),
    DrawState.UNMET: ("warning", "triangle-alert"),
    DrawState.DRAWN: ("solid", "circle-check"),
    DrawState.DRAWN_REPLENISHED: ("solid", "circle-check"),
}


def history_columns() -> list[Column]:
    """All columns; the last ones are hidden until chosen."""
    return [
        Column("draw", QCoreApplication.translate("HistoryColumns", "Draw"), _number, 136),
        Column(
            "attempt", QCoreApplication.translate("HistoryColumns", "Attempt"), _attempt, 84, align="right"
        ),
        Column(
            "project_no", QCoreApplication.translate("HistoryColumns", "Project number"), _project_no, 116
        ),
        Column(
            "project",
            QCoreApplication.translate("HistoryColumns", "Project"),
            _project_name,
            120,
            stretch=True,
        ),
        Column("state", QCoreApplication.translate("HistoryColumns", "State"), _state, 158),
        Column("mode", QCoreApplication.translate("HistoryColumns", "Way"), _mode, 128),
        Column("seats", QCoreApplication.translate("HistoryColumns", "Seats"), _seats, 68, align="right"),
        Column("drawn", QCoreApplication.translate("HistoryColumns", "Drawn"), _drawn, 74, align="right"),
        Column("agreed", QCoreApplication.translate("HistoryColumns", "Agreed"), _agreed, 78, align="right"),
        Column(
            "replaced", QCoreApplication.translate("HistoryColumns", "Replaced"), _replaced, 80, align="right"
        ),
        Column("at", QCoreApplication.translate("HistoryColumns", "Time"), _at, 100),
        Column("phase", QCoreApplication.translate("HistoryColumns", "Stands at"), _phase, 150, shown=False),
        Column(
            "operator", QCoreApplication.translate("HistoryColumns", "Operator"), _operator, 100, shown=False
        ),
        Column(
            "supervisor",
            QCoreApplication.translate("HistoryColumns", "Supervisor"),
            _supervisor,
            100,
            shown=False,
        ),
        Column(
            "archive", QCoreApplication.translate("HistoryColumns", "Archive"), _archive, 260, shown=False
        ),
    ]


def row_key(draw: HistoryRow) -> str:
    """What tells an attempt from all others."""
    return f"{draw.draw_id}/{draw.attempt}"


def _number(draw: HistoryRow) -> str:
    return draw.draw_id


def _project_no(draw: HistoryRow) -> str:
    return draw.project_no


def _project_name(draw: HistoryRow) -> str:
    return draw.project_name


def _attempt(draw: HistoryRow) -> str:
    return str(draw.attempt)


def _state(draw: HistoryRow) -> Cell:
    if draw.void_reason:
        return Cell(words("phase.voided"), tag="danger", icon="ban", tip=draw.void_reason)
    tone, icon = _TAGS[draw.state]
    said = words(f"draw_state.{draw.state.value}")
    return Cell(said, tag=tone, icon=icon, tip=said)  # in English it is longer than the column


def _mode(draw: HistoryRow) -> Cell:
    """What was not drawn is marked."""
    word = words(f"mode.{draw.mode.value}")
    if draw.mode is SelectionMode.RANDOM:
        return Cell(word)
    return Cell(word, tag="warning", icon="user-check")


def _phase(draw: HistoryRow) -> str:
    return words(f"phase.{draw.phase}")


def _seats(draw: HistoryRow) -> str:
    return str(draw.seats)


def _drawn(draw: HistoryRow) -> str:
    return str(draw.drawn) if draw.drawn else "—"


def _agreed(draw: HistoryRow) -> str:
    return str(draw.accepted) if draw.drawn else "—"


def _replaced(draw: HistoryRow) -> str:
    return str(draw.replacements) if draw.replacements else "—"


def _at(draw: HistoryRow) -> Cell:
    return Cell(f"{draw.at:%Y-%m-%d}", tip=f"{draw.at:%Y-%m-%d %H:%M}")


def _operator(draw: HistoryRow) -> str:
    return draw.operator


def _supervisor(draw: HistoryRow) -> str:
    return draw.supervisor


def _archive(draw: HistoryRow) -> str:
    return draw.archive
