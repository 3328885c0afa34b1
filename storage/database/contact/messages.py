"""Messages to experts and the mail server in the database."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from core.cases.model import CaseState
from core.contact.mails.mail import MailServer, Security
from core.contact.mails.outgoing import Channel, Letter, Message, MessageCause, MessageState
from core.contact.mails.review_results import DEFAULT_RESULT_TEXTS, ResultTexts
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import UserError
from storage.database.connection import Connection
from storage.database.settings import SettingsRepository

_SETTLED = tuple(
    state.value
    for state in (MessageState.SENT, MessageState.DELIVERED, MessageState.PUT_ASIDE, MessageState.FAILED)
)
_SERVER, _RESULTS = "mail.server", "contact.result_texts"
_COLUMNS = (
    "id, at, by_name, channel, cause, name, address, text, subject, expert_no, reference, state, "
    "reason, tries"
)


class DatabaseMessages:
    """Implements ``core.contact.mails.outgoing.MessageRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, letter: Letter, by_name: str, at: datetime) -> int:
        """Keep a letter that waits to be sent; its number."""
        row = self._connection.execute(
            "INSERT INTO message (at, by_name, channel, cause, reference, expert_no, name, address, subject, "
            "text, state, changed_at) VALUES (?,?,?,?,?,?,?,?,?,?,'waiting',?) RETURNING id",
            (
                at.isoformat(),
                by_name,
                letter.channel.value,
                letter.cause.value,
                letter.reference,
                letter.expert_no,
                letter.name,
                letter.address,
                letter.subject,
                letter.text,
                at.isoformat(),
            ),
        ).fetchone()
        return int(row[0])

    def get(self, number: int) -> Message:
        """A message; raises ``UserError('message.unknown')``."""
        row = self._connection.execute(
            f"SELECT {_COLUMNS} FROM message WHERE id = ?",  # noqa: S608
            (number,),
        ).fetchone()
        if row is None:
            raise UserError("message.unknown")
        return _message(row)

    def note(self, number: int, state: MessageState, reason: str, at: datetime) -> None:
        """Where a message stands now."""
        self._connection.execute(
            "UPDATE message SET state = ?, reason = ?, changed_at = ?, tries = tries + ? WHERE id = ?",
            (state.value, reason, at.isoformat(), int(state is MessageState.SENDING), number),
        )

    def page(
        self, before: int, count: int, *, failed: bool, departments: frozenset[str] | None = None
    ) -> Sequence[Message]:
        """The newest first, before a number."""
        where, values = _where(failed, departments)
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} FROM message WHERE id < ?{where} ORDER BY id DESC LIMIT ?",  # noqa: S608
            (before or 1 << 62, *values, count),
        )
        return [_message(row) for row in rows]

    def count(self, *, failed: bool, departments: frozenset[str] | None = None) -> int:
        """How many there are."""
        where, values = _where(failed, departments)
        found = self._connection.execute(f"SELECT count(*) FROM message WHERE true{where}", values)  # noqa: S608
        return int(found.fetchone()[0])

    def remove_settled(self, before: datetime, most: int) -> int:
        """Delete those that went out, or failed, before a moment; how many, at most ``most``."""
        marks = ",".join("?" * len(_SETTLED))
        removed = self._connection.execute(
            f"DELETE FROM message WHERE id IN (SELECT id FROM message WHERE state IN ({marks}) "  # noqa: S608
            "AND datetime(changed_at) < datetime(?) LIMIT ?)",
            (*_SETTLED, before.isoformat(), most),
        )
        return removed.rowcount

    def in_state(self, *states: MessageState) -> Sequence[int]:
        """Numbers of the messages in a state, in the order they came."""
        marks = ",".join("?" * len(states))
        rows = self._connection.execute(
            f"SELECT id FROM message WHERE state IN ({marks}) ORDER BY id",  # noqa: S608
            [state.value for state in states],
        )
        return [number for (number,) in rows]


class SettingsMailServer:
    """Implements ``core.contact.mails.outgoing.MailServers``."""

    def __init__(self, settings: SettingsRepository) -> None:
        self._settings = settings

    def server(self) -> MailServer:
        """What is set."""
        stored: Any = self._settings.get(_SERVER)
        return MailServer(**{**stored, "security": Security(stored["security"])}) if stored else MailServer()

    def put_server(self, server: MailServer) -> None:
        """Set it."""
        self._settings.put(_SERVER, {**asdict(server), "security": server.security.value})


def _where(failed: bool, departments: frozenset[str] | None) -> tuple[str, list[str]]:
    where, values = " AND state = 'failed'" if failed else "", list[str]()
    if departments is not None:
        where += (
            " AND CAST(substr(expert_no, 4) AS INTEGER) IN "
            "(SELECT id FROM expert WHERE department IN (SELECT value FROM json_each(?)))"
        )
        values.append(json.dumps(sorted(departments)))
    return where, values


def _message(row: Sequence[Any]) -> Message:
    number, at, by_name, channel, cause, *words, state, reason, tries = row
    letter = Letter(Channel(channel), MessageCause(cause), *words)
    return Message(number, datetime.fromisoformat(at), by_name, letter, MessageState(state), reason, tries)


class SettingsResultTexts:
    """Implements ``core.contact.mails.review_results.ResultPolicy``."""

    def __init__(self, settings: SettingsRepository) -> None:
        self._settings = settings

    def result_texts(self) -> ResultTexts:
        """What is set."""
        stored: Any = self._settings.get(_RESULTS)
        if not stored:
            return DEFAULT_RESULT_TEXTS
        ways = {name: tuple(map(Channel, chosen)) for name, chosen in stored["ways"].items()}
        return ResultTexts(ways, {CaseState(state): text for state, text in stored["texts"].items()})

    def put_result_texts(self, texts: ResultTexts) -> None:
        """Set it."""
        ways: dict[str, JsonValue] = {name: [way.value for way in w] for name, w in texts.ways.items()}
        words: dict[str, JsonValue] = {state.value: text for state, text in texts.texts.items()}
        self._settings.put(_RESULTS, {"ways": ways, "texts": words})
