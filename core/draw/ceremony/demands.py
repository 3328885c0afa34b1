"""What many events of a draw ask for: the right phase, two people, a reason, supervisor and recorder."""

from core.draw.ceremony.states import Ceremony, Phase
from core.kernel.errors import UserError


def need_people_and_recorder(state: Ceremony) -> None:
    """Nothing happens unseen: ``draw.no_supervisor``; ``draw.not_recording``."""
    if state.supervisor is None:
        raise UserError("draw.no_supervisor")
    if not state.recording:
        raise UserError("draw.not_recording")


def need_phase(state: Ceremony, *allowed: Phase) -> None:
    """Refuse outside the ``allowed`` phases: ``draw.wrong_phase`` (``phase``)."""
    if state.phase not in allowed:
        raise UserError("draw.wrong_phase", phase=state.phase.value)


def need_two(first: str, second: str) -> None:
    """Two accounts that differ: ``draw.two_people``."""
    if not first or not second or first == second:
        raise UserError("draw.two_people")


def need_reason(reason: str) -> None:
    """``draw.reason_missing`` for a blank one."""
    if not reason.strip():
        raise UserError("draw.reason_missing")
