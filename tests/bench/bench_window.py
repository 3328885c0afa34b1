"""From starting the program to its window, painted and at rest, against an empty Qt window of the same size.

What is compared is the processor time of the whole process, all threads: other work on the machine lengthens
what the clock shows and hardly this. Each start is a process of its own with an environment of its own;
compiled modules lie ready, as they do in the bundle. The station's worker that loads later pages begins only
when the window has been shown for a while, so that a start ends before it.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from tests.bench.ratio import Ratio
from tests.support.headless_station import Headless

ROOT = Path(__file__).resolve().parents[2]
RUNS = 7
_BARE = (
    "from PySide6.QtWidgets import QApplication, QMainWindow\n"
    "app = QApplication([])\n"
    "window = QMainWindow()\n"
    "window.setGeometry(app.primaryScreen().availableGeometry())\n"
    "window.show()\n"
    "app.exec()\n"
)
_LONGEST = 60.0
_STEP = 0.01
_AT_REST = 6
"""Looks in a row, at least ``_STEP`` apart, at which every thread slept: then the window has been painted."""


@dataclass(frozen=True, slots=True)
class Start:
    """A program to start: ``station`` is copied to its data folder first, or None leaves that empty."""

    command: Sequence[str]
    compiled: Path
    station: Path | None = None

    def processor_seconds(self) -> float:
        """Processor time until a window is painted and all threads sleep; the process is ended then."""
        with tempfile.TemporaryDirectory() as folder:
            home = Path(folder) / "home"
            if self.station is not None:
                shutil.copytree(self.station, home / "station")
            process = subprocess.Popen(
                self.command,
                cwd=ROOT,
                env=_environment(home, self.compiled),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            try:
                return _until_at_rest(process)
            finally:
                process.kill()
                process.wait()


def measure() -> Iterable[Ratio]:
    """The guide of an empty folder, and the sign-in page of a station that was set up."""
    with tempfile.TemporaryDirectory() as folder:
        made = Headless(Path(folder) / "station")
        made.first_run()
        made.close()
        bare = Start([sys.executable, "-c", _BARE], Path(folder) / "compiled")
        guide = replace(bare, command=[sys.executable, "main.py"])
        sign_in = replace(guide, station=Path(folder) / "station")
        starts = {"first-run guide": guide, "sign-in page": sign_in, "bare": bare}
        for start in starts.values():
            start.processor_seconds()
        rounds = [{name: start.processor_seconds() for name, start in starts.items()} for _ in range(RUNS)]
    least = {name: min(times[name] for times in rounds) for name in starts}
    for name in ("first-run guide", "sign-in page"):
        note = "processor time, against an empty QMainWindow"
        yield Ratio(f"window shown: {name}", least[name], least["bare"], "at_most", 2.5, note)


def _environment(home: Path, compiled: Path) -> Mapping[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"MINGQIAN_DATA": str(home), "PYTHONPYCACHEPREFIX": str(compiled)}


def _until_at_rest(process: "subprocess.Popen[bytes]") -> float:
    """Processor time at the first moment from which on the process slept with its window on the screen."""
    deadline = time.monotonic() + _LONGEST
    search = ["xdotool", "search", "--all", "--onlyvisible", "--pid", str(process.pid), "--class", "."]
    shown, quiet, used = False, 0, 0.0
    while quiet < _AT_REST:
        if process.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError(f"no window of {process.args!r}")
        shown = shown or subprocess.run(search, capture_output=True, check=False).returncode == 0
        before, used = used, _processor_seconds(process.pid)
        quiet = quiet + 1 if shown and used == before and _all_asleep(process.pid) else 0
        with suppress(subprocess.TimeoutExpired):
            process.wait(_STEP)
    return used


def _processor_seconds(pid: int) -> float:
    """What all threads of a process have used, ended ones too (``clock_getcpuclockid(3)`` of Linux)."""
    return time.clock_gettime(~pid << 3 | 2)


def _all_asleep(pid: int) -> bool:
    """Whether no thread runs or waits for a processor (``proc(5)``: the letter after the name)."""
    try:
        states = [
            stat.read_text(encoding="utf-8").rpartition(")")[2].split()[0]
            for stat in Path(f"/proc/{pid}/task").glob("*/stat")
        ]
    except OSError:  # a thread ended between the list and the look
        return False
    return all(state == "S" for state in states)
