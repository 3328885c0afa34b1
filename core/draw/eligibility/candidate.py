"""What the rules of a draw read of one expert, frozen with the pool and bound by its row's digest."""

from dataclasses import dataclass
from typing import NamedTuple

from core.draw.protocol.custom_requirements import custom_values_from_json
from core.draw.protocol.model import ExpertKind, kind_to_json
from core.draw.protocol.schema import kind_from_json
from core.kernel.canonical_json import JsonValue
from core.kernel.strict_fields import Field
from core.standing.model import ExpertStatus, Period, StandingFacts, TitleLevel
from core.standing.rules import effective_term, status_on

_LONGEST_LIST = 10_000


@dataclass(frozen=True, slots=True)
class Candidate:
    """One expert, a person or a unit, as the rules see him; no name, phone or id number.

    ``entity`` identifies the legal entity he works for (None when unknown: then no cap counts him);
    ``specialties`` are paths of codes (``A01/A0101/A010101``), ``region`` a path of names; ``term`` the
    appointment, ``leaves`` days away, ``busy`` moments of other panels; ``units`` keys (see
    module ``avoidance``) of present and former employers, their credit codes and his own avoidance units;
    ``years`` of experience if known; ``times_drawn`` within the plan's ``draw_months``;
    ``custom`` (key, value) of the customer's own fields that the plan asks for, by key, without blank ones;
    ``title``, ``sex`` and full years of ``age`` only where it asks for them. A unit is its own employer:
    ``entity`` and ``units`` are of itself.
    """

    expert_no: str
    entity: str | None
    specialties: tuple[str, ...]
    active: bool = True
    term: tuple[str | None, str | None] = (None, None)
    blacklisted: bool = False
    leaves: tuple[Period, ...] = ()
    title_level: TitleLevel | None = None
    years: int | None = None
    region: str = ""
    tags: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    busy: tuple[tuple[str, str], ...] = ()
    times_drawn: int = 0
    custom: tuple[tuple[str, str], ...] = ()
    kind: ExpertKind = ExpertKind.PERSON
    title: str = ""
    sex: str = ""
    age: int | None = None

    def to_json(self) -> dict[str, JsonValue]:
        """The attributes whose canonical form the row's digest covers.

        ``custom``, ``title``, ``sex`` and ``age`` only where there is one, ``kind`` only of units.
        """
        return {
            **({"custom": self.custom} if self.custom else {}),
            **kind_to_json(self.kind),
            **({"title": self.title} if self.title else {}),
            **({"sex": self.sex} if self.sex else {}),
            **({} if self.age is None else {"age": self.age}),
            "expert_no": self.expert_no,
            "entity": self.entity,
            "specialties": self.specialties,
            "active": self.active,
            "term": self.term,
            "blacklisted": self.blacklisted,
            "leaves": self.leaves,
            "title_level": None if self.title_level is None else self.title_level.value,
            "years": self.years,
            "region": self.region,
            "tags": self.tags,
            "units": self.units,
            "busy": self.busy,
            "times_drawn": self.times_drawn,
        }


class Standing(NamedTuple):
    """The fields of a candidate that say where he stands in the pool."""

    active: bool
    blacklisted: bool
    term: tuple[str | None, str | None]
    leaves: tuple[Period, ...]


def standing_of(facts: StandingFacts, day: str) -> Standing:
    """What the pool knows of an expert on ``day``, in a candidate's fields.

    Their form is older than the facts and stands in archives: a freeze shows as not active, a missed annual
    check as a term that has ended.
    """
    status = status_on(facts, day)
    start, end = effective_term(facts)
    return Standing(
        status in (ExpertStatus.ACTIVE, ExpertStatus.BLACKLISTED),
        status is ExpertStatus.BLACKLISTED,
        (start or None, end or None),
        facts.leaves,
    )


def candidate_from_json(value: JsonValue) -> Candidate:
    """Read frozen attributes back; raises ``SchemaError``."""
    top = Field(value, "attributes").fields(
        "expert_no", "entity", "specialties", "active", "term", "blacklisted", "leaves", "title_level",
        "years", "region", "tags", "units", "busy", "times_drawn",
        maybe=("custom", "kind", "title", "sex", "age"),
    )  # fmt: skip
    term = top["term"].many(lambda item: item.optional(Field.day))
    if len(term) != 2:
        raise top["term"].refuse("not a pair")
    level = top["title_level"].optional(lambda item: item.one_of(*TitleLevel))
    return Candidate(
        expert_no=top["expert_no"].text(),
        entity=top["entity"].optional(Field.text),
        specialties=_texts(top["specialties"]),
        active=top["active"].boolean(),
        term=(term[0], term[1]),
        blacklisted=top["blacklisted"].boolean(),
        leaves=top["leaves"].many(_days),
        title_level=None if level is None else TitleLevel(level),
        years=top["years"].optional(lambda item: item.integer(0, 150)),
        region=top["region"].text(),
        tags=_texts(top["tags"]),
        units=_texts(top["units"]),
        busy=top["busy"].many(_moments),
        times_drawn=top["times_drawn"].integer(0, _LONGEST_LIST),
        custom=custom_values_from_json(top["custom"]) if "custom" in top else (),
        kind=kind_from_json(top["kind"]) if "kind" in top else ExpertKind.PERSON,
        title=top["title"].text() if "title" in top else "",
        sex=top["sex"].one_of("male", "female") if "sex" in top else "",
        age=top["age"].integer(0, 150) if "age" in top else None,
    )


def _texts(field: Field) -> tuple[str, ...]:
    return field.many(Field.text)


def _pair(field: Field) -> tuple[Field, Field]:
    items = field.items()
    if len(items) != 2:
        raise field.refuse("not a pair")
    return items[0], items[1]


def _days(field: Field) -> Period:
    start, end = _pair(field)
    return start.day(), end.optional(Field.day)


def _moments(field: Field) -> tuple[str, str]:
    start, end = _pair(field)
    return start.moment(), end.moment()
