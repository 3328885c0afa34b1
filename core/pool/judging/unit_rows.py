"""Judging a unit: by the readers of a person's row where the fields are the same, and by its own rules."""

from collections.abc import Callable, Mapping, Sequence

from core.pool.judging.expert_cells import read_employer
from core.pool.record.draft_batch import BLANKS, SLOTS
from core.pool.record.model import UNIT, Contact, ExpertDraft, Finding
from core.pool.record.units import contacts_faults
from core.sheets.cell import Cell
from core.sheets.reading import Reading

UNIT_FIELDS = (
    *("credit_code", "legal_representative", "specialties", "region", "address", "postcode", "email"),
    *("term_from", "term_to", "bank_name", "bank_account", "remarks", "tags", "avoidance_units"),
)
"""Fields of a unit that are read like those of a person; name and contacts are not among them."""

Read = Callable[[Cell], Reading]


def judge_unit(
    name: Cell, cells: Mapping[str, Cell], readers: Mapping[str, Read], contacts: Sequence[Contact]
) -> tuple[ExpertDraft | None, tuple[Finding, ...], tuple[Finding, ...]]:
    """The draft if nothing speaks against it, all findings, and warnings.

    A credit code must be there and valid, since units are told apart by it.
    """
    values = list(BLANKS)
    faults: list[Finding] = []
    warnings: list[Finding] = []
    for field in UNIT_FIELDS:
        if field in cells and field in readers:
            value, rejects, remarks = readers[field](cells[field])
            values[SLOTS[field]] = value or values[SLOTS[field]]
            faults += [(code, field) for code in rejects]
            warnings += [(code, field) for code in remarks]
    called = read_employer(name)
    faults += [(code, "name") for code in called.rejects]
    warnings += [(code, "name") for code in called.warnings]
    faults += [found for found in warnings if found[0] == "CREDIT_CODE_INVALID"]
    warnings = [found for found in warnings if found[0] != "CREDIT_CODE_INVALID"]
    faulty = {field for _, field in faults}
    for field, code, given in (
        ("name", "UNIT_NAME_MISSING", called.value),
        ("credit_code", "CREDIT_CODE_MISSING", values[SLOTS["credit_code"]]),
        ("specialties", "SPECIALTY_MISSING", values[SLOTS["specialties"]]),
    ):
        if not given and field not in faulty:
            faults.append((code, field))
    faults += [(code, "contacts") for code in contacts_faults(contacts)]
    begins, ends = values[SLOTS["term_from"]], values[SLOTS["term_to"]]
    if begins and ends and ends < begins:
        faults.append(("TERM_REVERSED", "term_to"))
    told, against = tuple(dict.fromkeys(warnings)), tuple(dict.fromkeys(faults))
    if against:
        return None, against, told
    own = {"kind": UNIT, "name": called.value, "employer": called.value, "phone": contacts[0].phone}
    return ExpertDraft._make(values)._replace(**own, contacts=tuple(contacts)), (), told
