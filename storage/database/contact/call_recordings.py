"""Call recordings in the spool: sealed to the station's archive key as soon as the call is over.

The plain file exists only while the call lasts; one that a crash left is sealed when the station is opened.
"""

import json
from collections.abc import Sequence
from pathlib import Path

from core.evidence.recording.pieces import SealedContent
from core.kernel.errors import StorageError
from storage.archive.sealed_files import StationSealedFiles, sealed_path
from storage.database.contact.invitations import DatabaseInvitations


class SpooledRecordings:
    """Implements ``core.engine.ports.CallRecordings``."""

    def __init__(self, folder: Path, invitations: DatabaseInvitations, sealed: StationSealedFiles) -> None:
        self._folder = folder
        self._invitations = invitations
        self._sealed = sealed

    def keep(self, plain: Path) -> None:
        """Seal a finished recording; one that cannot be sealed now is tried again with the next."""
        self._sealed.keep(plain, _tried_again)

    def keep_left(self) -> None:
        """Seal what a crash left plain."""
        for plain in sorted(self._folder.glob("*.wav")):
            self.keep(plain)

    def opened(self, draw_id: str) -> Sequence[tuple[str, str, SealedContent]]:
        """(name, SHA-256, content) of a draw's calls, in order."""
        return [
            (name, digest, self._sealed.content(self._folder / name, _size(self._folder / name)))
            for name, digest in self._invitations.recordings(draw_id)
        ]


def messages_json(invitations: DatabaseInvitations, draw_id: str) -> bytes:
    """All texts of a draw for the private part of its archive."""
    return json.dumps(invitations.texts(draw_id), ensure_ascii=False, indent=1).encode("utf-8")


def _size(plain: Path) -> int:
    """About the size of a recording in bytes, for the progress of sealing; 0 when it is gone."""
    for path in (sealed_path(plain), plain):
        if path.exists():
            return path.stat().st_size
    return 0


def _tried_again(_error: StorageError) -> None:
    """Nothing is lost by it: the plain file stays until it is sealed."""
