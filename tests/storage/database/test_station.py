"""The station on disk: all or nothing, keys, migrations, append-only log."""

import json
import sqlite3
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from core.access.recovery import check_recovery_key
from core.kernel.checkpoint import parse_checkpoint, sign_checkpoint
from core.kernel.errors import StorageError, UserError
from storage.database.connection import check_integrity, open_database
from storage.database.migrate import Migration, available, migrate, schema_version, split_statements
from storage.database.opening.key_slots import KeySlotFile, new_recovery_key
from storage.database.opening.station_folder import StationFolder
from tests.support.headless_station import CHEAP, Headless

KEY = bytes(range(32))


def test_a_set_up_that_is_abandoned_leaves_nothing(tmp_path: Path):
    store = StationFolder(tmp_path / "station", sign_checkpoint, CHEAP)
    store.create("mingqian/CQ-01", "2026-03-02").abandon()
    assert not store.exists()
    assert list(tmp_path.iterdir()) == []


def test_a_crash_while_setting_up_does_not_count_as_a_station(tmp_path: Path):
    store = StationFolder(tmp_path / "station", sign_checkpoint, CHEAP)
    store.create("mingqian/CQ-01", "2026-03-02").station.connection.close()
    assert not store.exists()
    again = store.create("mingqian/CQ-01", "2026-03-02")
    again.finish()
    assert store.exists()
    with pytest.raises(StorageError, match=r"station\.exists"):
        store.create("mingqian/CQ-01", "2026-03-02")


def test_the_file_is_unreadable_without_the_key_and_a_wrong_key_is_told(tmp_path: Path):
    path = tmp_path / "x.db"
    open_database(path, KEY).execute("CREATE TABLE secret (word TEXT)").connection.close()
    assert b"secret" not in path.read_bytes()
    with pytest.raises(sqlite3.DatabaseError):
        sqlite3.connect(path).execute("SELECT * FROM secret")
    with pytest.raises(StorageError, match=r"database\.wrong_key"):
        open_database(path, bytes(32))


def test_a_changed_page_fails_the_integrity_check(tmp_path: Path):
    path = tmp_path / "x.db"
    connection = open_database(path, KEY)
    connection.execute("CREATE TABLE t (x TEXT)")
    connection.executemany("INSERT INTO t VALUES (?)", [("x" * 500,)] * 100)
    assert check_integrity(connection)
    connection.close()
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    damaged = dbapi2.connect(str(path), isolation_level=None)
    damaged.execute("PRAGMA cipher_log_level = NONE")
    damaged.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    assert not check_integrity(damaged)


def test_slots_open_by_their_own_password_only_and_cannot_be_weakened(tmp_path: Path):
    path = tmp_path / "station.keys"
    slots = KeySlotFile(path, KEY, CHEAP)
    slots.add("sup01", "one")
    slots.add("sup02", "two")
    assert KeySlotFile(path).open_with_password("SUP01", "one") == KEY
    with pytest.raises(UserError, match=r"access\.wrong_password"):
        KeySlotFile(path).open_with_password("sup01", "two")
    content = json.loads(path.read_text())
    content["slots"][0]["login"] = "sup03"
    path.write_text(json.dumps(content))
    with pytest.raises(UserError, match=r"access\.wrong_password"):
        KeySlotFile(path).open_with_password("sup03", "one")
    assert KEY.hex() not in path.read_text()


def test_guessing_the_password_of_a_slot_costs_64_mib_and_three_passes(tmp_path: Path):
    draft = StationFolder(tmp_path / "station", sign_checkpoint).create("mingqian/CQ-01", "2026-03-02")
    slots = json.loads((draft.station.folder / "station.keys").read_text())["slots"]
    draft.abandon()
    assert [(s["memory_kib"], s["passes"], s["lanes"]) for s in slots] == [(65536, 3, 4)]


def test_the_last_slot_stays(tmp_path: Path):
    slots = KeySlotFile(tmp_path / "k", KEY, CHEAP)
    slots.add("sup01", "one")
    with pytest.raises(UserError, match=r"access\.last_slot"):
        slots.remove("sup01")


def test_a_recovery_key_survives_how_people_write_it():
    key = new_recovery_key()
    assert check_recovery_key(key.lower().replace("0", "o").replace("1", "l")) == key.replace("-", "")


def test_migrations_run_together_or_not_at_all(tmp_path: Path):
    connection = open_database(tmp_path / "x.db", KEY)
    good = Migration(1, "one", "CREATE TABLE a (x);")
    with pytest.raises(dbapi2.OperationalError):
        migrate(connection, [good, Migration(2, "two", "CREATE TABLE a (x);")])
    assert schema_version(connection) == 0
    assert connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)


def test_a_database_of_a_newer_program_is_refused(tmp_path: Path):
    connection = open_database(tmp_path / "x.db", KEY)
    connection.execute("PRAGMA user_version = 99")
    with pytest.raises(StorageError, match=r"database\.newer"):
        migrate(connection, available())


def test_an_existing_database_is_copied_before_it_is_changed(tmp_path: Path):
    connection = open_database(tmp_path / "x.db", KEY)
    steps = [Migration(1, "one", "CREATE TABLE a (x);"), Migration(2, "two", "CREATE TABLE b (x);")]
    copied: list[int] = []
    migrate(connection, steps[:1], lambda: copied.append(1))
    assert copied == []
    migrate(connection, steps, lambda: copied.append(2))
    assert copied == [2]


def test_triggers_keep_their_inner_semicolons():
    script = "CREATE TABLE a (x); -- note\nCREATE TRIGGER t BEFORE UPDATE ON a\nBEGIN\n SELECT 1;\nEND;\n"
    assert len(split_statements(script)) == 2


def test_the_log_refuses_changes_and_its_checkpoints_are_signed(tmp_path: Path):
    station = Headless(tmp_path / "station")
    station.first_run()
    opened = station.ws.foundation.station

    def look() -> None:
        connection = opened.connection
        for statement in ("UPDATE audit_record SET event = 'x'", "DELETE FROM audit_opening"):
            with pytest.raises(dbapi2.IntegrityError, match="append-only"):
                connection.execute(statement)
        head = opened.journal.head()
        note = parse_checkpoint(opened.audit.checkpoint_note(head.size))
        assert (note.size, note.root) == (head.size, head.root)
        assert note.is_signed_by(opened.settings.key("log").public)

    station.do(look)
    station.close()
