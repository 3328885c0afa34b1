"""The people at the far end of the simulated network, scripted by number or by the order of being called.

A script is JSON: ``{"numbers": {number: [attempt, …]}, "people": [[attempt, …], …], "default": [attempt]}``.
Each attempt is one behaviour; the last one repeats. ``people`` are given to unknown numbers in the order in
which they are first reached. Several modem processes share a folder, so that a person stays the same
whichever line calls.
"""

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from hashlib import sha256
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class KeyStroke:
    """A key, ``after`` seconds from answer or from the key before; None: when the prompt has ended."""

    key: str
    after: float | None = None


@dataclass(frozen=True, slots=True)
class FarEnd:
    """One behaviour. Times in seconds; ``answer_after`` None lets it ring for ever.

    ``cause`` ends the call instead of an answer (17 busy, 21 rejected, 1 no such number). ``tones``: keys are
    heard in the sound only; ``silent``: the line carries nothing. ``reply`` answers a text, ``echoes`` with
    its own words. ``delivery`` is TP-ST of the reports (0 delivered, 32 still trying, 70 given up), None for
    none.
    """

    answer_after: float | None = 1.0
    keys: tuple[KeyStroke, ...] = ()
    cause: int | None = None
    cause_after: float = 1.0
    hang_up_after: float | None = None
    tones: bool = False
    silent: bool = False
    reply: str | None = None
    reply_after: float = 2.0
    echoes: bool = False
    delivery: int | None = 0


ACCEPTS = FarEnd(keys=(KeyStroke("1"), KeyStroke("1")))
"""Who is not scripted listens to the prompts and accepts."""


def far_end_from(value: Mapping[str, Any]) -> FarEnd:
    """Read one behaviour; raises ``ValueError`` for an unknown field."""
    known = {f.name for f in fields(FarEnd)}
    unknown = set(value) - known
    if unknown:
        raise ValueError(f"unknown fields: {sorted(unknown)}")
    plain = dict(value)
    plain["keys"] = tuple(
        KeyStroke(k) if isinstance(k, str) else KeyStroke(k["key"], k.get("after"))
        for k in plain.get("keys", ())
    )
    return FarEnd(**plain)


class People:
    """Who answers which number; ``folder`` keeps what several modems must agree on."""

    def __init__(self, script: Mapping[str, Any], folder: Path | None = None) -> None:
        self._numbers = {_plain(n): tuple(map(far_end_from, a)) for n, a in script.get("numbers", {}).items()}
        self._people = [tuple(map(far_end_from, a)) for a in script.get("people", ())]
        self._default = tuple(map(far_end_from, script.get("default", ()))) or (ACCEPTS,)
        self._folder = folder
        self._memory: dict[str, list[int]] = {}

    @classmethod
    def from_file(cls, path: Path | None, folder: Path | None) -> "People":
        """Read a script file; without one everybody accepts."""
        script = json.loads(path.read_text(encoding="utf-8")) if path is not None else {}
        return cls(script, folder)

    def called(self, number: str) -> FarEnd:
        """How the person behaves in this call; counts it."""
        attempts = self._attempts(number)
        made = self._count(number)
        return attempts[min(made, len(attempts) - 1)]

    def texted(self, number: str) -> FarEnd:
        """How the person answers a text: as the last behaviour says."""
        return self._attempts(number)[-1]

    def _attempts(self, number: str) -> Sequence[FarEnd]:
        scripted = self._numbers.get(_plain(number))
        if scripted is not None:
            return scripted
        place = self._place(number)
        return self._people[place] if place < len(self._people) else self._default

    def _place(self, number: str) -> int:
        """Position in the order of being reached, from 0."""
        name = _name(number)
        if self._folder is None:
            return self._memory.setdefault(name, [len(self._memory), 0])[0]
        for place in range(10_000):
            path = self._folder / f"person-{place}"
            try:
                descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            except FileExistsError:
                if path.read_text(encoding="ascii") == name:
                    return place
                continue
            with os.fdopen(descriptor, "w", encoding="ascii") as file:
                file.write(name)
            return place
        raise ValueError("too many people")

    def _count(self, number: str) -> int:
        """Calls made to the number before this one."""
        name = _name(number)
        if self._folder is None:
            entry = self._memory.setdefault(name, [len(self._memory), 0])
            entry[1] += 1
            return entry[1] - 1
        for made in range(10_000):
            try:
                path = self._folder / f"calls-{name}-{made}"
                os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
            except FileExistsError:
                continue
            return made
        raise ValueError("too many calls")


def _plain(number: str) -> str:
    return number.removeprefix("+86")


def _name(number: str) -> str:
    """Numbers never lie in a file as such."""
    return sha256(_plain(number).encode()).hexdigest()[:24]
