"""Why experts decline, by key and by the operator's entry, and their roles on the panel: a whole station."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from core.access.model import Actor
from core.draw.history.participation import HIDDEN
from core.draw.panel.roles import PanelRole
from core.draw.state.views import DrawState
from core.evidence.verification.verdicts import Verdict
from core.evidence.verification.verify import verify_archive
from core.kernel.errors import UserError
from tests.support.main_job import Job
from tests.support.pdf import words

L, M = PanelRole.LEADER, PanelRole.MEMBER


@pytest.fixture
def job(tmp_path: Path) -> Iterator[Job]:
    """A policy that asks who declines by key for the reason, with a dictionary of its own."""
    made = Job(tmp_path / "station")
    policies = made.station.ws.services.policies
    contact = replace(policies.current.contact, ask_reason=True, reasons=("出差", "须回避", "生病"))
    wanted = replace(policies.current, contact=contact)
    admin, second = made.station.sign_in("sysadmin"), made.station.sign_in("secadmin")
    made.station.do(policies.change, admin, wanted, 0, second, "领导要求")
    made.to_frozen()
    made.to_slip()
    made.to_values()
    made.do("reveal", made.operator, made.draw)
    made.do("start_contact", made.operator, made.draw)
    yield made
    made.station.close()
    assert made.station.errors == []


def answer(job: Job, *keys: str) -> None:
    job.station.until(lambda: bool(job.calling()))
    job.station.do(job.far_ends().answer, job.calling()[0], *keys)


def records(job: Job) -> list[Any]:
    seats: Any = job.desk._parts.seats
    return list(job.station.do(seats.seats, job.draw, 1))


def refused(job: Job, code: str, roles: dict[int, PanelRole | None]) -> None:
    with pytest.raises(UserError) as error:
        job.station.do(job.desk.room.set_roles, job.operator, job.draw, roles)
    assert error.value.code == code


def test_reasons_and_roles_from_the_call_to_the_paper(job: Job) -> None:
    room = job.desk.room
    assert job.station.do(room.decline_reasons, job.operator, job.draw) == ("出差", "须回避", "生病")
    answer(job, "2", "2", "2")
    by_key = next(r for r in records(job) if r.state == "declined")
    assert by_key.reason == "须回避"
    waiting = next(r.row for r in job.view().board.rows if r.state.value in ("waiting", "calling"))
    job.station.do(
        room.enter_decline, job.operator, job.draw, waiting, job.supervisor, "来电说明", "临时出国"
    )
    assert next(r for r in records(job) if r.row == waiting).reason == "临时出国"
    for _ in range(20):
        job.station.until(lambda: bool(job.calling()) or job.view().state is not DrawState.DRAWING)
        if not job.calling():
            break
        answer(job, "1", "1")
    sitting = [r.row for r in job.view().board.rows if r.state.value == "accepted"]
    refused(job, "draw.names_locked", {sitting[0]: L})
    job.do("release", job.operator, job.draw, job.supervisor)
    refused(job, "draw.two_leaders", {sitting[0]: L, sitting[1]: L})
    refused(job, "draw.seat_not_taken", {waiting: M})
    job.station.do(room.set_roles, job.operator, job.draw, {sitting[0]: L, sitting[1]: M, sitting[2]: M})
    refused(job, "draw.two_leaders", {sitting[1]: L})
    job.station.do(room.set_roles, job.operator, job.draw, {sitting[0]: None, sitting[1]: L})
    roles = {row.row: row.role for row in job.view().board.rows if row.role}
    assert roles == {sitting[1]: "leader", sitting[2]: "member"}
    table = words(job.desk.table(job.operator, job.draw, "open").result(60))
    assert "组长" in table
    assert "须回避" in table
    assert "临时出国" in table
    sealed = words(job.desk.table(job.operator, job.draw, "sealed").result(60))
    assert "组长" not in sealed
    assert "须回避" not in sealed
    events = [r["event"] for r in job.station.records(400)]
    assert events.count("contact.reason_given") == 2
    assert events.count("draw.roles_set") == 2
    assert not any("须回避" in str(r["facts"]) for r in job.station.records(400))
    entry = job.desk.close(job.operator, job.draw, job.supervisor).result(120)
    report = verify_archive(job.station.folder / "archives" / entry.file)
    assert [line.id for line in report.lines if line.verdict is Verdict.FAIL] == []
    refused(job, "draw.over", {sitting[0]: L})
    told = _reasons(job, job.operator, by_key.expert_no)
    blind = replace(job.operator, permissions=job.operator.permissions - {"contact.read"})
    assert (told, _reasons(job, blind, by_key.expert_no)) == (["须回避"], [HIDDEN])


def _reasons(job: Job, actor: Actor, expert_no: str) -> list[str]:
    return [seat.reason for seat in job.station.do(job.desk.seats_of, actor, expert_no)]
