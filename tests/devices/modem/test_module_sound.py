"""Sound out of files in the modem: uploaded, played to the far end, cut, kept, and what goes wrong."""

import math
import struct

import numpy as np
import pytest

from core.contact.lines.line import CallEnded, CallOutcome, KeyPressed, KeySource, PlaybackEnded
from devices.modem.simulated.sound import LineSound
from tests.support.modem_table import PROMPT, Table, answered_call

FILES = ("a7670", "sim800", "quectel")


def tone(hertz, seconds=1.0):
    samples = (int(8000 * math.sin(2 * math.pi * hertz * n / 8000)) for n in range(int(8000 * seconds)))
    return b"".join(struct.pack("<h", value) for value in samples)


def pitch(pcm):
    """The loudest frequency."""
    sound = np.frombuffer(pcm, "<i2").astype(float)
    return int(np.argmax(np.abs(np.fft.rfft(sound))) * 8000 / len(sound))


@pytest.fixture(params=FILES)
def table(request):
    """A modem without a port for sound, and somebody who answers."""
    return Table({"default": [{"answer_after": 1.0}]}, request.param, sound_port=False).ready()


@pytest.fixture
def far_end(monkeypatch):
    """All that the far end hears."""
    heard = []
    hear = LineSound.hear
    monkeypatch.setattr(LineSound, "hear", lambda line, data: (heard.append(data), hear(line, data))[1])
    return heard


def test_the_far_end_hears_each_prompt_that_was_uploaded(table, far_end):
    answered_call(table)
    for number, hertz in enumerate((400, 900), 1):
        far_end.clear()
        table.driver.play("C-1", f"p-{number}", tone(hertz))
        played = table.until(PlaybackEnded, number)
        assert (played.playback_id, played.completed) == (f"p-{number}", True)
        assert abs(pitch(b"".join(far_end)) - hertz) < 15
    assert len(table.modem.simulated.files.names) == 2


def test_a_prompt_said_again_is_not_uploaded_again(table):
    answered_call(table)
    for number in (1, 2):
        table.driver.play("C-1", f"p-{number}", PROMPT)
        assert table.until(PlaybackEnded, number).completed
    uploads = [line for line in table.driver.trace.lines() if line.sent and line.text.endswith(" B>")]
    pieces = 1 if table.profile != "sim800" else -(-len(PROMPT) // 16 // 10_240)
    assert len(uploads) == pieces


def test_files_in_the_module_stay_few(table):
    answered_call(table)
    for number in range(10):
        table.driver.play("C-1", f"p-{number}", tone(300 + 50 * number, 0.3))
        assert table.until(PlaybackEnded, number + 1).completed
    assert len(table.modem.simulated.files.names) == 8


def test_barge_in_silences_the_modem_and_the_next_prompt_is_heard(table, far_end):
    answered_call(table)
    table.driver.play("C-1", "long", tone(400, 20.0))
    table.modem.run(5.0)
    table.driver.stop_playing("C-1")
    assert not table.until(PlaybackEnded).completed
    table.modem.run(0.5)
    far_end.clear()
    table.modem.run(1.0)
    assert not any(b"".join(far_end))
    table.driver.play("C-1", "next", tone(900))
    assert table.until(PlaybackEnded, 2).completed
    assert abs(pitch(b"".join(far_end)) - 900) < 15


@pytest.mark.parametrize("profile", FILES)
def test_keys_come_by_report_also_during_the_prompt(profile):
    script = {"default": [{"answer_after": 1.0, "keys": [{"key": "1", "after": 4.0}]}]}
    table = Table(script, profile, sound_port=False).ready()
    answered_call(table)
    table.driver.play("C-1", "p-1", tone(400, 30.0))
    pressed = table.until(KeyPressed)
    assert (pressed.key, pressed.source) == ("1", KeySource.REPORTED)
    assert table.all(PlaybackEnded) == []


@pytest.mark.parametrize(("command", "evidence"), [("upload", "upload_refused"), ("play", "playing_refused")])
def test_a_module_that_refuses_is_a_fault_of_ours_and_no_answer(table, monkeypatch, command, evidence):
    answered_call(table)
    files = table.modem.simulated.files
    if command == "upload":
        monkeypatch.setattr(files, "sign_for", lambda _part: None)
    else:
        monkeypatch.setattr(files, "_begin", lambda _name: False)
    table.driver.play("C-1", "p-1", PROMPT)
    ended = table.until(CallEnded)
    assert ended.outcome is CallOutcome.AUDIO_FAILED
    assert f"sound {evidence}" in ended.evidence
    assert not table.until(PlaybackEnded).completed
    table.ready()


def test_a_file_whose_end_is_never_told_is_a_fault_of_ours(table, monkeypatch):
    answered_call(table)
    monkeypatch.setattr(table.modem.simulated.files, "tick", lambda _sound: None)
    table.driver.play("C-1", "p-1", PROMPT)
    ended = table.until(CallEnded)
    assert ended.outcome is CallOutcome.AUDIO_FAILED
    assert "sound playing_endless" in ended.evidence


def test_a_plug_pulled_during_an_upload_ends_the_call_once(table):
    answered_call(table)
    table.driver.play("C-1", "p-1", PROMPT)
    table.modem.unplug()
    assert table.until(CallEnded).outcome is CallOutcome.MODEM_ERROR
    table.modem.run(30.0)
    assert len(table.all(CallEnded)) == 1
    assert [event.completed for event in table.all(PlaybackEnded)] == [False]


def test_after_a_restart_of_the_modem_its_files_are_uploaded_anew(table):
    answered_call(table)
    table.driver.play("C-1", "p-1", PROMPT)
    table.until(PlaybackEnded)
    table.modem.simulated.files._files.clear()
    table.modem.simulated.reboot()
    table.until(CallEnded)
    table.modem.run(5.0)
    table.ready()
    table.driver.dial("C-2", "14212345678", 45.0, None)
    assert table.modem.run(30, lambda: table.driver._call is not None and table.driver._call._sound_open)
    table.driver.play("C-2", "p-2", PROMPT)
    assert table.until(PlaybackEnded, 2).completed


def test_the_trace_tells_how_long_a_file_was_and_nothing_of_it(table):
    answered_call(table)
    table.driver.play("C-1", "p-1", PROMPT)
    table.until(PlaybackEnded)
    sent = [line.text for line in table.driver.trace.lines() if line.sent]
    assert not any("RIFF" in text or "AMR" in text for text in sent)
    assert any(text.endswith(" B>") for text in sent)
