"""Data quality of the pool (features G4): what may be wrong with an expert's data, and the score.

The rules are those of imports, so what an import would refuse is a fault here too; besides, what is missing,
what several experts share, and what nobody has confirmed for long.
"""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from core.pool.judging.batch_judge import ExpertBatchJudge
from core.pool.judging.classification import Classification
from core.pool.judging.expert_rows import ExpertRowJudge, Refused
from core.pool.record.model import ExpertDraft, Finding
from core.sheets.cell import Cell


class FaultKind(StrEnum):
    """What may be wrong: ``GROUP.SUBJECT``. Their order is that of stored bits: new ones come last."""

    MISSING_NAME = "missing.name"
    MISSING_PHONE = "missing.phone"
    MISSING_EMPLOYER = "missing.employer"
    MISSING_SPECIALTIES = "missing.specialties"
    MISSING_ID_NUMBER = "missing.id_number"
    MISSING_SEX = "missing.sex"
    MISSING_BIRTH_DATE = "missing.birth_date"
    MISSING_TITLE = "missing.title"
    MISSING_EDUCATION = "missing.education"
    MISSING_REGION = "missing.region"
    MISSING_EMAIL = "missing.email"
    MISSING_TERM_TO = "missing.term_to"
    MISSING_BANK_ACCOUNT = "missing.bank_account"
    INVALID_NAME = "invalid.name"
    INVALID_PHONE = "invalid.phone"
    INVALID_ID_NUMBER = "invalid.id_number"
    INVALID_EMAIL = "invalid.email"
    INVALID_CREDIT_CODE = "invalid.credit_code"
    INVALID_BANK_ACCOUNT = "invalid.bank_account"
    INVALID_SPECIALTIES = "invalid.specialties"
    INVALID_DATE = "invalid.date"
    INVALID_TEXT = "invalid.text"
    CONTRADICTORY_SEX = "contradictory.sex"
    CONTRADICTORY_BIRTH_DATE = "contradictory.birth_date"
    CONTRADICTORY_TERM = "contradictory.term"
    DUPLICATE_PHONE = "duplicate.phone"
    DUPLICATE_ID_NUMBER = "duplicate.id_number"
    DUPLICATE_PERSON = "duplicate.person"
    DUPLICATE_SIMILAR = "duplicate.similar"
    DUPLICATE_BANK_ACCOUNT = "duplicate.bank_account"
    STALE = "stale.unconfirmed"

    @property
    def group(self) -> str:
        """``missing``, ``invalid``, ``contradictory``, ``duplicate`` or ``stale``."""
        return self.value.partition(".")[0]

    @property
    def bit(self) -> int:
        """The kind's bit in a stored set of kinds."""
        return 1 << _PLACES[self]


_PLACES = {kind: place for place, kind in enumerate(FaultKind)}

WEIGHTS: Mapping[FaultKind, int] = {
    FaultKind.MISSING_NAME: 30,
    FaultKind.MISSING_PHONE: 30,
    FaultKind.MISSING_EMPLOYER: 20,
    FaultKind.MISSING_SPECIALTIES: 20,
    FaultKind.MISSING_ID_NUMBER: 10,
    FaultKind.MISSING_SEX: 2,
    FaultKind.MISSING_BIRTH_DATE: 3,
    FaultKind.MISSING_TITLE: 5,
    FaultKind.MISSING_EDUCATION: 3,
    FaultKind.MISSING_REGION: 5,
    FaultKind.MISSING_EMAIL: 3,
    FaultKind.MISSING_TERM_TO: 5,
    FaultKind.MISSING_BANK_ACCOUNT: 3,
    FaultKind.INVALID_NAME: 15,
    FaultKind.INVALID_PHONE: 25,
    FaultKind.INVALID_ID_NUMBER: 20,
    FaultKind.INVALID_EMAIL: 5,
    FaultKind.INVALID_CREDIT_CODE: 5,
    FaultKind.INVALID_BANK_ACCOUNT: 5,
    FaultKind.INVALID_SPECIALTIES: 10,
    FaultKind.INVALID_DATE: 10,
    FaultKind.INVALID_TEXT: 5,
    FaultKind.CONTRADICTORY_SEX: 15,
    FaultKind.CONTRADICTORY_BIRTH_DATE: 15,
    FaultKind.CONTRADICTORY_TERM: 15,
    FaultKind.DUPLICATE_PHONE: 30,
    FaultKind.DUPLICATE_ID_NUMBER: 30,
    FaultKind.DUPLICATE_PERSON: 20,
    FaultKind.DUPLICATE_SIMILAR: 10,
    FaultKind.DUPLICATE_BANK_ACCOUNT: 10,
    FaultKind.STALE: 10,
}
"""Points that a fault takes from the 100 of an expert: what keeps somebody from being reached or drawn
rightly weighs most."""

FULL_SCORE = 100
SHARED_FIELDS: Mapping[str, FaultKind] = {
    "phone": FaultKind.DUPLICATE_PHONE,
    "id_number": FaultKind.DUPLICATE_ID_NUMBER,
    "bank_account": FaultKind.DUPLICATE_BANK_ACCOUNT,
}
"""Fields whose values belong to one person."""

_NEEDED = {kind.value.partition(".")[2]: kind for kind in FaultKind if kind.group == "missing"}
_NEEDED_OF_UNITS = {
    field: _NEEDED[field] for field in ("phone", "specialties", "region", "term_to", "bank_account")
}
"""A unit is called by its first contact's phone; its name and credit code are what make it one."""

_JUDGED_OF_UNITS = frozenset(
    {"phone", "credit_code", "region", "address", "postcode", "email", "term_from", "term_to"}
    | {"bank_name", "bank_account", "remarks", "specialties"}
)
"""Fields whose rules are the same for persons and units."""

_JUDGED = (
    *("name", "phone", "id_number", "sex", "birth_date", "credit_code", "title", "title_level", "education"),
    "practice_since",
    *("region", "address", "postcode", "email", "term_from", "term_to", "bank_name", "bank_account"),
    *("remarks", "employer", "specialties"),
)
_SLOTS = [ExpertDraft._fields.index(field) for field in _JUDGED[:-1]]
_WARNED = {"EMAIL_INVALID", "CREDIT_CODE_INVALID", "BANK_ACCOUNT_DIGITS_LOST"}
_CONTRADICTIONS = {
    "ID_SEX_MISMATCH": FaultKind.CONTRADICTORY_SEX,
    "ID_BIRTH_MISMATCH": FaultKind.CONTRADICTORY_BIRTH_DATE,
    "TERM_REVERSED": FaultKind.CONTRADICTORY_TERM,
}
_INVALID = {
    "name": FaultKind.INVALID_NAME,
    "phone": FaultKind.INVALID_PHONE,
    "id_number": FaultKind.INVALID_ID_NUMBER,
    "email": FaultKind.INVALID_EMAIL,
    "credit_code": FaultKind.INVALID_CREDIT_CODE,
    "bank_account": FaultKind.INVALID_BANK_ACCOUNT,
    "specialties": FaultKind.INVALID_SPECIALTIES,
    "birth_date": FaultKind.INVALID_DATE,
    "practice_since": FaultKind.INVALID_DATE,
    "term_from": FaultKind.INVALID_DATE,
    "term_to": FaultKind.INVALID_DATE,
}


class Fault(NamedTuple):
    """A fault, and what it is about: codes of an import, numbers of other experts, or a day."""

    kind: FaultKind
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class Examined:
    """An expert as the check reads him; ``confirmed_on`` is the day when his data was last confirmed."""

    expert_no: str
    version: int
    draft: ExpertDraft
    confirmed_on: str


@dataclass(frozen=True, slots=True, repr=False)
class Namesake:
    """Somebody whose name is spoken like another's at the same employer."""

    expert_no: str
    name: str
    id_number: str


@dataclass(frozen=True, slots=True)
class JudgedExpert:
    """What the check found of an expert: ``faults`` that count, and those that are none by decision."""

    expert_no: str
    version: int
    faults: tuple[Fault, ...]
    dismissed: tuple[Fault, ...] = ()

    @property
    def score(self) -> int:
        """See :func:`score_of`."""
        return score_of(fault.kind for fault in self.faults)


PackedExpert = tuple[str, int, int, int, int, str]
"""Number, version, score, kinds that count, kinds that are no faults, JSON of what they are about.

A check of a hundred thousand keeps these: tuples of plain values, which the garbage collector passes over;
objects would make it stop the window for half a second at a time.
"""


def packed(expert: JudgedExpert) -> PackedExpert:
    """What was found of an expert as it is kept."""
    told = (*expert.faults, *expert.dismissed)
    about = {fault.kind.value: fault.about for fault in told if fault.about}
    text = json.dumps(about, ensure_ascii=False, separators=(",", ":")) if about else "{}"
    counting, dismissed = mask_of(expert.faults), mask_of(expert.dismissed)
    return expert.expert_no, expert.version, expert.score, counting, dismissed, text


def unpacked(row: PackedExpert) -> JudgedExpert:
    """The opposite of :func:`packed`."""
    number, version, _score, counting, dismissed, text = row
    known = json.loads(text)
    faults, none = (
        tuple(Fault(kind, tuple(known.get(kind.value, ()))) for kind in kinds_of(mask))
        for mask in (counting, dismissed)
    )
    return JudgedExpert(number, version, faults, none)


class DataRules:
    """Judges the data of experts by themselves; they must have been confirmed since ``stale_before``."""

    def __init__(self, classification: Classification, today: date, stale_before: str) -> None:
        columns = {field: place for place, field in enumerate(_JUDGED)}
        self._judge = ExpertRowJudge(columns, classification, today)
        self._batches = ExpertBatchJudge(self._judge)
        self._stale_before = stale_before

    def faults(self, experts: Sequence[Examined]) -> list[tuple[Fault, ...]]:
        """The faults of each expert in the order of :class:`FaultKind`."""
        rows = [_cells(expert.draft) for expert in experts]
        judged = self._batches.judge(0, rows)
        found: dict[int, Iterable[Finding]] = dict(judged.fit.warnings)
        found |= {place: (*row.findings, *row.warnings) for place, row in judged.refused}
        for place, _ in judged.skipped:  # nothing that identifies anybody, or a name like a column's title
            row = self._judge.assess(rows[place])
            found[place] = (*row.findings, *row.warnings) if isinstance(row, Refused) else row.warnings
        return [self._all(expert, found.get(place, ())) for place, expert in enumerate(experts)]

    def _all(self, expert: Examined, findings: Iterable[Finding]) -> tuple[Fault, ...]:
        needed = _NEEDED
        if expert.draft.is_unit:
            needed = _NEEDED_OF_UNITS
            findings = [(code, field) for code, field in findings if field in _JUDGED_OF_UNITS]
        codes: dict[FaultKind, list[str]] = {
            kind: [] for field, kind in needed.items() if not getattr(expert.draft, field)
        }
        for code, field in findings:
            if kind := _kind_of(code, field):
                codes.setdefault(kind, []).append(code)
        if expert.confirmed_on < self._stale_before:
            codes[FaultKind.STALE] = [expert.confirmed_on]
        return in_order(Fault(kind, tuple(dict.fromkeys(about))) for kind, about in codes.items())


def namesake_faults(group: Sequence[Namesake]) -> dict[str, Fault]:
    """By expert number: who of a group may be the same person, being called the same or nearly so.

    Two with different ID numbers are two people, whatever they are called.
    """
    found: dict[str, Fault] = {}
    for expert in group:
        others = [
            other
            for other in group
            if other is not expert
            and not (expert.id_number and other.id_number and expert.id_number != other.id_number)
        ]
        same = tuple(other.expert_no for other in others if other.name == expert.name)
        if same:
            found[expert.expert_no] = Fault(FaultKind.DUPLICATE_PERSON, same)
        elif others:
            numbers = tuple(other.expert_no for other in others)
            found[expert.expert_no] = Fault(FaultKind.DUPLICATE_SIMILAR, numbers)
    return found


def shared_faults(field: str, group: Collection[str]) -> dict[str, Fault]:
    """By expert number: the fault of sharing a value of one of :data:`SHARED_FIELDS`."""
    kind = SHARED_FIELDS[field]
    return {number: Fault(kind, tuple(other for other in group if other != number)) for number in group}


def settled(
    expert: Examined, faults: Iterable[Fault], dismissals: Mapping[FaultKind, tuple[str, ...]]
) -> JudgedExpert:
    """Faults parted from those that are none by decision, which holds while it is about the same."""
    counting, dismissed = list[Fault](), list[Fault]()
    for fault in in_order(faults):
        (dismissed if dismissals.get(fault.kind) == fault.about else counting).append(fault)
    return JudgedExpert(expert.expert_no, expert.version, tuple(counting), tuple(dismissed))


def score_of(kinds: Iterable[FaultKind]) -> int:
    """Quality of an expert's data: 100 less the weights of the faults, 0 at the least."""
    return max(0, FULL_SCORE - sum(WEIGHTS[kind] for kind in kinds))


def pool_score(experts: int, lost: int) -> float:
    """Quality of the pool: the mean of the experts' scores, of whom all together ``lost`` points."""
    return FULL_SCORE - lost / experts if experts else float(FULL_SCORE)


def months_before(day: date, months: int) -> str:
    """The day so many months before ``day``; the last of its month where that has no such day."""
    whole = day.year * 12 + day.month - 1 - months
    year, month = divmod(whole, 12)
    for number in range(day.day, 0, -1):
        try:
            return date(year, month + 1, number).isoformat()
        except ValueError:
            continue
    raise AssertionError("every month has a first day")


def mask_of(faults: Iterable[Fault]) -> int:
    """The kinds of faults as a set of bits."""
    return sum({fault.kind.bit for fault in faults})


def kinds_of(mask: int) -> tuple[FaultKind, ...]:
    """The kinds in a set of bits."""
    return tuple(kind for kind in FaultKind if mask & kind.bit)


def in_order(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """Faults in the order of their kinds."""
    return tuple(sorted(faults, key=lambda fault: _PLACES[fault.kind]))


def _cells(draft: ExpertDraft) -> list[Cell]:
    return [*(str(draft[slot]) for slot in _SLOTS), "；".join(draft.specialties)]


def _kind_of(code: str, field: str) -> FaultKind | None:
    """The fault that a finding of an import is; None for mere remarks and for what is missing."""
    if code in _CONTRADICTIONS:
        return _CONTRADICTIONS[code]
    is_remark = field in ("email", "credit_code", "bank_account") and code not in (*_WARNED, "ERROR_CELL")
    if code.endswith("_MISSING") or is_remark or code in _REMARKS:
        return None
    return _INVALID.get(field, FaultKind.INVALID_TEXT)


_REMARKS = {
    "PHONE_EXTRA_IGNORED",
    "ID_15_UPGRADED",
    "TITLE_UNKNOWN",
    "SPECIALTY_NOT_LEAF",
    "FORMULA_LIKE_TEXT",
}
