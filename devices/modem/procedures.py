"""Sequences of commands written as generators: each ``yield`` waits for an answer or for time to pass.

A procedure yields :class:`Command` and is resumed with its :class:`Reply`, or yields :class:`Pause` and is
resumed when the time is over or somebody wakes it. No thread waits.
"""

from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Any, TypeVar

from devices.modem.at_commands import Command, Final, Reply
from devices.modem.at_session import AtSession

T = TypeVar("T")
_RESUMED = Reply(Final.OK)


@dataclass(frozen=True, slots=True)
class Pause:
    """Wait ``seconds``, or until :meth:`Running.wake`."""

    seconds: float


Step = Command | Pause
Procedure = Generator[Step, Reply, T]


class Running:
    """A procedure on its way."""

    def __init__(
        self,
        generator: Generator[Step, Reply, Any],
        session: AtSession,
        now: Callable[[], float],
        done: Callable[[Any], None],
    ) -> None:
        self._generator = generator
        self._session = session
        self._now = now
        self._done = done
        self._turn = 0
        self._stepping = False
        self.wakes_at: float | None = None
        self.finished = False

    def wake(self) -> None:
        """End a pause early; nothing when it is not pausing."""
        if self.wakes_at is not None and not self.finished:
            self.wakes_at = None
            self.resume(_RESUMED)

    def cancel(self) -> None:
        """Stop for good; an answer on its way is dropped, ``done`` is not called."""
        if self.finished:
            return
        self.finished = True
        self.wakes_at = None
        if not self._stepping:
            self._generator.close()

    def resume(self, reply: Reply | None) -> None:
        """Run to the next step."""
        self._stepping = True
        try:
            step = next(self._generator) if reply is None else self._generator.send(reply)
        except StopIteration as end:
            cancelled_before, self.finished = self.finished, True
            if not cancelled_before:
                self._done(end.value)
            return
        finally:
            self._stepping = False
        if self.finished:
            # Cancelled by something that its own step set off.
            self._generator.close()
            return
        if isinstance(step, Pause):
            self.wakes_at = self._now() + step.seconds
            return
        self._turn += 1
        turn = self._turn
        self._session.submit(step, lambda answer: self._answered(turn, answer))

    def _answered(self, turn: int, reply: Reply) -> None:
        if not self.finished and turn == self._turn:
            self.resume(reply)


class Procedures:
    """All procedures of one modem."""

    def __init__(self, session: AtSession, now: Callable[[], float]) -> None:
        self._session = session
        self._now = now
        self._running: list[Running] = []

    def start(self, procedure: Procedure[T], done: Callable[[T], None] = lambda _: None) -> Running:
        """Begin a procedure; ``done`` gets its return value."""
        running = Running(procedure, self._session, self._now, done)
        self._running.append(running)
        running.resume(None)
        return running

    def tick(self) -> None:
        """Resume pauses that are over."""
        self._running = [each for each in self._running if not each.finished]
        now = self._now()
        for each in list(self._running):
            if each.wakes_at is not None and each.wakes_at <= now:
                each.wake()

    def group(self) -> "ProcedureGroup":
        """Procedures that are cancelled together."""
        return ProcedureGroup(self)

    def deadline(self) -> float | None:
        """When the next pause is over."""
        return min(
            (each.wakes_at for each in self._running if each.wakes_at is not None and not each.finished),
            default=None,
        )

    def cancel_all(self) -> None:
        """Stop every procedure."""
        running, self._running = self._running, []
        for each in running:
            each.cancel()


class ProcedureGroup:
    """Procedures that end together, as those of a line do when its port is gone."""

    def __init__(self, procedures: Procedures) -> None:
        self._procedures = procedures
        self._running: list[Running] = []

    def start(self, procedure: Procedure[T], done: Callable[[T], None]) -> Running:
        """Begin a procedure of this group; ``done`` gets its return value."""
        self._running = [r for r in self._running if not r.finished]
        self._running.append(self._procedures.start(procedure, done))
        return self._running[-1]

    def cancel(self) -> None:
        """Stop them all."""
        running, self._running = self._running, []
        for each in running:
            each.cancel()
