"""The page of the audit log over a real station."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from core.draw.protocol.replenishment import LeaveReason, PassReason
from core.kernel.events import CATALOGUE
from tests.support.headless_station import Headless
from tests.ui.conftest import SpyFrame
from ui.bridge import Bridge
from ui.pages.system.audit_page import AuditPage
from ui.pages.system.audit_presenter import fact_name, fact_value
from ui.texts import knows

WAIT = 30_000


@pytest.fixture(scope="module")
def station(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Headless]:
    """A set-up station with people in it."""
    made = Headless(tmp_path_factory.mktemp("audit") / "station")
    made.first_run()
    yield made
    made.close()


@pytest.fixture
def page(qtbot: QtBot, station: Headless, frame: SpyFrame) -> Any:
    """The page as the auditor opens it."""
    spy: Any = frame
    spy.actor = station.sign_in("auditor1")
    spy.bridge.close()
    spy.bridge = Bridge(station.engine, station.bus)
    made = AuditPage(spy, station.ws)
    qtbot.addWidget(made)
    made.resize(1600, 900)
    made.show()
    made.opened({})
    qtbot.waitUntil(lambda: bool(made.table.rows), timeout=WAIT)
    qtbot.waitUntil(lambda: bool(named(made, "log_root").text()), timeout=WAIT)
    return made


def named(page: QWidget, name: str) -> Any:
    found = page.findChild(QWidget, name)
    assert found is not None, name
    return found


def cell(page: Any, row: int, column: str) -> str:
    model = page.table.view.model()
    keys = [c.key for c in page.table.model.columns]
    text: str = model.index(row, keys.index(column)).data()
    return text


def test_records_are_in_words_with_names(page: Any) -> None:
    assert cell(page, 0, "event") == "Signed in"
    assert cell(page, 0, "actor") == "孙三"
    assert "password" in cell(page, 0, "facts")
    assert "=" not in cell(page, 0, "facts")


def test_an_area_and_a_person_narrow_the_list(qtbot: QtBot, page: Any) -> None:
    page.kind.set_value("access.account_created")
    page.kind.edited.emit()
    created = "Account created"
    qtbot.waitUntil(lambda: {cell(page, n, "event") for n in range(len(page.table.rows))} == {created})
    page.person.set_value("system")
    page.person.edited.emit()
    qtbot.waitUntil(lambda: 0 < len(page.table.rows) == 3, timeout=WAIT)


def test_days_and_the_number_of_a_subject_narrow_the_list(qtbot: QtBot, page: Any) -> None:
    everything = len(page.table.rows)
    subject = next(row.subject for row in page.table.rows if row.subject)
    page.about.set_value(subject[:3].lower())
    page.about.edited.emit()
    qtbot.waitUntil(lambda: 0 < len(page.table.rows) < everything, timeout=WAIT)
    assert {row.subject[:3] for row in page.table.rows} == {subject[:3]}
    page.about.set_value("")
    page.until.set_value(page.table.rows[-1].at.date() - timedelta(days=1))
    page.until.edited.emit()
    qtbot.waitUntil(lambda: page.table.rows == [], timeout=WAIT)


def test_the_record_with_the_focus_is_shown_whole(qtbot: QtBot, page: Any) -> None:
    page.table.view.setCurrentIndex(page.table.view.model().index(0, 0))
    assert named(page, "audit_panel").isVisible()
    assert '"event": "access.signed_in"' in named(page, "audit_record").toPlainText()
    page.panel.close_panel()
    assert not named(page, "audit_panel").isVisible()


def test_the_chain_is_checked_in_the_background(qtbot: QtBot, page: Any) -> None:
    button = named(page, "check_log")
    assert isinstance(button, QAbstractButton)
    button.click()
    assert not button.isEnabled()
    qtbot.waitUntil(button.isEnabled, timeout=WAIT)
    assert "unchanged and in order" in page._result.label.text()


def test_an_export_writes_what_the_filters_ask_for(qtbot: QtBot, page: Any, tmp_path: Path) -> None:
    page.kind.set_value("system.first_run")
    page.kind.edited.emit()
    target = tmp_path / "log.csv"
    page.export_to(target)
    qtbot.waitUntil(lambda: bool(page.frame.notes), timeout=WAIT)
    lines = target.read_text("utf-8-sig").splitlines()
    assert len(lines) == 2
    assert "Station set up" in lines[1]


def test_every_key_of_the_catalogue_has_a_word() -> None:
    keys = {key for event in CATALOGUE.values() for key in event.facts | event.sealed}
    assert sorted(key for key in keys if not knows(f"fact.{key}")) == []


def test_values_are_in_words() -> None:
    assert fact_value("practice", True, {}) == "yes"
    assert fact_value("kind", "cover", {}) == "cover sheet"
    for reason in (*LeaveReason, *PassReason):
        assert fact_value("reason", reason.value, {}) != reason.value
    assert fact_value("kind", "sign_in", {}) == "sign-in sheet"
    assert fact_value("roles", ["system_admin"], {}) == "System administrator"
    assert fact_value("account", "A-0004", {"A-0004": "何静怡"}) == "何静怡 (A-0004)"
    assert fact_value("sha256", "ab" * 32, {}) == "ABABABAB…"
    plain = fact_value("fields", ["name", "bank_account"], {}, event="pool.unmasked")
    assert plain == "Name, Account", "not a project's name"
    assert fact_value("fields", ["name"], {}, event="projects.changed") == "Project name"
    assert fact_value("sha256", "ab" * 32, {}, whole=True) == "ab" * 32
    assert fact_name("of_tomorrow") == "of_tomorrow"
