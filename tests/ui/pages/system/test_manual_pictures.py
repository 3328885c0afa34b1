"""Pictures of the manual: those that are named are there, small, alike in both languages, and shown."""

import re

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from tests.support.source_tree import ROOT
from tools.manual_pictures import STEPS
from ui.pages.system.help_page import ManualView
from ui.pages.system.manual import as_markdown, read_manual
from ui.resources import MANUAL_PICTURES, manual

LANGUAGES = ("zh", "en")
_LARGEST_BYTES = 150_000


def pictures(language: str) -> list[str]:
    shown = as_markdown(read_manual(manual(language).read_text(encoding="utf-8")))
    return re.findall(r"!\[[^\]]+\]\(pictures/([\w.-]+)\)", shown)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_step_of_a_ceremony_has_its_picture(language: str) -> None:
    assert sorted(pictures(language)) == sorted(f"{language}-{step}.png" for step in STEPS)
    for name in pictures(language):
        assert (MANUAL_PICTURES / name).stat().st_size < _LARGEST_BYTES, name


def test_no_picture_lies_there_unused() -> None:
    used = {name for language in LANGUAGES for name in pictures(language)}
    assert {path.name for path in MANUAL_PICTURES.iterdir()} == used


def test_the_bundle_carries_them() -> None:
    assert 'data_files("docs", "*.md", "*.png")' in (ROOT / "build.spec").read_text("utf-8")
    assert MANUAL_PICTURES.relative_to(ROOT).parts[0] == "docs"


def test_the_help_page_shows_them_no_wider_than_its_column(qtbot: QtBot) -> None:
    view = ManualView()
    qtbot.addWidget(view)
    view.show_markdown(as_markdown(read_manual(manual("zh").read_text(encoding="utf-8"))))
    kind = QTextDocument.ResourceType.ImageResource.value
    for name in pictures("zh"):
        shown = view.document().resource(kind, QUrl(f"pictures/{name}"))
        assert shown is not None, name
        assert not shown.isNull(), name
        assert shown.width() / shown.devicePixelRatio() <= 820
