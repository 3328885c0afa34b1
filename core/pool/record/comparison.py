"""An expert's file twice, side by side: two versions, or what is and what is asked for."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from core.access.masking import CUSTOM, Masks
from core.pool.record.custom_fields import CustomFields
from core.pool.record.employers import former_employer_text
from core.pool.record.model import ExpertDraft, Specialty
from core.pool.record.units import contact_text


@dataclass(frozen=True, slots=True, repr=False)
class Filed:
    """What an expert's file holds at one time: the draft and custom values by key."""

    draft: ExpertDraft
    custom: Mapping[str, str]


@dataclass(frozen=True, slots=True, repr=False)
class ComparedField:
    """One field, each side as lines; ``label`` names a custom field, "" for the fixed ones.

    ``masked`` when a side shows less than is stored.
    """

    field: str
    label: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    changed: bool
    masked: bool


def compared(
    masks: Masks,
    before: Filed | None,
    after: Filed,
    names: Mapping[str, Specialty],
    fields: CustomFields,
    plain: Collection[str] = (),
) -> tuple[ComparedField, ...]:
    """Every field that either side has, in order; those of ``plain`` are shown unmasked.

    Without ``before`` (a new expert) nothing counts as changed.
    """
    found = []
    for name in ExpertDraft._fields:
        old = () if before is None else _lines(name, before.draft, names)
        new = _lines(name, after.draft, names)
        if old or new:
            is_masked = masks.hides(name) and name not in plain
            mask = name if is_masked else ""
            found.append(
                _field(
                    name,
                    "",
                    _shown(masks, mask, old),
                    _shown(masks, mask, new),
                    before,
                    old != new,
                    is_masked,
                )
            )
    for field in fields:
        old_value = "" if before is None else before.custom.get(field.key, "")
        new_value = after.custom.get(field.key, "")
        if old_value or new_value:
            is_masked = field.personal and masks.hides(CUSTOM) and field.path not in plain
            sides = [
                (() if not value else (masks.text(CUSTOM, value) if is_masked else value,))
                for value in (old_value, new_value)
            ]
            changed = old_value != new_value
            found.append(_field(field.path, field.name, sides[0], sides[1], before, changed, is_masked))
    return tuple(found)


def _field(
    name: str,
    label: str,
    old: tuple[str, ...],
    new: tuple[str, ...],
    before: Filed | None,
    differ: bool,
    is_masked: bool,
) -> ComparedField:
    return ComparedField(name, label, old, new, before is not None and differ, is_masked)


def _lines(name: str, draft: ExpertDraft, names: Mapping[str, Specialty]) -> tuple[str, ...]:
    value = getattr(draft, name)
    if name == "specialties":
        return tuple(f"{code} {names[code].name}" if code in names else code for code in value)
    if name == "former_employers":
        return tuple(map(former_employer_text, value))
    if name == "contacts":
        return tuple(map(contact_text, value))
    if isinstance(value, tuple):
        return value
    return (value,) if value else ()


def _shown(masks: Masks, mask: str, lines: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(masks.text(mask, line) for line in lines) if mask else lines
