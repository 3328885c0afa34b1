"""Packing an archive's folder into the ZIP form, laid out by ``core.evidence.format.stored_zip`` only."""

import zlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from core.evidence.format.stored_zip import Member, directory, local_header, stamp_of
from storage.archive.durable import sync_stream

_CHUNK = 1 << 20


def write_zip(
    folder: Path, root: str, paths: Sequence[str], wall: datetime, target: Path, tick: Callable[[int], None]
) -> None:
    """Pack ``paths`` of ``folder`` under ``root`` into the new file ``target`` and sync it."""
    stamp = stamp_of(wall)
    with target.open("xb") as sink:
        members: list[Member] = []
        for path in sorted(paths):
            source = folder / path
            member = Member(f"{root}/{path}", source.stat().st_size, 0, sink.tell())
            sink.write(local_header(member, stamp))
            with source.open("rb") as stream:
                member = replace(member, crc=_copy(stream, sink, member.size, tick))
            end = sink.tell()
            sink.seek(member.offset)
            sink.write(local_header(member, stamp))
            sink.seek(end)
            members.append(member)
        sink.write(directory(members, stamp))
        sink.flush()
        sync_stream(sink.fileno())


def file_sha256(path: Path, tick: Callable[[int], None]) -> str:
    """Hex digest of a file."""
    hashing = sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            hashing.update(chunk)
            tick(len(chunk))
    return hashing.hexdigest()


def _copy(source: BinaryIO, sink: BinaryIO, size: int, tick: Callable[[int], None]) -> int:
    crc = 0
    while size:
        chunk = source.read(min(_CHUNK, size))
        if not chunk:
            raise OSError(5, "file became shorter while it was packed")
        crc = zlib.crc32(chunk, crc)
        sink.write(chunk)
        size -= len(chunk)
        tick(len(chunk))
    return crc
