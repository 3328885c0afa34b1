"""Archives and verification: failures first, with what was expected and found."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from core.evidence.verification.report import Report
from core.evidence.verification.verdicts import Line, Verdict, failed, passed
from tests.ui.conftest import SpyFrame
from tests.ui.notes import texts_of
from tests.ui.pages.draw.fake_draws import FakeWorkstation
from ui.pages.evidence.archive_list import ArchiveListPage
from ui.pages.evidence.report_presenter import shown_report
from ui.pages.evidence.verify_page import VerifyPage
from ui.shell.page import Page
from ui.widgets.buttons import Button
from ui.widgets.editors import LineEditor, TextEditor

REPORT = Report(
    (
        passed("archive.container", files=671),
        failed("bag.payload", "digest", "D936583F", "4120889F"),
        passed("seal.signature.operator", fingerprint="2B02 915F"),
        Line("draw.rules", Verdict.SEALED, "needs_private"),
        passed("draw.plan_hash"),
    )
)


@pytest.fixture
def keep(frame: SpyFrame) -> Iterator[Callable[[Page], None]]:
    pages: list[Page] = []
    yield pages.append
    for page in pages:
        page.closed()
        page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def test_failures_stand_first_and_groups_count_them() -> None:
    shown = shown_report(REPORT, "en")
    assert [line.id for line in shown.failures] == ["bag.payload"]
    assert shown.overall is Verdict.FAIL
    structure = next(group for group in shown.groups if group.key == "structure")
    assert (structure.passed, structure.total) == (2, 3)
    assert "bag.payload" not in [line.id for line in structure.lines]


def test_nothing_checked_is_no_pass() -> None:
    assert shown_report(Report(()), "zh").overall is Verdict.FAIL


def test_sealed_lines_are_no_pass_and_no_failure() -> None:
    shown = shown_report(Report(REPORT.lines[3:]), "zh")
    assert shown.overall is Verdict.SEALED
    assert shown.passed == 1


def test_the_page_verifies_the_path_it_is_given(
    qtbot: QtBot, frame: SpyFrame, keep: Callable[[Page], None]
) -> None:
    ws = FakeWorkstation(report=REPORT)
    page = VerifyPage(frame, ws.services.evidence.verify)
    keep(page)
    page.show()
    page.opened({"path": "/archives/one.zip"})
    qtbot.waitUntil(lambda: frame.bridge.running == 0)
    assert ws.verified == [Path("/archives/one.zip")]
    words = texts_of(page)
    assert "FAIL: of 5 checks 3 passed, 1 failed" in words
    assert words.index("D936583F") < words.index("Structure and signatures")
    assert frame.jobs[-1].finished is not None


def test_without_a_path_there_is_nothing_to_verify(
    qtbot: QtBot, frame: SpyFrame, keep: Callable[[Page], None]
) -> None:
    ws = FakeWorkstation(report=REPORT)
    page = VerifyPage(frame, ws.services.evidence.verify)
    keep(page)
    page.show()
    page.opened({})
    button = page.findChild(Button, "verify_now")
    assert button is not None
    assert not button.isEnabled()
    path = page.findChild(LineEditor, "archive_path")
    assert path is not None
    qtbot.keyClicks(path, "/stick/two.zip")
    codes = page.findChild(TextEditor, "scanned_codes")
    assert codes is not None
    codes.setPlainText("MQ1:LOG:A\n\nMQ1:SLIP:B")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(ws.verified))
    assert ws.codes == ("MQ1:LOG:A", "MQ1:SLIP:B")


def test_the_list_opens_the_verification_of_the_chosen_archive(
    qtbot: QtBot, frame: SpyFrame, keep: Callable[[Page], None]
) -> None:
    page = ArchiveListPage(frame, FakeWorkstation())  # type: ignore[arg-type]
    keep(page)
    page.show()
    page.opened({"draw_id": "CQ-01-2027-0031"})
    qtbot.waitUntil(lambda: page._chosen is not None)
    folder = page.findChild(QLabel, "archive_folder")
    assert folder is not None
    assert folder.text() == "/archives"
    qtbot.mouseClick(page.findChild(Button, "verify_archive"), Qt.MouseButton.LeftButton)
    assert frame.opened == [("evidence.verify", {"path": "/archives/EDA-CQ01-2027-0031-2.zip"})]
