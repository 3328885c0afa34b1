"""A whole project is sealed from the page of archives: what goes in is shown, two people sign."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from core.draw.transcript.record import Ending
from core.engine.project_archives import ArchivedAttempt, OfferedProject, ProjectArchiveView
from core.evidence.sealing.model import ArchiveEntry
from tests.support.memory_acts import actor_with
from tests.ui.conftest import SpyFrame
from tests.ui.fake_program import settled
from tests.ui.notes import texts_of
from ui.pages.evidence.archive_list import ArchiveListPage
from ui.pages.evidence.project_dialog import ProjectSealDialog
from ui.widgets.buttons import Button

PROJECT = "YS2027F0008"
ENTRY = ArchiveEntry(
    7, "EDA-CQ-01-P-YS2027F0008-0007", "", 0, "EDA-CQ-01-P-YS2027F0008-0007.zip", "ab" * 32, 90, "note",
    9_000_000, datetime(2027, 3, 4, 9, 5, tzinfo=UTC), PROJECT,
)  # fmt: skip
DRAWN = ArchiveEntry(
    6, "EDA-CQ-01-CQ-01-2027-0037-0006", "CQ-01-2027-0037", 2, "a.zip", "cd" * 32, 80, "note", 71_000_000,
    datetime(2027, 3, 4, 9, 0, tzinfo=UTC),
)  # fmt: skip


class FakeDesk:
    """Answers at once and keeps what was asked."""

    def __init__(self, hindrance: str = "") -> None:
        attempts = (
            ArchivedAttempt("CQ-01-2027-0037", 1, True, Ending.VOID, DRAWN),
            ArchivedAttempt("CQ-01-2027-0037", 2, not hindrance, Ending.CLOSED, DRAWN),
        )
        self._view = ProjectArchiveView(PROJECT, "数据治理", attempts, (), hindrance)
        self.sealed: list[tuple[str, bool]] = []
        self.stopped: list[str] = []

    def offered(self, _actor: Any) -> list[OfferedProject]:
        return [OfferedProject(PROJECT, "数据治理")]

    def view(self, _actor: Any, _project_no: str) -> ProjectArchiveView:
        return self._view

    def seal(self, _actor: Any, project_no: str, _supervisor: Any, hold: bool) -> Any:
        self.sealed.append((project_no, hold))
        return settled(lambda: ENTRY)

    def cancel(self, project_no: str) -> None:
        self.stopped.append(project_no)


@pytest.fixture
def show(frame: SpyFrame, qtbot: QtBot) -> Iterator[Callable[[FakeDesk], ArchiveListPage]]:
    pages: list[ArchiveListPage] = []

    frame.actor = actor_with("evidence.read", "evidence.seal")

    def made(desk: FakeDesk) -> ArchiveListPage:
        evidence = SimpleNamespace(archives=lambda _actor: [ENTRY, DRAWN], folder="/archives")
        services = SimpleNamespace(
            project_archives=desk, evidence=evidence, archives=SimpleNamespace(exports=lambda *_: [])
        )
        page = ArchiveListPage(frame, SimpleNamespace(services=services))  # type: ignore[arg-type]
        pages.append(page)
        page.show()
        page.opened({})
        qtbot.waitUntil(lambda: frame.bridge.running == 0)
        return page

    yield made
    for page in pages:
        page.closed()
        page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def dialog_of(page: ArchiveListPage, frame: SpyFrame, qtbot: QtBot) -> ProjectSealDialog:
    button = page.findChild(Button, "seal_project")
    assert button is not None
    button.click()
    dialog = page.findChild(ProjectSealDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: frame.bridge.running == 0)
    return dialog


def test_what_goes_in_is_shown_and_two_people_seal_it(
    show: Callable[[FakeDesk], ArchiveListPage], frame: SpyFrame, qtbot: QtBot
) -> None:
    desk = FakeDesk()
    page = show(desk)
    dialog = dialog_of(page, frame, qtbot)
    words = texts_of(dialog)
    assert "Draw CQ-01-2027-0037, attempt 1: void" in words
    assert "Draw CQ-01-2027-0037, attempt 2: closed" in words
    assert "One file has all: about 142.0 MB more." in words
    cite = dialog.findChild(QRadioButton, "cite_archives")
    assert cite is not None
    cite.setChecked(True)
    dialog.go.click()
    title, signed = frame.dialogs.asked[-1]
    assert PROJECT in title
    signed(frame.actor, "")
    qtbot.waitUntil(lambda: frame.bridge.running == 0)
    assert desk.sealed == [(PROJECT, False)]
    assert ENTRY.name in str(frame.jobs[-1].finished)


def test_a_draw_that_is_not_over_is_said_and_nothing_can_be_sealed(
    show: Callable[[FakeDesk], ArchiveListPage], frame: SpyFrame, qtbot: QtBot
) -> None:
    dialog = dialog_of(show(FakeDesk("project_archive.draw_open")), frame, qtbot)
    assert not dialog.go.isEnabled()
    assert any(text.startswith(f"A draw for project {PROJECT} is not over") for text in texts_of(dialog))
