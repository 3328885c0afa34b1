"""Sets of experts' ids as SQL: what can be counted and cut without reading a single expert."""


class InSet(str):
    """A truth that says no more than that the id is in a set; ``select`` gives the set from an index."""

    __slots__ = ("select",)
    select: str

    def __new__(cls, select: str) -> "InSet":
        """The truth over ``expert e`` for the ids that ``select`` gives."""
        made = super().__new__(cls, f"e.id IN ({select})")
        made.select = select
        return made
