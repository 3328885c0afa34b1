"""One modem in memory with a hand-moved clock, and what it posted."""

from datetime import UTC, datetime
from functools import cache

from core.contact.lines.line import (
    CallEnded,
    CallProgress,
    CallStage,
    KeyPressed,
    LineChanged,
    LineState,
    PlaybackEnded,
    TextSent,
)
from devices.modem.profiles import by_name
from devices.modem.simulated.dialects import DIALECTS
from devices.modem.simulated.far_end import People
from devices.modem.simulated.in_memory import InMemoryModem
from devices.modem.texts import TextOrder
from devices.speech.simulated import tone
from tests.support.phone_sound import coded_amr, decoded_amr

NUMBER = "14212345678"
PROMPT = tone(1.5)
VOICE = tuple(name for name in sorted(DIALECTS) if by_name(name).voice)
"""Families that can call; the others text only."""

ACCEPTS = {"default": [{"answer_after": 3.0, "keys": ["1"]}]}


class Table:
    """One modem in memory and what was posted."""

    def __init__(self, script=None, profile="sim7600", transport=lambda data: [data], sound_port=True):
        self.posted: list[object] = []
        self.profile = profile
        self.modem = InMemoryModem(
            DIALECTS[profile],
            People(script or ACCEPTS),
            self.posted.append,
            datetime(2026, 3, 1, 9, 0, tzinfo=UTC),
            transport,
            sound_port=sound_port,
            amr=(coded_amr, decoded_amr),
        )
        self.faults = self.modem.simulated.faults

    @property
    def driver(self):
        return self.modem.driver

    def all(self, kind):
        return [event for event in self.posted if isinstance(event, kind)]

    def until(self, kind, count=1, seconds=300.0):
        assert self.modem.run(seconds, lambda: len(self.all(kind)) >= count), self.posted[-8:]
        return self.all(kind)[-1]

    def ready(self):
        """Until it is ready: to call, where its family can speak."""
        voice = by_name(self.profile).voice
        ready = lambda status: status.can_call if voice else status.state is LineState.READY  # noqa: E731
        assert self.modem.run(60, lambda: ready(self.driver.status)), self.driver.status
        return self

    def states(self):
        return [(change.status.state, change.status.reason) for change in self.all(LineChanged)]


def answered_call(table):
    table.driver.dial("C-1", NUMBER, 45.0, None)
    assert table.modem.run(60, lambda: CallStage.MEDIA_UP in [p.stage for p in table.all(CallProgress)])


def whole_call(table):
    """A call with one prompt and one key, then a text: everything that was posted, times left out."""
    table.ready()
    answered_call(table)
    table.driver.play("C-1", "p-1", PROMPT)
    table.until(KeyPressed)
    table.driver.hang_up("C-1")
    ended = table.until(CallEnded)
    table.driver.send_text(text_order("您好，请回复。"))
    table.until(TextSent)
    kept = (CallProgress, KeyPressed, PlaybackEnded, CallEnded, TextSent)
    told = [(type(e).__name__, getattr(e, "stage", ""), getattr(e, "key", "")) for e in table.all(kept)]
    return told, ended.outcome, ended.evidence


@cache
def smooth_call(profile):
    """:func:`whole_call` on a line without faults."""
    return whole_call(Table(profile=profile))


def text_order(text, message_id="M-1"):
    return TextOrder(message_id, NUMBER, text)
