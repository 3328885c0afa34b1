"""How often experts came to draws, of attempts in force."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from core.draw.protocol.model import Counted
from storage.database.connection import Connection

DRAW_TIMES = """
SELECT seat_row.expert_no AS expert_no, seat_row.draw_id AS draw_id, seat_row.state AS state,
       substr(coalesce(draw_attempt.revealed_at, draw_attempt.frozen_at), 1, 10) AS day,
       seat_served.projects AS projects
FROM seat_row
JOIN seat_served ON seat_served.draw_id = seat_row.draw_id AND seat_served.row = seat_row.row
JOIN draw ON draw.id = seat_row.draw_id AND draw.attempt = seat_row.attempt AND draw.phase <> 'voided'
JOIN draw_attempt ON draw_attempt.draw_id = seat_row.draw_id AND draw_attempt.attempt = seat_row.attempt
"""
"""Rows of the boards with the local day of the result, and how many projects of a batch the seat serves."""

_WHICH = {Counted.ACCEPTED: "AND state = 'accepted'", Counted.DRAWN: ""}


def times_drawn(connection: Connection, since: str, counted: Counted) -> dict[str, int]:
    """Draws by expert number that came out on the day ``since`` or later; "" counts all there ever were.

    A seat on the common panel of a batch counts once for each project.
    """
    rows = connection.execute(
        "SELECT expert_no, sum(projects) FROM (SELECT expert_no, max(projects) AS projects "  # noqa: S608
        f"FROM ({DRAW_TIMES}) WHERE day >= ? {_WHICH[counted]} GROUP BY expert_no, draw_id) "
        "GROUP BY expert_no",
        (since,),
    )
    return dict(rows.fetchall())


def draw_days(connection: Connection) -> Mapping[str, Sequence[tuple[str, bool]]]:
    """By expert number: the day of every draw he came to, and whether he accepted; as often as it counts."""
    found: dict[str, list[tuple[str, bool]]] = defaultdict(list)
    for number, day, accepted, projects in connection.execute(
        "SELECT expert_no, day, max(state = 'accepted'), max(projects) "  # noqa: S608
        f"FROM ({DRAW_TIMES}) GROUP BY expert_no, draw_id"
    ):
        found[number] += [(day, bool(accepted))] * projects
    return found


def pool_stamp(connection: Connection) -> str:
    """Another text after every act in the pool, and when a seat or a draw's being in force changed."""
    row = connection.execute(
        "SELECT (SELECT max(seq) FROM audit_record WHERE event >= 'pool.' AND event < 'pool/'), "
        "(SELECT count(*) || ' ' || coalesce(max(changed_at), '') FROM seat_row), "
        "(SELECT count(*) FROM draw WHERE phase = 'voided'), "
        "(SELECT count(*) FROM draw WHERE closed_at IS NULL)"
    ).fetchone()
    return " ".join(map(str, row))
