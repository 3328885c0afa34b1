"""Lines without modems, whose far ends do at once what their number stands for.

For tests that need no driver and no clock. Calls end with the process, as with a modem that is reset; texts
that came in lie in a folder until the program has kept them, as on a SIM card.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from core.contact.lines.line import (
    CallEnded,
    CallOutcome,
    CallProgress,
    CallStage,
    DeliveryState,
    KeyPressed,
    KeySource,
    LineChanged,
    PlaybackEnded,
    TextDelivered,
    TextReceived,
    TextSent,
)
from tests.support.fake_lines import FakeLines

LINE_BUSY = 17


@dataclass(frozen=True, slots=True)
class FarEndHabit:
    """``key`` is pressed after each prompt; without one it is ``busy`` or rings. One text gets ``reply``."""

    key: str = ""
    busy: bool = False
    reply: str = ""


class AnsweringLines(FakeLines):
    """Implements ``Lines``: ``habits`` by number; ``folder`` is what outlives the process."""

    def __init__(
        self, count: int, folder: Path, post: Callable[[object], None], habits: Mapping[str, FarEndHabit]
    ) -> None:
        super().__init__(count)
        self._store = folder / "texts.json"
        self._post = post
        self._habits = habits
        kept = json.loads(self._store.read_text(encoding="utf-8")) if self._store.exists() else {}
        self._waiting: dict[str, str] = kept.get("waiting", {})  # number: text
        self._replied: list[str] = kept.get("replied", [])

    def start(self) -> None:
        """The lines are there, and what lies on the SIM card is told again."""
        for status in self.statuses():
            self._post(LineChanged(status))
        for number in list(self._waiting):
            self._tell_text(number)

    def dial(self, line_id, call_id, number, ring_seconds, record_to=None) -> None:
        super().dial(line_id, call_id, number, ring_seconds, record_to)
        habit = self._habits[number]
        if habit.busy:
            self._end(line_id, CallOutcome.BUSY, LINE_BUSY)
            return
        self._post(CallProgress(line_id, call_id, CallStage.RINGING))
        if not habit.key:
            self._end(line_id, CallOutcome.NO_ANSWER, None)
            return
        for stage in (CallStage.ANSWERED, CallStage.MEDIA_UP):
            self._post(CallProgress(line_id, call_id, stage))

    def play(self, line_id, call_id, playback_id, pcm) -> None:
        self._post(PlaybackEnded(line_id, call_id, playback_id, True))
        number = next(n for _, call, n in self.dialled if call == call_id)
        key = self._habits[number].key
        self._post(KeyPressed(line_id, call_id, key, KeySource.REPORTED, False, 9.0))

    def hang_up(self, line_id, call_id) -> None:
        super().hang_up(line_id, call_id)
        if self.busy.get(line_id) == call_id:
            self._end(line_id, CallOutcome.FINISHED, None)

    def send_text(self, line_id, message_id, number, text) -> None:
        super().send_text(line_id, message_id, number, text)
        self._post(TextSent(line_id, message_id, (1,)))
        self._post(TextDelivered(line_id, message_id, DeliveryState.DELIVERED, 0, None))
        if (reply := self._habits[number].reply) and number not in self._replied:
            self._replied.append(number)
            self._waiting[number] = reply
            self._save()
            self._tell_text(number)

    def text_kept(self, line_id, receipt) -> None:
        super().text_kept(line_id, receipt)
        if self._waiting.pop(receipt, None) is not None:
            self._save()

    def _end(self, line_id: str, outcome: CallOutcome, cause: int | None) -> None:
        call_id = self.busy.pop(line_id)
        self._post(CallEnded(line_id, call_id, outcome, cause, ()))

    def _tell_text(self, number: str) -> None:
        text = self._waiting[number]
        fingerprint = sha256(f"{number} {text}".encode()).hexdigest()
        self._post(TextReceived("line-1", number, number, text, None, fingerprint))

    def _save(self) -> None:
        whole = {"waiting": self._waiting, "replied": self._replied}
        fresh = self._store.with_suffix(".new")
        fresh.write_text(json.dumps(whole), encoding="utf-8")
        fresh.replace(self._store)
