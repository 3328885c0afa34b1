"""Pages of draws for the composition."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from core.engine.api import Services
from core.engine.workstation import Workstation
from ui.shell.frame import Frame, PageSpec
from ui.shell.page import Page


def page_specs(ws: Workstation[Services]) -> list[PageSpec]:
    """List, plan editor and ceremony."""
    area = QCoreApplication.translate("DrawPages", "Draws")
    return [
        PageSpec(
            "draws.list",
            area,
            partial(_draw_list, ws),
            permission="draw.read",
            words=QCoreApplication.translate("DrawPages", "history today plan"),
            help_topic="draws",
        ),
        PageSpec(
            "draws.plan",
            QCoreApplication.translate("DrawPages", "Draw plan"),
            partial(_plan, ws),
            permission="draw.plan",
            trail=(area,),
            menu="draws.list",
            help_topic="draw-plan",
            collapses_menu=True,
            listed=False,
        ),
        PageSpec(
            "draws.ceremony",
            QCoreApplication.translate("DrawPages", "Draw ceremony"),
            partial(_ceremony, ws),
            permission="draw.read",
            trail=(area,),
            menu="draws.list",
            help_topic="ceremony",
            collapses_menu=True,
            listed=False,
        ),
        PageSpec(
            "draws.balance",
            QCoreApplication.translate("DrawPages", "Balance of draws"),
            partial(_balance, ws),
            permission="draw.read",
            trail=(area,),
            menu="draws.list",
            words=QCoreApplication.translate("DrawPages", "often frequency fairness report"),
            help_topic="draw-balance",
        ),
        PageSpec(
            "draws.own_forms",
            QCoreApplication.translate("DrawPages", "Own forms"),
            partial(_own_forms, ws),
            permission="system.forms",
            words=QCoreApplication.translate("DrawPages", "template Word Excel docx xlsx form"),
            help_topic="own-forms",
        ),
    ]


def _draw_list(ws: Workstation[Services], frame: Frame) -> Page:
    from ui.pages.draw.history.draw_list import DrawListPage

    return DrawListPage(frame, ws)


def _plan(ws: Workstation[Services], frame: Frame) -> Page:
    from ui.pages.draw.plan.plan_page import PlanPage

    return PlanPage(frame, ws)


def _ceremony(ws: Workstation[Services], frame: Frame) -> Page:
    from ui.pages.draw.ceremony_page import CeremonyPage

    return CeremonyPage(frame, ws)


def _balance(ws: Workstation[Services], frame: Frame) -> Page:
    from ui.pages.draw.history.balance_page import BalancePage

    return BalancePage(frame, ws)


def _own_forms(ws: Workstation[Services], frame: Frame) -> Page:
    from ui.pages.draw.form_templates_page import FormTemplatesPage

    return FormTemplatesPage(frame, ws)
