"""The documents point at things that exist."""

import re
import subprocess
from pathlib import Path

from tests.support.source_tree import ROOT, tracked_files


def documents() -> list[Path]:
    return [p for p in tracked_files() if p.suffix == ".md"]


def mentions(pattern: str) -> list[tuple[Path, str]]:
    """What ``pattern`` captures in the documents, with the page it was found in."""
    return [
        (page, hit) for page in documents() for hit in re.findall(pattern, page.read_text(encoding="utf-8"))
    ]


def test_links_between_documents_lead_somewhere() -> None:
    links = mentions(r"\]\(([^)#:]+)(?:#[^)]*)?\)")
    assert [f"{page.name}: {to}" for page, to in links if not (page.parent / to).exists()] == []


def test_files_that_the_pages_name_exist() -> None:
    named = mentions(r"`((?:core|storage|devices|ui|tools|tests|docs|resources|requirements)/[\w./-]+)`")
    assert [f"{page.name}: {name}" for page, name in named if not (ROOT / name).exists()] == []


def test_every_make_target_that_the_readme_names_exists() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    listed = subprocess.run(["make", "-s", "help"], cwd=ROOT, capture_output=True, text=True, check=True)
    targets = {line.split()[0] for line in listed.stdout.splitlines()}
    assert set(re.findall(r"\bmake ([a-z]+)\b", readme)) <= targets
