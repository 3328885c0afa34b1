"""What screens may know of a draw: frozen values without secrets, and without names while these are locked.

A page cannot leak what it was never given: sealed values, tickets and the order of experts have no
field here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.draw.chances.model import Chance
from core.draw.protocol.model import Basis, SelectionMode
from core.rules.evaluation import Finding


class Step(StrEnum):
    """The six steps along the top of the ceremony."""

    PLAN = "plan"
    CHECK = "check"
    FREEZE = "freeze"
    WITNESS = "witness"
    DRAW = "draw"
    CONFIRM = "confirm"


class DrawState(StrEnum):
    """States that people see (features D10)."""

    NOT_DRAWN = "not_drawn"
    DRAWING = "drawing"
    UNMET = "unmet"
    DRAWN = "drawn"
    DRAWN_REPLENISHED = "drawn_replenished"


class SeatState(StrEnum):
    """Where the invitation of one row stands."""

    WAITING = "waiting"  # placed, not contacted yet
    CALLING = "calling"
    WAITING_RETRY = "waiting_retry"
    WAITING_SMS = "waiting_sms"
    WAITING_MAIL = "waiting_mail"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    NO_ANSWER = "no_answer"
    FULL = "full"
    LEFT = "left"  # accepted first, left later (leave, no-show)
    UNKNOWN = "unknown"  # line lost or crash: counts as open until decided


class CallStep(StrEnum):
    """The four-part bar of a call under way."""

    DIALING = "dialing"
    RINGING = "ringing"
    SPEAKING = "speaking"
    KEY = "key"


@dataclass(frozen=True, slots=True)
class GroupView:
    """One seat group with what the freeze shows; counts by tier, ``chance`` in parts per million.

    ``reason`` is why the plan limits its region, tags, sex or age.
    """

    id: str
    title: str
    seats: int
    eligible_by_tier: tuple[int, ...]
    chance_ppm: int | None
    chance_error_ppm: int | None
    conditions: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class FunnelRow:
    """How many one exclusion rule took out, and how many remained after it (counted at the first reason).

    ``hidden``: ``removed`` is not told, since a small count would follow from it.
    """

    code: str
    removed: int
    remaining: int
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class ConditionView:
    """A condition of a group by name, or a rule of the plan by code (``group`` "").

    ``left`` are still eligible after it and those before it; ``alone``: so many more without it. ``narrow``:
    it leaves fewer than three for each seat.
    """

    group: str
    name: str
    left: int
    alone: int
    narrow: bool = False


@dataclass(frozen=True, slots=True)
class PreQueryView:
    """Counts of a plan against the pool; never a name, and of one or two people "fewer than three" (2)."""

    pool: int
    eligible: int
    groups: tuple[GroupView, ...]
    funnel: tuple[FunnelRow, ...]
    rules: tuple["CheckRow", ...] = ()  # what would stand against the plan
    conditions: tuple[ConditionView, ...] = ()
    counted_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class RuleOverrideView:
    """By whom and why a rule was overridden."""

    reason: str
    operator: str
    supervisor: str
    at: datetime


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One line of the rule check; ``code`` names the sentence, or ``finding`` is a rule of the pack.

    ``verdict``: pass, warn and note go by; block and hold (a warning that two people must answer for) stand
    against the draw; overridden did.
    """

    code: str
    verdict: str
    params: Mapping[str, str | int]
    article: str = ""
    finding: Finding | None = None
    override: RuleOverrideView | None = None


@dataclass(frozen=True, slots=True)
class CommitmentView:
    """The codes that are compared with the slip; all hex, full length."""

    commitment: str
    plan_hash: str
    snapshot_root: str
    log_head: str
    program_digest: str
    committed_at: datetime
    slip_no: str | None
    slip_issued_at: datetime | None
    slip_copies: int
    compared_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WitnessView:
    """A witness; before the reveal only the number of rolls is known, afterwards the value as typed."""

    code: str
    name: str
    unit: str
    role: str
    method: str | None
    rolls: int
    credited_centibits: int
    sealed_at: datetime | None
    value: str | None


@dataclass(frozen=True, slots=True)
class CallView:
    """A call under way in one row."""

    step: CallStep
    line: str
    started_at: datetime
    key: str | None


@dataclass(frozen=True, slots=True)
class SeatRowView:
    """One row of the board. ``name`` is None while names are locked, else masked or plain by policy."""

    row: int
    seat: str
    group: str
    kind: str  # drawn, replenished or emergency
    name: str | None
    state: SeatState
    note: str  # code of the sentence under "course", with ``note_params``
    note_params: Mapping[str, str | int]
    tries: int
    way: str | None  # voice, sms, mail, operator
    changed_at: datetime | None
    replaces: int | None
    replaced_by: int | None
    call: CallView | None
    role: str = ""  # on the panel, told with the names
    arrived_at: datetime | None = None  # signed in at the desk
    because: str = ""  # of one who had accepted and left (``LeaveReason``)


@dataclass(frozen=True, slots=True)
class BoardView:
    """Big figures and rows of the live board; rows never move, replacements are appended."""

    seats: int
    accepted: int
    open: int
    left_in_pool: Mapping[str, int]
    deadline: datetime | None
    rows: tuple[SeatRowView, ...]
    exhausted_groups: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VoidView:
    """A void attempt: ``would_be`` is each seat with its would-be pseudonym, empty without a result."""

    attempt: int
    reason: str
    would_be: tuple[tuple[str, str | None], ...]
    at: datetime | None
    archive: str | None


@dataclass(frozen=True, slots=True)
class RoundView:
    """A round of fresh dice under way for ``seat``: ``witnesses`` are those present, ``floor`` in bits."""

    number: int
    seat: str
    floor: int
    witnesses: tuple[WitnessView, ...]


@dataclass(frozen=True, slots=True)
class DiceView:
    """Replacements by fresh dice: the ``seat`` that waits for them, and how many rounds decided so far."""

    seat: str | None
    rounds: int
    under_way: RoundView | None


@dataclass(frozen=True, slots=True)
class SignerView:
    """Somebody who is to sign for the session under way; ``by`` is a witness's code, operator, supervisor."""

    by: str
    name: str
    unit: str
    role: str
    signed_at: datetime | None
    required: bool = False  # the draw is not closed before this person has signed, in whichever session


@dataclass(frozen=True, slots=True)
class SessionView:
    """A supervised, recorded session; ``closed_at`` is None while it lasts."""

    session: str
    operator: str
    supervisor: str
    opened_at: datetime
    closed_at: datetime | None


@dataclass(frozen=True, slots=True)
class DrawView:
    """Everything the ceremony pages and the witness display show of one draw."""

    draw_id: str
    project_no: str
    project_name: str
    attempt: int
    step: Step
    phase: str  # name of the ceremony state
    state: DrawState
    opening_at: datetime | None
    report_at: datetime | None
    place: str
    supervisor: str | None
    halted_reason: str | None
    recording: bool
    practice: bool
    needs_supervisor: bool  # after a restart: sealed values wait for a supervisor
    names_locked: bool
    unseal_at: datetime | None
    pool: int
    groups: tuple[GroupView, ...]
    funnel: tuple[FunnelRow, ...]
    commitment: CommitmentView | None
    entropy_floor: int
    witnesses: tuple[WitnessView, ...]
    all_values_in: bool
    board: BoardView | None
    void: VoidView | None = None  # this attempt was declared void
    earlier: tuple[VoidView, ...] = ()
    archive: str | None = None  # name of this attempt's archive once it is sealed
    chances: tuple[Chance, ...] = ()  # of every kind of eligible expert, as frozen
    chances_by_employer: bool = False  # a cap can bind: single experts' chances differ within a kind
    being_sealed: bool = False
    sessions: tuple[SessionView, ...] = ()
    signers: tuple[SignerView, ...] = ()
    dice: DiceView | None = None  # None where replacements come from the drawn order
    in_round: bool = False  # the values are those of a round of fresh dice, with its own floor
    between_sessions: bool = False  # left as it stood: goes on in another session
    opens_at_sign_in: bool = False  # names open once the whole panel has signed in
    cancelled_at: datetime | None = None  # the review was called off
    clock_stepped: bool = False  # since the names were sealed: their hour says nothing any more
    mode: SelectionMode = SelectionMode.RANDOM
    basis: Basis | None = None  # what naming the experts rests on
    chosen: tuple[str, ...] = ()  # places with somebody named for them, before it is fixed

    @property
    def by_hand(self) -> bool:
        """Whether the experts are named, not drawn."""
        return self.mode is not SelectionMode.RANDOM


@dataclass(frozen=True, slots=True)
class DrawRow:
    """A draw in lists: dashboard, history."""

    draw_id: str
    project_no: str
    project_name: str
    attempt: int
    phase: str
    state: DrawState
    seats: int
    accepted: int
    report_at: datetime | None
    changed_at: datetime
    mode: SelectionMode = SelectionMode.RANDOM
    unsealed: bool = False  # closed, and nobody is making its archive: the program died while it was sealed


@dataclass(frozen=True, slots=True)
class DrawChanged:
    """Announcement: the view of this draw is out of date."""

    draw_id: str
