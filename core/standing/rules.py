"""Can this expert be drawn, and if not, why: pure rules over days.

The list, the detail page, pre-query, freeze and replacement all ask here. What a database answers by a
condition of its own (``storage.database.standing``) is held to these rules by a property test.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from core.standing.model import (
    BARRED,
    DrawDays,
    ExpertStatus,
    Hindrance,
    Obstacle,
    Period,
    StandingFacts,
)

Spans = Iterable[tuple[str, str]]


def obstacles(facts: StandingFacts, days: DrawDays) -> tuple[Obstacle, ...]:
    """Every reason why the expert cannot be drawn, the weightiest first; none when he can be."""
    found: list[Obstacle] = []
    status = status_on(facts, days.draw)
    if status is not ExpertStatus.ACTIVE:
        found.append(Obstacle(Hindrance[status.name], facts.barred_to if status in BARRED else ""))
    if facts.term_to and not term_runs(("", facts.term_to), days.spans):
        found.append(Obstacle(Hindrance.TERM_ENDED, facts.term_to))
    if facts.term_from and not term_runs((facts.term_from, ""), days.spans):
        found.append(Obstacle(Hindrance.TERM_NOT_BEGUN, day_before(facts.term_from)))
    if facts.check_missed and facts.check_missed <= max(days.draw, days.last):
        found.append(Obstacle(Hindrance.CHECK_MISSED))
    away = [leave for leave in facts.leaves if touches(leave, days.spans)]
    if away:
        endless = any(end is None for _, end in away)
        found.append(Obstacle(Hindrance.ON_LEAVE, "" if endless else max(end or "" for _, end in away)))
    return tuple(found)


def is_drawable(facts: StandingFacts, days: DrawDays) -> bool:
    """Whether nothing stands in the way."""
    return not obstacles(facts, days)


def status_on(facts: StandingFacts, day: str) -> ExpertStatus:
    """What was decided, as of ``day``: a freeze or blacklisting is over after its last day by itself."""
    over = facts.status in BARRED and facts.barred_to != "" and facts.barred_to < day
    return ExpertStatus.ACTIVE if over else facts.status


def effective_term(facts: StandingFacts) -> tuple[str, str]:
    """The term as draws read it: a missed annual check ends it until the check is made good."""
    if not facts.check_missed:
        return facts.term_from, facts.term_to
    last = day_before(facts.check_missed)
    return facts.term_from, min(facts.term_to, last) if facts.term_to else last


def term_runs(term: tuple[str | None, str | None], spans: Spans) -> bool:
    """Whether an appointment covers all the days; nothing given sets no bound."""
    start, end = term
    return all((not start or start <= first) and (not end or end >= last) for first, last in spans)


def touches(leave: Period, spans: Spans) -> bool:
    """Whether somebody is away on any of the days."""
    start, end = leave
    return any(start <= last and (end is None or end >= first) for first, last in spans)


def day_before(day: str) -> str:
    """The day before ``day``."""
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()
