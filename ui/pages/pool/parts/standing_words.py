"""Whether an expert can be drawn, in words: the tag of a list, the sentences of why not."""

from collections.abc import Sequence

from core.standing.model import Hindrance, Obstacle
from ui.pages.pool.parts.standing_texts import TEXTS, say
from ui.tokens import Tone
from ui.widgets.table.columns import Cell

_LOOKS: dict[Hindrance, tuple[Tone, str]] = {
    Hindrance.DELETED: ("neutral", "trash-2"),
    Hindrance.BLACKLISTED: ("danger", "ban"),
    Hindrance.FROZEN: ("warning", "snowflake"),
    Hindrance.TERM_ENDED: ("warning", "hourglass"),
    Hindrance.TERM_NOT_BEGUN: ("neutral", "calendar-clock"),
    Hindrance.CHECK_MISSED: ("warning", "badge-check"),
    Hindrance.ON_LEAVE: ("neutral", "calendar-off"),
}


def standing_tag(obstacles: Sequence[Obstacle]) -> tuple[str, Tone, str]:
    """Word, tone and icon of where an expert stands: the weightiest reason, or that he can be drawn."""
    if not obstacles:
        return say("standing.drawable"), "accent", "circle-check"
    return (say(f"standing.{obstacles[0].code.value}"), *_LOOKS[obstacles[0].code])


def standing_cell(obstacles: Sequence[Obstacle]) -> Cell:
    """The state column of a list; the tip says every reason."""
    word, tone, icon = standing_tag(obstacles)
    more = f"+{len(obstacles) - 1}" if len(obstacles) > 1 else ""
    return Cell(word, tag=tone, icon=icon, extra=more, tip="\n".join(why_not(obstacles)))


def why_not(obstacles: Sequence[Obstacle]) -> list[str]:
    """A sentence for each reason, with its last day where it is known."""
    return [_sentence(obstacle) for obstacle in obstacles]


def _sentence(obstacle: Obstacle) -> str:
    code = f"obstacle.{obstacle.code.value}"
    dated = f"{code}.until"
    return say(dated, day=obstacle.until) if obstacle.until and dated in TEXTS else say(code)
