"""``seal/seal.json``: what the signers put their names to, besides the files themselves.

Canonical JSON, so that it has one form. Private files are named here with commitments only:
``SHA-256("eda-commit-v1" ‖ 0x00 ‖ nonce ‖ SHA-256(plaintext))``. The nonces stand in the encrypted index,
whose own digest is given plainly (32 random bytes a file make it unguessable). So everybody sees that
nothing was swapped, and a recipient can prove that what he decrypted is what was sealed.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from core.evidence.format.layout import FORMAT, INDEX_NAME, ROLES, archive_name, is_id, path_is_plain
from core.evidence.format.project_record import is_project_number, project_code
from core.kernel.canonical_json import JsonValue, canonical_json
from core.kernel.minisign import PublicKey, parse_public_key
from core.kernel.strict_json import parse_canonical

_COMMIT_PREFIX = b"eda-commit-v1\x00"
_HEX32 = re.compile(r"[0-9a-f]{64}")
_RECIPIENT = re.compile(r"age1[02-9ac-hj-np-z]{58}")
_LABEL = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
_VERSION = re.compile(r"[0-9A-Za-z.+-]{1,40}")

Table = Mapping[str, JsonValue]


@dataclass(frozen=True, slots=True)
class Program:
    """The program that sealed: version and SHA-256 (hex) of its files."""

    version: str
    digest: str


@dataclass(frozen=True, slots=True)
class Previous:
    """The archive before this one: its name and the SHA-256 (hex) of its tag manifest."""

    archive: str
    digest: str


@dataclass(frozen=True, slots=True)
class SealedLog:
    """The log head that the archive rests on and the key that signs heads; ``root`` in hex."""

    origin: str
    size: int
    root: str
    key: PublicKey


@dataclass(frozen=True, slots=True)
class Seal:
    """Everything in ``seal.json``.

    An archive is of a draw or of a project: ``draw`` or ``project`` is empty.
    ``roles`` has the keys of all three signers; ``recipients`` maps labels without names ("station",
    "supervisor-1") to age recipients; ``private`` maps names of plaintexts to commitments in hex.
    """

    station: str
    draw: str
    sequence: int
    practice: bool
    program: Program
    sealed_at: datetime
    monotonic_ms: int
    roles: Mapping[str, PublicKey]
    recipients: Mapping[str, str]
    log: SealedLog
    previous: Previous | None
    index_sha256: str
    private: Mapping[str, str]
    project: str = ""

    @property
    def archive(self) -> str:
        """Name of the archive's root folder."""
        return archive_name(self.station, self.draw or project_code(self.project), self.sequence)

    @property
    def kind(self) -> str:
        """What the archive is of: ``draw`` or ``project``."""
        return "project" if self.project else "draw"

    @property
    def subject(self) -> str:
        """The draw or the project, as records of the log name it."""
        return self.project or self.draw

    @property
    def seconds(self) -> int:
        """Unix time of sealing, as it stands in the trusted comments."""
        return int(self.sealed_at.timestamp())

    def encode(self) -> bytes:
        """The file's bytes."""
        previous = self.previous
        return canonical_json(
            {
                "format": FORMAT,
                "archive": self.archive,
                "station": self.station,
                self.kind: self.subject,
                "sequence": self.sequence,
                "practice": self.practice,
                "program": {"version": self.program.version, "digest": self.program.digest},
                "sealed_at": self.sealed_at.isoformat(timespec="milliseconds"),
                "monotonic_ms": self.monotonic_ms,
                "roles": {role: _key_entry(key) for role, key in self.roles.items()},
                "recipients": [{"label": label, "age": key} for label, key in self.recipients.items()],
                "log": {
                    "origin": self.log.origin,
                    "size": self.log.size,
                    "root": self.log.root,
                    **_key_entry(self.log.key),
                },
                "previous": {"archive": previous.archive, "digest": previous.digest} if previous else None,
                "index_sha256": self.index_sha256,
                "private": [
                    {"path": path, "commitment": self.private[path]} for path in sorted(self.private)
                ],
            }
        )


def commitment(nonce: bytes, plaintext_sha256: bytes) -> str:
    """Hex commitment to a plaintext under 32 nonce bytes."""
    return sha256(_COMMIT_PREFIX + nonce + plaintext_sha256).hexdigest()


def parse_seal(data: bytes) -> Seal:
    """Read ``seal.json``.

    Raises:
        ValueError: other keys, wrong types or values, or not the canonical form.
    """
    top = _table(parse_canonical(data))
    program, log = _table(top["program"]), _table(top["log"])
    roles = {role: _key(_table(entry)) for role, entry in _table(top["roles"]).items()}
    if set(roles) != set(ROLES):
        raise ValueError("the roles are not station, operator and supervisor")
    recipients = [_table(entry) for entry in _list(top["recipients"])]
    private = [_table(entry) for entry in _list(top["private"])]
    seal = Seal(
        station=_text(top["station"]),
        draw="" if "project" in top else _text(top["draw"]),
        sequence=_number(top["sequence"]),
        practice=_flag(top["practice"]),
        program=Program(_match(_VERSION, program["version"]), _match(_HEX32, program["digest"])),
        sealed_at=_moment(top["sealed_at"]),
        monotonic_ms=_number(top["monotonic_ms"]),
        roles=roles,
        recipients={_match(_LABEL, e["label"]): _match(_RECIPIENT, e["age"]) for e in recipients},
        log=SealedLog(_text(log["origin"]), _number(log["size"]), _match(_HEX32, log["root"]), _key(log)),
        previous=_previous(top["previous"]),
        index_sha256=_match(_HEX32, top["index_sha256"]),
        private={_private_name(e["path"]): _match(_HEX32, e["commitment"]) for e in private},
        project=_text(top["project"]) if "project" in top else "",
    )
    if not seal.recipients:
        raise ValueError("nobody could open the private files")
    named = is_id(seal.draw) if not seal.project else is_project_number(seal.project)
    if not is_id(seal.station) or not named or seal.sequence < 1:
        raise ValueError("station, draw, project or sequence is malformed")
    if seal.encode() != data:
        raise ValueError("the seal holds more or other than it should")
    return seal


def _key_entry(key: PublicKey) -> dict[str, JsonValue]:
    return {"key": key.encode(), "key_id": key.key_id_text, "fingerprint": key.fingerprint}


def _key(entry: Table) -> PublicKey:
    return parse_public_key(_text(entry["key"]))


def _previous(value: JsonValue) -> Previous | None:
    if value is None:
        return None
    entry = _table(value)
    return Previous(_text(entry["archive"]), _match(_HEX32, entry["digest"]))


def _private_name(value: JsonValue) -> str:
    path = _text(value)
    if not path_is_plain(path) or path == INDEX_NAME:
        raise ValueError("a private file has an unusual name")
    return path


def _moment(value: JsonValue) -> datetime:
    moment = datetime.fromisoformat(_text(value))
    if moment.tzinfo is None or not 1980 <= moment.year < 2108:
        raise ValueError("the time of sealing has no offset or an odd year")
    return moment


class _Strict(dict[str, JsonValue]):
    def __missing__(self, key: str) -> JsonValue:
        raise ValueError(f"{key} is missing")


def _table(value: JsonValue) -> Table:
    if not isinstance(value, dict):
        raise ValueError("an object is expected")
    return _Strict(value)


def _list(value: JsonValue) -> list[JsonValue]:
    if not isinstance(value, list):
        raise ValueError("a list is expected")
    return value


def _text(value: JsonValue) -> str:
    if not isinstance(value, str):
        raise ValueError("a text is expected")
    return value


def _number(value: JsonValue) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise ValueError("a number is expected")
    return value


def _flag(value: JsonValue) -> bool:
    if not isinstance(value, bool):
        raise ValueError("true or false is expected")
    return value


def _match(pattern: re.Pattern[str], value: JsonValue) -> str:
    text = _text(value)
    if pattern.fullmatch(text) is None:
        raise ValueError("a value has an unexpected form")
    return text
