"""Whether a window can be worked without a mouse: what Tab reaches, and in which order."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QWidget,
)

_WORKED = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit)
_COMPOUND = (QAbstractSpinBox, QComboBox, QAbstractItemView, QLineEdit)
_ROW = 24
"""Pixels by which things of one row may differ in height."""


def unreachable(window: QWidget) -> Iterator[str]:
    """What can be pressed or filled in, but takes no focus by Tab."""
    for widget in _worked(window):
        grouped = isinstance(widget, QAbstractButton) and widget.group() is not None
        if isinstance(widget, QRadioButton) or grouped:
            continue  # one of a group has the focus; the arrows go on from there
        if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
            yield f"Tab does not reach {_name(widget)}"


def backwards(window: QWidget) -> Iterator[str]:
    """Where Tab goes up to an editor of the same card that stands above the one before."""
    widget, seen = window.nextInFocusChain(), set[int]()
    before: QWidget | None = None
    while widget is not None and id(widget) not in seen:
        seen.add(id(widget))
        if isinstance(widget, QLineEdit | QPlainTextEdit | QComboBox) and _takes_part(widget, window):
            if before is not None and before.parentWidget() is widget.parentWidget():
                rise = before.mapTo(window, before.rect().topLeft()).y()
                if widget.mapTo(window, widget.rect().topLeft()).y() < rise - _ROW:
                    yield f"Tab goes up from {_name(before)} to {_name(widget)}"
            before = widget
        widget = widget.nextInFocusChain()


def misplaced(dialog: QWidget) -> Iterator[str]:
    """In a dialog: no field with the focus though there are some, a later one having it, Tab going up."""
    stops = list(_stops(dialog))
    fields = [stop for stop in stops if isinstance(stop, (*_COMPOUND, QPlainTextEdit)) or _is_ticked(stop)]
    focus = dialog.focusWidget()
    if fields and focus is not None and focus is not fields[0] and not fields[0].isAncestorOf(focus):
        yield f"the focus is on {_name(focus)}, not on the first field {_name(fields[0])}"
    for before, after in pairwise(stops):
        upper, lower = _place(after, dialog), _place(before, dialog)
        beside = upper.right() < lower.left() or lower.right() < upper.left()
        scrolled = before.visibleRegion().isEmpty() or after.visibleRegion().isEmpty()
        if not beside and not scrolled and upper.bottom() < lower.top() - _ROW:
            yield f"Tab goes up from {_name(before)} to {_name(after)}"


def _stops(window: QWidget) -> Iterator[QWidget]:
    """What Tab comes to, from the first on."""
    first = widget = window.nextInFocusChain()
    while widget is not None:
        proxied = widget.focusProxy() is not None
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not proxied and _takes_part(widget, window):
            yield widget
        widget = widget.nextInFocusChain()
        if widget is first:
            return


def _is_ticked(widget: QWidget) -> bool:
    return isinstance(widget, QCheckBox | QRadioButton)


def _place(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def _worked(window: QWidget) -> Iterator[QWidget]:
    for widget in window.findChildren(QWidget):
        inner = isinstance(
            widget.parentWidget(), QAbstractSpinBox | QComboBox | QAbstractItemView | QLineEdit
        )
        if isinstance(widget, _WORKED) and not inner and _takes_part(widget, window):
            yield widget


def _takes_part(widget: QWidget, window: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled() and widget.window() is window


def _name(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QAbstractButton) else ""
    return f"{type(widget).__name__} “{words or widget.accessibleName() or widget.objectName()}”"
