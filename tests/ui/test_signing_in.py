"""Signing in and out, locking, failures, closing, other ways in."""

from concurrent.futures import Future

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from core.engine.failures import EngineFailure
from core.kernel.errors import DeviceError, UserError
from core.system.lamps import Lamp, LampState
from tests.ui.fake_program import OPERATOR, PASSWORD, FakeProgram
from tests.ui.notes import Make, NotePage, dialogs, press, sign_in, view_of
from ui.app import Window
from ui.shell.composition import Entrance
from ui.shell.frame import PageSpec
from ui.shell.lamps import views
from ui.shell.sign_in import SignInPage
from ui.widgets.buttons import Button
from ui.widgets.codes import CodeLine

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


def test_what_a_dialog_shows_is_gone_for_whoever_signs_in_next(
    qtbot: QtBot, signed: Window, program: FakeProgram
) -> None:
    def shown() -> list[str]:
        windows = QApplication.topLevelWidgets()
        return [w.windowTitle() for w in windows if isinstance(w, QDialog) and w.isVisible()]

    signed.main.dialogs.message("Password of the file", "7GUD-N8JR")
    assert shown() == ["Password of the file"]
    signed.main.lock(by_idle=True)
    assert shown() == []
    signed.main.sign_out()
    assert program.signed_out == ["op01"]
    assert shown() == []
    sign_in(qtbot, signed)
    qtbot.waitUntil(lambda: signed.main.view is not None)
    signed.main.dialogs.message("Password of another", "XA83-L78M")
    signed.main.sign_out()
    assert shown() == []


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
    (dialog,) = dialogs()
    qtbot.keyClick(dialog, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
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


def test_a_locked_session_is_not_ended_by_others_while_a_draw_is_recorded(
    qtbot: QtBot, signed: Window, program: FakeProgram
) -> None:
    program.lamp_list = [Lamp("recorder", LampState.OK, "recorder.recording")]
    view_of(signed).vital_signs.ask_lamps()
    qtbot.waitUntil(lambda: bool(view_of(signed).under_way))
    signed.main.lock(by_idle=True)
    lock = signed.main.lock_page
    assert lock is not None
    qtbot.waitUntil(lambda: bool(lock.findChild(CodeLine).accessibleName()))
    shown = " ".join(label.text() for label in lock.findChildren(QLabel))
    assert f"Log {program.log.size:,} records" in shown, "a picture of the locked screen must be dated, too"
    lock.sign_out_asked.emit()
    assert "goes on" in lock._field.error
    assert (signed.main.lock_page, program.signed_out) == (lock, [])
    assert NotePage.alive[-1].story == ["opened"], "locking has touched the page behind"
    program.lamp_list = [Lamp("recorder", LampState.OK, "recorder.ready")]
    view_of(signed).vital_signs.ask_lamps()
    qtbot.waitUntil(lambda: not view_of(signed).under_way)
    lock.sign_out_asked.emit()
    assert program.signed_out == ["op01"]


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
    assert program.preferences.values["a1/look.language"] == "zh_CN"


def test_a_persons_look_ends_with_the_session_and_the_stations_holds_for_everybody_else(
    qtbot: QtBot, signed: Window
) -> None:
    signed.change_look("language", "zh_CN")
    signed.main.sign_out()
    page = signed.main.sign_in_page
    assert page is not None
    assert page.form.go.text() == "Sign in"
    sign_in(qtbot, signed)
    qtbot.waitUntil(lambda: signed.main.view is not None)
    assert view_of(signed).top.search.text() == "搜专家、项目、页面、命令"
    signed.main.sign_out()
    sign_in(qtbot, signed, login="sup01")
    qtbot.waitUntil(lambda: signed.main.view is not None)
    assert "zh" not in signed._translation.language


def test_the_language_of_the_sign_in_page_is_the_stations(
    qtbot: QtBot, make_window: Make, program: FakeProgram
) -> None:
    window = make_window(program)
    window.change_look("language", "zh_CN")
    assert program.preferences.values["look.language"] == "zh_CN"
    sign_in(qtbot, window)
    qtbot.waitUntil(lambda: window.main.view is not None)
    assert view_of(window).top.search.text() == "搜专家、项目、页面、命令"


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


def test_a_bug_in_the_engine_thread_is_shown_too(qtbot: QtBot, signed: Window, program: FakeProgram) -> None:
    bug = KeyError("x")
    program.bus.publish(EngineFailure(bug))
    qtbot.waitUntil(lambda: program.stopped == [bug])
    press(dialogs()[0], "Understood")


# -- what the sign-in page says of the program and its surroundings ---------------------------------------


def test_lamps_and_fingerprint_come_once_the_page_is_on_the_screen(
    qtbot: QtBot, make_window: Make, program: FakeProgram
) -> None:
    window = make_window(program)
    page = window.main.sign_in_page
    assert page is not None
    qtbot.waitUntil(lambda: _fingerprint(page).startswith("BAB0 7A78 D5D4"))
    told = [lamp.name for lamp in views(program.lamp_list)]
    assert told
    qtbot.waitUntil(lambda: set(told) <= {label.text() for label in page.self_check.findChildren(QLabel)})


def test_a_language_chosen_at_once_gets_lamps_and_fingerprint_too(
    qtbot: QtBot, make_window: Make, program: FakeProgram
) -> None:
    window = make_window(program)
    with qtbot.waitSignal(window.settled):
        window.change_look("scale", 1.25)
    window.change_look("scale", 1.0)
    page = window.main.sign_in_page
    assert page is not None
    qtbot.waitUntil(lambda: _fingerprint(page) != "")


def test_a_changed_program_is_told_before_anybody_signs_in(
    qtbot: QtBot, make_window: Make, program: FakeProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    changed: Future[str] = Future()
    changed.set_exception(DeviceError("program.changed", file="core/draw/protocol/edp1.py"))
    monkeypatch.setattr(program, "program_digest", lambda: changed)
    window = make_window(program)
    qtbot.waitUntil(lambda: bool(dialogs()))
    page = window.main.sign_in_page
    assert page is not None
    assert _fingerprint(page) == ""


def _fingerprint(page: SignInPage) -> str:
    return page.program.findChildren(CodeLine)[0].accessibleName()
