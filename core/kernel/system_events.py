"""The part of the closed catalogue that is about the workstation itself; see ``core.kernel.events``."""

from core.kernel.event_kind import Event


def _event(
    id_: str, permission: str | None, title: str, facts: str = "", sealed: str = "", two: bool = False
) -> Event:
    return Event(id_, permission, title, frozenset(facts.split()), frozenset(sealed.split()), two)


SYSTEM = (
    _event("system.first_run", None, "station set up", "practice language administrators version"),
    _event("system.opened", None, "workstation opened", "by version program_digest"),
    _event("system.closed", None, "program ended"),
    _event("system.clock_stepped", None, "wall clock stepped", "seconds"),
    _event("system.backup_place_set", "system.backup", "place of backups set", "medium", "place"),
    _event(
        "system.backed_up", "system.backup", "backup made",
        "backup size root bytes files automatic", "place",
    ),
    _event("system.backup_failed", None, "backup failed", "code automatic"),
    _event("system.backup_checked", "system.backup", "backup read again", "backup whole code"),
    _event(
        "system.restore_begun", "system.restore", "restoring begun: a backup takes this station's place",
        "backup size root second", two=True,
    ),
    _event(
        "system.restored", "system.restore", "restored from backup",
        "epoch backup made_at size root lost_size lost_root by second", two=True,
    ),
    _event(
        "system.head_differs", None, "head kept outside the database does not fit the log",
        "kept_size kept_root size root",
    ),
    _event("system.failure", None, "program failure, safe stop", "kind"),
    _event("system.settings", "system.settings", "settings changed", "keys version second", two=True),
    _event("system.form_added", "system.forms", "customer's form added", "form format sha256", "file"),
    _event("system.form_retired", "system.forms", "customer's form retired", "form sha256"),
    _event("system.pdf_authority", None, "authority for signed forms made", "sha256"),
    _event("system.device", None, "device state changed", "device state reason"),
)  # fmt: skip
