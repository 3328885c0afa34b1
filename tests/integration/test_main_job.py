"""The main job without a window: plan to sealed archive, and a kill between any two steps."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from core.contact.lines.line import CallOutcome
from core.draw.state.views import DrawState, SeatState
from core.evidence.recording.pieces import ClockStepped
from core.evidence.recording.sound import SoundBack, SoundLost
from core.evidence.verification.verdicts import Verdict
from core.evidence.verification.verify import verify_archive
from core.kernel.errors import DeviceError, UserError
from core.pool.record.custom_conditions import CustomCondition, FieldType, Operator
from core.pool.record.custom_fields import CustomField
from storage.database.pool.custom import DatabaseCustomFields
from tests.support.headless_station import ROOT, Headless
from tests.support.main_job import PROJECT, Job, answer_all


@pytest.fixture
def job(tmp_path: Path) -> Job:
    return Job(tmp_path / "station")


def test_from_plan_to_an_archive_that_verifies(job: Job):
    plan = job.do("plan_for", job.operator, PROJECT)[1]
    plan = replace(plan, weights=(3, 1), draw_cap=2, draw_months=6, counted="drawn", travel_minutes=90)
    job.do("save_plan", job.operator, plan, job.draw)
    counts = job.desk.pre_query(job.operator, plan).result(60)
    assert counts.pool == 40
    assert counts.eligible == 37  # the purchaser's, the bidder's and the avoided person are out
    job.to_frozen()
    view = job.view()
    assert view.commitment is not None
    assert {chance.weight for chance in view.chances} == {3}  # nobody was drawn before
    assert sum(chance.count for chance in view.chances) == 37
    listed = job.do_in_room("chance_page", 1, "", 60, "")
    assert len({line.expert for line in listed}) == 37
    assert {(line.weight, line.colleagues) for line in listed} == {(3, None)}  # nobody has a colleague
    assert sum(line.ppm for line in listed) == pytest.approx(3_000_000, abs=40)  # the seats
    assert job.do_in_room("chance_page", 1, listed[-2].expert, 60, "") == listed[-1:]
    assert job.do_in_room("chance_page", 1, "", 60, listed[4].expert[:6].lower()) == listed[4:5]
    assert job.do_in_room("chance_page", 2, "", 60, "") == ()
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


def test_groups_may_ask_for_the_customers_own_fields(tmp_path: Path):
    """Who has the value is eligible; plan and frozen attributes carry what was asked for, and no more."""
    job = Job(tmp_path / "station")
    db: Any = job.station.ws.foundation.station
    fields = DatabaseCustomFields(db.connection)
    years, licence = CustomField("f01", "年数", FieldType.NUMBER), CustomField("f02", "证", FieldType.TEXT)

    def give() -> None:
        fields.put_field(years)
        fields.put_field(replace(licence, personal=True))
        fields.put_values((f"ZJ-{n:06d}", {"f01": str(n), "f02": "甲"}) for n in range(1, 41))

    job.station.do(give)
    many = CustomCondition("f01", Operator.AT_LEAST, ("31",))
    plan = job.do("plan_for", job.operator, PROJECT)[1]
    plan = replace(plan, groups=(replace(plan.groups[0], custom=(many,)), plan.groups[1]))
    job.do("save_plan", job.operator, plan, job.draw)
    counts = job.desk.pre_query(job.operator, plan).result(60)
    assert {row.code: row.removed for row in counts.funnel}["CUSTOM"] == 15  # half of thirty
    for wrong in (CustomCondition("f02", Operator.IS, ("甲",)), CustomCondition("f09", Operator.GIVEN)):
        refused = replace(plan, groups=(replace(plan.groups[0], custom=(wrong,)),))
        with pytest.raises(UserError, match=r"draw\.field_(personal|gone)"):
            job.desk.pre_query(job.operator, refused).result(60)
    job.to_frozen()
    (attempt,) = db.connection.execute("SELECT plan FROM draw_attempt").fetchall()
    assert b'"custom":[{"field":"f01","name":"\xe5\xb9\xb4\xe6\x95\xb0"' in bytes(attempt[0])
    rows = job.station.do(lambda: list(job.desk._parts.seats.rows(job.draw, 1)))
    assert {row.attributes["custom"][0][0] for row in rows} == {"f01"}  # no field that nobody asks for
    in_first = [row for row in rows if "A" in row.eligible]
    assert in_first
    assert all(int(row.attributes["custom"][0][1]) >= 31 for row in in_first)


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


def test_no_slip_is_printed_for_who_may_not_run_draws(job: Job):
    job.to_frozen()
    with pytest.raises(UserError) as refused:
        job.desk.issue_slip(job.station.sign_in("auditor1"), job.draw, "printed").result(60)
    assert refused.value.code == "access.denied"
    assert not list(job.station.folder.rglob("*.pdf"))
    assert all(record["event"] != "draw.slip_issued" for record in job.station.records())


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
    with pytest.raises(DeviceError, match=r"recorder\.disk_low"):
        job.desk.go_on(job.operator, job.draw, job.supervisor).result(60)
    assert job.view().halted_reason is not None
    job.station.recorder.empty_disk()
    job.desk.go_on(job.operator, job.draw, job.supervisor).result(60)
    view = job.view()
    assert (view.halted_reason, view.recording) == (None, True)
    job.to_slip()
    job.station.close()
    assert job.station.errors == []


def test_gaps_and_steps_of_the_clock_stand_in_the_log_and_halt_nothing(job: Job):
    job.to_frozen()
    recorder = job.station.recorder
    session = recorder.status().session_id
    recorder.interrupt()
    recorder.go_on()
    recorder._post(ClockStepped(session, 7.5))
    recorder._post(SoundLost(session, "screen-1"))
    recorder._post(SoundBack(session, "screen-1", 3.25))
    expected = {
        *("evidence.recording_gap", "system.clock_stepped"),
        *("evidence.sound_lost", "evidence.sound_back"),
    }
    job.station.until(lambda: expected <= {r["event"] for r in job.station.records(30)})
    facts = {r["event"]: r["facts"] for r in job.station.records(30)}
    assert facts["evidence.recording_gap"]["stream"] == "screen-1"
    assert "7.5" in str(facts["system.clock_stepped"])
    assert facts["evidence.sound_lost"] == {"session": session, "stream": "screen-1"}
    assert facts["evidence.sound_back"]["seconds"] == "3.2"
    view = job.view()
    assert (view.halted_reason, view.recording) == (None, True)
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
