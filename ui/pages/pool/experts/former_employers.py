"""Editor of earlier employers: a line for each, with first and last year."""

from core.pool.record.model import FormerEmployer
from ui.pages.pool.experts.lines_editor import EntryLine, LinesEditor
from ui.theme import theme
from ui.widgets.editors import DigitsEditor, LineEditor
from ui.widgets.labels import Text


class FormerEmployersEditor(LinesEditor):
    """The value is a tuple of :class:`FormerEmployer`; lines without a name do not count."""

    def __init__(self) -> None:
        super().__init__(self.tr("Add an employer"), "add_former_employer", self._employer)

    def _employer(self, entry: FormerEmployer | None) -> EntryLine:
        employer = FormerEmployer("") if entry is None else entry
        name = LineEditor(self.tr("Employer"), longest=2000)
        since, until = (DigitsEditor(self.tr("Year"), longest=4) for _ in range(2))
        name.setAccessibleName(self.tr("Earlier employer"))
        since.setAccessibleName(self.tr("First year"))
        until.setAccessibleName(self.tr("Last year"))
        name.set_value(employer.name)
        for editor, year in ((since, employer.since), (until, employer.until)):
            editor.set_value(year)
            editor.setFixedWidth(theme().px(80))
        dash = Text("—", "body", "faint")
        remove = self.tr("Take this employer away")
        return EntryLine((name, since, until), name, since, dash, until, remove=remove, read=_read)


def _read(name: str, since: str, until: str) -> FormerEmployer | None:
    return FormerEmployer(name, _year(since), _year(until)) if name else None


def _year(text: str) -> int | None:
    return int(text) if text else None
