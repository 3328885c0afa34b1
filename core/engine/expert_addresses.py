"""Where experts are reached: the pool's files as messages need them."""

from collections.abc import Sequence

from core.cases.model import ReviewCase
from core.contact.mails.outgoing import Addressee
from core.pool.record.custom_fields import EXPERT_TYPE
from core.pool.service import PoolService


class ExpertAddresses:
    """For services inside their acts; never for the window, values are plain."""

    def __init__(self, pool: PoolService) -> None:
        self._pool = pool

    def of_case(self, case: ReviewCase) -> Addressee | None:
        """The expert whom a review of the pool is about, None for other cases."""
        found = self._pool.reviews.whom(case)
        if found is None:
            return None
        number, filed = found
        draft = filed.draft
        return Addressee(number, draft.name, draft.phone, draft.email, filed.custom.get(EXPERT_TYPE, ""))

    def of(self, expert_nos: Sequence[str]) -> Sequence[Addressee]:
        """Experts by number; those who are deleted are left out."""
        return [
            Addressee(expert.expert_no, expert.draft.name, expert.draft.phone, expert.draft.email, "")
            for expert in self._pool.files_of(expert_nos)
        ]
