"""Asks all three verifiers the same: ``python -m tests.bench.soak_verifiers [ARCHIVES] [DRAWS] [SEED]``.

So many changed archives must be refused by the program, by ``verify.pyz`` and by ``verify.html`` with the
same lines, and so many random draws computed alike in Python and JavaScript. Stops at the first difference
and keeps it.
"""

import shutil
import sys
import tempfile
from pathlib import Path
from random import Random

from tests.support.chromium import Browser
from tests.support.random_changes import KINDS
from tests.support.random_draws import drawn, drawn_by_program, random_case
from tests.support.sealed_kinds import ArchiveKind, seal_kind
from tests.support.three_verifiers import StandAlone, disagreement, packed
from tests.support.verifier_page import PageModules

_KEPT = Path("build") / "soak-verifiers"


def compare_archives(count: int, seed: int, base: Path, page: PageModules) -> str:
    """What went wrong, or empty."""
    random, compared = Random(seed), 0
    kinds = [seal_kind(kind, base / kind) for kind in ArchiveKind]
    with StandAlone(base / "verify.pyz") as stand_alone:
        while compared < count:
            place = base / "changed"
            place.mkdir()
            sealed, known, sealed_at = kinds[compared % len(kinds)]
            name, target = random.choice(KINDS)(sealed, place, random)
            archive = target if target.is_file() else packed(target, place / "packed.zip", sealed_at)
            if archive is not None:
                compared += 1
                wrong = disagreement(archive, known, page, stand_alone)
                if wrong:
                    shutil.rmtree(_KEPT, ignore_errors=True)
                    shutil.copytree(place, _KEPT, symlinks=True)
                    return f"archive {compared}, {name}: {wrong}; kept in {_KEPT}"
            shutil.rmtree(place)
    return ""


def compare_draws(count: int, seed: int, page: PageModules) -> str:
    """What went wrong, or empty."""
    for number in range(seed, seed + count):
        case = random_case(Random(number))
        if drawn(page.ask("drawOf", case)) != drawn_by_program(case):
            return f"draw of seed {number}: Python and JavaScript differ"
    return ""


def main(archives: int, draws: int, seed: int) -> int:
    """Exit code 0 when they agree on everything."""
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        browser = Browser(base / "profile")
        try:
            page = PageModules(browser)
            wrong = compare_draws(draws, seed, page) or compare_archives(archives, seed, base, page)
        finally:
            browser.close()
    print(wrong or f"seed {seed}: {draws} draws and {archives} changed archives, all three of one mind")
    return 1 if wrong else 0


if __name__ == "__main__":
    figures = [int(text) for text in sys.argv[1:]]
    sys.exit(main(*(figures + [2000, 5000, 1][len(figures) :])))
