"""合规检查: a draw against the rule pack before its freeze and its close, and what was overridden."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from core.access.model import Actor
from core.contact.lines.trials import LineReadiness
from core.draw.ceremony.second_person import check_second
from core.draw.ceremony.states import OPEN_TO_EDITING, WITH_RESULT, Phase
from core.draw.eligibility.rules import Counts
from core.draw.forms.scope import DrawScope
from core.draw.planning.line_check import RULE_ID, line_findings
from core.draw.planning.line_permits import LinePermits
from core.draw.planning.rule_facts import Eligible, groups_for, planned_facts
from core.draw.state.ports import DrawRepository, SeatRepository
from core.draw.state.records import DrawRecord, PlanDraft
from core.draw.state.views import CheckRow, DrawChanged, RuleOverrideView
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import UserError
from core.pool.record.file_types import file_type
from core.projects.model import Project
from core.rules.calendar import CalendarService
from core.rules.evaluation import Finding, Verdict, evaluate
from core.rules.model import Override, PackVersion, Severity, Stage
from core.rules.ports import RuleOverride, RuleRepository
from core.rules.service import LEAST_REASON, RuleService

CALLS = "calls"
"""Where an override stands that lets a draw under way call over a line."""
LINES_NOT_ASKED = "check.lines_not_asked"
"""The line of a check where the policy lets lines call without a test call."""


@dataclass(frozen=True, slots=True, repr=False)
class AskedOverride:
    """What two people want to go on against: the finding's key, why, and the document if one is asked for."""

    finding: str
    reason: str
    document_name: str = ""
    document: bytes = b""


Answered = Sequence[AskedOverride]
"""What two people answer for together, one for each finding."""


class RuleChecks:
    """Evaluates, remembers what was found last, and records overrides."""

    def __init__(
        self,
        acts: Acts,
        draws: DrawRepository,
        seats: SeatRepository,
        rules: RuleService,
        kept: RuleRepository,
        calendar: CalendarService,
        lines: Callable[[], LineReadiness | None],
        permits: LinePermits,
    ) -> None:
        """``lines`` gives what test calls have proven of them; None where the policy does not ask."""
        self.acts = acts
        self._draws = draws
        self._seats = seats
        self._rules = rules
        self._kept = kept
        self._calendar = calendar
        self._lines = lines
        self._permits = permits
        self._found: dict[tuple[str, Stage], tuple[Finding, ...]] = {}

    def hints(self, plan: PlanDraft, scope: DrawScope, counts: Counts) -> tuple[CheckRow, ...]:
        """What would stand against a plan that is still being edited."""
        found = self._evaluate(self._rules.in_force(), plan, scope, eligible_of(counts), None)
        return tuple(_row(finding, None) for finding in found if finding.is_open)

    def before_freeze(
        self, draw: DrawRecord, scope: DrawScope, counts: Counts, recorder: bool
    ) -> tuple[CheckRow, ...]:
        """Every rule that applies, by the version in force now; then the lines."""
        found = self._evaluate(self._rules.in_force(), draw.plan, scope, eligible_of(counts), recorder)
        readiness = self._lines()
        if readiness is None:
            self._found[draw.id, Stage.FREEZE] = found
            return (*self._rows(draw, found), CheckRow(LINES_NOT_ASKED, "note", {}))
        found = (*found, *line_findings(readiness))
        self._found[draw.id, Stage.FREEZE] = found
        return self._rows(draw, found)

    def before_close(self, draw: DrawRecord, scope: DrawScope) -> tuple[CheckRow, ...]:
        """The panel as it came about, by the version of the freeze; of a batch for each of its projects.

        What came about is past, so the law that allows no override holds no draw open for ever: two people
        give the reason, and the file is sealed (regulations, GP-FILL-1).
        """
        if draw.cancelled_at is not None:
            return ()  # no panel meets
        seats = self._seats.seats(draw.id, draw.attempt)
        pack = self._rules.of_attempt(draw.id, draw.attempt).pack
        days, now = self._calendar.working_days(), self.acts.clock.now().wall
        found: list[Finding] = []
        for project in scope.projects:
            planned = planned_facts(draw.plan, project, now, groups=groups_for(scope, draw.plan, project))
            serving = {group.id for group in planned.groups}
            taken = sum(seat.state == "accepted" and seat.group in serving for seat in seats)
            facts = replace(planned, experts=taken)
            found += _of_project(scope, project, evaluate(pack, facts, days, Stage.CLOSE))
        past = tuple(_answered_for(finding) for finding in found)
        self._found[draw.id, Stage.CLOSE] = past
        return self._rows(draw, past)

    def held_lines(self, draw: DrawRecord) -> tuple[CheckRow, ...]:
        """The lines that a draw under way leaves alone, since no test call has proven them."""
        return self._rows(draw, self._permits.findings(draw.id))

    def fix(self, draw: DrawRecord) -> PackVersion:
        """Fix the version for the attempt that is being frozen, inside the transaction of the freeze."""
        return self._rules.freeze(draw.id, draw.attempt)

    def pack_of(self, draw: DrawRecord) -> PackVersion:
        """The version that holds for a draw."""
        return self._rules.of_attempt(draw.id, draw.attempt)

    def overrides(self, draw: DrawRecord) -> Sequence[RuleOverride]:
        """What the attempt went on against, with reasons and documents: for its archive's private part."""
        return self._kept.overrides(draw.id, draw.attempt)

    @act("draw.rule_overridden")
    def override(self, actor: Actor, draw_id: str, asked: AskedOverride, supervisor: Actor) -> Recorded[None]:
        """Operator and supervisor go on against a rule that the last check found, before freeze or close,
        or over a line that the draw under way leaves alone.

        Raises:
            UserError: ``draw.wrong_phase``; ``rules.check_again`` when the finding is not of the last check;
                ``rules.no_override`` (``rule``); ``rules.reason_missing``; ``rules.document_missing``;
                ``draw.two_people``; ``access.denied``; and as ``file_type``.
        """
        check_second(supervisor, "draw.supervise")
        draw = self._draws.get(draw_id)
        stage = _stage_of(draw)
        finding = self._asked(draw_id, stage, asked)
        at = CALLS if finding.rule.id == RULE_ID and stage is Stage.CLOSE else stage.value
        if supervisor.account_id == actor.account_id:
            raise UserError("draw.two_people")
        now = self.acts.clock.now().wall
        self._kept.add_override(
            RuleOverride(
                draw_id=draw_id,
                attempt=draw.attempt,
                rule=finding.rule.id,
                finding=finding.key,
                stage=at,
                reason=asked.reason.strip(),
                operator=actor.account_id,
                supervisor=supervisor.account_id,
                at=now,
                document_name=asked.document_name,
                document=asked.document,
            )
        )
        self.acts.announce(DrawChanged(draw_id))
        facts: dict[str, JsonValue] = {
            "attempt": draw.attempt,
            "rule": finding.rule.id,
            "finding": finding.key,
            "figures": dict(finding.params),
            "severity": finding.severity.value,
            "stage": at,
            "pack": (self._rules.in_force() if stage is Stage.FREEZE else self.pack_of(draw)).number,
            "supervisor": supervisor.account_id,
            "document": sha256(asked.document).hexdigest() if asked.document else "",
        }
        return Recorded(None, draw_id, facts, {"file": asked.document_name}, why=asked.reason.strip())

    def _asked(self, draw_id: str, stage: Stage, asked: AskedOverride) -> Finding:
        """The finding of the last check, refused unless it may be overridden in the way it was asked for."""
        found = self._found.get((draw_id, stage), ())
        if stage is Stage.CLOSE:
            found = (*found, *self._permits.findings(draw_id))
        finding = next((f for f in found if f.key == asked.finding), None)
        if finding is None or not finding.stands:
            raise UserError("rules.check_again")
        if finding.override is Override.NONE:
            raise UserError("rules.no_override", rule=finding.rule.id)
        if len(asked.reason.strip()) < LEAST_REASON:
            raise UserError("rules.reason_missing")
        if finding.override is Override.DOCUMENT and not asked.document:
            raise UserError("rules.document_missing", rule=finding.rule.id)
        if asked.document:
            file_type(asked.document)
        return finding

    def _evaluate(
        self,
        version: PackVersion,
        plan: PlanDraft,
        scope: DrawScope,
        eligible: Eligible,
        recorder: bool | None,
    ) -> tuple[Finding, ...]:
        days, now = self._calendar.working_days(), self.acts.clock.now().wall
        found: list[Finding] = []
        for project in scope.projects:
            groups = groups_for(scope, plan, project)
            facts = planned_facts(plan, project, now, eligible, recorder, groups)
            found += _of_project(scope, project, evaluate(version.pack, facts, days, Stage.FREEZE))
        return tuple(found)

    def _rows(self, draw: DrawRecord, found: Iterable[Finding]) -> tuple[CheckRow, ...]:
        given = {o.finding: o for o in self._kept.overrides(draw.id, draw.attempt)}
        return tuple(_row(finding, given.get(finding.key)) for finding in found)


def _stage_of(draw: DrawRecord) -> Stage:
    """Which check a draw stands at; raises ``UserError('draw.wrong_phase')`` where there is none."""
    if Phase(draw.phase) in OPEN_TO_EDITING:
        return Stage.FREEZE
    if Phase(draw.phase) not in WITH_RESULT:
        raise UserError("draw.wrong_phase", phase=draw.phase)
    return Stage.CLOSE


def _answered_for(finding: Finding) -> Finding:
    """A finding at the close: where no override is allowed, the two answer for what came about."""
    if not finding.stands or finding.override is not Override.NONE:
        return finding
    return replace(finding, override=Override.REASON)


def _of_project(scope: DrawScope, project: Project, found: Iterable[Finding]) -> Iterable[Finding]:
    """Findings of a batch name their project, so that each is answered for by itself."""
    if scope.batch is None:
        return found
    number = project.draft.project_no
    return [replace(finding, params={**finding.params, "project": number}) for finding in found]


def eligible_of(counts: Counts) -> dict[str, int]:
    """Eligible experts of each group, whatever their tier."""
    return {group: sum(tiers.values()) for group, tiers in counts.groups.items()}


def _row(finding: Finding, override: RuleOverride | None) -> CheckRow:
    view = None
    if override is not None:
        view = RuleOverrideView(override.reason, override.operator, override.supervisor, override.at)
    return CheckRow(
        "check.rule", _verdict(finding, override), finding.params, finding.rule.article, finding, view
    )


def _verdict(finding: Finding, override: RuleOverride | None) -> str:
    if finding.verdict is Verdict.PASS:
        return "pass"
    if finding.verdict is Verdict.REMINDER:
        return "note"
    if finding.stands:
        return "overridden" if override is not None else _STANDING[finding.severity]
    return "warn" if finding.severity is Severity.WARN else "note"


_STANDING = {Severity.BLOCK: "block", Severity.WARN: "hold"}
STANDS = frozenset(_STANDING.values())
"""Verdicts of lines that keep a draw from its freeze."""


def log_of(rows: Iterable[CheckRow]) -> list[JsonValue]:
    """What the public log says of a check: rule, verdict and figures, no words and no names."""
    return [
        [row.finding.rule.id, row.verdict, _figures(row.params)] for row in rows if row.finding is not None
    ]


def _figures(params: Mapping[str, str | int]) -> dict[str, JsonValue]:
    return dict(params)


def standing(rows: Iterable[CheckRow]) -> tuple[str, ...]:
    """Ids of the rules that stand against a draw and are not overridden."""
    return tuple(row.finding.rule.id for row in rows if row.finding is not None and row.verdict in STANDS)
