"""What the room sees while experts are named: that this is no draw, on what it rests, how far it is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from core.draw.protocol.selection import SUBSTITUTE
from core.draw.state.views import DrawView
from ui.pages.draw.witness.big_text import BigText
from ui.texts import words
from ui.widgets.layouts import column


class PublicNaming(QWidget):
    """Stands where a draw would show the dice."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("public_naming")
        self._way = BigText("", 64, "warning", bold=True)
        self._reason = BigText("", 40)
        self._issued = BigText("", 40, "muted")
        self._count = BigText("", 40, "accent")
        for label in (self._way, self._reason, self._issued, self._count):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setLayout(
            column(None, self._way, self._reason, self._issued, self._count, None, gap=40, margins=(64, 0))
        )

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
            self.tr("{0} of {1} seats named, {2} substitutes").format(named, seats, substitutes)
        )
