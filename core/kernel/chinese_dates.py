"""Dates and times as official Chinese forms write them (forms, "Formats").

All functions print the clock time that the value carries; nothing is converted between time zones.
"""

from datetime import date, datetime

_WEEKDAYS = "一二三四五六日"


def long_date(day: date) -> str:
    """``2026年11月23日（星期一）``."""
    return f"{day.year}年{day.month}月{day.day}日（星期{_WEEKDAYS[day.weekday()]}）"


def long_moment(moment: datetime) -> str:
    """``2026年11月23日（星期一）上午9:30``; afternoon hours count to 12 (下午2:30)."""
    hour = moment.hour
    shown = hour - 12 if hour > 12 else hour
    return f"{long_date(moment)}{part_of_day(hour)}{shown}:{moment.minute:02d}"


def part_of_day(hour: int) -> str:
    """The word before a clock time: 凌晨 0–5, 上午 6–11, 中午 12, 下午 13–17, 晚上 18–23.

    Raises:
        ValueError: not an hour of the day.
    """
    if not 0 <= hour <= 23:
        raise ValueError(f"not an hour: {hour}")
    for end, word in ((6, "凌晨"), (12, "上午"), (13, "中午"), (18, "下午")):
        if hour < end:
            return word
    return "晚上"


def short_date(day: date) -> str:
    """``11月23日``, the {date_short} of messages."""
    return f"{day.month}月{day.day}日"


def clock_time(moment: datetime) -> str:
    """``14:30``, the {time} of messages."""
    return f"{moment.hour:02d}:{moment.minute:02d}"


def short_moment(moment: datetime) -> str:
    """``11月23日 14:30``, for narrow columns."""
    return f"{short_date(moment)} {clock_time(moment)}"


def deadline(moment: datetime, today: date) -> str:
    """``16:45``, with the date in front unless it is today: the {deadline} of messages."""
    return clock_time(moment) if moment.date() == today else short_date(moment) + clock_time(moment)


def numeric_moment(moment: datetime) -> str:
    """``2026-11-23 14:30:05``, where seconds matter (moments of commitment and print)."""
    return f"{moment:%Y-%m-%d %H:%M:%S}"
