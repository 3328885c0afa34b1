"""The log of program errors says what and where, and nothing of what the program was working on."""

import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from core.engine.mailbox import Engine
from core.kernel.errors import StorageError
from devices.platform.error_log import ENVIRONMENT, error_log
from devices.platform.private_file import PrivateFile
from tests.support.manual_clock import ManualClock
from tests.support.source_tree import ROOT

SECRET = "赵一 13812345678"


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    with error_log(tmp_path / "log"):
        yield tmp_path / "log"


def written(folder: Path) -> str:
    return "".join(path.read_text("utf-8") for path in sorted(folder.glob("*.log*")))


def fail_with(secret: str) -> None:
    row = secret
    raise ValueError(f"bad row {row}")


def test_an_error_leaves_kind_and_place_but_no_text_and_no_value(folder: Path) -> None:
    try:
        try:
            fail_with(SECRET)
        except ValueError as first:
            raise StorageError("database.unusable", row=SECRET) from first
    except StorageError as error:
        logging.getLogger("core.engine").error("engine action failed", exc_info=error)
    text = written(folder)
    assert "engine action failed" in text
    assert "core.kernel.errors.StorageError database.unusable" in text
    assert "after builtins.ValueError" in text
    assert "tests/devices/platform/test_error_log.py:" in text
    assert ":fail_with" in text
    assert SECRET not in text
    assert "bad row" not in text


def test_messages_of_other_packages_are_not_kept(folder: Path) -> None:
    logging.getLogger("reportlab.pdfgen").warning("cannot draw %s", SECRET)
    text = written(folder)
    assert "reportlab.pdfgen" in text
    assert SECRET not in text


def test_what_nobody_caught_in_a_thread_is_written(folder: Path) -> None:
    thread = Thread(target=fail_with, args=(SECRET,), name="call-worker")
    thread.start()
    thread.join()
    text = written(folder)
    assert "CRITICAL" in text
    assert ":fail_with" in text
    assert SECRET not in text


def test_a_failing_handler_of_the_engine_is_written(folder: Path) -> None:
    engine = Engine(ManualClock(), lambda _error: None)
    engine.handle(str, fail_with)
    engine.post(SECRET)
    engine.run_pending()
    text = written(folder)
    assert "core.engine.mailbox" in text
    assert ":fail_with" in text
    assert SECRET not in text


@pytest.mark.skipif(sys.platform == "win32", reason="rights of files are those of the profile there")
def test_only_this_account_can_read_it(folder: Path) -> None:
    logging.getLogger("core").error("something")
    assert [path.stat().st_mode & 0o077 for path in folder.iterdir()] == [0, 0]
    assert folder.stat().st_mode & 0o077 == 0


def test_it_does_not_grow_without_end(folder: Path) -> None:
    for _ in range(20_000):
        logging.getLogger("core").error("x" * 190)
    assert sum(path.stat().st_size for path in folder.iterdir()) < 3 * 1024 * 1024


def test_a_folder_that_cannot_be_written_does_not_stop_the_program(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("a file in the way")
    with error_log(tmp_path / "log"):
        logging.getLogger("core").error("something")


def test_a_full_disk_loses_the_line_and_shows_nothing_of_it(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_file: PrivateFile, _record: logging.LogRecord) -> str:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(PrivateFile, "format", full)
    logging.getLogger("storage.database").error("lost %s", SECRET)
    monkeypatch.undo()
    logging.getLogger("storage.database").error("there is room again")
    assert capsys.readouterr().err == ""
    assert "there is room again" in written(folder)


def test_nothing_is_written_after_the_end(tmp_path: Path) -> None:
    with error_log(tmp_path):
        pass
    logging.getLogger("core").error("too late")
    assert "too late" not in written(tmp_path)
    assert ENVIRONMENT not in os.environ


def test_a_child_writes_its_own_file(tmp_path: Path) -> None:
    program = (
        "from devices.platform.error_log import child_log\n"
        "with child_log('read-workbook'):\n"
        f"    raise ValueError({SECRET!r})\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env=os.environ | {ENVIRONMENT: str(tmp_path)},
        stderr=subprocess.DEVNULL,
        timeout=60,
    )
    assert ended.returncode == 1
    text = (tmp_path / "read-workbook.log").read_text("utf-8")
    assert "builtins.ValueError" in text
    assert SECRET not in text
