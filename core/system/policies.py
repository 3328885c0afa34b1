"""The policies of the station as one value: figures that people with a reason may change, and their bounds.

No statutory figure is known for calls. A change is another version; a draw keeps the version that was in
force when it was frozen.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import datetime, time
from enum import StrEnum
from typing import Any

from core.access.rules import SignInPolicy
from core.contact.invitation.decline_reasons import check_reasons
from core.contact.invitation.model import MOST_REMIND_HOURS, PRACTICE_POLICY, ContactPolicy
from core.contact.mails.retention import RetentionPolicy
from core.draw.ceremony.freezing import DrawRules
from core.evidence.recording.sound import NO_MICROPHONE
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import UserError
from core.system.backups import BackupPolicy

LEAST_HOURS = 1


@dataclass(frozen=True, slots=True)
class Bounds:
    """The least and the most that a figure may be, in its own unit."""

    least: int
    most: int


BOUNDS: Mapping[str, Mapping[str, Bounds]] = {
    "contact": {
        "tries": Bounds(1, 10),
        "gap": Bounds(5, 7200),
        "ring": Bounds(5, 90),
        "key_wait": Bounds(3, 30),
        "menu_plays": Bounds(1, 5),
        "call_limit": Bounds(60, 600),
        "reply_window": Bounds(10, 86_400),
        "mail_window": Bounds(60, 259_200),
        "texts_a_day": Bounds(20, 2_000),
        "remind_hours": Bounds(0, MOST_REMIND_HOURS),
        "remind_again_hours": Bounds(0, MOST_REMIND_HOURS),
    },
    "draw": {
        "witnesses": Bounds(2, 20),
        "travel_minutes": Bounds(0, 480),
    },
    "sign_in": {
        "account_failures": Bounds(3, 10),
        "lock_minutes": Bounds(5, 1440),
        "terminal_failures": Bounds(10, 50),
        "idle_lock_minutes": Bounds(1, 60),
    },
    "watermark": {"density": Bounds(1, 3)},
    "recording": {"pictures": Bounds(5, 10)},
    "backup": {"every_days": Bounds(1, 31), "keep": Bounds(2, 99)},
    "retention": {"messages": Bounds(0, 3650), "outbox": Bounds(0, 3650)},
}
"""Bounds of every figure by section; truths and times of day have none."""


@dataclass(frozen=True, slots=True)
class WatermarkPolicy:
    """What the watermark says besides the person's name and the time, which always stand there.

    ``density`` from 1 (marks far apart) to 3. It cannot be turned off.
    """

    station: bool = True
    session: bool = True
    density: int = 2


@dataclass(frozen=True, slots=True)
class RecordingPolicy:
    """How the screens are recorded, in pictures a second; that they are recorded is no policy.

    ``microphone`` is the system's name of the one that hears the room; empty: no sound is recorded.
    """

    pictures: int = 5
    microphone: str = NO_MICROPHONE


@dataclass(frozen=True, slots=True)
class StationPolicy:
    """Everything that is a policy and can be changed in the window."""

    contact: ContactPolicy = field(default_factory=ContactPolicy)
    draw: DrawRules = field(default_factory=DrawRules)
    sign_in: SignInPolicy = field(default_factory=SignInPolicy)
    watermark: WatermarkPolicy = field(default_factory=WatermarkPolicy)
    recording: RecordingPolicy = field(default_factory=RecordingPolicy)
    backup: BackupPolicy = field(default_factory=BackupPolicy)
    retention: RetentionPolicy = field(default_factory=RetentionPolicy)


@dataclass(frozen=True, slots=True)
class PolicyVersion:
    """A version: number from 1, when and by whom it was set, who signed as the second person, and why."""

    version: int
    at: datetime
    name: str
    second: str
    why: str
    policy: StationPolicy


def own_policy(practice: bool) -> StationPolicy:
    """What holds while nobody has changed anything."""
    return StationPolicy(contact=PRACTICE_POLICY if practice else ContactPolicy())


def check_policy(policy: StationPolicy) -> None:
    """Refuse figures that make no sense.

    Raises:
        UserError: ``policy.out_of_bounds`` with name, least and most; ``policy.hours_short``; and as
            ``check_reasons``.
    """
    for section, bounds in BOUNDS.items():
        held = getattr(policy, section)
        for name, bound in bounds.items():
            if not bound.least <= getattr(held, name) <= bound.most:
                raise UserError("policy.out_of_bounds", name=name, least=bound.least, most=bound.most)
    check_reasons(policy.contact.reasons)
    opens, closes = policy.contact.opens, policy.contact.closes
    if closes.hour * 60 + closes.minute - opens.hour * 60 - opens.minute < LEAST_HOURS * 60:
        raise UserError("policy.hours_short", hours=LEAST_HOURS)


def changed_keys(before: StationPolicy, after: StationPolicy) -> list[str]:
    """Names like ``contact.tries`` of everything that differs, in order."""
    old, new = policy_json(before), policy_json(after)
    names = [(section, name) for section, held in new.items() for name in held]
    return [f"{section}.{name}" for section, name in names if old[section][name] != new[section][name]]


def policy_json(policy: StationPolicy) -> dict[str, dict[str, JsonValue]]:
    """For the settings; :func:`read_policy` reads it back."""
    return {
        part.name: {
            entry.name: _plain(getattr(getattr(policy, part.name), entry.name))
            for entry in fields(getattr(policy, part.name))
        }
        for part in fields(policy)
    }


def read_policy(kept: Mapping[str, Mapping[str, Any]], otherwise: StationPolicy) -> StationPolicy:
    """A stored policy; figures of later versions of the program are those of ``otherwise``."""
    sections: dict[str, Any] = {}
    for part in fields(otherwise):
        held = getattr(otherwise, part.name)
        known = {
            entry.name: _read(kept[part.name][entry.name], getattr(held, entry.name))
            for entry in fields(held)
            if entry.name in kept.get(part.name, {})
        }
        sections[part.name] = replace(held, **known)
    return StationPolicy(**sections)


def _plain(value: Any) -> JsonValue:
    if isinstance(value, time):
        return value.isoformat()
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, StrEnum):
        return value.value
    return int(value) if isinstance(value, float) else value  # whole seconds, as people set them


def _read(value: Any, example: Any) -> Any:
    if isinstance(example, time):
        return time.fromisoformat(value)
    if isinstance(example, tuple):
        return tuple(value)
    if isinstance(example, StrEnum):
        return type(example)(value)
    return float(value) if isinstance(example, float) else value
