"""Masking holds alike wherever the window puts a value: each role walks all its pages, nothing plain shows.

The station is looked at while a call is running, when the panel has answered and its names are sealed (P17:
then nothing outside the pool tells who was drawn), and after the names are released. Its tests go on with it
in this order.

Looked at: labels, buttons, editors, tips, accessible names and descriptions, tables with every role of their
cells, what copying and dragging give, what Ctrl+K finds, messages, and the free export.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from core.cases.model import CaseKind, ReviewPolicy
from core.draw.history.lists import HistoryFilter
from core.engine.audit_desk import TableWords
from core.evidence.audit.audit_log import LogFilter
from core.kernel.errors import UserError
from core.pool.editing.entry import ExpertEntry
from core.pool.exporting.requests import ExportRequest, RequestForm
from core.pool.search.lists import ExpertFilter
from core.pool.upkeep.model import BarOrder
from tests.support import pdf
from tests.support.headless_station import PEOPLE
from tests.support.main_job import PROJECT, Job, answer_all
from tests.ui.all_texts import copied, texts_of
from ui.bridge import Bridge
from ui.composition import ProgramContents
from ui.pages.pool.experts.list_page import ExpertListPage
from ui.search import GlobalSearch
from ui.shell.frame import PageSpec
from ui.texts import message_for
from ui.widgets.panels import Tabs

WAIT = 60_000
PLANTED = {
    "name": "欧阳海燕",
    "phone": "14334543878",
    "id_number": "530199197503124017",
    "email": "ouyang.hy@example.com",
    "employer": "海天测绘科学研究院有限公司",
    "address": "云岭省沧浪市建设路18号2单元",
    "bank_account": "9012855011388800017",
    "title": "高级工程师",
}
HIDDEN = ("name", "phone", "id_number", "email", "employer", "address", "bank_account")
PLAIN = re.compile("|".join([r"142000000\d\d", r"王\d+明", *(re.escape(PLANTED[field]) for field in HIDDEN)]))
"""Phones and names of the small pool, and what was planted."""


class Filled:
    """A station in the middle of its work: a draw whose first expert is being called."""

    def __init__(self, folder: Path) -> None:
        self.job = Job(folder, count=14)
        self.station = self.job.station
        self.services: Any = self.station.ws.services
        self.number = self._plant()
        self.case_no = self._ask()
        # Those of whom other pages tell by right are not drawn.
        _, plan = self.job.do("plan_for", self.job.operator, PROJECT)
        told = (self.number, "ZJ-000003", "ZJ-000004", "ZJ-000005", "ZJ-000007")
        self.job.do("save_plan", self.job.operator, replace(plan, avoid_persons=told), self.job.draw)
        for step in (self.job.to_frozen, self.job.to_slip, self.job.to_values):
            step()
        self.job.do("reveal", self.job.operator, self.job.draw)
        self.job.do("start_contact", self.job.operator, self.job.draw)
        self.station.until(lambda: bool(self.job.calling()))
        program: Any = SimpleNamespace(
            workstation=self.station.ws, lamps=lambda: (), recovery_sheet=None, projects=None, samples=None
        )
        self.pages = ProgramContents(program).pages()
        self.seen: set[str] = set()
        self.params: dict[str, dict[str, object]] = {
            "pool.detail": {"expert_no": self.number},
            "pool.versions": {"expert_no": self.number},
            "pool.avoidance": {"expert_no": self.number},
            "pool.export_ask": {"numbers": (self.number,)},
            "cases.detail": {"case_no": self.case_no},
            "projects.detail": {"project_no": PROJECT},
            "projects.form": {"project_no": PROJECT},
            "draws.plan": {"draw_id": self.job.draw, "project_no": PROJECT},
            "draws.ceremony": {"draw_id": self.job.draw},
        }

    def drawn(self) -> tuple[str, ...]:
        """Numbers of everybody who was asked."""
        return tuple(number for _, number in self.job.rows())

    def of_drawn(self) -> re.Pattern[str]:
        """What would tell who was drawn: their numbers, and their phones as masked elsewhere."""
        told = [(number, f"142\\*{{4}}{int(number[3:]) - 1:04d}") for number in self.drawn()]
        return re.compile("|".join(words for pair in told for words in pair))

    def _plant(self) -> str:
        """An expert with everything, who is on leave, was changed, and whom somebody read plainly."""
        do, pool = self.station.do, self.services.pool
        manager = self.manager = self.station.sign_in("mgr01")
        policy = ReviewPolicy({(CaseKind.APPLICATION, ""): (), (CaseKind.PROFILE_CHANGE, ""): ()})
        do(self.services.cases.set_policy, manager, policy)
        do(pool.entering.enter, manager, ExpertEntry(PLANTED, ("A01",)), "同行推荐")
        number = str(pool.reading.numbers(manager, ExpertFilter(words=PLANTED["phone"])).result(60)[0])
        opened = do(pool.entering.open, manager, number)
        changed = ExpertEntry({**PLANTED, "title": "正高级工程师"}, ("A01",))
        do(pool.entering.edit, manager, number, opened.version, changed, "核对证书")
        do(pool.upkeep.bars.freeze, manager, BarOrder(("ZJ-000003",), "出国进修", "2999-01-01", ""))
        do(pool.upkeep.bars.blacklist, manager, BarOrder((number,), "有关部门来函", "", "函〔2026〕3号"))
        do(pool.upkeep.leave.enter, manager, ("ZJ-000004",), "2026-01-01", "2999-01-01", "出国进修")
        do(pool.upkeep.removal.delete, manager, ("ZJ-000005",), "本人申请退出")
        checked = pool.quality.begin(manager, 12, print)
        do(pool.quality.keep, manager, checked.findings.result(60))
        do(pool.unmask, manager, number, ("phone", "id_number"), "电话核对")
        return number

    def _ask(self) -> str:
        now = self.station.ws.surroundings.clock.now().wall.date().isoformat()
        fields = ("expert_no", "name", "phone", "id_number")
        request = ExportRequest((self.number,), fields, "检查", "财政厅", "科", RequestForm.PDF, "", now, 1)
        return str(self.station.do(self.services.pool.requests.ask, self.manager, request))


@pytest.fixture(scope="module")
def calling(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Filled]:
    made = Filled(tmp_path_factory.mktemp("masked") / "station")
    yield made
    made.station.close()


@pytest.fixture(scope="module")
def filled(calling: Filled) -> Filled:
    """The panel has answered; its names are sealed."""
    answer_all(calling.job)
    return calling


@pytest.fixture(scope="module")
def released(filled: Filled) -> Filled:
    """Two people have released the names."""
    job = filled.job
    job.do("release", job.operator, job.draw, job.supervisor)
    return filled


@pytest.fixture
def spy(calling: Filled, frame: Any) -> Iterator[Any]:
    frame.bridge.close()
    frame.bridge = Bridge(calling.station.engine, calling.station.bus)
    yield frame
    QGuiApplication.processEvents()  # the bridge forgets pages that have gone while it is there
    frame.bridge.close()


def settle(qtbot: QtBot, spy: Any) -> None:
    """Until nothing is under way; what arrives may ask for more."""
    for _ in range(3):
        qtbot.waitUntil(lambda: spy.bridge.running == 0, timeout=WAIT)
        QGuiApplication.processEvents()


MASKED = re.compile(r"143\*{4}3878|王\*+明|欧阳\*燕")

SEEN = {
    "op01": {"pool.list", "pool.detail", "pool.versions", "pool.bars", "pool.leave", "pool.deleted"},
    "mgr01": {"pool.list", "pool.detail", "pool.quality", "pool.deleted", "cases.list"},
    "rev01": {"pool.list", "cases.list"},
    "secadmin": {"cases.list"},
}
"""Pages on which a role sees masked values: where these are missing, the walk has looked at nothing."""


SEEN_RELEASED = {"op01": {"pool.detail", "draws.ceremony"}, "mgr01": {"pool.detail"}}


def leaks(found: Iterator[tuple[str, str]], wanted: re.Pattern[str] = PLAIN) -> list[str]:
    return [f"{where}: {text[:80]}" for where, text in found if wanted.search(text)]


def walked(
    qtbot: QtBot, spy: Any, filled: Filled, spec: PageSpec, wanted: re.Pattern[str] = PLAIN
) -> list[str]:
    """Everything plain that a page shows: as it opens, with each row in focus, in each tab."""
    page: Any = spec.make(spy)
    page.resize(1600, 1000)
    page.show()
    page.opened(filled.params.get(spec.id, {}))
    settle(qtbot, spy)

    def looked() -> list[str]:
        texts = list(texts_of(page))
        if any(MASKED.search(text) for _, text in texts):
            filled.seen.add(spec.id)
        return leaks(iter(texts), wanted)

    found = looked()
    for tabs in page.findChildren(Tabs):
        for place in range(len(tabs.buttons)):
            tabs.choose(place)
            settle(qtbot, spy)
            found += looked()
    found += leaks(copied(page), wanted)
    settle(qtbot, spy)
    found += looked()
    page.closed()
    # In this thread and now: a collector in another one must not find its widgets.
    page.hide()
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return [f"{spec.id} {leak}" for leak in found]


def nothing_told(filled: Filled) -> re.Pattern[str]:
    """Plain values, and who was drawn."""
    return re.compile(f"{PLAIN.pattern}|{filled.of_drawn().pattern}")


@pytest.mark.parametrize(("login", "pages"), [("op01", 6), ("sup01", 2), ("sysadmin", 2)])
def test_a_running_call_shows_nobody(qtbot: QtBot, calling: Filled, spy: Any, login: str, pages: int) -> None:
    """Draw, contact, log and dashboard of who has to do with it, and what the modem's line is doing."""
    assert calling.job.calling()
    spy.actor = calling.station.sign_in(login)
    specs = [s for s in calling.pages if s.id.startswith(("draws.", "contact.", "dashboard", "audit"))]
    specs = [s for s in specs if s.permission is None or spy.actor.may(s.permission)]
    told = nothing_told(calling)
    assert [leak for spec in specs for leak in walked(qtbot, spy, calling, spec, told)] == []
    assert len(specs) >= pages
    assert calling.job.calling(), "the call has ended by itself"


@pytest.mark.parametrize("login", list(PEOPLE))
def test_no_page_of_any_role_shows_a_plain_value(qtbot: QtBot, filled: Filled, spy: Any, login: str) -> None:
    spy.actor = filled.station.sign_in(login)
    filled.seen.clear()
    found, opened = list[str](), 0
    for spec in filled.pages:
        if spec.permission is not None and not spy.actor.may(spec.permission):
            continue
        opened += 1
        # The pool shows its experts as ever; nothing else knows who was drawn.
        told = PLAIN if spec.id.startswith("pool.") else nothing_told(filled)
        found += walked(qtbot, spy, filled, spec, told)
    said = [("message", f"{title} {text}") for title, text in spy.dialogs.messages]
    said += [("error", message_for(error)) for error in spy.dialogs.errors]
    said += [("note", text) for text, _ in spy.notes]
    found += leaks(iter(said))
    assert opened > 3
    assert SEEN.get(login, set()) <= filled.seen
    assert sorted(set(found)) == []


def test_search_finds_by_plain_values_and_shows_none(filled: Filled, qtbot: QtBot) -> None:
    for login in ("op01", "mgr01", "rev01"):
        actor = filled.station.sign_in(login)
        for field in ("name", "phone", "employer"):
            hits = GlobalSearch(filled.station.ws).find(actor, PLANTED[field]).result(60)
            assert [hit.params.get("expert_no") for hit in hits] == [filled.number]
            assert leaks((hit.page, f"{hit.title} {hit.note}") for hit in hits) == []


def test_a_taken_number_names_its_holder_masked(filled: Filled, qtbot: QtBot) -> None:
    entry = ExpertEntry({**PLANTED, "name": "李四", "id_number": ""}, ("A01",))
    with pytest.raises(UserError) as caught:
        filled.station.do(filled.services.pool.entering.enter, filled.manager, entry, "推荐")
    assert leaks(iter([("error", message_for(caught.value)), ("raised", repr(caught.value))])) == []


def test_the_bulk_copy_and_the_free_export_hold_nothing_plain(
    qtbot: QtBot, filled: Filled, spy: Any, tmp_path: Path
) -> None:
    spy.actor = filled.manager
    page: Any = ExpertListPage(spy, filled.station.ws)
    qtbot.addWidget(page)
    page.show()
    page.opened({})
    settle(qtbot, spy)
    qtbot.waitUntil(lambda: bool(page.table.rows), timeout=WAIT)
    page.bulk._copy(page.table.rows)
    text = QGuiApplication.clipboard().text()
    assert filled.number in text
    assert leaks(iter([("clipboard", text)])) == []
    exports, path = filled.services.pool.exports, tmp_path / "list.csv"
    fields = filled.manager.masks.free_fields
    job = exports.begin(filled.manager, path, ExpertFilter(), fields, print)
    job.written.result(60)
    filled.station.do(exports.finish, filled.manager, job.token)
    assert filled.number in path.read_text("utf-8")
    assert leaks(iter([("export", path.read_text("utf-8"))])) == []


def test_while_names_are_sealed_no_other_way_tells_who_was_drawn(filled: Filled, tmp_path: Path) -> None:
    """Expert's page, search, exports, traces of modems, texts to experts, files, and printed forms."""
    station, job, services = filled.station, filled.job, filled.services
    auditor = station.sign_in("auditor1")
    told = nothing_told(filled)
    for number in filled.drawn():
        assert job.do("seats_of", job.operator, number) == ()
        hits = GlobalSearch(station.ws).find(job.operator, number).result(60)
        assert {hit.page for hit in hits} <= {"pool.detail"}
    services.audit.export(auditor, LogFilter(), tmp_path / "log.csv", TableWords(("",) * 8, {})).result(60)
    assert leaks(iter([("log", (tmp_path / "log.csv").read_text("utf-8"))]), told) == []
    listed = services.draw_history.page(job.operator, HistoryFilter()).result(60)
    assert leaks(iter([("history", repr(listed))]), told) == []
    admin = station.sign_in("sysadmin")
    lines = [line for each in station.lines.ids for line in services.lines.trace(admin, each)]
    assert leaks(iter([("trace", repr(lines))]), told) == []
    messages = services.dispatch.page(filled.manager, 0, 50, failed=False)
    assert leaks(iter([("messages", repr(messages))]), told) == []
    for file in station.folder.rglob("*"):
        if file.is_file():
            text = file.read_bytes().decode("utf-8", "replace")
            assert leaks(iter([(str(file), text)]), PLAIN) == [], "in the clear"
    for kind in ("sealed", "public"):
        words = pdf.words(job.desk.table(job.operator, job.draw, kind).result(60))
        assert "A1" in words
        assert leaks(iter([(kind, words)]), told) == []


def test_after_the_release_names_stay_masked_in_the_window(qtbot: QtBot, released: Filled, spy: Any) -> None:
    """On the board, in lists of draws, and on the page of who was drawn; the table to be signed has them."""
    shown = released.params | {"pool.detail": {"expert_no": released.drawn()[0]}}
    for login in ("op01", "mgr01"):
        spy.actor = released.station.sign_in(login)
        released.seen.clear()
        released.params = shown
        wanted = [s for s in released.pages if s.id.startswith(("draws.", "pool.detail"))]
        specs = [s for s in wanted if s.permission is None or spy.actor.may(s.permission)]
        assert [leak for spec in specs for leak in walked(qtbot, spy, released, spec)] == []
        assert SEEN_RELEASED[login] <= released.seen
    job = released.job
    assert PLAIN.search(pdf.words(job.desk.table(job.operator, job.draw, "open").result(60)))
    public = pdf.words(job.desk.table(job.operator, job.draw, "public").result(60))
    assert leaks(iter([("public", public)]), nothing_told(released)) == []


def test_the_walk_would_see_a_leak(qtbot: QtBot, filled: Filled) -> None:
    """The other side: what is plain by right is found by the same eyes."""
    label = QLabel("—")
    qtbot.addWidget(label)
    assert leaks(texts_of(label)) == []
    label.setAccessibleName(f"电话 {PLANTED['phone']}")
    assert len(leaks(texts_of(label))) == 1
