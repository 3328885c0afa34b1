"""Plays a script in the running window: one step after another, at a pace a person can follow."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from ui.demo.robot import MissingWidgetError, Robot

TICK_MS = 100
PATIENCE_SECONDS = 180.0

Condition = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Awaited:
    """Something that becomes true, and what to call it when it does not."""

    what: str
    holds: Condition


Script = Iterator[Awaited | float]
"""A script yields what to wait for: seconds, or something that becomes true."""


class Stage(QObject):
    """Runs a script by a timer, so that the window's own event loop goes on as always.

    ``finished(error)`` is called once, with None when the script came to its end.
    """

    def __init__(self, robot: Robot, folder: Path, finished: Callable[[BaseException | None], None]) -> None:
        super().__init__()
        self.robot = robot
        self._folder = folder
        self._finished = finished
        self._script: Script | None = None
        self._waiting: Awaited | None = None
        self._deadline = 0.0
        self._not_before = 0.0
        self._shots = 0
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)

    def play(self, script: Script) -> None:
        """Begin."""
        self._script = script
        self._timer.start()

    def shot(self, title: str, screen: int = 0) -> Path:
        """A numbered screenshot of the step: of the operator's screen, or of another one."""
        self._shots += 1
        path = self._folder / f"{self._shots:02d}-{title}.png"
        self.robot.screenshot(path, screen)
        return path

    def _tick(self) -> None:
        now = time.monotonic()
        if now < self._not_before or self._script is None:
            return
        try:
            if self._waiting is not None:
                if not self._waiting.holds():
                    if now > self._deadline:
                        raise MissingWidgetError(f"waited in vain for {self._waiting.what}")
                    return
                self._waiting = None
            self._take(next(self._script), now)
        except StopIteration:
            self._end(None)
        except Exception as error:  # noqa: BLE001 - the demo reports what stopped it
            self._end(error)

    def _take(self, step: Awaited | float, now: float) -> None:
        if isinstance(step, Awaited):
            self._waiting = step
            self._deadline = now + PATIENCE_SECONDS
        else:
            self._not_before = now + step

    def _end(self, error: BaseException | None) -> None:
        self._timer.stop()
        self._script = None
        self._finished(error)
