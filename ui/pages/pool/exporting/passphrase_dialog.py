"""The password of a file that was just written: shown once, kept nowhere."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QCheckBox, QWidget

from ui.shell.dialogs import Ask
from ui.theme import theme
from ui.widgets.labels import Text


class PassphraseDialog(Ask):
    """Cannot be closed before somebody says that the password was written down."""

    def __init__(self, parent: QWidget, file_name: str, passphrase: str) -> None:
        super().__init__(
            parent,
            QCoreApplication.translate("PassphraseDialog", "Password of {0}").format(file_name),
            QCoreApplication.translate(
                "PassphraseDialog",
                "Write it down or tell it to the recipient by another way than the file. It is shown this "
                "once and stored nowhere: without it nobody can open the file, and it has to be fetched "
                "again.",
            ),
            "warning",
        )
        self.setFixedWidth(theme().px(560))
        self.password = Text(passphrase, "page", bold=True, select=True)
        self.password.setObjectName("passphrase")
        self.password.setAlignment(Qt.AlignmentFlag.AlignCenter)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setFamilies(["Noto Sans SC"])
        font.setPixelSize(theme().px(22))
        self.password.setFont(font)
        self.content.addWidget(self.password)
        self.noted = QCheckBox(self.tr("I have written the password down"))
        self.noted.setObjectName("passphrase_noted")
        self.noted.toggled.connect(self._look)
        self.content.addWidget(self.noted)
        self.go = self.add_button(self.tr("Close"), "primary", main=True)
        self.go.clicked.connect(self.accept)
        self._look()

    def reject(self) -> None:
        """Escape does not take the only sight of the password away."""
        if self.noted.isChecked():
            super().reject()

    def _look(self) -> None:
        self.go.block("" if self.noted.isChecked() else self.tr("Write the password down first"))
