"""How single values are shown: a missing one prints as a dash."""

from collections.abc import Sequence
from datetime import date, datetime

from core.draw.forms.model import DrawMode, OverrideLine
from core.evidence.papers.short_codes import short_code
from core.kernel.chinese_dates import long_date, long_moment
from storage.documents import words_zh as words
from storage.documents.grid import BODY_SIZE, LABEL_HEIGHT, Row, label_row

_DIGEST_GROUPS = 16


def shown(text: str) -> str:
    """The text, or a dash."""
    return text.strip() or words.MISSING


def moment(value: datetime | None) -> str:
    """The long form of a moment, or a dash."""
    return words.MISSING if value is None else long_moment(value)


def day(value: date | None) -> str:
    """The long form of a date, or a dash."""
    return words.MISSING if value is None else long_date(value)


def mode_and_attempt(mode: DrawMode, attempt: int) -> str:
    """``随机抽取　第1次``."""
    return f"{words.MODES[mode]}　{words.ATTEMPT.format(attempt=attempt)}"


def override_note(overrides: Sequence[OverrideLine]) -> str:
    """Against which rules a draw went on, how and who co-signed; empty where it kept them all.

    The reasons may name people, so they are in the sealed archive alone.
    """
    if not overrides:
        return ""
    return words.OVERRIDES.format(overrides="；".join(_override(line) for line in overrides))


def _override(line: OverrideLine) -> str:
    signed = words.OVERRIDE_SIGNED_PUBLIC
    if line.supervisor:
        signed = words.OVERRIDE_SIGNED.format(name=line.supervisor)
    how = words.OVERRIDE_DOCUMENT if line.document else words.OVERRIDE_REASON
    given = "，".join((words.OVERRIDE_STAGES[line.stage], how, signed))
    return words.OVERRIDE.format(rule=line.rule, given=given)


def whole_digest(digest: str) -> str:
    """All of a SHA-256 in groups of four digits, in two lines."""
    groups = short_code(digest, _DIGEST_GROUPS).split(" ")
    return " ".join(groups[: _DIGEST_GROUPS // 2]) + "\n" + " ".join(groups[_DIGEST_GROUPS // 2 :])


def fact_row(
    pairs: Sequence[tuple[str, str]],
    width: float,
    label_width: float,
    size: float = BODY_SIZE,
    height: float = LABEL_HEIGHT,
) -> Row:
    """Labels and values side by side, with a dash where a value is missing."""
    return label_row([(label, shown(value)) for label, value in pairs], width, label_width, size, height)
