"""Pages of the expert pool."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from core.engine.api import Services
from core.engine.workstation import Workstation
from ui.pages.pool.upkeep_pages import upkeep_specs
from ui.shell.frame import Frame, PageSpec
from ui.shell.page import Page


def page_specs(ws: Workstation[Services]) -> list[PageSpec]:
    """List, one expert, import, specialties."""
    area = QCoreApplication.translate("PoolPages", "Experts")
    return [
        PageSpec(
            "pool.list",
            QCoreApplication.translate("PoolPages", "Expert list"),
            partial(_experts, ws),
            "pool.read",
            trail=(area,),
            words=QCoreApplication.translate("PoolPages", "search mobile employer unmask"),
            help_topic="pool-list",
        ),
        PageSpec(
            "pool.detail",
            QCoreApplication.translate("PoolPages", "Expert"),
            partial(_expert, ws),
            "pool.read",
            trail=(area,),
            menu="pool.list",
            help_topic="pool-panorama",
            listed=False,
        ),
        PageSpec(
            "pool.entry",
            QCoreApplication.translate("PoolPages", "Enter an expert"),
            partial(_entry, ws),
            "pool.edit",
            trail=(area,),
            menu="pool.list",
            words=QCoreApplication.translate("PoolPages", "new expert form add"),
            help_topic="pool-entry",
        ),
        PageSpec(
            "pool.versions",
            QCoreApplication.translate("PoolPages", "Versions"),
            partial(_versions, ws),
            "pool.read",
            trail=(area,),
            menu="pool.list",
            help_topic="pool-versions",
            listed=False,
        ),
        PageSpec(
            "pool.fields",
            QCoreApplication.translate("PoolPages", "Custom fields"),
            partial(_fields, ws),
            "pool.fields",
            trail=(area,),
            words=QCoreApplication.translate("PoolPages", "own fields definition expert types"),
            help_topic="pool-fields",
        ),
        PageSpec(
            "pool.import",
            QCoreApplication.translate("PoolPages", "Import into the pool"),
            partial(_import, ws),
            "pool.import",
            trail=(area,),
            words=QCoreApplication.translate("PoolPages", "workbook Excel template"),
            help_topic="pool-import",
        ),
        PageSpec(
            "pool.imports",
            QCoreApplication.translate("PoolPages", "Imports so far"),
            partial(_imports, ws),
            "pool.import",
            trail=(area,),
            words=QCoreApplication.translate("PoolPages", "history of imports undo"),
            menu="pool.import",
            help_topic="pool-import",
        ),
        PageSpec(
            "pool.specialties",
            QCoreApplication.translate("PoolPages", "Specialties"),
            partial(_specialties, ws),
            "pool.read",
            trail=(area,),
            words=QCoreApplication.translate("PoolPages", "classification tree codes"),
            help_topic="pool-specialties",
        ),
        PageSpec(
            "pool.export_ask",
            QCoreApplication.translate("PoolPages", "Data request"),
            partial(_export_ask, ws),
            "pool.export",
            trail=(area,),
            menu="pool.list",
            help_topic="data-requests",
            listed=False,
        ),
        *upkeep_specs(ws, area),
        PageSpec(
            "pool.tags",
            QCoreApplication.translate("PoolPages", "Tags"),
            partial(_tags, ws),
            "pool.read",
            trail=(area,),
            words=QCoreApplication.translate("PoolPages", "labels groups"),
            help_topic="pool-tags",
        ),
    ]


def _experts(ws: Workstation[Services], frame: Frame) -> Page:
    from ui.pages.pool.experts.list_page import ExpertListPage

    return ExpertListPage(frame, ws)


def _expert(ws: Workstation[Services], frame: Frame) -> Page:
    from ui.pages.pool.experts.detail_page import ExpertPage

    return ExpertPage(frame, ws)


def _import(ws: Workstation[Services], frame: Frame) -> Page:
    from ui.pages.pool.importing.import_page import PoolImportPage

    return PoolImportPage(frame, ws)


def _tags(ws: Workstation[Services], frame: Frame) -> Page:
    from ui.pages.pool.arranging.tags_page import TagsPage

    return TagsPage(frame, ws)


def _imports(ws: Workstation[Services], frame: Frame) -> Page:
    from ui.pages.pool.importing.history_page import ImportHistoryPage

    return ImportHistoryPage(frame, ws)


def _specialties(ws: Workstation[Services], frame: Frame) -> Page:
    from ui.pages.pool.arranging.specialties_page import SpecialtiesPage

    return SpecialtiesPage(frame, ws)


def _entry(ws: Workstation[Services], frame: Frame) -> Page:
    from ui.pages.pool.experts.entry_page import ExpertEntryPage

    return ExpertEntryPage(frame, ws)


def _versions(ws: Workstation[Services], frame: Frame) -> Page:
    from ui.pages.pool.experts.versions_page import VersionsPage

    return VersionsPage(frame, ws)


def _fields(ws: Workstation[Services], frame: Frame) -> Page:
    from ui.pages.pool.arranging.fields_page import CustomFieldsPage

    return CustomFieldsPage(frame, ws)


def _export_ask(ws: Workstation[Services], frame: Frame) -> Page:
    from ui.pages.pool.exporting.ask_page import DataRequestPage

    return DataRequestPage(frame, ws)
