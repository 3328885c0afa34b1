"""Translations of the window: collect source strings, fill in Chinese, compile.

    tools/i18n.py update                 collect strings into resources/i18n/zh_CN/AREA.ts
    tools/i18n.py missing                print what has no translation, as JSON by area
    tools/i18n.py fill AREA FILE.json    put translations in: {"source": "translation"}, or a list of objects
                                         with context, source and translation
    tools/i18n.py release                compile all areas into resources/i18n/zh_CN.qm
    tools/i18n.py check                  exit code 1 when something is missing, stale or cannot be translated

Strings are read from the syntax tree and not by lupdate: that takes the wrong context for ``self.tr`` after a
``QCoreApplication.translate`` in the same method, and skips f-strings without a word.
"""

import ast
import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LANGUAGE = "zh_CN"
_PLACEHOLDER = re.compile(r"\{[a-z_0-9]*\}|%[0-9n]")


@dataclass(frozen=True, slots=True, order=True)
class Message:
    """A source string in its context; ``comment`` tells equal strings apart."""

    context: str
    source: str
    comment: str = ""


@dataclass(slots=True)
class Found:
    """What the sources hold: messages in order, and calls that no tool can translate."""

    messages: dict[Message, None] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)


class Collector(ast.NodeVisitor):
    """Finds ``self.tr("…")``, ``QCoreApplication.translate("C", "…")``, ``QT_TRANSLATE_NOOP("C", "…")``."""

    def __init__(self, path: Path, found: Found) -> None:
        self._path = path
        self._found = found
        self._classes: list[str] = []
        self._called: set[int] = set()

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        """Keep the class name: it is the context of ``self.tr``."""
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        """Look at one call."""
        self._called.add(id(node.func))
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name == "tr" and isinstance(node.func, ast.Attribute):
            self._take(node, [self._classes[-1] if self._classes else None], node.args)
        elif name == "QT_TRANSLATE_NOOP" or (name == "translate" and _is_application(node.func)):
            self._take(node, [_literal(arg) for arg in node.args[:1]], node.args[1:])
        self.generic_visit(node)

    def visit_Attribute(self, node: ast.Attribute) -> None:
        """Under another name the function would be called where nobody looks for its strings."""
        translating = node.attr == "tr" or (node.attr == "translate" and _is_application(node))
        if translating and id(node) not in self._called:
            self._found.faults.append(
                f"{self._path}:{node.lineno}: call it by its name, its strings are lost"
            )
        self.generic_visit(node)

    def _take(self, node: ast.Call, context: list[str | None], args: list[ast.expr]) -> None:
        words = [_literal(arg) for arg in args]
        usable = bool(context) and context[0] is not None and bool(words) and len(words) <= 2
        if not usable or None in words or node.keywords:
            self._found.faults.append(
                f"{self._path}:{node.lineno}: only a literal can be translated (no f-string, no variable)"
            )
            return
        comment = words[1] if len(words) == 2 else ""
        assert context[0] is not None
        self._found.messages[Message(context[0], words[0] or "", comment or "")] = None


def _is_application(func: ast.expr) -> bool:
    return isinstance(func, ast.Attribute) and getattr(func.value, "id", "") == "QCoreApplication"


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def areas(root: Path = ROOT) -> dict[str, list[Path]]:
    """Python files of each area: frame, words for codes, widgets, and one for each folder of pages."""
    ui = root / "ui"
    found = {
        "shell": [
            *sorted(ui.glob("*.py")),
            *sorted((ui / "shell").rglob("*.py")),
            *sorted((ui / "pages").glob("*.py")),
        ],
        "words": sorted((ui / "words").rglob("*.py")),
        "widgets": sorted((ui / "widgets").rglob("*.py")),
    }
    for folder in sorted(path for path in (ui / "pages").iterdir() if path.is_dir()):
        if folder.name != "__pycache__":
            found[folder.name] = sorted(folder.rglob("*.py"))
    return found


def collect(files: list[Path], root: Path = ROOT) -> Found:
    """Messages of some files."""
    found = Found()
    for path in files:
        # The definition of the marker itself is no message.
        if path.name != "sentences.py":
            tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
            Collector(path.relative_to(root), found).visit(tree)
    return found


def ts_path(area: str, root: Path = ROOT) -> Path:
    """Translation file of an area."""
    return root / "resources" / "i18n" / LANGUAGE / f"{area}.ts"


def read(path: Path) -> dict[Message, str]:
    """Translations of a file; unfinished ones are empty."""
    if not path.is_file():
        return {}
    known = {}
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name") or ""
        for node in context.iter("message"):
            target = node.find("translation")
            text = (target.text or "") if target is not None and target.get("type") is None else ""
            known[Message(name, node.findtext("source") or "", node.findtext("comment") or "")] = text
    return known


def write(path: Path, translations: dict[Message, str]) -> None:
    """Write a file, contexts and messages in the order of the sources."""
    top = ET.Element("TS", version="2.1", language=LANGUAGE, sourcelanguage="en")
    contexts: dict[str, ET.Element] = {}
    for message, text in translations.items():
        if message.context not in contexts:
            contexts[message.context] = ET.SubElement(top, "context")
            ET.SubElement(contexts[message.context], "name").text = message.context
        node = ET.SubElement(contexts[message.context], "message")
        ET.SubElement(node, "source").text = message.source
        if message.comment:
            ET.SubElement(node, "comment").text = message.comment
        target = ET.SubElement(node, "translation")
        target.text = text
        if not text:
            target.set("type", "unfinished")
    ET.indent(top, "    ")
    path.parent.mkdir(parents=True, exist_ok=True)
    body = ET.tostring(top, encoding="unicode", short_empty_elements=False)
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def update() -> int:
    """Renew the files of all areas; translations of strings that still exist stay."""
    faults = []
    for area, files in areas().items():
        found = collect(files)
        faults += found.faults
        old = read(ts_path(area))
        write(ts_path(area), {message: old.get(message, "") for message in found.messages})
    sys.stderr.write("".join(f"{fault}\n" for fault in faults))
    return 1 if faults else 0


def missing() -> dict[str, list[dict[str, str]]]:
    """What has no translation, by area."""
    lacking = {}
    for area, files in areas().items():
        known = read(ts_path(area))
        lines = [
            {"context": m.context, "source": m.source, **({"comment": m.comment} if m.comment else {})}
            for m in collect(files).messages
            if not known.get(m)
        ]
        if lines:
            lacking[area] = lines
    return lacking


def fill(area: str, file: Path) -> int:
    """Put translations into the file of an area."""
    given = json.loads(file.read_text(encoding="utf-8"))
    lines = (
        [{"source": source, "translation": text} for source, text in given.items()]
        if isinstance(given, dict)
        else given
    )
    translations = read(ts_path(area)) or dict.fromkeys(collect(areas()[area]).messages, "")
    unknown = []
    for line in lines:
        hits = [
            m
            for m in translations
            if m.source == line["source"]
            and line.get("context", m.context) == m.context
            and line.get("comment", m.comment) == m.comment
        ]
        if not hits:
            unknown.append(line["source"])
        translations.update(dict.fromkeys(hits, line["translation"]))
    write(ts_path(area), translations)
    sys.stderr.write("".join(f"not in {area}: {source}\n" for source in unknown))
    return 1 if unknown else 0


def release() -> int:
    """Compile all areas into one file with Qt's lrelease."""
    import PySide6

    folder = Path(PySide6.__file__).parent
    tool = next(p for p in (folder / "lrelease", folder / "lrelease.exe") if p.is_file())
    target = ROOT / "resources" / "i18n" / f"{LANGUAGE}.qm"
    # A running program has the file mapped into memory: it is replaced whole, never written over.
    fresh = target.with_suffix(".qm.new")
    sources = sorted(str(path) for path in (ROOT / "resources" / "i18n" / LANGUAGE).glob("*.ts"))
    done = subprocess.run(
        [str(tool), "-silent", "-nounfinished", *sources, "-qm", str(fresh)], capture_output=True, text=True
    )
    sys.stderr.write(done.stderr)
    if done.returncode == 0:
        fresh.replace(target)
    return done.returncode


def problems() -> Iterator[str]:
    """Everything that keeps the window from being complete in Chinese."""
    for area, files in areas().items():
        found = collect(files)
        yield from found.faults
        known = read(ts_path(area))
        for message in found.messages:
            text = known.get(message, "")
            if not text:
                yield f"{area}: no translation of {message.context} / {message.source!r}"
            elif sorted(_PLACEHOLDER.findall(text)) != sorted(_PLACEHOLDER.findall(message.source)):
                yield f"{area}: other placeholders in the translation of {message.source!r}"
        for message in known.keys() - found.messages.keys():
            yield f"{area}: stale {message.context} / {message.source!r}"


def check() -> int:
    """Print all problems."""
    lines = list(problems())
    sys.stderr.write("".join(f"{line}\n" for line in lines))
    return 1 if lines else 0


def main(arguments: list[str]) -> int:
    """Run one command."""
    match arguments:
        case ["update"]:
            return update()
        case ["missing"]:
            print(json.dumps(missing(), ensure_ascii=False, indent=2))
            return 0
        case ["fill", area, file]:
            return fill(area, Path(file))
        case ["release"]:
            return release()
        case ["check"]:
            return check()
    sys.stderr.write(__doc__ or "")
    return 64


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
