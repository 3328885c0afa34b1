"""What witnesses may give, and how much chance it is credited with (step 4).

Bits are whole hundredths (*centibits*), because a floor must not depend on floating point: a roll of a
ten-sided die counts 3.32 bits, of a six-sided one 2.58, typed text nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from core.draw.protocol.model import Contribution, Method
from core.kernel.errors import UserError

CENTIBITS_PER_BIT = 100
TEXT_LIMIT = 200


@dataclass(frozen=True, slots=True)
class Dice:
    """One kind of die: its digits, credited centibits a roll, and how many rolls are taken.

    ``fewest_fresh`` is the least number in a round of fresh dice, whose floor is lower.
    """

    digits: str
    centibits: int
    fewest: int
    fewest_fresh: int
    most: int


DICE = {
    Method.D10: Dice("0123456789", 332, fewest=10, fewest_fresh=10, most=20),
    Method.D6: Dice("123456", 258, fewest=25, fewest_fresh=13, most=25),
}


def check_value(method: str, value: str, *, fresh: bool = False) -> None:
    """Check a value exactly as typed; ``fresh`` for a round of fresh dice.

    Raises:
        UserError: ``draw.value_method`` (no such method), ``draw.value_digits`` (``digits`` allowed),
            ``draw.value_rolls`` (``fewest``, ``most``, ``found``), ``draw.value_text`` (empty, longer than
            ``most`` characters, or with characters that cannot be typed).
    """
    if method == Method.TEXT:
        if not 0 < len(value) <= TEXT_LIMIT or any(_is_not_typed(c) for c in value):
            raise UserError("draw.value_text", most=TEXT_LIMIT)
        return
    dice = _dice(method)
    if not set(value) <= set(dice.digits):
        raise UserError("draw.value_digits", digits=f"{dice.digits[0]}-{dice.digits[-1]}")
    fewest = dice.fewest_fresh if fresh else dice.fewest
    if not fewest <= len(value) <= dice.most:
        raise UserError("draw.value_rolls", fewest=fewest, most=dice.most, found=len(value))


def _is_not_typed(character: str) -> bool:
    return ord(character) < 0x20 or 0x7F <= ord(character) < 0xA0 or 0xD800 <= ord(character) <= 0xDFFF


def _dice(method: str) -> Dice:
    found = next((dice for name, dice in DICE.items() if name == method), None)
    if found is None:
        raise UserError("draw.value_method")
    return found


def credited_centibits(method: str, value: str) -> int:
    """Hundredths of bits that a checked value is credited with; raises as :func:`check_value`."""
    return 0 if method == Method.TEXT else len(value) * _dice(method).centibits


def total_centibits(contributions: Iterable[Contribution]) -> int:
    """Sum of the credits; raises as :func:`check_value` for an unknown method."""
    return sum(credited_centibits(c.method, c.value) for c in contributions)


def reaches_floor(contributions: Iterable[Contribution], floor_bits: int) -> bool:
    """Whether the credits together are at least ``floor_bits`` whole bits."""
    return total_centibits(contributions) >= floor_bits * CENTIBITS_PER_BIT
