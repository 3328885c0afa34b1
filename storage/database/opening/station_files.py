"""Names of a station's files, and who signs what its log says."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.kernel.audit import LogHead
    from core.kernel.signing import Signer

DATABASE = "station.db"
SLOTS = "station.keys"
ATTEMPTS = "station.attempts"

HEAD = ".head"
"""Ending of the file beside the station's folder that keeps the log's head."""

WAITING = ".restored"
"""Ending of the folder of a restored station that takes its place at the next start."""

NoteSigner = Callable[["Signer", str, "LogHead"], str]
"""Makes the signed note of a head: (log key, origin, head) → text (``core.kernel.checkpoint``)."""
