"""Faults rehearsed in practice: what a real line would show, over real ports, and mended again."""

import pytest

from core.contact.lines.care import RehearsedFault
from core.contact.lines.line import LineReason
from tests.support.posted import wait_until

SHOWN = {
    RehearsedFault.UNPLUGGED: LineReason.UNPLUGGED,
    RehearsedFault.NO_SIM: LineReason.NO_SIM,
    RehearsedFault.PIN: LineReason.PIN_NEEDED,
    RehearsedFault.PUK: LineReason.PUK_NEEDED,
    RehearsedFault.NO_NETWORK: LineReason.NO_NETWORK,
    RehearsedFault.OTHER_SIM: LineReason.SIM_CHANGED,
}
"""Weak signal and silence take longer to be seen: the table in memory has them."""


@pytest.mark.parametrize("fault", SHOWN)
def test_a_rehearsed_fault_is_what_the_lamp_says_and_mending_ends_it(bench, fault):
    b = bench()
    b.ready()
    b.lines["line-1"].rehearse(fault.value)
    wait_until(lambda: b.fleet.statuses()[0].reason is SHOWN[fault], 30)
    b.lines["line-1"].rehearse(RehearsedFault.NONE.value)
    b.fleet.adopt("line-1")
    wait_until(lambda: b.fleet.statuses()[0].can_call, 30)


def test_a_simulated_modem_that_was_killed_is_plugged_in_again_by_looking(bench):
    b = bench()
    b.ready()
    line = b.lines["line-1"]
    before = line._process
    before.kill()
    before.wait(10)
    wait_until(lambda: b.fleet.statuses()[0].reason is LineReason.UNPLUGGED, 20)
    line.control({"reboot": True})  # nobody is there to hear it
    line.revive()
    assert line._process is not before
    b.fleet.look_again()
    wait_until(lambda: b.fleet.statuses()[0].can_call, 20)
