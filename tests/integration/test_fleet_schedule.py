"""Fleets of 1 to 8 modems by a simulated clock against the best schedule there can be."""

import heapq
from dataclasses import dataclass
from random import Random

import pytest

from core.contact.lines.line import CallOutcome
from tests.support.contact_room import Room
from tests.support.manual_clock import ManualClock
from tests.support.seeded_entropy import SeededEntropy

MOST = 1.05


@dataclass(frozen=True)
class Person:
    """Somebody to be called: how long the call takes, and what is said at its end."""

    seconds: float
    accepts: bool


def people(random, count, accepting):
    return [Person(random.uniform(4.0, 40.0), random.random() < accepting) for _ in range(count)]


def best_schedule(order, seats, modems):
    """Seconds of the best schedule that keeps the drawn order and never invites more than there are seats.

    Whoever starts later than possible can only delay those behind: with a fixed order the k-th call starts
    at the earliest when a modem is free and a seat is neither filled nor asked for.
    """
    ends = []  # of the calls under way: when, and whether the seat is filled then
    now, accepted, queue = 0.0, 0, list(order)
    while True:
        while queue and len(ends) < modems and accepted + len(ends) < seats:
            person = queue.pop(0)
            heapq.heappush(ends, (now + person.seconds, person.accepts))
        if not ends:
            return now
        now, accepts = heapq.heappop(ends)
        accepted += accepts


class Fleet:
    """The real contact with modems whose calls last as long as the people talk."""

    def __init__(self, order, seats, modems):
        self.clock = ManualClock()
        phones = [str(n) for n in range(1, len(order) + 1)]
        self.room = Room(self.clock, SeededEntropy(), seats, phones, modems)
        self.order, self.ends, self.known = order, [], 0

    def seconds(self):
        """How long it takes until all seats are filled."""
        begun = self.clock.now().monotonic_ns
        self.room.start()
        while self.notice_calls():
            due, phone = heapq.heappop(self.ends)
            self.let_pass(due)
            self.finish(phone)
        return (self.clock.now().monotonic_ns - begun) / 1e9

    def notice_calls(self):
        """Calls that began at this moment; False when none is under way any more."""
        dialled = self.room.lines.dialled
        for _, _, phone in dialled[self.known :]:
            length = round(self.order[int(phone) - 1].seconds * 1e9)
            heapq.heappush(self.ends, (self.clock.now().monotonic_ns + length, phone))
        self.known = len(dialled)
        return self.ends != []

    def let_pass(self, due):
        """Up to the end of a call, half a second at a time as the engine's own timer does."""
        while (left := due - self.clock.now().monotonic_ns) > 0:
            self.clock.advance(min(left / 1e9, 0.5))
            self.room.engine.run_pending()

    def finish(self, phone):
        far = self.room.far
        key = "1" if self.order[int(phone) - 1].accepts else "2"
        far.pick_up(phone)
        for _ in range(2):
            if phone in self.room.calling():
                far.press(phone, key)
        if phone in self.room.calling():
            far.end(phone, CallOutcome.FINISHED)
        self.room.engine.run_pending()


@pytest.mark.parametrize("modems", range(1, 9))
def test_a_fleet_is_as_fast_as_the_best_schedule(modems):
    random = Random(modems)
    order = people(random, 50, 0.7)
    fleet = Fleet(order, 16, modems)
    took, best = fleet.seconds(), best_schedule(order, 16, modems)
    assert fleet.room.states().count("accepted") == 16
    assert best <= took + 0.01
    assert took <= MOST * best, f"{took:.0f} s instead of {best:.0f} s"
    work = sum(person.seconds for person in order[: fleet.known])
    assert best >= work / modems - 0.01  # nobody can be quicker than all modems talking all the time


def test_more_modems_than_seats_never_invite_more_than_the_seats():
    order = people(Random(3), 30, 0.5)
    fleet = Fleet(order, 2, 8)
    assert fleet.seconds() <= MOST * best_schedule(order, 2, 8)
    assert fleet.room.states().count("accepted") == 2
