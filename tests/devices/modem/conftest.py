"""A fleet over simulated modems, each a process of its own at the other end of a pseudo-terminal."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from core.contact.lines.line import CallProgress, CallStage
from devices.modem.fleet import InTurn, ModemFleet
from devices.modem.simulated.launcher import SimulatedLine
from tests.support.child_commands import ROOT
from tests.support.modem_table import NUMBER
from tests.support.posted import Posted, wait_until


class Bench:
    """Modems on the table: a fleet, the processes behind it, what was posted."""

    def __init__(self, folder: Path, script: dict[str, Any], profiles: tuple[str, ...]) -> None:
        people = folder / "people.json"
        people.write_text(json.dumps(script), encoding="utf-8")
        command = (sys.executable, str(ROOT / "main.py"), "simulated-modem")
        self.folder = folder
        self.posted = Posted()
        self.lines = {
            f"line-{n}": SimulatedLine(command, profile, f"86000000000000{n}", people, folder)
            for n, profile in enumerate(profiles, 1)
        }
        places = [line.ports for line in self.lines.values()]
        self.fleet = ModemFleet(
            {name: InTurn(places, n) for n, name in enumerate(self.lines)},
            self.posted,
            simulated=True,
            pace_seconds=0.05,
        )

    def ready(self) -> None:
        """Start, and wait until every line can call."""
        self.fleet.start()
        wait_until(lambda: all(s.can_call for s in self.fleet.statuses()), 20)

    def call(self, line: str = "line-1", ring: float = 8.0, record: bool = False) -> None:
        """Dial on a line; its call is named after it."""
        path = self.folder / f"{line}.wav" if record else None
        self.fleet.dial(line, f"C-{line}", NUMBER, ring, path)

    def media_up(self, calls: int = 1) -> None:
        """Wait until so many calls carry sound."""
        wait_until(lambda: [p.stage for p in self.all(CallProgress)].count(CallStage.MEDIA_UP) >= calls, 30)

    def wait_for(self, kind: type, count: int = 1, seconds: float = 20) -> Any:
        """The latest posted message of a kind, once there are ``count``."""
        wait_until(lambda: len(self.all(kind)) >= count, seconds)
        return self.all(kind)[-1]

    def all(self, kind: type) -> list[Any]:
        return self.posted.of(kind)

    def close(self) -> None:
        self.fleet.close()
        for line in self.lines.values():
            line.close()


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Any]:
    made: list[Bench] = []

    def make(script: dict[str, Any] | None = None, profiles: tuple[str, ...] = ("sim7600",)) -> Bench:
        made.append(Bench(tmp_path, script or {}, profiles))
        return made[-1]

    yield make
    for each in made:
        each.close()
