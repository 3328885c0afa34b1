"""Tags of many experts at once, and the tags themselves: rename, merge, delete."""

from collections.abc import Sequence

from core.access.model import Actor
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import UserError
from core.pool.arranging.carrying import UNWATCHED, CarryingWatch
from core.pool.arranging.ports import Carrier
from core.pool.record.changes import ChangeCause, ChangeStamp
from core.pool.record.model import PoolChanged
from core.pool.record.tags import Carried, ListChange, TagsChanged, checked_tag
from core.pool.search.lists import ExpertFilter
from core.pool.search.scenes import ScenesChanged, filter_json

MOST_AT_ONCE = 2000
"""Experts of one act: the window goes on in portions, so that others need not wait for all of them."""


class TagService:
    """Acts run in the engine thread; what each of them returns can be given to :meth:`put_back`."""

    def __init__(self, acts: Acts, carrier: Carrier) -> None:
        self.acts = acts
        self._carrier = carrier

    @act("pool.tagged")
    def tag(
        self,
        actor: Actor,
        expert_nos: Sequence[str],
        added: Sequence[str],
        removed: Sequence[str] = (),
        wanted: ExpertFilter | None = None,
    ) -> Recorded[Carried]:
        """Give tags and take others away; ``wanted`` are the conditions that the experts were chosen by.

        Raises:
            UserError: ``pool.tag_name``.
            ValueError: more than ``MOST_AT_ONCE`` experts.
        """
        if len(expert_nos) > MOST_AT_ONCE:
            raise ValueError("too many experts for one act")
        tags = [checked_tag(tag) for tag in added]
        changes = self._carrier.change_tags(expert_nos, tags, removed, self._stamp(actor))
        self._announce(changes)
        sealed: dict[str, JsonValue] = {"added": tags, "removed": list(removed)}
        if wanted is not None:
            sealed["condition"] = filter_json(wanted)
        facts = {"asked": len(expert_nos), "experts": len(changes)}
        return Recorded(Carried(changes), "", facts, sealed)

    @act("pool.tag_renamed")
    def rename(self, actor: Actor, old: str, new: str, watch: CarryingWatch = UNWATCHED) -> Recorded[Carried]:
        """Another name wherever the tag stands; a name that is in use merges the two.

        Raises:
            UserError: ``pool.tag_name``, ``pool.carrying_cancelled``.
        """
        new = checked_tag(new)
        if new == old:
            return Recorded(Carried(), "", {"experts": 0}, {"before": old, "after": new})
        self._carrier.know_tags([new])
        carried = self._recoded(actor, old, new, watch)
        return Recorded(carried, "", carried.facts, {"before": old, "after": new})

    @act("pool.tag_deleted")
    def delete(self, actor: Actor, tag: str, watch: CarryingWatch = UNWATCHED) -> Recorded[Carried]:
        """Take a tag from everybody and everything; raises ``UserError('pool.carrying_cancelled')``."""
        carried = self._recoded(actor, tag, "", watch)
        return Recorded(carried, "", carried.facts, {"tag": tag})

    @act("pool.tags_undone")
    def put_back(
        self, actor: Actor, carried: Sequence[Carried], watch: CarryingWatch = UNWATCHED
    ) -> Recorded[int]:
        """Undo what acts of this service changed; who was changed since keeps the change.

        Raises:
            UserError: ``pool.undo_gone``, ``pool.carrying_cancelled``.
        """
        stamp = self._stamp(actor)
        changes = [change for one in carried for change in one.experts]
        self._carrier.know_tags(sorted({tag for change in changes for tag in change.before}))
        experts = sum(self._carrier.put_back("tags", one, stamp, watch) for one in reversed(carried))
        self._announce(changes)
        if not changes and not carried:
            raise UserError("pool.undo_gone")
        return Recorded(experts, "", {"experts": experts})

    def _recoded(self, actor: Actor, old: str, new: str, watch: CarryingWatch) -> Carried:
        carried = self._carrier.recode("tags", {old: new}, self._stamp(actor), watch)
        self._carrier.forget_tag(old)
        self._announce(carried.experts)
        self.acts.announce(ScenesChanged())
        return carried

    def _stamp(self, actor: Actor) -> ChangeStamp:
        return ChangeStamp(self.acts.clock.now().wall, actor.account_id, actor.name, ChangeCause.TAGS)

    def _announce(self, changes: Sequence[ListChange]) -> None:
        self.acts.announce(TagsChanged())
        if changes:
            self.acts.announce(PoolChanged())
