"""By which channel somebody is asked next, and until when an answer counts (forms F7, features X5). Pure."""

from core.contact.invitation.model import ContactPolicy, Invitation, Reach


def first(policy: ContactPolicy) -> Reach:
    """The channel that an invitation begins with."""
    return policy.order.channels[0]


def following(policy: ContactPolicy, reach: Reach) -> Reach | None:
    """The channel after ``reach``, None when it is the last; one that the policy lacks has none after it."""
    channels = policy.order.channels
    place = channels.index(reach) + 1 if reach in channels else len(channels)
    return channels[place] if place < len(channels) else None


def text_goes_between_calls(policy: ContactPolicy) -> bool:
    """Whether a text follows the first call that was not answered, while further calls are still to come."""
    return following(policy, Reach.CALL) is Reach.TEXT


def window(policy: ContactPolicy, reach: Reach) -> float:
    """Seconds for which an answer by a written channel is waited for."""
    return policy.mail_window if reach is Reach.MAIL else policy.reply_window


def seconds_left(policy: ContactPolicy, invitation: Invitation, reach: Reach) -> float:
    """How long an invitation that stands at ``reach`` can still be answered, as things are planned."""
    total, at = 0.0, reach
    while True:
        if at is Reach.CALL:
            tries = max(policy.tries - invitation.tries, 0)
            total += tries * (policy.gap + policy.ring)
        else:
            total += window(policy, at)
        later = following(policy, at)
        if later is None:
            return total
        at = later
