"""Where one expert was drawn, how he was invited, what was written: released draws only (P10, P17).

A draw whose names are sealed does not exist here, not even in a count: who reads an expert's page must
not learn that he was drawn. A draw without a lock appears once it is closed, so that nobody can look up
whom it is calling.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from core.access.model import Actor
from core.draw.ceremony.time_lock import names_locked
from core.draw.forms.scope import DrawScope
from core.draw.forms.values import group_id
from core.draw.state.ports import DrawRepository
from core.draw.state.records import AttemptRecord, DrawRecord, SeatRecord
from core.kernel.errors import PermissionDeniedError, UserError
from core.projects.model import Project

HIDDEN = "***"


class Direction(StrEnum):
    """Whether a text was sent or came in."""

    OUT = "out"
    IN = "in"


@dataclass(frozen=True, slots=True)
class CallMade:
    """One call of an invitation; ``outcome`` as the contact area names it, "" while nothing is known."""

    number: int
    started_at: datetime
    ended_at: datetime | None
    outcome: str


@dataclass(frozen=True, slots=True, repr=False)
class TextNote:
    """One text of an invitation.

    ``code`` is the occasion of one that was sent (``core.contact.texts.templates.TextCode``), for one that
    came in what was understood, "" when nothing was. ``state`` is what the network said of one that was sent.
    """

    direction: Direction
    at: datetime
    code: str
    state: str
    text: str


@dataclass(frozen=True, slots=True, repr=False)
class InvitationCourse:
    """Calls and texts of a row, in the order they happened."""

    opened_at: datetime | None = None
    calls: tuple[CallMade, ...] = ()
    texts: tuple[TextNote, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class DrawnSeat:
    """A seat that an expert was drawn for, and how its invitation ended.

    ``kind``, ``state`` and ``way`` are those of the board. ``void`` marks
    an attempt that was declared void. Meeting and place are the project's. ``reason``: why he declined, in
    words, :data:`HIDDEN` from who may not read the contact area.
    """

    draw_id: str
    attempt: int
    void: bool
    project_no: str
    project_name: str
    seat: str
    group: str
    kind: str
    state: str
    way: str | None
    drawn_at: datetime
    changed_at: datetime
    meeting_at: datetime | None
    place: str
    invitation: InvitationCourse
    reason: str = ""

    @property
    def holds(self) -> bool:
        """Whether the expert is expected, or was, at the panel meeting."""
        return self.state == "accepted" and not self.void


class ExpertSeats(Protocol):
    """Rows of one expert in the database, sealed draws among them: :class:`Participation` omits these."""

    def rows(self, expert_no: str) -> Sequence[tuple[str, SeatRecord]]:
        """(draw, row) of every attempt, the newest first."""
        ...

    def course(self, draw_id: str, row: int) -> InvitationCourse:
        """Calls and texts of a row."""
        ...

    def names_at(self, draw_id: str, attempt: int, expert_no: str) -> Mapping[str, str]:
        """How the expert was called at the freeze, which is how texts address him, by field of the pool.

        Of a unit its own name and that of its contact; nothing when unknown.
        """
        ...


class Participation:
    """Reads in the engine thread; changes nothing."""

    def __init__(self, draws: DrawRepository, seats: ExpertSeats, scope: Callable[[str], DrawScope]) -> None:
        self._draws = draws
        self._seats = seats
        self._scope = scope

    def of(self, actor: Actor, expert_no: str) -> tuple[DrawnSeat, ...]:
        """Seats of an expert in draws that are released or closed, the newest first.

        Names in texts are masked as elsewhere; who may not read the contact area gets texts without words.
        """
        if not actor.may("pool.read"):
            raise PermissionDeniedError("pool.read")
        found: list[DrawnSeat] = []
        for draw_id, row in self._seats.rows(expert_no):
            draw = self._draws.get(draw_id)
            attempt = self._draws.attempt(draw_id, row.attempt)
            if may_be_told(draw) and attempt is not None:
                found.append(self._seat(actor, draw, attempt, row))
        return tuple(found)

    def _seat(self, actor: Actor, draw: DrawRecord, attempt: AttemptRecord, row: SeatRecord) -> DrawnSeat:
        project = self._served(draw, row.group)
        titles = {group_id(number): group.title for number, group in enumerate(draw.plan.groups)}
        return DrawnSeat(
            draw_id=draw.id,
            attempt=row.attempt,
            void=attempt.void_reason is not None,
            project_no=draw.project_no if project is None else project.draft.project_no,
            project_name="" if project is None else project.draft.name,
            seat=row.seat,
            group=titles.get(row.group, row.group),
            kind=row.kind,
            state=row.state,
            way=row.way,
            drawn_at=attempt.revealed_at or attempt.frozen_at,
            changed_at=row.changed_at,
            meeting_at=None if project is None else project.draft.opening_at,
            place="" if project is None else project.draft.place,
            invitation=self._course(actor, draw.id, row),
            reason=row.reason if actor.may("contact.read") else HIDDEN if row.reason else "",
        )

    def _served(self, draw: DrawRecord, group: str) -> Project | None:
        """The project whose panel the seat is on; the batch where one panel serves several."""
        try:
            return self._scope(draw.project_no).shown_for(draw.plan, group)
        except UserError:  # taken out since
            return None

    def _course(self, actor: Actor, draw_id: str, row: SeatRecord) -> InvitationCourse:
        course = self._seats.course(draw_id, row.row)
        if not actor.may("contact.read"):
            return replace(course, texts=tuple(replace(text, text="") for text in course.texts))
        names = self._seats.names_at(draw_id, row.attempt, row.expert_no)
        texts = []
        for text in course.texts:
            words = text.text
            for field, name in names.items():
                words = words.replace(name, actor.masks.text(field, name)) if name else words
            texts.append(replace(text, text=words))
        return replace(course, texts=tuple(texts))


def may_be_told(draw: DrawRecord) -> bool:
    """Whether anybody outside the draw may know who was drawn."""
    return not names_locked(draw) and (draw.released_at is not None or draw.closed_at is not None)
