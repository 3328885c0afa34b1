"""Where an archive is read from: a folder or a ZIP, both only as files under plain names.

Everything that a file system or a ZIP can hold besides (links, devices, empty folders, second spellings) is
refused before any content is looked at.
"""

import io
import os
import stat
import zlib
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import BinaryIO, Protocol

from core.evidence.format.layout import HELD, clashing, path_is_plain
from core.evidence.format.stored_zip import Member, Stamp, read_directory
from core.evidence.format.stretch import Stretch
from core.evidence.verification.verdicts import RefusedError

CHUNK = 1 << 20
_MOST_FILES = 200_000
_DEEPEST = 8


class ArchiveSource(Protocol):
    """Files of one archive by their path under the root folder."""

    @property
    def root(self) -> str:
        """Name of the root folder."""
        ...

    @property
    def sizes(self) -> Mapping[str, int]:
        """Size in bytes of every file."""
        ...

    @property
    def stamp(self) -> Stamp | None:
        """Time stamp of the ZIP; None for a folder."""
        ...

    def chunks(self, path: str) -> Iterator[bytes]:
        """Content of a file in pieces; raises ``RefusedError`` or ``OSError``."""
        ...

    def opened(self, path: str) -> AbstractContextManager[BinaryIO]:
        """A file to be read in any order, while nothing else is read from here; raises ``OSError``."""
        ...


@contextmanager
def open_source(path: Path, root: str | None = None) -> Iterator[ArchiveSource]:
    """Open the folder or ZIP at ``path``; ``root`` overrides the name that a folder is taken to have.

    A ZIP that lies inside the ZIP of a project's archive is named by a path that goes on through that file;
    it is read where it lies.

    Raises:
        RefusedError: what is there is no archive or holds something that must not be in one.
        OSError: it cannot be read.
    """
    if path.is_dir():
        yield FolderSource(path, root or path.resolve().name)
    elif path.is_file():
        with path.open("rb") as stream:
            yield ZipSource(stream)
    else:
        with _around(path).open("rb") as stream, _held_in(ZipSource(stream), _around(path), path) as held:
            yield ZipSource(held)


def _around(path: Path) -> Path:
    """The file that a path goes on through."""
    found = next((parent for parent in path.parents if parent.is_file()), None)
    if found is None:
        raise RefusedError("not_there")
    return found


def _held_in(source: "ZipSource", zip_file: Path, path: Path) -> AbstractContextManager[BinaryIO]:
    inside = path.relative_to(zip_file).as_posix()
    if not inside.startswith(HELD) or inside not in source.sizes:
        raise RefusedError("not_there")
    return source.opened(inside)


class FolderSource:
    """An archive as a bare folder."""

    def __init__(self, folder: Path, root: str) -> None:
        self._folder = folder
        self.root = root
        self.stamp: Stamp | None = None
        self.sizes: Mapping[str, int] = _checked(dict(_walk(folder, "", 0)))

    def chunks(self, path: str) -> Iterator[bytes]:
        """Content of a file in pieces."""
        with self.opened(path) as stream:
            while chunk := stream.read(CHUNK):
                yield chunk

    def opened(self, path: str) -> AbstractContextManager[BinaryIO]:
        """A file to be read in any order."""
        return _open_without_following(self._folder / path)


class ZipSource:
    """An archive as a ZIP in its canonical form."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        try:
            members, stamp = read_directory(stream, stream.seek(0, os.SEEK_END))
        except ValueError as error:
            raise RefusedError("zip_form", found=error) from None
        self.stamp: Stamp | None = stamp
        self.root, self._members = _under_one_root(members)
        self.sizes: Mapping[str, int] = _checked({path: m.size for path, m in self._members.items()})

    def chunks(self, path: str) -> Iterator[bytes]:
        """Content of a file in pieces; its CRC-32 is compared at the end."""
        member = self._members[path]
        self._stream.seek(member.data_offset)
        left, crc = member.size, 0
        while left:
            chunk = self._stream.read(min(CHUNK, left))
            if not chunk:
                raise RefusedError("zip_short", found=path)
            left -= len(chunk)
            crc = zlib.crc32(chunk, crc)
            yield chunk
        if crc != member.crc:
            raise RefusedError("zip_crc", found=path)

    def opened(self, path: str) -> AbstractContextManager[BinaryIO]:
        """A member to be read in any order."""
        member = self._members[path]
        return io.BufferedReader(Stretch(self._stream, member.data_offset, member.size))


def _walk(folder: Path, prefix: str, depth: int) -> Iterator[tuple[str, int]]:
    if depth > _DEEPEST:
        raise RefusedError("too_deep", found=prefix)
    empty = True
    with os.scandir(folder) as entries:
        for entry in entries:
            empty = False
            name = prefix + entry.name
            info = entry.stat(follow_symlinks=False)
            if _is_link(info):
                raise RefusedError("link", found=name)
            if stat.S_ISDIR(info.st_mode):
                yield from _walk(Path(entry.path), name + "/", depth + 1)
            elif stat.S_ISREG(info.st_mode):
                yield name, info.st_size
            else:
                raise RefusedError("special_file", found=name)
    if empty and depth:
        raise RefusedError("empty_folder", found=prefix)


def _is_link(info: os.stat_result) -> bool:
    """Symbolic links, and on Windows junctions and other reparse points."""
    attributes = getattr(info, "st_file_attributes", 0)
    return stat.S_ISLNK(info.st_mode) or bool(attributes & stat.FILE_ATTRIBUTE_REPARSE_POINT)


def _open_without_following(path: Path) -> AbstractContextManager[BinaryIO]:
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    return os.fdopen(os.open(path, flags), "rb")


def _under_one_root(members: list[Member]) -> tuple[str, dict[str, Member]]:
    found: dict[str, Member] = {}
    names = [member.name for member in members]
    if not names or names != sorted(set(names)):
        raise RefusedError("zip_order")
    root = names[0].partition("/")[0]
    if not path_is_plain(root):
        raise RefusedError("unusual_name", found=root)
    for member in members:
        first, _, rest = member.name.partition("/")
        if first != root or not rest:
            raise RefusedError("one_root", expected=root + "/", found=member.name)
        found[rest] = member
    return root, found


def _checked(sizes: dict[str, int]) -> dict[str, int]:
    if len(sizes) > _MOST_FILES:
        raise RefusedError("too_many_files", _MOST_FILES, len(sizes))
    for path in sizes:
        if not path_is_plain(path):
            raise RefusedError("unusual_name", found=path)
    clash = clashing(sorted(sizes))
    if clash is not None:
        raise RefusedError("case_clash", found=clash)
    return sizes
