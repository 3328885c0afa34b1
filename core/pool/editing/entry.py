"""An expert as typed into the form, judged by the same rules as a row of an import."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType
from typing import Any

from core.pool.judging.classification import Classification
from core.pool.judging.expert_rows import Accepted, ExpertRowJudge, Refused
from core.pool.judging.unit_rows import judge_unit
from core.pool.record.custom_conditions import FieldType
from core.pool.record.custom_fields import CustomFields, missing_values, read_value
from core.pool.record.id_number import IdNumberReader
from core.pool.record.model import (
    UNIT,
    Contact,
    ExpertDraft,
    Finding,
    FormerEmployer,
    Specialty,
    TitleLevel,
)
from core.sheets.cell import Cell
from core.sheets.text import plain

ENTRY_TEXTS = ExpertDraft._fields[: ExpertDraft._fields.index("specialties")]
"""Fields that hold one text."""

# An import leaves such a value out with a warning; in a form somebody is there to mend it.
_MENDED_HERE = {"EMAIL_INVALID", "CREDIT_CODE_INVALID"}
_LEVEL_WORDS = {
    TitleLevel.SENIOR.value: "正高级",
    TitleLevel.ASSOCIATE_SENIOR.value: "副高级",
    TitleLevel.INTERMEDIATE.value: "中级",
}
_COLUMNS = {name: place for place, name in enumerate((*ENTRY_TEXTS, "specialties")) if name != "kind"}
_LONGEST_LISTED = 200


@dataclass(frozen=True, slots=True, repr=False)
class ExpertEntry:
    """What stands in the form: texts by field, specialties by code, custom values by key."""

    texts: Mapping[str, str]
    specialties: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    avoidance_units: tuple[str, ...] = ()
    former_employers: tuple[FormerEmployer, ...] = ()
    custom: Mapping[str, str] = field(default_factory=dict)
    contacts: tuple[Contact, ...] = ()

    @property
    def is_unit(self) -> bool:
        """Whether it is the form of an organisation: the text ``kind`` says so."""
        return self.texts.get("kind") == UNIT


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a phone or an ID number already; name and employer masked."""

    expert_no: str
    name: str
    employer: str


@dataclass(frozen=True, slots=True, repr=False)
class EntryVerdict:
    """What an entry comes to: the draft if it is fit, everything against it, and remarks.

    ``derived`` is what a valid ID number says of birth date and sex. ``holders`` are others who have the
    phone or the ID number, by field.
    """

    draft: ExpertDraft | None
    custom: Mapping[str, str]
    findings: tuple[Finding, ...]
    remarks: tuple[Finding, ...]
    derived: Mapping[str, str]
    holders: Mapping[str, Holder] = field(default_factory=dict)


def entry_of(draft: ExpertDraft, custom: Mapping[str, str]) -> ExpertEntry:
    """A draft as the form shows it."""
    return ExpertEntry(
        {name: getattr(draft, name) for name in ENTRY_TEXTS},
        draft.specialties,
        draft.tags,
        draft.avoidance_units,
        draft.former_employers,
        custom,
        draft.contacts,
    )


def judge_entry(
    entry: ExpertEntry,
    specialties: Iterable[Specialty],
    fields: CustomFields,
    today: date,
    kept: Collection[str] = (),
    kept_custom: Mapping[str, str] = MappingProxyType({}),
) -> EntryVerdict:
    """Judge an entry.

    ``kept`` are specialties that the expert had before, ``kept_custom`` his values of custom fields: they
    may stay although they are disabled, or in no list, by now.
    """
    known = Classification(replace(s, disabled=s.disabled and s.code not in kept) for s in specialties)
    judged = _judged(entry, known, today)
    findings: list[Finding] = list(judged.findings) if isinstance(judged, Refused) else []
    remarks: list[Finding] = []
    for found in judged.warnings:
        (findings if found[0] in _MENDED_HERE else remarks).append(found)
    lists, faults = _lists(entry)
    custom, custom_faults = _custom(entry.custom, fields, kept_custom)
    findings += [*faults, *custom_faults]
    fit = isinstance(judged, Accepted) and not findings
    draft = judged.draft._replace(**lists) if fit else None  # type: ignore[union-attr] # fit says so
    return EntryVerdict(draft, custom, tuple(findings), tuple(remarks), _derived(entry, today))


def _judged(entry: ExpertEntry, known: Classification, today: date) -> Accepted | Refused:
    """What the rules of an import say of it."""
    cells: list[Cell] = [entry.texts.get(name, "") for name in ENTRY_TEXTS]
    cells.append("、".join(entry.specialties))
    judge = ExpertRowJudge(_COLUMNS, known, today)
    if not entry.is_unit:
        level = _COLUMNS["title_level"]
        cells[level] = _LEVEL_WORDS.get(str(cells[level]), cells[level])
        return judge.assess(cells)
    given = {name: cells[place] for name, place in _COLUMNS.items()}
    contacts = [Contact(*map(plain, contact)) for contact in entry.contacts]
    draft, faults, remarks = judge_unit(given["name"], given, judge.readers, contacts)
    return Refused(faults, warnings=remarks) if draft is None else Accepted(draft, remarks)


def _lists(entry: ExpertEntry) -> tuple[dict[str, Any], list[Finding]]:
    """Tags, avoidance units and earlier employers without blanks and repeats."""
    faults: list[Finding] = []
    found: dict[str, Any] = {}
    for name, listed in (("tags", entry.tags), ("avoidance_units", entry.avoidance_units)):
        cleaned = dict.fromkeys(text for text in map(plain, listed) if text)
        found[name] = tuple(cleaned)
        if any(len(text) > _LONGEST_LISTED for text in cleaned):
            faults.append(("TEXT_TOO_LONG", name))
    former = [worked._replace(name=plain(worked.name)) for worked in entry.former_employers]
    found["former_employers"] = tuple(dict.fromkeys(worked for worked in former if worked.name))
    if any(len(worked.name) > _LONGEST_LISTED for worked in former):
        faults.append(("TEXT_TOO_LONG", "former_employers"))
    if any(worked.since and worked.until and worked.until < worked.since for worked in former):
        faults.append(("YEARS_REVERSED", "former_employers"))
    return found, faults


def _custom(
    values: Mapping[str, str], fields: CustomFields, kept: Mapping[str, str]
) -> tuple[dict[str, str], list[Finding]]:
    """Values of custom fields in normal form, by key."""
    faults: list[Finding] = []
    read: dict[str, str] = {}
    for key, text in values.items():
        if text == kept.get(key, "") or fields[key].type is FieldType.FILE:
            read[key] = kept.get(key, "")  # files come and go as attachments
            continue
        value, rejects, _ = read_value(fields[key], text)
        read[key] = value or ""
        faults += [(code, fields[key].path) for code in rejects]
    refused = {path for _, path in faults}
    faults += [
        ("REQUIRED_MISSING", field.path)
        for field in missing_values(fields, read)
        if field.path not in refused
    ]
    return read, faults


def _derived(entry: ExpertEntry, today: date) -> dict[str, str]:
    read = IdNumberReader(today.isoformat()).read(entry.texts.get("id_number", ""))
    return {"birth_date": read.birth, "sex": read.sex} if read.value else {}
