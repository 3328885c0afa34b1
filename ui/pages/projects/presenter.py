"""What a project's page says, as lines of words."""

from collections.abc import Mapping

from core.projects.budget import wan_of_cents
from core.projects.model import Project, ProjectState
from ui.listing import listed
from ui.texts import words
from ui.tokens import Tone

NOTHING = "—"

STATE_TAGS: dict[ProjectState, tuple[Tone, str]] = {
    ProjectState.DRAFT: ("neutral", "pencil"),
    ProjectState.SUBMITTED: ("warning", "hourglass"),
    ProjectState.APPROVED: ("accent", "circle-check"),
    ProjectState.RETURNED: ("warning", "undo-2"),
    ProjectState.REFUSED: ("danger", "circle-x"),
    ProjectState.ARCHIVED: ("neutral", "archive"),
}

SECTIONS: dict[str, tuple[str, ...]] = {
    "project": (
        "project_no",
        "batch_no",
        "project_type",
        "method",
        "regime",
        "budget",
        "department",
        "leader",
        "contact_phone",
        "flags",
        "pool_source",
        "remark",
    ),
    "purchaser": ("purchaser", "purchaser_credit_code", "agency"),
    "meeting": (
        "opening_at",
        "place",
        "review_days",
        "seats",
        "purchaser_reps",
        "purchaser_rep_names",
        "specialties",
    ),
}
"""Cards of the page and the fields on them."""


def fact(project: Project, field: str, names: Mapping[str, str]) -> str:
    """The words for a field's value; ``names`` are those of specialties by code."""
    draft = project.draft
    if field == "budget":
        return wan_of_cents(draft.budget_cents) or NOTHING
    if field == "specialties":
        return listed(f"{code} {names.get(code, '')}".strip() for code in draft.specialties) or NOTHING
    value = getattr(draft, field)
    if field == "opening_at" and value is not None:
        return f"{value:%Y-%m-%d %H:%M}"
    if field == "regime" and value is not None:
        return words(f"regime.{value.value}")
    if field == "flags":
        return listed(words(f"project_flag.{flag.value}") for flag in draft.flags) or NOTHING
    if field == "pool_source" and value is not None:
        return words(f"pool_source.{value.value}")
    if isinstance(value, tuple):
        return listed(value) or NOTHING
    return NOTHING if value is None or value == "" else str(value)


def units(project: Project) -> str:
    """The units to avoid: before the bids are opened only that some are entered."""
    if project.units_sealed:
        return words("project.units_sealed")
    return listed(project.draft.avoidance_units) or words("project.units_none")
