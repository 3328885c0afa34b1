"""Where the files of the window are: icons, fonts, translations."""

from pathlib import Path

_ROOT = Path(__file__).resolve().parents[1] / "resources"


def resource(*parts: str) -> Path:
    """Path of a shipped file; the same place beside the sources and inside the bundle."""
    return _ROOT.joinpath(*parts)
