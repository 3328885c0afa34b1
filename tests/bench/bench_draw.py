"""Draws among 100,000 and a million eligible, against counting them in SQL and one SHA-256 each."""

import hashlib
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from functools import partial
from random import Random
from time import thread_time

from core.draw.protocol.edp1 import pseudonym
from core.draw.protocol.model import Contribution, EligiblePool
from core.draw.protocol.result import Terms, compute
from tests.bench.ratio import Ratio, best_of

SIZES = ((100_000, 7, 1.5), (1_000_000, 3, 2.0))
"""Eligible experts, runs, and the bound of the ratio."""

_S_OP = bytes(range(32))
_CONTRIBUTIONS = (Contribution("W-A", "d10", "254122482447"), Contribution("W-B", "d10", "057710465634"))
_COUNT = """
    SELECT count(DISTINCT expert.no) FROM expert JOIN expert_specialty USING (no)
    WHERE expert.status = 'active' AND expert.title_level <= 2 AND expert_specialty.code LIKE 'A0101%'
"""


def measure() -> Iterable[Ratio]:
    """Key, every ticket and placement, with two groups that overlap and a cap per employer."""
    for count, runs, target in SIZES:
        ours, reference = _seconds(count, runs)
        name = f"draw among {count:,} eligible / count + one hash each"
        yield Ratio(name, ours, reference, "at_most", target, "processor time")


def _seconds(count: int, runs: int) -> tuple[float, float]:
    random = Random(1)
    experts = sorted(pseudonym(_S_OP, str(number)) for number in range(count))
    profiles: list[dict[str, int]] = [{"A": 0}, {"A": 0, "B": 0}, {"B": 0}]
    rows = ((e, f"U{random.randrange(5000)}", random.choice(profiles)) for e in experts)
    pool = EligiblePool.build(rows)
    terms = Terms(
        draw="CQ-01-2027-0037",
        attempt=1,
        scope="YS2027F0008",
        plan_hash=bytes(32),
        snapshot_root=bytes(32),
        seats={"A": 6, "B": 3},
        employer_cap=1,
        weights={},
    )
    names = [expert.encode("ascii") for expert in experts]
    with closing(_pool_in_sql(random, count)) as database:

        def count_and_hash() -> object:
            found = database.execute(_COUNT).fetchone()[0]
            assert found == count
            return [hashlib.sha256(name).digest() for name in names]

        return best_of(
            runs, partial(compute, terms, pool, _S_OP, _CONTRIBUTIONS), count_and_hash, thread_time
        )


def _pool_in_sql(random: Random, count: int) -> sqlite3.Connection:
    """The eligible in plain memory, counted by a plan's conditions: quicker than the encrypted database."""
    database = sqlite3.connect(":memory:")
    database.executescript(
        """
        CREATE TABLE expert (no INTEGER PRIMARY KEY, status TEXT NOT NULL, title_level INTEGER NOT NULL);
        CREATE TABLE expert_specialty (no INTEGER NOT NULL, code TEXT NOT NULL, PRIMARY KEY (code, no))
            WITHOUT ROWID;
        """
    )
    rows = [(number, "active", random.randint(1, 2)) for number in range(count)]
    database.executemany("INSERT INTO expert VALUES (?, ?, ?)", rows)
    codes = [(number, f"A0101{random.randint(1, 9):02d}") for number in range(count)]
    database.executemany("INSERT INTO expert_specialty VALUES (?, ?)", codes)
    database.commit()
    return database
