"""The bar while somebody reads personal values plainly."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from core.access.unmasking import UnmaskGranted, UnmaskGrantEnded
from tests.ui.fake_program import OPERATOR, FakeProgram
from tests.ui.notes import sign_in
from ui.app import Window
from ui.shell.plain_reading import PlainReadingBar


def bar_of(qtbot: QtBot, window: Window) -> PlainReadingBar:
    sign_in(qtbot, window)
    qtbot.waitUntil(lambda: window.main.view is not None)
    view = window.main.view
    assert view is not None
    return view.plain_reading


def test_it_shows_only_while_a_grant_of_this_session_lasts(
    qtbot: QtBot, make_window: Callable[[FakeProgram], Window], program: FakeProgram
) -> None:
    bar = bar_of(qtbot, make_window(program))
    assert bar.isHidden()
    program.plain_left = 600
    program.bus.publish(UnmaskGranted("of somebody else"))
    program.bus.publish(UnmaskGranted(OPERATOR.session_id))
    qtbot.waitUntil(bar.isVisible)
    assert "10:00" in bar.words.text()
    # How long still is never cut off.
    qtbot.waitUntil(lambda: bar.words.width() >= bar.words.sizeHint().width())
    program.bus.publish(UnmaskGrantEnded("of somebody else"))
    program.bus.publish(UnmaskGrantEnded(OPERATOR.session_id))
    qtbot.waitUntil(bar.isHidden)
    assert program.plain_ended == []


def test_its_button_ends_it_and_so_does_the_time(
    qtbot: QtBot, make_window: Callable[[FakeProgram], Window], program: FakeProgram
) -> None:
    program.plain_left = 300
    bar = bar_of(qtbot, make_window(program))
    qtbot.waitUntil(bar.isVisible)  # of a window that was built anew meanwhile, as by a change of language
    bar.end.click()
    assert bar.isHidden()
    assert program.plain_ended == [OPERATOR.login]
    bar.show_left(1)
    bar._seconds = 0
    bar.timer.timeout.emit()
    assert bar.isHidden()
    assert program.plain_ended == [OPERATOR.login] * 2
