"""Backups as files: whole or not there, sealed files once, nothing plain, changes found, kills survived."""

import errno
import os
import signal
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from core.kernel.checkpoint import sign_checkpoint
from core.kernel.errors import MingQianError, StorageError
from core.kernel.minisign import sign_file
from core.system.backups import BackupInfo, Opener, Stamp
from storage.database.connection import open_database
from storage.database.opening.backup import medium, writer
from storage.database.opening.backup.manifest import UNFINISHED
from storage.database.opening.backup.store import Backups, StationBackups
from storage.database.opening.station import OpenStation, open_station
from storage.database.opening.station_folder import StationFolder
from storage.database.settings import DatabaseStationKeys
from tests.support.headless_station import CHEAP

AT = datetime(2027, 3, 4, 4, 30, tzinfo=UTC)
PIECE = "recordings/S-01/screen-1/00001.mkv.age"


def unheard(_done: int, _total: int) -> None: ...


def never() -> bool:
    return False


@dataclass
class Bench:
    """A station with sealed and plain files, and an empty stick."""

    station: OpenStation
    place: Path
    recovery_key: str
    made: int = 0

    @property
    def store(self) -> StationBackups:
        return StationBackups(self.station, sign_checkpoint)

    def write(self, cancelled: Callable[[], bool] = never) -> BackupInfo:
        self.made += 1
        stamp = Stamp("CQ-01", "云岭省公共资源交易中心", True, AT + timedelta(days=self.made), 1, "0.1.0")
        signer = DatabaseStationKeys(self.station.settings).signer("seal")
        sign = lambda content: sign_file(signer, content, "backup list", "by the station")  # noqa: E731
        return self.store.write(self.place, stamp, sign, unheard, cancelled)

    def found(self) -> list[BackupInfo]:
        return list(self.store.found(self.place))

    def put(self, path: str, content: bytes) -> None:
        target = self.station.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    store = StationFolder(tmp_path / "data" / "station", sign_checkpoint, CHEAP)
    draft = store.create("mingqian/CQ-01", AT.isoformat())
    raw_key = draft.station.raw_key
    draft.station.settings.put("station_id", "CQ-01")
    draft.finish()
    (tmp_path / "stick").mkdir()
    made = Bench(open_station(store.folder, raw_key, sign_checkpoint), tmp_path / "stick", draft.recovery_key)
    made.put(PIECE, b"sealed piece" * 5000)
    made.put("archives/EDA-1.zip", b"zip" * 9000)
    yield made
    made.station.connection.close()


def refused(work: Callable[..., Any], *arguments: Any) -> str:
    with pytest.raises(MingQianError) as raised:
        work(*arguments)
    return raised.value.code


def files_in(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_a_backup_holds_what_is_sealed_and_nothing_plain_or_half(bench: Bench) -> None:
    for path in (
        "recordings/S-01/screen-1/00002.mkv",
        "recordings/S-01/screen-1/00002.mkv.age.part",
        "archives/EDA-2.zip.partial",
        "archives/EDA-2.partial/data/x",
        "outbox/mail.eml",
        "documents/table.pdf",
        "station.before-0001.db",
    ):
        bench.put(path, b"plain words")
    info = bench.write()
    assert files_in(info.folder) == {"station.db", "station.keys", "backup.json", "backup.json.minisig"}
    assert len(files_in(bench.place / "mingqian-backup-CQ-01" / "files")) == 2
    everything = [path for path in bench.place.rglob("*") if path.is_file()]
    assert all(b"plain words" not in path.read_bytes() for path in everything)
    assert bench.store.check(info.folder, unheard, never).size == info.size
    with pytest.raises(StorageError, match=r"database\.wrong_key"):
        open_database(info.folder / "station.db", bytes(32))


def test_the_copy_is_of_one_moment_while_the_station_goes_on_writing(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writer, "_PAGES", 5)
    bench.station.connection.execute("CREATE TABLE filling (x BLOB)")
    fill = "INSERT INTO filling VALUES (randomblob(3000))"
    for _ in range(200):
        bench.station.connection.execute(fill)
    asked = 0

    def writes_meanwhile() -> bool:
        nonlocal asked
        asked += 1
        bench.station.connection.execute(fill)
        return False

    info = bench.write(writes_meanwhile)
    with bench.station.open_copy(info.folder / "station.db", "DELETE") as copy:
        assert copy.execute("SELECT count(*) FROM filling").fetchone()[0] == 200
    assert asked > 20


def test_what_is_sealed_is_written_once_and_goes_with_the_last_backup_that_needs_it(bench: Bench) -> None:
    first = bench.write()
    bench.put("archives/EDA-3.zip", b"third" * 1000)
    second = bench.write()
    assert second.written < first.written
    (bench.station.folder / "archives/EDA-1.zip").unlink()
    third = bench.write()
    assert [info.id for info in bench.found()] == [third.id, second.id, first.id]
    assert bench.store.rotate(bench.place, "CQ-01", 2) == 1
    assert [info.id for info in bench.found()] == [third.id, second.id]
    shared = bench.place / "mingqian-backup-CQ-01" / "files"
    assert len(files_in(shared)) == 3, "the second backup needs the archive still"
    assert bench.store.rotate(bench.place, "CQ-01", 1) == 1
    assert len(files_in(shared)) == 2
    assert bench.store.check(third.folder, unheard, never).files == third.files


def test_any_change_of_any_file_is_found_when_it_is_checked_and_when_it_is_restored(bench: Bench) -> None:
    info = bench.write()
    shelf = info.folder.parent
    for name in sorted(files_in(shelf)):
        path = shelf / name
        whole = path.read_bytes()
        for changed in (whole[:-1] + bytes([whole[-1] ^ 1]), whole[: len(whole) // 2], None):
            if changed is None:
                path.unlink()
            else:
                path.write_bytes(changed)
            assert refused(bench.store.check, info.folder, unheard, never) == "backup.damaged", name
            assert refused(bench.store.restore, info.folder, unheard, never) == "backup.damaged", name
            path.write_bytes(whole)
    assert [path.name for path in bench.station.folder.parent.iterdir()] == ["station"]
    assert bench.store.check(info.folder, unheard, never).id == info.id


def test_a_list_cannot_make_the_restore_write_elsewhere(bench: Bench) -> None:
    info = bench.write()
    path = info.folder / "backup.json"
    for elsewhere in ("../../evil.age", "/evil.age", "C:/evil.age", "documents/evil.age"):
        whole = path.read_bytes()
        path.write_bytes(whole.replace(PIECE.encode(), elsewhere.encode()))
        assert refused(bench.store.restore, info.folder, unheard, never) == "backup.damaged"
        path.write_bytes(whole)


def test_a_cancelled_backup_and_one_on_a_full_medium_leave_nothing(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert refused(bench.write, lambda: True) == "backup.cancelled"
    assert files_in(bench.place) == set()
    left = 2

    def fills_up(descriptor: int) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(medium, "sync_stream", fills_up)
    assert refused(bench.write) == "backup.disk_full"
    assert files_in(bench.place) == set()
    monkeypatch.undo()
    monkeypatch.setattr(writer.shutil, "disk_usage", lambda _path: os.terminal_size((0, 0)) and _Free())
    assert refused(bench.write) == "backup.no_room"
    assert files_in(bench.place) == set()


class _Free:
    free = 1000


def killed_at(number: int, work: Callable[[], Any]) -> bool:
    """Run ``work`` in a copy of this process that kills itself before its n-th change; False: it finished."""
    child = os.fork()
    if child == 0:
        done = 0

        def counting(change: Callable[..., Any]) -> Callable[..., Any]:
            def before(*arguments: Any, **named: Any) -> Any:
                nonlocal done
                done += 1
                if done == number:
                    os.kill(os.getpid(), signal.SIGKILL)
                return change(*arguments, **named)

            return before

        for name in ("fsync", "rename", "replace", "unlink", "mkdir"):
            setattr(os, name, counting(getattr(os, name)))
        try:
            work()
        finally:
            os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_kill_at_any_change_of_a_backup_leaves_the_earlier_ones_whole_and_no_half_one(bench: Bench) -> None:
    first = bench.write()
    bench.write()
    bench.put("archives/EDA-2.zip", b"new" * 100)
    kills = 0

    def backup_and_rotate() -> None:
        bench.write()
        bench.store.rotate(bench.place, "CQ-01", 2)

    while killed_at(kills + 1, backup_and_rotate):
        kills += 1
        found = bench.found()
        assert found
        assert [bench.store.check(info.folder, unheard, never).id for info in found] == [i.id for i in found]
        bench.made += 1
    assert kills > 10
    assert first.id not in {info.id for info in bench.found()}
    bench.made += 1
    bench.write()
    bench.store.rotate(bench.place, "CQ-01", 1)
    (last,) = bench.found()
    assert bench.store.check(last.folder, unheard, never)
    assert not [name for name in files_in(bench.place) if UNFINISHED in name]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_kill_at_any_change_of_a_restore_leaves_one_whole_station(bench: Bench) -> None:
    info = bench.write()
    data = bench.station.folder.parent
    store = StationFolder(data / "station", sign_checkpoint, CHEAP)
    bench.station.settings.put("newer", True)
    bench.station.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def restore_and_start() -> None:
        bench.store.restore(info.folder, unheard, never).stand_by()
        store.settle()

    kills = 0
    while killed_at(kills + 1, restore_and_start):
        kills += 1
        store.settle()  # the next start
        assert store.exists()
        with bench.station.open_copy(store.folder / "station.db", "WAL") as opened:
            assert writer.check_integrity(opened)
    assert kills > 10
    with bench.station.open_copy(store.folder / "station.db", "WAL") as opened:
        assert opened.execute("SELECT count(*) FROM setting WHERE key = 'newer'").fetchone()[0] == 0
    replaced = [path for path in data.iterdir() if ".replaced-" in path.name]
    assert replaced
    assert all((path / PIECE).read_bytes() == b"sealed piece" * 5000 for path in replaced), "kept whole"


def test_another_computer_opens_it_by_the_key_slots_of_that_day(bench: Bench, tmp_path: Path) -> None:
    info = bench.write()
    new = Backups(tmp_path / "new" / "station", sign_checkpoint)
    for where in (bench.place, info.folder.parent, info.folder):
        assert [one.id for one in new.found(where)] == [info.id]
    assert list(new.found(tmp_path / "nowhere")) == []
    assert refused(new.open, info.folder, Opener("nobody", "x")) == "access.no_slot"
    key = new.open(info.folder, Opener("", bench.recovery_key))
    draft = new.restore(info.folder, key, unheard, never)
    assert draft.station.settings.get("station_id") == "CQ-01"
    draft.finish()
    assert (tmp_path / "new" / "station" / PIECE).read_bytes() == b"sealed piece" * 5000
    assert sorted(path.name for path in (tmp_path / "new").iterdir()) == ["station"]
