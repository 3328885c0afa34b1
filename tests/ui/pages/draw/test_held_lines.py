"""The board says which lines are kept out of the draw, and lets two people answer for them."""

from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from core.contact.lines.line import LineChanged, LineReason, LineState, LineStatus
from core.contact.lines.trials import TrialGap, UntestedLine
from core.draw.planning.line_check import untested_finding
from core.draw.planning.rule_check import AskedOverride
from core.draw.state.views import CheckRow
from tests.ui.fake_program import SUPERVISOR
from tests.ui.notes import texts_of
from tests.ui.pages.draw import draw_samples as samples
from tests.ui.pages.draw.test_ceremony_page import room
from ui.pages.draw.parts.override_dialog import OverrideDialog

__all__ = ["room"]

FINDING = untested_finding(UntestedLine("line-3", "SIM7600", "LE20B04", "1234", TrialGap.NEVER, None))
ROW = CheckRow("check.rule", "block", FINDING.params, FINDING.rule.article, FINDING)
READY = LineStatus("line-3", LineState.READY, LineReason.OK, voice=True)


@pytest.fixture
def board(room: Any) -> Any:
    here = room(samples.contacting())
    here.ws.desk.room.held = (ROW,)
    here.frame.bus.publish(LineChanged(READY))
    here.settle()
    return here


def notice(here: Any) -> QWidget:
    found = here.page.findChild(QWidget, "held_lines_notice")
    assert found is not None
    return found


def test_a_line_without_a_test_call_is_named_until_it_has_made_one(board: Any) -> None:
    shown = notice(board)
    board.qtbot.waitUntil(shown.isVisible)
    assert "Line 3 (SIM7600, firmware LE20B04, SIM …1234) has made no test call" in " ".join(texts_of(shown))
    board.ws.desk.room.held = ()
    board.frame.bus.publish(LineChanged(READY))
    board.qtbot.waitUntil(shown.isHidden)


def test_operator_and_supervisor_answer_for_it_with_a_reason(board: Any) -> None:
    board.qtbot.waitUntil(notice(board).isVisible)
    board.press("override_held_lines")
    dialog = board.page.findChild(OverrideDialog)
    assert not dialog.go.isEnabled()
    dialog.reason.set_value("the other modem broke down")
    dialog._look()
    dialog.go.click()
    board.answer(SUPERVISOR, "")
    asked = (AskedOverride(FINDING.key, "the other modem broke down"),)
    assert ("override_lines", samples.DRAW, asked, SUPERVISOR) in board.asked


def test_once_the_panel_stands_nothing_is_said_of_lines(board: Any) -> None:
    shown = notice(board)
    board.qtbot.waitUntil(shown.isVisible)
    board.show(samples.contacting(phase="filled"))
    board.qtbot.waitUntil(shown.isHidden)
