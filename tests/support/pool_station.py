"""A pool over a real encrypted database: service, acts with their log, and somebody who may do everything."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from core.access.model import Actor
from core.access.scope import DepartmentGate, DepartmentRule
from core.access.unmasking import UnmaskGrants
from core.cases.opening import CaseOpener
from core.cases.service import CaseService
from core.kernel.acts import Acts, StationIdentity
from core.kernel.audit import LogHead
from core.pool.importing.columns import ImportColumns
from core.pool.importing.history import ImportHistory
from core.pool.importing.service import PoolImports
from core.pool.importing.values import ImportPreview
from core.pool.search.reading import PoolReading
from core.pool.service import PoolService
from core.sheets.model import Progress
from storage.database.audit import AuditReader, DatabaseJournal
from storage.database.cases import DatabaseCases
from storage.database.connection import Connection, open_database
from storage.database.departments import DatabaseDepartments
from storage.database.lent import Lent
from storage.database.migrate import available, migrate
from storage.database.pool.changes import DatabaseExpertChanges
from storage.database.pool.custom import DatabaseCustomFields
from storage.database.pool.experts import DatabaseExperts
from storage.database.pool.import_columns import DatabaseImportColumns
from storage.database.pool.imports import DatabaseImportLog
from storage.database.pool.reads import LentReads
from storage.database.pool.specialties import DatabaseSpecialties
from storage.database.settings import SettingsRepository
from storage.database.unit_of_work import DatabaseUnitOfWork
from storage.pool_service import export_requests, pool_arranging, stored_files, upkeep_over
from storage.spreadsheets.process import WorkbookReader
from storage.spreadsheets.writer import WorkbookWriter
from tests.support.child_commands import ROOT, child_command
from tests.support.manual_clock import ManualClock
from tests.support.memory_acts import actor_with
from tests.support.seeded_entropy import SeededEntropy

SAMPLES = ROOT / "resources" / "samples"
SHEETS = ROOT / "tests" / "data" / "sheets"
KEY = bytes(range(32))
MANAGER = actor_with()


def pool_database(path: Path) -> Connection:
    """A new database with the schema."""
    connection = open_database(path, KEY)
    migrate(connection, available())
    return connection


class PoolStation:
    """The pool's service; the engine's part is played by the test's own thread."""

    def __init__(self, folder: Path) -> None:
        path = folder / "station.db"

        def opened() -> Connection:
            return open_database(path, KEY, read_only=True)

        self.connection = pool_database(path)
        self.clock = ManualClock()
        self.entropy = SeededEntropy()
        self.published: list[object] = []
        self.progress: list[Progress] = []
        self.worker = ThreadPoolExecutor(2)
        self.acts = Acts(
            DatabaseUnitOfWork(self.connection),
            DatabaseJournal(self.connection, _unsigned),
            self.clock,
            self.entropy,
            StationIdentity("CQ-01"),
            self.published.append,
        )
        self.experts = DatabaseExpertChanges(self.connection)
        self.custom = DatabaseCustomFields(self.connection)
        settings = SettingsRepository(self.connection)
        self.case_records = DatabaseCases(self.connection, settings)
        self.grants = UnmaskGrants(self.acts)
        opener = self.opener = CaseOpener(self.acts, self.case_records)
        self.cases_within = Lent(opened, lambda reader: DatabaseCases(reader, settings))
        self.cases = CaseService(self.acts, self.case_records, opener, self.cases_within)
        self.file = stored_files(self.acts, self.connection, settings, opener)
        self.changes = self.file.changes
        self.departments = DatabaseDepartments(self.connection)
        self.acts.gate = DepartmentGate(self.departments)
        self.upkeep = upkeep_over(self.acts, self.connection, opened, self.changes, opener)
        self.service = self._service(opened)
        self.reading = self.service.reading
        self.imports = self.service.imports

    def _service(self, opened: Callable[[], Connection]) -> PoolService:
        reader = WorkbookReader(child_command("storage.spreadsheets.worker"))
        writer, worker, clock = WorkbookWriter(), self.worker, self.clock
        return PoolService(
            self.acts,
            DatabaseExperts(self.connection),
            DatabaseSpecialties(self.connection),
            PoolReading(LentReads(opened), worker, clock),
            PoolImports(reader, writer, LentReads(opened), worker, clock, self.entropy),
            self.file,
            self.upkeep,
            pool_arranging(worker, self.connection, opened, self.acts),
            export_requests(self.acts, self.connection, opened, self.opener, worker),
            ImportHistory(
                *(self.acts, DatabaseImportLog(self.connection), self.changes, LentReads(opened), worker)
            ),
            ImportColumns(self.acts, DatabaseImportColumns(self.connection)),
            self.grants,
            DepartmentRule(self.departments),
        )

    def import_specialties(self, path: Path = SAMPLES / "specialties.xlsx") -> int:
        job = self.imports.begin_specialties(MANAGER, path, self.progress.append)
        return self.service.confirm_specialties(MANAGER, job.preview.result(60).token)

    def preview(self, path: Path = SAMPLES / "experts_clean_2000.xlsx") -> ImportPreview:
        return self.imports.begin(MANAGER, path, self.progress.append).preview.result(60)

    def events(self) -> list[str]:
        rows = self.connection.execute("SELECT event FROM audit_record ORDER BY seq")
        return [event for (event,) in rows]

    def log(self) -> AuditReader:
        return AuditReader(self.connection)

    def close(self) -> None:
        self.service.close()
        self.cases.close()
        self.worker.shutdown()
        self.connection.close()


def _unsigned(head: LogHead) -> str:
    return f"head {head.size}"


def actor_without(permission: str) -> Actor:
    """Somebody who may do everything but this."""
    return actor_with(*(MANAGER.permissions - {permission}))
