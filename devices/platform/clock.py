"""The machine's clocks."""

import time
from datetime import datetime

from core.kernel.clock import Instant


class SystemClock:
    """Implements ``core.kernel.clock.Clock``: local wall time with offset, monotonic time since start-up."""

    def now(self) -> Instant:
        """Both clocks, read together."""
        return Instant(datetime.now().astimezone(), time.monotonic_ns())
