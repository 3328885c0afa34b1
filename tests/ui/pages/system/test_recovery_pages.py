"""The recovery key in the window: opening with it, and making a new one."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from core.engine.program import RecoveryPaper
from core.kernel.errors import DeviceError
from tests.support.headless_station import PASSWORD, Headless
from tests.ui.conftest import SpyFrame
from tests.ui.fake_program import OPERATOR, settled
from tests.ui.pages.system.test_first_steps import named, press, shown
from ui.pages.system.recovery_page import RecoveryKeyEditor, RecoveryPage
from ui.pages.system.recovery_panel import RecoveryPanel
from ui.pages.system.renew_key_page import RenewKeyPage

NEW = "Another-Horse-7"


@pytest.fixture
def key_and_station(tmp_path: Path) -> Iterator[tuple[str, Headless]]:
    station = Headless(tmp_path / "station")
    key = station.first_run()
    station.ws.close().result(20)
    yield key, station
    station.close()


def frame_over(station: Headless, login: str = "") -> SpyFrame:
    commands: Any = station.engine
    return SpyFrame(station.sign_in(login) if login else OPERATOR, commands, station.bus)


def test_the_key_opens_and_an_administrator_gets_a_password(
    qtbot: QtBot, key_and_station: tuple[str, Headless]
) -> None:
    key, station = key_and_station
    spy: Any = frame_over(station)
    page = shown(qtbot, RecoveryPage(spy, station.ws))
    named(page, "typed_recovery_key").set_value("ABCD")
    press(page, "open_with_recovery")
    assert "eight groups" in named(page, "typed_recovery_key").accessibleDescription()
    wrong = key[:-1] + ("0" if key[-1] != "0" else "1")
    named(page, "typed_recovery_key").set_value(wrong)
    press(page, "open_with_recovery")
    qtbot.waitUntil(
        lambda: "not the recovery key" in named(page, "typed_recovery_key").accessibleDescription()
    )
    assert not station.ws.is_open
    named(page, "typed_recovery_key").set_value(key.lower())
    press(page, "open_with_recovery")
    qtbot.waitUntil(lambda: named(page, "recovered_password").isVisible(), timeout=20_000)
    assert station.ws.is_open
    assert named(page, "recovered_account").count() == 1
    named(page, "recovered_password").set_value("short")
    named(page, "recovered_again").set_value("short")
    press(page, "recover")
    assert "at least 10" in named(page, "recovered_password").accessibleDescription()
    for part in ("recovered_password", "recovered_again"):
        named(page, part).set_value(NEW)
    press(page, "recover")
    qtbot.waitUntil(lambda: named(page, "recovery_done").isVisible(), timeout=20_000)
    assert named(page, "recovered_password").value == ""
    press(page, "recovery_done")
    assert spy.went_back == 1
    assert station.ws.sign_in("sysadmin", NEW).result(20).actor.login == "sysadmin"
    spy.bridge.close()


def test_leaving_the_page_ends_what_the_key_allows(
    qtbot: QtBot, key_and_station: tuple[str, Headless]
) -> None:
    key, station = key_and_station
    spy: Any = frame_over(station)
    page = shown(qtbot, RecoveryPage(spy, station.ws))
    named(page, "typed_recovery_key").set_value(key)
    press(page, "open_with_recovery")
    qtbot.waitUntil(lambda: named(page, "recovered_password").isVisible(), timeout=20_000)
    page.closed()
    for part in ("recovered_password", "recovered_again"):
        named(page, part).set_value(NEW)
    press(page, "recover")
    qtbot.waitUntil(lambda: bool(spy.dialogs.errors))
    assert spy.dialogs.errors[0].code == "access.recovery_over"
    spy.bridge.close()


def test_typing_puts_the_key_into_groups(qtbot: QtBot) -> None:
    editor = RecoveryKeyEditor()
    qtbot.addWidget(editor)
    editor.show()
    qtbot.keyClicks(editor, "abcdefgh0olx")
    assert editor.text() == "ABCD-EFGH-001X"


def test_a_printer_that_fails_is_told_and_the_key_stays(qtbot: QtBot, frame: SpyFrame) -> None:
    def refused() -> None:
        raise DeviceError("printer.none")

    spy: Any = frame
    paper = RecoveryPaper(lambda _key: settled(lambda: b""), lambda _key: settled(refused))
    panel = RecoveryPanel(spy, paper, "Finish")
    qtbot.addWidget(panel)
    panel.show()
    panel.show_key("AQQE-K6D7-9E0J-60WW-AQNW-6VXF-MYP0-13PJ")
    press(panel, "recovery_print")
    qtbot.waitUntil(lambda: named(panel, "recovery_print").isEnabled())
    assert [error.code for error in spy.dialogs.errors] == ["printer.none"]
    assert panel.holds_key


def test_two_administrators_make_a_new_key_that_is_shown_once(
    qtbot: QtBot, key_and_station: tuple[str, Headless]
) -> None:
    old, station = key_and_station
    spy: Any = frame_over(station, "sysadmin")
    second = station.ws.sign_in("secadmin", PASSWORD).result(20).actor
    printed: list[str] = []
    paper = RecoveryPaper(lambda _key: settled(lambda: b""), lambda key: settled(lambda: printed.append(key)))
    page = shown(qtbot, RenewKeyPage(spy, station.ws, paper))
    press(page, "renew_recovery")
    spy.dialogs.asked[-1][1](second, "保管人离任")
    qtbot.waitUntil(lambda: named(page, "recovery_key").isVisible(), timeout=20_000)
    groups = named(page, "recovery_key").accessibleName().split()
    assert "-".join(groups) != old
    assert page.unsaved()
    press(page, "recovery_print")
    qtbot.waitUntil(lambda: bool(spy.notes))
    assert [key.replace("-", "") for key in printed] == ["".join(groups)]
    named(page, "recovery_kept").setChecked(True)
    press(page, "recovery_next")
    for place in (0, 1):
        field = named(page, f"recovery_group_{place}")
        field.set_value(groups[int(field.accessibleName().split()[-1]) - 1])
    press(page, "recovery_finish")
    assert page.unsaved() == ""
    assert spy.notes
    spy.bridge.close()
