"""What an import would say of every row, in the form that programs read: nothing is imported."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from core.pool.importing.duplicates import DuplicateFinder, OwnValuesOf, Sorted
from core.pool.importing.ports import ExpertSheet
from core.pool.record.model import ExpertDraft, Finding, Sex
from core.pool.record.ports import KnownExperts

UNCHANGED = "UNCHANGED"
"""Warning of a row that equals what the pool has: importing it changes nothing."""

_SEX_WORDS = {Sex.MALE.value: "男", Sex.FEMALE.value: "女"}


class CheckResult(StrEnum):
    """Whether a row can be imported."""

    OK = "ok"
    REJECT = "reject"


@dataclass(frozen=True, slots=True)
class RowVerdict:
    """One data row by its number in the sheet. ``values`` are those of an importable row, else empty."""

    row: int
    result: CheckResult
    codes: tuple[str, ...] = ()
    warn: tuple[str, ...] = ()
    values: Mapping[str, Any] = field(default_factory=dict, repr=False)

    def as_json(self) -> dict[str, Any]:
        """The form of ``check-import --json``."""
        return {
            "row": self.row,
            "result": self.result.value,
            "codes": list(self.codes),
            "warn": list(self.warn),
            "values": dict(self.values),
        }


class NobodyKnown:
    """Implements :class:`KnownExperts` for a pool without experts."""

    def by_phone(self, _phones: object) -> Mapping[str, str]:
        """Nobody."""
        return {}

    def by_id_number(self, _numbers: object) -> Mapping[str, str]:
        """Nobody."""
        return {}

    def by_credit_code(self, _codes: object) -> Mapping[str, str]:
        """No unit."""
        return {}

    def drafts(self, _expert_nos: object) -> Mapping[str, ExpertDraft]:
        """Nothing."""
        return {}


def check_rows(
    sheet: ExpertSheet, known: KnownExperts, custom_of: OwnValuesOf | None = None
) -> list[RowVerdict]:
    """All data rows of an opened sheet in order, compared with each other and with ``known``."""
    finder = DuplicateFinder(known, sheet.facts.columns, custom_of=custom_of)
    verdicts: list[RowVerdict] = []
    for batch in sheet.batches():
        verdicts += _verdicts(finder.sort(batch.fit, batch.refused))
    return sorted(verdicts, key=lambda verdict: verdict.row)


def _verdicts(found: Sorted) -> list[RowVerdict]:
    fit = found.importable
    verdicts = [
        _ok(number, draft, fit.warnings.get(number, ()))
        for number, draft in zip(fit.numbers, fit.drafts.drafts(), strict=True)
    ]
    verdicts += [_ok(r.row, r.draft, (*r.warnings, (UNCHANGED, ""))) for r in found.unchanged]
    verdicts += [_reject(row.row, findings) for row, findings in found.duplicates]
    verdicts += [_reject(refused.row, refused.findings) for refused in found.refused]
    return verdicts


def _ok(row: int, draft: ExpertDraft, warnings: Sequence[Finding]) -> RowVerdict:
    return RowVerdict(row, CheckResult.OK, warn=_codes(warnings), values=_values(draft))


def _reject(row: int, findings: Sequence[Finding]) -> RowVerdict:
    return RowVerdict(row, CheckResult.REJECT, codes=_codes(findings))


def _codes(findings: Sequence[Finding]) -> tuple[str, ...]:
    return tuple(sorted({code for code, _ in findings}))


def _values(draft: ExpertDraft) -> dict[str, Any]:
    return {
        "name": draft.name,
        "sex": _SEX_WORDS.get(draft.sex),
        "birth_date": draft.birth_date or None,
        "id_number": draft.id_number or None,
        "phone": draft.phone,
        "employer": draft.employer,
        "title": draft.title or None,
        "specialties": list(draft.specialties),
    }
