"""Values of a rule pack: rules as data, never as code (regulations file).

A rule names its kind, one of a closed set (``core.rules.kinds``), and gives it figures. Money is in fen
(1/100 yuan). Texts that people read stand in the rule itself, in Chinese and English, because customers add
rules of their own.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from hashlib import sha256

from core.kernel.canonical_json import JsonValue, canonical_json

_PLACE = re.compile(r"\{([a-z_]+)\}")

Figure = int | bool | str | tuple[str, ...]
"""What a parameter of a rule can be."""


class Severity(StrEnum):
    """How grave it is when a rule is not kept."""

    BLOCK = "block"
    WARN = "warn"
    NOTE = "note"


class Override(StrEnum):
    """放行: by what a draw may go on against a rule."""

    NONE = "none"
    REASON = "reason"  # a reason and the supervisor's co-signature
    DOCUMENT = "document"  # the same and a scanned document


class Certainty(StrEnum):
    """How sure the text behind a rule is; all but the first and the last are for the customer to confirm."""

    PRIMARY = "P"  # the primary text was read
    OLDER_COPY = "P0"  # it was read in a copy that may be older than its last revision
    SECONDARY = "S"  # digests and other secondary sources
    MEMORY = "M"
    POLICY = "policy"  # no article: our policy or the customer's own


class Stage(StrEnum):
    """When a rule is looked at; ``LATER`` is after the draw: pool, fees, archive."""

    FREEZE = "freeze"
    CLOSE = "close"
    LATER = "later"


class Origin(StrEnum):
    """Who made a rule: it came with the program, or the customer entered it."""

    SHIPPED = "shipped"
    OWN = "own"


REGIMES = ("GP", "TB", "INT")
METHODS = ("T", "N", "I", "C", "R")
"""公开/邀请招标, 竞争性谈判, 询价, 竞争性磋商, 合作创新采购."""


@dataclass(frozen=True, slots=True)
class When:
    """Further conditions: a budget of at least so many fen, one of the flags ticked, none of others."""

    budget_from: int | None = None
    flags: tuple[str, ...] = ()
    unless_flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. Empty ``regimes`` or ``methods`` mean all; ``off`` is the reason why it is switched off."""

    id: str
    kind: str
    severity: Severity
    override: Override
    certainty: Certainty
    article: str
    message_zh: str
    message_en: str
    params: Mapping[str, Figure] = field(default_factory=dict)
    regimes: tuple[str, ...] = ()
    methods: tuple[str, ...] = ()
    when: When = When()
    stages: tuple[Stage, ...] = (Stage.FREEZE,)
    since: date | None = None
    until: date | None = None
    origin: Origin = Origin.SHIPPED
    off: str = ""

    @property
    def may_be_switched_off(self) -> bool:
        """Law that was read and that nobody may override stays on; all else is the customer's choice."""
        return not (
            self.severity is Severity.BLOCK
            and self.override is Override.NONE
            and self.certainty is Certainty.PRIMARY
            and self.origin is Origin.SHIPPED
        )

    def in_force(self, day: date) -> bool:
        """Whether it is on and its time is running."""
        begun = self.since is None or self.since <= day
        return not self.off and begun and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class RulePack:
    """All rules of a station. ``edition`` names the shipped pack they were taken from.

    ``internal_like_gp``: internal procurement is measured by the rules of government procurement too, which
    then only warn.
    """

    edition: str
    name_zh: str
    name_en: str
    sources: tuple[str, ...]
    rules: tuple[Rule, ...]
    internal_like_gp: bool = True

    def rule(self, rule_id: str) -> Rule | None:
        """The rule of that id."""
        return next((rule for rule in self.rules if rule.id == rule_id), None)

    def with_rule(self, rule: Rule) -> "RulePack":
        """``rule`` in the place of the one of its id, or at the end."""
        if self.rule(rule.id) is None:
            return replace(self, rules=(*self.rules, rule))
        return replace(self, rules=tuple(rule if r.id == rule.id else r for r in self.rules))

    def without(self, rule_id: str) -> "RulePack":
        """All rules but one."""
        return replace(self, rules=tuple(r for r in self.rules if r.id != rule_id))

    def to_json(self) -> dict[str, JsonValue]:
        """As stored and exported; read back by ``core.rules.reading.pack_from_json``."""
        return {
            "format": FORMAT,
            "edition": self.edition,
            "name_zh": self.name_zh,
            "name_en": self.name_en,
            "sources": list(self.sources),
            "internal_like_gp": self.internal_like_gp,
            "rules": [rule_json(rule) for rule in self.rules],
        }

    @property
    def sha256(self) -> str:
        """Digest of the canonical form, 64 hex digits."""
        return sha256(canonical_json(self.to_json())).hexdigest()


FORMAT = "mingqian-rule-pack/1"


def rule_json(rule: Rule) -> dict[str, JsonValue]:
    """A rule as it stands in a pack."""
    return {
        "id": rule.id,
        "kind": rule.kind,
        "params": {name: _plain(value) for name, value in rule.params.items()},
        "regimes": list(rule.regimes),
        "methods": list(rule.methods),
        "budget_from": rule.when.budget_from,
        "flags": list(rule.when.flags),
        "unless_flags": list(rule.when.unless_flags),
        "stages": [stage.value for stage in rule.stages],
        "severity": rule.severity.value,
        "override": rule.override.value,
        "article": rule.article,
        "certainty": rule.certainty.value,
        "message_zh": rule.message_zh,
        "message_en": rule.message_en,
        "since": None if rule.since is None else rule.since.isoformat(),
        "until": None if rule.until is None else rule.until.isoformat(),
        "origin": rule.origin.value,
        "off": rule.off,
    }


def _plain(value: Figure) -> JsonValue:
    return list(value) if isinstance(value, tuple) else value


def filled(message: str, params: Mapping[str, str | int]) -> str:
    """``message`` with its ``{names}`` replaced; one without a value shows as a dash."""
    return _PLACE.sub(lambda match: str(params.get(match[1], "—")), message)


def placeholders(message: str) -> frozenset[str]:
    """The ``{names}`` in a message."""
    return frozenset(_PLACE.findall(message))


@dataclass(frozen=True, slots=True)
class PackVersion:
    """A version as it was put in force; number 1 may be the shipped pack before anybody changed it."""

    number: int
    pack: RulePack
    at: datetime | None
    by: str
    approved_by: str
    why: str

    @property
    def label(self) -> str:
        """As forms print it."""
        return f"{self.pack.name_zh}（第{self.number}版）"


@dataclass(frozen=True, slots=True)
class RulesChanged:
    """Announcement: another version is in force, or the calendar changed."""
