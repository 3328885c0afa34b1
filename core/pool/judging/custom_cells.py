"""Columns of custom fields in an expert sheet: read beside the fixed ones, at no cost when there are none."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from core.pool.judging.batch_judge import JudgedBatch
from core.pool.judging.expert_rows import Refused
from core.pool.record.custom_fields import EXPERT_TYPE, CustomField, read_value
from core.pool.record.draft_batch import SLOTS
from core.pool.record.model import Finding
from core.sheets.cell import Row

OwnValues = Mapping[str, str]
"""Values of custom fields by key; blank ones are left out."""


class CustomColumns:
    """Reads the cells of those ``fields`` that ``columns`` (from 0, by field) has a place for."""

    def __init__(self, fields: Iterable[CustomField], columns: Mapping[str, int]) -> None:
        self._read = [(field, columns[field.path]) for field in fields if field.path in columns]

    def __bool__(self) -> bool:
        return bool(self._read)

    def judge(self, first: int, rows: Sequence[Row], judged: JudgedBatch) -> JudgedBatch:
        """``judged`` with the values of its fit rows, and without those whose values are at fault.

        ``rows`` are those that were judged, the first of which has number ``first`` in the sheet.
        """
        refused = [
            (number, replace(row, findings=(*row.findings, *self._cells(rows[number - first])[1])))
            for number, row in judged.refused
        ]
        custom: dict[int, OwnValues] = {}
        warnings = dict(judged.fit.warnings)
        places: list[int] = []
        for place, number in enumerate(judged.fit.numbers):
            values, faults, remarks = self._cells(rows[number - first])
            if remarks:
                warnings[number] = (*warnings.get(number, ()), *remarks)
            if faults:
                refused.append((number, self._refused(judged, place, faults, warnings.pop(number, ()))))
                continue
            places.append(place)
            if values:
                custom[number] = values
        fit = replace(judged.fit, warnings=warnings).chosen(places)
        refused.sort(key=lambda pair: pair[0])
        return replace(judged, fit=replace(fit, custom=custom), refused=refused)

    def _cells(self, row: Row) -> tuple[dict[str, str], list[Finding], list[Finding]]:
        """Values, faults and remarks of one row."""
        values: dict[str, str] = {}
        faults: list[Finding] = []
        remarks: list[Finding] = []
        for field, column in self._read:
            value, rejects, warnings = read_value(field, row[column])
            faults += [(code, field.path) for code in rejects]
            remarks += [(code, field.path) for code in warnings]
            if value:
                values[field.key] = value
        judged = {path for _, path in faults}
        expert_type = values.get(EXPERT_TYPE, "")
        for field, _ in self._read:
            if expert_type and not field.applies_to(expert_type):
                if values.pop(field.key, ""):
                    remarks.append(("FIELD_OF_OTHER_TYPE", field.path))
            elif _is_lacking(field, values, expert_type) and field.path not in judged:
                faults.append(("REQUIRED_MISSING", field.path))
        return values, faults, remarks

    @staticmethod
    def _refused(
        judged: JudgedBatch, place: int, faults: Sequence[Finding], warnings: Sequence[Finding]
    ) -> Refused:
        drafts = judged.fit.drafts
        phone, number = (drafts.columns[SLOTS[field]][place] for field in ("phone", "id_number"))
        return Refused(tuple(faults), phone, number, tuple(warnings))


def _is_lacking(field: CustomField, values: OwnValues, expert_type: str) -> bool:
    """Whether the row must have a value; of one without a type nobody knows what it must have besides."""
    return field.required and field.key not in values and (not field.expert_types or bool(expert_type))
