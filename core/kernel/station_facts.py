"""Facts of the station that screens, forms and slips show."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StationFacts:
    """What screens, forms and slips say about the place."""

    organisation: str
    station_id: str
    room: str
    language: str
    practice: bool
