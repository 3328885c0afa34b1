"""The far end recorded by the modem: fetched after the call, laid beside what was said, judged, deleted."""

import math
import struct
import wave

import numpy as np
import pytest

from core.contact.lines.line import CallEnded, CallOutcome, KeyPressed, PlaybackEnded
from devices.modem import module_recording
from devices.modem.amr_child import coded_in_child, decoded_in_child
from devices.modem.dtmf import ToneDetector
from devices.modem.simulated.faults import Faults
from devices.platform.wav_file import wav_file
from tests.support.modem_table import NUMBER, PROMPT, Table
from tests.support.phone_sound import decoded_by_multimon

FILES = ("a7670", "sim800", "quectel")
PAUSES_ONLY = ("sim800", "quectel")
PERSON = {"answer_after": 1.0}


@pytest.fixture(params=FILES)
def family(request):
    return request.param


@pytest.fixture
def talk(tmp_path):
    """Call somebody, say a prompt, listen for some seconds, hang up."""

    def call(family, seconds=6.0, faults=None, prompt=PROMPT, **behaviour):
        table = Table({"default": [{**PERSON, **behaviour}]}, family, sound_port=False).ready()
        for name, value in (faults or {}).items():
            table.modem.simulated.control(name, value)
        ended = speak_and_listen(table, tmp_path / "call.wav", seconds, prompt)
        return table, ended

    return call


def begin(table, path):
    table.driver.dial("C-1", NUMBER, 45.0, path)
    assert table.modem.run(30, lambda: table.driver._call is not None and table.driver._call._sound_open)


def speak_and_listen(table, path, seconds, prompt=PROMPT):
    begin(table, path)
    if prompt:
        table.driver.play("C-1", "p-1", prompt)
        table.until(PlaybackEnded)
    table.modem.run(seconds)
    table.driver.hang_up("C-1")
    return table.until(CallEnded)


def sides(path):
    with wave.open(str(path)) as sound:
        stereo = np.frombuffer(sound.readframes(sound.getnframes()), "<i2").reshape(-1, 2)
    return stereo[:, 0].copy(), stereo[:, 1].copy()


def loud_from(samples):
    """Second at which it becomes loud."""
    return float(np.argmax(np.abs(samples.astype(int)) > 3000)) / 8000


def test_the_far_end_is_heard_in_the_recording_at_its_time(family, talk):
    _, ended = talk(family, keys=[{"key": "5", "after": 5.0}])
    assert ended.outcome is CallOutcome.FINISHED
    said, heard = sides(ended.recording.path)
    assert len(said) / 8000 == pytest.approx(ended.recording.seconds, abs=0.01)
    assert 0.0 < loud_from(said) < 2.5
    assert loud_from(heard) == pytest.approx(5.0, abs=0.5)
    assert [tone.key for tone in ToneDetector().feed(heard.tobytes()) if tone.down] == ["5"]
    assert decoded_by_multimon(heard.tobytes()) == "5"


def test_the_remark_tells_who_recorded_the_far_end_and_whether_there_are_gaps(family, talk):
    _, ended = talk(family)
    remark = "downlink_gaps" if family in PAUSES_ONLY else "downlink_only"
    assert ended.recording.remark == remark
    assert f"recording {remark}" in ended.evidence
    _, heard = sides(ended.recording.path)
    during_the_prompt = heard[: int(1.4 * 8000)]
    assert bool(during_the_prompt.any()) == (family not in PAUSES_ONLY)


def test_a_line_that_carried_nothing_is_a_fault_of_ours_and_never_no_key(family, talk):
    table, ended = talk(family, silent=True)
    assert ended.outcome is CallOutcome.AUDIO_FAILED
    assert ended.outcome.our_fault
    assert "far end silent" in ended.evidence
    table.ready()


def test_a_silent_line_is_a_fault_also_when_the_far_end_hangs_up(family, tmp_path):
    table = Table({"default": [{**PERSON, "silent": True, "hang_up_after": 8.0}]}, family, sound_port=False)
    table.ready()
    begin(table, tmp_path / "call.wav")
    assert table.until(CallEnded).outcome is CallOutcome.AUDIO_FAILED


def test_too_little_of_the_far_end_is_no_proof_of_silence(family, talk):
    _, ended = talk(family, seconds=1.0, prompt=b"", silent=True)
    assert ended.outcome is CallOutcome.FINISHED


def test_whose_keys_were_reported_was_heard_whatever_was_recorded(family, talk, monkeypatch):
    monkeypatch.setattr("devices.modem.simulated.sound.LineSound.press", lambda _sound, _key: None)
    table, ended = talk(family, silent=True, keys=[{"key": "1", "after": 4.0}])
    assert [press.key for press in table.all(KeyPressed)] == ["1"]
    assert ended.outcome is CallOutcome.FINISHED
    assert "far end silent" in ended.evidence


def test_keys_that_the_modem_did_not_report_are_found_and_are_its_fault(family, talk):
    table, ended = talk(family, tones=True, keys=[{"key": "1", "after": 4.0}, {"key": "2", "after": 2.0}])
    assert table.all(KeyPressed) == []
    assert ended.outcome is CallOutcome.AUDIO_FAILED
    assert "keys recorded 12" in ended.evidence


def test_nothing_of_a_call_stays_in_the_modem(family, talk):
    table, _ = talk(family)
    assert all("mqr" not in name for name in table.modem.simulated.files.names)


def test_what_a_killed_program_left_in_the_modem_is_deleted_when_it_is_set_up(family, talk):
    table, _ = talk(family)
    form = table.driver.profile.files.recording
    table.modem.simulated.files._files[form.name.format(part=3)] = b"a voice"
    table.modem.simulated.reboot()
    table.modem.run(5.0)
    table.ready()
    assert all("mqr" not in name for name in table.modem.simulated.files.names)


def test_a_call_that_is_not_recorded_is_not_recorded_in_the_modem_either(family):
    table = Table({"default": [{**PERSON, "silent": True}]}, family, sound_port=False).ready()
    ended = speak_and_listen(table, None, 6.0)
    assert ended.recording is None
    assert ended.outcome is CallOutcome.FINISHED
    form = table.driver.profile.files.recording
    start = form.start.partition("=")[2][:2]
    sent = [line.text for line in table.driver.trace.lines() if line.sent]
    assert not any(text.startswith(form.start.partition("=")[0] + "=" + start) for text in sent)


@pytest.mark.parametrize(
    ("faults", "evidence", "remark"),
    [
        ({"recording_refused": True}, "recording refused", "sent_only"),
        ({"recordings_lost": True}, "file missing", "sent_only"),
        ({"recording_room": 2.5}, "recording ended by the modem", "downlink_gaps"),
        ({"recording_room": 0.5}, "recording ended by the modem", "downlink_gaps"),
        ({"transfer_cut": 3_000}, "file cut", "downlink_gaps"),
        ({"transfer_cut": 0}, "file missing", "sent_only"),
    ],
    ids=["refused", "lost", "full", "no room", "cut", "no bytes"],
)
def test_what_goes_wrong_is_told_and_the_line_goes_on(family, talk, faults, evidence, remark):
    table, ended = talk(family, faults=faults)
    assert ended.outcome is CallOutcome.FINISHED
    assert evidence in ended.evidence
    assert ended.recording.remark == remark
    said, _ = sides(ended.recording.path)
    assert said.any()
    for name in faults:
        table.modem.simulated.control(name, getattr(Faults(), name))
    table.ready()
    ended.recording.path.unlink()
    speak_and_listen(table, ended.recording.path, 6.0)
    table.until(CallEnded, 2)
    assert table.all(CallEnded)[-1].recording.remark != "sent_only"


def test_something_else_in_the_modem_breaks_the_recording_and_it_goes_on(family, tmp_path):
    table = Table({"default": [PERSON]}, family, sound_port=False).ready()
    begin(table, tmp_path / "call.wav")
    table.modem.run(4.0)
    table.modem.simulated.files.recorder.interrupt()
    table.modem.run(4.0)
    table.driver.hang_up("C-1")
    ended = table.until(CallEnded)
    assert "recording ended by the modem" in ended.evidence
    assert ended.recording.remark == "downlink_gaps"
    _, heard = sides(ended.recording.path)
    assert heard[2 * 8000 : 3 * 8000].any()
    assert heard[6 * 8000 : 7 * 8000].any()


def test_a_file_that_is_too_big_does_not_keep_the_line(family, talk, monkeypatch):
    monkeypatch.setattr(module_recording, "MOST_BYTES", 5_000)
    table, ended = talk(family, seconds=20.0)
    assert "file too big" in ended.evidence
    assert ended.outcome is CallOutcome.FINISHED
    assert ended.recording.remark == ("sent_only" if family == "quectel" else "downlink_gaps")
    table.ready()


def test_a_modem_that_gives_its_file_too_slowly_does_not_keep_the_line(family, talk, monkeypatch):
    monkeypatch.setattr(module_recording, "FETCH_SECONDS", 0.0)
    table, ended = talk(family)
    assert "file not fetched in time" in ended.evidence
    assert ended.recording.remark == "sent_only"
    assert all("mqr" not in name for name in table.modem.simulated.files.names)


def test_a_plug_pulled_while_the_file_is_fetched_ends_the_call_once(family, tmp_path):
    table = Table({"default": [PERSON]}, family, sound_port=False).ready()
    begin(table, tmp_path / "call.wav")
    table.modem.run(4.0)
    table.modem.simulated.control("transfer_cut", 0)
    table.driver.hang_up("C-1")
    table.modem.run(2.0)
    assert table.all(CallEnded) == []
    table.modem.unplug()
    ended = table.until(CallEnded)
    assert ended.outcome is CallOutcome.FINISHED
    assert ended.recording.remark == "sent_only"
    table.modem.run(30.0)
    assert len(table.all(CallEnded)) == 1


def test_the_speech_program_gives_back_the_sound_of_a_file_as_it_is():
    quiet = struct.pack("<8000h", *(int(300 * math.sin(n * 0.5)) for n in range(8000)))
    for content in (coded_in_child(quiet), wav_file(quiet, 16_000)):
        heard = np.frombuffer(decoded_in_child(content), "<i2").astype(int)
        assert 200 < np.abs(heard).max() < 420, "neither louder nor softer"
    nothing = np.frombuffer(decoded_in_child(coded_in_child(bytes(16_000))), "<i2").astype(int)
    assert np.abs(nothing).max() <= 2, "silence is no error"
    with pytest.raises(ValueError, match="not a sound file"):
        decoded_in_child(b"nothing of the kind")
