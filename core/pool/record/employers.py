"""Employers: names made comparable, and earlier employers as they are written."""

import re

from core.pool.record.model import FormerEmployer
from core.sheets.lists import split_names
from core.sheets.text import fold

_PERIOD = re.compile(
    r"^(?P<name>.+?)[(（](?P<since>[0-9]{4})年?\s*[-\u2010-\u2015~～至到]+\s*(?P<until>[0-9]{4}|今|至今)?年?[)）]$"
)


def employer_key(name: str) -> str:
    """What two spellings of one employer share: letters, digits and ideographs, width and case folded."""
    return "".join(character for character in fold(name) if character.isalnum())


def read_former_employers(text: str) -> tuple[FormerEmployer, ...]:
    """Entries such as ``南宁泓信医院（2014—2018）``, separated by ；."""
    return tuple(_former(part) for part in split_names(text))


def _former(part: str) -> FormerEmployer:
    match = _PERIOD.match(part)
    if match is None:
        return FormerEmployer(part)
    until = match["until"]
    return FormerEmployer(
        match["name"].strip(), int(match["since"]), int(until) if until and until.isdigit() else None
    )


def former_employer_text(former: FormerEmployer) -> str:
    """The entry as it is written into a sheet."""
    if former.since is None:
        return former.name
    return f"{former.name}（{former.since}—{former.until or '至今'}）"
