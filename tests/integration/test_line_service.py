"""Looking after the lines through a whole station: who may, what is kept, what the log says."""

import pytest

from core.contact.calls.trial_call import TrialEnded
from core.contact.lines.care import PinAnswered, RehearsedFault, SimPin
from core.contact.lines.line import (
    CallEnded,
    CallOutcome,
    CallProgress,
    CallStage,
    KeyPressed,
    KeySource,
    LineChanged,
    LineReason,
    LineState,
    LineStatus,
    PlaybackEnded,
)
from core.kernel.errors import PermissionDeniedError, UserError
from tests.support.headless_station import Headless

IMEI, CARD = "860000000000001", "89860012345678901231"


@pytest.fixture
def station(tmp_path):
    made = Headless(tmp_path / "station")
    made.first_run()
    yield made
    made.close()


def post(station, *events):
    for event in events:
        station.engine.post(event)
    station.do(lambda: None)


def events_of(station, name):
    return [r["facts"] for r in station.records() if r["event"] == name]


def test_serial_numbers_are_whole_for_who_keeps_the_devices_only(station):
    lines = station.ws.services.lines
    seen = {
        login: station.do(lines.views, station.sign_in(login))[0].status
        for login in ("sysadmin", "op01", "sup01")
    }
    assert (seen["sysadmin"].imei, seen["sysadmin"].iccid) == (IMEI, CARD)
    assert (seen["op01"].imei, seen["op01"].iccid) == ("…0001", "…1231")
    assert seen["sup01"] == seen["op01"]
    with pytest.raises(PermissionDeniedError):
        station.do(lines.views, station.sign_in("rev01"))
    with pytest.raises(PermissionDeniedError):
        station.do(lines.trace, station.sign_in("op01"), "line-1")


def test_a_pin_is_kept_when_the_sim_took_it_and_given_at_the_next_start(station):
    lines, admin = station.ws.services.lines, station.sign_in("sysadmin")
    with pytest.raises(UserError, match=r"contact\.pin_not_asked"):
        station.do(lines.enter_pin, admin, "line-1", "4711")
    station.lines.reasons["line-1"] = LineReason.PIN_NEEDED
    for faulty in ("12", "123456789", "12a4", "１２３４"):
        with pytest.raises(UserError, match=r"contact\.pin_faulty"):
            station.do(lines.enter_pin, admin, "line-1", faulty)
    station.do(lines.enter_pin, admin, "line-1", "4711")
    assert station.lines.cared == ["pin line-1 4711"]
    post(station, PinAnswered("line-1", IMEI, CARD, True))
    assert not any("4711" in str(r["facts"]) for r in station.records())
    station.restart()
    station.sign_in("sysadmin")
    assert station.lines.pins == {IMEI: SimPin(IMEI, CARD, "4711")}
    post(station, PinAnswered("line-1", IMEI, CARD, False))  # the card was given another one meanwhile
    station.restart()
    station.sign_in("sysadmin")
    assert station.lines.pins == {}


def test_a_puk_is_checked_by_its_form_and_its_new_pin_is_kept(station):
    lines, admin = station.ws.services.lines, station.sign_in("sysadmin")
    with pytest.raises(UserError, match=r"contact\.puk_not_asked"):
        station.do(lines.enter_puk, admin, "line-1", "12345678", "4711")
    station.lines.reasons["line-1"] = LineReason.PUK_NEEDED
    for faulty in ("1234567", "123456789", "1234567a"):
        with pytest.raises(UserError, match=r"contact\.puk_faulty"):
            station.do(lines.enter_puk, admin, "line-1", faulty, "4711")
    with pytest.raises(UserError, match=r"contact\.pin_faulty"):
        station.do(lines.enter_puk, admin, "line-1", "12345678", "12")
    with pytest.raises(PermissionDeniedError):
        station.do(lines.enter_puk, station.sign_in("op01"), "line-1", "12345678", "4711")
    station.do(lines.enter_puk, station.sign_in("sysadmin"), "line-1", "12345678", "4711")
    assert station.lines.cared == ["puk line-1 12345678 4711"]
    post(station, PinAnswered("line-1", IMEI, CARD, True, puk=True))
    assert events_of(station, "contact.puk_answered") == [{"line": "line-1", "accepted": True}]
    assert not any("12345678" in str(r) or "4711" in str(r["facts"]) for r in station.records())
    station.restart()
    station.sign_in("sysadmin")
    assert station.lines.pins == {IMEI: SimPin(IMEI, CARD, "4711")}


def test_the_trace_is_saved_as_a_file_and_the_log_knows(station, tmp_path):
    lines = station.ws.services.lines
    with pytest.raises(PermissionDeniedError):
        station.do(lines.save_trace, station.sign_in("op01"), "line-1", tmp_path / "no.csv", ("t", "d", "l"))
    path = tmp_path / "trace.csv"
    saved = station.do(
        lines.save_trace, station.sign_in("sysadmin"), "line-1", path, ("时间", "方向", "内容")
    )
    assert saved == 2
    assert "ATD•••;" in path.read_text("utf-8-sig")
    assert events_of(station, "contact.trace_saved") == [{"line": "line-1", "rows": 2}]


def test_the_modem_of_a_line_is_kept_over_a_restart_and_can_be_changed_by_hand(station):
    lines, admin = station.ws.services.lines, station.sign_in("sysadmin")
    post(station, *(LineChanged(status) for status in station.lines.statuses()))
    with pytest.raises(UserError, match=r"contact\.line_unknown"):
        station.do(lines.exchange, admin, "line-1", "line-9")
    station.lines.busy["line-2"] = "C-1"
    with pytest.raises(UserError, match=r"contact\.line_in_call"):
        station.do(lines.exchange, admin, "line-1", "line-2")
    station.lines.busy.clear()
    one, two = (status.imei for status in station.lines.statuses()[:2])
    station.do(lines.exchange, admin, "line-1", "line-2")
    assert station.lines.bound == {"line-1": two, "line-2": one}
    assert events_of(station, "contact.line_assigned") == [{"line": "line-1", "other_line": "line-2"}]
    station.restart()
    station.sign_in("sysadmin")
    assert {line: station.lines.bound[line] for line in ("line-1", "line-2")} == {
        "line-1": two,
        "line-2": one,
    }


def test_a_wrong_pin_is_never_kept(station):
    lines, admin = station.ws.services.lines, station.sign_in("sysadmin")
    station.lines.reasons["line-1"] = LineReason.PIN_WRONG
    station.do(lines.enter_pin, admin, "line-1", "0000")
    post(station, PinAnswered("line-1", IMEI, CARD, False))
    station.restart()
    station.sign_in("sysadmin")
    assert station.lines.pins == {}


@pytest.mark.parametrize("reason", [LineReason.SIM_CHANGED, LineReason.OTHER_MODEM])
def test_what_was_swapped_is_taken_at_once_while_no_draw_is_answered(station, reason):
    station.lines.changed.add("line-1")
    post(station, LineChanged(LineStatus("line-1", LineState.DEGRADED, reason)))
    assert "adopt line-1" in station.lines.cared
    assert events_of(station, "contact.line_adopted") == [{"line": "line-1"}]


def test_while_answers_are_awaited_a_swap_waits_for_a_person_and_losses_are_logged(station):
    operator = station.sign_in("op01")
    station.do(station.ws.services.contact.start, operator, "CQ-01-2026-0001")
    ready = LineStatus("line-1", LineState.READY, LineReason.OK)
    gone = LineStatus("line-1", LineState.ABSENT, LineReason.UNPLUGGED)
    station.lines.changed.add("line-1")
    post(station, LineChanged(ready), LineChanged(gone), LineChanged(ready))
    told = [(f["device"], f["reason"]) for f in reversed(events_of(station, "system.device"))]
    assert told == [("line-1", "modem.unplugged"), ("line-1", "modem.ok")]
    post(station, LineChanged(LineStatus("line-1", LineState.DEAD, LineReason.OTHER_MODEM)))
    assert "adopt line-1" not in station.lines.cared
    station.do(station.ws.services.lines.adopt, operator, "line-1")
    assert "adopt line-1" in station.lines.cared


def test_nothing_to_adopt_is_said(station):
    with pytest.raises(UserError, match=r"contact\.line_not_changed"):
        station.do(station.ws.services.lines.adopt, station.sign_in("op01"), "line-1")


def test_the_latest_fault_of_a_line_stays_in_view(station):
    post(
        station,
        LineChanged(LineStatus("line-1", LineState.ABSENT, LineReason.UNPLUGGED)),
        LineChanged(LineStatus("line-1", LineState.READY, LineReason.OK)),
    )
    view = station.do(station.ws.services.lines.views, station.sign_in("op01"))[0]
    assert (view.status.reason, view.fault.reason) == (LineReason.OK, LineReason.UNPLUGGED)


def test_real_modems_fail_by_themselves_only(station):
    with pytest.raises(UserError, match=r"contact\.no_rehearsal"):
        station.do(
            station.ws.services.lines.rehearse, station.sign_in("op01"), "line-1", RehearsedFault.NO_SIM
        )


# -- the test call

NUMBER = "13800001111"


def begin(station, number=NUMBER):
    ended = []
    station.bus.subscribe(TrialEnded, ended.append)
    station.do(station.ws.services.trials.begin, station.sign_in("sysadmin"), "line-1", number)
    station.until(lambda: bool(station.lines.dialled))
    return station.lines.dialled[-1][1], ended


def test_a_test_call_that_was_heard_and_answered_by_key_counts_for_this_firmware(station):
    call, ended = begin(station, "138 0000-1111")
    assert station.lines.dialled[-1][2] == NUMBER
    post(
        station,
        *(CallProgress("line-1", call, stage) for stage in CallStage),
        PlaybackEnded("line-1", call, f"{call}.1", True),
        KeyPressed("line-1", call, "1", KeySource.IN_BAND, False, 5.0),
        CallEnded("line-1", call, CallOutcome.FINISHED, None, ()),
    )
    assert [(e.passed, e.key, e.key_source) for e in ended] == [(True, "1", "in_band")]
    station.lines.busy.clear()
    view = station.do(station.ws.services.lines.views, station.sign_in("op01"))[0]
    assert (view.trial.passed, view.trial.firmware) == (True, "LE20B04")
    facts = events_of(station, "contact.trial_ended")[0]
    assert (facts["passed"], facts["outcome"], facts["firmware"]) == (True, "finished", "LE20B04")
    assert NUMBER not in str(station.records())


@pytest.mark.parametrize("outcome", [CallOutcome.HUNG_UP, CallOutcome.BUSY, CallOutcome.AUDIO_FAILED])
def test_a_test_call_without_a_key_has_failed_and_says_how(station, outcome):
    call, ended = begin(station)
    post(station, CallEnded("line-1", call, outcome, None, ()))
    assert [(e.passed, e.outcome) for e in ended] == [(False, outcome.value)]
    assert not any(r["event"] == "contact.call_ended" for r in station.records())


def test_a_test_call_is_refused_where_it_would_be_in_the_way(station):
    trials, admin = station.ws.services.trials, station.sign_in("sysadmin")
    for number in ("", "abc", "12", "+"):
        with pytest.raises(UserError, match=r"contact\.number_faulty"):
            station.do(trials.begin, admin, "line-1", number)
    station.lines.gone.add("line-2")
    with pytest.raises(UserError, match=r"contact\.line_not_ready"):
        station.do(trials.begin, admin, "line-2", NUMBER)
    begin(station)
    with pytest.raises(UserError, match=r"contact\.trial_under_way"):
        station.do(trials.begin, admin, "line-1", NUMBER)
    with pytest.raises(PermissionDeniedError):
        station.do(trials.begin, station.sign_in("op01"), "line-1", NUMBER)


def test_no_test_call_while_experts_are_being_called(station):
    station.do(station.ws.services.contact.start, station.sign_in("op01"), "CQ-01-2026-0001")
    with pytest.raises(UserError, match=r"contact\.draw_under_way"):
        station.do(station.ws.services.trials.begin, station.sign_in("sysadmin"), "line-1", NUMBER)
