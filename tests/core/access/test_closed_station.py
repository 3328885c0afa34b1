"""A station that is shut: wrong passwords, the recovery key, and what the audit log says afterwards."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from core.access.permissions import RENEW
from core.kernel.errors import PermissionDeniedError, UserError
from tests.support.headless_station import PASSWORD, Headless

NEW = "Another-Horse-7"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    folder = tmp_path_factory.mktemp("made") / "station"
    station = Headless(folder)
    key = station.first_run()
    station.close()
    return folder, key


@pytest.fixture
def station(made: tuple[Path, str], tmp_path: Path) -> Iterator[Headless]:
    shutil.copytree(made[0], tmp_path / "station")
    opened = Headless(tmp_path / "station")
    yield opened
    opened.close()


def fail(station: Headless, login: str, times: int) -> None:
    for _ in range(times):
        with pytest.raises(UserError, match=r"access\.(wrong_password|closed_locked)"):
            station.ws.sign_in(login, "wrong").result(30)


def records(station: Headless, event: str) -> list[dict[str, Any]]:
    return [record for record in station.records() if record["event"] == event]


def attempts(station: Headless) -> Path:
    return station.folder / "station.attempts"


def test_failures_of_a_closed_station_are_in_the_log_and_in_the_accounts_when_it_opens(
    station: Headless,
) -> None:
    fail(station, "secadmin", 2)
    fail(station, "sup02", 5)
    with pytest.raises(UserError, match=r"access\.wrong_recovery"):
        station.ws.open_with_recovery("0" * 32).result(30)
    station.sign_in("sup01")
    found = records(station, "access.failed_closed")
    assert sorted((r["facts"]["failures"], r["facts"]["recovery_key"]) for r in found) == [
        (1, True),
        (2, False),
        (5, False),
    ]
    assert all("sup02" not in json.dumps(r["facts"]) for r in found)
    with pytest.raises(UserError, match=r"access\.account_locked"):
        station.sign_in("sup02")
    assert json.loads(attempts(station).read_text())["open"] == {}
    assert attempts(station).stat().st_mode & 0o077 == 0


def test_a_second_opening_reports_nothing_twice(station: Headless) -> None:
    fail(station, "sup02", 1)
    station.sign_in("sup01")
    station.restart()
    station.sign_in("sup01")
    assert len(records(station, "access.failed_closed")) == 1
    assert records(station, "access.attempts_lost") == []


@pytest.mark.parametrize("how", ["missing", "older", "damaged"])
def test_taking_the_counts_away_is_in_the_log(station: Headless, how: str) -> None:
    station.sign_in("sup01")
    station.restart()
    earlier = attempts(station).read_bytes()
    fail(station, "sup02", 2)
    station.sign_in("sup01")
    station.restart()
    if how == "missing":
        attempts(station).unlink()
    elif how == "older":
        attempts(station).write_bytes(earlier)
    else:
        attempts(station).write_text('{"v": 1, "open": []}')
    station.sign_in("sup01")
    expected = "older" if how == "older" else "replaced"
    assert [r["facts"]["how"] for r in records(station, "access.attempts_lost")] == [expected]


def test_the_recovery_key_gives_an_administrator_a_new_password_once(
    station: Headless, made: tuple[Path, str]
) -> None:
    administrators = station.ws.open_with_recovery(made[1]).result(30)
    assert [a.login for a in administrators] == ["sysadmin"]
    with pytest.raises(UserError, match=r"access\.password_short"):
        station.ws.recover(administrators[0].id, "short").result(30)
    station.ws.recover(administrators[0].id, NEW).result(30)
    with pytest.raises(UserError, match=r"access\.recovery_over"):
        station.ws.recover(administrators[0].id, "Third-Horse-55").result(30)
    assert station.ws.sign_in("sysadmin", NEW).result(30).actor.login == "sysadmin"
    with pytest.raises(UserError, match=r"access\.wrong_password"):
        station.ws.sign_in("sysadmin", PASSWORD).result(30)
    [record] = records(station, "access.recovered")
    assert (record["actor"], record["subject"]) == ("system", administrators[0].id)
    station.restart()
    with pytest.raises(UserError, match=r"access\.wrong_password"):
        station.ws.open("sysadmin", PASSWORD).result(30)
    station.ws.open("sysadmin", NEW).result(30)


def test_nobody_else_gets_a_password_that_way_and_nobody_without_the_key(
    station: Headless, made: tuple[Path, str]
) -> None:
    station.sign_in("sup01")
    admin = station.sign_in("sysadmin")
    with pytest.raises(UserError, match=r"access\.recovery_over"):
        station.ws.recover(admin.account_id, NEW).result(30)
    station.ws.open_with_recovery(made[1]).result(30)
    other = station.sign_in("secadmin").account_id
    with pytest.raises(UserError, match=r"access\.not_recoverable"):
        station.ws.recover(other, NEW).result(30)
    station.ws.end_recovery()
    with pytest.raises(UserError, match=r"access\.recovery_over"):
        station.ws.recover(admin.account_id, NEW).result(30)


def test_a_new_recovery_key_needs_two_administrators_and_ends_the_old_one(
    station: Headless, made: tuple[Path, str]
) -> None:
    admin, security, operator = (station.sign_in(who) for who in ("sysadmin", "secadmin", "op01"))
    renew = station.ws.foundation.recovery.renew
    for second, code in ((admin, "access.same_person"), (operator, "access.denied")):
        with pytest.raises(UserError) as refused:
            station.do(renew, admin, second, "封条破损")
        assert refused.value.code == code
    with pytest.raises(PermissionDeniedError):
        station.do(renew, operator, admin, "封条破损")
    assert not operator.may(RENEW)
    key = station.do(renew, admin, security, "封条破损")
    [record] = records(station, "access.recovery_renewed")
    assert record["facts"] == {"second": security.account_id}
    assert key not in json.dumps(record)
    with pytest.raises(UserError, match=r"access\.wrong_recovery"):
        station.ws.open_with_recovery(made[1]).result(30)
    station.restart()
    station.ws.open_with_recovery(key).result(30)


def test_a_reset_password_opens_must_be_changed_and_gives_new_keys(station: Headless) -> None:
    station.sign_in("sup01")
    admin, second = station.sign_in("sysadmin"), station.sign_in("sup02").account_id
    recovery = station.ws.foundation.recovery
    old = station.do(station.ws.foundation.access.account, second).signing_public
    with pytest.raises(UserError, match=r"access\.own_account"):
        station.do(recovery.reset_for, admin, admin.account_id, NEW, "忘记密码")
    with pytest.raises(PermissionDeniedError):
        station.do(recovery.reset_for, station.sign_in("secadmin"), second, NEW, "忘记密码")
    fail(station, "sup02", 4)
    station.do(recovery.reset_for, admin, second, NEW, "忘记密码")
    [record] = records(station, "access.password_reset")
    assert record["subject"] == second
    assert NEW not in json.dumps(record)
    assert station.do(station.ws.foundation.access.account, second).signing_public != old
    station.restart()
    with pytest.raises(UserError, match=r"access\.wrong_password"):
        station.ws.open("sup02", PASSWORD).result(30)
    signed = station.ws.open("sup02", NEW).result(30)
    assert signed.must_change
