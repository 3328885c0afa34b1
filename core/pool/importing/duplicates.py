"""Duplicates: rows of a file against the pool and against each other (sample data README, "Duplicates")."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from heapq import merge

from core.pool.importing.merge import DERIVED, Stored, Updater, UpdateRow
from core.pool.importing.values import ImportRow, RefusedRow
from core.pool.record.custom_fields import NOTHING_CUSTOM
from core.pool.record.draft_batch import DraftBatch, FitRows
from core.pool.record.employers import employer_key
from core.pool.record.model import UNIT, ExpertDraft, Finding
from core.pool.record.ports import KnownExperts
from core.sheets.text import fold

OwnValuesOf = Callable[[Collection[str]], Mapping[str, Mapping[str, str]]]
"""Looks values of custom fields up: by expert number and key, who has none left out."""


Stopped = tuple[ImportRow, tuple[Finding, ...]]
"""A row that was fit by itself, and what is against it."""

Holders = tuple[str | None, str | None]
"""Who in the pool has a phone and who has an ID number."""

_UNIT_MARK = "§"
_NOBODY: Holders = (None, None)
_FIRST_IDEOGRAPH = "\u2e80"  # names of ideographs are normal already


@dataclass(frozen=True, slots=True)
class Sorted:
    """Rows by outcome. ``duplicates`` were fit by themselves; ``refused`` have all their reasons.

    ``updates`` are rows of people whom the pool has, when these are to be updated.
    """

    importable: FitRows
    unchanged: list[ImportRow]
    duplicates: list[Stopped]
    refused: list[RefusedRow]
    updates: list[UpdateRow] = field(default_factory=list)

    def stopping(self, more: Sequence[Stopped]) -> "Sorted":
        """The same with rows stopped by something else than duplicates."""
        if not more:
            return self
        return replace(self, duplicates=list(merge(self.duplicates, more, key=lambda pair: pair[0].row)))


class DuplicateFinder:
    """Takes batches in the order of the sheet; ``fields`` are those that the sheet has columns for.

    ``custom_of`` is asked only for rows that give values of custom fields. With an ``updater`` rows of
    people whom the pool has update them; without one they are duplicates. ``within`` are the departments
    whose experts may be compared and updated, None for all: of others only that they are there is told.
    """

    def __init__(
        self,
        known: KnownExperts,
        fields: Iterable[str],
        updater: Updater | None = None,
        custom_of: OwnValuesOf | None = None,
        within: frozenset[str] | None = None,
    ) -> None:
        self._known = known
        self._within = within
        self._custom_of = custom_of
        self._updater = updater
        wanted = set(fields)
        for origin, derived in DERIVED.items():
            if origin in wanted:
                wanted.update(derived)
        self._compared = tuple(
            slot for slot, name in enumerate(ExpertDraft._fields) if name in wanted and name != "employer"
        )
        self._phones: set[str] = set()
        self._ids: set[str] = set()
        self._people: set[tuple[str, str]] = set()
        self._employers = _Folded()

    def sort(self, rows: FitRows, refused: Sequence[RefusedRow] = ()) -> Sorted:
        """Which rows of a batch can be imported; both kinds in the order of the sheet.

        Rows that were refused already get the reasons that duplicates add, and stand in nobody's way.
        """
        phones, ids = rows.drafts.column("phone"), identities(rows.drafts)
        by_phone = self._known.by_phone({*phones, *(row.phone for row in refused)})
        by_id = {**self._known.by_id_number({*ids, *(row.id_number for row in refused)}), **self._units(ids)}
        if not (by_phone or by_id or refused) and self._all_differ(phones, ids):
            return Sorted(self._accepted(rows), [], [], [])
        stored = self._stored({*by_phone.values(), *by_id.values()}, bool(rows.custom))
        found = Sorted(rows, [], [], [])
        waiting = list(reversed(refused))
        places: list[int] = []
        for place, (number, phone, id_number) in enumerate(zip(rows.numbers, phones, ids, strict=True)):
            while waiting and waiting[-1].row < number:
                found.refused.append(self._refused_further(waiting.pop(), by_phone, by_id))
            holders = (by_phone.get(phone), by_id.get(id_number))
            if holders == _NOBODY and phone not in self._phones and not self._has_id(id_number):
                places.append(place)
                self._phones.add(phone)
                self._ids.add(id_number)
                continue
            row = ImportRow(
                number,
                rows.drafts.draft(place),
                rows.warnings.get(number, ()),
                rows.custom.get(number, NOTHING_CUSTOM),
            )
            if self._equals_stored(row, holders, stored):
                found.unchanged.append(row)
            elif not self._updated(found, row, holders, stored):
                found.duplicates.append((row, self._findings(phone, id_number, holders)))
        found.refused.extend(self._refused_further(row, by_phone, by_id) for row in reversed(waiting))
        importable = self._accepted(rows.chosen(places))
        return replace(found, importable=importable)

    def _updated(self, found: Sorted, row: ImportRow, holders: Holders, stored: Stored) -> bool:
        """Note a row that updates an expert, or has nothing to say that the pool does not know."""
        phone, id_number = row.draft.phone, identity(row.draft)
        if self._updater is None or phone in self._phones or self._has_id(id_number):
            return False
        update = self._updater.update(row.row, row.draft, row.warnings, holders, stored, row.custom)
        if update is None:
            return False
        if update.changes:
            found.updates.append(update)
        else:
            found.unchanged.append(row)
        self._phones.add(update.draft.phone)
        self._ids.add(identity(update.draft))
        return True

    def _units(self, ids: Sequence[str]) -> Mapping[str, str]:
        """Units of the pool by identity."""
        codes = [one.removeprefix(_UNIT_MARK) for one in ids if one.startswith(_UNIT_MARK)]
        held = self._known.by_credit_code(codes) if codes else {}
        return {_UNIT_MARK + code: number for code, number in held.items()}

    def _stored(self, numbers: Collection[str], asks_custom: bool) -> Stored:
        if not numbers:
            return Stored({}, {})
        asked = self._custom_of if asks_custom else None
        drafts, within = self._known.drafts(numbers), self._within
        if within is not None:
            drafts = {number: draft for number, draft in drafts.items() if draft.department in within}
        return Stored(drafts, {} if asked is None else asked(drafts))

    def _has_id(self, id_number: str) -> bool:
        return id_number != "" and id_number in self._ids

    def _all_differ(self, phones: Sequence[str], ids: Sequence[str]) -> bool:
        """Whether no phone and no ID number comes twice, here or before."""
        given = [number for number in ids if number]
        distinct = set(given)
        return (
            len(set(phones)) == len(phones)
            and len(distinct) == len(given)
            and self._phones.isdisjoint(phones)
            and self._ids.isdisjoint(distinct)
        )

    def _refused_further(
        self, row: RefusedRow, by_phone: Mapping[str, str], by_id: Mapping[str, str]
    ) -> RefusedRow:
        more = self._findings(row.phone, row.id_number, (by_phone.get(row.phone), by_id.get(row.id_number)))
        return row._replace(findings=(*row.findings, *more)) if more else row

    def _equals_stored(self, row: ImportRow, holders: Holders, stored: Stored) -> bool:
        found = {holder for holder in holders if holder is not None}
        if len(found) != 1:
            return False
        holder, draft = found.pop(), row.draft
        other = stored.drafts.get(holder)
        return (
            other is not None
            and all(draft[slot] == other[slot] for slot in self._compared)
            and employer_key(draft.employer) == employer_key(other.employer)
            and row.custom.items() <= stored.custom.get(holder, NOTHING_CUSTOM).items()
        )

    def _findings(self, phone: str, id_number: str, holders: Holders) -> tuple[Finding, ...]:
        by_phone, by_id = holders
        findings = []
        if by_phone is not None:
            findings.append(("PHONE_DUPLICATE_IN_POOL", "phone"))
        if by_id is not None:
            findings.append(_same_identity(id_number, "POOL"))
        if phone in self._phones:
            findings.append(("PHONE_DUPLICATE_IN_FILE", "phone"))
        if self._has_id(id_number):
            findings.append(_same_identity(id_number, "FILE"))
        return tuple(findings)

    def _accepted(self, rows: FitRows) -> FitRows:
        """Note rows as importable; who has name and employer of an earlier one gets a warning."""
        drafts = rows.drafts
        self._phones.update(drafts.column("phone"))
        self._ids.update(identities(drafts))
        names = [n if n >= _FIRST_IDEOGRAPH else fold(n) for n in drafts.column("name")]
        people = list(zip(names, map(self._employers.__getitem__, drafts.column("employer")), strict=True))
        seen = self._people
        fresh = set(people)
        if len(fresh) == len(people) and seen.isdisjoint(fresh):
            seen |= fresh
            return rows
        warnings = dict(rows.warnings)
        for number, person in zip(rows.numbers, people, strict=True):
            if person in seen:
                same = ("NAME_EMPLOYER_DUPLICATE_IN_FILE", "name")
                warnings[number] = (*warnings.get(number, ()), same)
            seen.add(person)
        return replace(rows, warnings=warnings)


class _Folded(dict[str, str]):
    """Names of employers without regard to case and width, each folded once."""

    def __missing__(self, employer: str) -> str:
        key = self[employer] = fold(employer)
        return key


def identity(draft: ExpertDraft) -> str:
    """What tells somebody from all others: a person's ID number, a unit's marked credit code."""
    return _UNIT_MARK + draft.credit_code if draft.is_unit else draft.id_number


def identities(drafts: DraftBatch) -> Sequence[str]:
    """:func:`identity` of every draft."""
    numbers, kinds = drafts.column("id_number"), drafts.column("kind")
    if UNIT not in kinds:
        return numbers
    codes = drafts.column("credit_code")
    return [
        _UNIT_MARK + code if kind == UNIT else number
        for number, code, kind in zip(numbers, codes, kinds, strict=True)
    ]


def _same_identity(identity: str, where: str) -> Finding:
    if identity.startswith(_UNIT_MARK):
        return f"UNIT_DUPLICATE_IN_{where}", "credit_code"
    return f"ID_DUPLICATE_IN_{where}", "id_number"
