"""Pages of accounts and departments."""

from PySide6.QtCore import QCoreApplication

from core.engine.api import Services
from core.engine.workstation import Workstation
from ui.shell.frame import Frame, PageSpec
from ui.shell.page import Page


def page_specs(ws: Workstation[Services]) -> list[PageSpec]:
    """Accounts, departments, masking rules with their versions, unmaskings."""

    def accounts(frame: Frame) -> Page:
        from ui.pages.access.accounts_page import AccountsPage

        return AccountsPage(frame, ws)

    def departments(frame: Frame) -> Page:
        from ui.pages.access.departments_page import DepartmentsPage

        return DepartmentsPage(frame, ws)

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
    tree = QCoreApplication.translate("AccessPages", "Departments")
    return [
        PageSpec("access.accounts", title, accounts, "access.read"),
        PageSpec("access.departments", tree, departments, "access.accounts"),
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
