"""The board says why nobody is called while no line can call, and stops saying so by itself."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from core.access.model import Actor
from core.contact.lines.line import LineChanged, LineReason, LineState, LineStatus
from core.contact.lines.service import LineView
from core.draw.state.views import DrawChanged
from tests.ui.conftest import SpyFrame
from tests.ui.notes import texts_of
from tests.ui.pages.draw import draw_samples as samples
from tests.ui.pages.draw.fake_draws import FakeWorkstation
from ui.pages.draw.board.lines_notice import LinesNotice
from ui.pages.draw.ceremony_page import CeremonyPage
from ui.widgets.buttons import Button

GONE = LineStatus("line-1", LineState.ABSENT, LineReason.UNPLUGGED)
NO_SIM = LineStatus("line-2", LineState.SIM_CHECK, LineReason.NO_SIM)
READY = LineStatus("line-2", LineState.READY, LineReason.OK, voice=True)
SEES = frozenset({"draw.read", "draw.run", "contact.lines"})


class Board:
    def __init__(self, qtbot: QtBot, frame: SpyFrame) -> None:
        self.qtbot, self.frame = qtbot, frame
        self.ws = FakeWorkstation(samples.contacting())
        frame.actor = Actor("a1", "op01", "王雨军", ("operator",), SEES, "s1")
        self.page = CeremonyPage(frame, self.ws)  # type: ignore[arg-type]
        self.page.resize(1840, 960)
        self.page.show()

    def open(self, *statuses: LineStatus) -> LinesNotice:
        self.lines(*statuses)
        self.page.opened({"draw_id": samples.DRAW})
        self.qtbot.waitUntil(lambda: self.page.findChild(LinesNotice) is not None)
        found = self.page.findChild(LinesNotice)
        assert found is not None
        self.settle()
        return found

    def lines(self, *statuses: LineStatus) -> None:
        self.ws.lines = tuple(LineView(status, "free", None, None) for status in statuses)

    def change(self, *statuses: LineStatus) -> None:
        self.lines(*statuses)
        self.frame.bus.publish(LineChanged(statuses[0]))
        self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.frame.bridge.running == 0)


@pytest.fixture
def board(qtbot: QtBot, frame: SpyFrame) -> Iterator[Board]:
    made = Board(qtbot, frame)
    yield made
    made.page.closed()
    made.page.deleteLater()


def test_without_a_line_the_board_names_the_reason_of_each(qtbot: QtBot, board: Board) -> None:
    notice = board.open(GONE, NO_SIM)
    qtbot.waitUntil(notice.isVisible)
    said = " ".join(texts_of(notice))
    assert "Line 1: Modem not plugged in" in said
    assert "Line 2: No SIM card" in said
    button = notice.findChild(Button, "open_lines")
    assert button is not None
    button.click()
    assert board.frame.opened == [("contact.lines", {})]


def test_it_goes_when_a_line_works_and_comes_when_the_last_is_lost(qtbot: QtBot, board: Board) -> None:
    notice = board.open(GONE, NO_SIM)
    qtbot.waitUntil(notice.isVisible)
    board.change(GONE, READY)
    qtbot.waitUntil(notice.isHidden)
    board.change(GONE, replace(READY, state=LineState.BUSY, reason=LineReason.IN_CALL))
    assert notice.isHidden()
    board.change(GONE, replace(READY, voice=False))
    qtbot.waitUntil(notice.isVisible)


def test_a_draw_that_waits_for_nothing_says_nothing(qtbot: QtBot, board: Board) -> None:
    notice = board.open(GONE)
    qtbot.waitUntil(notice.isVisible)
    board.ws.desk.now = samples.contacting(phase="filled")
    board.frame.bus.publish(DrawChanged(samples.DRAW))
    qtbot.waitUntil(notice.isHidden)


def test_no_modem_at_all_is_said_too(qtbot: QtBot, board: Board) -> None:
    notice: Any = board.open()
    qtbot.waitUntil(notice.isVisible)
    assert "No modem is plugged in" in " ".join(texts_of(notice))
