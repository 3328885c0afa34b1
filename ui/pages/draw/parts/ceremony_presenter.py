"""What the ceremony pages show of a draw's view: stage, who has compared, whose dice are next. Free of Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from core.draw.chances.model import Chance
from core.draw.protocol.entropy_credit import DICE
from core.draw.protocol.model import Method
from core.draw.state.views import CheckRow, DrawView, GroupView, RuleOverrideView, Step, WitnessView
from core.rules.evaluation import Finding

STEPS = tuple(Step)
SUPERVISOR = "supervisor"

_SETTLED = frozenset({"filled", "unmet", "released"})
_ENDED = frozenset({"closed", "voided"})
_COMMITTED = frozenset({"committed", "slip_issued", "gathering", "drawn", "contacting"}) | _SETTLED


class Verdict(StrEnum):
    """Marks of a check line."""

    BLOCK = "block"
    HOLD = "hold"
    WARN = "warn"
    OVERRIDDEN = "overridden"
    PASS = "pass"  # noqa: S105 - a verdict, no password
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class CheckLine:
    """A check as shown: codes of title and sentence, or what was found with a rule of the pack."""

    title: str
    sentence: str
    params: dict[str, str | int]
    verdict: Verdict
    finding: Finding | None = None
    override: RuleOverrideView | None = None


@dataclass(frozen=True, slots=True)
class Comparer:
    """Somebody who compares slip and screen; ``by`` is the code for the engine."""

    by: str
    name: str
    role: str
    done: bool


class SealState(StrEnum):
    """Where the archive of a draw that is over stands."""

    SEALING = "sealing"
    SEALED = "sealed"
    MISSING = "missing"


def seal_state(view: DrawView) -> SealState | None:
    """None before there is anything to seal."""
    if view.archive is not None:
        return SealState.SEALED
    if view.being_sealed:
        return SealState.SEALING
    return SealState.MISSING if is_over(view) else None


def shown_stage(view: DrawView, entered: bool) -> Step:
    """The stage on the screen.

    The slip opens the values, but the freeze stays on the screen until everybody has compared and the
    operator has ``entered`` the witnesses' stage; values already given say that he has.
    """
    if view.step is Step.PLAN:
        return Step.CHECK
    if view.by_hand and view.phase == "frozen":
        return Step.WITNESS  # in place of the dice experts are named
    if view.step is Step.WITNESS and view.phase == "slip_issued" and not entered:
        return Step.FREEZE
    return view.step


def witness_stage(view: DrawView) -> Step:
    """The stage of the witness display when no page leads it."""
    return shown_stage(view, entered=not missing_comparers(view))


def comparers(view: DrawView) -> list[Comparer]:
    """The supervisor and all witnesses, with who has compared."""
    done = view.commitment.compared_by if view.commitment is not None else ()
    people = [Comparer(SUPERVISOR, view.supervisor or "", SUPERVISOR, SUPERVISOR in done)]
    return people + [Comparer(w.code, w.name, w.role, w.code in done) for w in view.witnesses]


def missing_comparers(view: DrawView) -> list[Comparer]:
    """Who has not compared yet."""
    return [person for person in comparers(view) if not person.done]


def check_lines(rows: Sequence[CheckRow]) -> list[CheckLine]:
    """What stands against the draw first, then warnings, overrides, what passed, and reminders last."""
    order = list(Verdict)
    lines = [
        CheckLine(
            row.code,
            f"{row.code}.{row.verdict}",
            dict(row.params),
            Verdict(row.verdict),
            row.finding,
            row.override,
        )
        for row in rows
    ]
    return sorted(lines, key=lambda line: order.index(line.verdict))


def blocked(rows: Sequence[CheckRow]) -> int:
    """How many lines stand against the plan."""
    return sum(row.verdict in (Verdict.BLOCK, Verdict.HOLD) for row in rows)


def next_witness(view: DrawView) -> WitnessView | None:
    """Whose value is entered next, in the order of the plan."""
    return next((w for w in view.witnesses if w.sealed_at is None), None)


def fewest_rolls(method: str) -> int:
    """Rolls that a value needs; 0 for text."""
    dice = DICE.get(Method(method))
    return 0 if dice is None else dice.fewest


def most_rolls(method: str) -> int:
    """Rolls that a value may have; 0 for text."""
    dice = DICE.get(Method(method))
    return 0 if dice is None else dice.most


def credit(method: str, rolls: int) -> float:
    """Bits that so many rolls are credited with."""
    dice = DICE.get(Method(method))
    return 0.0 if dice is None else rolls * dice.centibits / 100


def needed_rolls(view: DrawView, witness: str, method: str) -> int:
    """Rolls this witness must give: the least of the method, more when he is the last and the floor asks."""
    dice = DICE.get(Method(method))
    if dice is None:
        return 0
    fewest = dice.fewest_fresh if view.in_round else dice.fewest
    others = [w for w in view.witnesses if w.code != witness]
    if any(w.sealed_at is None for w in others):
        return fewest
    missing = view.entropy_floor * 100 - sum(w.credited_centibits for w in others)
    return min(max(fewest, -(-missing // dice.centibits)), dice.most)


def sealed_bits(view: DrawView) -> float:
    """Bits of the values that are in."""
    return sum(w.credited_centibits for w in view.witnesses) / 100


def is_committed(view: DrawView) -> bool:
    """Whether there is no way back: from the commitment to void or close."""
    return view.phase in _COMMITTED


def is_settled(view: DrawView) -> bool:
    """Whether every seat is filled or cannot be filled, or nobody is needed any more."""
    return view.phase in _SETTLED or view.cancelled_at is not None


def is_over(view: DrawView) -> bool:
    """Whether the draw has ended."""
    return view.phase in _ENDED


def may_halt(view: DrawView) -> bool:
    """Halting is possible from the freeze to the end, once."""
    return is_committed(view) and view.halted_reason is None and not view.needs_supervisor


def may_change_seats(view: DrawView) -> bool:
    """Whether somebody who had accepted may leave now, and the waiting for answers be cut short."""
    runs = view.phase in _SETTLED | {"drawn", "contacting"} and view.halted_reason is None
    held = view.needs_supervisor or view.between_sessions or view.cancelled_at is not None
    return runs and not held


def may_leave(view: DrawView) -> bool:
    """Whether the session may end: never between commitment and result."""
    between = view.phase in _COMMITTED - _SETTLED - {"drawn", "contacting"}
    return not between and not view.needs_supervisor


_LARGE_ERROR_PPM = 500
"""From here on a tenth of a percent tells the error."""


def group_chance(group: GroupView, chances: Sequence[Chance]) -> str:
    """Of those who match this group alone: one figure, or the least and the most with weights."""
    own = [c.ppm for c in chances if c.profile == ((group.id, 0),)]
    if len(own) > 1:
        return f"{chance_words(min(own), None).removesuffix(' %')}–{chance_words(max(own), None)}"
    return chance_words(group.chance_ppm, group.chance_error_ppm)


def chance_words(chance_ppm: int | None, error_ppm: int | None) -> str:
    """A chance in percent with its error: 4.4 %, 4.4 ± 0.1 %, or 12.16 ± 0.03 % where the error is small."""
    if chance_ppm is None:
        return "—"
    if not error_ppm:
        return f"{chance_ppm / 10_000:.1f} %"
    places = 1 if error_ppm >= _LARGE_ERROR_PPM else 2
    error = max(error_ppm / 10_000, 10**-places)  # an estimate never looks exact
    return f"{chance_ppm / 10_000:.{places}f} ± {error:.{places}f} %"
