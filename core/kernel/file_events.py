"""Events of photos and attachments; part of the catalogue in ``core.kernel.events``."""

from core.kernel.event_kind import Event

_FILE = frozenset({"file"})

FILE_EVENTS = (
    Event(
        "pool.file_added", "pool.edit", "photo or attachment added",
        frozenset({"expert_no", "kind", "type", "size", "sha256"}), _FILE,
    ),
    Event(
        "pool.file_removed", "pool.edit", "photo or attachment removed",
        frozenset({"expert_no", "kind", "sha256"}), _FILE,
    ),
    Event(
        "pool.file_opened", "pool.unmask", "photo or attachment read",
        frozenset({"expert_no", "kind", "sha256"}), _FILE,
    ),
    Event(
        "pool.file_exported", "pool.unmask", "attachment exported",
        frozenset({"expert_no", "kind", "sha256"}), _FILE,
    ),
    Event(
        "pool.case_file_added", "pool.edit", "file handed in with an application",
        frozenset({"case", "kind", "size", "sha256"}), _FILE,
    ),
    Event(
        "pool.case_file_removed", "pool.edit", "file taken out of an application",
        frozenset({"case", "kind", "size", "sha256"}), _FILE,
    ),
    Event(
        "pool.case_file_opened", None, "file of an application read",
        frozenset({"case", "kind", "size", "sha256"}), _FILE,
    ),
)  # fmt: skip
