"""Reading a file that somebody chose, and writing one that leaves the station."""

from pathlib import Path

from core.kernel.errors import UserError


def read_file(path: Path, most: int) -> bytes:
    """The first ``most`` bytes of a file; raises ``UserError('pool.file_unreadable')``."""
    try:
        with path.open("rb") as file:
            return file.read(most)
    except OSError:
        raise UserError("pool.file_unreadable") from None


def write_file(path: Path, content: bytes) -> None:
    """Write a whole file or none; raises ``UserError('export.unwritable')``."""
    beside = path.with_name(f".{path.name}.part")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise UserError("export.unwritable") from None
