"""Changes sealed archives at random: ``python -m tests.bench.soak_mutations [CHANGES] [SEED] [WORKERS]``.

By turns the archive of a draw and that of a project, with the draw's archive inside. Every change of a folder
or of a ZIP must be refused, without a fault of the verifier. Prints how many of each kind were tried; stops
at the first that passed and keeps it under ``build/soak-mutation``.
"""

import multiprocessing
import os
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from random import Random

from core.evidence.verification.verify import verify_archive
from core.kernel import ed25519
from tests.support.random_changes import KINDS, is_refused
from tests.support.sealed_kinds import ArchiveKind, seal_kind

_KEPT = Path("build") / "soak-mutation"
_BATCH = 500
_TOLD_EVERY = 5000


@dataclass(frozen=True, slots=True)
class Batch:
    """What one batch of changes gave: how many of each kind were refused, and the one that was not."""

    seed: str
    refused: Counter[str] = field(default_factory=Counter)
    accepted: str = ""


def _ask_once() -> None:
    """Answer each question about a signature once: most changes leave most of them as they were."""
    ed25519.verify = lru_cache(20_000)(ed25519.verify)
    ed25519.is_valid_key = lru_cache(20_000)(ed25519.is_valid_key)


def run_batch(job: tuple[str, int, ArchiveKind]) -> Batch:
    """Try so many changes of one archive; the seed names the batch, so that it can be run again."""
    seed, count, of = job
    random, refused = Random(seed), Counter[str]()
    with tempfile.TemporaryDirectory(dir=_memory()) as base:
        sealed, known, _ = seal_kind(of, Path(base) / "sealed")
        for _ in range(count):
            place = Path(base) / "changed"
            place.mkdir()
            kind = random.choice(KINDS)
            name, target = kind(sealed, place, random)
            if not is_refused(verify_archive(target, signers=known)):
                shutil.rmtree(_KEPT, ignore_errors=True)
                shutil.copytree(place, _KEPT, symlinks=True)
                return Batch(seed, refused, name)
            refused[f"{of} {kind.__name__}"] += 1
            shutil.rmtree(place)
    return Batch(seed, refused)


def soak(changes: int, seed: int, workers: int) -> int:
    """Exit code 0 if everything was refused."""
    refused = Counter[str]()
    told = 0
    with multiprocessing.get_context("spawn").Pool(workers, _ask_once) as pool:
        for batch in pool.imap_unordered(run_batch, _jobs(changes, seed)):
            refused += batch.refused
            if batch.accepted:
                print(f"batch {batch.seed}: {batch.accepted} was accepted or broke the verifier; see {_KEPT}")
                return 1
            if refused.total() >= told + _TOLD_EVERY:
                told = refused.total()
                print(f"{told} of {changes}", flush=True)
    kinds = ", ".join(f"{name} {count}" for name, count in sorted(refused.items()))
    print(f"seed {seed}: {refused.total()} changes, all refused ({kinds})")
    return 0


def _jobs(changes: int, seed: int) -> Iterator[tuple[str, int, ArchiveKind]]:
    kinds = tuple(ArchiveKind)
    for number, start in enumerate(range(0, changes, _BATCH)):
        yield f"{seed}-{number}", min(_BATCH, changes - start), kinds[number % len(kinds)]


def _memory() -> str | None:
    """A folder in memory where there is one: nothing here needs to outlive the process."""
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


if __name__ == "__main__":
    figures = [int(text) for text in sys.argv[1:]]
    sys.exit(soak(*(figures + [100_000, 1, os.cpu_count() or 1][len(figures) :])))
