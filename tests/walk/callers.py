"""Who was called: the people behind the simulated lines, found in the sample workbook.

The program never tells while names are sealed. The simulated network keeps digests of the numbers that it
reached; who holds the workbook can match them, which is how the walk knows what nobody may show.
"""

from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from openpyxl import load_workbook

_NAME, _ID_NUMBER, _PHONE, _EMPLOYER = "姓名", "身份证号", "手机号码", "工作单位"


@dataclass(frozen=True, slots=True)
class Caller:
    """Somebody who was reached, as the sample workbook has him."""

    name: str
    id_number: str
    phone: str
    employer: str


def reached(folder: Path, samples: Path) -> list[Caller]:
    """In the order of being reached first; ``folder`` is the station's."""
    known = _sample_people(samples / "experts_clean_2000.xlsx")
    found = []
    place = 0
    while (path := folder / "spool" / "practice" / f"person-{place}").exists():
        found.append(known[path.read_text(encoding="ascii")])
        place += 1
    return found


@cache
def _sample_people(workbook: Path) -> dict[str, Caller]:
    rows = load_workbook(workbook, read_only=True).worksheets[0].iter_rows(values_only=True)
    heads = [str(cell) for cell in next(rows)]
    places = [heads.index(head) for head in (_NAME, _ID_NUMBER, _PHONE, _EMPLOYER)]
    people = (Caller(*(str(row[place]) for place in places)) for row in rows)
    return {sha256(one.phone.encode()).hexdigest()[:24]: one for one in people}
