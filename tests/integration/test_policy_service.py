"""Changing the policies of a whole station: two people, versions, what a draw keeps, what the log says."""

from dataclasses import replace

import pytest

from core.contact.invitation.model import PRACTICE_POLICY
from core.kernel.errors import PermissionDeniedError, UserError
from tests.support.headless_station import Headless

DRAW = "CQ-01-2026-0001"


@pytest.fixture
def station(tmp_path):
    made = Headless(tmp_path / "station")
    made.first_run()
    yield made
    made.close()


def with_tries(policy, tries):
    return replace(policy, contact=replace(policy.contact, tries=tries))


def change(station, tries, version=0, first="sysadmin", second="secadmin", why="专家反映等待太久"):
    service = station.ws.services.policies
    people = station.sign_in(first), station.sign_in(second)
    policy = with_tries(service.current, tries)
    return station.do(service.change, people[0], policy, version, people[1], why)


def test_a_change_by_two_people_is_a_version_that_survives_a_restart(station):
    service = station.ws.services.policies
    assert service.current.contact == PRACTICE_POLICY
    assert change(station, 4) == 1
    station.restart()
    admin = station.sign_in("sysadmin")
    service = station.ws.services.policies
    assert station.do(lambda: service.current.contact.tries) == 4
    (version,) = station.do(service.versions, admin)
    assert (version.version, version.name, version.second) == (1, "赵一", "钱二")
    assert version.why == "专家反映等待太久"
    record = next(r for r in station.records() if r["event"] == "system.settings")
    assert record["facts"]["keys"] == ["contact.tries"]
    assert any(
        r["event"] == "access.co_signed" and r["facts"]["act"] == "system.settings" for r in station.records()
    )


@pytest.mark.parametrize("second", ["sysadmin", "op01", "auditor1"])
def test_one_person_alone_or_with_anybody_changes_nothing(station, second):
    with pytest.raises(UserError) as refused:
        change(station, 4, second=second)
    assert refused.value.code == "policy.second_person"
    assert station.do(lambda: station.ws.services.policies.current.contact.tries) == PRACTICE_POLICY.tries


def test_only_the_system_admin_begins_a_change(station):
    for login in ("op01", "secadmin"):
        with pytest.raises(PermissionDeniedError):
            change(station, 4, first=login, second="secadmin")


@pytest.mark.parametrize(
    ("arguments", "refusal"),
    [
        ({"tries": 0}, "policy.out_of_bounds"),
        ({"tries": PRACTICE_POLICY.tries}, "policy.unchanged"),
        ({"tries": 4, "version": 3}, "policy.stale"),
        ({"tries": 4, "why": "  "}, "policy.reason_missing"),
    ],
)
def test_what_makes_no_sense_is_refused(station, arguments, refusal):
    with pytest.raises(UserError) as refused:
        change(station, **arguments)
    assert refused.value.code == refusal


def test_a_frozen_draw_keeps_its_figures_and_the_next_one_has_the_new(station):
    service = station.ws.services.policies
    station.do(service.bind, DRAW)
    change(station, 4)
    assert station.do(service.of_draw, DRAW).contact.tries == PRACTICE_POLICY.tries
    assert station.do(service.of_draw, "CQ-01-2026-0002").contact.tries == 4
    station.do(service.bind, "CQ-01-2026-0002")
    change(station, 5, version=1)
    assert station.do(service.of_draw, "CQ-01-2026-0002").contact.tries == 4
    station.do(station.ws.services.contact.start, station.sign_in("op01"), DRAW)
    record = next(r for r in station.records() if r["event"] == "contact.started")
    assert record["facts"]["policy"]["tries"] == PRACTICE_POLICY.tries


def test_sign_in_and_recording_go_by_a_change_at_once_and_after_a_restart(station):
    service = station.ws.services.policies
    people = station.sign_in("sysadmin"), station.sign_in("secadmin")
    now = service.in_force
    stricter = replace(
        now,
        sign_in=replace(now.sign_in, account_failures=3, idle_lock_minutes=2),
        watermark=replace(now.watermark, station=False, density=3),
        recording=replace(now.recording, pictures=10, microphone="default"),
    )
    station.do(service.change, people[0], stricter, 0, people[1], "上级检查要求")
    record = next(r for r in station.records() if r["event"] == "system.settings")
    assert set(record["facts"]["keys"]) == {
        *("sign_in.account_failures", "sign_in.idle_lock_minutes"),
        *("watermark.station", "watermark.density", "recording.pictures", "recording.microphone"),
    }
    assert service.in_force == stricter
    station.restart()
    station.sign_in("sysadmin")
    assert station.ws.services.policies.in_force == stricter
    recording = station.ws.services.recording
    assert (recording.pictures, recording.microphone) == (10, "default")
    refusals = []
    for _ in range(3):
        with pytest.raises(UserError) as refused:
            station.ws.sign_in("op01", "Wrong-Horse-9").result(60)
        refusals.append(refused.value.code)
    assert refusals == ["access.wrong_password", "access.wrong_password", "access.account_locked"]


def test_nobody_turns_the_watermark_or_the_recording_off(station):
    service = station.ws.services.policies
    people = station.sign_in("sysadmin"), station.sign_in("secadmin")
    now = service.in_force
    for policy in (
        replace(now, watermark=replace(now.watermark, density=0)),
        replace(now, recording=replace(now.recording, pictures=0)),
    ):
        with pytest.raises(UserError) as refused:
            station.do(service.change, people[0], policy, 0, people[1], "试一下")
        assert refused.value.code == "policy.out_of_bounds"
    assert service.in_force == now
