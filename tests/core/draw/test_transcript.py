"""A finished draw is computed again from its record; every change of the record is found."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.draw.protocol.model import Contribution, Replacement
from core.draw.transcript.check import check_transcript
from core.draw.transcript.findings import CHOICE_LINES, Judgement, Line
from core.draw.transcript.reader import read_transcript
from core.draw.transcript.record import Filled, Left, Transcript
from core.kernel.canonical_json import canonical_json
from tests.support.draw_samples import ONE_PANEL, TWO_PANELS, Finished, finished, void

CLOSED = finished()
FRESH = finished(policy=Replacement.FRESH_DICE)
FOURTH = finished(attempts=4, weights=True)
ALL = {"closed": CLOSED, "fresh dice": FRESH, "fourth attempt": FOURTH, "early void": void(with_result=False),
       "late void": void(with_result=True), "nobody left": finished(steps=False),
       "own fields": finished(custom=True), "units": finished(units=True),
       "limits": finished(limits=True),
       "batch": finished(projects=ONE_PANEL), "panels": finished(projects=TWO_PANELS)}  # fmt: skip


def _verdicts(data: bytes, private: bytes | None = None) -> dict[Line, Judgement]:
    return {finding.line: finding.judgement for finding in check_transcript(data, private)}


def _fails(data: bytes, private: bytes | None = None) -> set[Line]:
    return {line for line, judgement in _verdicts(data, private).items() if judgement is Judgement.FAIL}


@pytest.mark.parametrize("name", ALL)
def test_an_honest_record_passes_every_line(name: str) -> None:
    found = _verdicts(ALL[name].data, ALL[name].private)
    assert found == dict.fromkeys(set(Line) - CHOICE_LINES, Judgement.PASS)


@pytest.mark.parametrize("name", ALL)
def test_a_record_comes_back_as_it_was(name: str) -> None:
    assert read_transcript(ALL[name].data) == ALL[name].transcript


def test_without_the_private_pool_only_the_rules_are_sealed() -> None:
    found = _verdicts(CLOSED.data)
    assert found.pop(Line.RULES) is Judgement.SEALED
    assert set(found.values()) == {Judgement.PASS}


def test_the_samples_contain_what_is_to_be_checked() -> None:
    steps = CLOSED.transcript.steps
    assert any(isinstance(step, Filled) and step.passed_over for step in steps)
    assert sum(isinstance(step, Left) for step in steps) >= 3
    assert len(CLOSED.transcript.snapshot.others) >= 3
    assert any(isinstance(step, Filled) and step.expert is None for step in steps)
    assert any(row.eligible.get("A") == 1 for row in CLOSED.transcript.snapshot.rows)
    assert FRESH.transcript.rounds


def test_the_scope_line_names_the_projects_of_a_batch() -> None:
    told = {
        name: next(f.found for f in check_transcript(ALL[name].data) if f.line is Line.SCOPE)
        for name in ("closed", "batch", "panels")
    }
    assert told == {
        "closed": "project YS2027F0008",
        "batch": "batch BATCH-CQ-01-2027-0001: YS2027F0008 (A B), YS2027F0009 (A B)",
        "panels": "batch BATCH-CQ-01-2027-0001: YS2027F0008 (A), YS2027F0009 (B)",
    }


def test_nobody_can_be_taken_for_two_panels_of_a_batch() -> None:
    panels = ALL["panels"].transcript
    assert panels.outcome is not None
    sitting = next(s.expert for s in panels.outcome.seats if s.group == "A" and s.expert)
    last = next(
        n for n, step in reversed(list(enumerate(panels.steps))) if isinstance(step, Filled) and step.expert
    )
    steps = list(panels.steps)
    steps[last] = replace(steps[last], expert=sitting)  # type: ignore[arg-type]
    assert Line.SCOPE in _fails(replace(panels, steps=tuple(steps)).to_bytes())


def test_no_name_number_or_employer_stands_in_the_public_record() -> None:
    for sample in ALL.values():
        text = sample.data.decode()
        assert "ZJ-" not in text
        assert "云帆" not in text
        assert '"U0"' not in text


def _leaves(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _leaves(inner, (*path, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _leaves(inner, (*path, number))
    else:
        yield path


def _other(value: Any) -> Any:
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + 1
    if isinstance(value, str):
        return ("1" if value[:1] != "1" else "2") + value[1:]
    return 1


def _changed(document: Any, path: tuple[Any, ...], change: Callable[[Any, Any], None]) -> bytes:
    copy = json.loads(json.dumps(document))
    inner = copy
    for key in path[:-1]:
        inner = inner[key]
    change(inner, path[-1])
    return canonical_json(copy)


def _set_other(inner: Any, key: Any) -> None:
    inner[key] = _other(inner[key])


@pytest.mark.parametrize("name", ["closed", "fresh dice", "fourth attempt", "early void"])
def test_every_field_changed_alone_is_found(name: str) -> None:
    document = json.loads(ALL[name].data)
    paths = list(_leaves(document))
    assert len(paths) > 100
    for path in paths:
        assert _fails(_changed(document, path, _set_other)), path


@pytest.mark.parametrize("name", ["closed", "fresh dice", "fourth attempt"])
def test_every_part_taken_away_is_found(name: str) -> None:
    """But for the last step of a seat, on which nothing else rests: that one only the log can miss."""
    document = json.loads(ALL[name].data)
    steps = ALL[name].transcript.steps
    loose = set({step.seat: number for number, step in enumerate(steps)}.values())
    parts = {path[:n] for path in _leaves(document) for n in range(1, len(path) + 1)}

    def remove(inner: Any, key: Any) -> None:
        del inner[key]

    for path in sorted(parts, key=str):
        if path[0] != "steps" or len(path) != 2 or path[1] not in loose:
            assert _fails(_changed(document, path, remove)), path


def _with(sample: Finished, **changes: Any) -> bytes:
    return replace(sample.transcript, **changes).to_bytes()


def _outcome(sample: Finished, **changes: Any) -> bytes:
    assert sample.transcript.outcome is not None
    return _with(sample, outcome=replace(sample.transcript.outcome, **changes))


def test_other_value_of_a_witness_breaks_key_and_all_that_follows() -> None:
    values = (Contribution("W-A", "d10", "2541224825"), Contribution("W-B", "d10", "0577104656"))
    assert {Line.KEY, Line.TICKETS} <= _fails(_outcome(CLOSED, contributions=values))


def test_values_below_the_floor_are_found_even_if_all_else_fits() -> None:
    plan = replace(CLOSED.transcript.plan, entropy_floor=67)
    assert Line.ENTROPY_FLOOR in _fails(_with(CLOSED, plan=plan))


@pytest.mark.parametrize(
    "values",
    [
        (Contribution("W-B", "d10", "0577104656"), Contribution("W-A", "d10", "2541224824")),
        (Contribution("W-A", "d10", "25412248242541224824"),),
        (Contribution("W-A", "d10", "2541224824"), Contribution("W-A", "d10", "0577104656")),
        (Contribution("W-A", "d10", "254122482x"), Contribution("W-B", "d10", "0577104656")),
        (Contribution("W-A", "text", "x"), Contribution("W-B", "text", "y")),
    ],
)
def test_values_that_nobody_could_give_are_found(values: tuple[Contribution, ...]) -> None:
    assert Line.ENTROPY_FLOOR in _fails(_outcome(CLOSED, contributions=values))


def test_a_swapped_seat_and_a_swapped_expert_are_found() -> None:
    assert CLOSED.transcript.outcome is not None
    seats = CLOSED.transcript.outcome.seats
    swapped = (replace(seats[1], seat="A1"), replace(seats[0], seat="A2"), *seats[2:])
    assert Line.PLACEMENT in _fails(_outcome(CLOSED, seats=swapped))
    sitting = {seat.expert for seat in seats}
    other = next(row.expert for row in CLOSED.transcript.snapshot.rows if row.expert not in sitting)
    assert Line.PLACEMENT in _fails(_outcome(CLOSED, seats=(replace(seats[0], expert=other), *seats[1:])))


def test_a_wrong_tier_is_found() -> None:
    assert CLOSED.transcript.outcome is not None
    seats = CLOSED.transcript.outcome.seats
    wrong = (replace(seats[0], tier=1 - (seats[0].tier or 0)), *seats[1:])
    assert {Line.PLACEMENT, Line.TIER_RULE} <= _fails(_outcome(CLOSED, seats=wrong))


def test_two_of_one_employer_are_found() -> None:
    """A record that seats a colleague of somebody placed."""
    transcript = CLOSED.transcript
    assert transcript.outcome is not None
    entity = {row.expert: row.entity for row in transcript.snapshot.rows}
    seats = transcript.outcome.seats
    employers = {entity[seat.expert] for seat in seats if seat.expert is not None} - {None}
    sitting = {seat.expert for seat in seats}
    colleague = next(
        row
        for row in transcript.snapshot.rows
        if row.entity in employers and row.expert not in sitting and "A" in row.eligible
    )
    taken = next(s for s in seats if s.group == "A" and entity[s.expert or ""] != colleague.entity)
    crowded = tuple(
        replace(s, expert=colleague.expert, tier=colleague.eligible["A"]) if s is taken else s for s in seats
    )
    assert {Line.EMPLOYER_CAP, Line.PLACEMENT} <= _fails(_outcome(CLOSED, seats=crowded))


def _step(transcript: Transcript, number: int) -> Filled:
    step = transcript.steps[number]
    assert isinstance(step, Filled)
    return step


def _steps(*changed: tuple[int, Any]) -> bytes:
    steps = list(CLOSED.transcript.steps)
    for number, step in changed:
        steps[number] = step
    return _with(CLOSED, steps=tuple(step for step in steps if step is not None))


def test_somebody_skipped_without_a_reason_is_found() -> None:
    """The passed-over expert is left out of the list: he should have been the one."""
    step = _step(CLOSED.transcript, 1)
    assert step.passed_over
    fails = _fails(_steps((1, replace(step, passed_over=()))))
    assert {Line.NONE_SKIPPED, Line.REPLACEMENTS} <= fails


def test_a_favourite_called_in_out_of_turn_is_found() -> None:
    step = _step(CLOSED.transcript, 3)
    taken = {seat.expert for seat in CLOSED.transcript.outcome.seats} if CLOSED.transcript.outcome else set()
    taken |= {s.expert for s in CLOSED.transcript.steps if isinstance(s, Filled)}
    favourite = next(
        row for row in CLOSED.transcript.snapshot.rows if "B" in row.eligible and row.expert not in taken
    )
    fails = _fails(_steps((3, replace(step, expert=favourite.expert, tier=favourite.eligible["B"]))))
    assert Line.NONE_SKIPPED in fails


def test_a_passing_over_of_somebody_who_was_not_before_him_is_found() -> None:
    step = _step(CLOSED.transcript, 1)
    stranger = (*step.passed_over, ("AAAAAAAAAAAAAAAA", "ON-LEAVE"))
    assert Line.NONE_SKIPPED in _fails(_steps((1, replace(step, passed_over=stranger))))
    twice = (*step.passed_over, *step.passed_over)
    assert Line.NONE_SKIPPED in _fails(_steps((1, replace(step, passed_over=twice))))


@pytest.mark.parametrize(
    "change",
    [
        lambda steps: steps[1:],  # filled without anybody leaving
        lambda steps: [steps[0], steps[0], *steps[1:]],  # leaves twice
        lambda steps: [*steps[:2], steps[1], *steps[2:]],  # filled twice
        lambda steps: [replace(steps[0], expert=steps[2].expert), *steps[1:]],
        lambda steps: [replace(steps[0], seat="A9"), *steps[1:]],
        lambda steps: [steps[0], replace(steps[1], round=1), *steps[2:]],  # no fresh dice in this plan
        lambda steps: [steps[0], replace(steps[1], expert=None, tier=None), *steps[2:]],
    ],
)
def test_steps_that_do_not_follow_are_found(change: Callable[[list[Any]], list[Any]]) -> None:
    assert Line.REPLACEMENTS in _fails(_with(CLOSED, steps=tuple(change(list(CLOSED.transcript.steps)))))


def test_rounds_are_used_once_each_and_in_order() -> None:
    transcript = FRESH.transcript
    assert len(transcript.rounds) > 1
    assert Line.REPLACEMENTS in _fails(_with(FRESH, rounds=(*transcript.rounds, transcript.rounds[-1])))
    extra = replace(transcript.rounds[-1], number=len(transcript.rounds) + 1)
    fails = _fails(_with(FRESH, rounds=(*transcript.rounds, extra)))
    assert {Line.KEY, Line.REPLACEMENTS} <= fails  # a round nobody used is a second throw


def test_values_of_a_round_have_a_floor_and_come_from_witnesses() -> None:
    first = FRESH.transcript.rounds[0]
    for contributions in (
        (Contribution("W-B", "text", "no dice at all"),),
        (Contribution("W-X", "d10", "0123456789"),),
        (),
    ):
        rounds = (replace(first, contributions=contributions), *FRESH.transcript.rounds[1:])
        assert Line.ENTROPY_FLOOR in _fails(_with(FRESH, rounds=rounds))


def test_a_missing_or_doubled_attempt_is_found() -> None:
    earlier = FOURTH.transcript.earlier
    assert len(earlier) == 3
    for changed in (earlier[:2], earlier[1:], (earlier[0], earlier[2]), (earlier[0], *earlier), ()):
        assert _fails(_with(FOURTH, earlier=changed)) == {Line.ATTEMPTS}
    assert Line.ATTEMPTS in _fails(_with(CLOSED, earlier=(earlier[0],)))


@pytest.mark.parametrize("field", ["plan_hash", "snapshot_root", "commitment", "s_op", "prk"])
def test_an_earlier_attempt_that_does_not_open_is_found(field: str) -> None:
    earlier = list(FOURTH.transcript.earlier)
    earlier[1] = replace(earlier[1], **{field: bytes(32)})
    assert _fails(_with(FOURTH, earlier=tuple(earlier))) == {Line.ATTEMPTS}


def test_rules_are_evaluated_again_on_the_frozen_attributes() -> None:
    """Attributes changed, lists changed, another key, one row less: each is found with the private pool."""
    private = json.loads(CLOSED.private)
    for path in _leaves(private):
        if path[-2:] == ("term", 0) or path[-2:] == ("term", 1):
            continue  # null or a day: another type is no attribute at all, tried below
        changed = _changed(private, path, _set_other)
        assert _fails(CLOSED.data, changed) == {Line.RULES}, path
    assert _fails(CLOSED.data, b"{}") == {Line.RULES}
    assert _fails(CLOSED.data, b"") == {Line.RULES}
    private["rows"].pop()
    assert _fails(CLOSED.data, canonical_json(private)) == {Line.RULES}


def test_a_finding_about_the_private_pool_tells_nothing_private() -> None:
    private = json.loads(CLOSED.private)
    for row in private["rows"]:
        row["attributes"]["active"] = False
    (finding,) = [f for f in check_transcript(CLOSED.data, canonical_json(private)) if f.line is Line.RULES]
    assert finding.judgement is Judgement.FAIL
    assert "ZJ" not in finding.expected + finding.found


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"null",
        b"[]",
        b"{}",
        b"\xff",
        b"[" * 200_000,
        b'{"format":"EDP1-draw-1"}',
        b"1" * 5000,
        b'{"a":1.5}',
    ],
)
def test_what_is_no_record_gives_one_line(data: bytes) -> None:
    assert _verdicts(data) == {Line.SCHEMA: Judgement.FAIL}


def test_a_record_not_in_canonical_form_is_refused() -> None:
    loose = json.dumps(json.loads(CLOSED.data)).encode()
    assert _verdicts(loose) == {Line.SCHEMA: Judgement.FAIL}


JUNK = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**60), 2**60)
    | st.text(max_size=5)
    | st.sampled_from(["A1", "", "0" * 64]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text("abAB1", max_size=3), inner, max_size=3)
    ),
    max_leaves=6,
)
DOCUMENT = json.loads(FRESH.data)
PARTS = sorted({path[:n] for path in _leaves(DOCUMENT) for n in range(1, len(path) + 1)}, key=str)


@given(st.sampled_from(PARTS), JUNK)
def test_no_junk_anywhere_raises(path: tuple[Any, ...], junk: Any) -> None:
    def put(inner: Any, key: Any) -> None:
        inner[key] = junk

    try:
        data = _changed(DOCUMENT, path, put)
    except ValueError:
        return
    for finding in check_transcript(data, FRESH.private):
        assert finding.expected.isprintable()
        assert finding.found.isprintable()
