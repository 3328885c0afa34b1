"""What the speech child is asked and answers: one JSON line each, the sound behind the answer.

The text goes in on stdin and the sound comes out on stdout: neither ever stands in an argument list or, for
longer than the rendering takes, in a file.
"""

import json
from dataclasses import asdict, dataclass

VOICE = "cmn-latn-pinyin"
"""espeak-ng's Mandarin that reads Latin as pinyin; ``cmn`` reads pinyin with English digits (modem.md 8)."""

RATE = 200
"""Words a minute in the engine's sense: about four Chinese characters a second."""

CHILD_SECONDS = 20.0


@dataclass(frozen=True, slots=True)
class SpeechOrder:
    """One text to speak; ``seconds`` is how long the engine may take, ``folder`` a private one to work in.

    With ``sound_bytes`` a sound file of that size follows the line, and is converted instead; with ``to_amr``
    into an AMR-NB file, with ``as_it_is`` into samples whose level and tone are not touched (evidence).
    """

    text: str
    folder: str
    voice: str = VOICE
    rate: int = RATE
    seconds: float = CHILD_SECONDS
    sound_bytes: int = 0
    to_amr: bool = False
    as_it_is: bool = False

    def encode(self) -> bytes:
        """The line for stdin."""
        return json.dumps(asdict(self)).encode("ascii") + b"\n"


def order_of(line: bytes) -> SpeechOrder:
    """The order in a line; raises ``ValueError`` or ``TypeError``."""
    return SpeechOrder(**json.loads(line))


@dataclass(frozen=True, slots=True)
class SpeechAnswer:
    """``error`` is a code of ``speech.*``, empty when ``sound`` holds 8 kHz 16-bit mono PCM."""

    sound: bytes = b""
    error: str = ""

    def encode(self) -> bytes:
        """Head line and sound for stdout."""
        head = {"bytes": len(self.sound), "error": self.error}
        return json.dumps(head).encode("ascii") + b"\n" + self.sound


def answer_of(content: bytes) -> SpeechAnswer:
    """The answer in what the child wrote; raises ``ValueError`` when it is cut short or something else."""
    line, _, sound = content.partition(b"\n")
    head = json.loads(line)
    if not isinstance(head, dict) or head.get("bytes") != len(sound):
        raise ValueError("not a whole answer")
    return SpeechAnswer(sound, str(head.get("error", "")))
