"""A panel that is named: who may be, who replaces whom, and a record that cannot be taken for a draw's."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from core.draw.protocol.model import Row, SelectionMode
from core.draw.protocol.selection import (
    MOST_SUBSTITUTES,
    NamedSeat,
    Naming,
    NamingError,
    Substitute,
    check_choice,
    naming_of,
    next_named,
)
from core.draw.transcript.check import check_transcript
from core.draw.transcript.findings import Judgement, Line
from core.draw.transcript.reader import read_transcript
from core.draw.transcript.selection_check import check_selection
from core.draw.transcript.selection_reader import is_selection, read_record, read_selection
from core.evidence.verification.log_proof import PublicLog, read_public_log
from core.evidence.verification.selection_log import check_selection_log
from core.evidence.verification.verdicts import Verdict
from core.kernel.canonical_json import canonical_json
from tests.support.draw_samples import finished
from tests.support.sealed_sample import make_sample
from tests.support.selection_samples import SelectionStory, named

SEATS = {"A": 2, "B": 1}
PANEL = named()
DRAWN = finished()


def row(expert: str, entity: str | None = None, *excluded: str, **eligible: int) -> Row:
    return Row(expert, entity, "0" * 32, "0" * 64, eligible, excluded)


ROWS = {
    one.expert: one
    for one in (
        row("E1", "X", A=0),
        row("E2", "X", A=1, B=0),
        row("E3", "Y", A=0),
        row("E4", None, A=0),
        row("E5", "Z", B=0),
        row("E6", "X", A=0),
        row("EX", None, "ON-LEAVE", "AVOID-UNIT"),
    )
}


def refusal(*choices: tuple[str, str], cap: int | None = None) -> tuple[str, dict[str, str | int]]:
    with pytest.raises(NamingError) as refused:
        naming_of(ROWS, choices, SEATS, cap)
    return refused.value.code, refused.value.params


def test_seats_in_the_order_of_the_plan_then_substitutes_in_the_order_named() -> None:
    choices = (("B1", "E5"), ("A+", "E4"), ("A2", "E3"), ("B+", "E2"), ("A1", "E1"), ("A+", "E6"))
    naming = naming_of(ROWS, choices, SEATS, 1)
    assert [seat.expert for seat in naming.seats] == ["E1", "E3", "E5"]
    assert [(s.group, s.expert, s.tier) for s in naming.substitutes] == [
        ("A", "E4", 0), ("A", "E6", 0), ("B", "E2", 0),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("choices", "code"),
    [
        ((("A1", "EX"),), "draw.not_eligible"),
        ((("A1", "E5"),), "draw.not_of_group"),
        ((("A1", "E0"),), "draw.not_in_pool"),
        ((("A3", "E1"),), "draw.place_unknown"),
        ((("C+", "E1"),), "draw.place_unknown"),
        ((("A1", "E1"), ("A1", "E3")), "draw.place_taken"),
        ((("A1", "E1"), ("A+", "E1")), "draw.named_twice"),
        ((("A1", "E1"), ("A2", "E3")), "draw.seats_unnamed"),
        ((("A1", "E1"), ("A2", "E6"), ("B1", "E5")), "draw.over_cap"),
    ],
)
def test_who_cannot_be_named(choices: tuple[tuple[str, str], ...], code: str) -> None:
    assert refusal(*choices, cap=1)[0] == code


def test_the_reasons_against_somebody_are_told() -> None:
    assert refusal(("A1", "EX"))[1] == {"reasons": "ON-LEAVE AVOID-UNIT"}


def test_a_group_has_a_limit_of_substitutes() -> None:
    rows = {f"E{n}": row(f"E{n}", A=0) for n in range(MOST_SUBSTITUTES + 1)}
    with pytest.raises(NamingError, match=r"draw\.too_many_substitutes"):
        check_choice(rows, [("A+", expert) for expert in rows], {"A": 1})


def test_the_next_is_the_first_named_who_was_not_taken_is_within_the_cap_and_has_no_conflict() -> None:
    naming = Naming(
        (NamedSeat("A1", "A", "E1", 0), NamedSeat("A2", "A", "E4", 0)),
        tuple(Substitute("A", e, t) for e, t in (("E2", 1), ("E3", 0), ("E6", 0))),
    )
    entities = {expert: one.entity for expert, one in ROWS.items()}
    board = naming.board().left("A2")
    reasons = {"E3": "ON-LEAVE"}
    found = next_named(naming, entities, "A", board, 1, reasons.get)
    assert (found.expert, found.passed_over) == (None, (("E3", "ON-LEAVE"),))  # E2 and E6 are E1's colleagues
    found = next_named(naming, entities, "A", board, None, reasons.get)
    assert (found.expert, found.tier, found.passed_over) == ("E2", 1, ())
    board = board.filled("A2", "E2").left("A1")
    assert next_named(naming, entities, "A", board, 1, lambda _e: None).expert == "E3"
    assert next_named(naming, entities, "B", board, 1, lambda _e: None).expert is None


@pytest.mark.parametrize("mode", [SelectionMode.MANUAL, SelectionMode.ALLOTMENT])
def test_an_honest_record_passes_but_for_the_line_that_says_what_it_is(mode: SelectionMode) -> None:
    panel = named(mode)
    assert read_selection(panel.data) == panel.transcript
    found = {f.line: f.judgement for f in check_selection(panel.data, panel.private)}
    assert found.pop(Line.BY_HAND) is Judgement.UNKNOWN
    assert set(found.values()) == {Judgement.PASS}
    assert not {Line.COMMITMENT, Line.TICKETS, Line.PLACEMENT, Line.KEY} & set(found)
    said = next(f.found for f in check_selection(panel.data) if f.line is Line.BY_HAND)
    assert said.startswith(f"{mode.value}; system, A-0006; 省财政厅 财采〔2027〕8号; abab")


def test_no_record_is_taken_for_one_of_the_other_kind() -> None:
    assert (is_selection(PANEL.data), is_selection(DRAWN.data)) == (True, False)
    assert {f.judgement for f in check_transcript(PANEL.data)} == {Judgement.FAIL}
    assert {f.judgement for f in check_selection(DRAWN.data)} == {Judgement.FAIL}
    chosen, drawn = json.loads(PANEL.data), json.loads(DRAWN.data)
    plan_for_a_draw = {k: v for k, v in chosen["plan"].items() if k not in ("mode", "basis")}
    for disguised in (
        {**chosen, "format": drawn["format"]},
        {**drawn, "format": chosen["format"]},
        {**drawn, "plan": chosen["plan"]},  # a draw's record whose plan says that experts are named
        {**chosen, "plan": plan_for_a_draw},
        {**chosen, "plan": {**plan_for_a_draw, "mode": "manual"}},
        {**chosen, "plan": {**chosen["plan"], "mode": "random"}},
    ):
        with pytest.raises(ValueError, match=r"\w"):
            read_record(canonical_json(disguised))
    title = {**drawn, "plan": {**drawn["plan"], "title": '"format":"EDP1-manual-1"'}}
    assert read_transcript(canonical_json(title)).plan.title == '"format":"EDP1-manual-1"'
    assert not is_selection(canonical_json(title))


def log_of(panel: Any) -> PublicLog:
    sample = make_sample(SelectionStory.tell_all, draw=panel, story=SelectionStory)
    return read_public_log(b"".join(sample.contents.log_lines))


def test_every_field_changed_alone_is_found() -> None:
    log = log_of(PANEL)
    assert check_selection_log(PANEL.transcript, log).verdict is Verdict.PASS
    document = json.loads(PANEL.data)
    paths = list(_leaves(document))
    assert len(paths) > 100
    for path in paths:
        changed = _changed(document, path)
        found = {finding.judgement for finding in check_selection(changed)}
        if Judgement.FAIL not in found:
            assert check_selection_log(read_selection(changed), log).verdict is Verdict.FAIL, path


def test_a_substitute_out_of_order_or_an_ineligible_one_is_found() -> None:
    record = PANEL.transcript
    naming = record.naming
    seated, (first, second, *others) = naming.seats[0], naming.substitutes
    other = next(r for r in record.snapshot.rows if seated.group not in r.eligible)
    for lines, changed in (
        ({Line.NAMED_ORDER, Line.NAMED}, replace(naming, substitutes=(second, first, *others))),
        ({Line.NAMED}, replace(naming, seats=(replace(seated, expert=other.expert), *naming.seats[1:]))),
    ):  # fmt: skip
        again = replace(record, naming=changed)
        failing = {f.line for f in check_selection(again.to_bytes()) if f.judgement is Judgement.FAIL}
        assert lines <= failing


def _leaves(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _leaves(inner, (*path, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _leaves(inner, (*path, number))
    else:
        yield path


def _changed(document: Any, path: tuple[Any, ...]) -> bytes:
    copy = json.loads(json.dumps(document))
    inner = copy
    for key in path[:-1]:
        inner = inner[key]
    value = inner[path[-1]]
    if isinstance(value, bool):
        inner[path[-1]] = not value
    elif isinstance(value, int):
        inner[path[-1]] = value + 1
    else:
        inner[path[-1]] = ("1" if value[:1] != "1" else "2") + value[1:] if isinstance(value, str) else 1
    return canonical_json(copy)
