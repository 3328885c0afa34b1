"""What the draw needs from outside: storage, people, secrets, documents."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from core.draw.eligibility.rules import busy_window
from core.draw.protocol.model import ExpertKind, Meeting
from core.draw.state.records import (
    AttemptRecord,
    DrawRecord,
    FrozenAttempt,
    PlanDraft,
    SeatEvent,
    SeatRecord,
    SessionRecord,
    SnapshotRow,
    StoredValue,
    WitnessDraft,
)
from core.standing.model import DrawDays


@dataclass(frozen=True, slots=True)
class NeededTime:
    """When a draw's panel needs its experts: days, and moments with travel on both sides (as in plans).

    ``busy_from`` and ``busy_to`` are empty when the plan has no meeting: then nothing overlaps. They hold for
    those from regions without a travel time of their own; ``meeting`` tells the others'.
    """

    draw_id: str
    days: DrawDays
    busy_from: str
    busy_to: str
    meeting: Meeting | None = None

    def window(self, region: str) -> tuple[str, str]:
        """From when to when somebody from ``region`` must be free."""
        if self.meeting is None or not self.meeting.travel_by_region:
            return self.busy_from, self.busy_to
        return busy_window(self.meeting, self.meeting.travel_from(region))


@dataclass(frozen=True, slots=True, repr=False)
class Person:
    """An expert as invitations and forms need him; ``phone`` and names never go to a log.

    Of a unit ``name`` and ``employer`` are its own, ``contact`` the first of its contacts (with his
    ``contact_post``), whose phone ``phone`` is.
    """

    expert_no: str
    name: str
    phone: str
    title: str
    employer: str
    specialties: str
    kind: str = ""
    contact: str = ""
    contact_post: str = ""
    email: str = ""

    @property
    def is_unit(self) -> bool:
        """Whether this is an organisation."""
        return self.kind == ExpertKind.UNIT

    @property
    def name_field(self) -> str:
        """The field of the pool whose masking rule holds for ``name``."""
        return "employer" if self.is_unit else "name"


class DrawRepository(Protocol):
    """Draws in the database; calls run inside the caller's transaction."""

    def add(self, draw_id: str, plan: PlanDraft, operator: str, phase: str, at: datetime) -> None:
        """Store a new draw."""
        ...

    def set_plan(self, draw_id: str, plan: PlanDraft, at: datetime) -> None:
        """Replace the draft of a plan."""
        ...

    def update(self, draw_id: str, at: datetime, **fields: object) -> None:
        """Change fields of the head."""
        ...

    def get(self, draw_id: str) -> DrawRecord:
        """The draw; raises ``UserError('draw.unknown')``."""
        ...

    def of_project(self, project_no: str) -> DrawRecord | None:
        """The latest draw of a project."""
        ...

    def latest(self, count: int, project_no: str = "") -> Sequence[DrawRecord]:
        """The draws changed last, of one project or of all."""
        ...

    def unfinished(self) -> Sequence[DrawRecord]:
        """Draws that were frozen and are not closed."""
        ...

    def awaited(self) -> Sequence[DrawRecord]:
        """Draws before their commitment at which a supervisor signed in."""
        ...

    def set_witnesses(self, draw_id: str, witnesses: Sequence[tuple[str, WitnessDraft]]) -> None:
        """Fix the witnesses (code, person)."""
        ...

    def witnesses(self, draw_id: str) -> Sequence[tuple[str, WitnessDraft]]:
        """(code, person) in the plan's order."""
        ...

    def add_attempt(self, frozen: FrozenAttempt) -> None:
        """Store what the freeze fixed."""
        ...

    def update_attempt(self, draw_id: str, attempt: int, **fields: object) -> None:
        """Change fields of an attempt."""
        ...

    def attempt(self, draw_id: str, attempt: int) -> AttemptRecord | None:
        """An attempt, if it was frozen."""
        ...

    def put_value(self, draw_id: str, attempt: int, value: StoredValue) -> None:
        """Store or replace a witness's value."""
        ...

    def remove_value(self, draw_id: str, attempt: int, witness: str) -> None:
        """Take a value back."""
        ...

    def values(self, draw_id: str, attempt: int) -> Mapping[str, StoredValue]:
        """Values by witness code."""
        ...

    def add_secret_copy(self, draw_id: str, attempt: int, account: str, sealed: bytes) -> None:
        """Store the secret sealed to one more supervisor; one who has a copy keeps it."""
        ...

    def secret_copy(self, draw_id: str, attempt: int, account: str) -> bytes | None:
        """The copy of a supervisor who joined after the commitment."""
        ...

    def open_session(self, session: SessionRecord) -> None:
        """Store a session."""
        ...

    def close_session(self, session: str, at: datetime) -> None:
        """Note the end of a session."""
        ...

    def sessions(self, draw_id: str) -> Sequence[SessionRecord]:
        """Sessions in order."""
        ...

    def draw_of_session(self, session: str) -> str:
        """The draw a session belongs to; empty for an unknown one."""
        ...

    def add_document(self, draw_id: str, kind: str, copy: int, pdf: bytes, sha256: str, at: datetime) -> None:
        """Keep a document as it was printed or saved."""
        ...

    def documents(self, draw_id: str, kind: str) -> Sequence[bytes]:
        """All copies of one kind of document."""
        ...


class SeatRepository(Protocol):
    """Frozen rows and seats; calls run inside the caller's transaction."""

    def add_rows(self, draw_id: str, attempt: int, rows: Iterable[SnapshotRow]) -> None:
        """Store the frozen pool in the order of the leaves."""
        ...

    def rows(self, draw_id: str, attempt: int) -> Iterator[SnapshotRow]:
        """The frozen pool in order."""
        ...

    def row_of(self, draw_id: str, attempt: int, expert: str) -> SnapshotRow:
        """The frozen row of one pseudonym; raises ``KeyError``."""
        ...

    def add_seat(self, draw_id: str, seat: SeatRecord) -> None:
        """Append a row of the board."""
        ...

    def set_state(self, draw_id: str, row: int, state: str, way: str | None, at: datetime) -> None:
        """Where the row's invitation ended."""
        ...

    def set_reason(self, draw_id: str, row: int, reason: str) -> None:
        """Why the expert of a row does not take part."""
        ...

    def set_role(self, draw_id: str, row: int, role: str) -> None:
        """The role of a row's expert on the panel, "" for none."""
        ...

    def set_replaced(self, draw_id: str, row: int, by: int) -> None:
        """Point to the row that took the seat."""
        ...

    def seats(self, draw_id: str, attempt: int) -> Sequence[SeatRecord]:
        """The board in its order."""
        ...

    def course(self, draw_id: str, attempt: int) -> Sequence[SeatEvent]:
        """Seats opened, refilled and found without anybody left, in the order of the log."""
        ...

    def open_with_expert(self, expert_no: str) -> Sequence[tuple[str, int]]:
        """(draw, row) of an expert's rows in draws that are not closed, oldest first."""
        ...

    def add_exhausted(self, draw_id: str, group: str) -> None:
        """Note that nobody is left for a group."""
        ...

    def exhausted(self, draw_id: str) -> Sequence[str]:
        """Groups for which nobody is left."""
        ...

    def clear_exhausted(self, draw_id: str, groups: Iterable[str]) -> None:
        """Somebody can be called in for these groups again."""
        ...

    def last_row(self, draw_id: str) -> int:
        """The highest number of a row in any attempt, 0 without rows."""
        ...

    def freeze_people(self, draw_id: str, attempt: int) -> None:
        """Keep how the eligible experts are called at this moment; the rows are stored already."""
        ...

    def person(self, draw_id: str, attempt: int, expert_no: str) -> Person:
        """An expert as he was called at the freeze; raises ``KeyError``."""
        ...

    def people_like(self, draw_id: str, attempt: int, words: str) -> Iterator[Person]:
        """Eligible experts in whose number, name, employer or specialties ``words`` stand; all for none."""
        ...


class Vault(Protocol):
    """Seals small secrets to people."""

    def seal(self, secret: bytes, recipients: Sequence[str]) -> bytes:
        """Encrypt to the recipients' public keys."""
        ...

    def open(self, sealed: bytes, identity: str) -> bytes:
        """Decrypt with one person's secret key; raises ``UserError('draw.not_your_seal')``."""
        ...


class People(Protocol):
    """The pool's side of a running draw, read in the engine."""

    def person(self, number: str) -> Person:
        """How to reach and print one expert; raises ``KeyError``."""
        ...

    def by_phone(self, phone: str) -> str | None:
        """Number of the expert with this mobile number."""
        ...

    def by_id_number(self, id_number: str) -> str | None:
        """Number of the expert with this ID number."""
        ...

    def conflict(self, number: str, needed: NeededTime) -> str | None:
        """A reason (``replenishment.PassReason``) that arose since the freeze, or None."""
        ...
