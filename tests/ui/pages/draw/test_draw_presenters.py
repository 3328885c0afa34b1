"""What rows and stages say of a draw, without a window."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.draw.state.records import GroupDraft, PlanDraft, WitnessDraft
from core.draw.state.views import SeatRowView, SeatState, Step
from tests.ui.pages.draw import draw_samples as samples
from tests.ui.pages.draw.fake_draws import PLAN
from ui.durations import countdown
from ui.pages.draw.board.board_rows import BoardRow, BoardTable
from ui.pages.draw.parts import board_presenter as board
from ui.pages.draw.parts import ceremony_presenter as ceremony
from ui.pages.draw.plan import plan_presenter as plan
from ui.texts import knows, words


def codes(draft: PlanDraft, counts: object = None) -> list[str]:
    return [found.code for found in plan.complaints(draft, counts)]  # type: ignore[arg-type]


def test_a_complete_plan_has_no_complaints() -> None:
    assert codes(PLAN, samples.COUNTS) == []


def test_a_plan_says_what_it_lacks() -> None:
    empty = PlanDraft("P1", (), witnesses=(WitnessDraft("", ""), WitnessDraft("", "")))
    assert codes(empty) == ["plan.no_groups", "plan.few_witnesses"]
    assert codes(replace(PLAN, groups=(GroupDraft("法律", 1),))) == ["plan.group_open"]
    assert codes(replace(PLAN, groups=(GroupDraft(" ", 1, ("A01",)),))) == ["plan.group_untitled"]


def test_one_person_cannot_be_two_witnesses() -> None:
    twice = replace(PLAN, witnesses=(WitnessDraft("武文峰", "a"), WitnessDraft("武文峰 ", "b")))
    assert codes(twice) == ["plan.same_witness"]


def test_a_group_without_anybody_blocks_the_check() -> None:
    nobody = replace(samples.COUNTS, groups=(replace(samples.GROUPS[0], eligible_by_tier=(0, 0)),))
    assert codes(PLAN, nobody) == ["plan.none_left"]


def test_the_costliest_rule_is_marked_only_when_nobody_is_left() -> None:
    assert plan.costliest_rule(samples.COUNTS) == ""
    assert plan.costliest_rule(replace(samples.COUNTS, eligible=0)) == "NO-MATCH"


def test_codes_may_be_typed_with_any_mark_between() -> None:
    assert plan.codes_in(" a01，A02、a01;A03\n") == ("A01", "A02", "A03")


@pytest.mark.parametrize("choice", list(plan.TITLE_CHOICES))
def test_title_levels_come_back_as_the_choice_they_were(choice: str) -> None:
    assert plan.title_choice(tuple(reversed(plan.TITLE_CHOICES[choice]))) == choice


def test_the_freeze_stays_until_the_operator_goes_to_the_witnesses() -> None:
    view = samples.frozen(samples.COMPARED, "slip_issued")
    assert ceremony.shown_stage(view, entered=False) is Step.FREEZE
    assert ceremony.shown_stage(view, entered=True) is Step.WITNESS
    assert ceremony.shown_stage(samples.gathering(), entered=False) is Step.WITNESS


def test_everybody_in_the_room_must_compare() -> None:
    view = samples.frozen(replace(samples.ISSUED, compared_by=("W-A",)), "slip_issued")
    assert [p.by for p in ceremony.missing_comparers(view)] == ["supervisor", "W-B"]


def test_what_blocks_stands_first() -> None:
    lines = ceremony.check_lines(samples.CHECKS)
    assert [line.verdict.value for line in lines] == ["block", "warn", "pass", "pass"]
    assert all(knows(line.title) and knows(line.sentence) for line in lines)


def test_the_last_witness_rolls_until_the_floor_is_reached() -> None:
    view = samples.gathering()
    assert ceremony.needed_rolls(view, "W-B", "d10") == 10
    assert ceremony.needed_rolls(replace(view, entropy_floor=80), "W-B", "d10") == 15
    first = samples.gathering(count=0)
    assert ceremony.needed_rolls(replace(first, entropy_floor=80), "W-A", "d10") == 10


def test_a_chance_is_shown_with_its_error() -> None:
    assert ceremony.chance_words(44_000, None) == "4.4 %"
    assert ceremony.chance_words(38_000, 1_000) == "3.8 ± 0.1 %"
    assert ceremony.chance_words(121_600, 310) == "12.16 ± 0.03 %"
    assert ceremony.chance_words(121_600, 20) == "12.16 ± 0.01 %"  # never as if it were exact
    assert ceremony.chance_words(None, None) == "—"


def test_no_name_leaves_the_presenter_while_names_are_locked() -> None:
    # The rows carry names on purpose: whatever the view holds, a locked draw shows none.
    lines = board.board_lines(samples.contacting(locked=True), samples.NOW)
    assert [line.name for line in lines] == [None] * 9
    assert board.board_lines(samples.contacting(), samples.NOW)[0].name == "王*明"


def test_rows_keep_their_order_and_every_sentence_exists() -> None:
    lines = board.board_lines(samples.contacting(), samples.NOW)
    assert [line.row for line in lines] == list(range(1, 10))
    assert [line.row for line in lines if line.gone] == [2, 6]
    for line in lines:
        assert all(knows(code) for code in (line.state, line.course, line.kind))


@pytest.mark.parametrize("state", list(SeatState))
def test_every_state_and_way_of_a_seat_has_words(state: SeatState) -> None:
    assert knows(f"seat_state.{state.value}")
    assert knows(f"seat.{state.value}")
    if state in (SeatState.ACCEPTED, SeatState.DECLINED, SeatState.NO_ANSWER, SeatState.FULL, SeatState.LEFT):
        assert all(knows(f"seat.{state.value}.{way}") for way in ("voice", "sms", "operator"))


def test_figures_count_calls_and_waiting() -> None:
    shown = board.figures(samples.contacting())
    assert (shown.seats, shown.accepted, shown.open, shown.left) == (7, 4, 3, 162)
    assert (shown.calling, shown.waiting, shown.replenished) == (2, 1, 1)


def test_an_answer_by_mail_is_waited_for_too() -> None:
    view = samples.contacting()
    assert view.board is not None
    rows = (samples.seat(1, "A1", SeatState.WAITING_MAIL), samples.seat(2, "A2", SeatState.ACCEPTED))
    view = replace(view, board=replace(view.board, rows=rows))
    assert board.waiting_rows(view) == [1]
    assert board.figures(view).waiting == 1


def test_who_has_answered_holds_no_invitation_while_he_hears_the_goodbye() -> None:
    view = samples.contacting()
    assert view.board is not None
    speaking = next(row.call for row in view.board.rows if row.call is not None)
    rows = (samples.seat(1, "A1", SeatState.ACCEPTED, call=speaking),)
    shown = board.figures(replace(view, board=replace(view.board, rows=rows)))
    assert (shown.calling, shown.waiting) == (0, 0)


def shown_rows(*rows: SeatRowView) -> list[board.BoardLine]:
    view = samples.contacting()
    assert view.board is not None
    return board.board_lines(replace(view, board=replace(view.board, rows=rows)), samples.NOW)


def test_who_signed_in_at_the_desk_is_told_on_the_board() -> None:
    there = replace(samples.seat(1, "A1", SeatState.ACCEPTED), arrived_at=samples.NOW)
    line = shown_rows(there, samples.seat(2, "A2", SeatState.ACCEPTED))
    assert line[0].course == "seat.arrived"
    assert f"{samples.NOW:%H:%M}" in words(line[0].course, line[0].course_params)
    assert line[1].course != "seat.arrived"


def test_what_happened_on_another_day_is_shown_with_its_day() -> None:
    before = replace(samples.seat(1, "A1", SeatState.LEFT), changed_at=samples.NOW - timedelta(days=3))
    today = replace(samples.seat(2, "A1", SeatState.ACCEPTED), changed_at=samples.NOW)
    first, second = shown_rows(before, today)
    assert first.at == f"{samples.NOW - timedelta(days=3):%m-%d %H:%M}"
    assert second.at == f"{samples.NOW:%H:%M:%S}"


def test_why_somebody_left_stands_on_the_board(qtbot: QtBot) -> None:
    left = replace(samples.seat(1, "A1", SeatState.LEFT), because="ABSENT", replaced_by=2)
    (line,) = shown_rows(left)
    row = BoardRow(line)
    qtbot.addWidget(row)
    row.show_line(line, may_answer=False)
    assert words("leave.ABSENT") in row.accessibleName()


def test_a_row_that_comes_later_is_in_sight(qtbot: QtBot) -> None:
    table = BoardTable(may_answer=True)
    qtbot.addWidget(table)
    table.resize(1100, 400)
    table.show()
    rows = [samples.seat(n, f"A{n}", SeatState.ACCEPTED) for n in range(1, 9)]
    table.show_lines(shown_rows(*rows), open_for_answers=True)
    qtbot.waitUntil(lambda: table._bar.maximum() > 0)
    assert table._bar.value() == 0  # the board is read from its beginning
    rows.append(samples.seat(9, "A3", SeatState.CALLING))
    table.show_lines(shown_rows(*rows), open_for_answers=True)
    qtbot.waitUntil(lambda: table._bar.value() == table._bar.maximum())
    first, head = table._rows[0], table._head_columns
    times = head.itemAt(9).widget()
    assert times is not None
    qtbot.waitUntil(lambda: _right(times) == _right(first._at))


def _right(widget: QWidget) -> int:
    return widget.mapToGlobal(widget.rect().topRight()).x()


def test_a_call_that_was_cut_is_not_told_as_no_try() -> None:
    cut = replace(samples.seat(1, "A1", SeatState.NO_ANSWER), tries=0, replaced_by=2, note_params={"row": 2})
    (line,) = shown_rows(cut)
    assert "0" not in words(line.course, line.course_params)
    assert "2" in words(line.course, line.course_params)


def test_a_call_shows_its_elapsed_time() -> None:
    call = board.board_lines(samples.contacting(), samples.NOW)[3].call
    assert call is not None
    assert (call.step, call.line, call.elapsed) == (3, "1", "00:47")
    assert countdown(3_661) == "1:01:01"
    assert board.remaining(samples.NOW - timedelta(seconds=5), samples.NOW) == "00:00"


def test_more_than_twelve_rows_take_turns_while_calls_stay() -> None:
    rows = board.board_lines(samples.contacting(), samples.NOW)
    many = rows + [replace(rows[0], row=n) for n in range(10, 31)]
    pages = board.pages_of(many)
    assert all(len(page) <= board.PAGE_ROWS for page in pages)
    assert all({4, 9} <= {line.row for line in page} for page in pages)
    assert {line.row for page in pages for line in page} == set(range(1, 31))
