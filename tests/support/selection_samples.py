"""Panels that were named instead of drawn, with the story that a log tells of them, for tests."""

from dataclasses import dataclass, replace
from typing import Any

from core.draw.protocol import edp1
from core.draw.protocol.model import Basis, Replacement, SelectionMode
from core.draw.protocol.selection import Naming, naming_of, next_named
from core.draw.transcript.record import Ending, Filled, Left, Step
from core.draw.transcript.selection_record import EarlierNaming, SelectionRecord
from tests.support.draw_samples import _Draw
from tests.support.sealed_sample import Story

BASIS = Basis("技术复杂，随机抽取难以确定合适人员", "ab" * 32, "省财政厅", "财采〔2027〕8号")
OPERATOR, SUPERVISOR = "system", "A-0006"  # the log maker acts as the machine


@dataclass(frozen=True)
class Named:
    """A record as values and bytes, with its private pool; shaped as ``draw_samples.Finished``."""

    transcript: SelectionRecord
    private: bytes

    @property
    def data(self) -> bytes:
        """Content of ``draw.json``."""
        return self.transcript.to_bytes()


def named(mode: SelectionMode = SelectionMode.MANUAL, attempt: int = 1) -> Named:
    """A closed panel of five with substitutes: A1 leaves and the second substitute comes, the first is on
    leave; B1 leaves and nobody is left after the one named for the group."""
    draw = _Draw(Replacement.ORDER, attempt, False)
    plan = replace(draw.plan, mode=mode, basis=BASIS)
    rows = {row.expert: row for row in draw.rows}
    free = {group: _eligible(draw, group) for group in ("A", "B")}
    b = free["B"]
    a = [expert for expert in free["A"] if expert not in b]
    choices = (
        *(("A1", a[0]), ("A2", a[1]), ("A3", a[2]), ("B1", b[0]), ("B2", b[1])),
        *(("A+", a[3]), ("A+", a[4]), ("B+", b[2])),
    )
    naming = naming_of(rows, choices, plan.seats, plan.employer_cap)
    plan_hash = edp1.plan_hash(plan.to_json())
    record = SelectionRecord(
        plan=plan,
        attempt=attempt,
        ending=Ending.CLOSED,
        plan_hash=plan_hash,
        snapshot=draw.snapshot,
        naming=naming,
        digest=naming.digest(plan.draw, attempt, plan_hash, draw.snapshot.root),
        operator=OPERATOR,
        supervisor=SUPERVISOR,
        steps=_steps(naming, {e: r.entity for e, r in rows.items()}, plan.employer_cap),
        earlier=tuple(EarlierNaming(n, bytes([n]) * 32, b"r" * 32, b"d" * 32) for n in range(1, attempt)),
    )
    return Named(record, draw.private)


def _eligible(draw: Any, group: str) -> list[str]:
    """Eligible experts of a group, one of each employer."""
    seen: set[str | None] = set()
    found = []
    for row in draw.rows:
        if group in row.eligible and row.entity not in seen:
            seen.add(row.entity)
            found.append(row.expert)
    return found


def _steps(naming: Naming, entities: dict[str, str | None], cap: int | None) -> tuple[Step, ...]:
    board, steps = naming.board(), []
    first = next(s.expert for s in naming.substitutes if s.group == "A")
    for seat, conflicts in (("A1", {first: "ON-LEAVE"}), ("B1", {}), ("B1", {})):
        leaving = board.seated[seat]
        assert leaving is not None
        steps.append(Left(seat, leaving, "DECLINED-KEY"))
        board = board.left(seat)
        found = next_named(naming, entities, board.groups[seat], board, cap, conflicts.get)
        steps.append(Filled(seat, found.expert, found.tier, found.passed_over))
        board = board if found.expert is None else board.filled(seat, found.expert)
    return tuple(steps)


class SelectionStory(Story):
    """What a log tells of a panel that was named."""

    def ceremony(self) -> None:
        """Freeze, then the list that two people fix."""
        record: Any = self.draw.transcript
        snapshot = record.snapshot
        self.log.add(
            "draw.frozen",
            self.id,
            {
                "attempt": record.attempt,
                "plan_hash": record.plan_hash.hex(),
                "snapshot_root": snapshot.root.hex(),
                "rows": len(snapshot.rows) + len(snapshot.others),
                "excluded": dict(snapshot.excluded),
                "mode": record.plan.mode.value,
            },
        )
        self.name()

    def name(self) -> None:
        """The list is fixed."""
        record: Any = self.draw.transcript
        self.log.add(
            "draw.named",
            self.id,
            {
                "attempt": record.attempt,
                "mode": record.plan.mode.value,
                "digest": record.digest.hex(),
                "seats": len(record.naming.seats),
                "substitutes": len(record.naming.substitutes),
                "document": record.plan.basis.document,
                "supervisor": record.supervisor,
            },
        )

    def close(self) -> None:
        """Closed, recording ended."""
        record: Any = self.draw.transcript
        self.log.add("draw.closed", self.id, {"digest": record.digest.hex()})
        self.session_ends()
