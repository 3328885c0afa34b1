"""What the plan editor says about a draft: totals, what is missing, counts per group. Free of Qt."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from core.draw.forms.values import group_id
from core.draw.planning.small_counts import FEWEST, is_small
from core.draw.protocol.schema import MOST_TRAVEL, MOST_TRAVEL_REGIONS, MOST_WEIGHT
from core.draw.protocol.weights import MOST_STEPS
from core.draw.state.records import GroupDraft, PlanDraft, WitnessDraft
from core.draw.state.views import PreQueryView

LEAST_WITNESSES = 2
VERY_FEW = 3
"""Eligible experts for each seat below which a group is marked."""

TITLE_CHOICES = {
    "any": (),
    "intermediate": ("senior", "associate_senior", "intermediate"),
    "associate_senior": ("senior", "associate_senior"),
    "senior": ("senior",),
}
"""What can be chosen for the title level, and the levels it lets in."""


class TreeNode(Protocol):
    """An entry of the classification: its name, and the code above it."""

    @property
    def name(self) -> str:
        """The name."""
        ...

    @property
    def parent(self) -> str:
        """The code above, empty at the top."""
        ...


@dataclass(frozen=True, slots=True)
class Complaint:
    """Something that keeps a plan from being checked; ``code`` names the sentence."""

    code: str
    params: dict[str, str | int]


@dataclass(frozen=True, slots=True)
class GroupCount:
    """Counts of one group: eligible at the exact tier, more from upper tiers, eligible for each seat.

    ``narrow``: fewer than three for each seat, all tiers together.
    """

    group: str
    seats: int
    exact: int
    wider: int
    per_seat: int
    narrow: bool = False
    by_tier: tuple[int, ...] = ()


def complaints(draft: PlanDraft, counts: PreQueryView | None) -> list[Complaint]:
    """Why the plan cannot be checked yet, the gravest first; empty when it can."""
    found: list[Complaint] = []
    if not draft.groups:
        found.append(Complaint("plan.no_groups", {}))
    for number, group in enumerate(draft.groups):
        if not group.title.strip():
            found.append(Complaint("plan.group_untitled", {"group": group_id(number)}))
        elif not group.specialties:
            found.append(Complaint("plan.group_open", {"group": group_id(number)}))
        if group.is_limited and not group.reason.strip():
            found.append(Complaint("draw.limit_unreasoned", {"group": group_id(number)}))
    names = [w.name.strip() for w in draft.witnesses if w.name.strip()]
    if len(names) < LEAST_WITNESSES:
        found.append(Complaint("plan.few_witnesses", {"least": LEAST_WITNESSES}))
    found += [
        Complaint("plan.same_witness", {"name": name})
        for name in dict.fromkeys(names)
        if names.count(name) > 1
    ]
    if counts is not None:
        found += [
            Complaint("plan.none_left", {"group": group.id})
            for group in counts.groups
            if not sum(group.eligible_by_tier)
        ]
    return found


def may_count(draft: PlanDraft) -> bool:
    """Whether a pre-query makes sense: groups with a specialty each."""
    return bool(draft.groups) and all(g.specialties for g in draft.groups)


def total_seats(groups: Sequence[GroupDraft]) -> int:
    """Seats of all groups."""
    return sum(group.seats for group in groups)


def group_counts(counts: PreQueryView) -> list[GroupCount]:
    """Counts as the cards show them."""
    shown = []
    for group in counts.groups:
        exact = group.eligible_by_tier[0] if group.eligible_by_tier else 0
        wider = sum(group.eligible_by_tier[1:])
        per_seat = exact // group.seats if group.seats else 0
        narrow = exact + wider < VERY_FEW * group.seats
        shown.append(
            GroupCount(group.id, group.seats, exact, wider, per_seat, narrow, group.eligible_by_tier)
        )
    return shown


def costliest_rule(counts: PreQueryView) -> str:
    """The rule that took most out; marked red when nobody is left."""
    if counts.eligible or not counts.funnel:
        return ""
    return max(counts.funnel, key=_removed).code


def title_choice(levels: Sequence[str]) -> str:
    """The choice that stands for ``levels``."""
    wanted = set(levels)
    return next((choice for choice, lets_in in TITLE_CHOICES.items() if set(lets_in) == wanted), "any")


def codes_in(text: str) -> tuple[str, ...]:
    """Codes typed with blanks, commas or Chinese marks between, in capitals, each once."""
    for mark in ",，;；、\n\t":
        text = text.replace(mark, " ")
    return tuple(dict.fromkeys(word.upper() for word in text.split()))


def parts_in(text: str) -> tuple[str, ...]:
    """Words with commas or Chinese marks between, each once."""
    parts = (part.strip() for part in re.split(r"[,，;；、]", text))
    return tuple(dict.fromkeys(part for part in parts if part))


def weights_in(text: str) -> tuple[int, ...] | None:
    """Weights as typed; None when these are none."""
    words = [word for word in re.split(r"[\s,，;；、]+", text) if word]
    if len(words) > MOST_STEPS or not all(word.isascii() and word.isdigit() for word in words):
        return None
    found = tuple(map(int, words))
    return found if all(1 <= weight <= MOST_WEIGHT for weight in found) else None


def travel_in(text: str) -> tuple[tuple[str, int], ...] | None:
    """Regions with minutes of travel as typed (河北省 120；河北省/廊坊市 60); None when these are none."""
    found: dict[str, int] = {}
    for part in (part.strip() for part in re.split(r"[,，;；、\n]+", text)):
        match = re.fullmatch(r"(\D*[^\d\s:：])\s*[:：]?\s*([0-9]{1,5})", part)
        if part and (match is None or int(match[2]) > MOST_TRAVEL):
            return None
        if match is not None:
            place = "/".join(step.strip() for step in re.split(r"[/／]", match[1]) if step.strip())
            found[place] = int(match[2])
    return tuple(sorted(found.items())) if len(found) <= MOST_TRAVEL_REGIONS else None


def few(count: int) -> str:
    """A count of a pre-query in words: one and two are not told apart."""
    return f"<{FEWEST}" if is_small(count) else f"{count:,}"


def fallback_steps(group: GroupDraft, nodes: Mapping[str, TreeNode]) -> list[list[str]]:
    """For each tier from 1 on, the entries under which a group also looks when it is short."""
    steps: list[list[str]] = []
    at = list(group.specialties)
    for _ in range(group.tiers):
        at = list(dict.fromkeys(nodes[code].parent for code in at if code in nodes and nodes[code].parent))
        if not at:
            break
        steps.append([f"{code} {nodes[code].name}" if code in nodes else code for code in at])
    return steps


def lines_in(text: str) -> tuple[str, ...]:
    """Lines typed, without empty ones and repetitions."""
    return tuple(dict.fromkeys(line.strip() for line in text.splitlines() if line.strip()))


def named(witnesses: Sequence[WitnessDraft]) -> tuple[WitnessDraft, ...]:
    """Witnesses as stored: empty lines at the end are dropped, two lines always stay."""
    kept = [w for w in witnesses if w.name.strip() or w.unit.strip()]
    while len(kept) < LEAST_WITNESSES:
        kept.append(WitnessDraft("", ""))
    return tuple(kept)


def _removed(row: object) -> int:
    return int(getattr(row, "removed", 0))
