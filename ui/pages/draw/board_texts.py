"""Words for where a draw and its seats stand, on board, list and witness display."""

from ui.sentences import QT_TRANSLATE_NOOP, Sentences

_STEPS = {
    "step.plan": QT_TRANSLATE_NOOP("BoardTexts", "Plan"),
    "step.check": QT_TRANSLATE_NOOP("BoardTexts", "Check"),
    "step.freeze": QT_TRANSLATE_NOOP("BoardTexts", "Freeze"),
    "step.witness": QT_TRANSLATE_NOOP("BoardTexts", "Witness"),
    "step.draw": QT_TRANSLATE_NOOP("BoardTexts", "Draw"),
    "step.confirm": QT_TRANSLATE_NOOP("BoardTexts", "Confirm"),
}

_PHASES = {
    "phase.planned": QT_TRANSLATE_NOOP("BoardTexts", "Planned"),
    "phase.checked": QT_TRANSLATE_NOOP("BoardTexts", "Checked, to be frozen"),
    "phase.frozen": QT_TRANSLATE_NOOP("BoardTexts", "Frozen"),
    "phase.committed": QT_TRANSLATE_NOOP("BoardTexts", "Committed, slip to be issued"),
    "phase.slip_issued": QT_TRANSLATE_NOOP("BoardTexts", "Slip issued"),
    "phase.gathering": QT_TRANSLATE_NOOP("BoardTexts", "Witnesses give their values"),
    "phase.drawn": QT_TRANSLATE_NOOP("BoardTexts", "Panel drawn"),
    "phase.contacting": QT_TRANSLATE_NOOP("BoardTexts", "Experts are being invited"),
    "phase.filled": QT_TRANSLATE_NOOP("BoardTexts", "All seats filled"),
    "phase.unmet": QT_TRANSLATE_NOOP("BoardTexts", "Seats left open"),
    "phase.released": QT_TRANSLATE_NOOP("BoardTexts", "Names released"),
    "phase.voided": QT_TRANSLATE_NOOP("BoardTexts", "Void"),
    "phase.closed": QT_TRANSLATE_NOOP("BoardTexts", "Closed"),
    "draw_state.not_drawn": QT_TRANSLATE_NOOP("BoardTexts", "Not drawn"),
    "draw_state.drawing": QT_TRANSLATE_NOOP("BoardTexts", "Drawing"),
    "draw_state.unmet": QT_TRANSLATE_NOOP("BoardTexts", "Unmet"),
    "draw_state.drawn": QT_TRANSLATE_NOOP("BoardTexts", "Drawn"),
    "draw_state.drawn_replenished": QT_TRANSLATE_NOOP("BoardTexts", "Drawn (replenished)"),
}

_SEAT_STATES = {
    "seat_state.waiting": QT_TRANSLATE_NOOP("BoardTexts", "Waiting"),
    "seat_state.calling": QT_TRANSLATE_NOOP("BoardTexts", "Calling"),
    "seat_state.waiting_retry": QT_TRANSLATE_NOOP("BoardTexts", "To be called again"),
    "seat_state.waiting_sms": QT_TRANSLATE_NOOP("BoardTexts", "Waiting for SMS"),
    "seat_state.accepted": QT_TRANSLATE_NOOP("BoardTexts", "Accepted"),
    "seat_state.declined": QT_TRANSLATE_NOOP("BoardTexts", "Declined"),
    "seat_state.no_answer": QT_TRANSLATE_NOOP("BoardTexts", "No answer"),
    "seat_state.full": QT_TRANSLATE_NOOP("BoardTexts", "Seats full"),
    "seat_state.left": QT_TRANSLATE_NOOP("BoardTexts", "Left"),
    "seat_state.unknown": QT_TRANSLATE_NOOP("BoardTexts", "Unknown"),
}

_COURSE = {
    "seat.not_contacted": QT_TRANSLATE_NOOP("BoardTexts", "Not contacted yet"),
    "seat.waiting": QT_TRANSLATE_NOOP("BoardTexts", "Waiting for a free line"),
    "seat.calling": QT_TRANSLATE_NOOP("BoardTexts", "Call under way"),
    "seat.waiting_retry": QT_TRANSLATE_NOOP("BoardTexts", "Not reached; next call at {time}"),
    "seat.waiting_sms": QT_TRANSLATE_NOOP("BoardTexts", "SMS sent; answer until {time}"),
    "seat.waiting_sms.text_delivered": QT_TRANSLATE_NOOP("BoardTexts", "SMS delivered; answer until {time}"),
    "seat.waiting_sms.text_failed": QT_TRANSLATE_NOOP(
        "BoardTexts", "SMS not delivered; waiting until {time}"
    ),
    "seat.accepted": QT_TRANSLATE_NOOP("BoardTexts", "Accepted"),
    "seat.accepted.voice": QT_TRANSLATE_NOOP("BoardTexts", "Accepted by key"),
    "seat.accepted.sms": QT_TRANSLATE_NOOP("BoardTexts", "Accepted by SMS"),
    "seat.accepted.operator": QT_TRANSLATE_NOOP("BoardTexts", "Accepted; entered and co-signed"),
    "seat.declined": QT_TRANSLATE_NOOP("BoardTexts", "Declined"),
    "seat.declined.voice": QT_TRANSLATE_NOOP("BoardTexts", "Declined by key"),
    "seat.declined.sms": QT_TRANSLATE_NOOP("BoardTexts", "Declined by SMS"),
    "seat.declined.operator": QT_TRANSLATE_NOOP("BoardTexts", "Declined; entered and co-signed"),
    "seat.declined.replaced": QT_TRANSLATE_NOOP("BoardTexts", "Declined; replaced by row {row}"),
    "seat.no_answer": QT_TRANSLATE_NOOP("BoardTexts", "Not reached in {tries} tries"),
    "seat.no_answer.voice": QT_TRANSLATE_NOOP("BoardTexts", "Not reached in {tries} tries"),
    "seat.no_answer.sms": QT_TRANSLATE_NOOP("BoardTexts", "Not reached in {tries} tries, no SMS in time"),
    "seat.no_answer.operator": QT_TRANSLATE_NOOP("BoardTexts", "Not reached; entered and co-signed"),
    "seat.no_answer.replaced": QT_TRANSLATE_NOOP(
        "BoardTexts", "Not reached in {tries} tries; replaced by row {row}"
    ),
    "seat.full": QT_TRANSLATE_NOOP("BoardTexts", "Answered when the seats were full"),
    "seat.full.voice": QT_TRANSLATE_NOOP("BoardTexts", "Answered when the seats were full"),
    "seat.full.sms": QT_TRANSLATE_NOOP("BoardTexts", "Answered when the seats were full"),
    "seat.full.operator": QT_TRANSLATE_NOOP("BoardTexts", "Answered when the seats were full"),
    "seat.full.replaced": QT_TRANSLATE_NOOP("BoardTexts", "Seats full; replaced by row {row}"),
    "seat.left": QT_TRANSLATE_NOOP("BoardTexts", "Accepted first, left later"),
    "seat.left.voice": QT_TRANSLATE_NOOP("BoardTexts", "Accepted first, left later"),
    "seat.left.sms": QT_TRANSLATE_NOOP("BoardTexts", "Accepted first, left later"),
    "seat.left.operator": QT_TRANSLATE_NOOP("BoardTexts", "Accepted first, left later"),
    "seat.left.replaced": QT_TRANSLATE_NOOP("BoardTexts", "Left; replaced by row {row}"),
    "seat.unknown": QT_TRANSLATE_NOOP("BoardTexts", "Line lost; the answer is not known and not counted"),
    "call.dialing": QT_TRANSLATE_NOOP("BoardTexts", "Dial"),
    "call.ringing": QT_TRANSLATE_NOOP("BoardTexts", "Ring"),
    "call.speaking": QT_TRANSLATE_NOOP("BoardTexts", "Talk"),
    "call.key": QT_TRANSLATE_NOOP("BoardTexts", "Key"),
    "kind.drawn": QT_TRANSLATE_NOOP("BoardTexts", "Drawn by lot"),
    "kind.replenished": QT_TRANSLATE_NOOP("BoardTexts", "Replenished"),
    "kind.emergency": QT_TRANSLATE_NOOP("BoardTexts", "Emergency draw"),
    "leave.LEAVE": QT_TRANSLATE_NOOP("BoardTexts", "Asked for leave"),
    "leave.AVOIDANCE": QT_TRANSLATE_NOOP("BoardTexts", "Must step aside (avoidance)"),
    "leave.LATE": QT_TRANSLATE_NOOP("BoardTexts", "Too late at check-in"),
    "leave.ABSENT": QT_TRANSLATE_NOOP("BoardTexts", "Absent at check-in"),
    "leave.HEALTH": QT_TRANSLATE_NOOP("BoardTexts", "Health"),
    "leave.REMOVED": QT_TRANSLATE_NOOP("BoardTexts", "Removed"),
    "way.voice": QT_TRANSLATE_NOOP("BoardTexts", "Voice"),
    "way.sms": QT_TRANSLATE_NOOP("BoardTexts", "SMS"),
    "way.operator": QT_TRANSLATE_NOOP("BoardTexts", "Operator"),
    "name.locked": QT_TRANSLATE_NOOP("BoardTexts", "Sealed"),
    "method.d10": QT_TRANSLATE_NOOP("BoardTexts", "Ten-sided dice"),
    "method.d6": QT_TRANSLATE_NOOP("BoardTexts", "Six-sided dice"),
    "method.text": QT_TRANSLATE_NOOP("BoardTexts", "Text"),
}

TEXTS = Sentences("BoardTexts", {**_STEPS, **_PHASES, **_SEAT_STATES, **_COURSE})
