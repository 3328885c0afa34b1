"""Checkpoints: signed notes of the audit log's head (C2SP signed-note and tlog-checkpoint).

::

    <origin>
    <size, decimal>
    <root, base64>

    — <origin> <base64(4 bytes of key hash ‖ Ed25519 signature of the lines above the empty one)>

The origin names log and key. Exactly one signature, and only one way to write it.
"""

from base64 import b64encode
from dataclasses import dataclass
from hashlib import sha256

from core.kernel import ed25519
from core.kernel.audit import LogHead
from core.kernel.minisign import strict_base64
from core.kernel.signing import Signer

_DASH = "\u2014"
_ED25519 = b"\x01"  # algorithm byte of signed-note
_LINES = 5
_HASH_BYTES = 32
_KEY_HASH_BYTES = 4
MAX_ORIGIN = 200


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A parsed note; ``signed`` are the bytes that ``signature`` signs, ``key_hash`` names the key."""

    origin: str
    size: int
    root: bytes
    key_hash: bytes
    signature: bytes
    signed: bytes

    def is_signed_by(self, public_key: bytes) -> bool:
        """Whether the note names this Ed25519 key (32 bytes) and the signature holds."""
        return self.key_hash == key_hash(self.origin, public_key) and ed25519.verify(
            public_key, self.signed, self.signature
        )


def key_hash(origin: str, public_key: bytes) -> bytes:
    """The 4 bytes by which a note names its key (signed-note, "Signatures")."""
    named = origin.encode("utf-8") + b"\n" + _ED25519 + public_key
    return sha256(named).digest()[:_KEY_HASH_BYTES]


def sign_checkpoint(signer: Signer, origin: str, head: LogHead) -> str:
    """The signed note of ``head``.

    Raises:
        ValueError: an origin with white space or ``+``, or longer than ``MAX_ORIGIN``.
    """
    _check_origin(origin)
    text = f"{origin}\n{head.size}\n{b64encode(head.root).decode('ascii')}\n"
    signature = signer.sign(text.encode("utf-8"))
    sealed = b64encode(key_hash(origin, signer.public_key) + signature).decode("ascii")
    return f"{text}\n{_DASH} {origin} {sealed}\n"


def parse_checkpoint(note: str) -> Checkpoint:
    """Read one note; whether it is signed by the right key is asked of the result.

    Raises:
        ValueError: not exactly the form above.
    """
    lines = note.split("\n")
    if len(lines) != _LINES + 1 or lines[3] or lines[5]:
        raise ValueError("not a checkpoint of five lines")
    origin, size_text, root_text, _, signature_line, _ = lines
    _check_origin(origin)
    if not (size_text.isascii() and size_text.isdigit()) or len(size_text) > 16:
        raise ValueError("size of the checkpoint is no number")
    size = int(size_text)
    if str(size) != size_text:
        raise ValueError("size of the checkpoint has leading zeros")
    root = strict_base64(root_text)
    prefix = f"{_DASH} {origin} "
    if not signature_line.startswith(prefix):
        raise ValueError("signature line does not name the origin")
    sealed = strict_base64(signature_line[len(prefix) :])
    if len(root) != _HASH_BYTES or len(sealed) != _KEY_HASH_BYTES + ed25519.SIGNATURE_BYTES:
        raise ValueError("root or signature has a wrong length")
    signed = f"{origin}\n{size_text}\n{root_text}\n".encode()
    return Checkpoint(origin, size, root, sealed[:_KEY_HASH_BYTES], sealed[_KEY_HASH_BYTES:], signed)


def split_notes(text: str) -> list[str]:
    """The notes of a file that holds several, each after an empty line but the first.

    Raises:
        ValueError: a rest that cannot be a note.
    """
    if not text:
        return []
    lines = text.split("\n")
    if len(lines) % (_LINES + 1):
        raise ValueError("not a sequence of checkpoints")
    groups = [lines[i : i + _LINES + 1] for i in range(0, len(lines), _LINES + 1)]
    if any(group[-1] for group in groups):
        raise ValueError("checkpoints must be separated by an empty line")
    return ["\n".join(group[:-1]) + "\n" for group in groups]


def join_notes(notes: list[str]) -> str:
    """Text of a file that holds several notes; the reverse of :func:`split_notes`."""
    return "\n".join(notes)


def _check_origin(origin: str) -> None:
    if not 0 < len(origin) <= MAX_ORIGIN or not origin.isprintable():
        raise ValueError("origin is empty, too long or not printable")
    if any(c.isspace() or c == "+" for c in origin):
        raise ValueError("origin holds white space or a plus sign")
