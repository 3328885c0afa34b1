"""Lines and a voice that do what a test tells them, at once."""

from pathlib import Path
from threading import Event

from core.contact.lines.care import SimPin, TraceLine
from core.contact.lines.line import (
    CallEnded,
    CallOutcome,
    CallProgress,
    CallRecording,
    CallStage,
    KeyPressed,
    KeySource,
    LineReason,
    LineState,
    LineStatus,
    PlaybackEnded,
    TextReceived,
)
from core.kernel.errors import DeviceError
from tests.support.manual_clock import START


class FakeLines:
    """Implements ``Lines``; the test plays the far ends."""

    def __init__(self, count: int) -> None:
        self.ids = [f"line-{n + 1}" for n in range(count)]
        self.dialled: list[tuple[str, str, str]] = []  # line, call, number
        self.playing: dict[str, str] = {}
        self.hung_up: list[str] = []
        self.texts: list[tuple[str, str, str]] = []  # message id, number, text
        self.kept: list[str] = []
        self.awaited: list[tuple[str, str, str, tuple[int, ...]]] = []
        self.busy: dict[str, str] = {}
        self.gone: set[str] = set()
        self.reasons: dict[str, LineReason] = {}
        self.changed: set[str] = set()
        self.cared: list[str] = []
        self.pins: dict[str, SimPin] = {}
        self.bound: dict[str, str] = {}
        self.cards: dict[str, str] = {}  # SIMs that are not the line's own

    def statuses(self) -> tuple[LineStatus, ...]:
        return tuple(
            LineStatus(
                line,
                LineState.ABSENT
                if line in self.gone
                else (LineState.BUSY if line in self.busy else LineState.READY),
                self.reasons.get(line, LineReason.UNPLUGGED if line in self.gone else LineReason.OK),
                model="SIM7600",
                firmware="LE20B04",
                imei=f"86000000000000{line[-1]}",
                iccid=self.cards.get(line, f"8986001234567890123{line[-1]}"),
                voice=True,
                texts=True,
                call_id=self.busy.get(line),
            )
            for line in self.ids
        )

    def start(self) -> None: ...

    def close(self) -> None: ...

    def dial(self, line_id, call_id, number, ring_seconds, record_to: Path | None = None) -> None:
        self.dialled.append((line_id, call_id, number))
        self.busy[line_id] = call_id

    def play(self, line_id, call_id, playback_id, pcm) -> None:
        self.playing[call_id] = playback_id

    def stop_playing(self, line_id, call_id) -> None: ...

    def hang_up(self, line_id, call_id) -> None:
        self.hung_up.append(call_id)

    def send_text(self, line_id, message_id, number, text) -> None:
        self.texts.append((message_id, number, text))

    def expect_reports(self, line_id, message_id, number, references) -> None:
        self.awaited.append((line_id, message_id, number, references))

    def text_kept(self, line_id, receipt) -> None:
        self.kept.append(receipt)

    # -- ``LineCare``: the test looks at what was asked

    def look_again(self) -> None:
        self.cared.append("look_again")

    def adopt(self, line_id) -> bool:
        self.cared.append(f"adopt {line_id}")
        return line_id in self.changed

    def check(self, line_id) -> None:
        self.cared.append(f"check {line_id}")

    def use_pins(self, pins) -> None:
        self.pins = dict(pins)

    def enter_pin(self, line_id, digits) -> None:
        self.cared.append(f"pin {line_id} {digits}")

    def enter_puk(self, line_id, puk) -> None:
        self.cared.append(f"puk {line_id} {puk.digits} {puk.new_pin}")

    def bind(self, modems) -> None:
        self.bound.update(modems)

    def trace(self, line_id):
        return (TraceLine(START, True, "ATD•••;"), TraceLine(START, False, "OK"))


class FarEnds:
    """Plays the people called, against a contact service."""

    def __init__(self, lines: FakeLines, service, messenger, settle) -> None:
        self._lines = lines
        self._service = service
        self._messenger = messenger
        self._settle = settle
        self._texts = 0

    def line_of(self, number: str) -> tuple[str, str]:
        """(line, call) of the running call to a number."""
        for line, call, dialled in reversed(self._lines.dialled):
            if dialled == number and self._lines.busy.get(line) == call:
                return line, call
        raise AssertionError("nobody is calling this number")

    def pick_up(self, number: str) -> None:
        line, call = self.line_of(number)
        for stage in (CallStage.RINGING, CallStage.ANSWERED, CallStage.MEDIA_UP):
            self._service.on_progress(CallProgress(line, call, stage))
        self.hear_out(number)

    def hear_out(self, number: str) -> None:
        """Listen until nothing is played any more."""
        line, call = self.line_of(number)
        while call in self._lines.playing:
            playback = self._lines.playing.pop(call)
            self._service.on_playback_ended(PlaybackEnded(line, call, playback, True))
        if call in self._lines.hung_up:
            self.end(number, CallOutcome.FINISHED)

    def press(self, number: str, key: str, conflict: bool = False) -> None:
        line, call = self.line_of(number)
        self._service.on_key(KeyPressed(line, call, key, KeySource.REPORTED, conflict, 9.0))
        self.hear_out(number)

    def end(
        self,
        number: str,
        outcome: CallOutcome,
        cause: int | None = None,
        talk: float = 0.0,
        evidence: tuple[str, ...] = (),
        recording: CallRecording | None = None,
    ) -> None:
        line, call = self.line_of(number)
        del self._lines.busy[line]
        self._lines.playing.pop(call, None)
        self._service.on_call_ended(CallEnded(line, call, outcome, cause, evidence, recording, talk))
        self._settle()

    def answer(self, number: str, *keys: str) -> None:
        """Pick up and press keys in turn."""
        self.pick_up(number)
        for key in keys:
            self.press(number, key)

    def reply(self, number: str, text: str) -> None:
        self._texts += 1
        self._messenger.on_received(
            TextReceived("line-1", f"r{self._texts}", number, text, None, f"f{self._texts}")
        )
        self._settle()


class FakeLoudspeaker:
    """Implements ``Loudspeaker``; keeps what was heard."""

    def __init__(self) -> None:
        self.heard: list[bytes] = []

    def play(self, pcm, sample_rate=8000) -> None:
        self.heard.append(pcm)

    def stop(self) -> None: ...


class FakePromptRecorder:
    """Implements ``PromptRecorder``: hears a little until it is stopped; ``missing`` has none."""

    def __init__(self) -> None:
        self.missing = False
        self._stopped = Event()

    def record(self, seconds, level) -> bytes:
        if self.missing:
            raise DeviceError("prompt_recorder.none")
        level(0.4)
        assert self._stopped.wait(seconds)
        self._stopped.clear()
        return b"\2\0" * 4000

    def stop(self) -> None:
        self._stopped.set()


class FakeSpeech:
    """Implements ``Speech`` at once; ``fail_next`` loses the voice for one prompt."""

    def __init__(self) -> None:
        self.fail_next = False

    def render(self, text, done) -> None:
        from core.kernel.errors import DeviceError

        if self.fail_next:
            self.fail_next = False
            done(DeviceError("speech.no_voice"))
        else:
            done(text.encode())

    def convert(self, content, done) -> None:
        done(content)
