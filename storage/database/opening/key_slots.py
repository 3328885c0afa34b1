"""Key slots: how a password or the recovery key opens the raw database key.

Argon2id (64 MiB, 3 passes, 4 lanes) → AES-256-GCM over the raw key, with all parameters in the authenticated
data so that nobody can weaken them in the file (architecture, "Storage").
"""

import base64
import json
import os
import secrets
from pathlib import Path

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from core.access.recovery import ALPHABET, GROUP, GROUPS, check_recovery_key
from core.kernel.canonical_json import canonical_json
from core.kernel.errors import StorageError, UserError
from storage.database.connection import KEY_BYTES
from storage.database.opening.argon_cost import STANDARD, ArgonCost

_VERSION = 1
_RECOVERY = "recovery"


def new_recovery_key() -> str:
    """160 random bits in eight groups of four characters."""
    return "-".join("".join(secrets.choice(ALPHABET) for _ in range(GROUP)) for _ in range(GROUPS))


class KeySlotFile:
    """The slot file beside the database; every change is written whole and renamed into place."""

    def __init__(self, path: Path, raw_key: bytes | None = None, cost: ArgonCost = STANDARD) -> None:
        self._path = path
        self._raw_key = raw_key
        self._cost = cost

    def logins(self) -> frozenset[str]:
        """Logins that hold a slot (not the recovery key)."""
        return frozenset(str(s["login"]) for s in self._read() if s["kind"] == "account")

    def add(self, login: str, password: str) -> None:
        """Add or replace the slot of an account; the file must have been opened."""
        self._put("account", login, password)

    def add_recovery(self, recovery_key: str) -> None:
        """Add or replace the recovery slot."""
        self._put(_RECOVERY, "", check_recovery_key(recovery_key))

    def remove(self, login: str) -> None:
        """Take the slot of ``login`` away.

        Raises:
            UserError: ``access.last_slot`` when no account could open the workstation any more.
        """
        slots = self._read()
        kept = [s for s in slots if not (s["kind"] == "account" and s["login"] == login)]
        if not any(s["kind"] == "account" for s in kept):
            raise UserError("access.last_slot")
        self._write(kept)

    def open_with_password(self, login: str, password: str) -> bytes:
        """The raw key; raises ``UserError('access.no_slot')`` or ``UserError('access.wrong_password')``."""
        slot = self._find("account", login)
        if slot is None:
            raise UserError("access.no_slot")
        return self._open(slot, password)

    def open_with_recovery(self, typed: str) -> bytes:
        """The raw key by the recovery key."""
        slot = self._find(_RECOVERY, "")
        if slot is None:
            raise UserError("access.no_slot")
        return self._open(slot, check_recovery_key(typed))

    def _find(self, kind: str, login: str) -> dict[str, str | int] | None:
        wanted = login.lower()
        return next((s for s in self._read() if s["kind"] == kind and str(s["login"]) == wanted), None)

    def _open(self, slot: dict[str, str | int], secret: str) -> bytes:
        header = {k: v for k, v in slot.items() if k not in ("nonce", "sealed")}
        try:
            raw = AESGCM(_derive(slot, secret)).decrypt(
                base64.b64decode(str(slot["nonce"])),
                base64.b64decode(str(slot["sealed"])),
                canonical_json(header),
            )
        except InvalidTag:
            raise UserError("access.wrong_password") from None
        except (KeyError, ValueError):
            raise StorageError("database.slots_damaged") from None
        self._raw_key = raw
        return raw

    def _put(self, kind: str, login: str, secret: str) -> None:
        if self._raw_key is None or len(self._raw_key) != KEY_BYTES:
            raise ValueError("slots can only be added while the workstation is open")
        header: dict[str, str | int] = {
            "v": _VERSION,
            "kind": kind,
            "login": login.lower(),
            "kdf": "argon2id",
            "memory_kib": self._cost.memory_kib,
            "passes": self._cost.passes,
            "lanes": self._cost.lanes,
            "salt": base64.b64encode(os.urandom(16)).decode(),
        }
        nonce = os.urandom(12)
        sealed = AESGCM(_derive(header, secret)).encrypt(nonce, self._raw_key, canonical_json(header))
        slot = {
            **header,
            "nonce": base64.b64encode(nonce).decode(),
            "sealed": base64.b64encode(sealed).decode(),
        }
        others = [s for s in self._read() if not (s["kind"] == kind and s["login"] == header["login"])]
        self._write([*others, slot])

    def _read(self) -> list[dict[str, str | int]]:
        if not self._path.exists():
            return []
        try:
            content = json.loads(self._path.read_text(encoding="utf-8"))
            slots: list[dict[str, str | int]] = content["slots"]
            if content["v"] != _VERSION or not all({"kind", "login"} <= set(s) for s in slots):
                raise StorageError("database.slots_damaged")
        except (ValueError, KeyError, TypeError):
            raise StorageError("database.slots_damaged") from None
        return slots

    def _write(self, slots: list[dict[str, str | int]]) -> None:
        temporary = self._path.with_suffix(".tmp")
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as f:
            json.dump({"v": _VERSION, "slots": slots}, f, indent=1)
            f.flush()
            os.fsync(f.fileno())
        temporary.replace(self._path)


def _derive(slot: dict[str, str | int], secret: str) -> bytes:
    return hash_secret_raw(
        secret=secret.encode("utf-8"),
        salt=base64.b64decode(str(slot["salt"])),
        time_cost=int(slot["passes"]),
        memory_cost=min(int(slot["memory_kib"]), 1 << 20),
        parallelism=int(slot["lanes"]),
        hash_len=32,
        type=Type.ID,
    )
