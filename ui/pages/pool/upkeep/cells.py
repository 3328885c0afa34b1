"""Cells of the lists of the pool's upkeep."""

from datetime import date, datetime

from core.pool.upkeep.model import Bar, CheckEntry, CheckState, Deletion, Leave, LeaveState, PendingBar
from core.standing.model import ExpertStatus
from ui.pages.pool.parts.standing_texts import say
from ui.tokens import Tone
from ui.widgets.table.columns import Cell

_LEAVE_LOOKS: dict[LeaveState, Tone] = {
    LeaveState.CURRENT: "warning",
    LeaveState.COMING: "accent",
    LeaveState.PAST: "neutral",
}
_BAR_LOOKS: dict[ExpertStatus, tuple[Tone, str]] = {
    ExpertStatus.FROZEN: ("warning", "snowflake"),
    ExpertStatus.BLACKLISTED: ("danger", "ban"),
}
_CHECK_LOOKS: dict[CheckState, tuple[Tone, str]] = {
    CheckState.WAITING: ("neutral", "clock"),
    CheckState.CONFIRMED: ("accent", "circle-check"),
    CheckState.CORRECTED: ("accent", "pencil"),
    CheckState.MISSED: ("danger", "circle-x"),
    CheckState.MADE_GOOD: ("accent", "badge-check"),
}
Numbered = Leave | Bar | PendingBar | Deletion | CheckEntry


def expert_no(row: Numbered) -> Cell:
    """Number of an expert, in grey: people look for names."""
    return Cell(row.expert_no, "muted")


def name(row: Numbered) -> Cell:
    """Masked name."""
    return Cell(row.name, bold=True)


def until(row: Leave | Bar | PendingBar) -> str:
    """Last day."""
    ends = row.until if isinstance(row, PendingBar) else row.ends
    if ends:
        return ends
    if isinstance(row, Leave):
        return say("until.further_notice")
    return "—" if isinstance(row, PendingBar) and row.lifting else say("until.lifted")


def leave_days(row: Leave) -> str:
    """How many days a leave has."""
    if not row.ends:
        return "—"
    return str((date.fromisoformat(row.ends) - date.fromisoformat(row.starts)).days + 1)


def leave_state(row: Leave, today: str) -> Cell:
    """Where a leave stands."""
    state = row.state_on(today)
    if row.ended_at is not None:
        return Cell(
            say("leave.ended_early"),
            tag="neutral",
            tip=f"{moment(row.ended_at)} {row.ended_by} {row.end_reason}",
        )
    return Cell(say(f"leave.{state.value}"), tag=_LEAVE_LOOKS[state])


def bar_kind(row: Bar) -> Cell:
    """Freeze or blacklisting."""
    tone, icon = _BAR_LOOKS[row.kind]
    return Cell(say(f"bar.{row.kind.value}"), tag=tone, icon=icon)


def pending_kind(row: PendingBar) -> Cell:
    """What is asked for."""
    return Cell(
        say("bar.lift" if row.lifting else "bar.blacklist"), tag="neutral" if row.lifting else "danger"
    )


def bar_over(row: Bar) -> str:
    """How a freeze or blacklisting ended."""
    if row.lifted_at is None:
        return ""
    if not row.lifted_by:
        return say("bar.by_itself", day=row.ends)
    return f"{moment(row.lifted_at)}  {row.lifted_by}  {row.lift_reason}"


def entered(at: datetime | None, by_name: str) -> str:
    """Who and when."""
    return f"{by_name}  {moment(at)}" if at is not None else "—"


def moment(at: datetime | None) -> str:
    """A moment to the minute."""
    return f"{at:%Y-%m-%d %H:%M}" if at is not None else ""


def phone_holder(row: Deletion) -> Cell:
    """Masked phone of a deleted expert, and who has it now."""
    if not row.phone_holder:
        return Cell(row.phone)
    return Cell(
        row.phone, "warning", tip=say("phone.taken", expert_no=row.phone_holder), extra=row.phone_holder
    )


def check_state(row: CheckEntry) -> Cell:
    """Where an expert stands in a round."""
    tone, icon = _CHECK_LOOKS[row.state]
    return Cell(say(f"check.{row.state.value}"), tag=tone, icon=icon)
