"""One of the organisation's departments by name; what stands there and is not offered stays chosen."""

from collections.abc import Sequence

from ui.widgets.pickers import Select


class DepartmentChoice(Select[str]):
    """Holds a name like a line of text, so that files and forms of other days keep what they have."""

    def __init__(self) -> None:
        self._names: list[str] = []
        super().__init__([("", "—")], "")

    def set_names(self, names: Sequence[str]) -> None:
        """Those that are offered."""
        self._names = list(names)
        self.set_value(self.value or "")

    def set_value(self, value: object) -> None:
        """Choose a name, also one that is not offered."""
        name = str(value or "")
        offered = ["", *self._names]
        if name not in offered:
            offered.append(name)
        self.set_options([(one, one or "—") for one in offered])
        super().set_value(name)
