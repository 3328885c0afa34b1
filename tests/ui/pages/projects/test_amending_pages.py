"""Amending an approved project in its form, and its earlier versions on its page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from core.projects.model import ProjectState, Regime
from tests.support.headless_station import Headless
from tests.ui.conftest import SpyFrame
from tests.ui.notes import texts_of
from tests.ui.pages.projects.test_project_pages import KNOWN, WAIT, named, over, press, shown
from ui.pages.projects.detail_page import ProjectPage
from ui.pages.projects.form_page import ProjectFormPage
from ui.widgets.notices import Banner


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Headless]:
    """A set-up station."""
    made = Headless(tmp_path / "station")
    made.first_run()
    yield made
    made.close()


def test_an_approved_project_is_amended_with_a_reason_and_shows_what_was_approved(
    qtbot: QtBot, station: Headless, frame: SpyFrame
) -> None:
    spy = over(station, frame, "op01")
    projects = station.ws.services.projects
    station.do(projects.add, spy.actor, KNOWN)
    station.do(projects.submit, spy.actor, "P-1")
    station.do(projects.approve, station.sign_in("rev01"), "P-1")
    form = shown(qtbot, ProjectFormPage(spy, station.ws), project_no="P-1")
    qtbot.waitUntil(lambda: named(form, "name").value == KNOWN.name, timeout=WAIT)
    assert not named(form, "save_project").isVisible()
    named(form, "regime").set_value(Regime.TENDER)
    press(form, "save_and_submit")
    spy.dialogs.asked[-1][1]("适用制度填错")
    qtbot.waitUntil(lambda: spy.went_back == 1, timeout=WAIT)
    assert station.do(projects.get, spy.actor, "P-1").state is ProjectState.SUBMITTED
    page = shown(qtbot, ProjectPage(spy, station.ws), project_no="P-1")
    card = named(page, "project_versions")
    qtbot.waitUntil(card.isVisible, timeout=WAIT)
    said = [label.text() for label in card.findChildren(QLabel)]
    assert "— → Tenders and bids" in said
    assert any("适用制度填错" in text for text in said)
    assert not named(page, "edit_project").isEnabled()
    assert not spy.dialogs.errors

    reviewing = over(station, frame, "rev01")
    page = shown(qtbot, ProjectPage(reviewing, station.ws), project_no="P-1")
    qtbot.waitUntil(named(page, "refuse_project").isEnabled, timeout=WAIT)
    press(page, "refuse_project")
    title, refuse = reviewing.dialogs.asked[-1]
    assert title == "Refuse the amendment"
    refuse("制度无误")
    card = named(page, "project_versions")

    def refused() -> bool:
        return any("制度无误" in label.text() for label in card.findChildren(QLabel))

    qtbot.waitUntil(refused, timeout=WAIT)
    assert station.do(projects.get, spy.actor, "P-1").draft.regime is KNOWN.regime
    banner = page.findChild(Banner, "project_reason")
    assert banner is not None
    assert banner.isVisible()
    assert "制度无误" in texts_of(banner)
    assert "— → Tenders and bids" in texts_of(card)  # what had been asked for
