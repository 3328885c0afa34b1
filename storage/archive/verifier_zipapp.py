"""Packs the stand-alone verifier ``verify.pyz``: a zipapp of the pure core modules that verification needs.

The same sources give the same bytes: modules in sorted order, fixed time stamps, stored. So its digest can
stand on slips and in the manual, and anybody can build it again.
"""

import ast
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

ENTRY = "core.evidence.verification.command"
"""The module whose imports, followed within core, make up the verifier."""

BUILT = Path("resources") / "verifier" / "verify.pyz"
"""Where a bundle without sources keeps the built file, relative to the program's folder."""

_SHEBANG = b"#!/usr/bin/env python3\n"
_TIME = (1980, 1, 1, 0, 0, 0)
_MAIN = b'''\
"""Verifies a sealed archive of MingQian: python3 -I verify.pyz ARCHIVE [--lang en]."""

import sys

if sys.version_info < (3, 11):
    sys.exit("Python 3.11 or later is needed")

from core.evidence.verification.command import main

sys.stdout.reconfigure(encoding="utf-8", errors="replace")
sys.exit(main(sys.argv[1:], sys.stdout))
'''


def verifier_bytes(root: Path) -> bytes:
    """The verifier for archives: built from the sources under ``root``, or the file built with the bundle."""
    if _file_of(root, ENTRY) is None:
        return (root / BUILT).read_bytes()
    return build_verifier(root)


def build_verifier(root: Path) -> bytes:
    """Bytes of ``verify.pyz`` from the sources under ``root``; raises ``OSError``."""
    buffer = io.BytesIO(_SHEBANG)
    buffer.seek(0, io.SEEK_END)
    with zipfile.ZipFile(buffer, "a", zipfile.ZIP_STORED) as archive:
        members = {"__main__.py": _MAIN} | {
            path: (root / path).read_bytes().replace(b"\r\n", b"\n") for path in module_files(root, ENTRY)
        }
        for name in sorted(members):
            info = zipfile.ZipInfo(name, _TIME)
            info.external_attr = 0o100644 << 16
            info.create_system = 3
            archive.writestr(info, members[name])
    return buffer.getvalue()


def module_files(root: Path, entry: str) -> list[str]:
    """Files, relative to ``root``, of ``entry`` and of all core modules behind its imports."""
    found: set[str] = set()
    waiting = [entry]
    while waiting:
        path = _file_of(root, waiting.pop())
        if path is None or path in found:
            continue
        found.add(path)
        found.update(_packages(root, path))
        waiting += _imported(ast.parse((root / path).read_text("utf-8")))
    return sorted(found)


def _imported(tree: ast.Module) -> Iterator[str]:
    """Names under core that a module imports; of ``from a import b`` both a and a.b may be modules."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _file_of(root: Path, module: str) -> str | None:
    if module.split(".")[0] != "core":
        return None
    base = module.replace(".", "/")
    return next((p for p in (f"{base}.py", f"{base}/__init__.py") if (root / p).is_file()), None)


def _packages(root: Path, path: str) -> Iterator[str]:
    """The ``__init__`` files of the packages around a module."""
    for folder in Path(path).parents:
        init = folder / "__init__.py"
        if (root / init).is_file():
            yield init.as_posix()
