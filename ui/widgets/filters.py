"""Filter bar: fields in a row, a chip for each active condition, scenes to come back to, foldable."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, cast

from PySide6.QtCore import QTimer, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.forms import Field
from ui.widgets.labels import Text
from ui.widgets.layouts import clear
from ui.widgets.tags import Chip

_MARGIN, _GAP = 16, 12
_LEAST_STRETCHED = 180

TYPING_PAUSE_MS = 300
"""Changes are told after this pause, so that typing does not search letter by letter."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A saved set of conditions."""

    name: str
    values: Mapping[str, object]


class FilterEditor(Protocol):
    """An editor that stands in the bar without a label."""

    edited: SignalInstance

    @property
    def value(self) -> object:
        """The value."""
        ...

    def set_value(self, value: object) -> None:
        """Show a value without ``edited``."""
        ...


@dataclass(frozen=True, slots=True)
class _Filter:
    field: "Field | FilterEditor"
    nothing: object
    describe: Callable[[object], str]


class FilterBar(Card):
    """``changed(values)`` after a pause; ``scene_wanted(values)`` when the person wants to save a scene.

    ``scenes_managed`` when the scenes are to be renamed or deleted. Filters that find no room stand in a
    second row. Each filter is a :class:`Field` whose value equals ``nothing`` when it does not filter.
    """

    changed = Signal(object)
    scene_wanted = Signal(object)
    scenes_managed = Signal()

    def __init__(self, *, scenes: bool = True, manageable: bool = False) -> None:
        super().__init__(padding=(_MARGIN, 12), gap=12)
        self._manageable = manageable
        self._filters: dict[str, _Filter] = {}
        self._scenes: tuple[Scene, ...] = ()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TYPING_PAUSE_MS)
        self._timer.timeout.connect(self._tell)
        self._fields_holder = QWidget()
        self._fields = QHBoxLayout(self._fields_holder)
        self._fields.setContentsMargins(0, 0, 0, 0)
        self._fields.setSpacing(12)
        self._tools = QHBoxLayout()
        self._tools.setSpacing(12)
        self._scene_button = Button(self.tr("Scenes"), "bookmark")
        self._scene_button.clicked.connect(self._show_scenes)
        self._scene_button.setVisible(scenes)
        self._tools.addWidget(self._scene_button)
        tools = QVBoxLayout()
        # Built like a field, so that buttons stand level with the editors.
        tools.setSpacing(4)
        tools.addWidget(Text(" ", "small"))
        tools.addLayout(self._tools)
        tools.addStretch(1)
        self._fields.addLayout(tools)
        self._second_holder = QWidget()
        self._second = QHBoxLayout(self._second_holder)
        self._second.setContentsMargins(0, 0, 0, 0)
        self._second.setSpacing(12)
        self._second.addStretch(1)
        self._second_holder.hide()
        self.add(self._fields_holder)
        self.add(self._second_holder)
        self._extras = QVBoxLayout()
        self._extras.setSpacing(8)
        self.add(self._extras)
        self._stretches: dict[str, int] = {}
        self._moved: list[str] = []
        self._build_line(scenes)

    def _build_line(self, scenes: bool) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(Text(self.tr("Conditions"), "small", "muted"))
        self._none = Text(self.tr("none"), "small", "faint")
        line.addWidget(self._none)
        self._chips = QHBoxLayout()
        self._chips.setSpacing(8)
        line.addLayout(self._chips)
        self._clear = Button(self.tr("Clear"), "rotate-ccw", "link")
        self._clear.clicked.connect(self.clear_all)
        line.addWidget(self._clear)
        line.addStretch(1)
        save = Button(self.tr("Save as scene"), "save", "link")
        save.clicked.connect(self._want_scene)
        save.setVisible(scenes)
        line.addWidget(save)
        self._fold = Button(self.tr("Fold"), "chevron-up", "link")
        self._fold.clicked.connect(self._toggle)
        line.addWidget(self._fold)
        self.add(line)
        self._show_chips()

    def add_filter(
        self,
        key: str,
        field: Field,
        describe: Callable[[object], str],
        *,
        nothing: object = "",
        stretch: int = 0,
        width: int = 0,
    ) -> None:
        """Append a filter; ``describe(value)`` are the words of its chip; ``width`` in mock-up pixels."""
        self._filters[key] = _Filter(field, nothing, describe)
        self._stretches[key] = stretch
        if width:
            field.setFixedWidth(theme().px(width))
        self._fields.insertWidget(self._fields.count() - 1, field, stretch)
        field.edited.connect(self._on_edited)

    def add_extra(
        self, key: str, editor: QWidget, describe: Callable[[object], str], *, nothing: object
    ) -> None:
        """A filter whose editor takes a line of its own below the others; it is hidden until shown."""
        typed = cast("FilterEditor", editor)
        self._filters[key] = _Filter(typed, nothing, describe)
        self._extras.addWidget(editor)
        editor.hide()
        typed.edited.connect(self._on_edited)

    def add_note(self, widget: QWidget) -> None:
        """Something below the chips."""
        self.add(widget)

    def add_tool(self, button: Button) -> None:
        """A button before that of the scenes."""
        self._tools.insertWidget(self._tools.count() - 1, button)

    def set_scenes(self, scenes: Sequence[Scene]) -> None:
        """Scenes to choose from."""
        self._scenes = tuple(scenes)

    def values(self) -> dict[str, object]:
        """Values of all filters, inactive ones too."""
        return {key: item.field.value for key, item in self._filters.items()}

    def active(self) -> dict[str, object]:
        """Values of the filters that filter."""
        return {k: i.field.value for k, i in self._filters.items() if i.field.value != i.nothing}

    def set_values(self, values: Mapping[str, object]) -> None:
        """Set filters, the others to nothing, and tell at once."""
        for key, item in self._filters.items():
            item.field.set_value(values.get(key, item.nothing))
        self._timer.stop()
        self._tell()

    def clear_all(self) -> None:
        """Filter by nothing."""
        self.set_values({})

    def _on_edited(self) -> None:
        self._timer.start()

    def _tell(self) -> None:
        self._show_chips()
        self.changed.emit(self.values())

    def _show_chips(self) -> None:
        clear(self._chips)
        active = self.active()
        for key, value in active.items():
            chip = Chip(key, self._filters[key].describe(value))
            chip.removed.connect(self._remove)
            self._chips.addWidget(chip)
        self._none.setVisible(not active)
        self._clear.setVisible(bool(active))

    def _remove(self, key: str) -> None:
        self._filters[key].field.set_value(self._filters[key].nothing)
        self._timer.stop()
        self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Put the filters that find no room beside each other into the second row."""
        room = self.width() - 2 * _MARGIN - self._tools.sizeHint().width() - _GAP
        first: list[str] = []
        for key in self._stretches:
            room -= self._width(key) + _GAP
            if room < 0 and first:
                break
            first.append(key)
        second = list(self._stretches)[len(first) :]
        if second == self._moved:
            return
        self._moved = second
        for key in self._stretches:
            widget = self._filters[key].field
            assert isinstance(widget, QWidget)
            self._fields.removeWidget(widget)
            self._second.removeWidget(widget)
        for row, keys in ((self._fields, first), (self._second, second)):
            for place, key in enumerate(keys):
                widget = self._filters[key].field
                assert isinstance(widget, QWidget)
                row.insertWidget(place, widget, self._stretches[key])
        self._second_holder.setVisible(bool(second) and not self._fields_holder.isHidden())

    def _width(self, key: str) -> int:
        field = self._filters[key].field
        assert isinstance(field, QWidget)
        return theme().px(_LEAST_STRETCHED) if self._stretches[key] else field.maximumWidth()

    def _toggle(self) -> None:
        folded = not self._fields_holder.isHidden()
        self._fields_holder.setVisible(not folded)
        self._second_holder.setVisible(not folded and bool(self._moved))
        self._fold.setText(self.tr("Unfold") if folded else self.tr("Fold"))
        self._fold.set_icon("chevron-down" if folded else "chevron-up")

    def _want_scene(self) -> None:
        self.scene_wanted.emit(self.values())

    def _show_scenes(self) -> None:
        menu = QMenu(self)
        for index, scene in enumerate(self._scenes):
            action = menu.addAction(scene.name)
            action.setData(index)
            action.triggered.connect(self._use_scene)
        if not self._scenes:
            menu.addAction(self.tr("No scene saved yet")).setEnabled(False)
        elif self._manageable:
            menu.addSeparator()
            menu.addAction(self.tr("Rename, share, delete…")).triggered.connect(self.scenes_managed)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._scene_button.mapToGlobal(self._scene_button.rect().bottomLeft()))

    def _use_scene(self) -> None:
        index = self.sender().data()  # type: ignore[attr-defined]
        self.set_values(self._scenes[index].values)
