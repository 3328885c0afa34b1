"""What the board says of the course of a row: a code for the sentence, and what it speaks of."""

from collections.abc import Mapping
from datetime import datetime

from core.contact.invitation.model import Invitation
from core.draw.state.opened import LEFT_STATES
from core.draw.state.records import SeatRecord
from core.draw.state.views import SeatState

_TOLD = ("delivered", "failed")
"""What the network says of a text, as the board shows it while an answer is waited for."""


def note(seat: SeatRecord, invitation: Invitation | None, state: SeatState) -> str:
    """The code of the sentence."""
    if state is SeatState.WAITING and invitation is None:
        return "seat.not_contacted"
    if seat.state in LEFT_STATES and seat.replaced_by is not None:
        return f"seat.{state.value}.replaced"
    if state is SeatState.WAITING_SMS and invitation is not None and invitation.text_state in _TOLD:
        return f"seat.{state.value}.text_{invitation.text_state}"
    return f"seat.{state.value}" if seat.way is None else f"seat.{state.value}.{seat.way}"


def note_params(seat: SeatRecord, invitation: Invitation | None, before: int) -> Mapping[str, str | int]:
    """What the sentence speaks of; ``before`` rows belong to earlier attempts."""
    params: dict[str, str | int] = {"row": shown_row(seat.replaced_by, before) or 0, "way": seat.way or ""}
    if invitation is not None:
        params["tries"] = invitation.tries
        params["time"] = _clock(invitation.next_try_at or invitation.reply_until)
    return params


def shown_row(row: int | None, before: int) -> int | None:
    """A row as it is counted within its attempt."""
    return None if row is None else row - before


def _clock(at: datetime | None) -> str:
    return "" if at is None else at.strftime("%H:%M:%S")
