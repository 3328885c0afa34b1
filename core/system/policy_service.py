"""Changing the policies: two people, a reason, a version; what a draw was frozen with stays with it."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, Protocol

from core.access.model import Actor
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import UserError
from core.kernel.events import event
from core.system.policies import (
    PolicyVersion,
    StationPolicy,
    changed_keys,
    check_policy,
    own_policy,
    policy_json,
    read_policy,
)

CHANGES = "system.settings"
CONFIRMS = "system.security"
_VERSIONS = "policies.versions"
_OF_DRAW = "policies.draw:{0}"


class PolicyMemory(Protocol):
    """The settings of the station, inside the caller's transaction."""

    def get(self, key: str, default: JsonValue = None) -> JsonValue:
        """Value of ``key``."""
        ...

    def put(self, key: str, value: JsonValue) -> None:
        """Store ``value``."""
        ...


class PolicyService:
    """Versions lie in the settings; none is ever changed. Version 0 is what the program comes with.

    ``obey`` is told what holds: now, and after every change. ``in_force`` is the same, for any thread.
    """

    def __init__(self, acts: Acts, memory: PolicyMemory, obey: Callable[[StationPolicy], None]) -> None:
        self.acts = acts
        self._memory = memory
        self._obey = obey
        self.in_force = self.current
        obey(self.in_force)

    @property
    def current(self) -> StationPolicy:
        """What holds now."""
        return self._of(len(self._kept()))

    def of_draw(self, draw_id: str) -> StationPolicy:
        """What was in force when the draw was frozen; what holds now while it is not."""
        version = self._memory.get(_OF_DRAW.format(draw_id))
        return self.current if not isinstance(version, int) else self._of(version)

    def bind(self, draw_id: str) -> int:
        """The draw is being frozen (inside its transaction): it keeps what holds now. Gives the version."""
        version = len(self._kept())
        self._memory.put(_OF_DRAW.format(draw_id), version)
        return version

    def versions(self, _actor: Actor) -> Sequence[PolicyVersion]:
        """All versions, the newest first; everybody may see them."""
        return [self._version(kept) for kept in reversed(self._kept())]

    @act("system.settings")
    def change(
        self, actor: Actor, policy: StationPolicy, version: int, second: Actor, why: str
    ) -> Recorded[int]:
        """Set all policies; gives the number of the new version. ``version`` is the one that was changed.

        Raises:
            UserError: ``policy.out_of_bounds``, ``policy.hours_short``, ``policy.stale``,
                ``policy.unchanged``, ``policy.reason_missing``, ``policy.second_person``.
        """
        if not why.strip():
            raise UserError("policy.reason_missing")
        if second.account_id == actor.account_id or not second.may(CONFIRMS):
            raise UserError("policy.second_person")
        check_policy(policy)
        kept = self._kept()
        if len(kept) != version:
            raise UserError("policy.stale")
        keys = changed_keys(self.current, policy)
        if not keys:
            raise UserError("policy.unchanged")
        entry: dict[str, JsonValue] = {
            "version": version + 1,
            "at": self.acts.clock.now().wall.isoformat(),
            "name": actor.name,
            "second": second.name,
            "why": why.strip(),
            "policy": policy_json(policy),
        }
        self._memory.put(_VERSIONS, [*kept, entry])
        self.acts.afterwards(self._come_into_force)
        signed: dict[str, JsonValue] = {"act": "system.settings", "co_signer": second.account_id}
        self.acts.record(event("access.co_signed"), second, "", signed, {"reason": why.strip()})
        facts: dict[str, JsonValue] = {
            "keys": list[JsonValue](keys),
            "version": version + 1,
            "second": second.account_id,
        }
        return Recorded(version + 1, "", facts, why=why.strip())

    def _come_into_force(self) -> None:
        self.in_force = self.current
        self._obey(self.in_force)

    def _of(self, version: int) -> StationPolicy:
        own = own_policy(self.acts.station.practice)
        kept = self._kept()
        return own if not 1 <= version <= len(kept) else read_policy(kept[version - 1]["policy"], own)

    def _version(self, kept: dict[str, Any]) -> PolicyVersion:
        at = datetime.fromisoformat(kept["at"])
        policy = self._of(kept["version"])
        return PolicyVersion(kept["version"], at, kept["name"], kept["second"], kept["why"], policy)

    def _kept(self) -> list[Any]:
        kept: Any = self._memory.get(_VERSIONS, [])
        return list(kept)
