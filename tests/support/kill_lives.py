"""Lives of ``kill_child``: each is forked from one process that has imported the program already.

What is killed is a process of its own all the same; only the second of importing is saved, which at some
thousand lives is most of the time.
"""

import os
from collections.abc import Iterator, Sequence
from io import TextIOWrapper
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Timer

from tests.support import kill_child

_CONTEXT = get_context("forkserver")
_CONTEXT.set_forkserver_preload([kill_child.__name__])


class Life:
    """One run of the program with these arguments, killed from outside after ``seconds``."""

    def __init__(self, argv: Sequence[str], words: Path, seconds: float) -> None:
        self._words = words
        self._told, theirs = _CONTEXT.Pipe(duplex=False)
        self._process = _CONTEXT.Process(target=_be_born, args=(theirs, str(words), list(argv)))
        self._process.start()
        theirs.close()
        self._limit = Timer(seconds, self._process.kill)
        self._limit.start()

    def lines(self) -> Iterator[str]:
        """What it tells, until it has ended."""
        with TextIOWrapper(os.fdopen(os.dup(self._told.fileno()), "rb"), encoding="utf-8") as lines:
            yield from lines
        self._told.close()

    def ended(self) -> tuple[int, str]:
        """Its exit code, -9 when it was killed, and its standard error."""
        self._process.join()
        self._limit.cancel()
        code = self._process.exitcode
        assert code is not None
        self._process.close()
        return code, self._words.read_text(encoding="utf-8") if self._words.exists() else ""


def _be_born(told: Connection, words: str, argv: list[str]) -> None:
    os.dup2(told.fileno(), 1)
    os.dup2(os.open(words, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), 2)
    code = kill_child.main(argv)
    raise SystemExit(code)
