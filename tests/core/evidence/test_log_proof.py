"""The public log leads to the signed head from any starting point, and no line of it can be changed."""

import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.evidence.verification.log_proof import private_log_lines, public_log_lines, read_public_log
from core.evidence.verification.verdicts import RefusedError
from core.kernel.canonical_json import canonical_json
from tests.support.log_maker import LogMaker
from tests.support.manual_clock import ManualClock
from tests.support.sealed_sample import SIGNERS
from tests.support.seeded_entropy import SeededEntropy

DRAW = "D-1"


def a_log(before: int, after: int) -> LogMaker:
    log = LogMaker(ManualClock(), SeededEntropy(), SIGNERS["log"])
    for _ in range(before):
        log.add("access.signed_in", "someone", {"way": "password"})
    for number in range(after):
        event = ("draw.planned", "access.signed_in", "system.device", "draw.halted")[number % 4]
        log.add(event, DRAW if event.startswith("draw") else "x", {}, {"why": "x"} if number % 4 == 3 else {})
    return log


def public(log: LogMaker, start: int) -> bytes:
    before = log.frontier(start)
    return b"".join(public_log_lines(before, log.previous_leaf(start), log.entries[start:], DRAW))


@given(before=st.integers(0, 40), after=st.integers(1, 40))
def test_any_stretch_leads_to_the_head(before: int, after: int) -> None:
    log = a_log(before, after)
    read = read_public_log(public(log, before))
    whole = log.frontier(before + after)
    assert (read.start, read.head.size, read.head.root) == (before, whole.size, whole.root())
    assert list(read.leaves) == [entry.leaf for entry in log.entries[before:]]


def test_only_records_of_the_draw_and_of_the_machine_are_open() -> None:
    read = read_public_log(public(a_log(3, 8), 3))
    assert [record["event"] for record in read.records.values()] == [
        "draw.planned", "system.device", "draw.halted", "draw.planned", "system.device", "draw.halted",
    ]  # fmt: skip


def test_personal_values_stand_in_it_only_as_commitments() -> None:
    log = LogMaker(ManualClock(), SeededEntropy(), SIGNERS["log"])
    log.add("contact.text_received", DRAW, {"row": 1}, {"number": "14200000000", "text": "不来了"})
    text = public(log, 0).decode()
    assert "14200000000" not in text
    assert "不来了" not in text
    opened = b"".join(private_log_lines(log.entries, DRAW)).decode()
    assert "14200000000" in opened
    assert "14200000000" not in b"".join(private_log_lines(log.entries, "D-2")).decode()


def edited(data: bytes, number: int, change: Callable[[dict], object]) -> bytes:
    lines = data.splitlines()
    entry = json.loads(lines[number])
    change(entry)
    lines[number] = canonical_json(entry)
    return b"\n".join(lines) + b"\n"


@pytest.mark.parametrize(
    "change",
    [
        lambda e: e["record"]["facts"].update(project="P-2"),
        lambda e: e["record"].update(event="draw.voided"),
        lambda e: e["record"].update(practice=False),
        lambda e: e["record"].update(extra=1),
        lambda e: e["record"].pop("mono_ms"),
    ],
)
def test_a_changed_record_leads_elsewhere(change: Callable[[dict], object]) -> None:
    log = a_log(5, 9)
    data = public(log, 5)
    assert read_public_log(edited(data, 1, change)).head.root != log.frontier(14).root()


@pytest.mark.parametrize(
    ("number", "change", "detail"),
    [
        (1, lambda e: e["record"].update(seq=6), "log_gap"),
        (1, lambda e: e.update(seq=6), "log_gap"),
        (1, lambda e: e.update(seq=True), "log_gap"),
        (1, lambda e: e.update(leaf="ab" * 32), "log_line"),
        (1, lambda e: e.update(record=[]), "log_line"),
        (2, lambda e: e.update(leaf="AB" * 32), "log_hash_form"),
        (2, lambda e: e.update(leaf=None), "log_hash_form"),
        (0, lambda e: e["start"].update(size=4), "log_start"),
        (0, lambda e: e["start"].update(size=-1), "log_start"),
        (0, lambda e: e["start"].update(size=True), "log_start"),
        (0, lambda e: e["start"].update(peaks=[]), "log_start"),
        (0, lambda e: e["start"].update(peaks={}), "log_start"),
        (0, lambda e: e["start"].update(prev_leaf="00" * 32), "log_start"),
        (0, lambda e: e["start"].update(extra=1), "log_start"),
        (0, lambda e: e.pop("start"), "log_start"),
    ],
)
def test_malformed_lines_are_refused(number: int, change: Callable[[dict], object], detail: str) -> None:
    with pytest.raises(RefusedError) as raised:
        read_public_log(edited(public(a_log(5, 9), 5), number, change))
    assert raised.value.detail == detail


@pytest.mark.parametrize(
    ("change", "detail"),
    [
        (lambda lines: lines[:1], "log_empty"),
        (lambda lines: [*lines[:2], *lines[3:]], "log_gap"),
        (lambda lines: [*lines[:3], *lines[2:]], "log_gap"),
        (lambda lines: [lines[0], lines[2], *lines[2:]], "log_gap"),
        (lambda lines: [lines[0], lines[1].replace(b'"seq":5', b'"seq": 5'), *lines[2:]], "log_line"),
        (lambda lines: [lines[0], b"", *lines[1:]], "log_line"),
    ],
)
def test_missing_doubled_or_moved_lines_are_refused(
    change: Callable[[list[bytes]], list[bytes]], detail: str
) -> None:
    lines = public(a_log(5, 9), 5).splitlines()
    with pytest.raises(RefusedError) as raised:
        read_public_log(b"\n".join(change(lines)) + b"\n")
    assert raised.value.detail == detail


def test_a_log_cut_off_leads_to_an_earlier_head() -> None:
    log = a_log(5, 9)
    data = public(log, 5)
    shorter = b"\n".join(data.splitlines()[:-2]) + b"\n"
    assert read_public_log(shorter).head.root == log.frontier(12).root()
    with pytest.raises(RefusedError):
        read_public_log(data[:-1])


def test_the_first_record_must_be_open_because_it_binds_the_leaf_before() -> None:
    log = a_log(4, 4)
    lines = public(log, 4).splitlines()
    lines[1] = canonical_json({"seq": 4, "leaf": log.entries[4].leaf.hex()})
    with pytest.raises(RefusedError) as raised:
        read_public_log(b"\n".join(lines) + b"\n")
    assert raised.value.detail == "log_first_hidden"
