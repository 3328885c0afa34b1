"""Reading a rule pack: every field of every rule judged, and refused with the place that is wrong."""

from collections.abc import Mapping
from datetime import date

from core.kernel.canonical_json import JsonValue
from core.kernel.errors import UserError
from core.kernel.strict_fields import Field, Fields, SchemaError, distinct
from core.kernel.strict_json import parse_strict
from core.rules.kinds import KINDS, Kind, Parameter
from core.rules.model import (
    FORMAT,
    METHODS,
    REGIMES,
    Certainty,
    Figure,
    Origin,
    Override,
    Rule,
    RulePack,
    Severity,
    Stage,
    When,
    placeholders,
)

MOST_RULES = 500
MOST_BYTES = 2_000_000
_MOST_FEN = 10**15
FLAGS = (
    "complex", "specialised", "social", "over_limit", "special_tender", "remote", "cross_province",
)  # fmt: skip
"""What a project can be ticked as (``core.projects.model.ProjectFlag``)."""


def read_pack(data: bytes) -> RulePack:
    """A pack from the bytes of a file.

    Raises:
        UserError: ``rules.file_too_large``; ``rules.file_not_json``; ``rules.file_invalid`` (``where``,
            ``problem``).
    """
    if len(data) > MOST_BYTES:
        raise UserError("rules.file_too_large", most=MOST_BYTES // 1_000_000)
    try:
        value = parse_strict(data)
    except ValueError as error:
        raise UserError("rules.file_not_json") from error
    try:
        return pack_from_json(value)
    except SchemaError as error:
        raise UserError("rules.file_invalid", where=error.where or "{}", problem=error.problem) from error


def pack_from_json(value: JsonValue) -> RulePack:
    """A pack from its JSON value; raises ``SchemaError``."""
    top = Field(value).fields(
        "format", "edition", "name_zh", "name_en", "sources", "internal_like_gp", "rules"
    )
    top.constant("format", FORMAT)
    rules = top["rules"].many(rule_from)
    if not 0 < len(rules) <= MOST_RULES:
        raise top["rules"].refuse(f"not between 1 and {MOST_RULES} rules")
    distinct(top["rules"], [rule.id for rule in rules])
    return RulePack(
        edition=top["edition"].text(40),
        name_zh=top["name_zh"].text(80),
        name_en=top["name_en"].text(120),
        sources=top["sources"].many(Field.text),
        rules=rules,
        internal_like_gp=top["internal_like_gp"].boolean(),
    )


def rule_from(field: Field) -> Rule:
    """One rule; raises ``SchemaError``."""
    top = field.fields(
        "id", "kind", "params", "regimes", "methods", "budget_from", "flags", "unless_flags", "stages",
        "severity", "override", "article", "certainty", "message_zh", "message_en", "since", "until",
        "origin", "off",
    )  # fmt: skip
    kind = top["kind"].one_of(*Kind)
    stages = tuple(Stage(stage) for stage in _choices(top["stages"], tuple(Stage)))
    if not stages:
        raise top["stages"].refuse("empty")
    if not set(stages) <= KINDS[kind].stages:
        raise top["stages"].refuse(f"not possible for {kind}")
    return Rule(
        id=top["id"].id(),
        kind=kind,
        params=_params(top["params"], KINDS[kind].params),
        regimes=_choices(top["regimes"], REGIMES),
        methods=_choices(top["methods"], METHODS),
        when=When(
            top["budget_from"].optional(lambda item: item.integer(0, _MOST_FEN)),
            _choices(top["flags"], FLAGS),
            _choices(top["unless_flags"], FLAGS),
        ),
        stages=stages,
        severity=Severity(top["severity"].one_of(*Severity)),
        override=Override(top["override"].one_of(*Override)),
        article=top["article"].text(200),
        certainty=Certainty(top["certainty"].one_of(*Certainty)),
        message_zh=_message(top, "message_zh", kind),
        message_en=_message(top, "message_en", kind),
        since=_day(top["since"]),
        until=_day(top["until"]),
        origin=Origin(top["origin"].one_of(*Origin)),
        off=top["off"].text(400),
    )


def _message(top: Fields, name: str, kind: str) -> str:
    field = top[name]
    text = field.text(400)
    if not text.strip():
        raise field.refuse("empty")
    unknown = sorted(placeholders(text) - KINDS[kind].names)
    if unknown:
        raise field.refuse(f"unknown placeholder {{{unknown[0][:40]}}}")
    return text


def _params(field: Field, wanted: Mapping[str, Parameter]) -> dict[str, Figure]:
    given = field.fields(*wanted)
    return {name: _figure(given[name], parameter) for name, parameter in wanted.items()}


def _figure(field: Field, parameter: Parameter) -> Figure:
    default = parameter.default
    if isinstance(default, bool):
        return field.boolean()
    if isinstance(default, int):
        return field.integer(parameter.least, parameter.most)
    if isinstance(default, str):
        return field.one_of(*parameter.choices)
    return _choices(field, parameter.choices) if parameter.choices else field.many(Field.id)


def _choices(field: Field, allowed: tuple[str, ...]) -> tuple[str, ...]:
    chosen = field.many(lambda item: item.one_of(*allowed))
    distinct(field, chosen)
    return chosen


def _day(field: Field) -> date | None:
    text = field.optional(Field.day)
    return None if text is None else date.fromisoformat(text)
