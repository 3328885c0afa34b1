"""Key files on sticks: where they can be, without opening any."""

import getpass
import string
import sys
from pathlib import Path

KEY_FILE_SUFFIX = ".mqkey"


def key_files(places: tuple[Path, ...] | None = None) -> tuple[Path, ...]:
    """Files that look like key files in the top folder of each stick, sorted.

    A stick that cannot be read is passed over.
    """
    found: list[Path] = []
    for place in removable_places() if places is None else places:
        try:
            found += (p for p in place.iterdir() if p.suffix == KEY_FILE_SUFFIX and p.is_file())
        except OSError:
            continue
    return tuple(sorted(found))


def removable_places() -> tuple[Path, ...]:
    """Top folders of the sticks that are there at the moment."""
    if sys.platform == "win32":
        return _removable_drives()
    user = getpass.getuser()
    roots = (Path("/media") / user, Path("/run/media") / user)
    return tuple(place for root in roots if root.is_dir() for place in sorted(root.iterdir()))


if sys.platform == "win32":
    import ctypes

    _REMOVABLE = 2  # DRIVE_REMOVABLE of GetDriveTypeW

    def _removable_drives() -> tuple[Path, ...]:
        kind = ctypes.windll.kernel32.GetDriveTypeW
        drives = (f"{letter}:\\" for letter in string.ascii_uppercase)
        return tuple(Path(drive) for drive in drives if kind(drive) == _REMOVABLE and Path(drive).exists())

else:

    def _removable_drives() -> tuple[Path, ...]:
        return ()
