"""The pool's service put together from its adapters."""

from concurrent.futures import Executor

from core.kernel.acts import Acts
from core.pool.importing import PoolImports
from core.pool.reading import PoolReading
from core.pool.service import PoolService
from storage.database.pool import DatabaseExperts
from storage.database.pool_reads import LentReads
from storage.database.pool_specialties import DatabaseSpecialties
from storage.database.station import OpenStation
from storage.spreadsheets.process import WorkbookReader
from storage.spreadsheets.writer import WorkbookWriter


def pool_service(files: WorkbookReader, worker: Executor, station: OpenStation, acts: Acts) -> PoolService:
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
    )
