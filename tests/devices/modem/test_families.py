"""Every family of modems against its simulated twin: what all must do alike, whatever words they use."""

import pytest

from core.contact.lines.line import (
    CallEnded,
    CallOutcome,
    CallProgress,
    CallStage,
    DeliveryState,
    KeyPressed,
    KeySource,
    LineReason,
    LineState,
    PlaybackEnded,
    TextDelivered,
    TextReceived,
    TextSent,
)
from devices.modem.simulated.dialects import DIALECTS
from tests.support.modem_table import NUMBER, PROMPT, VOICE, Table, answered_call, text_order

ALL = tuple(sorted(DIALECTS))
REPORTS = tuple(name for name in VOICE if DIALECTS[name].key("1"))


@pytest.fixture(params=ALL)
def family(request):
    return request.param


@pytest.fixture(params=VOICE)
def speaking(request):
    return request.param


def ended(profile, behaviour, ring=20.0):
    table = Table({"default": [behaviour]}, profile).ready()
    table.driver.dial("C-1", NUMBER, ring, None)
    return table.until(CallEnded), [event.stage for event in table.all(CallProgress)]


# -- identification and SIM


def test_it_is_known_by_its_model_and_tells_firmware_imei_and_card(family):
    status = Table(profile=family).ready().driver.status
    dialect = DIALECTS[family]
    assert (status.profile, status.model) == (family, dialect.model)
    assert status.firmware == dialect.firmware.removeprefix("+CGMR: ")
    assert (status.imei, status.iccid) == ("860000000000017", "89860012345678901234")
    assert status.operator == "CHINA MOBILE"


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (10, LineReason.NO_SIM),
        (11, LineReason.PIN_NEEDED),
        (12, LineReason.PUK_NEEDED),
        (13, LineReason.SIM_FAILED),
        (14, LineReason.SIM_BUSY),
    ],
)
def test_the_states_of_its_sim_are_told_apart(family, error, reason):
    table = Table(profile=family)
    table.faults.sim_error = error
    assert table.modem.run(30, lambda: table.driver.status.reason is reason)
    table.faults.sim_error = None
    table.ready()


def test_a_card_pulled_while_it_is_ready_is_noticed(family):
    table = Table(profile=family).ready()
    table.modem.simulated.control("sim_error", 10)
    assert table.modem.run(30, lambda: table.driver.status.reason is LineReason.NO_SIM)
    assert not table.driver.status.can_call
    assert not table.driver.status.can_text


def test_after_a_restart_of_its_own_it_is_set_up_again(family):
    table = Table(profile=family).ready()
    table.modem.simulated.reboot()
    assert table.modem.run(30, lambda: table.driver.status.state is LineState.OPENING)
    assert table.driver.status.reason is LineReason.RESTARTED
    table.ready()


# -- call progress and hanging up


def test_a_call_goes_through_its_stages_and_ends_when_we_hang_up(speaking):
    table = Table({"default": [{"answer_after": 3.0}]}, speaking).ready()
    answered_call(table)
    assert [event.stage for event in table.all(CallProgress)] == list(CallStage)
    table.driver.hang_up("C-1")
    assert table.until(CallEnded).outcome is CallOutcome.FINISHED
    assert table.modem.simulated._call is None
    table.ready()


@pytest.mark.parametrize(
    ("behaviour", "outcome"),
    [
        ({"cause": 17}, CallOutcome.BUSY),
        ({"cause": 21}, CallOutcome.REJECTED),
        ({"cause": 1}, CallOutcome.UNREACHABLE),
        ({"cause": 18, "cause_after": 5.0}, CallOutcome.NO_ANSWER),
        ({"cause": 38}, CallOutcome.NETWORK_ERROR),
        ({"answer_after": None}, CallOutcome.NO_ANSWER),
        ({"answer_after": 1.0, "hang_up_after": 2.0}, CallOutcome.HUNG_UP),
    ],
    ids=lambda value: str(getattr(value, "value", "")),
)
def test_how_a_call_ended_is_told_by_its_evidence(speaking, behaviour, outcome):
    told, _ = ended(speaking, behaviour)
    assert told.outcome is outcome, told.evidence


def test_hanging_up_while_it_rings_leaves_no_call_behind(speaking):
    table = Table({"default": [{"answer_after": None}]}, speaking).ready()
    table.driver.dial("C-1", NUMBER, 45.0, None)
    table.modem.run(4.0)
    table.driver.hang_up("C-1")
    assert table.until(CallEnded).outcome is CallOutcome.CANCELLED
    assert table.modem.simulated._call is None


def test_a_modem_of_unknown_make_dials_nothing():
    table = Table(profile="generic").ready()
    table.driver.dial("C-1", NUMBER, 45.0, None)
    assert table.until(CallEnded).outcome is CallOutcome.MODEM_ERROR
    assert table.modem.simulated._call is None


# -- the prompt and the keys


def test_a_prompt_is_heard_to_its_end_and_the_key_after_it_is_told(speaking):
    table = Table({"default": [{"answer_after": 1.0, "keys": ["1"]}]}, speaking).ready()
    answered_call(table)
    table.driver.play("C-1", "p-1", PROMPT)
    pressed = table.until(KeyPressed)
    assert (pressed.key, pressed.conflict) == ("1", False)
    (played,) = table.all(PlaybackEnded)
    assert (played.playback_id, played.completed) == ("p-1", True)
    table.modem.run(5.0)
    assert len(table.all(KeyPressed)) == 1


@pytest.mark.parametrize("profile", REPORTS)
@pytest.mark.parametrize("key", ["0", "2", "*", "#"])
def test_every_key_is_read_from_what_the_modem_reports(profile, key):
    script = {"default": [{"answer_after": 1.0, "keys": [{"key": key, "after": 2.0}]}]}
    table = Table(script, profile).ready()
    answered_call(table)
    assert table.until(KeyPressed).key == key


def test_a_key_reported_twice_is_one_press(speaking):
    table = Table(
        {"default": [{"answer_after": 1.0, "keys": [{"key": "2", "after": 2.0}]}]}, speaking
    ).ready()
    table.faults.key_copies = 2
    answered_call(table)
    table.until(KeyPressed)
    table.modem.run(5.0)
    assert [press.key for press in table.all(KeyPressed)] == ["2"]


@pytest.mark.parametrize("profile", [name for name in VOICE if DIALECTS[name].audio_on is not None])
def test_a_key_that_is_not_reported_is_found_in_the_sound(profile):
    script = {"default": [{"answer_after": 1.0, "keys": [{"key": "2", "after": 2.0}], "tones": True}]}
    table = Table(script, profile).ready()
    answered_call(table)
    pressed = table.until(KeyPressed)
    assert (pressed.key, pressed.source) == ("2", KeySource.IN_BAND)


# -- texts


def test_a_long_text_goes_out_and_is_reported_as_delivered(family):
    table = Table(profile=family).ready()
    table.driver.send_text(text_order("评审会定于三月三日上午九时在交易中心三楼举行。😀" * 6))
    assert len(table.until(TextSent).references) == 3
    assert table.until(TextDelivered, 3).state is DeliveryState.DELIVERED


def test_a_text_in_parts_comes_in_and_is_deleted_once_it_is_kept(family):
    table = Table(profile=family).ready()
    words = "同意参加，谢谢。" * 20
    table.modem.simulated.receive_text(NUMBER, words)
    got = table.until(TextReceived)
    assert (got.number, got.text, got.complete) == (NUMBER, words, True)
    assert table.modem.simulated._texts._slots["SM"] != {}
    table.driver.text_kept(got.receipt)
    table.modem.run(20.0)
    assert table.modem.simulated._texts._slots["SM"] == {}
