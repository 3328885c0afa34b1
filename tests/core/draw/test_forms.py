"""What the values of the forms hold, and what the covered versions cannot hold."""

from dataclasses import fields, replace

import pytest

from core.draw.forms.model import (
    DrawMode,
    OptionalColumn,
    OverrideLine,
    PublicDrawTable,
    RowKind,
    SealedTableRow,
    TableSeat,
    accepted_count,
    has_manual_selection,
    public_table,
    replaced_count,
    sealed_table,
)
from core.draw.state.views import SeatState
from core.kernel.form_frame import form_number
from tests.support import form_samples as samples

NAMES_NOBODY = {
    "row_no",
    "seat_code",
    "group",
    "kind",
    "tier",
    "answer",
    "answered_by",
    "answered_at",
    "left",
}


def test_a_form_number_names_form_project_draw_and_serial() -> None:
    assert form_number("F2", "YS2027F0008", "CQ-01-2027-0037", 3) == "F2-YS2027F0008-CQ-01-2027-0037-3"
    assert form_number("ZY", "", "", 1) == "ZY-1"


def test_the_public_version_has_no_field_for_a_person() -> None:
    assert {f.name for f in fields(TableSeat)} == NAMES_NOBODY
    assert {f.name for f in fields(PublicDrawTable)} == {
        "frame", "project_name", "project_no", "drawn_at", "mode", "attempt", "slip_no", "seats", "state",
        "would_be",  # pseudonyms of this draw, as in its public data
        "overrides",
    }  # fmt: skip


def test_the_sealed_version_has_no_field_for_what_the_seat_code_covers() -> None:
    assert {f.name for f in fields(SealedTableRow)} == {"seat", "title", "specialty"}


def test_the_public_version_says_not_even_who_printed_it() -> None:
    frame = public_table(samples.draw_table()).frame
    assert (frame.printed_by, frame.watermark) == ("", "")
    assert frame.log_root == samples.frame().log_root


def test_the_sealed_version_keeps_rows_head_and_staff_but_no_talkative_column() -> None:
    table = replace(samples.draw_table(), columns=frozenset(OptionalColumn))
    sealed = sealed_table(table)
    assert sealed.seats == table.seats
    assert (sealed.head, sealed.operators, sealed.supervisors) == (
        table.head,
        table.operators,
        table.supervisors,
    )
    assert sealed.columns == frozenset(OptionalColumn) - {OptionalColumn.ROLE, OptionalColumn.REASON}


def test_overrides_stand_on_each_version_and_the_public_one_names_no_supervisor() -> None:
    lines = (
        OverrideLine("GP-SRC-1", "freeze", True, "周敏"),
        OverrideLine("GP-FILL-1", "close", False, "周敏"),
    )
    table = replace(samples.draw_table(), overrides=lines)
    assert sealed_table(table).overrides == lines
    assert public_table(table).overrides == tuple(replace(line, supervisor="") for line in lines)


def test_who_left_is_not_counted_as_taking_part() -> None:
    seats = [
        samples.table_row(1).seat,
        samples.table_row(2, left=True).seat,
        samples.table_row(3, answer=SeatState.DECLINED).seat,
        samples.table_row(4, kind=RowKind.REPLENISHED).seat,
        samples.table_row(5, kind=RowKind.EMERGENCY).seat,
    ]
    assert accepted_count(seats) == 3
    assert replaced_count(seats) == 2


@pytest.mark.parametrize(
    ("kind", "mode", "said"),
    [
        (RowKind.DRAWN, DrawMode.RANDOM, False),
        (RowKind.MANUAL, DrawMode.RANDOM, True),
        (RowKind.DRAWN, DrawMode.MANUAL, True),
    ],
)
def test_manual_selection_is_noticed_in_a_single_row_too(kind: RowKind, mode: DrawMode, said: bool) -> None:
    assert has_manual_selection([samples.table_row(1, kind=kind).seat], mode) is said


def test_the_size_of_a_panel_counts_representatives() -> None:
    assert samples.application_form().panel_size == 9


def test_a_recovery_key_does_not_show_in_a_trace() -> None:
    assert samples.RECOVERY_KEY not in repr(samples.recovery_sheet())
