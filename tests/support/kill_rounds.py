"""All kills one by one, then at random: ``python -m tests.support.kill_rounds [ROUNDS] [SEED]``.

Every run begins with the same frozen draw, so the same secret and dice: each must ask the same people
in the same order as a run that nobody killed. Stops at the first that does not, and leaves its folder.
"""

import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.support.kill_matrix import Kill, killed_station, make_template

_RANDOM_RUNS = 20
_MOST_KILLS = 6
_AT_LEAST_SECONDS, _AT_MOST_SECONDS = 0.3, 12.0
Asked = dict[int, list[tuple[str, str]]]


class Rounds:
    """Runs from one frozen draw, each in a folder of its own."""

    def __init__(self, folder: Path, *, dice: bool = False) -> None:
        self._folder = folder
        self._dice = dice  # whose seat a round is for depends on who answers first: no two runs ask alike
        self._runs = 0
        self._frozen = folder / "frozen" / "station"
        make_template(folder / "template", dice=dice)
        self._frozen.parent.mkdir()
        with killed_station(folder / "template", self._frozen.parent) as station:
            assert station.live(Kill("after", "draw.committed", 1)).died
        self._commits: Counter[str] = Counter()
        self._asked: Asked = {}

    def whole(self) -> None:
        """What comes of the draw when nobody kills it."""
        with killed_station(self._frozen, self._new_folder()) as station:
            self._commits = Counter(station.live().commits)
            station.check_end()
            self._asked = _by_group(station.answers())
        print(f"without a kill: {sum(map(len, self._asked.values()))} people asked", flush=True)

    def single_kills(self) -> Iterator[list[Kill]]:
        """Before and after the first, second and last commit of everything that is logged, or is not."""
        for event, count in sorted(self._commits.items()):
            if self._dice and not event.startswith("draw.round_"):
                continue
            for number in sorted({1, min(2, count), count}):
                for side in ("before", "after") if event != "seal" else ("after",):
                    yield [Kill(side, event, number)]

    def random_kills(self, chance: random.Random) -> Iterator[list[Kill]]:
        """Several kills of one draw, at moments of the clock."""
        for _ in range(_RANDOM_RUNS):
            number = chance.randint(1, _MOST_KILLS)
            yield [Kill(seconds=chance.uniform(_AT_LEAST_SECONDS, _AT_MOST_SECONDS)) for _ in range(number)]

    def run(self, kills: Sequence[Kill]) -> None:
        """One draw with these kills in turn."""
        began, folder = time.monotonic(), self._new_folder()
        with killed_station(self._frozen, folder) as station:
            died = sum(station.live(kill).died for kill in kills)
            station.live()
            station.check_end()
            asked = _by_group(station.answers())
            assert self._dice or asked == self._asked, (asked, self._asked)
        shutil.rmtree(folder)
        seconds = time.monotonic() - began
        print(f"{seconds:5.1f} s, {died} of {len(kills)} died: {'; '.join(map(str, kills))}", flush=True)

    def _new_folder(self) -> Path:
        self._runs += 1
        folder = self._folder / f"run-{self._runs}"
        folder.mkdir()
        return folder


def _by_group(answers: dict[str, str]) -> Asked:
    """The two groups of the plan take experts of odd and of even numbers."""
    groups: Asked = {0: [], 1: []}
    for expert, answer in answers.items():
        groups[int(expert[-1]) % 2].append((expert, answer))
    return groups


def main(rounds: int, seed: int) -> None:
    """Print a line for each run; an assertion ends it."""
    folder = Path(tempfile.mkdtemp(prefix="mingqian-kills."))
    chance = random.Random(seed)
    for number in range(1, rounds + 1):
        print(f"round {number} of {rounds}, seed {seed}, in {folder}", flush=True)
        (folder / str(number)).mkdir()
        kills = Rounds(folder / str(number))
        kills.whole()
        for single in kills.single_kills():
            kills.run(single)
        for several in kills.random_kills(chance):
            kills.run(several)
        (folder / f"{number}-dice").mkdir()
        rolled = Rounds(folder / f"{number}-dice", dice=True)
        rolled.whole()
        for single in rolled.single_kills():
            rolled.run(single)
    shutil.rmtree(folder)


if __name__ == "__main__":
    numbers = [int(text) for text in sys.argv[1:]]
    main(*(numbers + [1, 1][len(numbers) :]))
