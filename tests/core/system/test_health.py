from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from core.contact.lines.line import LineReason, LineState, LineStatus
from core.evidence.recording.pieces import RecorderStatus, RecordingState, StreamStatus
from core.kernel.errors import UserError
from core.system.doctor import Examination, examine, exit_code, line_of
from core.system.doctor_words import known_codes, sentence
from core.system.health import (
    clock_lamp,
    disk_lamp,
    line_lamp,
    printer_lamp,
    recorder_lamp,
    speech_lamp,
)
from core.system.lamps import Lamp, LampState, worst
from tests.support.manual_clock import CHINA, START


def _recorder(state: RecordingState, reason: str = "") -> Lamp:
    return recorder_lamp(RecorderStatus(state, streams=(StreamStatus("screen-1", state, reason),)))


def test_the_recorders_lamp_follows_its_state() -> None:
    assert _recorder(RecordingState.RECORDING).state is LampState.OK
    assert _recorder(RecordingState.STARTING).state is LampState.ATTENTION
    interrupted = _recorder(RecordingState.INTERRUPTED, "recorder.silent")
    assert (interrupted.state, interrupted.reason) == (LampState.ATTENTION, "recorder.silent")
    failed = _recorder(RecordingState.FAILED, "recorder.disk_full")
    assert (failed.state, failed.advice) == (LampState.FAULT, "advice.recorder.disk_full")


@pytest.mark.parametrize(
    ("free", "state"),
    [(10 << 30, LampState.OK), ((5 << 30) - 1, LampState.ATTENTION), ((500 << 20) - 1, LampState.FAULT)],
)
def test_the_disks_lamp_warns_before_no_draw_can_start(free: int, state: LampState) -> None:
    lamp = disk_lamp(free)
    assert lamp.state is state
    assert lamp.params["free_mb"] == free >> 20


def test_the_clocks_lamp() -> None:
    assert clock_lamp(START).state is LampState.OK
    assert clock_lamp(START.replace(year=2016)).reason == "clock.implausible"
    assert clock_lamp(START.replace(year=2100)).reason == "clock.implausible"
    utc = START.astimezone(timezone(timedelta(0)))
    assert (clock_lamp(utc).reason, clock_lamp(utc).state) == ("clock.zone", LampState.ATTENTION)
    assert clock_lamp(START, START + timedelta(seconds=119)).state is LampState.OK
    behind = clock_lamp(START, START + timedelta(seconds=121))
    assert (behind.reason, behind.state) == ("clock.behind_log", LampState.FAULT)
    assert clock_lamp(datetime(2026, 3, 2, 9, tzinfo=CHINA), utc).state is LampState.OK


def test_voice_and_printer() -> None:
    assert speech_lamp("").state is LampState.OK
    assert speech_lamp("speech.no_voice").state is LampState.FAULT
    assert printer_lamp("office").params == {"printer": "office"}
    assert printer_lamp("").state is LampState.ATTENTION, "forms can be saved: no draw is stopped"


def test_a_simulated_line_is_never_simply_green() -> None:
    line = LineStatus("L1", LineState.READY, LineReason.OK, voice=True)
    assert line_lamp(line).state is LampState.OK
    assert line_lamp(replace(line, simulated=True)).reason == "modem.simulated"
    unplugged = replace(line, state=LineState.ABSENT, reason=LineReason.UNPLUGGED, simulated=True)
    assert (line_lamp(unplugged).state, line_lamp(unplugged).reason) == (LampState.FAULT, "modem.unplugged")
    searching = replace(line, state=LineState.REGISTERING, reason=LineReason.SEARCHING)
    assert line_lamp(searching).state is LampState.ATTENTION


def test_several_lamps_are_as_bad_as_the_worst() -> None:
    lamps = [Lamp("a", LampState.OK, "x"), Lamp("b", LampState.ATTENTION, "y")]
    assert worst(lamps) is LampState.ATTENTION
    assert exit_code(lamps) == 0
    assert exit_code([*lamps, Lamp("c", LampState.FAULT, "z")]) == 1
    assert worst([]) is LampState.OK


def test_an_examination_that_breaks_is_a_finding_and_the_rest_goes_on() -> None:
    def known() -> list[Lamp]:
        raise UserError("disk.full", free_mb=3)

    def unknown() -> list[Lamp]:
        raise ZeroDivisionError

    found = list(
        examine(
            [
                Examination("disk", known),
                Examination("ports", unknown),
                Examination("clock", lambda: [Lamp("clock", LampState.OK, "clock.ok")]),
            ]
        )
    )
    assert [(lamp.id, lamp.state, lamp.reason) for lamp in found] == [
        ("disk", LampState.FAULT, "disk.full"),
        ("ports", LampState.FAULT, "doctor.broken"),
        ("clock", LampState.OK, "clock.ok"),
    ]
    assert line_of(found[0], "en") == "fault      Disk: only 3 MB free, no draw can start -> free some room"
    assert "ZeroDivisionError" in line_of(found[1], "zh_CN")


def test_every_code_has_words_in_both_languages_and_every_fault_an_advice() -> None:
    for code in known_codes():
        chinese, english = sentence(code, "zh_CN", {}), sentence(code, "en", {})
        assert english.isascii() or "—" in english, code
        assert chinese != code
        assert english != code
    fine = {"ok", "ready", "starting", "recording", "recording_sound", "stopping", "found", "vp9_only"}
    for code in known_codes():
        if not code.startswith("advice.") and code.partition(".")[2] not in fine:
            assert f"advice.{code}" in known_codes(), code


def test_a_missing_value_is_shown_as_a_dash() -> None:
    assert sentence("disk.low", "en", {}) == "only — MB free"
    assert sentence("nobody.knows", "en", {}) == "nobody.knows"
