"""The licences page is complete and true, and GPL code stays out of the main program."""

import re
from importlib.metadata import PackageNotFoundError, metadata

import pytest

from tests.support.source_tree import ROOT, product_modules

PAGE = (ROOT / "docs" / "licences.md").read_text(encoding="utf-8")
IN_PROGRAM, FOR_BUILDING = PAGE.split("## For building")


def table(section: str) -> dict[str, str]:
    """Package name to licence, from the table of a section, without its head."""
    found = dict(re.findall(r"^\| ([a-z0-9-]+) \| ([^|]+?) \|", section, re.MULTILINE))
    found.pop("package")
    return found


def required(name: str) -> set[str]:
    """Packages pinned in a requirements file."""
    text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    return set(re.findall(r"^([a-z0-9-]+)==", text, re.MULTILINE))


@pytest.mark.parametrize(("section", "name"), [(IN_PROGRAM, "runtime"), (FOR_BUILDING, "dev")])
def test_every_required_package_is_listed_and_no_other(section: str, name: str) -> None:
    assert set(table(section)) == required(name)


def test_the_page_says_what_the_packages_say_of_themselves() -> None:
    wrong = []
    for package, licence in (table(IN_PROGRAM) | table(FOR_BUILDING)).items():
        try:
            said = metadata(package).get("License-Expression")
        except PackageNotFoundError:  # of another platform
            continue
        if said and not licence.startswith(said):
            wrong.append(f"{package}: {licence} (the package says {said})")
    assert wrong == []


def test_only_the_recorder_and_speech_programs_import_pyav() -> None:
    users = {m.path for m in product_modules() if any(n.split(".")[0] == "av" for n, _ in m.imports())}
    assert {path for path in users if not path.startswith(("devices/recorder/", "devices/speech/"))} == set()


def test_fonts_and_icons_lie_beside_their_licences() -> None:
    for folder in ("fonts", "icons"):
        names = {p.name.lower() for p in (ROOT / "resources" / folder).iterdir()}
        assert any(re.match(r"(licen[cs]e|ofl)", name) for name in names), folder
