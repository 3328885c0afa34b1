"""Sound of a line as a WAV file in memory: 8 kHz, 16 bits, mono."""

import io
import wave

from core.contact.lines.line import SAMPLE_BYTES, SAMPLE_RATE


def wav_file(pcm: bytes, sample_rate: int = SAMPLE_RATE) -> bytes:
    """The file; its sound is a line's unless another rate is given."""
    content = io.BytesIO()
    with wave.open(content, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(SAMPLE_BYTES)
        file.setframerate(sample_rate)
        file.writeframes(pcm)
    return content.getvalue()


def sound_of(content: bytes) -> bytes:
    """The samples of such a file; raises ``ValueError`` for anything else."""
    try:
        with wave.open(io.BytesIO(content)) as file:
            form = file.getframerate(), file.getsampwidth(), file.getnchannels()
            if form != (SAMPLE_RATE, SAMPLE_BYTES, 1):
                raise ValueError("not the sound of a line")
            return bytes(file.readframes(file.getnframes()))
    except (wave.Error, EOFError) as error:
        raise ValueError("not a WAV file") from error
