"""The page of modems: states with what to do, the check, the PIN, another SIM, a test call, the trace."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from core.access.model import Actor
from core.contact.calls.trial_call import TrialEnded, TrialStep
from core.contact.lines.care import CheckPart, CheckStep, LineChecked, PinAnswered, RehearsedFault, TraceLine
from core.contact.lines.line import CallStage, LineChanged, LineReason, LineState, LineStatus
from core.contact.lines.service import LineFault, LineView
from core.kernel.errors import UserError
from tests.ui.conftest import SpyFrame
from ui.pages.contact.lines_page import LinesPage
from ui.shell.frame import Station

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
ADMIN = Actor("a", "admin", "赵", ("system_admin",), frozenset({"contact.lines", "system.devices"}), "s1")
OPERATOR = Actor("o", "op01", "何", ("operator",), frozenset({"contact.lines"}), "s2")
READY = LineStatus(
    "line-1", LineState.READY, LineReason.OK, "sim7600", "SIM7600G", "LE20", "860000000000001",
    "89860012345678901234", "CHINA MOBILE", 4, -65, "/dev/ttyUSB2", voice=True, texts=True,
)  # fmt: skip


class FakeLines:
    """Remembers what was asked."""

    def __init__(self) -> None:
        self.status = READY
        self.asked: list[tuple[object, ...]] = []
        self.refusal: UserError | None = None

    def views(self, _actor: Actor) -> tuple[LineView, ...]:
        second = replace(READY, line_id="line-2", model="EC20F")
        fault = LineFault(LineReason.UNPLUGGED, NOON)
        return LineView(self.status, "free", fault, None), LineView(second, "call", None, None)

    def trace(self, _actor: Actor, line: str) -> tuple[TraceLine, ...]:
        return (TraceLine(NOON, True, f"AT {line}"), TraceLine(NOON, False, "OK"))

    def __getattr__(self, name: str) -> Callable[..., None]:
        def act(_actor: Actor, *arguments: object) -> None:
            if self.refusal is not None:
                raise self.refusal
            self.asked.append((name, *arguments))

        return act


@pytest.fixture
def lines() -> FakeLines:
    return FakeLines()


@pytest.fixture
def opened(qtbot: QtBot, frame: SpyFrame, lines: FakeLines) -> Callable[..., LinesPage]:
    def make(actor: Actor = ADMIN, *, practice: bool = False) -> LinesPage:
        frame.actor = actor
        frame.station = Station("单位", "CQ-01", "一室", practice, "1.0")
        ws: Any = SimpleNamespace(services=SimpleNamespace(lines=lines, trials=lines))
        page = LinesPage(frame, ws)  # type: ignore[arg-type]
        qtbot.addWidget(page)
        page.resize(1280, 800)
        page.show()
        page.opened({})
        qtbot.waitUntil(lambda: page.card.isVisible())
        return page

    return make


def button(page: QWidget, name: str) -> QAbstractButton:
    found = page.findChild(QAbstractButton, name)
    assert found is not None
    return found


def said(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def change(qtbot: QtBot, frame: SpyFrame, lines: FakeLines, page: LinesPage, **parts: Any) -> None:
    lines.status = replace(lines.status, **parts)
    frame.bus.publish(LineChanged(lines.status))
    qtbot.waitUntil(lambda: page.card._shown is not None and page.card._shown.status == lines.status)


@pytest.mark.parametrize(
    ("state", "reason", "advice"),
    [
        (LineState.ABSENT, LineReason.UNPLUGGED, "Plug the modem in"),
        (LineState.SIM_CHECK, LineReason.NO_SIM, "Put the SIM card in"),
        (LineState.SIM_CHECK, LineReason.PIN_NEEDED, "enter the PIN"),
        (LineState.SIM_CHECK, LineReason.PUK_NEEDED, "PUK"),
        (LineState.REGISTERING, LineReason.NO_NETWORK, "antenna"),
        (LineState.READY, LineReason.WEAK_SIGNAL, "antenna"),
        (LineState.DEGRADED, LineReason.SIM_CHANGED, "Use this SIM card"),
    ],
)
def test_every_bad_state_says_what_to_do(
    qtbot: QtBot, frame: SpyFrame, lines: FakeLines, opened: Any, state: Any, reason: Any, advice: str
) -> None:
    page = opened()
    assert not page.card.trouble.isVisible()
    change(qtbot, frame, lines, page, state=state, reason=reason)
    assert advice in said(page.card.trouble)


def test_serial_numbers_firmware_and_port_are_shown(qtbot: QtBot, opened: Any) -> None:
    page = opened()
    wanted = ("860000000000001", "89860012345678901234", "LE20", "/dev/ttyUSB2", "-65 dBm")
    qtbot.waitUntil(lambda: all(value in said(page.card) for value in wanted))


def test_a_pin_is_asked_for_only_where_the_card_asks_and_by_who_keeps_the_devices(
    qtbot: QtBot, frame: SpyFrame, lines: FakeLines, opened: Any
) -> None:
    lines.status = replace(READY, state=LineState.SIM_CHECK, reason=LineReason.PIN_NEEDED)
    assert not button(opened(OPERATOR), "enter_pin").isVisible()
    page = opened()
    button(page, "enter_pin").click()
    dialog = page.findChildren(QWidget, "pin")[0]
    dialog.set_value("4711")  # type: ignore[attr-defined]
    window: Any = dialog.window()
    lines.refusal = UserError("contact.pin_faulty")
    window.go.click()
    qtbot.waitUntil(lambda: "4 to 8 digits" in said(window))
    lines.refusal = None
    window.go.click()
    qtbot.waitUntil(lambda: ("enter_pin", "line-1", "4711") in lines.asked)
    frame.bus.publish(PinAnswered("line-1", "86", "89", False))
    qtbot.waitUntil(lambda: ("The SIM card refused the PIN", "danger") in frame.notes)


def test_another_sim_is_taken_by_a_button(
    qtbot: QtBot, frame: SpyFrame, lines: FakeLines, opened: Any
) -> None:
    page = opened(OPERATOR)
    assert not button(page, "adopt_line").isVisible()
    change(qtbot, frame, lines, page, state=LineState.DEGRADED, reason=LineReason.SIM_CHANGED)
    assert button(page, "adopt_line").text() == "Use this SIM card"
    button(page, "adopt_line").click()
    qtbot.waitUntil(lambda: ("adopt", "line-1") in lines.asked)


def test_the_report_of_a_check_names_what_failed_and_what_to_do(
    qtbot: QtBot, frame: SpyFrame, lines: FakeLines, opened: Any
) -> None:
    page = opened()
    button(page, "check_line").click()
    qtbot.waitUntil(lambda: ("check", "line-1") in lines.asked)
    qtbot.waitUntil(lambda: "Checking" in said(page.report))
    steps = (
        CheckStep(CheckPart.ANSWERS, True),
        CheckStep(CheckPart.SIM, False, "", LineReason.NO_SIM.value),
    )
    frame.bus.publish(LineChecked("line-1", steps))
    qtbot.waitUntil(lambda: page.findChild(QWidget, "step:sim") is not None)
    line = page.findChild(QWidget, "step:sim")
    assert line is not None
    qtbot.waitUntil(lambda: "No SIM card" in said(line) and "Put the SIM card in" in said(line))
    page.table.view.focus_row(1)
    qtbot.waitUntil(lambda: "Not checked yet" in said(page.report))


def test_a_test_call_is_followed_to_its_end(
    qtbot: QtBot, frame: SpyFrame, lines: FakeLines, opened: Any
) -> None:
    page = opened()
    button(page, "trial_call").click()
    number: Any = page.findChildren(QWidget, "trial_number")[0]
    number.set_value("13800001111")
    number.window().go.click()
    qtbot.waitUntil(lambda: ("begin", "line-1", "13800001111") in lines.asked)
    frame.bus.publish(TrialStep("line-1", CallStage.RINGING))
    qtbot.waitUntil(lambda: "Rings" in said(page.report.trial))
    frame.bus.publish(TrialEnded("line-1", True, "finished", (), "1", "in_band"))
    qtbot.waitUntil(lambda: "key 1 came back" in said(page.report.trial))
    frame.bus.publish(TrialEnded("line-1", False, "audio_failed"))
    qtbot.waitUntil(lambda: "no sound came through" in said(page.report.trial))


def test_the_trace_is_for_who_keeps_the_devices(qtbot: QtBot, opened: Any) -> None:
    assert not opened(OPERATOR).report.choice.isVisible()
    page = opened()
    page.report.choice.choose("trace")
    page.report.turn()
    trace = page.findChild(QPlainTextEdit, "line_trace")
    assert trace is not None
    qtbot.waitUntil(lambda: "> AT line-1" in trace.toPlainText())


def test_faults_are_rehearsed_in_practice_only(qtbot: QtBot, lines: FakeLines, opened: Any) -> None:
    assert not button(opened(), "rehearse_fault").isVisible()
    page = opened(OPERATOR, practice=True)
    assert button(page, "rehearse_fault").isVisible()
    menu = page.card.rehearse_button.menu()
    next(a for a in menu.actions() if a.data() == "no_sim").trigger()
    qtbot.waitUntil(lambda: ("rehearse", "line-1", RehearsedFault.NO_SIM) in lines.asked)


def test_looking_again_asks_the_engine(qtbot: QtBot, lines: FakeLines, opened: Any) -> None:
    button(opened(), "search_lines").click()
    qtbot.waitUntil(lambda: ("search",) in lines.asked)


def test_the_puk_is_asked_for_with_a_warning_that_counts_the_tries(
    qtbot: QtBot, frame: SpyFrame, lines: FakeLines, opened: Any
) -> None:
    lines.status = replace(READY, state=LineState.SIM_CHECK, reason=LineReason.PUK_NEEDED, tries_left=2)
    assert not button(opened(OPERATOR), "enter_puk").isVisible()
    page = opened()
    assert "Tries left: 2" in said(page.card.trouble)
    button(page, "enter_puk").click()
    window: Any = page.findChildren(QWidget, "puk")[0].window()
    assert "2 tries are left" in said(window)
    window.value.set_value("12345678")
    window.new_pin.set_value("4711")
    window.go.click()
    qtbot.waitUntil(lambda: ("enter_puk", "line-1", "12345678", "4711") in lines.asked)
    frame.bus.publish(PinAnswered("line-1", "86", "89", True, puk=True))
    qtbot.waitUntil(lambda: any("unblocked" in text for text, *_ in frame.notes))


def test_the_modem_of_a_line_is_chosen_among_the_others(qtbot: QtBot, lines: FakeLines, opened: Any) -> None:
    assert not button(opened(OPERATOR), "exchange_modem").isVisible()
    page = opened()
    button(page, "exchange_modem").click()
    choice: Any = page.findChildren(QWidget, "other_modem")[0]
    assert [choice.itemText(n) for n in range(choice.count())] == ["Line 2  EC20F  IMEI …0001"]
    choice.window()._send()
    qtbot.waitUntil(lambda: ("exchange", "line-1", "line-2") in lines.asked)


def test_the_trace_is_saved_where_the_dialog_says(
    qtbot: QtBot, lines: FakeLines, opened: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened()
    assert not button(page, "save_trace").isVisible()
    page.report.choice.choose("trace")
    page.report.turn()
    wanted = str(tmp_path / "trace.csv")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (wanted, ""))
    button(page, "save_trace").click()
    header = ("Time", "Direction", "Line")
    qtbot.waitUntil(lambda: ("save_trace", "line-1", Path(wanted), header) in lines.asked)


def test_in_practice_no_test_call_is_asked_for_and_no_phone_is_said_to_ring(
    qtbot: QtBot, lines: FakeLines, opened: Any
) -> None:
    lines.status = replace(READY, simulated=True)
    page = opened(practice=True)
    qtbot.waitUntil(lambda: "simulated line, none is asked for" in said(page.card))
    button(page, "trial_call").click()
    number: Any = page.findChildren(QWidget, "trial_number")[0]
    told = said(number.window())
    assert "no phone rings" in told
    assert "a phone in this room" not in told
    number.window().reject()
