"""The ZIP form: other tools read it, and nothing but the one form is accepted."""

import io
import struct
import subprocess
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.evidence.format.stored_zip import Member, Stamp, directory, local_header, read_directory, stamp_of
from core.evidence.sealing.contents import WrittenArchive
from core.evidence.verification.verdicts import Verdict
from core.evidence.verification.verify import verify_archive

STAMP = stamp_of(datetime(2026, 3, 2, 9, 0, 41))


def details(path: Path) -> set[str]:
    return {line.detail for line in verify_archive(path).lines if line.verdict is Verdict.FAIL}


def test_python_reads_the_same_files(sealed: WrittenArchive) -> None:
    with zipfile.ZipFile(sealed.file) as archive:
        assert archive.testzip() is None
        names = {info.filename: info for info in archive.infolist()}
        files = [p for p in sealed.folder.rglob("*") if p.is_file()]
        assert len(names) == len(files)
        for path in files:
            info = names[f"{sealed.name}/{path.relative_to(sealed.folder).as_posix()}"]
            assert archive.read(info) == path.read_bytes()
            assert info.date_time[:5] == (2026, 3, 2, 9, 0)
            assert info.external_attr >> 16 == 0o100644


def test_unzip_finds_nothing_wrong(sealed: WrittenArchive, tmp_path: Path) -> None:
    subprocess.run(["unzip", "-q", sealed.file, "-d", tmp_path], check=True)
    assert verify_archive(tmp_path / sealed.name).exit_code == 3


def test_every_byte_of_the_container_counts(sealed: WrittenArchive, tmp_path: Path) -> None:
    data = sealed.file.read_bytes()
    random = Random(2)
    with zipfile.ZipFile(sealed.file) as archive:
        first = archive.infolist()[0]
        last = len(data) - archive.start_dir
    headers = [*range(30 + len(first.filename)), *range(len(data) - last, len(data))]
    changed = tmp_path / "changed.zip"
    for position in random.sample(headers, 60) + random.sample(range(len(data)), 40):
        damaged = bytearray(data)
        damaged[position] ^= 1 << random.randrange(8)
        changed.write_bytes(damaged)
        assert verify_archive(changed).exit_code == 1, position


def test_time_of_sealing_is_the_time_in_the_zip(sealed: WrittenArchive, tmp_path: Path) -> None:
    other = tmp_path / "other.zip"
    data = rewritten(sealed.file, stamp=stamp_of(datetime(2030, 1, 1)))
    other.write_bytes(data)
    assert details(other) == {"zip_time"}


def rewritten(
    file: Path,
    names: Callable[[str], str] = lambda name: name,
    order: Callable[[list[str]], list[str]] = lambda names: names,
    stamp: Stamp | None = None,
) -> bytes:
    """The same contents in a well-formed container of another shape."""
    stream = io.BytesIO(file.read_bytes())
    members, found = read_directory(stream, len(stream.getvalue()))
    stamp = stamp or found
    content = {}
    for member in members:
        stream.seek(member.data_offset)
        content[member.name] = (member, stream.read(member.size))
    out, made = io.BytesIO(), []
    for name in order(sorted(content, key=names)):
        member = replace(content[name][0], name=names(name), offset=out.tell())
        out.write(local_header(member, stamp) + content[name][1])
        made.append(member)
    out.write(directory(made, stamp))
    return out.getvalue()


@pytest.mark.parametrize(
    ("change", "detail"),
    [
        (lambda data: data + b"comment", "zip_form"),
        (lambda data: data[:-2] + b"\x05\x00hello", "zip_form"),
        (lambda data: b"#!/bin/sh\n" + data, "zip_form"),
        (lambda data: data[:-1], "zip_form"),
        (lambda data: data[: len(data) // 2], "zip_form"),
        (lambda data: data + data, "zip_form"),
        (lambda data: b"", "zip_form"),
        (lambda data: data[-22:], "zip_form"),
        (lambda data: b"PK\5\6" + bytes(18), "zip_order"),
    ],
)
def test_bytes_around_the_container_are_refused(
    sealed: WrittenArchive, tmp_path: Path, change: Callable[[bytes], bytes], detail: str
) -> None:
    (tmp_path / "a.zip").write_bytes(change(sealed.file.read_bytes()))
    assert details(tmp_path / "a.zip") == {detail}


@pytest.mark.parametrize(
    ("names", "order", "detail"),
    [
        (lambda n: n, lambda names: names[::-1], "zip_order"),
        (lambda n: n, lambda names: [names[0], *names], "zip_order"),
        (lambda n: "../" + n, lambda names: names, "unusual_name"),
        (lambda n: "/" + n, lambda names: names, "unusual_name"),
        (lambda n: n.replace("/", "\\"), lambda names: names, "unusual_name"),
        (lambda n: n.replace("bagit", "Bagit"), lambda names: names, "file_missing"),
        (lambda n: "X" + n if n.endswith("bagit.txt") else n, lambda names: names, "one_root"),
        (lambda n: n.replace("/bagit.txt", "/./bagit.txt"), lambda names: names, "unusual_name"),
        (lambda n: n.replace("/bagit.txt", "/data"), lambda names: names, "case_clash"),
    ],
)
def test_odd_members_are_refused(
    sealed: WrittenArchive,
    tmp_path: Path,
    names: Callable[[str], str],
    order: Callable[[list[str]], list[str]],
    detail: str,
) -> None:
    (tmp_path / "a.zip").write_bytes(rewritten(sealed.file, names, order))
    assert detail in details(tmp_path / "a.zip")


@pytest.mark.parametrize(
    "make",
    [
        lambda z, n, d: z.writestr(zipfile.ZipInfo(n), d, zipfile.ZIP_DEFLATED),
        lambda z, n, d: z.writestr(zipfile.ZipInfo(n), d, zipfile.ZIP_STORED),
    ],
    ids=["compressed", "other times"],
)
def test_archives_packed_again_by_other_tools_are_refused(
    sealed: WrittenArchive, tmp_path: Path, make: Callable[[zipfile.ZipFile, str, bytes], None]
) -> None:
    with zipfile.ZipFile(sealed.file) as old, zipfile.ZipFile(tmp_path / "a.zip", "w") as new:
        for info in old.infolist():
            make(new, info.filename, old.read(info))
    assert details(tmp_path / "a.zip") == {"zip_form"}


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    """A directory that claims a terabyte behind a few bytes."""
    member = Member("EDA-X-Y-0001/data/public/draw.json", 1 << 40, 0, 0)
    (tmp_path / "a.zip").write_bytes(local_header(member, STAMP) + b"x" + directory([member], STAMP))
    assert details(tmp_path / "a.zip") == {"zip_form"}


def test_wrong_contents_behind_a_right_checksum_and_back(sealed: WrittenArchive, tmp_path: Path) -> None:
    """The CRC is compared too, so that no other tool stumbles over an archive that passed here."""
    data = sealed.file.read_bytes()
    stream = io.BytesIO(data)
    members, stamp = read_directory(stream, len(data))
    wrong = [replace(m, crc=m.crc ^ 1) if i == 3 else m for i, m in enumerate(members)]
    changed = bytearray(data)
    header = local_header(wrong[3], stamp)
    changed[wrong[3].offset : wrong[3].offset + len(header)] = header
    tail = directory(wrong, stamp)
    changed[-len(tail) :] = tail
    (tmp_path / "a.zip").write_bytes(changed)
    assert details(tmp_path / "a.zip") == {"zip_crc"}


class Sparse(io.RawIOBase):
    """A huge file of which only some stretches are kept."""

    def __init__(self, length: int, parts: dict[int, bytes]) -> None:
        self.length, self.parts, self.position = length, parts, 0

    def seek(self, offset: int, whence: int = 0) -> int:
        assert whence == 0
        self.position = offset
        return offset

    def read(self, size: int = -1) -> bytes:
        for start, data in self.parts.items():
            if start <= self.position < start + len(data):
                piece = data[self.position - start :][:size]
                self.position += len(piece)
                return piece
        raise AssertionError("read where nothing should be read")


def test_files_beyond_four_gigabytes_use_zip64() -> None:
    sizes, members, offset, parts = [5 << 32, 7, (1 << 32) - 1], [], 0, {}
    for number, size in enumerate(sizes):
        member = Member(f"EDA/{number}", size, number, offset)
        parts[offset] = local_header(member, STAMP)
        members.append(member)
        offset = member.data_offset + size
    parts[offset] = directory(members, STAMP)
    length = offset + len(parts[offset])
    assert read_directory(Sparse(length, parts), length) == (members, STAMP)  # type: ignore[arg-type]
    # Python's reader takes the directory in the same way.
    tail = parts[offset]
    listing = zipfile.ZipFile(_Window(length, offset, tail))  # type: ignore[arg-type]
    assert [(i.file_size, i.header_offset) for i in listing.infolist()] == [
        (m.size, m.offset) for m in members
    ]


class _Window(io.RawIOBase):
    """Zeros, then ``tail`` at ``offset``: enough for a reader of the directory alone."""

    def __init__(self, length: int, offset: int, tail: bytes) -> None:
        self.length, self.offset, self.tail, self.position = length, offset, tail, 0

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self.position

    def seek(self, offset: int, whence: int = 0) -> int:
        self.position = offset + (0, self.position, self.length)[whence]
        if self.position < 0:
            raise OSError(22, "before the beginning")
        return self.position

    def read(self, size: int = -1) -> bytes:
        size = self.length - self.position if size < 0 else size
        start = self.position - self.offset
        piece = self.tail[start : start + size] if start >= 0 else bytes(min(size, -start))
        self.position += len(piece)
        return piece


@given(st.binary(max_size=300))
def test_reading_only_raises_value_error(data: bytes) -> None:
    for candidate in (data, b"PK\1\2" + data + b"PK\5\6" + data[:18].ljust(18, b"\0")):
        try:
            read_directory(io.BytesIO(candidate), len(candidate))
        except ValueError:
            continue


@given(
    count=st.integers(0, 0xFFFF), size=st.integers(0, 0xFFFFFFFF), start=st.integers(0, 0xFFFFFFFF),
    rest=st.binary(max_size=200),
)  # fmt: skip
def test_claims_of_the_end_record_are_not_believed(count: int, size: int, start: int, rest: bytes) -> None:
    data = rest + struct.pack("<4sHHHHLLH", b"PK\5\6", 0, 0, count, count, size, start, 0)
    if (count, size, start) == (0, 0, 0) and not rest:
        return
    with pytest.raises(ValueError):
        read_directory(io.BytesIO(data), len(data))
