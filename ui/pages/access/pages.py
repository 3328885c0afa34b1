"""Pages of accounts."""

from PySide6.QtCore import QCoreApplication

from core.engine.api import Services
from core.engine.workstation import Workstation
from ui.shell.frame import Frame, PageSpec
from ui.shell.page import Page


def page_specs(ws: Workstation[Services]) -> list[PageSpec]:
    """Accounts, masking rules with their versions, unmaskings."""

    def accounts(frame: Frame) -> Page:
        from ui.pages.access.accounts_page import AccountsPage

        return AccountsPage(frame, ws)

    def masking(frame: Frame) -> Page:
        from ui.pages.access.masking_page import MaskingPage

        return MaskingPage(frame, ws)

    def masking_versions(frame: Frame) -> Page:
        from ui.pages.access.masking_versions_page import MaskingVersionsPage

        return MaskingVersionsPage(frame, ws)

    def unmaskings(frame: Frame) -> Page:
        from ui.pages.access.unmaskings_page import UnmaskingsPage

        return UnmaskingsPage(frame, ws)

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
        PageSpec(
            "access.masking_versions",
            QCoreApplication.translate("AccessPages", "Versions of the masking rules"),
            masking_versions,
            "audit.read",
            menu="access.masking",
            words=QCoreApplication.translate("AccessPages", "masking history compare changed who"),
            help_topic="masking",
        ),
        PageSpec(
            "access.unmaskings",
            QCoreApplication.translate("AccessPages", "Unmaskings"),
            unmaskings,
            "audit.read",
            words=QCoreApplication.translate("AccessPages", "plain values read who why reason grant"),
            help_topic="unmaskings",
        ),
    ]
