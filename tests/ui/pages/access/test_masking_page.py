"""The page of the masking rules, as the security admin uses it over a real station."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from core.access.masking import Leaving, MaskWay
from tests.support.headless_station import Headless
from ui.bridge import Bridge
from ui.pages.access.masking_page import MaskingPage
from ui.widgets.labels import Text


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Headless]:
    made = Headless(tmp_path / "station")
    made.first_run()
    yield made
    made.close()


def test_a_rule_is_previewed_saved_with_a_reason_and_holds_from_the_next_sign_in(
    qtbot: QtBot, station: Headless, frame: Any
) -> None:
    before = station.sign_in("mgr01")
    frame.actor = station.sign_in("secadmin")
    frame.bridge.close()
    frame.bridge = Bridge(station.engine, station.bus)
    page: Any = MaskingPage(frame, station.ws)
    qtbot.addWidget(page)
    page.show()
    page.opened({})
    preview = page.findChild(Text, "mask_preview_phone")
    qtbot.waitUntil(lambda: preview.text() == "142****2231")
    assert not page.unsaved()
    assert not page.button.isEnabled()
    page.role.set_value("pool_manager")
    page.role.edited.emit()
    line = page._lines["phone"]
    line.way.set_value(MaskWay.ENDS)
    line.way.edited.emit()
    line.last.set_value(3)
    line.last.edited.emit()
    assert preview.text() == "1*******231"
    page._leaving["remarks"].set_value(Leaving.FREE)
    page._leaving["remarks"].edited.emit()
    assert page.unsaved()
    page._save("来函要求")
    qtbot.waitUntil(lambda: page._version == 1)
    assert not page.unsaved()
    after = station.sign_in("mgr01")
    assert before.masks.text("phone", "14234562231") == "142****2231"
    assert after.masks.text("phone", "14234562231") == "1*******231"
    assert "remarks" in after.masks.free_fields
    assert station.sign_in("rev01").masks.text("phone", "14234562231") == "142****2231"
    page.role.set_value("pool_manager")
    page.role.edited.emit()
    page._forget_role()
    assert preview.text() == "142****2231"
    frame.bridge.close()
