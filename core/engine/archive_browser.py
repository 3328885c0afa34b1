"""Browsing archives of any station: what is in them, and private files for who holds a key."""

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import TypeVar

from core.access.model import Actor
from core.engine.foundation import Foundation
from core.evidence.transfer.archive_view import ArchiveView, read_view
from core.evidence.transfer.private_opening import PrivateEntry, PrivateOpener, PrivateOpeningService
from core.kernel.errors import PermissionDeniedError, UserError

R = TypeVar("R")
_LARGEST_KEY_FILE = 64 * 1024


class ArchiveBrowser:
    """All methods may be called from the window's thread and answer by futures."""

    def __init__(self, foundation: Foundation, opener: PrivateOpener) -> None:
        self._foundation = foundation
        self._opener = opener
        self._service = PrivateOpeningService(foundation.acts)

    def view(self, actor: Actor, path: Path) -> "Future[ArchiveView]":
        """Read and verify an archive; the future fails with ``StorageError('archive.unreadable_file')``."""
        _check(actor)
        return self._begin(read_view, path)

    def open_with_own_key(self, actor: Actor, archive: Path) -> "Future[OpenedFiles]":
        """Open private files with the key of the signed-in person."""
        _check(actor)
        return self._begin(self._open, actor, archive, None)

    def open_with_key_file(self, actor: Actor, archive: Path, key_file: Path) -> "Future[OpenedFiles]":
        """Open private files with an age key file; the key stays in memory as long as the answer."""
        _check(actor)
        return self._begin(self._open, actor, archive, key_file)

    def save(self, actor: Actor, opened: "OpenedFiles", entry: PrivateEntry, target: Path) -> "Future[None]":
        """Write one private file to ``target``, and record that before.

        The future fails with ``UserError('export.unwritable')`` and as ``PrivateOpener.read``.
        """
        _check(actor)
        return self._begin(self._save, actor, opened, entry, target)

    def _open(self, actor: Actor, archive: Path, key_file: Path | None) -> "OpenedFiles":
        identity = self._own_key(actor) if key_file is None else _key_in(key_file)
        entries = self._opener.index(archive, identity)
        self._in_engine(self._service.opened, actor, _name_of(archive), len(entries))
        return OpenedFiles(archive, entries, identity)

    def _save(self, actor: Actor, opened: "OpenedFiles", entry: PrivateEntry, target: Path) -> None:
        data = self._opener.read(opened.archive, opened.identity, entry)
        self._in_engine(self._service.saved, actor, _name_of(opened.archive), entry)
        draft = target.with_name(f".{target.name}.part")
        try:
            draft.write_bytes(data)
            draft.replace(target)
        except OSError:
            draft.unlink(missing_ok=True)
            raise UserError("export.unwritable") from None

    def _own_key(self, actor: Actor) -> str:
        return self._in_engine(self._foundation.access.personal_keys, actor).box_identity

    def _begin(self, fn: Callable[..., R], *arguments: object) -> "Future[R]":
        return self._foundation.background.submit(fn, *arguments)

    def _in_engine(self, fn: Callable[..., R], *arguments: object) -> R:
        return self._foundation.engine.submit(fn, *arguments).result()


class OpenedFiles:
    """Private files that were opened; the key is not shown by ``repr``."""

    def __init__(self, archive: Path, entries: tuple[PrivateEntry, ...], identity: str) -> None:
        self.archive = archive
        self.entries = entries
        self.identity = identity


def _name_of(archive: Path) -> str:
    return archive.name.removesuffix(".zip")


def _key_in(path: Path) -> str:
    try:
        if path.stat().st_size > _LARGEST_KEY_FILE:
            raise UserError("private.no_key")
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        raise UserError("private.no_key") from None


def _check(actor: Actor) -> None:
    if not actor.may("evidence.verify"):
        raise PermissionDeniedError("evidence.verify")
