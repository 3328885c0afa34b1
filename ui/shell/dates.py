"""Dates as people read them, in the language of the window."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale


def long_date(moment: datetime) -> str:
    """Day with its weekday: 2027年3月4日  星期四, or Thursday, 4 March 2027."""
    day = QDate(moment.year, moment.month, moment.day)
    pattern = QCoreApplication.translate("Dates", "dddd, d MMMM yyyy")
    return QLocale().toString(day, pattern)


def short_moment(moment: datetime) -> str:
    """Day and time without the year, for lists of what just happened."""
    day = QDate(moment.year, moment.month, moment.day)
    pattern = QCoreApplication.translate("Dates", "d MMM")
    return f"{QLocale().toString(day, pattern)} {moment:%H:%M}"
