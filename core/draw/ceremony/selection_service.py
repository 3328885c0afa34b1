"""Naming a panel by hand or by document: the stored document, the choices, fixing them with two people."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256

from core.access.model import Actor
from core.draw.ceremony import events as events
from core.draw.ceremony.second_person import check_second
from core.draw.ceremony.state import CeremonyStates
from core.draw.protocol.edp1 import pseudonym
from core.draw.protocol.model import DrawPlan, Row, SelectionMode
from core.draw.protocol.schema import plan_from_json
from core.draw.protocol.selection import (
    SUBSTITUTE,
    Naming,
    NamingError,
    check_cap,
    check_choice,
    group_of_place,
    naming_of,
)
from core.draw.state.needed_time import needed_time
from core.draw.state.opened import OpenedDraws
from core.draw.state.ports import DrawRepository, People, Person, SeatRepository
from core.draw.state.records import AttemptRecord, BasisDraft, DrawRecord, SeatRecord, as_row
from core.draw.state.views import DrawChanged
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import PermissionDeniedError, UserError
from core.pool.record.file_types import file_type

SELECT = "draw.select"
"""The permission to name experts, which no other role brings with it."""
BASIS = "basis"
"""Kind of the stored document that a naming rests on."""
SHOWN = 50
"""Most experts that one look into the frozen pool lists."""
KINDS = {SelectionMode.MANUAL: "manual", SelectionMode.ALLOTMENT: "allotted"}


@dataclass(frozen=True, slots=True, repr=False)
class Candidate:
    """Somebody who could be named for a group, as he was called at the freeze."""

    expert_no: str
    name: str
    title: str
    employer: str
    specialties: str
    tier: int
    place: str = ""
    """Where he was chosen already."""


@dataclass(frozen=True, slots=True, repr=False)
class Chosen:
    """Somebody on the list: his place (a seat's code, or ``A+`` for the substitutes of a group)."""

    place: str
    group: str
    expert_no: str
    name: str
    employer: str


class SelectionService:
    """Acts of whoever may name experts; the supervisor's signature fixes them. Engine thread."""

    def __init__(
        self,
        acts: Acts,
        draws: DrawRepository,
        seats: SeatRepository,
        people: People,
        opened: OpenedDraws,
        states: CeremonyStates,
    ) -> None:
        self.acts = acts
        self._draws = draws
        self._seats = seats
        self._people = people
        self._opened = opened
        self._states = states

    @act("draw.basis_attached")
    def attach(self, _actor: Actor, draw_id: str, name: str, content: bytes) -> Recorded[str]:
        """Store the document that the naming rests on; gives its SHA-256. A later one takes its place.

        Raises:
            UserError: ``draw.not_by_hand``; ``draw.no_abort`` once it is fixed; as ``file_type``.
        """
        draw = self._draws.get(draw_id)
        if not draw.plan.by_hand:
            raise UserError("draw.not_by_hand")
        file_type(content)
        draw = self._states.advance(draw_id, events.PlanEdited())
        digest, now = sha256(content).hexdigest(), self._now()
        copy = len(self._draws.documents(draw_id, BASIS)) + 1
        self._draws.add_document(draw_id, BASIS, copy, content, digest, now)
        basis = replace(draw.plan.basis, document=digest, file=name)
        self._draws.set_plan(draw_id, replace(draw.plan, basis=basis), now)
        self._changed(draw_id)
        return Recorded(digest, draw_id, {"attempt": draw.attempt, "document": digest}, {"file": name})

    @act("draw.candidates_listed")
    def candidates(
        self, _actor: Actor, draw_id: str, group: str, words: str
    ) -> Recorded[tuple[Candidate, ...]]:
        """Eligible experts of the frozen pool that ``words`` fit, at most :data:`SHOWN`; each look is logged.

        Raises:
            UserError: ``draw.no_list`` for an allotment, whose document names them; as choosing.
        """
        draw, attempt, _ = self._at_choosing(draw_id)
        if draw.plan.mode is SelectionMode.ALLOTMENT:
            raise UserError("draw.no_list")
        chosen = {expert: place for place, expert in attempt.choices}
        found: list[Candidate] = []
        for person in self._seats.people_like(draw_id, draw.attempt, words.strip()):
            expert = pseudonym(attempt.key_private, person.expert_no)
            tier = self._seats.row_of(draw_id, draw.attempt, expert).eligible.get(group)
            if tier is not None:
                found.append(_candidate(person, tier, chosen.get(expert, "")))
            if len(found) == SHOWN:
                break
        facts: dict[str, JsonValue] = {"attempt": draw.attempt, "group": group, "shown": len(found)}
        return Recorded(tuple(found), draw_id, facts, {"words": words.strip()})

    @act("draw.expert_chosen")
    def choose(self, _actor: Actor, draw_id: str, place: str, who: str) -> Recorded[None]:
        """Name somebody for a seat or as the next substitute; ``who`` is his number or his exact name.

        Raises:
            UserError: ``draw.not_by_hand``, ``draw.not_frozen``, ``draw.already_named``,
                ``draw.name_unclear`` (``count``), ``draw.expert_unknown``, ``draw.conflict_now``
                (``reason``), and as ``selection.check_choice`` and ``selection.check_cap``.
        """
        draw, attempt, plan = self._at_choosing(draw_id)
        expert_no = self._number(draw, who.strip())
        expert = pseudonym(attempt.key_private, expert_no)
        choices = (*attempt.choices, (place, expert))
        rows = self._rows(draw, choices)
        try:
            check_choice(rows, choices, plan.seats)
            check_cap(rows, [e for p, e in choices if not p.endswith(SUBSTITUTE)], plan.employer_cap)
        except NamingError as error:
            raise UserError(error.code, **error.params) from None
        self._refuse_conflict(attempt, expert_no)
        self._draws.update_attempt(draw_id, draw.attempt, choices=choices)
        self._changed(draw_id)
        return Recorded(None, draw_id, {"attempt": draw.attempt, "place": place, "expert": expert})

    @act("draw.choice_withdrawn")
    def withdraw(self, _actor: Actor, draw_id: str, place: str, who: str) -> Recorded[None]:
        """Take somebody off the list; ``who`` is his number. Raises ``draw.not_chosen`` and as choosing."""
        draw, attempt, _ = self._at_choosing(draw_id)
        gone = (place, pseudonym(attempt.key_private, who))
        if gone not in attempt.choices:
            raise UserError("draw.not_chosen")
        choices = tuple(choice for choice in attempt.choices if choice != gone)
        self._draws.update_attempt(draw_id, draw.attempt, choices=choices)
        self._changed(draw_id)
        return Recorded(None, draw_id, {"attempt": draw.attempt, "place": place, "expert": gone[1]})

    def chosen(self, actor: Actor, draw_id: str) -> tuple[Chosen, ...]:
        """The list so far with names: for whoever names, and the supervisor who is to sign for it.

        Raises:
            UserError: ``access.denied``; ``access.out_of_scope``.
        """
        if not (actor.may(SELECT) or actor.may("draw.supervise")):
            raise PermissionDeniedError(SELECT)
        self.acts.gate.check(actor, {"draw_id": draw_id})
        draw = self._draws.get(draw_id)
        attempt = self._draws.attempt(draw_id, draw.attempt)
        if attempt is None or attempt.naming is not None:
            return ()
        plan = _plan(attempt)
        listed = []
        for place, expert in attempt.choices:
            person = self._seats.person(
                draw_id, draw.attempt, self._seats.row_of(draw_id, draw.attempt, expert).expert_no
            )
            group = group_of_place(place, plan.seats)
            listed.append(Chosen(place, group, person.expert_no, person.name, person.employer))
        return tuple(listed)

    @act("draw.named")
    def fix(self, actor: Actor, draw_id: str, supervisor: Actor) -> Recorded[None]:
        """Operator and supervisor fix the list: from here on it stands as a drawn panel does.

        Everybody is judged once more, as of now; rows of the board and the digest of the naming are stored in
        one transaction.

        Raises:
            UserError: as choosing, for everybody; ``draw.seats_unnamed``; ``draw.two_people``;
                ``access.denied``.
        """
        check_second(supervisor, "draw.supervise")
        draw, attempt, plan = self._at_choosing(draw_id)
        rows = self._rows(draw, attempt.choices)
        try:
            naming = naming_of(rows, attempt.choices, plan.seats, plan.employer_cap)
        except NamingError as error:
            raise UserError(error.code, **error.params) from None
        for named in naming.everybody:
            self._refuse_conflict(attempt, self._seats.row_of(draw_id, draw.attempt, named.expert).expert_no)
        self._states.advance(draw_id, events.FixNaming(actor.account_id, supervisor.account_id))
        digest = naming.digest(draw_id, draw.attempt, attempt.plan_hash, attempt.snapshot_root)
        self._store(draw, naming, digest, actor, supervisor)
        self._changed(draw_id)
        facts: dict[str, JsonValue] = {
            "attempt": draw.attempt,
            "mode": plan.mode.value,
            "digest": digest.hex(),
            "seats": len(naming.seats),
            "substitutes": len(naming.substitutes),
            "document": draw.plan.basis.document,
            "supervisor": supervisor.account_id,
        }
        return Recorded(None, draw_id, facts, why=draw.plan.basis.reason)

    def _store(
        self, draw: DrawRecord, naming: Naming, digest: bytes, actor: Actor, supervisor: Actor
    ) -> None:
        now = self._now()
        self._draws.update_attempt(
            draw.id,
            draw.attempt,
            naming={
                **naming.to_json(),
                "operator": actor.account_id,
                "supervisor": supervisor.account_id,
            },
            result_digest=digest,
            revealed_at=now,
        )
        for row, named in enumerate(naming.seats, self._seats.last_row(draw.id) + 1):
            self._seats.add_seat(
                draw.id,
                SeatRecord(
                    row=row,
                    attempt=draw.attempt,
                    seat=named.seat,
                    group=named.group,
                    kind=KINDS[draw.plan.mode],
                    tier=named.tier,
                    expert=named.expert,
                    expert_no=self._seats.row_of(draw.id, draw.attempt, named.expert).expert_no,
                    state="waiting",
                    way=None,
                    replaces=None,
                    replaced_by=None,
                    passed_over=(),
                    changed_at=now,
                ),
            )
        after = self._draws.attempt(draw.id, draw.attempt)
        assert after is not None
        self._opened.keep(draw, after, b"")

    def _at_choosing(self, draw_id: str) -> tuple[DrawRecord, AttemptRecord, DrawPlan]:
        """The draw while experts may be named; refused by the state machine otherwise."""
        draw = self._states.advance(draw_id, events.ChooseExpert())
        attempt = self._draws.attempt(draw_id, draw.attempt)
        if attempt is None:
            raise UserError("draw.not_frozen")
        return draw, attempt, _plan(attempt)

    def _number(self, draw: DrawRecord, who: str) -> str:
        """Whom a number or an exact name means: numbers of anybody in the pool, names of the eligible."""
        if not who:
            raise UserError("draw.expert_unknown")
        named = [p for p in self._seats.people_like(draw.id, draw.attempt, who) if p.name == who]
        if len(named) > 1:
            raise UserError("draw.name_unclear", count=len(named))
        if named:
            return named[0].expert_no
        try:
            return self._people.person(who).expert_no
        except (KeyError, ValueError):
            raise UserError("draw.expert_unknown") from None

    def _rows(self, draw: DrawRecord, choices: Sequence[tuple[str, str]]) -> Mapping[str, Row]:
        rows: dict[str, Row] = {}
        for _, expert in choices:
            try:
                rows[expert] = as_row(self._seats.row_of(draw.id, draw.attempt, expert))
            except KeyError:
                raise UserError("draw.not_in_pool") from None
        return rows

    def _refuse_conflict(self, attempt: AttemptRecord, expert_no: str) -> None:
        """Leave, blacklist and the like since the freeze, as a replacement would be passed over for them."""
        needed = needed_time(attempt, self._now().date().isoformat())
        reason = self._people.conflict(expert_no, needed)
        if reason is not None:
            raise UserError("draw.conflict_now", reason=reason)

    def _changed(self, draw_id: str) -> None:
        self.acts.announce(DrawChanged(draw_id))

    def _now(self) -> datetime:
        return self.acts.clock.now().wall


def _plan(attempt: AttemptRecord) -> DrawPlan:
    return plan_from_json(json.loads(attempt.plan))


def _candidate(person: Person, tier: int, place: str) -> Candidate:
    """Names are shown plainly, or nobody could be named; numbers of phones are not shown at all."""
    return Candidate(
        person.expert_no, person.name, person.title, person.employer, person.specialties, tier, place
    )


def basis_is_stored(draws: DrawRepository, draw_id: str, basis: BasisDraft) -> bool:
    """Whether the document that a plan names is kept with the draw."""
    kept = draws.documents(draw_id, BASIS)
    return any(sha256(content).hexdigest() == basis.document for content in kept)
