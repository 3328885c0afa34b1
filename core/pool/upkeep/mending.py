"""Requests of the upkeep that the review gave back: mended and handed in again by who asked."""

from core.access.model import Actor
from core.cases.model import CaseKind, CaseState, ReviewCase
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import UserError
from core.pool.upkeep.barring import BarService
from core.pool.upkeep.model import BarOrder
from core.pool.upkeep.removal import RemovalService
from core.pool.upkeep.tools import UpkeepTools, check_until, needed_reason

MENDABLE = (CaseKind.BLACKLISTING, CaseKind.DELETION)
"""Kinds of cases that are mended here: period, document and reason."""


class MendService:
    """Blacklistings, their liftings and deletions; new experts and changes are mended in the entry form."""

    def __init__(self, tools: UpkeepTools, bars: BarService, removal: RemovalService) -> None:
        self._tools = tools
        self._bars = bars
        self._removal = removal

    @property
    def acts(self) -> Acts:
        """What acts are performed with."""
        return self._tools.acts

    def asked(self, actor: Actor, case_no: str) -> BarOrder:
        """What a returned case asked for, for its applicant's form.

        Raises:
            UserError: ``cases.unknown``, ``cases.not_applicant``, ``cases.not_returned``.
        """
        case = self._returned(actor, case_no)
        given = {key: str(case.payload.get(key) or "") for key in ("reason", "until", "document")}
        return BarOrder((case.subject,), **given)

    @act("pool.bar_mended")
    def hand_in_again(self, actor: Actor, case_no: str, order: BarOrder) -> Recorded[str]:
        """Begin another round with what ``order`` says; whom it is about cannot change.

        Raises:
            UserError: what :meth:`asked` raises; ``pool.reason_missing``, ``pool.period_over``; what keeps
                the expert from it by now.
        """
        case = self._returned(actor, case_no)
        if order.expert_nos != (case.subject,):
            raise ValueError("another expert needs another case")
        why, tools = needed_reason(order.reason), self._tools
        check_until(order.until, tools.today())
        expert = tools.experts.get(case.subject)
        payload: dict[str, JsonValue] = {"reason": why}
        if case.kind is CaseKind.DELETION:
            self._removal.check_possible(expert)
        else:
            self._bars.check_possible(expert, case.variant)
            payload |= {"until": order.until, "document": order.document.strip()}
        tools.cases.hand_in_again(actor, case_no, case.summary, payload, why)
        tools.announce()
        facts: dict[str, JsonValue] = {"case": case_no, "expert_no": case.subject, "until": order.until}
        return Recorded(case_no, case.subject, facts, {"document": order.document.strip()}, why)

    def _returned(self, actor: Actor, case_no: str) -> ReviewCase:
        case = self._tools.cases.get(case_no)
        if case.kind not in MENDABLE:
            raise UserError("cases.unknown")
        if actor.account_id != case.applicant:
            raise UserError("cases.not_applicant")
        if case.state is not CaseState.RETURNED:
            raise UserError("cases.not_returned")
        return case
