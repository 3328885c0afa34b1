"""Values of a draw: its plan, the frozen rows, what witnesses give, the pool that can be drawn.

Ids of draws, scopes, groups, witnesses and pseudonyms are ASCII ``[A-Z0-9-]+`` (draw-protocol.md,
"Notation"). Dates are ISO text: days ``YYYY-MM-DD``, moments ``YYYY-MM-DDTHH:MM`` in local time, so that
they compare as text and hash the same everywhere.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from core.draw.protocol.custom_requirements import CustomRequirement
from core.kernel.canonical_json import JsonValue
from core.standing.model import TitleLevel

PROTOCOL = "EDP1"
HASH_NAME = "SHA-256"


class Method(StrEnum):
    """How a witness gives a value: ten-sided dice, six-sided dice, typed text."""

    D10 = "d10"
    D6 = "d6"
    TEXT = "text"


class Counted(StrEnum):
    """What counts toward a limit of draws: seats that were accepted, or every draw that came out."""

    ACCEPTED = "accepted"
    DRAWN = "drawn"


class Replacement(StrEnum):
    """Where the next expert for an opened seat comes from: the drawn order, or fresh dice each time."""

    ORDER = "order"
    FRESH_DICE = "fresh-dice"


class SelectionMode(StrEnum):
    """How a panel comes about (features D3, D4): drawn at random, chosen by hand, or assigned by document."""

    RANDOM = "random"
    MANUAL = "manual"
    ALLOTMENT = "allotment"


@dataclass(frozen=True, slots=True)
class Basis:
    """What choosing or assigning experts rests on; published with the plan, so nobody is named in it.

    ``document`` is the SHA-256 (hex) of the stored document, ``issuer`` and ``number`` say whose it is;
    an allotment has both.
    """

    reason: str
    document: str
    issuer: str = ""
    number: str = ""

    def to_json(self) -> dict[str, JsonValue]:
        """The basis as it stands in the plan."""
        return {
            "reason": self.reason,
            "document": self.document,
            "issuer": self.issuer,
            "number": self.number,
        }


class ExpertKind(StrEnum):
    """Whom a seat is for, and what an expert is: a person, or an organisation of the pool (features P19)."""

    PERSON = "person"
    UNIT = "unit"


@dataclass(frozen=True, slots=True)
class Conditions:
    """What lets an expert into a group; an empty tuple or ``None`` sets no condition.

    ``specialties`` are paths of codes from the root (``A01/A0101/A010101``), ``regions`` paths of names
    (``安徽省/合肥市``, everything inside included); of ``tags`` one is enough. ``times_below``: drawn fewer
    times than this in the plan's period. ``and_below``: experts of a deeper entry match exactly too. All of
    ``custom``, conditions on the customer's own fields, must hold. ``titles`` are names of titles, ``ages``
    the least and the most full years on the day of the draw. ``reason`` says why region, tags, sex or age
    are limited; it is published with the plan.
    """

    specialties: tuple[str, ...] = ()
    and_below: bool = True
    title_levels: tuple[TitleLevel, ...] = ()
    regions: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    min_years: int | None = None
    times_below: int | None = None
    custom: tuple[CustomRequirement, ...] = ()
    titles: tuple[str, ...] = ()
    sex: str = ""
    ages: tuple[int, int] | None = None
    reason: str = ""

    def to_json(self) -> dict[str, JsonValue]:
        """The conditions as they stand in the plan; members that came later only where they are asked."""
        custom: list[JsonValue] = [asked.to_json() for asked in self.custom]
        later: dict[str, JsonValue] = {
            "custom": custom,
            "titles": list(self.titles),
            "sex": self.sex,
            "ages": list(self.ages or ()),
            "reason": self.reason,
        }
        return {
            **{name: value for name, value in later.items() if value},
            "specialties": list(self.specialties),
            "and_below": self.and_below,
            "title_levels": [str(level) for level in self.title_levels],
            "regions": list(self.regions),
            "tags": list(self.tags),
            "min_years": self.min_years,
            "times_below": self.times_below,
        }


@dataclass(frozen=True, slots=True)
class SeatGroup:
    """Seats that share conditions. ``tiers`` is the largest tier let in: 0 exact only, 1 parent, …

    ``kind``: experts of the other kind are never eligible here.
    """

    id: str
    title: str
    seats: int
    conditions: Conditions = Conditions()
    tiers: int = 0
    kind: ExpertKind = ExpertKind.PERSON

    def to_json(self) -> dict[str, JsonValue]:
        """The group as it stands in the plan; ``kind`` only where it asks for units."""
        return {
            **kind_to_json(self.kind),
            "id": self.id,
            "title": self.title,
            "seats": self.seats,
            "tiers": self.tiers,
            "conditions": self.conditions.to_json(),
        }


def kind_to_json(kind: ExpertKind) -> dict[str, JsonValue]:
    """The ``kind`` member of a group or of attributes: none for persons, so that these hash as ever."""
    return {} if kind is ExpertKind.PERSON else {"kind": kind.value}


@dataclass(frozen=True, slots=True)
class Meeting:
    """When the panel meets (moments as ISO text) and the travel time kept free on both sides.

    ``travel_by_region`` has other minutes for those who come from a region (a path of names) or from within
    it; the deepest region counts.
    """

    starts: str
    ends: str
    travel_minutes: int = 0
    travel_by_region: tuple[tuple[str, int], ...] = ()

    def travel_from(self, region: str) -> int:
        """Minutes kept free on both sides for somebody from ``region`` ("" where it is not known)."""
        minutes, deepest = self.travel_minutes, -1
        for place, needed in self.travel_by_region:
            inside = region == place or region.startswith(place + "/")
            if inside and len(place) > deepest:
                minutes, deepest = needed, len(place)
        return minutes

    def to_json(self) -> dict[str, JsonValue]:
        """The meeting as it stands in the plan; regions only where there are any."""
        found: dict[str, JsonValue] = {
            "starts": self.starts,
            "ends": self.ends,
            "travel_minutes": self.travel_minutes,
        }
        if self.travel_by_region:
            found["travel_by_region"] = [[place, minutes] for place, minutes in self.travel_by_region]
        return found


@dataclass(frozen=True, slots=True)
class PlannedProject:
    """A project of a batch in the plan: its id, its name, and the groups that serve it."""

    id: str
    title: str
    groups: tuple[str, ...]

    def to_json(self) -> dict[str, JsonValue]:
        """The project as it stands in the plan."""
        return {"id": self.id, "title": self.title, "groups": list(self.groups)}


@dataclass(frozen=True, slots=True)
class DrawPlan:
    """Everything that is fixed before the pool is frozen (draw-protocol.md step 1).

    ``as_of`` is the day for which terms, leave and barring are judged; ``draw_cap`` takes out who was drawn
    that often within ``draw_months`` (``counted`` says what counts, also for ``times_below`` of groups);
    floors are whole bits; ``avoidance`` is the salted commitment of the private lists (64 hex digits);
    ``projects`` are those of a batch, empty when the scope is one project; ``weights`` maps pseudonyms to
    integers and is empty when off. ``basis`` is there unless the panel is drawn at random.
    """

    draw: str
    scope: str
    title: str
    groups: tuple[SeatGroup, ...]
    witnesses: tuple[str, ...]
    as_of: str
    avoidance: str
    meeting: Meeting | None = None
    employer_cap: int | None = None
    draw_cap: int | None = None
    draw_months: int = 12
    replacement: Replacement = Replacement.ORDER
    entropy_floor: int = 64
    round_floor: int = 32
    weights: Mapping[str, int] = field(default_factory=dict)
    counted: Counted = Counted.ACCEPTED
    projects: tuple[PlannedProject, ...] = ()
    mode: SelectionMode = SelectionMode.RANDOM
    basis: Basis | None = None

    def to_json(self) -> dict[str, JsonValue]:
        """The object whose canonical form is hashed; read back by ``schema.plan_from_json``.

        ``counted``, ``projects``, ``mode`` and ``basis`` stand only where they say something, so that older
        plans hash as ever.
        """
        projects: list[JsonValue] = [project.to_json() for project in self.projects]
        return {
            **({} if self.counted is Counted.ACCEPTED else {"counted": str(self.counted)}),
            **({"projects": projects} if projects else {}),
            **({} if self.basis is None else {"mode": self.mode.value, "basis": self.basis.to_json()}),
            "protocol": PROTOCOL,
            "hash": HASH_NAME,
            "draw": self.draw,
            "scope": self.scope,
            "title": self.title,
            "groups": [group.to_json() for group in self.groups],
            "witnesses": list(self.witnesses),
            "as_of": self.as_of,
            "avoidance": self.avoidance,
            "meeting": None if self.meeting is None else self.meeting.to_json(),
            "employer_cap": self.employer_cap,
            "draw_cap": self.draw_cap,
            "draw_months": self.draw_months,
            "replacement": str(self.replacement),
            "entropy_floor": self.entropy_floor,
            "round_floor": self.round_floor,
            "weights": dict(self.weights),
        }

    @property
    def seats(self) -> Mapping[str, int]:
        """Seats by group id, in the order of the plan."""
        return {group.id: group.seats for group in self.groups}

    @property
    def custom_fields(self) -> frozenset[str]:
        """Keys of the customer's own fields that any group asks for: no others are frozen."""
        return frozenset(asked.field for group in self.groups for asked in group.conditions.custom)


@dataclass(frozen=True, slots=True)
class Row:
    """One expert in the frozen pool (step 2): eligible groups with their tier, or exclusion codes.

    ``expert`` and ``entity`` are pseudonyms of this draw; ``salt`` has 32 hex digits, ``digest`` 64.
    """

    expert: str
    entity: str | None
    salt: str
    digest: str
    eligible: Mapping[str, int]
    excluded: tuple[str, ...] = ()

    def to_json(self) -> dict[str, JsonValue]:
        """The row whose canonical form is a leaf of the snapshot."""
        return {
            "expert": self.expert,
            "entity": self.entity,
            "salt": self.salt,
            "digest": self.digest,
            "eligible": dict(self.eligible),
            "excluded": list(self.excluded),
        }


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one witness gave; ``value`` is the text exactly as typed."""

    witness: str
    method: str
    value: str

    def to_json(self) -> dict[str, JsonValue]:
        """The contribution as published."""
        return {"witness": self.witness, "method": self.method, "value": self.value}


@dataclass(frozen=True, slots=True)
class EligiblePool:
    """The experts that can be drawn, as parallel lists: small even for a million.

    ``kinds[i]`` is an index into ``profiles``, the distinct {group: tier} maps.
    """

    experts: Sequence[str]
    entities: Sequence[str | None]
    kinds: Sequence[int]
    profiles: Sequence[Mapping[str, int]]

    @classmethod
    def build(cls, rows: Iterable[tuple[str, str | None, Mapping[str, int]]]) -> "EligiblePool":
        """From (expert, entity, eligible) of every row; rows without an eligible group are left out."""
        experts: list[str] = []
        entities: list[str | None] = []
        kinds: list[int] = []
        numbers: dict[tuple[tuple[str, int], ...], int] = {}
        for expert, entity, eligible in rows:
            if eligible:
                key = tuple(sorted(eligible.items()))
                experts.append(expert)
                entities.append(entity)
                kinds.append(numbers.setdefault(key, len(numbers)))
        return cls(experts, entities, kinds, [dict(key) for key in numbers])

    @classmethod
    def of_rows(cls, rows: Iterable[Row]) -> "EligiblePool":
        """From frozen rows."""
        return cls.build((row.expert, row.entity, row.eligible) for row in rows)
