"""The demo's report, made of the sealed archive alone: what cannot be read there is not claimed."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from core.evidence.verification.command import main as verify

_ENDED = {"contact.answered": "answer", "contact.expired": "no_answer"}


def build_report(archive: Path, recordings: Path, out: Path, files: Mapping[str, Any]) -> dict[str, Any]:
    """Figures of the draw in ``archive``; ``files`` and all paths are relative to ``out``."""
    events = list(_events(archive))
    seats = sum(group["seats"] for group in _draw(archive)["plan"]["groups"])
    invitations = _invitations(events)
    words = StringIO()
    code = verify([str(archive), "--lang", "zh"], words)
    return {
        "seats": seats,
        "filled": sum(i["outcome"] == "accepted" for i in invitations),
        "most_open": _most_open(events),
        "invitations": invitations,
        "outcomes": dict(Counter(i["outcome"] for i in invitations)),
        "calls": dict(Counter(f["outcome"] for name, f in events if name == "contact.call_ended")),
        "replacements": sum(name == "draw.replenished" for name, _ in events),
        "recording": [
            {
                "file": str((recordings / f["session"] / f["name"]).relative_to(out)),
                "sha256": f["sha256"],
                "frames": f["frames"],
            }
            for name, f in events
            if name == "evidence.segment_closed"
        ],
        "verification": {"exit": code, "lines": words.getvalue().splitlines()},
        "files": dict(files),
    }


def _draw(archive: Path) -> Any:
    return json.loads(_member(archive, "data/public/draw.json"))


def _events(archive: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    for line in _member(archive, "data/public/log-public.ndjson").splitlines():
        record = json.loads(line).get("record")
        if record is not None:
            yield record["event"], record["facts"]


def _member(archive: Path, name: str) -> bytes:
    with ZipFile(archive) as opened:
        full = next(n for n in opened.namelist() if n.endswith("/" + name))
        return opened.read(full)


def _invitations(events: Sequence[tuple[str, dict[str, Any]]]) -> list[dict[str, Any]]:
    rows: dict[int, dict[str, Any]] = {}
    for name, facts in events:
        if name == "contact.invited":
            rows[facts["row"]] = {"seat": facts["seat"], "outcome": "open", "attempts": 0}
        elif name == "contact.call_started":
            rows[facts["row"]]["attempts"] += 1
        elif name in _ENDED:
            rows[facts["row"]]["outcome"] = facts.get(_ENDED[name], _ENDED[name])
    return [rows[row] for row in sorted(rows)]


def _most_open(events: Sequence[tuple[str, dict[str, Any]]]) -> int:
    open_now, most = 0, 0
    for name, _ in events:
        open_now += (name == "contact.invited") - (name in _ENDED)
        most = max(most, open_now)
    return most
