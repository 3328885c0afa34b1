"""Over which lines a draw may call: those proven by a test call, or that two people answered for.

The freeze looks at the lines that are there then (:mod:`line_check`). A modem that is plugged in later, or
comes back with another SIM or firmware, is held by the same rule until it passed its test call or was
overridden.
"""

from collections.abc import Callable

from core.contact.lines.trials import LineReadiness
from core.draw.planning.line_check import untested_finding
from core.draw.state.ports import DrawRepository
from core.rules.evaluation import Finding
from core.rules.ports import RuleRepository


class LinePermits:
    """``lines`` gives what test calls have proven for a draw; None where its policy does not ask."""

    def __init__(
        self, draws: DrawRepository, kept: RuleRepository, lines: Callable[[str], LineReadiness | None]
    ) -> None:
        self._draws = draws
        self._kept = kept
        self._lines = lines

    def held(self, draw_id: str) -> frozenset[str]:
        """Ids of the lines that the draw must leave alone."""
        return frozenset(self._untested(draw_id))

    def findings(self, draw_id: str) -> tuple[Finding, ...]:
        """What stands against each of them."""
        return tuple(self._untested(draw_id).values())

    def _untested(self, draw_id: str) -> dict[str, Finding]:
        readiness = self._lines(draw_id)
        if readiness is None or not readiness.untested:
            return {}
        attempt = self._draws.get(draw_id).attempt
        given = {override.finding for override in self._kept.overrides(draw_id, attempt)}
        found = {line.line_id: untested_finding(line) for line in readiness.untested}
        return {line_id: finding for line_id, finding in found.items() if finding.key not in given}
