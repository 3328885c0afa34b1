"""What one cell was read as, and everything that was wrong with it."""

from typing import Any, NamedTuple


class Reading(NamedTuple):
    """A value (None when blank or refused) with codes; a tuple type, since an import makes millions."""

    value: Any = None
    rejects: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


NOTHING = Reading()
ERROR_CELL = Reading(None, ("ERROR_CELL",))
