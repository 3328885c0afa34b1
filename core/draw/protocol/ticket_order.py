"""Experts in the order of their tickets, without sorting a million of them when the first hundred decide."""

from collections.abc import Container, Iterator, Sequence

from core.draw.protocol.model import EligiblePool

_TICKET_BITS = 256
_FIRST_CHUNK = 128  # experts expected in the first slice
_GROWTH = 8


def in_order(pool: EligiblePool, tickets: Sequence[bytes], kinds: Container[int]) -> Iterator[int]:
    """Positions in ``pool`` by (ticket bytes, id).

    ``kinds`` is asked anew for every slice, so that kinds removed from it meanwhile are skipped cheaply; a
    slice already begun may still give some of them.
    """
    total = len(pool.experts)
    low, wanted = b"", _FIRST_CHUNK
    while wanted < total:
        high = ((wanted << _TICKET_BITS) // total).to_bytes(_TICKET_BITS // 8, "big")
        yield from _sorted(
            pool, tickets, [i for i, t in enumerate(tickets) if low <= t < high and pool.kinds[i] in kinds]
        )
        low, wanted = high, wanted * _GROWTH
    yield from _sorted(
        pool, tickets, [i for i, t in enumerate(tickets) if low <= t and pool.kinds[i] in kinds]
    )


def _sorted(pool: EligiblePool, tickets: Sequence[bytes], positions: list[int]) -> list[int]:
    positions.sort(key=lambda i: (tickets[i], pool.experts[i]))
    return positions
