"""Sound of a phone line for tests: key tones as told, a real mobile codec, synthetic speech."""

import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

from devices.platform.wav_file import wav_file
from devices.speech.sound import amr_file, plain_sound

RATE = 8000
LOW, HIGH = (697, 770, 852, 941), (1209, 1336, 1477, 1633)
KEYS = ("123A", "456B", "789C", "*0#D")
ALL_KEYS = "".join(KEYS)

Sound = NDArray[np.float64]


def tone(key: str, ms: int, level: float = -13.0, twist: float = 0.0, deviation: float = 0.0) -> Sound:
    """One key; ``level`` in dBFS, ``twist`` dB that the low group is louder, ``deviation`` of frequency."""
    row = next(n for n, keys in enumerate(KEYS) if key in keys)
    column = KEYS[row].index(key)
    times = np.arange(ms * 8) / RATE * (1 + deviation)
    size = 32768 * 10 ** (level / 20) / 2
    low = size * 10 ** (twist / 40) * np.sin(2 * np.pi * LOW[row] * times)
    return np.asarray(low + size * 10 ** (-twist / 40) * np.sin(2 * np.pi * HIGH[column] * times + 1.0))


def sequence(
    keys: Sequence[str], ms: int = 100, gap: int = 80, noise_db: float | None = None, **options: float
) -> bytes:
    """All keys with pauses of changing length, so that blocks fall differently on each."""
    pieces = [np.zeros(400)]
    for n, key in enumerate(keys):
        pieces += [tone(key, ms, **options), np.zeros(gap * 8 + 13 * n % 102)]
    sound = np.concatenate([*pieces, np.zeros(800)])
    if noise_db is not None:
        power = (32768 * 10 ** (-13 / 20) / 2) ** 2
        sound = sound + np.random.default_rng(5).normal(0, np.sqrt(power / 10 ** (noise_db / 10)), len(sound))
    return np.clip(sound, -32768, 32767).astype("<i2").tobytes()


def through_amr(pcm: bytes, bit_rate: int) -> bytes:
    """Through a real AMR-NB coder and decoder (opencore-amr, carried by PyAV)."""
    coder = av.CodecContext.create("libopencore_amrnb", "w")
    coder.sample_rate, coder.layout, coder.format, coder.bit_rate = RATE, "mono", "s16", bit_rate
    decoder = av.CodecContext.create("libopencore_amrnb", "r")
    decoder.sample_rate, decoder.layout = RATE, "mono"
    samples = np.frombuffer(pcm, "<i2")
    pieces = []
    for at in range(0, len(samples) - 159, 160):
        frame = av.AudioFrame.from_ndarray(samples[at : at + 160].reshape(1, -1).copy(), "s16", "mono")
        frame.sample_rate, frame.pts = RATE, at
        for packet in coder.encode(frame):
            pieces += [decoded.to_ndarray().reshape(-1) for decoded in decoder.decode(packet)]
    sound = np.concatenate(pieces)
    if sound.dtype != np.int16:
        sound = np.clip(sound * 32768, -32768, 32767)
    return bytes(sound.astype("<i2").tobytes())


def coded_amr(pcm: bytes) -> bytes:
    """An AMR file as the speech program makes it."""
    with tempfile.NamedTemporaryFile(suffix=".wav") as file:
        file.write(wav_file(pcm))
        file.flush()
        return amr_file(Path(file.name))


def decoded_amr(content: bytes) -> bytes:
    """The sound in an AMR file, as the speech program decodes it."""
    with tempfile.NamedTemporaryFile(suffix=".amr") as file:
        file.write(content)
        file.flush()
        return plain_sound(Path(file.name))


def resampled(pcm: bytes, rate: int, wanted: int) -> bytes:
    """Another sampling rate by straight lines: good enough for speech and for two tones."""
    sound = np.frombuffer(pcm, "<i2").astype(float)
    count = int(len(sound) * wanted / rate)
    found = np.interp(np.arange(count) * rate / wanted, np.arange(len(sound)), sound)
    return bytes(found.astype("<i2").tobytes())


def spoken(text: str, voice: str, pitch: int = 50, speed: int = 175) -> bytes:
    """espeak-ng's voice at the rate of a phone line, at 0.7 of its full scale."""
    command = ["espeak-ng", "-v", voice, "-p", str(pitch), "-s", str(speed), "--stdout", text]
    wide = subprocess.run(command, capture_output=True, check=True).stdout[44:]
    narrow = np.frombuffer(resampled(wide, 22050, RATE), "<i2")
    return bytes((narrow * 0.7).astype("<i2").tobytes())


def decoded_by_multimon(pcm: bytes) -> str:
    """What multimon-ng, a decoder that nobody here wrote, hears in the sound."""
    heard = subprocess.run(
        ["multimon-ng", "-q", "-a", "DTMF", "-t", "raw", "-"],
        input=resampled(pcm, RATE, 22050),
        capture_output=True,
        check=True,
    ).stdout.decode()
    return "".join(line.removeprefix("DTMF: ") for line in heard.splitlines() if line.startswith("DTMF: "))
