"""Organisations drawn where a group asks for units: counted, called by their contact, printed, verified."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from core.draw.protocol.model import ExpertKind
from core.draw.state.records import GroupDraft, PlanDraft
from core.draw.state.views import DrawState
from core.evidence.verification.verdicts import Verdict
from core.evidence.verification.verify import verify_archive
from core.kernel.errors import UserError
from core.pool.record.model import UNIT, Contact, ExpertDraft, NewExpert, Spelling
from core.pool.record.search_tokens import name_tokens
from storage.database.pool.experts import DatabaseExperts
from tests.support import pdf
from tests.support.main_job import PROJECT, Job, answer_all
from tests.support.manual_clock import START

GROUPS = (GroupDraft("评委", 1, ("A01",)), GroupDraft("检测机构", 1, ("A01",), kind=ExpertKind.UNIT))
AVOIDED = "913401995GX5XC74X2"


def unit(number: int, name: str, credit_code: str) -> NewExpert:
    contact = Contact("单丽华", f"1430000000{number}", "总工")
    draft = ExpertDraft(
        name,
        contact.phone,
        kind=UNIT,
        employer=name,
        credit_code=credit_code,
        specialties=("A01",),
        contacts=(contact, Contact("他人", f"1440000000{number}")),
    )
    return NewExpert(draft, Spelling("", ""), name_tokens(name))


def plan_of(job: Job) -> PlanDraft:
    plan: PlanDraft = job.do("plan_for", job.operator, PROJECT)[1]
    return plan


@pytest.fixture
def job(tmp_path: Path) -> Job:
    """Eight persons, half of them of the specialty, and three units of it; the third is avoided."""
    made = Job(tmp_path / "station", count=8, employers=8, groups=GROUPS)
    connection: Any = made.station.ws.foundation.station
    units = [
        unit(1, "云岭检测有限公司", "91340100000000001X"),
        unit(2, "沧浪检测有限公司", "91340100000000002X"),
        unit(3, "某某检测中心", AVOIDED),
    ]
    made.station.do(DatabaseExperts(connection.connection).add_many, units, 3, START)
    plan = plan_of(made)
    made.do("save_plan", made.operator, replace(plan, avoid_units=(AVOIDED,)), made.draw)
    return made


def test_a_unit_group_from_counts_to_the_sealed_archive(job: Job) -> None:
    counts = job.desk.pre_query(job.operator, plan_of(job)).result(60)
    assert {row.code: row.removed for row in counts.funnel}["AVOID-UNIT"] >= 1
    assert [sum(group.eligible_by_tier) for group in counts.groups][1] == 2
    job.to_frozen()
    job.to_slip()
    job.to_values()
    job.do("reveal", job.operator, job.draw)
    seats = dict(job.rows())
    assert seats["A1"] <= "ZJ-000008" < seats["B1"]
    job.do("start_contact", job.operator, job.draw)
    answer_all(job)
    assert job.view().state in (DrawState.DRAWN, DrawState.DRAWN_REPLENISHED)
    lines = job.station.lines
    called = {number for _, _, number in lines.dialled if number.startswith("143")}
    told = [text for _, number, text in lines.texts if number.startswith("143")]
    assert called
    assert called <= {"14300000001", "14300000002"}
    assert all("检测有限公司单丽华老师" in text for text in told)

    job.do("release", job.operator, job.draw, job.supervisor)
    name = next(row.name for row in job.view().board.rows if row.group == "B")
    assert name.endswith("**有限公司")  # masked as the name of an employer
    for kind in ("open", "sign_in"):
        said = pdf.words(job.desk.table(job.operator, job.draw, kind).result(60))
        assert "检测有限公司" in said
        assert "联系人单丽华总工" in said.replace(" ", "")
    (seat, *_) = job.do("seats_of", job.operator, dict(job.rows())["B1"])
    sent = [text.text for text in seat.invitation.texts]
    assert any("**有限公司单*华老师" in text for text in sent)
    assert not any(name in text for text in sent for name in ("单丽华", "检测有限公司"))
    entry = job.desk.close(job.operator, job.draw, job.supervisor).result(120)
    archive = job.station.folder / "archives" / entry.file
    report = verify_archive(archive)
    assert [line.id for line in report.lines if line.verdict is Verdict.FAIL] == []
    job.station.close()


def test_a_draw_that_asks_for_persons_takes_no_unit_and_a_title_is_not_asked_of_one(job: Job) -> None:
    plan = plan_of(job)
    persons = replace(plan, groups=GROUPS[:1])
    counts = job.desk.pre_query(job.operator, persons).result(60)
    assert {row.code: row.removed for row in counts.funnel}["KIND"] == 3
    titled = replace(plan, groups=(replace(GROUPS[1], title_levels=("senior",)),))
    with pytest.raises(UserError, match=r"draw\.units_have_no_title"):
        job.desk.pre_query(job.operator, titled).result(60)
    job.station.close()
