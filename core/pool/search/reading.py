"""Lists, counts and details of the pool, read in a worker: the engine is never held by a long search."""

from collections.abc import Callable, Collection, Mapping
from concurrent.futures import Executor, Future
from dataclasses import replace
from typing import TypeVar

from core.access.model import Actor, departments_of
from core.kernel.clock import Clock
from core.kernel.errors import PermissionDeniedError
from core.pool.record.custom_fields import NOTHING_CUSTOM, CustomFields
from core.pool.record.model import Specialty
from core.pool.record.tags import ListField, TagUse
from core.pool.search.lists import (
    TODAY,
    ExpertDetail,
    ExpertFilter,
    ExpertPage,
    ExpertQuery,
    ExpertRow,
    ListedExpert,
    PoolCounts,
)
from core.pool.search.masked import masked_custom, masked_detail, masked_row
from core.pool.search.ports import PoolAccess, PoolReads
from core.pool.search.scenes import Scene

R = TypeVar("R")

MOST_NUMBERS = 2_000_000
"""Experts that can be chosen together: more than any pool has."""


class PoolReading:
    """May be called from the window's thread; every answer comes as a future.

    ``counting`` reads apart from ``access``: the rows of the next search do not wait until those of the
    last are counted. All methods raise ``PermissionDeniedError`` for who may not read the pool.
    """

    def __init__(
        self, access: PoolAccess, worker: Executor, clock: Clock, counting: PoolAccess | None = None
    ) -> None:
        self._access = access
        self._counting = counting or access
        self._worker = worker
        self._clock = clock

    def page(self, actor: Actor, query: ExpertQuery) -> "Future[ExpertPage]":
        """A page of the list, masked."""
        today = self._today()
        query = replace(query, wanted=on_a_day(query.wanted, today))

        def read(reads: PoolReads) -> ExpertPage:
            rows, following = reads.page(query)
            names = {entry.code: entry for entry in reads.specialties()}
            fields, masks = reads.custom_fields(), actor.masks
            own = reads.custom_values_of([row.expert_no for row in rows]) if fields.listed() else {}

            def masked(row: ListedExpert) -> ExpertRow:
                custom = masked_custom(masks, fields, own.get(row.expert_no, NOTHING_CUSTOM))
                return masked_row(masks, row, names, today, custom)

            return ExpertPage(tuple(map(masked, rows)), following)

        return self._read(actor, read)

    def count(self, actor: Actor, wanted: ExpertFilter) -> "Future[int]":
        """How many experts fit."""
        dated = on_a_day(wanted, self._today())
        return self._read(actor, lambda reads: reads.count(dated), self._counting)

    def counts(self, actor: Actor) -> "Future[PoolCounts]":
        """How many experts there are, by status."""
        today = self._today()
        return self._read(actor, lambda reads: reads.counts(today), self._counting)

    def detail(self, actor: Actor, expert_no: str) -> "Future[ExpertDetail]":
        """Everything on one expert, masked; ``UserError('pool.expert_unknown')``."""
        today = self._today()

        def read(reads: PoolReads) -> ExpertDetail:
            names = {entry.code: entry for entry in reads.specialties()}
            custom = masked_custom(actor.masks, reads.custom_fields(), reads.custom_values(expert_no))
            expert, standing = reads.get(expert_no), reads.standing(expert_no)
            return masked_detail(actor.masks, expert, standing, names, today, custom)

        return self._read(actor, read)

    def specialties(self, actor: Actor) -> "Future[tuple[Specialty, ...]]":
        """The classification in order."""
        return self._read(actor, lambda reads: reads.specialties())

    def specialty_use(self, actor: Actor) -> "Future[Mapping[str, int]]":
        """Experts by code of a specialty, those of the entries below it included."""
        return self._read(actor, lambda reads: reads.specialty_use())

    def supply(self, actor: Actor, codes: Collection[str]) -> "Future[Mapping[str, int]]":
        """Experts who can be drawn today by code of a specialty, those of the entries below it included."""
        today = self._today()
        return self._read(actor, lambda reads: reads.supply(codes, today))

    def holds(self, actor: Actor, field: ListField, text: str) -> "Future[Mapping[str, int]]":
        """What would change with a code or tag: ``experts``, ``scenes``, ``plans``, ``projects``."""
        return self._read(actor, lambda reads: reads.holds(field, text))

    def tags(self, actor: Actor) -> "Future[tuple[TagUse, ...]]":
        """All known tags by name."""
        return self._read(actor, lambda reads: reads.tags())

    def custom_fields(self, actor: Actor) -> "Future[CustomFields]":
        """Definitions of the customer's own fields."""
        return self._read(actor, lambda reads: reads.custom_fields())

    def regions(self, actor: Actor) -> "Future[tuple[str, ...]]":
        """Regions of experts as paths, each once."""
        return self._read(actor, lambda reads: reads.regions())

    def scenes(self, actor: Actor) -> "Future[tuple[Scene, ...]]":
        """Own scenes by name, then those that others share."""
        return self._read(actor, lambda reads: reads.scenes(actor.account_id))

    def numbers(self, actor: Actor, wanted: ExpertFilter) -> "Future[tuple[str, ...]]":
        """Numbers of all experts that fit."""
        dated = on_a_day(wanted, self._today())
        return self._read(actor, lambda reads: reads.numbers(dated, MOST_NUMBERS))

    def close(self) -> None:
        """Close the reading connections."""
        self._access.close()
        self._counting.close()

    def _read(
        self, actor: Actor, work: Callable[[PoolReads], R], access: PoolAccess | None = None
    ) -> "Future[R]":
        if not actor.may("pool.read"):
            raise PermissionDeniedError("pool.read")

        def run() -> R:
            with (access or self._access)(departments_of(actor)) as reads:
                return work(reads)

        return self._worker.submit(run)

    def _today(self) -> str:
        return self._clock.now().wall.date().isoformat()


def on_a_day(wanted: ExpertFilter, today: str) -> ExpertFilter:
    """The filter with the day in place of :data:`TODAY`."""
    return replace(wanted, drawable_on=today) if wanted.drawable_on == TODAY else wanted
