"""What is stored of a draw: frozen values as the repository gives and takes them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from core.draw.protocol.model import ExpertKind, Row, SelectionMode
from core.kernel.canonical_json import JsonValue
from core.pool.record.custom_conditions import CustomCondition


@dataclass(frozen=True, slots=True)
class WitnessDraft:
    """A witness present in the room; may have no account."""

    name: str
    unit: str
    role: str = "witness"


@dataclass(frozen=True, slots=True)
class GroupDraft:
    """A seat group as edited. Specialties are codes; ``tiers`` how far to step down when short.

    ``custom`` are conditions on fields that the customer defined; all must hold. ``kind``: persons or units.
    ``reason`` says why regions, tags, sex or age are limited; none of them is taken without it.
    ``project`` is the one whose panel the group sits on, in a batch with a panel for each; else empty.
    """

    title: str
    seats: int
    specialties: tuple[str, ...] = ()
    and_below: bool = True
    title_levels: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    min_years: int | None = None
    tiers: int = 0
    custom: tuple[CustomCondition, ...] = ()
    kind: ExpertKind = ExpertKind.PERSON
    titles: tuple[str, ...] = ()
    times_below: int | None = None
    sex: str = ""
    min_age: int | None = None
    max_age: int | None = None
    reason: str = ""
    project: str = ""

    @property
    def is_limited(self) -> bool:
        """Whether it asks for something that needs a reason in writing."""
        return self.is_personal or bool(self.regions or self.tags)

    @property
    def is_personal(self) -> bool:
        """Whether it asks for sex or age."""
        return bool(self.sex) or self.min_age is not None or self.max_age is not None

    @property
    def is_for_persons(self) -> bool:
        """Whether it asks for something that no unit has."""
        return self.is_personal or bool(self.title_levels or self.titles or self.min_years)


@dataclass(frozen=True, slots=True)
class BasisDraft:
    """Why experts are named and by what document; ``document`` is the SHA-256 (hex) of the stored file.

    ``file`` is the name it had, which nobody outside sees. ``issuer`` and ``number`` say whose it is.
    """

    reason: str = ""
    issuer: str = ""
    number: str = ""
    document: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True)
class PlanDraft:
    """A draw plan while it may be changed; avoidance lists stay private for ever.

    Who came to ``draw_cap`` draws within ``draw_months`` is out (``counted`` as ``model.Counted``).
    ``travel_minutes`` None: as the station's policy says; ``travel_by_region`` as in ``Meeting``.
    ``weights[n]``: tickets of those who came to n
    draws in that time, the last for all beyond; without any, everybody has one.
    Locked names open by themselves ``unseal_hours`` before the opening; None: when two people release them.
    ``fresh_dice``: replacements by fresh dice although the station does not ask for them.
    With ``unseal_signed_in`` they open before that hour, once the whole panel has signed in at the desk.
    ``project_no`` is the number of the project, or of the batch, that is drawn for.
    ``mode`` says how the panel comes about; what choosing by hand rests on is in ``basis``.
    """

    project_no: str
    groups: tuple[GroupDraft, ...]
    avoid_units: tuple[str, ...] = ()
    avoid_persons: tuple[str, ...] = ()
    use_bidders: bool = True
    employer_cap: int | None = 1
    entropy_floor: int = 64
    witnesses: tuple[WitnessDraft, ...] = ()
    names_locked: bool = True
    draw_cap: int | None = None
    draw_months: int = 12
    counted: str = "accepted"
    travel_minutes: int | None = None
    travel_by_region: tuple[tuple[str, int], ...] = ()
    weights: tuple[int, ...] = ()
    unseal_hours: int | None = None
    unseal_signed_in: bool = False
    fresh_dice: bool = False
    mode: SelectionMode = SelectionMode.RANDOM
    basis: BasisDraft = BasisDraft()

    @property
    def by_hand(self) -> bool:
        """Whether somebody names the experts: chosen or assigned, not drawn."""
        return self.mode is not SelectionMode.RANDOM


@dataclass(frozen=True, slots=True)
class ClockMark:
    """Both clocks at one moment; ``boot`` names the computer's start that ``monotonic_ns`` counts from."""

    wall: datetime
    monotonic_ns: int
    boot: str


@dataclass(frozen=True, slots=True)
class DrawRecord:
    """The head of a draw; ``project_no`` is a project's number or a batch's."""

    id: str
    project_no: str
    attempt: int
    phase: str
    plan: PlanDraft
    operator: str
    supervisor: str | None
    session: str | None
    halted: str | None
    unseal_at: datetime | None
    released_at: datetime | None
    closed_at: datetime | None
    changed_at: datetime
    clock_mark: ClockMark | None = None
    clock_stepped_at: datetime | None = None
    cancelled_at: datetime | None = None  # the review was called off


@dataclass(frozen=True, slots=True)
class FrozenAttempt:
    """What the freeze fixes, to be stored in one transaction with the rows."""

    draw_id: str
    attempt: int
    plan: bytes
    avoidance: Mapping[str, JsonValue]
    plan_hash: bytes
    snapshot_root: bytes
    key_private: bytes
    counts: Mapping[str, JsonValue]
    frozen_at: datetime


@dataclass(frozen=True, slots=True)
class AttemptRecord:
    """An attempt as stored; sealed values are age files for the draw's supervisors.

    ``would_be`` lists (seat, pseudonym or None) of a void attempt whose values were all in. ``choices`` lists
    (place, pseudonym) of those chosen by hand so far, ``naming`` what was fixed of them, co-signed.
    """

    draw_id: str
    attempt: int
    plan: bytes
    avoidance: Mapping[str, JsonValue]
    plan_hash: bytes
    snapshot_root: bytes
    key_private: bytes
    counts: Mapping[str, JsonValue]
    frozen_at: datetime
    s_op_sealed: bytes | None
    commitment: bytes | None
    committed_at: datetime | None
    commit_head: tuple[int, str] | None
    slip_no: str | None
    slip_at: datetime | None
    slip_copies: int
    compared: tuple[str, ...]
    prk_sealed: bytes | None
    result_digest: bytes | None
    revealed_at: datetime | None
    void_reason: str | None
    s_op_opened: bytes | None
    voided_at: datetime | None = None
    would_be: tuple[tuple[str, str | None], ...] = ()
    choices: tuple[tuple[str, str], ...] = ()
    naming: Mapping[str, JsonValue] | None = None


@dataclass(frozen=True, slots=True)
class SnapshotRow:
    """One expert's frozen row with its private side."""

    expert: str
    expert_no: str
    entity: str | None
    salt: str
    nonce: bytes
    digest: str
    eligible: Mapping[str, int]
    excluded: tuple[str, ...]
    attributes: Mapping[str, JsonValue]


def as_row(row: SnapshotRow) -> Row:
    """The public side of a frozen row."""
    return Row(row.expert, row.entity, row.salt, row.digest, row.eligible, row.excluded)


@dataclass(frozen=True, slots=True)
class StoredValue:
    """A witness's value, never shown before all are in; ``salt`` opens its digest in the log."""

    witness: str
    method: str
    value: str
    entered_at: datetime
    salt: bytes


FIRST_KINDS = frozenset({"drawn", "manual", "allotted"})
"""Kinds of rows that came with the panel itself: drawn, chosen by hand, assigned. All others came later."""


@dataclass(frozen=True, slots=True)
class SeatRecord:
    """One row of the board as stored.

    ``reason``: why he does not take part, in words; ``role`` on the panel (``panel_roles.PanelRole``).
    """

    row: int
    attempt: int
    seat: str
    group: str
    kind: str
    tier: int
    expert: str
    expert_no: str
    state: str
    way: str | None
    replaces: int | None
    replaced_by: int | None
    passed_over: tuple[tuple[str, str], ...]
    changed_at: datetime
    reason: str = ""
    role: str = ""

    @property
    def is_replacement(self) -> bool:
        """Whether this row came after the panel, for somebody who left or could not be reached."""
        return self.kind not in FIRST_KINDS


@dataclass(frozen=True, slots=True)
class SessionRecord:
    """A supervised, recorded session of a draw."""

    session: str
    draw_id: str
    operator: str
    supervisor: str
    opened_at: datetime
    closed_at: datetime | None


@dataclass(frozen=True, slots=True)
class SeatEvent:
    """A step of a draw from the log: opened, replenished or exhausted (then ``row`` is 0)."""

    event: str
    seat: str
    row: int
    reason: str
    passed_over: tuple[tuple[str, str], ...] = ()
    round: int | None = None  # of fresh dice, where one decided
