"""What the pages say of a review case."""

from datetime import datetime, timedelta

from core.cases.model import CaseKind, CaseState, ReviewCase
from core.pool.upkeep.barring import LIFT
from ui.texts import words
from ui.tokens import Tone
from ui.widgets.table.columns import Cell

STATE_TAGS: dict[CaseState, tuple[Tone, str]] = {
    CaseState.OPEN: ("accent", "hourglass"),
    CaseState.RETURNED: ("warning", "corner-down-right"),
    CaseState.APPROVED: ("neutral", "circle-check"),
    CaseState.REFUSED: ("danger", "circle-x"),
    CaseState.WITHDRAWN: ("neutral", "circle-minus"),
}
_SOON = timedelta(days=1)


def case_no(case: ReviewCase) -> str:
    """Number of a case."""
    return case.case_no


def number(case: ReviewCase) -> Cell:
    """Number of a case."""
    return Cell(case.case_no, "muted")


def kind(case: ReviewCase) -> str:
    """What it is about."""
    is_lifting = case.kind is CaseKind.BLACKLISTING and case.variant == LIFT
    return words("case_kind.lifting" if is_lifting else f"case_kind.{case.kind.value}")


def about(case: ReviewCase) -> Cell:
    """Masked name and number of whom it is about."""
    return Cell(" · ".join(part for part in (case.summary, case.subject) if part), bold=True)


def state(case: ReviewCase) -> Cell:
    """Where it stands."""
    tone, icon = STATE_TAGS[case.state]
    return Cell(words(f"case_state.{case.state.value}"), tag=tone, icon=icon)


def level(case: ReviewCase) -> str:
    """The level that decides, and how many there are."""
    current = case.current
    return "—" if current is None else f"{current.name} {case.level + 1}/{len(case.levels)}"


def due(case: ReviewCase) -> Cell:
    """The last day for a decision, marked when it is near or past."""
    now = datetime.now().astimezone()
    if case.due_at is None:
        return Cell("—", "faint")
    late, soon = case.due_at < now, case.due_at - now < _SOON
    return Cell(f"{case.due_at:%Y-%m-%d}", "danger" if late else "warning" if soon else "text", bold=late)


def applicant(case: ReviewCase) -> str:
    """Who asked."""
    return case.applicant_name


def opened(case: ReviewCase) -> str:
    """When it was handed in."""
    return f"{case.opened_at:%Y-%m-%d %H:%M}"
