"""What can be done with the pool: importing, unmasking. Reading and previews run beside it in workers."""

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from core.access.masking import CUSTOM, MASKABLE
from core.access.model import Actor
from core.access.scope import DepartmentRule
from core.access.unmasking import UnmaskGrants
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import OutOfScopeError, PermissionDeniedError, UserError
from core.pool.arranging.carrying import UNWATCHED, CarryingWatch
from core.pool.arranging.specialty_service import SpecialtyService
from core.pool.arranging.tag_service import TagService
from core.pool.editing.expert_file import ExpertFile
from core.pool.exporting.lists import PoolExports
from core.pool.exporting.request_service import ExportRequests
from core.pool.importing.columns import ImportColumns
from core.pool.importing.history import ImportHistory
from core.pool.importing.places import with_own
from core.pool.importing.records import ImportRecord
from core.pool.importing.service import PoolImports
from core.pool.importing.session import ImportSession
from core.pool.importing.values import ImportResult
from core.pool.quality.service import PoolQuality
from core.pool.record.changes import ChangeCause, ChangeReason, draft_before
from core.pool.record.custom_fields import PREFIX
from core.pool.record.draft_batch import NewExperts
from core.pool.record.model import Expert, ExpertStatus, PoolChanged, SpecialtiesChanged
from core.pool.record.ports import ExpertRepository, SpecialtyRepository
from core.pool.record.units import contact_text
from core.pool.search.reading import PoolReading
from core.pool.search.scene_service import SceneService
from core.pool.upkeep.service import PoolUpkeep


class PoolArranging(NamedTuple):
    """Services that arrange the pool: classification, tags, scenes, and lists that leave it."""

    specialties: SpecialtyService
    tags: TagService
    scenes: SceneService
    exports: PoolExports
    quality: PoolQuality
    supplied: Path
    """The classification that comes with the program: made for it, no official list."""


class PoolService:
    """Acts run in the engine thread; ``reading`` and ``imports`` answer by futures from any thread."""

    def __init__(
        self,
        acts: Acts,
        experts: ExpertRepository,
        specialties: SpecialtyRepository,
        reading: PoolReading,
        imports: PoolImports,
        file: ExpertFile,
        upkeep: PoolUpkeep,
        arranging: PoolArranging,
        requests: ExportRequests,
        import_history: ImportHistory,
        import_columns: ImportColumns,
        grants: UnmaskGrants,
        departments: DepartmentRule,
    ) -> None:
        self.acts = acts
        self._grants = grants
        self.reading = reading
        self.imports = imports
        self.entering = file.entering
        self.reviews = file.reviews
        self.history = file.history
        self.fields = file.fields
        self.attachments = file.attachments
        self.case_files = file.case_files
        self.upkeep = upkeep
        self.specialties = arranging.specialties
        self.tags = arranging.tags
        self.scenes = arranging.scenes
        self.exports = arranging.exports
        self.requests = requests
        self.quality = arranging.quality
        self.import_history = import_history
        self.import_columns = import_columns
        self._changes = file.changes
        self.supplied = arranging.supplied
        self._experts = experts
        self._departments = departments
        self._specialties = specialties

    @act("pool.experts_imported")
    def confirm_import(
        self, actor: Actor, token: str, watch: CarryingWatch = UNWATCHED
    ) -> Recorded[ImportResult]:
        """Store the importable rows of a preview and change whom it updates, all or none.

        Each update is a change like others, with its version and its record. This holds the engine while it
        lasts; ``watch`` is told the rows done of all that are stored.

        Raises:
            UserError: ``pool.carrying_cancelled`` when ``watch`` was stopped; the preview stays.
            UserError: ``import.expired``; ``import.pool_changed`` when somebody with the same phone or ID
                number has come in, or an expert to be updated has changed since the preview: read the file
                again.
        """
        session = self.imports.session(token)
        counts = session.counts()
        at = self.acts.clock.now().wall
        total = counts.updated + counts.importable
        held, busy = self._update(actor, session, watch, total)
        batches = (self._placed(actor, batch) for batch in _told(session, watch, total))
        numbers = self._experts.add_batches(batches, counts.importable, at)
        first, last = numbers if numbers is not None else (None, None)
        if first is not None:
            self._changes.give_custom(first, session.custom_values())
        record = ImportRecord(
            *(token, at, actor.account_id, actor.name, session.facts.file_name, session.facts.sha256),
            *(counts.rows, counts.importable, counts.updated, counts.unchanged, counts.refused),
            *(first, last),
        )
        self.import_history.log.add(record)
        self.acts.announce(PoolChanged())
        result = ImportResult(
            *(counts.importable, counts.unchanged, counts.refused, first, last, counts.updated, held, busy)
        )
        return Recorded(result, token, _facts(record), {"file": record.file_name})

    def _placed(self, actor: Actor, batch: NewExperts) -> NewExperts:
        """New experts in departments that the actor may give; those without one in the actor's own."""
        for name in set(batch.drafts.column("department")):
            self._departments.fitting(actor, name)
        return replace(batch, drafts=with_own(batch.drafts, self._departments.fitting(actor, "")))

    def _update(
        self, actor: Actor, session: ImportSession, watch: CarryingWatch, total: int
    ) -> tuple[int, int]:
        """Change whom the file updates; how many wait for a review, and for how many one waited already."""
        if session.updates and not actor.may("pool.edit"):
            raise PermissionDeniedError("pool.edit")
        reason = ChangeReason(ChangeCause.IMPORT, "", session.token)
        asked = busy = 0
        self.acts.gate.check(actor, {"expert_nos": [row.expert_no for row in session.updates]})
        for done, row in enumerate(session.updates):
            watch.went(done, total)
            try:
                name = self._changes.check_version(row.expert_no, row.version).draft.name
                held, opened = self.reviews.hold_back(actor, row.expert_no, name, row.changes)
                draft = draft_before(row.draft, held)
                waiting = {change.field for change in held}
                custom = {key: v for key, v in row.custom.items() if PREFIX + key not in waiting}
                self._changes.change(actor, row.expert_no, row.version, draft, reason, custom)
            except OutOfScopeError:
                raise
            except UserError:  # stale, or a number that somebody else has by now
                raise UserError("import.pool_changed") from None
            asked += opened
            busy += bool(held) and not opened
        return asked, busy

    @act("pool.specialties_imported")
    def confirm_specialties(self, _actor: Actor, token: str) -> Recorded[int]:
        """Store a classification as previewed; how many entries were added or changed.

        Raises:
            UserError: ``import.expired``; ``import.classification_faulty`` when the sheet had problems.
        """
        session = self.imports.classification(token)
        preview = session.preview
        if preview.problems:
            raise UserError("import.classification_faulty", rows=len(preview.problems))
        self._specialties.put(session.entries)
        self.acts.announce(SpecialtiesChanged())
        facts = {"rows": preview.rows, "added": preview.added, "changed": preview.changed}
        return Recorded(len(session.entries), token, facts, {"file": preview.file_name})

    @act("pool.rejects_saved")
    def save_rejects(self, _actor: Actor, token: str, path: Path, language: str) -> Recorded["Future[int]"]:
        """Begin to write the rows not imported as a workbook; the future gives their number.

        Raises:
            UserError: ``import.expired``, ``import.nothing_refused``; the future ``export.unwritable``.
        """
        session = self.imports.session(token)
        rows = session.counts().refused
        if not rows:
            raise UserError("import.nothing_refused")
        writing = self.imports.write_rejects(session, path, language)
        return Recorded(writing, token, {"rows": rows}, {"file": path.name})

    @act("pool.unmasked")
    def unmask(
        self, actor: Actor, expert_no: str, fields: Sequence[str], reason: str
    ) -> Recorded[Mapping[str, str]]:
        """Masked values of an expert in plain text; who, which fields and why go to the log.

        While a grant to read plainly lasts, its reason stands for the one that is not given here.

        Raises:
            UserError: ``pool.reason_missing``, ``pool.expert_unknown``.
            ValueError: a field that is not masked.
        """
        grant = None if reason.strip() else self._grants.current(actor)
        why = reason.strip() if grant is None else grant.why
        if not why:
            raise UserError("pool.reason_missing")
        draft = self._experts.get(expert_no).draft
        plain = {field: str(getattr(draft, field)) for field in MASKABLE if field != CUSTOM}
        plain["contacts"] = "\n".join(map(contact_text, draft.contacts))
        plain |= self.fields.personal_values(expert_no)
        if unknown := set(fields) - plain.keys():
            raise ValueError(f"not masked: {sorted(unknown)}")
        values = {field: plain[field] for field in fields}
        facts: dict[str, JsonValue] = {"expert_no": expert_no, "fields": list[JsonValue](sorted(fields))}
        if grant is not None:
            facts["grant"] = grant.grant_no
        return Recorded(values, expert_no, facts, why=why)

    def files_of(self, expert_nos: Sequence[str]) -> Sequence[Expert]:
        """Experts in plain text for other services inside their acts, deleted ones left out.

        Raises:
            UserError: ``pool.expert_unknown``.
        """
        every = map(self._experts.get, expert_nos)
        return [expert for expert in every if expert.status is not ExpertStatus.DELETED]

    def close(self) -> None:
        """Close the reading connections."""
        self.reading.close()
        self.imports.close()
        self.exports.close()
        self.requests.close()
        self.quality.close()
        self.import_history.close()
        self.upkeep.close()


def _facts(record: ImportRecord) -> dict[str, JsonValue]:
    """What the log says of an import; its file name is sealed."""
    return {
        "rows": record.rows,
        "imported": record.imported,
        "unchanged": record.unchanged,
        "updated": record.updated,
        "rejected": record.refused,
        "sha256": record.sha256,
    }


def _told(session: ImportSession, watch: CarryingWatch, total: int) -> Iterator[NewExperts]:
    """The new experts batch by batch, telling ``watch`` how far they are."""
    done = total - session.counts().importable
    for batch in session.experts():
        watch.went(done, total)
        yield batch
        done += batch.drafts.size
    watch.went(total, total)
