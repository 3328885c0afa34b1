"""The folder of an archive while it is filled: every file is hashed as it is written."""

from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from storage.archive.durable import write_file


class HashedFolder:
    """Writes files under ``folder`` and knows their digests and sizes; ``tick`` hears of every piece."""

    def __init__(self, folder: Path, tick: Callable[[int], None]) -> None:
        self.folder = folder
        self.digests: dict[str, bytes] = {}
        self.sizes: dict[str, int] = {}
        self._tick = tick

    def write(self, path: str, chunks: Iterable[bytes]) -> None:
        """Write and sync a new file."""
        hashing, size = sha256(), 0

        def passing() -> Iterator[bytes]:
            nonlocal size
            for chunk in chunks:
                hashing.update(chunk)
                size += len(chunk)
                self._tick(len(chunk))
                yield chunk

        write_file(self.folder / path, passing())
        self.note(path, hashing.digest(), size)

    def note(self, path: str, digest: bytes, size: int) -> None:
        """Take in a file that was written otherwise."""
        self.digests[path], self.sizes[path] = digest, size

    def digests_of(self, payload: bool) -> dict[str, bytes]:
        """Digests of the payload, or of everything else."""
        return {path: d for path, d in self.digests.items() if path.startswith("data/") == payload}
