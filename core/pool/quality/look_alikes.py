"""Who in the pool may be the person that a form describes, told before he is entered a second time."""

from dataclasses import dataclass

from core.access.masking import Masks
from core.pool.quality.ports import QualityReads
from core.pool.quality.rules import Namesake, namesake_faults
from core.pool.record.ports import Speller

MOST_TOLD = 5


@dataclass(frozen=True, slots=True)
class Described:
    """What the form says so far; ``expert_no`` is "" for somebody new."""

    name: str
    employer: str
    id_number: str = ""
    expert_no: str = ""


@dataclass(frozen=True, slots=True)
class LookAlike:
    """Somebody at the same employer called the same (``same_name``) or nearly so; texts are masked."""

    expert_no: str
    name: str
    employer: str
    same_name: bool


def look_alikes(
    reads: QualityReads, speller: Speller, masks: Masks, described: Described
) -> tuple[LookAlike, ...]:
    """Experts who may be the same by the rule of the quality check, the most alike first."""
    name, employer = described.name.strip(), described.employer.strip()
    pinyin = speller.spell(name).pinyin if name and employer else ""
    if not pinyin:
        return ()
    called = reads.called_like(pinyin, employer)
    others = [known for known in called if known.expert_no != described.expert_no]
    alike = [known for known in others if _fault(described, known)]
    alike.sort(key=lambda known: (known.name != name, known.expert_no))
    return tuple(
        LookAlike(
            known.expert_no,
            masks.text("name", known.name),
            masks.text("employer", employer),
            known.name == name,
        )
        for known in alike[:MOST_TOLD]
    )


def _fault(described: Described, known: Namesake) -> bool:
    own = Namesake(_NOBODY, described.name.strip(), described.id_number.strip().upper())
    return _NOBODY in namesake_faults((own, known))


_NOBODY = ""
