"""Passwords and the secret keys that belong to one person.

A personal Ed25519 key signs seals; a personal age (X25519) identity opens what is sealed to a supervisor.
Both are encrypted under their owner's password (Argon2id → AES-256-GCM). The libraries for that are loaded on
first use: the program has both objects from its start, and its window shows before anybody types a password.
"""

import json
import os
from base64 import b64decode, b64encode
from functools import cached_property
from typing import TYPE_CHECKING

from core.access.model import PersonalKeys
from core.kernel.errors import UserError
from storage.database.opening.argon_cost import STANDARD, ArgonCost

if TYPE_CHECKING:
    from argon2 import PasswordHasher

_AAD = b"mingqian-personal-keys-v1"


class Argon2Passwords:
    """Implements ``core.access.ports.PasswordHasher``."""

    def __init__(self, cost: ArgonCost = STANDARD) -> None:
        self._cost = cost

    @cached_property
    def _hasher(self) -> "PasswordHasher":
        from argon2 import PasswordHasher, Type

        cost = self._cost
        return PasswordHasher(cost.passes, cost.memory_kib, cost.lanes, type=Type.ID)

    def make(self, password: str) -> str:
        """A PHC string for ``password``."""
        return self._hasher.hash(password)

    def matches(self, verifier: str, password: str) -> bool:
        """Whether ``password`` is the one behind ``verifier``."""
        from argon2.exceptions import InvalidHashError, VerificationError

        try:
            return self._hasher.verify(verifier, password)
        except (VerificationError, InvalidHashError):
            return False


class SealedKeyring:
    """Implements ``core.access.ports.PersonalKeyring``."""

    def __init__(self, cost: ArgonCost = STANDARD) -> None:
        self._cost = cost

    def create(self, password: str) -> tuple[bytes, bytes, str]:
        """New keys: (sealed, Ed25519 public key, age recipient)."""
        import pyrage

        seed = os.urandom(32)
        identity = pyrage.x25519.Identity.generate()
        sealed = self.reseal(PersonalKeys(seed, str(identity)), password)
        return sealed, _public(seed), str(identity.to_public())

    def open(self, sealed: bytes, password: str) -> PersonalKeys:
        """Open sealed keys; raises ``UserError('access.wrong_password')``."""
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        salt, nonce, body = sealed[:16], sealed[16:28], sealed[28:]
        try:
            plain = json.loads(AESGCM(self._derive(salt, password)).decrypt(nonce, body, _AAD))
        except InvalidTag:
            raise UserError("access.wrong_password") from None
        return PersonalKeys(b64decode(plain["signing_seed"]), plain["box_identity"])

    def reseal(self, keys: PersonalKeys, password: str) -> bytes:
        """Seal ``keys`` under ``password``."""
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        salt, nonce = os.urandom(16), os.urandom(12)
        plain = {"signing_seed": b64encode(keys.signing_seed).decode(), "box_identity": keys.box_identity}
        body = AESGCM(self._derive(salt, password)).encrypt(nonce, json.dumps(plain).encode(), _AAD)
        return salt + nonce + body

    def _derive(self, salt: bytes, password: str) -> bytes:
        from argon2.low_level import Type, hash_secret_raw

        cost = self._cost
        return hash_secret_raw(
            password.encode("utf-8"), salt, cost.passes, cost.memory_kib, cost.lanes, 32, Type.ID
        )


def _public(seed: bytes) -> bytes:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    key = Ed25519PrivateKey.from_private_bytes(seed)
    return key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
