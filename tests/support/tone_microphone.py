"""A program that stands for ALSA's recorder: a tone at its real pace, until its microphone is unplugged.

The tone has :data:`TONE` hertz. While a file ``unplugged`` lies beside the program it gives nothing and ends,
as ``arecord`` does for a card that is gone.
"""

import stat
import sys
from array import array
from pathlib import Path

TONE = 500
RATE = 16_000
_LITTLE = 1000
_LIST = """null
    Discard all samples (playback) or generate zero samples (capture)
default
    Default Audio Device
default:CARD=Room
    Room microphone, USB Audio
plughw:CARD=Room,DEV=0
    Room microphone, USB Audio
"""
_SCRIPT = """#!{python}
import math, pathlib, struct, sys, time
here = pathlib.Path(__file__).parent
if "-L" in sys.argv:
    sys.exit(sys.stdout.write({listed!r}) and 0)
most = int(sys.argv[sys.argv.index("-s") + 1]) if "-s" in sys.argv else None
sent, start = 0, time.monotonic()
while most is None or sent < most:
    if (here / "unplugged").exists():
        sys.exit(1)
    wave = [round(8000 * math.sin(2 * math.pi * {tone} * (sent + n) / {rate})) for n in range(320)]
    sys.stdout.buffer.write(struct.pack("<320h", *wave))
    sys.stdout.buffer.flush()
    sent += 320
    time.sleep(max(0, start + sent / {rate} - time.monotonic()))
"""


def put_microphone(folder: Path) -> Path:
    """Put the program into ``folder`` as ``arecord``; gives the file whose being there unplugs it."""
    program = folder / "arecord"
    program.write_text(_SCRIPT.format(python=sys.executable, listed=_LIST, tone=TONE, rate=RATE))
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return folder / "unplugged"


def hertz(pcm: bytes) -> float:
    """How often the sound rises above a little, after having been below as little, in a second."""
    rises, below = 0, False
    samples = array("h", pcm)
    for sample in samples:
        rises += below and sample > _LITTLE
        below = sample < -_LITTLE or (below and sample <= _LITTLE)
    return rises * RATE / max(1, len(samples))
