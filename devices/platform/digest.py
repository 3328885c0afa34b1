"""One digest over the program: stands in the log, on slips and in seals, and can be compared by anyone.

The program is the list of its source and resource files with the SHA-256 of each, sorted by path; its digest
is the SHA-256 of that list. A bundle carries the list of the sources it was built from, so that it names the
same digest as they do; those of the listed files that lie open in the bundle (resources, migrations) are
compared with it. Compiled code inside the executables cannot be, and is covered by the list of the release.
"""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from core.kernel.errors import DeviceError

MANIFEST = "program.sha256"
_CODE = ("core", "devices", "storage", "ui")
_RESOURCES = "resources"
_MADE_BY_BUILDS = (".pyc", ".qm")


def program_digest(root: Path) -> str:
    """Hex digest of the program in ``root``: a source tree, or the folder of a bundle's files.

    Raises:
        DeviceError: ``program.changed`` with the first file that differs from a bundle's list;
            ``program.unreadable``.
    """
    try:
        if (root / "main.py").is_file():
            return sha256(manifest(root).encode()).hexdigest()
        listed = (root / MANIFEST).read_bytes()
        _compare(root, listed.decode("utf-8"))
    except (OSError, UnicodeDecodeError):
        raise DeviceError("program.unreadable") from None
    return sha256(listed).hexdigest()


def manifest(root: Path) -> str:
    """The list of a source tree: a line ``sha256  path`` a file, as sha256sum writes and checks it."""
    return "".join(f"{_digest(path)}  {path.relative_to(root).as_posix()}\n" for path in _files(root))


def write_manifest(root: Path, target: Path) -> None:
    """Write the list of the source tree ``root``, for a bundle to carry."""
    target.write_bytes(manifest(root).encode("utf-8"))


def _files(root: Path) -> Iterator[Path]:
    found = [root / "main.py"]
    for folder in _CODE:
        found += (p for p in (root / folder).rglob("*") if p.suffix in (".py", ".sql"))
    found += (p for p in (root / _RESOURCES).rglob("*") if p.suffix not in _MADE_BY_BUILDS)
    return iter(sorted((p for p in found if p.is_file()), key=lambda p: p.relative_to(root).as_posix()))


def _digest(path: Path) -> str:
    with path.open("rb") as opened:
        digest = sha256()
        while block := opened.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def _compare(root: Path, listed: str) -> None:
    for line in listed.splitlines():
        digest, _, name = line.partition("  ")
        path = root / name
        if path.is_file() and _digest(path) != digest:
            raise DeviceError("program.changed", file=name)
