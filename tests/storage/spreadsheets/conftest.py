"""A reading child started from the source tree, and the sample classification."""

from datetime import date
from pathlib import Path

import pytest

from core.pool.importing.specialty_rows import read_specialties
from core.pool.record.columns import SPECIALTY_COLUMNS
from core.pool.record.model import Specialty
from core.sheets.stop import Stop
from storage.spreadsheets.process import WorkbookReader
from tests.support.child_commands import ROOT, child_command

SAMPLES = ROOT / "resources" / "samples"
SHEETS = ROOT / "tests" / "data" / "sheets"
TODAY = date(2026, 11, 21)


@pytest.fixture(scope="session")
def reader() -> WorkbookReader:
    """Reads in a child process with the limits of the product."""
    return WorkbookReader(child_command("storage.spreadsheets.worker"))


@pytest.fixture(scope="session")
def classification(reader: WorkbookReader) -> tuple[Specialty, ...]:
    """The sample classification, read from its workbook."""
    with reader.open_table(SAMPLES / "specialties.xlsx", SPECIALTY_COLUMNS, Stop()) as table:
        sheet = read_specialties(table.rows())
    assert sheet.problems == ()
    return sheet.entries


@pytest.fixture(scope="session")
def samples() -> Path:
    """Sample files of the product."""
    return SAMPLES


@pytest.fixture(scope="session")
def sheets() -> Path:
    """Workbooks as they come from the field."""
    return SHEETS


@pytest.fixture(scope="session")
def today() -> date:
    """The day of the samples."""
    return TODAY
