"""Settings, counters and station keys: small values of the whole program."""

import json
from dataclasses import dataclass

from core.kernel.canonical_json import JsonValue
from core.kernel.signing import Signer
from storage.database.connection import Connection
from storage.database.signer import Ed25519Signer


@dataclass(frozen=True, slots=True)
class StationKey:
    """One key of the station: ``purpose`` seal, log or archive; raw secret and public bytes."""

    purpose: str
    kind: str
    secret: bytes
    public: bytes


class SettingsRepository:
    """Reads and writes inside the caller's transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, key: str, default: JsonValue = None) -> JsonValue:
        """Value of ``key`` or ``default``."""
        row = self._connection.execute("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
        if row is None:
            return default
        value: JsonValue = json.loads(row[0])
        return value

    def put(self, key: str, value: JsonValue) -> None:
        """Store ``value`` under ``key``."""
        self._connection.execute(
            "INSERT OR REPLACE INTO setting (key, value) VALUES (?,?)",
            (key, json.dumps(value, ensure_ascii=False)),
        )

    def next_number(self, name: str) -> int:
        """The next number of a gap-free series, from 1; taken back with the transaction."""
        row = self._connection.execute(
            "INSERT INTO counter (name, value) VALUES (?, 1) "
            "ON CONFLICT (name) DO UPDATE SET value = value + 1 RETURNING value",
            (name,),
        ).fetchone()
        return int(row[0])

    def add_key(self, key: StationKey, created_at: str) -> None:
        """Store a station key; a purpose has one key."""
        self._connection.execute(
            "INSERT INTO station_key (purpose, kind, secret, public, created_at) VALUES (?,?,?,?,?)",
            (key.purpose, key.kind, key.secret, key.public, created_at),
        )

    def key(self, purpose: str) -> StationKey:
        """The station's key of ``purpose``; raises ``KeyError``."""
        row = self._connection.execute(
            "SELECT purpose, kind, secret, public FROM station_key WHERE purpose = ?", (purpose,)
        ).fetchone()
        if row is None:
            raise KeyError(purpose)
        return StationKey(row[0], row[1], bytes(row[2]), bytes(row[3]))


class DatabaseStationKeys:
    """Implements ``core.evidence.sealing.service.StationKeys``."""

    def __init__(self, settings: SettingsRepository) -> None:
        self._settings = settings

    def signer(self, purpose: str) -> Signer:
        """Signer of ``seal`` or ``log``."""
        return Ed25519Signer(self._settings.key(purpose).secret)

    def archive_recipient(self) -> str:
        """The age recipient to which private files are encrypted."""
        return self._settings.key("archive").public.decode("ascii")

    def archive_identity(self) -> str:
        """The age identity that opens them."""
        return self._settings.key("archive").secret.decode("ascii")
