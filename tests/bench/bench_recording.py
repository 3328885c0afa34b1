"""Recording a full-HD screen: processor time and size against what the design measured (recording.md).

The figures of the design are those of its machine, two cores without a graphics card under Xvfb: 0.115 cores
for the recorder and 9.1 MB a minute while everything on the screen moves, 3.5 MB on a still one. Here a page
of Chinese text scrolls by a line ten times a second over the whole screen, or stands still. Processor time is
that of the recorder's process: capture, encoding, hashing, sync.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from core.evidence.recording.pieces import RecorderStarted, RecorderStopped, SegmentClosed
from core.evidence.recording.screen_region import ScreenRegion
from core.evidence.recording.sound import NO_MICROPHONE
from devices.platform.clock import SystemClock
from devices.recorder.screen_recorder import ScreenRecorder
from tests.bench.ratio import Ratio
from tests.support.child_commands import child_command
from tests.support.posted import Posted
from tests.support.tone_microphone import put_microphone

ONLY_WHEN_ASKED = True
"""It takes three minutes, and other work on the machine delays pictures."""

WIDTH, HEIGHT = 1920, 1080
SECONDS = 45.0
DESIGN_CORES = 0.115
DESIGN_MB_MOVING, DESIGN_MB_STILL = 9.1, 3.5
SIZE_TARGET = 1.1
"""What moved on the design's screen is not known; the text here is denser than a page of ours."""

_PIECE_SECONDS = 10.0
_SHOWN_AFTER = 3.0
_FONT = Path(__file__).resolve().parents[2] / "resources" / "fonts" / "NotoSansSC-Regular.ttf"
_SHOWN = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QFontDatabase, QFont
from PySide6.QtWidgets import QApplication, QPlainTextEdit
kind, font, width, height = sys.argv[1:]
app = QApplication([])
family = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(font))[0]
line = "{:05} 评审专家抽取工作站 沧浪市大数据管理局数据治理服务 高级工程师 {} 已确认 {}"
page = QPlainTextEdit("\\n".join(line.format(n, n * 7919 % 99991, n * n % 8191) for n in range(6000)))
page.setFont(QFont(family, 12))
page.setGeometry(0, 0, int(width), int(height))
page.show()
bar = page.verticalScrollBar()
timer = QTimer(interval=100)
timer.timeout.connect(lambda: bar.setValue(bar.value() + 1))
if kind == "moving":
    timer.start()
app.exec()
"""


@dataclass(frozen=True, slots=True)
class Recorded:
    """What was used and written for one recording of ``seconds``."""

    seconds: float
    processor: float
    megabytes: float

    @property
    def megabytes_a_minute(self) -> float:
        """Size as the design states it."""
        return self.megabytes / self.seconds * 60


def measure() -> Iterable[Ratio]:
    """A moving screen, a still one, and a still one with sound."""
    moving, still = record("moving"), record("still")
    with tempfile.TemporaryDirectory() as folder:
        put_microphone(Path(folder))
        os.environ["PATH"] = f"{folder}{os.pathsep}{os.environ['PATH']}"
        loud = record("still", "default")
    for name, found, design in (("moving", moving, DESIGN_MB_MOVING), ("still", still, DESIGN_MB_STILL)):
        yield Ratio(
            f"recording a {name} full-HD screen / design",
            found.processor,
            DESIGN_CORES * found.seconds,
            "at_most",
            1.0,
            f"processor time, {found.processor / found.seconds:.3f} cores",
        )
        yield Ratio(
            f"size of a {name} screen's minute / design",
            found.megabytes_a_minute,
            design,
            "at_most",
            SIZE_TARGET,
            "MB",
        )
    note = f"processor time; sound adds {loud.megabytes_a_minute - still.megabytes_a_minute:+.2f} MB a minute"
    yield Ratio(
        "with the sound of the room / without", loud.processor, still.processor, "at_most", 1.25, note
    )


def record(kind: str, microphone: str = NO_MICROPHONE) -> Recorded:
    """Record a screen that shows the page, on a server of its own."""
    posted = Posted()
    with screen() as display, tempfile.TemporaryDirectory() as folder, page(display, kind):
        recorder = ScreenRecorder(
            posted, SystemClock(), child_command("devices.recorder.process"), piece_seconds=_PIECE_SECONDS
        )
        recorder.use_screens((ScreenRegion("screen-1", 0, 0, WIDTH, HEIGHT, display),))
        recorder.start("bench", Path(folder), microphone=microphone)
        posted.wait_for(RecorderStarted)
        pid = recorder.child_pids()["screen-1"]
        before, start = processor_seconds(pid), time.monotonic()
        Event().wait(SECONDS)
        used, seconds = processor_seconds(pid) - before, time.monotonic() - start
        recorder.stop()
        posted.wait_for(RecorderStopped)
        recorder.close()
    segments = posted.of(SegmentClosed)
    shown = sum((one.mono_end_ns - one.mono_start_ns) / 1e9 for one in segments)
    size = sum(one.bytes for one in segments) / 1e6
    return Recorded(seconds, used, size * seconds / shown)


def processor_seconds(pid: int) -> float:
    """What all threads of a process have used, ended ones too (``clock_getcpuclockid(3)`` of Linux)."""
    return time.clock_gettime(~pid << 3 | 2)


@contextmanager
def screen() -> Iterator[str]:
    """An X server of its own; gives its display."""
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-nolisten", "tcp"]
    server = subprocess.Popen(
        command, pass_fds=(writer,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    os.close(writer)
    with os.fdopen(reader) as told:
        display = f":{int(told.readline())}"
    try:
        yield display
    finally:
        server.terminate()
        server.wait()


@contextmanager
def page(display: str, kind: str) -> Iterator[None]:
    """A window that fills the screen."""
    around = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    command = [sys.executable, "-c", _SHOWN, kind, str(_FONT), str(WIDTH), str(HEIGHT)]
    shown = subprocess.Popen(command, env=around, stderr=subprocess.DEVNULL)
    try:
        Event().wait(_SHOWN_AFTER)
        yield
    finally:
        shown.terminate()
        shown.wait()
