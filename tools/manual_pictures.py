"""Renew the pictures of the manual from a walk: ``python -m tools.manual_pictures LANGUAGE [WALK_FOLDER]``.

A picture has the name of its step and the language of its window: ``docs/manual/pictures/zh-freeze.png``. The
manual shows them where the step is described, the help page in the window too. 'make walk' comes before.
"""

import sys
from pathlib import Path

from tools.pictures import shrink

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "manual" / "pictures"
WIDTH, COLOURS = 1100, 128
TITLE_BAR = 29
"""Of the walk's window manager, which has no Chinese letters."""
STEPS = {
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
"""The step, and the title of its screenshot in the walk; of several the first is taken."""


def main(arguments: list[str]) -> int:
    """Renew those of one language; 1 when a screenshot is missing."""
    language = arguments[0]
    walk = Path(arguments[1]) if len(arguments) > 1 else ROOT / "build" / "walk"
    PICTURES.mkdir(parents=True, exist_ok=True)
    missing = []
    for step, title in STEPS.items():
        found = sorted((walk / "screenshots").glob(f"[0-9][0-9]-{title}.png"))
        if found:
            shrink(found[0], PICTURES / f"{language}-{step}.png", WIDTH, COLOURS, TITLE_BAR)
        else:
            missing.append(title)
    if missing:
        print(f"no screenshots of {', '.join(missing)} in {walk}", file=sys.stderr)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
