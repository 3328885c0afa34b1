"""The menu of all areas; entries that a person may not open are left out by the frame."""

from PySide6.QtCore import QCoreApplication

from ui.pages.pool.upkeep_pages import upkeep_entries
from ui.shell.frame import MenuEntry


def menu() -> list[MenuEntry]:
    """Groups in the order of the work."""
    return [
        MenuEntry("dashboard", "layout-dashboard", QCoreApplication.translate("Menu", "Dashboard")),
        MenuEntry(
            "pool",
            "users",
            QCoreApplication.translate("Menu", "Experts"),
            "pool.read",
            (
                MenuEntry(
                    "pool.list", "users", QCoreApplication.translate("Menu", "Expert list"), "pool.read"
                ),
                *upkeep_entries(),
                MenuEntry(
                    "pool.specialties",
                    "network",
                    QCoreApplication.translate("Menu", "Specialties"),
                    "pool.read",
                ),
                MenuEntry("pool.tags", "tag", QCoreApplication.translate("Menu", "Tags"), "pool.read"),
                MenuEntry(
                    "pool.fields",
                    "list-checks",
                    QCoreApplication.translate("Menu", "Custom fields"),
                    "pool.fields",
                ),
                MenuEntry(
                    "pool.import", "upload", QCoreApplication.translate("Menu", "Import"), "pool.import"
                ),
            ),
        ),
        MenuEntry("cases.list", "badge-check", QCoreApplication.translate("Menu", "Reviews"), "cases.read"),
        MenuEntry("contact.messages", "send", QCoreApplication.translate("Menu", "Messages"), "pool.notify"),
        MenuEntry(
            "projects.list", "folder-kanban", QCoreApplication.translate("Menu", "Projects"), "projects.read"
        ),
        MenuEntry("draws.list", "dices", QCoreApplication.translate("Menu", "Draws"), "draw.read"),
        MenuEntry(
            "contact",
            "phone",
            QCoreApplication.translate("Menu", "Contact"),
            "contact.read",
            (
                MenuEntry("contact.board", "phone-call", QCoreApplication.translate("Menu", "Calls")),
                MenuEntry("contact.inbox", "message-square", QCoreApplication.translate("Menu", "To decide")),
                MenuEntry("contact.log", "scroll-text", QCoreApplication.translate("Menu", "Log")),
            ),
        ),
        MenuEntry(
            "evidence.list", "archive", QCoreApplication.translate("Menu", "Evidence"), "evidence.read"
        ),
        MenuEntry(
            "rules",
            "scale",
            QCoreApplication.translate("Menu", "Rules"),
            "rules.read",
            (
                MenuEntry(
                    "rules.pack", "scale", QCoreApplication.translate("Menu", "Rule pack"), "rules.read"
                ),
                MenuEntry(
                    "rules.calendar",
                    "calendar",
                    QCoreApplication.translate("Menu", "Working days"),
                    "rules.read",
                ),
            ),
        ),
        MenuEntry(
            "system",
            "settings",
            QCoreApplication.translate("Menu", "System"),
            None,
            (
                MenuEntry(
                    "access.accounts",
                    "user-cog",
                    QCoreApplication.translate("Menu", "Accounts"),
                    "access.read",
                ),
                MenuEntry(
                    "access.departments",
                    "network",
                    QCoreApplication.translate("Menu", "Departments"),
                    "access.accounts",
                ),
                MenuEntry(
                    "access.masking",
                    "eye-off",
                    QCoreApplication.translate("Menu", "Masking rules"),
                    "system.security",
                ),
                MenuEntry(
                    "access.unmaskings",
                    "eye",
                    QCoreApplication.translate("Menu", "Unmaskings"),
                    "audit.read",
                ),
                MenuEntry(
                    "system.audit",
                    "scroll-text",
                    QCoreApplication.translate("Menu", "Audit log"),
                    "audit.read",
                ),
                MenuEntry(
                    "evidence.recipients",
                    "key-round",
                    QCoreApplication.translate("Menu", "Recipients"),
                    "system.security",
                ),
                MenuEntry(
                    "evidence.media",
                    "usb",
                    QCoreApplication.translate("Menu", "Archive media"),
                    "system.security",
                ),
                MenuEntry(
                    "evidence.trace",
                    "fingerprint-pattern",
                    QCoreApplication.translate("Menu", "Trace a picture"),
                    "audit.read",
                ),
                MenuEntry(
                    "system.backups",
                    "database-backup",
                    QCoreApplication.translate("Menu", "Backups"),
                    "system.backup",
                ),
                MenuEntry(
                    "system.recovery_key",
                    "key-round",
                    QCoreApplication.translate("Menu", "Recovery key"),
                    "access.recovery",
                ),
                MenuEntry(
                    "contact.mail", "send", QCoreApplication.translate("Menu", "E-mail"), "system.settings"
                ),
                MenuEntry(
                    "contact.lines",
                    "radio-tower",
                    QCoreApplication.translate("Menu", "Modems"),
                    "contact.lines",
                ),
                MenuEntry(
                    "draws.own_forms",
                    "file-spreadsheet",
                    QCoreApplication.translate("Menu", "Own forms"),
                    "system.forms",
                ),
                MenuEntry(
                    "contact.words", "message-square", QCoreApplication.translate("Menu", "Words to experts")
                ),
                MenuEntry("system.policy", "scale", QCoreApplication.translate("Menu", "Policies")),
                MenuEntry(
                    "system.health", "gauge", QCoreApplication.translate("Menu", "Health"), "system.health"
                ),
            ),
        ),
        MenuEntry("help", "circle-question-mark", QCoreApplication.translate("Menu", "Help")),
    ]
