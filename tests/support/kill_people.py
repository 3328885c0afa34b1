"""The people at the far ends of the kill tests: they answer by their numbers, never by the clock.

However often the program is killed, every invitation must end as it would have ended.
"""

from collections.abc import Iterable
from typing import Any

from tests.support.answering_lines import FarEndHabit

COUNT = 40
_ONES = {"answer_after": 0.2, "keys": [{"key": "1", "after": 1.2}] * 5}
_TWOS = {"answer_after": 0.2, "keys": [{"key": "2", "after": 1.2}] * 5}
_BUSY = {"cause": 17, "cause_after": 0.2, "reply_after": 0.3}
_ENDS: tuple[tuple[FarEndHabit, dict[str, Any], str], ...] = (
    (FarEndHabit("1"), _ONES, "accepted"),
    (FarEndHabit("2"), _TWOS, "declined"),
    (FarEndHabit(busy=True, reply="参加"), _BUSY | {"reply": "参加"}, "accepted"),
    (FarEndHabit("1"), _ONES, "accepted"),
    (FarEndHabit(busy=True, reply="不参加"), _BUSY | {"reply": "不参加"}, "declined"),
    (FarEndHabit("1"), _ONES, "accepted"),
    (FarEndHabit(), {"answer_after": None}, "no_answer"),
    (FarEndHabit("2"), _TWOS, "declined"),
)
"""What people do, at once or at a simulated modem, and what must become of their invitation."""


def _end_of(number: int) -> tuple[FarEndHabit, dict[str, Any], str]:
    return _ENDS[number // 2 % len(_ENDS)]


def _phone(number: int) -> str:
    return f"142{number:08d}"


def habits() -> dict[str, FarEndHabit]:
    """By phone number, for ``AnsweringLines``."""
    return {_phone(n): _end_of(n)[0] for n in range(COUNT)}


def modem_script() -> dict[str, Any]:
    """The same people as a script of the simulated modems."""
    return {"numbers": {_phone(n): [_end_of(n)[1]] for n in range(COUNT)}}


def expected_answers(asked: Iterable[str]) -> dict[str, str]:
    """What must have become of the invitations of these experts (by their numbers in the pool)."""
    return {expert: _end_of(int(expert.removeprefix("ZJ-")) - 1)[2] for expert in asked}
