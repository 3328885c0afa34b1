"""Drawing among 100,000 eligible against counting them in SQL and making one hash for each."""

from collections.abc import Iterable
from hashlib import sha256

from core.draw.edp1 import group_order, pseudonym, tickets
from core.draw.model import EligiblePool
from core.draw.placement import place
from tests.bench.ratio import Ratio, best_of
from tests.bench.sample_pool import CODES, SIZE, filled_database

_SEATS = {"A": 4, "B": 3}
_KEY = sha256(b"bench").digest()
_COUNT = (
    "SELECT count(*) FROM expert WHERE status = 'active' AND id IN "
    f"(SELECT expert_id FROM expert_specialty WHERE code IN ({','.join('?' * len(CODES))}))"
)


def eligible_pool() -> EligiblePool:
    """100,000 eligible experts of 1,000 legal entities; a third each for A, for B, and for both."""
    profiles = ({"A": 0}, {"B": 0}, {"A": 1, "B": 0})
    return EligiblePool.build(
        (pseudonym(_KEY, str(n)), f"entity{n % 1000}", profiles[n % len(profiles)]) for n in range(SIZE)
    )


def measure() -> Iterable[Ratio]:
    """The draw: tickets, order of groups, placement with an employer cap."""
    pool = eligible_pool()

    def draw() -> None:
        drawn = place(pool, tickets(_KEY, "main", pool.experts), _SEATS, 1, group_order(_KEY, _SEATS))
        assert len(drawn.order) == sum(_SEATS.values())

    with filled_database() as (connection, _):

        def count_and_hash() -> None:
            (found,) = connection.execute(_COUNT, CODES).fetchone()
            assert found == SIZE
            for expert in pool.experts:
                sha256(expert.encode("ascii")).digest()

        ours, reference = best_of(5, draw, count_and_hash)
    yield Ratio(
        "draw among 100,000 eligible", ours, reference, "at_most", 1.5, "SQL count + one SHA-256 each"
    )
