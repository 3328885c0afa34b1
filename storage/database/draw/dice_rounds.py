"""Rounds of fresh dice in the database."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime

from core.draw.panel.dice_rounds import DiceRound
from core.draw.state.records import StoredValue
from storage.database.connection import Connection


class DatabaseRounds:
    """Implements ``core.draw.panel.dice_rounds.RoundRepository``; runs inside the caller's transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, opened: DiceRound) -> None:
        """Store a round that begins."""
        self._connection.execute(
            "INSERT INTO draw_round (draw_id, attempt, round, seat, witnesses, opened_at) "
            "VALUES (?,?,?,?,?,?)",
            (*_key(opened), opened.seat, json.dumps(opened.witnesses), opened.opened_at.isoformat()),
        )

    def rounds(self, draw_id: str, attempt: int) -> Sequence[DiceRound]:
        """All rounds of an attempt by number."""
        rows = self._connection.execute(
            "SELECT round, seat, witnesses, opened_at, revealed_at FROM draw_round "
            "WHERE draw_id = ? AND attempt = ? ORDER BY round",
            (draw_id, attempt),
        )
        return [
            DiceRound(
                draw_id,
                attempt,
                row[0],
                row[1],
                tuple(json.loads(row[2])),
                datetime.fromisoformat(row[3]),
                None if row[4] is None else datetime.fromisoformat(row[4]),
            )
            for row in rows
        ]

    def reveal(self, opened: DiceRound, at: datetime) -> None:
        """The round has decided; its values do not change any more."""
        self._connection.execute(
            "UPDATE draw_round SET revealed_at = ? WHERE draw_id = ? AND attempt = ? AND round = ?",
            (at.isoformat(), *_key(opened)),
        )

    def put_value(self, opened: DiceRound, value: StoredValue) -> None:
        """Store or replace a witness's value."""
        self.remove_value(opened, value.witness)
        self._connection.execute(
            "INSERT INTO draw_round_value "
            "(draw_id, attempt, round, witness, method, value, entered_at, salt) VALUES (?,?,?,?,?,?,?,?)",
            (
                *_key(opened),
                value.witness,
                value.method,
                value.value,
                value.entered_at.isoformat(),
                value.salt,
            ),
        )

    def remove_value(self, opened: DiceRound, witness: str) -> None:
        """Take a value back."""
        self._connection.execute(
            "DELETE FROM draw_round_value WHERE draw_id = ? AND attempt = ? AND round = ? AND witness = ?",
            (*_key(opened), witness),
        )

    def values(self, opened: DiceRound) -> Mapping[str, StoredValue]:
        """Values by witness code."""
        rows = self._connection.execute(
            "SELECT witness, method, value, entered_at, salt FROM draw_round_value "
            "WHERE draw_id = ? AND attempt = ? AND round = ?",
            _key(opened),
        )
        return {r[0]: StoredValue(r[0], r[1], r[2], datetime.fromisoformat(r[3]), bytes(r[4])) for r in rows}


def _key(opened: DiceRound) -> tuple[str, int, int]:
    return opened.draw_id, opened.attempt, opened.number
