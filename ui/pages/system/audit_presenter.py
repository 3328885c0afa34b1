"""Audit records in words: facts by name, numbers of accounts with their names, long digests shortened."""

import re
from collections.abc import Mapping
from typing import Any

from core.evidence.audit.audit_log import LogRow
from ui.listing import listed
from ui.pages.pool.texts import TEXTS as POOL_TEXTS
from ui.pages.system.fact_words import TEXTS
from ui.shell.role_words import role_word
from ui.texts import knows, words

_DIGEST = re.compile(r"[0-9a-f]{32,}")
_SHOWN_DIGITS = 8
_PROJECT_EVENTS = "projects."


def fact_name(key: str) -> str:
    """The word for a fact; a key that has none stands for itself."""
    code = f"fact.{key}"
    return TEXTS.say(code, {}) if code in TEXTS else key


def fact_value(
    key: str, value: Any, names: Mapping[str, str], *, event: str = "", whole: bool = False
) -> str:
    """A fact's value in words; ``event`` tells whose fields they are, ``whole`` shortens no digests."""

    def inner(name: str, part: Any) -> str:
        return fact_value(name, part, names, event=event, whole=whole)

    if isinstance(value, list):
        return listed(inner(key, part) for part in value) or _code("none")
    if isinstance(value, dict):
        return "  ".join(f"{fact_name(k)} {inner(k, v)}" for k, v in value.items())
    if isinstance(value, bool) or value is None:
        return _code({True: "true", False: "false", None: "none"}[value])
    text = str(value)
    if text in names:
        return f"{names[text]} ({text})"
    if key == "roles":
        return role_word(text)
    if key == "act" and knows(f"event.{text}"):
        return words(f"event.{text}")
    if key == "fields":
        return _field_word(text, event)
    if not whole and _DIGEST.fullmatch(text):
        return f"{text[:_SHOWN_DIGITS].upper()}…"
    return _code(text)


def facts_line(row: LogRow) -> str:
    """All facts in one line."""
    return facts_in_line(row.facts, row.names, row.event)


def facts_in_line(facts: Mapping[str, Any], names: Mapping[str, str], event: str) -> str:
    """The facts of a record of ``event`` in one line; ``names`` are those of accounts that are known."""
    return "  ·  ".join(
        f"{fact_name(key)} {fact_value(key, value, names, event=event)}" for key, value in facts.items()
    )


def who(row: LogRow) -> str:
    """Who did it: name, or the machine."""
    return actor_name(row.actor, row.names)


def actor_name(actor: str, names: Mapping[str, str]) -> str:
    """The name of an account if it is known, or the machine."""
    return words("event.by_machine") if actor == "system" else names.get(actor, actor)


def about(row: LogRow) -> str:
    """What it was about; an account with its name."""
    if row.subject in row.names:
        return f"{row.names[row.subject]} ({row.subject})"
    return row.subject


def _field_word(name: str, event: str) -> str:
    """The word for a field of a project or of an expert; others stand for themselves."""
    if event.startswith(_PROJECT_EVENTS):
        return words(f"project_field.{name}") if knows(f"project_field.{name}") else name
    return POOL_TEXTS.say(f"field.{name}", {}) if f"field.{name}" in POOL_TEXTS else name


def _code(text: str) -> str:
    """The word for a value that is a code; other values stand for themselves."""
    code = f"fact_value.{text}"
    return TEXTS.say(code, {}) if code in TEXTS else text
