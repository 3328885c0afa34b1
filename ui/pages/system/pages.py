"""Pages of the workstation as a whole."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from core.engine.api import Services
from core.engine.program import Program
from core.engine.workstation import Workstation
from core.system.health import Lamp
from ui.pages.system.audit_page import AuditPage
from ui.pages.system.dashboard import DashboardPage
from ui.pages.system.health_page import HealthPage
from ui.pages.system.setup_guide import SetupGuide
from ui.pages.system.setup_place import SetupDraft
from ui.shell.frame import Frame, PageSpec
from ui.shell.page import Page

Make = Callable[[Frame], Page]


def guide(program: Program, draft: SetupDraft) -> PageSpec:
    """The first run; ``draft`` keeps what was typed through a change of language."""

    def make(frame: Frame) -> Page:
        return SetupGuide(frame, program, draft)

    return PageSpec("system.setup", QCoreApplication.translate("SystemPages", "Set-up"), make, listed=False)


def page_specs(ws: Workstation[Services], lamps: Callable[[], Sequence[Lamp]]) -> list[PageSpec]:
    """Dashboard first: it is what opens after signing in."""

    def dashboard(frame: Frame) -> Page:
        return DashboardPage(frame, ws)

    def audit(frame: Frame) -> Page:
        return AuditPage(frame, ws)

    def health(frame: Frame) -> Page:
        return HealthPage(frame, ws, lamps)

    return [
        PageSpec("dashboard", QCoreApplication.translate("SystemPages", "Dashboard"), dashboard),
        PageSpec("system.audit", QCoreApplication.translate("SystemPages", "Audit log"), audit, "audit.read"),
        PageSpec(
            "system.health", QCoreApplication.translate("SystemPages", "Health"), health, "system.health"
        ),
    ]
