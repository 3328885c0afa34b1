"""Pages of review cases."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from core.engine.api import Services
from core.engine.workstation import Workstation
from ui.shell.frame import Frame, PageSpec
from ui.shell.page import Page


def page_specs(ws: Workstation[Services]) -> list[PageSpec]:
    """Queue, one case, levels."""
    title = QCoreApplication.translate("CasePages", "Reviews")
    return [
        PageSpec(
            "cases.list",
            title,
            partial(_list, ws),
            "cases.read",
            words=QCoreApplication.translate("CasePages", "approve return refuse application waiting"),
            help_topic="reviews",
        ),
        PageSpec(
            "cases.detail",
            QCoreApplication.translate("CasePages", "Review case"),
            partial(_case, ws),
            "cases.read",
            trail=(title,),
            menu="cases.list",
            help_topic="reviews",
            listed=False,
        ),
        PageSpec(
            "cases.policy",
            QCoreApplication.translate("CasePages", "Review levels"),
            partial(_policy, ws),
            "cases.policy",
            trail=(title,),
            words=QCoreApplication.translate("CasePages", "levels reviewers fields under review"),
            help_topic="reviews",
        ),
    ]


def _list(ws: Workstation[Services], frame: Frame) -> Page:
    from ui.pages.cases.list_page import CaseListPage

    return CaseListPage(frame, ws)


def _case(ws: Workstation[Services], frame: Frame) -> Page:
    from ui.pages.cases.case_page import CasePage

    return CasePage(frame, ws)


def _policy(ws: Workstation[Services], frame: Frame) -> Page:
    from ui.pages.cases.policy_page import ReviewPolicyPage

    return ReviewPolicyPage(frame, ws)
