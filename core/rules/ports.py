"""What the rules need from outside: where versions lie, and who knows the holidays."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from core.kernel.working_days import WorkingDays
from core.rules.model import PackVersion, RulePack


@dataclass(frozen=True, slots=True)
class OwnDay:
    """A day of the customer's own calendar table: worked or not, and why it stands there."""

    day: date
    working: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class RuleOverride:
    """放行: a draw goes on against a rule. ``finding`` is the key of what was overridden; ``document`` may be
    empty. Personal words in ``reason`` never go to a public log."""

    draw_id: str
    attempt: int
    rule: str
    finding: str
    stage: str
    reason: str
    operator: str
    supervisor: str
    at: datetime
    document_name: str = ""
    document: bytes = b""


class RuleRepository(Protocol):
    """Versions of the pack, what draws were checked by, and overrides; nothing is ever changed or deleted."""

    def versions(self) -> Sequence[PackVersion]:
        """All versions, the newest first; empty while the shipped pack holds and no draw was frozen."""
        ...

    def version(self, number: int) -> PackVersion | None:
        """One version."""
        ...

    def add_version(self, version: PackVersion) -> None:
        """Store a version under its number."""
        ...

    def freeze(self, draw_id: str, attempt: int, pack: int) -> None:
        """Note by which version an attempt was frozen."""
        ...

    def frozen_by(self, draw_id: str, attempt: int) -> int | None:
        """The version that an attempt was frozen by."""
        ...

    def add_override(self, override: RuleOverride) -> None:
        """Store an override."""
        ...

    def overrides(self, draw_id: str, attempt: int) -> Sequence[RuleOverride]:
        """Overrides of an attempt in order."""
        ...


class CalendarRepository(Protocol):
    """The customer's own table of days."""

    def days(self) -> Sequence[OwnDay]:
        """All own days in order."""
        ...

    def years(self) -> frozenset[int]:
        """Years that the customer declared complete."""
        ...

    def put(self, day: OwnDay) -> None:
        """Add or replace a day."""
        ...

    def remove(self, day: date) -> None:
        """Take a day out of the table."""
        ...

    def set_complete(self, year: int, complete: bool) -> None:
        """Declare a year complete, or take that back."""
        ...


class Calendars(Protocol):
    """Makes calendars out of the published holidays and own days (``storage.reference.working_days``)."""

    def __call__(self, own: Mapping[date, bool], years: frozenset[int]) -> WorkingDays:
        """A calendar; ``years`` are those that ``own`` holds completely."""
        ...

    @property
    def published(self) -> frozenset[int]:
        """Years whose holidays came with the program."""
        ...


class ShippedPack(Protocol):
    """The pack that came with the program."""

    def __call__(self) -> RulePack:
        """Read it; raises ``UserError('rules.file_invalid')`` when the program's file is damaged."""
        ...
