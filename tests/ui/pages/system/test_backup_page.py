"""Backups in the window: making and restoring on the page, and from the guide of a new computer."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.engine.restoring import Restoring
from core.system.backups import BackupPlace
from tests.support.headless_station import PASSWORD, Headless
from tests.ui.conftest import SpyFrame
from tests.ui.fake_program import OPERATOR
from tests.ui.pages.system.test_first_steps import named, press, shown
from ui.pages.system.backup_page import BackupPage
from ui.pages.system.restore_card import RestoreCard


@pytest.fixture(scope="module")
def station(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Headless]:
    made = Headless(tmp_path_factory.mktemp("data") / "station")
    made.first_run()
    yield made
    made.close()


def frame_over(station: Headless, actor: Any) -> Any:
    commands: Any = station.engine
    return SpyFrame(actor, commands, station.bus)


def test_a_backup_is_made_listed_checked_and_restored_with_a_second_person(
    qtbot: QtBot, station: Headless, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spy = frame_over(station, station.sign_in("sysadmin"))
    page = shown(qtbot, BackupPage(spy, station.ws))
    page.opened({})
    qtbot.waitUntil(lambda: named(page, "backup_place").text() == "Nowhere yet")
    assert not named(page, "back_up").isEnabled()
    assert not named(page, "restore_backup").isEnabled()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    press(page, "choose_backup_folder")
    qtbot.waitUntil(lambda: named(page, "backup_place").text() == str(tmp_path), timeout=20_000)
    qtbot.waitUntil(named(page, "back_up").isEnabled)
    press(page, "back_up")
    qtbot.waitUntil(lambda: page.table.model.total == 1, timeout=20_000)
    qtbot.waitUntil(lambda: "read back and checked" in text_of(page), timeout=20_000)
    press(page, "check_backup")
    qtbot.waitUntil(lambda: "is whole" in text_of(page), timeout=20_000)
    press(page, "restore_backup")
    ((_title, signed),) = spy.dialogs.asked
    signed(station.sign_in("secadmin"), "库中项目误删")
    qtbot.waitUntil(lambda: page.window().findChild(QWidget, "restore_ready") is not None, timeout=20_000)
    assert (station.folder.parent / "station.restored").exists()
    press(page.window(), "end_program")
    qtbot.waitUntil(lambda: not page.window().isVisible())
    page.closed()
    spy.bridge.close()


def text_of(page: QWidget, name: str = "backup_said") -> str:
    return " ".join(label.text() for label in named(page, name).findChildren(QLabel))


def test_the_guide_restores_by_two_administrators_and_forgets_their_passwords(
    qtbot: QtBot, station: Headless, tmp_path: Path
) -> None:
    admin, desk = station.sign_in("sysadmin"), station.ws.services.backups
    desk.set_place(admin, BackupPlace(str(tmp_path))).result(30)
    desk.back_up(admin).result(30)
    new = Headless(tmp_path / "new" / "station")
    spy = frame_over(new, OPERATOR)
    card = RestoreCard(spy, Restoring(new.ws))
    qtbot.addWidget(card)
    card.show()
    assert not named(card, "restore_go").isEnabled()
    card.look_in(tmp_path / "new")
    qtbot.waitUntil(lambda: "No backup" in text_of(card, "restore_said"))
    card.look_in(tmp_path)
    qtbot.waitUntil(named(card, "restore_go").isEnabled)
    assert "CQ-01" in named(card, "found_backups").currentText()
    for place, login in ((1, "sysadmin"), (2, "sup01")):
        named(card, f"restore_login:{place}").set_value(login)
        named(card, f"restore_password:{place}").set_value(PASSWORD)
    press(card, "restore_go")
    qtbot.waitUntil(lambda: "are not a system administrator" in text_of(card, "restore_said"), timeout=20_000)
    named(card, "restore_login:2").set_value("secadmin")
    press(card, "restore_go")
    qtbot.waitUntil(lambda: "epoch 2" in text_of(card, "restore_said"), timeout=20_000)
    assert new.ws.is_set_up
    assert [named(card, f"restore_password:{place}").value for place in (1, 2)] == ["", ""]
    with qtbot.waitSignal(card.restored):
        press(card, "restore_go")
    spy.bridge.close()
    new.close()
