"""Words of data scopes."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from core.access.departments import Department
from core.access.model import ORGANISATION, Account, ScopeKind
from ui.listing import listed


def scope_options() -> list[tuple[ScopeKind, str]]:
    """All of them with their words, for a choice."""
    return [(kind, scope_word(kind)) for kind in ScopeKind]


def scope_word(kind: ScopeKind) -> str:
    """How far somebody sees."""
    match kind:
        case ScopeKind.OWN:
            return QCoreApplication.translate("ScopeWords", "Own department only")
        case ScopeKind.BELOW:
            return QCoreApplication.translate("ScopeWords", "Own department and those below")
        case ScopeKind.ALL:
            return QCoreApplication.translate("ScopeWords", "All departments")


def belonging_words(account: Account, departments: Sequence[Department]) -> str:
    """The departments that an account belongs to."""
    names = {one.code: one.name for one in departments}
    names[ORGANISATION] = QCoreApplication.translate("ScopeWords", "The organisation itself")
    return listed(names.get(code, code) for code in account.departments or (ORGANISATION,))
