"""Pages of the workstation as a whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from core.access.permissions import RENEW
from core.system.backups import BACKS_UP
from ui.shell.composition import Entrance
from ui.shell.frame import Frame, PageSpec

if TYPE_CHECKING:
    from core.engine.api import Services
    from core.engine.program import Program, RecoveryPaper
    from core.engine.workstation import Workstation
    from core.system.lamps import Lamp
    from ui.pages.system.setup_draft import SetupDraft
    from ui.shell.page import Page


def guide(program: Program, draft: SetupDraft) -> PageSpec:
    """The first run; ``draft`` keeps what was typed through a change of language."""

    def make(frame: Frame) -> Page:
        from ui.pages.system.setup_guide import SetupGuide

        return SetupGuide(frame, program, draft)

    return PageSpec("system.setup", QCoreApplication.translate("SystemPages", "Set-up"), make, listed=False)


def entrances(program: Program) -> Sequence[Entrance]:
    """The recovery key opens the workstation and signs nobody in."""

    def make(frame: Frame) -> Page:
        from ui.pages.system.recovery_page import RecoveryPage

        return RecoveryPage(frame, program.workstation)

    title = QCoreApplication.translate("SystemPages", "Open with the recovery key")
    note = QCoreApplication.translate("SystemPages", "When no administrator can sign in")
    spec = PageSpec("system.recovery", title, make, listed=False)
    manual = help_spec()
    tells = QCoreApplication.translate("SystemPages", "The manual")
    return [
        Entrance("recovery", "key-round", title, note, spec),
        Entrance("help", "circle-question-mark", manual.title, tells, manual),
    ]


def help_spec() -> PageSpec:
    """The manual; for everybody, also before signing in."""

    def make(frame: Frame) -> Page:
        from ui.pages.system.help_page import HelpPage

        return HelpPage(frame)

    title = QCoreApplication.translate("SystemPages", "Help")
    words = QCoreApplication.translate("SystemPages", "manual F1")
    return PageSpec("help", title, make, words=words, help_topic="system")


def page_specs(
    ws: Workstation[Services],
    lamps: Callable[[], Sequence[Lamp]],
    recovery_sheet: RecoveryPaper,
) -> list[PageSpec]:
    """Dashboard first: it is what opens after signing in."""

    def dashboard(frame: Frame) -> Page:
        from ui.pages.system.dashboard import DashboardPage

        return DashboardPage(frame, ws, lamps)

    def audit(frame: Frame) -> Page:
        from ui.pages.system.audit_page import AuditPage

        return AuditPage(frame, ws)

    def health(frame: Frame) -> Page:
        from ui.pages.system.health_page import HealthPage

        return HealthPage(frame, ws, lamps)

    def renew(frame: Frame) -> Page:
        from ui.pages.system.renew_key_page import RenewKeyPage

        return RenewKeyPage(frame, ws, recovery_sheet)

    def policy(frame: Frame) -> Page:
        from ui.pages.system.policy_page import PolicyPage

        return PolicyPage(frame, ws, lamps)

    def backups(frame: Frame) -> Page:
        from ui.pages.system.backup_page import BackupPage

        return BackupPage(frame, ws)

    return [
        PageSpec("dashboard", QCoreApplication.translate("SystemPages", "Dashboard"), dashboard),
        PageSpec("system.audit", QCoreApplication.translate("SystemPages", "Audit log"), audit, "audit.read"),
        PageSpec(
            "system.health", QCoreApplication.translate("SystemPages", "Health"), health, "system.health"
        ),
        help_spec(),
        PageSpec(
            "system.policy",
            QCoreApplication.translate("SystemPages", "Policies"),
            policy,
            words=QCoreApplication.translate("SystemPages", "policy figures settings practice"),
            help_topic="policies",
        ),
        PageSpec(
            "system.backups",
            QCoreApplication.translate("SystemPages", "Backups"),
            backups,
            BACKS_UP,
            help_topic="backups",
        ),
        PageSpec(
            "system.recovery_key", QCoreApplication.translate("SystemPages", "Recovery key"), renew, RENEW
        ),
    ]
