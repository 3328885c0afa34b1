"""Every eligible expert of a frozen pool with his own chance, under his pseudonym; nobody is named."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from core.draw.chances.model import Chance, Employer, Profile, chances_from_json
from core.draw.protocol.schema import plan_from_json
from core.draw.state.ports import DrawRepository


@dataclass(frozen=True, slots=True)
class EligibleRow:
    """What of a frozen row decides its expert's chance; ``entity`` is a pseudonym, None where unknown."""

    expert: str
    entity: str | None
    profile: Profile


@dataclass(frozen=True, slots=True)
class ExpertChance:
    """One expert's chance, in parts per million, as ``Chance``.

    ``colleagues``: other eligible experts of the same employer, where a cap can bind; else None.
    """

    expert: str
    profile: Profile
    weight: int
    ppm: int
    error_ppm: int | None
    colleagues: int | None


class EligibleRows(Protocol):
    """The eligible rows of frozen pools."""

    def page(self, draw_id: str, attempt: int, after: str, count: int, begins: str) -> Sequence[EligibleRow]:
        """``count`` rows by pseudonym after the one named, of those that begin so."""
        ...

    def of_entities(self, draw_id: str, attempt: int, entities: Sequence[str]) -> Iterable[EligibleRow]:
        """All rows of these legal entities."""
        ...


class ChanceListing:
    """Reads chances expert by expert, as they were fixed with the freeze."""

    def __init__(self, draws: DrawRepository, rows: EligibleRows) -> None:
        self._draws = draws
        self._rows = rows

    def page(
        self, draw_id: str, attempt: int, after: str = "", count: int = 60, begins: str = ""
    ) -> tuple[ExpertChance, ...]:
        """``count`` experts by pseudonym after ``after``; empty where nothing was frozen or drawn by lot."""
        frozen = self._draws.attempt(draw_id, attempt)
        kinds = chances_from_json(frozen.counts.get("chances")) if frozen is not None else ()
        if frozen is None or not kinds:
            return ()
        weights = plan_from_json(json.loads(frozen.plan)).weights
        by_employer = chances_from_json(frozen.counts.get("chances_by_employer"))
        rows = self._rows.page(draw_id, attempt, after, count, begins.strip().upper())
        places = {(chance.profile, chance.weight): number for number, chance in enumerate(kinds)}
        employers = self._employers(draw_id, attempt, rows, weights, places) if by_employer else {}
        known = {(chance.profile, chance.weight, chance.employer): chance for chance in by_employer}
        found = []
        for row in rows:
            weight = weights.get(row.expert, 1)
            employer = employers.get(row.entity or "", ())
            chance = known.get((row.profile, weight, employer)) or kinds[places[row.profile, weight]]
            found.append(_line(row, weight, chance, employer if by_employer else None))
        return tuple(found)

    def _employers(
        self,
        draw_id: str,
        attempt: int,
        rows: Sequence[EligibleRow],
        weights: Mapping[str, int],
        places: Mapping[tuple[Profile, int], int],
    ) -> dict[str, Employer]:
        """As ``simulation.employers_of``, of those that the rows on the page have."""
        entities = sorted({row.entity for row in rows if row.entity is not None})
        counts: dict[str, Counter[int]] = {}
        for row in self._rows.of_entities(draw_id, attempt, entities):
            kind = places[row.profile, weights.get(row.expert, 1)]
            counts.setdefault(row.entity or "", Counter())[kind] += 1
        return {entity: tuple(sorted(found.items())) for entity, found in counts.items()}


def _line(row: EligibleRow, weight: int, chance: Chance, employer: Employer | None) -> ExpertChance:
    colleagues = None if employer is None else max(sum(count for _, count in employer) - 1, 0)
    return ExpertChance(row.expert, row.profile, weight, chance.ppm, chance.error_ppm, colleagues)
