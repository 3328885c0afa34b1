"""minisign's file formats: public keys and pre-hashed signatures, read strictly and written exactly.

A signature file is four lines: untrusted comment, base64("ED" ‖ key id ‖ Ed25519 signature of the file's
BLAKE2b-512 digest), ``trusted comment: …``, base64(Ed25519 signature of the first signature ‖ trusted
comment). minisign itself does not check the untrusted comment and takes sloppy base64; here a signature has
exactly one form, so a changed byte never passes (archive format, "Checked with standard tools").
"""

from base64 import b64decode, b64encode
from dataclasses import dataclass
from hashlib import blake2b, sha256

from core.kernel import ed25519
from core.kernel.signing import Signer

KEY_ID_BYTES = 8
_KEY_ALGORITHM = b"Ed"
_PREHASHED = b"ED"
_UNTRUSTED = "untrusted comment: "
_TRUSTED = "trusted comment: "
_FINGERPRINT_GROUPS = 8


@dataclass(frozen=True, slots=True)
class PublicKey:
    """A minisign public key: 8-byte key id and 32-byte Ed25519 key."""

    key_id: bytes
    key: bytes

    @property
    def fingerprint(self) -> str:
        """What people compare: see :func:`fingerprint`."""
        return fingerprint(self.key)

    @property
    def key_id_text(self) -> str:
        """The key id as minisign prints it: upper-case hex of the number stored little-endian."""
        return self.key_id[::-1].hex().upper()

    def encode(self) -> str:
        """The base64 line, as ``minisign -P`` takes it."""
        return b64encode(_KEY_ALGORITHM + self.key_id + self.key).decode("ascii")

    def file_text(self) -> str:
        """The two lines of a public key file."""
        return f"{_UNTRUSTED}minisign public key {self.key_id_text}\n{self.encode()}\n"


@dataclass(frozen=True, slots=True)
class Signature:
    """A parsed signature file; ``over_comment`` signs ``signature`` and ``trusted_comment`` together."""

    key_id: bytes
    signature: bytes
    trusted_comment: str
    over_comment: bytes
    untrusted_comment: str


def fingerprint(public_key: bytes) -> str:
    """Eight groups of four hex digits: the first 128 bits of the public key's SHA-256."""
    digits = sha256(public_key).hexdigest().upper()
    return " ".join(digits[4 * i : 4 * i + 4] for i in range(_FINGERPRINT_GROUPS))


def file_digest(chunks: bytes) -> bytes:
    """The 64 bytes that a pre-hashed signature signs."""
    return blake2b(chunks).digest()


def sign_file(signer: Signer, content: bytes, trusted_comment: str, untrusted_comment: str) -> str:
    """Text of a pre-hashed signature file for ``content``.

    Raises:
        ValueError: a comment that is not one line of printable ASCII.
    """
    _check_comment(trusted_comment)
    _check_comment(untrusted_comment)
    signature = signer.sign(file_digest(content))
    over_comment = signer.sign(signature + trusted_comment.encode("ascii"))
    first = b64encode(_PREHASHED + signer.key_id + signature).decode("ascii")
    second = b64encode(over_comment).decode("ascii")
    return f"{_UNTRUSTED}{untrusted_comment}\n{first}\n{_TRUSTED}{trusted_comment}\n{second}\n"


def verify_file(key: PublicKey, content: bytes, signature: Signature) -> bool:
    """Whether both signatures hold and name ``key``."""
    return (
        signature.key_id == key.key_id
        and ed25519.verify(key.key, file_digest(content), signature.signature)
        and ed25519.verify(
            key.key, signature.signature + signature.trusted_comment.encode("ascii"), signature.over_comment
        )
    )


def parse_signature(data: bytes) -> Signature:
    """Read a signature file.

    Raises:
        ValueError: not exactly the four lines described above.
    """
    untrusted, first, trusted, second = _lines(data, 4)
    decoded = strict_base64(first)
    if len(decoded) != 2 + KEY_ID_BYTES + ed25519.SIGNATURE_BYTES or decoded[:2] != _PREHASHED:
        raise ValueError("not a pre-hashed minisign signature")
    over_comment = strict_base64(second)
    if len(over_comment) != ed25519.SIGNATURE_BYTES:
        raise ValueError("signature of the trusted comment has a wrong length")
    return Signature(
        key_id=decoded[2 : 2 + KEY_ID_BYTES],
        signature=decoded[2 + KEY_ID_BYTES :],
        trusted_comment=_without(trusted, _TRUSTED),
        over_comment=over_comment,
        untrusted_comment=_without(untrusted, _UNTRUSTED),
    )


def parse_public_key_file(data: bytes) -> PublicKey:
    """Read a public key file.

    Raises:
        ValueError: not exactly what :meth:`PublicKey.file_text` writes.
    """
    _, line = _lines(data, 2)
    key = parse_public_key(line)
    if key.file_text().encode("ascii") != data:
        raise ValueError("comment of the key file is not the expected one")
    return key


def parse_public_key(line: str) -> PublicKey:
    """Read a public key's base64 line.

    Raises:
        ValueError: wrong form, or a key that is no usable point.
    """
    decoded = strict_base64(line)
    if len(decoded) != 2 + KEY_ID_BYTES + ed25519.KEY_BYTES or decoded[:2] != _KEY_ALGORITHM:
        raise ValueError("not a minisign public key")
    key = PublicKey(decoded[2 : 2 + KEY_ID_BYTES], decoded[2 + KEY_ID_BYTES :])
    if not ed25519.is_valid_key(key.key):
        raise ValueError("not a usable Ed25519 key")
    return key


def strict_base64(text: str) -> bytes:
    """Decode standard base64 with padding that has no second spelling.

    Raises:
        ValueError: other characters, wrong padding, or bits beyond the last byte.
    """
    decoded = b64decode(text.encode("ascii", "strict"), validate=True)
    if b64encode(decoded).decode("ascii") != text:
        raise ValueError("base64 is not canonical")
    return decoded


def _lines(data: bytes, count: int) -> list[str]:
    text = data.decode("ascii", "strict")
    if not text.endswith("\n"):
        raise ValueError("last line is not ended")
    lines = text[:-1].split("\n")
    if len(lines) != count:
        raise ValueError(f"{count} lines expected")
    for line in lines:
        _check_comment(line)
    return lines


def _without(line: str, prefix: str) -> str:
    if not line.startswith(prefix):
        raise ValueError(f"line must begin with {prefix!r}")
    return line[len(prefix) :]


def _check_comment(text: str) -> None:
    if not text.isascii() or not text.isprintable():
        raise ValueError("not one line of printable ASCII")
