"""F1, the application for a draw, as values."""

from dataclasses import dataclass
from datetime import date, datetime

from core.draw.forms.model import DrawMode
from core.kernel.form_frame import FormFrame


@dataclass(frozen=True, slots=True)
class ApplicationGroup:
    """One seat group with its conditions in words; ``limit_reason`` belongs to a region or tag limit."""

    group: str
    specialties: str
    seats: int
    titles: str = ""
    regions: str = ""
    tags: str = ""
    years: str = ""
    limit_reason: str = ""


@dataclass(frozen=True, slots=True)
class ReviewOpinion:
    """One level of review; ``reviewed_on`` None: to be signed by hand."""

    level: str
    opinion: str = ""
    reviewer: str = ""
    reviewed_on: date | None = None


@dataclass(frozen=True, slots=True)
class ApplicationForm:
    """F1. Avoidance is sealed while bidders are secret: it has no field here. ``budget_fen`` in fen."""

    frame: FormFrame
    project_name: str
    project_no: str
    lot: str
    batch_name: str
    regime: str
    method: str
    budget_fen: int | None
    flags: tuple[str, ...]
    purchaser: str
    budget_dept: str
    agency: str
    oversight_dept: str
    pool_source: str
    opening_at: datetime | None
    report_at: datetime | None
    place: str
    duration: str
    contact_name: str
    contact_phone: str
    contact_tel: str
    rep_count: int
    seat_count: int
    groups: tuple[ApplicationGroup, ...]
    mode: DrawMode
    basis_doc: str
    attachments: str
    applicant: str
    applied_on: date | None
    reviews: tuple[ReviewOpinion, ...] = ()

    @property
    def panel_size(self) -> int:
        """{panel_size}: representatives and experts."""
        return self.rep_count + self.seat_count
