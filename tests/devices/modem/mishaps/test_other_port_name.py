"""The modem comes back under another name of its port."""

from tests.support.posted import wait_until


def test_a_modem_that_comes_back_under_another_name_is_the_same_line(bench):
    b = bench(profiles=("sim7600", "quectel"))
    b.ready()
    before = b.fleet.statuses()
    for line in b.lines.values():
        line.control({"unplug": 0.5})
    wait_until(lambda: not any(s.can_call for s in b.fleet.statuses()), 90)
    wait_until(lambda: all(s.can_call for s in b.fleet.statuses()), 90)
    after = b.fleet.statuses()
    assert [(s.imei, s.iccid) for s in after] == [(s.imei, s.iccid) for s in before]
