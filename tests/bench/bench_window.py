"""From starting the program to its window on the screen, against the same for an empty Qt window."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from tests.bench.ratio import Ratio, best_of

ROOT = Path(__file__).resolve().parents[2]
_BARE = (
    "from PySide6.QtWidgets import QApplication, QMainWindow\n"
    "app = QApplication([])\n"
    "window = QMainWindow()\n"
    "window.show()\n"
    "app.exec()\n"
)
_LONGEST = 60.0


def until_shown(command: Sequence[str], environment: dict[str, str]) -> None:
    """Start ``command``, wait until one of its windows is visible, end it."""
    started = subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        deadline = time.monotonic() + _LONGEST
        search = ["xdotool", "search", "--all", "--onlyvisible", "--pid", str(started.pid), "--class", "."]
        while subprocess.run(search, capture_output=True, check=False).returncode != 0:
            if started.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"no window of {command[-1]}")
    finally:
        started.send_signal(signal.SIGKILL)
        started.wait()


def measure() -> Iterable[Ratio]:
    """The first-run guide of an empty station folder."""
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {"MINGQIAN_DATA": str(Path(folder) / "station")}
        ours, reference = best_of(
            5,
            lambda: until_shown([sys.executable, "main.py"], environment),
            lambda: until_shown([sys.executable, "-c", _BARE], environment),
        )
    yield Ratio("window shown", ours, reference, "at_most", 2.5, "against an empty QMainWindow")
