"""The command ``check-import`` put together: the workbook reader and the pool of a station at rest."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from core.access.attempts import ClosedGuard
from core.access.permissions import permissions_of
from core.access.rules import SignInPolicy
from core.kernel.checkpoint import sign_checkpoint
from core.kernel.clock import Clock
from core.kernel.errors import StorageError
from core.kernel.terminal import system_terminal
from core.pool.importing.check_command import CheckImport, StationPool
from storage.database.accounts import DatabaseAccounts, SlotLogins
from storage.database.migrate import available, schema_version
from storage.database.opening.station_folder import FOLDER, StationFolder
from storage.database.pool.reads import DatabasePoolReads
from storage.spreadsheets.process import WorkbookReader

_IMPORTING = "pool.import"


def check_import(arguments: Sequence[str], read_command: Sequence[str], folder: Path, clock: Clock) -> int:
    """Run the command; its exit code (``core.pool.importing.check_command``)."""
    today = clock.now().wall.date()
    command = CheckImport(
        WorkbookReader(read_command), StationPoolAtRest(clock), folder, today, system_terminal()
    )
    return command.run(arguments)


class StationPoolAtRest:
    """Implements ``core.pool.importing.check_command.PoolAtRest``; writes nothing, refuses an old schema."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def exists(self, folder: Path) -> bool:
        """Whether there is a station in ``folder``."""
        return _station(folder).exists()

    @contextmanager
    def opened(self, folder: Path, login: str, password: str) -> Iterator[StationPool]:
        """What rows are judged by; experts only for an account that may import."""
        station = _station(folder)
        guard = ClosedGuard(station.attempts, SignInPolicy(), self._clock)
        raw_key = guard.attempt(login, lambda: station.open_with_password(login, password))
        connection = station.open_read_only(raw_key)
        try:
            found, wanted = schema_version(connection), len(available())
            if found != wanted:
                raise StorageError("database.newer" if found > wanted else "database.outdated")
            account = DatabaseAccounts(connection, SlotLogins(frozenset())).by_login(login)
            may_import = account is not None and _IMPORTING in permissions_of(account.roles)
            reads = DatabasePoolReads(connection)
            yield StationPool(reads.specialties(), reads if may_import else None, reads.custom_fields())
        finally:
            connection.close()


def _station(folder: Path) -> StationFolder:
    return StationFolder(folder / FOLDER, sign_checkpoint)
