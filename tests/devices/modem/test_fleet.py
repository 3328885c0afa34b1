"""Real AT over real ports against the simulated modem: calls, keys, texts, and what goes wrong."""

import math
import struct
import wave

import numpy as np
import pytest

from core.contact.lines.line import (
    CallEnded,
    CallOutcome,
    CallProgress,
    CallStage,
    DeliveryState,
    KeyPressed,
    LineState,
    PlaybackEnded,
    TextDelivered,
    TextReceived,
    TextSent,
)
from core.kernel.errors import DeviceError
from tests.support.posted import wait_until

NUMBER = "14212345678"
PROMPT = b"".join(struct.pack("<h", int(8000 * math.sin(n * 0.5))) for n in range(12_000))  # 1.5 s
ACCEPTS = {"default": [{"answer_after": 0.2, "keys": ["1"]}]}


@pytest.mark.parametrize("profile", ["sim7600", "quectel"])
def test_a_call_is_answered_heard_keyed_and_recorded(bench, profile):
    b = bench(ACCEPTS, (profile,))
    b.ready()
    status = b.fleet.statuses()[0]
    assert (status.profile, status.simulated, status.operator) == (profile, True, "CHINA MOBILE")
    b.call(record=True)
    b.media_up()
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
    # When the second key is told, the sound of the first one has passed.
    b = bench({"default": [{"answer_after": 0.2, "keys": ["1", {"key": "2", "after": 1.0}]}]}, names)
    b.fleet.start()
    wait_until(lambda: all(s.state is LineState.READY for s in b.fleet.statuses()), 30)
    assert [(s.profile, s.can_call) for s in b.fleet.statuses()] == [(n, n != "generic") for n in names]
    speaking = ("line-1", "line-2", "line-3")
    for line in speaking:
        b.call(line, record=True)
    b.media_up(3)
    for line in speaking:
        b.fleet.play(line, f"C-{line}", f"p-{line}", PROMPT)
    b.wait_for(KeyPressed, 6, 40)
    assert {(event.line_id, event.completed) for event in b.all(PlaybackEnded)} == {
        (line, True) for line in speaking
    }
    for line in speaking:
        b.fleet.hang_up(line, f"C-{line}")
    b.wait_for(CallEnded, 3)
    remarks = {event.line_id: event.recording.remark for event in b.all(CallEnded)}
    assert remarks == {"line-1": "downlink_only", "line-2": "downlink_gaps", "line-3": ""}
    for event in b.all(CallEnded):
        with wave.open(str(event.recording.path)) as sound:
            stereo = np.frombuffer(sound.readframes(sound.getnframes()), "<i2").reshape(-1, 2)
        assert np.abs(stereo[:, 0]).max() > 7000, "the prompt"
        assert np.abs(stereo[:, 1]).max() > 3000, "the key of the far end"
    assert {event.outcome for event in b.all(CallEnded)} == {CallOutcome.FINISHED}


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
    b.call(ring=1.5)
    ended = b.wait_for(CallEnded)
    assert (ended.outcome, ended.cause) == (outcome, cause), ended.evidence


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


def test_an_unknown_line_is_refused(bench):
    with pytest.raises(DeviceError, match=r"modem\.unknown_line"):
        bench().fleet.dial("line-9", "C", NUMBER, 1.0)
