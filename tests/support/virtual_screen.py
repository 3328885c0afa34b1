"""A virtual X screen with a window manager and two monitors, for tests that need real windows."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def virtual_screen() -> Iterator[str]:
    """Run a screen for the length of the block; yields its name for ``DISPLAY``.

    The screen is the one of ``make demo`` on a machine without a display: 3840x1080 as two monitors,
    with a compositing window manager. It ends when the pipe to it closes, so also when the tests die.
    """
    if shutil.which("Xvfb") is None:
        raise RuntimeError("Xvfb is not installed: run 'make setup'")
    command = [str(ROOT / "tools" / "with_display.sh"), "--virtual", "sh", "-c", 'echo "$DISPLAY"; cat']
    held = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert held.stdin is not None
    assert held.stdout is not None
    try:
        display = held.stdout.readline().strip()
        if not display:
            raise RuntimeError(f"the virtual screen did not start (exit code {held.wait(10)})")
        yield display
    finally:
        held.stdin.close()
        held.stdout.close()
        held.wait(30)


def environment_for(display: str) -> dict[str, str]:
    """This process's environment changed so that a child shows its windows on ``display``."""
    environment = {k: v for k, v in os.environ.items() if k not in {"WAYLAND_DISPLAY", "QT_QPA_FONTDIR"}}
    return environment | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
