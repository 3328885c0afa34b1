"""F1: the manual in both languages, at the place of every page."""

from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QListWidget, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from tests.support.source_tree import ROOT
from tests.ui.conftest import SpyFrame
from tests.ui.pages.system.test_first_steps import named, shown
from ui.composition import ProgramContents
from ui.pages.system.help_page import HelpPage, ManualView
from ui.pages.system.manual import find_section, read_manual
from ui.resources import manual
from ui.shell.frame import PageSpec
from ui.widgets.layouts import column

LANGUAGES = ("zh", "en")


def every_page() -> list[PageSpec]:
    program: Any = SimpleNamespace(
        workstation=None, lamps=None, recovery_sheet=None, projects=None, folder=None, samples=None
    )
    contents = ProgramContents(program)
    entrances = [entrance.page for entrance in contents.entrances() if entrance.page is not None]
    return [*contents.pages(), contents.first_run(), *entrances]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_has_its_place_in_the_manual(qtbot: QtBot, language: str) -> None:
    sections = read_manual(manual(language).read_text(encoding="utf-8"))
    pages = every_page()
    assert len(pages) > 15
    lost = [page.id for page in pages if find_section(sections, page.help_topic or page.id) < 0]
    assert lost == [], "name the page's topic under a heading of the manual: <!-- help: TOPIC -->"


def test_both_manuals_know_the_same_topics() -> None:
    topics = [
        {topic for section in read_manual(manual(language).read_text("utf-8")) for topic in section.topics}
        for language in LANGUAGES
    ]
    assert topics[0] == topics[1]


def test_the_manual_is_part_of_the_bundle() -> None:
    assert 'data_files("docs", "*.md"' in (ROOT / "build.spec").read_text("utf-8")
    assert manual("zh").relative_to(ROOT).as_posix() == "docs/manual/zh.md"


@pytest.mark.parametrize(
    ("language", "topic", "title"),
    [
        ("zh_CN", "pool-import", "四、专家库导入"),
        ("zh_CN", "system.recovery_key", "恢复密钥"),
        ("en", "ceremony", "A draw, step by step"),
        ("en", "draws.some_new_page", "A draw, step by step"),
        ("en", "nothing-of-the-kind", "MingQian: short manual"),
    ],
)
def test_it_opens_at_the_section_of_the_page(
    qtbot: QtBot, frame: SpyFrame, language: str, topic: str, title: str
) -> None:
    page = opened(qtbot, frame, language, topic)
    assert page.section == title
    view = named(page, "manual")
    assert isinstance(view, QTextBrowser)
    assert view.textCursor().block().text() == title, "the text stands at another heading"


def test_words_are_found_and_the_contents_shrink(qtbot: QtBot, frame: SpyFrame) -> None:
    page = opened(qtbot, frame, "en", "start")
    contents = named(page, "help_contents")
    assert isinstance(contents, QListWidget)
    whole = contents.count()
    named(page, "help_search").setText("pinyin initials")
    assert [contents.item(i).text().strip() for i in range(contents.count())] == ["The list of experts"]
    qtbot.keyClick(named(page, "help_search"), "\r")
    assert page.section == "The list of experts"
    assert named(page, "manual").extraSelections()
    named(page, "help_search").setText("zzz")
    assert contents.count() == 0
    assert page._nothing.isVisible()
    named(page, "help_search").setText("")
    assert contents.count() == whole


def test_marks_of_the_manual_do_not_show(qtbot: QtBot, frame: SpyFrame) -> None:
    page = opened(qtbot, frame, "zh_CN", "start")
    text = named(page, "manual").toPlainText()
    assert "help:" not in text
    assert "](" not in text
    assert "目录" not in text.splitlines()


def opened(qtbot: QtBot, frame: SpyFrame, language: str, topic: str) -> HelpPage:
    frame.preferences.put("look.language", language)
    spy: Any = frame
    page: HelpPage = shown(qtbot, HelpPage(spy), topic=topic)
    return page


def test_lines_break_within_the_column_in_wide_and_in_narrow_windows(qtbot: QtBot) -> None:
    view, window = ManualView(), QWidget()
    qtbot.addWidget(window)
    view.show_markdown("a word " * 400)
    window.setLayout(column(view))
    window.resize(1400, 600)
    window.show()
    for width in (1400, 720, 1100):
        window.resize(width, 600)
        QCoreApplication.processEvents()
        assert view.document().size().width() <= view.viewport().width() <= width
