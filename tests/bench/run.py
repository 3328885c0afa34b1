"""Runs the benchmarks and prints ratios: ``python -m tests.bench.run [NAME...]`` (``make bench``).

Every ``bench_<name>.py`` beside this file has ``measure() -> Iterable[Ratio]``; one that takes very long says
``ONLY_WHEN_ASKED``. The figures also go to
``build/bench.json``. Ends with 1 when a target is missed.
"""

import importlib
import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from tests.bench.ratio import Ratio

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
WORDS = {"at_most": "at most", "at_least": "at least"}


def measured(wanted: list[str]) -> Iterator[Ratio]:
    """Ratios of the wanted benchmarks, all when none is named; each is printed as it comes."""
    for path in sorted(HERE.glob("bench_*.py")):
        name = path.stem.removeprefix("bench_")
        if wanted and name not in wanted:
            continue
        bench = importlib.import_module(f"tests.bench.{path.stem}")
        if not wanted and getattr(bench, "ONLY_WHEN_ASKED", False):
            continue
        for ratio in bench.measure():
            print(line(ratio), flush=True)
            yield ratio


def line(ratio: Ratio) -> str:
    """One printed line."""
    verdict = "reached" if ratio.reached else "MISSED"
    return (
        f"{verdict:8}{ratio.name:52}{ratio.ratio:9.2f}x  ({WORDS[ratio.bound]} {ratio.target:g}x)  "
        f"{ratio.ours:.4f} s against {ratio.reference:.4f} s  {ratio.note}".rstrip()
    )


def main(wanted: list[str]) -> int:
    """Run, print, save; the exit code."""
    ratios = list(measured(wanted))
    if not ratios:
        print("no benchmark of that name", file=sys.stderr)
        return 2
    out = ROOT / "build" / "bench.json"
    out.parent.mkdir(exist_ok=True)
    rows = [asdict(r) | {"ratio": round(r.ratio, 3), "reached": r.reached} for r in ratios]
    out.write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    missed = sum(not r.reached for r in ratios)
    print(f"{len(ratios) - missed} of {len(ratios)} targets reached; figures in {out.relative_to(ROOT)}")
    return 1 if missed else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
