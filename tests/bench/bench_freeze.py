"""The tree of a million frozen rows, against encoding the same rows as JSON and one SHA-256 each."""

import json
from collections.abc import Iterable
from hashlib import sha256
from random import Random
from time import thread_time

from core.draw.protocol.edp1 import pseudonym, snapshot_root
from core.draw.protocol.model import Row
from tests.bench.ratio import Ratio, best_of

ROWS = 1_000_000
RUNS = 3

_KEY = bytes(32)


def measure() -> Iterable[Ratio]:
    """Canonical rows, their leaves, sorted, and the root."""
    rows = _rows()
    values = [row.to_json() for row in rows]

    def encode_and_hash() -> object:
        return [
            sha256(json.dumps(v, sort_keys=True, separators=(",", ":")).encode()).digest() for v in values
        ]

    ours, reference = best_of(RUNS, lambda: snapshot_root(rows), encode_and_hash, thread_time)
    yield Ratio(
        f"tree of {ROWS:,} frozen rows / JSON + one hash each",
        ours,
        reference,
        "at_most",
        2,
        "processor time",
    )


def _rows() -> list[Row]:
    """Two thirds may be drawn, some for two groups; the others are out for one reason."""
    random = Random(1)
    kinds: list[tuple[dict[str, int], tuple[str, ...]]] = [
        ({"A": 0}, ()),
        ({"A": 0, "B": 1}, ()),
        ({}, ("specialty",)),
    ]
    rows = []
    for number in range(ROWS):
        eligible, excluded = random.choice(kinds)
        salt, digest = f"{number:032x}", f"{number:064x}"
        entity = pseudonym(_KEY, f"U{number % 5000}")
        rows.append(Row(pseudonym(_KEY, str(number)), entity, salt, digest, eligible, excluded))
    return rows
