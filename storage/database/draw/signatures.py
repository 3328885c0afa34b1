"""Signatures of those present in the database."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from core.draw.ceremony.signatures import Signature
from storage.database.connection import Connection

_COLUMNS = "draw_id, attempt, session, signer, name, unit, role, strokes, picture, signed_at"


class DatabaseSignatures:
    """``core.draw.ceremony.signatures.SignatureRepository``; runs inside the caller's transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, signature: Signature) -> None:
        """Store a signature; it does not change any more."""
        self._connection.execute(
            f"INSERT INTO draw_signature ({_COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?,?)",  # noqa: S608
            (
                signature.draw_id,
                signature.attempt,
                signature.session,
                signature.signer,
                signature.name,
                signature.unit,
                signature.role,
                signature.strokes,
                signature.picture,
                signature.signed_at.isoformat(),
            ),
        )

    def of_draw(self, draw_id: str) -> Sequence[Signature]:
        """All signatures of a draw, in the order of signing."""
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} FROM draw_signature WHERE draw_id = ? ORDER BY signed_at",  # noqa: S608
            (draw_id,),
        )
        return [_signature(row) for row in rows]


def _signature(row: Any) -> Signature:
    return Signature(
        draw_id=row[0],
        attempt=row[1],
        session=row[2],
        signer=row[3],
        name=row[4],
        unit=row[5],
        role=row[6],
        strokes=bytes(row[7]),
        picture=bytes(row[8]),
        signed_at=datetime.fromisoformat(row[9]),
    )
