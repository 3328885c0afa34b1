"""Key tones: found within the limits of modem.md section 4, through a mobile codec, and not in speech."""

import shutil
import subprocess

import av
import numpy as np
import pytest

from core.contact.lines.line import KeySource
from devices.modem.dtmf import KeyMerger, Tone, ToneDetector

LOW, HIGH = (697, 770, 852, 941), (1209, 1336, 1477, 1633)
KEYS = ("123A", "456B", "789C", "*0#D")
ALL = "".join(KEYS)


def tone(key, ms, level=-13.0, twist=0.0, deviation=0.0):
    """One key; ``twist`` dB that the low group is louder, ``deviation`` as a share of the frequencies."""
    row = next(n for n, keys in enumerate(KEYS) if key in keys)
    column = KEYS[row].index(key)
    times = np.arange(ms * 8) / 8000 * (1 + deviation)
    size = 32768 * 10 ** (level / 20) / 2
    low = size * 10 ** (twist / 40) * np.sin(2 * np.pi * LOW[row] * times)
    return low + size * 10 ** (-twist / 40) * np.sin(2 * np.pi * HIGH[column] * times + 1.0)


def sequence(keys, ms=100, gap=80, noise_db=None, **options):
    """All keys with pauses of changing length, so that blocks fall differently on each."""
    pieces = [np.zeros(400)]
    for n, key in enumerate(keys):
        pieces += [tone(key, ms, **options), np.zeros(gap * 8 + 13 * n % 102)]
    sound = np.concatenate([*pieces, np.zeros(800)])
    if noise_db is not None:
        power = (32768 * 10 ** (-13 / 20) / 2) ** 2
        sound = sound + np.random.default_rng(5).normal(0, np.sqrt(power / 10 ** (noise_db / 10)), len(sound))
    return np.clip(sound, -32768, 32767).astype("<i2").tobytes()


def heard(pcm, piece=320):
    detector = ToneDetector()
    tones = [t for at in range(0, len(pcm), piece) for t in detector.feed(pcm[at : at + piece])]
    return "".join(t.key for t in tones if t.down)


@pytest.mark.parametrize("ms", [60, 80, 100, 200, 1000])
def test_every_key_is_heard_once(ms):
    assert heard(sequence(ALL, ms)) == ALL


@pytest.mark.parametrize(
    "options",
    [
        {"twist": 7.9}, {"twist": -4.0}, {"deviation": 0.015}, {"deviation": -0.015}, {"level": -29.0},
        {"level": -3.0}, {"noise_db": 15.0},
    ],
    ids=str,
)  # fmt: skip
def test_tones_within_the_limits_are_heard(options):
    assert heard(sequence(ALL, **options)) == ALL


@pytest.mark.parametrize(
    "options",
    [
        {"ms": 20}, {"deviation": 0.035}, {"deviation": -0.035}, {"twist": 12.0}, {"twist": -8.0},
        {"level": -45.0},
    ],
    ids=str,
)  # fmt: skip
def test_what_is_no_key_tone_is_refused(options):
    assert heard(sequence(ALL, **options)) == ""


@pytest.mark.parametrize("piece", [2, 160, 320, 1600, 100_000])
def test_the_size_of_the_pieces_changes_nothing(piece):
    assert heard(sequence("1290"), piece) == "1290"


def amr(pcm, bit_rate):
    """Through a real AMR-NB coder and decoder."""
    coder = av.CodecContext.create("libopencore_amrnb", "w")
    coder.sample_rate, coder.layout, coder.format, coder.bit_rate = 8000, "mono", "s16", bit_rate
    decoder = av.CodecContext.create("libopencore_amrnb", "r")
    decoder.sample_rate, decoder.layout = 8000, "mono"
    samples = np.frombuffer(pcm, "<i2")
    pieces = []
    for at in range(0, len(samples) - 159, 160):
        frame = av.AudioFrame.from_ndarray(samples[at : at + 160].reshape(1, -1).copy(), "s16", "mono")
        frame.sample_rate, frame.pts = 8000, at
        for packet in coder.encode(frame):
            pieces += [decoded.to_ndarray().reshape(-1) for decoded in decoder.decode(packet)]
    sound = np.concatenate(pieces)
    if sound.dtype != np.int16:
        sound = np.clip(sound * 32768, -32768, 32767)
    return sound.astype("<i2").tobytes()


@pytest.mark.parametrize("bit_rate", [12_200, 7_950])
def test_keys_survive_a_mobile_codec(bit_rate):
    assert heard(amr(sequence(ALL * 2, 80), bit_rate)) == ALL * 2


@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="no synthetic speech on this machine")
@pytest.mark.parametrize("voice", ["cmn-latn-pinyin", "en"])
def test_speech_presses_no_key(voice):
    text = {
        "cmn-latn-pinyin": "您好，参加请按一号键，不参加请按二号键。喂，哪位？麻烦再说一遍好吗。谢谢，再见。",
        "en": "Hello, who is this please? I am rather busy now, call me again at one, two or three. Goodbye.",
    }[voice]
    found = ""
    for pitch in ("20", "50", "80"):
        spoken = subprocess.run(
            ["espeak-ng", "-v", voice, "-p", pitch, "--stdout", text], capture_output=True, check=True
        ).stdout[44:]
        wide = np.frombuffer(spoken, "<i2").astype(float)
        count = int(len(wide) * 8000 / 22050)
        narrow = np.interp(np.arange(count) * 22050 / 8000, np.arange(len(wide)), wide)
        found += heard(amr((narrow * 0.7).astype("<i2").tobytes(), 12_200))
    assert found == ""


def test_one_press_heard_by_both_sources_is_one():
    merger = KeyMerger()
    press = merger.reported("1", 5.0)
    assert press is not None
    assert (press.key, press.source, press.conflict) == ("1", KeySource.REPORTED, False)
    assert merger.tone(Tone("1", True), 5.1) is None
    assert merger.tone(Tone("1", False), 5.3) is None
    assert merger.reported("1", 6.2) is None


def test_a_second_press_after_a_second_is_a_second_key():
    merger = KeyMerger()
    assert merger.reported("1", 5.0) is not None
    again = merger.reported("1", 6.1)
    assert again is not None
    assert not again.conflict


def test_two_different_keys_within_a_second_are_a_conflict():
    merger = KeyMerger()
    assert merger.tone(Tone("1", True), 5.0) is not None
    merger.tone(Tone("1", False), 5.1)
    other = merger.reported("2", 5.9)
    assert other is not None
    assert other.conflict
    later = merger.reported("1", 7.0)
    assert later is not None
    assert not later.conflict


def test_a_key_held_down_is_one_press_however_often_it_is_reported():
    merger = KeyMerger()
    assert merger.tone(Tone("1", True), 5.0) is not None
    assert [merger.reported("1", at) for at in (6.5, 8.0, 9.5)] == [None] * 3
    assert merger.tone(Tone("1", False), 10.0) is None
    assert merger.reported("1", 10.9) is None


def test_the_first_moments_after_the_answer_are_not_listened_to():
    merger = KeyMerger()
    assert merger.tone(Tone("1", True), 0.29) is None
    assert merger.reported("2", 0.1) is None
    first = merger.reported("2", 0.3)
    assert first is not None
    assert not first.conflict
