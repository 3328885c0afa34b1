"""The rules of masking as the security admin sets them: by field and role, with what may leave in files."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from core.access.masking import (
    DEFAULT_LEAVING,
    DEFAULT_RULES,
    MASKABLE,
    USUAL_FORMS,
    Leaving,
    MaskRule,
    Masks,
    MaskWay,
)
from core.access.model import Role
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import UserError

EVERYBODY = ""
"""In place of a role: the rule for roles that have none of their own."""

READING_ROLES = (
    *(Role.OPERATOR, Role.SUPERVISOR, Role.POOL_MANAGER, Role.REVIEWER),
    *(Role.SECURITY_ADMIN, Role.AUDITOR),
)
"""Roles whose holders ever see an expert's values."""

MOST_KEPT = 10
"""Characters that a rule may leave at each end."""


@dataclass(frozen=True, slots=True)
class MaskingRules:
    """All rules of one version. ``own``: by field, then by role; ``everybody`` has every field."""

    everybody: Mapping[str, MaskRule]
    own: Mapping[tuple[str, str], MaskRule]
    leaving: Mapping[str, Leaving]

    def rule(self, name: str, role: str) -> MaskRule:
        """The rule of a field for one role."""
        return self.own.get((name, role), self.everybody[name])

    def masks(self, roles: Iterable[str], key: bytes, version: int) -> Masks:
        """What holds for the holder of ``roles``: of several rules the one that shows the most."""
        held = tuple(roles) or (EVERYBODY,)
        strict = (EVERYBODY, *(role.value for role in READING_ROLES))
        return Masks(
            own={name: max((self.rule(name, role) for role in held), key=_openness) for name in MASKABLE},
            shared={
                name: min((self.rule(name, role) for role in strict), key=_openness) for name in MASKABLE
            },
            leaving=self.leaving,
            key=key,
            version=version,
        )


@dataclass(frozen=True, slots=True)
class RulesVersion:
    """One version of the rules: who set it when and why."""

    version: int
    at: datetime
    name: str
    why: str
    rules: MaskingRules


DEFAULT_MASKING = MaskingRules(DEFAULT_RULES, {}, DEFAULT_LEAVING)
"""As the program comes: the usual forms for everybody."""


def _openness(rule: MaskRule) -> tuple[int, int]:
    return rule.openness


def check_rules(rules: MaskingRules) -> None:
    """Raise ``access.mask_faulty`` with the ``field`` whose rule says nothing sensible."""
    for name, rule in (*rules.everybody.items(), *((name, rule) for (name, _), rule in rules.own.items())):
        ends = rule.way is MaskWay.ENDS
        if name not in MASKABLE or (rule.way is MaskWay.USUAL and name not in USUAL_FORMS):
            raise UserError("access.mask_faulty", field=name)
        if ends and not (
            0 <= rule.first <= MOST_KEPT and 0 <= rule.last <= MOST_KEPT and rule.first + rule.last
        ):
            raise UserError("access.mask_faulty", field=name)
    if set(rules.everybody) != set(MASKABLE) or set(rules.leaving) != set(DEFAULT_LEAVING):
        raise ValueError("a field without a rule")


def changed_fields(before: MaskingRules, after: MaskingRules) -> list[str]:
    """Fields whose rules or leaving differ."""
    roles = (EVERYBODY, *(role.value for role in Role))
    rules = {n for n in MASKABLE if any(before.rule(n, r) != after.rule(n, r) for r in roles)}
    return sorted(rules | {name for name in after.leaving if before.leaving[name] is not after.leaving[name]})


def rules_json(rules: MaskingRules) -> dict[str, JsonValue]:
    """For keeping."""
    return {
        "everybody": {name: _rule_json(rule) for name, rule in rules.everybody.items()},
        "own": [[name, role, *_rule_json(rule)] for (name, role), rule in rules.own.items()],
        "leaving": {name: leaving.value for name, leaving in rules.leaving.items()},
    }


def read_rules(kept: Mapping[str, Any]) -> MaskingRules:
    """What was kept; fields that came later have the rules they come with."""
    everybody = {
        name: _rule(*kept["everybody"].get(name, _rule_json(DEFAULT_RULES[name]))) for name in MASKABLE
    }
    leaving = {
        name: Leaving(kept["leaving"].get(name, default.value)) for name, default in DEFAULT_LEAVING.items()
    }
    own = {(name, role): _rule(*rule) for name, role, *rule in kept["own"]}
    return MaskingRules(everybody, own, leaving)


def _rule_json(rule: MaskRule) -> list[JsonValue]:
    return [rule.way.value, rule.first, rule.last]


def _rule(way: str, first: int, last: int) -> MaskRule:
    return MaskRule(MaskWay(way), first, last)
