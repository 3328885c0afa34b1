"""How the window says that somebody sees some departments only."""

from PySide6.QtCore import QCoreApplication

from core.access.model import ORGANISATION, Actor
from ui.listing import listed


def scope_word(actor: Actor) -> str:
    """The own departments by name; "" for who sees all."""
    if actor.scope is None:
        return ""
    itself = QCoreApplication.translate("ScopeMark", "Organisation itself")
    return listed(itself if name == ORGANISATION else name for name in actor.scope.own)


def scope_tip(actor: Actor) -> str:
    """Every department that is seen."""
    if actor.scope is None:
        return ""
    itself = QCoreApplication.translate("ScopeMark", "Organisation itself")
    names = listed(itself if name == ORGANISATION else name for name in sorted(actor.scope.names))
    return QCoreApplication.translate("ScopeMark", "You see the experts and projects of: {0}").format(names)
