"""USB sound cards by their place on the bus, as Linux lists them; nothing is opened."""

from collections.abc import Mapping
from pathlib import Path

_LISTED = Path("/sys/class/sound")


def usb_sound_cards(listed: Path = _LISTED) -> Mapping[str, str]:
    """ALSA card ids by place (``1-1.4``, as in a serial port's location); empty where there are none."""
    cards: dict[str, str] = {}
    for folder in sorted(listed.glob("card*")):
        try:
            interface = (folder / "device").resolve(strict=True).name
            name = (folder / "id").read_text(encoding="ascii").strip()
        except (OSError, UnicodeDecodeError):
            continue
        place, _, number = interface.partition(":")
        if number and name:
            cards[place] = name
    return cards
