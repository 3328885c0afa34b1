"""Events of projects and batches; part of the catalogue in ``core.kernel.events``."""

from core.kernel.event_kind import Event


def _event(event_id: str, permission: str, title: str, facts: str, sealed: str = "") -> Event:
    return Event(event_id, permission, title, frozenset(facts.split()), frozenset(sealed.split()))


PROJECT_EVENTS = (
    _event(
        "projects.imported", "projects.edit", "projects imported",
        "rows imported unchanged rejected", "file",
    ),
    _event("projects.rejects_saved", "projects.edit", "project rows not imported saved", "rows", "file"),
    _event("projects.added", "projects.edit", "project added", "project_no"),
    _event("projects.changed", "projects.edit", "project changed", "project_no fields"),
    _event("projects.amended", "projects.edit", "approved project amended", "project_no version fields"),
    _event("projects.submitted", "projects.edit", "project submitted", "project_no"),
    _event("projects.approved", "projects.review", "project approved", "project_no"),
    _event("projects.returned", "projects.review", "project returned", "project_no"),
    _event("projects.refused", "projects.review", "project refused", "project_no"),
    _event(
        "projects.amendment_refused", "projects.review", "amendment refused, approved version holds",
        "project_no version",
    ),
    _event("projects.batch_made", "draw.plan", "projects put into a batch", "batch kind projects supervisor"),
    _event("projects.batch_dissolved", "draw.plan", "batch dissolved", "batch"),
)  # fmt: skip
