"""Pages of accounts."""

from PySide6.QtCore import QCoreApplication

from core.engine.api import Services
from core.engine.workstation import Workstation
from ui.shell.frame import Frame, PageSpec
from ui.shell.page import Page


def page_specs(ws: Workstation[Services]) -> list[PageSpec]:
    """Accounts, masking rules."""

    def accounts(frame: Frame) -> Page:
        from ui.pages.access.accounts_page import AccountsPage

        return AccountsPage(frame, ws)

    def masking(frame: Frame) -> Page:
        from ui.pages.access.masking_page import MaskingPage

        return MaskingPage(frame, ws)

    title = QCoreApplication.translate("AccessPages", "Accounts")
    return [
        PageSpec("access.accounts", title, accounts, "access.read"),
        PageSpec(
            "access.masking",
            QCoreApplication.translate("AccessPages", "Masking rules"),
            masking,
            "system.security",
            words=QCoreApplication.translate("AccessPages", "mask hide personal values export policy"),
            help_topic="masking",
        ),
    ]
