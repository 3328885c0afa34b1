"""What a template of the customer is, and which fields each form offers (forms, first paragraph)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.kernel.errors import UserError

MOST_BYTES = 4 * 1024 * 1024
"""A form is some pages of text with a logo; what is larger was not meant as one."""

ROW = "row."
"""Before the name of a field that stands in a table row which is repeated: ``{{row.name}}``."""


class FormKind(StrEnum):
    """Forms that may have a template of the customer's; the values are the numbers in ``forms``."""

    APPLICATION = "F1"
    DRAW_TABLE = "F2"
    SIGN_IN = "F3"


class TemplateFormat(StrEnum):
    """Kinds of files."""

    DOCX = "docx"
    XLSX = "xlsx"


@dataclass(frozen=True, slots=True)
class FormFields:
    """Names that a template of one form may use: alone, and in the repeated row."""

    single: frozenset[str]
    row: frozenset[str]


@dataclass(frozen=True, slots=True)
class FormValues:
    """What is filled in: texts as they shall stand on the paper, and one mapping for each row."""

    single: Mapping[str, str]
    rows: Sequence[Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class FormTemplate:
    """A stored template. ``project_type`` empty: for every type. ``retired_at`` None: in use."""

    number: int
    form: FormKind
    format: TemplateFormat
    project_type: str
    file_name: str
    sha256: str
    added_at: datetime
    added_by: str
    retired_at: datetime | None = None


_FRAME = "org_name form_no printed_at printed_by copy_no verify_code rule_pack"


def _fields(single: str, row: str) -> FormFields:
    return FormFields(frozenset(f"{_FRAME} {single}".split()), frozenset(row.split()))


FIELDS: Mapping[FormKind, FormFields] = {
    FormKind.APPLICATION: _fields(
        "project_name project_no lot batch_name regime method budget flags purchaser budget_dept agency "
        "oversight_dept pool_source opening_at report_at place duration contact_name contact_phone "
        "contact_tel rep_count seat_count panel_size avoidance draw_mode basis_doc attachments applicant "
        "applied_on",
        "group specialties seats titles regions tags years limit_reason",
    ),
    FormKind.DRAW_TABLE: _fields(
        "project_name project_no leader leader_org report_at place operator operator_phone drawn_at "
        "draw_place draw_mode attempt plan_summary slip_no accepted replaced draw_state manual_note "
        "override_note operators supervisors",
        "row_no name title employer expert_no specialty phone answer group kind tier role answer_by "
        "answered_at reason seat_code",
    ),
    FormKind.SIGN_IN: _fields(
        "project_name project_no report_at place due present late_count supervisors",
        "row_no name employer title specialty role id_checked phone_box pledge checked_in_at left_at late",
    ),
}
"""Every field of every form; a template that asks for another one is refused."""


def check_names(form: FormKind, names: Sequence[str]) -> None:
    """Refuse a template that cannot be filled.

    Raises:
        UserError: ``form_template.unknown_fields`` with the list, ``form_template.no_fields``.
    """
    if not names:
        raise UserError("form_template.no_fields")
    known = FIELDS[form]
    unknown = [
        name
        for name in names
        if name.removeprefix(ROW) not in (known.row if name.startswith(ROW) else known.single)
    ]
    if unknown:
        raise UserError("form_template.unknown_fields", fields=unknown)
