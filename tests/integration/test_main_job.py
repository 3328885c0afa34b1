"""The main job without a window: plan to sealed archive, and a kill between any two steps."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from core.contact.line import CallOutcome
from core.draw.records import GroupDraft, PlanDraft, WitnessDraft
from core.draw.views import DrawState, SeatState
from core.evidence.recording import ScreenRegion
from core.evidence.verdicts import Verdict
from core.evidence.verification import verify_archive
from core.kernel.errors import UserError
from core.pool.model import ExpertDraft, NewExpert, Spelling
from core.pool.search_tokens import name_tokens
from core.projects.model import ProjectDraft
from storage.database.pool import DatabaseExperts
from tests.support.fake_lines import FarEnds
from tests.support.headless_station import ROOT, Headless
from tests.support.manual_clock import START

PROJECT = "YS2027F0008"


def add_pool(station: Headless, count: int = 40) -> None:
    connection: Any = station.ws.foundation.station
    db = connection.connection

    def insert() -> None:
        for code, parent in (("A", ""), ("A01", "A"), ("A02", "A")):
            db.execute(
                "INSERT INTO specialty (code, name, level, parent) VALUES (?,?,?,?)", (code, code, 1, parent)
            )
        experts = [
            NewExpert(
                ExpertDraft(
                    f"王{n}明", f"142{n:08d}", employer=f"单位{n}", specialties=("A01" if n % 2 else "A02",)
                ),
                Spelling("wang", "w"),
                name_tokens(f"王{n}明"),
            )
            for n in range(count)
        ]
        DatabaseExperts(db).add_many(experts, count, START)

    station.do(insert)


class Job:
    """A draw driven act by act."""

    def __init__(self, folder: Path) -> None:
        self.station = Headless(folder)
        self.station.first_run()
        self.station.recorder.use_screens((ScreenRegion("screen-1", 0, 0, 640, 480),))
        add_pool(self.station)
        self.sign_in()
        self.draw = self.prepare_draw()

    @property
    def desk(self) -> Any:
        return self.station.ws.services.draws

    def sign_in(self) -> None:
        self.supervisor = self.station.sign_in("sup01")  # holds a key slot: an operator cannot open
        self.operator = self.station.sign_in("op01")

    def do(self, name: str, *args: Any) -> Any:
        return self.station.do(getattr(self.desk, name), *args)

    def prepare_draw(self) -> str:
        station = self.station
        projects = station.ws.services.projects
        opening = station.ws.foundation.acts.clock.now().wall.replace(microsecond=0) + timedelta(days=2)
        draft = ProjectDraft(
            PROJECT,
            "数据治理服务",
            purchaser="单位3",
            opening_at=opening,
            place="临江市公共资源交易中心",
            seats=3,
            specialties=("A01", "A02"),
            avoidance_units=("单位5",),
            contact_phone="01085551234",
        )
        station.do(projects.add, self.operator, draft)
        station.do(projects.submit, self.operator, PROJECT)
        station.do(projects.approve, station.sign_in("rev01"), PROJECT)
        plan = PlanDraft(
            PROJECT,
            (GroupDraft("甲", 2, ("A01",)), GroupDraft("乙", 1, ("A02",))),
            avoid_persons=("ZJ-000007",),
            witnesses=(WitnessDraft("武文峰", "审计处"), WitnessDraft("陈静", "法规处")),
        )
        return self.do("save_plan", self.operator, plan)

    def to_frozen(self) -> None:
        rows = self.desk.check(self.operator, self.draw).result(60)
        assert all(r.verdict != "block" for r in rows)
        self.do("supervisor_join", self.supervisor, self.draw)
        self.desk.open_session(self.operator, self.draw).result(60)
        self.desk.freeze(self.operator, self.draw).result(60)

    def to_slip(self) -> None:
        self.desk.issue_slip(self.operator, self.draw, "saved").result(60)

    def to_values(self) -> None:
        self.do("enter_value", self.operator, self.draw, "W-A", "d10", "0123456789")
        self.do("enter_value", self.operator, self.draw, "W-B", "d10", "9876543210")

    def view(self) -> Any:
        return self.do("view", self.operator, self.draw)

    def rows(self) -> list[tuple[str, str]]:
        """(seat, expert number) of the board, which no view shows."""
        seats: Any = self.desk._parts.seats
        return [(s.seat, s.expert_no) for s in self.station.do(seats.seats, self.draw, 1)]

    def far_ends(self) -> FarEnds:
        services = self.station.ws.services
        contact = services.contact
        return FarEnds(self.station.lines, contact, contact._messenger, contact.tick)

    def calling(self) -> list[str]:
        lines = self.station.lines
        return [n for line, call, n in lines.dialled if lines.busy.get(line) == call]

    def crash(self) -> None:
        self.station.restart()
        self.station.recorder.use_screens((ScreenRegion("screen-1", 0, 0, 640, 480),))
        self.sign_in()


@pytest.fixture
def job(tmp_path: Path) -> Job:
    return Job(tmp_path / "station")


def answer_all(job: Job) -> None:
    """The first one called declines, the next does not answer, all others accept."""
    far, told = job.far_ends(), []
    for _ in range(30):
        job.station.until(lambda: bool(job.calling()) or job.view().state is not DrawState.DRAWING)
        if not job.calling():
            return
        number = job.calling()[0]
        told.append(number)
        keys = ("2", "2") if len(told) == 1 else ("1", "1")
        job.station.do(far.answer, number, *keys)


def test_from_plan_to_an_archive_that_verifies(job: Job):
    counts = job.desk.pre_query(job.operator, job.do("plan_for", job.operator, PROJECT)[1]).result(60)
    assert counts.pool == 40
    assert counts.eligible == 37  # the purchaser's, the bidder's and the avoided person are out
    job.to_frozen()
    view = job.view()
    assert view.commitment is not None
    assert view.recording
    with pytest.raises(UserError, match=r"draw\.no_slip"):
        job.to_values()
    job.to_slip()
    job.to_values()
    assert all(w.value is None and w.rolls == 10 for w in job.view().witnesses)
    job.do("reveal", job.operator, job.draw)
    view = job.view()
    assert [w.value for w in view.witnesses] == ["0123456789", "9876543210"]
    assert all(row.name is None for row in view.board.rows)
    job.do("start_contact", job.operator, job.draw)
    answer_all(job)
    view = job.view()
    assert view.state is DrawState.DRAWN_REPLENISHED
    assert view.board.rows[-1].kind == "replenished"
    assert [r.state for r in view.board.rows].count(SeatState.ACCEPTED) == 3
    with pytest.raises(UserError, match=r"draw\.names_locked"):
        job.desk.table(job.operator, job.draw, "open").result(60)
    job.desk.table(job.operator, job.draw, "sealed").result(60)
    job.do("release", job.operator, job.draw, job.supervisor)
    assert job.view().board.rows[0].name.startswith("王*")
    job.desk.table(job.operator, job.draw, "open").result(60)
    entry = job.desk.close(job.operator, job.draw, job.supervisor).result(120)
    archive = job.station.folder / "archives" / entry.file
    report = verify_archive(archive)
    bad = [line for line in report.lines if line.verdict is Verdict.FAIL]
    assert bad == []
    assert report.exit_code == 3  # sealed and unknown lines remain for whoever holds keys
    job.station.close()
    assert job.station.errors == []


@pytest.mark.parametrize("moment", ["frozen", "slip", "one_value", "values", "drawn", "calling"])
def test_a_kill_at_any_step_resumes_there_with_the_same_secret_and_result(job: Job, moment: str):
    job.to_frozen()
    before = job.view().commitment
    if moment != "frozen":
        job.to_slip()
    if moment == "one_value":
        job.do("enter_value", job.operator, job.draw, "W-A", "d10", "0123456789")
    if moment in ("values", "drawn", "calling"):
        job.to_values()
    if moment in ("drawn", "calling"):
        job.do("reveal", job.operator, job.draw)
    drawn = job.rows()
    if moment == "calling":
        job.do("start_contact", job.operator, job.draw)
        job.station.until(lambda: bool(job.calling()))
    phase = job.view().phase
    job.crash()
    view = job.view()
    assert view.phase == phase
    assert view.needs_supervisor
    assert view.commitment.commitment == before.commitment
    with pytest.raises(UserError, match=r"draw\.needs_supervisor"):
        job.do("reveal", job.operator, job.draw)
    job.do("resume", job.supervisor, job.draw)
    job.station.until(lambda: job.view().recording)
    assert job.rows() == drawn
    if moment == "frozen":
        job.to_slip()
    if moment in ("frozen", "slip"):
        job.to_values()
    if moment == "one_value":
        job.do("enter_value", job.operator, job.draw, "W-B", "d10", "9876543210")
    if moment not in ("drawn", "calling"):
        job.do("reveal", job.operator, job.draw)
    assert len(job.rows()) == 3
    if moment == "calling":
        (held,) = [
            i for i in job.station.do(job.desk._parts.reader._around.invitations, job.draw) if i.row == 1
        ]
        assert held.state.holds_seat
        assert held.tries == 0
    job.station.close()


def test_without_recording_no_draw(job: Job):
    job.desk.check(job.operator, job.draw).result(60)
    job.do("supervisor_join", job.supervisor, job.draw)
    job.station.recorder.fail_next_start("recorder.no_display")
    with pytest.raises(Exception, match=r"recorder\.no_display"):
        job.desk.open_session(job.operator, job.draw).result(60)
    with pytest.raises(UserError, match=r"draw\.not_recording"):
        job.desk.freeze(job.operator, job.draw).result(60)
    job.station.close()


def test_a_recording_that_breaks_halts_the_draw_until_both_go_on(job: Job):
    job.to_frozen()
    job.station.recorder.fill_disk()
    job.station.until(lambda: job.view().halted_reason is not None)
    with pytest.raises(UserError, match=r"draw\.halted"):
        job.to_slip()
    job.station.close()


def test_calls_that_fail_never_count_as_an_answer(job: Job):
    job.to_frozen()
    job.to_slip()
    job.to_values()
    job.do("reveal", job.operator, job.draw)
    job.do("start_contact", job.operator, job.draw)
    job.station.until(lambda: bool(job.calling()))
    number = job.calling()[0]
    job.station.do(job.far_ends().end, number, CallOutcome.MODEM_ERROR, None, 4.0)
    states = [r.state for r in job.view().board.rows]
    assert SeatState.DECLINED not in states
    assert SeatState.NO_ANSWER not in states
    job.station.close()


def test_the_sample_workbooks_come_in_once_and_feed_a_draw(tmp_path: Path):
    station = Headless(tmp_path / "station")
    station.first_run()
    manager = station.sign_in("mgr01")
    pool, samples = station.ws.services.pool, ROOT / "resources" / "samples"
    stages: list[str] = []

    def heard(progress: Any) -> None:
        stages.append(progress.stage)

    first = pool.imports.begin_specialties(manager, samples / "specialties.xlsx", heard).preview.result(60)
    assert station.do(pool.confirm_specialties, manager, first.token) == 292
    preview = pool.imports.begin(manager, samples / "experts_clean_2000.xlsx", heard).preview.result(60)
    assert (preview.counts.importable, preview.counts.refused) == (2000, 0)
    assert station.do(pool.confirm_import, manager, preview.token).imported == 2000
    again = pool.imports.begin(manager, samples / "experts_clean_2000.xlsx", heard).preview.result(60)
    assert (again.counts.importable, again.counts.unchanged) == (0, 2000)
    source = station.ws.services.draws._parts.pool
    assert sum(1 for _ in source.candidates("2026-11-25")) == 2000
    station.close()


def test_a_call_recording_that_a_crash_left_plain_is_sealed_when_the_station_is_opened(tmp_path: Path):
    station = Headless(tmp_path / "station")
    station.first_run()
    spool = station.folder / "spool"
    (spool / "C-1.wav").write_bytes(b"a voice")
    (spool / "C-1.wav.age.part").write_bytes(b"half of an earlier seal")
    station.restart()
    station.sign_in("sup01")  # opens the station anew
    station.close()  # waits for the worker
    assert [path.name for path in spool.iterdir()] == ["C-1.wav.age"]
    sealed = (spool / "C-1.wav.age").read_bytes()
    assert sealed.startswith(b"age-encryption.org/v1")
    assert b"a voice" not in sealed
