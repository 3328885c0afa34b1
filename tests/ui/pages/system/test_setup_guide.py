"""The guide of the first run builds each step when it is reached: nothing of that may show."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.support.headless_station import PASSWORD, Headless
from tests.ui.conftest import SpyFrame
from tests.ui.pages.system.test_first_steps import fill_guide, guide_over, named, press
from ui.pages.system.setup_draft import SetupDraft
from ui.translation import CHINESE, ENGLISH, Translation

NAMES = ("赵一", "钱二", "孙三")


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Headless]:
    """A station that is not set up."""
    made = Headless(tmp_path / "fresh")
    yield made
    made.engine.stop()
    made.background.shutdown()


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[None]:
    """The window speaks Chinese."""
    translation = Translation(qapp)
    translation.use(CHINESE)
    yield
    translation.use(ENGLISH)


def visible(guide: QWidget, kind: type[QWidget]) -> set[str]:
    """Names of the widgets of a kind that can be seen."""
    return {widget.objectName() for widget in guide.findChildren(kind) if widget.isVisible()} - {""}


def test_every_step_shows_its_own_fields_and_no_other(
    qtbot: QtBot, frame: SpyFrame, station: Headless
) -> None:
    guide = guide_over(qtbot, frame, station)
    assert visible(guide, QLineEdit) == set()
    press(guide, "setup_language_next")
    assert visible(guide, QLineEdit) == {"organisation", "station_id", "room"}
    named(guide, "organisation").set_value("单位")
    named(guide, "station_id").set_value("CQ-01")
    press(guide, "setup_place_next")
    people = visible(guide, QWidget)
    assert {"sysadmin_name", "secadmin_login", "auditor_password", "setup_people_next"} <= people
    assert "organisation" not in people
    press(guide, "setup_people_back")
    assert visible(guide, QLineEdit) == {"organisation", "station_id", "room"}


def test_what_was_typed_is_there_after_going_back_and_forth(
    qtbot: QtBot, frame: SpyFrame, station: Headless
) -> None:
    guide = guide_over(qtbot, frame, station)
    fill_guide(guide, NAMES)
    for back in ("setup_review_back", "setup_devices_back", "setup_people_back", "setup_place_back"):
        press(guide, back)
    assert named(guide, "setup_language_next").isVisible()
    press(guide, "setup_language_next")
    assert named(guide, "organisation").value == "云岭省公共资源交易中心"
    press(guide, "setup_place_next")
    assert [named(guide, f"{who}_name").value for who in ("sysadmin", "secadmin", "auditor")] == list(NAMES)
    assert named(guide, "auditor_password").value == PASSWORD
    press(guide, "setup_people_next")
    press(guide, "setup_devices_next")
    assert named(guide, "setup_create").isVisible()
    facts = [label.text() for label in guide.findChildren(QLabel) if label.isVisible()]
    assert facts.count("赵一 (sysadmin)") == 1, "the last look shows what it showed before as well"


@pytest.mark.usefixtures("chinese")
def test_steps_that_were_not_reached_speak_the_language_that_was_chosen(
    qtbot: QtBot, frame: SpyFrame, station: Headless
) -> None:
    guide = guide_over(qtbot, frame, station)
    press(guide, "setup_language_next")
    named(guide, "organisation").set_value("单位")
    named(guide, "station_id").set_value("CQ-01")
    assert named(guide, "setup_place_next").text() == "继续"
    press(guide, "setup_place_next")
    words = {label.text() for label in guide.findChildren(QLabel) if label.isVisible()}
    assert "系统管理员" in words


def test_a_language_chosen_before_anything_else_was_reached_keeps_the_draft(
    qtbot: QtBot, frame: SpyFrame, station: Headless
) -> None:
    draft = SetupDraft("单位", "CQ-01", "一室", practice=True)
    guide = guide_over(qtbot, frame, station, draft)
    press(guide, "setup_language:zh_CN")
    assert frame.languages == ["zh_CN"]
    assert draft == SetupDraft("单位", "CQ-01", "一室", practice=True)


def test_tab_walks_through_a_step_from_top_to_bottom(
    qtbot: QtBot, frame: SpyFrame, station: Headless
) -> None:
    guide = guide_over(qtbot, frame, station)
    press(guide, "setup_language_next")
    qtbot.waitUntil(lambda: _focus() == "organisation")
    walked = ["organisation"]
    while len(walked) < 5 and walked[-1] != "mode_real":
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        walked.append(_focus())
    assert walked == ["organisation", "station_id", "room", "mode_real"]


def test_a_guide_that_was_not_finished_loses_no_key_by_being_left(
    qtbot: QtBot, frame: SpyFrame, station: Headless
) -> None:
    guide = guide_over(qtbot, frame, station)
    assert guide.unsaved() == ""


def _focus() -> str:
    widget = QApplication.focusWidget()
    return "" if widget is None else widget.objectName()


def test_what_is_missing_is_told_with_what_to_do_and_stops_nobody(
    qtbot: QtBot, frame: SpyFrame, station: Headless
) -> None:
    guide = guide_over(qtbot, frame, station)
    fill_guide(guide, NAMES)
    press(guide, "setup_review_back")
    qtbot.waitUntil(lambda: guide.findChild(QWidget, "health:ports") is not None)
    assert "Plug in a modem" in named(guide, "health:ports").accessibleName()
    assert named(guide, "health:entropy").isVisible()
    press(guide, "setup_devices_again")
    qtbot.waitUntil(lambda: named(guide, "setup_devices_again").isEnabled())
    press(guide, "setup_devices_next")
    assert named(guide, "setup_create").isVisible()
