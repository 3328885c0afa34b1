"""The ceremony page over view values: what it shows, blocks and asks of the engine."""

from dataclasses import replace
from datetime import datetime
from typing import Any
from unittest.mock import ANY

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from core.access.model import Actor
from core.draw.chances.model import Chance
from core.draw.state.views import DrawChanged, DrawView
from core.engine.seal_jobs import SealProgress
from core.kernel.errors import UserError
from tests.ui.conftest import SpyFrame
from tests.ui.fake_program import SUPERVISOR
from tests.ui.notes import texts_of
from tests.ui.pages.draw import draw_samples as samples
from tests.ui.pages.draw.fake_draws import FakeWorkstation
from ui.pages.draw.ceremony_page import CeremonyPage
from ui.pages.draw.stages.chances_dialog import ChancesDialog
from ui.pages.draw.stages.draw_stage import DrawStage
from ui.pages.draw.stages.expert_chances import ExpertChances
from ui.pages.draw.stages.witness_stage import WitnessStage
from ui.widgets.buttons import Button, IconButton
from ui.widgets.editors import LineEditor
from ui.widgets.progress import ProgressRow
from ui.widgets.tags import Tag


class Room:
    """A ceremony page over a view that tests change."""

    def __init__(self, qtbot: QtBot, frame: SpyFrame, view: DrawView) -> None:
        self.qtbot = qtbot
        self.frame = frame
        self.ws = FakeWorkstation(view)
        frame.actor = Actor(
            "a1", "op01", "王雨军", ("operator",), frozenset({"draw.read", "draw.run", "draw.plan"}), "s1"
        )
        self.page = CeremonyPage(frame, self.ws)  # type: ignore[arg-type]
        self.page.resize(1840, 960)
        self.page.show()
        self.page.opened({"draw_id": samples.DRAW})
        self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.frame.bridge.running == 0)

    def show(self, view: DrawView) -> None:
        self.ws.desk.now = view
        self.frame.bus.publish(DrawChanged(samples.DRAW))
        self.qtbot.waitUntil(lambda: self.page._view is view)
        self.settle()

    def button(self, name: str) -> Button:
        found = [b for b in self.page.findChildren(Button, name) if b.isVisible()]
        assert len(found) == 1, name
        return found[0]

    def press(self, name: str) -> None:
        self.qtbot.mouseClick(self.button(name), Qt.MouseButton.LeftButton)
        self.settle()

    def answer(self, *values: Any) -> None:
        self.frame.dialogs.asked.pop()[1](*values)
        self.settle()

    @property
    def asked(self) -> list[tuple[Any, ...]]:
        return self.ws.desk.asked


@pytest.fixture
def room(qtbot: QtBot, frame: SpyFrame) -> Any:
    made: list[Room] = []

    def make(view: DrawView) -> Room:
        made.append(Room(qtbot, frame, view))
        return made[-1]

    yield make
    for one in made:
        one.page.closed()
        one.page.deleteLater()
    # The bridge forgets owners a moment after they are gone: let that happen while it is there.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def test_the_check_runs_once_and_blocks_the_freeze(room: Any) -> None:
    here = room(samples.supervised())
    assert [a[0] for a in here.asked] == ["check"]
    assert not here.button("freeze").isEnabled()
    words = texts_of(here.page)
    assert "Blocks" in words
    assert "The project has been approved" in words


def test_recording_starts_only_beside_a_supervisor(room: Any) -> None:
    here = room(samples.view())
    here.page._stages[samples.Step.CHECK].show_rows(samples.CHECKS[:3])
    assert not here.button("start_session").isEnabled()
    here.press("supervisor_sign_in")
    here.answer(SUPERVISOR, "")
    assert ("supervisor_join", SUPERVISOR, samples.DRAW) in here.asked
    here.show(samples.view(supervisor="欧阳承柏"))
    here.press("start_session")
    assert ("open_session", samples.DRAW) in here.asked
    assert not here.button("freeze").isEnabled()
    here.show(samples.supervised())
    here.press("freeze")
    assert ("freeze", samples.DRAW) in here.asked


def test_the_witnesses_come_after_slip_and_comparison(room: Any) -> None:
    here = room(samples.frozen())
    assert not here.button("to_witnesses").isEnabled()
    here.press("print_slip")
    assert ("issue_slip", "printed") in here.asked
    here.show(samples.frozen(samples.ISSUED, "slip_issued"))
    assert not here.button("to_witnesses").isEnabled()
    for by in ("supervisor", "W-A", "W-B"):
        box = here.page.findChild(QCheckBox, f"compared_{by}")
        assert box is not None
        box.click()
        here.settle()
    assert [a[-1] for a in here.asked if a[0] == "compared"] == ["supervisor", "W-A", "W-B"]
    here.show(samples.frozen(samples.COMPARED, "slip_issued"))
    here.press("to_witnesses")
    assert isinstance(here.page._stack.currentWidget(), WitnessStage)


def test_every_chance_is_shown_before_the_draw(room: Any) -> None:
    found = (
        Chance((("A", 0),), 3, 96, 61_000, 900),
        Chance((("A", 0),), 1, 40, 21_000, 700),
        Chance((("A", 1), ("B", 0)), 1, 7, 30_000, 800),
    )
    groups = (replace(samples.GROUPS[0], reason="maternity ward"), *samples.GROUPS[1:])
    desk = room(
        replace(
            samples.frozen(samples.COMPARED, "slip_issued"),
            groups=groups,
            chances=found,
            chances_by_employer=True,
        )
    )
    assert "2.1–6.1 %" in texts_of(desk.page)
    assert any("limited because: maternity ward" in text for text in texts_of(desk.page))
    desk.press("every_chance")
    dialog = desk.page.findChild(ChancesDialog)
    assert {"6.1 ± 0.1 %", "96", "Group A (+1), Group B"} <= set(texts_of(dialog))
    desk.settle()
    table = dialog.findChild(ExpertChances).table
    assert [cell.expert for cell in table.rows] == ["A2K7QX5M4T6WBNCD", "B7QX5M4T6WBNCDA2"]
    model = table.view.model()
    shown = [model.index(0, place).data() for place in range(model.columnCount())]
    assert shown == ["A2K7 QX5M 4T6W BNCD", "Group A", "3", "2", "4.9 ± 0.2 %"]
    assert desk.asked[-1] == ("chance_page", samples.DRAW, 1, "", ANY, "")
    dialog.findChild(LineEditor, "chance_of").setText("B7")
    desk.qtbot.waitUntil(lambda: desk.asked[-1][-1] == "B7")
    desk.settle()
    dialog.reject()


def test_rolls_are_dots_until_sealed_and_leave_the_widget_then(room: Any) -> None:
    here = room(samples.gathering())
    stage = here.page._stack.currentWidget()
    for face in "229581704":
        here.qtbot.keyClick(stage.pad, face)
    assert not here.button("seal_value").isEnabled()
    here.qtbot.keyClick(stage.pad, "6")
    shown = " ".join(texts_of(here.page) + [w.accessibleName() for w in here.page.findChildren(QWidget)])
    assert "2295817046" not in shown
    assert "10 of 10 entered" in shown
    assert "Roll 11" not in shown
    assert "Enough rolls: the value can be sealed" in shown
    here.press("seal_value")
    assert here.asked[-1][-3:] == ("W-B", "d10", "2295817046")
    assert stage._rolls == []


def test_a_text_is_asked_for_in_words_of_its_own(room: Any) -> None:
    here = room(samples.gathering())
    here.page.findChild(QWidget, "method_text").click()
    assert here.button("seal_value").text() == "Text missing"
    here.qtbot.keyClicks(here.page.findChild(QWidget, "witness_text"), "abc")
    assert here.button("seal_value").isEnabled()


def test_backspace_takes_back_the_last_roll(room: Any) -> None:
    here = room(samples.gathering())
    stage = here.page._stack.currentWidget()
    here.qtbot.keyClicks(stage.pad, "123")
    here.qtbot.keyClick(stage.pad, Qt.Key.Key_Backspace)
    assert stage._rolls == ["1", "2"]


def test_a_refused_value_can_be_entered_again(room: Any) -> None:
    here = room(samples.gathering())
    here.ws.desk.refusal = UserError("draw.entropy_floor", floor=64)
    stage = here.page._stack.currentWidget()
    here.qtbot.keyClicks(stage.pad, "2295817046")
    here.press("seal_value")
    assert here.frame.dialogs.errors
    here.qtbot.keyClick(stage.pad, "1")
    assert stage._rolls == ["1"]


def test_the_reveal_waits_for_all_values(room: Any) -> None:
    here = room(samples.gathering())
    assert not here.button("reveal").isEnabled()
    here.show(samples.gathering(count=2))
    here.press("reveal")
    assert here.asked[-1][0] == "reveal"


def test_the_panel_follows_a_decoration_that_can_be_skipped(room: Any) -> None:
    here = room(samples.gathering(count=2))
    here.show(samples.drawn())
    stage = here.page._stack.currentWidget()
    assert isinstance(stage, DrawStage)
    assert stage.rolling.is_rolling
    here.press("skip_rolling")
    assert not stage.rolling.is_rolling
    here.press("start_contact")
    assert here.asked[-1][0] == "start_contact"


def test_a_draw_opened_later_shows_its_panel_at_once(room: Any) -> None:
    stage = room(samples.drawn()).page._stack.currentWidget()
    assert not stage.rolling.is_rolling


@pytest.mark.parametrize("view", [samples.drawn(), samples.contacting(locked=True)])
def test_no_name_is_on_screen_or_display_while_names_are_locked(room: Any, view: DrawView) -> None:
    here = room(view)
    content = here.frame.on_witness[-1]
    shown = " ".join([*texts_of(here.page), *texts_of(content)])
    assert not [row.name for row in samples.board_rows() if row.name and row.name in shown]


def test_a_halt_asks_the_supervisor_and_both_go_on(room: Any) -> None:
    here = room(samples.contacting())
    here.press("halt")
    here.answer(SUPERVISOR, "设备检查一下")
    assert ("halt", SUPERVISOR, samples.DRAW, "设备检查一下") in here.asked
    here.show(samples.contacting(halted_reason="设备检查一下"))
    assert "设备检查一下" in texts_of(here.page)
    assert here.button("halt").isVisible()
    here.press("go_on")
    here.answer(SUPERVISOR, "")
    assert here.asked[-1] == ("go_on", here.frame.actor, samples.DRAW, SUPERVISOR)


def test_after_a_restart_a_supervisor_resumes(room: Any) -> None:
    here = room(replace(samples.gathering(), needs_supervisor=True, recording=False))
    assert not here.button("reveal").isEnabled()
    here.press("resume")
    here.answer(SUPERVISOR, "")
    assert here.asked[-1] == ("resume", SUPERVISOR, samples.DRAW)


def test_after_a_restart_nobody_counts_as_present_and_no_answer_is_taken(room: Any) -> None:
    here = room(samples.contacting())
    waiting = [b for b in here.page.findChildren(IconButton) if b.objectName().startswith("row_answer_")]
    assert "欧阳承柏" in here.page._supervisor.text
    assert any(b.isVisible() for b in waiting)
    here.show(replace(samples.contacting(), needs_supervisor=True, recording=False))
    assert not here.page._supervisor.isVisible()
    assert not any(b.isVisible() for b in waiting)


def test_losing_the_witness_display_pauses_the_draw(room: Any) -> None:
    here = room(samples.contacting())
    here.frame.witness_screen_present = False
    for handler in here.frame.screen_handlers:
        handler(False)
    here.settle()
    assert ("witness_display_lost", samples.DRAW) in here.asked


def test_an_answer_that_comes_when_the_page_was_left_finds_no_display_and_halts_nothing(room: Any) -> None:
    here = room(samples.contacting())
    display = here.page._content
    assert display is not None
    here.show(samples.contacting())
    here.frame.bus.publish(DrawChanged(samples.DRAW))
    here.page.closed()
    display._timer.stop()
    shiboken6.delete(display.picture)
    here.settle()
    here.page._show(samples.contacting())  # as the answer does that was on its way


def test_declaring_void_seals_at_once_and_the_next_attempt_begins(room: Any) -> None:
    here = room(replace(samples.gathering(count=2), halted_reason="设备故障"))
    here.press("void_draw")
    here.answer(SUPERVISOR, "设备故障")
    assert ("void", SUPERVISOR, samples.DRAW, "设备故障") in here.asked
    assert ("seal", SUPERVISOR) in here.asked
    here.show(samples.voided())
    assert not here.button("begin_again").isEnabled()
    here.show(samples.voided(archive="EDA-CQ-01-1"))
    here.press("begin_again")
    here.answer()
    assert here.asked[-1] == ("begin_again", here.frame.actor, samples.DRAW)
    here.show(samples.view(attempt=2, earlier=(samples.VOID,)))
    assert "Attempt 1 void" in [tag.text for tag in here.page.findChildren(Tag)]
    assert here.asked[-1][0] == "check"


def test_nothing_of_the_void_attempts_slip_shows_in_the_next(room: Any) -> None:
    here = room(samples.frozen())
    here.press("save_slip")
    old = here.page._stack.currentWidget()
    here.show(samples.voided(archive="EDA-CQ-01-1"))
    here.show(samples.view(attempt=2, earlier=(samples.VOID,)))
    here.show(replace(samples.frozen(), attempt=2))
    stage = here.page._stack.currentWidget()
    assert stage is not old
    assert stage.slip._pdf == b""


def test_a_void_attempt_shows_what_the_result_would_have_been(room: Any) -> None:
    here = room(samples.voided())
    for shown in (texts_of(here.page), texts_of(here.frame.on_witness[-1])):
        assert {"A1", "K7QXM2PD"} <= set(shown)
    assert "设备故障" in texts_of(here.page)
    assert "设备故障" not in " ".join(texts_of(here.frame.on_witness[-1]))
    here.show(samples.voided(would_be=()))
    assert "There was no result" in texts_of(here.page)


def test_a_failed_seal_is_begun_again_and_progress_can_be_cancelled(room: Any) -> None:
    here = room(samples.contacting(phase="closed"))
    assert not here.page.findChild(Button, "to_archive").isVisible()
    here.press("seal_again")
    here.answer(SUPERVISOR, "")
    assert ("seal", SUPERVISOR) in here.asked
    here.show(samples.contacting(phase="closed", being_sealed=True))
    assert not here.page.findChild(Button, "to_archive").isVisible()
    bar = here.page.findChild(ProgressRow, "seal_progress")
    assert bar is not None
    here.frame.bus.publish(SealProgress(samples.DRAW, 50, 200))
    here.qtbot.waitUntil(lambda: "25%" in texts_of(bar))
    bar.cancelled.emit()
    assert ("cancel_seal", samples.DRAW) in here.asked
    here.show(samples.contacting(phase="closed", archive="EDA-CQ-01-1"))
    here.press("to_archive")
    assert here.frame.opened[-1][0] == "evidence.list"


def test_rows_stay_and_replacements_are_appended(room: Any) -> None:
    view = samples.contacting()
    assert view.board is not None
    here = room(replace(view, board=replace(view.board, rows=view.board.rows[:7])))
    first = here.page.findChild(QWidget, "board_row_2")
    here.show(view)
    assert here.page.findChild(QWidget, "board_row_2") is first
    assert here.page.findChild(QWidget, "board_row_9") is not None


def test_the_end_goes_from_sealed_table_over_release_to_close(room: Any) -> None:
    here = room(samples.contacting(locked=True))
    here.show(samples.contacting(locked=True, phase="filled"))
    assert not here.button("open_table").isEnabled()
    assert not here.button("sign_in_sheet").isEnabled()
    here.press("release_names")
    here.answer(SUPERVISOR, "")
    assert here.asked[-1] == ("release", here.frame.actor, samples.DRAW, SUPERVISOR)
    here.show(samples.contacting(phase="released"))
    here.press("open_table")
    assert ("table", "open") in here.asked
    here.press("sign_in_sheet")
    assert ("table", "sign_in") in here.asked
    here.press("print_table")
    assert here.asked[-1] == ("print_table", "sign_in")
    here.press("close_draw")
    here.answer(SUPERVISOR, "")
    assert ("close", SUPERVISOR, "", ()) in here.asked


def test_under_a_time_lock_nobody_releases_or_closes_until_the_clock_is_found_changed(room: Any) -> None:
    filled = samples.contacting(locked=True, phase="filled")
    timed = replace(filled, unseal_at=datetime(2027, 3, 5, 8, 0))
    here = room(timed)
    for name in ("release_names", "open_table", "sign_in_sheet", "close_draw"):
        assert not here.button(name).isEnabled()
        assert "2027-03-05 08:00" in here.button(name).toolTip()
    assert here.button("sealed_table").isEnabled()
    here.show(replace(timed, clock_stepped=True))
    assert here.button("release_names").isEnabled()
    assert any("clock was changed" in text for text in texts_of(here.page))
