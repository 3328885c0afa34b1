"""The log of contact: calls, texts and e-mails of invitations, to be filtered and taken away as a table.

Rows say the seat. While the names of a draw are sealed they say nothing else of a person; afterwards names
and numbers are masked as everywhere.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from core.access.model import Actor
from core.contact.invitation.desk import SeatDesk
from core.contact.invitation.model import ContactCard
from core.contact.texts.inbox import without_name, without_names
from core.kernel.acts import Acts, Recorded, act
from core.kernel.errors import OutOfScopeError, PermissionDeniedError
from core.sheets.table_file import TableWriter

READS = "contact.read"
MOST_EXPORTED = 50_000


class LogKind(StrEnum):
    """What a row is."""

    CALL = "call"
    TEXT_OUT = "text_out"
    TEXT_IN = "text_in"
    MAIL = "mail"


@dataclass(frozen=True, slots=True, repr=False)
class LogEntry:
    """One call, text or e-mail.

    ``code``: the occasion of what was sent, what was understood of a text that came in. ``state``: the
    outcome of a call, what the network or server said, how a text that came in was settled. ``parts`` of a
    text and how many of them have ``arrived``; ``key`` orders rows of the same moment.
    """

    kind: LogKind
    key: str
    at: datetime
    draw_id: str
    row: int
    seat: str
    line: str
    code: str
    state: str
    reason: str
    parts: int
    arrived: int
    text: str
    number: str = ""


@dataclass(frozen=True, slots=True)
class LogWanted:
    """Which rows: "" and None for all. ``problems``: only what failed or still waits for the operator."""

    draw_id: str = ""
    kind: LogKind | None = None
    since: date | None = None
    until: date | None = None
    problems: bool = False


Cursor = tuple[str, str]
"""Moment and key of the last row of a page."""


class ContactLogReads(Protocol):
    """The log in the database."""

    def page(self, wanted: LogWanted, after: Cursor | None, count: int) -> Sequence[LogEntry]:
        """The newest first; those after a row."""
        ...

    def count(self, wanted: LogWanted) -> int:
        """How many there are."""
        ...

    def draws(self) -> Sequence[str]:
        """Draws that have rows, the newest first."""
        ...

    def invited(self) -> Sequence[tuple[str, int]]:
        """(draw, row) of everybody who was invited lately: whose names a stranger's text may hold."""
        ...


@dataclass(frozen=True, slots=True)
class LogWords:
    """Words of an exported table in the language of who exports."""

    sheet: str
    header: tuple[str, ...]
    kinds: Mapping[LogKind, str]
    words: Mapping[str, str]
    """Of codes and states, as ``code.INVITE`` and ``state.delivered``; what is missing stands as it is."""


class ContactLog:
    """Runs in the engine."""

    def __init__(self, acts: Acts, reads: ContactLogReads, desk: SeatDesk, writer: TableWriter) -> None:
        self.acts = acts
        self._reads = reads
        self._desk = desk
        self._writer = writer

    def page(
        self, actor: Actor, wanted: LogWanted, after: Cursor | None, count: int
    ) -> tuple[tuple[LogEntry, ...], Cursor | None, int]:
        """A page, where the next begins, and how many rows there are altogether."""
        self._check(actor, wanted)
        found = self._reads.page(wanted, after, count)
        following = (found[-1].at.isoformat(), found[-1].key) if len(found) == count else None
        return self._shown(actor, found), following, self._reads.count(wanted)

    def draws(self, actor: Actor) -> tuple[str, ...]:
        """Draws to choose among."""
        self._check(actor, LogWanted())
        return tuple(draw for draw in self._reads.draws() if self._is_seen(actor, draw))

    @act("contact.log_exported")
    def export(self, actor: Actor, wanted: LogWanted, path: Path, words: LogWords) -> Recorded[int]:
        """Write the rows that fit as ``.xlsx`` or ``.csv``; gives how many.

        Raises:
            UserError: ``export.unwritable``.
        """
        rows = self._shown(actor, self._reads.page(wanted, None, MOST_EXPORTED))
        self._writer.write_table(path, words.sheet, words.header, [_cells(row, words) for row in rows])
        return Recorded(len(rows), wanted.draw_id, {"rows": len(rows)}, {"file": path.name})

    def _shown(self, actor: Actor, found: Sequence[LogEntry]) -> tuple[LogEntry, ...]:
        cards: dict[tuple[str, int], tuple[bool, ContactCard]] = {}
        strangers = self._sealed_names() if any(not entry.row for entry in found) else ()
        rows = []
        for entry in found:
            if entry.draw_id and not self._is_seen(actor, entry.draw_id):
                continue
            rows.append(self._masked(actor, entry, cards, strangers))
        return tuple(rows)

    def _sealed_names(self) -> tuple[ContactCard, ...]:
        places = self._reads.invited()
        return tuple(self._desk.card(*place) for place in places if self._desk.names_locked(place[0]))

    def _masked(
        self,
        actor: Actor,
        entry: LogEntry,
        cards: dict[tuple[str, int], tuple[bool, ContactCard]],
        strangers: tuple[ContactCard, ...],
    ) -> LogEntry:
        number = actor.masks.text("phone", entry.number)
        if not entry.draw_id or not entry.row:
            text = entry.text
            for card in strangers:
                text = without_name(text, card)
            return replace(entry, number=number, text=text)
        place = (entry.draw_id, entry.row)
        if place not in cards:
            cards[place] = (self._desk.names_locked(entry.draw_id), self._desk.card(*place))
        sealed, card = cards[place]
        if sealed:
            return replace(entry, number="", text=without_names(entry.text, card))
        masked = actor.masks.text("name", card.name)
        return replace(entry, number=number, text=entry.text.replace(card.name, masked))

    def _is_seen(self, actor: Actor, draw_id: str) -> bool:
        try:
            self.acts.gate.check(actor, {"draw_id": draw_id})
        except OutOfScopeError:
            return False
        return True

    def _check(self, actor: Actor, wanted: LogWanted) -> None:
        if not actor.may(READS):
            raise PermissionDeniedError(READS)
        if wanted.draw_id:
            self.acts.gate.check(actor, {"draw_id": wanted.draw_id})


def _cells(entry: LogEntry, words: LogWords) -> Sequence[str]:
    return (
        f"{entry.at:%Y-%m-%d %H:%M:%S}",
        words.kinds[entry.kind],
        entry.draw_id,
        entry.seat,
        entry.line,
        words.words.get(f"code.{entry.code}", entry.code),
        words.words.get(f"state.{entry.state}", entry.state),
        f"{entry.arrived}/{entry.parts}" if entry.kind is LogKind.TEXT_OUT else "",
        entry.number,
        entry.text,
        words.words.get(f"reason.{entry.reason}", entry.reason),
    )
