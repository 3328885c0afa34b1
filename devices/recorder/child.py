"""A recorder child as its parent sees it: lines in, lines out, an end."""

import contextlib
import queue
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from threading import Thread

from devices.recorder.protocol import decode, encode


@dataclass(frozen=True, slots=True)
class Exited:
    """The child is gone; everything it said came before."""

    code: int


class SilentError(Exception):
    """The child said nothing for too long."""


class ChildProcess:
    """Runs ``command``; its messages are fetched by :meth:`next`.

    The pipe to its stdin ends with this process, however that dies: the child then closes by itself.
    """

    def __init__(self, command: Sequence[str]) -> None:
        low_priority = getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0)
        hidden = getattr(subprocess, "CREATE_NO_WINDOW", 0)
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            creationflags=low_priority | hidden,
            start_new_session=sys.platform != "win32",  # a closing terminal must not take it along
        )
        self._messages: queue.SimpleQueue[dict[str, object] | Exited] = queue.SimpleQueue()
        self._reader = Thread(target=self._read, name="recorder-child", daemon=True)
        self._reader.start()

    @property
    def pid(self) -> int:
        """Process id, for diagnosis."""
        return self._process.pid

    def send(self, line: str) -> None:
        """Give the child a line; one that is gone is noticed by its end."""
        assert self._process.stdin is not None
        with contextlib.suppress(OSError, ValueError):
            self._process.stdin.write(line)
            self._process.stdin.flush()

    def ask_to_stop(self) -> None:
        """Let the child close its last piece and end."""
        self.send(encode({"command": "stop"}))
        assert self._process.stdin is not None
        with contextlib.suppress(OSError):
            self._process.stdin.close()

    def next(self, seconds: float) -> dict[str, object] | Exited:
        """The next message, waiting for ``seconds``; raises :class:`SilentError`."""
        try:
            return self._messages.get(timeout=seconds)
        except queue.Empty:
            raise SilentError from None

    def kill(self) -> None:
        """End it at once and wait for that."""
        self._process.kill()
        self._process.wait()
        self._reader.join()

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            with contextlib.suppress(ValueError):
                self._messages.put(decode(line))
        self._process.stdout.close()
        self._messages.put(Exited(self._process.wait()))
