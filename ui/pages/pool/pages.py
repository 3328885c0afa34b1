"""Pages of the expert pool."""

from PySide6.QtCore import QCoreApplication

from core.engine.api import Services
from core.engine.workstation import Workstation
from ui.pages.pool.import_page import PoolImportPage
from ui.pages.pool.list_page import ExpertListPage
from ui.shell.frame import Frame, PageSpec
from ui.shell.page import Page


def page_specs(ws: Workstation[Services]) -> list[PageSpec]:
    """List and import."""

    def experts(frame: Frame) -> Page:
        return ExpertListPage(frame, ws)

    def imports(frame: Frame) -> Page:
        return PoolImportPage(frame, ws)

    listed = QCoreApplication.translate("PoolPages", "Expert list")
    imported = QCoreApplication.translate("PoolPages", "Import into the pool")
    return [
        PageSpec("pool.list", listed, experts, "pool.read"),
        PageSpec("pool.import", imported, imports, "pool.import"),
    ]
