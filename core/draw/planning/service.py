"""Planning a draw: the draft, its counts against the pool, and the check before the freeze."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from core.access.model import Actor
from core.draw.ceremony import events as events
from core.draw.ceremony.freezing import (
    DrawRules,
    FrozenPool,
    Known,
    PathsOf,
    avoidance_lists,
    build_plan,
    freeze,
)
from core.draw.ceremony.selection_service import SELECT, basis_is_stored
from core.draw.ceremony.state import CeremonyStates
from core.draw.ceremony.states import Phase
from core.draw.chances.estimate import cells_of_counts, cells_of_pool, chance_in_group_alone, chances
from core.draw.chances.model import Cell, Estimated, chance_to_json
from core.draw.eligibility.avoidance import AvoidanceLists
from core.draw.eligibility.candidate import Candidate
from core.draw.eligibility.pool_reading import EVERY_DRAW, PoolReading, reading_of
from core.draw.eligibility.rules import Counts, pre_query
from core.draw.forms.scope import DrawScope, first_draft
from core.draw.forms.values import group_id
from core.draw.planning.rule_check import STANDS, RuleChecks, log_of
from core.draw.protocol.model import DrawPlan, EligiblePool, SelectionMode
from core.draw.protocol.weights import check_weights
from core.draw.state.ports import DrawRepository
from core.draw.state.records import BasisDraft, DrawRecord, PlanDraft, as_row
from core.draw.state.views import CheckRow, DrawChanged
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import DeviceError, PermissionDeniedError, UserError
from core.pool.record.custom_fields import CustomFields
from core.projects.model import ProjectState

_UNSAVED = "DRAFT"


class PoolSource(Protocol):
    """The living pool as the draw reads it; a read-only connection of its own."""

    def candidates(self, day: str, reading: PoolReading = EVERY_DRAW) -> Iterable[Candidate]:
        """Everybody in the pool as they stand on ``day``, also those that are out."""
        ...

    def draw_days(self) -> Mapping[str, Sequence[tuple[str, bool]]]:
        """By expert number: (day of the result, whether the seat was accepted) of every draw."""
        ...

    def stamp(self) -> str:
        """Another text whenever something changed that :meth:`candidates` or :meth:`draw_days` read."""
        ...

    def paths(self) -> PathsOf:
        """Codes to paths of the classification."""
        ...

    def custom_fields(self) -> CustomFields:
        """Definitions of the customer's own fields."""
        ...

    def names(self, codes: Sequence[str]) -> Mapping[str, str]:
        """Codes of the classification to their names."""
        ...


@dataclass(frozen=True, slots=True)
class Preparation:
    """What a freeze is computed from: gathered in the engine, used in a worker."""

    plan: DrawPlan
    lists: AvoidanceLists
    weights: tuple[int, ...] = ()


class PlanningService:
    """Drafts and checks; nothing here is secret from the operator except the sealed bidders."""

    def __init__(
        self,
        acts: Acts,
        draws: DrawRepository,
        states: CeremonyStates,
        scope: Callable[[str], DrawScope],
        paths: PathsOf,
        custom_fields: Callable[[], CustomFields],
        next_number: Callable[[str], int],
        recorder_ready: Callable[[], None],
        figures: Callable[[], DrawRules],
        rules: RuleChecks,
        batch_of: Callable[[str], str] = lambda _project_no: "",
    ) -> None:
        self.acts = acts
        self._draws = draws
        self._states = states
        self._scope = scope
        self._paths = paths
        self._custom_fields = custom_fields
        self._next_number = next_number
        self._recorder_ready = recorder_ready
        self._figures = figures
        self._rules = rules
        self._batch_of = batch_of

    def plan_for(self, project_no: str) -> tuple[str | None, PlanDraft]:
        """The project's open draw with its plan, or a first draft from the project's own figures."""
        known = self._draws.of_project(project_no)
        if known is not None and known.phase not in (Phase.CLOSED, Phase.VOIDED):
            return known.id, known.plan
        return None, first_draft(self._scope(project_no))

    @act("draw.planned")
    def save_plan(self, actor: Actor, draft: PlanDraft, draw_id: str | None = None) -> Recorded[str]:
        """Store the draft.

        Raises:
            UserError: ``draw.not_approved``; ``draw.in_batch`` (``batch``) for a project that is drawn for
                together with others; ``draw.begin_again`` when the project's last draw is void;
                ``draw.ended_void`` when it is void and closed for good; ``access.denied`` for naming
                experts without the permission to; ``draw.mode_fixed`` in a later attempt.
        """
        self._check_mode(actor, draft, draw_id)
        if batch := self._batch_of(draft.project_no):
            raise UserError("draw.in_batch", batch=batch)
        if self._scope(draft.project_no).whole.state is not ProjectState.APPROVED:
            raise UserError("draw.not_approved")
        now = self.acts.clock.now().wall
        if draw_id is None:
            self._refuse_beside_void(draft.project_no)
            draw_id = f"{self.acts.station.station_id}-{now.year}-{self._next_number('draw'):04d}"
            self._draws.add(draw_id, draft, actor.account_id, Phase.PLANNED, now)
        else:
            self._states.advance(draw_id, events.PlanEdited())
            self._draws.set_plan(draw_id, draft, now)
        self.acts.announce(DrawChanged(draw_id))
        draw = self._draws.get(draw_id)
        facts: dict[str, JsonValue] = {
            "project": draft.project_no,
            "groups": len(draft.groups),
            "seats": sum(g.seats for g in draft.groups),
            "attempt": draw.attempt,
            "unseal_hours": draft.unseal_hours if draft.names_locked else None,
            "unseal_signed_in": draft.names_locked and draft.unseal_signed_in,
        }
        if draft.by_hand:
            facts |= {"mode": draft.mode.value, "document": draft.basis.document}
        why = draft.basis.reason.strip() if draft.by_hand else ""
        return Recorded(draw_id, draw_id, facts, why=why)

    def _check_mode(self, actor: Actor, draft: PlanDraft, draw_id: str | None) -> None:
        """Who voids a draw cannot name in its place those whom it did not bring, nor the other way round."""
        if draft.by_hand and not actor.may(SELECT):
            raise PermissionDeniedError(SELECT)
        if draw_id is not None:
            before = self._draws.get(draw_id)
            if before.attempt > 1 and before.plan.mode is not draft.mode:
                raise UserError("draw.mode_fixed")

    def _refuse_beside_void(self, project_no: str) -> None:
        """``draw.begin_again``: after a void attempt the same draw goes on, under its next number.
        ``draw.ended_void``: so it does where a void draw was closed for good, taken up by two people."""
        known = self._draws.of_project(project_no)
        if known is None:
            return
        if known.phase == Phase.VOIDED:
            raise UserError("draw.begin_again", draw=known.id)
        if known.phase == Phase.CLOSED and self._states.state(known).void:
            raise UserError("draw.ended_void", draw=known.id)

    def prepare(self, draft: PlanDraft, draw_id: str = _UNSAVED) -> Preparation:
        """The plan as it would be hashed today; raises as ``freezing.build_plan``."""
        if draft.by_hand and not basis_is_stored(self._draws, draw_id, draft.basis):
            draft = replace(draft, basis=replace(draft.basis, document=""))
        scope = self._scope(draft.project_no)
        lists = avoidance_lists(draft, scope, self.acts.entropy.secret_bytes(32))
        today = self.acts.clock.now().wall.date().isoformat()
        known = Known(self._paths, self._custom_fields())
        check_weights(draft.weights)
        weights = () if draft.by_hand else draft.weights
        plan = build_plan(draw_id, draft, scope, lists, known, today, self._figures())
        return Preparation(plan, lists, weights)

    def queried(self, actor: Actor, draft: PlanDraft, counts: Counts) -> tuple[CheckRow, ...]:
        """Record a pre-query; the rules that the plan does not keep yet."""
        self.record_pre_query(actor, draft.project_no, counts.eligible)
        return self.hints(draft, counts)

    def prepare_counting(self, draft: PlanDraft) -> Preparation:
        """As :meth:`prepare`, for a draft whose reasons are still to be written: how many fit is the same
        however the panel comes about."""
        groups = tuple(replace(group, reason=group.reason.strip() or _UNSAVED) for group in draft.groups)
        drawn = replace(draft, groups=groups, mode=SelectionMode.RANDOM, basis=BasisDraft())
        return self.prepare(drawn)

    @act("draw.pre_queried")
    def record_pre_query(self, _actor: Actor, project_no: str, eligible: int) -> Recorded[None]:
        """A pre-query was made: counts only, but who asked is kept."""
        return Recorded(None, project_no, {"eligible": eligible})

    @act("draw.checked")
    def check(self, _actor: Actor, draw_id: str, counts: Counts) -> Recorded[tuple[CheckRow, ...]]:
        """The rule check; without a line that stands against it the draw may be frozen."""
        draw = self._draws.get(draw_id)
        rows = self._check_rows(draw, counts, self._recorder_fault())
        blocked = sum(r.verdict in STANDS for r in rows)
        if not blocked:
            self._states.advance(draw_id, events.PlanChecked(0))
        self.acts.announce(DrawChanged(draw_id))
        facts: dict[str, JsonValue] = {
            "passed": sum(r.verdict == "pass" for r in rows),
            "warned": sum(r.verdict == "warn" for r in rows),
            "blocked": blocked,
            "pack": self._rules.pack_of(draw).number,
            "rules": log_of(rows),
        }
        return Recorded(rows, draw_id, facts)

    def refuse_what_stands(self, draw: DrawRecord, counts: Counts) -> None:
        """Once more with the counts of the freeze; raises ``UserError('draw.check_blocked')`` (``count``)."""
        blocked = sum(r.verdict in STANDS for r in self._check_rows(draw, counts, None))
        if blocked:
            raise UserError("draw.check_blocked", count=blocked)

    def hints(self, draft: PlanDraft, counts: Counts) -> tuple[CheckRow, ...]:
        """Rules that a plan being edited does not keep."""
        return self._rules.hints(draft, self._scope(draft.project_no), counts)

    def _check_rows(
        self, draw: DrawRecord, counts: Counts, recorder_fault: DeviceError | None
    ) -> tuple[CheckRow, ...]:
        scope = self._scope(draw.project_no)
        approved = scope.whole.state is ProjectState.APPROVED and not self._batch_of(draw.project_no)
        own = check_rows(draw.plan, approved, counts, recorder_fault)
        return (*own, *self._rules.before_freeze(draw, scope, counts, recorder_fault is None))

    def _recorder_fault(self) -> DeviceError | None:
        try:
            self._recorder_ready()
        except DeviceError as error:
            return error
        return None


def count_pool(preparation: Preparation, source: PoolSource) -> Counts:
    """The pre-query over the living pool; runs in the reader thread."""
    plan = preparation.plan
    return pre_query(plan, preparation.lists, source.candidates(plan.as_of, reading_of(plan)))


def freeze_pool(preparation: Preparation, source: PoolSource, acts: Acts) -> FrozenPool:
    """Compute the freeze over the living pool; stored by ``CeremonyService.freeze``."""
    plan = preparation.plan
    candidates = source.candidates(plan.as_of, reading_of(plan))
    return freeze(plan, preparation.lists, candidates, acts.entropy, weights=preparation.weights)


def shown_frozen(frozen: FrozenPool) -> dict[str, JsonValue]:
    """Counts of a freeze with the chance of every kind of expert, weights included."""
    plan = frozen.plan
    if not plan.weights:
        return shown_counts(plan, frozen.counts)
    pool = EligiblePool.of_rows(as_row(row) for row in frozen.rows)
    return _shown(plan, frozen.counts, cells_of_pool(pool, plan.weights))


def shown_counts(plan: DrawPlan, counts: Counts) -> dict[str, JsonValue]:
    """Counts with chances, as screens show and attempts store them; chances in parts per million."""
    return _shown(plan, counts, cells_of_counts(counts.cells))


def _shown(plan: DrawPlan, counts: Counts, cells: list[Cell]) -> dict[str, JsonValue]:
    """Where experts are named nobody has a chance."""
    drawn = plan.mode is SelectionMode.RANDOM
    estimated = chances(cells, plan.seats, plan.employer_cap) if drawn else Estimated(())
    found = estimated.kinds
    groups: dict[str, JsonValue] = {}
    for group in plan.groups:
        by_tier = counts.groups.get(group.id, {})
        chance = chance_in_group_alone(found, group.id) if found else None
        groups[group.id] = {
            "tiers": [by_tier.get(t, 0) for t in range(max([*by_tier, 0]) + 1)],
            "chance_ppm": None if chance is None else chance.ppm,
            "error_ppm": None if chance is None else chance.error_ppm,
        }
    return {
        "pool": counts.pool,
        "eligible": counts.eligible,
        "groups": groups,
        "chances": [chance_to_json(chance) for chance in found],
        "chances_by_employer": [chance_to_json(chance) for chance in estimated.by_employer],
        "funnel": [[code.value, removed, left] for code, removed, left in counts.funnel()],
    }


def check_rows(
    plan: PlanDraft, approved: bool, counts: Counts, recorder_fault: DeviceError | None
) -> tuple[CheckRow, ...]:
    """What the draw itself needs, whatever the rules: approval, an expert for each seat, a recorder."""
    rows = [_row("check.approved", approved)]
    for number, group in enumerate(plan.groups):
        code = group_id(number)
        eligible = sum(counts.groups.get(code, {}).values())
        params: dict[str, str | int] = {"group": code, "eligible": eligible, "seats": group.seats}
        if eligible < group.seats:
            rows.append(CheckRow("check.supply", "block" if eligible == 0 else "warn", params))
        else:
            rows.append(CheckRow("check.supply", "pass", params))
    if counts.without_entity and plan.employer_cap is not None:
        rows.append(CheckRow("check.without_entity", "warn", {"count": counts.without_entity}))
    if recorder_fault is not None:
        rows.append(CheckRow("check.recorder", "block", {"reason": recorder_fault.code}))
    return tuple(rows)


def _row(code: str, passed: bool) -> CheckRow:
    return CheckRow(code, "pass" if passed else "block", {})
