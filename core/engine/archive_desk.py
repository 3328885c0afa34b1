"""The archive desk: who can open archives, where they may go, and taking them there and in.

Copying and reading run in workers, acts in the engine.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from core.access.model import Actor
from core.draw.forms.renderer import PagePictures
from core.engine.archive_jobs import CopyJobs
from core.engine.foundation import Foundation
from core.engine.paper_tools import PaperTools
from core.engine.ports import Devices, Makers, Repositories
from core.evidence.papers.paper_codes import signed_frame
from core.evidence.sealing.model import ArchiveEntry
from core.evidence.sealing.recipients import MANAGES, RecipientService
from core.evidence.sealing.service import SealingService, StationKeys
from core.evidence.transfer.archive_sheets import ArchiveSheetRenderer, ExportReceipt
from core.evidence.transfer.exports import (
    IMPORTED,
    ArchiveCopier,
    ArchiveExport,
    ImportedArchive,
    Origin,
    TransferService,
    check_medium,
)
from core.evidence.transfer.media import MediaService, MediaSource, Medium
from core.evidence.verification.verify import verify_archive
from core.kernel.errors import DeviceError, PermissionDeniedError, StorageError, UserError
from core.kernel.form_frame import FormFrame, form_number
from core.kernel.minisign import PublicKey
from core.system.printing import Printer
from core.system.station_sheets import (
    FingerprintSheet,
    SheetRecipient,
    SheetVerifier,
    StationKey,
    StationSheetRenderer,
)

R = TypeVar("R")
_MOST_PAGES = 20


@dataclass(frozen=True, slots=True)
class ArchiveParts:
    """What the desk works with."""

    sealing: SealingService
    recipients: RecipientService
    media: MediaService
    transfers: TransferService
    keys: StationKeys
    copier: ArchiveCopier
    source: MediaSource
    printer: Printer
    pictures: Callable[[], PagePictures]
    receipts: Callable[[], ArchiveSheetRenderer]
    sheets: Callable[[], StationSheetRenderer]
    papers: PaperTools


@dataclass(frozen=True, slots=True)
class MediumState:
    """A medium that is there; ``name`` is that of the list, empty when it is not allowed."""

    medium: Medium
    name: str

    @property
    def is_allowed(self) -> bool:
        """Whether archives may go to it."""
        return bool(self.name)


class ArchiveDesk:
    """Methods that give futures may be called from the window's thread; the others run in the engine."""

    def __init__(self, foundation: Foundation, parts: ArchiveParts) -> None:
        self._foundation = foundation
        self._parts = parts
        self._jobs = CopyJobs(foundation.bus.publish)

    @property
    def recipients(self) -> RecipientService:
        """Named recipients (engine thread)."""
        return self._parts.recipients

    @property
    def media(self) -> MediaService:
        """The list of allowed media (engine thread)."""
        return self._parts.media

    @property
    def imported_folder(self) -> Path:
        """Where archives of other stations are."""
        return self._parts.sealing.folder / IMPORTED

    def exports(self, actor: Actor, archive: str) -> Sequence[ArchiveExport]:
        """Exports of one archive, the newest first (engine thread)."""
        self._check(actor, "evidence.read")
        return self._parts.transfers.exports(archive)

    def imports(self, actor: Actor) -> Sequence[ImportedArchive]:
        """Archives of other stations, the newest first (engine thread)."""
        self._check(actor, "evidence.read")
        return self._parts.transfers.imports()

    def present_media(self, actor: Actor) -> "Future[list[MediumState]]":
        """What is plugged in now, and whether archives may go there."""
        if not (actor.may("evidence.export") or actor.may(MANAGES)):
            raise PermissionDeniedError("evidence.export")
        return self._begin(self._present)

    def export(self, actor: Actor, entry: ArchiveEntry, medium_id: str) -> "Future[ArchiveExport]":
        """Copy an archive of this station onto a medium, read it back, record it.

        The future fails with what ``ArchiveCopier.copy`` and ``check_medium`` raise, ``copy.busy`` and
        ``copy.medium_gone``.
        """
        self._check(actor, "evidence.export")
        return self._begin(self._export, actor, entry, medium_id)

    def take_in(self, actor: Actor, path: Path) -> "Future[ImportedArchive]":
        """Copy an archive of another station into this one's folder of imported ones, and record it."""
        self._check(actor, "evidence.import")
        return self._begin(self._take_in, actor, path)

    def cancel(self) -> None:
        """Stop the copy under way; nothing of it is left."""
        self._jobs.cancel()

    def receipt(self, actor: Actor, export: ArchiveExport, entry: ArchiveEntry) -> "Future[bytes]":
        """The receipt of an export as PDF; may be made again at any time."""
        self._check(actor, "evidence.read")
        return self._begin(self._receipt, actor, export, entry)

    def key_sheet(self, actor: Actor) -> "Future[bytes]":
        """Fingerprints of keys, active recipients and verifiers as PDF; that it was made is recorded."""
        self._check(actor, MANAGES)
        return self._begin(self._key_sheet, actor)

    def pictures(self, pdf: bytes, scale: float) -> "Future[tuple[tuple[int, int, bytes], ...]]":
        """Pages of a document as pictures at ``scale`` pixels per point."""
        return self._begin(self._page_images, pdf, scale)

    def print_sheet(self, actor: Actor, pdf: bytes, name: str) -> "Future[None]":
        """Put a paper about archives on the printer; the future fails with ``DeviceError('printer.…')``."""
        self._check(actor, "evidence.verify")
        return self._begin(self._print, pdf, name)

    def _page_images(self, pdf: bytes, scale: float) -> tuple[tuple[int, int, bytes], ...]:
        pictures = self._parts.pictures()
        pages = range(min(pictures.page_count(pdf), _MOST_PAGES))
        return tuple(pictures.page_image(pdf, page, scale) for page in pages)

    def _print(self, pdf: bytes, name: str) -> None:
        """Without a file of ours, except where the system prints files only."""
        try:
            self._parts.printer.print_secret(pdf)
        except DeviceError as error:
            if error.code != "printer.needs_file":
                raise
            path = self._foundation.station.folder / "documents" / Path(name).name
            path.write_bytes(pdf)
            try:
                self._parts.printer.print_pdf(path)
            finally:
                path.unlink()

    def _present(self) -> list[MediumState]:
        return [self._in_engine(self._state, medium) for medium in self._parts.source.media()]

    def _state(self, medium: Medium) -> MediumState:
        entry = self._parts.media.allowed(medium.id)
        name = "" if entry is None else entry.name
        return MediumState(medium, name or (medium.label if medium.simulated else ""))

    def _export(self, actor: Actor, entry: ArchiveEntry, medium_id: str) -> ArchiveExport:
        self._in_engine(self._foundation.acts.gate.check, actor, entry.named)
        with self._jobs.running():
            state = next((s for s in self._present() if s.medium.id == medium_id), None)
            if state is None:
                raise StorageError("copy.medium_gone")
            check_medium(state.medium, entry.bytes, state.is_allowed)
            copied = self._parts.copier.copy(
                self._parts.sealing.folder / entry.file,
                state.medium.path,
                entry.sha256,
                self._jobs.progress,
                self._jobs.is_cancelled,
            )
            record = self._parts.transfers.exported
            about = entry.draw_id, entry.project
            return self._in_engine(record, actor, *about, copied, state.medium, state.name)

    def _take_in(self, actor: Actor, path: Path) -> ImportedArchive:
        with self._jobs.running():
            seal = verify_archive(path).seal
            if seal is None:
                raise StorageError("copy.not_an_archive", file=path.name, check="seal.form")
            if seal.station == self._foundation.facts.station_id:
                raise UserError("import.own_archive")
            if path.name != f"{seal.archive}.zip":
                raise UserError("import.renamed", expected=f"{seal.archive}.zip")
            self.imported_folder.mkdir(parents=True, exist_ok=True)
            copied = self._parts.copier.copy(
                path, self.imported_folder, None, self._jobs.progress, self._jobs.is_cancelled
            )
            origin = Origin(seal.station, seal.subject, seal.practice)
            return self._in_engine(self._parts.transfers.imported, actor, copied, origin)

    def _receipt(self, actor: Actor, export: ArchiveExport, entry: ArchiveEntry) -> bytes:
        self._in_engine(self._foundation.acts.gate.check, actor, entry.named)
        frame = self._in_engine(self._frame, actor, form_number("AR", "", entry.subject, export.number))
        receipt = ExportReceipt(frame, export, entry.file, entry.draw_id, entry.project)
        return self._parts.papers.sign_pdf(self._parts.receipts().export_receipt(receipt))

    def _key_sheet(self, actor: Actor) -> bytes:
        built = self._parts.papers.verifiers()
        verifiers = tuple(SheetVerifier(name, sha256(data).hexdigest()) for name, data in built)
        authority = self._in_engine(self._parts.papers.sealing.identity).authority_sha256
        sheet = replace(self._in_engine(self._keys, actor), verifiers=verifiers, authority=authority)
        pdf = self._parts.papers.sign_pdf(self._parts.sheets().fingerprint_sheet(sheet))
        self._in_engine(self._parts.recipients.printed, actor, sha256(pdf).hexdigest())
        return pdf

    def _keys(self, actor: Actor) -> FingerprintSheet:
        signers = {purpose: self._parts.keys.signer(purpose) for purpose in ("seal", "log")}
        return FingerprintSheet(
            frame=self._frame(actor, form_number("FP", "", "", self._foundation.acts.journal.head().size)),
            created_at=self._foundation.acts.clock.now().wall,
            keys=tuple(StationKey(p, PublicKey(s.key_id, s.public_key)) for p, s in signers.items()),
            recipients=tuple(
                SheetRecipient(one.label, one.name, one.office, one.fingerprint)
                for one in self._parts.recipients.all(actor)
                if one.is_active
            ),
        )

    def _frame(self, actor: Actor, number: str) -> FormFrame:
        facts, acts = self._foundation.facts, self._foundation.acts
        now, head = acts.clock.now().wall, acts.journal.head()
        frame = FormFrame(
            org_name=facts.organisation,
            form_no=number,
            printed_at=now,
            printed_by=actor.name,
            station_id=facts.station_id,
            log_size=head.size,
            log_root=head.root.hex(),
            rule_pack="",
            watermark=f"{actor.name}  {now:%Y-%m-%d %H:%M}  {facts.station_id}  {actor.session_id[-4:]}",
            practice=facts.practice,
        )
        return signed_frame(frame, self._parts.papers.log_signer())

    def _begin(self, fn: Callable[..., R], *arguments: object) -> "Future[R]":
        return self._foundation.background.submit(fn, *arguments)

    def _in_engine(self, fn: Callable[..., R], *arguments: object) -> R:
        return self._foundation.engine.submit(fn, *arguments).result()

    @staticmethod
    def _check(actor: Actor, permission: str) -> None:
        if not actor.may(permission):
            raise PermissionDeniedError(permission)


def archive_desk(
    foundation: Foundation,
    repositories: Repositories,
    devices: Devices,
    makers: Makers,
    sealing: SealingService,
    recipients: RecipientService,
    papers: PaperTools,
) -> ArchiveDesk:
    """The desk over what storage and devices give."""
    parts = ArchiveParts(
        sealing=sealing,
        recipients=recipients,
        media=MediaService(foundation.acts, foundation.station.settings),
        transfers=TransferService(foundation.acts, repositories.transfers),
        keys=repositories.keys,
        copier=makers.archive_copier,
        source=devices.media,
        printer=devices.printer,
        pictures=makers.pictures,
        receipts=makers.archive_sheets,
        sheets=makers.sheets,
        papers=papers,
    )
    return ArchiveDesk(foundation, parts)
