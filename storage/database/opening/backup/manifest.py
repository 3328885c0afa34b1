"""The list of a backup: what the station says of itself, and every file with its size and SHA-256.

::

    mingqian-backup-CQ-01/                 all backups of one station in one place
        files/<sha256>                     sealed archives and recordings, each once for all backups
        20261126T123000Z-0000004711/       one backup, named by moment and size of the log
            station.db  station.keys       the encrypted database and its key slots
            backup.json backup.json.minisig

The list is signed with the station's seal key, which lies in the database: whoever changes, adds or takes
away a file of a backup is found out when it is restored.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

from core.kernel.canonical_json import JsonValue, canonical_json
from core.kernel.minisign import PublicKey, parse_signature, verify_file
from core.kernel.strict_fields import Field, distinct
from core.kernel.strict_json import parse_canonical
from core.system.backups import BackupInfo, Stamp

LIST = "backup.json"
SIGNATURE = "backup.json.minisig"
SHARED = "files"
UNFINISHED = ".unfinished"
PREFIX = "mingqian-backup-"
LONGEST_LIST = 64 << 20

_VERSION = 1
_MOST = 1 << 53
_NAME = re.compile(r"\d{8}T\d{6}Z-\d{10}")
_STATION = re.compile(r"[A-Z0-9]{2,6}-[0-9]{2}")


@dataclass(frozen=True, slots=True)
class ListedFile:
    """A file by its path in the station's folder; digest in hex."""

    path: str
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class BackupList:
    """Everything that ``backup.json`` says; ``own`` lie in the backup's folder, ``shared`` in the store."""

    stamp: Stamp
    size: int
    root: str
    own: tuple[ListedFile, ...]
    shared: tuple[ListedFile, ...]

    @property
    def total(self) -> int:
        """What restoring takes."""
        return sum(file.bytes for file in (*self.own, *self.shared))

    def info(self, folder: Path, written: int = 0) -> BackupInfo:
        """As the program shows it."""
        files = len(self.own) + len(self.shared)
        return BackupInfo(folder, self.stamp, self.size, self.root, files, self.total, written)

    def encode(self) -> bytes:
        """The bytes of ``backup.json``."""
        stamp = self.stamp
        return canonical_json(
            {
                "v": _VERSION,
                "station": stamp.station,
                "organisation": stamp.organisation,
                "practice": stamp.practice,
                "made_at": stamp.made_at.isoformat(timespec="seconds"),
                "epoch": stamp.epoch,
                "program": stamp.program,
                "size": self.size,
                "root": self.root,
                "own": _entries(self.own),
                "shared": _entries(self.shared),
            }
        )


def parse_list(data: bytes) -> BackupList:
    """Read ``backup.json``; raises ``ValueError`` for anything that this program would not have written."""
    f = Field(parse_canonical(data)).fields(
        *("v", "station", "organisation", "practice", "made_at", "epoch", "program", "size", "root"),
        *("own", "shared"),
    )
    f["v"].integer(_VERSION, _VERSION)
    made_at = datetime.fromisoformat(f["made_at"].text(40))
    station = f["station"].text(20)
    if made_at.tzinfo is None or not _STATION.fullmatch(station):
        raise f["station"].refuse("stamp")
    stamp = Stamp(
        station,
        f["organisation"].text(),
        f["practice"].boolean(),
        made_at,
        f["epoch"].integer(1, _MOST),
        f["program"].text(40),
    )
    own, shared = (f[key].many(_file) for key in ("own", "shared"))
    distinct(f["shared"], [file.path for file in (*own, *shared)])
    return BackupList(stamp, f["size"].integer(0, _MOST), f["root"].hexadecimal(64), own, shared)


def folder_name(made_at: datetime, size: int) -> str:
    """Name of a backup's folder: it sorts by moment."""
    return f"{made_at.astimezone(UTC):%Y%m%dT%H%M%SZ}-{size:010d}"


def whole_backups(shelf: Path) -> list[Path]:
    """Folders of whole backups on a shelf, the newest first."""
    found = [path for path in shelf.glob("*Z-*") if _NAME.fullmatch(path.name) and (path / LIST).is_file()]
    return sorted(found, key=lambda path: path.name, reverse=True)


def shelf_of(place: Path, station: str) -> Path:
    """The folder of all backups of one station in a place."""
    return place / f"{PREFIX}{station}"


def read_list(folder: Path) -> BackupList:
    """The list of the backup in ``folder``; raises ``ValueError`` or ``OSError``."""
    path = folder / LIST
    if path.stat().st_size > LONGEST_LIST:
        raise ValueError("list of the backup is too long")
    return parse_list(path.read_bytes())


def read_signed(folder: Path, key: PublicKey) -> BackupList:
    """The list of a backup, signed by ``key``; raises ``ValueError`` or ``OSError``."""
    listed = read_list(folder)
    signature = parse_signature((folder / SIGNATURE).read_bytes())
    if not verify_file(key, listed.encode(), signature):
        raise ValueError("list of the backup is not signed by the station")
    return listed


def _entries(files: Sequence[ListedFile]) -> list[JsonValue]:
    return [{"path": file.path, "bytes": file.bytes, "sha256": file.sha256} for file in files]


def _file(item: Field) -> ListedFile:
    f = item.fields("path", "bytes", "sha256")
    path = f["path"].text(400)
    parts = PurePosixPath(path).parts
    # A list from a stick must not be able to write outside of the station's folder.
    if (
        "/".join(parts) != path
        or not parts
        or path.startswith("/")
        or set("\\:") & set(path)
        or ".." in parts
    ):
        raise item.refuse("path")
    return ListedFile(path, f["bytes"].integer(0, _MOST), f["sha256"].hexadecimal(64))
