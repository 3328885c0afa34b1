"""A workstation whose desks answer with view values, and remember what was asked."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from core.contact.lines.service import LineView
from core.draw.expert_chances import ExpertChance
from core.draw.history.lists import HistoryDetail, HistoryFilter, HistoryRow, SeatFact
from core.draw.history.service import HistoryWords
from core.draw.planning.templates import PlanTemplate
from core.draw.state.records import GroupDraft, PlanDraft, WitnessDraft
from core.draw.state.views import CheckRow, DrawState, DrawView, GroupView, PreQueryView
from core.evidence.sealing.model import ArchiveEntry
from core.evidence.verification.report import Report
from core.kernel.errors import UserError
from core.pool.record.custom_fields import NO_FIELDS
from core.pool.record.tags import TagUse
from core.projects.batch_service import ScopeView
from core.projects.batches import Batch
from core.projects.model import Project, ProjectDraft, ProjectState
from tests.ui.fake_program import settled
from tests.ui.pages.draw import draw_samples as samples
from tests.ui.pages.draw.fake_forms import FakeForms

PLAN = PlanDraft(
    "YS2027F0008",
    (
        GroupDraft("数据治理", 4, ("C020201",), title_levels=("senior", "associate_senior"), tiers=1),
        GroupDraft("等级保护测评", 2, ("C020401",)),
        GroupDraft("法律顾问", 1, ("C030301",)),
    ),
    avoid_units=("云岭数科有限公司",),
    witnesses=(WitnessDraft("严清和", "纪检监察室", "supervision"), WitnessDraft("武文峰", "审计处")),
)
ENTRY = ArchiveEntry(
    1, "EDA-CQ01-2027-0031-2", "CQ-01-2027-0031", 1, "EDA-CQ01-2027-0031-2.zip", "2b02915f11797e6f" * 4,
    184_202, "", 971_000_000, datetime(2027, 2, 26, 16, 40, tzinfo=UTC),
)  # fmt: skip


class FakeRoom:
    """Stands for ``RoomDesk``: what was asked is remembered with the desk's; all is settled at once."""

    def __init__(self, take: Callable[..., Any]) -> None:
        self._take = take
        self.held: tuple[CheckRow, ...] = ()

    def held_lines(self, _actor: object, _draw_id: str) -> tuple[CheckRow, ...]:
        return self.held

    def chance_page(self, _actor: object, *asked: Any) -> tuple[ExpertChance, ...]:
        self._take("chance_page", *asked)
        return (
            ExpertChance("A2K7QX5M4T6WBNCD", (("A", 0),), 3, 49_000, 2_000, 2),
            ExpertChance("B7QX5M4T6WBNCDA2", (("A", 0), ("B", 1)), 1, 61_000, 3_000, 0),
        )

    def __getattr__(self, name: str) -> Callable[..., Any]:
        def act(*args: Any) -> Any:
            return settled(lambda: self._take(name, *args[1:]))

        act.__name__ = name
        return act


class FakeTemplates:
    """Stands for ``PlanTemplates``."""

    def __init__(self, kept: tuple[PlanTemplate, ...] = ()) -> None:
        self.kept = kept
        self.saved: list[tuple[str, PlanDraft, bool]] = []

    def all(self, _actor: object) -> tuple[PlanTemplate, ...]:
        return self.kept

    def save(self, _actor: object, name: str, draft: PlanDraft, shared: bool) -> PlanTemplate:
        self.saved.append((name, draft, shared))
        return PlanTemplate(9, name, shared, True, draft)


class FakeDesk:
    """Stands for ``DrawDesk``: any act is remembered; what it gives is set by the test."""

    def __init__(self, view: DrawView) -> None:
        self.now = view
        self.plan = PLAN
        self.counts: PreQueryView = samples.COUNTS
        self.checks = samples.CHECKS
        self.closing: tuple[CheckRow, ...] = ()
        self.asked: list[tuple[Any, ...]] = []
        self.refusal: UserError | None = None
        self.after: Callable[[str], None] = _nothing
        self.templates = FakeTemplates()
        self.room = FakeRoom(self._take)

    def view(self, _actor: object, _draw_id: str) -> DrawView:
        return self.now

    def rows(self, _actor: object) -> list[Any]:
        return []

    def plan_for(self, _actor: object, _project: str) -> tuple[str | None, PlanDraft]:
        return None, self.plan

    def save_plan(self, _actor: object, draft: PlanDraft, draw_id: str | None = None) -> str:
        self._take("save_plan", draft, draw_id)
        return samples.DRAW

    def pre_query(self, _actor: object, draft: PlanDraft) -> "Future[PreQueryView]":
        self._take("pre_query", draft)
        return settled(lambda: self.counts)

    def check(self, _actor: object, draw_id: str) -> "Future[Any]":
        self._take("check", draw_id)
        return settled(lambda: self.checks)

    def closing_check(self, _actor: object, draw_id: str) -> Any:
        self._take("closing_check", draw_id)
        return self.closing

    def issue_slip(self, _actor: object, draw_id: str, way: str) -> "Future[bytes]":
        return settled(lambda: self._take("issue_slip", way) or b"%PDF")

    def table(self, _actor: object, draw_id: str, kind: str) -> "Future[bytes]":
        return settled(lambda: self._take("table", kind) or b"%PDF")

    def print_table(self, _actor: object, draw_id: str, kind: str) -> "Future[None]":
        return settled(lambda: self._take("print_table", kind))

    def page_images(self, _pdf: bytes, _scale: float) -> "Future[Any]":
        return settled(lambda: ((2, 2, b"\xff" * 16), (2, 2, b"\x00" * 16)))

    def page_image(self, _pdf: bytes, _page: int, _scale: float) -> "Future[tuple[int, int, bytes]]":
        return settled(lambda: (2, 2, b"\xff" * 16))

    def open_session(self, _actor: object, draw_id: str) -> "Future[None]":
        return settled(lambda: self._take("open_session", draw_id))

    def freeze(self, _actor: object, draw_id: str) -> "Future[None]":
        return settled(lambda: self._take("freeze", draw_id))

    def go_on(self, actor: object, draw_id: str, supervisor: object) -> "Future[None]":
        return settled(lambda: self._take("go_on", actor, draw_id, supervisor))

    def close(
        self, _actor: object, draw_id: str, supervisor: object, reason: str = "", asked: Any = ()
    ) -> "Future[Any]":
        return settled(lambda: self._take("close", supervisor, reason, asked) or ENTRY)

    def seal(self, _actor: object, draw_id: str, supervisor: object) -> "Future[Any]":
        return settled(lambda: self._take("seal", supervisor) or ENTRY)

    def __getattr__(self, name: str) -> Callable[..., Any]:
        def act(*args: Any) -> Any:
            return self._take(name, *args)

        act.__name__ = name
        return act

    def _take(self, name: str, *args: Any) -> Any:
        if self.refusal is not None:
            raise self.refusal
        self.asked.append((name, *args))
        self.after(name)
        return None


ROW = HistoryRow(
    samples.DRAW, 2, True, "YS2027F0008", "沧浪市大数据管理局数据治理服务", "filled",
    DrawState.DRAWN_REPLENISHED,
    3, 4, 3, 1, samples.NOW, "王雨军", "梁国栋", "EDA-CQ-01-2", "",
)  # fmt: skip
VOID = replace(
    ROW, attempt=1, latest=False, phase="voided", state=DrawState.NOT_DRAWN, void_reason="设备故障"
)


class FakeHistory:
    """Answers with a draw and its void first attempt, and remembers what was asked."""

    def __init__(self) -> None:
        self.asked: list[HistoryFilter] = []
        self.exported_tokens: list[str] = []

    def page(self, _actor: object, wanted: HistoryFilter, _after: object, _count: int) -> "Future[Any]":
        self.asked.append(wanted)
        rows = [ROW] if wanted.replenished else [ROW, VOID]
        return settled(lambda: (rows, None))

    def count(self, _actor: object, wanted: HistoryFilter) -> "Future[int]":
        return settled(lambda: 1 if wanted.replenished else 2)

    def detail(self, _actor: object, _draw: str, attempt: int) -> "Future[HistoryDetail]":
        group = GroupView("A", "数据治理", 3, (15, 4), None, None, "C020201")
        seats = (
            SeatFact(4, "A1", "drawn", "declined", "voice", None, 5, samples.NOW),
            SeatFact(5, "A1", "replenished", "accepted", "sms", 4, None, samples.NOW),
        )
        return settled(lambda: HistoryDetail((group,), seats if attempt == 2 else ()))

    def write(self, _actor: object, _wanted: object, _path: Path, _words: HistoryWords) -> "Future[str]":
        return settled(lambda: "token")

    def exported(self, _actor: object, token: str) -> int:
        self.exported_tokens.append(token)
        return 2


class FakeWorkstation:
    """``ws`` as pages see it."""

    def __init__(self, view: DrawView | None = None, report: Report | None = None) -> None:
        self.desk = FakeDesk(view if view is not None else samples.view())
        self.verified: list[Path] = []
        self.custom = NO_FIELDS
        self.batches: tuple[Batch, ...] = ()
        self.scope: ScopeView | None = None
        self.lines: tuple[LineView, ...] = ()
        self.texts_waiting = 0
        self.report = report if report is not None else Report(())
        project = Project(
            ProjectDraft("YS2027F0008", "沧浪市大数据管理局数据治理服务", seats=7, opening_at=samples.NOW),
            ProjectState.APPROVED, "a1", "a3", "", samples.NOW,
        )  # fmt: skip
        self.services = SimpleNamespace(
            draws=self.desk,
            draw_history=FakeHistory(),
            forms=FakeForms(),
            batches=SimpleNamespace(
                all=lambda _actor: self.batches,
                scope=lambda _actor, _number: self.scope or ScopeView(project, (project,)),
            ),
            projects=SimpleNamespace(
                get=lambda _actor, _number: project, page=lambda _actor, _wanted: [project]
            ),
            pool=SimpleNamespace(
                reading=SimpleNamespace(
                    specialties=lambda _actor: settled(lambda: ()),
                    custom_fields=lambda _actor: settled(lambda: self.custom),
                    regions=lambda _actor: settled(lambda: ("安徽省/合肥市",)),
                    tags=lambda _actor: settled(lambda: (TagUse("资深", 9),)),
                )
            ),
            lines=SimpleNamespace(views=lambda _actor: self.lines),
            archives=SimpleNamespace(exports=lambda _actor, _archive: []),
            inbox=SimpleNamespace(count=lambda _actor: self.texts_waiting),
            evidence=SimpleNamespace(
                archives=lambda _actor: [ENTRY], folder=Path("/archives"), verify=self._verify
            ),
        )

    def _verify(self, _actor: object, path: Path, codes: object = ()) -> "Future[Report]":
        self.codes = codes
        self.verified.append(path)
        return settled(lambda: self.report)


def _nothing(_name: str) -> None:
    return None
