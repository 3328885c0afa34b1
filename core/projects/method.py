"""采购方式 as people write it, and the kind of method that the regulations speak of."""

from enum import StrEnum


class Method(StrEnum):
    """Kinds of method with rules of their own (regulations file, "Regimes")."""

    TENDER = "T"  # 公开招标, 邀请招标
    NEGOTIATION = "N"  # 竞争性谈判
    INQUIRY = "I"  # 询价
    CONSULTATION = "C"  # 竞争性磋商
    INNOVATION = "R"  # 合作创新采购


_WORDS = (
    ("合作创新", Method.INNOVATION),
    ("竞争性磋商", Method.CONSULTATION),
    ("磋商", Method.CONSULTATION),
    ("竞争性谈判", Method.NEGOTIATION),
    ("谈判", Method.NEGOTIATION),
    ("询价", Method.INQUIRY),
    ("公开招标", Method.TENDER),
    ("邀请招标", Method.TENDER),
    ("招标", Method.TENDER),
)
"""The first that stands in the text decides; single-source procurement (单一来源) has no panel of its own."""


def method_of(text: str) -> Method | None:
    """The kind of method, or None when the text names none that is known."""
    plain = "".join(text.split())
    if "单一来源" in plain:
        return None
    return next((method for word, method in _WORDS if word in plain), None)
