"""The audit desk over a real station: reading, filtering, computing the chain again, taking a copy away."""

import csv
from collections.abc import Iterator
from datetime import timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from core.access.model import NewAccount, Role
from core.engine.audit_desk import TableWords
from core.evidence.audit.audit_log import ChainCheck, LogFilter, check_chain
from core.kernel.errors import PermissionDeniedError, UserError
from tests.support.headless_station import PASSWORD, Headless

WORDS = TableWords(("No.", "Time", "Event", "Code", "By", "About", "Facts", "Hash"), {})


@pytest.fixture(scope="module")
def station(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Headless]:
    """A set-up station with people in it; tests leave the log as whole as they found it."""
    made = Headless(tmp_path_factory.mktemp("audit") / "station")
    made.first_run()
    yield made
    made.close()


def desk(station: Headless) -> Any:
    return station.ws.services.audit


def checked_after(station: Headless, *spoil: str) -> ChainCheck:
    """The check's result after what somebody with the database key could do outside; undone afterwards."""
    opened: Any = station.ws.foundation.station

    def change() -> ChainCheck:
        execute = opened.connection.execute
        execute("BEGIN")
        for (trigger,) in execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            execute(f"DROP TRIGGER {trigger}")
        for sql in spoil:
            execute(sql)
        result = check_chain(opened.audit, opened.settings.key("log").public)
        execute("ROLLBACK")
        return result

    result: ChainCheck = station.do(change)
    return result


def test_pages_go_back_to_the_first_record_without_a_gap(station: Headless) -> None:
    auditor = station.sign_in("auditor1")
    seen: list[int] = []
    before = None
    while page := desk(station).page(auditor, LogFilter(), before, 5).result(30):
        seen += [row.seq for row in page]
        before = page[-1].seq
    assert seen == list(range(len(seen) - 1, -1, -1))
    assert len(seen) == desk(station).count(auditor, LogFilter()).result(30)


def test_filters_by_event_area_person_and_time(station: Headless) -> None:
    auditor = station.sign_in("auditor1")
    audit = desk(station)
    created = audit.page(auditor, LogFilter(events=("access.account_created",))).result(30)
    assert {row.event for row in created} == {"access.account_created"}
    area = audit.page(auditor, LogFilter(events=("access",))).result(30)
    assert {row.event.split(".")[0] for row in area} == {"access"}
    assert len(area) > len(created)
    mine = audit.page(auditor, LogFilter(actors=(auditor.account_id,))).result(30)
    assert {row.actor for row in mine} == {auditor.account_id}
    assert mine[0].names[auditor.account_id] == "孙三"
    about = audit.page(auditor, LogFilter(about=mine[0].subject[:3])).result(30)
    assert mine[0].subject in {row.subject for row in about}
    assert all(row.subject.startswith(mine[0].subject[:3]) for row in about)
    assert audit.count(auditor, LogFilter(about="no such number")).result(30) == 0
    newest = area[0].at
    assert audit.count(auditor, LogFilter(since=newest + timedelta(seconds=1))).result(30) == 0
    assert audit.count(auditor, LogFilter(until=newest + timedelta(seconds=1))).result(30) > 0


def test_a_whole_chain_is_found_whole_and_the_check_is_recorded(station: Headless) -> None:
    auditor = station.sign_in("auditor1")
    result = desk(station).check(auditor).result(60)
    assert result.whole
    standing = desk(station).standing(auditor).result(30)
    assert standing.signed
    assert standing.size == result.size + 1
    newest = desk(station).page(auditor, LogFilter(), None, 1).result(30)[0]
    assert (newest.event, newest.facts["root"]) == ("evidence.log_checked", result.root)


LAST = "(SELECT max(seq) FROM audit_record)"


@pytest.mark.parametrize(
    ("sql", "broken"),
    [
        ("UPDATE audit_record SET record = replace(record, '\"v\":1', '\"v\":2') WHERE seq = 3", 3),
        ("UPDATE audit_record SET record = 'nonsense' WHERE seq = 4", 4),
        ("UPDATE audit_record SET leaf = zeroblob(32) WHERE seq = 5", 5),
        ("DELETE FROM audit_record WHERE seq = 6", 7),
    ],
)
def test_a_changed_record_is_named(station: Headless, sql: str, broken: int) -> None:
    result = checked_after(station, "PRAGMA defer_foreign_keys = ON", sql)
    assert (result.whole, result.broken_at) == (False, broken)


def test_a_record_cut_off_at_the_end_is_noticed_by_the_signed_head(station: Headless) -> None:
    result = checked_after(
        station,
        f"DELETE FROM audit_opening WHERE seq = {LAST}",
        f"DELETE FROM audit_record WHERE seq = {LAST}",
    )
    assert (result.broken_at, result.root_matches, result.whole) == (None, False, False)


def test_an_export_is_defused_and_recorded(station: Headless, tmp_path: Path) -> None:
    admin, auditor = station.sign_in("sysadmin"), station.sign_in("auditor1")
    access = station.ws.foundation.access
    station.do(access.create_account, admin, NewAccount("eve", "=1+1|cmd", (Role.OPERATOR,), PASSWORD))
    station.do(access.sign_out, station.sign_in("eve"))
    target = tmp_path / "log.csv"
    rows = desk(station).export(auditor, LogFilter(), target, WORDS).result(60)
    text = target.read_bytes()
    assert text.startswith(b"\xef\xbb\xbf")
    table = list(csv.reader(StringIO(text.decode("utf-8-sig"))))
    assert len(table) == rows + 1
    assert not [cell for line in table for cell in line if cell[:1] in ("=", "+", "-", "@")]
    newest = desk(station).page(auditor, LogFilter(), None, 1).result(30)[0]
    assert (newest.event, newest.facts["rows"]) == ("evidence.log_exported", rows)
    assert list(tmp_path.glob(".*")) == []


def test_an_export_to_a_folder_that_is_not_there_is_refused(station: Headless, tmp_path: Path) -> None:
    auditor = station.sign_in("auditor1")
    with pytest.raises(UserError) as refused:
        desk(station).export(auditor, LogFilter(), tmp_path / "no" / "log.csv", WORDS).result(60)
    assert refused.value.code == "export.unwritable"


def test_who_may_not_read_the_log_gets_nothing(station: Headless, tmp_path: Path) -> None:
    operator = station.sign_in("op01")
    audit = desk(station)
    for ask in (
        lambda: audit.page(operator, LogFilter()),
        lambda: audit.standing(operator),
        lambda: audit.check(operator),
        lambda: audit.export(operator, LogFilter(), tmp_path / "x.csv", WORDS),
        lambda: audit.people(operator),
    ):
        with pytest.raises(PermissionDeniedError):
            ask()
