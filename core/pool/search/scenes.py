"""Scenes: conditions saved under a name, private or shared, used again with one click."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from core.kernel.canonical_json import JsonValue
from core.kernel.errors import UserError
from core.pool.record.model import ExpertStatus, TitleLevel
from core.pool.search.conditions import Group, from_json, to_json
from core.pool.search.lists import ExpertFilter

E = TypeVar("E", ExpertStatus, TitleLevel)

LONGEST_NAME = 40
MOST_SCENES = 50
"""Scenes that one account may keep."""

_TEXTS = ("words", "term_from", "term_to", "drawable_on")
_LISTS = ("specialties", "regions", "tags")


@dataclass(frozen=True, slots=True)
class Scene:
    """A saved filter. ``own`` says whether whoever asked saved it; only that account may change it."""

    scene_id: int
    name: str
    shared: bool
    own: bool
    wanted: ExpertFilter


@dataclass(frozen=True, slots=True)
class ScenesChanged:
    """Announcement: lists of scenes are out of date."""


def filter_json(wanted: ExpertFilter) -> dict[str, JsonValue]:
    """A filter as it is saved; the log gets the same."""
    found: dict[str, JsonValue] = {field: getattr(wanted, field) for field in _TEXTS}
    found.update({field: list(getattr(wanted, field)) for field in _LISTS})
    found["title_levels"] = [level.value for level in wanted.title_levels]
    found["statuses"] = [status.value for status in wanted.statuses]
    found["kind"] = wanted.kind
    found["conditions"] = to_json(wanted.conditions)
    return found


def filter_from_json(value: object) -> ExpertFilter:
    """Read what :func:`filter_json` made; raises ``UserError('pool.conditions_invalid')``."""
    if not isinstance(value, dict):
        raise UserError("pool.conditions_invalid")
    words, since, until, drawable = (_text(value.get(field)) for field in _TEXTS)
    specialties, regions, tags = (_texts(value.get(field)) for field in _LISTS)
    conditions = from_json(value["conditions"]) if "conditions" in value else Group()
    return ExpertFilter(
        words=words,
        specialties=specialties,
        title_levels=_members(TitleLevel, value.get("title_levels")),
        regions=regions,
        tags=tags,
        statuses=_members(ExpertStatus, value.get("statuses")),
        term_from=since,
        term_to=until,
        drawable_on=drawable,
        conditions=conditions,
        kind=_text(value.get("kind", "")),
    )


def checked_name(name: str, taken: Sequence[str]) -> str:
    """A name for a scene, trimmed.

    Raises:
        UserError: ``pool.scene_name`` (empty or too long), ``pool.scene_name_taken``.
    """
    name = name.strip()
    if not name or len(name) > LONGEST_NAME or not name.isprintable():
        raise UserError("pool.scene_name", most=LONGEST_NAME)
    if name in taken:
        raise UserError("pool.scene_name_taken", name=name)
    return name


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise UserError("pool.conditions_invalid")
    return value


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise UserError("pool.conditions_invalid")
    return tuple(map(_text, value))


def _members(kind: type[E], value: object) -> tuple[E, ...]:
    known = {member.value: member for member in kind}
    texts = _texts(value)
    if any(text not in known for text in texts):
        raise UserError("pool.conditions_invalid")
    return tuple(known[text] for text in texts)
