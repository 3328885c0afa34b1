"""Each eligible expert's chance, as the freeze shows it (step 2): exact where it can be, else estimated."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from core.draw.chances.model import Cell, Chance, Estimated, Profile
from core.draw.chances.simulation import simulate
from core.draw.protocol.model import EligiblePool

FEWEST_DRAWS = 20_000
_PPM = 1_000_000


def cells_of_pool(pool: EligiblePool, weights: Mapping[str, int] | None = None) -> list[Cell]:
    """The cells of a frozen pool."""
    profiles = [tuple(sorted(profile.items())) for profile in pool.profiles]
    given = weights or {}
    rows = zip(pool.experts, pool.entities, pool.kinds, strict=True)
    counts = Counter((kind, entity, given.get(expert, 1)) for expert, entity, kind in rows)
    return [Cell(profiles[kind], entity, count, weight) for (kind, entity, weight), count in counts.items()]


def cells_of_counts(cells: Mapping[tuple[Profile, str | None], int]) -> list[Cell]:
    """The cells of a pre-query (``eligibility.Counts.cells``), without weights."""
    return [Cell(profile, entity, count) for (profile, entity), count in cells.items()]


def chances(
    cells: Iterable[Cell],
    seats: Mapping[str, int],
    employer_cap: int | None,
    draws: int = FEWEST_DRAWS,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> Estimated:
    """The chance of every kind of expert, in ascending order of profile and weight, and by employers.

    Exact where every expert is eligible for one group only, no cap can bind and all weigh the same; else
    estimated from ``draws`` simulated draws with a fixed key. ``progress`` is told (done, total) draws now
    and then; what it raises ends the simulation.
    """
    found = list(cells)
    if not _cap_can_bind(found, employer_cap):
        employer_cap = None
        found = _without_entities(found)
        if all(len(cell.profile) == 1 and cell.weight == 1 for cell in found):
            return Estimated(tuple(_exact(found, seats)))
    return simulate(found, seats, employer_cap, draws, progress)


def chance_in_group_alone(found: Iterable[Chance], group: str) -> Chance | None:
    """The chance of those who match ``group`` exactly and no other group, if there are any."""
    return next((chance for chance in found if chance.profile == ((group, 0),)), None)


def _cap_can_bind(cells: Iterable[Cell], employer_cap: int | None) -> bool:
    if employer_cap is None:
        return False
    sizes: Counter[str] = Counter()
    for cell in cells:
        if cell.entity is not None:
            sizes[cell.entity] += cell.count
    return any(size > employer_cap for size in sizes.values())


def _without_entities(cells: Iterable[Cell]) -> list[Cell]:
    counts: Counter[tuple[Profile, int]] = Counter()
    for cell in cells:
        counts[cell.profile, cell.weight] += cell.count
    return [Cell(profile, None, count, weight) for (profile, weight), count in sorted(counts.items())]


def _exact(cells: Sequence[Cell], seats: Mapping[str, int]) -> list[Chance]:
    """Groups that share nobody: each takes its nearest tier first, all of a tier alike."""
    room = dict(seats)
    found: dict[Profile, Chance] = {}
    for cell in sorted(cells, key=lambda cell: cell.profile[0][1]):
        group = cell.profile[0][0]
        taken = min(room[group], cell.count)
        room[group] -= taken
        found[cell.profile] = Chance(cell.profile, 1, cell.count, round(taken * _PPM / cell.count), None)
    return [found[cell.profile] for cell in cells]
