"""What the program can do, on one page: the services that the window talks to."""

from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from core.access.model import Actor
from core.kernel.errors import OutOfScopeError, UserError

if TYPE_CHECKING:
    # Names alone: the window shows before any service is needed, and loading them all takes a second.
    from core.cases.service import CaseService
    from core.contact.calls.trial_call import TrialCalls
    from core.contact.inviting.board import CallBoard
    from core.contact.inviting.log import ContactLog
    from core.contact.inviting.service import ContactService
    from core.contact.lines.service import LineService
    from core.contact.mails.dispatch import Dispatch
    from core.contact.mails.review_results import ReviewResults
    from core.contact.mails.settings import MailSettings
    from core.contact.texts.inbox import Inbox
    from core.contact.wording.listening import Listening
    from core.contact.wording.service import WordingService
    from core.draw.history.balance import DrawBalance
    from core.draw.history.service import DrawHistory
    from core.engine.archive_browser import ArchiveBrowser
    from core.engine.archive_desk import ArchiveDesk
    from core.engine.audit_desk import AuditDesk
    from core.engine.backup_desk import BackupDesk
    from core.engine.draw_desk import DrawDesk
    from core.engine.form_desk import FormDesk
    from core.engine.microphone_desk import MicrophoneDesk
    from core.engine.player_desk import PlayerDesk
    from core.engine.project_archives import ProjectArchiveDesk
    from core.engine.trace_desk import TraceDesk
    from core.engine.unmasking_desk import UnmaskingDesk
    from core.evidence.recording.service import RecordingService
    from core.evidence.sealing.model import ArchiveEntry
    from core.evidence.sealing.service import SealingService
    from core.evidence.verification.report import Report
    from core.pool.service import PoolService
    from core.projects.batch_service import BatchService
    from core.projects.service import ProjectService
    from core.rules.calendar import CalendarService
    from core.rules.service import RuleService
    from core.system.policy_service import PolicyService


class EvidenceDesk:
    """Archives of this station, and verifying any archive."""

    def __init__(self, sealing: "SealingService", background: ThreadPoolExecutor) -> None:
        self._sealing = sealing
        self._background = background

    @property
    def folder(self) -> Path:
        """Where the archives of this station are."""
        return self._sealing.folder

    def archives(self, actor: Actor) -> "list[ArchiveEntry]":
        """The station's archives of projects that the actor may see, oldest first."""
        if not actor.may("evidence.read"):
            raise UserError("access.denied", act="evidence.read")
        return [entry for entry in self._sealing.archives() if self._is_seen(actor, entry)]

    def _is_seen(self, actor: Actor, entry: "ArchiveEntry") -> bool:
        try:
            self._sealing.acts.gate.check(actor, entry.named)
        except OutOfScopeError:
            return False
        return True

    def verify(self, _actor: Actor, path: Path, codes: Sequence[str] = ()) -> "Future[Report]":
        """Verify the archive at ``path``, and codes scanned from papers; anybody may."""
        from core.evidence.verification.verify import verify_archive

        return self._background.submit(partial(verify_archive, path, codes=codes))


@dataclass(frozen=True, slots=True)
class Services:
    """Everything the pages may call once the workstation is open."""

    projects: "ProjectService"
    batches: "BatchService"
    pool: "PoolService"
    cases: "CaseService"
    draws: "DrawDesk"
    draw_history: "DrawHistory"
    draw_balance: "DrawBalance"
    forms: "FormDesk"
    contact: "ContactService"
    inbox: "Inbox"
    wording: "WordingService"
    listening: "Listening"
    call_board: "CallBoard"
    contact_log: "ContactLog"
    policies: "PolicyService"
    lines: "LineService"
    trials: "TrialCalls"
    dispatch: "Dispatch"
    mail: "MailSettings"
    review_results: "ReviewResults"
    recording: "RecordingService"
    microphones: "MicrophoneDesk"
    evidence: EvidenceDesk
    archives: "ArchiveDesk"
    project_archives: "ProjectArchiveDesk"
    player: "PlayerDesk"
    archive_browser: "ArchiveBrowser"
    audit: "AuditDesk"
    tracing: "TraceDesk"
    unmaskings: "UnmaskingDesk"
    rules: "RuleService"
    calendar: "CalendarService"
    backups: "BackupDesk"
