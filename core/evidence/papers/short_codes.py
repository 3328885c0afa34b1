"""Codes that people compare (groups of four hex digits) and the texts inside the QR codes of forms.

A QR text is ``MQ1:<kind>:<field>:…``: upper-case, only characters of QR's alphanumeric mode
(ISO/IEC 18004 §7.4.4), so that the codes stay coarse enough for cheap printers. Other characters of a field
are written as ``%XX`` of their UTF-8 bytes. Every value has exactly one such text.
"""

import re
from dataclasses import dataclass
from typing import NoReturn

from core.kernel.errors import UserError

GROUP_DIGITS = 4
SHORT_GROUPS = 4  # 64 bits: enough to find a value again
COMMITMENT_GROUPS = 8  # 128 bits: 64 could be collided by a dishonest machine

_PREFIX = "MQ1"
_DIGEST = re.compile(r"[0-9a-f]{64}")
_SIZE = re.compile(r"(0|[1-9][0-9]{0,17})")
_KEY_ID = re.compile(r"[0-9a-f]{16}")
_PLAIN = frozenset(b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-./ ")


def groups(hex_digest: str, count: int = SHORT_GROUPS) -> tuple[str, ...]:
    """The first ``count`` groups of four upper-case digits of ``hex_digest``.

    Raises:
        ValueError: not hexadecimal, or shorter than ``count`` groups.
    """
    wanted = count * GROUP_DIGITS
    if len(hex_digest) < wanted or not re.fullmatch(r"[0-9A-Fa-f]+", hex_digest):
        raise ValueError("not a hexadecimal digest of this length")
    shown = hex_digest[:wanted].upper()
    return tuple(shown[i : i + GROUP_DIGITS] for i in range(0, wanted, GROUP_DIGITS))


def short_code(hex_digest: str, count: int = SHORT_GROUPS) -> str:
    """``6728 DF74 18A4 50D5``: the groups in one text; raises as :func:`groups`."""
    return " ".join(groups(hex_digest, count))


@dataclass(frozen=True, slots=True)
class LogHeadCode:
    """Head of the audit log of one station: number of records and Merkle root (64 lower-case hex digits)."""

    station_id: str
    size: int
    root: str


@dataclass(frozen=True, slots=True)
class SlipCode:
    """Full values of a commitment slip; digests are 64 lower-case hex digits."""

    slip_no: str
    station_id: str
    draw_no: str
    attempt: int
    plan_hash: str
    snapshot_root: str
    commitment: str
    log_size: int
    log_root: str
    program_digest: str


@dataclass(frozen=True, slots=True)
class KeyCode:
    """A public key of the station: purpose ``seal`` or ``log``, key id of 16 and key of 64 hex digits."""

    station_id: str
    purpose: str
    key_id: str
    key: str


@dataclass(frozen=True, slots=True)
class RecoveryCode:
    """The recovery key of one station, as printed."""

    station_id: str
    recovery_key: str

    def __repr__(self) -> str:
        return f"RecoveryCode(station_id={self.station_id!r})"


Code = LogHeadCode | SlipCode | KeyCode | RecoveryCode


def qr_text(code: Code) -> str:
    """The text inside the QR code.

    Raises:
        ValueError: a digest, key id or number is not of the form its field asks for.
    """
    match code:
        case LogHeadCode():
            fields = ["LOG", code.station_id, _number(code.size), _hex(code.root)]
        case SlipCode():
            fields = [
                "SLIP",
                code.slip_no,
                code.station_id,
                code.draw_no,
                _number(code.attempt),
                *(_hex(d) for d in (code.plan_hash, code.snapshot_root, code.commitment)),
                _number(code.log_size),
                *(_hex(d) for d in (code.log_root, code.program_digest)),
            ]
        case KeyCode():
            key_id = code.key_id if _KEY_ID.fullmatch(code.key_id) else _refuse("key id")
            fields = ["KEY", code.station_id, code.purpose, key_id.upper(), _hex(code.key)]
        case RecoveryCode():
            fields = ["RECOVERY", code.station_id, code.recovery_key]
    return ":".join([_PREFIX, *(_escape(f) for f in fields)])


def read_qr_text(text: str) -> Code:
    """The value of a scanned text; only the one form that :func:`qr_text` writes is taken.

    Raises:
        UserError: ``evidence.code_unreadable``.
    """
    try:
        code = _decode([_unescape(part) for part in text.split(":")])
        unchanged = qr_text(code) == text
    except ValueError:
        raise UserError("evidence.code_unreadable") from None
    if not unchanged:
        raise UserError("evidence.code_unreadable")
    return code


def _decode(fields: list[str]) -> Code:
    match fields:
        case ["MQ1", "LOG", station, size, root]:
            return LogHeadCode(station, _read_number(size), root.lower())
        case ["MQ1", "SLIP", slip, station, draw, attempt, plan, snapshot, commitment, size, root, program]:
            return SlipCode(
                slip,
                station,
                draw,
                _read_number(attempt),
                plan.lower(),
                snapshot.lower(),
                commitment.lower(),
                _read_number(size),
                root.lower(),
                program.lower(),
            )
        case ["MQ1", "KEY", station, purpose, key_id, key]:
            return KeyCode(station, purpose, key_id.lower(), key.lower())
        case ["MQ1", "RECOVERY", station, key]:
            return RecoveryCode(station, key)
    return _refuse("kind")


def _hex(digest: str) -> str:
    return digest.upper() if _DIGEST.fullmatch(digest) else _refuse("digest")


def _number(value: int) -> str:
    return str(_read_number(str(value)))


def _read_number(text: str) -> int:
    return int(text) if _SIZE.fullmatch(text) else _refuse("number")


def _refuse(what: str) -> NoReturn:
    raise ValueError(f"not a {what}")


def _escape(field: str) -> str:
    return "".join(chr(b) if b in _PLAIN else f"%{b:02X}" for b in field.encode("utf-8"))


def _unescape(field: str) -> str:
    raw = bytearray()
    position = 0
    while position < len(field):
        if field[position] == "%":
            raw.append(int(field[position + 1 : position + 3], 16))
            position += 3
        else:
            raw += field[position].encode("ascii")
            position += 1
    return raw.decode("utf-8")
