"""The witness display: the same stage as the operator's, no value before the reveal, no locked name."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from core.draw.state.views import DrawChanged, DrawView, Step
from tests.ui.conftest import SpyFrame
from tests.ui.notes import texts_of
from tests.ui.pages.draw import draw_samples as samples
from tests.ui.pages.draw.fake_draws import FakeWorkstation
from ui.pages.draw.witness.content import WitnessContent, witness_content

Show = Callable[[DrawView], WitnessContent]


@pytest.fixture
def display(qtbot: QtBot, frame: SpyFrame) -> Iterator[Show]:
    made: list[WitnessContent] = []

    def show(view: DrawView) -> WitnessContent:
        content = witness_content(frame, FakeWorkstation(view), samples.DRAW)  # type: ignore[arg-type]
        made.append(content)
        content.resize(1920, 1080)
        content.show()
        qtbot.waitUntil(lambda: content._view is not None)
        return content

    yield show
    for content in made:
        content.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def everything(content: QWidget) -> str:
    names = [w.accessibleName() for w in content.findChildren(QWidget)]
    return " ".join([*texts_of(content), *names])


def test_nothing_on_it_can_be_pressed(display: Show) -> None:
    assert display(samples.contacting()).findChildren(QAbstractButton) == []


def test_rolls_are_counted_but_never_shown(display: Show) -> None:
    content = display(samples.gathering())
    content.rolls_changed("W-B", "d10", 7)
    assert "7 of 10 entered" in everything(content)


def test_values_appear_only_after_the_reveal(display: Show) -> None:
    assert "4071930586" not in everything(display(samples.gathering(count=2)))
    assert "4071930586" in everything(display(samples.contacting()))


def test_names_are_masked_or_sealed(display: Show) -> None:
    assert "王*明" in texts_of(display(samples.contacting()))
    locked = texts_of(display(samples.contacting(locked=True)))
    assert "王*明" not in locked
    assert "Sealed" in locked


def test_the_commitment_is_in_sight_from_the_freeze_on(display: Show) -> None:
    for view in (samples.frozen(), samples.gathering(), samples.drawn(), samples.contacting()):
        assert "13B0 9C67 FEF3 B77D 8963 62B3 6E10 3885" in everything(display(view))


def test_a_halt_is_said_with_its_reason(display: Show) -> None:
    assert "Halted: 设备检查" in texts_of(display(samples.contacting(halted_reason="设备检查")))


def test_it_follows_announcements_until_a_page_leads(display: Show, frame: SpyFrame, qtbot: QtBot) -> None:
    content = display(samples.gathering())
    content._ws.services.draws.now = samples.contacting()  # type: ignore[attr-defined]
    frame.bus.publish(DrawChanged(samples.DRAW))
    qtbot.waitUntil(lambda: content.steps.current == 5)
    content.follow(Step.FREEZE, samples.frozen(samples.COMPARED, "slip_issued"))
    assert content.steps.current == 2
