"""What people do beside the ceremony: sessions, fresh dice, seats that open late, a void draw."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCheckBox, QMenu, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from core.draw.panel.short_groups import Loosening, ShortGroup
from core.draw.protocol.replenishment import LeaveReason
from core.draw.state.views import DiceView, DrawView, RoundView, SessionView, SignerView
from tests.ui.conftest import SpyFrame
from tests.ui.fake_program import SUPERVISOR
from tests.ui.notes import texts_of
from tests.ui.pages.draw import draw_samples as samples
from tests.ui.pages.draw.test_ceremony_page import Room, room
from ui.pages.draw.board.board_stage import BoardStage
from ui.pages.draw.board.short_groups import ShortGroupsBanner
from ui.pages.draw.stages.dice_round import PresentDialog, RoundStage
from ui.pages.draw.stages.session_parts import SessionMenu
from ui.pages.draw.stages.signing import SigningDialog
from ui.widgets.buttons import Button

__all__ = ["room"]

OPEN = SessionView(f"{samples.DRAW}-S1", "王雨军", "欧阳承柏", samples.NOW, None)
ENDED = replace(OPEN, closed_at=samples.NOW)


def left() -> DrawView:
    return samples.contacting(
        sessions=(ENDED,), between_sessions=True, needs_supervisor=True, supervisor=None, recording=False
    )


def menu_of(here: Room) -> QMenu:
    menu = here.page.findChild(SessionMenu).menu()
    assert menu is not None
    return menu


def test_a_draw_that_was_left_is_taken_up_with_a_supervisor(room: Any) -> None:
    here = room(left())
    assert "Session S1 ended at" in " ".join(texts_of(here.page))
    assert not here.page._needs.isVisible()
    here.press("reopen_session")
    here.answer(SUPERVISOR, "")
    assert here.asked[-1] == ("reopen", samples.DRAW, SUPERVISOR)


def test_the_session_under_way_is_named_and_can_be_left(room: Any) -> None:
    here = room(samples.contacting(sessions=(ENDED, replace(OPEN, session=f"{samples.DRAW}-S2"))))
    assert here.page._session.accessibleName() == "Session S2"
    leave, other = menu_of(here).actions()
    leave.trigger()
    here.answer(SUPERVISOR, "")
    assert here.asked[-1] == ("leave", samples.DRAW, SUPERVISOR)
    other.trigger()
    here.answer(SUPERVISOR, "")
    assert here.asked[-1] == ("supervisor_join", SUPERVISOR, samples.DRAW)


@pytest.mark.parametrize("phase", ["committed", "slip_issued", "gathering"])
def test_nobody_leaves_between_commitment_and_result(room: Any, phase: str) -> None:
    here = room(replace(samples.gathering(), phase=phase, sessions=(OPEN,)))
    assert [action.isEnabled() for action in menu_of(here).actions()] == [False, True]


def test_without_a_session_there_is_nothing_to_leave(room: Any, qtbot: QtBot, frame: SpyFrame) -> None:
    here = room(samples.contacting(phase="closed", sessions=(ENDED,)))
    assert not here.page._session.isVisible()


ROUND = RoundView(2, "B2", 32, samples.WITNESSES)


def test_a_seat_that_waits_for_fresh_dice_asks_who_is_present(room: Any) -> None:
    here = room(samples.contacting(dice=DiceView("B2", 1, None)))
    here.press("roll_for_seat")
    dialog = here.page.window().findChild(PresentDialog) or here.page.findChild(PresentDialog)
    assert dialog is not None
    dialog.findChild(QCheckBox, "present_W-A").setChecked(False)
    assert not dialog.go.isEnabled()
    dialog.findChild(QCheckBox, "present_W-A").setChecked(True)
    dialog.go.click()
    here.settle()
    assert here.asked[-1] == ("open_round", samples.DRAW, ("W-A", "W-B"))


def test_values_of_a_round_go_to_the_round(room: Any) -> None:
    here = room(samples.contacting(dice=DiceView("B2", 1, ROUND)))
    stage = here.page._stack.currentWidget()
    assert isinstance(stage, RoundStage)
    assert "Round 2 of fresh dice, seat B2" in texts_of(here.page)
    here.qtbot.keyClicks(stage.values.pad, "0123456789")
    here.press("seal_value")
    assert here.asked[-1] == ("enter_round_value", samples.DRAW, "W-A", "d10", "0123456789")
    done = tuple(samples.sealed(w) for w in samples.WITNESSES)
    here.show(samples.contacting(dice=DiceView("B2", 1, replace(ROUND, witnesses=done))))
    here.press("reveal")
    assert here.asked[-1] == ("reveal_round", samples.DRAW)
    here.show(samples.contacting(dice=DiceView(None, 2, None)))
    assert isinstance(here.page._stack.currentWidget(), BoardStage)


def test_six_sided_dice_need_fewer_rolls_in_a_round(room: Any) -> None:
    here = room(samples.contacting(dice=DiceView("B2", 1, ROUND)))
    stage = here.page._stack.currentWidget()
    here.page.findChild(QWidget, "method_d6").click()
    here.qtbot.keyClicks(stage.values.pad, "1234561234561")
    here.press("seal_value")
    assert here.asked[-1][-1] == "1234561234561"


def test_who_accepted_can_leave_with_a_reason(room: Any) -> None:
    here = room(samples.contacting())
    here.page.findChild(QWidget, "row_answer_1").click()
    menu = here.page.findChild(QMenu, "answer_menu")
    absent = next(a for a in menu.actions() if a.text().startswith("Absent"))
    absent.trigger()
    menu.close()
    here.answer(SUPERVISOR, "签到截止未到")
    assert here.asked[-1] == (
        "seat_left", samples.DRAW, 1, LeaveReason.ABSENT, SUPERVISOR, "签到截止未到",
    )  # fmt: skip


def test_an_emergency_draw_needs_somebody_to_wait_for(room: Any) -> None:
    here = room(samples.contacting())
    here.press("emergency_draw")
    here.answer(SUPERVISOR, "开标在即")
    assert here.asked[-1] == ("emergency", samples.DRAW, SUPERVISOR, "开标在即")
    here.show(samples.contacting(phase="filled"))
    emergency = here.page.findChild(Button, "emergency_draw")
    assert emergency is not None
    assert not emergency.isEnabled()
    assert not emergency.isVisible()


def test_a_void_draw_is_closed_for_good(room: Any) -> None:
    here = room(samples.voided())
    assert not here.button("end_void").isEnabled()
    here.show(samples.voided(archive="EDA-CQ-01-1"))
    here.press("end_void")
    here.answer(SUPERVISOR, "项目终止")
    assert here.asked[-1] == ("end_void", samples.DRAW, SUPERVISOR, "项目终止")
    here.show(replace(samples.voided(archive="EDA-CQ-01-1"), phase="closed"))
    assert not here.page.findChild(Button, "end_void").isVisible()
    here.press("take_up")
    here.answer(SUPERVISOR, "项目恢复")
    assert here.asked[-1] == ("take_up", samples.DRAW, SUPERVISOR, "项目恢复")


def test_those_present_sign_one_after_the_other(room: Any, qtbot: QtBot) -> None:
    people = tuple(
        SignerView(by, name, "审计处", role, None)
        for by, name, role in (("W-A", "武文峰", "witness"), ("operator", "王雨军", "operator"))
    )
    here = room(samples.contacting(phase="filled", signers=people))
    assert here.button("signatures").text() == "Signatures… (0/2)"
    here.press("signatures")
    dialog = here.page.findChild(SigningDialog)
    assert not dialog.findChild(Button, "confirm_signature").isEnabled()
    qtbot.mousePress(dialog.pad, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    for step in range(6):
        qtbot.mouseMove(dialog.pad, QPoint(30 + 10 * step, 40))
    qtbot.mouseRelease(dialog.pad, Qt.MouseButton.LeftButton, pos=QPoint(90, 40))
    dialog.findChild(Button, "confirm_signature").click()
    here.settle()
    name, draw, by, drawn = here.asked[-1]
    assert (name, draw, by) == ("sign", samples.DRAW, "W-A")
    assert len(drawn.strokes[0]) > 5
    here.show(
        samples.contacting(phase="filled", signers=(replace(people[0], signed_at=samples.NOW), people[1]))
    )
    assert here.button("signatures").text() == "Signatures… (1/2)"
    assert dialog.pad.is_empty
    buttons = dialog.findChildren(QRadioButton, "signer_operator")
    assert any(button.isChecked() for button in buttons)  # the one shown before lives until the next event
    dialog.accept()


def test_short_groups_are_named_with_what_would_fill_them(room: Any) -> None:
    before = samples.contacting().board
    settled = tuple(r for r in before.rows if r.state.value in ("accepted", "declined", "no_answer"))
    board = replace(before, rows=settled, exhausted_groups=("B",))
    desk_answer = (ShortGroup("B", 1, (Loosening("tags", 17), Loosening("employer_cap", 2))),)
    here = room(samples.contacting(phase="unmet", board=board))
    banner = here.page.findChild(ShortGroupsBanner)
    assert here.asked[-1] == ("short_groups", samples.DRAW)
    banner._room.short_counted.emit(desk_answer)
    shown = " ".join(texts_of(banner))
    assert "1 seat stays open" in shown
    assert "without the tags +17; with a higher cap of one employer +1–2" in shown
    assert "nobody is left: they stay open" in texts_of(here.page)
