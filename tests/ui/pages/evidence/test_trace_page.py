"""Tracing a picture as the auditor does it."""

from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from core.evidence.tracing.hidden_mark import HiddenMark, PictureRead
from core.evidence.tracing.tracing import TracedMark, TraceFinding
from core.kernel.errors import UserError
from tests.ui.conftest import SpyFrame
from tests.ui.fake_program import settled
from tests.ui.notes import texts_of
from ui.pages.evidence.trace_page import TracePage

MINUTE = datetime(2027, 3, 4, 0, 58, tzinfo=UTC)
PICTURE = PictureRead("ab" * 32, 1280, 720, ())


def finding(*marks: TracedMark) -> TraceFinding:
    return TraceFinding(PICTURE, marks)


PERSON = TracedMark(HiddenMark("CQ-01", "S-7F3A9B12", MINUTE), True, "A-0004", "何静怡", MINUTE)
PAINTED = TracedMark(HiddenMark("CQ-01", "S-00000001", MINUTE), True)
ELSEWHERE = TracedMark(HiddenMark("CQ-02", "S-00000001", MINUTE), False)


@dataclass
class FakeTracing:
    result: TraceFinding | UserError = field(default_factory=finding)
    asked: list[Path] = field(default_factory=list)

    def trace(self, _actor: object, path: Path) -> "Future[TraceFinding]":
        self.asked.append(path)

        def work() -> TraceFinding:
            if isinstance(self.result, UserError):
                raise self.result
            return self.result

        return settled(work)


@pytest.fixture
def desk() -> FakeTracing:
    return FakeTracing()


@pytest.fixture
def page(qtbot: QtBot, frame: SpyFrame, desk: FakeTracing) -> Iterator[TracePage]:
    spy: Any = frame
    ws: Any = SimpleNamespace(services=SimpleNamespace(tracing=desk))
    made = TracePage(spy, ws)
    qtbot.addWidget(made)
    made.show()
    made.opened({})
    yield made
    made.closed()


def trace(qtbot: QtBot, page: TracePage, desk: FakeTracing, result: TraceFinding | UserError) -> list[str]:
    desk.result = result
    page.path.set_value("/media/stick/shot.png")
    page.begin()
    qtbot.waitUntil(lambda: page._job is None)
    return list(texts_of(page))


def test_the_person_is_shown_with_the_warning_that_it_is_no_proof(
    qtbot: QtBot, page: TracePage, desk: FakeTracing
) -> None:
    said = trace(qtbot, page, desk, finding(PERSON))
    assert {"何静怡", "S-7F3A9B12", "A-0004"} <= set(said)
    assert any("not as a proof" in text for text in said)
    assert desk.asked == [Path("/media/stick/shot.png")]


@pytest.mark.parametrize(
    ("mark", "title"), [(PAINTED, "No such session in the log"), (ELSEWHERE, "Another workstation")]
)
def test_marks_without_a_person_say_why(
    qtbot: QtBot, page: TracePage, desk: FakeTracing, mark: TracedMark, title: str
) -> None:
    assert title in trace(qtbot, page, desk, finding(mark))


def test_no_mark_is_no_answer_and_replaces_what_was_found_before(
    qtbot: QtBot, page: TracePage, desk: FakeTracing
) -> None:
    trace(qtbot, page, desk, finding(PERSON))
    said = trace(qtbot, page, desk, finding())
    assert "No hidden mark was read" in said
    qtbot.waitUntil(lambda: "何静怡" not in texts_of(page))


def test_what_is_no_picture_is_told_and_the_next_can_be_traced(
    qtbot: QtBot, page: TracePage, desk: FakeTracing, frame: SpyFrame
) -> None:
    spy: Any = frame
    trace(qtbot, page, desk, UserError("trace.no_picture", name="shot.png"))
    assert spy.dialogs.errors
    assert page._go.isEnabled()
