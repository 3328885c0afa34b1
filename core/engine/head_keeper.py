"""The second copy of the log's head: a file outside the database and outside the station's folder.

The file follows the log by some seconds and is compared with it whenever the station is opened. A database
put back to an earlier state by hand does not hold the head that was kept, and its own log says so then.
"""

import logging
from contextlib import suppress

from core.access.model import MACHINE
from core.engine.bus import Bus
from core.engine.mailbox import Engine, Timer
from core.kernel.acts import Acts, LogGrew
from core.kernel.canonical_json import JsonValue
from core.kernel.checkpoint import parse_checkpoint
from core.kernel.errors import StorageError
from core.kernel.events import event
from core.system.ports import HeadFile, OpenedStation

_log = logging.getLogger(__name__)

KEPT = "log.head_kept"
"""Setting: whether a copy must be there; False after a restore, which says itself what was lost."""

DELAY = 2.0
"""Seconds from a commit until the copy is written: one for many."""


class HeadKeeper:
    """Runs in the engine thread."""

    def __init__(self, station: OpenedStation, file: HeadFile, acts: Acts, engine: Engine, bus: Bus) -> None:
        self._station = station
        self._file = file
        self._acts = acts
        self._engine = engine
        self._bus = bus
        self._timer: Timer | None = None
        self.fits = True

    def begin(self) -> None:
        """Compare, say in the log what does not fit, and keep the copy from now on."""
        self.fits = self._compare()
        self._write()
        self._bus.subscribe(LogGrew, self._grew)

    def end(self) -> None:
        """Keep the last head; the database is closed next."""
        self._bus.unsubscribe(LogGrew, self._grew)
        if self._timer is not None:
            self._timer.cancel()
        self._write()

    def _compare(self) -> bool:
        expected = self._station.settings.get(KEPT, False) is True
        kept = self._file.read()
        size, root = _head_in(kept)
        fits = not expected or (size > 0 and self._station.audit.root_at(size) == root)
        with self._acts.transaction():
            self._station.settings.put(KEPT, True)
            if not fits:
                head = self._acts.journal.head()
                facts: dict[str, JsonValue] = {
                    "kept_size": size,
                    "kept_root": root.hex(),
                    "size": head.size,
                    "root": head.root.hex(),
                }
                self._acts.record(event("system.head_differs"), MACHINE, "", facts)
        if not fits:
            with suppress(StorageError):
                self._file.set_aside()  # the signed note proves that there was such a log
        return fits

    def _grew(self, _news: object) -> None:
        if self._timer is None:
            self._timer = self._engine.call_later(DELAY, self._write)

    def _write(self) -> None:
        self._timer = None
        note = self._station.audit.last_note()
        if note is None:
            return
        try:
            self._file.write(note)
        except StorageError as error:  # the log itself goes on; the next commit tries again
            _log.warning("the copy of the log's head was not written: %s", error.code)


def _head_in(note: str | None) -> tuple[int, bytes]:
    try:
        parsed = parse_checkpoint(note or "")
    except ValueError:
        return 0, b""
    return parsed.size, parsed.root
