"""What the room sees while experts are named: that this is no draw, on what it rests, how far it is."""

from PySide6.QtWidgets import QWidget

from core.draw.protocol.selection import SUBSTITUTE
from core.draw.state.views import DrawView
from ui.counted import counted
from ui.pages.draw.witness.big_text import BigLines
from ui.texts import words
from ui.widgets.layouts import column
from ui.widgets.room_sizes import RoomSizes


class PublicNaming(QWidget):
    """Stands where a draw would show the dice."""

    def __init__(self, sizes: RoomSizes) -> None:
        super().__init__()
        self.setObjectName("public_naming")
        self._way = BigLines(sizes, "", 64, "warning", bold=True)
        self._reason = BigLines(sizes, "", 40)
        self._issued = BigLines(sizes, "", 40, "muted")
        self._count = BigLines(sizes, "", 40, "accent")
        lines = (self._way, self._reason, self._issued, self._count)
        self.setLayout(column(None, *lines, None, gap=sizes.px(40), margins=(sizes.px(64), 0)))

    def show_view(self, view: DrawView) -> None:
        """Show how far the naming is."""
        self._way.setText(
            self.tr("{0}: experts are named, not drawn").format(words(f"mode.{view.mode.value}"))
        )
        if view.basis is not None:
            self._reason.setText(self.tr("Reason: {0}").format(view.basis.reason))
            self._issued.setText(f"{view.basis.issuer} {view.basis.number}".strip())
        seats = sum(group.seats for group in view.groups)
        named = sum(not place.endswith(SUBSTITUTE) for place in view.chosen)
        substitutes = len(view.chosen) - named
        self._count.setText(
            counted(self.tr("{0} of {1} {1:seat|seats} named; substitutes: {2}"), named, seats, substitutes)
        )
