"""Finished draws for tests: frozen from candidates, drawn, replaced, recorded."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from random import Random

from core.draw.eligibility.avoidance import AvoidanceLists
from core.draw.eligibility.candidate import Candidate
from core.draw.eligibility.rules import Rules
from core.draw.protocol import edp1
from core.draw.protocol.custom_requirements import CustomRequirement
from core.draw.protocol.model import (
    Conditions,
    Contribution,
    Counted,
    DrawPlan,
    EligiblePool,
    ExpertKind,
    Meeting,
    PlannedProject,
    Replacement,
    Row,
    SeatGroup,
)
from core.draw.protocol.replenishment import Board, next_for_group
from core.draw.protocol.result import Result, Terms, compute, round_key
from core.draw.transcript.private_pool import PrivateRow, pool_to_bytes
from core.draw.transcript.record import (
    Ending,
    Filled,
    Left,
    OpenedAttempt,
    Round,
    Snapshot,
    Step,
    Transcript,
    outcome_of,
)
from core.kernel.canonical_json import JsonValue
from core.pool.record.custom_conditions import FieldType, Operator

LISTS = AvoidanceLists(("云帆软件（合肥）有限公司",), ("ZJ-000003",), b"a" * 32)
PLAN = DrawPlan(
    draw="CQ-01-2027-0037",
    scope="YS2027F0008",
    title="沧浪市大数据管理局数据治理服务",
    groups=(
        SeatGroup("A", "数据治理", 3, Conditions(("C02/C0202/C020201",)), tiers=1),
        SeatGroup("B", "法律顾问", 2, Conditions(("C03/C0303",), tags=("资深",)), tiers=0),
    ),
    witnesses=("W-A", "W-B"),
    as_of="2027-03-04",
    avoidance=LISTS.commitment(),
    meeting=Meeting("2027-03-05T09:00", "2027-03-05T13:00", 60),
    employer_cap=1,
)
VALUES = (Contribution("W-A", "d10", "2541224824"), Contribution("W-B", "d10", "0577104656"))
S_OP = bytes(range(32))
KEY = b"k" * 32


@dataclass(frozen=True)
class Finished:
    """A record as values and bytes, with its private pool."""

    transcript: Transcript
    private: bytes

    @property
    def data(self) -> bytes:
        """Content of ``draw.json``."""
        return self.transcript.to_bytes()


ONE_PANEL = (
    PlannedProject("YS2027F0008", "数据治理服务", ("A", "B")),
    PlannedProject("YS2027F0009", "数据运维服务", ("A", "B")),
)
TWO_PANELS = (
    PlannedProject("YS2027F0008", "数据治理服务", ("A",)),
    PlannedProject("YS2027F0009", "法律顾问服务", ("B",)),
)
PROJECTS_REFUSED: tuple[tuple[dict[str, JsonValue], ...], ...] = (
    (),
    ({"id": "P-1", "title": "一", "groups": ["A", "B"]},),
    ({"id": "P-1", "title": "一", "groups": ["A"]}, {"id": "P-2", "title": "二", "groups": ["A"]}),
    ({"id": "P-1", "title": "一", "groups": ["A", "B"]}, {"id": "P-1", "title": "二", "groups": ["B"]}),
    ({"id": "P-1", "title": "一", "groups": ["A", "B"]}, {"id": "P-2", "title": "二", "groups": []}),
    ({"id": "P-1", "title": "一", "groups": ["A", "A"]}, {"id": "P-2", "title": "二", "groups": ["B"]}),
    ({"id": "P-1", "title": "一", "groups": ["A", "B"]}, {"id": "P-2", "title": "二", "groups": ["C"]}),
    ({"id": "p 1", "title": "一", "groups": ["A", "B"]}, {"id": "P-2", "title": "二", "groups": ["B"]}),
    ({"id": "P-1", "title": "一", "groups": ["A", "B"]}, {"id": "P-2", "groups": ["B"]}),
)
"""Projects that no reader of plans may take."""

ASKED = (
    CustomRequirement("type", "专家类型", FieldType.CHOICE, Operator.IS, ("外聘", "本单位")),
    CustomRequirement("f02", "从业年数", FieldType.NUMBER, Operator.AT_LEAST, ("-2.5",)),
    CustomRequirement("f03", "外语", FieldType.TEXT, Operator.MISSING),
)
"""Conditions on the customer's own fields, as some of the plans here have."""

REQUIREMENTS_REFUSED: tuple[dict[str, JsonValue], ...] = (
    {},
    {"extra": 1},
    {"field": "F01"},
    {"field": ""},
    {"name": ""},
    {"type": "colour"},
    {"operator": "contains"},
    {"operator": "given"},
    {"values": []},
    {"values": [""]},
    {"values": "外聘"},
    {"type": "number", "values": ["1.0"]},
    {"type": "number", "values": ["-0"]},
    {"type": "number", "values": ["01"]},
    {"type": "number", "operator": "at_least", "values": ["1", "2"]},
    {"type": "date", "values": ["2027-02-30"]},
)
"""Changes of the first of :data:`ASKED` that no reader of plans may take; the first: no condition at all."""


LIMITS: dict[str, JsonValue] = {
    "titles": ["高级工程师", "教授"],
    "sex": "female",
    "ages": [30, 60],
    "reason": "涉及女职工权益保护",
}
"""Conditions that came later than the others, as they stand in a plan."""

TRAVEL = (("上海市", 30), ("安徽省", 240), ("安徽省/合肥市", 90))

TRAVEL_REFUSED: tuple[JsonValue, ...] = (
    None,
    [],
    {"A": 30},
    [["上海市"]],
    [["上海市", 30, 1]],
    [["", 30]],
    [["上海市", -1]],
    [["上海市", 10081]],
    [["上海市", "30"]],
    [["安徽省", 60], ["上海市", 30]],
    [["上海市", 30], ["上海市", 60]],
    [[f"省{n:03d}", 60] for n in range(101)],
)
"""What ``travel_by_region`` of a meeting may not be."""

LIMITS_REFUSED: tuple[dict[str, JsonValue], ...] = (
    {"titles": []},
    {"titles": [""]},
    {"titles": "教授"},
    {"sex": ""},
    {"sex": "other"},
    {"ages": [30]},
    {"ages": [60, 30]},
    {"ages": [-1, 60]},
    {"ages": [30, 151]},
    {"reason": ""},
    {"extra": 1},
)
"""Changes of :data:`LIMITS` that no reader of plans may take."""


def candidates(count: int = 24) -> list[Candidate]:
    """Experts of all kinds: eligible for one group or both, of a further tier, avoided, inactive."""
    random = Random("candidates")
    paths = ("C02/C0202/C020201", "C02/C0202/C020202", "C03/C0303/C030301", "C01/C0101")
    return [
        Candidate(
            expert_no=f"ZJ-{number:06d}",
            entity=random.choice([None, *(f"U{i}" for i in range(9))]),
            specialties=(paths[number % 4], paths[number * 7 % 3]),
            active=number % 11 != 5,
            tags=("资深",),
        )
        for number in range(count)
    ]


def finished(
    *,
    policy: Replacement = Replacement.ORDER,
    attempts: int = 1,
    weights: bool = False,
    steps: bool = True,
    custom: bool = False,
    units: bool = False,
    limits: bool = False,
    projects: tuple[PlannedProject, ...] = (),
) -> Finished:
    """A closed draw; with ``steps``, some leave and are replaced, until nobody is left for B2.

    With ``custom`` both groups ask for fields that the customer defined, with ``limits`` the first group
    for titles, sex and age, and every draw counts; with ``units`` the second asks for organisations;
    ``projects`` make it a batch's draw.
    """
    return _Draw(policy, attempts, weights, custom, units, limits, projects).finished(steps)


def void(*, with_result: bool) -> Finished:
    """A void first attempt, before or after all values were in."""
    draw = _Draw(Replacement.ORDER, 1, False)
    return draw.record(Ending.VOID, with_result, (), ())


def _with_custom(pool: list[Candidate]) -> list[Candidate]:
    """Every third has no type, every fifth speaks a language, every seventh has too few years."""
    found = []
    for number, candidate in enumerate(pool):
        values = {"f02": "-3" if number % 7 == 6 else str(number), "f03": "英语" if number % 5 == 4 else ""}
        values["type"] = ("外聘", "本单位", "")[number % 3]
        found.append(replace(candidate, custom=tuple(sorted((k, v) for k, v in values.items() if v))))
    return found


def _with_persons(pool: list[Candidate]) -> list[Candidate]:
    """Most are women of a suitable title and age; every fifth has one of them otherwise or not known."""
    others: tuple[dict[str, str | int | None], ...] = (
        {"sex": "male"}, {"sex": ""}, {"age": None}, {"age": 29}, {"age": 61}, {"title": "讲师"},
    )  # fmt: skip
    asked = [replace(one, title="教授", sex="female", age=40) for one in pool]
    return [
        replace(one, **others[n // 5 % len(others)]) if n % 5 == 4 else one  # type: ignore[arg-type]
        for n, one in enumerate(asked)
    ]


class _Draw:
    def __init__(
        self,
        policy: Replacement,
        attempt: int,
        weighted: bool,
        custom: bool = False,
        units: bool = False,
        limits: bool = False,
        projects: tuple[PlannedProject, ...] = (),
    ) -> None:
        self.attempt = attempt
        pool = _with_custom(candidates()) if custom else candidates()
        pool = _with_persons(pool) if limits else pool
        first = edp1.pseudonym(KEY, pool[0].expert_no)
        self.plan = replace(
            PLAN, replacement=policy, weights={first: 3} if weighted else {}, projects=projects
        )
        if projects:
            self.plan = replace(self.plan, scope="BATCH-CQ-01-2027-0001")
        if custom:
            groups = [replace(g, conditions=replace(g.conditions, custom=ASKED)) for g in PLAN.groups]
            self.plan = replace(self.plan, groups=tuple(groups))
        if units:
            first_group, second = self.plan.groups
            self.plan = replace(self.plan, groups=(first_group, replace(second, kind=ExpertKind.UNIT)))
            lawyers = "C03/C0303/C030301"
            pool = [replace(c, kind=ExpertKind.UNIT) if c.specialties[0] == lawyers else c for c in pool]
        if limits:
            first_group = self.plan.groups[0]
            limited = replace(
                first_group.conditions,
                titles=("高级工程师", "教授"),
                sex="female",
                ages=(30, 60),
                reason="涉及女职工权益保护",
            )
            groups = [replace(first_group, conditions=limited), *self.plan.groups[1:]]
            assert self.plan.meeting is not None
            far = replace(self.plan.meeting, travel_by_region=TRAVEL)
            self.plan = replace(self.plan, groups=tuple(groups), counted=Counted.DRAWN, meeting=far)
        rules = Rules(self.plan, LISTS)
        frozen = sorted(
            (self._frozen(rules, candidate) for candidate in pool), key=lambda pair: pair[0].expert
        )
        self.rows = [row for row, _ in frozen]
        self.private = pool_to_bytes(
            self.plan.draw, attempt, KEY, LISTS.to_json(), [private for _, private in frozen]
        )
        self.snapshot = Snapshot.of_rows(self.rows)
        self.pool = EligiblePool.of_rows(self.rows)
        self.terms = Terms(
            draw=self.plan.draw,
            attempt=attempt,
            scope=self.plan.scope,
            plan_hash=edp1.plan_hash(self.plan.to_json()),
            snapshot_root=self.snapshot.root,
            seats=self.plan.seats,
            employer_cap=self.plan.employer_cap,
            weights=self.plan.weights,
        )
        self.result: Result = compute(self.terms, self.pool, S_OP, VALUES)

    @staticmethod
    def _frozen(rules: Rules, candidate: Candidate) -> tuple[Row, PrivateRow]:
        outcome = rules.evaluate(candidate)
        nonce = sha256(b"nonce" + candidate.expert_no.encode()).digest()
        salt = sha256(b"salt" + candidate.expert_no.encode()).hexdigest()[:32]
        row = Row(
            expert=edp1.pseudonym(KEY, candidate.expert_no),
            entity=None if candidate.entity is None else edp1.pseudonym(KEY, candidate.entity),
            salt=salt,
            digest=edp1.row_digest(nonce, candidate.to_json()).hex(),
            eligible=outcome.eligible,
            excluded=tuple(code.value for code in outcome.excluded),
        )
        return row, PrivateRow(candidate.to_json(), nonce, salt)

    def finished(self, with_steps: bool) -> Finished:
        steps: list[Step] = []
        rounds: list[Round] = []
        board = Board.of_placement(self.result.placement, self.plan.seats)
        for number, (seat, reason) in enumerate(
            (
                ("A1", "DECLINED-KEY"),
                ("B1", "NO-ANSWER"),
                ("A1", "LEAVE"),
                ("A3", "DECLINED-SMS"),
                *(("B2", "DECLINED-OPERATOR"),) * 9,
            )
        ):
            leaving = board.seated[seat]
            if not with_steps or leaving is None:
                continue
            steps.append(Left(seat, leaving, reason))
            board = board.left(seat)
            step, board = self._next(seat, board, rounds, pass_first=number == 0)
            steps.append(step)
        return self.record(Ending.CLOSED, True, tuple(steps), tuple(rounds))

    def _next(self, seat: str, board: Board, rounds: list[Round], pass_first: bool) -> tuple[Filled, Board]:
        tickets, number = self.result.tickets, None
        if self.plan.replacement is Replacement.FRESH_DICE:
            number = len(rounds) + 1
            values = (Contribution("W-B", "d10", f"{number:010d}"),)
            key = round_key(S_OP, self.result.key_material, number, values)
            rounds.append(Round(number, values, key))
            tickets = edp1.tickets(key, self.plan.scope, self.pool.experts, self.plan.weights)
        group, cap = board.groups[seat], self.plan.employer_cap
        conflicts: Mapping[str, str] = {}
        found = next_for_group(self.pool, tickets, group, board, cap)
        if pass_first and found.expert is not None:
            conflicts = {found.expert: "ON-LEAVE"}
            found = next_for_group(self.pool, tickets, group, board, cap, conflicts.get)
        step = Filled(seat, found.expert, found.tier, found.passed_over, number)
        return step, board if found.expert is None else board.filled(seat, found.expert)

    def record(
        self, ending: Ending, with_result: bool, steps: tuple[Step, ...], rounds: tuple[Round, ...]
    ) -> Finished:
        transcript = Transcript(
            plan=self.plan,
            attempt=self.attempt,
            ending=ending,
            plan_hash=self.terms.plan_hash,
            snapshot=self.snapshot,
            commitment=self.result.commitment,
            s_op=S_OP,
            outcome=outcome_of(self.pool.experts, VALUES, self.result, self.plan.seats)
            if with_result
            else None,
            rounds=rounds,
            steps=steps,
            earlier=tuple(self._earlier(number) for number in range(1, self.attempt)),
        )
        return Finished(transcript, self.private)

    def _earlier(self, number: int) -> OpenedAttempt:
        """Odd ones were void before all values were in."""
        digests = (b"p" * 32, b"r" * 32)
        secret = bytes([number]) * 32
        commitment = edp1.commitment(self.plan.draw, number, *digests, secret)
        if number % 2:
            return OpenedAttempt(number, *digests, commitment, secret, None, None)
        ikm = edp1.key_material(self.plan.draw, number, *digests, commitment, VALUES)
        return OpenedAttempt(number, *digests, commitment, secret, VALUES, edp1.derive_key(secret, ikm))
