"""Follows the record of a named panel line by line: what can be checked of a choice, and that it is one.

Nothing is computed again, since nothing was left to chance, and the report says so in a line of its own that
never passes. Hostile input gives FAIL lines, never an exception.
"""

from collections import Counter
from collections.abc import Callable

from core.draw.protocol import edp1
from core.draw.protocol.model import Row
from core.draw.protocol.replenishment import Board
from core.draw.protocol.selection import Naming, NamingError, check_cap, next_named
from core.draw.transcript.check import root_of, scope_words
from core.draw.transcript.findings import DifferenceError, Finding, Judgement, Line, demand, equal, shown
from core.draw.transcript.private_pool import check_private_pool
from core.draw.transcript.record import Filled, Left
from core.draw.transcript.selection_reader import read_selection
from core.draw.transcript.selection_record import FORMAT, SelectionRecord


def check_selection(data: bytes, private_pool: bytes | None = None) -> list[Finding]:
    """Every line about a named panel; ``private_pool`` is the decrypted pool if at hand."""
    try:
        record = read_selection(data)
    except ValueError as error:
        return [Finding(Line.SCHEMA, Judgement.FAIL, "a record of this format", shown(error))]
    checks = _Checks(record)
    return [
        Finding(Line.SCHEMA, Judgement.PASS, found=FORMAT),
        _by_hand(record),
        _finding(Line.SCOPE, checks.scope),
        _finding(Line.PLAN_HASH, checks.plan_hash),
        _finding(Line.SNAPSHOT_ROOT, checks.snapshot_root),
        _rules(record, private_pool),
        _finding(Line.NAMED, checks.named),
        _finding(Line.TIER_RULE, checks.tier_rule),
        _finding(Line.EMPLOYER_CAP, checks.employer_cap),
        _finding(Line.NAMED_ORDER, checks.named_order),
        _finding(Line.ATTEMPTS, checks.attempts),
    ]


_NOBODY = "void before anybody was named"


def _by_hand(record: SelectionRecord) -> Finding:
    """Says what this is, and is never passed: whether the choice was right nobody can compute."""
    basis = record.plan.basis
    assert basis is not None  # the reader refuses a plan without it
    if record.naming is None:
        return Finding(Line.BY_HAND, Judgement.UNKNOWN, found=f"{record.plan.mode.value}; {_NOBODY}")
    issued = " ".join(part for part in (basis.issuer, basis.number) if part)
    said = f"{record.plan.mode.value}; {record.operator}, {record.supervisor}; {issued or '-'}; "
    return Finding(Line.BY_HAND, Judgement.UNKNOWN, found=shown(f"{said}{basis.document}; {basis.reason}"))


def _finding(line: Line, check: Callable[[], str]) -> Finding:
    try:
        return Finding(line, Judgement.PASS, found=check())
    except DifferenceError as difference:
        return Finding(line, Judgement.FAIL, difference.expected, difference.found)


def _rules(record: SelectionRecord, private_pool: bytes | None) -> Finding:
    if private_pool is None:
        return Finding(Line.RULES, Judgement.SEALED, found="needs the private pool")
    return _finding(Line.RULES, lambda: check_private_pool(record, private_pool))


class _Checks:
    """One method a line; each gives a word on what was found or raises ``DifferenceError``."""

    def __init__(self, record: SelectionRecord) -> None:
        self._record = record
        self._plan = record.plan
        self._rows: dict[str, Row] = {row.expert: row for row in record.snapshot.rows}
        self._plan_hash = edp1.plan_hash(record.plan.to_json())
        self._root = root_of(record.snapshot)
        self._naming = Naming(()) if record.naming is None else record.naming
        self._boards = [self._naming.board()]
        self._broken: DifferenceError | None = None
        try:
            self._follow()
        except DifferenceError as difference:
            self._broken = difference

    def scope(self) -> str:
        """Which project or batch it was for, and that nobody was taken twice in it."""
        taken = [seat.expert for seat in self._naming.seats]
        taken += [s.expert for s in self._record.steps if isinstance(s, Filled) and s.expert is not None]
        return scope_words(self._plan, taken)

    def plan_hash(self) -> str:
        equal(self._plan_hash, self._record.plan_hash)
        return shown(self._record.plan_hash)

    def snapshot_root(self) -> str:
        equal(self._root, self._record.snapshot.root)
        return shown(self._record.snapshot.root)

    def named(self) -> str:
        """Everybody named was eligible in the frozen pool, and the digest binds it all; two people did it."""
        record = self._record
        if record.naming is None:
            return _NOBODY
        demand(record.operator != record.supervisor, "two people", record.operator)
        for named in record.naming.everybody:
            row = self._rows.get(named.expert)
            held = None if row is None else row.eligible.get(named.group)
            equal(held, named.tier, f"{named.expert} in {named.group}")
        again = record.naming.digest(self._plan.draw, record.attempt, self._plan_hash, self._root)
        equal(again, record.digest)
        return f"{len(record.naming.seats)} seats, {len(record.naming.substitutes)} substitutes"

    def tier_rule(self) -> str:
        limit = {group.id: group.tiers for group in self._plan.groups}
        for named in self._naming.everybody:
            demand(named.tier <= limit[named.group], f"at most {limit[named.group]}", named.tier)
        return f"{len(self._naming.everybody)} named"

    def employer_cap(self) -> str:
        """At no moment more experts of one legal entity than the cap."""
        cap = self._plan.employer_cap
        if cap is None:
            return "no cap in the plan"
        for board in self._boards:
            sitting = [e for e in board.seated.values() if e is not None and e in self._rows]
            try:
                check_cap(self._rows, sitting, cap)
            except NamingError:
                counts = Counter(self._rows[e].entity for e in sitting if self._rows[e].entity)
                raise DifferenceError(f"at most {cap}", f"{max(counts.values())} of one entity") from None
        return f"at most {cap}"

    def named_order(self) -> str:
        """Every step follows from the one before, and names the substitute who was next."""
        if self._broken is not None:
            raise self._broken
        return f"{len(self._record.steps)} steps"

    def attempts(self) -> str:
        equal(list(range(1, self._record.attempt)), [each.attempt for each in self._record.earlier])
        return f"{self._record.attempt}"

    def _follow(self) -> None:
        board = self._boards[0]
        for number, step in enumerate(self._record.steps, 1):
            what = f"step {number}, seat {step.seat}"
            demand(step.seat in board.groups, f"{what}: a seat of the plan", step.seat)
            if isinstance(step, Left):
                equal(board.seated[step.seat], step.expert, what)
                board = board.left(step.seat)
            else:
                board = self._filled(board, step, what)
            self._boards.append(board)

    def _filled(self, board: Board, step: Filled, what: str) -> Board:
        equal(None, board.seated[step.seat], f"{what}, before")
        entities = {expert: row.entity for expert, row in self._rows.items()}
        reasons = dict(step.passed_over)
        found = next_named(
            self._naming,
            entities,
            board.groups[step.seat],
            board,
            self._plan.employer_cap,
            reasons.get,
        )
        equal(found.passed_over, step.passed_over, f"{what}, passed over")
        equal((found.expert, found.tier), (step.expert, step.tier), what)
        return board if step.expert is None else board.filled(step.seat, step.expert)
