"""The history of draws: it tells what each draw was, agrees with the other screens, and names nobody."""

from dataclasses import asdict
from datetime import timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from core.access.model import Actor
from core.draw.history.lists import HistoryFilter, HistoryRow
from core.draw.history.service import HistoryWords
from core.draw.state.views import DrawState
from core.kernel.errors import PermissionDeniedError, UserError
from tests.support.main_job import Job, answer_all

WORDS = HistoryWords(
    "抽取",
    tuple(
        "编号 第几次 项目编号 项目名称 状态 席位 抽取人数 同意人数 是否补抽 时间 作废原因 档案 方式".split()
    ),
    {state.value: state.name for state in DrawState},
    "是",
    "否",
    {"random": "随机", "manual": "人工"},
)


@pytest.fixture
def job(tmp_path: Path) -> Job:
    return Job(tmp_path / "station")


def history(job: Job) -> Any:
    return job.station.ws.services.draw_history


def rows(job: Job, wanted: HistoryFilter | None = None) -> list[HistoryRow]:
    wanted = wanted or HistoryFilter()
    found, after = history(job).page(job.operator, wanted).result(20)
    assert after is None
    assert history(job).count(job.operator, wanted).result(20) == len(found)
    return list(found)


def same_state(job: Job) -> HistoryRow:
    """The newest attempt, after checking that the list of draws says the same of it."""
    (shown,) = (row for row in rows(job) if row.latest)
    (row,) = job.do("rows", job.operator)
    told = (shown.state, shown.phase, shown.seats, shown.accepted, shown.attempt)
    assert told == (row.state, row.phase, row.seats, row.accepted, row.attempt)
    return shown


def test_the_history_says_the_same_as_the_ceremony_at_every_step(job: Job) -> None:
    seen = [same_state(job).state]
    job.to_frozen()
    seen.append(same_state(job).state)
    job.to_slip()
    job.to_values()
    job.do("reveal", job.operator, job.draw)
    seen.append(same_state(job).state)
    job.do("start_contact", job.operator, job.draw)
    answer_all(job)
    shown = same_state(job)
    assert [*seen, shown.state] == [
        DrawState.NOT_DRAWN,
        DrawState.DRAWING,
        DrawState.DRAWING,
        DrawState.DRAWN_REPLENISHED,
    ]
    assert shown.drawn == shown.seats + shown.replacements
    assert (shown.accepted, shown.archive) == (3, "")
    entry = job.desk.close(job.operator, job.draw, job.supervisor).result(120)
    assert same_state(job).archive == entry.name
    job.station.close()


def test_a_void_attempt_stays_beside_the_one_that_follows(job: Job) -> None:
    job.to_frozen()
    job.to_slip()
    job.to_values()
    job.do("reveal", job.operator, job.draw)
    job.do("void", job.supervisor, job.draw, "设备故障")
    void = job.desk.seal(job.operator, job.draw, job.supervisor).result(120)
    job.do("begin_again", job.operator, job.draw)
    first, second = sorted(rows(job), key=lambda row: row.attempt)
    assert (first.phase, first.void_reason, first.archive) == ("voided", "设备故障", void.name)
    assert (second.phase, second.latest, second.drawn) == ("planned", True, 0)
    detail = history(job).detail(job.operator, job.draw, 1).result(20)
    assert [seat.state for seat in detail.seats] == ["waiting"] * 3
    assert [group.seats for group in detail.groups] == [2, 1]
    assert history(job).detail(job.operator, job.draw, 2).result(20).seats == ()
    with pytest.raises(UserError, match=r"draw\.unknown"):
        history(job).detail(job.operator, "CQ-9", 1).result(20)
    job.station.close()


def test_filters_find_by_words_state_day_and_replacement(job: Job) -> None:
    today = job.station.ws.foundation.acts.clock.now().wall.astimezone().date()
    other = job.do("save_plan", job.operator, job.approved_plan("YS2027F0009", timedelta(days=9)))
    job.to_frozen()
    job.to_slip()
    job.to_values()
    job.do("reveal", job.operator, job.draw)
    job.do("start_contact", job.operator, job.draw)
    answer_all(job)

    def found(**wanted: object) -> list[str]:
        return sorted(row.draw_id for row in rows(job, HistoryFilter(**wanted)))  # type: ignore[arg-type]

    both = sorted([job.draw, other])
    assert found() == both
    assert found(words="数据治理") == both
    assert found(words="ys2027f0009 数据") == [other]
    assert found(words="%") == []
    assert found(states=(DrawState.NOT_DRAWN,)) == [other]
    assert found(states=(DrawState.DRAWN_REPLENISHED, DrawState.UNMET)) == [job.draw]
    assert found(replenished=True) == [job.draw]
    assert found(since=today, until=today) == both
    assert found(since=today + timedelta(days=1)) == []
    assert found(until=today - timedelta(days=1)) == []
    one, after = history(job).page(job.operator, HistoryFilter(), None, 1).result(20)
    two, end = history(job).page(job.operator, HistoryFilter(), after, 1).result(20)
    last, nothing = history(job).page(job.operator, HistoryFilter(), end, 1).result(20)
    assert sorted(row.draw_id for row in (*one, *two)) == both
    assert (list(last), nothing) == ([], None)
    job.station.close()


def test_nothing_in_the_history_names_an_expert_and_its_export_is_recorded(job: Job, tmp_path: Path) -> None:
    job.to_frozen()
    job.to_slip()
    job.to_values()
    job.do("reveal", job.operator, job.draw)
    path = tmp_path / "draws.xlsx"
    service = history(job)
    token = service.write(job.operator, HistoryFilter(), path, WORDS).result(20)
    assert not path.exists()
    assert job.station.do(service.exported, job.operator, token) == 1
    with pytest.raises(UserError, match=r"export\.expired"):
        job.station.do(service.exported, job.operator, token)
    cells = [[cell.value for cell in row] for row in openpyxl.load_workbook(path).worksheets[0].iter_rows()]
    assert cells[0] == list(WORDS.header)
    assert cells[1][:9] == [job.draw, "1", "YS2027F0008", "数据治理服务", "DRAWING", "3", "3", "0", "否"]
    assert cells[1][-1] == "随机"
    record = job.station.records(1)[-1]
    assert (record["event"], record["facts"]) == ("draw.history_exported", {"rows": 1})
    assert path.name not in str(record)
    told = str(asdict(rows(job)[0])) + str(service.detail(job.operator, job.draw, 1).result(20)) + str(cells)
    assert [number for _, number in job.rows() if number in told] == []
    job.station.close()


def test_only_who_may_see_draws_reads_their_history(job: Job) -> None:
    stranger = Actor("x", "x", "x", (), frozenset({"pool.read"}), "s")
    with pytest.raises(PermissionDeniedError):
        history(job).page(stranger, HistoryFilter())
    job.station.close()
