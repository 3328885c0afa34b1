"""The banner of groups that stay short: which, how many seats, and what loosening would fill them."""

from collections.abc import Sequence

from core.draw.panel.short_groups import Loosening, ShortGroup
from core.draw.planning.small_counts import FEWEST
from core.draw.state.views import DrawView
from ui.counted import counted
from ui.listing import listed, listed_clauses
from ui.pages.draw.parts.room_acts import RoomActs
from ui.texts import words
from ui.widgets.notices import Banner

_SHOWN = 4


class ShortGroupsBanner(Banner):
    """Asks for the counts once for each board that is short; names no expert."""

    def __init__(self, room: RoomActs) -> None:
        super().__init__("", "danger")
        self.setObjectName("short_groups")
        self._room = room
        self._asked: tuple[object, ...] = ()
        self._titles: dict[str, str] = {}
        room.short_counted.connect(self._counted)
        self.hide()

    def show_view(self, view: DrawView) -> None:
        """Show which groups have run out."""
        exhausted = view.board.exhausted_groups if view.board is not None else ()
        self.setVisible(bool(exhausted))
        if not exhausted:
            self._asked = ()
            return
        self._titles = {group.id: group.title for group in view.groups}
        stands = (exhausted, view.phase, len(view.board.rows) if view.board is not None else 0)
        if stands == self._asked:
            return
        self._asked = stands
        self.set_text(
            self.tr("Nobody is left in the pool for group {0}: its seats stay open.").format(
                listed(f"{group} {self._titles.get(group, '')}".strip() for group in exhausted)
            )
        )
        if self._room.acts.is_operator and not view.needs_supervisor:
            self._room.count_short()

    def _counted(self, groups: Sequence[ShortGroup]) -> None:
        if self.isHidden() or not groups:
            return
        self.set_text("\n".join(self._line(group) for group in groups))

    def _line(self, short: ShortGroup) -> str:
        name = f"{short.group} {self._titles.get(short.group, '')}".strip()
        head = counted(
            self.tr("Group {name}: {open} {open:seat stays|seats stay} open, nobody is left."),
            name=name,
            open=short.open,
        )
        if not short.ways:
            return f"{head} {self.tr('No single condition would change that.')}"
        ways = listed_clauses(self._way(way) for way in short.ways[:_SHOWN])
        return f"{head} {self.tr('Loosening would let in:')} {ways}"

    def _way(self, way: Loosening) -> str:
        count = "1–2" if way.more < FEWEST else str(way.more)
        return self.tr("{what} +{count}").format(what=words(f"loosen.{way.name}"), count=count)
