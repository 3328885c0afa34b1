"""The index of private files: path, size, SHA-256 and nonce of every plaintext, itself kept encrypted."""

import re
from dataclasses import dataclass

from core.evidence.format.layout import FORMAT, path_is_plain
from core.kernel.canonical_json import JsonValue, canonical_json
from core.kernel.strict_json import parse_canonical

_HEX32 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """One plaintext; ``path`` is its name under ``data/private`` without ``.age``."""

    path: str
    size: int
    sha256: bytes
    nonce: bytes


def encode_index(archive: str, entries: list[IndexEntry]) -> bytes:
    """Plaintext of ``index.json.age``."""
    files: list[JsonValue] = [
        {"path": e.path, "size": e.size, "sha256": e.sha256.hex(), "nonce": e.nonce.hex()}
        for e in sorted(entries, key=lambda e: e.path)
    ]
    return canonical_json({"format": f"{FORMAT} index", "archive": archive, "files": files})


def parse_index(data: bytes) -> tuple[str, dict[str, IndexEntry]]:
    """Archive name and entries by path.

    Raises:
        ValueError: anything that :func:`encode_index` would not write.
    """
    top = parse_canonical(data)
    if not isinstance(top, dict) or not isinstance(top.get("files"), list):
        raise ValueError("the index is not an object with files")
    entries = [_entry(item) for item in top["files"]]
    archive = top.get("archive")
    if not isinstance(archive, str) or encode_index(archive, entries) != data:
        raise ValueError("the index holds more or other than it should")
    by_path = {entry.path: entry for entry in entries}
    if len(by_path) != len(entries):
        raise ValueError("the index names a file twice")
    return archive, by_path


def _entry(item: object) -> IndexEntry:
    if not isinstance(item, dict):
        raise ValueError("an entry of the index is no object")
    path, size, digest, nonce = (item.get(key) for key in ("path", "size", "sha256", "nonce"))
    if not isinstance(path, str) or not path_is_plain(path):
        raise ValueError("a path in the index is unusual")
    if not isinstance(size, int) or isinstance(size, bool) or size < 0:
        raise ValueError("a size in the index is no number")
    return IndexEntry(path, size, _bytes32(digest), _bytes32(nonce))


def _bytes32(value: object) -> bytes:
    if not isinstance(value, str) or _HEX32.fullmatch(value) is None:
        raise ValueError("a digest in the index is malformed")
    return bytes.fromhex(value)
