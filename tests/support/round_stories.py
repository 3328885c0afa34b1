"""Logs that tell of other dice than the record of a draw by fresh dice, for both verifiers."""

from core.draw.transcript.record import Filled
from tests.support.sealed_sample import Story
from tests.support.session_stories import Tell


def usual(story: Story) -> None:
    """The course that fits the record."""
    story.tell_all()


def _with_steps(story: Story, of_first_round: Tell) -> None:
    """Everything as it was, but for the first replacement, which ``of_first_round`` tells."""
    story.before()
    story.recording_starts()
    story.ceremony()
    told = False
    for row, step in enumerate(story.draw.transcript.steps, 1):
        if not told and isinstance(step, Filled):
            told = True
            of_first_round(story)
            passed = [list(pair) for pair in step.passed_over]
            facts = {"seat": step.seat, "row": row, "passed_over": passed, "round": step.round}
            story.log.add("draw.replenished", story.id, facts)
        else:
            story.step(row, step)
    story.segments()
    story.close()


def _no_dice(_story: Story) -> None:
    """Nothing was rolled."""


def _twice(story: Story) -> None:
    story.round(1)
    story.round_reveals(1)


def _other_value(story: Story) -> None:
    story.round(1, given="9999999999")


def _values_late(story: Story) -> None:
    story.round_reveals(1)


REFUSED: dict[str, tuple[Tell, str]] = {
    "no dice": (lambda story: _with_steps(story, _no_dice), "story_rounds"),
    "rolled twice": (lambda story: _with_steps(story, _twice), "story_rounds"),
    "another value": (lambda story: _with_steps(story, _other_value), "story_value"),
    "values not logged before": (lambda story: _with_steps(story, _values_late), "story_value"),
}
"""What the log tells, and the reason that both verifiers must give."""
