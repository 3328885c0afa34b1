"""Freezing plan and pool (EDP-1 steps 1 and 2): from a draft and the living pool to what is hashed."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from core.draw.eligibility.avoidance import AvoidanceLists
from core.draw.eligibility.candidate import Candidate
from core.draw.eligibility.rules import Counts, Rules, Tally
from core.draw.forms.scope import DrawScope
from core.draw.forms.values import group_id
from core.draw.protocol import edp1
from core.draw.protocol.custom_requirements import CustomRequirement
from core.draw.protocol.model import (
    Basis,
    Conditions,
    Counted,
    DrawPlan,
    ExpertKind,
    Replacement,
    SeatGroup,
    SelectionMode,
)
from core.draw.protocol.schema import MOST_AGE
from core.draw.protocol.weights import weight_of
from core.draw.state.records import GroupDraft, PlanDraft, SnapshotRow, as_row
from core.kernel.canonical_json import JsonValue, canonical_json
from core.kernel.entropy import EntropySource
from core.kernel.errors import UserError
from core.pool.record.custom_conditions import OPERATORS, CustomCondition
from core.pool.record.custom_fields import NO_FIELDS, PREFIX, CustomFields, read_value
from core.standing.model import TitleLevel

TRAVEL_MINUTES = 60
FEWEST_WITNESSES = 2
"""Kept free before and after a meeting unless the station's policy says otherwise."""
LEAST_REASON = 6
"""Characters of the reason why experts are named."""
_PROGRESS_EVERY = 5000

PathsOf = Callable[[Sequence[str]], Mapping[str, str]]
"""Codes of specialties to their paths from the root (``A01/A0101/A010101``)."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the pool knows that a plan refers to: the classification and the customer's own fields."""

    paths_of: PathsOf
    custom: CustomFields = NO_FIELDS


@dataclass(frozen=True, slots=True, repr=False)
class FrozenPool:
    """Everything the freeze fixes, computed before anything is stored."""

    plan: DrawPlan
    lists: AvoidanceLists
    key_private: bytes
    rows: tuple[SnapshotRow, ...]
    plan_hash: bytes
    snapshot_root: bytes
    counts: Counts


def witness_codes(count: int) -> tuple[str, ...]:
    """W-A, W-B, …: how witnesses stand in the plan."""
    return tuple(f"W-{group_id(n)}" for n in range(count))


def avoidance_lists(draft: PlanDraft, scope: DrawScope, salt: bytes) -> AvoidanceLists:
    """Avoided units (each project's own, its agency, its sealed bidders, those entered) and persons.

    Of a batch they are those of all its projects, whichever of them a group serves.
    """
    named: list[str] = []
    for project in scope.projects:
        named += [project.draft.purchaser, project.draft.purchaser_credit_code, project.draft.agency]
        named += project.draft.avoidance_units if draft.use_bidders else ()
    units = [u.strip() for u in (*named, *draft.avoid_units) if u.strip()]
    return AvoidanceLists(tuple(dict.fromkeys(units)), tuple(dict.fromkeys(draft.avoid_persons)), salt)


@dataclass(frozen=True, slots=True)
class DrawRules:
    """What holds for every plan: fewest witnesses, minutes of travel around a panel, whether fresh dice
    decide each replacement (a plan may ask for them where the station does not), and who must have signed on
    the screen before a draw is closed."""

    witnesses: int = FEWEST_WITNESSES
    travel_minutes: int = TRAVEL_MINUTES
    fresh_dice: bool = False
    sign_operator: bool = False
    sign_supervisor: bool = False
    sign_witnesses: bool = False

    def must_sign(self, signer: str) -> bool:
        """Whether ``signer`` (operator, supervisor, else a witness's code) must have signed at the close."""
        by_role = {"operator": self.sign_operator, "supervisor": self.sign_supervisor}
        return by_role.get(signer, self.sign_witnesses)


def build_plan(
    draw_id: str,
    draft: PlanDraft,
    scope: DrawScope,
    lists: AvoidanceLists,
    known: Known,
    today: str,
    rules: DrawRules = DrawRules(),
) -> DrawPlan:
    """The plan as it will be hashed.

    Raises:
        UserError: ``draw.no_groups``, ``draw.group_without_seats``, ``draw.specialty_unknown``,
            ``draw.few_witnesses``, ``draw.units_have_no_title``, ``draw.field_gone``,
            ``draw.field_personal``, ``draw.limit_unreasoned``,
            ``draw.ages_reversed``, ``draw.basis_reason``, ``draw.basis_document``, ``draw.basis_issuer``, and
            as ``DrawScope.planned``.
    """
    if not draft.groups:
        raise UserError("draw.no_groups")
    if len(draft.witnesses) < rules.witnesses:
        raise UserError("draw.few_witnesses", least=rules.witnesses)
    codes = [code for group in draft.groups for code in group.specialties]
    paths = known.paths_of(codes)
    unknown = [code for code in codes if code not in paths]
    if unknown:
        raise UserError("draw.specialty_unknown", specialty=unknown[0])
    groups = []
    for number, group in enumerate(draft.groups):
        if group.seats < 1:
            raise UserError("draw.group_without_seats", group=group_id(number))
        code = group_id(number)
        _check_limits(code, group)
        conditions = _conditions(group, paths, known.custom)
        groups.append(SeatGroup(code, group.title, group.seats, conditions, group.tiers, group.kind))
    rolls = (rules.fresh_dice or draft.fresh_dice) and not draft.by_hand
    return DrawPlan(
        draw=draw_id,
        scope=scope.id,
        title=scope.whole.draft.name,
        groups=tuple(groups),
        witnesses=witness_codes(len(draft.witnesses)),
        as_of=today,
        avoidance=lists.commitment(),
        meeting=scope.meeting(
            rules.travel_minutes if draft.travel_minutes is None else draft.travel_minutes,
            draft.travel_by_region,
        ),
        employer_cap=draft.employer_cap,
        draw_cap=draft.draw_cap,
        draw_months=draft.draw_months,
        replacement=Replacement.FRESH_DICE if rolls else Replacement.ORDER,
        entropy_floor=draft.entropy_floor,
        counted=Counted(draft.counted),
        projects=scope.planned(draft),
        mode=draft.mode,
        basis=_basis(draft),
    )


def _basis(draft: PlanDraft) -> Basis | None:
    """What naming experts rests on: a reason and a stored document; of an allotment also whose it is."""
    if not draft.by_hand:
        return None
    basis = draft.basis
    if len(basis.reason.strip()) < LEAST_REASON:
        raise UserError("draw.basis_reason", least=LEAST_REASON)
    if not basis.document:
        raise UserError("draw.basis_document")
    if draft.mode is SelectionMode.ALLOTMENT and not (basis.issuer.strip() and basis.number.strip()):
        raise UserError("draw.basis_issuer")
    return Basis(basis.reason.strip(), basis.document, basis.issuer.strip(), basis.number.strip())


def _check_limits(code: str, group: GroupDraft) -> None:
    """What a group asks for needs a reason, and makes sense."""
    if group.kind is ExpertKind.UNIT and group.is_for_persons:
        raise UserError("draw.units_have_no_title", group=code)
    if group.is_limited and not group.reason.strip():
        raise UserError("draw.limit_unreasoned", group=code)
    if (group.min_age or 0) > (MOST_AGE if group.max_age is None else group.max_age):
        raise UserError("draw.ages_reversed", group=code)


def _conditions(group: GroupDraft, paths: Mapping[str, str], fields: CustomFields) -> Conditions:
    aged = group.min_age is not None or group.max_age is not None
    return Conditions(
        specialties=tuple(paths[code] for code in group.specialties),
        and_below=group.and_below,
        title_levels=tuple(TitleLevel(level) for level in group.title_levels),
        regions=group.regions,
        tags=group.tags,
        min_years=group.min_years,
        times_below=group.times_below,
        custom=tuple(requirement(asked, fields) for asked in group.custom),
        titles=group.titles,
        sex=group.sex,
        ages=(group.min_age or 0, MOST_AGE if group.max_age is None else group.max_age) if aged else None,
        reason=group.reason.strip() if group.is_limited else "",
    )


def requirement(asked: CustomCondition, fields: CustomFields) -> CustomRequirement:
    """A condition on a field of the customer's as the plan carries it.

    Plans are published with the archive, so of a personal field they ask only whether it is given.

    Raises:
        UserError: ``draw.field_gone`` when the field is disabled, of another type than it was, or its values
            no longer read so; ``draw.field_personal``.
    """
    field = fields.find(PREFIX + asked.key)
    if field is None:
        raise UserError("draw.field_gone", field=asked.key)
    normal = tuple(read_value(field, value).value for value in asked.values)
    if field.disabled or asked.operator not in OPERATORS[field.type] or normal != asked.values:
        raise UserError("draw.field_gone", field=field.name)
    if field.personal and asked.values:
        raise UserError("draw.field_personal", field=field.name)
    return CustomRequirement(field.key, field.name, field.type, asked.operator, asked.values)


def freeze(
    plan: DrawPlan,
    lists: AvoidanceLists,
    candidates: Iterable[Candidate],
    entropy: EntropySource,
    progress: Callable[[int], None] = lambda _done: None,
    weights: Sequence[int] = (),
) -> FrozenPool:
    """Evaluate and freeze every expert of the pool; rows come sorted by pseudonym.

    ``progress`` is told how many experts are done, now and then. ``weights`` as in ``PlanDraft``: those of
    eligible experts enter the plan that comes back, under their pseudonyms.
    """
    rules, tally = Rules(plan, lists), Tally(plan)
    key = entropy.secret_bytes(32)
    rows: list[SnapshotRow] = []
    weighing: dict[str, int] = {}
    for number, candidate in enumerate(candidates, 1):
        outcome = rules.evaluate(candidate)
        tally.add(candidate, outcome)
        attributes = candidate.to_json()
        nonce = entropy.secret_bytes(32)
        expert = edp1.pseudonym(key, candidate.expert_no)
        weight = weight_of(candidate.times_drawn, weights)
        if outcome.eligible and weight != 1:
            weighing[expert] = weight
        rows.append(
            SnapshotRow(
                expert=expert,
                expert_no=candidate.expert_no,
                entity=None if candidate.entity is None else edp1.pseudonym(key, candidate.entity),
                salt=entropy.secret_bytes(16).hex(),
                nonce=nonce,
                digest=edp1.row_digest(nonce, attributes).hex(),
                eligible=outcome.eligible,
                excluded=tuple(code.value for code in outcome.excluded),
                attributes=attributes,
            )
        )
        if number % _PROGRESS_EVERY == 0:
            progress(number)
    rows.sort(key=lambda row: row.expert)
    plan = replace(plan, weights=weighing)
    plan_json: JsonValue = plan.to_json()
    return FrozenPool(
        plan=plan,
        lists=lists,
        key_private=key,
        rows=tuple(rows),
        plan_hash=edp1.plan_hash(plan_json),
        snapshot_root=edp1.snapshot_root(as_row(row) for row in rows),
        counts=tally.counts(),
    )


def plan_bytes(plan: DrawPlan) -> bytes:
    """Canonical JSON of a plan, exactly what is hashed."""
    return canonical_json(plan.to_json())
