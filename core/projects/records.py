"""A project as it goes into its archive: everything that was applied for, and who decided."""

from dataclasses import fields

from core.kernel.canonical_json import JsonValue, canonical_json
from core.projects.model import Project


def project_file(project: Project) -> bytes:
    """Canonical JSON of a project, the units to avoid among it: for the private part of its archive only."""
    draft: dict[str, JsonValue] = {
        f.name: _plain(getattr(project.draft, f.name)) for f in fields(project.draft)
    }
    return canonical_json(
        {
            "application": draft,
            "state": project.state.value,
            "created_by": project.created_by,
            "decided_by": project.decided_by,
            "decision_reason": project.decision_reason,
            "changed_at": project.changed_at.isoformat(),
        }
    )


def _plain(value: object) -> JsonValue:
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if value is None or isinstance(value, bool | int):
        return value
    isoformat = getattr(value, "isoformat", None)
    return str(isoformat() if isoformat is not None else value)
