"""Duplicates: rows of a file against the pool and against each other (sample data README, "Duplicates")."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from core.pool.employers import employer_key
from core.pool.imports import ImportRow, RefusedRow
from core.pool.model import ExpertDraft, Finding
from core.sheets.text import fold

_DERIVED = {"id_number": ("birth_date", "sex"), "title": ("title_level",)}


class KnownExperts(Protocol):
    """The pool as duplicates are looked up in it."""

    def by_phone(self, phones: Collection[str]) -> Mapping[str, str]:
        """Expert number by phone, for those of ``phones`` that somebody not deleted has; never by ""."""
        ...

    def by_id_number(self, numbers: Collection[str]) -> Mapping[str, str]:
        """Expert number by ID number, deleted experts included; never by ""."""
        ...

    def drafts(self, expert_nos: Collection[str]) -> Mapping[str, ExpertDraft]:
        """What is stored of these experts."""
        ...


Holders = tuple[str | None, str | None]
"""Who in the pool has a phone and who has an ID number."""

_NOBODY: Holders = (None, None)
_FIRST_IDEOGRAPH = "\u2e80"  # names of ideographs are normal already


@dataclass(frozen=True, slots=True)
class Sorted:
    """Rows by outcome. ``duplicates`` were fit by themselves; ``refused`` have all their reasons."""

    importable: list[ImportRow]
    unchanged: list[ImportRow]
    duplicates: list[tuple[ImportRow, tuple[Finding, ...]]]
    refused: list[RefusedRow]


class DuplicateFinder:
    """Takes batches in the order of the sheet; ``fields`` are those that the sheet has columns for."""

    def __init__(self, known: KnownExperts, fields: Iterable[str]) -> None:
        self._known = known
        wanted = set(fields)
        for field, derived in _DERIVED.items():
            if field in wanted:
                wanted.update(derived)
        self._compared = tuple(
            slot for slot, field in enumerate(ExpertDraft._fields) if field in wanted and field != "employer"
        )
        self._phones: set[str] = set()
        self._ids: set[str] = set()
        self._people: set[tuple[str, str]] = set()
        self._employers: dict[str, str] = {}

    def sort(self, rows: Sequence[ImportRow], refused: Sequence[RefusedRow] = ()) -> Sorted:
        """Which rows of a batch can be imported; both lists in the order of the sheet.

        Rows that were refused already get the reasons that duplicates add, and stand in nobody's way.
        """
        phones = self._known.by_phone({row.draft.phone for row in rows} | {row.phone for row in refused})
        ids = self._known.by_id_number(
            {row.draft.id_number for row in rows} | {row.id_number for row in refused}
        )
        stored = self._known.drafts({*phones.values(), *ids.values()}) if phones or ids else {}
        if not (phones or ids or refused) and self._all_differ(rows):
            return Sorted(self._all_accepted(rows), [], [], [])
        found = Sorted([], [], [], [])
        waiting = list(reversed(refused))
        for row in rows:
            while waiting and waiting[-1].row < row.row:
                self._refuse_further(waiting.pop(), phones, ids, found)
            draft = row.draft
            holders = (phones.get(draft.phone), ids.get(draft.id_number))
            if draft.phone not in self._phones and draft.id_number not in self._ids and holders == _NOBODY:
                found.importable.extend(self._all_accepted([row]))
            elif self._equals_stored(draft, holders, stored):
                found.unchanged.append(row)
            else:
                found.duplicates.append((row, self._findings(draft.phone, draft.id_number, holders)))
        while waiting:
            self._refuse_further(waiting.pop(), phones, ids, found)
        return found

    def _all_differ(self, rows: Sequence[ImportRow]) -> bool:
        """Whether no phone and no ID number comes twice, here or before."""
        phones = {row.draft.phone for row in rows}
        ids = [row.draft.id_number for row in rows if row.draft.id_number]
        return (
            len(phones) == len(rows)
            and len(set(ids)) == len(ids)
            and self._phones.isdisjoint(phones)
            and self._ids.isdisjoint(ids)
        )

    def _refuse_further(
        self, row: RefusedRow, phones: Mapping[str, str], ids: Mapping[str, str], found: Sorted
    ) -> None:
        more = self._findings(row.phone, row.id_number, (phones.get(row.phone), ids.get(row.id_number)))
        found.refused.append(row._replace(findings=(*row.findings, *more)) if more else row)

    def _equals_stored(self, draft: ExpertDraft, holders: Holders, stored: Mapping[str, ExpertDraft]) -> bool:
        found = {holder for holder in holders if holder is not None}
        if len(found) != 1:
            return False
        other = stored.get(found.pop())
        return (
            other is not None
            and all(draft[slot] == other[slot] for slot in self._compared)
            and employer_key(draft.employer) == employer_key(other.employer)
        )

    def _findings(self, phone: str, id_number: str, holders: Holders) -> tuple[Finding, ...]:
        by_phone, by_id = holders
        findings = []
        if by_phone is not None:
            findings.append(("PHONE_DUPLICATE_IN_POOL", "phone"))
        if by_id is not None:
            findings.append(("ID_DUPLICATE_IN_POOL", "id_number"))
        if phone in self._phones:
            findings.append(("PHONE_DUPLICATE_IN_FILE", "phone"))
        if id_number in self._ids:
            findings.append(("ID_DUPLICATE_IN_FILE", "id_number"))
        return tuple(findings)

    def _all_accepted(self, rows: Sequence[ImportRow]) -> list[ImportRow]:
        """Note rows as importable; who has name and employer of an earlier one gets a warning."""
        self._phones.update([row.draft.phone for row in rows])
        self._ids.update([row.draft.id_number for row in rows if row.draft.id_number])
        accepted = list(rows)
        people, employers = self._people, self._employers
        for place, row in enumerate(rows):
            draft = row.draft
            employer = employers.get(draft.employer)
            if employer is None:
                employer = employers[draft.employer] = fold(draft.employer)
            person = (draft.name if draft.name >= _FIRST_IDEOGRAPH else fold(draft.name), employer)
            if person in people:
                same = ("NAME_EMPLOYER_DUPLICATE_IN_FILE", "name")
                accepted[place] = row._replace(warnings=(*row.warnings, same))
            people.add(person)
        return accepted
