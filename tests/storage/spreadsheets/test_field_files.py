"""Sheets as they come from the field: every row comes out as the rules say, in every format."""

import json
from collections.abc import Collection, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from core.pool.importing.duplicates import DuplicateFinder
from core.pool.record.model import ExpertDraft, Sex, Specialty
from core.sheets.stop import Stop
from storage.spreadsheets.process import WorkbookReader

FORMATS = ["xlsx", "libreoffice.xlsx", "xls", "ods", "utf8bom.csv", "gbk.csv"]
NOT_IN_THE_SAMPLE = {"kind", "legal_representative", "contacts", "department", "practice_since"}
"""Columns that a file of persons of one organisation does not have."""
_SEX = {Sex.MALE.value: "男", Sex.FEMALE.value: "女"}


class Nobody:
    """An empty pool."""

    def by_phone(self, phones: Collection[str]) -> Mapping[str, str]:
        return {}

    def by_id_number(self, numbers: Collection[str]) -> Mapping[str, str]:
        return {}

    def drafts(self, expert_nos: Collection[str]) -> Mapping[str, ExpertDraft]:
        return {}


Outcome = dict[str, Any]


def read(
    reader: WorkbookReader, path: Path, classification: tuple[Specialty, ...], today: date
) -> tuple[int, dict[int, Outcome], dict[int, str]]:
    """Header row, outcome by row number in the words of the expected file, skipped rows."""
    rows: dict[int, Outcome] = {}
    skipped: dict[int, str] = {}
    with reader.open_experts(path, classification, today, Stop()) as sheet:
        finder = DuplicateFinder(Nobody(), sheet.facts.columns)
        for batch in sheet.batches():
            found = finder.sort(batch.fit, batch.refused)
            fit = found.importable
            for number, draft in zip(fit.numbers, fit.drafts.drafts(), strict=True):
                warn = sorted({code for code, _ in fit.warnings.get(number, ())})
                rows[number] = {"result": "ok", "warn": warn, "values": values(draft)}
            for stopped, findings in found.duplicates:
                rows[stopped.row] = {"result": "reject", "codes": sorted({code for code, _ in findings})}
            for refused in found.refused:
                rows[refused.row] = {"result": "reject", "codes": sorted({c for c, _ in refused.findings})}
            skipped.update(batch.skipped)
        return sheet.facts.header_row, rows, skipped


def values(draft: ExpertDraft) -> dict[str, Any]:
    return {
        "name": draft.name,
        "sex": _SEX.get(draft.sex),
        "birth_date": draft.birth_date or None,
        "id_number": draft.id_number or None,
        "phone": draft.phone,
        "employer": draft.employer,
        "title": draft.title or None,
        "specialties": list(draft.specialties),
    }


def expectation(sheets: Path, suffix: str) -> tuple[int, dict[int, Outcome], dict[int, str]]:
    """What the sample data say of the dirty file in one format."""
    expected = json.loads((sheets / "experts_dirty.expected.json").read_text(encoding="utf-8"))
    rows = {row["row"]: row for row in expected["rows"]}
    skipped = {row["row"]: row["kind"] for row in expected["skipped_rows"]}
    differing = expected["variants"].get(f"variants/experts_dirty.{suffix}", {"differs": []})["differs"]
    for row in differing:
        rows[row["row"]] = row
        skipped.pop(row["row"], None)
    outcomes = {}
    for number, row in rows.items():
        keys = ("result", "warn", "values") if row["result"] == "ok" else ("result", "codes")
        outcomes[number] = {k: sorted(row[k]) if k in ("warn", "codes") else row[k] for k in keys}
    return expected["header_row"], outcomes, skipped


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_dirty_file_comes_out_exactly_as_expected(
    reader: WorkbookReader,
    classification: tuple[Specialty, ...],
    sheets: Path,
    today: date,
    suffix: str,
) -> None:
    header_row, rows, skipped = read(reader, sheets / f"experts_dirty.{suffix}", classification, today)
    expected_header, expected_rows, expected_skipped = expectation(sheets, suffix)
    assert header_row == expected_header
    assert skipped == expected_skipped
    wrong = {
        n: (rows.get(n), expected_rows.get(n))
        for n in rows | expected_rows
        if rows.get(n) != expected_rows.get(n)
    }
    assert wrong == {}


def test_the_clean_file_has_two_thousand_rows_and_no_warning_alike_in_every_format(
    reader: WorkbookReader, classification: tuple[Specialty, ...], samples: Path, sheets: Path, today: date
) -> None:
    files = [samples / "experts_clean_2000.xlsx", *sorted(sheets.glob("experts_clean_2000.*"))]
    assert len(files) == 4
    seen = []
    for path in files:
        drafts = []
        with reader.open_experts(path, classification, today, Stop()) as sheet:
            for batch in sheet.batches():
                assert (batch.refused, batch.skipped, batch.fit.warnings) == ([], [], {})
                drafts += batch.fit.drafts.drafts()
        seen.append(drafts)
    assert len(seen[0]) == 2000
    assert all(drafts == seen[0] for drafts in seen)
    rare = "".join(draft.name for draft in seen[0])
    assert {"㛃", "䶮", "𬭛", "𠮷", "𣲗", "·"} <= set(rare)


def test_every_value_of_a_row_is_taken(
    reader: WorkbookReader, classification: tuple[Specialty, ...], samples: Path, today: date
) -> None:
    with reader.open_experts(samples / "experts_clean_2000.xlsx", classification, today, Stop()) as sheet:
        draft = next(sheet.batches()).fit.drafts.draft(0)
        assert set(sheet.facts.columns) == set(ExpertDraft._fields) - NOT_IN_THE_SAMPLE
    assert draft.birth_date == "1987-04-28"
    assert (draft.term_from, draft.term_to) == ("2025-06-01", "2028-05-31")
    assert draft.avoidance_units[1] == "弘毅达市政设计研究院（江西）有限公司"
    assert draft.former_employers == (("南宁泓信妇幼保健院", 2014, 2018),)
    assert draft.bank_account == "9012855011388853396"


def test_cells_of_refused_rows_come_back_as_they_stand(
    reader: WorkbookReader, classification: tuple[Specialty, ...], sheets: Path, today: date
) -> None:
    path = sheets / "experts_dirty.xlsx"
    with reader.open_experts(path, classification, today, Stop()) as sheet:
        refused = {row.row: row for batch in sheet.batches() for row in batch.refused}
        again = sheet.cells([27, 16])
    assert refused[16].cells[7] == "#N/A"
    assert refused[48].cells[4].startswith("310299199409143")
    assert refused[24].cells[3] == "1956-02-30"
    assert again[16] == refused[16].cells
    assert again[27][1] == "廖新平"
