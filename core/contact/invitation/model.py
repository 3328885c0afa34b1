"""Invitations: who is asked for which seat, by what means, until when."""

from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum

from core.contact.invitation.decline_reasons import DEFAULT_REASONS


class InvitationState(StrEnum):
    """``OPEN`` and ``UNKNOWN`` hold a seat; all others have given it back or filled it."""

    OPEN = "open"
    UNKNOWN = "unknown"  # a line fault or crash hid the answer; counts as open until decided
    ACCEPTED = "accepted"
    DECLINED = "declined"
    NO_ANSWER = "no_answer"
    FULL = "full"
    LEFT = "left"  # accepted first, will not come after all
    WITHDRAWN = "withdrawn"  # the draw that it belongs to was declared void

    @property
    def holds_seat(self) -> bool:
        """Whether it counts as an open invitation."""
        return self in (InvitationState.OPEN, InvitationState.UNKNOWN)


class Waiting(StrEnum):
    """What an open invitation waits for."""

    LINE = "line"  # for a free line, now
    CALL = "call"  # a call is under way
    GAP = "gap"  # for the time of the next try
    REPLY = "reply"  # for an answer by SMS


class Way(StrEnum):
    """By what an answer came."""

    VOICE = "voice"
    SMS = "sms"
    MAIL = "mail"  # entered by the operator
    OPERATOR = "operator"


class Reach(StrEnum):
    """A channel by which somebody is asked."""

    CALL = "call"
    TEXT = "sms"
    MAIL = "mail"


class ReachOrder(StrEnum):
    """In which order the channels are used; a channel that is not named is not used for invitations.

    All have calls: a text that never arrives must not count as an expert who does not answer.
    """

    CALL_TEXT = "call,sms"
    CALL_TEXT_MAIL = "call,sms,mail"
    TEXT_CALL = "sms,call"
    TEXT_CALL_MAIL = "sms,call,mail"
    MAIL_TEXT_CALL = "mail,sms,call"
    CALL_ONLY = "call"

    @property
    def channels(self) -> tuple[Reach, ...]:
        """The channels, the first one first."""
        return tuple(Reach(name) for name in self.value.split(","))


MOST_REMIND_HOURS = 72
"""The earliest reminder, in hours before the meeting."""


@dataclass(frozen=True, slots=True)
class ContactPolicy:
    """Figures of forms F7; no statutory figure is known, all are the customer's policy.

    Times in seconds. ``opens``/``closes`` are the allowed hours of calls. ``reply_window`` and
    ``mail_window`` are how long an answer to a text and to an e-mail is waited for (X5). ``hang_up``: the
    operator may end a call under way, with a reason. ``texts_a_day`` are parts that one SIM may send in 24
    hours.
    ``remind_hours`` and ``remind_again_hours`` before the meeting those who accepted are reminded; 0: not.
    ``test_lines``: a line that no test call has proven keeps a draw from its freeze.
    ``ask_reason``: who declines by key is asked why; ``reasons`` is the dictionary, in the order of the keys.
    """

    tries: int = 3
    gap: float = 300.0
    ring: float = 45.0
    key_wait: float = 8.0
    menu_plays: int = 3
    call_limit: float = 180.0
    reply_window: float = 900.0
    second_confirmation: bool = True
    opens: time = time(7, 30)
    closes: time = time(21, 30)
    name_project: bool = False
    ask_reason: bool = False
    reasons: tuple[str, ...] = DEFAULT_REASONS
    order: ReachOrder = ReachOrder.CALL_TEXT
    mail_window: float = 14_400.0
    hang_up: bool = True
    texts_a_day: int = 800
    remind_hours: int = 24
    remind_again_hours: int = 3
    test_lines: bool = True

    def call_allowed(self, at: datetime) -> bool:
        """Whether people may be called at this time of day."""
        return self.opens <= at.time() <= self.closes


PRACTICE_POLICY = ContactPolicy(
    tries=2,
    gap=5.0,
    ring=8.0,
    reply_window=10.0,
    opens=time(0, 0),
    closes=time(23, 59, 59),
    mail_window=60.0,
    test_lines=False,
)
"""Visible figures of practice mode, so that an exercise takes minutes."""


@dataclass(frozen=True, slots=True, repr=False)
class ContactCard:
    """What is needed to reach one expert; never shown, never logged in plain.

    For a ``unit`` (its name), ``name`` and ``phone`` are those of its first contact.
    """

    name: str
    phone: str
    unit: str = ""
    email: str = ""

    @property
    def addressed(self) -> str:
        """Who is spoken to, as a text says it: for a unit, of which unit."""
        return self.unit + self.name


@dataclass(frozen=True, slots=True)
class MeetingFacts:
    """What invitations say of the panel meeting."""

    organisation: str
    signature: str
    report_at: datetime
    place: str
    place_short: str
    duration_hours: int
    contact_phone: str
    project_alias: str = ""
    by_hand: bool = False  # the experts were named, not drawn


@dataclass(frozen=True, slots=True)
class Invitation:
    """One expert's invitation for one seat: a lease of the seat through all its tries."""

    id: int
    draw_id: str
    row: int
    seat: str
    state: InvitationState
    waiting: Waiting
    tries: int
    texts_sent: int
    next_try_at: datetime | None
    reply_until: datetime | None
    opened_at: datetime
    last_line: str | None
    way: Way | None
    text_state: str | None = None  # of the last text sent: handed_in, sent, trying, delivered, failed
    mails_sent: int = 0
    reach: Reach = Reach.CALL

    @property
    def was_reached(self) -> bool:
        """Whether its person knows of it: then he is told when it holds no more."""
        told = self.tries or self.texts_sent or self.mails_sent
        return bool(told) or self.state is InvitationState.ACCEPTED


@dataclass(frozen=True, slots=True)
class Attempt:
    """One call of an invitation as history shows it."""

    invitation: int
    number: int
    line: str
    started_at: datetime
    ended_at: datetime | None
    outcome: str | None
    counted: bool


@dataclass(frozen=True, slots=True)
class AwaitedText:
    """A text whose delivery is not known yet; ``references`` are its parts without a last word."""

    message_id: str
    line: str
    draw_id: str
    row: int
    references: tuple[int, ...]


@dataclass(frozen=True, slots=True, repr=False)
class UnsentText:
    """A text of which nobody knows whether the modem sent it: the program ended before it was told."""

    message_id: str
    invitation: int
    code: str
    text: str


@dataclass(frozen=True, slots=True, repr=False)
class IncomingText:
    """A text that came in; ``understood`` accept, decline or None.

    ``outcome``: "" waits for the operator, ``answered`` counted or was late, ``attributed``, ``dismissed``.
    """

    id: int
    line: str
    number: str
    text: str
    at: datetime
    understood: str | None
    draw_id: str | None
    row: int | None
    outcome: str
    decided_at: datetime | None = None
    decided_by: str = ""


@dataclass(frozen=True, slots=True)
class LiveCall:
    """A call under way: ``step`` dialing, ringing, speaking or key; ``key`` the last one pressed."""

    draw_id: str
    row: int
    line: str
    step: str
    started_at: datetime
    key: str | None = None


@dataclass(frozen=True, slots=True)
class InboxChanged:
    """Announcement: a text came in, or was decided, that the operator looks after."""


@dataclass(frozen=True, slots=True)
class ContactChanged:
    """Announcement: invitations or calls of this draw changed."""

    draw_id: str
