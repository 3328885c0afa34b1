"""The pool's filter and the values of the filter bar: one made of the other, and kept for the next time."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from core.kernel.errors import UserError
from core.pool.record.model import ExpertStatus, TitleLevel
from core.pool.search.conditions import EVERYBODY, Group
from core.pool.search.lists import TODAY, ExpertFilter
from core.pool.search.scenes import filter_from_json, filter_json

CAN_BE_DRAWN = "drawable"
"""Choice of the state filter: nothing keeps them from being drawn today."""


def expert_filter(values: Mapping[str, object]) -> ExpertFilter:
    """Conditions of the filter bar; what is empty or foreign does not filter."""
    until, least, state = values.get("term_from"), values.get("level"), values.get("status")
    conditions, drawable = values.get("conditions"), state == CAN_BE_DRAWN
    return ExpertFilter(
        words=str(values.get("words") or ""),
        specialties=_texts(values.get("specialties")),
        title_levels=levels_from(str(least)) if least else (),
        regions=_texts(values.get("regions")),
        tags=_texts(values.get("tags")),
        statuses=(ExpertStatus(str(state)),) if state and not drawable else ExpertFilter().statuses,
        term_from=until.isoformat() if isinstance(until, date) else "",
        drawable_on=TODAY if drawable else "",
        kind=str(values.get("kind") or ""),
        conditions=conditions if isinstance(conditions, Group) else EVERYBODY,
    )


def bar_values(wanted: ExpertFilter) -> dict[str, object]:
    """The values that show a filter."""
    state = wanted.statuses[0].value if len(wanted.statuses) == 1 else ""
    return {
        "words": wanted.words,
        "specialties": list(wanted.specialties),
        "level": wanted.title_levels[-1].value if wanted.title_levels else "",
        "regions": list(wanted.regions),
        "tags": list(wanted.tags),
        "term_from": date.fromisoformat(wanted.term_from) if wanted.term_from else None,
        "status": CAN_BE_DRAWN if wanted.drawable_on else state,
        "kind": wanted.kind,
        "conditions": wanted.conditions,
    }


def kept(wanted: ExpertFilter) -> object:
    """What is remembered of a filter: nothing that anybody typed, since preferences are not encrypted."""
    return filter_json(replace(wanted, words="", conditions=EVERYBODY))


def remembered(value: object) -> ExpertFilter:
    """The filter of :func:`kept`; nothing when it cannot be read."""
    try:
        return filter_from_json(value)
    except (UserError, ValueError):
        return ExpertFilter()


def levels_from(least: str) -> tuple[TitleLevel, ...]:
    """``least`` and all levels above it."""
    levels = tuple(TitleLevel)
    return levels[: levels.index(TitleLevel(least)) + 1]


def _texts(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list | tuple) else ()
