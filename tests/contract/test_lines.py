"""The contract of a line, held against the driver over a serial line to a modem process, and in memory."""

import wave
from array import array
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Protocol

import pytest

from core.contact.lines.line import (
    CallEnded,
    CallOutcome,
    CallProgress,
    CallStage,
    DeliveryState,
    KeyPressed,
    LineReason,
    LineStatus,
    PlaybackEnded,
    TextDelivered,
    TextFailed,
    TextReceived,
    TextSent,
)
from tests.devices.modem.conftest import Bench
from tests.support.modem_table import NUMBER, PROMPT, VOICE, Table, text_order
from tests.support.posted import wait_until

OTHER_SIM = "89860099999999999999"


class Line(Protocol):
    """One line with its modem, as a test handles it."""

    def status(self) -> LineStatus: ...
    def all(self, kind: type) -> list[Any]: ...
    def until(self, condition: Callable[[], bool]) -> None: ...
    def dial(self, record_to: Path | None = None) -> None: ...
    def play(self) -> None: ...
    def hang_up(self) -> None: ...
    def text(self, words: str) -> None: ...
    def fault(self, name: str, value: object) -> None: ...
    def let_pass(self, seconds: float) -> None:
        """Wait so long, or until the call is over."""

    def pull_the_plug(self) -> None:
        """And put it back after a while."""


class OverSerial:
    """The whole path that a real modem takes."""

    def __init__(self, folder: Path, script: dict[str, Any]) -> None:
        self.bench = Bench(folder, script, ("sim7600",))
        self.bench.fleet.start()
        self.all = self.bench.all

    def status(self) -> LineStatus:
        return self.bench.fleet.statuses()[0]

    def until(self, condition: Callable[[], bool]) -> None:
        wait_until(condition, 30)

    def dial(self, record_to: Path | None = None) -> None:
        self.bench.fleet.dial("line-1", "C-1", NUMBER, 20.0, record_to)

    def play(self) -> None:
        self.bench.fleet.play("line-1", "C-1", "p-1", PROMPT)

    def hang_up(self) -> None:
        self.bench.fleet.hang_up("line-1", "C-1")

    def text(self, words: str) -> None:
        self.bench.fleet.send_text("line-1", "M-1", NUMBER, words)

    def fault(self, name: str, value: object) -> None:
        self.bench.lines["line-1"].control({"fault": name, "value": value})

    def let_pass(self, seconds: float) -> None:
        self.until(lambda: bool(self.all(CallEnded)))  # its modem has a port, which tells by itself

    def pull_the_plug(self) -> None:
        self.bench.lines["line-1"].control({"unplug": 1.0})


class InMemory:
    """The twin by a moved clock, in the words of a family."""

    def __init__(self, script: dict[str, Any], profile: str) -> None:
        self.table = Table(script, profile)
        self.all = self.table.all

    def status(self) -> LineStatus:
        return self.table.driver.status

    def until(self, condition: Callable[[], bool]) -> None:
        assert self.table.modem.run(300.0, condition), self.table.posted[-8:]

    def dial(self, record_to: Path | None = None) -> None:
        self.table.driver.dial("C-1", NUMBER, 20.0, record_to)

    def play(self) -> None:
        self.table.driver.play("C-1", "p-1", PROMPT)

    def hang_up(self) -> None:
        self.table.driver.hang_up("C-1")

    def text(self, words: str) -> None:
        self.table.driver.send_text(text_order(words))

    def fault(self, name: str, value: object) -> None:
        self.table.modem.simulated.control(name, value)

    def let_pass(self, seconds: float) -> None:
        self.table.modem.run(seconds)

    def pull_the_plug(self) -> None:
        self.table.modem.unplug()
        self.until(lambda: self.status().reason is LineReason.UNPLUGGED)
        self.table.modem.plugged = True


@pytest.fixture(params=["over a serial line", *VOICE])
def line(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[..., Line]]:
    made: list[Any] = []

    def make(**behaviour: Any) -> Line:
        script = {"default": [{"answer_after": 0.2, **behaviour}]}
        in_memory = request.param in VOICE
        made.append(InMemory(script, request.param) if in_memory else OverSerial(tmp_path, script))
        ready(made[-1])
        return made[-1]

    yield make
    for each in made:
        if isinstance(each, OverSerial):
            each.bench.close()


def ready(line: Line) -> None:
    line.until(lambda: line.status().can_call)


def ended(line: Line) -> CallEnded:
    line.until(lambda: bool(line.all(CallEnded)))
    (only,) = line.all(CallEnded)
    return only


def media_up(line: Line) -> None:
    line.until(lambda: CallStage.MEDIA_UP in [p.stage for p in line.all(CallProgress)])


def test_a_call_with_a_prompt_and_keys_is_recorded_on_both_sides(line, tmp_path):
    a = line(keys=["1", {"key": "2", "after": 1.5}])
    a.dial(tmp_path / "call.wav")
    media_up(a)
    a.play()
    # When the second key is told, the sound of the first one has passed.
    a.until(lambda: len(a.all(KeyPressed)) == 2)
    a.hang_up()
    over = ended(a)
    stages = [p.stage for p in a.all(CallProgress)]
    assert stages == sorted(set(stages), key=list(CallStage).index)
    assert [(p.playback_id, p.completed) for p in a.all(PlaybackEnded)] == [("p-1", True)]
    assert [(k.key, k.conflict) for k in a.all(KeyPressed)] == [("1", False), ("2", False)]
    assert (over.outcome, over.outcome.our_fault) == (CallOutcome.FINISHED, False)
    assert over.recording is not None
    assert over.recording.path == tmp_path / "call.wav"
    with wave.open(str(over.recording.path)) as sound:
        both = array("h", sound.readframes(sound.getnframes()))
    assert max(both[0::2]) > 3000, "the prompt"
    assert max(both[1::2]) > 3000, "the key"
    ready(a)


@pytest.mark.parametrize(
    ("behaviour", "outcome"),
    [
        ({"cause": 17}, CallOutcome.BUSY),
        ({"cause": 21}, CallOutcome.REJECTED),
        ({"cause": 1}, CallOutcome.UNREACHABLE),
        ({"hang_up_after": 1.0}, CallOutcome.HUNG_UP),
    ],
)
def test_how_a_call_ended_is_told_apart(line, behaviour, outcome):
    a = line(**behaviour)
    a.dial()
    assert ended(a).outcome is outcome


def test_a_line_that_carries_nothing_is_a_fault_and_never_no_key(line, tmp_path):
    a = line(silent=True)
    a.dial(tmp_path / "call.wav")
    media_up(a)
    a.play()
    # A port tells it after three seconds; a modem that records is asked when the call is over.
    a.until(lambda: bool(a.all(PlaybackEnded)))
    a.let_pass(6.0)
    a.hang_up()
    assert ended(a).outcome is CallOutcome.AUDIO_FAILED


def test_a_line_without_a_sim_never_gives_an_answer(line):
    a = line(keys=["1"])
    a.fault("sim_error", 10)
    a.until(lambda: a.status().reason is LineReason.NO_SIM)
    assert a.status().lamp == "red", "it does not come by itself"
    a.dial()
    over = ended(a)
    assert over.outcome is CallOutcome.MODEM_ERROR
    assert over.outcome.our_fault
    assert a.all(KeyPressed) == []
    a.text("您好")
    a.until(lambda: bool(a.all(TextFailed)))
    a.fault("sim_error", None)
    ready(a)


def test_another_sim_stops_the_line_until_the_first_one_is_back(line):
    a = line(keys=["1"])
    first = a.status().iccid
    assert first
    a.fault("iccid", OTHER_SIM)
    a.until(lambda: a.status().reason is LineReason.SIM_CHANGED)
    assert (a.status().lamp, a.status().can_call, a.status().can_text) == ("red", False, False)
    assert a.status().iccid == first
    a.dial()
    assert ended(a).outcome is CallOutcome.MODEM_ERROR
    a.fault("iccid", first)
    ready(a)


def test_another_sim_put_in_while_the_modem_was_unplugged_is_noticed_too(line):
    a = line()
    first = a.status().iccid
    a.pull_the_plug()
    a.fault("iccid", OTHER_SIM)
    a.until(lambda: a.status().reason is LineReason.SIM_CHANGED)
    assert a.status().iccid == first


def test_a_plug_pulled_in_a_call_ends_it_once_and_the_line_comes_back(line):
    a = line()
    a.dial()
    media_up(a)
    a.pull_the_plug()
    assert ended(a).outcome is CallOutcome.MODEM_ERROR
    ready(a)
    assert len(a.all(CallEnded)) == 1


def test_sound_that_the_modem_does_not_take_is_a_fault_and_no_answer(line):
    a = line(keys=["1"])
    a.fault("stalled_sound", True)
    a.dial()
    media_up(a)
    a.play()
    over = ended(a)
    assert over.outcome is CallOutcome.AUDIO_FAILED
    assert over.outcome.our_fault
    a.fault("stalled_sound", False)
    ready(a)


@pytest.mark.parametrize(
    ("status", "told"),
    [(0, [DeliveryState.DELIVERED]), (32, [DeliveryState.TRYING]), (70, [DeliveryState.FAILED])],
)
def test_what_the_network_says_of_a_text_is_told(line, status, told):
    a = line(delivery=status)
    a.text("您好")
    a.until(lambda: bool(a.all(TextDelivered)))
    assert len(a.all(TextSent)) == 1
    assert [d.state for d in a.all(TextDelivered)] == told
    (report,) = a.all(TextDelivered)
    assert report.status == status
    assert bool(report.open_references) == (told == [DeliveryState.TRYING])


def test_each_part_of_a_long_text_is_told(line):
    a = line()
    a.text("邀您参加评审，请回复。" * 8)
    a.until(lambda: len(a.all(TextDelivered)) == 2)
    (sent,) = a.all(TextSent)
    assert len(sent.references) == 2
    assert [(d.state, len(d.open_references)) for d in a.all(TextDelivered)] == [
        (DeliveryState.TRYING, 1),
        (DeliveryState.DELIVERED, 0),
    ]


def test_a_reply_is_told_whole(line):
    a = line(reply="参加，谢谢", reply_after=0.1)
    a.text("邀您参加评审")
    a.until(lambda: bool(a.all(TextReceived)))
    (received,) = a.all(TextReceived)
    assert (received.number[-11:], received.text, received.complete) == (NUMBER, "参加，谢谢", True)
