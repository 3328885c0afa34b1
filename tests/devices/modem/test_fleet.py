"""Real AT over real ports against the simulated modem: calls, keys, texts, and what goes wrong."""

import math
import struct
import wave

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
    TextFailed,
    TextReceived,
    TextSent,
)
from core.kernel.errors import DeviceError
from tests.support.posted import wait_until

NUMBER = "14212345678"
PROMPT = b"".join(struct.pack("<h", int(8000 * math.sin(n * 0.5))) for n in range(12_000))  # 1.5 s
ACCEPTS = {"default": [{"answer_after": 0.2, "keys": ["1"]}]}


def call(bench, line="line-1", ring=8.0, record=False):
    path = bench.folder / f"{line}.wav" if record else None
    bench.fleet.dial(line, f"C-{line}", NUMBER, ring, path)


def media_up(bench):
    wait_until(lambda: CallStage.MEDIA_UP in [p.stage for p in bench.all(CallProgress)], 20)


@pytest.mark.parametrize("profile", ["sim7600", "quectel"])
def test_a_call_is_answered_heard_keyed_and_recorded(bench, profile):
    b = bench(ACCEPTS, (profile,))
    b.ready()
    status = b.fleet.statuses()[0]
    assert (status.profile, status.simulated, status.operator) == (profile, True, "CHINA MOBILE")
    call(b, record=True)
    media_up(b)
    b.fleet.play("line-1", "C-line-1", "p1", PROMPT)
    pressed = b.wait_for(KeyPressed)
    assert (pressed.key, pressed.conflict) == ("1", False)
    assert b.wait_for(PlaybackEnded).completed
    b.fleet.hang_up("line-1", "C-line-1")
    ended = b.wait_for(CallEnded)
    assert ended.outcome is CallOutcome.FINISHED
    stages = [p.stage for p in b.all(CallProgress)]
    assert stages == [CallStage.DIALING, CallStage.RINGING, CallStage.ANSWERED, CallStage.MEDIA_UP]
    with wave.open(str(ended.recording.path)) as sound:
        assert (sound.getnchannels(), sound.getframerate()) == (2, 8000)
        frames = sound.readframes(sound.getnframes())
    sent = struct.unpack(f"<{len(frames) // 2}h", frames)[0::2]
    assert max(sent) > 7000  # the prompt went out
    wait_until(lambda: b.fleet.statuses()[0].state is LineState.READY, 10)


def test_the_other_families_speak_over_their_ports_at_the_same_time(bench):
    names = ("a7670", "sim800", "huawei", "generic")
    b = bench(ACCEPTS, names)
    b.fleet.start()
    wait_until(lambda: all(s.state is LineState.READY for s in b.fleet.statuses()), 30)
    assert [(s.profile, s.can_call) for s in b.fleet.statuses()] == [(n, n != "generic") for n in names]
    speaking = ("line-1", "line-2", "line-3")
    for line in speaking:
        call(b, line, record=True)
    wait_until(lambda: [p.stage for p in b.all(CallProgress)].count(CallStage.MEDIA_UP) == 3, 30)
    for line in speaking:
        b.fleet.play(line, f"C-{line}", f"p-{line}", PROMPT)
    b.wait_for(KeyPressed, 3, 40)
    assert {(event.line_id, event.completed) for event in b.all(PlaybackEnded)} == {
        (line, True) for line in speaking
    }
    for line in speaking:
        b.fleet.hang_up(line, f"C-{line}")
    b.wait_for(CallEnded, 3)
    remarks = {event.line_id: event.recording.remark for event in b.all(CallEnded)}
    assert remarks == {"line-1": "sent_only", "line-2": "sent_only", "line-3": ""}
    assert {event.outcome for event in b.all(CallEnded)} == {CallOutcome.FINISHED}


def test_a_key_that_is_only_in_the_sound_is_heard(bench):
    b = bench({"default": [{"answer_after": 0.2, "tones": True, "keys": ["2"]}]})
    b.ready()
    call(b)
    media_up(b)
    b.fleet.play("line-1", "C-line-1", "p1", PROMPT)
    pressed = b.wait_for(KeyPressed)
    assert (pressed.key, pressed.source) == ("2", KeySource.IN_BAND)


@pytest.mark.parametrize(
    ("behaviour", "outcome", "cause"),
    [
        ({"cause": 17, "cause_after": 0.2}, CallOutcome.BUSY, 17),
        ({"cause": 21, "cause_after": 0.2}, CallOutcome.REJECTED, 21),
        ({"cause": 1, "cause_after": 0.2}, CallOutcome.UNREACHABLE, 1),
        ({"answer_after": None}, CallOutcome.NO_ANSWER, None),
        ({"answer_after": 0.2, "hang_up_after": 0.8}, CallOutcome.HUNG_UP, 16),
    ],
)
def test_outcomes_are_told_apart_by_evidence(bench, behaviour, outcome, cause):
    b = bench({"default": [behaviour]}, ("quectel",))
    b.ready()
    call(b, ring=1.5)
    ended = b.wait_for(CallEnded)
    assert (ended.outcome, ended.cause) == (outcome, cause), ended.evidence


def test_a_line_that_carries_nothing_is_an_audio_fault_and_never_no_key(bench):
    b = bench({"default": [{"answer_after": 0.2, "silent": True}]}, ("quectel",))
    b.ready()
    call(b)
    ended = b.wait_for(CallEnded)
    assert ended.outcome is CallOutcome.AUDIO_FAILED
    assert ended.outcome.our_fault


def test_pulling_the_plug_in_a_call_is_a_modem_fault_and_the_line_comes_back(bench):
    b = bench(ACCEPTS)
    b.ready()
    before = b.fleet.statuses()[0]
    call(b)
    media_up(b)
    b.lines["line-1"].control({"unplug": 1.0})
    ended = b.wait_for(CallEnded)
    assert ended.outcome is CallOutcome.MODEM_ERROR
    wait_until(lambda: b.fleet.statuses()[0].can_call, 20)
    assert b.fleet.statuses()[0].imei == before.imei


def test_without_a_sim_the_lamp_says_so_until_there_is_one(bench):
    b = bench()
    b.lines["line-1"].control({"fault": "sim_error", "value": 10})
    b.fleet.start()
    wait_until(lambda: b.fleet.statuses()[0].reason is LineReason.NO_SIM, 20)
    call(b)
    assert b.wait_for(CallEnded).outcome is CallOutcome.MODEM_ERROR
    b.lines["line-1"].control({"fault": "sim_error", "value": None})
    wait_until(lambda: b.fleet.statuses()[0].can_call, 20)


def test_a_long_chinese_text_goes_out_in_parts_and_its_delivery_is_told_once(bench):
    b = bench()
    b.ready()
    b.fleet.send_text("line-1", "M-1", NUMBER, "邀您参加评审，请回复。" * 8)
    assert len(b.wait_for(TextSent).references) == 2
    b.wait_for(TextDelivered, 2)
    told = [(d.state, len(d.open_references)) for d in b.all(TextDelivered)]
    assert told == [(DeliveryState.TRYING, 1), (DeliveryState.DELIVERED, 0)]


def test_a_reply_to_a_text_is_told_whole(bench):
    b = bench({"default": [{"reply": "参加，谢谢", "reply_after": 0.1}]})
    b.ready()
    b.fleet.send_text("line-1", "M-1", NUMBER, "邀您参加评审")
    received = b.wait_for(TextReceived)
    assert (received.number[-11:], received.text, received.complete) == (NUMBER, "参加，谢谢", True)
    b.fleet.text_kept("line-1", received.receipt)


def test_kept_texts_leave_the_modem_so_that_a_small_store_never_loses_one(bench):
    b = bench()
    b.ready()
    for number in range(1, 25):  # the SIM holds twenty
        b.lines["line-1"].control({"text": [NUMBER, f"第{number}条"]})
        b.fleet.text_kept("line-1", b.wait_for(TextReceived, number).receipt)
    assert [r.text for r in b.all(TextReceived)] == [f"第{number}条" for number in range(1, 25)]


def test_a_refused_text_fails_with_the_networks_number(bench):
    b = bench()
    b.ready()
    b.lines["line-1"].control({"fault": "cms_error", "value": 38})
    b.fleet.send_text("line-1", "M-1", NUMBER, "您好")
    failed = b.wait_for(TextFailed)
    assert (failed.reason, failed.code) == ("refused", 38)


def test_noise_on_the_line_changes_nothing(bench):
    b = bench(ACCEPTS)
    b.lines["line-1"].control({"fault": "garbage"})
    b.ready()
    call(b)
    media_up(b)


def test_an_unknown_line_is_refused(bench):
    with pytest.raises(DeviceError, match=r"modem\.unknown_line"):
        bench().fleet.dial("line-9", "C", NUMBER, 1.0)
