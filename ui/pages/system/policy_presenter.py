"""What of the policies nobody changes in the window, as lines of words."""

from core.access.rules import SignInPolicy
from core.draw.state.records import PlanDraft
from ui.texts import words

Line = tuple[str, str]
"""What it is about, and its value in words."""


def fixed_lines(first: PlanDraft, lines: int) -> list[Line]:
    """What a new plan begins with and nobody changes here, and how many modems there are to call with."""
    cap = words("policy.no_cap") if first.employer_cap is None else str(first.employer_cap)
    return [
        _line("entropy", words("policy.bits", {"count": first.entropy_floor})),
        _line("employer_cap", cap),
        _line("names_locked", _yes(first.names_locked)),
        _line("recording", words("policy.always")),
        _line("modems", str(lines)),
    ]


def sign_in_lines(policy: SignInPolicy) -> list[Line]:
    """What of sign-in is part of the program."""
    return [_line("password_length", words("policy.characters", {"count": policy.password_length}))]


def _line(key: str, value: str) -> Line:
    return words(f"policy.{key}"), value


def _yes(value: bool) -> str:
    return words("policy.yes" if value else "policy.no")
