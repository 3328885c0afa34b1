"""A thousand calls on two simulated modems: ``python -m tests.bench.soak_calls [CALLS] [SEED]`` (1000, 1).

Two modem processes on pseudo-terminals, the real drivers, the real contact over the real tables, by the real
clock; people answer, press, hang up, are busy, say nothing; lines fall silent and plugs are pulled. After a
round nothing may be left: no lease, no call, no line that is not ready, no file handle, no thread, no part of
a recording. Memory is printed and must not grow by more than its bound after the first rounds.
"""

import json
import os
import sys
import tempfile
import threading
import time
import wave
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import time as day_time
from pathlib import Path
from random import Random
from typing import Any

from core.contact.invitation.model import ContactPolicy
from core.contact.lines.line import (
    CallEnded,
    CallProgress,
    KeyPressed,
    LineChanged,
    LineReason,
    LineState,
    PlaybackEnded,
    TextDelivered,
    TextFailed,
    TextReceived,
    TextSent,
)
from devices.modem.fleet import ModemFleet
from devices.modem.simulated.launcher import SimulatedLine
from devices.platform.clock import SystemClock
from tests.support.child_commands import ROOT
from tests.support.contact_room import DRAW, Room, contact_database
from tests.support.seeded_entropy import SeededEntropy

_SEATS, _PHONES = 12, 40
_PROFILES = ("sim7600", "quectel")
_ROUND_SECONDS = 600.0
_READY_SECONDS = 60.0
_WARM_UP_ROUNDS = 2
_MOST_GROWTH_MB = 24.0
_PRESS_TWICE = 1.3
_PAUSE = threading.Event()
_POLICY = ContactPolicy(
    tries=2,
    gap=2.0,
    ring=3.0,
    key_wait=2.0,
    menu_plays=2,
    reply_window=2.0,
    opens=day_time(0),
    closes=day_time(23, 59, 59),
)

_PEOPLE: tuple[tuple[int, dict[str, Any]], ...] = (
    (30, {"keys": ["1", "1"]}),
    (14, {"keys": ["1", "1"], "tones": True}),
    (18, {"keys": ["2", "2"]}),
    (8, {"cause": 17, "cause_after": 0.3}),
    (5, {"cause": 21, "cause_after": 0.3}),
    (4, {"cause": 1, "cause_after": 0.3}),
    (6, {"answer_after": None}),
    (6, {"hang_up_after": 0.8}),
    (4, {"keys": []}),
    (3, {"cause": 17, "cause_after": 0.3, "reply": "1", "reply_after": 0.5}),
    (2, {"silent": True}),
)


class Left(AssertionError):
    """Something was left behind."""


def _behaviours(random: Random) -> list[dict[str, Any]]:
    """What somebody does in each call: a line that carries nothing carries something the next time."""
    first = _behaviour(random)
    return [first, {**first, "silent": False, "keys": _keys("2", "2")}] if first.get("silent") else [first]


def _behaviour(random: Random) -> dict[str, Any]:
    weights, behaviours = zip(*_PEOPLE, strict=True)
    chosen: dict[str, Any] = {"answer_after": 0.2, **random.choices(behaviours, weights)[0]}
    chosen["keys"] = _keys(*chosen.get("keys", []))
    return chosen


def _keys(*keys: str) -> list[dict[str, Any]]:
    return [{"key": key, "after": 0.6 if n == 0 else _PRESS_TWICE} for n, key in enumerate(keys)]


class CallBench:
    """The two modems and what is counted."""

    def __init__(self, folder: Path, random: Random) -> None:
        self.folder = folder
        self.random = random
        self.phones = [f"142{n:08d}" for n in range(_PHONES * 200)]
        people = folder / "people.json"
        script = {"numbers": {phone: _behaviours(random) for phone in self.phones}}
        people.write_text(json.dumps(script), encoding="utf-8")
        command = (sys.executable, str(ROOT / "main.py"), "simulated-modem")
        self.lines = {
            f"line-{n}": SimulatedLine(command, profile, f"86000000000000{n}", people, None)
            for n, profile in enumerate(_PROFILES, 1)
        }
        self.room: Room | None = None
        finders = {name: line.ports for name, line in self.lines.items()}
        self.fleet = ModemFleet(finders, self._post, simulated=True, pace_seconds=0.05)
        self.outcomes: Counter[str] = Counter()
        self.calls = 0
        self.recordings = 0
        self.unplugged = 0

    def _post(self, event: object) -> None:
        if self.room is not None:
            self.room.engine.post(event)

    def round(self, number: int) -> None:
        """One draw until its seats are filled or everybody has been asked."""
        room = self.room = self._room(self.phones[number * _PHONES :][:_PHONES])
        room.start()
        give_up = time.monotonic() + _ROUND_SECONDS
        plug_at = time.monotonic() + self.random.uniform(5.0, 40.0)
        while room.service._active or room.service._calls:
            room.engine.run_pending()
            if plug_at and time.monotonic() > plug_at:
                plug_at = 0.0
                self.unplugged += 1
                self.random.choice(list(self.lines.values())).control({"unplug": 1.0})
            states = room.states()
            if "waiting" not in states:
                room.service.hold(DRAW)
            if time.monotonic() > give_up:
                raise Left(f"round {number} does not end: {Counter(states)}, {self._lines()}")
            _PAUSE.wait(0.01)
        self._wait_until_ready(room)
        self._count(room)
        self.room = None

    def _room(self, phones: list[str]) -> Room:
        room = Room(SystemClock(), SeededEntropy(os.urandom(8)), _SEATS, phones, 0, contact_database())
        room.policy, room.lines, room.spool = _POLICY, self.fleet, self.folder
        room.build()
        handle = room.engine.handle
        handle(CallProgress, room.service.on_progress)
        handle(PlaybackEnded, room.service.on_playback_ended)
        handle(KeyPressed, room.service.on_key)
        handle(CallEnded, self._ended)
        handle(LineChanged, room.service.on_line_changed)
        handle(TextReceived, room.messenger.on_received)
        handle(TextSent, room.messenger.on_sent)
        handle(TextFailed, room.messenger.on_failed)
        handle(TextDelivered, room.messenger.on_delivered)
        return room

    def _ended(self, ended: CallEnded) -> None:
        assert self.room is not None
        self.calls += 1
        self.outcomes[ended.outcome.value] += 1
        self.room.service.on_call_ended(ended)
        if ended.recording is not None:
            with wave.open(str(ended.recording.path)) as sound:
                assert sound.getnchannels() == 2
            ended.recording.path.unlink()
            self.recordings += 1

    def _wait_until_ready(self, room: Room) -> None:
        give_up = time.monotonic() + _READY_SECONDS
        while not all(s.state is LineState.READY and s.call_id is None for s in self.fleet.statuses()):
            room.engine.run_pending()
            if time.monotonic() > give_up:
                raise Left(f"a line is stuck: {self._lines()}")
            _PAUSE.wait(0.02)

    def _count(self, room: Room) -> None:
        held = room.held()
        cut = room.invitations.interrupted_calls()
        parts = [path.name for path in self.folder.iterdir() if path.name != "people.json"]
        if held or cut or parts:
            raise Left(f"{held} leases, {len(cut)} calls, files {parts[:5]}")
        accepted = room.states().count("accepted")
        if accepted > _SEATS:
            raise Left(f"{accepted} accepted for {_SEATS} seats")

    def _lines(self) -> list[tuple[str, LineState, LineReason]]:
        return [(s.line_id, s.state, s.reason) for s in self.fleet.statuses()]

    def close(self) -> None:
        """End everything."""
        self.fleet.close()
        for line in self.lines.values():
            line.close()


def _handles() -> int:
    return sum(1 for _ in Path("/proc/self/fd").iterdir())


def _megabytes(pid: int | str) -> float:
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS:")).split()[1]) / 1024


def _resources(bench: CallBench) -> tuple[int, int, list[float]]:
    """File handles, threads, megabytes of this process and of the modems'."""
    pids = ["self", *(line._process.pid for line in bench.lines.values())]
    return _handles(), threading.active_count(), [_megabytes(pid) for pid in pids]


def run(calls: int, seed: int, folder: Path) -> Iterator[str]:
    """Rounds until there were so many calls; yields what to print, raises :class:`Left`."""
    bench = CallBench(folder, Random(seed))
    bench.fleet.start()
    try:
        number = 0
        first: tuple[int, int, list[float]] | None = None
        while bench.calls < calls:
            bench.round(number)
            number += 1
            handles, threads, memory = _resources(bench)
            grown = [] if first is None else [now - then for now, then in zip(memory, first[2], strict=True)]
            yield (
                f"round {number}: {bench.calls} calls, {handles} handles, {threads} threads, "
                f"memory {' '.join(f'{mb:.0f}' for mb in memory)} MB"
            )
            if number == _WARM_UP_ROUNDS:
                first = handles, threads, memory
            if first is not None and (handles > first[0] or threads > first[1]):
                raise Left(f"{handles} handles and {threads} threads, {first[0]} and {first[1]} at first")
            if any(growth > _MOST_GROWTH_MB for growth in grown):
                raise Left(f"memory grew by {grown} MB")
        told = ", ".join(f"{name} {count}" for name, count in sorted(bench.outcomes.items()))
        yield f"{bench.calls} calls ({told}), {bench.recordings} recordings, {bench.unplugged} plugs pulled"
    finally:
        bench.close()


def main(arguments: Sequence[str]) -> int:
    """Exit code 0 when nothing was left behind."""
    calls, seed = [*map(int, arguments), *(1000, 1)[len(arguments) :]]
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as name:
        try:
            for line in run(calls, seed, Path(name)):
                print(line, flush=True)
        except Left as left:
            print(f"LEFT BEHIND: {left}")
            return 1
    print(f"nothing left behind in {time.monotonic() - begun:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
