"""The menu by permission, going from page to page, search."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QStackedWidget
from pytestqt.qtbot import QtBot

from tests.ui.fake_program import FakeProgram
from tests.ui.notes import Make, NotePage, dialogs, press, sign_in, view_of
from ui.app import Window
from ui.shell.frame import Command, Hit
from ui.shell.navigation import _PageArea
from ui.shell.page import Page
from ui.widgets.layouts import column
from ui.widgets.notices import Banner
from ui.widgets.panels import ScrollBox

# -- the menu and what it opens ----------------------------------------------------------------------------


def test_the_menu_shows_only_what_the_person_may_open(signed: Window) -> None:
    view = view_of(signed)
    assert set(view.menu._lines) == {"dashboard", "pool", "pool.list"}


def test_a_page_without_permission_is_refused_with_words(qtbot: QtBot, signed: Window) -> None:
    view_of(signed).open_page("audit.log")
    (dialog,) = dialogs()
    assert any("may not do this" in label.text() for label in dialog.findChildren(QLabel))
    press(dialog, "Understood")
    assert view_of(signed).navigator.spec.id == "dashboard"


def test_going_back_shows_the_page_as_it_was_left(signed: Window) -> None:
    view = view_of(signed)
    view.open_fresh("pool.list", words="wm")
    first = NotePage.alive[-1]
    view.open_page("pool.expert", expert_no="ZJ-1")
    assert NotePage.alive[-1].params == {"expert_no": "ZJ-1"}
    view.go_back()
    assert view.navigator.current is first
    assert first.story == ["opened", "returned"]
    assert NotePage.alive[-1].story == ["opened", "closed"]


def test_escape_closes_the_page_in_front_and_stays_on_the_last(qtbot: QtBot, signed: Window) -> None:
    view = view_of(signed)
    view.open_page("pool.expert")
    qtbot.keyClick(view.navigator.current, Qt.Key.Key_Escape)
    assert view.navigator.spec.id == "dashboard"
    qtbot.keyClick(view.navigator.current, Qt.Key.Key_Escape)
    assert view.navigator.spec.id == "dashboard"


def test_the_menu_asks_before_something_would_be_lost(signed: Window) -> None:
    view = view_of(signed)
    NotePage.alive[-1].lost = "The note is not saved."
    view.menu.chosen.emit("pool.list")
    (dialog,) = dialogs()
    press(dialog, "Cancel")
    assert view.navigator.spec.id == "dashboard"
    view.menu.chosen.emit("pool.list")
    press(dialogs()[-1], "Leave without saving")
    assert view.navigator.spec.id == "pool.list"


def test_opening_a_page_in_front_asks_nothing(signed: Window) -> None:
    NotePage.alive[-1].lost = "The note is not saved."
    view_of(signed).open_page("pool.expert")
    assert dialogs() == []
    assert view_of(signed).navigator.depth == 2


def test_a_notice_that_wraps_does_not_make_a_page_scroll_beside_its_own_scrolling_part(
    qtbot: QtBot, frame: Any
) -> None:
    page = Page(frame, "Notes")
    tall = QLabel()
    tall.setFixedHeight(900)
    page.body.addWidget(Banner("Something to read. " * 20, "warning"))
    page.body.addWidget(ScrollBox(column(tall)), 1)
    stack = QStackedWidget()
    area = _PageArea(page, stack)
    stack.addWidget(area)
    qtbot.addWidget(stack)
    stack.resize(1000, 500)
    stack.show()
    qtbot.waitExposed(stack)
    qtbot.waitUntil(lambda: page.height() == area.viewport().height())
    assert not area.verticalScrollBar().isVisible()


def test_control_s_saves_the_page(qtbot: QtBot, signed: Window) -> None:
    qtbot.keyClick(view_of(signed), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert "saved" in NotePage.alive[-1].story


def test_breadcrumb_and_menu_follow_the_page(signed: Window) -> None:
    view = view_of(signed)
    view.open_fresh("pool.list")
    view.open_page("pool.expert")
    NotePage.alive[-1].set_crumb("ZJ-000418")
    shown = [label.text() for label in view.top.findChildren(QLabel) if label.text()]
    assert shown[-2:] == ["Expert", "ZJ-000418"]
    assert view.menu._lines["pool.list"].isChecked()


def test_the_collapsed_menu_is_remembered_for_the_person(signed: Window, program: FakeProgram) -> None:
    view_of(signed).menu._toggle()
    assert view_of(signed).menu.narrow
    assert program.preferences.values["a1/menu.narrow"] is True


# -- search ------------------------------------------------------------------------------------------------


def test_the_palette_finds_pages_commands_and_hits(
    qtbot: QtBot, make_window: Make, program: FakeProgram
) -> None:
    ran: list[str] = []
    program.extra_commands = [
        Command("Export everything", lambda: ran.append("export"), words="csv"),
        Command("Shut down", lambda: ran.append("never"), permission="system.settings"),
    ]
    program.hits = [Hit("Exp*t Wang", "ZJ-000418", "user", "pool.expert", {"expert_no": "ZJ-000418"})]
    window = make_window(program)
    sign_in(qtbot, window)
    qtbot.waitUntil(lambda: window.main.view is not None)
    view = view_of(window)
    view.open_palette()
    panel = view.palette_panel
    assert [find.title for find in panel.shown][:3] == ["Dashboard", "Experts", "Export everything"]
    qtbot.keyClicks(panel._line, "Exp")
    qtbot.waitUntil(lambda: len(panel.shown) == 3)
    assert [find.title for find in panel.shown] == ["Exp*t Wang", "Experts", "Export everything"]
    qtbot.keyClick(panel._line, Qt.Key.Key_Return)
    assert NotePage.alive[-1].params == {"expert_no": "ZJ-000418"}
    view.open_palette()
    assert panel.shown[0].title == "Exp*t Wang"
    qtbot.keyClicks(panel._line, "csv")
    qtbot.keyClick(panel._line, Qt.Key.Key_Return)
    assert ran == ["export"]
    view.open_palette()
    qtbot.keyClicks(panel._line, "lock")
    with qtbot.waitSignal(view.lock_asked):
        qtbot.keyClick(panel._line, Qt.Key.Key_Return)
