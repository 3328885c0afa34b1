"""Rules against a real draw: what holds the freeze, what two people override, what the archive keeps."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from core.draw.planning.rule_check import AskedOverride
from core.draw.state.records import GroupDraft
from core.draw.state.views import CheckRow
from core.evidence.verification.verdicts import Verdict
from core.evidence.verification.verify import verify_archive
from core.kernel.errors import UserError
from core.projects.model import PoolSource, ProjectFlag, Regime
from core.rules.model import Override
from tests.support import pdf
from tests.support.chromium import Browser
from tests.support.main_job import Job, answer_all
from tests.support.verifier_page import PageModules, line_words

PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
SIX = (GroupDraft("甲", 4, ("A01",)), GroupDraft("乙", 2, ("A02",)))
FIVE = (GroupDraft("甲", 3, ("A01",)), GroupDraft("乙", 2, ("A02",)))


class RuledJob(Job):
    """A draw for a project under government procurement."""

    def ruled(self, groups: tuple[GroupDraft, ...], later: timedelta = timedelta(0), **fields: Any) -> None:
        station = self.station
        projects = station.ws.services.projects
        known = station.do(projects.get, self.operator, "YS2027F0008").draft
        stated = {"regime": Regime.GOVERNMENT, "method": "公开招标", "budget_cents": 100_000_000, **fields}
        draft = replace(
            known, project_no="GP-1", seats=5, opening_at=known.opening_at + later,
            avoidance_units=("单位5",), **stated,
        )  # fmt: skip
        station.do(projects.add, self.operator, draft)
        station.do(projects.submit, self.operator, "GP-1")
        station.do(projects.approve, station.sign_in("rev01"), "GP-1")
        plan = self.do("plan_for", self.operator, "YS2027F0008")[1]
        self.draw = self.do("save_plan", self.operator, replace(plan, project_no="GP-1", groups=groups))

    def checked(self) -> dict[str, CheckRow]:
        rows = self.desk.check(self.operator, self.draw).result(60)
        return {row.finding.rule.id: row for row in rows if row.finding is not None}

    def override(self, row: CheckRow, reason: str = "主管部门已同意", **document: Any) -> None:
        assert row.finding is not None
        asked = AskedOverride(row.finding.key, reason, **document)
        self.do("override_rule", self.operator, self.draw, asked, self.supervisor)


@pytest.fixture
def job(tmp_path: Path) -> RuledJob:
    return RuledJob(tmp_path / "station")


def test_an_even_panel_is_refused_and_no_reason_helps(job: RuledJob) -> None:
    job.ruled(SIX, pool_source=PoolSource.PROVINCIAL_FINANCE)
    size = job.checked()["GP-SIZE-1"]
    assert (size.verdict, size.params["n"], size.article) == ("block", 6, "财政部令第87号 第四十七条第一款")
    with pytest.raises(UserError, match=r"rules\.no_override rule=GP-SIZE-1"):
        job.override(size)
    job.do("supervisor_join", job.supervisor, job.draw)
    job.desk.open_session(job.operator, job.draw).result(60)
    with pytest.raises(UserError, match=r"draw\.not_checked"):
        job.desk.freeze(job.operator, job.draw).result(60)


def test_a_rule_that_asks_for_a_document_takes_no_reason_alone(job: RuledJob) -> None:
    job.ruled(FIVE)
    source = job.checked()["GP-SRC-1"]
    assert source.finding is not None
    assert (source.verdict, source.finding.override) == ("block", Override.DOCUMENT)
    with pytest.raises(UserError, match=r"rules\.document_missing"):
        job.override(source)
    with pytest.raises(UserError, match=r"pool\.file_type_unknown"):
        job.override(source, document_name="a.exe", document=b"MZ")
    with pytest.raises(UserError, match=r"rules\.reason_missing"):
        job.override(source, reason=" x ", document_name="a.pdf", document=PDF)
    with pytest.raises(UserError, match=r"rules\.check_again"):
        job.do(
            "override_rule", job.operator, job.draw, AskedOverride("0" * 64, "主管部门已同意"), job.supervisor
        )
    asked = AskedOverride(source.finding.key, "主管部门已同意", "a.pdf", PDF)
    with pytest.raises(UserError, match=r"access\.denied"):
        job.do("override_rule", job.operator, job.draw, asked, job.operator)
    job.override(source, document_name="批复.pdf", document=PDF)
    again = job.checked()["GP-SRC-1"]
    assert again.verdict == "overridden"
    assert again.override is not None
    assert again.override.reason == "主管部门已同意"


def test_an_override_holds_for_the_figures_it_was_given_for_only(job: RuledJob) -> None:
    job.ruled(FIVE, timedelta(days=30), pool_source=PoolSource.PROVINCIAL_FINANCE)
    row = job.checked()["GP-TIME-1"]
    assert row.verdict == "hold"
    job.override(row)
    assert job.checked()["GP-TIME-1"].verdict == "overridden"
    draw_id, plan = job.do("plan_for", job.operator, "GP-1")
    job.do("save_plan", job.operator, replace(plan, employer_cap=2), draw_id)
    rows = job.checked()
    assert rows["GP-TIME-1"].verdict == "overridden"
    assert (rows["ALL-ENTITY-1"].verdict, rows["ALL-ENTITY-1"].params["cap"]) == ("hold", 2)
    job.override(rows["ALL-ENTITY-1"])
    job.do("save_plan", job.operator, replace(plan, employer_cap=3), draw_id)
    assert job.checked()["ALL-ENTITY-1"].verdict == "hold"


def test_a_plan_being_edited_is_told_what_would_stand_against_it(job: RuledJob) -> None:
    job.ruled(SIX)
    plan = job.do("plan_for", job.operator, "GP-1")[1]
    counts = job.desk.pre_query(job.operator, plan).result(60)
    assert {row.finding.rule.id for row in counts.rules} >= {"GP-SIZE-1", "GP-SRC-1"}


def test_an_overridden_draw_is_sealed_with_its_reasons_and_still_verifies(job: RuledJob) -> None:
    job.ruled(FIVE)
    job.override(job.checked()["GP-SRC-1"], document_name="批复.pdf", document=PDF)
    for row in job.checked().values():
        if row.verdict in ("block", "hold"):
            job.override(row)
    job.to_frozen()
    job.to_slip()
    job.to_values()
    job.do("reveal", job.operator, job.draw)
    job.do("start_contact", job.operator, job.draw)
    answer_all(job)
    job.do("release", job.operator, job.draw, job.supervisor)
    rows = {row.finding.rule.id: row for row in job.do("closing_check", job.operator, job.draw)}
    assert rows["GP-FILL-1"].verdict == "pass"
    entry = job.desk.close(job.operator, job.draw, job.supervisor).result(120)
    archive = job.station.folder / "archives" / entry.file
    report = verify_archive(archive)
    assert [line for line in report.lines if line.verdict is Verdict.FAIL] == []
    browser = Browser(job.station.folder.parent / "profile")
    found = PageModules(browser).lines_of(archive)
    assert found == [line_words(line) for line in report.lines]
    browser.close()
    told = {record["event"]: record for record in job.station.records(400)}
    overridden = told["draw.rule_overridden"]["facts"]
    assert overridden["supervisor"] == job.supervisor.account_id
    assert told["draw.frozen"]["facts"]["rule_pack"]["version"] == 1
    assert "主管部门已同意" not in json.dumps(list(told.values()), ensure_ascii=False)
    private = dict(job.station.do(_private_of, job))
    assert json.loads(private["rules/overrides.json"])[0]["reason"] == "主管部门已同意"
    assert private["rules/001-GP-SRC-1.pdf"] == PDF


def test_a_panel_that_falls_short_is_closed_by_two_who_answer_for_each_rule(job: RuledJob) -> None:
    job.ruled(
        FIVE, pool_source=PoolSource.PROVINCIAL_FINANCE, method="竞争性谈判", flags=(ProjectFlag.OVER_LIMIT,)
    )
    for row in job.checked().values():
        if row.verdict in ("block", "hold"):
            job.override(row)
    job.to_frozen()
    job.to_slip()
    job.to_values()
    job.do("reveal", job.operator, job.draw)
    job.do("start_contact", job.operator, job.draw)
    view = job.view()
    rows = {row.finding.rule.id: row for row in job.do("closing_check", job.operator, job.draw)}
    assert view.board.accepted == 0
    standing = [row.finding for row in rows.values() if row.verdict == "block"]
    assert [(f.rule.id, f.override) for f in standing] == [
        ("GP-SIZE-4", Override.REASON),  # the law allows none, but what came about is past
        ("GP-SIZE-5", Override.DOCUMENT),
        ("GP-FILL-1", Override.REASON),
    ]
    why = "人数不足，停止评审"

    def close(*asked: AskedOverride) -> Any:
        return job.desk.close(job.operator, job.draw, job.supervisor, why, asked).result(120)

    with pytest.raises(UserError, match=r"draw\.rules_standing count=3"):
        close()
    reasons = [AskedOverride(f.key, why) for f in standing]
    with pytest.raises(UserError, match=r"rules\.document_missing rule=GP-SIZE-5"):
        close(*reasons)
    with pytest.raises(UserError, match=r"draw\.rules_standing count=1 rule=GP-FILL-1"):
        close(reasons[0], replace(reasons[1], document_name="说明.pdf", document=PDF))
    assert job.view().phase == "contacting"
    assert overridden_at_close(job) == []  # all of it or nothing
    entry = close(reasons[0], replace(reasons[1], document_name="说明.pdf", document=PDF), reasons[2])
    archive = job.station.folder / "archives" / entry.file
    assert [line for line in verify_archive(archive).lines if line.verdict is Verdict.FAIL] == []
    closed = next(r for r in job.station.records(400) if r["event"] == "draw.closed")
    assert closed["facts"]["rules"] == ["GP-SIZE-4", "GP-SIZE-5", "GP-FILL-1"]
    assert overridden_at_close(job) == ["GP-FILL-1", "GP-SIZE-4", "GP-SIZE-5"]
    private = dict(job.station.do(_private_of, job))
    listed = json.loads(private["rules/overrides.json"])
    kept = next(o for o in listed if o["rule"] == "GP-SIZE-5")
    assert (kept["stage"], kept["reason"], private[kept["document"]]) == ("close", why, PDF)
    with ZipFile(archive) as packed:
        said = pdf.words(packed.read(f"{archive.stem}/data/public/draw-table.pdf"))
    assert "GP-SIZE-5（关闭时，附理由和文件，监督员会签）" in said
    assert why not in said


def overridden_at_close(job: RuledJob) -> list[str]:
    facts = [r["facts"] for r in job.station.records(400) if r["event"] == "draw.rule_overridden"]
    return sorted(f["rule"] for f in facts if f["stage"] == "close")


def _private_of(job: RuledJob) -> Any:
    archiving: Any = job.desk._archiving
    return [(file.name, file.source) for file in archiving._private(job.draw)]
