"""Pages of accounts."""

from PySide6.QtCore import QCoreApplication

from core.engine.api import Services
from core.engine.workstation import Workstation
from ui.pages.access.accounts_page import AccountsPage
from ui.shell.frame import Frame, PageSpec
from ui.shell.page import Page


def page_specs(ws: Workstation[Services]) -> list[PageSpec]:
    """Accounts."""

    def accounts(frame: Frame) -> Page:
        return AccountsPage(frame, ws)

    title = QCoreApplication.translate("AccessPages", "Accounts")
    return [PageSpec("access.accounts", title, accounts, "access.read")]
