"""Events of panels that are named instead of drawn; part of the catalogue in ``core.kernel.events``."""

from core.kernel.event_kind import Event

_SELECT = "draw.select"

SELECTION_EVENTS = (
    Event(
        "draw.basis_attached", _SELECT, "document stored that naming experts rests on",
        frozenset({"attempt", "document"}), frozenset({"file"}),
    ),
    Event(
        "draw.candidates_listed", _SELECT, "eligible experts listed to choose from",
        frozenset({"attempt", "group", "shown"}), frozenset({"words"}),
    ),
    Event(
        "draw.expert_chosen", _SELECT, "expert named for a seat or as substitute",
        frozenset({"attempt", "place", "expert"}),
    ),
    Event(
        "draw.choice_withdrawn", _SELECT, "expert taken off the list again",
        frozenset({"attempt", "place", "expert"}),
    ),
    Event(
        "draw.named", _SELECT, "panel chosen by hand or assigned, not drawn",
        frozenset({"attempt", "mode", "digest", "seats", "substitutes", "document", "supervisor"}),
        second_person=True,
    ),
)  # fmt: skip
