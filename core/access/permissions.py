"""Which role may do what: the permission table that menus, pages and acts all read.

Duties are separated (三员分立): the system admin makes accounts but sees no expert and no draw, the security
admin unlocks and watches, the auditor reads the log and changes nothing.
"""

from collections.abc import Iterable, Mapping

from core.access.model import Role

RENEW = "access.recovery"
"""Permission of both people who make a new recovery key."""

_EVERYONE = {"access.own_password", "evidence.verify", "system.health"}

PERMISSIONS: Mapping[Role, frozenset[str]] = {
    Role.OPERATOR: frozenset(
        {"pool.read", "projects.read", "projects.edit", "draw.read", "draw.plan", "draw.run", "contact.read"}
        | {"contact.run", "draw.release", "evidence.read", "evidence.seal", "cases.read", "contact.lines"}
        | {"rules.read", "evidence.export", "evidence.import"}
    ),
    Role.SUPERVISOR: frozenset(
        {"projects.read", "draw.read", "draw.supervise", "draw.release", "contact.read", "evidence.read"}
        | {"evidence.seal", "cases.read", "cases.decide", "contact.lines", "rules.read"}
        | {"evidence.export", "evidence.import"}
    ),
    Role.POOL_MANAGER: frozenset(
        {"pool.read", "pool.edit", "pool.import", "pool.export", "pool.unmask", "projects.read"}
        | {"projects.edit", "pool.fields", "cases.read", "cases.decide", "cases.policy"}
        | {"pool.notify"}
    ),
    Role.REVIEWER: frozenset(
        {"pool.read", "projects.read", "projects.review", "cases.read", "cases.decide"}
        | {"rules.read", "rules.approve"}
    ),
    Role.FINANCE: frozenset({"projects.read"}),
    # Beside the operator's role: naming experts instead of drawing them is nobody's right by itself.
    Role.SELECTOR: frozenset({"draw.select"}),
    Role.SYSTEM_ADMIN: frozenset(
        {"access.accounts", "access.read", "system.settings", "system.devices", "system.restore"}
        | {"system.backup"}
        | {"cases.policy", RENEW, "contact.lines", "system.forms"}
    ),
    Role.SECURITY_ADMIN: frozenset(
        {"access.unlock", "access.read", "audit.read", "system.security", "cases.read", "cases.decide"}
        | {RENEW, "cases.policy", "rules.read", "rules.edit"}
    ),
    Role.AUDITOR: frozenset(
        {"audit.read", "access.read", "evidence.read", "draw.read", "rules.read", "evidence.import"}
    ),
}

SEPARATED = frozenset({Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR})
"""The three administrators: each a different account that holds no other role."""

OPENS_WORKSTATION = frozenset({Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.SUPERVISOR})
"""Roles that get a key slot: whoever holds one can read the file outside the program (docs/limits.md)."""


def permissions_of(roles: Iterable[Role]) -> frozenset[str]:
    """Everything that the holder of ``roles`` may do."""
    return frozenset(_EVERYONE).union(*(PERMISSIONS[role] for role in roles))
