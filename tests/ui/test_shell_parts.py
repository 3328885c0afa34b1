"""Lamps, status bar, idling, preferences, language: the smaller parts of the frame."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.access.model import Actor
from core.system.lamps import Lamp, LampState
from ui.preferences import FilePreferences, PersonalPreferences
from ui.shell.dates import long_date, short_moment
from ui.shell.frame import LogState, MenuEntry
from ui.shell.idle import IdleWatch
from ui.shell.lamp_strip import LampStrip, SelfCheck
from ui.shell.lamps import views
from ui.shell.menu import MenuPanel, allowed
from ui.shell.resting_picture import RestingPicture
from ui.shell.role_words import role_words
from ui.shell.screens import smallest_on
from ui.shell.status_bar import StatusBar
from ui.shell.toasts import Toasts
from ui.shell.top_bar import TopBar
from ui.shell.view_stack import HiddenDialogs
from ui.shell.witness_window import WitnessDisplay


def someone(*permissions: str) -> Actor:
    return Actor("a", "a", "A", (), frozenset(permissions), "s")


# -- lamps -------------------------------------------------------------------------------------------------


def test_several_lines_are_numbered_and_a_single_one_is_not() -> None:
    line = Lamp("line", LampState.OK, "modem.ok")
    assert [view.short for view in views([line, line])] == ["Line 1", "Line 2"]
    assert [view.short for view in views([line])] == ["Line"]


def test_a_long_role_gives_way_to_the_lamps(qtbot: QtBot) -> None:
    bar = TopBar("石明远", "Draw operator, Selector of experts", practice=True)
    qtbot.addWidget(bar)
    bar.set_crumbs(["Draws", "Draw plan", "YS2027F0002"])
    bar.lamps.set_lamps(views([Lamp("line", LampState.ATTENTION, "modem.simulated")] * 8))
    bar.resize(1072, 56)
    bar.show()
    QApplication.processEvents()
    assert bar.lamps.width() >= bar.lamps.sizeHint().width()
    assert bar.lamps.geometry().right() < bar.who.geometry().left()
    assert bar.who.geometry().right() < bar.width()


def test_recording_shows_its_time_and_counts_as_good() -> None:
    (view,) = views([Lamp("recorder", LampState.OK, "recorder.recording")], "00:12:18")
    assert (view.look, view.short, view.word) == ("active", "Recording 00:12:18", "OK")


def test_a_fault_says_what_is_wrong_and_what_to_do() -> None:
    (view,) = views([Lamp("disk", LampState.FAULT, "disk.full", "advice.disk.full", {"free_mb": 300})])
    assert view.look == "fault"
    assert view.detail == "Only 300 MB free: no draw can start"
    assert view.advice == "Free some room on the disk."


def test_colour_never_stands_alone(qtbot: QtBot) -> None:
    strip, check = LampStrip(), SelfCheck()
    for widget in (strip, check):
        qtbot.addWidget(widget)
    shown = views([Lamp("clock", LampState.ATTENTION, "clock.zone", "advice.clock.zone")])
    strip.set_lamps(shown)
    check.set_lamps(shown)
    button = strip._buttons[0]
    assert button.accessibleName() == "Clock: Notice. The time zone is not China's"
    assert "Check the time zone" in button.toolTip()
    assert "Notice" in [label.text() for label in check.findChildren(QLabel)]


# -- menu --------------------------------------------------------------------------------------------------


def test_groups_without_a_permitted_child_are_left_out() -> None:
    entries = [
        MenuEntry(
            "a", "users", "A", children=(MenuEntry("a.x", "", "X", "x"), MenuEntry("a.y", "", "Y", "y"))
        ),
        MenuEntry("b", "users", "B", children=(MenuEntry("b.z", "", "Z", "z"),)),
        MenuEntry("c", "users", "C", "c"),
    ]
    shown = allowed(entries, someone("x", "c"))
    assert [(e.id, [c.id for c in e.children]) for e in shown] == [("a", ["a.x"]), ("c", [])]


def test_one_group_is_unfolded_at_a_time_and_none_when_narrow(qtbot: QtBot) -> None:
    entries = [
        MenuEntry(name, "users", name, children=(MenuEntry(f"{name}.1", "", "1"),)) for name in ("a", "b")
    ]
    menu = MenuPanel(entries, "Brand")
    qtbot.addWidget(menu)
    menu.show()
    qtbot.mouseClick(menu._lines["a"], Qt.MouseButton.LeftButton)
    assert "a.1" in menu.shown
    qtbot.mouseClick(menu._lines["b"], Qt.MouseButton.LeftButton)
    assert [key for key in menu.shown if "." in key] == ["b.1"]
    menu.set_narrow(True)
    assert [key for key in menu.shown if "." in key] == []


# -- status bar and toasts ---------------------------------------------------------------------------------


@pytest.fixture
def bar(qtbot: QtBot) -> StatusBar:
    made = StatusBar("CQ-01", lambda: datetime(2027, 3, 4, 9, 5))
    qtbot.addWidget(made)
    made.resize(1200, 32)
    made.show()
    return made


def test_the_last_message_has_its_time(bar: StatusBar) -> None:
    bar.show_message("saved")
    assert bar.message == "09:05 saved"


def test_one_job_has_the_bar_and_the_others_are_counted(bar: StatusBar) -> None:
    cancelled: list[str] = []
    first = bar.begin_job("Export", lambda: cancelled.append("export"))
    second = bar.begin_job("Import")
    assert [first.row.isVisible(), second.row.isVisible()] == [True, False]
    assert bar._more.text() == "and 1 more"
    first.row._cancel.click()
    assert cancelled == ["export"]
    first.finish("exported")
    assert second.row.isVisible()
    assert (bar.jobs, bar.message) == (1, "09:05 exported")


def test_a_spinner_comes_only_when_commands_take_long(qtbot: QtBot, bar: StatusBar) -> None:
    bar.set_running(1)
    bar.set_running(0)
    assert not bar._spin_timer.isActive()
    bar.set_running(2)
    qtbot.waitUntil(bar._spinner.isVisible)
    bar.set_running(0)
    assert not bar._spinner.isVisible()


def test_log_size_and_head_are_in_sight(bar: StatusBar) -> None:
    bar.show_log(184_202, "2c46bb111913")
    assert bar._log.text() == "Log 184,202 records · head"
    assert bar._head.accessibleName() == "2C46 BB11"


def test_toasts_stack_and_go(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(800, 600)
    host.show()
    toasts = Toasts(host, 32)
    for number in range(5):
        toasts.show(f"warning {number}", "warning")
    assert toasts.texts == ["warning 2", "warning 3", "warning 4"]
    toasts._shown[0].go()
    assert toasts.texts == ["warning 3", "warning 4"]


# -- idling ------------------------------------------------------------------------------------------------


@pytest.fixture
def idle(qapp: QApplication) -> Iterator[IdleWatch]:
    watch = IdleWatch(qapp, lambda: 40 / 60_000)
    yield watch
    watch.stop()
    watch.deleteLater()


def test_touching_the_mouse_starts_the_wait_again(qtbot: QtBot, idle: IdleWatch) -> None:
    idle.start()
    with qtbot.waitSignal(idle.idle):
        pass
    widget = QWidget()
    qtbot.addWidget(widget)
    assert not idle._timer.isActive()
    move = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(1, 1),
        QPointF(1, 1),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(widget, move)
    assert idle._timer.isActive()


def test_nothing_is_watched_while_nobody_is_signed_in(qtbot: QtBot, idle: IdleWatch) -> None:
    idle.start()
    idle.stop()
    widget = QWidget()
    qtbot.addWidget(widget)
    qtbot.keyClick(widget, Qt.Key.Key_A)
    assert not idle._timer.isActive()


# -- preferences, dates, roles -----------------------------------------------------------------------------


def test_preferences_come_back_and_belong_to_one_person(qapp: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "window.ini"
    shared = FilePreferences(path)
    PersonalPreferences(shared, "a1").put("table.experts", {"order": ["名", "b"], "wide": True})
    shared.put("look.scale", 1.5)
    shared._settings.sync()
    again = FilePreferences(path)
    assert PersonalPreferences(again, "a1").get("table.experts") == {"order": ["名", "b"], "wide": True}
    assert PersonalPreferences(again, "a2").get("table.experts", "none") == "none"
    assert again.get("look.scale") == 1.5


def test_a_damaged_preference_counts_as_not_set(qapp: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "window.ini"
    path.write_text("[General]\nlook.scale={{{\n", encoding="utf-8")
    assert FilePreferences(path).get("look.scale", 1.0) == 1.0


def test_dates_and_roles_are_words(qapp: QApplication) -> None:
    assert long_date(datetime(2027, 3, 4)) == "Thursday, 4 March 2027"
    assert short_moment(datetime(2027, 3, 3, 17, 22)) == "3 Mar 17:22"
    assert role_words(("operator", "reviewer")) == "Draw operator, Reviewer"


# -- witness display ---------------------------------------------------------------------------------------


def test_a_dialog_that_went_with_its_page_behind_the_lock_is_no_mistake(qtbot: QtBot) -> None:
    dialogs, dialog, other = HiddenDialogs(), QDialog(), QDialog()
    qtbot.addWidget(other)
    dialog.open()
    other.open()
    dialogs.hide()
    shiboken6.delete(dialog)
    dialogs.show_again()
    assert other.isVisible()
    dialogs.hide()
    dialogs.forget()
    assert not other.isVisible()


def test_without_a_second_screen_nothing_is_shown_over_the_operator(qtbot: QtBot) -> None:
    main = QWidget()
    qtbot.addWidget(main)
    main.show()
    display = WitnessDisplay(main)
    display.start()
    assert not display.present
    assert display.window is None


def test_without_a_second_screen_it_can_be_a_window_whose_closing_is_told(qtbot: QtBot) -> None:
    main = QWidget()
    qtbot.addWidget(main)
    display = WitnessDisplay(main)
    told: list[bool] = []
    display.watch(told.append, main)
    public = QLabel("board")
    display.show_content(public)
    display.open_window()
    assert display.present
    assert display.window is not None
    assert display.window.isAncestorOf(public)
    display.window.close()
    assert display.window is None
    assert not display.present
    display.open_window()
    assert public.isVisible()
    assert told == [True, False, True]
    display.close()


class Room(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.told: list[LogState] = []

    def show_log(self, state: LogState) -> None:
        self.told.append(state)


def test_a_ceremonys_picture_is_told_the_head_of_the_log_and_so_is_the_next(qtbot: QtBot) -> None:
    main = QWidget()
    qtbot.addWidget(main)
    display = WitnessDisplay(main)
    display.show_log(LogState(1, "aa"))
    display.show_content(QLabel("board"))
    first, second = Room(), Room()
    display.show_content(first)
    display.show_log(LogState(2, "bb"))
    assert first.told == [LogState(1, "aa"), LogState(2, "bb")]
    display.show_content(second)
    assert second.told == [LogState(2, "bb")]
    display.close()


def test_the_resting_picture_learns_the_place_when_it_is_known(qtbot: QtBot) -> None:
    main = QWidget()
    qtbot.addWidget(main)
    display = WitnessDisplay(main)
    display.start()
    display.set_place("Centre", practice=True)
    assert display._window is not None
    content = display._window.content
    assert isinstance(content, RestingPicture)
    said = [label.text() for label in content.findChildren(QLabel)]
    assert "Centre" in said
    assert "Practice: nothing shown here is real" in said
    public = QLabel("board")
    display.show_content(public)
    display.set_place("Other", practice=False)
    assert display._window.content is public
    display.close()


def test_the_window_fits_below_its_title_on_the_smallest_screen() -> None:
    assert smallest_on(QSize(1920, 1080)) == QSize(1280, 720)
    assert smallest_on(QSize(1280, 720)).height() < 720  # also a screen of 1920×1080 at 150 %
