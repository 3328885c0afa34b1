"""Who in the pool may be the person that a form describes, told before he is entered a second time."""

import re
from dataclasses import dataclass
from enum import StrEnum

from core.access.masking import Masks
from core.pool.quality.ports import QualityReads
from core.pool.quality.rules import Namesake, namesake_faults
from core.pool.record.ports import Speller

MOST_TOLD = 5


@dataclass(frozen=True, slots=True)
class Described:
    """What the form says so far; ``expert_no`` is "" for somebody new, ``birth_date`` YYYY-MM-DD."""

    name: str
    employer: str
    id_number: str = ""
    expert_no: str = ""
    birth_date: str = ""


class Likeness(StrEnum):
    """What makes somebody look the same: name and employer, name and birth date, or nearly the name."""

    NAME = "name"
    BIRTH = "birth"
    NEARLY = "nearly"


@dataclass(frozen=True, slots=True)
class LookAlike:
    """Somebody who may be the same person; texts are masked."""

    expert_no: str
    name: str
    employer: str
    likeness: Likeness


def look_alikes(
    reads: QualityReads, speller: Speller, masks: Masks, described: Described
) -> tuple[LookAlike, ...]:
    """Experts who may be the same, the most alike first; whose ID number differs is somebody else.

    At the employer by the rule of the quality check; elsewhere by the very name and birth date, since people
    change employers and numbers.
    """
    name, employer = described.name.strip(), described.employer.strip()
    found: dict[str, tuple[Likeness, Namesake, str]] = {}
    if name and _DAY.fullmatch(described.birth_date):
        for known, works_at in reads.born_like(name, described.birth_date):
            found[known.expert_no] = Likeness.BIRTH, known, works_at
    pinyin = speller.spell(name).pinyin if name and employer else ""
    if pinyin:
        for known in reads.called_like(pinyin, employer):
            likeness = Likeness.NAME if known.name == name else Likeness.NEARLY
            found[known.expert_no] = likeness, known, employer
    alike = [one for one in found.values() if _fault(described, one[1])]
    alike.sort(key=lambda one: (_ORDER.index(one[0]), one[1].expert_no))
    return tuple(
        LookAlike(known.expert_no, masks.text("name", known.name), masks.text("employer", works_at), likeness)
        for likeness, known, works_at in alike[:MOST_TOLD]
    )


def _fault(described: Described, known: Namesake) -> bool:
    own = Namesake(_NOBODY, described.name.strip(), described.id_number.strip().upper())
    return known.expert_no != described.expert_no and _NOBODY in namesake_faults((own, known))


_NOBODY = ""
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_ORDER = tuple(Likeness)
