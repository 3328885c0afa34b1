"""What goes into a sealed archive, gathered before anything is written."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from core.evidence.format.layout import DRAW, DRAW_TABLE, PROJECT, PROJECT_TABLE, archive_name
from core.evidence.format.project_record import project_code
from core.evidence.format.seal import Program
from core.evidence.recording.pieces import SealedContent
from core.evidence.verification.earlier import EarlierArchive
from core.evidence.verification.report import Report
from core.kernel.clock import Instant
from core.kernel.minisign import PublicKey
from core.kernel.signing import Signer


@dataclass(frozen=True, slots=True)
class PrivateFile:
    """A file that only recipients may read. ``name`` is its path in the archive, without ``.age``.

    ``sha256`` (hex) is what the log says of it, when it says something; the writer refuses another content.
    """

    name: str
    source: Path | bytes | SealedContent
    sha256: str | None = None


@dataclass(frozen=True, slots=True)
class HeldArchive:
    """An archive of a draw that goes into that of its project: its name and its ZIP."""

    name: str
    file: Path


@dataclass(frozen=True, slots=True)
class Recipient:
    """Who can open private files: a label without a name ("station", "supervisor-1"), an age recipient."""

    label: str
    key: str


@dataclass(frozen=True, slots=True)
class RoleSigner:
    """Who signs for a role: station, operator or supervisor."""

    role: str
    signer: Signer


@dataclass(frozen=True, slots=True)
class ArchiveContents:
    """Everything that a sealed archive is made of.

    An archive of a draw has ``draw_json`` and ``draw_table``. One of a project has ``project_json`` and
    ``project_table`` instead, an empty ``draw``, and the ZIPs of draws' archives that are to lie inside it as
    ``held``.

    ``log_lines`` come from ``log_proof.public_log_lines``, with their line ends, and are read
    once; ``checkpoint`` is the signed note of the head that they lead to; ``earlier`` has all earlier
    archives of the station in order; ``verifier`` is ``verify.pyz``, ``page`` is
    ``verify.html``.
    """

    station: str
    draw: str
    sequence: int
    practice: bool
    sealed_at: Instant
    program: Program
    draw_json: bytes
    draw_table: bytes
    log_lines: Iterable[bytes]
    checkpoint: str
    log_key: PublicKey
    earlier: tuple[EarlierArchive, ...]
    private: tuple[PrivateFile, ...]
    recipients: tuple[Recipient, ...]
    signers: tuple[RoleSigner, ...]
    verifier: bytes
    page: bytes
    project: str = ""
    project_json: bytes = b""
    project_table: bytes = b""
    held: tuple[HeldArchive, ...] = ()

    @property
    def name(self) -> str:
        """Name of the archive's folder."""
        return archive_name(self.station, self.draw or project_code(self.project), self.sequence)

    @property
    def public(self) -> Mapping[str, bytes]:
        """The public files beside the log."""
        if self.project:
            return {PROJECT: self.project_json, PROJECT_TABLE: self.project_table}
        return {DRAW: self.draw_json, DRAW_TABLE: self.draw_table}


@dataclass(frozen=True, slots=True)
class WrittenArchive:
    """A sealed archive on disk: folder and ZIP, the SHA-256 (hex) of tag manifest and ZIP, and what it says.

    ``checkpoint`` is the log head it rests on. ``report`` is the verification of what was read back: seal and
    files are right, or nothing would have been written, but lines about draw and recording may be FAIL; the
    station must then know of it.
    """

    name: str
    folder: Path
    file: Path
    digest: str
    file_sha256: str
    file_bytes: int
    checkpoint: str
    report: Report
