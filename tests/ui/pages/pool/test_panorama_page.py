"""The page of one expert as a pool manager uses it: editing in place, days, draws, photo and files."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from core.access.model import Role
from core.cases.model import CaseKind, ReviewLevel, ReviewPolicy
from core.pool.editing.attachments import ATTACHMENT, PHOTO
from core.pool.editing.entry import ExpertEntry
from core.pool.record.custom_conditions import FieldType
from core.pool.record.custom_fields import CustomField
from core.pool.upkeep.model import BarOrder
from tests.support.headless_station import Headless
from tests.support.main_job import Job, answer_all
from tests.ui.pages.pool.conftest import SAMPLES, over
from ui.pages.cases.case_page import CasePage
from ui.pages.pool.experts.detail_page import ExpertPage
from ui.pages.pool.experts.entry_page import ExpertEntryPage
from ui.pages.pool.panorama.draws_tab import SeatCard
from ui.widgets.buttons import IconButton
from ui.widgets.labels import Text
from ui.widgets.tags import Tag

WAIT = 60_000
NUMBER = "ZJ-000001"


@pytest.fixture
def entered(station: Headless, spy: Any) -> Headless:
    """A station with a classification and one expert, entered without a review."""
    services: Any = station.ws.services
    pool = services.pool
    job = pool.imports.begin_specialties(spy.actor, SAMPLES / "specialties.xlsx", print)
    station.do(pool.confirm_specialties, spy.actor, job.preview.result(60).token)
    policy = ReviewPolicy({(CaseKind.APPLICATION, ""): (), (CaseKind.PROFILE_CHANGE, ""): ()})
    station.do(services.cases.set_policy, spy.actor, policy)
    codes = [s.code for s in pool.reading.specialties(spy.actor).result(60) if s.level == 3]
    texts = {
        "name": "王小明",
        "phone": "14334543878",
        "employer": "云帆软件（合肥）有限公司",
        "term_from": "2026-01-01",
        "term_to": "2027-06-30",
    }
    station.do(pool.entering.enter, spy.actor, ExpertEntry(texts, (codes[0],)))
    return station


def opened(qtbot: QtBot, frame: Any, station: Headless, number: str = NUMBER) -> ExpertPage:
    page = ExpertPage(frame, station.ws)
    qtbot.addWidget(page)
    page.resize(1500, 900)
    page.show()
    page.opened({"expert_no": number})
    qtbot.waitUntil(lambda: bool(page.values) or page._missing.isVisible(), timeout=WAIT)
    return page


def photo(path: Path, colour: int) -> Path:
    image = QImage(30, 40, QImage.Format.Format_RGB32)
    image.fill(colour)
    image.save(str(path))
    return path


def test_details_are_edited_in_place_and_the_change_stands_in_the_versions(
    qtbot: QtBot, entered: Headless, spy: Any
) -> None:
    page = opened(qtbot, spy, entered)
    page.tabs.choose(4)
    page.edit.click()
    form = page.form
    assert form is not None
    assert page.tabs.current == 0
    qtbot.waitUntil(lambda: form.is_open, timeout=WAIT)
    assert form.isVisible()
    assert page.edit.isHidden()
    form.fields.fields["title"].editor.set_value("高级工程师")  # type: ignore[attr-defined]
    form.why.set_value("核对职称证书")
    page.save()
    qtbot.waitUntil(lambda: page.form is None, timeout=WAIT)
    qtbot.waitUntil(lambda: "title" in page.values, timeout=WAIT)
    assert page.values["title"].text() == "高级工程师"
    assert page.edit.isVisible()
    assert spy.opened == [], "nobody is led away"
    lines = lambda: [text.text() for text in page.changes.log.findChildren(Text)]  # noqa: E731
    qtbot.waitUntil(lambda: "核对职称证书" in lines(), timeout=WAIT)


def test_leaving_the_form_keeps_a_draft_and_comes_back_to_the_details(
    qtbot: QtBot, entered: Headless, spy: Any
) -> None:
    page = opened(qtbot, spy, entered)
    page.edit.click()
    form = page.form
    assert form is not None
    qtbot.waitUntil(lambda: form.is_open, timeout=WAIT)
    form.fields.fields["education"].editor.set_value("博士研究生")  # type: ignore[attr-defined]
    form.fields.fields["education"].editor.edited.emit()  # type: ignore[attr-defined]
    page.back()
    assert page.form is None
    pool: Any = entered.ws.services.pool
    entered.until(lambda: entered.do(pool.entering.kept_draft, spy.actor, NUMBER) is not None)
    assert "education" not in page.values


def test_the_calendar_marks_leave_freezes_and_the_term(qtbot: QtBot, entered: Headless, spy: Any) -> None:
    upkeep: Any = entered.ws.services.pool.upkeep
    now = date.today()
    away = now + timedelta(days=3)
    entered.do(upkeep.leave.enter, spy.actor, (NUMBER,), away.isoformat(), away.isoformat(), "出国")
    frozen_until = (now + timedelta(days=1)).isoformat()
    entered.do(upkeep.bars.freeze, spy.actor, BarOrder((NUMBER,), "核查中", frozen_until))
    page = opened(qtbot, spy, entered)
    page.tabs.choose(1)
    view = page.calendar.view

    def kinds(day: date) -> list[str]:
        while view.year != day.year:
            page.calendar.move_by(1 if day.year > view.year else -1)
        return [mark.kind for mark in view.on_day(day)]

    qtbot.waitUntil(lambda: kinds(away)[:1] == ["leave"], timeout=WAIT)
    qtbot.waitUntil(lambda: kinds(now)[:1] == ["frozen"], timeout=WAIT)
    assert kinds(date(2027, 6, 30)) == []
    assert kinds(date(2027, 7, 1)) == ["no_term"]
    assert kinds(date(2025, 12, 31)) == ["no_term"]
    page.findChild(IconButton, "year_after").click()
    assert page.findChild(Text, "shown_year").text() == "2026"


@pytest.mark.parametrize(("width", "across"), [(1500, 4), (980, 3)])
def test_every_day_of_the_year_finds_room(
    qtbot: QtBot, entered: Headless, spy: Any, width: int, across: int
) -> None:
    page = opened(qtbot, spy, entered)
    page.resize(width, 600)
    page.tabs.choose(1)
    view = page.calendar.view
    qtbot.waitUntil(lambda: view.isVisible() and view._across == across, timeout=WAIT)

    def boxes() -> list[QRectF]:
        view.grab()
        return [box for box, _ in view._places]

    qtbot.waitUntil(lambda: min(box.height() for box in boxes()) > 12, timeout=WAIT)
    assert len(boxes()) == 365
    assert max(box.right() for box in boxes()) <= view.width() <= view.parentWidget().parentWidget().width()


def test_a_photo_is_shown_replaced_and_removed(
    qtbot: QtBot, entered: Headless, spy: Any, tmp_path: Path
) -> None:
    page = opened(qtbot, spy, entered)
    assert page.photo.isHidden()
    page._files.add_file(photo(tmp_path / "一寸.png", 0xFF0000), PHOTO)
    qtbot.waitUntil(page.photo.isVisible, timeout=WAIT)
    colour = lambda: page.photo.picture._image.pixelColor(5, 5)  # noqa: E731
    assert colour().red() > 200
    page._files.add_file(photo(tmp_path / "新照.png", 0x0000FF), PHOTO)
    qtbot.waitUntil(lambda: colour().blue() > 200, timeout=WAIT)
    removal = page._files.findChild(IconButton, "remove_file")
    removal.click()
    spy.dialogs.asked[-1][1]("本人要求")
    qtbot.waitUntil(page.photo.isHidden, timeout=WAIT)


def test_files_chosen_with_a_new_expert_are_kept_with_him(
    qtbot: QtBot, entered: Headless, spy: Any, tmp_path: Path
) -> None:
    page = ExpertEntryPage(spy, entered.ws)
    qtbot.addWidget(page)
    page.resize(1500, 900)
    page.show()
    page.opened({})
    form = page.form
    qtbot.waitUntil(lambda: form.is_open, timeout=WAIT)
    wrong = tmp_path / "工具.pdf"
    wrong.write_bytes(b"MZ" + bytes(200))
    with qtbot.waitSignal(spy.bridge.failed, timeout=WAIT) as failed:
        form.files.choose(wrong, ATTACHMENT)
    assert failed.args[0].code == "pool.file_type_unknown"
    for name, kind in (("一寸.png", PHOTO), ("新照.png", PHOTO), ("证书.png", ATTACHMENT)):
        form.files.choose(photo(tmp_path / name, 0x00FF00), kind)
        qtbot.waitUntil(lambda n=name: n in [f.path.name for f in form.files.chosen], timeout=WAIT)
    assert [file.path.name for file in form.files.chosen] == ["新照.png", "证书.png"]
    for field, text in (("name", "李四海"), ("phone", "14334543879"), ("employer", "某大学")):
        form.fields.fields[field].editor.set_value(text)  # type: ignore[attr-defined]
    form.fields.specialties.set_value([list(form.fields.specialties._tree._nodes)[2]])
    page.save()
    qtbot.waitUntil(lambda: spy.went_back == 1, timeout=WAIT)
    pool: Any = entered.ws.services.pool
    kept = entered.do(pool.attachments.list, spy.actor, "ZJ-000002")
    assert [(file.kind, file.name) for file in kept] == [(PHOTO, "新照.png"), (ATTACHMENT, "证书.png")]


def test_files_chosen_with_an_application_are_seen_by_the_reviewer(
    qtbot: QtBot, entered: Headless, spy: Any, tmp_path: Path
) -> None:
    services: Any = entered.ws.services
    policy = ReviewPolicy({(CaseKind.APPLICATION, ""): (ReviewLevel("审核", Role.REVIEWER, 3),)})
    entered.do(services.cases.set_policy, spy.actor, policy)
    entered.do(services.pool.fields.define, spy.actor, CustomField("proof", "证明", FieldType.FILE))
    page = ExpertEntryPage(spy, entered.ws)
    qtbot.addWidget(page)
    page.resize(1500, 900)
    page.show()
    page.opened({})
    form = page.form
    qtbot.waitUntil(lambda: form.is_open, timeout=WAIT)
    assert not form.files.buttons.own.isHidden()
    for name, kind in (("一寸.png", PHOTO), ("证明.png", "custom.proof")):
        form.files.choose(photo(tmp_path / name, 0x00FF00), kind)
        qtbot.waitUntil(lambda n=name: n in [f.path.name for f in form.files.chosen], timeout=WAIT)
    for field, text in (("name", "李四海"), ("phone", "14334543879"), ("employer", "某大学")):
        form.fields.fields[field].editor.set_value(text)  # type: ignore[attr-defined]
    form.fields.specialties.set_value([list(form.fields.specialties._tree._nodes)[2]])
    page.save()
    qtbot.waitUntil(lambda: spy.went_back == 1, timeout=WAIT)
    page.hide()
    spy.actor = entered.sign_in("rev01")
    review = CasePage(spy, entered.ws)
    qtbot.addWidget(review)
    review.show()
    review.opened({"case_no": "SH-000001"})
    card = review._content.files
    qtbot.waitUntil(lambda: len(card.findChildren(IconButton, "open_case_file")) == 2, timeout=WAIT)
    assert card.buttons.isHidden()
    card.findChild(IconButton, "open_case_file").click()
    qtbot.waitUntil(lambda: card.shown is not None, timeout=WAIT)
    case = entered.do(services.cases.view, spy.actor, "SH-000001").case
    entered.do(services.cases.approve, spy.actor, "SH-000001", case.steps)
    kept = entered.do(services.pool.attachments.list, entered.sign_in("mgr01"), "ZJ-000002")
    assert {file.kind for file in kept} == {PHOTO, "custom.proof"}


@pytest.fixture
def job(tmp_path: Path) -> Iterator[Job]:
    """A draw whose panel has answered, its names still sealed."""
    made = Job(tmp_path / "station", count=14)
    made.to_frozen()
    made.to_slip()
    made.to_values()
    made.do("reveal", made.operator, made.draw)
    made.do("start_contact", made.operator, made.draw)
    answer_all(made)
    yield made
    made.station.close()


@pytest.fixture
def manager(job: Job, frame: Any) -> Iterator[Any]:
    """The frame of the pool manager over the draw's station."""
    yield from over(frame, job.station)


def test_draws_and_texts_show_only_when_names_are_released(qtbot: QtBot, job: Job, manager: Any) -> None:
    drawn = [number for _, number in job.rows()]
    page = opened(qtbot, manager, job.station, drawn[0])
    qtbot.waitUntil(lambda: manager.bridge.running == 0, timeout=WAIT)
    page.tabs.choose(2)
    assert page.draws.empty.isVisible()
    assert page.findChild(SeatCard) is None
    assert page.tabs.buttons[2].accessibleName() in ("", "Draws and invitations")
    assert not [mark for mark in page.calendar.marks if mark.kind in ("drawn", "meeting")]
    job.do("release", job.operator, job.draw, job.supervisor)
    page.returned()
    qtbot.waitUntil(lambda: page.findChild(SeatCard) is not None, timeout=WAIT)
    card = page.findChild(SeatCard)
    assert card.findChild(Tag).text in ("Accepted", "Declined", "No answer")
    assert "数据治理服务" in [text.text() for text in card.findChildren(Text)]
    assert {mark.kind for mark in page.calendar.marks} >= {"drawn"}
    page.tabs.choose(3)
    qtbot.waitUntil(page.messages.card.isVisible, timeout=WAIT)
