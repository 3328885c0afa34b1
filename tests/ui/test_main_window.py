"""Signing in, locking, menus by permission, going from page to page."""

from collections.abc import Callable, Mapping
from typing import ClassVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from core.access.model import Actor
from core.kernel.errors import UserError
from core.system.health import Lamp, LampState
from tests.ui.fake_program import OPERATOR, PASSWORD, FakeProgram
from ui.app import Window
from ui.shell.composition import Entrance
from ui.shell.frame import Command, Frame, Hit, MenuEntry, PageSpec
from ui.shell.page import Page
from ui.widgets.buttons import Button

Make = Callable[[FakeProgram], Window]


class NotePage(Page):
    """A page that remembers what happened to it."""

    alive: ClassVar[list["NotePage"]] = []

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame, "Notes")
        self.params: Mapping[str, object] = {}
        self.story: list[str] = []
        self.lost = ""
        NotePage.alive.append(self)

    def opened(self, params: Mapping[str, object]) -> None:
        self.params = params
        self.story.append("opened")

    def returned(self) -> None:
        self.story.append("returned")

    def closed(self) -> None:
        self.story.append("closed")

    def unsaved(self) -> str:
        return self.lost

    def save(self) -> None:
        self.story.append("saved")


@pytest.fixture
def program() -> FakeProgram:
    NotePage.alive.clear()
    made = FakeProgram()
    made.page_specs = [
        PageSpec("dashboard", "Dashboard", NotePage),
        PageSpec("pool.list", "Experts", NotePage, "pool.read", ("Pool",)),
        PageSpec("pool.expert", "Expert", NotePage, "pool.read", menu="pool.list", listed=False),
        PageSpec("audit.log", "Audit log", NotePage, "audit.read"),
    ]
    made.menu_entries = [
        MenuEntry("dashboard", "layout-dashboard", "Dashboard"),
        MenuEntry("pool", "users", "Pool", children=(MenuEntry("pool.list", "", "Experts", "pool.read"),)),
        MenuEntry("audit.log", "history", "Audit log", "audit.read"),
        MenuEntry("system", "settings", "System", children=(MenuEntry("x", "", "X", "system.settings"),)),
    ]
    return made


def sign_in(qtbot: QtBot, window: Window, password: str = PASSWORD) -> None:
    """Type account and password."""
    page = window.main.sign_in_page
    assert page is not None
    qtbot.keyClicks(page.form.login, "op01")
    qtbot.keyClicks(page.form.password, password)
    qtbot.keyClick(page.form.password, Qt.Key.Key_Return)


@pytest.fixture
def signed(qtbot: QtBot, make_window: Make, program: FakeProgram) -> Window:
    window = make_window(program)
    sign_in(qtbot, window)
    qtbot.waitUntil(lambda: window.main.view is not None)
    return window


def dialogs() -> list[QDialog]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]


def press(dialog: QDialog, text: str) -> None:
    next(b for b in dialog.findChildren(QPushButton) if b.text() == text).click()


def view_of(window: Window):  # type: ignore[no-untyped-def]
    assert window.main.view is not None
    return window.main.view


# -- signing in --------------------------------------------------------------------------------------------


def test_the_right_password_opens_the_first_page(signed: Window) -> None:
    view = view_of(signed)
    assert view.navigator.spec.id == "dashboard"
    assert NotePage.alive[-1].story == ["opened"]
    assert "last time 3 Mar 17:22" in view.status.message


def test_a_wrong_password_stands_under_the_field_with_the_tries_left(
    qtbot: QtBot, make_window: Make, program: FakeProgram
) -> None:
    window = make_window(program)
    sign_in(qtbot, window, "wrong")
    form = window.main.sign_in_page.form  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: form.password_field.error != "")
    assert form.password_field.error == "Account or password is wrong. Tries left: 4."
    assert form.password.text() == ""
    assert form.go.isEnabled()


def test_a_locked_account_says_who_can_unlock_it(
    qtbot: QtBot, make_window: Make, program: FakeProgram
) -> None:
    program.failures = 4
    window = make_window(program)
    sign_in(qtbot, window, "wrong")
    page = window.main.sign_in_page
    assert page is not None
    qtbot.waitUntil(lambda: any("security administrator" in w.text() for w in page.findChildren(QLabel)))
    assert page.form.password_field.error == ""


def test_empty_fields_are_asked_for_without_bothering_the_engine(
    qtbot: QtBot, make_window: Make, program: FakeProgram
) -> None:
    window = make_window(program)
    page = window.main.sign_in_page
    assert page is not None
    page.form.submit()
    assert program.failures == 0
    assert any(label.text() == "Please enter your account" for label in page.findChildren(QLabel))


def test_the_first_password_has_to_be_changed_before_anything_else(
    qtbot: QtBot, make_window: Make, program: FakeProgram
) -> None:
    program.must_change = True
    window = make_window(program)
    sign_in(qtbot, window)
    qtbot.waitUntil(lambda: window.main.sign_in_page is None or not window.main.sign_in_page.isVisible())
    assert window.main.view is None
    page = window.main._password_page
    page._old.set_value(PASSWORD)
    page._new.set_value("short")
    page._again.set_value("short")
    page._ask()
    qtbot.waitUntil(lambda: page._new.error != "")
    assert page._new.error == "The password needs at least 10 characters."
    page._new.set_value("Long-Enough-12")
    page._again.set_value("Long-Enough-12")
    page._ask()
    qtbot.waitUntil(lambda: window.main.view is not None)


def test_signing_out_ends_the_session_and_the_watermark(
    qtbot: QtBot, signed: Window, program: FakeProgram
) -> None:
    assert "王雨军" in signed.watermark.text
    signed.main.sign_out()
    assert program.signed_out == ["op01"]
    assert signed.main.view is None
    assert signed.watermark.text == ""
    assert NotePage.alive[-1].story[-1] == "closed"


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
    assert [find.title for find in panel.shown] == ["Dashboard", "Experts", "Export everything"]
    qtbot.keyClicks(panel._line, "Exp")
    qtbot.waitUntil(lambda: len(panel.shown) == 3)
    assert [find.title for find in panel.shown] == ["Exp*t Wang", "Experts", "Export everything"]
    qtbot.keyClick(panel._line, Qt.Key.Key_Return)
    assert NotePage.alive[-1].params == {"expert_no": "ZJ-000418"}
    view.open_palette()
    qtbot.keyClicks(panel._line, "csv")
    qtbot.keyClick(panel._line, Qt.Key.Key_Return)
    assert ran == ["export"]


# -- locking -----------------------------------------------------------------------------------------------


def test_locking_hides_the_work_and_the_right_password_brings_it_back(
    qtbot: QtBot, signed: Window, program: FakeProgram
) -> None:
    view = view_of(signed)
    qtbot.keyClick(view, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    lock = signed.main.lock_page
    assert lock is not None
    assert program.locked == ["key"]
    assert not view.isVisible()
    qtbot.keyClicks(lock.password, "wrong")
    qtbot.keyClick(lock.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: lock._field.error != "")
    qtbot.keyClicks(lock.password, PASSWORD)
    qtbot.keyClick(lock.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: signed.main.lock_page is None)
    assert view.isVisible()
    assert NotePage.alive[-1].story == ["opened"]


def test_an_open_dialog_goes_out_of_sight_and_comes_back(qtbot: QtBot, signed: Window) -> None:
    view_of(signed).dialogs.message("Title", "Name of an expert")
    signed.main.lock(by_idle=True)
    assert dialogs() == []
    lock = signed.main.lock_page
    assert lock is not None
    lock.unlock_asked.emit(PASSWORD)
    qtbot.waitUntil(lambda: signed.main.lock_page is None)
    (dialog,) = dialogs()
    press(dialog, "Understood")


def test_idling_locks_unless_the_page_is_being_watched(
    qtbot: QtBot, signed: Window, program: FakeProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(NotePage, "keeps_awake", lambda _self: True)
    signed.main._on_idle()
    assert signed.main.lock_page is None
    monkeypatch.setattr(NotePage, "keeps_awake", lambda _self: False)
    signed.main._on_idle()
    assert signed.main.lock_page is not None
    assert program.locked == ["idle"]


# -- failures ----------------------------------------------------------------------------------------------


def test_a_bug_is_shown_and_stops_a_draw_safely(signed: Window, program: FakeProgram) -> None:
    bug = ZeroDivisionError()
    signed._excepthook(ZeroDivisionError, bug, None)
    assert program.stopped == [bug]
    (dialog,) = dialogs()
    assert any("Nothing acknowledged is lost" in label.text() for label in dialog.findChildren(QLabel))
    press(dialog, "Understood")


def test_what_the_user_can_mend_is_no_bug(signed: Window, program: FakeProgram) -> None:
    signed.bridge.failed.emit(UserError("access.denied"))
    assert program.stopped == []
    press(dialogs()[0], "Understood")


# -- look, closing, other ways in --------------------------------------------------------------------------


def test_another_language_rebuilds_the_window_at_the_same_page(signed: Window, program: FakeProgram) -> None:
    view_of(signed).open_fresh("pool.list", words="wm")
    signed.change_look("language", "zh_CN")
    view = view_of(signed)
    assert view.navigator.spec.id == "pool.list"
    assert NotePage.alive[-1].params == {"words": "wm"}
    assert view.top.search.text() == "搜专家、项目、页面、命令"
    assert program.preferences.values["look.language"] == "zh_CN"


def test_larger_text_enlarges_controls(signed: Window) -> None:
    before = view_of(signed).top.height()
    signed.change_look("scale", 1.5)
    assert view_of(signed).top.height() == before * 3 // 2


def test_closing_says_what_would_be_interrupted(qtbot: QtBot, signed: Window, program: FakeProgram) -> None:
    program.lamp_list = [Lamp("recorder", LampState.OK, "recorder.recording")]
    view_of(signed).vital_signs.ask_lamps()
    qtbot.waitUntil(lambda: bool(view_of(signed).under_way))
    signed.main.close()
    assert signed.main.isVisible()
    (dialog,) = dialogs()
    assert any("being recorded" in label.text() for label in dialog.findChildren(QLabel))
    press(dialog, "Close anyway")
    qtbot.waitUntil(lambda: not signed.main.isVisible())


def test_an_archive_can_be_verified_without_signing_in(
    qtbot: QtBot, make_window: Make, program: FakeProgram
) -> None:
    spec = PageSpec("verify", "Verify", NotePage)
    program.entries = [Entrance("verify", "shield-check", "Verify archive", "No sign-in", spec)]
    window = make_window(program)
    assert window.main.sign_in_page is not None
    window.main.sign_in_page.entered.emit("verify")
    outside = window.main.outside
    assert outside is not None
    assert outside.actor.permissions == frozenset({"evidence.verify"})
    assert outside.navigator.spec is not None
    outside.findChild(Button, "outside:back").click()
    assert window.main.sign_in_page is not None


def test_the_first_run_guide_comes_before_everything(make_window: Make, program: FakeProgram) -> None:
    program.guide = PageSpec("setup", "Setup", NotePage)
    window = make_window(program)
    assert window.main.sign_in_page is None
    assert window.main.outside is not None
    program.guide = None
    window.main.outside.leave()
    assert window.main.sign_in_page is not None


def test_practice_is_marked_in_title_bar_and_watermark(qtbot: QtBot, make_window: Make) -> None:
    program = FakeProgram(practice=True)
    program.page_specs = [PageSpec("dashboard", "Dashboard", NotePage)]
    window = make_window(program)
    assert "Practice" in window.main.windowTitle()
    assert "Practice" in window.watermark.text
    sign_in(qtbot, window)
    qtbot.waitUntil(lambda: window.main.view is not None)
    assert "Practice" in window.watermark.text
    assert OPERATOR.name in window.watermark.text


# -- the second person -------------------------------------------------------------------------------------


class Answers:
    """Takes what a dialog gives."""

    def __init__(self) -> None:
        self.signed: list[tuple[Actor, str]] = []
        self.reasons: list[str] = []

    def co_signed(self, actor: Actor, reason: str) -> None:
        self.signed.append((actor, reason))

    def reason(self, reason: str) -> None:
        self.reasons.append(reason)


def test_a_second_person_signs_with_a_reason(qtbot: QtBot, signed: Window) -> None:
    answers = Answers()
    view_of(signed).dialogs.co_sign("Co-sign", "", "Sign", answers.co_signed, permission="draw.supervise")
    (dialog,) = dialogs()
    dialog.login.setText("sup01")
    dialog.password.setText(PASSWORD)
    press(dialog, "Sign")
    assert answers.signed == []
    dialog.reason.set_value("Checked with the purchaser")
    press(dialog, "Sign")
    qtbot.waitUntil(lambda: bool(answers.signed))
    assert answers.signed[0][0].login == "sup01"
    assert answers.signed[0][1] == "Checked with the purchaser"


@pytest.mark.parametrize(
    ("login", "password", "permission", "sentence"),
    [
        ("op01", PASSWORD, "", "must be somebody else"),
        ("sup01", "wrong", "", "Account or password is wrong"),
        ("sup01", PASSWORD, "system.settings", "may not co-sign"),
    ],
)
def test_nobody_else_can_sign(
    qtbot: QtBot, signed: Window, login: str, password: str, permission: str, sentence: str
) -> None:
    answers = Answers()
    view_of(signed).dialogs.co_sign(
        "Co-sign", "", "Sign", answers.co_signed, permission=permission, ask_reason=False
    )
    (dialog,) = dialogs()
    dialog.login.setText(login)
    dialog.password.setText(password)
    press(dialog, "Sign")
    qtbot.waitUntil(lambda: any(sentence in w.text() for w in dialog.findChildren(QLabel)))
    assert answers.signed == []
    assert dialog.password.text() == ""
    press(dialog, "Cancel")


def test_a_reason_of_three_characters_is_none(signed: Window) -> None:
    answers = Answers()
    view_of(signed).dialogs.reason("Void", "The attempt stays visible.", "Void it", answers.reason)
    (dialog,) = dialogs()
    dialog._text.set_value("abc")
    dialog._look()
    assert not dialog.go.isEnabled()
    dialog._text.set_value("wrong plan")
    dialog._look()
    press(dialog, "Void it")
    assert answers.reasons == ["wrong plan"]
