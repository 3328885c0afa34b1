"""Pages of the rules for the composition."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from core.engine.api import Services
from core.engine.workstation import Workstation
from ui.shell.frame import Frame, PageSpec
from ui.shell.page import Page


def page_specs(ws: Workstation[Services]) -> list[PageSpec]:
    """Rule pack, its versions, working days."""
    pack = QCoreApplication.translate("RulePages", "Rule pack")
    return [
        PageSpec(
            "rules.pack",
            pack,
            partial(_pack, ws),
            "rules.read",
            words=QCoreApplication.translate("RulePages", "regulations law article check override"),
            help_topic="rules",
        ),
        PageSpec(
            "rules.versions",
            QCoreApplication.translate("RulePages", "Versions of the rules"),
            partial(_versions, ws),
            "rules.read",
            trail=(pack,),
            menu="rules.pack",
            help_topic="rules",
            listed=False,
        ),
        PageSpec(
            "rules.calendar",
            QCoreApplication.translate("RulePages", "Working days"),
            partial(_calendar, ws),
            "rules.read",
            words=QCoreApplication.translate("RulePages", "calendar holidays days off"),
            help_topic="working-days",
        ),
    ]


def _pack(ws: Workstation[Services], frame: Frame) -> Page:
    from ui.pages.rules.rules_page import RulesPage

    return RulesPage(frame, ws)


def _versions(ws: Workstation[Services], frame: Frame) -> Page:
    from ui.pages.rules.versions_page import RuleVersionsPage

    return RuleVersionsPage(frame, ws)


def _calendar(ws: Workstation[Services], frame: Frame) -> Page:
    from ui.pages.rules.calendar_page import CalendarPage

    return CalendarPage(frame, ws)
