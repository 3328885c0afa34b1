"""Whose answer a text is, and to which invitation: only certain answers count (forms F6)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from core.contact.invitation.model import Invitation, InvitationState
from core.contact.texts.replies import Reply, read_reply

_LATE = frozenset({InvitationState.DECLINED, InvitationState.NO_ANSWER, InvitationState.FULL})


@dataclass(frozen=True, slots=True)
class Attribution:
    """``target`` is whom the text belongs to, None when that is not certain.

    ``counts`` says that the answer fills or opens the seat now, ``late`` that it came too late for that; with
    neither the operator decides.
    """

    target: Invitation | None
    reply: Reply | None
    counts: bool = False
    late: bool = False


def draw_code(draw_id: str) -> str:
    """What a reply may carry to name its draw: the last four characters of the draw's number."""
    return draw_id[-4:]


def attribute(
    text: str, matches: Sequence[Invitation], code_of: Callable[[str], str] = draw_code
) -> Attribution:
    """Read a text of somebody who has the invitations ``matches``, the oldest first."""
    named, reply = _named(text, matches, code_of)
    if named is None:
        reply = read_reply(text)
        held = [i for i in matches if i.state.holds_seat]
        if len(held) > 1 or not matches:
            return Attribution(None, reply)
        named = held[0] if held else matches[-1]
    if named.state.holds_seat:
        return Attribution(named, reply, counts=reply is not None)
    late = named.state in _LATE and reply is not None
    return Attribution(named, reply, late=late)


def _named(
    text: str, matches: Sequence[Invitation], code_of: Callable[[str], str]
) -> tuple[Invitation | None, Reply | None]:
    """The invitation that the text names by the code of its draw."""
    if read_reply(text) is not None:
        return None, None
    for invitation in reversed(matches):
        reply = read_reply(text, code_of(invitation.draw_id))
        if reply is not None:
            return invitation, reply
    return None, None
