"""Removable media that are mounted: sticks, cards and discs, known by the identifier of their file system."""

import ctypes
import os
import re
import shutil
import string
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from core.evidence.transfer.media import Medium
from devices.platform.folders import make_private

PRACTICE_ID = "PRACTICE-STICK"
_ESCAPED = re.compile(r"\\([0-7]{3})")


class SystemMedia:
    """Implements ``transfer.media.MediaSource``; ``root`` is where proc, sys and dev lie (for tests)."""

    def __init__(self, root: Path = Path("/")) -> None:
        self._root = root

    def media(self) -> Sequence[Medium]:
        """What is plugged in and mounted now, by path."""
        found = _windows_media() if sys.platform == "win32" else self._linux_media()
        return sorted(found, key=lambda medium: medium.path)

    def _linux_media(self) -> Iterator[Medium]:
        names = self._identifiers("by-uuid"), self._identifiers("by-label")
        for device, place, kind, options in self._mounts():
            if not self._is_removable(device):
                continue
            room = _room(place)
            identifier = names[0].get(device, "")
            if room is None or not identifier:
                continue
            yield Medium(
                identifier,
                place,
                names[1].get(device, place.name),
                kind,
                *room,
                writable="rw" in options and os.access(place, os.W_OK),
                guarded="noexec" in options,
            )

    def _mounts(self) -> Iterator[tuple[str, Path, str, frozenset[str]]]:
        """Device, place, file system and options of every mount (proc(5), mountinfo)."""
        try:
            text = (self._root / "proc/self/mountinfo").read_text("utf-8", "replace")
        except OSError:
            return
        for line in text.splitlines():
            before, separator, after = line.partition(" - ")
            fields, rest = before.split(" "), after.split(" ")
            if not separator or len(fields) < 6 or len(rest) < 3:
                continue
            options = frozenset(fields[5].split(",")) | (frozenset(rest[2].split(",")) & {"ro"})
            options = options - {"rw"} if "ro" in options else options
            yield _unescaped(rest[1]), Path(_unescaped(fields[4])), rest[0], options

    def _is_removable(self, device: str) -> bool:
        """Whether the disk behind a partition can be taken out, or hangs on USB."""
        name = Path(device).name
        try:
            block = (self._root / "sys/class/block" / name).resolve(strict=True)
        except OSError:
            return False
        for folder in (block, block.parent):
            flag = folder / "removable"
            if flag.is_file():
                return flag.read_text("ascii", "replace").strip() == "1" or "/usb" in block.as_posix()
        return False

    def _identifiers(self, kind: str) -> dict[str, str]:
        folder = self._root / "dev/disk" / kind
        try:
            links = list(folder.iterdir())
        except OSError:
            return {}
        return {f"/dev/{link.resolve().name}": _plain(link.name) for link in links}


class PracticeMedia:
    """One simulated stick, a folder beside the station, so that exporting can be rehearsed.

    Real media are shown as well; archives of practice say in their seal that they are practice.
    """

    def __init__(self, folder: Path, real: SystemMedia) -> None:
        self._folder = folder
        self._real = real

    def media(self) -> Sequence[Medium]:
        """The simulated stick, then what is really plugged in."""
        make_private(self._folder)
        room = _room(self._folder)
        size, free = room or (0, 0)
        stick = Medium(PRACTICE_ID, self._folder, PRACTICE_ID, "vfat", size, free, True, True, simulated=True)
        return [stick, *self._real.media()]


def _room(place: Path) -> tuple[int, int] | None:
    """Size and free bytes, None for what cannot be asked."""
    try:
        usage = shutil.disk_usage(place)
    except OSError:
        return None
    return usage.total, usage.free


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda match: chr(int(match[1], 8)), text)


def _plain(name: str) -> str:
    """udev writes odd characters of labels as ``\\x20``."""
    return re.sub(r"\\x([0-9a-fA-F]{2})", lambda match: chr(int(match[1], 16)), name)


if sys.platform == "win32":
    _REMOVABLE = 2  # DRIVE_REMOVABLE of GetDriveTypeW

    def _windows_media() -> Iterator[Medium]:
        kernel = ctypes.windll.kernel32
        for letter in string.ascii_uppercase:
            drive = f"{letter}:\\"
            if kernel.GetDriveTypeW(drive) != _REMOVABLE:
                continue
            label, kind = ctypes.create_unicode_buffer(261), ctypes.create_unicode_buffer(261)
            serial, flags = ctypes.c_ulong(), ctypes.c_ulong()
            known = kernel.GetVolumeInformationW(
                drive, label, 261, ctypes.byref(serial), None, ctypes.byref(flags), kind, 261
            )
            room = _room(Path(drive))
            if not known or room is None:
                continue
            read_only = bool(flags.value & 0x80000)  # FILE_READ_ONLY_VOLUME
            identifier = f"{serial.value >> 16:04X}-{serial.value & 0xFFFF:04X}"
            place = Path(drive)
            yield Medium(identifier, place, label.value, kind.value.lower(), *room, not read_only, False)

else:

    def _windows_media() -> Iterator[Medium]:
        return iter(())
