"""Write ``docs/events.md`` from the catalogue of audit events.

tools/events_doc.py            write the page
tools/events_doc.py --check    exit code 1 when the page is not what the catalogue gives
"""

import sys
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from core.access.permissions import PERMISSIONS, permissions_of  # noqa: E402 - the root is on the path only from here
from core.kernel.event_kind import Event  # noqa: E402
from core.kernel.events import CATALOGUE  # noqa: E402

PAGE = ROOT / "docs" / "events.md"

_HEAD = """# Audit events

Made by `tools/events_doc.py` from `core/kernel/events.py`; do not edit.

Every act appends one record to the audit log, in the same transaction as its effect. The list is closed:
a record that is not in it, or that holds a key not listed here, cannot be written.

- **Who**: the roles that hold the permission. *machine* marks what the program records by itself, and
  signing in.
- **Public**: keys whose values stand in the record as they are. They go into sealed archives and name nobody.
- **Sealed**: keys whose values are personal. The record holds a salted commitment; the value stands in the
  database and in the private part of an archive. Every event may also hold a sealed `why`.
- **Two**: a second person signs the act with an account of their own.
"""

_TITLES = {
    "system": "Station",
    "access": "Access control",
    "cases": "Review cases",
    "pool": "Expert pool",
    "projects": "Projects",
    "rules": "Rule pack and calendar",
    "draw": "Draw",
    "contact": "Notification",
    "evidence": "Evidence and archive",
}


def page(events: Iterable[Event]) -> str:
    """The whole page; events of one area must stand together."""
    parts = [_HEAD]
    for area, members in groupby(events, key=lambda event: event.id.split(".")[0]):
        parts.append(f"\n## {_TITLES[area]}\n")
        parts.append("\n| event | what happened | who | public | sealed | two |\n|---|---|---|---|---|---|\n")
        parts += [_row(event) for event in members]
    return "".join(parts)


def _row(event: Event) -> str:
    two = "yes" if event.second_person else ""
    cells = (f"`{event.id}`", event.title, _who(event), _keys(event.facts), _keys(event.sealed), two)
    return "| " + " | ".join(cells) + " |\n"


def _who(event: Event) -> str:
    if event.permission is None:
        return "machine"
    if event.permission in permissions_of(()):
        return "everyone"
    return ", ".join(role.value for role, held in PERMISSIONS.items() if event.permission in held)


def _keys(keys: Iterable[str]) -> str:
    return ", ".join(f"`{key}`" for key in sorted(keys))


def main(arguments: list[str]) -> int:
    """Write or compare."""
    wanted = page(CATALOGUE.values())
    if arguments == ["--check"]:
        return 0 if PAGE.is_file() and PAGE.read_text(encoding="utf-8") == wanted else 1
    if arguments:
        sys.stderr.write(__doc__ or "")
        return 64
    PAGE.write_text(wanted, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
