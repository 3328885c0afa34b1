"""What went wrong in the program, in a file beside the station: kind, place and code, never a value.

The text of an exception may hold whatever the program was working on (a cell, a row, a file name), and so may
the local values of a traceback. So neither is written: of an exception the log keeps its class, the frames as
file, line and function, and the code of errors that are our own. Messages are kept from our own packages
only, where they are written in the source.
"""

import faulthandler
import logging
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from traceback import walk_tb
from types import TracebackType

from core.kernel.errors import MingQianError

FOLDER = "log"
"""Name of the folder inside the data folder."""

ENVIRONMENT = "MINGQIAN_LOG"
"""Environment variable that tells child processes the folder."""

_BYTES = 512 * 1024
_OLDER = 3
_CHARACTERS = 200
_OWN = ("core", "storage", "devices", "ui")
_ROOT = Path(__file__).resolve().parents[2]
_log = logging.getLogger(__name__)


class CodeOnlyFormatter(logging.Formatter):
    """One line for what happened, and one for each exception and frame that led to it."""

    def format(self, record: logging.LogRecord) -> str:
        """The record without any value of the data that was being worked on."""
        at = self.formatTime(record, "%Y-%m-%d %H:%M:%S")
        lines = [f"{at} {record.levelname} {record.name} [{record.threadName}] {_message(record)}".rstrip()]
        if record.exc_info and record.exc_info[1] is not None:
            lines += _story(record.exc_info[1])
        return "\n".join(lines)


class _LateFile(logging.Handler):
    """The rotating file, begun with the first record: most starts of the program write none."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Write ``record``; the first one loads what writes (under the lock that ``handle`` holds)."""
        if self._file is None:
            from devices.platform.private_file import PrivateFile

            self._file = PrivateFile(self._path, maxBytes=_BYTES, backupCount=_OLDER, delay=True)
            self._file.setFormatter(self.formatter)
        self._file.handle(record)

    def close(self) -> None:
        """Close the file, where there is one."""
        if self._file is not None:
            self._file.close()
        super().close()


@contextmanager
def error_log(folder: Path, name: str = "program") -> Iterator[None]:
    """Log into ``folder`` for the length of a block; a folder that cannot be written is no failure.

    Bugs that nobody caught are logged too, in all threads, and so are crashes below Python (frames only).
    Child processes find the folder by the environment and write files of their own.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handler = _LateFile(folder / f"{name}.log")
        crashes = _open_crashes(folder / f"{name}.crash")
    except OSError:
        yield
        return
    handler.setFormatter(CodeOnlyFormatter())
    root = logging.getLogger()
    root.addHandler(handler)
    hooks = sys.excepthook, threading.excepthook
    sys.excepthook, threading.excepthook = _uncaught, _uncaught_in_thread
    faulthandler.enable(crashes)
    os.environ[ENVIRONMENT] = str(folder)
    try:
        yield
    finally:
        os.environ.pop(ENVIRONMENT, None)
        faulthandler.disable()
        os.close(crashes)
        sys.excepthook, threading.excepthook = hooks
        root.removeHandler(handler)
        handler.close()


@contextmanager
def child_log(name: str) -> Iterator[None]:
    """The log of a child process, where its parent has one: a bug that ends the child is written down."""
    folder = os.environ.get(ENVIRONMENT)
    if not folder:
        yield
        return
    with error_log(Path(folder), name):
        try:
            yield
        except Exception:
            _log.exception("child process failed")
            raise


def _open_crashes(path: Path) -> int:
    """Where the frames of a crash below Python go; begun anew when it has become long."""
    full = path.exists() and path.stat().st_size > _BYTES
    return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | (os.O_TRUNC if full else 0), 0o600)


def _message(record: logging.LogRecord) -> str:
    """What our own source says; other packages put values into their messages."""
    if record.name.split(".")[0] not in _OWN:
        return ""
    return record.getMessage().replace("\n", " ")[:_CHARACTERS]


def _story(error: BaseException) -> list[str]:
    """The chain of exceptions, the latest first, each with the frames it came through."""
    lines: list[str] = []
    seen: set[int] = set()
    now: BaseException | None = error
    word = "  "
    while now is not None and id(now) not in seen:
        seen.add(id(now))
        code = f" {now.code}" if isinstance(now, MingQianError) else ""
        lines.append(f"{word}{type(now).__module__}.{type(now).__qualname__}{code}")
        lines += [
            f"    {_place(frame.f_code.co_filename)}:{line}:{frame.f_code.co_name}"
            for frame, line in walk_tb(now.__traceback__)
        ]
        word = "  after "
        now = now.__cause__ or (None if now.__suppress_context__ else now.__context__)
    return lines


def _place(file: str) -> str:
    """Where a source file is, without the folders above the program: they tell whose computer it is."""
    path = Path(file)
    if path.is_relative_to(_ROOT) and ".venv" not in path.parts:
        return path.relative_to(_ROOT).as_posix()
    return "/".join(path.parts[-2:])


def _uncaught(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
    if not isinstance(error, KeyboardInterrupt):
        _log.critical("nobody caught this", exc_info=error)
    sys.__excepthook__(_kind, error, _trace)


def _uncaught_in_thread(happened: threading.ExceptHookArgs) -> None:
    if happened.exc_value is not None:
        _log.critical("nobody caught this", exc_info=happened.exc_value)
