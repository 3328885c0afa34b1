"""Pages of projects."""

from PySide6.QtCore import QCoreApplication

from core.engine.api import Services
from core.engine.program import ProjectFiles
from core.engine.workstation import Workstation
from ui.shell.frame import Frame, PageSpec
from ui.shell.page import Page


def page_specs(ws: Workstation[Services], files: ProjectFiles) -> list[PageSpec]:
    """List, one project, batches, form."""

    def projects(frame: Frame) -> Page:
        from ui.pages.projects.list_page import ProjectListPage

        return ProjectListPage(frame, ws, files)

    def form(frame: Frame) -> Page:
        from ui.pages.projects.form_page import ProjectFormPage

        return ProjectFormPage(frame, ws)

    def detail(frame: Frame) -> Page:
        from ui.pages.projects.detail_page import ProjectPage

        return ProjectPage(frame, ws)

    def batches(frame: Frame) -> Page:
        from ui.pages.projects.batches_page import BatchesPage

        return BatchesPage(frame, ws)

    area = QCoreApplication.translate("ProjectPages", "Projects")
    return [
        PageSpec("projects.list", area, projects, "projects.read", help_topic="projects"),
        PageSpec(
            "projects.detail",
            QCoreApplication.translate("ProjectPages", "Project"),
            detail,
            "projects.read",
            menu="projects.list",
            help_topic="projects",
            listed=False,
        ),
        PageSpec(
            "projects.batches",
            QCoreApplication.translate("ProjectPages", "Batches"),
            batches,
            "projects.read",
            trail=(area,),
            menu="projects.list",
            help_topic="batches",
        ),
        PageSpec(
            "projects.form",
            QCoreApplication.translate("ProjectPages", "Project form"),
            form,
            "projects.edit",
            trail=(area,),
            menu="projects.list",
            listed=False,
        ),
    ]
