"""Invitations, calls and texts in the database."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from core.contact.invitation.desk import WaitingRow
from core.contact.invitation.model import (
    AwaitedText,
    IncomingText,
    Invitation,
    InvitationState,
    Reach,
    UnsentText,
    Waiting,
    Way,
)
from core.kernel.errors import UserError
from storage.database.connection import Connection

_COLUMNS = (
    "id, draw_id, row, seat, state, waiting, tries, texts_sent, next_try_at, reply_until, opened_at, "
    "last_line, way, (SELECT t.state FROM text_out t WHERE t.invitation = invitation.id "
    "ORDER BY t.message_id DESC LIMIT 1), mails_sent, reach"
)
_INCOMING = "id, line, number, text, at, understood, draw_id, row, outcome, decided_at, decided_by"
_HOLDS = "('open', 'unknown')"
_NOT_FULL = "(SELECT count(*) FROM invitation i WHERE i.draw_id = :draw AND i.state IN {states}) < :seats"


class DatabaseInvitations:
    """Implements ``core.contact.invitation.desk.InvitationRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def open_lease(
        self, draw_id: str, row: WaitingRow, seats: int, at: datetime, reach: Reach = Reach.CALL
    ) -> Invitation | None:
        """Create the invitation of ``row`` if open + accepted < seats."""
        guard = _NOT_FULL.format(states="('open', 'unknown', 'accepted')")
        inserted = self._connection.execute(
            "INSERT INTO invitation (draw_id, row, seat, state, waiting, opened_at, reach) "
            f"SELECT :draw, :row, :seat, 'open', 'line', :at, :reach WHERE {guard} RETURNING id",
            {
                "draw": draw_id,
                "row": row.row,
                "seat": row.seat,
                "at": at.isoformat(),
                "seats": seats,
                "reach": reach.value,
            },
        ).fetchone()
        return None if inserted is None else self.get(inserted[0])

    def enter(self, invitation: int, reach: Reach) -> None:
        """The channel that is used from now on."""
        self._connection.execute("UPDATE invitation SET reach = ? WHERE id = ?", (reach.value, invitation))

    def get(self, invitation: int) -> Invitation:
        """The invitation; raises ``KeyError``."""
        row = self._connection.execute(
            f"SELECT {_COLUMNS} FROM invitation WHERE id = ?",  # noqa: S608
            (invitation,),
        ).fetchone()
        if row is None:
            raise KeyError(invitation)
        return _invitation(row)

    def of_draw(self, draw_id: str) -> Sequence[Invitation]:
        """All invitations of a draw by row."""
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} FROM invitation WHERE draw_id = ? ORDER BY row",  # noqa: S608
            (draw_id,),
        )
        return [_invitation(row) for row in rows]

    def of_row(self, draw_id: str, row: int) -> Invitation | None:
        """The invitation of a row, if it has one."""
        found = self._connection.execute(
            f"SELECT {_COLUMNS} FROM invitation WHERE draw_id = ? AND row = ?",  # noqa: S608
            (draw_id, row),
        ).fetchone()
        return None if found is None else _invitation(found)

    def accept(self, invitation: int, seats: int, way: Way) -> bool:
        """Mark accepted if it holds a seat and accepted < seats."""
        guard = _NOT_FULL.format(states="('accepted')")
        changed = self._connection.execute(
            "UPDATE invitation SET state = 'accepted', waiting = 'line', way = :way, next_try_at = NULL, "  # noqa: S608
            f"reply_until = NULL WHERE id = :id AND state IN {_HOLDS} AND {guard} RETURNING id",
            {"id": invitation, "draw": self.get(invitation).draw_id, "seats": seats, "way": way.value},
        ).fetchone()
        return changed is not None

    def close(self, invitation: int, state: InvitationState, way: Way | None) -> bool:
        """End an invitation that holds a seat."""
        changed = self._connection.execute(
            f"UPDATE invitation SET state = ?, way = ?, next_try_at = NULL, reply_until = NULL "  # noqa: S608
            f"WHERE id = ? AND state IN {_HOLDS} RETURNING id",
            (state.value, None if way is None else way.value, invitation),
        ).fetchone()
        return changed is not None

    def give_back(self, draw_id: str, row: int) -> None:
        """Who had accepted for this row will not come: it holds no seat any more."""
        self._connection.execute(
            "UPDATE invitation SET state = 'left' WHERE draw_id = ? AND row = ? AND state = 'accepted'",
            (draw_id, row),
        )

    def withdraw(self, draw_id: str) -> Sequence[Invitation]:
        """End every invitation that is open or accepted; gives them as they were."""
        ended = [
            i for i in self.of_draw(draw_id) if i.state.holds_seat or i.state is InvitationState.ACCEPTED
        ]
        self._connection.executemany(
            "UPDATE invitation SET state = 'withdrawn', next_try_at = NULL, reply_until = NULL WHERE id = ?",
            [(invitation.id,) for invitation in ended],
        )
        return ended

    def wait(
        self,
        invitation: int,
        waiting: Waiting,
        *,
        next_try_at: datetime | None = None,
        reply_until: datetime | None = None,
        unknown: bool = False,
    ) -> None:
        """What the invitation waits for from now on."""
        self._connection.execute(
            f"UPDATE invitation SET waiting = ?, next_try_at = ?, reply_until = ?, state = ? "  # noqa: S608
            f"WHERE id = ? AND state IN {_HOLDS}",
            (
                waiting.value,
                _text(next_try_at),
                _text(reply_until),
                "unknown" if unknown else "open",
                invitation,
            ),
        )

    def begin_call(self, invitation: int, call_id: str, line: str, at: datetime) -> int:
        """Note a call; returns its number within the invitation."""
        number = int(
            self._connection.execute(
                "UPDATE invitation SET waiting = 'call', last_line = ?, calls = calls + 1, state = 'open' "
                "WHERE id = ? RETURNING calls",
                (line, invitation),
            ).fetchone()[0]
        )
        self._connection.execute(
            "INSERT INTO contact_attempt (call_id, invitation, number, line, started_at) VALUES (?,?,?,?,?)",
            (call_id, invitation, number, line, at.isoformat()),
        )
        return number

    def end_call(
        self,
        call_id: str,
        at: datetime,
        outcome: str,
        counted: bool,
        recording: str | None,
        sha256: str | None,
    ) -> None:
        """Note how the call ended."""
        self._connection.execute(
            "UPDATE contact_attempt SET ended_at = ?, outcome = ?, counted = ?, recording = ?, sha256 = ? "
            "WHERE call_id = ?",
            (at.isoformat(), outcome, int(counted), recording, sha256, call_id),
        )
        self._connection.execute(
            "UPDATE invitation SET tries = tries + ? "
            "WHERE id = (SELECT invitation FROM contact_attempt WHERE call_id = ?)",
            (int(counted), call_id),
        )

    def interrupted_calls(self) -> Sequence[tuple[str, int]]:
        """Calls that a crash cut off."""
        rows = self._connection.execute(
            "SELECT call_id, invitation FROM contact_attempt WHERE ended_at IS NULL ORDER BY started_at"
        )
        return [(row[0], row[1]) for row in rows]

    def recordings(self, draw_id: str) -> Sequence[tuple[str, str]]:
        """(file name, SHA-256) of the call recordings of a draw, in order."""
        rows = self._connection.execute(
            "SELECT recording, sha256 FROM contact_attempt JOIN invitation ON invitation.id = invitation "
            "WHERE draw_id = ? AND recording IS NOT NULL ORDER BY started_at",
            (draw_id,),
        )
        return [(row[0], row[1]) for row in rows]

    def texts(self, draw_id: str) -> Sequence[dict[str, str | int | None]]:
        """All texts of a draw, out and in, for the sealed archive."""
        rows = self._connection.execute(
            "SELECT 'out', invitation.row, code, text, text_out.state, text_out.at FROM text_out "
            "JOIN invitation ON invitation.id = invitation WHERE draw_id = :draw UNION ALL "
            "SELECT 'mail', invitation.row, code, subject || char(10) || text, mail_out.state, mail_out.at "
            "FROM mail_out JOIN invitation ON invitation.id = invitation WHERE draw_id = :draw UNION ALL "
            "SELECT 'in', row, understood, text, outcome, at FROM text_in WHERE draw_id = :draw ORDER BY 6",
            {"draw": draw_id},
        )
        names = ("direction", "row", "code", "text", "state", "at")
        return [dict(zip(names, row, strict=True)) for row in rows]

    def add_outgoing(
        self, message_id: str, invitation: int, code: str, text: str, line: str, at: datetime, parts: int = 1
    ) -> None:
        """Note a text before it is sent."""
        self._connection.execute(
            "INSERT INTO text_out (message_id, invitation, code, text, line, state, at, parts) "
            "VALUES (?,?,?,?,?,'handed_in',?,?)",
            (message_id, invitation, code, text, line, at.isoformat(), parts),
        )
        self._connection.execute(
            "UPDATE invitation SET texts_sent = texts_sent + 1 WHERE id = ?", (invitation,)
        )

    def update_outgoing(
        self, message_id: str, state: str, references: Sequence[int], reason: str = ""
    ) -> int | None:
        """Note what became of a text; gives its invitation."""
        row = self._connection.execute(
            "UPDATE text_out SET state = ?, refs = CASE WHEN ? = '[]' THEN refs ELSE ? END, reason = ? "
            "WHERE message_id = ? RETURNING invitation",
            (state, json.dumps(list(references)), json.dumps(list(references)), reason, message_id),
        ).fetchone()
        return None if row is None else int(row[0])

    def awaiting_reports(self, since: datetime) -> Sequence[AwaitedText]:
        """Texts sent after ``since`` whose delivery is not known yet."""
        rows = self._connection.execute(
            "SELECT message_id, line, draw_id, row, refs FROM text_out "
            "JOIN invitation ON invitation.id = invitation "
            "WHERE text_out.state IN ('sent', 'trying') AND at > ? ORDER BY message_id",
            (since.isoformat(),),
        )
        return [AwaitedText(row[0], row[1], row[2], row[3], tuple(json.loads(row[4]))) for row in rows]

    def unsent(self, since: datetime) -> Sequence[UnsentText]:
        """Texts handed in after ``since`` without a word of the modem, in order."""
        rows = self._connection.execute(
            "SELECT message_id, invitation, code, text FROM text_out WHERE state = 'handed_in' AND at > ? "
            "ORDER BY message_id",
            (since.isoformat(),),
        )
        return [UnsentText(*row) for row in rows]

    def hand_in_again(self, message_id: str, line: str, at: datetime) -> None:
        """Note that a text is handed in once more."""
        self._connection.execute(
            "UPDATE text_out SET line = ?, at = ? WHERE message_id = ?", (line, at.isoformat(), message_id)
        )

    def add_mail(self, invitation: int, code: str, subject: str, text: str, at: datetime) -> int:
        """Keep an e-mail that is being sent; its number (``core.contact.mails.invites.InvitationMails``)."""
        self._connection.execute(
            "UPDATE invitation SET mails_sent = mails_sent + 1 WHERE id = ?", (invitation,)
        )
        row = self._connection.execute(
            "INSERT INTO mail_out (invitation, code, subject, text, state, at) "
            "VALUES (?,?,?,?,'sending',?) RETURNING id",
            (invitation, code, subject, text, at.isoformat()),
        ).fetchone()
        return int(row[0])

    def note_mail(self, number: int, state: str, reason: str) -> None:
        """What became of an e-mail."""
        self._connection.execute(
            "UPDATE mail_out SET state = ?, reason = ? WHERE id = ?", (state, reason, number)
        )

    def cut_off_mails(self) -> Sequence[tuple[int, int, str]]:
        """Those that were being sent when the program ended."""
        rows = self._connection.execute("SELECT id, invitation, code FROM mail_out WHERE state = 'sending'")
        return [(row[0], row[1], row[2]) for row in rows]

    def next_message_id(self) -> str:
        """A message id never used before."""
        row = self._connection.execute(
            "INSERT INTO counter (name, value) VALUES ('text_out', 1) "
            "ON CONFLICT (name) DO UPDATE SET value = value + 1 RETURNING value"
        ).fetchone()
        return f"M-{row[0]:06d}"

    def add_incoming(
        self,
        line: str,
        fingerprint: str,
        number: str,
        text: str,
        at: datetime,
        understood: str | None,
        draw_id: str | None,
        row: int | None,
        outcome: str,
    ) -> bool:
        """Store a received text once."""
        inserted = self._connection.execute(
            "INSERT INTO text_in (fingerprint, line, number, text, at, understood, draw_id, row, outcome) "
            "VALUES (?,?,?,?,?,?,?,?,?) ON CONFLICT (fingerprint) DO NOTHING RETURNING id",
            (fingerprint, line, number, text, at.isoformat(), understood, draw_id, row, outcome),
        ).fetchone()
        return inserted is not None

    def incoming(self, text_id: int) -> IncomingText:
        """A received text; raises ``UserError('contact.text_unknown')``."""
        row = self._connection.execute(
            f"SELECT {_INCOMING} FROM text_in WHERE id = ?",  # noqa: S608
            (text_id,),
        ).fetchone()
        if row is None:
            raise UserError("contact.text_unknown")
        return _incoming(row)

    def undecided(self) -> Sequence[IncomingText]:
        """Received texts that wait for the operator, the oldest first."""
        rows = self._connection.execute(
            f"SELECT {_INCOMING} FROM text_in WHERE outcome = '' ORDER BY id"  # noqa: S608
        )
        return [_incoming(row) for row in rows]

    def decide_incoming(
        self, text_id: int, outcome: str, at: datetime, by_name: str, place: tuple[str, int] | None = None
    ) -> bool:
        """Settle a text that waits."""
        draw_id, row = (None, None) if place is None else place
        changed = self._connection.execute(
            "UPDATE text_in SET outcome = ?, decided_at = ?, decided_by = ?, draw_id = coalesce(?, draw_id), "
            "row = coalesce(?, row) WHERE id = ? AND outcome = '' RETURNING id",
            (outcome, at.isoformat(), by_name, draw_id, row, text_id),
        ).fetchone()
        return changed is not None

    def open_ones(self) -> Sequence[Invitation]:
        """Every invitation that holds a seat, by draw and row."""
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} FROM invitation WHERE state IN {_HOLDS} ORDER BY draw_id, row"  # noqa: S608
        )
        return [_invitation(row) for row in rows]


def _invitation(row: Any) -> Invitation:
    return Invitation(
        id=row[0],
        draw_id=row[1],
        row=row[2],
        seat=row[3],
        state=InvitationState(row[4]),
        waiting=Waiting(row[5]),
        tries=row[6],
        texts_sent=row[7],
        next_try_at=_moment(row[8]),
        reply_until=_moment(row[9]),
        opened_at=datetime.fromisoformat(row[10]),
        last_line=row[11],
        way=None if row[12] is None else Way(row[12]),
        text_state=row[13],
        mails_sent=row[14],
        reach=Reach(row[15]),
    )


def _incoming(row: Any) -> IncomingText:
    return IncomingText(
        id=row[0],
        line=row[1],
        number=row[2],
        text=row[3],
        at=datetime.fromisoformat(row[4]),
        understood=row[5],
        draw_id=row[6],
        row=row[7],
        outcome=row[8],
        decided_at=_moment(row[9]),
        decided_by=row[10],
    )


def _text(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat()


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
