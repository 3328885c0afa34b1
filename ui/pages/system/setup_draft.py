"""What the guide of the first run keeps when it is built anew."""

from dataclasses import dataclass


@dataclass(slots=True)
class SetupDraft:
    """What was typed before the language was changed; the guide is built anew then. Holds no secret."""

    organisation: str = ""
    station_id: str = ""
    room: str = ""
    practice: bool = False
