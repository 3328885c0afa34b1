"""Puts the services of all areas together over storage and devices."""

from datetime import timedelta

from core.access.model import Actor
from core.access.scope import DepartmentRule
from core.cases.opening import CaseOpener
from core.cases.service import CaseService
from core.contact.inviting.service import ContactService
from core.draw import reader as draw_reader
from core.draw.ceremony.service import CeremonyService, Room
from core.draw.ceremony.state import CeremonyStates
from core.draw.expert_chances import ChanceListing
from core.draw.history.participation import Participation
from core.draw.panel.roles import PanelRoles
from core.draw.panel.seats import DrawSeats
from core.draw.planning.rule_check import RuleChecks
from core.draw.planning.service import PlanningService
from core.draw.planning.templates import PlanTemplates
from core.draw.state.opened import OpenedDraws
from core.draw.state.ports import Person
from core.engine.api import EvidenceDesk, Services
from core.engine.archive_browser import ArchiveBrowser
from core.engine.archive_desk import archive_desk
from core.engine.archiving import Archiving
from core.engine.audit_desk import AuditDesk
from core.engine.backup_desk import BackupDesk, backup_desk
from core.engine.contact_desk import ContactDesk
from core.engine.draw_desk import DrawDesk
from core.engine.draw_parts import DrawParts
from core.engine.draw_reports import draw_balance, draw_history
from core.engine.draw_scopes import DrawScopes
from core.engine.form_desk import FormDesk
from core.engine.foundation import Foundation
from core.engine.left_recordings import LeftRecordings
from core.engine.line_desk import LineDesk, line_readiness
from core.engine.message_desk import MessageDesk
from core.engine.microphone_desk import MicrophoneDesk
from core.engine.names_watch import names_watch
from core.engine.paper_tools import PaperTools
from core.engine.player_desk import player_desk
from core.engine.policy_desk import policies_of
from core.engine.ports import Devices, Makers, Repositories
from core.engine.project_archives import ProjectArchiveDesk
from core.engine.recorder_routes import route_recorder
from core.engine.room_parts import RoomParts, StationStaff, ending_services, room_parts, selection_service
from core.engine.seal_jobs import SealJobs
from core.engine.sessions import Sessions
from core.engine.trace_desk import TraceDesk
from core.engine.unmasking_desk import UnmaskingDesk
from core.engine.upcoming import meeting_facts, upcoming_draws
from core.evidence.audit.audit_log import LogFilter, log_row
from core.evidence.format.seal import Program
from core.evidence.recording.service import RecordingService
from core.evidence.sealing.recipients import RecipientService
from core.evidence.sealing.service import SealingService
from core.form_templates.service import FormTemplateService
from core.pool.service import PoolService
from core.projects.model import HistoryEntry
from core.projects.service import HISTORY_SHOWN, ProjectService, ProjectSurroundings
from core.rules.calendar import CalendarService
from core.rules.service import RuleService


class Assembly:
    """Builds the services; runs in the engine thread when the workstation is opened."""

    def __init__(
        self,
        foundation: Foundation,
        repositories: Repositories,
        devices: Devices,
        makers: Makers,
        program: Program,
    ) -> None:
        self._base = foundation
        self._repositories = repositories
        self._devices = devices
        self._makers = makers
        self._program = program
        self._recording = RecordingService(
            foundation.acts,
            repositories.segments,
            devices.recorder,
            foundation.station.folder / "recordings",
            repositories.draws.draw_of_session,
            repositories.sealed_files,
            foundation.engine.call_soon,
        )
        self._papers = PaperTools(foundation, repositories, makers)
        self._policies = policies_of(foundation, self._recording)
        self._recipients = RecipientService(foundation.acts, foundation.station.settings, makers.is_recipient)
        self._left_recordings = LeftRecordings(foundation, self._recording)
        self._seal_jobs = SealJobs(foundation.bus.publish)
        self._opened = OpenedDraws(repositories.draws, repositories.seats, repositories.vault)
        self._rules = RuleService(foundation.acts, repositories.rules, repositories.shipped_rules)
        self._calendar = CalendarService(foundation.acts, repositories.calendar, repositories.calendars)
        self._scopes = DrawScopes(repositories.projects, repositories.batches, repositories.draws)
        self._states = CeremonyStates(
            *(repositories.draws, repositories.seats, self._opened, foundation.acts.clock),
            *(self._scopes.approved, self._is_recording),
        )

    def services(self) -> Services:
        """All services, with the devices' messages routed to them."""
        contact = self._contact()
        tables = self._repositories.tables
        lines = LineDesk(self._base, self._devices, tables, contact.service, contact.permits)
        sealing = self._sealing()
        draw_parts = self._draw_parts(contact, sealing)
        sessions = Sessions(self._base, draw_parts)
        archiving = Archiving(self._base, draw_parts, sessions)
        draws = DrawDesk(self._base, draw_parts, sessions, archiving)
        opener = CaseOpener(self._base.acts, self._repositories.cases)
        route_recorder(self._base.engine, self._recording)
        self._left_recordings.take_up_all()
        self._states.restart()
        for left in (self._base.station.folder / "documents").glob("*.pdf"):
            left.unlink(missing_ok=True)  # a program that died while printing left it
        self._devices.lines.start()
        pool = self._repositories.pool(self._base.acts, opener, self._base.access.unmasking)
        self._tidy_daily(pool)
        draw_parts.names.start()
        messages = MessageDesk(self._base, self._repositories, self._devices, contact)
        dispatch, mail, results = messages.services(pool, opener, lambda: self._policies.current.retention)
        forms = FormDesk(
            self._base,
            draw_parts,
            archiving,
            FormTemplateService(self._base.acts, self._repositories.form_templates, self._account_name),
            self._makers.form_filler,
            self._history,
            self._repositories.pool_source.names,
            lambda: self._rules.in_force().label,
        )
        return Services(
            projects=ProjectService(
                self._base.acts,
                self._repositories.projects,
                self._history,
                DepartmentRule(self._base.station.departments),
                ProjectSurroundings(self._scopes.frozen_for, self._account_name),
            ),
            batches=self._scopes.batches(self._base.acts, self._base.station.settings.next_number),
            pool=pool,
            cases=CaseService(
                self._base.acts, self._repositories.cases, opener, self._repositories.cases_within
            ),
            draws=draws,
            draw_history=draw_history(self._base, self._repositories),
            draw_balance=draw_balance(self._base, self._repositories),
            forms=forms,
            contact=contact.service,
            inbox=contact.inbox,
            wording=contact.wording,
            listening=contact.listening,
            call_board=contact.board,
            contact_log=contact.log,
            policies=self._policies,
            lines=lines.service,
            trials=lines.trials,
            dispatch=dispatch,
            mail=mail,
            review_results=results,
            recording=self._recording,
            microphones=MicrophoneDesk(self._devices.microphones, self._base.background),
            evidence=EvidenceDesk(sealing, self._base.background),
            project_archives=ProjectArchiveDesk(
                *(self._base, draw_parts, archiving, forms.application_paper, self._makers.archive_sheets)
            ),
            archive_browser=ArchiveBrowser(self._base, self._makers.private_opener),
            player=player_desk(
                self._base, self._repositories, self._makers.private_opener, self._devices, self._recording
            ),
            archives=archive_desk(
                self._base,
                self._repositories,
                self._devices,
                self._makers,
                sealing,
                self._recipients,
                self._papers,
            ),
            tracing=TraceDesk(self._base, self._repositories.audit_access, self._makers.mark_reader),
            audit=AuditDesk(self._base, self._repositories.audit_access, self._log_key),
            unmaskings=UnmaskingDesk(self._base, self._repositories.audit_access, self._repositories.tables),
            rules=self._rules,
            calendar=self._calendar,
            backups=self._backups(contact.service),
        )

    def _backups(self, contact: ContactService) -> BackupDesk:
        def busy() -> bool:
            return self._recording.session is not None or contact.busy

        policy = self._policies
        return backup_desk(self._base, self._repositories, self._devices, self._program.version, policy, busy)

    def _tidy_daily(self, pool: PoolService) -> None:
        """Now, and again whenever a day begins while the workstation is open."""
        pool.upkeep.tidy()
        now = self._base.acts.clock.now().wall
        midnight = (now + timedelta(days=1)).replace(hour=0, minute=0, second=5, microsecond=0)
        self._base.engine.call_later((midnight - now).total_seconds(), lambda: self._tidy_daily(pool))

    def _contact(self) -> ContactDesk:
        seats = self._seats = DrawSeats(
            self._base.acts,
            self._repositories.draws,
            self._repositories.seats,
            self._opened,
            self._states,
            self._repositories.people,
            meeting_facts(self._base.facts.organisation, self._may_name_project),
            self._scopes.of,
        )
        upcoming = upcoming_draws(self._repositories.draws, self._scopes.of, self._base.acts.clock)
        desk = ContactDesk(self._base, self._repositories, self._devices, self._policies, seats, upcoming)
        desk.begin()
        self._messenger = desk.messenger
        return desk

    def _sealing(self) -> SealingService:
        return SealingService(
            self._base.acts,
            self._repositories.log,
            self._repositories.archives,
            self._repositories.keys,
            self._program,
            self._makers.verifier,
            self._makers.page,
            self._base.station.folder / "archives",
            self._recipients.sealed_for,
        )

    def _draw_parts(self, contact: ContactDesk, sealing: SealingService) -> DrawParts:
        base, repositories = self._base, self._repositories
        folder = base.station.folder
        staff = StationStaff(base.facts.organisation, self._account_name)
        room = room_parts(
            base.acts,
            repositories,
            self._opened,
            self._states,
            self._seats,
            contact.service,
            self._messenger,
            staff,
            lambda draw_id: self._policies.of_draw(draw_id).draw,
        )
        attempts, closing = ending_services(
            base.acts, repositories, self._opened, self._states, self._is_sealed
        )
        rules = RuleChecks(
            *(base.acts, repositories.draws, repositories.seats, self._rules, repositories.rules),
            self._calendar,
            line_readiness(base, self._devices, self._policies),
            contact.permits,
        )
        return DrawParts(
            draws=repositories.draws,
            seats=repositories.seats,
            states=self._states,
            planning=PlanningService(
                base.acts,
                repositories.draws,
                self._states,
                self._scopes.of,
                repositories.pool_source.paths(),
                repositories.pool_source.custom_fields,
                base.station.settings.next_number,
                self._recording.preflight,
                lambda: self._policies.current.draw,
                rules,
                self._scopes.batch_of,
            ),
            templates=PlanTemplates(base.acts, repositories.draws, repositories.plan_templates),
            ceremony=CeremonyService(
                base.acts,
                repositories.draws,
                repositories.seats,
                self._opened,
                repositories.vault,
                self._states,
                Room(self._box_public, self._identity, base.station.settings.next_number),
            ),
            room=room,
            attempts=attempts,
            closing=closing,
            reader=self._reader(contact.service, room),
            chances=ChanceListing(repositories.draws, repositories.eligible_rows),
            names=names_watch(
                base,
                repositories.draws,
                self._states,
                self._scopes.whole,
                room.arrivals,
                contact.reminders.look,
            ),
            bind_policy=contact.bind,
            figures=repositories.draw_figures,
            participation=Participation(repositories.draws, repositories.expert_seats, self._scopes.of),
            rules=rules,
            selection=selection_service(base.acts, repositories, self._opened, self._states),
            contact=contact.service,
            recording=self._recording,
            sealing=sealing,
            people=repositories.people,
            project=self._scopes.whole,
            roles=PanelRoles(base.acts, repositories.draws, repositories.seats, self._scopes.of),
            scope=self._scopes.of,
            decline_reasons=lambda draw_id: self._policies.of_draw(draw_id).contact.reasons,
            pool=repositories.pool_source,
            pool_revision=repositories.pool_revision,
            forms=self._makers.forms,
            pictures=self._makers.pictures,
            printer=self._devices.printer,
            archive_writer=self._makers.archive_writer,
            seal_jobs=self._seal_jobs,
            signer_of=self._makers.signer_of,
            log_signer=self._papers.log_signer,
            verifiers=self._papers.verifiers,
            sign_pdf=self._papers.sign_pdf,
            left_recordings=self._left_recordings,
            call_recordings=repositories.call_recordings.opened,
            messages=repositories.messages,
            archive_folder=folder / "archives",
            document_folder=folder / "documents",
            program_digest=self._program.digest,
        )

    def _reader(self, contact: ContactService, room: RoomParts) -> draw_reader.DrawReader:
        repositories = self._repositories
        return draw_reader.DrawReader(
            repositories.draws,
            repositories.seats,
            self._opened,
            self._states,
            draw_reader.Surroundings(
                account_name=self._account_name,
                shown_name=self._shown_name,
                project=self._scopes.whole,
                recording=self._is_recording,
                practice=self._base.facts.practice,
                program_digest=self._program.digest,
                invitations=repositories.invitations.of_draw,
                live_calls=contact.live_calls,
                archive_of=self._archive_name,
                is_being_sealed=self._seal_jobs.is_running,
                dice=room.round_views.view,
                signers=room.signatures.signers,
                arrivals=room.arrivals.of_draw,
            ),
        )

    def _history(self, project_no: str) -> list[HistoryEntry]:
        wanted = LogFilter(events=("projects",), subject=project_no)
        rows = [log_row(entry, {}) for entry in self._repositories.audit.page(wanted, None, HISTORY_SHOWN)]
        return [HistoryEntry(row.at, row.event, self._account_name(row.actor)) for row in rows]

    def _log_key(self) -> bytes:
        return self._repositories.keys.signer("log").public_key

    def _archive_name(self, draw_id: str, attempt: int) -> str | None:
        entry = self._repositories.archives.of_attempt(draw_id, attempt)
        return None if entry is None else entry.name

    def _is_sealed(self, draw_id: str, attempt: int) -> bool:
        return self._archive_name(draw_id, attempt) is not None

    def _is_recording(self) -> bool:
        return self._recording.running

    def _account_name(self, account_id: str) -> str:
        return self._base.access.account(account_id).name

    def _shown_name(self, expert: Person) -> str:
        """An expert's name on the board, which everybody in the room sees."""
        return self._base.access.masking.masks(()).shared_text(expert.name_field, expert.name)

    def _box_public(self, account_id: str) -> str:
        return self._base.access.account(account_id).box_public

    def _identity(self, actor: Actor) -> str:
        return self._base.access.personal_keys(actor).box_identity

    def _may_name_project(self, draw_id: str) -> bool:
        return self._policies.of_draw(draw_id).contact.name_project
