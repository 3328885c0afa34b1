"""Import and list over a real station: what is imported by the widgets is found by two characters."""

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from core.pool.imports import RowKind
from tests.support.headless_station import ROOT, Headless
from ui.bridge import Bridge
from ui.pages.pool.import_page import PoolImportPage
from ui.pages.pool.list_page import ExpertListPage

SAMPLES = ROOT / "resources" / "samples"
WAIT = 60_000


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Headless]:
    """A set-up station."""
    headless = Headless(tmp_path / "station")
    headless.first_run()
    yield headless
    headless.close()


@pytest.fixture
def spy(station: Headless, frame: Any) -> Iterator[Any]:
    """The frame of the pool manager over the station's engine."""
    frame.actor = station.sign_in("mgr01")
    frame.bridge.close()
    frame.bridge = Bridge(station.engine, station.bus)
    yield frame
    frame.bridge.close()


def read(qtbot: QtBot, page: PoolImportPage, kind: str, path: Path) -> None:
    button = page.findChild(QRadioButton, f"import_kind_{kind}")
    assert button is not None
    button.click()
    page.path.set_value(str(path))
    qtbot.mouseClick(page.read, Qt.MouseButton.LeftButton)


def import_file(qtbot: QtBot, page: PoolImportPage, kind: str, path: Path) -> str:
    read(qtbot, page, kind, path)
    qtbot.waitUntil(page.confirm.isEnabled, timeout=WAIT)
    qtbot.mouseClick(page.confirm, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.result.isVisible, timeout=WAIT)
    return page.result.text()


def open_import(qtbot: QtBot, spy: Any, station: Headless) -> PoolImportPage:
    page = PoolImportPage(spy, station.ws)
    qtbot.addWidget(page)
    page.resize(1280, 720)
    page.show()
    page.opened({})
    return page


def test_import_and_find(qtbot: QtBot, station: Headless, spy: Any) -> None:
    page = open_import(qtbot, spy, station)
    read(qtbot, page, "experts", SAMPLES / "experts_clean_2000.xlsx")
    qtbot.waitUntil(lambda: bool(page._field.error), timeout=WAIT)
    assert "classification" in page._field.error
    assert "added or changed" in import_file(qtbot, page, "specialties", SAMPLES / "specialties.xlsx")
    said = import_file(qtbot, page, "experts", SAMPLES / "experts_clean_2000.xlsx")
    assert said.startswith("2,000 experts imported")
    assert len(page.preview.tables[RowKind.IMPORTABLE].rows) == 200

    listed = ExpertListPage(spy, station.ws)
    qtbot.addWidget(listed)
    listed.resize(1440, 900)
    listed.show()
    listed.opened({})
    qtbot.waitUntil(lambda: listed.table.model.total == 2000, timeout=WAIT)
    first = listed.table.rows[0]
    assert "*" in first.phone
    reads: Any = station.ws.services.pool
    plain = station.do(reads.unmask, spy.actor, first.expert_no, ("name",), "test")["name"]
    listed.keyword.insert(plain[:2])
    qtbot.waitUntil(lambda: 0 < (listed.table.model.total or 0) < 2000, timeout=WAIT)
    assert first.expert_no in [row.expert_no for row in listed.table.rows]

    listed.panel.show_expert(first.expert_no)
    qtbot.waitUntil(listed.panel.isVisible, timeout=WAIT)
    assert listed.panel.values["name"].text() != plain
    qtbot.mouseClick(listed.panel.unmask, Qt.MouseButton.LeftButton)
    _, answer = spy.dialogs.asked[-1]
    answer("计划核对")
    qtbot.waitUntil(lambda: listed.panel.values["name"].text() == plain, timeout=WAIT)
    assert not listed.panel.unmask.isEnabled()
    assert not spy.dialogs.errors


def test_unreadable_file_is_told_beside_the_field(
    qtbot: QtBot, station: Headless, spy: Any, tmp_path: Path
) -> None:
    page = open_import(qtbot, spy, station)
    read(qtbot, page, "specialties", tmp_path / "none.xlsx")
    qtbot.waitUntil(lambda: bool(page._field.error), timeout=WAIT)
    assert not page.confirm.isEnabled()
    assert not page.progress.isVisible()


def test_who_may_not_unmask_sees_no_button(qtbot: QtBot, station: Headless, spy: Any) -> None:
    spy.actor = dataclasses.replace(spy.actor, permissions=frozenset({"pool.read"}))
    listed = ExpertListPage(spy, station.ws)
    qtbot.addWidget(listed)
    listed.show()
    listed.opened({})
    qtbot.waitUntil(lambda: not listed.table.model.busy, timeout=WAIT)
    assert listed.table.rows == []
    assert listed.panel.unmask.isHidden()
