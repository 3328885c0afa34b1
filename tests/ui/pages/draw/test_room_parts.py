"""Sessions on the ceremony page: between two of them, and leaving one."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from core.draw.views import DrawView, SessionView
from tests.ui.conftest import SpyFrame
from tests.ui.fake_program import SUPERVISOR
from tests.ui.notes import texts_of
from tests.ui.pages.draw import draw_samples as samples
from tests.ui.pages.draw.test_ceremony_page import Room, room

__all__ = ["room"]

OPEN = SessionView(f"{samples.DRAW}-S1", "王雨军", "欧阳承柏", samples.NOW, None)
ENDED = replace(OPEN, closed_at=samples.NOW)


def left() -> DrawView:
    return samples.contacting(
        sessions=(ENDED,), between_sessions=True, needs_supervisor=True, supervisor=None, recording=False
    )


def menu_of(here: Room) -> QMenu:
    menu = here.button("session_menu").menu()
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
    assert here.button("session_menu").text() == "Session S2"
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
