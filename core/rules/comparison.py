"""Two packs side by side: which rules came, went or changed, field by field."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.kernel.canonical_json import JsonValue
from core.rules.model import Origin, Rule, RulePack, rule_json


@dataclass(frozen=True, slots=True)
class RuleChange:
    """One rule in two packs; ``fields`` are the names of what differs, empty when it came or went."""

    id: str
    before: Rule | None
    after: Rule | None
    fields: tuple[str, ...] = ()


def compare(before: RulePack, after: RulePack) -> Sequence[RuleChange]:
    """What differs, in the order of ``after``; rules that went stand last."""
    changes = [change for rule in after.rules if (change := _change(before.rule(rule.id), rule)) is not None]
    gone = [RuleChange(rule.id, rule, None) for rule in before.rules if after.rule(rule.id) is None]
    return [*changes, *gone]


def _change(before: Rule | None, after: Rule) -> RuleChange | None:
    if before is None:
        return RuleChange(after.id, None, after)
    old, new = _flat(before), _flat(after)
    fields = tuple(name for name in sorted({*old, *new}) if old.get(name) != new.get(name))
    return RuleChange(after.id, before, after, fields) if fields else None


def _flat(rule: Rule) -> dict[str, JsonValue]:
    values = rule_json(rule)
    params = values.pop("params")
    assert isinstance(params, dict)
    return {**values, **{f"params.{name}": value for name, value in params.items()}}


def taken_over(pack: RulePack, shipped: RulePack) -> RulePack:
    """``pack`` with the shipped rules of another edition; own rules and what was switched off stay."""
    rules: list[Rule] = []
    for rule in shipped.rules:
        known = pack.rule(rule.id)
        rules.append(_keep_off(rule, known) if known is not None else rule)
    own = [rule for rule in pack.rules if rule.origin is Origin.OWN and shipped.rule(rule.id) is None]
    return RulePack(
        shipped.edition, pack.name_zh, pack.name_en, shipped.sources, (*rules, *own), pack.internal_like_gp
    )


def _keep_off(shipped: Rule, known: Rule) -> Rule:
    if shipped.may_be_switched_off and bool(shipped.off) != bool(known.off):
        return replace(shipped, off=known.off)
    return shipped
