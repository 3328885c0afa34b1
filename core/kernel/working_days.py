"""Working days as a port: public holidays are announced year by year."""

from datetime import date
from typing import Protocol


class WorkingDays(Protocol):
    """Knows which days are worked (``storage.reference.working_days``)."""

    def is_known(self, year: int) -> bool:
        """Whether the holidays of ``year`` are known."""
        ...

    def is_working(self, day: date) -> bool:
        """Whether ``day`` is worked.

        Raises:
            UserError: ``calendar.year_unknown`` when its holidays have not been announced.
        """
        ...

    def before(self, day: date, count: int) -> date:
        """The working day that is ``count`` working days before ``day``; raises like :meth:`is_working`."""
        ...
