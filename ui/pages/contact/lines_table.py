"""The list of modems and the words of its cells."""

from PySide6.QtCore import QCoreApplication

from core.contact.lines.line import Lamp, LineStatus
from core.contact.lines.service import LineView
from core.system.health import advice_for
from ui.shell.dates import short_moment
from ui.texts import knows, words
from ui.tokens import Tone
from ui.widgets.table.columns import Cell, Column
from ui.widgets.table.paged_table import PagedTable

LAMPS: dict[Lamp, tuple[Tone, str]] = {
    Lamp.GREEN: ("accent", "circle-check"),
    Lamp.AMBER: ("warning", "triangle-alert"),
    Lamp.RED: ("danger", "circle-x"),
}
"""Tone and icon of each lamp."""


def lines_table() -> PagedTable:
    """All modems, one row each."""
    table = PagedTable(
        [
            Column("line", QCoreApplication.translate("LinesTable", "Line"), _name, 88),
            Column("state", QCoreApplication.translate("LinesTable", "State"), _state, 210),
            Column("model", QCoreApplication.translate("LinesTable", "Model"), _model, 170),
            Column("operator", QCoreApplication.translate("LinesTable", "Operator"), _operator, 124),
            Column("signal", QCoreApplication.translate("LinesTable", "Signal"), _signal, 150),
            Column("use", QCoreApplication.translate("LinesTable", "Used for"), _use, 110),
            Column("fault", QCoreApplication.translate("LinesTable", "Latest fault"), _fault, stretch=True),
        ],
        line_id,
        row_height=44,
        foot=False,
        name=QCoreApplication.translate("LinesTable", "Modems"),
    )
    table.view.setObjectName("lines_table")
    table.set_empty(
        QCoreApplication.translate("LinesTable", "No modem is known yet"),
        QCoreApplication.translate("LinesTable", "Plug one in and choose “Look again”."),
    )
    return table


def line_id(view: LineView) -> str:
    """What tells rows apart."""
    return view.status.line_id


def line_name(status: LineStatus) -> str:
    """Line 1."""
    number = status.line_id.rpartition("-")[2]
    return QCoreApplication.translate("LinesTable", "Line {0}").format(number)


def advice_of(status: LineStatus) -> str:
    """What to do about the state of a line, empty when there is nothing to do."""
    code = advice_for(status.reason.value)
    return words(code) if knows(code) else ""


def signal_words(status: LineStatus) -> str:
    """Bars of five and dBm."""
    if status.signal is None:
        return "—"
    bars = QCoreApplication.translate("LinesTable", "{0} of 5").format(status.signal)
    return bars if status.dbm is None else f"{bars} ({status.dbm} dBm)"


def _name(view: LineView) -> Cell:
    return Cell(line_name(view.status), bold=True, icon="radio-tower")


def _state(view: LineView) -> Cell:
    tone, icon = LAMPS[view.status.lamp]
    return Cell(words(view.status.reason.value), icon=icon, tag=tone, tip=advice_of(view.status))


def _model(view: LineView) -> str:
    return view.status.model or "—"


def _operator(view: LineView) -> str:
    return view.status.operator or "—"


def _signal(view: LineView) -> str:
    return signal_words(view.status)


def _use(view: LineView) -> str:
    return words(f"line.use.{view.use}")


def _fault(view: LineView) -> Cell:
    if view.fault is None:
        return Cell("—", "muted")
    text = words(view.fault.reason.value)
    return Cell(f"{short_moment(view.fault.at)}  {text}", "muted", tip=text)
