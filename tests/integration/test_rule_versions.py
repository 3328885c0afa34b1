"""Versions of the rules and the calendar over a real station: who may, what is refused, what is kept."""

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from core.kernel.errors import UserError
from core.rules.model import Origin
from core.rules.ports import OwnDay
from tests.support.headless_station import Headless


@pytest.fixture(scope="module")
def station(tmp_path_factory: pytest.TempPathFactory) -> Any:
    made = Headless(Path(tmp_path_factory.mktemp("station")))
    made.first_run()
    yield made
    made.close()


def test_a_version_needs_a_draft_a_reviewer_and_a_reason(station: Headless) -> None:
    rules = station.ws.services.rules
    secure, reviewer, auditor = (station.sign_in(name) for name in ("secadmin", "rev01", "auditor1"))
    first = station.do(rules.versions, secure)[0]
    assert (first.number, first.at) == (1, None)
    supply = first.pack.rule("SUPPLY-1")
    own = replace(supply, id="OWN-1", params={"times": 5}, origin=Origin.OWN)
    draft = first.pack.with_rule(own).with_rule(replace(supply, off="专家库人数较少"))

    def put(pack: Any = draft, number: int = 1, approver: Any = reviewer, why: str = "第一次修订") -> Any:
        return station.do(rules.put_in_force, secure, pack, number, approver, why)

    for wrong, code in (
        ({"why": " "}, "rules.reason_missing"),
        ({"approver": auditor}, "access.denied"),
        ({"number": 2}, "rules.stale"),
        ({"pack": first.pack}, "rules.unchanged"),
        ({"pack": draft.without("GP-SIZE-1")}, "rules.must_stay rule=GP-SIZE-1"),
        ({"pack": draft.with_rule(replace(own, id="OWN-2", origin=Origin.SHIPPED))}, "rules.not_shipped"),
    ):
        with pytest.raises(UserError, match=code):
            put(**wrong)
    with pytest.raises(UserError, match=r"access\.denied"):
        station.do(rules.put_in_force, auditor, draft, 1, reviewer, "第一次修订")
    version = put()
    assert (version.number, version.by, version.approved_by) == (2, secure.name, reviewer.name)
    assert [v.number for v in station.do(rules.versions, auditor)] == [2, 1]
    record = next(r for r in station.records() if r["event"] == "rules.put_in_force")
    assert record["facts"]["rules"] == ["SUPPLY-1", "OWN-1"]
    data = station.do(rules.export, auditor, 2, "rules.json")
    assert station.do(rules.read_file, secure, data, "rules.json") == draft


def test_a_year_is_unknown_until_its_table_is_entered_and_declared_whole(station: Headless) -> None:
    calendar = station.ws.services.calendar
    secure, operator = station.sign_in("secadmin"), station.sign_in("op01")
    assert not station.do(calendar.year, operator, 2031).known
    with pytest.raises(UserError, match=r"calendar\.year_thin"):
        station.do(calendar.set_complete, secure, 2031, True)
    off = [OwnDay(date(2031, 1, 1) + timedelta(days=n), False, "元旦") for n in range(3)]
    off += [OwnDay(date(2031, 10, 1) + timedelta(days=n), False, "国庆节") for n in range(7)]
    worked = [OwnDay(date(2031, 9, 28), True, "调休")]
    with pytest.raises(UserError, match=r"access\.denied"):
        station.do(calendar.put, operator, off)
    station.do(calendar.put, secure, [*off, *worked])
    assert not station.do(calendar.year, operator, 2031).known
    station.do(calendar.set_complete, secure, 2031, True)
    year = station.do(calendar.year, operator, 2031)
    assert year.known
    assert date(2031, 10, 1) in year.off
    assert year.worked == {date(2031, 9, 28)}
    days = station.do(calendar.working_days)
    assert days.before(date(2031, 10, 8), 2) == date(2031, 9, 29)
    station.do(calendar.remove, secure, [date(2031, 9, 28)])
    assert not station.do(calendar.year, operator, 2031).known
    with pytest.raises(UserError, match=r"calendar\.year_range"):
        station.do(calendar.put, secure, [OwnDay(date(1999, 1, 1), False)])
    with pytest.raises(UserError, match=r"calendar\.no_days"):
        station.do(calendar.put, secure, [])


def test_holidays_of_the_vectors_are_published(station: Headless) -> None:
    days = station.do(station.ws.services.calendar.working_days)
    zone = timezone(timedelta(hours=8))
    review = datetime(2026, 10, 9, tzinfo=zone).date()
    assert days.before(review, 2) == date(2026, 9, 30)
