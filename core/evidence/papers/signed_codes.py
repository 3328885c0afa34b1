"""The station's signature in QR codes of forms: by it a paper of the station is told from a made-up one.

A signed text is ``<text>:SIG:<base32>``: the text of ``core.evidence.papers.short_codes``, then the Ed25519
signature of ``"mingqian-code-v1" ‖ 0x00 ‖ text`` by the key that signs heads of the log, in base32
without padding (a character set that QR codes hold compactly). The first bytes keep it apart from what else
that key signs.
"""

from base64 import b32decode, b32encode

from core.kernel import ed25519
from core.kernel.signing import Signer

_MARK = ":SIG:"
_DOMAIN = b"mingqian-code-v1\x00"
_DIGITS = 103  # 64 bytes in base32 without padding


def code_signature(signer: Signer, text: str) -> str:
    """The signature of a code's text as it stands behind it."""
    return b32encode(signer.sign(_message(text))).decode("ascii").rstrip("=")


def with_signature(text: str, signature: str) -> str:
    """The text that goes into the QR code; an empty signature leaves it as it is."""
    return f"{text}{_MARK}{signature}" if signature else text


def split_signature(text: str) -> tuple[str, bytes | None]:
    """Text and signature of what was scanned; None when it is not signed.

    Raises:
        ValueError: something stands where the signature should be.
    """
    plain, mark, signature = text.partition(_MARK)
    if not mark:
        return plain, None
    if len(signature) != _DIGITS:
        raise ValueError("not a signature")
    raw = b32decode(signature + "=")
    if b32encode(raw).decode("ascii").rstrip("=") != signature:
        raise ValueError("base32 is not canonical")
    return plain, raw


def is_signed_by(text: str, signature: bytes, key: bytes) -> bool:
    """Whether the holder of this Ed25519 key signed the code."""
    return ed25519.verify(key, _message(text), signature)


def _message(text: str) -> bytes:
    return _DOMAIN + text.encode("ascii")
