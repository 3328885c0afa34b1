"""Sound files of others: heads that lie, rates that are not a line's, and what is no sound at all."""

import struct

import pytest

from devices.platform.wav_file import recorded_sound, sound_of, wav_file

SOUND = struct.pack("<400h", *range(400))
LENGTH_AT = 40


def nothing_else(_content):
    raise ValueError("not for others")


def test_a_recording_is_read_whatever_length_its_head_tells():
    whole = wav_file(SOUND)
    assert recorded_sound(whole, nothing_else) == SOUND == sound_of(whole)
    for told in (0, 0xFFFFFFFF):
        spoilt = whole[:LENGTH_AT] + struct.pack("<I", told) + whole[LENGTH_AT + 4 :]
        assert recorded_sound(spoilt, nothing_else) == SOUND
    assert recorded_sound(whole[:-101], nothing_else) == SOUND[:-102]


def test_what_follows_the_sound_is_no_sound():
    assert recorded_sound(wav_file(SOUND) + b"LIST\x04\x00\x00\x00INFO", nothing_else) == SOUND


@pytest.mark.parametrize("content", [b"#!AMR\n<", wav_file(SOUND, 16_000), b"RIFF\0\0\0\0WAVE", b""])
def test_everything_else_goes_to_the_decoder(content):
    assert recorded_sound(content, lambda other: b"decoded" + other) == b"decoded" + content
    with pytest.raises(ValueError, match="not for others"):
        recorded_sound(content, nothing_else)
