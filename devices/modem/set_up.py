"""What is asked of and told to a modem before it is ready, and looked at while it is."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from core.contact.lines.care import SimPin, SimPuk
from core.contact.lines.line import LineReason, LineState, LineStatus
from devices.modem.at_commands import Command
from devices.modem.procedures import Pause, Procedure
from devices.modem.profile import Profile
from devices.modem.queries import (
    Identity,
    Signal,
    iccid,
    operator_name,
    registration,
    sim_state,
    tries_left,
)

AGAIN_SECONDS = 2.0
_UNLOCK_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Configured:
    """What the modem answered to its configuration."""

    texts: bool
    iccid: str
    operator: str


@dataclass(frozen=True, slots=True)
class SimKeys:
    """Where PINs and PUKs come from and what became of them.

    ``known`` gives a PIN that has not been tried yet, ``puk`` a PUK, each once; ``answered(iccid, accepted,
    puk)`` is told of it.
    """

    known: Callable[[], SimPin | None]
    puk: Callable[[], SimPuk | None]
    answered: Callable[[str, bool, bool], None]


Tell = Callable[[LineState, LineReason, int | None], None]
"""Gets what is wrong, and how often the PIN or PUK that is asked for may still be tried."""


def until_usable(tell: Tell, profile: Profile, keys: SimKeys) -> Procedure[None]:
    """Ask for SIM and network until both are there; ``tell`` gets every reason why not."""
    refused = False
    while (trouble := (yield from trouble_of_sim_or_network())) is not None:
        state, reason = trouble
        if reason is LineReason.PUK_NEEDED and (puk := keys.puk()) is not None:
            card = yield from iccid(profile.iccid_query)
            taken = yield from _unlock(f'"{puk.digits}","{puk.new_pin}"')
            keys.answered(card, taken, True)
            refused = False
            continue
        if reason is LineReason.PIN_NEEDED and (pin := keys.known()) is not None:
            card = yield from iccid(profile.iccid_query)
            # The PIN of another SIM would cost one of its three tries.
            if not (pin.iccid and card and pin.iccid != card):
                refused = not (yield from _unlock(f'"{pin.digits}"'))
                keys.answered(card, not refused, False)
                continue
        left = None
        if reason in (LineReason.PIN_NEEDED, LineReason.PUK_NEEDED):
            left = yield from tries_left(profile.tries_query, profile.tries_pattern, reason)
        wrong = refused and reason is LineReason.PIN_NEEDED
        tell(state, LineReason.PIN_WRONG if wrong else reason, left)
        yield Pause(AGAIN_SECONDS)


def _unlock(words: str) -> Procedure[bool]:
    """Give a PIN, or a PUK and a new PIN (27.007 §8.3); a SIM needs a moment before it says it is ready."""
    reply = yield Command(f"AT+CPIN={words}", timeout=_UNLOCK_SECONDS)
    if reply.ok:
        yield Pause(AGAIN_SECONDS / 2)
    return reply.ok


def trouble_of_sim_or_network() -> Procedure[tuple[LineState, LineReason] | None]:
    """What is missing, None when the line is usable."""
    reason = yield from sim_state()
    if reason is not LineReason.OK:
        return LineState.SIM_CHECK, reason
    reason = yield from registration()
    if reason is not LineReason.OK:
        return LineState.REGISTERING, reason
    return None


def trouble_of_line(profile: Profile, bound_iccid: str) -> Procedure[tuple[LineState, LineReason] | None]:
    """What is missing, or that the SIM is not the one that the line began with; None when all is well.

    Replies to the number of the SIM before would go astray, so people must look at it.
    """
    trouble = yield from trouble_of_sim_or_network()
    if trouble is not None:
        return trouble
    found = yield from iccid(profile.iccid_query)
    if found and bound_iccid and found != bound_iccid:
        return LineState.DEGRADED, LineReason.SIM_CHANGED
    return None


def identified(status: LineStatus, profile: Profile, found: Identity) -> LineStatus:
    """What is known of a line once its modem has said what it is."""
    named = replace(status, profile=profile.name, model=found.model, firmware=found.firmware)
    return replace(named, imei=found.imei)


def registered(status: LineStatus, told: Configured, strength: Signal, voice: bool) -> LineStatus:
    """What is known of a line once it is set up; the SIM that it began with stays its own."""
    bound = replace(status, iccid=status.iccid or told.iccid, operator=told.operator, texts=told.texts)
    return replace(bound, signal=strength.bars, dbm=strength.dbm, voice=voice)


def unlocked_again(
    trouble: tuple[LineState, LineReason] | None, tell: Tell, profile: Profile, keys: SimKeys
) -> Procedure[bool]:
    """Whether a card that asked for its PIN or PUK on a line in use got it, and all is set up anew."""
    if trouble is None or trouble[1] not in (LineReason.PIN_NEEDED, LineReason.PUK_NEEDED):
        return False
    yield from until_usable(tell, profile, keys)
    yield from configure(profile)
    return True


def flaw_of_ready_line(texts_failing: bool, store_full: bool, bars: int | None) -> LineReason:
    """What keeps the lamp of a usable line from being green."""
    if texts_failing:
        return LineReason.TEXTS_FAILING
    if store_full:
        return LineReason.STORE_FULL
    return LineReason.WEAK_SIGNAL if bars is not None and bars <= 1 else LineReason.OK


def configure(profile: Profile) -> Procedure[Configured]:
    """Bring the modem into the state that everything else relies on."""
    for text in ("AT+CREG=1", *profile.init, *(profile.audio.prepare if profile.audio else ())):
        yield Command(text)
    if profile.keys is not None:
        yield Command(profile.keys.enable)
    for text in profile.leftovers:
        yield Command(text)
    texts = True
    for text in profile.text_setup:
        texts = (yield Command(text)).ok and texts
    serial = yield from iccid(profile.iccid_query)
    operator = yield from operator_name()
    return Configured(texts, serial, operator)
