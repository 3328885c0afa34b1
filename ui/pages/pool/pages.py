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

    say = QCoreApplication.translate
    return [
        PageSpec("pool.list", say("PoolPages", "Expert list"), experts, "pool.read"),
        PageSpec("pool.import", say("PoolPages", "Import into the pool"), imports, "pool.import"),
    ]
