"""``project.json``: what an archive of a project says openly of its draws.

Which draws there were, how each attempt ended, and in which archive of the station it was sealed: the digest
of that archive's tag manifest binds all of it. An archive is *held* when its ZIP lies inside this one, else
it is only *cited*. A void attempt that has no archive of its own is opened in the record of a later one.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from core.draw.transcript.record import Ending
from core.evidence.format.layout import FORMAT, is_id
from core.kernel.canonical_json import JsonValue, canonical_json
from core.kernel.strict_json import parse_canonical

_NUMBER = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]{1,63}")
_ARCHIVE = re.compile(r"EDA-[A-Z0-9-]{1,100}")
_HEX32 = re.compile(r"[0-9a-f]{64}")
_LONGEST_CODE = 38


@dataclass(frozen=True, slots=True)
class CitedArchive:
    """An archive of the station: name, SHA-256 (hex) of its tag manifest, whether its ZIP is inside."""

    name: str
    digest: str
    held: bool


@dataclass(frozen=True, slots=True)
class ProjectAttempt:
    """An attempt of a draw; ``archive`` is None only where a later attempt opens this one."""

    attempt: int
    ending: Ending
    archive: CitedArchive | None


@dataclass(frozen=True, slots=True)
class ProjectDraw:
    """A draw for the project; ``scope`` is the project, or the batch that it is drawn for with."""

    draw: str
    scope: str
    attempts: tuple[ProjectAttempt, ...]


@dataclass(frozen=True, slots=True)
class ProjectRecord:
    """The open part of a project's archive."""

    project: str
    title: str
    draws: tuple[ProjectDraw, ...]

    @property
    def attempts(self) -> list[tuple[ProjectDraw, ProjectAttempt]]:
        """All attempts with their draws, in order."""
        return [(draw, attempt) for draw in self.draws for attempt in draw.attempts]

    @property
    def archives(self) -> list[CitedArchive]:
        """All archives that are named, in order."""
        return [attempt.archive for _, attempt in self.attempts if attempt.archive is not None]

    @property
    def scopes(self) -> frozenset[str]:
        """The project and the batches that it was drawn for with."""
        return frozenset({self.project, *(draw.scope for draw in self.draws)})

    def encode(self) -> bytes:
        """The file's bytes."""
        return canonical_json(
            {
                "format": f"{FORMAT} project",
                "project": self.project,
                "title": self.title,
                "draws": [
                    {"draw": d.draw, "scope": d.scope, "attempts": [_attempt_json(a) for a in d.attempts]}
                    for d in self.draws
                ],
            }
        )


def project_code(number: str) -> str:
    """What stands for a project in the name of its archive: ``P-`` and its number as an id.

    Two numbers may give the same; the sequence keeps the names apart, and the seal has the number as it is.
    """
    plain = re.sub(r"[^A-Z0-9]+", "-", number.upper())[: _LONGEST_CODE - 2]
    return f"P-{plain.strip('-')}"


def is_project_number(text: str) -> bool:
    """Whether ``text`` has the form of a project's number."""
    return _NUMBER.fullmatch(text) is not None


def parse_project(data: bytes) -> ProjectRecord:
    """Read ``project.json``.

    Raises:
        ValueError: anything that :meth:`ProjectRecord.encode` would not write, or that no project can be:
            no draw, draws out of order or twice, attempts with a gap, an earlier attempt that is not void, a
            last one without an archive.
    """
    top = parse_canonical(data)
    if not isinstance(top, dict) or not isinstance(draws := top.get("draws"), list):
        raise ValueError("no object with draws")
    record = ProjectRecord(_text(top.get("project")), _text(top.get("title")), tuple(map(_draw, draws)))
    if not is_project_number(record.project) or record.encode() != data:
        raise ValueError("the record holds more or other than it should")
    _check_order([draw.draw for draw in record.draws])
    for draw in record.draws:
        _check_attempts(draw.attempts)
    names = [archive.name for archive in record.archives]
    if len(set(names)) != len(names):
        raise ValueError("an archive is named twice")
    return record


def _check_order(ids: Sequence[str]) -> None:
    if not ids or any(a >= b for a, b in pairwise(ids)):
        raise ValueError("draws are missing, doubled or out of order")


def _check_attempts(attempts: Sequence[ProjectAttempt]) -> None:
    if [a.attempt for a in attempts] != list(range(1, len(attempts) + 1)) or not attempts:
        raise ValueError("attempts have a gap")
    if any(a.ending is not Ending.VOID for a in attempts[:-1]):
        raise ValueError("an attempt before the last is not void")
    if attempts[-1].archive is None:
        raise ValueError("the last attempt has no archive")


def _attempt_json(attempt: ProjectAttempt) -> JsonValue:
    archive = attempt.archive
    named: JsonValue = None
    if archive is not None:
        named = {"name": archive.name, "digest": archive.digest, "held": archive.held}
    return {"attempt": attempt.attempt, "ending": attempt.ending.value, "archive": named}


def _draw(value: JsonValue) -> ProjectDraw:
    if not isinstance(value, dict) or not isinstance(attempts := value.get("attempts"), list):
        raise ValueError("a draw is no object with attempts")
    draw, scope = _text(value.get("draw")), _text(value.get("scope"))
    if not is_id(draw) or not is_project_number(scope):
        raise ValueError("a draw has an unusual number")
    return ProjectDraw(draw, scope, tuple(map(_attempt, attempts)))


def _attempt(value: JsonValue) -> ProjectAttempt:
    number = value.get("attempt") if isinstance(value, dict) else None
    if not isinstance(value, dict) or not isinstance(number, int) or isinstance(number, bool):
        raise ValueError("an attempt has no number")
    return ProjectAttempt(number, Ending(_text(value.get("ending"))), _archive(value.get("archive")))


def _archive(value: JsonValue) -> CitedArchive | None:
    if value is None:
        return None
    if not isinstance(value, dict) or not isinstance(held := value.get("held"), bool):
        raise ValueError("an archive is malformed")
    name, digest = _text(value.get("name")), _text(value.get("digest"))
    if _ARCHIVE.fullmatch(name) is None or _HEX32.fullmatch(digest) is None:
        raise ValueError("an archive is malformed")
    return CitedArchive(name, digest, held)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("a text is expected")
    return value
