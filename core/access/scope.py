"""Whose data an act is about, and whether that lies within the actor's data scope (features P16).

Every act passes :class:`DepartmentGate` before it begins (``core.kernel.acts``). What it is about is known
by the names of its parameters. The gate is shut by default: an act of a guarded area that names nobody is
refused to who does not see all, unless it stands in :data:`UNBOUND` with the reason why nobody need be named.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from core.access.departments import DepartmentRepository, SubjectKind
from core.access.model import Actor, DataScope
from core.kernel.acts import ActorLike
from core.kernel.errors import OutOfScopeError, UserError

Subjects = Callable[[Any], Iterable[object]]


def _one(value: Any) -> Iterable[object]:
    return (value,)


def _many(value: Any) -> Iterable[object]:
    return tuple(value)


def _of_carried(value: Any) -> Iterable[object]:
    return (change.expert_no for carried in value for change in carried.experts)


def _project_of(value: Any) -> Iterable[object]:
    return (value.project_no,)


PARAMETERS: Mapping[str, tuple[SubjectKind, Subjects]] = {
    "expert_no": (SubjectKind.EXPERT, _one),
    "expert_nos": (SubjectKind.EXPERT, _many),
    "terms": (SubjectKind.EXPERT, _many),
    "order": (SubjectKind.EXPERT, lambda order: order.expert_nos),
    "request": (SubjectKind.EXPERT, lambda request: request.numbers),
    "carried": (SubjectKind.EXPERT, _of_carried),
    "leave_ids": (SubjectKind.LEAVE, _many),
    "file_number": (SubjectKind.FILE, _one),
    "case_no": (SubjectKind.CASE, _one),
    "project_no": (SubjectKind.PROJECT, _one),
    "batch": (SubjectKind.PROJECT, lambda batch: batch.project_nos),
    "batch_id": (SubjectKind.PROJECT, _one),
    "draft": (SubjectKind.PROJECT, _project_of),
    "changed": (SubjectKind.PROJECT, _project_of),
    "draw_id": (SubjectKind.DRAW, _one),
    "message_number": (SubjectKind.MESSAGE, _one),
    "session": (SubjectKind.SESSION, _one),
    "contents": (SubjectKind.DRAW, lambda contents: (contents.draw,)),
}
"""What parameters of acts name."""

GUARDED = ("pool.", "projects.", "draw.", "contact.", "cases.", "evidence.")
"""Areas whose acts are about somebody's experts or projects."""

WHOLE_POOL = frozenset(
    {
        *("pool.specialties_imported", "pool.specialty_changed", "pool.specialty_moved"),
        *("pool.specialty_merged", "pool.specialty_switched", "pool.specialty_undone"),
        *("pool.tag_renamed", "pool.tag_deleted", "pool.check_opened", "pool.check_closed"),
        *("pool.field_defined", "pool.reviewed_fields_set", "cases.policy_changed"),
        *("contact.mail_server_set", "contact.mail_tested", "contact.result_texts_set"),
    }
)
"""Acts that reach everybody's experts at once: for accounts that see all."""

_OWN = "of the actor's own account"
_LINE = "a modem of the station; nobody's data"
UNBOUND: Mapping[str, str] = {
    "contact.lines_searched": _LINE,
    "contact.line_adopted": _LINE,
    "contact.line_checked": _LINE,
    "contact.pin_entered": _LINE,
    "contact.puk_entered": _LINE,
    "contact.trace_saved": _LINE,
    "contact.line_assigned": _LINE,
    "contact.fault_rehearsed": _LINE,
    "contact.text_dismissed": "Inbox.dismiss asks for every draw that the number belongs to",
    "contact.log_exported": "ContactLog.export leaves out what is outside the scope",
    "contact.words_set": "words of the station; nobody's data",
    "contact.clip_added": "a recording of a prompt; nobody's data",
    "contact.file_added": "an attachment of invitations; nobody's data",
    "contact.trial_called": "a call to a phone that the actor types; nobody's data",
    "cases.withdrawn": f"a case {_OWN}, wherever its expert has moved since",
    "cases.result_seen": f"a case {_OWN}, wherever its expert has moved since",
    "pool.specialty_added": "a new entry, which no expert has yet",
    "pool.expert_entered": "a new expert, whom ExpertChanges.placed gives a department that fits",
    "pool.experts_imported": "new ones are placed, updated ones are asked for by number",
    "pool.import_undone": "ImportHistory.undo asks for every expert of the import by number",
    "pool.rejects_saved": "rows of the file that the actor has read",
    "pool.import_columns_kept": "titles of columns; nobody's data",
    "pool.import_columns_forgotten": "titles of columns; nobody's data",
    "pool.exported": "the file was written by PoolExports.begin, which reads within the scope",
    "pool.export_fetched": "what its own applicant asked for; ExportRequests.begin reads within the scope",
    "pool.specialties_exported": "the classification is everybody's",
    "pool.quality_checked": "PoolQuality.recheck asks for those chosen; the whole pool is refused by keep",
    "pool.scene_saved": "conditions; whoever uses them reads within his own scope",
    "pool.scene_changed": "conditions; whoever uses them reads within his own scope",
    "pool.scene_deleted": "conditions; whoever uses them reads within his own scope",
    "projects.imported": "each row is placed in a department that fits, or refused",
    "projects.rejects_saved": "rows of the file that the actor has read",
    "draw.template_deleted": "conditions without a project; one's own",
    "draw.balance_exported": "the file was written by DrawBalance.write, which reads within the scope",
    "draw.history_exported": "the file was written by DrawHistory.write, which reads within the scope",
    "evidence.imported": "an archive of another station, by whoever has its file",
    "evidence.medium_allowed": "a medium of the station; nobody's data",
    "evidence.medium_withdrawn": "a medium of the station; nobody's data",
    "evidence.private_opened": "an archive by whoever has its file and a key to its private part",
    "evidence.private_saved": "an archive by whoever has its file and a key to its private part",
    "evidence.recipient_added": "a key of an office; nobody's data",
    "evidence.recipient_retired": "a key of an office; nobody's data",
    "evidence.fingerprints_printed": "public keys of the station and of offices",
    "evidence.log_checked": "the log is whole or it is not; for who may read all of it",
    "evidence.traced": "a picture from outside; for who may read all of the log",
    "evidence.log_exported": "the log is read whole, by who may read all of it",
}
"""Acts of guarded areas that name nobody, and why they need not."""


class DepartmentGate:
    """Implements ``core.kernel.acts.ScopeGate``."""

    def __init__(self, departments: DepartmentRepository) -> None:
        self._departments = departments

    def check(self, actor: ActorLike, named: Mapping[str, object], event_id: str = "") -> None:
        """Raise ``OutOfScopeError`` for what is outside the scope; unknown subjects are others' business."""
        if not isinstance(actor, Actor) or actor.scope is None:
            return
        if event_id in WHOLE_POOL:
            raise OutOfScopeError
        if event_id in UNBOUND:
            return
        known = {name: PARAMETERS[name] for name in named if name in PARAMETERS}
        if not known and event_id.startswith(GUARDED):
            raise OutOfScopeError
        for name, (kind, subjects) in known.items():
            value = named[name]
            if value is not None:
                self._check_subjects(actor.scope, kind, subjects(value))

    def _check_subjects(self, scope: DataScope, kind: SubjectKind, subjects: Iterable[object]) -> None:
        wanted = [str(subject) for subject in subjects if subject not in ("", None)]
        for subject, department in self._departments.of_subjects(kind, wanted).items():
            if department not in scope.names:
                raise OutOfScopeError(subject)


class DepartmentRule:
    """Which department an expert or project may be given."""

    def __init__(self, departments: DepartmentRepository) -> None:
        self._departments = departments

    def fitting(self, actor: Actor, wanted: str, before: str | None = None, *, free: bool = False) -> str:
        """The department to store: ``wanted``, or the actor's own where a new one comes without.

        ``before`` is the one that stands, None for something new. A station without departments keeps
        whatever is written, and so does who sees all where the text is ``free``.

        Raises:
            OutOfScopeError: the department is not one of the actor's.
            UserError: ``access.department_unknown``: there is none of this name, or it is disabled.
        """
        if wanted == before:
            return wanted
        if actor.scope is not None:
            if not wanted and before is None and actor.scope.own:
                return actor.scope.own[0]
            if wanted not in actor.scope.names:
                raise OutOfScopeError(wanted)
        known = self._departments.all()
        used = {one.name for one in known if not one.disabled}
        if wanted and known and wanted not in used and not (free and actor.scope is None):
            raise UserError("access.department_unknown", name=wanted)
        return wanted
