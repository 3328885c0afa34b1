"""Renew the pictures of the manual from the walks: ``python -m tools.manual_pictures LANGUAGE [BUILD]``.

A picture has the name of its step and the language of its window: ``docs/manual/pictures/zh-freeze.png``. The
manual shows them where the step is described, the help page in the window too. 'make walk walk-batch' comes
before, in the same language.
"""

import sys
from pathlib import Path

from tools.pictures import shrink

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "manual" / "pictures"
WIDTH, COLOURS = 1100, 128
TITLE_BAR = 29
"""Of the walk's window manager, which has no Chinese letters."""
WALK, BATCH, LATER = (
    "walk/screenshots",
    "walk-batch/screenshots",
    "walk-batch/screenshots-afterwards",
)
_TITLES = {
    "batch": "batch",
    "plan": "plan-of-a-batch",
    "check": "check",
    "freeze": "frozen",
    "witness": "value",
    "draw": "panel",
    "halt": "halted",
    "void": "void",
    "invite": "inviting",
    "emergency": "emergency",
    "seat-open": "seat-open",
    "dice-again": "who-is-present",
    "sealed-table": "table-sealed",
    "signatures": "signing",
    "left": "left",
    "will-not-come": "will-not-come",
    "roles": "roles",
    "table": "table-open",
    "sign-in-sheet": "sign-in-sheet",
    "sealed": "sealed",
    "verified": "verified",
    "own-forms": "own-forms",
    "policies": "policies",
}
_OF_THE_BATCH = {"begin-from": "from-a-draw"}
_LATER = {
    "resume": "to-be-resumed",
    "cover": "preview-cover",
    "arrivals": "one-is-missing",
    "names-open": "names-open",
    "clock": "clock-was-set",
    "short": "short-group",
    "history": "history-of-all",
}
STEPS = {
    step: (folder, title)
    for folder, titles in ((WALK, _TITLES), (BATCH, _OF_THE_BATCH), (LATER, _LATER))
    for step, title in titles.items()
}
"""The step, the folder of its screenshot and its title there; of several the first is taken."""


def main(arguments: list[str]) -> int:
    """Renew those of one language; 1 when a screenshot is missing."""
    language = arguments[0]
    build = Path(arguments[1]) if len(arguments) > 1 else ROOT / "build"
    PICTURES.mkdir(parents=True, exist_ok=True)
    missing = []
    for step, (folder, title) in STEPS.items():
        found = sorted((build / folder).glob(f"[0-9][0-9]-{title}.png"))
        if found:
            shrink(found[0], PICTURES / f"{language}-{step}.png", WIDTH, COLOURS, TITLE_BAR)
        else:
            missing.append(title)
    if missing:
        print(f"no screenshots of {', '.join(missing)} in {build}", file=sys.stderr)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
