"""The check of a modem by questions alone: everything that a draw needs of it, one finding each."""

from core.contact.lines.care import CheckPart, CheckStep
from core.contact.lines.line import LineReason, LineStatus
from devices.modem.at_commands import Command
from devices.modem.procedures import Procedure
from devices.modem.profile import Profile
from devices.modem.queries import identity, operator_name, registration, signal, sim_state


def closed_line(status: LineStatus) -> tuple[CheckStep, ...]:
    """What there is to say of a modem whose port is not open."""
    return (CheckStep(CheckPart.PORT, False, status.port, status.reason.value),)


def check_line(port: str, profile: Profile, has_sound: bool) -> Procedure[tuple[CheckStep, ...]]:
    """Ask the modem anew; nothing that was known before is believed, save where its ports are."""
    steps = [CheckStep(CheckPart.PORT, True, port)]
    answer = yield Command("AT")
    steps.append(_step(CheckPart.ANSWERS, answer.ok, "", LineReason.SILENT))
    if not answer.ok:
        return tuple(steps)
    found = yield from identity()
    named = "" if found is None else f"{found.model} {found.firmware}"
    steps.append(_step(CheckPart.IDENTITY, found is not None, named, LineReason.NOT_A_MODEM))
    sim = yield from sim_state()
    steps.append(_step(CheckPart.SIM, sim is LineReason.OK, "", sim))
    network = yield from registration()
    operator = yield from operator_name()
    steps.append(_step(CheckPart.NETWORK, network is LineReason.OK, operator, network))
    strength = yield from signal()
    dbm = "" if strength.dbm is None else f"{strength.dbm} dBm"
    heard = strength.dbm is not None and not strength.weak
    steps.append(_step(CheckPart.SIGNAL, heard, dbm, LineReason.WEAK_SIGNAL))
    centre = yield Command("AT+CSCA?", info=("+CSCA:",))
    number = (centre.value("+CSCA:") or "").split(",")[0].strip('" ')
    steps.append(_step(CheckPart.CENTRE, bool(number), number, LineReason.NO_CENTRE))
    yield from _abilities(profile, has_sound, steps)
    return tuple(steps)


def _abilities(profile: Profile, has_sound: bool, steps: list[CheckStep]) -> Procedure[None]:
    texts = True
    for text in profile.text_setup:
        texts = (yield Command(text)).ok and texts
    steps.append(_step(CheckPart.TEXTS, texts, "", LineReason.NO_TEXTS))
    steps.append(_step(CheckPart.SOUND, has_sound, profile.name, LineReason.NO_VOICE))
    if profile.keys is not None:
        keys = yield Command(profile.keys.enable)
        # Keys are found in the sound as well: a modem that cannot report them is usable.
        steps.append(CheckStep(CheckPart.KEYS, True, "" if keys.ok else "in_band"))


def _step(part: CheckPart, passed: bool, value: str, reason: LineReason) -> CheckStep:
    return CheckStep(part, passed, value, "" if passed else reason.value)
