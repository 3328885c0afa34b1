"""Closing a piece on the disk: sync, final name, hash."""

import os
import sys
from hashlib import sha256
from pathlib import Path

from devices.recorder.protocol import part_of

_BLOCK = 1 << 20


def seal_piece(final: Path) -> tuple[int, str]:
    """Sync the written ``.part``, give it its final name and hash it; size in bytes and SHA-256 in hex.

    Raises:
        OSError: the disk is full or gone.
    """
    part = part_of(final)
    with part.open("rb+") as written:
        os.fsync(written.fileno())
    part.replace(final)
    sync_folder(final.parent)
    return hash_file(final)


def hash_file(path: Path) -> tuple[int, str]:
    """Size in bytes and SHA-256 in hex of a whole file."""
    digest, size = sha256(), 0
    with path.open("rb") as opened:
        while block := opened.read(_BLOCK):
            digest.update(block)
            size += len(block)
    return size, digest.hexdigest()


def sync_folder(folder: Path) -> None:
    """Make a changed name survive a power cut; Windows needs and knows no such call."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
