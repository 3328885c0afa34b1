"""An archive opened to read, private files with a key, and archives of other stations."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from pytestqt.qtbot import QtBot

from core.engine.archive_browser import ArchiveBrowser
from core.engine.archive_jobs import CopyProgress
from core.evidence.sealing.contents import WrittenArchive
from core.evidence.transfer.archive_view import read_view
from core.evidence.transfer.exports import ImportedArchive, TransfersChanged
from core.kernel.errors import StorageError
from storage.archive.private_opener import AgePrivateOpener
from tests.support.manual_clock import ManualClock
from tests.support.memory_acts import MemoryActs, actor_with
from tests.support.project_sample import make_project, write_project
from tests.support.sealed_sample import Sample, make_sample, seal
from tests.support.seeded_entropy import SeededEntropy
from tests.ui.conftest import SpyFrame
from tests.ui.fake_program import settled
from tests.ui.notes import texts_of
from ui.pages.evidence.browse_page import BrowseArchivePage
from ui.pages.evidence.imported_page import ImportedArchivesPage
from ui.shell.page import Page
from ui.widgets.buttons import Button

TAKEN = ImportedArchive(
    1, "EDA-CQ-02-CQ-02-2027-0004-0002", "CQ-02", "CQ-02-2027-0004", "EDA-CQ-02-CQ-02-2027-0004-0002.zip",
    "ab" * 32, "cd" * 32, 71_000_000, "孙三", datetime(2027, 3, 1, 9, 5, tzinfo=UTC),
)  # fmt: skip


@pytest.fixture(scope="module")
def sample() -> Sample:
    return make_sample()


@pytest.fixture(scope="module")
def sealed(sample: Sample, tmp_path_factory: pytest.TempPathFactory) -> WrittenArchive:
    return seal(sample, tmp_path_factory.mktemp("sealed"))


@pytest.fixture
def acts() -> MemoryActs:
    return MemoryActs(ManualClock(), SeededEntropy(b"browse"))


@pytest.fixture
def ws(acts: MemoryActs) -> Any:
    """The real browser over commands that run at once."""
    run = SimpleNamespace(submit=lambda fn, *arguments: settled(lambda: fn(*arguments)))
    foundation: Any = SimpleNamespace(acts=acts, background=run, engine=run)
    archives = SimpleNamespace(pictures=lambda _pdf, _scale: settled(lambda: ((2, 1, bytes(8)),)))
    browser = ArchiveBrowser(foundation, AgePrivateOpener())
    player = SimpleNamespace(of_archive=lambda _actor, _opened: settled(tuple))
    return SimpleNamespace(
        services=SimpleNamespace(archive_browser=browser, archives=archives, player=player)
    )


@pytest.fixture
def keep(frame: SpyFrame) -> Iterator[Callable[[Page], None]]:
    shown: list[Page] = []
    yield shown.append
    for page in shown:
        page.closed()
        page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def idle(qtbot: QtBot, frame: SpyFrame) -> None:
    qtbot.waitUntil(lambda: frame.bridge.running == 0)


def click(qtbot: QtBot, page: Page, name: str) -> None:
    button = page.findChild(Button, name)
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_an_archive_is_shown_with_report_log_files_and_private_files_for_its_recipient(
    qtbot: QtBot, frame: SpyFrame, ws: Any, acts: MemoryActs, keep: Callable[[Page], None],
    sealed: WrittenArchive, sample: Sample, tmp_path: Path,
) -> None:  # fmt: skip
    frame.actor = actor_with("evidence.verify")
    page = BrowseArchivePage(frame, ws)
    keep(page)
    page.show()
    page.opened({"path": str(sealed.file)})
    idle(qtbot, frame)
    view = read_view(sealed.file)
    assert page.files.rows == list(view.files)[: len(page.files.rows)]
    assert page.log.rows[0] == view.log[0]
    model, columns = page.log.view.model(), [c.key for c in page.log.model.columns]
    first = next(n for n, row in enumerate(page.log.rows) if row.event and row.facts)
    said = model.index(first, columns.index("facts")).data()
    assert said
    assert not {"{", '"', "_"} & set(said)  # words, not the record's own names
    assert sealed.name in "\n".join(texts_of(page))
    assert not page.findChild(Button, "save_private").isEnabled()
    key = tmp_path / "key.txt"
    key.write_text(f"# my key\n{sample.identity}\n")
    page.tabs.choose(4)
    page.open_with(str(key))
    idle(qtbot, frame)
    names = [entry.name for entry in page.private.rows]
    assert "pool.json" in names
    page.private.view.focus_row(names.index("pool.json"))
    page.save_to(str(tmp_path / "pool.json"))
    idle(qtbot, frame)
    assert (tmp_path / "pool.json").read_bytes() == sample.draw.private
    assert acts.memory.events() == ["evidence.private_opened", "evidence.private_saved"]
    assert "pool.json" not in str(acts.memory.records[-1])
    page.closed()
    assert page._opened is None


def test_a_wrong_key_file_is_refused_and_opens_nothing(
    qtbot: QtBot, frame: SpyFrame, ws: Any, acts: MemoryActs, keep: Callable[[Page], None],
    sealed: WrittenArchive, tmp_path: Path,
) -> None:  # fmt: skip
    frame.actor = actor_with("evidence.verify")
    refused: list[BaseException] = []
    frame.bridge.failed.connect(refused.append)
    page = BrowseArchivePage(frame, ws)
    keep(page)
    page.opened({"path": str(sealed.file)})
    idle(qtbot, frame)
    key = tmp_path / "key.txt"
    key.write_text("hello")
    page.open_with(str(key))
    idle(qtbot, frame)
    assert str(refused[0]) == "private.no_key"
    assert page.private.rows == []
    assert acts.memory.events() == []


def test_the_archive_of_a_draw_inside_that_of_its_project_is_opened_and_so_are_its_private_files(
    qtbot: QtBot, frame: SpyFrame, ws: Any, acts: MemoryActs, keep: Callable[[Page], None], tmp_path: Path,
) -> None:  # fmt: skip
    project = make_project(tmp_path / "draw")
    written = write_project(project, tmp_path / "project")
    frame.actor = actor_with("evidence.verify")
    page = BrowseArchivePage(frame, ws)
    keep(page)
    page.show()
    page.opened({"path": str(written.file)})
    idle(qtbot, frame)
    assert [row[0].draw for row in page.draws.table.rows] == [project.draw.contents.draw]
    assert written.name in "\n".join(texts_of(page))
    assert not page.draws.back.isVisible()
    assert page.tabs.buttons[1].text() == "Overview of the project"
    page.tabs.choose(2)
    assert not page.draws.open.isEnabled()
    page.draws.table.view.focus_row(0)
    click(qtbot, page, "open_held")
    idle(qtbot, frame)
    assert page.tabs.buttons[1].text() == "Draw table"
    held = project.sealed_draw.name
    assert page.log.rows[0] == read_view(project.sealed_draw.file).log[0]
    assert held in "\n".join(texts_of(page))
    key = tmp_path / "key.txt"
    key.write_text(f"{project.draw.identity}\n")
    page.open_with(str(key))
    idle(qtbot, frame)
    names = [entry.name for entry in page.private.rows]
    page.private.view.focus_row(names.index("pool.json"))
    page.save_to(str(tmp_path / "pool.json"))
    idle(qtbot, frame)
    assert (tmp_path / "pool.json").read_bytes() == project.draw.draw.private
    assert acts.memory.records[0]["subject"] == held
    assert page.draws.back.isVisible()
    click(qtbot, page, "back_to_project")
    idle(qtbot, frame)
    assert not page.draws.back.isVisible()
    assert len(page.draws.table.rows) == 1
    assert page.private.rows == []


def test_archives_of_other_stations_are_taken_in_with_progress_and_opened(
    qtbot: QtBot, frame: SpyFrame, keep: Callable[[Page], None]
) -> None:
    frame.actor = actor_with("evidence.read", "evidence.import")
    known: list[ImportedArchive] = []
    outcome: list[Any] = [StorageError("copy.medium_gone"), TAKEN]

    def take_in(_actor: object, _path: Path) -> Any:
        result = outcome.pop(0)

        def finish() -> ImportedArchive:
            if isinstance(result, Exception):
                raise result
            known.append(result)
            return TAKEN

        return settled(finish)

    desk = SimpleNamespace(
        imports=lambda _actor: list(known), take_in=take_in, cancel=lambda: None,
        imported_folder=Path("/archives/imported"),
    )  # fmt: skip
    ws: Any = SimpleNamespace(services=SimpleNamespace(archives=desk))
    page = ImportedArchivesPage(frame, ws)
    keep(page)
    page.show()
    page.opened({})
    idle(qtbot, frame)
    assert not page.findChild(Button, "open_imported").isEnabled()
    page.take_in("/stick/one.zip")
    frame.bus.publish(CopyProgress(1, 4))
    idle(qtbot, frame)
    assert [str(error) for error in frame.dialogs.errors] == ["copy.medium_gone"]
    assert frame.jobs[0].finished is not None
    page.take_in("/stick/one.zip")
    idle(qtbot, frame)
    frame.bus.publish(TransfersChanged())
    qtbot.waitUntil(lambda: page.table.rows == [TAKEN])
    click(qtbot, page, "open_imported")
    assert frame.opened == [("evidence.browse", {"path": f"/archives/imported/{TAKEN.file}"})]
