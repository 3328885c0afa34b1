"""Loading the rest of the program in the background: whoever looks into the error log learns what failed."""

import logging

import pytest

from ui import warm_up


def test_a_part_that_cannot_be_loaded_is_logged_and_the_others_are_loaded(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    loaded: list[str] = []

    def load(name: str) -> None:
        loaded.append(name)
        if name == "ui.pages.pool":
            raise ValueError("13812345678")

    monkeypatch.setattr(warm_up, "import_module", load)
    with caplog.at_level(logging.ERROR):
        warm_up.load_everything()
    assert loaded[0] == "core.engine.assembly"
    assert {"ui.pages.draw.pages", "ui.pages.system.dashboard"} <= set(loaded), (
        "it ended at the first failure"
    )
    (record,) = caplog.records
    assert record.name == "ui.warm_up", "the error log keeps messages of our own packages only"
    assert record.exc_info is not None
    assert isinstance(record.exc_info[1], ValueError)
    assert "138" not in record.getMessage()


def test_everything_that_is_loaded_in_the_background_is_there() -> None:
    assert len(set(warm_up._modules())) > 50
