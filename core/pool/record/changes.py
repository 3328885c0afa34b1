"""Changes of an expert: what differs between two drafts, and a draft as it was at an earlier version."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, NamedTuple

from core.kernel.canonical_json import JsonValue
from core.pool.record.custom_fields import PREFIX
from core.pool.record.model import Contact, ExpertDraft, FormerEmployer


class ChangeCause(StrEnum):
    """What a change came from."""

    FORM = "form"
    IMPORT = "import"
    REVIEW = "review"
    DESK = "desk"
    MERGE = "merge"
    UNDO = "undo"
    STANDING = "standing"
    TAGS = "tags"
    CLASSIFICATION = "classification"
    DEPARTMENTS = "departments"


@dataclass(frozen=True, slots=True)
class ChangeReason:
    """Why something changes: the cause, in whose words, and the case or import it belongs to."""

    cause: ChangeCause = ChangeCause.FORM
    why: str = ""
    reference: str = ""


BY_FORM = ChangeReason()


class ChangeStamp(NamedTuple):
    """Who changes many experts at once, when and from what."""

    at: datetime
    account_id: str
    name: str
    cause: ChangeCause


class FieldChange(NamedTuple):
    """One field before and after, as JSON: texts, or lists for fields that hold several values."""

    field: str
    before: JsonValue
    after: JsonValue


@dataclass(frozen=True, slots=True, repr=False)
class ExpertVersion:
    """A kept change: ``version`` is the state it led to, ``name`` the account's name at that time."""

    expert_no: str
    version: int
    at: datetime
    account_id: str
    name: str
    reason: ChangeReason
    changes: tuple[FieldChange, ...]

    def __repr__(self) -> str:
        return f"ExpertVersion({self.expert_no}, {self.version})"


def json_value(value: Any) -> JsonValue:
    """A field's value as JSON."""
    return [json_value(part) for part in value] if isinstance(value, tuple) else value


def draft_changes(before: ExpertDraft, after: ExpertDraft) -> tuple[FieldChange, ...]:
    """Every field that differs, in the order of the fields."""
    return tuple(
        FieldChange(field, json_value(old), json_value(new))
        for field, old, new in zip(ExpertDraft._fields, before, after, strict=True)
        if old != new
    )


def custom_changes(before: Mapping[str, str], after: Mapping[str, str]) -> tuple[FieldChange, ...]:
    """Every custom field of ``after`` (by key) that differs, blank for one that is taken away."""
    return tuple(
        FieldChange(PREFIX + key, before.get(key, ""), value)
        for key, value in after.items()
        if before.get(key, "") != value
    )


def draft_after(draft: ExpertDraft, changes: Sequence[FieldChange]) -> ExpertDraft:
    """``draft`` with changes made; those of fields that a draft does not have are left aside."""
    values = {
        change.field: _field_value(change.field, change.after)
        for change in changes
        if change.field in ExpertDraft._fields
    }
    return draft._replace(**values)


def draft_before(draft: ExpertDraft, changes: Sequence[FieldChange]) -> ExpertDraft:
    """``draft`` with changes taken back."""
    return draft_after(draft, [FieldChange(change.field, change.after, change.before) for change in changes])


def custom_before(changes: Sequence[FieldChange]) -> dict[str, str]:
    """Values of custom fields by key as they were before ``changes``, blank for none."""
    return {c.field.removeprefix(PREFIX): str(c.before) for c in changes if c.field.startswith(PREFIX)}


def draft_at(current: ExpertDraft, versions: Sequence[ExpertVersion], wanted: int) -> ExpertDraft:
    """The draft at version ``wanted``, from the current one and all kept changes."""
    draft = current
    for version in sorted(versions, key=lambda kept: kept.version, reverse=True):
        if version.version <= wanted:
            break
        draft = draft_before(draft, version.changes)
    return draft


def _field_value(field: str, value: JsonValue) -> Any:
    if not isinstance(value, list):
        return value
    if field == "former_employers":
        return tuple(FormerEmployer(*entry) for entry in value if isinstance(entry, list))
    if field == "contacts":
        return tuple(Contact(*map(str, entry)) for entry in value if isinstance(entry, list))
    return tuple(value)


def custom_at(current: Mapping[str, str], versions: Sequence[ExpertVersion], wanted: int) -> dict[str, str]:
    """Values of custom fields at version ``wanted``, by key."""
    values = dict(current)
    for version in sorted(versions, key=lambda kept: kept.version, reverse=True):
        if version.version <= wanted:
            break
        for change in version.changes:
            if change.field.startswith(PREFIX):
                values[change.field.removeprefix(PREFIX)] = str(change.before)
    return {key: value for key, value in values.items() if value}
