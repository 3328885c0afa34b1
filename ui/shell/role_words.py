"""Names of the roles, as the screen shows them."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from core.access.model import Role


def role_word(role: str) -> str:
    """One role in words."""
    words = {
        Role.OPERATOR: QCoreApplication.translate("Roles", "Draw operator"),
        Role.SUPERVISOR: QCoreApplication.translate("Roles", "Supervisor"),
        Role.POOL_MANAGER: QCoreApplication.translate("Roles", "Pool manager"),
        Role.REVIEWER: QCoreApplication.translate("Roles", "Reviewer"),
        Role.SELECTOR: QCoreApplication.translate("Roles", "Selector of experts"),
        Role.FINANCE: QCoreApplication.translate("Roles", "Finance"),
        Role.SYSTEM_ADMIN: QCoreApplication.translate("Roles", "System administrator"),
        Role.SECURITY_ADMIN: QCoreApplication.translate("Roles", "Security administrator"),
        Role.AUDITOR: QCoreApplication.translate("Roles", "Auditor"),
    }
    return words[Role(role)] if role in set(Role) else role


def role_words(roles: Sequence[str]) -> str:
    """All roles of a person in one line."""
    return QCoreApplication.translate("Roles", ", ").join(role_word(role) for role in roles)
