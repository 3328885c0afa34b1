"""The window over the program: pages of all areas, preferences, screens."""

from collections.abc import Sequence

from core.engine.program import Program
from ui.app import Window
from ui.pages.evidence import pages as evidence_pages
from ui.pages.system import pages as system_pages
from ui.pages.system.setup_draft import SetupDraft
from ui.preferences import FilePreferences
from ui.screens import screen_regions
from ui.shell.composition import Entrance
from ui.shell.frame import MenuEntry, PageSpec
from ui.warm_up import WarmUp
from ui.wiring import Contents, WindowComposition


class ProgramContents:
    """Everything that can be opened; made anew after a change of language."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._draft = SetupDraft()

    def first_run(self) -> PageSpec:
        """The guide of the first run."""
        return system_pages.guide(self._program, self._draft)

    def entrances(self) -> Sequence[Entrance]:
        """Verifying needs no account; the recovery key opens when nobody can sign in."""
        return [*evidence_pages.entrances(self._program), *system_pages.entrances(self._program)]

    def pages(self) -> Sequence[PageSpec]:
        """All pages; the dashboard first. Their lists are loaded when somebody has signed in."""
        from ui.pages.access import pages as access_pages
        from ui.pages.cases import pages as case_pages
        from ui.pages.contact import pages as contact_pages
        from ui.pages.draw import pages as draw_pages
        from ui.pages.pool import pages as pool_pages
        from ui.pages.projects import pages as project_pages
        from ui.pages.rules import pages as rule_pages

        workstation = self._program.workstation
        return [
            *system_pages.page_specs(workstation, self._program.lamps, self._program.recovery_sheet),
            *pool_pages.page_specs(workstation),
            *case_pages.page_specs(workstation),
            *contact_pages.page_specs(workstation),
            *project_pages.page_specs(workstation, self._program.projects),
            *draw_pages.page_specs(workstation),
            *rule_pages.page_specs(workstation),
            *evidence_pages.page_specs(workstation),
            *access_pages.page_specs(workstation),
        ]

    def contents(self) -> Contents:
        """For the window's composition."""
        return Contents(self.first_run, self.entrances, _menu, self.pages)


def _menu() -> list[MenuEntry]:
    from ui.pages.menu import menu

    return menu()


def make_window(program: Program) -> Window:
    """The window, not yet shown; the recorder is told of the screens."""
    preferences = FilePreferences(program.folder.parent / "window.ini")
    composition = WindowComposition(
        program.workstation, preferences, ProgramContents(program).contents(), program.lamps, program.marks
    )
    window = Window(composition)
    screens = window.app.screens()
    program.use_screens(screen_regions(screens))
    window.settled.connect(WarmUp(program.workstation.background.submit, window).start)
    return window


def run_window(program: Program) -> int:
    """Show the program until it is closed; gives the exit code."""
    window = make_window(program)
    window.start()
    return window.exec()
