"""Profiles as data, outcomes by evidence, and finding a modem's ports."""

import pytest

from core.contact.lines.line import CallOutcome
from devices.modem.at_commands import Final, UrcTable
from devices.modem.call_outcome import CallEvidence, EndedBy, judge, read_cause
from devices.modem.fleet import usb_modems
from devices.modem.ports import Ports
from devices.modem.profile import Progress
from devices.modem.profiles import (
    PROFILES,
    CallNews,
    by_name,
    read_key,
    read_progress,
    recognise,
    urc_prefixes,
)
from devices.platform.serial_ports import SerialPort


@pytest.mark.parametrize(
    ("model", "name"),
    [
        ("SIMCOM_SIM7600G-H", "sim7600"),
        ("SIM7600CE", "sim7600"),
        ("EC20F", "quectel"),
        ("EC25", "quectel"),
        ("EG25", "quectel"),
        ("A7670E-FASE", "a7670"),
        ("SIMCOM_SIM800C", "sim800"),
        ("E1550", "huawei"),
        ("ME909s-821", "huawei"),
        ("SIM7670G", "generic"),
        ("something else", "generic"),
    ],
)
def test_the_model_decides_the_family(model, name):
    assert recognise(model).name == name


@pytest.mark.parametrize(
    ("profile", "line", "news"),
    [
        ("sim7600", '+CLCC: 1,0,3,0,0,"x",129', CallNews(Progress.RINGING)),
        ("sim7600", '+CLCC: 1,0,6,0,0,"x",129', CallNews(Progress.ENDED)),
        ("sim7600", "VOICE CALL: BEGIN", CallNews(Progress.ANSWERED)),
        ("sim7600", "VOICE CALL: END: 000041", CallNews(Progress.ENDED)),
        ("sim7600", '+CLCC: 1,1,0,1,0,"",128', None),
        ("sim7600", '+CLCC: 2,1,4,0,0,"x",129', CallNews(Progress.INCOMING)),
        ("quectel", "^DSCI: 1,0,3,0,x,129", CallNews(Progress.ANSWERED)),
        ("quectel", "^DSCI: 1,0,7,0,x,129", CallNews(Progress.RINGING)),
        ("quectel", "^DSCI: 1,0,6,0,x,129", CallNews(Progress.ENDED)),
        ("quectel", '+QIND: "ccinfo",1,0,-1,0,0,"x",129', CallNews(Progress.ENDED)),
        ("quectel", '+COLP: "x",129', CallNews(Progress.ANSWERED)),
        ("huawei", "^CEND:1,0,29,21", CallNews(Progress.ENDED, 21)),
        ("huawei", "^CONN:1,0", CallNews(Progress.ANSWERED)),
        ("generic", "RING", CallNews(Progress.INCOMING)),
        ("generic", "^DSCI: 1,0,3,0,x,129", None),
    ],
)
def test_progress_is_read_in_the_family_s_own_words(profile, line, news):
    assert read_progress(by_name(profile), line) == news


@pytest.mark.parametrize(
    ("profile", "line", "key"),
    [
        ("sim7600", "+RXDTMF: 1", "1"),
        ("sim7600", "+RXDTMF: *", "*"),
        ("sim800", "+DTMF: 2,340", "2"),
        ("quectel", "+QTONEDET: 49", "1"),
        ("quectel", "+QTONEDET: 7", None),
        ("huawei", "^DDTMF: 0", "0"),
        ("generic", "+RXDTMF: 1", None),
    ],
)
def test_keys_are_read_in_the_family_s_own_words(profile, line, key):
    assert read_key(by_name(profile), line) == key


@pytest.mark.parametrize("profile", PROFILES, ids=lambda p: p.name)
def test_everything_a_family_says_unasked_is_recognised_as_such(profile):
    table = UrcTable(urc_prefixes(profile))
    for line in ("RING", '+CMTI: "SM",1', "+CDS: 20", "NO CARRIER", "+CPIN: NOT READY"):
        assert table.matches(line)
    assert not any(table.matches(line) for line in ("OK", "ERROR", "+CSQ: 20,99", "0791"))


@pytest.mark.parametrize(
    ("cause", "outcome"),
    [
        (17, CallOutcome.BUSY),
        (18, CallOutcome.NO_ANSWER),
        (19, CallOutcome.NO_ANSWER),
        (21, CallOutcome.REJECTED),
        (1, CallOutcome.UNREACHABLE),
        (3, CallOutcome.UNREACHABLE),
        (20, CallOutcome.UNREACHABLE),
        (22, CallOutcome.UNREACHABLE),
        (27, CallOutcome.UNREACHABLE),
        (34, CallOutcome.NETWORK_ERROR),
        (38, CallOutcome.NETWORK_ERROR),
        (41, CallOutcome.NETWORK_ERROR),
        (42, CallOutcome.NETWORK_ERROR),
        (44, CallOutcome.NETWORK_ERROR),
    ],
)
def test_a_cause_decides_before_any_word(cause, outcome):
    evidence = CallEvidence(rang=True, result=Final.BUSY, cause=cause)
    assert judge(evidence, EndedBy.FAR_END) is outcome


@pytest.mark.parametrize(
    ("evidence", "ended_by", "outcome"),
    [
        (CallEvidence(rang=True, result=Final.BUSY), EndedBy.FAR_END, CallOutcome.BUSY),
        (CallEvidence(result=Final.NO_ANSWER), EndedBy.FAR_END, CallOutcome.NO_ANSWER),
        (CallEvidence(result=Final.NO_DIALTONE), EndedBy.FAR_END, CallOutcome.NETWORK_ERROR),
        (CallEvidence(rang=True, result=Final.NO_CARRIER), EndedBy.FAR_END, CallOutcome.NO_ANSWER),
        (CallEvidence(result=Final.NO_CARRIER), EndedBy.FAR_END, CallOutcome.UNREACHABLE),
        (CallEvidence(answered=True, cause=16), EndedBy.FAR_END, CallOutcome.HUNG_UP),
        (CallEvidence(answered=True, cause=31), EndedBy.FAR_END, CallOutcome.HUNG_UP),
        (CallEvidence(answered=True, cause=41), EndedBy.FAR_END, CallOutcome.NETWORK_ERROR),
        (CallEvidence(answered=True), EndedBy.COMMAND, CallOutcome.FINISHED),
        (CallEvidence(rang=True), EndedBy.COMMAND, CallOutcome.CANCELLED),
        (CallEvidence(rang=True), EndedBy.RING_TIMER, CallOutcome.NO_ANSWER),
        (CallEvidence(), EndedBy.PROGRESS_TIMER, CallOutcome.NETWORK_ERROR),
        (CallEvidence(answered=True), EndedBy.AUDIO, CallOutcome.AUDIO_FAILED),
        (CallEvidence(answered=True), EndedBy.MODEM, CallOutcome.MODEM_ERROR),
    ],
    ids=str,
)
def test_without_a_cause_the_outcome_claims_no_more_than_was_seen(evidence, ended_by, outcome):
    assert judge(evidence, ended_by) is outcome


@pytest.mark.parametrize(
    ("profile", "line", "cause"),
    [
        ("quectel", "+CEER: 5,17", 17),
        ("quectel", "+CEER: 5,36", None),
        ("quectel", "+CEER: 2,17", None),
        ("sim7600", "+CEER: 21", 21),
        ("sim7600", "+CEER: User busy", 17),
        ("sim7600", "+CEER: No cause information available", None),
    ],
)
def test_a_cause_is_believed_only_where_its_numbers_are_known(profile, line, cause):
    assert read_cause(by_name(profile).cause_pattern, line) == cause


def port(device, place, interface, vid=0x1E0E, pid=0x9001, serial="0123456789ABCDEF"):
    return SerialPort(device, vid, pid, "", serial, f"{place}:1.{interface}")


SIM7600_A = tuple(port(f"/dev/ttyUSB{n}", "1-1", n) for n in range(5))
SIM7600_B = tuple(port(f"/dev/ttyUSB{n + 5}", "1-2", n) for n in range(5))
NO_MODEM = (SerialPort("/dev/ttyS0", None, None, "", "", ""),)


def test_two_modems_of_one_kind_with_the_same_serial_number_are_two_lines():
    lines = usb_modems(lambda: SIM7600_A + SIM7600_B + NO_MODEM)
    assert [find() for find in lines.values()] == [
        Ports("/dev/ttyUSB2", "/dev/ttyUSB4"),
        Ports("/dev/ttyUSB7", "/dev/ttyUSB9"),
    ]


def test_the_audio_port_of_another_modem_is_not_taken():
    lines = usb_modems(lambda: SIM7600_A[:4] + SIM7600_B)
    assert lines["line-1"]() == Ports("/dev/ttyUSB2", None)


def test_a_modem_that_is_plugged_in_later_is_found():
    present = [NO_MODEM]
    lines = usb_modems(lambda: present[0])
    assert [find() for find in lines.values()] == [None]
    present[0] = SIM7600_B
    assert lines["line-1"]() == Ports("/dev/ttyUSB7", "/dev/ttyUSB9")


def test_a_modem_that_moved_to_another_socket_is_looked_for_there():
    present = [SIM7600_A]
    find = usb_modems(lambda: present[0])["line-1"]
    assert find() == Ports("/dev/ttyUSB2", "/dev/ttyUSB4")
    present[0] = ()
    assert find() is None
    present[0] = SIM7600_B
    assert find() == Ports("/dev/ttyUSB7", "/dev/ttyUSB9")


def test_when_the_modem_in_its_place_is_another_one_the_next_is_tried():
    find = usb_modems(lambda: SIM7600_A + SIM7600_B)["line-1"]
    assert [find().at for _ in range(3)] == ["/dev/ttyUSB2", "/dev/ttyUSB7", "/dev/ttyUSB2"]


def test_windows_names_of_interfaces_are_understood():
    ports = tuple(SerialPort(f"COM{n}", 0x2C7C, 0x0125, "", "", f"1-3:x.{n}") for n in range(4))
    assert usb_modems(lambda: ports)["line-1"]() == Ports("COM2", "COM1")
