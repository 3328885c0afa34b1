"""Draws worked in several sessions, and logs whose sessions do not hold together, for both verifiers."""

from collections.abc import Callable

from tests.support.sealed_sample import Story

Tell = Callable[[Story], None]


def two_sessions(story: Story) -> None:
    """The ceremony, then the replacements some days later under another supervisor."""
    story.before()
    story.recording_starts()
    story.ceremony()
    story.session_ends()
    story.begin_session(2)
    story.replacements()
    story.segments()
    story.close()


def _replaced_between(story: Story) -> None:
    story.before()
    story.recording_starts()
    story.ceremony()
    story.session_ends()
    story.replacements()
    story.begin_session(2)
    story.close()


def _skips_a_number(story: Story) -> None:
    story.before()
    story.recording_starts()
    story.ceremony()
    story.session_ends()
    story.begin_session(3)
    story.replacements()
    story.close()


def _never_ended(story: Story) -> None:
    story.before()
    story.recording_starts()
    story.ceremony()
    story.begin_session(2)
    story.replacements()
    story.close()


def _without_supervisor(story: Story) -> None:
    story.before()
    story.recording_starts()
    story.ceremony()
    story.session_ends()
    story.begin_session(2, supervisor="")
    story.replacements()
    story.close()


def _recorded_for_another(story: Story) -> None:
    story.before()
    story.recording_starts()
    story.ceremony()
    story.session_ends()
    story.segments()
    story.begin_session(2)
    story.replacements()
    story.close()


REFUSED: dict[str, Tell] = {
    "session_none": _replaced_between,
    "session_number": _skips_a_number,
    "session_open": _never_ended,
    "session_alone": _without_supervisor,
    "session_other": _recorded_for_another,
}
"""By the reason that both verifiers must give."""
