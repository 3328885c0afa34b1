"""Declines entered by hand say why; roles on the panel are chosen singly and at a stroke."""

from dataclasses import replace
from typing import Any

from core.draw.panel.arrivals import Arrived
from core.draw.panel.roles import PanelRole
from core.draw.state.views import SeatState
from tests.ui.fake_program import SUPERVISOR
from tests.ui.notes import texts_of
from tests.ui.pages.draw import draw_samples as samples
from tests.ui.pages.draw.test_ceremony_page import Room, room
from ui.pages.draw.board.arrival_dialog import ArrivalDialog
from ui.pages.draw.board.board_stage import BoardStage
from ui.pages.draw.board.roles_dialog import RolesDialog
from ui.widgets.buttons import Button

__all__ = ["room"]


def board(here: Room) -> BoardStage:
    found = here.page.findChild(BoardStage)
    assert isinstance(found, BoardStage)
    return found


def test_a_decline_asks_why_and_then_for_the_second_person(room: Any) -> None:
    here = room(samples.contacting())
    here.ws.desk.room.decline_reasons = lambda *_: ("时间冲突", "其他")
    board(here).table.answered.emit(2, False)
    here.settle()
    assert here.frame.dialogs.asked[-1][0] == "Why does the expert not take part?"
    here.answer("时间冲突")
    assert here.frame.dialogs.asked[-1][0] == "Enter an answer"
    here.answer(SUPERVISOR, "来电说明")
    assert here.asked[-1] == ("enter_decline", samples.DRAW, 2, SUPERVISOR, "来电说明", "时间冲突")


def test_an_acceptance_asks_for_no_reason(room: Any) -> None:
    here = room(samples.contacting())
    board(here).table.answered.emit(2, True)
    here.answer(SUPERVISOR, "来电说明")
    assert here.asked[-1][0] == "enter_answer"
    assert here.asked[-1][-2:] == (SUPERVISOR, "来电说明")


def filled() -> Any:
    view = samples.contacting(locked=False, phase="filled")
    assert view.board is not None
    roles = {1: "leader"}
    rows = tuple(
        replace(row, state=SeatState.ACCEPTED, call=None, role=roles.get(row.row, ""))
        for row in view.board.rows
    )
    return replace(view, names_locked=False, board=replace(view.board, rows=rows))


def test_roles_are_chosen_and_the_others_made_members_at_a_stroke(room: Any) -> None:
    view = filled()
    here = room(view)
    assert any(text.endswith(" Leader") for text in texts_of(here.page))
    here.press("panel_roles")
    dialog = here.page.findChild(RolesDialog)
    assert isinstance(dialog, RolesDialog)
    assert dialog.changed == {}
    dialog.choices[1].set_value("")
    dialog.choices[2].set_value("leader")
    dialog._rest()
    dialog._save()
    here.settle()
    name, draw, roles = here.asked[-1]
    assert (name, draw) == ("set_roles", samples.DRAW)
    others = {row.row for row in view.board.rows} - {2}
    assert roles == {2: PanelRole.LEADER, **dict.fromkeys(others, PanelRole.MEMBER)}


def test_roles_wait_for_the_names(room: Any) -> None:
    here = room(samples.contacting(phase="filled", names_locked=True))
    assert not here.button("panel_roles").isEnabled()


def test_who_has_come_is_shown_by_seat_and_signed_for_by_the_supervisor(room: Any) -> None:
    here = room(filled())
    here.press("arrivals")
    dialog = here.page.findChild(ArrivalDialog)
    assert isinstance(dialog, ArrivalDialog)
    assert not dialog.record.isEnabled()
    for number in ("13812345678", "13812345678", "330102199001011234", "12"):
        dialog.number.set_value(number)
        dialog._add()
    assert any("…5678, …1234" in text for text in texts_of(dialog))
    assert not any("13812345678" in text for text in texts_of(dialog))
    here.ws.desk.room.arrive = lambda *given: Arrived(("A1",), 1, False)
    dialog.record.click()
    here.answer(SUPERVISOR, "")
    assert any("Signed in: A1 · 1 number belongs to nobody" in text for text in texts_of(dialog))
    assert not dialog.record.isEnabled()
    dialog.close()


def test_papers_wait_until_the_seats_are_settled(room: Any) -> None:
    """While calls run the column at the side has room for them."""
    here = room(samples.contacting())
    assert here.page.findChild(Button, "sealed_table").isVisible() is False
    here.show(filled())
    here.press("seal_cover")
    assert ("table", "cover") in here.asked


def test_a_review_is_cancelled_with_reason_and_supervisor_and_then_only_closed(room: Any) -> None:
    here = room(samples.contacting())
    here.press("cancel_review")
    here.ws.desk.room.cancel_review = lambda *given: here.asked.append(("cancel", *given[1:])) or 4
    here.answer(SUPERVISOR, "项目暂停")
    assert here.asked[-1] == ("cancel", samples.DRAW, SUPERVISOR, "项目暂停")
    here.show(samples.contacting(cancelled_at=samples.NOW))
    assert any("was cancelled on 2027-03-04 10:24" in text for text in texts_of(here.page))
    assert here.button("close_draw").isEnabled()
    assert here.page.findChild(Button, "cancel_review").isVisible() is False
