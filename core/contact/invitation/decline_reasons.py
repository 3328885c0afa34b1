"""不参加理由: the dictionary of reasons for declining, how the phone asks for one, and how one is kept.

Reasons are words of the customer's, in the order of the keys: the first five stand behind the keys 1 to 5.
A reason is kept as the words that it had, so that a later dictionary changes nothing of the past.
"""

from typing import Protocol

from core.access.model import MACHINE
from core.kernel.acts import Acts
from core.kernel.errors import UserError
from core.kernel.events import event

DEFAULT_REASONS = ("时间冲突", "需要回避", "身体原因", "不在本地", "其他")
KEYS = "12345"
MOST_REASONS = 12
LONGEST_REASON = 12
_DIGITS = "一二三四五"


class ReasonDesk(Protocol):
    """The draw's side: where a row's reason is kept."""

    def because(self, draw_id: str, row: int, reason: str) -> None:
        """Why the expert of a row does not take part, in words."""
        ...


def check_reasons(reasons: tuple[str, ...]) -> None:
    """Refuse a dictionary that the phone could not read out.

    Raises:
        UserError: ``policy.reasons_wrong`` (``most``, ``longest``): none, too many, too long, or one twice.
    """
    right = 0 < len(reasons) <= MOST_REASONS and len(set(reasons)) == len(reasons)
    if not right or any(not r.strip() or r != r.strip() or len(r) > LONGEST_REASON for r in reasons):
        raise UserError("policy.reasons_wrong", most=MOST_REASONS, longest=LONGEST_REASON)


def reason_prompt(reasons: tuple[str, ...]) -> str:
    """What the call says (forms.md F7, REASON)."""
    choices = "，".join(f"{reason}请按{digit}" for reason, digit in zip(reasons, _DIGITS, strict=False))
    return f"请选择不参加的原因。{choices}。"


def reason_of_key(reasons: tuple[str, ...], key: str) -> str:
    """The reason behind a key, "" for a key that has none."""
    place = KEYS.find(key)
    return reasons[place] if 0 <= place < len(reasons) else ""


def keep_reason(acts: Acts, desk: ReasonDesk, draw_id: str, row: int, reason: str) -> None:
    """Keep why the expert of a row declined; the log holds a commitment to the words only."""
    if not reason:
        return
    with acts.transaction():
        desk.because(draw_id, row, reason)
        acts.record(event("contact.reason_given"), MACHINE, draw_id, {"row": row}, {"reason": reason})
