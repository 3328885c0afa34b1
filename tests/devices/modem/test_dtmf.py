"""Key tones: found within the limits of modem.md section 4, through a mobile codec, and not in speech."""

import os
import shutil

import pytest

from core.contact.lines.line import KeySource
from devices.modem.dtmf import KeyMerger, Tone, ToneDetector
from devices.modem.simulated.sound import LineSound
from tests.support.phone_sound import ALL_KEYS as ALL
from tests.support.phone_sound import decoded_by_multimon, sequence, spoken, through_amr


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


@pytest.mark.parametrize("bit_rate", [12_200, 7_950])
def test_keys_survive_a_mobile_codec(bit_rate):
    assert heard(through_amr(sequence(ALL * 2, 80), bit_rate)) == ALL * 2


WITHOUT_MULTIMON = shutil.which("multimon-ng") is None and "CI" not in os.environ


@pytest.mark.skipif(WITHOUT_MULTIMON, reason="multimon-ng is not installed")
@pytest.mark.parametrize("coded", [False, True], ids=["plain", "amr"])
def test_a_decoder_that_nobody_here_wrote_hears_the_same(coded):
    pcm = sequence(ALL * 2, 80)
    if coded:
        pcm = through_amr(pcm, 12_200)
    assert decoded_by_multimon(pcm) == heard(pcm) == ALL * 2


@pytest.mark.skipif(WITHOUT_MULTIMON, reason="multimon-ng is not installed")
def test_what_the_foreign_decoder_misses_is_twist_beyond_a_limit_of_its_own():
    """With random level and twist it missed 16 %: every one with the low group 4 dB louder or more.

    A receiver must take up to 8 dB of that twist (Q.24), so those tones are right, and ours hears them; level
    makes no difference, and within its limit the two agree on every key.
    """
    for level in (-6.0, -24.0):
        for twist in (-3.0, 3.0):
            pcm = sequence(ALL, 80, level=level, twist=twist)
            assert decoded_by_multimon(pcm) == heard(pcm) == ALL
    twisted = sequence(ALL, 80, twist=6.0)
    assert decoded_by_multimon(twisted) == ""
    assert heard(twisted) == ALL


@pytest.mark.skipif(WITHOUT_MULTIMON, reason="multimon-ng is not installed")
def test_the_simulated_far_end_presses_real_key_tones():
    line = LineSound(silent=False)
    for key in "1234567890*#":
        line.press(key)
    pcm = b"".join(line.next_frame() for _ in range(200))
    assert decoded_by_multimon(pcm) == heard(pcm) == "1234567890*#"


@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="no synthetic speech on this machine")
@pytest.mark.parametrize("voice", ["cmn-latn-pinyin", "en"])
def test_speech_presses_no_key(voice):
    text = {
        "cmn-latn-pinyin": "您好，参加请按一号键，不参加请按二号键。喂，哪位？麻烦再说一遍好吗。谢谢，再见。",
        "en": "Hello, who is this please? I am rather busy now, call me again at one, two or three. Goodbye.",
    }[voice]
    found = "".join(heard(through_amr(spoken(text, voice, pitch), 12_200)) for pitch in (20, 50, 80))
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
