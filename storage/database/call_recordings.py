"""Call recordings in the spool: sealed to the station's archive key as soon as the call is over.

The plain file exists only while the call lasts; one that a crash left is sealed when the station is opened.
"""

import json
import logging
from collections.abc import Sequence
from concurrent.futures import Executor, Future
from pathlib import Path

from core.kernel.errors import StorageError
from storage.archive.durable import sync_folder, write_file
from storage.database.contact import DatabaseInvitations
from storage.database.settings import DatabaseStationKeys
from storage.database.vault import AgeVault

_log = logging.getLogger(__name__)


class SpooledRecordings:
    """Implements ``core.engine.ports.CallRecordings``."""

    def __init__(
        self,
        folder: Path,
        invitations: DatabaseInvitations,
        keys: DatabaseStationKeys,
        vault: AgeVault,
        worker: Executor,
    ) -> None:
        self._folder = folder
        self._invitations = invitations
        self._recipient = keys.archive_recipient()
        self._identity = keys.archive_identity()
        self._vault = vault
        self._worker = worker

    def keep(self, plain: Path) -> None:
        """Seal a finished recording in a worker."""
        self._worker.submit(self._seal, plain).add_done_callback(_report)

    def keep_left(self) -> None:
        """Seal what a crash left plain, each in a worker."""
        for plain in sorted(self._folder.glob("*.wav")):
            self.keep(plain)

    def opened(self, draw_id: str) -> Sequence[tuple[str, bytes]]:
        """(name, sound) of a draw's calls, in order."""
        return [(name, self._sound(name)) for name, _ in self._invitations.recordings(draw_id)]

    def _seal(self, plain: Path) -> None:
        sealed = self._vault.seal(plain.read_bytes(), [self._recipient])
        target = plain.with_suffix(".wav.age")
        partial = target.with_name(target.name + ".part")
        partial.unlink(missing_ok=True)
        # The plain file goes only when the sealed one is really on the disk.
        write_file(partial, [sealed])
        partial.replace(target)
        sync_folder(self._folder)
        plain.unlink()

    def _sound(self, name: str) -> bytes:
        sealed, plain = self._folder / f"{name}.age", self._folder / name
        if sealed.exists():
            return self._vault.open(sealed.read_bytes(), self._identity)
        if plain.exists():
            return plain.read_bytes()
        raise StorageError("archive.source_missing", name=name)


def messages_json(invitations: DatabaseInvitations, draw_id: str) -> bytes:
    """All texts of a draw for the private part of its archive."""
    return json.dumps(invitations.texts(draw_id), ensure_ascii=False, indent=1).encode("utf-8")


def _report(done: "Future[None]") -> None:
    error = done.exception()
    if error is not None:
        _log.error("a call recording could not be sealed: %s", type(error).__name__)
