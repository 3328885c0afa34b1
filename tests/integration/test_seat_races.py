"""Answers racing for seats: a sample of what ``python -m tests.bench.soak_seats`` does a million times."""

from random import Random

import pytest

from tests.bench.soak_seats import at_the_guard
from tests.support.seat_race import DRAW, OverInvited, SeatRace, race
from tests.support.seeded_entropy import SeededEntropy


def test_no_answer_in_any_order_finds_more_invited_than_there_are_seats(entropy):
    tally = race(300, 11, entropy)
    assert tally.answers >= 300
    assert set(tally.ways) == {"accept", "decline", "text 1", "text 2", "operator"}
    assert tally.late > 0  # some were told that the seat is taken


def test_threads_without_an_engine_are_kept_apart_by_the_database_itself(tmp_path):
    assert at_the_guard(200, 3, tmp_path) >= 200


def test_the_race_sees_one_invitation_too_many():
    race = SeatRace(Random(1), SeededEntropy())
    race.room.start()
    race.room.connection.execute(
        "INSERT INTO invitation (draw_id, row, seat, state, waiting, opened_at, reach) "
        "SELECT ?, 900 + value, 'A1', 'open', 'line', '2026-03-02', 'call' FROM json_each(?)",
        (DRAW, str(list(range(race.seats)))),
    )
    with pytest.raises(OverInvited):
        race.run()
