"""Several names or clauses on one line, as the language joins them; names in the order of their reading."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from PySide6.QtCore import QCollator, QCoreApplication, QLocale

T = TypeVar("T")


def listed(parts: Iterable[str]) -> str:
    """Several names or codes on one line, as the language lists them."""
    return QCoreApplication.translate("Lists", ", ").join(parts)


def listed_clauses(parts: Iterable[str]) -> str:
    """Several clauses or sentences without a stop on one line, as the language joins them."""
    return QCoreApplication.translate("Lists", "; ").join(parts)


def by_reading(names: Iterable[str]) -> list[str]:
    """Chinese names by pinyin, as a dictionary has them; numbers by their size. For lists to choose from."""
    return in_order_of_reading(names, str)


def in_order_of_reading(things: Iterable[T], name: Callable[[T], str]) -> list[T]:
    """Things by their names, as :func:`by_reading` orders them, in either language of the window."""
    order = QCollator(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
    order.setNumericMode(True)
    return sorted(things, key=lambda thing: order.sortKey(name(thing)))
