"""Setting the rules of masking, and giving everybody who signs in those that hold for him."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any

from core.access.masking import Masks
from core.access.masking_rules import (
    DEFAULT_MASKING,
    MaskingRules,
    RulesVersion,
    changed_fields,
    check_rules,
    read_rules,
    rules_json,
)
from core.access.model import Actor
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import PermissionDeniedError, UserError

_VERSIONS, _KEY = "masking.versions", "masking.key"
_KEY_BYTES = 32


class MaskingService:
    """Versions lie in the settings; none is ever changed. Rules hold from the next sign-in on, like roles."""

    def __init__(
        self,
        acts: Acts,
        get: Callable[[str, JsonValue], JsonValue],
        put: Callable[[str, JsonValue], None],
    ) -> None:
        self.acts = acts
        self._get = get
        self._put = put

    def versions(self, actor: Actor) -> Sequence[RulesVersion]:
        """All versions that were set, the newest first; none while the program's own rules hold.

        For who sets them and for who reads the log.
        """
        if not (actor.may("system.security") or actor.may("audit.read")):
            raise PermissionDeniedError("system.security")
        return [_read(kept) for kept in reversed(self._kept())]

    def key(self, actor: Actor) -> bytes:
        """What makes the marks of hashed values, for the preview of who sets the rules."""
        if not actor.may("system.security"):
            raise PermissionDeniedError("system.security")
        return self._key()

    def masks(self, roles: Iterable[str]) -> Masks:
        """What holds for the holder of ``roles`` now."""
        kept = self._kept()
        rules = read_rules(kept[-1]["rules"]) if kept else DEFAULT_MASKING
        return rules.masks(roles, self._key(), len(kept))

    @act("access.masking_set")
    def set_rules(self, actor: Actor, rules: MaskingRules, version: int, why: str) -> Recorded[int]:
        """Set all rules; gives the number of the new version. ``version`` is the one that was changed.

        Raises:
            UserError: ``access.mask_faulty``, ``access.masks_stale``, ``access.masks_unchanged``,
                ``access.reason_missing``.
        """
        if not why.strip():
            raise UserError("access.reason_missing")
        check_rules(rules)
        kept = self._kept()
        if len(kept) != version:
            raise UserError("access.masks_stale")
        before = read_rules(kept[-1]["rules"]) if kept else DEFAULT_MASKING
        fields = changed_fields(before, rules)
        if not fields:
            raise UserError("access.masks_unchanged")
        if not self._key():
            self._put(_KEY, self.acts.entropy.secret_bytes(_KEY_BYTES).hex())
        at = self.acts.clock.now().wall.isoformat()
        entry: dict[str, JsonValue] = {
            "version": version + 1,
            "at": at,
            "name": actor.name,
            "why": why.strip(),
            "rules": rules_json(rules),
        }
        self._put(_VERSIONS, [*kept, entry])
        facts: dict[str, JsonValue] = {"version": version + 1, "fields": list[JsonValue](fields)}
        return Recorded(version + 1, "", facts, why=why.strip())

    def _kept(self) -> list[Any]:
        kept: Any = self._get(_VERSIONS, [])
        return list(kept)

    def _key(self) -> bytes:
        return bytes.fromhex(str(self._get(_KEY, "")))


def _read(kept: dict[str, Any]) -> RulesVersion:
    at = datetime.fromisoformat(kept["at"])
    return RulesVersion(kept["version"], at, kept["name"], kept["why"], read_rules(kept["rules"]))
