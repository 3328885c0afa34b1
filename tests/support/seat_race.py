"""Answers that race for seats: keys, texts, operators, lost lines and restarts, in any order at one moment.

Everything is the real contact over the real tables; only lines and people are played. After every moment the
database itself is asked, past all of our own code, whether more were invited than there are seats.
"""

from collections import Counter
from dataclasses import dataclass, field
from random import Random

from core.contact.invitation.model import InvitationState, Way
from core.contact.lines.line import CallOutcome
from tests.support.contact_room import DRAW, Room, contact_database
from tests.support.fake_lines import FakeLines
from tests.support.manual_clock import ManualClock

TAKEN = "SELECT count(*) FROM invitation WHERE draw_id = ? AND state IN ('open', 'unknown', 'accepted')"
_ACCEPTED = "SELECT count(*) FROM invitation WHERE draw_id = ? AND state = 'accepted'"
_MOST_AT_ONCE = 12
_MOMENTS_AFTER_THE_LAST_SEAT = 4
_MOVES = ("accept", "decline", "text 1", "text 2", "stranger", "operator", "busy", "lost", "restart")
_WEIGHTS = (8, 6, 8, 5, 6, 3, 4, 2, 1)


@dataclass(slots=True)
class Tally:
    """What was answered in all races, and how; ``late`` found their seat taken."""

    answers: int = 0
    races: int = 0
    late: int = 0
    ways: Counter[str] = field(default_factory=Counter)

    def add(self, other: "Tally") -> None:
        """Count what happened elsewhere as well."""
        self.answers += other.answers
        self.races += other.races
        self.late += other.late
        self.ways += other.ways


class OverInvited(AssertionError):
    """More were invited than there are seats."""


class SeatRace:
    """One draw from its first call to its last seat."""

    def __init__(self, random: Random, entropy: object) -> None:
        self._random = random
        self.seats = random.randint(1, 9)
        self.phones = [f"{n:02d}" for n in range(1, self.seats * 4 + random.randint(1, 20))]
        self.room = Room(
            ManualClock(), entropy, self.seats, self.phones, random.randint(1, 8), contact_database()
        )
        self.tally = Tally(races=1)
        self._moments_left = _MOMENTS_AFTER_THE_LAST_SEAT

    def run(self, moments: int = 120) -> Tally:
        """Let people answer until all seats are filled, a little longer, or ``moments`` are over.

        Raises:
            OverInvited: With what happened last.
        """
        self.room.start()
        self._look("start")
        for _ in range(moments):
            self._moments_left -= self.room.states().count(InvitationState.ACCEPTED.value) == self.seats
            if not self._moments_left:
                break
            # What happens at one moment is handled without anything in between being tidied up.
            together = [self._move() for _ in range(self._random.randint(1, _MOST_AT_ONCE))]
            self.room.settle()
            self._look(" + ".join(together))
            if self._random.random() < 0.4:
                self.room.clock.advance(self._random.choice((1, 6, 12)))
                self.room.settle()
                self._look("waiting")
        return self.tally

    def _move(self) -> str:
        move = self._random.choices(_MOVES, _WEIGHTS)[0]
        running = self.room.calling()
        if move == "restart":
            self._restart()
        elif move in ("text 1", "text 2"):
            self._text(move[-1], running or self.phones)
        elif move == "stranger":
            self._text(self._random.choice("12"), self.phones)  # asked before, later, or never
        elif move == "operator":
            self._by_hand()
        elif running:
            self._by_phone(move, self._random.choice(running))
        self._look(move)
        return move

    def _by_phone(self, move: str, number: str) -> None:
        far = self.room.far
        if move == "busy":
            far.end(number, CallOutcome.BUSY, 17)
        elif move == "lost":
            far.end(number, CallOutcome.MODEM_ERROR, talk=self._random.choice((0.0, 3.0)))
        else:
            key = "1" if move == "accept" else "2"
            far.pick_up(number)
            for _ in range(2):
                if number in self.room.calling():
                    far.press(number, key)
            if number in self.room.calling():
                far.end(number, CallOutcome.HUNG_UP)
            self._count(move)

    def _text(self, reply: str, numbers: list[str]) -> None:
        number = self._random.choice(numbers)
        self.room.far.reply(number, reply)
        if number in self.room.calling() and self.room.far.line_of(number)[1] in self.room.lines.hung_up:
            self.room.far.end(number, CallOutcome.CANCELLED)
        self._count(f"text {reply}")

    def _by_hand(self) -> None:
        """The operator hears an answer that nobody else has heard yet, or has heard already."""
        known = self.room.invitations.of_draw(DRAW)
        if not known:
            return
        invitation = self._random.choice(known)
        if self._random.random() < 0.7:
            registered = self.room.service.accept(invitation.id, Way.OPERATOR)
            self.tally.late += not registered
        else:
            self.room.service.decline(invitation.id, Way.OPERATOR)
        self._count("operator")

    def _restart(self) -> None:
        """The program is killed, and started again over what it had kept."""
        self.room.lines = FakeLines(len(self.room.lines.ids))
        self.room.engine._timers.clear()
        self.room.build()
        self.room.service.resume(DRAW)

    def _count(self, way: str) -> None:
        self.tally.answers += 1
        self.tally.ways[way] += 1

    def _look(self, after: str) -> None:
        ask = self.room.connection.execute
        taken, accepted = ask(TAKEN, (DRAW,)).fetchone()[0], ask(_ACCEPTED, (DRAW,)).fetchone()[0]
        told = self.room.states().count(InvitationState.ACCEPTED.value)
        if taken > self.seats or told != accepted:
            raise OverInvited(
                f"{taken} invited, {accepted} accepted, {told} told, {self.seats} seats, after {after}"
            )


def race(answers: int, seed: int, entropy: object) -> Tally:
    """Races until there were so many answers."""
    whole = Tally()
    random = Random(seed)
    while whole.answers < answers:
        whole.add(SeatRace(random, entropy).run())
    return whole
