"""A line calls in a draw only after its test call: what the check says, what two people may override."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from core.contact.lines.line import (
    CallEnded,
    CallOutcome,
    CallProgress,
    CallStage,
    KeyPressed,
    KeySource,
    PlaybackEnded,
)
from core.draw.planning.line_check import RULE_ID
from core.draw.planning.rule_check import LINES_NOT_ASKED, AskedOverride
from core.draw.state.views import CheckRow
from core.evidence.verification.verdicts import Verdict
from core.evidence.verification.verify import verify_archive
from core.kernel.errors import UserError
from tests.support.main_job import Job, answer_all


class TestedJob(Job):
    """A draw at a station whose policy asks for test calls."""

    __test__ = False

    def ask_for_tests(self) -> None:
        policies = self.station.ws.services.policies
        contact = replace(policies.current.contact, test_lines=True)
        wanted = replace(policies.current, contact=contact)
        admin, second = self.station.sign_in("sysadmin"), self.station.sign_in("secadmin")
        self.station.do(policies.change, admin, wanted, 0, second, "按制度试拨")

    def rows(self) -> list[CheckRow]:
        return list(self.desk.check(self.operator, self.draw).result(60))

    def lines(self) -> list[CheckRow]:
        return [row for row in self.rows() if row.finding is not None and row.finding.rule.id == RULE_ID]

    def test_call(self, line: str) -> None:
        station = self.station
        station.do(station.ws.services.trials.begin, station.sign_in("sysadmin"), line, "13800001111")
        station.until(lambda: any(dialled[0] == line for dialled in station.lines.dialled))
        call = station.lines.dialled[-1][1]
        for event in (
            *(CallProgress(line, call, stage) for stage in CallStage),
            PlaybackEnded(line, call, f"{call}.1", True),
            KeyPressed(line, call, "1", KeySource.REPORTED, False, 5.0),
            CallEnded(line, call, CallOutcome.FINISHED, None, ()),
        ):
            station.engine.post(event)
        station.do(station.lines.busy.clear)


@pytest.fixture
def job(tmp_path: Path) -> Iterator[TestedJob]:
    made = TestedJob(tmp_path / "station")
    yield made
    made.station.close()


def test_in_practice_lines_are_not_asked_for_and_the_check_says_so(job: TestedJob) -> None:
    rows = job.rows()
    assert [row.verdict for row in rows if row.code == LINES_NOT_ASKED] == ["note"]
    assert job.lines() == []


def test_an_untested_line_holds_the_freeze_until_it_is_tested_or_two_people_go_on(job: TestedJob) -> None:
    job.ask_for_tests()
    found = job.lines()
    assert {row.params["line"] for row in found} == {s.line_id[-1] for s in job.station.lines.statuses()}
    assert {row.verdict for row in found} == {"block"}
    assert (found[0].params["firmware"], found[0].params["sim"]) == ("LE20B04", "1231")
    job.do("supervisor_join", job.supervisor, job.draw)
    job.desk.open_session(job.operator, job.draw).result(60)
    with pytest.raises(UserError, match=r"draw\.not_checked"):
        job.desk.freeze(job.operator, job.draw).result(60)
    job.test_call("line-1")
    left = job.lines()
    assert "1" not in {row.params["line"] for row in left}
    assert len(left) == len(found) - 1
    for row in left:
        assert row.finding is not None
        asked = AskedOverride(row.finding.key, "备用线路，当日不启用")
        job.do("override_rule", job.operator, job.draw, asked, job.supervisor)
    assert {row.verdict for row in job.lines()} == {"overridden"}
    job.desk.freeze(job.operator, job.draw).result(60)
    job.to_slip()
    job.to_values()
    job.do("reveal", job.operator, job.draw)
    job.do("start_contact", job.operator, job.draw)
    answer_all(job)
    job.do("release", job.operator, job.draw, job.supervisor)
    entry = job.desk.close(job.operator, job.draw, job.supervisor).result(120)
    report = verify_archive(job.station.folder / "archives" / entry.file)
    assert [line for line in report.lines if line.verdict is Verdict.FAIL] == []
    told = [
        record["facts"] for record in job.station.records(500) if record["event"] == "draw.rule_overridden"
    ]
    assert {facts["rule"] for facts in told} == {RULE_ID}
    assert len(told) == len(left)


def test_a_modem_plugged_in_after_the_freeze_is_kept_out_until_its_test_call(job: TestedJob) -> None:
    called(job, "line-1", "line-2")
    job.station.lines.ids.append("line-3")
    job.do("start_contact", job.operator, job.draw)
    job.station.until(lambda: len(job.station.lines.busy) == 2)
    (row,) = job.do_in_room("held_lines")
    assert (row.finding.rule.id, row.params["line"], row.verdict) == (RULE_ID, "3", "block")
    job.station.do(job.desk._parts.contact.tick)
    assert lines_of(job) == {"line-1", "line-2"}
    admin = job.station.sign_in("sysadmin")
    with pytest.raises(UserError, match=r"contact\.draw_under_way"):
        job.station.do(job.station.ws.services.trials.begin, admin, "line-1", "13800001111")
    job.test_call("line-3")
    assert job.do_in_room("held_lines") == ()
    job.station.until(lambda: "line-3" in lines_of(job))


def test_two_people_answer_for_calling_over_a_line_that_came_later(job: TestedJob) -> None:
    called(job, "line-1", "line-2")
    job.station.lines.ids.append("line-3")
    job.do("start_contact", job.operator, job.draw)
    job.station.until(lambda: len(job.station.lines.busy) == 2)
    (row,) = job.do_in_room("held_lines")
    asked = (AskedOverride(row.finding.key, "备用线路损坏，改用新线路"),)
    with pytest.raises(UserError, match=r"draw\.two_people|access\.denied"):
        job.do_in_room("override_lines", asked, job.operator)
    job.do_in_room("override_lines", asked, job.supervisor)
    assert job.do_in_room("held_lines") == ()
    job.station.until(lambda: "line-3" in lines_of(job))
    (told,) = [r["facts"] for r in job.station.records(300) if r["event"] == "draw.rule_overridden"]
    assert (told["rule"], told["stage"]) == (RULE_ID, "calls")


def called(job: TestedJob, *lines: str) -> None:
    """A drawn panel at a station where these lines were tested before the freeze."""
    job.ask_for_tests()
    for line in lines:
        job.test_call(line)
    assert {row.verdict for row in job.lines()} == {"pass"}
    job.to_frozen()
    job.to_slip()
    job.to_values()
    job.do("reveal", job.operator, job.draw)


def lines_of(job: TestedJob) -> set[str]:
    """Over which lines experts were called."""
    return {line for line, call, _number in job.station.lines.dialled if call.startswith("C-")}
