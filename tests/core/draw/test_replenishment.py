"""Who is next for an opened seat."""

from random import Random

import pytest

from core.draw.protocol.model import EligiblePool
from core.draw.protocol.placement import place
from core.draw.protocol.replenishment import Board, Next, left_in_pool, next_for_group

SEATS = {"A": 2, "B": 1}
ROWS = [
    ("E1", "U1", {"A": 0}),
    ("E2", "U2", {"A": 0, "B": 0}),
    ("E3", "U3", {"B": 0}),
    ("E4", "U1", {"A": 1, "B": 1}),
    ("E5", "U1", {"A": 0}),
    ("E6", None, {"A": 0}),
    ("E7", "U4", {"B": 1}),
]
POOL = EligiblePool.build(ROWS)
TICKETS = [i.to_bytes(32, "big") for i in range(len(ROWS))]


@pytest.fixture
def board() -> Board:
    """E1 and E2 sit in A, E3 in B."""
    return Board.of_placement(place(POOL, TICKETS, SEATS, 1, "AB"), SEATS)


def test_the_board_starts_as_drawn(board: Board) -> None:
    assert board.seated == {"A1": "E1", "A2": "E2", "B1": "E3"}
    assert board.groups == {"A1": "A", "A2": "A", "B1": "B"}


def test_nearest_tier_then_smallest_ticket(board: Board) -> None:
    open_a = board.left("A2")
    assert next_for_group(POOL, TICKETS, "A", open_a, None) == Next("E5", 0)
    turned = list(reversed(TICKETS))
    assert next_for_group(POOL, turned, "A", open_a, None) == Next("E6", 0)
    assert next_for_group(POOL, turned, "B", board.left("B1"), None) == Next("E7", 1)


def test_a_further_tier_comes_only_when_the_nearer_is_used_up(board: Board) -> None:
    left = board.left("A1").filled("A1", "E5").left("A1").filled("A1", "E6").left("A1")
    assert next_for_group(POOL, TICKETS, "A", left, None) == Next("E4", 1)


def test_who_left_stays_taken(board: Board) -> None:
    left = board.left("B1")
    assert "E3" in left.taken
    assert next_for_group(POOL, TICKETS, "B", left, None).expert == "E4"
    with pytest.raises(ValueError, match="taken before"):
        left.filled("B1", "E3")


def test_cap_counts_who_sits_now_and_forgets_who_left(board: Board) -> None:
    assert next_for_group(POOL, TICKETS, "B", board.left("B1"), 1) == Next("E7", 1)
    without_u1 = board.left("A1")
    assert next_for_group(POOL, TICKETS, "A", without_u1, 1) == Next("E5", 0)


def test_passed_over_are_named_with_their_reason_and_may_serve_later(board: Board) -> None:
    opened = board.left("A2")
    found = next_for_group(POOL, TICKETS, "A", opened, None, {"E5": "ON-LEAVE"}.get)
    assert found == Next("E6", 0, (("E5", "ON-LEAVE"),))
    again = opened.filled("A2", "E6").left("A2")
    assert next_for_group(POOL, TICKETS, "A", again, None) == Next("E5", 0)


def test_only_who_would_be_next_is_asked_for_a_conflict(board: Board) -> None:
    asked: list[str] = []

    def conflict(expert: str) -> str | None:
        asked.append(expert)
        return None

    next_for_group(POOL, TICKETS, "A", board.left("A2"), None, conflict)
    assert asked == ["E5"]


def test_nobody_left_still_names_who_was_passed_over(board: Board) -> None:
    reasons = dict.fromkeys(("E4", "E7"), "BLACKLISTED")
    found = next_for_group(POOL, TICKETS, "B", board.left("B1"), None, reasons.get)
    assert found == Next(None, None, (("E4", "BLACKLISTED"), ("E7", "BLACKLISTED")))


def test_a_seat_cannot_be_left_or_filled_twice(board: Board) -> None:
    with pytest.raises(ValueError, match="not open"):
        board.filled("A1", "E5")
    with pytest.raises(ValueError, match="nobody sits"):
        board.left("A1").left("A1")
    for call in (lambda: board.left("Z9"), lambda: board.filled("Z9", "E5")):
        with pytest.raises(ValueError, match="Z9"):
            call()


def test_numbers_left_follow_cap_and_takings(board: Board) -> None:
    assert left_in_pool(POOL, board, None) == {"A": 3, "B": 2}
    assert left_in_pool(POOL, board, 1) == {"A": 1, "B": 1}
    assert left_in_pool(POOL, board.left("A1"), 1) == {"A": 3, "B": 2}


def test_agrees_with_sorting_everybody() -> None:
    random = Random("next")
    for _ in range(400):
        rows = [
            (
                f"E{i}",
                random.choice([None, "U1", "U2", "U3"]),
                {g: random.randrange(3) for g in random.choice(["A", "B", "AB"])},
            )
            for i in range(random.randint(1, 300))
        ]
        pool = EligiblePool.build(rows)
        tickets = [random.getrandbits(256).to_bytes(32, "big") for _ in rows]
        cap = random.choice([None, 1, 2])
        board = Board.of_placement(place(pool, tickets, SEATS, cap, "AB"), SEATS)
        seat = random.choice([s for s, expert in board.seated.items() if expert] or [""])
        if not seat:
            continue
        board = board.left(seat)
        employer = {row[0]: row[1] for row in rows}
        sitting = [employer[e] for e in board.seated.values() if e]
        expected = min(
            (
                (profile[board.groups[seat]], tickets[i], expert)
                for i, (expert, entity, profile) in enumerate(rows)
                if board.groups[seat] in profile and expert not in board.taken
                if cap is None or entity is None or sitting.count(entity) < cap
            ),
            default=(None, None, None),
        )
        found = next_for_group(pool, tickets, board.groups[seat], board, cap)
        assert (found.tier, found.expert) == (expected[0], expected[2])
