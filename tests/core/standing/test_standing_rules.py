"""Why an expert cannot be drawn, reason by reason and day by day."""

import pytest

from core.standing.model import DrawDays, ExpertStatus, Hindrance, Obstacle, StandingFacts
from core.standing.rules import effective_term, is_drawable, obstacles, status_on

TODAY = DrawDays.on("2026-03-02")
NEXT_WEEK = DrawDays("2026-03-02", "2026-03-09", "2026-03-10")


def facts(**given: object) -> StandingFacts:
    return StandingFacts(**given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "days", "expected"),
    [
        ({}, TODAY, []),
        ({"status": ExpertStatus.DELETED}, TODAY, [Obstacle(Hindrance.DELETED)]),
        ({"status": ExpertStatus.FROZEN}, TODAY, [Obstacle(Hindrance.FROZEN)]),
        (
            {"status": ExpertStatus.BLACKLISTED, "barred_to": "2026-03-02"},
            TODAY,
            [Obstacle(Hindrance.BLACKLISTED, "2026-03-02")],
        ),
        ({"status": ExpertStatus.BLACKLISTED, "barred_to": "2026-03-01"}, TODAY, []),
        ({"status": ExpertStatus.FROZEN, "barred_to": "2026-03-01"}, TODAY, []),
        ({"term_to": "2026-03-02"}, TODAY, []),
        ({"term_to": "2026-03-01"}, TODAY, [Obstacle(Hindrance.TERM_ENDED, "2026-03-01")]),
        ({"term_to": "2026-03-09"}, NEXT_WEEK, [Obstacle(Hindrance.TERM_ENDED, "2026-03-09")]),
        ({"term_to": "2026-03-10"}, NEXT_WEEK, []),
        ({"term_from": "2026-03-03"}, TODAY, [Obstacle(Hindrance.TERM_NOT_BEGUN, "2026-03-02")]),
        ({"check_missed": "2026-03-02"}, TODAY, [Obstacle(Hindrance.CHECK_MISSED)]),
        ({"check_missed": "2026-03-03"}, TODAY, []),
        ({"leaves": (("2026-03-01", "2026-03-05"),)}, TODAY, [Obstacle(Hindrance.ON_LEAVE, "2026-03-05")]),
        ({"leaves": (("2026-03-03", "2026-03-08"),)}, NEXT_WEEK, []),
        ({"leaves": (("2026-03-10", None),)}, NEXT_WEEK, [Obstacle(Hindrance.ON_LEAVE)]),
    ],
)
def test_each_reason_holds_on_its_days_and_no_others(
    given: dict[str, object], days: DrawDays, expected: list[Obstacle]
) -> None:
    assert list(obstacles(facts(**given), days)) == expected
    assert is_drawable(facts(**given), days) is not bool(expected)


def test_all_reasons_are_told_the_weightiest_first() -> None:
    worst = facts(
        status=ExpertStatus.FROZEN,
        term_to="2025-12-31",
        check_missed="2026-01-01",
        leaves=(("2026-01-01", None),),
    )
    found = [obstacle.code for obstacle in obstacles(worst, TODAY)]
    assert found == [Hindrance.FROZEN, Hindrance.TERM_ENDED, Hindrance.CHECK_MISSED, Hindrance.ON_LEAVE]


def test_a_deletion_does_not_end_by_itself() -> None:
    assert status_on(facts(status=ExpertStatus.DELETED, barred_to="2020-01-01"), "2026-03-02") is (
        ExpertStatus.DELETED
    )


def test_a_missed_check_shortens_the_term_and_never_lengthens_it() -> None:
    assert effective_term(facts(term_to="2027-12-31", check_missed="2026-03-01"))[1] == "2026-02-28"
    assert effective_term(facts(term_to="2025-12-31", check_missed="2026-03-01"))[1] == "2025-12-31"
    assert effective_term(facts(check_missed="2026-03-01")) == ("", "2026-02-28")
    assert effective_term(facts(term_from="2025-01-01")) == ("2025-01-01", "")
