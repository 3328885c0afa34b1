"""What arranging the pool needs from storage."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from core.pool.arranging.carrying import UNWATCHED, CarryingWatch
from core.pool.record.changes import ChangeStamp
from core.pool.record.tags import Carried, ListChange, ListField


class Carrier(Protocol):
    """Carries new codes and tags to experts, scenes, plans, projects; ``field`` is the list they are in."""

    def recode(
        self,
        field: ListField,
        recoded: Mapping[str, str],
        stamp: ChangeStamp,
        watch: CarryingWatch = UNWATCHED,
    ) -> Carried:
        """Replace texts wherever they stand; "" takes a text out. Frozen draws stay as they were."""
        ...

    def change_tags(
        self, numbers: Sequence[str], added: Sequence[str], removed: Sequence[str], stamp: ChangeStamp
    ) -> tuple[ListChange, ...]:
        """Give tags to experts and take others away; those that it changed."""
        ...

    def know_tags(self, tags: Sequence[str]) -> None:
        """Make tags known."""
        ...

    def forget_tag(self, tag: str) -> None:
        """Take a tag from those that are known."""
        ...

    def put_back(
        self, field: ListField, carried: Carried, stamp: ChangeStamp, watch: CarryingWatch = UNWATCHED
    ) -> int:
        """Undo what was carried, wherever nobody has changed it since; how many experts."""
        ...
