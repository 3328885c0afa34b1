"""Steps of a call that ask the modem and wait: before dialling, at the answer, for sound, at the end."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from devices.modem.at_commands import Command, Priority
from devices.modem.at_session import AtSession
from devices.modem.call_outcome import EndedBy
from devices.modem.procedures import Pause, Procedure
from devices.modem.profile import Profile, StreamAudio
from devices.modem.queries import registration, voice_rows

HANG_UP_TIMEOUT = 5.0


@dataclass(frozen=True, slots=True)
class SoundStart:
    """How the modem took to carrying sound: tries it took (None: never), whether it ever accepted."""

    tries: int | None
    accepted: bool


NOTHING_TO_START = SoundStart(1, accepted=False)
"""Sound out of files in the modem needs no beginning."""


def preflight(profile: Profile, note: Callable[[str], None]) -> Procedure[EndedBy | None]:
    """No old call, and registered; else who is to blame."""
    for _ in range(3):
        rows = yield from voice_rows()
        if not rows:
            break
        note("clcc not empty")
        yield Command(profile.hang_up[0], timeout=HANG_UP_TIMEOUT, priority=Priority.CALL)
        yield Pause(0.5)
    else:
        note("clcc stuck")
        return EndedBy.MODEM
    state = yield from registration(Priority.CALL)
    if state != "modem.ok":
        note(f"registration {state}")
        return EndedBy.NETWORK
    return None


def confirm_answer(session: AtSession) -> Procedure[bool]:
    """Whether the call's row says active: an answer is believed only then."""
    if session.dialing:
        yield Pause(1.0)
        if session.dialing:
            return True
    for _ in range(4):
        rows = yield from voice_rows()
        row = next((row for row in rows or () if row.outgoing), None)
        if row is None or row.state == 0:
            return True
        yield Pause(0.3)
    return False


def start_sound(audio: StreamAudio, now: Callable[[], float]) -> Procedure[SoundStart]:
    """Ask for sound until the modem carries it, or its time is over."""
    yield Pause(audio.settle)
    give_up = now() + audio.window
    tries, accepted = 0, False
    while True:
        tries += 1
        started = True
        for text in audio.start:
            started = started and (yield Command(text, priority=Priority.CALL)).ok
        accepted = accepted or started
        if started and audio.confirm:
            prefix = audio.confirm.removeprefix("AT").rstrip("?") + ":"
            reply = yield Command(audio.confirm, info=(prefix,), priority=Priority.CALL)
            started = any(re.fullmatch(audio.confirmed, line) for line in reply.info)
        if started:
            return SoundStart(tries, accepted)
        if now() >= give_up:
            return SoundStart(None, accepted)
        yield Pause(audio.retry_gap)


def hang_up_ladder(profile: Profile, probably_over: bool) -> Procedure[bool]:
    """CHUP, then ATH, until no call is left; False when one stays (only a restart ends it)."""
    if probably_over and (yield from voice_rows(Priority.URGENT)) == []:
        return True
    for text in profile.hang_up:
        yield Command(text, timeout=HANG_UP_TIMEOUT, priority=Priority.URGENT)
        for _ in range(2):
            rows = yield from voice_rows(Priority.URGENT)
            if rows == []:
                return True
            yield Pause(0.3)
    return False
