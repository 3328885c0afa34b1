"""The sound of a call in frames, and its recording: whole, synced, never overwritten, recovered."""

import hashlib
import math
import struct
import wave

import numpy as np
import pytest

from core.kernel.errors import DeviceError
from devices.modem.call_audio import AudioClosed, AudioFailed, CallAudio, Played, ToneHeard
from devices.modem.call_recording import CallRecorder, recover, recover_all

LOUD = struct.pack("<160h", *([1000] * 160))
FAINT = struct.pack("<160h", *([1, -1] * 80))


def pcm(samples):
    return struct.pack(f"<{samples}h", *(int(9000 * math.sin(n * 0.4)) for n in range(samples)))


def audio(recorder=None):
    told = []
    return CallAudio(told.append, recorder), told


def test_a_prompt_goes_out_in_whole_frames_and_its_end_is_told_once():
    sound, told = audio()
    prompt = pcm(200)
    sound.play("p", prompt)
    frames = [sound.next_frame() for _ in range(4)]
    assert {len(frame) for frame in frames} == {320}
    assert b"".join(frames) == prompt.ljust(1280, b"\x00")
    assert told == [Played("p", True)]


def test_the_next_prompt_replaces_the_running_one():
    sound, told = audio()
    sound.play("a", pcm(1000))
    sound.next_frame()
    sound.play("b", pcm(160))
    assert sound.next_frame() == pcm(160)
    assert told == [Played("a", False), Played("b", True)]


def test_an_empty_prompt_is_over_with_the_next_frame():
    sound, told = audio()
    sound.play("p", b"")
    assert sound.next_frame() == bytes(320)
    assert told == [Played("p", True)]


def test_three_silent_seconds_fail_the_line_and_a_faint_voice_does_not():
    sound, told = audio()
    for _ in range(150):
        sound.hear(FAINT)
        sound.next_frame()
    assert told == []
    sound.hear(FAINT)
    sound.next_frame()
    assert told == [AudioFailed("silent")]
    other, calm = audio()
    for n in range(400):
        other.hear(LOUD if n % 140 == 0 else bytes(320))
        other.next_frame()
    assert calm == []


def test_no_data_at_all_is_silence_too():
    sound, told = audio()
    for _ in range(151):
        sound.next_frame()
    assert told == [AudioFailed("silent")]


def test_odd_pieces_of_sound_are_put_together(tmp_path):
    whole = pcm(1600)
    recorder = CallRecorder(tmp_path / "c.wav")
    sound, _ = audio(recorder)
    for at in range(0, len(whole), 33):
        sound.hear(whole[at : at + 33])
    for _ in range(10):
        sound.next_frame()
    sound.close()
    assert channels(tmp_path / "c.wav")[1].tobytes() == whole


def channels(path):
    with wave.open(str(path)) as sound:
        assert (sound.getnchannels(), sound.getframerate(), sound.getsampwidth()) == (2, 8000, 2)
        stereo = np.frombuffer(sound.readframes(sound.getnframes()), "<i2").reshape(-1, 2)
    return stereo[:, 0].copy(), stereo[:, 1].copy()


def test_left_is_what_was_sent_and_right_what_was_heard(tmp_path):
    path = tmp_path / "call.wav"
    sound, told = audio(CallRecorder(path))
    sound.play("p", pcm(320))
    sound.hear(LOUD)
    for _ in range(3):
        sound.next_frame()
    assert not path.exists()
    sound.close()
    left, right = channels(path)
    assert left.tobytes() == pcm(320) + bytes(320)
    assert right.tobytes() == LOUD + bytes(640)
    (closed,) = [news for news in told if isinstance(news, AudioClosed)]
    assert closed.recording.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert closed.recording.seconds == pytest.approx(0.06)
    assert [p.name for p in tmp_path.iterdir()] == ["call.wav"]


def test_a_recording_is_never_overwritten(tmp_path):
    path = tmp_path / "call.wav"
    path.write_bytes(b"evidence")
    with pytest.raises(DeviceError, match=r"modem\.recording_exists"):
        CallRecorder(path)
    assert path.read_bytes() == b"evidence"


def test_what_a_crash_left_becomes_a_whole_file(tmp_path):
    path = tmp_path / "call.wav"
    recorder = CallRecorder(path)
    recorder.hear(LOUD)
    recorder.send(LOUD)
    recorder.abandon()
    with (tmp_path / "call.wav.part").open("ab") as part:
        part.write(b"\x01")  # cut in the middle of a sample
    found = recover(path)
    assert found is not None
    assert [each.tobytes() for each in channels(path)] == [LOUD, LOUD]
    assert found.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert recover(path) is None


def test_at_a_start_every_part_becomes_whole_and_other_files_stay(tmp_path):
    for name in ("a", "b"):
        recorder = CallRecorder(tmp_path / f"{name}.wav")
        recorder.send(LOUD)
        recorder.abandon()
    (tmp_path / "c.wav.age.part").write_bytes(b"half sealed")
    assert [each.path.name for each in recover_all(tmp_path)] == ["a.wav", "b.wav"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.wav", "b.wav", "c.wav.age.part"]


def test_nothing_is_made_of_an_empty_part(tmp_path):
    CallRecorder(tmp_path / "call.wav").abandon()
    assert recover(tmp_path / "call.wav") is None
    assert not (tmp_path / "call.wav").exists()


def test_a_part_without_sound_is_not_left_behind(tmp_path):
    (tmp_path / "killed.wav.part").touch()
    assert recover_all(tmp_path) == []
    assert list(tmp_path.iterdir()) == []


class FullDisk:
    """A recorder whose disk is full."""

    closed = False

    def hear(self, _pcm):
        raise OSError

    def send(self, _pcm):
        raise OSError

    def abandon(self):
        self.closed = True


def test_a_full_disk_ends_the_recording_but_not_the_call():
    disk = FullDisk()
    sound, told = audio(disk)
    sound.hear(LOUD)
    assert sound.next_frame() == bytes(320)
    sound.close()
    assert disk.closed
    assert told == [AudioClosed(None, True)]


def test_closing_cuts_the_prompt_and_is_told_once():
    sound, told = audio()
    sound.play("p", pcm(1000))
    sound.close()
    sound.close()
    assert told == [Played("p", False), AudioClosed(None, False)]


def test_key_tones_in_the_sound_are_told():
    times = np.arange(1600) / 8000
    tone = 5000 * (np.sin(2 * np.pi * 697 * times) + np.sin(2 * np.pi * 1209 * times))
    sound, told = audio()
    sound.hear(tone.astype("<i2").tobytes())
    sound.hear(bytes(1600))
    assert [(t.tone.key, t.tone.down) for t in told if isinstance(t, ToneHeard)] == [
        ("1", True),
        ("1", False),
    ]
