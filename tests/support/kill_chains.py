"""One draw killed at every kind of commit, before it and after it, each time in a new life:

    python -m tests.support.kill_chains [--jobs N] [--minutes N] [ROUNDS]

A round makes two draws, with and without fresh dice for replacements. Each life goes on from where the one
before was killed and dies at the first kind of commit that none died at, until a life comes to the end; so a
draw is killed some hundred times. Once the secret is fixed, a copy of the station is played
to its end without a kill: the killed draw must ask the same people in the same order. ``kill_rounds``
kills each draw once and goes on from there, which takes longer.
Prints a line for each draw, then how often each kind of commit was killed at; the folder of a draw that went
wrong is kept.
"""

import argparse
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import AbstractContextManager
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from tests.support.kill_matrix import Kill, KilledStation, killed_station, make_template
from tests.support.kill_rounds import Asked, asked_by_group

_COMMITTED = "draw.committed"


@dataclass(frozen=True, slots=True)
class Chain:
    """A draw from its plan to its archive."""

    folder: Path
    dice: bool

    def run(self) -> Counter[str]:
        """Where it was killed, how often; an assertion tells what went wrong."""
        self.folder.mkdir()
        template = self.folder / "template"
        make_template(template, dice=self.dice)
        killed: Counter[str] = Counter()
        expected: Asked | None = None
        with self._station(template, "killed") as station:
            while (seen := station.live(Kill(spared=frozenset(killed)))).died:
                killed.update(seen.killed)
                if expected is None and _COMMITTED in seen.commits and not self.dice:
                    expected = self._unkilled(station)
            station.check_end()
            asked = asked_by_group(station.answers())
        assert expected in (None, asked), (expected, asked)
        shutil.rmtree(self.folder)
        return killed

    def _unkilled(self, station: KilledStation) -> Asked:
        """Whom the same secret leads to when nobody kills any more."""
        with self._station(station.folder, "unkilled") as copy:
            copy.live()
            copy.check_end()
            return asked_by_group(copy.answers())

    def _station(self, template: Path, name: str) -> AbstractContextManager[KilledStation]:
        folder = self.folder / name
        folder.mkdir()
        return killed_station(template, folder, modems=False)


def _summary(killed: Counter[str], draws: int, failed: int) -> str:
    steps = [f"{count:5}  {step}" for step, count in sorted(killed.items())]
    least = min(killed.values(), default=0)
    total = f"{draws} draws, {killed.total()} kills, {len(killed)} kinds, each at least {least} times"
    return "\n".join([*steps, f"{total}, {failed} draws went wrong"])


def main(argv: Sequence[str]) -> int:
    """1 when a draw went wrong."""
    parser = argparse.ArgumentParser(prog="kill_chains")
    parser.add_argument("rounds", nargs="?", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--minutes", type=float, default=1e6, help="begin no draw after these")
    chosen = parser.parse_args(list(argv))
    folder = Path(tempfile.mkdtemp(prefix="mingqian-kills."))
    until = time.monotonic() + chosen.minutes * 60
    killed: Counter[str] = Counter()
    draws = failed = 0
    with ProcessPoolExecutor(chosen.jobs, get_context("forkserver")) as pool:
        chains = [
            Chain(folder / f"{n}{'-dice' * dice}", dice)
            for n in range(chosen.rounds)
            for dice in (False, True)
        ]
        waiting = {pool.submit(chain.run): chain for chain in chains}
        for done in as_completed(waiting):
            if done.cancelled():
                continue
            if (error := done.exception()) is not None:
                failed += 1
                print(f"FAILED {waiting[done].folder}\n  {error!r}", flush=True)
            else:
                draws += 1
                killed += done.result()
                print(f"{waiting[done].folder.name}: killed {done.result().total()} times", flush=True)
            if time.monotonic() > until:
                for future in waiting:
                    future.cancel()
    print(_summary(killed, draws, failed))
    if not failed:
        shutil.rmtree(folder)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
