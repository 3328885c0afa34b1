"""A bare X screen for the recorder's tests: small, quick to start, and its own to end."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator

import pytest

from tests.support.child_commands import child_command

WIDTH, HEIGHT = 640, 360


class BareScreen:
    """An X server without window manager; ``display`` is its name."""

    def __init__(self, number: int | None = None) -> None:
        if shutil.which("Xvfb") is None:
            raise RuntimeError("Xvfb is not installed: run 'make setup'")
        reader, writer = os.pipe()
        size = f"{WIDTH}x{HEIGHT}x24"
        asked = [f":{number}"] if number is not None else []
        self.process = subprocess.Popen(
            ["Xvfb", *asked, "-displayfd", str(writer), "-screen", "0", size, "-noreset", "-nolisten", "tcp"],
            pass_fds=(writer,),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(writer)
        with os.fdopen(reader) as told:
            self.number = int(told.readline())
        self.display = f":{self.number}"

    def paint(self, colour: str) -> None:
        """Fill the screen."""
        subprocess.run(["xsetroot", "-display", self.display, "-solid", colour], check=True)

    def end(self) -> None:
        """End the server at once; harmless when it is gone."""
        self.process.kill()
        self.process.wait()


@pytest.fixture(scope="session")
def screen() -> Iterator[BareScreen]:
    """One screen for all tests that only look at it."""
    shown = BareScreen()
    yield shown
    shown.end()


@pytest.fixture
def own_screens() -> Iterator[Callable[[int | None], BareScreen]]:
    """Makes screens that a test may end."""
    made: list[BareScreen] = []

    def make(number: int | None = None) -> BareScreen:
        made.append(BareScreen(number))
        return made[-1]

    yield make
    for shown in made:
        shown.end()


@pytest.fixture(scope="session")
def record_command() -> tuple[str, ...]:
    """Starts the recorder's child from the source tree."""
    return child_command("devices.recorder.process")
