"""Pages of contact."""

from PySide6.QtCore import QCoreApplication

from core.contact.line_service import SEES_LINES
from core.engine.api import Services
from core.engine.workstation import Workstation
from ui.shell.frame import Frame, PageSpec
from ui.shell.page import Page


def page_specs(ws: Workstation[Services]) -> list[PageSpec]:
    """The modems."""

    def lines(frame: Frame) -> Page:
        from ui.pages.contact.lines_page import LinesPage

        return LinesPage(frame, ws)

    return [
        PageSpec(
            "contact.lines",
            QCoreApplication.translate("ContactPages", "Modems"),
            lines,
            SEES_LINES,
            words=QCoreApplication.translate("ContactPages", "modem SIM line signal PIN test call AT trace"),
            help_topic="modems",
        )
    ]
