"""How the pages of a guide stand: one card in the middle."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import theme
from ui.widgets.layouts import column, row


def narrow(card: QWidget, width: int = 640) -> QWidget:
    """A page with a card in its middle."""
    card.setMinimumWidth(theme().px(560))
    card.setMaximumWidth(theme().px(width))
    return page_of(row(None, column(card, None), None))


def page_of(layout: QHBoxLayout | QVBoxLayout) -> QWidget:
    """A page with this layout."""
    page = QWidget()
    page.setLayout(layout)
    return page
