"""The witness display: the same stage as the operator's, no value before the reveal, no locked name."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.draw.protocol.model import SelectionMode
from core.draw.state.views import (
    DiceView,
    DrawChanged,
    DrawView,
    RoundView,
    SeatState,
    Step,
    VoidView,
    WitnessView,
)
from tests.ui.conftest import SpyFrame
from tests.ui.notes import texts_of
from tests.ui.pages.draw import draw_samples as samples
from tests.ui.pages.draw.fake_draws import FakeWorkstation
from ui.pages.draw.stages.dice_round import round_view
from ui.pages.draw.witness.big_text import BigText
from ui.pages.draw.witness.content import WitnessContent, witness_content
from ui.shell.frame import LogState
from ui.theme import install

Show = Callable[..., WitnessContent]


@pytest.fixture
def display(qtbot: QtBot, frame: SpyFrame) -> Iterator[Show]:
    made: list[WitnessContent] = []

    def show(view: DrawView, size: tuple[int, int] = (1920, 1080)) -> WitnessContent:
        content = witness_content(frame, FakeWorkstation(view), samples.DRAW)  # type: ignore[arg-type]
        made.append(content)
        content.resize(*size)
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
    assert "Gives a value" in texts_of(content)


def test_values_appear_only_after_the_reveal(display: Show) -> None:
    assert "4071930586" not in everything(display(samples.gathering(count=2)))
    assert "4071930586" in everything(display(samples.contacting()))


def test_a_changed_clock_takes_the_hour_off_the_display(display: Show) -> None:
    hour = samples.NOW + timedelta(days=1)
    sealed = samples.contacting(locked=True, unseal_at=hour)
    assert f"{hour:%Y-%m-%d %H:%M}" in everything(display(sealed))
    stepped = everything(display(replace(sealed, clock_stepped=True)))
    assert f"{hour:%Y-%m-%d %H:%M}" not in stepped
    assert "until two people release them" in stepped


def test_names_are_masked_or_sealed(display: Show) -> None:
    assert "王*明" in texts_of(display(samples.contacting()))
    locked = texts_of(display(samples.contacting(locked=True)))
    assert "王*明" not in locked
    assert "Sealed" in locked


def test_the_commitment_is_in_sight_from_the_freeze_on(display: Show) -> None:
    for view in (samples.frozen(), samples.gathering(), samples.drawn(), samples.contacting()):
        assert "13B0 9C67 FEF3 B77D 8963 62B3 6E10 3885" in everything(display(view))


def test_the_head_of_the_log_stays_through_every_picture(display: Show) -> None:
    """The second screen is recorded, too: whoever sees its recording can tell which log it belongs to."""
    content = display(samples.frozen())
    content.show_log(LogState(184_202, "3f9a22c1" + "0" * 56))
    for size in ((1920, 1080), (800, 600), (600, 800)):
        content.resize(*size)
        content.follow(Step.CONFIRM, samples.contacting())
        QCoreApplication.processEvents()
        assert {"Log 184,202 records", "Head 3F9A 22C1"} <= set(texts_of(content)), size
        assert content.picture.share_needed() <= 1, size


def test_a_halt_is_said_with_its_reason(display: Show) -> None:
    assert "Halted: 设备检查" in texts_of(display(samples.contacting(halted_reason="设备检查")))


def test_it_follows_announcements_until_a_page_leads(display: Show, frame: SpyFrame, qtbot: QtBot) -> None:
    content = display(samples.gathering())
    content._ws.services.draws.now = samples.contacting()  # type: ignore[attr-defined]
    frame.bus.publish(DrawChanged(samples.DRAW))
    qtbot.waitUntil(lambda: content.picture.steps.current == 5)
    content.follow(Step.FREEZE, samples.frozen(samples.COMPARED, "slip_issued"))
    assert content.picture.steps.current == 2


def crowd(count: int, **changes: object) -> tuple[WitnessView, ...]:
    first = samples.WITNESSES[0]
    people = (replace(first, code=f"W-{n}", name=f"见证{n}") for n in range(1, count + 1))
    return tuple(replace(samples.sealed(w), **changes) for w in people)  # type: ignore[arg-type]


def crowded(count: int, **changes: object) -> DrawView:
    rows = [samples.seat(n, f"A{n}", SeatState.ACCEPTED, "王*明") for n in range(1, count + 1)]
    view = samples.contacting(**changes)  # type: ignore[arg-type]
    assert view.board is not None
    return replace(view, board=replace(view.board, rows=tuple(rows)))


LONG = "设备检查：监督员要求核对第 2 条线路的信号并重新插拔调制解调器后再继续"
SEATS = tuple((f"A{n}", "K7QXM2PD") for n in range(1, 41))
STAGES = {
    "check": samples.view(),
    "freeze": replace(samples.frozen(), groups=tuple(replace(samples.GROUPS[0], id=i) for i in "ABCDEFGH")),
    "rolls": replace(samples.gathering(), witnesses=crowd(5, method="d6", rolls=25)),
    "panel": samples.drawn(),
    "board": samples.contacting(practice=True),
    "crowd": crowded(30, locked=True, unseal_at=samples.NOW, halted_reason=LONG),
    "void": samples.voided(would_be=SEATS),
    "naming": replace(samples.gathering(), mode=SelectionMode.MANUAL),
}
SIZES = ((1280, 720), (1024, 768), (3840, 2160), (600, 800))


def cut_off(content: WitnessContent) -> list[str]:
    """Words that are wider or higher than the room that they have, and whatever stands outside."""
    found = []
    for label in content.findChildren(BigText):
        if label.isVisible() and label.text():
            needed = QFontMetrics(label.fitting_font())
            room = label.contentsRect()
            if needed.horizontalAdvance(label.text()) > room.width() or needed.ascent() > room.height():
                found.append(label.text())
    for widget in content.findChildren(QWidget):
        corner = widget.mapTo(content, widget.rect().bottomRight())
        if widget.isVisible() and not content.rect().contains(corner):
            found.append(f"{type(widget).__name__} at {corner.toTuple()}")
    return found


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
def test_nothing_is_cut_off_on_a_screen_of_any_size(display: Show, size: tuple[int, int]) -> None:
    for stage, view in STAGES.items():
        content = display(view, size)
        assert content.size().toTuple() == size, stage
        assert cut_off(content) == [], stage
        content.hide()


def test_words_keep_their_share_of_the_height(display: Show) -> None:
    content = display(samples.contacting())
    shares = []
    for width, height in ((1920, 1080), (1280, 720), (3840, 2160), (1024, 768)):
        content.resize(width, height)
        QCoreApplication.processEvents()
        name = next(t for t in content.findChildren(BigText) if t.text() == "王*明")
        shares.append(name.font().pixelSize() / height)
    assert shares == pytest.approx([50 / 1080] * 4, rel=0.02)


def test_the_operators_scale_is_not_the_rooms(display: Show, qapp: QApplication) -> None:
    before = display(samples.frozen()).picture.steps.sizeHint()
    install(qapp, scale=2.0)
    try:
        assert display(samples.frozen()).picture.steps.sizeHint() == before
    finally:
        install(qapp)


def test_the_freeze_shows_counts_and_chances(display: Show) -> None:
    said = texts_of(display(samples.frozen()))
    assert "Pool 12,486 − taken out 12,292 = eligible 194" in said
    assert "4 seats from 137 eligible, chance 4.4 %" in said


def test_every_revealed_value_has_its_turn(display: Show) -> None:
    people = tuple(replace(w, value=f"{n}071930586") for n, w in enumerate(crowd(3)))
    content = display(samples.contacting(witnesses=people))
    assert "2071930586" not in texts_of(content)
    for _second in range(8):
        content._next_second()
    assert "2071930586" in texts_of(content)


def test_the_witness_whose_turn_it_is_is_always_in_sight(display: Show) -> None:
    people = crowd(5, sealed_at=None)
    content = display(replace(samples.gathering(), witnesses=people))
    assert "见证5" not in texts_of(content)
    content.rolls_changed("W-5", "d10", 2)
    assert "见证5" in texts_of(content)
    assert "2 of 10 entered" in everything(content)


def test_a_second_of_a_call_leaves_the_rows_where_they_are(display: Show) -> None:
    content = display(samples.contacting())
    rows = content.picture.board._rows
    before = [rows._grid.itemAt(n).widget() for n in range(9)]
    content._next_second()
    assert [rows._grid.itemAt(n).widget() for n in range(9)] == before
    assert not any(row.isHidden() for row in before)


def test_a_round_of_fresh_dice_says_for_which_seat(display: Show) -> None:
    content = display(samples.contacting(dice=DiceView("A2", 1, None)))
    assert "Seat A2 is open: fresh dice decide who is next" in texts_of(content)
    under_way = RoundView(2, "A2", 32, samples.WITNESSES)
    shown = round_view(samples.contacting(dice=DiceView("A2", 1, under_way)))
    assert shown is not None
    content.follow(Step.WITNESS, shown)
    assert "Round 2 of fresh dice: who is next for seat A2" in texts_of(content)


def test_nobody_is_counted_down_to_once_it_is_settled(display: Show) -> None:
    content = display(samples.contacting(phase="filled"))
    assert "Filled" in texts_of(content)
    assert not any(text.startswith("Answers until") for text in texts_of(content))
    assert "Closed" in texts_of(display(samples.contacting(phase="closed")))


def test_practice_a_call_off_and_a_void_list_are_said(display: Show) -> None:
    said = texts_of(display(samples.contacting(practice=True, cancelled_at=samples.NOW)))
    assert "Practice: nothing is real · Panel Expert Draw · Witness Display" in said
    assert "The review was called off; nobody is called any more" in said
    void = VoidView(1, "设备故障", (), samples.NOW, None)
    view = replace(samples.voided(would_be=()), mode=SelectionMode.MANUAL, void=void)
    said = texts_of(display(view))
    assert "The list was not fixed yet, so there is no result" in said
