"""Several names or clauses on one line, as the language of the window joins them."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication


def listed(parts: Iterable[str]) -> str:
    """Several names or codes on one line, as the language lists them."""
    return QCoreApplication.translate("Lists", ", ").join(parts)


def listed_clauses(parts: Iterable[str]) -> str:
    """Several clauses or sentences without a stop on one line, as the language joins them."""
    return QCoreApplication.translate("Lists", "; ").join(parts)
