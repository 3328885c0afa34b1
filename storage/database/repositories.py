"""All repositories of an opened station in one value for the engine."""

from collections.abc import Callable
from functools import partial

from core.access.unmasking import UnmaskGrants
from core.cases.opening import CaseOpener
from core.engine.ports import Repositories
from core.kernel.acts import Acts
from core.kernel.checkpoint import sign_checkpoint
from core.pool.service import PoolService
from storage.archive.sealed_files import StationSealedFiles
from storage.database.audit import LentAudit
from storage.database.cases import DatabaseCases
from storage.database.contact.call_recordings import SpooledRecordings, messages_json
from storage.database.contact.invitations import DatabaseInvitations
from storage.database.contact.log import DatabaseContactLog
from storage.database.contact.messages import DatabaseMessages, SettingsMailServer, SettingsResultTexts
from storage.database.contact.reminders import DatabaseReminders
from storage.database.contact.text_ledger import DatabaseTextLedger
from storage.database.contact.word_files import DatabaseWordFiles
from storage.database.draw.arrivals import DatabaseArrivals
from storage.database.draw.balance import LentBalance
from storage.database.draw.batches import DatabaseBatches
from storage.database.draw.dice_rounds import DatabaseRounds
from storage.database.draw.draws import DatabaseDraws
from storage.database.draw.eligible_rows import DatabaseEligibleRows
from storage.database.draw.expert_seats import DatabaseExpertSeats
from storage.database.draw.figures import DatabaseDrawFigures
from storage.database.draw.form_templates import DatabaseFormTemplates
from storage.database.draw.history import LentHistory
from storage.database.draw.plan_templates import DatabasePlanTemplates
from storage.database.draw.pool import DatabasePeople, DatabasePoolSource
from storage.database.draw.seats import DatabaseSeats
from storage.database.draw.signatures import DatabaseSignatures
from storage.database.evidence import DatabaseArchives, DatabaseSegments
from storage.database.lent import Lent
from storage.database.opening.backup.store import StationBackups
from storage.database.opening.station import OpenStation
from storage.database.pdf_authority import DatabasePdfAuthority
from storage.database.projects import DatabaseProjects
from storage.database.rules import DatabaseCalendar, DatabaseRules
from storage.database.settings import DatabaseStationKeys
from storage.database.transfers import DatabaseTransfers
from storage.database.vault import AgeVault
from storage.reference.shipped_rules import read_shipped
from storage.reference.working_days import ChineseCalendars
from storage.spreadsheets.table_writer import TableFileWriter

PoolBuilder = Callable[[OpenStation, Acts, CaseOpener, UnmaskGrants], PoolService]


def repositories_of(station: OpenStation, pool: PoolBuilder) -> Repositories:
    """Repositories over the station's connection; to be called in the engine thread."""
    connection = station.connection
    segments = DatabaseSegments(connection)
    invitations = DatabaseInvitations(connection)
    keys = DatabaseStationKeys(station.settings)
    sealed = StationSealedFiles(keys.archive_recipient(), keys.archive_identity())
    return Repositories(
        projects=DatabaseProjects(connection),
        batches=DatabaseBatches(connection),
        cases=DatabaseCases(connection, station.settings),
        cases_within=Lent(station.open_reader, lambda reader: DatabaseCases(reader, station.settings)),
        draws=DatabaseDraws(connection),
        seats=DatabaseSeats(connection),
        eligible_rows=DatabaseEligibleRows(connection),
        dice_rounds=DatabaseRounds(connection),
        signatures=DatabaseSignatures(connection),
        arrivals=DatabaseArrivals(connection),
        reminders=DatabaseReminders(connection),
        draw_figures=DatabaseDrawFigures(connection),
        expert_seats=DatabaseExpertSeats(connection),
        draw_history=LentHistory(station.open_reader),
        draw_balance=LentBalance(station.open_reader),
        tables=TableFileWriter(),
        form_templates=DatabaseFormTemplates(connection),
        invitations=invitations,
        text_ledger=DatabaseTextLedger(connection),
        segments=segments,
        sealed_files=sealed,
        archives=DatabaseArchives(connection),
        transfers=DatabaseTransfers(connection),
        pdf_authority=DatabasePdfAuthority(station.settings),
        log=station.audit,
        audit=station.audit,
        audit_access=LentAudit(station.open_reader),
        keys=keys,
        people=DatabasePeople(connection),
        pool_source=DatabasePoolSource(station.open_reader),
        plan_templates=DatabasePlanTemplates(connection),
        pool_revision=partial(station.audit.last_of_area, "pool"),
        messages=partial(messages_json, invitations),
        expert_messages=DatabaseMessages(connection),
        mail_servers=SettingsMailServer(station.settings),
        contact_log=DatabaseContactLog(connection),
        word_files=DatabaseWordFiles(connection),
        result_policy=SettingsResultTexts(station.settings),
        call_recordings=SpooledRecordings(station.folder / "spool", invitations, sealed),
        vault=AgeVault(),
        rules=DatabaseRules(connection),
        calendar=DatabaseCalendar(connection),
        calendars=ChineseCalendars(),
        shipped_rules=read_shipped,
        backups=StationBackups(station, sign_checkpoint),
        pool=partial(pool, station),
    )
