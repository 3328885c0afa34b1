"""What pages show of an expert: personal values masked, for everybody alike (features P15)."""

import re
from collections.abc import Callable, Mapping

from core.access.masking import MASKS, mask_id_number
from core.pool.custom_fields import CustomField, CustomFields
from core.pool.model import (
    Expert,
    ExpertDetail,
    ExpertDraft,
    ExpertRow,
    ListedExpert,
    Specialty,
    TitleLevel,
)
from core.standing.model import DrawDays, StandingFacts
from core.standing.rules import obstacles, status_on

HIDDEN = "****"
"""Stands for a value of which nothing may be shown."""

_AREA_SHOWN = 6
_DAY = re.compile(r"\d{4}-\d{2}(-\d{2})?")
_MONTH_CHARACTERS = 7


def _mask_address(address: str) -> str:
    return address[:_AREA_SHOWN] + "****" if len(address) > _AREA_SHOWN else "****"


def _mask_email(address: str) -> str:
    head, _, tail = address.partition("@")
    return f"{head[:1]}***@{tail}" if tail else "***"


def _mask_day(day: str) -> str:
    """The year of a date; nothing of a text that is none."""
    if _DAY.fullmatch(day) is None:
        return "****"
    return f"{day[:4]}-**-**" if len(day) > _MONTH_CHARACTERS else f"{day[:4]}-**"


DETAIL_MASKS: Mapping[str, Callable[[str], str]] = {
    **MASKS,
    "birth_date": _mask_day,
    "address": _mask_address,
    "email": _mask_email,
    "bank_account": mask_id_number,
}
"""Fields of the detail page that show in full only after an unmasking."""

_TEXTS = ExpertDraft._fields[: ExpertDraft._fields.index("specialties")]


def masked_text(field: str, value: str) -> str:
    """``value`` of a field as it may be shown."""
    rule = DETAIL_MASKS.get(field)
    return rule(value) if rule is not None and value else value


def masked_row(listed: ListedExpert, names: Mapping[str, Specialty], today: str) -> ExpertRow:
    """A row of the list."""
    return ExpertRow(
        expert_no=listed.expert_no,
        name=masked_text("name", listed.name),
        employer=masked_text("employer", listed.employer),
        phone=masked_text("phone", listed.phone),
        title=listed.title,
        title_level=TitleLevel(listed.title_level) if listed.title_level else None,
        region=listed.region,
        specialties=_named(listed.specialties, names),
        term_to=listed.standing.term_to,
        status=status_on(listed.standing, today),
        obstacles=obstacles(listed.standing, DrawDays.on(today)),
    )


def masked_custom(fields: CustomFields, values: Mapping[str, str]) -> tuple[tuple[CustomField, str], ...]:
    """Custom fields that have a value, personal ones masked."""
    return tuple(
        (field, HIDDEN if field.personal else values[field.key]) for field in fields if values.get(field.key)
    )


def masked_detail(
    expert: Expert,
    standing: StandingFacts,
    names: Mapping[str, Specialty],
    today: str,
    custom: tuple[tuple[CustomField, str], ...] = (),
) -> ExpertDetail:
    """The detail page; avoidance units and earlier employers show, as they bear on every draw."""
    draft = expert.draft
    values = {field: getattr(draft, field) for field in _TEXTS}
    return ExpertDetail(
        expert_no=expert.expert_no,
        status=status_on(standing, today),
        obstacles=obstacles(standing, DrawDays.on(today)),
        values={field: masked_text(field, value) for field, value in values.items()},
        specialties=_named(draft.specialties, names),
        tags=draft.tags,
        avoidance_units=draft.avoidance_units,
        former_employers=draft.former_employers,
        custom=custom,
        masked=(
            *(field for field in _TEXTS if field in DETAIL_MASKS and values[field]),
            *(field.path for field, _ in custom if field.personal),
        ),
        added_at=expert.added_at,
        changed_at=expert.changed_at,
        version=expert.version,
    )


def _named(codes: tuple[str, ...], names: Mapping[str, Specialty]) -> tuple[tuple[str, str], ...]:
    return tuple((code, names[code].name if code in names else "") for code in codes)
