"""Loading the rest of the program beside the window: whoever looks into the error log learns what failed."""

import logging
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Thread, current_thread, main_thread

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui import warm_up


def test_pages_are_loaded_in_the_windows_thread_and_a_broken_one_is_logged(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, qtbot: QtBot
) -> None:
    """Classes of Qt defined in a worker while the window handled events have ended the program."""
    loaded: dict[str, Thread] = {}

    def load(name: str) -> None:
        loaded[name] = current_thread()
        if name == "ui.pages.pool":
            raise ValueError("13812345678")

    monkeypatch.setattr(warm_up, "import_module", load)
    parent = QObject()
    with ThreadPoolExecutor(1) as workers, caplog.at_level(logging.ERROR):
        submit = workers.submit

        def worker(work: warm_up.Callable[[], None]) -> "Future[None]":
            return submit(work)

        warm_up.WarmUp(worker, parent).start()
        assert not any(name.startswith("ui.") for name in loaded), "it kept the window waiting"
        qtbot.waitUntil(lambda: "ui.pages.system.setup_place" in loaded)
    services = loaded.pop(warm_up.SERVICES)
    assert services is not main_thread()
    assert {"ui.pages.draw.pages", "ui.pages.system.dashboard", "ui.widgets.table.paged_table"} <= set(loaded)
    assert set(loaded.values()) == {main_thread()}
    (record,) = caplog.records
    assert record.name == "ui.warm_up", "the error log keeps messages of our own packages only"
    assert record.exc_info is not None
    assert isinstance(record.exc_info[1], ValueError)
    assert "138" not in record.getMessage()


def test_everything_that_is_loaded_beside_the_window_is_there() -> None:
    assert len(set(warm_up._modules())) > 50
