"""Recipients, media and copies as the pages show them: real services, a stick in a temporary folder."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pyrage
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from core.engine.archive_desk import MediumState
from core.engine.archive_jobs import CopyProgress
from core.evidence.sealing.recipients import RecipientService, last_group
from core.evidence.transfer.exports import ArchiveExport
from core.evidence.transfer.media import MediaService, Medium
from core.kernel.errors import StorageError
from storage.archive.private_files import is_recipient
from tests.support.manual_clock import ManualClock
from tests.support.memory_acts import MemoryActs, actor_with
from tests.support.seeded_entropy import SeededEntropy
from tests.ui.conftest import SpyFrame
from tests.ui.fake_program import settled
from tests.ui.notes import texts_of
from tests.ui.pages.draw.fake_draws import ENTRY
from ui.pages.evidence.archive_list import ArchiveListPage
from ui.pages.evidence.export_dialog import ExportDialog
from ui.pages.evidence.media_page import MediaPage
from ui.pages.evidence.recipients_page import RecipientsPage
from ui.shell.page import Page
from ui.widgets.buttons import Button
from ui.widgets.editors import LineEditor, TextEditor

GREEN = Medium("5E1F-09A2", Path("/media/green"), "GREEN", "exfat", 32_000_000_000, 9_000_000_000, True, True)
STRANGE = Medium("77AA-0001", Path("/media/odd"), "ODD", "vfat", 8_000_000_000, 8_000_000, True, False)
EXPORT = ArchiveExport(
    3, ENTRY.name, "ab" * 32, ENTRY.sha256, ENTRY.bytes, GREEN.id, "绿色 1 号盘", True, "王雨军",
    datetime(2027, 2, 26, 17, 5, tzinfo=UTC), 31,
)  # fmt: skip


class Desk:
    """The archive desk with real lists and media that tests plug in."""

    def __init__(self) -> None:
        acts = MemoryActs(ManualClock(), SeededEntropy(b"desk"))
        settings: dict[str, Any] = {}
        memory = SimpleNamespace(get=settings.get, put=settings.__setitem__)
        self.recipients = RecipientService(acts, memory, is_recipient)
        self.media = MediaService(acts, memory)
        self.plugged = [GREEN, STRANGE]
        self.copied: list[str] = []
        self.cancelled = 0
        self.failure: Exception | None = None
        self.made: list[int] = []

    def present_media(self, _actor: object) -> Any:
        def state(medium: Medium) -> MediumState:
            entry = self.media.allowed(medium.id)
            return MediumState(medium, "" if entry is None else entry.name)

        return settled(lambda: [state(medium) for medium in self.plugged])

    def export(self, _actor: object, _entry: object, medium_id: str) -> Any:
        self.copied.append(medium_id)

        def outcome() -> ArchiveExport:
            if self.failure is not None:
                raise self.failure
            return EXPORT

        return settled(outcome)

    def exports(self, _actor: object, _archive: str) -> list[ArchiveExport]:
        return [EXPORT]

    def receipt(self, _actor: object, export: ArchiveExport, _entry: object) -> Any:
        self.made.append(export.number)
        return settled(lambda: b"%PDF receipt")

    def pictures(self, _pdf: bytes, _scale: float) -> Any:
        return settled(lambda: ((2, 1, bytes(8)),))

    def cancel(self) -> None:
        self.cancelled += 1


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def ws(desk: Desk) -> Any:
    evidence = SimpleNamespace(archives=lambda _actor: [ENTRY], folder=Path("/archives"))
    return SimpleNamespace(services=SimpleNamespace(archives=desk, evidence=evidence))


@pytest.fixture
def keep(frame: SpyFrame) -> Iterator[Callable[[QWidget], None]]:
    shown: list[QWidget] = []
    yield shown.append
    for widget in shown:
        if isinstance(widget, Page):
            widget.closed()
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def said(widget: QWidget) -> str:
    return "\n".join(texts_of(widget))


def idle(qtbot: QtBot, frame: SpyFrame) -> None:
    qtbot.waitUntil(lambda: frame.bridge.running == 0)


def click(qtbot: QtBot, parent: QWidget, name: str) -> None:
    button = parent.findChild(Button, name)
    assert button is not None, name
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_recipient_is_added_only_with_the_group_that_is_not_shown(
    qtbot: QtBot, frame: SpyFrame, desk: Desk, ws: Any, keep: Callable[[QWidget], None]
) -> None:
    frame.actor = actor_with("system.security")
    page = RecipientsPage(frame, ws)
    keep(page)
    page.show()
    page.opened({})
    key = str(pyrage.x25519.Identity.generate().to_public())
    page.findChild(LineEditor, "recipient_name").set_value("何组长")
    page.findChild(TextEditor, "recipient_key").setPlainText(key)
    idle(qtbot, frame)
    groups = desk.recipients.check_key(key).split(" ")
    assert page.form._code.accessibleName() == " ".join(groups[:-1])
    page.findChild(LineEditor, "recipient_typed").set_value("0000" if groups[-1] != "0000" else "1111")
    click(qtbot, page, "save_recipient")
    idle(qtbot, frame)
    assert "This is not the last group of the fingerprint" in said(page)
    assert desk.recipients.all(frame.actor) == []
    page.findChild(LineEditor, "recipient_typed").set_value(last_group(key))
    click(qtbot, page, "save_recipient")
    idle(qtbot, frame)
    (added,) = desk.recipients.all(frame.actor)
    assert (added.name, added.key) == ("何组长", key)
    assert page.table.rows[0] == added
    click(qtbot, page, "retire_recipient")
    title, answer = frame.dialogs.asked[-1]
    assert title == "Retire 何组长"
    answer("调离岗位")
    idle(qtbot, frame)
    assert not desk.recipients.all(frame.actor)[0].is_active
    assert not page.findChild(Button, "retire_recipient").isVisible()


def test_media_are_allowed_under_the_name_written_on_them(
    qtbot: QtBot, frame: SpyFrame, desk: Desk, ws: Any, keep: Callable[[QWidget], None]
) -> None:
    frame.actor = actor_with("system.security")
    page = MediaPage(frame, ws)
    keep(page)
    page.show()
    page.opened({})
    idle(qtbot, frame)
    shown = said(page)
    assert "No medium is allowed yet" in shown
    assert "The system would run programs from it" in shown
    page.findChild(LineEditor, "medium_name").set_value("绿色 1 号盘")
    click(qtbot, page, "allow_medium")
    idle(qtbot, frame)
    entry = desk.media.allowed(GREEN.id)
    assert entry is not None
    assert entry.name == "绿色 1 号盘"
    assert page.table.rows == [entry]
    click(qtbot, page, "withdraw_medium")
    frame.dialogs.asked[-1][1]("已丢失")
    idle(qtbot, frame)
    assert desk.media.allowed(GREEN.id) is None


def dialog(
    qtbot: QtBot, frame: SpyFrame, desk: Desk, ws: Any, keep: Callable[[QWidget], None]
) -> ExportDialog:
    desk.media.allow(actor_with("system.security"), GREEN.id, "绿色 1 号盘")
    parent = QWidget()
    keep(parent)
    shown = ExportDialog(parent, frame, ws, ENTRY)
    shown.show()
    idle(qtbot, frame)
    return shown


def test_a_copy_goes_to_the_allowed_medium_and_offers_its_receipt(
    qtbot: QtBot, frame: SpyFrame, desk: Desk, ws: Any, keep: Callable[[QWidget], None]
) -> None:
    shown = dialog(qtbot, frame, desk, ws, keep)
    assert [button.isEnabled() for button, _state in shown._choices] == [True, False]
    click(qtbot, shown, "do_export")
    idle(qtbot, frame)
    assert desk.copied == [GREEN.id]
    assert "31 checks passed" in said(shown)
    with qtbot.waitSignal(shown.receipt_wanted) as wanted:
        click(qtbot, shown, "do_export")
    assert wanted.args == [EXPORT]


def test_a_copy_under_way_is_cancelled_before_the_dialog_closes_and_a_failure_is_said(
    qtbot: QtBot, frame: SpyFrame, desk: Desk, ws: Any, keep: Callable[[QWidget], None]
) -> None:
    shown = dialog(qtbot, frame, desk, ws, keep)
    desk.failure = StorageError("copy.medium_gone")
    shown._begin()
    frame.bus.publish(CopyProgress(1, 4))
    shown.reject()
    assert desk.cancelled == 1
    assert shown.isVisible()
    idle(qtbot, frame)
    assert "The medium is gone" in said(shown)
    shown.reject()
    assert not shown.isVisible()


def test_the_list_shows_copies_and_makes_their_receipts_again(
    qtbot: QtBot, frame: SpyFrame, desk: Desk, ws: Any, keep: Callable[[QWidget], None]
) -> None:
    page = ArchiveListPage(frame, ws)
    keep(page)
    page.show()
    page.opened({})
    idle(qtbot, frame)
    assert "绿色 1 号盘" in said(page)
    page._make_receipt(EXPORT)
    idle(qtbot, frame)
    assert desk.made == [3]
    preview = page.findChild(QDialog, "sheet_preview")
    assert preview is not None
    preview.close()
