"""A whole station with two departments in which everything belongs to one of them."""

import dataclasses
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from core.access.departments import Department
from core.access.model import DataScope, Role
from core.cases.model import CaseKind, ReviewLevel, ReviewPolicy
from core.contact.mails.outgoing import Channel
from core.draw.state.records import GroupDraft, PlanDraft, WitnessDraft
from core.pool.editing.entering import EntryOutcome
from core.pool.editing.entry import ExpertEntry
from core.pool.exporting.requests import ExportRequest, RequestForm
from core.pool.importing.records import ImportRecord
from core.pool.upkeep.model import BarOrder, CheckScope
from core.projects.batches import BatchDraft, BatchKind
from core.projects.model import ProjectDraft
from tests.support.headless_station import ROOT, Headless
from tests.support.memory_acts import actor_with

OURS, THEIRS = "工程部", "采购部"
SENIOR = actor_with()
SCOPED = dataclasses.replace(SENIOR, scope=DataScope((OURS,), frozenset({OURS})))
"""Who belongs to the department that has nothing."""


class ScopeStation:
    """Experts, cases, an import, a project and a draw of ``THEIRS``, entered by :data:`SENIOR`."""

    def __init__(self, folder: Path) -> None:
        self.base = Headless(folder / "station")
        self.base.first_run()
        self.folder = folder
        for code, name in (("01", OURS), ("02", THEIRS)):
            self.do(self.base.ws.foundation.departments.add, SENIOR, Department(code, name))
        self.services: Any = self.base.ws.services
        self.pool = self.services.pool
        self.set_reviews(())
        job = self.pool.imports.begin_specialties(SENIOR, ROOT / "resources/samples/specialties.xlsx", print)
        self.do(self.pool.confirm_specialties, SENIOR, job.preview.result(60).token)
        self.first, self.second, self.gone = (self.enter(f"1380000000{n}").expert_no for n in (1, 2, 3))
        self.keep_up()
        self.set_reviews((ReviewLevel("审核", Role.REVIEWER),))
        self.application = self.enter("13800000004").case_no
        proof = (self.folder / "paper.pdf").rename(self.folder / f"{self.application}.pdf")
        self.do(self.pool.case_files.add, SENIOR, self.application, proof)
        self.barring = self.ask_blacklisting()
        self.request = self.do(self.pool.requests.ask, SENIOR, self.data_request())
        self.record = self.import_one()
        self.do(self.services.dispatch.notify, SENIOR, [self.first], Channel.SMS, "", "通知")
        self.draw = self.plan()

    def do(self, fn: Callable[..., Any], *args: Any) -> Any:
        return self.base.do(fn, *args)

    def set_reviews(self, levels: tuple[ReviewLevel, ...]) -> None:
        kinds = (CaseKind.APPLICATION, CaseKind.PROFILE_CHANGE, CaseKind.BLACKLISTING)
        chains = {(kind, ""): levels or () for kind in kinds if levels or kind is not CaseKind.BLACKLISTING}
        self.do(self.services.cases.set_policy, SENIOR, ReviewPolicy(chains))

    def enter(self, phone: str) -> EntryOutcome:
        return self.do(self.pool.entering.enter, SENIOR, entry(phone))  # type: ignore[no-any-return]

    def keep_up(self) -> None:
        """Leave, freeze, deletion, an annual check, an attachment, data quality, an unfinished entry."""
        upkeep = self.pool.upkeep
        self.do(upkeep.leave.enter, SENIOR, [self.first], "2020-01-01", "2099-01-01", "出国")
        self.do(upkeep.bars.freeze, SENIOR, BarOrder((self.second,), "核实"))
        self.do(upkeep.removal.delete, SENIOR, [self.gone], "重复")
        self.round = self.do(upkeep.checks.open_round, SENIOR, "年检", "2099-01-01", CheckScope()).round_id
        paper = self.folder / "paper.pdf"
        paper.write_bytes(b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF")
        self.do(self.pool.attachments.add, SENIOR, self.first, paper)
        self.do(self.pool.entering.keep_draft, SENIOR, self.first, entry("13800000001"))
        findings = self.pool.quality.begin(SENIOR, 12, lambda *_: None).findings.result(60)
        self.do(self.pool.quality.keep, SENIOR, findings)

    def ask_blacklisting(self) -> str:
        self.do(self.pool.upkeep.bars.blacklist, SENIOR, BarOrder((self.first,), "串通", document="文〔1〕"))
        return self.do(self.pool.upkeep.bars.pending, SENIOR)[0].case_no  # type: ignore[no-any-return]

    def data_request(self) -> ExportRequest:
        until = (date.today() + timedelta(days=7)).isoformat()
        words = ("专项检查", "财政厅", "采购部")
        return ExportRequest((self.first,), ("name",), *words, RequestForm.PDF, "", until, 1)

    def import_one(self) -> ImportRecord:
        sheet = self.folder / "one.csv"
        sheet.write_text(
            f"姓名,手机号码,工作单位,所属部门,专业\n李云,13900000009,云帆,{THEIRS},A01\n", "utf-8"
        )
        job = self.pool.imports.begin(SENIOR, sheet, print)
        self.token = job.preview.result(60).token
        self.do(self.pool.confirm_import, SENIOR, self.token)
        return self.pool.import_history.all(SENIOR).result(60)[0]  # type: ignore[no-any-return]

    def plan(self) -> str:
        projects, other = (
            self.services.projects,
            dataclasses.replace(SENIOR, account_id=self.base.sign_in("rev01").account_id),
        )
        opening = datetime.fromisoformat("2027-03-04T09:00:00+08:00")
        where: Any = {"department": THEIRS, "opening_at": opening, "place": "一室"}
        for number in ("P-2", "P-3", "P-4"):
            project = ProjectDraft(number, "数据治理", seats=1, specialties=("A01",), **where)
            self.do(projects.add, SENIOR, project)
            self.do(projects.submit, SENIOR, number)
            self.do(projects.approve, other, number)
        batch = BatchDraft("P-2 之外", BatchKind.PANELS, ("P-3", "P-4"))
        self.batch = self.do(self.services.batches.make, SENIOR, batch)
        witnesses = (WitnessDraft("武文峰", "局"), WitnessDraft("陈静", "局"))
        plan = PlanDraft("P-2", (GroupDraft("组", 1),), witnesses=witnesses)
        return self.do(self.services.draws.save_plan, SENIOR, plan)  # type: ignore[no-any-return]

    def marks(self) -> tuple[str, ...]:
        """What tells of the other department's people and projects, masked as they are."""
        return (
            self.first,
            self.second,
            self.gone,
            self.application,
            self.barring,
            "P-2",
            self.draw,
            "****",
            "云帆",
        )


def entry(phone: str) -> ExpertEntry:
    texts = {
        "name": "欧阳青", "phone": phone, "employer": "云帆软件", "department": THEIRS, "region": "安徽省",
    }  # fmt: skip
    return ExpertEntry(texts, specialties=("A01",), tags=("资深",), avoidance_units=("甲单位",))
