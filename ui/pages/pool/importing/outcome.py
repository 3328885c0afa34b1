"""What an import did, in one line, with the way to it."""

from PySide6.QtCore import Signal

from core.pool.importing.values import ImportResult
from ui.counted import counted
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.labels import IconLabel, Text
from ui.widgets.layouts import row


class ImportOutcome(Card):
    """Hidden until something was imported; ``opened`` when the person wants to see it."""

    opened = Signal()

    def __init__(self) -> None:
        super().__init__(padding=(16, 12))
        self.result = Text("", "card", "accent", wrap=True)
        self.result.setObjectName("import_result")
        self.next = Button("", "arrow-right", icon_after=True)
        self.next.setObjectName("open_imported")
        self.next.clicked.connect(self.opened)
        line = row(IconLabel("circle-check", "accent", 22), self.result, self.next, gap=12)
        line.setStretch(1, 1)
        self.add(line)
        self.hide()

    def show_result(self, result: ImportResult | int) -> str:
        """Experts, or how many specialties were added or changed; what is said of it."""
        if isinstance(result, int):
            said = counted(self.tr("{0} {0:specialty|specialties} added or changed"), f"{result:,}")
            self.next.setText(self.tr("Show the specialties"))
        else:
            said = self._experts(result)
            self.next.setText(self.tr("Show the experts"))
        self.result.setText(said)
        self.show()
        return said

    def _experts(self, result: ImportResult) -> str:
        said = counted(
            self.tr("{0} {0:expert|experts} imported, {1} unchanged, {2} not imported"),
            f"{result.imported:,}",
            f"{result.unchanged:,}",
            f"{result.refused:,}",
        )
        if result.updated:
            said = self.tr("{0} · {1} updated").format(said, f"{result.updated:,}")
        if result.held:
            said = self.tr("{0} · fields of {1} wait for a review").format(said, f"{result.held:,}")
        if result.busy:
            said = counted(
                self.tr("{0} · {1} {1:keeps|keep} fields whose earlier change waits"),
                said,
                f"{result.busy:,}",
            )
        if result.first_no and result.last_no:
            said = self.tr("{0} · numbers {1} to {2}").format(said, result.first_no, result.last_no)
        return said
