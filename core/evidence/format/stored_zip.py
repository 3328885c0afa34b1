"""The ZIP form of an archive: one byte sequence for given files (APPNOTE 6.3.10: stored, ZIP64 where needed).

Two ZIP readers can see different files in one file: entries twice, a second directory in a comment, local
headers that say something else, data between members. So the container has a single canonical form. Writer
and reader share the encoding below, and the reader compares all bytes that are not file content with it.
"""

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO

_LOCAL = struct.Struct("<4sHHHHHLLLHH")
_CENTRAL = struct.Struct("<4sHHHHHHLLLHHHHHLL")
_END = struct.Struct("<4sHHHHLLH")
_END64 = struct.Struct("<4sQHHLLQQQQ")
_LOCATOR = struct.Struct("<4sLQL")
_MAX16, _MAX32 = 0xFFFF, 0xFFFFFFFF
_PLAIN, _ZIP64 = 20, 45  # versions needed to extract
_UNIX = 3 << 8
_REGULAR_FILE = 0o100644 << 16
_LARGEST_DIRECTORY = 64 * 2**20


@dataclass(frozen=True, slots=True)
class Stamp:
    """DOS date and time that all members carry."""

    date: int
    time: int


@dataclass(frozen=True, slots=True)
class Member:
    """One stored file: where its local header begins, how many bytes it has, its CRC-32."""

    name: str
    size: int
    crc: int
    offset: int

    @property
    def data_offset(self) -> int:
        """Where the content begins."""
        return self.offset + _LOCAL.size + len(self.name) + (20 if self.size >= _MAX32 else 0)


def stamp_of(wall: datetime) -> Stamp:
    """Stamp of a wall time; seconds are kept in twos, and years before 1980 cannot be said."""
    year = max(wall.year - 1980, 0)
    return Stamp(
        year << 9 | wall.month << 5 | wall.day, wall.hour << 11 | wall.minute << 5 | wall.second >> 1
    )


def local_header(member: Member, stamp: Stamp) -> bytes:
    """Header before a member's content."""
    name = member.name.encode("ascii")
    large = member.size >= _MAX32
    size = _MAX32 if large else member.size
    extra = struct.pack("<HHQQ", 1, 16, member.size, member.size) if large else b""
    version = _ZIP64 if large else _PLAIN
    head = _LOCAL.pack(
        b"PK\3\4", version, 0, 0, stamp.time, stamp.date, member.crc, size, size, len(name), len(extra)
    )
    return head + name + extra


def directory(members: Sequence[Member], stamp: Stamp) -> bytes:
    """Everything after the last member's content."""
    start = members[-1].data_offset + members[-1].size if members else 0
    central = b"".join(_central_entry(member, stamp) for member in members)
    count, end = len(members), start + len(central)
    tail = b""
    if count >= _MAX16 or start >= _MAX32 or len(central) >= _MAX32:
        tail = _END64.pack(b"PK\6\6", 44, _UNIX | _ZIP64, _ZIP64, 0, 0, count, count, len(central), start)
        tail += _LOCATOR.pack(b"PK\6\7", 0, end, 1)
    few = min(count, _MAX16)
    tail += _END.pack(b"PK\5\6", 0, 0, few, few, min(len(central), _MAX32), min(start, _MAX32), 0)
    return central + tail


def read_directory(stream: BinaryIO, length: int) -> tuple[list[Member], Stamp]:
    """Members of a ZIP of ``length`` bytes, after all bytes outside their contents were compared.

    Raises:
        ValueError: not exactly the canonical form.
        OSError: from the stream.
    """
    start, central_size, count = _find_directory(stream, length)
    stream.seek(start)
    tail = stream.read(length - start)
    members, stamp = _central_entries(tail[:central_size], count)
    expected = 0
    for member in members:
        if member.offset != expected or member.data_offset + member.size > start:
            raise ValueError("members overlap or leave gaps")
        stream.seek(member.offset)
        header = local_header(member, stamp)
        if stream.read(len(header)) != header:
            raise ValueError("a local header is not what the directory says")
        expected = member.data_offset + member.size
    if expected != start or directory(members, stamp) != tail:
        raise ValueError("the directory is not in canonical form")
    return members, stamp


def _central_entry(member: Member, stamp: Stamp) -> bytes:
    name = member.name.encode("ascii")
    large = member.size >= _MAX32
    far = member.offset >= _MAX32
    size = _MAX32 if large else member.size
    values = [member.size, member.size] * large + [member.offset] * far
    extra = struct.pack(f"<HH{len(values)}Q", 1, 8 * len(values), *values) if values else b""
    version = _ZIP64 if values else _PLAIN
    entry = _CENTRAL.pack(
        b"PK\1\2", _UNIX | version, version, 0, 0, stamp.time, stamp.date, member.crc, size, size,
        len(name), len(extra), 0, 0, 0, _REGULAR_FILE, _MAX32 if far else member.offset,
    )  # fmt: skip
    return entry + name + extra


def _find_directory(stream: BinaryIO, length: int) -> tuple[int, int, int]:
    """Offset, size and entry count of the central directory, only as a claim to be checked."""
    if length < _END.size:
        raise ValueError("too short for a ZIP")
    stream.seek(length - _END.size)
    signature, _, _, _, count, size, start, _ = _END.unpack(stream.read(_END.size))
    if signature != b"PK\5\6":
        raise ValueError("does not end as a ZIP without comment")
    if count == _MAX16 or size == _MAX32 or start == _MAX32:
        records = length - _END.size - _LOCATOR.size - _END64.size
        if records < 0:
            raise ValueError("ZIP64 records are missing")
        stream.seek(records)
        *_, count, size, start = _END64.unpack(stream.read(_END64.size))
    if start + size > length or length - start > _LARGEST_DIRECTORY or count * _CENTRAL.size > size:
        raise ValueError("the directory lies outside the file or is too large")
    return start, size, count


def _central_entries(data: bytes, count: int) -> tuple[list[Member], Stamp]:
    members: list[Member] = []
    stamp, position = Stamp(0, 0), 0
    for _ in range(count):
        member, stamp, position = _read_entry(data, position)
        members.append(member)
    return members, stamp


def _read_entry(data: bytes, position: int) -> tuple[Member, Stamp, int]:
    if position + _CENTRAL.size > len(data):
        raise ValueError("the directory ends too early")
    fields = _CENTRAL.unpack_from(data, position)
    time, date, crc, _, size, name_length, extra_length = fields[5:12]
    offset, method = fields[16], fields[4]
    if method:
        raise ValueError("a member is compressed")
    position += _CENTRAL.size
    name = data[position : position + name_length].decode("ascii", "strict")
    position += name_length
    extra = data[position : position + extra_length]
    values = [
        number for (number,) in struct.iter_unpack("<Q", extra[4:]) if extra[:2] == b"\1\0"
    ] if len(extra) % 8 == 4 else []  # fmt: skip
    if size == _MAX32 and len(values) >= 2:
        size, values = values[0], values[2:]
    if offset == _MAX32 and values:
        offset = values[0]
    return Member(name, size, crc, offset), Stamp(date, time), position + extra_length
