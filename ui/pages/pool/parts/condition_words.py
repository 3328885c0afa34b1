"""Conditions in words: fields, relations, and whole groups as a sentence."""

from collections.abc import Callable, Mapping

from core.pool.search.conditions import Condition, Group, Match, Relation, without_empty
from ui.pages.pool.texts import say
from ui.sentences import QT_TRANSLATE_NOOP, Sentences

TEXTS = Sentences(
    "ConditionWords",
    {
        "field.times_drawn": QT_TRANSLATE_NOOP("ConditionWords", "Times drawn"),
        "field.status": QT_TRANSLATE_NOOP("ConditionWords", "State"),
        "field.custom": QT_TRANSLATE_NOOP("ConditionWords", "Personal custom fields"),
        "field.custom_open": QT_TRANSLATE_NOOP("ConditionWords", "Other custom fields"),
        "relation.contains": QT_TRANSLATE_NOOP("ConditionWords", "contains"),
        "relation.is": QT_TRANSLATE_NOOP("ConditionWords", "is"),
        "relation.empty": QT_TRANSLATE_NOOP("ConditionWords", "is empty"),
        "relation.filled": QT_TRANSLATE_NOOP("ConditionWords", "is not empty"),
        "relation.from": QT_TRANSLATE_NOOP("ConditionWords", "from"),
        "relation.until": QT_TRANSLATE_NOOP("ConditionWords", "up to"),
        "relation.inside": QT_TRANSLATE_NOOP("ConditionWords", "is or lies below"),
        "match.all": QT_TRANSLATE_NOOP("ConditionWords", "All of these hold"),
        "match.any": QT_TRANSLATE_NOOP("ConditionWords", "At least one of these holds"),
        "match.none": QT_TRANSLATE_NOOP("ConditionWords", "None of these holds"),
        "say.bare": QT_TRANSLATE_NOOP("ConditionWords", "{field} {relation}"),
        "say.one": QT_TRANSLATE_NOOP("ConditionWords", "{field} {relation} {values}"),
        "say.or": QT_TRANSLATE_NOOP("ConditionWords", " or "),
        "say.all": QT_TRANSLATE_NOOP("ConditionWords", " and "),
        "say.any": QT_TRANSLATE_NOOP("ConditionWords", " or "),
        "say.none": QT_TRANSLATE_NOOP("ConditionWords", "none of: {parts}"),
        "say.group": QT_TRANSLATE_NOOP("ConditionWords", "({parts})"),
        "say.between": QT_TRANSLATE_NOOP("ConditionWords", "; "),
    },
)

Named = Callable[[str, str], str]
"""Words of a value: ``named(field, value)``."""

_CODED = {"sex": "sex", "title_level": "level", "status": "status"}


def word(code: str) -> str:
    """A word of conditions."""
    return TEXTS.say(code, {})


def field_word(field: str, custom: Mapping[str, str]) -> str:
    """The name of a field; ``custom`` are the names of the customer's own."""
    if field in custom:
        return custom[field]
    return word(f"field.{field}") if f"field.{field}" in TEXTS else say(f"field.{field}")


def value_word(field: str, value: str, names: Mapping[str, str]) -> str:
    """A value as people read it: codes by their words, specialties with their names."""
    if field in _CODED:
        return say(f"{_CODED[field]}.{value}")
    if field == "specialties" and value in names:
        return f"{value} {names[value]}"
    return value


def sentence(group: Group, names: Mapping[str, str], custom: Mapping[str, str]) -> str:
    """A whole group in words, "" when it asks nothing."""
    return _said(without_empty(group), names, custom, outermost=True)


def _said(group: Group, names: Mapping[str, str], custom: Mapping[str, str], *, outermost: bool) -> str:
    parts = [
        _said(part, names, custom, outermost=False)
        if isinstance(part, Group)
        else _condition(part, names, custom)
        for part in group.parts
    ]
    if group.match is Match.NONE:
        text = TEXTS.say("say.none", {"parts": word("say.between").join(parts)}) if parts else ""
    else:
        text = word(f"say.{group.match.value}").join(parts)
    if outermost or (len(parts) < 2 and group.match is not Match.NONE):
        return text
    return TEXTS.say("say.group", {"parts": text})


def _condition(asked: Condition, names: Mapping[str, str], custom: Mapping[str, str]) -> str:
    said = {
        "field": field_word(asked.field, custom),
        "relation": word(f"relation.{asked.relation.value}"),
        "values": word("say.or").join(value_word(asked.field, value, names) for value in asked.values),
    }
    bare = asked.relation in (Relation.EMPTY, Relation.FILLED)
    return TEXTS.say("say.bare" if bare else "say.one", said)
