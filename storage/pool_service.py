"""The pool's service put together from its adapters."""

from concurrent.futures import Executor
from functools import cache

from core.cases.opening import CaseOpener
from core.kernel.acts import Acts
from core.pool.editing import ExpertChanges, ExpertEditing
from core.pool.field_definitions import FieldDefinitions
from core.pool.importing import PoolImports
from core.pool.reading import PoolReading
from core.pool.service import PoolService
from storage.database.connection import Connection
from storage.database.pool import DatabaseExperts
from storage.database.pool_changes import DatabaseExpertChanges
from storage.database.pool_custom import DatabaseCustomFields
from storage.database.pool_reads import LentReads
from storage.database.pool_specialties import DatabaseSpecialties
from storage.database.station import OpenStation
from storage.reference.pinyin import PinyinReader
from storage.spreadsheets.process import WorkbookReader
from storage.spreadsheets.writer import WorkbookWriter


def pool_service(
    files: WorkbookReader,
    worker: Executor,
    station: OpenStation,
    acts: Acts,
    cases: CaseOpener,  # noqa: ARG001 - for services of the pool that ask for a review
) -> PoolService:
    """The service over an opened station; reads and previews run in ``worker``."""
    return PoolService(
        acts,
        DatabaseExperts(station.connection),
        DatabaseSpecialties(station.connection),
        PoolReading(LentReads(station.open_reader), worker, acts.clock),
        PoolImports(
            files,
            WorkbookWriter(),
            LentReads(station.open_reader),
            worker,
            acts.clock,
            acts.entropy,
        ),
        ExpertEditing(acts, expert_changes(station.connection, acts)),
        FieldDefinitions(acts, DatabaseCustomFields(station.connection)),
    )


def expert_changes(connection: Connection, acts: Acts) -> ExpertChanges:
    """Changing experts over the engine's connection, inside an act's transaction."""
    experts, fields = DatabaseExpertChanges(connection), DatabaseCustomFields(connection)
    return ExpertChanges(experts, fields, cache(PinyinReader), acts.clock)
