"""Arranging the classification: every edit carries along what hangs on it, in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.access.model import Actor
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import UserError
from core.pool.arranging.carrying import UNWATCHED, CarryingWatch
from core.pool.arranging.ports import Carrier
from core.pool.arranging.specialty_edits import ClassificationEdit, added, changed, merged, moved, switched
from core.pool.record.changes import ChangeCause, ChangeStamp
from core.pool.record.model import PoolChanged, SpecialtiesChanged, Specialty
from core.pool.record.ports import SpecialtyRepository
from core.pool.record.tags import Carried
from core.pool.search.scenes import ScenesChanged

_KEPT = 20  # edits that can be taken back


@dataclass(frozen=True, slots=True)
class EditOutcome:
    """An edit that was made: ``undo`` names it for taking back, ``carried`` says what went along."""

    undo: int
    carried: Carried


@dataclass(frozen=True, slots=True)
class _Made:
    before: tuple[Specialty, ...]
    after: tuple[Specialty, ...]
    carried: Carried


class SpecialtyService:
    """Acts run in the engine thread. Edits of this session can be taken back, the last twenty of them."""

    def __init__(self, acts: Acts, specialties: SpecialtyRepository, carrier: Carrier) -> None:
        self.acts = acts
        self._specialties = specialties
        self._carrier = carrier
        self._made: dict[int, _Made] = {}
        self._last = 0

    @act("pool.specialty_added")
    def add(self, actor: Actor, entry: Specialty) -> Recorded[EditOutcome]:
        """Add an entry under ``entry.parent``; raises what ``specialty_edits.added`` does."""
        edit = added(self._specialties.all(), entry)
        code = edit.put[0].code
        return Recorded(self._applied(actor, edit), code, {"code": code, "parent": entry.parent})

    @act("pool.specialty_changed")
    def change(
        self, actor: Actor, code: str, entry: Specialty, watch: CarryingWatch = UNWATCHED
    ) -> Recorded[EditOutcome]:
        """Another code, name, category, other names or note.

        Raises what ``specialty_edits.changed`` does, and ``UserError('pool.carrying_cancelled')``.
        """
        edit = changed(self._specialties.all(), code, entry)
        outcome = self._applied(actor, edit, watch)
        new = next(iter(edit.recoded.values()), code)
        facts: dict[str, JsonValue] = {"code": code, "new_code": new, **outcome.carried.facts}
        return Recorded(outcome, code, facts)

    @act("pool.specialty_moved")
    def move(self, actor: Actor, code: str, parent: str, place: int) -> Recorded[EditOutcome]:
        """Move an entry with all below it; raises what ``specialty_edits.moved`` does."""
        outcome = self._applied(actor, moved(self._specialties.all(), code, parent, place))
        return Recorded(outcome, code, {"code": code, "parent": parent})

    @act("pool.specialty_merged")
    def merge(
        self, actor: Actor, source: str, target: str, watch: CarryingWatch = UNWATCHED
    ) -> Recorded[EditOutcome]:
        """Merge one entry into another.

        Raises what ``specialty_edits.merged`` does, and ``UserError('pool.carrying_cancelled')``.
        """
        outcome = self._applied(actor, merged(self._specialties.all(), source, target), watch)
        facts: dict[str, JsonValue] = {"code": source, "into": target, **outcome.carried.facts}
        return Recorded(outcome, source, facts)

    @act("pool.specialty_switched")
    def switch(self, actor: Actor, code: str, disabled: bool) -> Recorded[EditOutcome]:
        """Disable with all below, or enable with all above."""
        edit = switched(self._specialties.all(), code, disabled)
        facts: dict[str, JsonValue] = {"code": code, "disabled": disabled, "entries": len(edit.put)}
        return Recorded(self._applied(actor, edit), code, facts)

    @act("pool.specialty_undone")
    def undo(self, actor: Actor, undo: int, watch: CarryingWatch = UNWATCHED) -> Recorded[int]:
        """Take an edit back; how many experts got their specialties back.

        Experts and plans that somebody has changed since keep the change.

        Raises:
            UserError: ``pool.undo_gone``; ``pool.undo_overtaken`` when the same entries were changed since;
                ``pool.carrying_cancelled``.
        """
        made = self._made.get(undo)
        if made is None:
            raise UserError("pool.undo_gone")
        now = {entry.code: entry for entry in self._specialties.all()}
        new = {entry.code for entry in made.after}
        gone = {entry.code for entry in made.before} - new
        if any(now.get(entry.code) != entry for entry in made.after) or gone & set(now):
            raise UserError("pool.undo_overtaken")
        self._specialties.remove([code for code in new if code not in {e.code for e in made.before}])
        self._specialties.put(made.before)
        experts = self._carrier.put_back("specialties", made.carried, self._stamp(actor), watch)
        del self._made[undo]
        self._announce()
        codes: list[JsonValue] = [*sorted(new | gone)]
        facts: dict[str, JsonValue] = {"codes": codes, "experts": experts}
        return Recorded(experts, "", facts)

    def _applied(
        self, actor: Actor, edit: ClassificationEdit, watch: CarryingWatch = UNWATCHED
    ) -> EditOutcome:
        entries = {entry.code: entry for entry in self._specialties.all()}
        touched: Sequence[str] = [*(entry.code for entry in edit.put), *edit.removed]
        before = tuple(entries[code] for code in dict.fromkeys(touched) if code in entries)
        self._specialties.remove(edit.removed)
        self._specialties.put(edit.put)
        carried = Carried()
        if edit.recoded:
            carried = self._carrier.recode("specialties", edit.recoded, self._stamp(actor), watch)
        self._last += 1
        self._made[self._last] = _Made(before, edit.put, carried)
        while len(self._made) > _KEPT:
            del self._made[next(iter(self._made))]
        self._announce()
        return EditOutcome(self._last, carried)

    def _stamp(self, actor: Actor) -> ChangeStamp:
        cause = ChangeCause.CLASSIFICATION
        return ChangeStamp(self.acts.clock.now().wall, actor.account_id, actor.name, cause)

    def _announce(self) -> None:
        self.acts.announce(SpecialtiesChanged())
        self.acts.announce(PoolChanged())
        self.acts.announce(ScenesChanged())
