"""Joins the stand-alone verifier page ``verify.html``: one file, no network access, from readable sources.

The modules under ``resources/verifier/src`` import each other by name only. Each becomes a function that
gives its exports, in the order of their imports, so that the page needs no loader. The policy in the page
allows this script and this style by their hashes, and no connection at all. The same sources give the
same bytes.
"""

import json
import re
from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from core.evidence.verification.verdict_details import DETAILS
from core.evidence.verification.verdict_words import FACTS, ROLES, TITLES, Words

SOURCES = Path("resources") / "verifier" / "src"
PAGE = Path("resources") / "verifier" / "verify.html"
"""Where a bundle keeps the built page, relative to the program's folder."""

_START, _LINE_WORDS = "page", "line_words"
_IMPORT = re.compile(r'^import (\{[^}]*\}|\* as \w+) from "\./(\w+)\.js";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export ((?:async )?function|class|const) (\w+)", re.MULTILINE)


def page_bytes(root: Path) -> bytes:
    """Bytes of ``verify.html`` from the sources under ``root``; raises ``OSError``."""
    script = joined_script(root, (_START,)) + f"{_name(_START)}.start();\n"
    style = _read(root, "page.css")
    if "</script" in script or "</style" in style:
        raise ValueError("the sources of the page would end their own element")
    policy = "; ".join(
        (
            "default-src 'none'",
            f"script-src {_source(script)}",
            f"style-src {_source(style)}",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
    page = _read(root, "page.html")
    for place, text in (("policy", policy), ("style", style), ("script", script)):
        page = page.replace("{{" + place + "}}", text)
    return page.encode("utf-8")


def joined_script(root: Path, entries: tuple[str, ...]) -> str:
    """The modules ``entries`` and all behind their imports as one script.

    Each module's exports are in a constant ``module_NAME``.
    """
    order: list[str] = []
    for entry in entries:
        _visit(root, entry, order)
    parts = [_wrapped(name, _module(root, name)) for name in order]
    return '\n"use strict";\n' + "".join(parts)


def _visit(root: Path, module: str, order: list[str]) -> None:
    if module in order:
        return
    for match in _IMPORT.finditer(_module(root, module)):
        _visit(root, match[2], order)
    order.append(module)


def _wrapped(module: str, source: str) -> str:
    exported = [match[2] for match in _EXPORT.finditer(source)]
    body = _IMPORT.sub(_taken, source)
    body = _EXPORT.sub(r"\1 \2", body)
    if re.search(r"^(?:import|export)\b", body, re.MULTILINE):
        raise ValueError(f"{module}.js imports or exports in a form that cannot be joined")
    return f"\nconst {_name(module)} = (() => {{\n{body}\nreturn {{ {', '.join(exported)} }};\n}})();\n"


def _taken(match: re.Match[str]) -> str:
    names = match[1].removeprefix("* as ").replace(" as ", ": ")
    return f"const {names} = {_name(match[2])};\n"


def _module(root: Path, module: str) -> str:
    if module == _LINE_WORDS:
        return _line_words()
    return _read(root, f"{module}.js")


def _line_words() -> str:
    """The report's words as the program has them, as a module."""
    tables = {"roles": ROLES, "titles": TITLES, "facts": FACTS, "details": DETAILS}
    words = {name: _pairs(table) for name, table in tables.items()}
    return f"export const LINE_WORDS = {json.dumps(words, ensure_ascii=False, indent=1)};\n"


def _pairs(table: Mapping[str, Words]) -> dict[str, list[str]]:
    return {key: [words.zh, words.en] for key, words in table.items()}


def _name(module: str) -> str:
    return f"module_{module}"


def _read(root: Path, name: str) -> str:
    return (root / SOURCES / name).read_bytes().replace(b"\r\n", b"\n").decode("utf-8")


def _source(text: str) -> str:
    """A hash source of the content security policy (CSP 3 §2.3.1)."""
    return f"'sha256-{b64encode(sha256(text.encode('utf-8')).digest()).decode('ascii')}'"
