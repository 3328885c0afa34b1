"""人工抽取 and 专家分配 on a whole station: every refusal, and the way to an archive that all can verify."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from core.access.model import NewAccount, Role
from core.draw.protocol.model import SelectionMode
from core.draw.state.records import BasisDraft, PlanDraft
from core.draw.transcript.record import Ending, Left
from core.draw.transcript.selection_reader import read_record
from core.draw.transcript.selection_record import SelectionRecord
from core.evidence.verification.archive_source import open_source
from core.evidence.verification.verdicts import Verdict
from core.evidence.verification.verify import verify_archive
from core.kernel.errors import UserError
from core.projects.model import Regime
from tests.support.chromium import Browser
from tests.support.headless_station import PASSWORD
from tests.support.main_job import PROJECT, Job, answer_all
from tests.support.three_verifiers import StandAlone
from tests.support.verifier_page import PageModules, line_words

PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
REASON = "技术复杂，随机抽取难以确定合适人员"


class SelectionJob(Job):
    """A panel that is named: by one who is operator and may name experts."""

    def __init__(self, folder: Path, mode: SelectionMode = SelectionMode.MANUAL, **basis: str) -> None:
        self.mode, self.basis = mode, BasisDraft(reason=REASON, **basis)
        super().__init__(folder)

    def sign_in(self) -> None:
        super().sign_in()
        station = self.station
        logins = {account.login for account in station.do(station.ws.foundation.station.accounts.all)}
        if "op02" not in logins:
            asked = NewAccount("op02", "石明", (Role.OPERATOR, Role.SELECTOR), PASSWORD)
            station.do(station.ws.foundation.access.create_account, station.sign_in("sysadmin"), asked)
        self.drawer, self.operator = self.operator, station.sign_in("op02")

    def approved_plan(self, *args: Any, **fields: Any) -> PlanDraft:
        return replace(super().approved_plan(*args, **fields), mode=self.mode, basis=self.basis)

    def attach(self, content: bytes = PDF) -> str:
        return self.station.do(self.desk.selection.attach, self.operator, self.draw, "批复.pdf", content)

    def choose(self, place: str, who: str) -> None:
        self.station.do(self.desk.selection.choose, self.operator, self.draw, place, who)

    def named(self, *choices: tuple[str, str]) -> None:
        for place, who in choices:
            self.choose(place, who)
        self.station.do(self.desk.selection.fix, self.operator, self.draw, self.supervisor)


def refused(code: str) -> Any:
    return pytest.raises(UserError, match=code.replace(".", r"\."))


def number(n: int) -> str:
    """The expert 王n明, of specialty A01 when n is odd; 6 is to be avoided, as are those of 单位3 and 5."""
    return f"ZJ-{n + 1:06d}"


def test_from_the_refusals_to_an_archive_that_says_what_it_is(tmp_path: Path) -> None:
    job = SelectionJob(tmp_path / "station")
    selection = job.desk.selection
    # Without the permission, the document, a reason, nothing begins.
    with refused("access.denied"):
        job.do("save_plan", job.drawer, job.do("plan_for", job.operator, PROJECT)[1], job.draw)
    with refused("access.denied"):
        job.station.do(selection.attach, job.drawer, job.draw, "a.pdf", PDF)
    with refused("draw.basis_document"):
        job.desk.check(job.operator, job.draw).result(60)
    with refused("pool.file_type_unknown"):
        job.attach(b"MZ not a document")
    digest = job.attach()
    plan = job.do("plan_for", job.operator, PROJECT)[1]
    job.do("save_plan", job.operator, replace(plan, basis=replace(plan.basis, reason=" ")), job.draw)
    with refused("draw.basis_reason"):
        job.desk.check(job.operator, job.draw).result(60)
    job.do("save_plan", job.operator, plan, job.draw)
    with refused("draw.not_frozen"):
        job.choose("A1", number(1))
    job.to_frozen()
    view = job.view()
    assert (view.phase, view.mode, view.commitment, view.chances) == ("frozen", "manual", None, ())
    with refused("draw.by_hand"):
        job.desk.freeze(job.operator, job.draw).result(60)
    # Who may be chosen, and where.
    listed = job.station.do(selection.candidates, job.operator, job.draw, "A", "王1")
    assert {"王1明", "王11明"} <= {found.name for found in listed}
    assert all(found.specialties == "A01" for found in listed)
    for place, who, code in (
        ("A1", number(3), "draw.not_eligible"),  # the purchaser's own
        ("A1", number(6), "draw.not_eligible"),  # to be avoided in person
        ("A1", number(2), "draw.not_of_group"),
        ("C1", number(1), "draw.place_unknown"),
        ("A1", "王没有人", "draw.expert_unknown"),
        ("A1", "", "draw.expert_unknown"),
    ):
        with refused(code):
            job.choose(place, who)
    with refused("access.denied"):
        job.station.do(selection.choose, job.drawer, job.draw, "A1", number(1))
    job.choose("A1", number(1))
    with refused("draw.place_taken"):
        job.choose("A1", number(9))
    with refused("draw.named_twice"):
        job.choose("A+", number(1))
    job.choose("A2", "王9明")  # by name
    job.crash()  # in the middle of naming: nothing of the list is lost
    selection = job.desk.selection
    chosen = job.station.do(selection.chosen, job.supervisor, job.draw)
    assert [(one.place, one.expert_no) for one in chosen] == [("A1", number(1)), ("A2", number(9))]
    with refused("access.denied"):
        job.station.do(selection.chosen, job.drawer, job.draw)
    with refused("draw.no_supervisor"):  # who signed in before may have left
        job.choose("B1", number(0))
    job.do("supervisor_join", job.supervisor, job.draw)
    with refused("draw.not_recording"):
        job.choose("B1", number(0))
    job.desk.open_session(job.operator, job.draw).result(60)
    for place, who in (("A+", 11), ("A+", 13), ("B1", 0), ("B+", 4)):
        job.choose(place, number(who))
    job.station.do(selection.withdraw, job.operator, job.draw, "B1", number(0))
    with refused("draw.seats_unnamed"):
        job.station.do(selection.fix, job.operator, job.draw, job.supervisor)
    job.choose("B1", number(8))
    with refused("access.denied"):
        job.station.do(selection.fix, job.operator, job.draw, job.drawer)
    freeze_expert(job, number(13))
    with refused("draw.conflict_now"):
        job.station.do(selection.fix, job.operator, job.draw, job.supervisor)
    job.station.do(selection.withdraw, job.operator, job.draw, "A+", number(13))
    job.station.do(selection.fix, job.operator, job.draw, job.supervisor)
    assert job.rows() == [("A1", number(1)), ("A2", number(9)), ("B1", number(8))]
    assert {row.kind for row in job.view().board.rows} == {"manual"}
    with refused("draw.already_named"):
        job.choose("A+", number(15))
    with refused("draw.no_abort"):
        job.attach()
    # Contact as after a draw; after a kill a supervisor signs in again, and the named substitute comes next.
    job.do("start_contact", job.operator, job.draw)
    job.crash()
    assert job.view().needs_supervisor
    job.do("resume", job.supervisor, job.draw)
    job.station.until(lambda: job.view().recording)
    answer_all(job)
    view = job.view()
    assert (view.phase, view.board.rows[-1].kind) == ("filled", "replenished")
    assert job.rows()[-1][1] in (number(11), number(4))
    job.do("release", job.operator, job.draw, job.supervisor)
    job.desk.table(job.operator, job.draw, "open").result(60)
    entry = job.desk.close(job.operator, job.draw, job.supervisor).result(120)
    archive = job.station.folder / "archives" / entry.file
    record = record_in(archive)
    assert isinstance(record, SelectionRecord)
    assert (record.ending, record.plan.basis.document) == (Ending.CLOSED, digest)
    assert any(isinstance(step, Left) for step in record.steps)
    report = verify_archive(archive)
    verdicts = {line.id: line.verdict for line in report.lines}
    assert Verdict.FAIL not in verdicts.values()
    assert verdicts["draw.by_hand"] is Verdict.UNKNOWN
    assert not {"draw.tickets", "draw.placement", "draw.commitment"} & set(verdicts)
    browser = Browser(tmp_path / "profile")
    mine = [line_words(line) for line in report.lines]
    assert PageModules(browser).lines_of(archive) == mine
    browser.close()
    with StandAlone(tmp_path / "verify.pyz") as stand_alone:
        assert stand_alone.lines_of(archive, ()) == [line[:3] for line in mine]
    private = {file.name for file in job.station.do(job.desk._archiving._private, job.draw)}
    assert "basis/001.pdf" in private
    job.station.close()
    assert job.station.errors == []


def test_an_allotment_names_by_its_document_and_a_void_one_is_followed_by_its_like(tmp_path: Path) -> None:
    job = SelectionJob(tmp_path / "station", SelectionMode.ALLOTMENT)
    job.attach()
    with refused("draw.basis_issuer"):
        job.desk.check(job.operator, job.draw).result(60)
    plan = job.do("plan_for", job.operator, PROJECT)[1]
    whose = replace(plan.basis, issuer="省财政厅", number="财采〔2027〕8号")
    job.do("save_plan", job.operator, replace(plan, basis=whose), job.draw)
    job.to_frozen()
    with refused("draw.no_list"):
        job.station.do(job.desk.selection.candidates, job.operator, job.draw, "A", "")
    with refused("draw.no_abort"):  # who looked into the frozen pool does not freeze it anew
        job.do("save_plan", job.operator, replace(plan, basis=whose), job.draw)
    with refused("draw.no_abort"):
        job.attach()
    assert job.do("void", job.supervisor, job.draw, "方案有误") == ()
    entry = job.desk.seal(job.operator, job.draw, job.supervisor).result(120)
    unnamed = job.station.folder / "archives" / entry.file
    assert record_in(unnamed).naming is None
    report = verify_archive(unnamed)
    assert [line for line in report.lines if line.verdict is Verdict.FAIL] == []
    browser = Browser(tmp_path / "profile")
    assert PageModules(browser).lines_of(unnamed) == [line_words(line) for line in report.lines]
    job.do("begin_again", job.operator, job.draw)
    job.to_frozen()
    job.named(("A1", number(1)), ("A2", "王9明"), ("B1", number(0)))
    assert {row.kind for row in job.view().board.rows} == {"allotted"}
    would_be = job.do("void", job.supervisor, job.draw, "文件有误")
    assert [seat for seat, _ in would_be] == ["A1", "A2", "B1"]
    entry = job.desk.seal(job.operator, job.draw, job.supervisor).result(120)
    void = job.station.folder / "archives" / entry.file
    assert record_in(void).ending is Ending.VOID
    report = verify_archive(void)
    assert [line for line in report.lines if line.verdict is Verdict.FAIL] == []
    assert PageModules(browser).lines_of(void) == [line_words(line) for line in report.lines]
    browser.close()
    job.do("begin_again", job.operator, job.draw)
    plan = job.do("plan_for", job.operator, PROJECT)[1]
    with refused("draw.mode_fixed"):
        job.do("save_plan", job.operator, replace(plan, mode=SelectionMode.RANDOM), job.draw)
    job.to_frozen()
    job.named(("A1", number(1)), ("A2", number(11)), ("B1", number(0)))
    job.desk.close(job.operator, job.draw, job.supervisor, "项目取消").result(120)
    entry = job.station.do(job.desk._parts.sealing.of_attempt, job.draw, 3)
    second = job.station.folder / "archives" / entry.file
    record = record_in(second)
    assert isinstance(record, SelectionRecord)
    assert [(e.attempt, e.digest) for e in record.earlier] == [(1, None), (2, record_in(void).digest)]
    assert [line for line in verify_archive(second).lines if line.verdict is Verdict.FAIL] == []
    job.station.close()


def test_the_rule_pack_asks_for_consent_before_it_begins(tmp_path: Path) -> None:
    job = SelectionJob(tmp_path / "station")
    job.attach()
    projects = job.station.ws.services.projects
    known = job.station.do(projects.get, job.operator, PROJECT).draft
    draft = replace(known, project_no="GP-1", regime=Regime.GOVERNMENT, method="公开招标")
    job.station.do(projects.add, job.operator, draft)
    job.station.do(projects.submit, job.operator, "GP-1")
    job.station.do(projects.approve, job.station.sign_in("rev01"), "GP-1")
    plan = job.do("plan_for", job.operator, PROJECT)[1]
    job.draw = job.do("save_plan", job.operator, replace(plan, project_no="GP-1"))
    job.attach()
    rows = job.desk.check(job.operator, job.draw).result(60)
    (found,) = (row for row in rows if row.finding is not None and row.finding.rule.id == "GP-RAND-1")
    assert (found.verdict, "第四十八条" in found.article) == ("block", True)
    job.station.close()


def freeze_expert(job: SelectionJob, expert_no: str) -> None:
    """The expert is barred after the freeze of the draw."""
    db: Any = job.station.ws.foundation.station.connection
    row = int(expert_no.split("-")[1])
    job.station.do(lambda: db.execute("UPDATE expert SET status = 'deleted' WHERE id = ?", (row,)))


def record_in(archive: Path) -> Any:
    with open_source(archive) as source:
        return read_record(b"".join(source.chunks("data/public/draw.json")))
