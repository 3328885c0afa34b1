"""Named recipients of private files: who, besides the station and the supervisor, can open new archives.

The security admin enters their age keys; nothing here ever holds a secret key. A recipient that is retired
keeps what was sealed for them before: an archive cannot be taken back.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from typing import Any, Protocol

from core.access.model import Actor
from core.evidence.papers.short_codes import COMMITMENT_GROUPS, groups, short_code
from core.evidence.sealing.contents import Recipient
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import PermissionDeniedError, UserError

MANAGES = "system.security"
MOST_ACTIVE = 20
LONGEST_NAME = 40
_SETTING = "archive.recipients"
_READERS = (MANAGES, "audit.read", "evidence.read")


class KeyCheck(Protocol):
    """Says whether a text is an age recipient that can be encrypted to."""

    def __call__(self, key: str) -> bool: ...


class RecipientMemory(Protocol):
    """The settings of the station, inside the caller's transaction."""

    def get(self, key: str, default: JsonValue = None) -> JsonValue:
        """Value of ``key``."""
        ...

    def put(self, key: str, value: JsonValue) -> None:
        """Store ``value``."""
        ...


@dataclass(frozen=True, slots=True)
class NamedRecipient:
    """Somebody who can open private files; ``key`` is an age recipient (X25519), ``office`` where they work.

    ``number`` grows and is never given twice; archives name the recipient by it, never by name.
    """

    number: int
    name: str
    office: str
    key: str
    added_at: datetime
    added_by: str
    retired_at: datetime | None = None
    retired_by: str = ""

    @property
    def label(self) -> str:
        """How archives name the recipient."""
        return f"named-{self.number}"

    @property
    def fingerprint(self) -> str:
        """The first 128 bits of the key's SHA-256, in groups of four digits."""
        return key_fingerprint(self.key)

    @property
    def is_active(self) -> bool:
        """Whether new archives are sealed for them."""
        return self.retired_at is None


def key_fingerprint(key: str) -> str:
    """Fingerprint of an age recipient, as printed and compared."""
    return short_code(_digest(key), COMMITMENT_GROUPS)


def last_group(key: str) -> str:
    """The last group of the fingerprint: what has to be typed from the holder's own paper."""
    return groups(_digest(key), COMMITMENT_GROUPS)[-1]


class RecipientService:
    """Adds and retires recipients; each is recorded, names only as commitments."""

    def __init__(self, acts: Acts, memory: RecipientMemory, is_key: KeyCheck) -> None:
        self.acts = acts
        self._memory = memory
        self._is_key = is_key

    def all(self, actor: Actor) -> Sequence[NamedRecipient]:
        """Everybody who ever was one, the newest first.

        Raises:
            PermissionDeniedError: the actor has nothing to do with archives.
        """
        if not any(actor.may(permission) for permission in _READERS):
            raise PermissionDeniedError(MANAGES)
        return list(reversed(self._kept()))

    def sealed_for(self) -> tuple[Recipient, ...]:
        """For whom an archive that is sealed now is encrypted, besides station and supervisor."""
        return tuple(Recipient(one.label, one.key) for one in self._kept() if one.is_active)

    def check_key(self, key: str) -> str:
        """The fingerprint of a key that may be added; raises ``UserError('recipient.key_malformed')``."""
        if not self._is_key(key.strip()):
            raise UserError("recipient.key_malformed")
        return key_fingerprint(key.strip())

    @act("evidence.recipient_added")
    def add(self, actor: Actor, name: str, office: str, key: str, typed: str) -> Recorded[NamedRecipient]:
        """Add a recipient. ``typed`` is the last group of the fingerprint as the holder's paper has it.

        Raises:
            UserError: ``recipient.name_missing``, ``recipient.key_malformed``, ``recipient.not_compared``,
                ``recipient.known``, ``recipient.too_many``.
        """
        key, kept = key.strip(), self._kept()
        if not name.strip():
            raise UserError("recipient.name_missing")
        self.check_key(key)
        if typed.strip().upper() != last_group(key):
            raise UserError("recipient.not_compared")
        if any(one.key == key and one.is_active for one in kept):
            raise UserError("recipient.known")
        if sum(one.is_active for one in kept) >= MOST_ACTIVE:
            raise UserError("recipient.too_many", most=MOST_ACTIVE)
        now = self.acts.clock.now().wall
        added = NamedRecipient(len(kept) + 1, name.strip(), office.strip(), key, now, actor.name)
        self._keep([*kept, added])
        facts: dict[str, JsonValue] = {"recipient": added.label, "fingerprint": added.fingerprint}
        return Recorded(added, added.label, facts, {"name": added.name})

    @act("evidence.recipient_retired")
    def retire(self, actor: Actor, number: int, why: str) -> Recorded[NamedRecipient]:
        """New archives are no longer sealed for this recipient.

        Raises:
            UserError: ``recipient.unknown`` (none of this number is active), ``recipient.reason_missing``.
        """
        if not why.strip():
            raise UserError("recipient.reason_missing")
        kept = self._kept()
        found = next((one for one in kept if one.number == number and one.is_active), None)
        if found is None:
            raise UserError("recipient.unknown")
        retired = replace(found, retired_at=self.acts.clock.now().wall, retired_by=actor.name)
        self._keep([retired if one.number == number else one for one in kept])
        facts: dict[str, JsonValue] = {"recipient": found.label, "fingerprint": found.fingerprint}
        return Recorded(retired, found.label, facts, why=why.strip())

    @act("evidence.fingerprints_printed")
    def printed(self, _actor: Actor, sha256_hex: str) -> Recorded[None]:
        """A sheet with the fingerprints of keys and recipients was made."""
        return Recorded(None, "", {"sha256": sha256_hex})

    def _kept(self) -> list[NamedRecipient]:
        stored: Any = self._memory.get(_SETTING, [])
        return [_read(entry) for entry in stored]

    def _keep(self, all_of_them: Sequence[NamedRecipient]) -> None:
        self._memory.put(_SETTING, [_entry(one) for one in all_of_them])


def _digest(key: str) -> str:
    return sha256(key.encode("ascii", "replace")).hexdigest()


def _entry(one: NamedRecipient) -> dict[str, JsonValue]:
    return {
        "number": one.number,
        "name": one.name,
        "office": one.office,
        "key": one.key,
        "added_at": one.added_at.isoformat(),
        "added_by": one.added_by,
        "retired_at": one.retired_at.isoformat() if one.retired_at else None,
        "retired_by": one.retired_by,
    }


def _read(entry: Any) -> NamedRecipient:
    moments = {
        name: datetime.fromisoformat(entry[name]) if entry[name] else None
        for name in ("added_at", "retired_at")
    }
    return NamedRecipient(**(entry | moments))
