"""The second of two people, in acts that one alone may not do."""

from core.access.model import Actor
from core.kernel.errors import UserError


def check_second(second: Actor, permission: str) -> None:
    """The second person must hold the permission himself; raises ``UserError('access.denied')``."""
    if not second.may(permission):
        raise UserError("access.denied", act=permission)
