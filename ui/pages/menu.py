"""The menu of all areas; entries that a person may not open are left out by the frame."""

from PySide6.QtCore import QCoreApplication

from ui.shell.frame import MenuEntry


def menu() -> list[MenuEntry]:
    """Groups in the order of the work."""
    say = QCoreApplication.translate
    return [
        MenuEntry("dashboard", "layout-dashboard", say("Menu", "Dashboard")),
        MenuEntry(
            "pool",
            "users",
            say("Menu", "Experts"),
            "pool.read",
            (
                MenuEntry("pool.list", "users", say("Menu", "Expert list"), "pool.read"),
                MenuEntry("pool.import", "upload", say("Menu", "Import"), "pool.import"),
            ),
        ),
        MenuEntry("projects.list", "folder-kanban", say("Menu", "Projects"), "projects.read"),
        MenuEntry("draws.list", "dices", say("Menu", "Draws"), "draw.read"),
        MenuEntry("evidence.list", "archive", say("Menu", "Evidence"), "evidence.read"),
        MenuEntry(
            "system",
            "settings",
            say("Menu", "System"),
            None,
            (
                MenuEntry("access.accounts", "user-cog", say("Menu", "Accounts"), "access.read"),
                MenuEntry("system.audit", "scroll-text", say("Menu", "Audit log"), "audit.read"),
                MenuEntry("system.health", "gauge", say("Menu", "Health"), "system.health"),
            ),
        ),
    ]
