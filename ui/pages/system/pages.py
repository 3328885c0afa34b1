"""Pages of the workstation as a whole."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from core.engine.api import Services
from core.engine.program import Program
from core.engine.workstation import Workstation
from ui.pages.system.audit_page import AuditPage
from ui.pages.system.dashboard import DashboardPage
from ui.pages.system.setup_guide import SetupGuide
from ui.shell.frame import Frame, PageSpec
from ui.shell.page import Page

Make = Callable[[Frame], Page]


def guide(program: Program) -> PageSpec:
    """The first run."""

    def make(frame: Frame) -> Page:
        return SetupGuide(frame, program)

    return PageSpec("system.setup", QCoreApplication.translate("SystemPages", "Set-up"), make, listed=False)


def page_specs(ws: Workstation[Services]) -> list[PageSpec]:
    """Dashboard first: it is what opens after signing in."""

    def dashboard(frame: Frame) -> Page:
        return DashboardPage(frame, ws)

    def audit(frame: Frame) -> Page:
        return AuditPage(frame, ws)

    return [
        PageSpec("dashboard", QCoreApplication.translate("SystemPages", "Dashboard"), dashboard),
        PageSpec("system.audit", QCoreApplication.translate("SystemPages", "Audit log"), audit, "audit.read"),
    ]
