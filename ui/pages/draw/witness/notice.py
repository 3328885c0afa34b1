"""The band below the steps: why nothing goes on, or what is waited for."""

from PySide6.QtCore import QCoreApplication

from core.draw.state.views import DrawView
from ui.listing import listed
from ui.texts import knows, words


def notice_of(view: DrawView) -> str:
    """What the room must know besides the stage; empty when there is nothing."""
    if view.halted_reason is not None:
        reason = words(view.halted_reason) if knows(view.halted_reason) else view.halted_reason
        return QCoreApplication.translate("WitnessNotice", "Halted: {0}").format(reason)
    if view.between_sessions:
        return QCoreApplication.translate(
            "WitnessNotice", "Between two sessions: nothing is drawn, nobody is called"
        )
    if view.needs_supervisor:
        return QCoreApplication.translate("WitnessNotice", "Restarted; waiting for the supervisor")
    if view.cancelled_at is not None:
        return QCoreApplication.translate(
            "WitnessNotice", "The review was called off; nobody is called any more"
        )
    return _waited_for(view)


def _waited_for(view: DrawView) -> str:
    dice = view.dice
    if dice is not None and dice.under_way is not None:
        said = QCoreApplication.translate(
            "WitnessNotice", "Round {number} of fresh dice: who is next for seat {seat}"
        )
        return said.format(number=dice.under_way.number, seat=dice.under_way.seat)
    if dice is not None and dice.seat is not None:
        return QCoreApplication.translate(
            "WitnessNotice", "Seat {0} is open: fresh dice decide who is next"
        ).format(dice.seat)
    spent = view.board.exhausted_groups if view.board is not None else ()
    said = QCoreApplication.translate("WitnessNotice", "Nobody is left in the pool for group {0}")
    return said.format(listed(spent)) if spent else ""
