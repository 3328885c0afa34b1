"""The dialog of project imports where nothing can be imported."""

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.kernel.errors import UserError
from core.projects.sheet import ProjectSheet
from ui.pages.projects.import_dialog import ProjectImportDialog


def test_the_dialog_says_what_to_do_instead_of_that_nothing_was_rejected(qtbot: QtBot) -> None:
    desk = QWidget()
    qtbot.addWidget(desk)
    dialog = ProjectImportDialog(desk)
    dialog.show()

    def says(words: str) -> bool:
        return any(words == label.text() and label.isVisible() for label in dialog.findChildren(QLabel))

    assert says("No workbook read yet")
    dialog.path.set_value("/data/a.xlsx")
    dialog.read.click()
    dialog.refuse(UserError("import.damaged"))
    assert says("Nothing was imported")
    assert not says("Nothing rejected")
    dialog.read.click()
    dialog.show_sheet(ProjectSheet((), ()))
    assert says("No projects in the workbook")
    assert not dialog.store.isEnabled()
