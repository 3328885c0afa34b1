"""The project's own source as parsed trees, for tests about its shape."""

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LAYERS = ("core", "storage", "devices", "ui")


@dataclass(frozen=True)
class Module:
    """One Python file: its path from the root with forward slashes, its text and its tree."""

    path: str
    text: str
    tree: ast.Module

    @property
    def layer(self) -> str:
        """First part of the path: ``core``, ``ui``, ``main.py``, …"""
        return self.path.split("/")[0]

    @property
    def is_public(self) -> bool:
        """No part of the path begins with an underscore (``__init__`` and ``__main__`` aside)."""
        parts = self.path.removesuffix(".py").split("/")
        return not any(p.startswith("_") and not p.startswith("__") for p in parts)

    def imports(self) -> Iterator[tuple[str, int]]:
        """Dotted names imported anywhere in the file, with the line; ``from a import b`` gives ``a``."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from ((alias.name, node.lineno) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                yield "." * node.level + (node.module or ""), node.lineno

    def calls(self) -> Iterator[tuple[str, ast.Call]]:
        """Every call with the dotted name of what is called (``a().b`` counts as ``().b``)."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call):
                yield dotted(node.func), node

    def at(self, node: ast.stmt | ast.expr) -> str:
        """``path:line`` for a message."""
        return f"{self.path}:{node.lineno}"


def dotted(node: ast.expr) -> str:
    """``a.b.c`` for a name or attribute; the part that is neither becomes ``()``."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return "()"


@cache
def tracked_files() -> tuple[Path, ...]:
    """Files that belong to the project: what git follows or would, or, in an export, all but built ones."""
    if (ROOT / ".git").exists():
        command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        names = subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout.decode().split("\0")
        return tuple(ROOT / name for name in sorted(set(names)) if name and (ROOT / name).is_file())
    built = {".venv", "build", "dist", "__pycache__"}
    return tuple(p for p in sorted(ROOT.rglob("*")) if p.is_file() and not built & set(p.parts))


@cache
def all_modules() -> tuple[Module, ...]:
    """Every Python file of the project, parsed."""
    files = [path for path in tracked_files() if path.suffix in {".py", ".spec"}]
    return tuple(_parse(path) for path in files)


def product_modules() -> tuple[Module, ...]:
    """The program: the four layers and ``main.py``, without tests and tools."""
    return tuple(m for m in all_modules() if m.layer in (*LAYERS, "main.py"))


def modules_of(*layers: str) -> tuple[Module, ...]:
    """Files whose first folder is one of ``layers``."""
    return tuple(m for m in all_modules() if m.layer in layers)


def _parse(path: Path) -> Module:
    text = path.read_text(encoding="utf-8")
    return Module(path.relative_to(ROOT).as_posix(), text, ast.parse(text, str(path)))
