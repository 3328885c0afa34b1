"""Archives that left the station, and those of other stations that came in."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from core.evidence.transfer.exports import ArchiveExport, ImportedArchive
from storage.database.connection import Connection

_EXPORT = "number, archive, file_sha256, digest, bytes, medium, medium_name, guarded, by_name, at, checks"
_IMPORT = "number, name, station, draw, file, file_sha256, digest, bytes, by_name, at"


class DatabaseTransfers:
    """Implements ``core.evidence.transfer.exports.TransferRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add_export(self, export: ArchiveExport) -> None:
        """Store an export."""
        self._connection.execute(
            f"INSERT INTO archive_export ({_EXPORT}) VALUES (?,?,?,?,?,?,?,?,?,?,?)",  # noqa: S608
            (
                export.number,
                export.archive,
                export.file_sha256,
                export.digest,
                export.bytes,
                export.medium,
                export.medium_name,
                int(export.guarded),
                export.by,
                export.at.isoformat(),
                export.checks,
            ),
        )

    def exports(self, archive: str) -> Sequence[ArchiveExport]:
        """Exports of one archive, the newest first."""
        rows = self._connection.execute(
            f"SELECT {_EXPORT} FROM archive_export WHERE archive = ? ORDER BY number DESC",  # noqa: S608
            (archive,),
        )
        return [_export(row) for row in rows]

    def next_export(self) -> int:
        """Number of the next export."""
        row = self._connection.execute("SELECT count(*) FROM archive_export").fetchone()
        return int(row[0]) + 1

    def add_import(self, imported: ImportedArchive) -> None:
        """Store an archive of another station."""
        self._connection.execute(
            f"INSERT INTO archive_import ({_IMPORT}) VALUES (?,?,?,?,?,?,?,?,?,?)",  # noqa: S608
            (
                imported.number,
                imported.name,
                imported.station,
                imported.draw,
                imported.file,
                imported.file_sha256,
                imported.digest,
                imported.bytes,
                imported.by,
                imported.at.isoformat(),
            ),
        )

    def imports(self) -> Sequence[ImportedArchive]:
        """All of them, the newest first."""
        rows = self._connection.execute(
            f"SELECT {_IMPORT} FROM archive_import ORDER BY number DESC"  # noqa: S608
        )
        return [_import(row) for row in rows]


def _export(row: Any) -> ArchiveExport:
    number, archive, file_sha256, digest, size, medium, medium_name, guarded, by, at, checks = row
    moment = datetime.fromisoformat(at)
    return ArchiveExport(
        number, archive, file_sha256, digest, size, medium, medium_name, bool(guarded), by, moment, checks
    )


def _import(row: Any) -> ImportedArchive:
    number, name, station, draw, file, file_sha256, digest, size, by, at = row
    moment = datetime.fromisoformat(at)
    return ImportedArchive(number, name, station, draw, file, file_sha256, digest, size, by, moment)
