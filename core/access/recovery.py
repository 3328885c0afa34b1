"""The form of a recovery key: 160 bits in eight groups of four, in an alphabet that is hard to misread."""

from core.kernel.errors import UserError

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O, U to misread."""

GROUPS = 8
GROUP = 4
_LOOK_ALIKES = str.maketrans("ILO", "110")


def plain_key(typed: str) -> str:
    """What a person typed, without gaps and with look-alikes put right; may still be no key."""
    return "".join(c for c in typed.upper().translate(_LOOK_ALIKES) if c not in "- \t\r\n")


def check_recovery_key(typed: str) -> str:
    """The 32 characters of a whole key.

    Raises:
        UserError: ``access.recovery_format``.
    """
    plain = plain_key(typed)
    if len(plain) != GROUPS * GROUP or any(c not in ALPHABET for c in plain):
        raise UserError("access.recovery_format")
    return plain
