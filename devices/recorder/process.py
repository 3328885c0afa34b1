"""The recorder's own process: one screen, told what to do on stdin, answering on stdout.

It is the only part of the program that imports PyAV for pictures (its x264 makes the executable that holds
it GPL, see recording.md). It outlives its parent just long enough to close and hash the last piece.
"""

import contextlib
import os
import shutil
import signal
import sys
from base64 import b64decode, b64encode
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Event, Lock, Thread
from typing import IO

from devices.platform.error_log import child_log
from devices.recorder.closer import Closer
from devices.recorder.failures import RecordingError, disk_reason
from devices.recorder.journal import Notes, read_notes, stream_lock
from devices.recorder.protocol import StartOrder, decode, encode, order_of

_NICE = 10
_FAILED = 3


def main(argv: Sequence[str] = ()) -> int:
    """Sub-command ``record-screen``: takes a ``start``, ``inspect``, ``play`` or ``probe``; exit 0 or 3."""
    del argv  # everything comes on stdin, nothing in the arguments
    answers = _take_stdout()
    emit = _Emitter(answers)
    stop = Event()
    _set_up_process(stop)
    try:
        first = decode(sys.stdin.readline())
        if first.get("command") == "inspect":
            return _inspect(Path(str(first["path"])), emit)
        if first.get("command") == "play":
            return _play(first, emit)
        if first.get("command") == "probe":
            return _probe(str(first["display"]), emit)
        order = order_of(first)
    except (ValueError, TypeError, KeyError):
        return _fail(emit, "recorder.child_died")
    Thread(target=_listen, args=(sys.stdin, stop), name="listen", daemon=True).start()
    try:
        return _record(order, emit, stop)
    except ImportError:
        return _fail(emit, "recorder.library_missing")
    except RecordingError as error:
        return _fail(emit, error.reason)
    except OSError as error:
        return _fail(emit, disk_reason(error))


class _Emitter:
    """Writes lines to the parent from several threads; a parent that is gone is no error."""

    def __init__(self, out: IO[str]) -> None:
        self._out = out
        self._lock = Lock()

    def __call__(self, line: str) -> None:
        with self._lock, contextlib.suppress(OSError, ValueError):
            self._out.write(line)
            self._out.flush()


def _take_stdout() -> IO[str]:
    """Keep stdout for the protocol; whatever libraries print goes nowhere."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    with Path(os.devnull).open("w") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
    return answers


def _set_up_process(stop: Event) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal reaches us too: the parent decides
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    os.umask(0o077)
    if sys.platform != "win32":
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
        os.nice(_NICE)


def _listen(commands: IO[str], stop: Event) -> None:
    for line in commands:
        with contextlib.suppress(ValueError):
            if decode(line).get("command") == "stop":
                break
    stop.set()


def _fail(emit: Callable[[str], None], reason: str) -> int:
    emit(encode({"event": "error", "reason": reason}))
    return _FAILED


def _inspect(path: Path, emit: Callable[[str], None]) -> int:
    try:
        from devices.recorder.encoder import inspect_piece
    except ImportError:
        return _fail(emit, "recorder.library_missing")
    frames, last_ms = inspect_piece(path)
    emit(encode({"event": "inspected", "frames": frames, "last_ms": last_ms}))
    return 0


def _probe(display: str, emit: Callable[[str], None]) -> int:
    try:
        from devices.recorder.capture import can_see
        from devices.recorder.encoder import codec_names
    except ImportError:
        return _fail(emit, "recorder.library_missing")
    emit(encode({"event": "probed", "codecs": " ".join(codec_names()), "screen": can_see(display)}))
    return 0


def _play(order: dict[str, object], emit: Callable[[str], None]) -> int:
    try:
        from devices.recorder.microphone import SAMPLE_RATE
        from devices.recorder.playing import jpeg_pictures, piece_sound
    except ImportError:
        return _fail(emit, "recorder.library_missing")
    piece = b64decode(str(order["piece"]))
    if sound := piece_sound(piece):
        heard = b64encode(sound).decode("ascii")
        emit(encode({"event": "sound", "rate": SAMPLE_RATE, "pcm": heard}))
    for ms, jpeg in jpeg_pictures(piece, int(str(order["width"]))):
        emit(encode({"event": "picture", "ms": ms, "jpeg": b64encode(jpeg).decode("ascii")}))
    return 0


def _record(order: StartOrder, emit: Callable[[str], None], stop: Event) -> int:
    from devices.recorder.session import Session

    folder = Path(order.folder)
    lock = stream_lock(folder)
    if not lock.acquire(order.lock_seconds):
        raise RecordingError("recorder.folder_busy")
    order = _continued(order, read_notes(folder))
    closer = Closer(folder, order.prev_sha256, emit)
    failure = ""
    try:
        Session(order, closer, emit, stop, lambda: shutil.disk_usage(folder).free).run()
    except RecordingError as error:
        failure = error.reason
    closer.end()
    lock.release()
    failure = failure or closer.failure
    if failure:
        return _fail(emit, failure)
    emit(encode({"event": "stopped", "pieces": closer.pieces}))
    return 0


def _continued(order: StartOrder, notes: Notes) -> StartOrder:
    """Go on after what the folder holds, unless the order already begins later."""
    if notes.last_index < order.first_index:
        return order
    index = notes.last_index + 1
    return replace(order, first_index=index, prev_sha256=notes.previous_hash(index) or order.prev_sha256)


if __name__ == "__main__":
    with child_log("record-screen"):
        sys.exit(main(sys.argv[1:]))
