"""How stages share the width: as drawn at 1920, narrower down to 1280; what is too small still scrolls."""

from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from ui.theme import theme


@runtime_checkable
class Tightens(Protocol):
    """A stage that has a form for low windows."""

    def set_tight(self, tight: bool) -> None:
        """Take that form, or the full one again."""
        ...


def fit(stage: QWidget, *, tight: bool) -> None:
    """Give ``stage`` its form for low windows, if it has one."""
    if isinstance(stage, Tightens):
        stage.set_tight(tight)


def between(widget: QWidget, least: int, most: int) -> QWidget:
    """Let ``widget`` be between ``least`` and ``most`` mock-up pixels wide."""
    widget.setMinimumWidth(theme().px(least))
    widget.setMaximumWidth(theme().px(most))
    return widget


def scrolled(widget: QWidget) -> QScrollArea:
    """``widget`` in a frame that scrolls, so that the page's head with the halt never leaves the window."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(widget)
    area.viewport().setAutoFillBackground(False)
    widget.setAutoFillBackground(False)
    return area
