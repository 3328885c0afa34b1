"""Rows of people whom the pool has: what updating them from the row would change.

Matched by ID number first, by phone second, and only where the name is the same: a number copied into the row
of somebody else must never overwrite the expert that it belongs to.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple, Protocol

from core.pool.record.changes import FieldChange, custom_changes, draft_changes
from core.pool.record.custom_fields import NOTHING_CUSTOM
from core.pool.record.employers import employer_key
from core.pool.record.model import ExpertDraft, ExpertStatus, Finding, FormerEmployer
from core.sheets.text import fold

DERIVED: Mapping[str, tuple[str, ...]] = {"id_number": ("birth_date", "sex"), "title": ("title_level",)}
"""Fields that follow from another one."""


class ExpertState(NamedTuple):
    """Where a stored expert stands: status, and the version that a change starts from."""

    status: ExpertStatus
    version: int


class ExpertStates(Protocol):
    """Looks states up."""

    def states(self, expert_nos: Collection[str]) -> Mapping[str, ExpertState]:
        """By expert number."""
        ...


class UpdateRow(NamedTuple):
    """A row that would update an expert: the draft to be stored, and what differs from the stored one.

    ``custom`` are the values that it gives of custom fields, by key.
    """

    row: int
    expert_no: str
    version: int
    draft: ExpertDraft
    changes: tuple[FieldChange, ...]
    warnings: tuple[Finding, ...]
    custom: Mapping[str, str] = NOTHING_CUSTOM


class Stored(NamedTuple):
    """What the pool has of some experts, by number: drafts, and values of custom fields by key."""

    drafts: Mapping[str, ExpertDraft]
    custom: Mapping[str, Mapping[str, str]]


class Updater:
    """Finds whom a row updates, each expert once in a file; ``fields`` are those that the sheet has."""

    def __init__(self, states: ExpertStates, fields: Iterable[str]) -> None:
        self._states = states
        wanted = set(fields)
        for field, derived in DERIVED.items():
            if field in wanted:
                wanted.update(derived)
        self._fields = tuple(field for field in ExpertDraft._fields if field in wanted)
        self._taken: set[str] = set()

    def update(
        self,
        row: int,
        draft: ExpertDraft,
        warnings: tuple[Finding, ...],
        holders: tuple[str | None, str | None],
        stored: "Stored",
        custom: Mapping[str, str] = NOTHING_CUSTOM,
    ) -> UpdateRow | None:
        """What the row would change; None when it is nobody's who may be updated."""
        target = same_person(draft, holders, stored.drafts)
        if target is None or target in self._taken:
            return None
        state = self._states.states([target]).get(target)
        if state is None or state.status is ExpertStatus.DELETED:
            return None
        self._taken.add(target)
        before = stored.drafts[target]
        merged = merged_draft(before, draft, self._fields)
        own = custom_changes(stored.custom.get(target, NOTHING_CUSTOM), custom)
        changes = (*draft_changes(before, merged), *own)
        return UpdateRow(row, target, state.version, merged, changes, warnings, custom)


def same_person(
    draft: ExpertDraft, holders: tuple[str | None, str | None], stored: Mapping[str, ExpertDraft]
) -> str | None:
    """The one expert that phone and ID number lead to, if name and ID number do not speak against it."""
    by_phone, by_id = holders
    found = {holder for holder in holders if holder is not None}
    if len(found) != 1:
        return None
    number = by_id or by_phone
    other = stored.get(number or "")
    if number is None or other is None or fold(other.name) != fold(draft.name) or other.kind != draft.kind:
        return None
    other_id = bool(draft.id_number and other.id_number and draft.id_number != other.id_number)
    return None if other_id else number


def merged_draft(stored: ExpertDraft, row: ExpertDraft, fields: Iterable[str]) -> ExpertDraft:
    """``stored`` with every value that the row gives; blank ones erase nothing."""
    values = {field: getattr(row, field) for field in fields if getattr(row, field)}
    if values.get("birth_date") == stored.birth_date[:7]:
        del values["birth_date"]  # a month says less than the day that is known
    if stored.practice_since.startswith(values.get("practice_since") or " "):
        del values["practice_since"]  # so does a year less than a month
    if "title" in values and values["title"] != stored.title:
        values["title_level"] = row.title_level  # the level of another title says nothing of this one
    if "employer" in values:
        values |= _employment(stored, row)
    return stored._replace(**values)


def _employment(stored: ExpertDraft, row: ExpertDraft) -> dict[str, object]:
    """The employer as the pool writes it; another one pushes the last one to the earlier ones."""
    if employer_key(stored.employer) == employer_key(row.employer):
        return {"employer": stored.employer}
    former = row.former_employers or stored.former_employers
    known = {employer_key(entry.name) for entry in former}
    if stored.employer and employer_key(stored.employer) not in known:
        former = (*former, FormerEmployer(stored.employer))
    return {"employer": row.employer, "credit_code": row.credit_code, "former_employers": former}
