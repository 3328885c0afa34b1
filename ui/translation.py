"""Language of the window: English stands in the source, Chinese in the compiled translation."""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from ui.resources import resource

CHINESE = "zh_CN"
ENGLISH = "en"


class Translation:
    """Installs and removes translators; who shows words builds them again after :meth:`use`."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._installed: list[QTranslator] = []
        self.language = ENGLISH

    def use(self, language: str) -> None:
        """Speak ``language`` from now on: "zh_CN" or "en".

        Raises:
            FileNotFoundError: the compiled translation is not there (``make setup`` makes it).
        """
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed = []
        self.language = language
        QLocale.setDefault(QLocale(language))
        if language == ENGLISH:
            return
        own = resource("i18n", f"{language}.qm")
        if not own.is_file():
            raise FileNotFoundError(own)
        # Qt's own words first (buttons of file dialogs, context menus of fields): ours win over them.
        base = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name in (f"{base}/qtbase_{language}.qm", str(own)):
            translator = QTranslator(self._app)
            if translator.load(name):
                self._app.installTranslator(translator)
                self._installed.append(translator)
