"""F3, the sign-in sheet of a panel, as values."""

from dataclasses import dataclass
from datetime import datetime

from core.draw.forms.model import DrawTable, StaffLine
from core.draw.state.views import SeatState
from core.kernel.form_frame import FormFrame


@dataclass(frozen=True, slots=True)
class SignInRow:
    """One expert on the arrival list; empty fields are filled in by hand."""

    name: str
    employer: str
    title: str
    specialty: str
    role: str = ""
    id_checked: str = ""
    phone_box: str = ""
    pledged: bool = False
    checked_in_at: datetime | None = None
    left_at: datetime | None = None
    late: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class SignInSheet:
    """F3, made after unsealing only."""

    frame: FormFrame
    project_name: str
    project_no: str
    report_at: datetime | None
    place: str
    rows: tuple[SignInRow, ...]
    supervisors: tuple[StaffLine, ...] = ()


def sign_in_sheet(table: DrawTable, frame: FormFrame) -> SignInSheet:
    """F3 of everybody who agreed and has not left. Who signed in at the desk has his time on it, and is late
    when that was after the hour to report at; the rest is filled in by hand."""
    report_at = table.head.report_at
    coming = [r for r in table.rows if r.seat.answer is SeatState.ACCEPTED and not r.seat.left]
    return SignInSheet(
        frame=frame,
        project_name=table.head.project_name,
        project_no=table.head.project_no,
        report_at=report_at,
        place=table.head.place,
        rows=tuple(
            SignInRow(
                *(r.name, r.employer, r.title, r.specialty, r.role),
                checked_in_at=r.arrived_at,
                late=r.arrived_at is not None and report_at is not None and r.arrived_at > report_at,
            )
            for r in coming
        ),
        supervisors=table.supervisors,
    )
