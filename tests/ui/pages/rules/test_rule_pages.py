"""Rule pack, versions and calendar pages over a real station, as security admin and auditor use them."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from core.rules.model import Origin
from tests.support.headless_station import Headless
from tests.ui.notes import texts_of
from ui.bridge import Bridge
from ui.pages.rules.calendar_page import CalendarPage, DaysDialog
from ui.pages.rules.rule_dialog import RuleDialog
from ui.pages.rules.rules_page import RulesPage
from ui.pages.rules.versions_page import RuleVersionsPage
from ui.widgets.buttons import Button
from ui.widgets.panels import ScrollBox


@pytest.fixture(scope="module")
def station(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Headless]:
    made = Headless(tmp_path_factory.mktemp("rules") / "station")
    made.first_run()
    yield made
    made.close()


class Room:
    """One page of the station, for somebody."""

    def __init__(self, qtbot: QtBot, frame: Any, station: Headless) -> None:
        self.qtbot = qtbot
        self.frame = frame
        self.station = station
        frame.bridge.close()
        frame.bridge = Bridge(station.engine, station.bus)

    def open(self, kind: Any, login: str) -> Any:
        self.frame.actor = self.station.sign_in(login)
        page = kind(self.frame, self.station.ws)
        self.qtbot.addWidget(page)
        page.resize(1600, 900)
        page.show()
        page.opened({})
        self.settle()
        return page

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.frame.bridge.running == 0)

    def press(self, page: Any, name: str) -> None:
        self.qtbot.mouseClick(page.findChild(Button, name), Qt.MouseButton.LeftButton)
        self.settle()


@pytest.fixture
def room(qtbot: QtBot, frame: Any, station: Headless) -> Iterator[Room]:
    made = Room(qtbot, frame, station)
    yield made
    made.frame.bridge.close()


def choose(page: Any, rule_id: str) -> None:
    page._choose(page._pack.rule(rule_id))


def test_law_stays_on_and_a_draft_becomes_a_version_once_a_reviewer_signed(
    room: Room, tmp_path: Path
) -> None:
    page = room.open(RulesPage, "secadmin")
    assert page.table.model.rowCount() == len(page._pack.rules)
    choose(page, "GP-SIZE-1")
    assert not page.card.switch.isEnabled()
    assert not page.card.edit.isEnabled()
    choose(page, "SUPPLY-1")
    page._switch_off("the pool is small")
    assert page.unsaved()
    room.press(page, "rule_copy")
    dialog = page.findChild(RuleDialog)
    fields = dialog.findChild(ScrollBox)
    needed = fields.widget().minimumSizeHint()  # all of it in sight at 1280×720: nothing is cut off
    assert needed.width() <= fields.viewport().width()
    assert needed.height() <= fields.viewport().height()
    dialog.number.set_value("SUPPLY-1")
    dialog._take()
    assert "Another rule has this number" in " ".join(texts_of(dialog))
    dialog.number.set_value("OWN-7")
    dialog._params["times"].set_value(5)
    dialog.message_zh.set_value("{nobody}")
    dialog._take()
    assert "unknown placeholder {nobody}" in " ".join(texts_of(dialog))
    dialog.message_zh.set_value("{group}组合格{eligible}人")
    dialog._take()
    own = page._pack.rule("OWN-7")
    assert own is not None
    assert (own.origin, own.params) == (Origin.OWN, {"times": 5})
    page._approved(room.station.sign_in("rev01"), "our own supply rule")
    room.settle()
    room.qtbot.waitUntil(lambda: page._version.number == 2)
    assert not page.unsaved()
    page.write(tmp_path / "rules.json")
    room.settle()
    saved = json.loads((tmp_path / "rules.json").read_text(encoding="utf-8"))
    assert {"SUPPLY-1", "OWN-7"} <= {rule["id"] for rule in saved["rules"]}
    saved["rules"] = [rule for rule in saved["rules"] if rule["id"] != "OWN-7"]
    (tmp_path / "less.json").write_text(json.dumps(saved), encoding="utf-8")
    page.read(tmp_path / "less.json")
    room.settle()
    assert page._pack.rule("OWN-7") is None
    assert page.unsaved()


def test_versions_show_what_differs(room: Room) -> None:
    page = room.open(RuleVersionsPage, "auditor1")
    page.before.set_value(1)
    page.after.set_value(2)
    page._compare()
    lines = {(line.rule, line.before, line.after) for line in page.table.rows}
    assert ("SUPPLY-1", "—", "the pool is small") in lines
    assert any(rule == "OWN-7" and before == "—" for rule, before, _ in lines)


def test_an_auditor_reads_and_changes_nothing(room: Room) -> None:
    page = room.open(RulesPage, "auditor1")
    names = {button.objectName() for button in page.findChildren(Button) if button.isVisible()}
    assert "export_rules" in names
    assert not names & {"new_rule", "import_rules", "put_in_force", "rule_switch", "rule_copy"}
    page.search.set_value("LOC-TIME")
    page._show()
    assert page.table.model.rowCount() == 1
    page.search.set_value("")
    page.which.set_value("confirm")
    page._show()
    shown = page.table.rows
    assert len(shown) > 20
    assert {rule.certainty.value for rule in shown} == {"S", "M", "P0"}


def test_days_are_added_by_the_calendar_and_a_thin_table_is_not_whole(room: Room) -> None:
    page = room.open(CalendarPage, "secadmin")
    page.year.set_value(2033)
    page._load()
    room.settle()
    whole = page.findChild(QCheckBox, "calendar_whole")
    assert whole.isVisible()
    spot = page.grid.cell_of(date(2033, 10, 3)).center()
    room.qtbot.mouseClick(page.grid, Qt.MouseButton.LeftButton, pos=spot)
    dialog = page.findChild(DaysDialog)
    assert (dialog.first.value, dialog.kind.value) == (date(2033, 10, 3), False)
    dialog.last.set_value(date(2033, 10, 7))
    dialog._take()
    room.settle()
    room.qtbot.waitUntil(lambda: page.table.model.rowCount() == 5)
    assert page.grid.is_off(date(2033, 10, 4))
    room.qtbot.mouseClick(whole, Qt.MouseButton.LeftButton)
    room.settle()
    room.qtbot.waitUntil(lambda: page._shown.known)
    page._remove(list(page.table.rows)[:1])
    room.settle()
    room.qtbot.waitUntil(lambda: not page._shown.known)
