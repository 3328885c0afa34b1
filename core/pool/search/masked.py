"""What pages show of an expert: personal values as the rules of who looks let them be seen (features P15)."""

from collections.abc import Mapping

from core.access.masking import CUSTOM, Masks
from core.pool.record.custom_fields import CustomField, CustomFields
from core.pool.record.model import UNIT, Expert, ExpertDraft, Specialty, TitleLevel
from core.pool.record.units import contact_text
from core.pool.search.lists import ExpertDetail, ExpertRow, ListedExpert
from core.standing.model import DrawDays, StandingFacts
from core.standing.rules import obstacles, status_on

_TEXTS = ExpertDraft._fields[: ExpertDraft._fields.index("specialties")]


def masked_row(
    masks: Masks,
    listed: ListedExpert,
    names: Mapping[str, Specialty],
    today: str,
    custom: tuple[tuple[CustomField, str], ...] = (),
) -> ExpertRow:
    """A row of the list; ``custom`` as :func:`masked_custom` gives it."""
    return ExpertRow(
        expert_no=listed.expert_no,
        name=masks.text("employer" if listed.kind == UNIT else "name", listed.name),
        employer=masks.text("employer", listed.employer),
        phone=masks.text("phone", listed.phone),
        title=listed.title,
        title_level=TitleLevel(listed.title_level) if listed.title_level else None,
        region=listed.region,
        specialties=_named(listed.specialties, names),
        term_to=listed.standing.term_to,
        status=status_on(listed.standing, today),
        obstacles=obstacles(listed.standing, DrawDays.on(today)),
        custom={field.path: value for field, value in custom},
        kind=listed.kind,
    )


def masked_custom(
    masks: Masks, fields: CustomFields, values: Mapping[str, str]
) -> tuple[tuple[CustomField, str], ...]:
    """Custom fields that have a value, personal ones masked."""
    return tuple(
        (field, masks.text(CUSTOM, values[field.key]) if field.personal else values[field.key])
        for field in fields
        if values.get(field.key)
    )


def masked_detail(
    masks: Masks,
    expert: Expert,
    standing: StandingFacts,
    names: Mapping[str, Specialty],
    today: str,
    custom: tuple[tuple[CustomField, str], ...] = (),
) -> ExpertDetail:
    """The detail page; avoidance units and earlier employers show, as they bear on every draw."""
    draft = expert.draft
    values = {field: getattr(draft, field) for field in _TEXTS}
    rules = {field: "employer" if field == "name" and draft.is_unit else field for field in _TEXTS}
    return ExpertDetail(
        expert_no=expert.expert_no,
        status=status_on(standing, today),
        obstacles=obstacles(standing, DrawDays.on(today)),
        values={field: masks.text(rules[field], value) for field, value in values.items()},
        contacts=tuple(masks.text("contacts", contact_text(contact)) for contact in draft.contacts),
        specialties=_named(draft.specialties, names),
        tags=draft.tags,
        avoidance_units=draft.avoidance_units,
        former_employers=draft.former_employers,
        custom=custom,
        masked=(
            *(field for field in _TEXTS if masks.hides(rules[field]) and values[field]),
            *(("contacts",) if draft.contacts and masks.hides("contacts") else ()),
            *(field.path for field, _ in custom if field.personal and masks.hides(CUSTOM)),
        ),
        added_at=expert.added_at,
        changed_at=expert.changed_at,
        version=expert.version,
    )


def _named(codes: tuple[str, ...], names: Mapping[str, Specialty]) -> tuple[tuple[str, str], ...]:
    return tuple((code, names[code].name if code in names else "") for code in codes)
