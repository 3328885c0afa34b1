"""Calls, texts to decide, log and words to experts, over a real station in the middle of a draw."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from pytestqt.qtbot import QtBot

from core.contact.calls.script_texts import Prompt
from core.contact.inviting.board import LineOnBoard
from core.contact.lines.line import LineReason, LineState, LineStatus
from core.contact.texts.templates import TextCode
from core.kernel.errors import UserError
from tests.support.fake_lines import FarEnds
from tests.support.headless_station import Headless
from tests.support.main_job import Job
from tests.support.manual_clock import START
from tests.ui.pages.pool.conftest import over
from ui.pages.contact.board_page import CallBoardPage
from ui.pages.contact.inbox_page import InboxPage
from ui.pages.contact.line_block import LineBlock
from ui.pages.contact.log_page import LogPage
from ui.pages.contact.words_page import WordsPage
from ui.shell.page import GAP

WAIT = 60_000


@pytest.fixture(scope="module")
def job(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Job]:
    """Two of three are being called, names sealed."""
    made = Job(tmp_path_factory.mktemp("contact") / "station", count=14)
    for step in (made.to_frozen, made.to_slip, made.to_values):
        step()
    made.do("reveal", made.operator, made.draw)
    made.do("start_contact", made.operator, made.draw)
    made.station.until(lambda: len(made.calling()) == 2)
    yield made
    made.station.close()


@pytest.fixture(scope="module")
def far(job: Job) -> FarEnds:
    """The people called; their texts are all different."""
    return job.far_ends()


@pytest.fixture
def spy(job: Job, frame: Any) -> Iterator[Any]:
    """The operator's frame."""
    for made in over(frame, job.station):
        made.actor = job.operator
        yield made


def opened(qtbot: QtBot, page: Any, spy: Any) -> Any:
    qtbot.addWidget(page)
    page.resize(1500, 860)
    page.show()
    page.opened({})
    qtbot.waitUntil(lambda: spy.bridge.running == 0, timeout=WAIT)
    return page


def cells(page: Any, key: str) -> list[str]:
    table = page.table
    column = next(c for c in table.model.columns if c.key == key)
    return [column.cell(row).text for row in table.rows]


def test_the_board_shows_lines_and_invitations_without_names(qtbot: QtBot, job: Job, spy: Any) -> None:
    page = opened(qtbot, CallBoardPage(spy, job.station.ws), spy)
    page.closed()
    assert len(page.blocks) == 2
    assert all(block._seat.text() for block in page.blocks)
    assert cells(page, "state") == ["Dialling", "Dialling"]
    assert cells(page, "tries") == ["0/2", "0/2"]
    shown = page.table.rows[0]
    assert [action.title for action in page._menu(shown)] == ["Hang up…", "Wait no longer (two people)…"]


def test_three_lines_stand_side_by_side_in_the_smallest_window(qtbot: QtBot) -> None:
    call = LineStatus("line-3", LineState.READY, LineReason.OK, operator="CHINA MOBILE", signal=4, dbm=-65)
    block = LineBlock()
    qtbot.addWidget(block)
    block.show_line(LineOnBoard(call, "free", None, "", 0, 0, 180, 800), START)
    assert 3 * block.minimumSizeHint().width() + 2 * GAP <= 1280 - 208 - 2 * 24  # menu and margins


def test_a_call_is_ended_with_a_reason(qtbot: QtBot, job: Job, spy: Any) -> None:
    page = opened(qtbot, CallBoardPage(spy, job.station.ws), spy)
    page.closed()
    page._menu(page.table.rows[0])[0].run([])
    before = len(job.station.lines.hung_up)
    spy.dialogs.asked[-1][1]("线路杂音太大")
    qtbot.waitUntil(lambda: len(job.station.lines.hung_up) == before + 1, timeout=WAIT)
    assert spy.dialogs.errors == []


def test_a_text_is_put_before_the_operator_and_set_aside(
    qtbot: QtBot, job: Job, far: FarEnds, spy: Any
) -> None:
    page = opened(qtbot, InboxPage(spy, job.station.ws), spy)
    assert not page.panel.isVisible()
    number = job.calling()[0]
    job.station.do(far.reply, number, "请问几点开始")
    qtbot.waitUntil(lambda: page.panel.isVisible(), timeout=WAIT)
    assert page.panel.text.text() == "请问几点开始"
    assert cells(page, "number") == ["sealed"]
    assert page.panel.accept.isEnabled()
    page.panel.accept.click()
    assert spy.dialogs.asked[-1][0] == "Count this text as an answer"
    page.panel.dismiss.click()
    spy.dialogs.asked[-1][1]("已电话答复")
    qtbot.waitUntil(lambda: not page.panel.isVisible(), timeout=WAIT)
    qtbot.waitUntil(lambda: spy.bridge.running == 0, timeout=WAIT)


def test_an_unknown_number_needs_a_choice_first(qtbot: QtBot, job: Job, far: FarEnds, spy: Any) -> None:
    page = opened(qtbot, InboxPage(spy, job.station.ws), spy)
    job.station.do(far.reply, "13812345678", "换号了，参加")
    qtbot.waitUntil(lambda: page.panel.isVisible(), timeout=WAIT)
    assert cells(page, "number") == ["138****5678"]
    assert not page.panel.accept.isEnabled()
    page.panel.place.setCurrentIndex(0)
    page.panel._look()
    assert page.panel.accept.isEnabled()
    page._ask_signature(page.panel.place.value, True)
    spy.dialogs.asked[-1][1](job.supervisor, "致电核实身份")
    qtbot.waitUntil(lambda: bool(spy.notes or spy.dialogs.errors), timeout=WAIT)
    assert spy.notes == [("The answer counts", "neutral")], spy.dialogs.errors
    qtbot.waitUntil(lambda: spy.bridge.running == 0, timeout=WAIT)


def test_the_log_is_filtered_and_taken_away_without_names(
    qtbot: QtBot, job: Job, spy: Any, tmp_path: Path
) -> None:
    page = opened(qtbot, LogPage(spy, job.station.ws), spy)
    assert {"Call", "Text out"} <= set(cells(page, "kind"))
    page.kind.set_value(next(kind for kind in type(page.table.rows[0].kind) if kind.value == "text_in"))
    page._reload()
    qtbot.waitUntil(lambda: set(cells(page, "kind")) == {"Text in"}, timeout=WAIT)
    page.kind.set_value(None)
    page.export(tmp_path / "log.xlsx")
    qtbot.waitUntil(lambda: bool(spy.notes), timeout=WAIT)
    sheet = openpyxl.load_workbook(tmp_path / "log.xlsx").active
    rows = [[str(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
    assert rows[0][:4] == ["Time", "Kind", "Draw", "Seat"]
    written = "\n".join(" ".join(row) for row in rows)
    assert "142000000" not in written
    assert "明老师" not in written
    assert "＊老师" in written


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Headless]:
    """A station for the words."""
    made = Headless(tmp_path_factory.mktemp("words") / "station")
    made.first_run()
    yield made
    made.close()


@pytest.fixture
def admin(office: Headless, frame: Any) -> Iterator[Any]:
    """The system administrator's frame."""
    for made in over(frame, office):
        made.actor = office.sign_in("sysadmin")
        yield made


def test_length_and_preview_follow_while_typing_and_unknown_fields_are_named(
    qtbot: QtBot, office: Headless, admin: Any
) -> None:
    page = opened(qtbot, WordsPage(admin, office.ws), admin)
    tab = page.texts
    assert tab.length.text == "1 part"
    assert "欧阳承柏老师" in tab.preview.text()
    tab.editor.setPlainText(tab.editor.value + "请务必携带身份证件准时到达，谢谢配合，祝工作顺利。")
    qtbot.waitUntil(lambda: tab.length.text == "2 parts")
    tab.editor.setPlainText("{name}{purchaser}")
    qtbot.waitUntil(lambda: not page.button.isEnabled())
    assert "purchaser" in tab._fault._text.text()
    assert page.unsaved()


def test_words_are_saved_by_two_people_as_a_version(qtbot: QtBot, office: Headless, admin: Any) -> None:
    page = opened(qtbot, WordsPage(admin, office.ws), admin)
    page.texts.editor.setPlainText("{sign}{name}老师，{date_short}有评审，回1参加回2不参加。")
    qtbot.waitUntil(lambda: page.button.isEnabled())
    page.save()
    second = office.sign_in("secadmin")
    admin.dialogs.asked[-1][1](second, "原文太长")
    qtbot.waitUntil(lambda: bool(admin.notes), timeout=WAIT)
    qtbot.waitUntil(lambda: admin.bridge.running == 0, timeout=WAIT)
    assert not page.unsaved()
    kept = office.do(lambda: office.ws.services.wording.current)
    assert kept.texts[TextCode.INVITE].startswith("{sign}{name}老师，{date_short}有评审")
    assert "赵一" in page.head.note.text()


def test_a_prompt_is_listened_to_and_replaced_by_a_recording(
    qtbot: QtBot, office: Headless, admin: Any, tmp_path: Path
) -> None:
    page = opened(qtbot, WordsPage(admin, office.ws), admin)
    page.tabs.choose(1)
    tab = page.script
    speaker: Any = office.ws.services.listening._speaker
    assert "欧阳承柏老师" in tab.preview.text()
    assert not tab._clip_card.isVisible()
    tab.hear()
    qtbot.waitUntil(lambda: bool(speaker.heard), timeout=WAIT)
    assert "您好，欧阳承柏老师".encode() in speaker.heard[-1]
    tab._choose(tab._row(Prompt.MENU))
    assert tab._clip_card.isVisible()
    (tmp_path / "menu.wav").write_bytes(b"\1\0" * 4000)
    tab.read_in(tmp_path / "menu.wav")
    qtbot.waitUntil(lambda: Prompt.MENU in page.typed.clips, timeout=WAIT)
    qtbot.waitUntil(lambda: page.button.isEnabled(), timeout=WAIT)
    tab.hear()
    qtbot.waitUntil(lambda: speaker.heard[-1] == b"\1\0" * 4000, timeout=WAIT)
    qtbot.waitUntil(lambda: admin.bridge.running == 0, timeout=WAIT)


def test_a_prompt_is_recorded_at_the_workstation(qtbot: QtBot, office: Headless, admin: Any) -> None:
    page = opened(qtbot, WordsPage(admin, office.ws), admin)
    page.tabs.choose(1)
    tab = page.script
    tab._choose(tab._row(Prompt.MENU))
    recorder = tab.recorder
    assert not recorder.meter.isVisible()
    recorder.button.click()
    qtbot.waitUntil(lambda: recorder.meter.value() == 40, timeout=WAIT)
    assert recorder.button.text() == "End the recording"
    recorder.button.click()
    qtbot.waitUntil(lambda: Prompt.MENU in page.typed.clips, timeout=WAIT)
    assert recorder.button.text() == "Record"
    tab.hear()
    speaker: Any = office.ws.services.listening._speaker
    qtbot.waitUntil(lambda: bool(speaker.heard) and speaker.heard[-1] == b"\2\0" * 4000, timeout=WAIT)
    microphone: Any = office.ws.services.listening._recorder
    microphone.missing = True
    recorder.button.click()
    qtbot.waitUntil(lambda: bool(admin.dialogs.errors), timeout=WAIT)
    assert admin.dialogs.errors[-1].code == "prompt_recorder.none"
    qtbot.waitUntil(lambda: admin.bridge.running == 0, timeout=WAIT)


def test_mails_and_attachments(qtbot: QtBot, office: Headless, admin: Any, tmp_path: Path) -> None:
    page = opened(qtbot, WordsPage(admin, office.ws), admin)
    page.tabs.choose(2)
    (tmp_path / "须知.pdf").write_bytes(b"%PDF-1.4")
    page.mails.attach(tmp_path / "须知.pdf")
    qtbot.waitUntil(lambda: bool(page.typed.attachments), timeout=WAIT)
    assert page.typed.attachments[0].type == "application/pdf"
    page.mails.text.setPlainText("{nobody}")
    qtbot.waitUntil(lambda: not page.button.isEnabled())
    (tmp_path / "large.bin").write_bytes(bytes((5 << 20) + 1))
    page.mails.attach(tmp_path / "large.bin")
    qtbot.waitUntil(lambda: bool(admin.dialogs.errors), timeout=WAIT)
    error = admin.dialogs.errors[-1]
    assert isinstance(error, UserError)
    assert error.code == "template.file_too_large"


def test_who_may_not_change_the_words_reads_them(qtbot: QtBot, office: Headless, admin: Any) -> None:
    admin.actor = office.sign_in("sup01")
    page = opened(qtbot, WordsPage(admin, office.ws), admin)
    assert page.texts.editor.isReadOnly()
    assert not page.button.isVisible()
    assert not page.script.listen.isVisible()
