"""Where the files of the window are: icons, fonts, translations."""

from pathlib import Path

_PROGRAM = Path(__file__).resolve().parents[1]
_ROOT = _PROGRAM / "resources"


def resource(*parts: str) -> Path:
    """Path of a shipped file; the same place beside the sources and inside the bundle."""
    return _ROOT.joinpath(*parts)


MANUAL_PICTURES = _PROGRAM / "docs" / "manual" / "pictures"


def manual(language: str) -> Path:
    """The manual in ``language`` (zh or en); documents lie beside the sources and inside the bundle alike."""
    return _PROGRAM / "docs" / "manual" / f"{language}.md"
