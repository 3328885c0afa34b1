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
        """Expert number by phone, for those of ``phones`` that somebody not deleted has."""
        ...

    def by_id_number(self, numbers: Collection[str]) -> Mapping[str, str]:
        """Expert number by ID number, deleted experts included."""
        ...

    def drafts(self, expert_nos: Collection[str]) -> Mapping[str, ExpertDraft]:
        """What is stored of these experts."""
        ...


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
        phones = self._known.by_phone(
            {row.draft.phone for row in rows} | {row.phone for row in refused if row.phone is not None}
        )
        ids = self._known.by_id_number(
            {row.draft.id_number for row in rows if row.draft.id_number is not None}
            | {row.id_number for row in refused if row.id_number is not None}
        )
        stored = self._known.drafts({*phones.values(), *ids.values()}) if phones or ids else {}
        found = Sorted([], [], [], [])
        waiting = list(reversed(refused))
        for row in rows:
            while waiting and waiting[-1].row < row.row:
                self._refuse_further(waiting.pop(), phones, ids, found)
            draft = row.draft
            holders = (phones.get(draft.phone), ids.get(draft.id_number) if draft.id_number else None)
            if self._equals_stored(draft, holders, stored):
                found.unchanged.append(row)
                self._people.add(self._person(draft))
            elif findings := self._findings(draft.phone, draft.id_number, holders):
                found.duplicates.append((row, findings))
            else:
                found.importable.append(self._accepted(row))
        while waiting:
            self._refuse_further(waiting.pop(), phones, ids, found)
        return found

    def _refuse_further(
        self, row: RefusedRow, phones: Mapping[str, str], ids: Mapping[str, str], found: Sorted
    ) -> None:
        holders = (phones.get(row.phone or ""), ids.get(row.id_number or ""))
        more = self._findings(row.phone, row.id_number, holders)
        found.refused.append(row._replace(findings=(*row.findings, *more)) if more else row)

    def _equals_stored(
        self, draft: ExpertDraft, holders: tuple[str | None, ...], stored: Mapping[str, ExpertDraft]
    ) -> bool:
        found = {holder for holder in holders if holder is not None}
        if len(found) != 1:
            return False
        other = stored.get(found.pop())
        return (
            other is not None
            and all(draft[slot] == other[slot] for slot in self._compared)
            and employer_key(draft.employer) == employer_key(other.employer)
        )

    def _findings(
        self, phone: str | None, id_number: str | None, holders: tuple[str | None, ...]
    ) -> tuple[Finding, ...]:
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

    def _accepted(self, row: ImportRow) -> ImportRow:
        draft = row.draft
        person = self._person(draft)
        self._phones.add(draft.phone)
        if draft.id_number is not None:
            self._ids.add(draft.id_number)
        if person in self._people:
            return row._replace(warnings=(*row.warnings, ("NAME_EMPLOYER_DUPLICATE_IN_FILE", "name")))
        self._people.add(person)
        return row

    def _person(self, draft: ExpertDraft) -> tuple[str, str]:
        employer = self._employers.get(draft.employer)
        if employer is None:
            employer = self._employers[draft.employer] = fold(draft.employer)
        return fold(draft.name), employer
