"""What the engine is given by storage and devices: one value each, so that the composition stays short."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    # Names alone: who opens the window need not load every area.
    from core.access.unmasking import UnmaskGrants
    from core.cases.opening import CaseOpener
    from core.cases.ports import CaseAccess, CaseRepository
    from core.contact.invitation.desk import InvitationRepository
    from core.contact.inviting.log import ContactLogReads
    from core.contact.inviting.reminders import ReminderRepository
    from core.contact.lines.care import LineCare
    from core.contact.lines.ports import Lines, Loudspeaker, PromptRecorder, Speech
    from core.contact.mails.mail import Mailer
    from core.contact.mails.outgoing import MailServers, MessageRepository
    from core.contact.mails.review_results import ResultPolicy
    from core.contact.texts.allowance import TextLedger
    from core.contact.wording.service import WordFiles
    from core.draw.ceremony.signatures import SignatureRepository
    from core.draw.expert_chances import EligibleRows
    from core.draw.forms.renderer import FormRenderer, PagePictures
    from core.draw.history.balance import BalanceAccess
    from core.draw.history.figures import DrawFigureReads
    from core.draw.history.lists import HistoryAccess
    from core.draw.history.participation import ExpertSeats
    from core.draw.panel.arrivals import ArrivalRepository
    from core.draw.panel.dice_rounds import RoundRepository
    from core.draw.planning.service import PoolSource
    from core.draw.planning.templates import PlanTemplateRepository
    from core.draw.state.ports import DrawRepository, People, SeatRepository, Vault
    from core.evidence.audit.audit_log import AuditAccess, AuditRecords
    from core.evidence.papers.pdf_signing import PdfAuthority, PdfSigner
    from core.evidence.recording.pieces import SealedContent
    from core.evidence.recording.playback import PieceDecoder
    from core.evidence.recording.ports import Recorder, SealedFiles
    from core.evidence.recording.service import SegmentRepository
    from core.evidence.recording.sound import Microphones
    from core.evidence.sealing.ports import ArchiveWriter
    from core.evidence.sealing.recipients import KeyCheck
    from core.evidence.sealing.service import ArchiveRepository, LogSource, StationKeys
    from core.evidence.tracing.hidden_mark import MarkReader
    from core.evidence.transfer.archive_sheets import ArchiveSheetRenderer
    from core.evidence.transfer.exports import ArchiveCopier, TransferRepository
    from core.evidence.transfer.media import MediaSource
    from core.evidence.transfer.private_opening import PrivateOpener
    from core.form_templates.ports import FormFiller, TemplateRepository
    from core.kernel.acts import Acts
    from core.kernel.signing import Signer
    from core.pool.service import PoolService
    from core.projects.ports import BatchRepository, ProjectRepository
    from core.rules.ports import CalendarRepository, Calendars, RuleRepository, ShippedPack
    from core.sheets.table_file import TableWriter
    from core.system.backup_store import BackupStore
    from core.system.printing import Printer
    from core.system.station_sheets import StationSheetRenderer


class CallRecordings(Protocol):
    """Recordings of calls in the spool: sealed as soon as the call is over."""

    def keep(self, plain: Path) -> None:
        """Seal a finished recording and remove the plain file; returns at once."""
        ...

    def keep_left(self) -> None:
        """Seal recordings that a crash left plain; returns at once. Only while no call is under way."""
        ...

    def opened(self, draw_id: str) -> Sequence[tuple[str, str, SealedContent]]:
        """(name, SHA-256, content) of a draw's calls, in order."""
        ...


@dataclass(frozen=True, slots=True)
class Repositories:
    """Everything that is written down, over the engine's connection (``pool_source`` over its own).

    ``audit`` reads the log in the engine, ``audit_access`` lends it to workers; ``pool`` builds the pool
    service.
    """

    projects: ProjectRepository
    batches: BatchRepository
    cases: CaseRepository
    cases_within: CaseAccess
    draws: DrawRepository
    seats: SeatRepository
    eligible_rows: EligibleRows
    dice_rounds: RoundRepository
    signatures: SignatureRepository
    arrivals: ArrivalRepository
    reminders: ReminderRepository
    draw_figures: DrawFigureReads
    expert_seats: ExpertSeats
    draw_history: HistoryAccess
    draw_balance: BalanceAccess
    tables: TableWriter
    invitations: InvitationRepository
    text_ledger: TextLedger
    segments: SegmentRepository
    sealed_files: SealedFiles
    archives: ArchiveRepository
    transfers: TransferRepository
    pdf_authority: PdfAuthority
    log: LogSource
    audit: AuditRecords
    audit_access: AuditAccess
    keys: StationKeys
    people: People
    pool_source: PoolSource
    plan_templates: PlanTemplateRepository
    pool_revision: Callable[[], int]
    messages: Callable[[str], bytes]
    expert_messages: MessageRepository
    mail_servers: MailServers
    word_files: WordFiles
    contact_log: ContactLogReads
    result_policy: ResultPolicy
    call_recordings: CallRecordings
    vault: Vault
    rules: RuleRepository
    calendar: CalendarRepository
    calendars: Calendars
    shipped_rules: ShippedPack
    form_templates: TemplateRepository
    backups: BackupStore
    pool: Callable[[Acts, CaseOpener, UnmaskGrants], PoolService]


@dataclass(frozen=True, slots=True)
class Devices:
    """Everything outside the program.

    ``care`` looks after the same lines; ``rehearse(line_id, fault)`` makes a simulated one fail or mend, None
    where the lines are real. Without ``prompt_recorder`` that is said where one is asked for.
    """

    lines: Lines
    care: LineCare
    speech: Speech
    recorder: Recorder
    mailer: Mailer
    printer: Printer
    media: MediaSource
    loudspeaker: Loudspeaker
    decoder: PieceDecoder
    microphones: Microphones
    rehearse: Callable[[str, str], None] | None = None
    prompt_recorder: PromptRecorder | None = None


@dataclass(frozen=True, slots=True)
class Makers:
    """Slow makers of documents and archives; the callables create them on first use, in a worker."""

    forms: Callable[[], FormRenderer]
    sheets: Callable[[], StationSheetRenderer]
    pictures: Callable[[], PagePictures]
    archive_writer: ArchiveWriter
    verifier: Callable[[], bytes]
    page: Callable[[], bytes]
    signer_of: Callable[[bytes], Signer]
    archive_sheets: Callable[[], ArchiveSheetRenderer]
    archive_copier: ArchiveCopier
    is_recipient: KeyCheck
    private_opener: PrivateOpener
    pdf_signer: PdfSigner
    form_filler: FormFiller
    mark_reader: Callable[[], MarkReader]
