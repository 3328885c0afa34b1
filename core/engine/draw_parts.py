"""The services behind the draw desk, gathered in one value."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.contact.inviting.service import ContactService
from core.draw.ceremony.attempts import AttemptService
from core.draw.ceremony.selection_service import SelectionService
from core.draw.ceremony.service import CeremonyService
from core.draw.ceremony.state import CeremonyStates
from core.draw.closing import ClosingService
from core.draw.expert_chances import ChanceListing
from core.draw.forms.renderer import FormRenderer, PagePictures
from core.draw.forms.scope import DrawScope
from core.draw.history.figures import DrawFigureReads
from core.draw.history.participation import Participation
from core.draw.panel.roles import PanelRoles
from core.draw.planning.rule_check import RuleChecks
from core.draw.planning.service import PlanningService, PoolSource
from core.draw.planning.templates import PlanTemplates
from core.draw.reader import DrawReader
from core.draw.state.ports import DrawRepository, People, SeatRepository
from core.engine.left_recordings import LeftRecordings
from core.engine.names_watch import NamesWatch
from core.engine.room_parts import RoomParts
from core.engine.seal_jobs import SealJobs
from core.evidence.recording.pieces import SealedContent
from core.evidence.recording.service import RecordingService
from core.evidence.sealing.ports import ArchiveWriter
from core.evidence.sealing.service import SealingService
from core.kernel.signing import Signer
from core.projects.model import Project
from core.system.printing import Printer


@dataclass(frozen=True, slots=True)
class DrawParts:
    """Services, repositories and devices of a draw.

    ``pool`` reads over a connection of its own; ``pool_revision`` grows with every change of the pool;
    ``call_recordings`` gives (name, SHA-256, content) of a draw's calls; ``messages`` its texts as
    JSON; ``log_signer`` (engine thread) signs the codes on forms; ``verifiers`` makes the stand-alone
    verifiers by name, slow; ``sign_pdf`` (in a worker) puts the station's signature behind a finished form.
    """

    draws: DrawRepository
    seats: SeatRepository
    states: CeremonyStates
    planning: PlanningService
    ceremony: CeremonyService
    room: RoomParts
    attempts: AttemptService
    closing: ClosingService
    bind_policy: Callable[[str], int]
    reader: DrawReader
    chances: ChanceListing
    names: NamesWatch
    figures: DrawFigureReads
    participation: Participation
    rules: RuleChecks
    selection: SelectionService
    contact: ContactService
    recording: RecordingService
    sealing: SealingService
    people: People
    project: Callable[[str], Project]
    templates: PlanTemplates
    roles: PanelRoles
    scope: Callable[[str], DrawScope]
    decline_reasons: Callable[[str], tuple[str, ...]]
    pool: PoolSource
    pool_revision: Callable[[], int]
    forms: Callable[[], FormRenderer]
    pictures: Callable[[], PagePictures]
    printer: Printer
    archive_writer: ArchiveWriter
    seal_jobs: SealJobs
    signer_of: Callable[[bytes], Signer]
    log_signer: Callable[[], Signer]
    verifiers: Callable[[], tuple[tuple[str, bytes], ...]]
    sign_pdf: Callable[[bytes], bytes]
    left_recordings: LeftRecordings
    call_recordings: Callable[[str], Sequence[tuple[str, str, SealedContent]]]
    messages: Callable[[str], bytes]
    archive_folder: Path
    document_folder: Path
    program_digest: str
