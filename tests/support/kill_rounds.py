"""Every step of a draw killed once a round, then kills at random:

    python -m tests.support.kill_rounds [--modems] [--jobs N] [--seed N] [--minutes N] [ROUNDS]

A round makes a new draw, so another secret and other people. It is stopped at some quiet moments, and each
kill goes on from the last of them: with the same secret and dice, so the same people must be asked in the
same order as in a run that nobody killed. Without ``--modems`` all answer at once; with them a round takes
hours.
Prints a line for each draw and what was killed how often; the folder of a draw that went wrong is kept.
"""

import argparse
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from tests.support.kill_matrix import Kill, Seen, killed_station, make_template

STOPS = ("draw.committed", "draw.revealed", "draw.session_left", "draw.closed")
"""Moments when nothing is under way; a draw that was killed then is the beginning of others."""
_RANDOM_RUNS = 20
_MOST_KILLS = 6
_FIRST_KILL_SECONDS = 0.1
Asked = dict[int, list[tuple[str, str]]]


@dataclass(frozen=True, slots=True)
class Begun:
    """A draw at a stop: its station, what became of it unkilled (None: the secret is not fixed yet)."""

    stop: str
    station: Path
    asked: Asked | None
    modems: bool
    seconds: float


@dataclass(frozen=True, slots=True)
class Task:
    """One draw that goes on from ``begun`` and is killed in turn."""

    begun: Begun
    kills: tuple[Kill, ...]
    folder: Path

    def run(self) -> tuple[list[Kill], float]:
        """The kills that happened and the seconds that all took; an assertion tells what went wrong."""
        began = time.monotonic()
        self.folder.mkdir()
        with killed_station(self.begun.station, self.folder, modems=self.begun.modems) as station:
            died = [kill for kill in self.kills if station.live(kill).died]
            station.live()
            station.check_end()
            asked = asked_by_group(station.answers())
            assert self.begun.asked in (None, asked), (asked, self.begun.asked)
        shutil.rmtree(self.folder)
        return died, time.monotonic() - began


def asked_by_group(answers: dict[str, str]) -> Asked:
    """Who was asked, what came of it; the groups of the plan take experts of odd and of even numbers."""
    groups: Asked = {0: [], 1: []}
    for expert, answer in answers.items():
        groups[int(expert[-1]) % 2].append((expert, answer))
    return groups


class Round:
    """One draw, brought to each stop; then what to kill from there."""

    def __init__(self, folder: Path, chance: random.Random, *, modems: bool, dice: bool) -> None:
        folder.mkdir()
        self._folder, self._chance = folder, chance
        self._modems, self._dice = modems, dice
        self._runs = 0
        make_template(folder / "template", dice=dice)

    def tasks(self) -> Iterator[Task]:
        """All kills of the round."""
        at, station, asked = "planned", self._folder / "template", None
        for stop in (*STOPS, None):
            begun, whole = self._whole(at, station, asked)
            asked = begun.asked
            for kill in self._single(whole, stop):
                yield Task(begun, (kill,), self._new_folder())
            if at == STOPS[0]:
                yield from self._at_random(begun)
            if stop is not None:
                at, station = stop, self._stopped(station, stop)

    def _whole(self, at: str, station: Path, asked: Asked | None) -> tuple[Begun, Seen]:
        """What comes of the draw when nobody kills it."""
        began = time.monotonic()
        with killed_station(station, self._made_folder(), modems=self._modems) as living:
            seen = living.live()
            seconds = time.monotonic() - began
            living.check_end()
            found = asked_by_group(living.answers())
        if self._dice or at == "planned":  # whose seat a round is for depends on who answers first
            found = None
        assert found is None or asked in (None, found), (found, asked)
        return Begun(at, station, found, self._modems, seconds), seen

    def _stopped(self, station: Path, stop: str) -> Path:
        folder = self._made_folder()
        with killed_station(station, folder, modems=self._modems) as living:
            assert living.live(Kill("after", stop, 1)).died
        return folder / "station"

    def _single(self, whole: Seen, stop: str | None) -> Iterator[Kill]:
        """Before and after some commits of each kind, those alone that come before the next stop."""
        steps = whole.commits[: whole.commits.index(stop) + 1] if stop is not None else whole.commits
        for event, count in sorted(Counter(steps).items()):
            if self._dice and not event.startswith("draw.round_"):
                continue
            for number in sorted({1, min(2, count), (count + 1) // 2, count}):
                for side in ("before", "after") if event != "seal" else ("after",):
                    yield Kill(side, event, number)

    def _at_random(self, begun: Begun) -> Iterator[Task]:
        """Several kills of one draw, at moments of the clock."""
        for _ in range(_RANDOM_RUNS):
            number = self._chance.randint(1, _MOST_KILLS)
            moments = [self._chance.uniform(_FIRST_KILL_SECONDS, begun.seconds) for _ in range(number)]
            yield Task(begun, tuple(Kill(seconds=moment) for moment in moments), self._new_folder())

    def _made_folder(self) -> Path:
        folder = self._new_folder()
        folder.mkdir()
        return folder

    def _new_folder(self) -> Path:
        self._runs += 1
        return self._folder / f"run-{self._runs}"


class Tally:
    """What was killed, and what went wrong."""

    def __init__(self) -> None:
        self.draws = 0
        self.failed = 0
        self._killed: Counter[str] = Counter()

    def take(self, task: Task, done: "Future[tuple[list[Kill], float]]") -> None:
        """Count one draw and print its line."""
        words = "; ".join(map(str, task.kills))
        if (error := done.exception()) is not None:
            self.failed += 1
            print(f"FAILED {words}\n  {task.folder}\n  {error!r}", flush=True)
            return
        died, seconds = done.result()
        self.draws += 1
        at = task.begun.stop
        self._killed.update("at random" if kill.seconds else f"{at}, then {kill}" for kill in died)
        print(f"{seconds:5.1f} s, {len(died)} of {len(task.kills)} died: {words}", flush=True)

    def summary(self) -> str:
        """How often which step was killed."""
        steps = [f"{count:5}  {step}" for step, count in sorted(self._killed.items())]
        total = f"{self.draws} draws, {self._killed.total()} kills, {self.failed} draws went wrong"
        return "\n".join([*steps, f"{len(steps)} kinds of kills", total])


def _run_round(tasks: Sequence[Task], pool: ProcessPoolExecutor, tally: Tally, end: float) -> None:
    waiting = {pool.submit(task.run): task for task in tasks}
    for done in as_completed(waiting):
        if done.cancelled():
            continue
        tally.take(waiting[done], done)
        if time.monotonic() > end:
            for future in waiting:
                future.cancel()


def main(argv: Sequence[str]) -> int:
    """1 when a draw went wrong."""
    parser = argparse.ArgumentParser(prog="kill_rounds")
    parser.add_argument("rounds", nargs="?", type=int, default=1)
    parser.add_argument("--modems", action="store_true")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=1e6, help="begin no draw after these")
    chosen = parser.parse_args(list(argv))
    folder = Path(tempfile.mkdtemp(prefix="mingqian-kills."))
    end, tally = time.monotonic() + chosen.minutes * 60, Tally()
    with ProcessPoolExecutor(chosen.jobs, get_context("forkserver")) as pool:
        for number in range(chosen.rounds):
            if time.monotonic() > end:
                break
            seed = chosen.seed + number
            print(f"round {number + 1} of {chosen.rounds}, seed {seed}, in {folder}", flush=True)
            for dice in (False, True):
                path, chance = folder / f"{seed}{'-dice' if dice else ''}", random.Random(seed)
                made = Round(path, chance, modems=chosen.modems, dice=dice)
                _run_round(list(made.tasks()), pool, tally, end)
    print(tally.summary())
    if not tally.failed:
        shutil.rmtree(folder)
    return 1 if tally.failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
