"""The mark of a workstation in practice mode."""

from ui.widgets.tags import Tag


class PracticeMark(Tag):
    """Says that nothing here is real."""

    def __init__(self) -> None:
        super().__init__("", "warning", "triangle-alert", big=True, bold=True)
        self.set_content(self.tr("Practice"), "warning", "triangle-alert")
