"""Looking after a modem: checks, PINs, another SIM, another modem, weak signal, what the trace hides."""

import pytest

from core.contact.lines.care import CheckPart, LineChecked, PinAnswered, SimPin, SimPuk
from core.contact.lines.line import CallEnded, LineChanged, LineReason, LineState
from devices.modem.fleet import ModemFleet, UsbSearch, usb_modems
from devices.modem.profiles import recognise
from devices.modem.simulated.dialects import DIALECTS
from devices.modem.trace import without_secrets
from devices.platform.serial_ports import SerialPort
from tests.support.modem_table import NUMBER, VOICE, Table, answered_call, text_order
from tests.support.posted import wait_until

IMEI = "860000000000017"
CARD = "89860012345678901234"
OTHER_CARD = "89860098765432109876"


def settle(table, reason):
    assert table.modem.run(60, lambda: table.driver.status.reason is reason), table.driver.status


def check(table):
    table.driver.care.check()
    return table.until(LineChecked, len(table.all(LineChecked)) + 1, 60)


# -- the check


@pytest.mark.parametrize("profile", VOICE)
def test_a_good_modem_passes_every_step(profile):
    report = check(Table(profile=profile).ready())
    assert report.passed
    assert [step.part for step in report.steps] == list(CheckPart)
    said = {step.part: step.value for step in report.steps}
    assert said[CheckPart.NETWORK] == "CHINA MOBILE"
    assert said[CheckPart.SIGNAL] == "-65 dBm"


def test_a_modem_that_texts_only_passes_all_but_sound():
    table = Table(profile="generic").ready()
    assert [(step.part, step.reason) for step in check(table).steps if not step.passed] == [
        (CheckPart.SOUND, LineReason.NO_VOICE.value)
    ]
    assert not table.driver.status.can_call
    assert table.driver.status.can_text


@pytest.mark.parametrize(
    ("fault", "value", "part", "reason"),
    [
        ("sim_error", 10, CheckPart.SIM, LineReason.NO_SIM),
        ("registration", 3, CheckPart.NETWORK, LineReason.NETWORK_DENIED),
        ("strength", 5, CheckPart.SIGNAL, LineReason.WEAK_SIGNAL),
        ("strength", 99, CheckPart.SIGNAL, LineReason.WEAK_SIGNAL),
    ],
)
def test_the_step_that_fails_says_why_and_the_others_go_on(fault, value, part, reason):
    table = Table().ready()
    setattr(table.faults, fault, value)
    report = check(table)
    assert [(step.part, step.reason) for step in report.steps if not step.passed] == [(part, reason.value)]
    assert len(report.steps) == len(CheckPart)


def test_a_check_of_a_modem_that_is_gone_says_so_at_once():
    table = Table().ready()
    table.modem.unplug()
    settle(table, LineReason.UNPLUGGED)
    (step,) = check(table).steps
    assert (step.part, step.passed, step.reason) == (CheckPart.PORT, False, "modem.unplugged")


def test_a_plug_pulled_during_a_check_ends_it():
    table = Table().ready()
    table.faults.mute = True
    table.driver.care.check()
    table.modem.run(1.0)
    table.modem.unplug()
    assert not table.until(LineChecked, seconds=10).passed


def test_a_check_never_asks_in_a_call():
    table = Table().ready()
    answered_call(table)
    before = len(table.driver.trace.lines())
    assert check(table).steps[0].reason == "modem.in_call"
    assert "AT" not in [line.text for line in table.driver.trace.lines()[before:]]


# -- PIN


def locked_table():
    table = Table()
    table.faults.pin = "4711"
    table.driver.step()
    return table


def test_the_right_pin_makes_the_line_ready_and_is_told():
    table = locked_table()
    settle(table, LineReason.PIN_NEEDED)
    assert not table.driver.status.can_call
    table.driver.care.use_pin(SimPin("", "", "4711"))
    told = table.until(PinAnswered)
    assert (told.imei, told.iccid, told.accepted) == (IMEI, CARD, True)
    table.ready()


def test_a_wrong_pin_is_tried_once_and_the_lamp_says_so():
    table = locked_table()
    settle(table, LineReason.PIN_NEEDED)
    table.driver.care.use_pin(SimPin("", "", "0000"))
    assert not table.until(PinAnswered).accepted
    settle(table, LineReason.PIN_WRONG)
    table.modem.run(600.0)
    assert len(table.all(PinAnswered)) == 1
    table.driver.care.use_pin(SimPin("", "", "4711"))
    table.ready()


def test_three_wrong_pins_lock_the_card_and_the_lamp_asks_for_the_puk():
    table = locked_table()
    settle(table, LineReason.PIN_NEEDED)
    for number in range(1, 4):
        table.driver.care.use_pin(SimPin("", "", "0000"))
        table.until(PinAnswered, number)
    settle(table, LineReason.PUK_NEEDED)


@pytest.mark.parametrize("profile", sorted(DIALECTS))
def test_the_puk_unblocks_the_card_gives_it_a_new_pin_and_its_tries_are_told(profile):
    table = Table(profile=profile)
    table.faults.puk = "12345678"
    table.modem.simulated.control("puk", "12345678")
    settle(table, LineReason.PUK_NEEDED)
    assert table.modem.run(10, lambda: table.driver.status.tries_left == 10)
    table.driver.care.use_puk(SimPuk("00000000", "4711"))
    told = table.until(PinAnswered)
    assert (told.accepted, told.puk) == (False, True)
    assert table.modem.run(10, lambda: table.driver.status.tries_left == 9)
    table.modem.run(120.0)
    assert len(table.all(PinAnswered)) == 1  # a wrong one is never tried again by itself
    table.driver.care.use_puk(SimPuk("12345678", "4711"))
    assert table.until(PinAnswered, 2).accepted
    table.ready()
    assert table.driver.status.tries_left is None
    assert table.faults.pin == "4711"
    said = " ".join(line.text for line in table.driver.trace.lines())
    assert "12345678" not in said
    assert "4711" not in said


def test_ten_wrong_puks_end_the_card_and_the_lamp_says_so():
    table = Table()
    table.modem.simulated.control("puk", "12345678")
    settle(table, LineReason.PUK_NEEDED)
    for number in range(1, 11):
        table.driver.care.use_puk(SimPuk("00000000", "4711"))
        table.until(PinAnswered, number)
    settle(table, LineReason.SIM_FAILED)


def test_the_tries_of_a_pin_are_told_and_a_modem_that_cannot_say_says_nothing():
    table = locked_table()
    settle(table, LineReason.PIN_NEEDED)
    assert table.modem.run(10, lambda: table.driver.status.tries_left == 3)
    table.driver.care.use_pin(SimPin("", "", "0000"))
    assert table.modem.run(10, lambda: table.driver.status.tries_left == 2)
    assert recognise("something else").tries_query == "AT+CPINR"


def test_a_known_pin_is_given_without_being_asked_for_but_only_to_its_own_card():
    table = locked_table()
    table.driver.care.know_pins({IMEI: SimPin(IMEI, CARD, "4711")})
    table.ready()
    other = locked_table()
    other.faults.iccid = OTHER_CARD
    other.driver.care.know_pins({IMEI: SimPin(IMEI, CARD, "0000")})
    settle(other, LineReason.PIN_NEEDED)
    assert other.all(PinAnswered) == []


# -- another SIM, another modem


def test_a_weak_signal_is_a_notice_and_the_line_still_calls():
    table = Table().ready()
    table.faults.strength = 4
    settle(table, LineReason.WEAK_SIGNAL)
    status = table.driver.status
    assert (status.lamp, status.can_call, status.dbm, status.signal) == ("amber", True, -105, 1)
    table.faults.strength = 20
    settle(table, LineReason.OK)


# -- the fleet over real ports


def test_two_lines_change_their_modems_by_hand(bench):
    b = bench(profiles=("sim7600", "quectel"))
    b.ready()
    one, two = (status.imei for status in b.fleet.statuses())
    b.fleet.bind({"line-1": two, "line-2": one})
    wait_until(lambda: [s.imei for s in b.fleet.statuses() if s.can_call] == [two, one], 90)
    assert [s.profile for s in b.fleet.statuses()] == ["quectel", "sim7600"]


def test_an_unplugged_modem_is_not_said_to_be_in_use_because_another_is_there(bench):
    b = bench(profiles=("sim7600", "quectel"))
    b.ready()
    b.lines["line-1"].control({"unplug": 3600})
    wait_until(lambda: b.fleet.statuses()[0].state is LineState.ABSENT, 90)
    b.fleet.look_again()
    told = {change.status.reason for change in b.all(LineChanged) if change.status.line_id == "line-1"}
    assert LineReason.PORT_REFUSED not in told
    assert b.fleet.statuses()[1].can_call


def usb(place, number):
    return SerialPort(f"/dev/none{number}", 0x1E0E, 0x9001, "", "", f"{place}:1.2")


def test_a_modem_plugged_in_later_gets_a_line_of_its_own():
    present = [usb("1-1", 1)]
    fleet = ModemFleet(
        usb_modems(lambda: tuple(present)), lambda _: None, search=UsbSearch(lambda: tuple(present))
    )
    fleet.find_new()
    assert [s.line_id for s in fleet.statuses()] == ["line-1"]
    present.append(usb("1-2", 2))
    fleet.find_new()
    assert [s.line_id for s in fleet.statuses()] == ["line-1", "line-2"]
    present.pop(0)
    fleet.find_new()
    assert [s.line_id for s in fleet.statuses()] == ["line-1", "line-2"]


# -- the trace


def test_the_trace_shows_what_was_said_and_hides_whom_it_was_about():
    table = Table(profile="quectel").ready()
    answered_call(table)
    table.driver.hang_up("C-1")
    table.until(CallEnded)
    table.driver.send_text(text_order("您好，王明，请于三日九时到三楼评审。"))
    table.driver.care.use_pin(SimPin("", "", "4711"))
    table.modem.run(20.0)
    lines = table.driver.trace.lines()
    said = "\n".join(line.text for line in lines)
    assert any(line.sent and line.text == "ATD•••;" for line in lines)
    assert any(not line.sent and line.text.startswith("+CMGS:") for line in lines)
    for secret in (NUMBER, NUMBER[-8:], IMEI, CARD, "4711", "738B660E".lower()):
        assert secret not in said


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ('AT+CPIN="4711"', "AT+CPIN=•••"),
        ("ATD+8614212345678;", "ATD•••;"),
        ('+CLIP: "14212345678",129', '+CLIP: "•••",129'),
        ("^DSCI: 1,0,2,0,14212345678,129", "^DSCI: 1,0,2,0,•••,129"),
        ("0891683108501505F011000B914112325476F80008AA0460A8597D", "<27 B>"),
        ("+CSQ: 24,99", "+CSQ: 24,99"),
        ("SIMCOM_SIM7600G-H", "SIMCOM_SIM7600G-H"),
        ("+CME ERROR: 10", "+CME ERROR: 10"),
        ("+QCCID: 8986001234567890123F", "+QCCID: •••"),
        ("\xff\x80AT", "ÿ·AT"),
    ],
)
def test_what_is_hidden_is_told_by_its_form(line, kept):
    assert without_secrets(line) == kept


def test_a_line_is_absent_until_its_port_is_there():
    table = Table()
    table.modem.plugged = False
    table.modem.run(5.0)
    assert table.driver.status.state is LineState.ABSENT
    table.modem.plugged = True
    table.driver.care.look_again()
    table.ready()
    assert table.driver.status.port == "memory"


@pytest.mark.parametrize("family", sorted(DIALECTS))
def test_a_card_that_asks_for_its_pin_while_the_line_is_ready_gets_it(family):
    table = Table(profile=family).ready()
    table.modem.simulated.control("pin", "4711")
    assert table.modem.run(30, lambda: table.driver.status.reason is LineReason.PIN_NEEDED)
    assert table.modem.run(30, lambda: table.driver.status.tries_left == 3)
    table.driver.care.use_pin(SimPin("", "", "4711"))
    table.ready()


@pytest.mark.parametrize("family", sorted(DIALECTS))
def test_a_card_that_asks_for_its_puk_while_the_line_is_ready_gets_it(family):
    table = Table(profile=family).ready()
    table.modem.simulated.control("puk", "12345678")
    assert table.modem.run(30, lambda: table.driver.status.reason is LineReason.PUK_NEEDED)
    assert table.modem.run(30, lambda: table.driver.status.tries_left == 10)
    table.driver.care.use_puk(SimPuk("12345678", "1234"))
    table.ready()
