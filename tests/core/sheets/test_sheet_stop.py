"""Stopping long work."""

import pytest

from core.kernel.errors import UserError
from core.sheets.stop import Stop


def test_the_action_runs_when_set_and_at_once_when_already_set() -> None:
    ended: list[str] = []
    stop = Stop()
    stop.on_set(lambda: ended.append("first"))
    stop.set()
    stop.on_set(lambda: ended.append("second"))
    assert ended == ["first", "second"]


def test_an_action_taken_back_does_not_run() -> None:
    ended: list[str] = []
    stop = Stop()
    stop.on_set(lambda: ended.append("never"))
    stop.on_set(None)
    stop.set()
    assert ended == []


def test_work_that_looks_at_the_signal_ends() -> None:
    stop = Stop()
    stop.check()
    stop.set()
    with pytest.raises(UserError, match=r"import\.cancelled"):
        stop.check()
