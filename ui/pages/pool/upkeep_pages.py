"""Pages of the pool's upkeep and their entries in the menu."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from core.engine.api import Services
from core.engine.workstation import Workstation
from ui.shell.frame import Frame, MenuEntry, PageSpec
from ui.shell.page import Page

_READ = "pool.read"


def upkeep_specs(ws: Workstation[Services], area: str) -> list[PageSpec]:
    """Leave, freezes and blacklist, terms, annual check, deleted list, avoidance units of one expert."""
    from ui.pages.pool.quality.quality_page import QualityPage
    from ui.pages.pool.upkeep.avoidance_page import AvoidancePage
    from ui.pages.pool.upkeep.bars_page import BarsPage
    from ui.pages.pool.upkeep.checks_page import ChecksPage
    from ui.pages.pool.upkeep.deleted_page import DeletedPage
    from ui.pages.pool.upkeep.leave_page import LeavePage
    from ui.pages.pool.upkeep.terms_page import TermsPage

    found = []
    for page_id, title, words, make in (
        (
            "pool.leave",
            QCoreApplication.translate("UpkeepPages", "Leave"),
            QCoreApplication.translate("UpkeepPages", "absence calendar away"),
            LeavePage,
        ),
        (
            "pool.bars",
            QCoreApplication.translate("UpkeepPages", "Freezes and blacklist"),
            QCoreApplication.translate("UpkeepPages", "barred freeze unfreeze lift"),
            BarsPage,
        ),
        (
            "pool.terms",
            QCoreApplication.translate("UpkeepPages", "Terms"),
            QCoreApplication.translate("UpkeepPages", "appointment expiry renewal"),
            TermsPage,
        ),
        (
            "pool.checks",
            QCoreApplication.translate("UpkeepPages", "Annual check"),
            QCoreApplication.translate("UpkeepPages", "yearly confirm round"),
            ChecksPage,
        ),
        (
            "pool.deleted",
            QCoreApplication.translate("UpkeepPages", "Deleted experts"),
            QCoreApplication.translate("UpkeepPages", "restore removed"),
            DeletedPage,
        ),
    ):
        made: Callable[[Frame], Page] = partial(_make, make, ws)
        found.append(
            PageSpec(page_id, title, made, _READ, trail=(area,), words=words, help_topic="pool-upkeep")
        )
    title = QCoreApplication.translate("UpkeepPages", "Data quality")
    quality: Callable[[Frame], Page] = partial(_make, QualityPage, ws)
    found.append(
        PageSpec(
            "pool.quality",
            title,
            quality,
            "pool.edit",
            trail=(area,),
            words=QCoreApplication.translate("UpkeepPages", "faults score duplicates missing stale merge"),
            help_topic="pool-quality",
        )
    )
    title = QCoreApplication.translate("UpkeepPages", "Avoidance units")
    avoidance: Callable[[Frame], Page] = partial(_make, AvoidancePage, ws)
    found.append(
        PageSpec(
            "pool.avoidance",
            title,
            avoidance,
            _READ,
            trail=(area,),
            menu="pool.list",
            help_topic="pool-upkeep",
            listed=False,
        )
    )
    return found


def upkeep_entries() -> tuple[MenuEntry, ...]:
    """Lines of the menu, below the list of experts."""
    return (
        MenuEntry("pool.leave", "calendar-off", QCoreApplication.translate("UpkeepPages", "Leave"), _READ),
        MenuEntry("pool.bars", "ban", QCoreApplication.translate("UpkeepPages", "Frozen, barred"), _READ),
        MenuEntry("pool.terms", "calendar-clock", QCoreApplication.translate("UpkeepPages", "Terms"), _READ),
        MenuEntry(
            "pool.checks", "badge-check", QCoreApplication.translate("UpkeepPages", "Annual check"), _READ
        ),
        MenuEntry(
            "pool.deleted", "trash-2", QCoreApplication.translate("UpkeepPages", "Deleted experts"), _READ
        ),
        MenuEntry(
            "pool.quality",
            "gauge",
            QCoreApplication.translate("UpkeepPages", "Data quality"),
            "pool.edit",
        ),
    )


def _make(
    page: Callable[[Frame, Workstation[Services]], Page], ws: Workstation[Services], frame: Frame
) -> Page:
    return page(frame, ws)
