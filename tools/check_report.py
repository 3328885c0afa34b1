"""Look a demo's ``report.json`` over: ``check_report.py FILE``. Prints what is wrong; then exit code 1.

The report is one object:

    seats             number of seats of the plan
    filled            number of seats with an accepted expert
    most_open         highest number of invitations that were open at once
    invitations       list of {"seat", "outcome", "attempts"}, in order
    outcomes          {outcome: number}
    replacements      number of experts drawn as replacements
    recording         list of {"file", "sha256", "frames"}, in order
    verification      {"exit": code, "lines": [text]}
    files             {"draw_table", "archive", "recording", "screenshots": [...]}, paths from the folder
                      that the report is in
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

WANTED_OUTCOMES = ("accepted", "declined", "no_answer")


def faults(report: dict[str, Any], folder: Path) -> Iterator[str]:
    """What is not as the demo promises, in words."""
    yield from _invitations(report)
    yield from _recording(report, folder)
    yield from _verification(report)
    for path in _files(report, folder):
        if not path.exists():
            yield f"{path} is not there"


def _invitations(report: dict[str, Any]) -> Iterator[str]:
    counted = Counter(invitation["outcome"] for invitation in report["invitations"])
    if dict(counted) != {k: n for k, n in report["outcomes"].items() if n}:
        yield "the outcomes do not add up to the invitations"
    if counted["accepted"] != report["filled"]:
        yield f"{report['filled']} seats are filled, but {counted['accepted']} experts accepted"
    if report["filled"] > report["seats"]:
        yield "more experts accepted than there are seats"
    if report["most_open"] > report["seats"]:
        yield "more invitations were open than there are seats"
    if not report["replacements"]:
        yield "nobody was replaced"
    yield from (f"no invitation ended as {outcome}" for outcome in WANTED_OUTCOMES if not counted[outcome])


def _recording(report: dict[str, Any], folder: Path) -> Iterator[str]:
    if not report["recording"]:
        yield "nothing was recorded"
    for piece in report["recording"]:
        path = folder / piece["file"]
        if not path.is_file() or sha256(path.read_bytes()).hexdigest() != piece["sha256"]:
            yield f"recording piece {piece['file']} is missing or differs from its digest"
        if not piece["frames"]:
            yield f"recording piece {piece['file']} holds no picture"


def _verification(report: dict[str, Any]) -> Iterator[str]:
    lines = report["verification"]["lines"]
    if report["verification"]["exit"] not in (0, 3):
        yield f"verify ended with {report['verification']['exit']}"
    if not any(line.startswith("PASS") for line in lines):
        yield "nothing was verified"
    yield from (line for line in lines if line.startswith("FAIL"))


def _files(report: dict[str, Any], folder: Path) -> Iterator[Path]:
    files = report["files"]
    if not files["screenshots"]:
        yield folder / "screenshots"
    for name in (files["draw_table"], files["archive"], files["recording"], *files["screenshots"]):
        yield folder / name


def main(arguments: list[str]) -> int:
    """Check one report."""
    path = Path(arguments[0])
    found = list(faults(json.loads(path.read_text(encoding="utf-8")), path.parent))
    for fault in found:
        print(fault, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
