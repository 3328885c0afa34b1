"""The live board as rows and figures; names only where the view gives them and locks none. Free of Qt."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from core.draw.state.records import FIRST_KINDS
from core.draw.state.views import CallStep, DrawView, SeatRowView, SeatState
from ui.durations import countdown

TagTone = Literal["neutral", "accent", "solid", "warning", "danger"]

PAGE_ROWS = 12
"""Rows of one page of the witness display."""

_TAGS: dict[SeatState, tuple[TagTone, str]] = {
    SeatState.WAITING: ("neutral", "clock"),
    SeatState.CALLING: ("accent", "phone-call"),
    SeatState.WAITING_RETRY: ("warning", "hourglass"),
    SeatState.WAITING_SMS: ("warning", "message-square"),
    SeatState.WAITING_MAIL: ("warning", "send"),
    SeatState.ACCEPTED: ("solid", "circle-check"),
    SeatState.DECLINED: ("neutral", "circle-x"),
    SeatState.NO_ANSWER: ("neutral", "phone-missed"),
    SeatState.FULL: ("neutral", "circle-minus"),
    SeatState.LEFT: ("neutral", "log-out"),
    SeatState.UNKNOWN: ("danger", "circle-question-mark"),
}
_GONE = frozenset({SeatState.DECLINED, SeatState.NO_ANSWER, SeatState.FULL, SeatState.LEFT})
_WAITING = frozenset(
    {
        SeatState.WAITING,
        SeatState.WAITING_RETRY,
        SeatState.WAITING_SMS,
        SeatState.WAITING_MAIL,
        SeatState.UNKNOWN,
    }
)
_ANSWERED = _GONE | {SeatState.ACCEPTED}
CALL_STEPS = tuple(CallStep)


@dataclass(frozen=True, slots=True)
class CallLine:
    """A call under way: index into ``CALL_STEPS``, line, elapsed time."""

    step: int
    line: str
    elapsed: str


@dataclass(frozen=True, slots=True)
class BoardLine:
    """One row of the board; codes name the words. ``name`` is None while names are locked."""

    row: int
    seat: str
    group: str
    kind: str
    replenished: bool
    name: str | None
    state: str
    tone: TagTone
    icon: str
    gone: bool
    accepted: bool
    course: str
    course_params: dict[str, str | int]
    tries: int
    way: str
    at: str
    call: CallLine | None
    role: str = ""
    because: str = ""


@dataclass(frozen=True, slots=True)
class BoardFigures:
    """The big figures with the small line below each."""

    seats: int
    seats_by_group: str
    accepted: int
    replenished: int
    open: int
    calling: int
    waiting: int
    left: int | None
    left_by_group: str


def board_lines(view: DrawView, now: datetime) -> list[BoardLine]:
    """Rows in their order; rows never move."""
    if view.board is None:
        return []
    titles = {group.id: group.title for group in view.groups}
    return [_line(row, titles, now, locked=view.names_locked) for row in view.board.rows]


def figures(view: DrawView) -> BoardFigures:
    """Counts of the board, from the plan while there is none."""
    board = view.board
    by_group = " · ".join(f"{group.id} {group.seats}" for group in view.groups)
    seats = sum(group.seats for group in view.groups)
    if board is None:
        return BoardFigures(seats, by_group, 0, 0, seats, 0, 0, None, "")
    accepted = [row for row in board.rows if row.state is SeatState.ACCEPTED]
    # Whose answer is in may still be on the line: he hears the goodbye, and no seat is held for him twice.
    calling = sum(row.call is not None and row.state not in _ANSWERED for row in board.rows)
    waiting = sum(row.state in _WAITING for row in board.rows)
    return BoardFigures(
        seats=board.seats,
        seats_by_group=by_group,
        accepted=board.accepted,
        replenished=sum(row.kind not in FIRST_KINDS for row in accepted),
        open=board.open,
        calling=calling,
        waiting=waiting,
        left=sum(board.left_in_pool.values()) if board.left_in_pool else None,
        left_by_group=" · ".join(f"{group} {count}" for group, count in board.left_in_pool.items()),
    )


def waiting_rows(view: DrawView) -> list[int]:
    """Rows whose answer is waited for without a call."""
    rows = view.board.rows if view.board is not None else ()
    return [row.row for row in rows if row.state in _WAITING and row.call is None]


def seat_order(seat: str) -> tuple[str, int]:
    """Where a seat's code stands in a list by seats: A2 before A10."""
    letters = seat.rstrip("0123456789")
    return letters, int(seat[len(letters) :] or 0)


def pages_of(lines: list[BoardLine], size: int = PAGE_ROWS) -> list[list[BoardLine]]:
    """Pages for the witness display: calls under way stay on every page, the others take turns."""
    if len(lines) <= size:
        return [lines]
    pinned = [line for line in lines if line.call is not None][: size - 1]
    others = [line for line in lines if line not in pinned]
    room = size - len(pinned)
    return [
        sorted(pinned + others[start : start + room], key=lambda line: line.row)
        for start in range(0, len(others), room)
    ]


def remaining(deadline: datetime | None, now: datetime) -> str:
    """Time left until ``deadline``; a dash without one."""
    return "—" if deadline is None else countdown((deadline - now).total_seconds())


def _line(row: SeatRowView, titles: dict[str, str], now: datetime, *, locked: bool) -> BoardLine:
    tone, icon = _TAGS[row.state]
    call = None
    if row.call is not None:
        elapsed = countdown((now - row.call.started_at).total_seconds())
        call = CallLine(CALL_STEPS.index(row.call.step), row.call.line, elapsed)
    course, params = _course(row)
    return BoardLine(
        row=row.row,
        seat=row.seat,
        group=titles.get(row.group, row.group),
        kind=f"kind.{row.kind}",
        replenished=row.kind not in FIRST_KINDS,
        name=None if locked else row.name,
        state=f"seat_state.{row.state.value}",
        tone=tone,
        icon=icon,
        gone=row.state in _GONE,
        accepted=row.state is SeatState.ACCEPTED,
        course=course,
        course_params=params,
        tries=row.tries,
        way=f"way.{row.way}" if row.way else "",
        at="" if call is not None else _moment(row.changed_at, now),
        call=call,
        role=f"panel_role.{row.role}" if row.role and not locked else "",
        because=f"leave.{row.because}" if row.because else "",
    )


def _course(row: SeatRowView) -> tuple[str, dict[str, str | int]]:
    """What is known last of a row: that its expert is there, or how the invitation went."""
    if row.state is SeatState.ACCEPTED and row.arrived_at is not None:
        return "seat.arrived", {"time": f"{row.arrived_at:%H:%M}"}
    params = dict(row.note_params)
    if row.state is SeatState.NO_ANSWER and not row.tries:  # an emergency draw or a halt cut the first call
        return "seat.untried.replaced" if row.replaced_by else "seat.untried", params
    return row.note, params


def _moment(at: datetime | None, now: datetime) -> str:
    """The time of day; in a later session the day of what happened before."""
    if at is None:
        return ""
    return f"{at:%H:%M:%S}" if at.date() == now.date() else f"{at:%m-%d %H:%M}"
