"""Batches in the window: ticked projects become one, its page dissolves it, other pages tell of it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.projects.batches import BatchKind
from tests.support.main_job import PROJECT, Job
from tests.ui.conftest import SpyFrame
from tests.ui.notes import texts_of
from ui.bridge import Bridge
from ui.pages.projects.batches_page import BatchesPage
from ui.pages.projects.detail_page import ProjectPage
from ui.pages.projects.list_page import ProjectListPage

SECOND = "YS2027F0009"


@pytest.fixture(scope="module")
def job(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Job]:
    """Two approved projects."""
    made = Job(Path(tmp_path_factory.mktemp("station")), count=4)
    made.approved_plan(SECOND)
    yield made
    made.station.close()


@pytest.fixture
def spy(job: Job, frame: SpyFrame) -> SpyFrame:
    """The operator's frame over the engine of the station."""
    frame.actor = job.operator
    frame.bridge.close()
    frame.bridge = Bridge(job.station.engine, job.station.bus)
    return frame


def shown(qtbot: QtBot, page: Any, **params: object) -> Any:
    qtbot.addWidget(page)
    page.resize(1600, 900)
    page.show()
    page.opened(params)
    return page


def press(page: QWidget, name: str) -> None:
    button = page.findChild(QAbstractButton, name)
    assert button is not None, name
    button.click()


def standing(job: Job) -> list[Any]:
    batches = job.station.ws.services.batches
    return [b for b in job.station.do(batches.all, job.operator) if b.stands]


def test_ticked_projects_become_a_batch_that_pages_tell_of(qtbot: QtBot, job: Job, spy: SpyFrame) -> None:
    page = shown(qtbot, ProjectListPage(spy, job.station.ws, None))  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: len(page.table.rows) == 2)
    page.batches.begin(page.table.rows[:1])
    assert spy.dialogs.messages
    page.batches.begin(page.table.rows)
    dialog = page.batches.dialog
    press(dialog, "make_batch")
    assert standing(job) == []  # a name is missing
    dialog.name.set_value("运维批次")
    dialog.kind.set_value(BatchKind.ONE_PANEL)
    press(dialog, "make_batch")
    assert spy.dialogs.asked
    spy.dialogs.asked[-1][1](job.supervisor, "同一采购人的同类项目")
    qtbot.waitUntil(lambda: bool(spy.opened))
    (batch,) = standing(job)
    assert spy.opened[-1] == ("projects.batches", {"batch_id": batch.batch_id})

    project = shown(qtbot, ProjectPage(spy, job.station.ws), project_no=SECOND)
    banner = project.findChild(QWidget, "project_batch")
    qtbot.waitUntil(banner.isVisible)
    assert any(PROJECT in label.text() for label in banner.findChildren(QLabel))
    qtbot.waitUntil(project._plan.isEnabled)
    project._plan.click()
    assert spy.opened[-1] == ("draws.plan", {"project_no": batch.batch_id})

    batches = shown(qtbot, BatchesPage(spy, job.station.ws), batch_id=batch.batch_id)
    qtbot.waitUntil(lambda: PROJECT in texts_of(batches))
    press(batches, "dissolve_batch")
    spy.dialogs.asked[-1][1]("分开抽取")
    qtbot.waitUntil(lambda: standing(job) == [])
    qtbot.waitUntil(lambda: not batches._dissolve.isEnabled())
    assert any("分开抽取" in text for text in texts_of(batches))
