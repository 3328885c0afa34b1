"""Signing in, lock-out and accounts over a real station."""

import pytest

from core.access.model import AccountState, NewAccount, Role
from core.access.service import AccessService
from core.kernel.errors import PermissionDeniedError, UserError
from tests.support.headless_station import PASSWORD, Headless


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A station that was set up once; tests open copies of it."""
    folder = tmp_path_factory.mktemp("made") / "station"
    station = Headless(folder)
    key = station.first_run()
    station.close()
    return folder, key


@pytest.fixture
def station(made, tmp_path):
    import shutil

    folder = tmp_path / "station"
    shutil.copytree(made[0], folder)
    opened = Headless(folder)
    yield opened
    opened.close()


def access(station: Headless) -> AccessService:
    return station.ws.foundation.access


def events(station: Headless) -> list[str]:
    return [record["event"] for record in station.records()]


def test_who_holds_no_slot_cannot_open_but_signs_in_once_it_is_open(station):
    with pytest.raises(UserError, match=r"access\.no_slot"):
        station.sign_in("op01")
    station.sign_in("sup01")
    assert station.sign_in("op01").name == "王雨军"


def test_the_recovery_key_opens_and_signs_nobody_in(station, made):
    station.ws.open_with_recovery(made[1].lower().replace("-", " ")).result(30)
    assert station.ws.is_open
    with pytest.raises(UserError, match=r"access\.recovery_format"):
        station.ws.open_with_recovery("ABCD").result(30)


def test_a_wrong_recovery_key_opens_nothing(station, made):
    wrong = made[1][:-1] + ("0" if made[1][-1] != "0" else "1")
    with pytest.raises(UserError, match=r"access\.wrong_recovery"):
        station.ws.open_with_recovery(wrong).result(30)
    assert not station.ws.is_open
    station.sign_in("sup01")


def wrong(station, login, times):
    errors = []
    for _ in range(times):
        with pytest.raises(UserError) as caught:
            station.ws.sign_in(login, "wrong").result(30)
        errors.append(caught.value)
    return errors


def test_wrong_passwords_are_counted_down_then_lock_the_account_until_it_is_unlocked(station):
    station.sign_in("sup01")
    errors = wrong(station, "op01", 5)
    assert [e.params.get("left") for e in errors[:4]] == [4, 3, 2, 1]
    assert errors[4].code == "access.account_locked"
    with pytest.raises(UserError, match=r"access\.account_locked"):
        station.sign_in("op01")
    security = station.sign_in("secadmin")
    account = next(a for a in station.do(access(station).accounts, security) if a.login == "op01")
    station.do(access(station).unlock_account, security, account.id, "本人到场核实")
    assert station.sign_in("op01").login == "op01"
    seen = events(station)
    assert "access.locked_out" in seen
    assert "access.account_unlocked" in seen


def test_ten_failures_lock_the_terminal_for_all_but_the_security_admin(station):
    station.sign_in("sup01")
    errors = [*wrong(station, "op01", 5), *wrong(station, "nobody", 5)]
    assert errors[-1].code == "access.terminal_locked"
    with pytest.raises(UserError, match=r"access\.terminal_locked"):
        station.sign_in("rev01")
    station.sign_in("secadmin")
    assert station.sign_in("rev01").login == "rev01"


def test_an_unknown_login_is_answered_like_a_wrong_password(station):
    station.sign_in("sup01")
    (error,) = wrong(station, "nobody", 1)
    assert error.code == "access.wrong_password"


def test_blocked_accounts_keep_out_and_nobody_blocks_himself(station):
    admin = station.sign_in("sysadmin")
    operator = next(a for a in station.do(access(station).accounts, admin) if a.login == "op01")
    station.do(access(station).set_state, admin, operator.id, AccountState.BLOCKED, "离职")
    with pytest.raises(UserError, match=r"access\.account_blocked"):
        station.sign_in("op01")
    with pytest.raises(UserError, match=r"access\.own_account"):
        station.do(access(station).set_state, admin, admin.account_id, AccountState.BLOCKED, "x")


def test_only_who_may_creates_accounts_and_a_taken_login_leaves_nothing(station):
    operator_order = NewAccount("op09", "吴军", (Role.OPERATOR,), PASSWORD)
    station.sign_in("sup01")
    with pytest.raises(PermissionDeniedError):
        station.do(access(station).create_account, station.sign_in("op01"), operator_order)
    admin = station.sign_in("sysadmin")
    before = len(station.do(access(station).accounts, admin))
    with pytest.raises(UserError, match=r"access\.login_taken"):
        station.do(
            access(station).create_account,
            admin,
            NewAccount("OP01".lower(), "吴军", (Role.OPERATOR,), PASSWORD),
        )
    assert len(station.do(access(station).accounts, admin)) == before


def test_a_changed_password_opens_the_slot_and_the_same_personal_keys(station):
    supervisor = station.sign_in("sup01")
    keys = access(station).personal_keys(supervisor)
    proof = station.ws.prove("sup01", PASSWORD).result(30)
    station.do(access(station).change_password, supervisor, proof, "Another-Horse-7")
    station.restart()
    with pytest.raises(UserError, match=r"access\.wrong_password"):
        station.ws.open("sup01", PASSWORD).result(30)
    again = station.ws.open("sup01", "Another-Horse-7").result(30).actor
    assert access(station).personal_keys(again) == keys


def test_a_locked_screen_opens_only_for_who_locked_it(station):
    supervisor = station.sign_in("sup01")
    station.do(access(station).screen_locked, supervisor, "key")
    with pytest.raises(UserError, match=r"access\.wrong_password"):
        station.ws.unlock(supervisor, "wrong").result(30)
    station.ws.unlock(supervisor, PASSWORD).result(30)


def test_secret_keys_are_forgotten_when_signing_out(station):
    supervisor = station.sign_in("sup01")
    station.do(access(station).sign_out, supervisor)
    with pytest.raises(UserError, match=r"access\.session_ended"):
        access(station).personal_keys(supervisor)
