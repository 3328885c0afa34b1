"""One draw driven act by act over a headless station, for the tests of the main job."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from core.draw.state.records import GroupDraft, PlanDraft, WitnessDraft
from core.draw.state.views import DrawState
from core.evidence.recording.screen_region import ScreenRegion
from core.pool.record.model import ExpertDraft, NewExpert, Spelling
from core.pool.record.search_tokens import name_tokens
from core.projects.model import ProjectDraft
from storage.database.pool.experts import DatabaseExperts
from tests.support.fake_lines import FarEnds
from tests.support.headless_station import Headless
from tests.support.manual_clock import START

PROJECT = "YS2027F0008"
TWO_AND_ONE = (GroupDraft("甲", 2, ("A01",)), GroupDraft("乙", 1, ("A02",)))


def add_pool(station: Headless, count: int = 40, employers: int = 40) -> None:
    """``count`` experts of A01 and A02 by turns, spread over ``employers``."""
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
                    f"王{n}明",
                    f"142{n:08d}",
                    employer=f"单位{n % employers}",
                    specialties=("A01" if n % 2 else "A02",),
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

    def __init__(
        self,
        folder: Path,
        count: int = 40,
        employers: int = 40,
        groups: tuple[GroupDraft, ...] = TWO_AND_ONE,
    ) -> None:
        self.station = Headless(folder)
        self.station.first_run()
        self.station.recorder.use_screens((ScreenRegion("screen-1", 0, 0, 640, 480),))
        add_pool(self.station, count, employers)
        self.sign_in()
        self.draw = self.do("save_plan", self.operator, self.approved_plan(PROJECT, groups=groups))

    @property
    def desk(self) -> Any:
        return self.station.ws.services.draws

    def sign_in(self) -> None:
        self.supervisor = self.station.sign_in("sup01")  # holds a key slot: an operator cannot open
        self.operator = self.station.sign_in("op01")

    def do(self, name: str, *args: Any) -> Any:
        return self.station.do(getattr(self.desk, name), *args)

    def do_in_room(self, name: str, *args: Any) -> Any:
        return self.station.do(getattr(self.desk.room, name), self.operator, self.draw, *args)

    def approved_plan(
        self, number: str, later: timedelta = timedelta(0), groups: tuple[GroupDraft, ...] = TWO_AND_ONE
    ) -> PlanDraft:
        """An approved project that meets ``later`` than in two days, and a plan for it, not stored."""
        station = self.station
        projects = station.ws.services.projects
        now = station.ws.foundation.acts.clock.now().wall
        draft = ProjectDraft(
            number,
            "数据治理服务",
            purchaser="单位3",
            opening_at=now.replace(minute=0, second=0, microsecond=0) + timedelta(days=2) + later,
            place="临江市公共资源交易中心",
            seats=3,
            specialties=("A01", "A02"),
            avoidance_units=("单位5",),
            contact_phone="01085551234",
        )
        station.do(projects.add, self.operator, draft)
        station.do(projects.submit, self.operator, number)
        station.do(projects.approve, station.sign_in("rev01"), number)
        return PlanDraft(
            number,
            groups,
            avoid_persons=("ZJ-000007",),
            witnesses=(WitnessDraft("武文峰", "审计处"), WitnessDraft("陈静", "法规处")),
        )

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
        return [(s.seat, s.expert_no) for s in self.station.do(seats.seats, self.draw, self.view().attempt)]

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


def use_dice(job: Job) -> None:
    """Fresh dice for each replacement: a policy of the station, set by two administrators."""
    set_draw_rules(job, fresh_dice=True)


def set_draw_rules(job: Job, **rules: Any) -> None:
    """Change the policies of draws, by two administrators."""
    policies = job.station.ws.services.policies
    policy = job.station.do(lambda: policies.current)
    wanted = replace(policy, draw=replace(policy.draw, **rules))
    admin, second = job.station.sign_in("sysadmin"), job.station.sign_in("secadmin")
    job.station.do(policies.change, admin, wanted, 0, second, "本单位规定")
