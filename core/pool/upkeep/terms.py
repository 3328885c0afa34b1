"""Terms of appointment (features P13): who is running out, and renewal of one or many."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from core.access.model import Actor
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import UserError
from core.pool.record.changes import ChangeCause, ChangeReason
from core.pool.record.model import Expert
from core.pool.upkeep.model import BulkOutcome, UpkeepCounts
from core.pool.upkeep.tools import UpkeepTools, check_until, needed_reason, numbers, subject_of
from core.standing.model import ExpertStatus

REMIND_DAYS = 60
"""Days before its end at which a term is counted as ending."""


class TermService:
    """Renewing terms; whose term is over is not drawn."""

    def __init__(self, tools: UpkeepTools) -> None:
        self._tools = tools

    @property
    def acts(self) -> Acts:
        """What acts are performed with."""
        return self._tools.acts

    def counts(self, actor: Actor, days: int = REMIND_DAYS) -> UpkeepCounts:
        """Figures of today; ``ending`` within ``days``."""
        today = self._tools.now().date()
        with self._tools.reading(actor) as records:
            return records.counts(today.isoformat(), _later(today, days))

    def terms(self, actor: Actor, expert_nos: Sequence[str]) -> Mapping[str, tuple[str, str]]:
        """Terms as they are, to be put back by :meth:`put_back`."""
        self._tools.check_reader(actor, expert_nos)
        drafts = {number: self._tools.experts.get(number).draft for number in expert_nos}
        return {number: (draft.term_from, draft.term_to) for number, draft in drafts.items()}

    @act("pool.terms_renewed")
    def renew(
        self, actor: Actor, expert_nos: Sequence[str], until: str, reason: str, start: str = ""
    ) -> Recorded[BulkOutcome]:
        """Give experts a term until a day; ``start`` "" leaves its beginning as it is.

        Raises:
            UserError: ``pool.reason_missing``, ``pool.term_missing``, ``pool.period_over``,
                ``pool.period_reversed``, ``pool.expert_deleted``; ``pool.term_longer`` for who has a longer
                term already; as :meth:`UpkeepTools.each`.
        """
        why = needed_reason(reason)
        if not until:
            raise UserError("pool.term_missing")
        check_until(until, self._tools.today())
        if start and start > until:
            raise UserError("pool.period_reversed", starts=start, ends=until)

        def renew_one(expert: Expert) -> None:
            number, draft = expert.expert_no, expert.draft
            if expert.status is ExpertStatus.DELETED:
                raise UserError("pool.expert_deleted", expert_no=number)
            if draft.term_to >= until:
                raise UserError("pool.term_longer", expert_no=number, day=draft.term_to)
            self._set(actor, expert, start or draft.term_from, until, why)

        outcome = self._tools.each(expert_nos, renew_one)
        self._tools.announce()
        facts: dict[str, JsonValue] = {"experts": numbers(outcome), "term_from": start, "term_to": until}
        return Recorded(outcome, subject_of(outcome), facts, why=why)

    @act("pool.terms_put_back")
    def put_back(
        self, actor: Actor, terms: Mapping[str, tuple[str, str]], reason: str
    ) -> Recorded[BulkOutcome]:
        """Give experts the terms they had before a renewal; raises ``pool.reason_missing``."""
        why = needed_reason(reason)

        def put_one_back(expert: Expert) -> None:
            self._set(actor, expert, *terms[expert.expert_no], why)

        outcome = self._tools.each(tuple(terms), put_one_back)
        self._tools.announce()
        return Recorded(outcome, subject_of(outcome), {"experts": numbers(outcome)}, why=why)

    def _set(self, actor: Actor, expert: Expert, start: str, until: str, why: str) -> None:
        draft = expert.draft._replace(term_from=start, term_to=until)
        reason = ChangeReason(ChangeCause.STANDING, why)
        self._tools.changes.change(actor, expert.expert_no, expert.version, draft, reason)


def _later(day: date, days: int) -> str:
    return (day + timedelta(days=days)).isoformat()
