"""Pages of projects."""

from PySide6.QtCore import QCoreApplication

from core.engine.api import Services
from core.engine.workstation import Workstation
from ui.pages.projects.form_page import ProjectFormPage
from ui.pages.projects.list_page import ProjectListPage, ReadProjects
from ui.shell.frame import Frame, PageSpec
from ui.shell.page import Page


def page_specs(ws: Workstation[Services], read: ReadProjects) -> list[PageSpec]:
    """List and form."""

    def projects(frame: Frame) -> Page:
        return ProjectListPage(frame, ws, read)

    def form(frame: Frame) -> Page:
        return ProjectFormPage(frame, ws)

    return [
        PageSpec(
            "projects.list", QCoreApplication.translate("ProjectPages", "Projects"), projects, "projects.read"
        ),
        PageSpec(
            "projects.form",
            QCoreApplication.translate("ProjectPages", "Project"),
            form,
            "projects.read",
            menu="projects.list",
            listed=False,
        ),
    ]
