"""Encrypting a PDF with a password: AES-256, revision 6 (ISO 32000-2 §7.6.4), which current readers open.

reportlab itself offers RC4 and, with a package that is not ours, the withdrawn revision 5.
"""

import os
from hashlib import sha256, sha384, sha512
from typing import Any

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.padding import PKCS7
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase.pdfdoc import DummyDoc, PDFDictionary, PDFName, PDFObject

_BLOCK = 16
_NO_IV = bytes(_BLOCK)
_LEAST_ROUNDS = 64
_HASHES = (sha256, sha384, sha512)
_LONGEST_PASSWORD = 127  # bytes of UTF-8


class PdfLock(StandardEncryption):  # type: ignore[misc]  # reportlab has no types
    """Give it to a canvas. Printing is allowed; copying and changing are not, as far as a reader obeys.

    The owner's password is random and forgotten.
    """

    def __init__(self, password: str) -> None:
        super().__init__(password, canPrint=1, canModify=0, canCopy=0, canAnnotate=0, strength=128)
        self._password = password.encode("utf-8")[:_LONGEST_PASSWORD]
        self._entries: dict[str, Any] = {}

    def prepare(self, _document: Any, _override: Any = None) -> None:
        """Make the file's key and what opens it."""
        self.key = os.urandom(32)
        user, user_key = os.urandom(8), os.urandom(8)
        owner, owner_key = os.urandom(8), os.urandom(8)
        forgotten = os.urandom(32)
        u = _hash(self._password, user, b"") + user + user_key
        o = _hash(forgotten, owner, u) + owner + owner_key
        permissions = self.permissionBits() - 2**31
        self._entries = {
            "U": u,
            "UE": _cbc(_hash(self._password, user_key, b""), _NO_IV, self.key),
            "O": o,
            "OE": _cbc(_hash(forgotten, owner_key, u), _NO_IV, self.key),
            "P": permissions,
            "Perms": _permissions(self.key, permissions),
        }
        self.objnum = self.version = None
        self.prepared = 1

    def encode(self, content: Any) -> bytes:
        """A string or stream of the file, encrypted."""
        data = content if isinstance(content, bytes) else str(content).encode("latin-1")
        padder = PKCS7(8 * _BLOCK).padder()
        iv = os.urandom(_BLOCK)
        return iv + _cbc(self.key, iv, padder.update(data) + padder.finalize())

    def info(self) -> "_LockDictionary":
        """The dictionary that readers look at."""
        return _LockDictionary(self._entries)


class _LockDictionary(PDFObject):  # type: ignore[misc]  # reportlab has no types
    __RefOnly__ = 1

    def __init__(self, entries: dict[str, Any]) -> None:
        self._entries = entries

    def format(self, _document: Any) -> Any:
        """In the clear, as it must be."""
        filter_ = PDFDictionary({"CFM": PDFName("AESV3"), "AuthEvent": PDFName("DocOpen"), "Length": 32})
        fixed = {
            "Filter": PDFName("Standard"),
            "V": 5,
            "R": 6,
            "Length": 256,
            "StmF": PDFName("StdCF"),
            "StrF": PDFName("StdCF"),
            "CF": PDFDictionary({"StdCF": filter_}),
        }
        own = {k: f"<{v.hex()}>" if isinstance(v, bytes) else v for k, v in self._entries.items()}
        return PDFDictionary({**fixed, **own}).format(DummyDoc())


def _hash(password: bytes, salt: bytes, user: bytes) -> bytes:
    """Algorithm 2.B of ISO 32000-2."""
    key, rounds = sha256(password + salt + user).digest(), 0
    while True:
        rounds += 1
        last = _cbc(key[:_BLOCK], key[_BLOCK : 2 * _BLOCK], (password + key + user) * 64)
        key = _HASHES[int.from_bytes(last[:_BLOCK], "big") % 3](last).digest()
        if rounds >= _LEAST_ROUNDS and last[-1] <= rounds - 32:
            return key[:32]


def _permissions(key: bytes, bits: int) -> bytes:
    plain = bits.to_bytes(4, "little", signed=True) + b"\xff" * 4 + b"Tadb" + os.urandom(4)
    encryptor = Cipher(algorithms.AES(key), modes.ECB()).encryptor()  # noqa: S305 - one block, as the standard says
    return encryptor.update(plain) + encryptor.finalize()


def _cbc(key: bytes, iv: bytes, data: bytes) -> bytes:
    encryptor = Cipher(algorithms.AES(key), modes.CBC(iv)).encryptor()
    return encryptor.update(data) + encryptor.finalize()
