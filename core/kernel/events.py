"""The closed catalogue of audit events: every act, who may do it, and what its record may hold.

``permission`` None marks events of the machine and of signing in. ``facts`` are keys whose values may be
published; ``sealed`` keys hold personal values and enter records only as commitments (``why`` always may).
``docs/events.md`` is generated from this table.
"""

from collections.abc import Iterable, Mapping

from core.kernel.event_kind import Event
from core.kernel.file_events import FILE_EVENTS
from core.kernel.project_events import PROJECT_EVENTS
from core.kernel.selection_events import SELECTION_EVENTS
from core.kernel.system_events import SYSTEM


def _event(
    id_: str, permission: str | None, title: str, facts: str = "", sealed: str = "", two: bool = False
) -> Event:
    return Event(id_, permission, title, frozenset(facts.split()), frozenset(sealed.split()), two)


_ACCESS = (
    _event("access.signed_in", None, "signed in", "way"),
    _event("access.signed_out", None, "signed out"),
    _event("access.failed", None, "wrong password", "failures", "login"),
    _event(
        "access.failed_closed", None, "wrong passwords while the workstation was closed",
        "failures last recovery_key", "login",
    ),
    _event("access.attempts_lost", None, "count of wrong passwords replaced or set back while closed", "how"),
    _event("access.recovered", None, "administrator's password set by the recovery key", "account"),
    _event("access.recovery_renewed", "access.recovery", "new recovery key made", "second", two=True),
    _event("access.locked_out", None, "account locked after failures", "until", "login"),
    _event("access.terminal_locked", None, "terminal locked after failures", "failures"),
    _event("access.screen_locked", None, "screen locked", "cause"),
    _event("access.screen_unlocked", None, "screen unlocked"),
    _event("access.denied", None, "act refused, permission missing or outside the data scope", "act"),
    _event("access.co_signed", None, "second person signed", "act co_signer", "reason"),
    _event(
        "access.account_created", "access.accounts", "account created",
        "account roles departments scope", "login name",
    ),
    _event("access.account_state", "access.accounts", "account blocked or released", "account state"),
    _event("access.data_scope_set", "access.accounts", "data scope set", "account departments scope"),
    _event(
        "access.department_added", "access.accounts", "department added",
        "department department_name parent disabled default_scope",
    ),
    _event(
        "access.department_changed", "access.accounts", "department changed",
        "department department_name parent disabled default_scope before_code",
    ),
    _event(
        "access.department_merged", "access.accounts", "department merged into another",
        "department department_name into experts projects accounts departments",
    ),
    _event("access.department_removed", "access.accounts", "department gone", "department department_name"),
    _event("access.account_unlocked", "access.unlock", "account unlocked", "account"),
    _event("access.terminal_unlocked", "access.unlock", "terminal unlocked"),
    _event("access.password_changed", "access.own_password", "own password changed", "account"),
    _event("access.password_reset", "access.accounts", "password reset", "account"),
    _event("access.masking_set", "system.security", "masking rules set", "version fields"),
    _event("access.unmask_granted", "pool.unmask", "plain reading for some minutes granted", "grant minutes"),
    _event("access.unmask_ended", None, "plain reading ended before its time", "grant cause"),
    _event("access.slot_added", "access.accounts", "key slot added", "account"),
)  # fmt: skip

_POOL = (
    _event("pool.specialties_imported", "pool.import", "specialties imported", "rows added changed", "file"),
    _event(
        "pool.experts_imported", "pool.import", "experts imported",
        "rows imported unchanged updated rejected sha256", "file",
    ),
    _event("pool.edit_opened", "pool.edit", "expert read in plain text for editing", "expert_no"),
    _event("pool.expert_entered", "pool.edit", "new expert handed in by form", "expert_no case"),
    _event("pool.expert_edited", "pool.edit", "change of an expert handed in by form", "expert_no case held"),
    _event("pool.expert_added", None, "expert added", "expert_no cause case"),
    _event("pool.expert_changed", None, "expert changed", "expert_no fields cause case", "before after"),
    _event("pool.case_read", "cases.decide", "review case read in plain text", "case expert_no fields"),
    _event("pool.reviewed_fields_set", "cases.policy", "fields under review chosen", "fields"),
    *FILE_EVENTS,
    _event("pool.field_defined", "pool.fields", "custom field defined", "field name type disabled"),
    _event("pool.unmasked", "pool.unmask", "masked fields read", "expert_no fields grant"),
    _event("pool.import_undone", "pool.import", "import undone", "removed restored"),
    _event("pool.import_columns_kept", "pool.import", "columns of import files chosen", "fields"),
    _event("pool.import_columns_forgotten", "pool.import", "columns of import files forgotten"),
    _event("pool.rejects_saved", "pool.import", "rows not imported saved", "rows", "file"),
    _event("pool.leave_entered", "pool.edit", "leave entered", "experts starts ends"),
    _event("pool.leave_ended", "pool.edit", "leave ended early", "experts"),
    _event("pool.frozen", "pool.edit", "experts frozen", "experts until"),
    _event("pool.unfrozen", "pool.edit", "freeze lifted", "experts"),
    _event(
        "pool.blacklisting_asked", "pool.edit", "blacklisting asked for", "experts cases until", "document",
    ),
    _event(
        "pool.lifting_asked", "pool.edit", "lifting of a blacklisting asked for", "experts cases", "document",
    ),
    _event(
        "pool.bar_mended", "pool.edit", "returned request for a blacklisting, lifting or deletion mended",
        "case expert_no until", "document",
    ),
    _event("pool.blacklisted", None, "expert blacklisted", "expert_no case until"),
    _event("pool.blacklisting_lifted", None, "blacklisting lifted", "expert_no case"),
    _event("pool.bars_ended", None, "freezes and blacklistings ended by themselves", "experts"),
    _event("pool.deletion_asked", "pool.edit", "deletion asked for", "experts cases"),
    _event("pool.deleted", None, "expert deleted", "expert_no case"),
    _event("pool.restored", "pool.edit", "deleted experts restored", "experts"),
    _event("pool.terms_renewed", "pool.edit", "terms renewed", "experts term_from term_to"),
    _event("pool.terms_put_back", "pool.edit", "renewal of terms taken back", "experts"),
    _event("pool.check_opened", "pool.edit", "annual check opened", "round experts due"),
    _event("pool.check_answered", "pool.edit", "annual check answered", "round experts state"),
    _event("pool.check_reopened", "pool.edit", "answers to the annual check taken back", "round experts"),
    _event("pool.check_closed", "pool.edit", "annual check closed", "round answered missed"),
    _event(
        "pool.avoidance_changed", "pool.edit", "avoidance units changed", "expert_no fields", "before after",
    ),
    _event("pool.specialty_added", "pool.edit", "specialty added", "code parent"),
    _event(
        "pool.specialty_changed", "pool.edit", "specialty changed",
        "code new_code experts scenes plans projects",
    ),
    _event("pool.specialty_moved", "pool.edit", "specialty moved", "code parent"),
    _event(
        "pool.specialty_merged", "pool.edit", "specialty merged into another",
        "code into experts scenes plans projects",
    ),
    _event("pool.specialty_switched", "pool.edit", "specialty disabled or enabled", "code disabled entries"),
    _event("pool.specialty_undone", "pool.edit", "edit of specialties taken back", "codes experts"),
    _event("pool.specialties_exported", "pool.read", "specialties exported", "entries", "file"),
    _event("pool.tagged", "pool.edit", "tags of experts changed", "asked experts", "added removed condition"),
    _event(
        "pool.tag_renamed", "pool.edit", "tag renamed or merged",
        "experts scenes plans projects", "before after",
    ),
    _event("pool.tag_deleted", "pool.edit", "tag deleted", "experts scenes plans projects", "tag"),
    _event("pool.tags_undone", "pool.edit", "change of tags taken back", "experts"),
    _event("pool.department_set", "pool.edit", "experts moved to a department", "experts department"),
    _event("pool.scene_saved", "pool.read", "scene saved", "shared", "name"),
    _event("pool.scene_changed", "pool.read", "scene renamed or shared", "shared", "name"),
    _event("pool.scene_deleted", "pool.read", "scene deleted", "shared", "name"),
    _event("pool.merged", "pool.edit", "two entries of an expert merged", "kept other fields"),
    _event("pool.merge_undone", "pool.edit", "merge of experts undone", "kept other"),
    _event("pool.quality_checked", "pool.edit", "data quality checked", "experts faulty months"),
    _event("pool.fault_dismissed", "pool.edit", "fault of data decided to be none", "experts fault"),
    _event("pool.fault_reopened", "pool.edit", "fault of data counts again", "experts fault"),
    _event("pool.exported", "pool.export", "experts exported", "experts fields chosen", "file condition"),
    _event(
        "pool.export_asked", "pool.export", "data request handed in",
        "case experts fields form until fetches", "recipient numbers",
    ),
    _event(
        "pool.export_fetched", "pool.export", "file of a data request fetched",
        "case experts fields form sha256", "file recipient",
    ),
)  # fmt: skip

_CASES = (
    _event("cases.opened", None, "review case opened or handed in again", "kind subject round"),
    _event("cases.approved", "cases.decide", "review case approved at a level", "kind subject round level"),
    _event("cases.returned", "cases.decide", "review case returned", "kind subject round level"),
    _event("cases.refused", "cases.decide", "review case refused", "kind subject round level"),
    _event("cases.withdrawn", "cases.read", "review case withdrawn", "kind subject round"),
    _event("cases.result_seen", "cases.read", "result seen by the applicant", "kind subject round"),
    _event("cases.policy_changed", "cases.policy", "review levels changed", "chains"),
)

_DRAW = (
    _event(
        "draw.planned", "draw.plan", "plan saved",
        "project groups seats attempt unseal_hours unseal_signed_in mode document",
    ),
    _event("draw.template_saved", "draw.plan", "template of plans saved", "shared groups", "name"),
    _event("draw.template_deleted", "draw.plan", "template of plans deleted", "shared", "name"),
    _event("draw.pre_queried", "draw.plan", "pre-query", "eligible"),
    _event("draw.checked", "draw.run", "plan checked", "passed warned blocked pack rules"),
    _event(
        "draw.rule_overridden", "draw.run", "draw goes on against a rule",
        "attempt rule finding figures severity stage pack supervisor document", "file", two=True,
    ),
    _event("draw.supervisor_present", "draw.supervise", "supervisor signed in to the draw", "supervisor"),
    _event("draw.session_opened", "draw.run", "draw session opened", "session supervisor"),
    _event("draw.session_left", "draw.run", "draw left for a later session", "session supervisor", two=True),
    _event("draw.session_closed", None, "draw session closed", "session"),
    _event(
        "draw.frozen", "draw.run", "plan and pool frozen",
        "attempt plan_hash snapshot_root rows eligible excluded supervisor rule_pack mode",
    ),
    *SELECTION_EVENTS,
    _event("draw.committed", "draw.run", "machine secret committed", "attempt commitment"),
    _event("draw.slip_issued", "draw.run", "commitment slip issued", "slip_no sha256 way copy"),
    _event("draw.compared", "draw.run", "codes compared with the slip", "by"),
    _event("draw.value_entered", "draw.run", "witness value entered", "witness method rolls commitment"),
    _event("draw.value_cleared", "draw.run", "witness value withdrawn before the reveal", "witness"),
    _event(
        "draw.revealed", "draw.run", "values revealed and panel placed",
        "contributions salts result_digest placed",
    ),
    _event("draw.resumed", "draw.supervise", "secret of a draw opened again", "state"),
    _event("draw.halted", "draw.supervise", "draw halted"),
    _event("draw.continued", "draw.run", "draw goes on after a halt", "supervisor", two=True),
    _event("draw.voided", "draw.supervise", "attempt void", "attempt s_op would_be salts digest"),
    _event(
        "draw.ended_void", "draw.run", "void draw closed for good, without another attempt",
        "attempt supervisor", two=True,
    ),
    _event("draw.begun_again", "draw.run", "next attempt begun after a void one", "attempt"),
    _event(
        "draw.taken_up", "draw.run", "void draw that was closed for good drawn again", "attempt supervisor",
        two=True,
    ),
    _event("draw.seat_opened", None, "seat open again", "seat row reason"),
    _event(
        "draw.seat_left", "draw.run", "somebody who had accepted will not come",
        "seat row reason supervisor", two=True,
    ),
    _event(
        "draw.signed", "draw.run", "somebody present signed on the screen",
        "by session sha256 strokes_sha256",
    ),
    _event("draw.round_opened", "draw.run", "fresh dice begun for an open seat", "round seat witnesses"),
    _event(
        "draw.round_value", "draw.run", "witness value of a round of fresh dice entered",
        "round witness method rolls commitment",
    ),
    _event(
        "draw.round_value_cleared", "draw.run", "witness value of a round withdrawn before it decided",
        "round witness",
    ),
    _event("draw.round_revealed", "draw.run", "fresh dice decided", "round contributions salts"),
    _event("draw.replenished", None, "replacement from the order", "seat row replaces passed_over round"),
    _event("draw.exhausted", None, "nobody left for a seat", "seat group passed_over round"),
    _event("draw.state_changed", None, "draw state", "state"),
    _event("draw.names_sealed", None, "names sealed until an hour", "until"),
    _event("draw.unsealed", None, "names released at their hour", "until"),
    _event(
        "draw.arrived", "draw.run", "members of the panel signed in at the desk",
        "seats unknown supervisor", two=True,
    ),
    _event("draw.opened_at_sign_in", None, "names released once all had signed in", "signed_in"),
    _event("draw.clock_doubted", None, "clock changed while names were sealed", "seconds"),
    _event(
        "draw.review_cancelled", "draw.run", "review called off, those asked are told",
        "supervisor told", two=True,
    ),
    _event("draw.roles_set", "draw.run", "roles on the panel set", "attempt roles"),
    _event("draw.released", "draw.release", "names released", "second", two=True),
    _event("draw.table_printed", "draw.run", "draw table produced", "kind sha256 copy"),
    _event("draw.document_sent", "draw.run", "document of a draw sent to the printer", "kind sha256"),
    _event("draw.application_made", "draw.plan", "application for a draw made", "project template sha256"),
    _event("draw.form_filled", "draw.run", "customer's form filled with a draw", "kind template sha256"),
    _event("draw.balance_exported", "draw.read", "balance of draws exported", "rows", "file"),
    _event("draw.history_exported", "draw.read", "history of draws exported", "rows", "file"),
    _event(
        "draw.closed", "draw.run", "draw closed", "supervisor s_op accepted replaced rules digest", two=True
    ),
)  # fmt: skip

_CONTACT = (
    _event(
        "contact.mail_server_set", "system.settings", "mail server set",
        "server port security login authorities",
    ),
    _event("contact.mail_tested", "system.settings", "mail server tried with a message", "server security"),
    _event("contact.words_set", "system.settings", "words to experts set", "keys version second", two=True),
    _event("contact.clip_added", "system.settings", "recording of a prompt kept", "prompt sha256 seconds"),
    _event("contact.message_queued", "pool.notify", "messages to experts handed in", "channel count cause"),
    _event("contact.message_sent", None, "message to an expert went out", "message channel way"),
    _event("contact.message_failed", None, "message to an expert did not go out", "message channel reason"),
    _event("contact.message_retried", "pool.notify", "message to an expert tried again", "message channel"),
    _event("contact.messages_removed", None, "messages no longer kept deleted", "kind count days"),
    _event("contact.result_texts_set", "cases.policy", "messages about review results set", "results"),
    _event("contact.started", "contact.run", "invitations started", "policy"),
    _event("contact.paused", "contact.run", "invitations paused"),
    _event("contact.invited", None, "invitation opened", "seat row deadline"),
    _event("contact.call_started", None, "call started", "seat row try line"),
    _event(
        "contact.call_ended", None, "call ended",
        "seat row try line outcome cause counted seconds recording_sha256 recording_remark evidence",
    ),
    _event("contact.key", None, "key pressed", "seat row key source step"),
    _event("contact.text_sent", None, "text sent", "seat row code parts line", "text"),
    _event("contact.text_failed", None, "text not sent", "seat row code reason line"),
    _event("contact.text_delivered", None, "delivery report", "seat row status"),
    _event("contact.text_received", None, "text received", "line understood seat row", "number text"),
    _event(
        "contact.text_decided", "contact.run", "text received attributed to a seat",
        "text seat row answer supervisor counted", two=True,
    ),
    _event("contact.log_exported", "contact.read", "log of calls and messages exported", "rows", "file"),
    _event("contact.text_dismissed", "contact.run", "texts received set aside", "texts"),
    _event("contact.mail_sent", None, "e-mail of an invitation sent", "seat row code way", "subject text"),
    _event("contact.mail_failed", None, "e-mail of an invitation not sent", "seat row code reason"),
    _event("contact.reminded", None, "reminded before the meeting", "seat row hours"),
    _event("contact.call_cut", "contact.run", "call ended by the operator", "seat row line"),
    _event("contact.skipped", "contact.run", "waiting ended by hand", "seat row tries supervisor", two=True),
    _event("contact.file_added", "system.settings", "attachment of e-mails kept", "sha256 bytes"),
    _event("contact.answered", None, "answer counted", "seat row answer way"),
    _event("contact.reason_given", None, "reason for declining given", "row", "reason"),
    _event(
        "contact.cut_short", "contact.run", "waiting for answers cut short, emergency draw",
        "seats supervisor", two=True,
    ),
    _event(
        "contact.operator_answer", "contact.run", "answer entered by the operator",
        "seat row answer supervisor", two=True,
    ),
    _event("contact.expired", None, "no answer in time", "seat row"),
    _event("contact.full", None, "late acceptance, seat taken", "seat row way"),
    _event("contact.lease_unknown", None, "invitation unknown after a fault", "seat row"),
    _event("contact.lines_searched", "contact.lines", "modems looked for"),
    _event("contact.line_adopted", "contact.lines", "another modem or SIM taken for a line", "line"),
    _event("contact.line_checked", "contact.lines", "modem checked", "line"),
    _event("contact.pin_entered", "system.devices", "PIN of a SIM entered", "line"),
    _event("contact.pin_answered", None, "PIN taken or refused by a SIM", "line accepted"),
    _event("contact.puk_entered", "system.devices", "PUK of a SIM entered", "line"),
    _event("contact.puk_answered", None, "PUK taken or refused by a SIM", "line accepted"),
    _event("contact.trace_saved", "system.devices", "AT trace saved as a file", "line rows", "file"),
    _event("contact.line_assigned", "system.devices", "two lines changed their modems", "line other_line"),
    _event("contact.trial_called", "system.devices", "test call begun", "line", "number"),
    _event("contact.trial_ended", None, "test call ended", "line passed outcome model firmware"),
    _event("contact.fault_rehearsed", "contact.lines", "fault of a simulated line switched", "line fault"),
)  # fmt: skip

_RULES = (
    _event(
        "rules.put_in_force", "rules.edit", "version of the rule pack put in force",
        "version edition sha256 rules approver", two=True,
    ),
    _event("rules.exported", "rules.read", "rule pack exported", "version sha256", "file"),
    _event("rules.imported", "rules.edit", "rule pack read from a file", "rules sha256", "file"),
    _event("rules.calendar_set", "rules.edit", "days of the calendar set", "off worked"),
    _event("rules.calendar_removed", "rules.edit", "days taken out of the calendar", "days"),
    _event("rules.calendar_year", "rules.edit", "year of the calendar declared whole", "year complete"),
)  # fmt: skip

_EVIDENCE = (
    _event("evidence.recording_started", None, "recording started", "session streams sound"),
    _event(
        "evidence.segment_closed", None, "recording segment closed",
        "session stream index started ended mono_start_ms mono_end_ms frames bytes sha256 prev_sha256"
        " recovered name",
    ),
    _event("evidence.recording_gap", None, "gap in the recording", "session stream seconds"),
    _event("evidence.sound_lost", None, "the microphone gives no sound any more", "session stream"),
    _event("evidence.sound_back", None, "the room is heard again", "session stream seconds"),
    _event("evidence.recording_failed", None, "recording failed", "session reason"),
    _event("evidence.recording_stopped", None, "recording stopped", "session segments"),
    _event("evidence.recording_opened", "evidence.read", "recording looked at", "session segments"),
    _event("evidence.sealed", "evidence.seal", "archive sealed", "archive seq sha256"),
    _event("evidence.project_sealed", "evidence.seal", "project archived", "archive seq sha256 inside"),
    _event(
        "evidence.verified", "evidence.verify", "archive verified",
        "archive passed failed sealed unknown",
    ),
    _event("evidence.log_checked", "audit.read", "audit log checked", "size root whole"),
    _event("evidence.traced", "audit.read", "picture traced", "sha256 marks accounts", "file"),
    _event("evidence.log_exported", "audit.read", "audit log exported", "rows sha256", "file"),
    _event("evidence.recipient_added", "system.security", "recipient added", "recipient fingerprint", "name"),
    _event("evidence.recipient_retired", "system.security", "recipient retired", "recipient fingerprint"),
    _event("evidence.fingerprints_printed", "system.security", "sheet of fingerprints made", "sha256"),
    _event("evidence.medium_allowed", "system.security", "medium allowed for archives", "medium medium_name"),
    _event("evidence.medium_withdrawn", "system.security", "medium no longer allowed", "medium medium_name"),
    _event("evidence.exported", "evidence.export", "archive copied", "archive sha256 bytes medium guarded"),
    _event("evidence.private_opened", "evidence.verify", "private files opened", "archive files"),
    _event("evidence.private_saved", "evidence.verify", "private file saved", "archive sha256", "file"),
    _event("evidence.imported", "evidence.import", "archive taken in", "archive sha256 from_station"),
)  # fmt: skip

CATALOGUE: Mapping[str, Event] = {
    e.id: e
    for group in (SYSTEM, _ACCESS, _POOL, _CASES, PROJECT_EVENTS, _RULES, _DRAW, _CONTACT, _EVIDENCE)
    for e in group
}


def event(event_id: str) -> Event:
    """The catalogue's entry; raises ``KeyError`` for an unknown id."""
    return CATALOGUE[event_id]


def permissions(events: Iterable[Event] = CATALOGUE.values()) -> frozenset[str]:
    """All permissions that some event asks for."""
    return frozenset(e.permission for e in events if e.permission is not None)
