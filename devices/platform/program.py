"""Where the program is, as sources or as a bundle, and how its child processes are started."""

import os
import sys
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
_EXECUTABLES = {"record-screen": "mingqian-recorder", "render-speech": "mingqian-speech"}
_MEDIA = "media"

STATION = "station"
"""Name of the station's folder inside the data folder (``storage.database.opening.station.FOLDER``)."""


def is_bundle() -> bool:
    """Whether this runs from a PyInstaller bundle."""
    return bool(getattr(sys, "frozen", False))


def program_root() -> Path:
    """Folder that holds ``resources`` and, in a source tree, ``main.py``."""
    return Path(getattr(sys, "_MEIPASS", _ROOT)) if is_bundle() else _ROOT


def child_command(subcommand: str) -> tuple[str, ...]:
    """Command of a child process: ``record-screen``, ``render-speech`` or another sub-command of main.py.

    In a bundle the first two are executables of their own, because only they may hold GPL parts.
    """
    if not is_bundle():
        return (sys.executable, str(_ROOT / "main.py"), subcommand)
    name = _EXECUTABLES.get(subcommand)
    if name is None:
        return (sys.executable, subcommand)
    suffix = ".exe" if sys.platform == "win32" else ""
    return (str(Path(sys.executable).parent / _MEDIA / f"{name}{suffix}"),)


def default_data_folder() -> Path:
    """Where the station lives unless ``MINGQIAN_DATA`` or the command line says otherwise."""
    if named := os.environ.get("MINGQIAN_DATA"):
        return Path(named)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "MingQian"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "mingqian"
