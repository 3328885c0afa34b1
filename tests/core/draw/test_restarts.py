"""What a restart of the program leaves of who was there."""

from core.draw.ceremony import events
from tests.core.draw.test_ceremony import READY, SUPERVISOR, after, refusal


def test_a_supervisor_who_signed_in_before_a_restart_signs_in_again_before_the_freeze() -> None:
    left = after(*READY, events.Restarted(), events.RecorderChanged(True))
    assert refusal(left, events.Freeze()) == "draw.no_supervisor"
    again = after(events.SupervisorJoined("su-2"), start=left)
    assert after(events.Freeze(), start=again).supervisor == "su-2"
    frozen = after(*READY, events.Freeze(), events.Restarted())
    assert frozen.supervisor == SUPERVISOR, "the commitment goes on as the freeze was witnessed"
