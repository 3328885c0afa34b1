"""The pool's service put together from its adapters."""

from collections.abc import Callable
from concurrent.futures import Executor
from functools import cache
from pathlib import Path

from core.access.scope import DepartmentRule
from core.access.unmasking import UnmaskGrants
from core.cases.opening import CaseOpener
from core.kernel.acts import Acts
from core.pool.arranging.specialty_service import SpecialtyService
from core.pool.arranging.tag_service import TagService
from core.pool.editing.expert_changes import ExpertChanges
from core.pool.editing.expert_file import ExpertFile, FileRepositories, expert_file
from core.pool.exporting.lists import PoolExports
from core.pool.exporting.request_service import ExportRequests
from core.pool.importing.columns import ImportColumns
from core.pool.importing.history import ImportHistory
from core.pool.importing.service import PoolImports
from core.pool.quality.service import PoolQuality
from core.pool.search.reading import PoolReading
from core.pool.search.scene_service import SceneService
from core.pool.service import PoolArranging, PoolService
from core.pool.upkeep.service import PoolUpkeep, pool_upkeep
from core.pool.upkeep.tools import UpkeepTools
from storage.database.connection import Connection
from storage.database.departments import DatabaseDepartments
from storage.database.lent import Lent
from storage.database.opening.station import OpenStation
from storage.database.pool.carried import DatabaseCarrier
from storage.database.pool.case_files import DatabaseCaseFiles
from storage.database.pool.changes import DatabaseExpertChanges
from storage.database.pool.custom import DatabaseCustomFields
from storage.database.pool.entry import DatabaseEntryDrafts, SettingsReviewedFields
from storage.database.pool.experts import DatabaseExperts
from storage.database.pool.export_fetches import DatabaseFetches
from storage.database.pool.files import DatabaseExpertFiles
from storage.database.pool.import_columns import DatabaseImportColumns
from storage.database.pool.imports import DatabaseImportLog
from storage.database.pool.merging import DatabaseMerging
from storage.database.pool.quality import DatabaseQuality
from storage.database.pool.reads import LentReads
from storage.database.pool.scenes import DatabaseScenes
from storage.database.pool.specialties import DatabaseSpecialties
from storage.database.pool.upkeep import DatabaseUpkeep
from storage.database.settings import SettingsRepository
from storage.documents.fonts import FontBook
from storage.pictures.photos import clean_photo
from storage.plain_files import read_file, write_file
from storage.reference.pinyin import PinyinReader
from storage.sealed_lists import SealedLists
from storage.spreadsheets.process import WorkbookReader
from storage.spreadsheets.table_writer import TableFileWriter
from storage.spreadsheets.writer import WorkbookWriter

_RESOURCES = Path(__file__).resolve().parents[1] / "resources"


def pool_service(
    files: WorkbookReader,
    worker: Executor,
    station: OpenStation,
    acts: Acts,
    cases: CaseOpener,
    grants: UnmaskGrants,
) -> PoolService:
    """The service over an opened station; reads and previews run in ``worker``."""
    file = stored_files(acts, station.connection, station.settings, cases)
    return PoolService(
        acts,
        DatabaseExperts(station.connection),
        DatabaseSpecialties(station.connection),
        PoolReading(
            LentReads(station.open_reader), worker, acts.clock, counting=LentReads(station.open_reader)
        ),
        PoolImports(
            files,
            WorkbookWriter(),
            LentReads(station.open_reader),
            worker,
            acts.clock,
            acts.entropy,
        ),
        file,
        upkeep_over(acts, station.connection, station.open_reader, file.changes, cases),
        pool_arranging(worker, station.connection, station.open_reader, acts),
        export_requests(acts, station.connection, station.open_reader, cases, worker),
        ImportHistory(
            acts,
            DatabaseImportLog(station.connection),
            file.changes,
            LentReads(station.open_reader),
            worker,
        ),
        ImportColumns(acts, DatabaseImportColumns(station.connection)),
        grants,
        DepartmentRule(station.departments),
    )


def pool_arranging(
    worker: Executor, connection: Connection, open_reader: Callable[[], Connection], acts: Acts
) -> PoolArranging:
    """Classification, tags, scenes and exports over a connection and readers beside it."""
    carrier = DatabaseCarrier(connection)
    return PoolArranging(
        SpecialtyService(acts, DatabaseSpecialties(connection), carrier),
        TagService(acts, carrier),
        SceneService(acts, DatabaseScenes(connection)),
        PoolExports(acts, TableFileWriter(), LentReads(open_reader), worker),
        PoolQuality(
            acts,
            DatabaseQuality(connection),
            Lent(open_reader, DatabaseQuality),
            Lent(open_reader, DatabaseQuality),
            worker,
            cache(PinyinReader),
        ),
        _RESOURCES / "samples" / "specialties.xlsx",
    )


def export_requests(
    acts: Acts,
    connection: Connection,
    open_reader: Callable[[], Connection],
    cases: CaseOpener,
    worker: Executor,
) -> ExportRequests:
    """Data requests over the engine's connection and readers beside it."""
    sealer = SealedLists(cache(lambda: FontBook(_RESOURCES / "fonts")))
    fetches, fields = DatabaseFetches(connection), DatabaseCustomFields(connection)
    return ExportRequests(acts, cases, fetches, sealer, fields, LentReads(open_reader), worker)


def upkeep_over(
    acts: Acts,
    connection: Connection,
    open_reader: Callable[[], Connection],
    changes: ExpertChanges,
    cases: CaseOpener,
) -> PoolUpkeep:
    """Leave, freezes, blacklistings, deletion, terms and checks over the engine's connection.

    What an account with a data scope of its own reads comes from a reader that shows nothing else.
    """
    experts = DatabaseExpertChanges(connection)
    within = Lent(open_reader, DatabaseUpkeep)
    tools = UpkeepTools(acts, DatabaseUpkeep(connection), experts, changes, cases, within)
    return pool_upkeep(
        tools,
        DatabaseCustomFields(connection),
        DatabaseSpecialties(connection),
        DatabaseMerging(connection),
    )


def stored_files(
    acts: Acts, connection: Connection, settings: SettingsRepository, cases: CaseOpener
) -> ExpertFile:
    """Experts' files over the engine's connection."""
    kept = FileRepositories(
        DatabaseExpertChanges(connection),
        DatabaseCustomFields(connection),
        DatabaseSpecialties(connection),
        DatabaseEntryDrafts(connection),
        SettingsReviewedFields(settings),
        DatabaseExpertFiles(connection),
        DatabaseCaseFiles(connection),
        read_file,
        write_file,
        clean_photo,
        DepartmentRule(DatabaseDepartments(connection)),
    )
    return expert_file(acts, kept, cases, cache(PinyinReader))
