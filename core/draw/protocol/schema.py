"""Strict reading of plans, rows and contributions: what has no unambiguous meaning is refused.

``plan_from_json(plan.to_json()) == plan`` and the same for rows; unknown or missing keys, wrong types and
values outside the bounds raise :class:`~core.kernel.strict_fields.SchemaError`, a ``ValueError``.
"""

from collections.abc import Sequence

from core.draw.protocol.custom_requirements import requirements_from_json
from core.draw.protocol.model import (
    HASH_NAME,
    PROTOCOL,
    Basis,
    Conditions,
    Contribution,
    Counted,
    DrawPlan,
    ExpertKind,
    Meeting,
    Method,
    PlannedProject,
    Replacement,
    Row,
    SeatGroup,
    SelectionMode,
)
from core.kernel.canonical_json import JsonValue
from core.kernel.strict_fields import Field, SchemaError, distinct
from core.standing.model import TitleLevel

MOST_GROUPS = 50
MOST_SEATS = 500  # in one group
MOST_WITNESSES = 20
MOST_TIER = 9
MOST_WEIGHT = 100
MOST_TRAVEL = 7 * 24 * 60  # minutes
MOST_TRAVEL_REGIONS = 100
MOST_AGE = 150
SEXES = ("male", "female")
FEWEST_WITNESSES = 2
FEWEST_PROJECTS = 2
MOST_PROJECTS = 20
_FLOOR_BITS = (1, 1000)


def plan_from_json(value: JsonValue) -> DrawPlan:
    """Read and check a whole plan; raises ``SchemaError``."""
    top = Field(value, "plan").fields(
        "protocol", "hash", "draw", "scope", "title", "groups", "witnesses", "as_of", "avoidance",
        "meeting", "employer_cap", "draw_cap", "draw_months", "replacement", "entropy_floor",
        "round_floor", "weights", maybe=("counted", "projects", "mode", "basis"),
    )  # fmt: skip
    top.constant("protocol", PROTOCOL)
    top.constant("hash", HASH_NAME)
    groups = top["groups"].many(_group)
    if not 0 < len(groups) <= MOST_GROUPS:
        raise top["groups"].refuse(f"not 1 to {MOST_GROUPS} groups")
    distinct(top["groups"], [group.id for group in groups])
    witnesses = top["witnesses"].many(Field.id)
    if not FEWEST_WITNESSES <= len(witnesses) <= MOST_WITNESSES:
        raise top["witnesses"].refuse(f"not {FEWEST_WITNESSES} to {MOST_WITNESSES} witnesses")
    distinct(top["witnesses"], witnesses)
    if ("mode" in top) != ("basis" in top):
        raise top["groups"].refuse("mode and basis belong together")
    return DrawPlan(
        draw=top["draw"].id(),
        scope=top["scope"].id(),
        title=top["title"].text(),
        groups=groups,
        witnesses=witnesses,
        as_of=top["as_of"].day(),
        avoidance=top["avoidance"].hexadecimal(64),
        meeting=top["meeting"].optional(_meeting),
        employer_cap=top["employer_cap"].optional(_positive),
        draw_cap=top["draw_cap"].optional(_positive),
        draw_months=top["draw_months"].integer(1, 120),
        replacement=Replacement(top["replacement"].one_of(*Replacement)),
        entropy_floor=top["entropy_floor"].integer(*_FLOOR_BITS),
        round_floor=top["round_floor"].integer(*_FLOOR_BITS),
        weights=top["weights"].entries(lambda field: field.integer(1, MOST_WEIGHT)),
        counted=Counted(top["counted"].one_of(Counted.DRAWN)) if "counted" in top else Counted.ACCEPTED,
        projects=_projects(top["projects"], [group.id for group in groups]) if "projects" in top else (),
        mode=_mode(top["mode"]) if "mode" in top else SelectionMode.RANDOM,
        basis=_basis(top["basis"]) if "basis" in top else None,
    )


def _mode(field: Field) -> SelectionMode:
    """The member stands only where nobody is drawn."""
    return SelectionMode(field.one_of(SelectionMode.MANUAL, SelectionMode.ALLOTMENT))


def _basis(field: Field) -> Basis:
    basis = field.fields("reason", "document", "issuer", "number")
    return Basis(
        reason=_entry(basis["reason"]),
        document=basis["document"].hexadecimal(64),
        issuer=basis["issuer"].text(),
        number=basis["number"].text(),
    )


def _projects(field: Field, groups: Sequence[str]) -> tuple[PlannedProject, ...]:
    """The projects of a batch: at least two, each served by groups of the plan and no group serving none."""
    projects = field.many(_project)
    if not FEWEST_PROJECTS <= len(projects) <= MOST_PROJECTS:
        raise field.refuse(f"not {FEWEST_PROJECTS} to {MOST_PROJECTS} projects")
    distinct(field, [project.id for project in projects])
    serving = {group for project in projects for group in project.groups}
    if serving != set(groups):
        raise field.refuse("not the groups of the plan")
    return projects


def _project(field: Field) -> PlannedProject:
    project = field.fields("id", "title", "groups")
    groups = project["groups"].many(Field.id)
    if not groups:
        raise project["groups"].refuse("no group")
    distinct(project["groups"], groups)
    return PlannedProject(project["id"].id(), project["title"].text(), groups)


def _positive(field: Field) -> int:
    return field.integer(1, 10_000)


def _group(field: Field) -> SeatGroup:
    group = field.fields("id", "title", "seats", "tiers", "conditions", maybe=("kind",))
    return SeatGroup(
        id=group["id"].id(),
        title=group["title"].text(),
        seats=group["seats"].integer(1, MOST_SEATS),
        tiers=group["tiers"].integer(0, MOST_TIER),
        conditions=_conditions(group["conditions"]),
        kind=kind_from_json(group["kind"]) if "kind" in group else ExpertKind.PERSON,
    )


def kind_from_json(field: Field) -> ExpertKind:
    """Read the ``kind`` member, which stands only where units are meant; raises ``SchemaError``."""
    return ExpertKind(field.one_of(ExpertKind.UNIT))


def _conditions(field: Field) -> Conditions:
    conditions = field.fields(
        "specialties", "and_below", "title_levels", "regions", "tags", "min_years", "times_below",
        maybe=("custom", "titles", "sex", "ages", "reason"),
    )  # fmt: skip
    levels = conditions["title_levels"].many(lambda item: item.one_of(*TitleLevel))
    return Conditions(
        specialties=conditions["specialties"].many(_entry),
        and_below=conditions["and_below"].boolean(),
        title_levels=tuple(TitleLevel(level) for level in levels),
        regions=conditions["regions"].many(_entry),
        tags=conditions["tags"].many(_entry),
        min_years=conditions["min_years"].optional(lambda item: item.integer(1, 80)),
        times_below=conditions["times_below"].optional(_positive),
        custom=requirements_from_json(conditions["custom"]) if "custom" in conditions else (),
        titles=_titles(conditions["titles"]) if "titles" in conditions else (),
        sex=conditions["sex"].one_of(*SEXES) if "sex" in conditions else "",
        ages=_ages(conditions["ages"]) if "ages" in conditions else None,
        reason=_entry(conditions["reason"]) if "reason" in conditions else "",
    )


def _titles(field: Field) -> tuple[str, ...]:
    titles = field.many(_entry)
    if not titles:
        raise field.refuse("no title")
    return titles


def _ages(field: Field) -> tuple[int, int]:
    ages = field.many(lambda item: item.integer(0, MOST_AGE))
    if len(ages) != 2 or ages[0] > ages[1]:
        raise field.refuse("not the least and the most age")
    return ages[0], ages[1]


def _entry(field: Field) -> str:
    text = field.text()
    if not text:
        raise field.refuse("empty text")
    return text


def _meeting(field: Field) -> Meeting:
    meeting = field.fields("starts", "ends", "travel_minutes", maybe=("travel_by_region",))
    starts, ends = meeting["starts"].moment(), meeting["ends"].moment()
    if ends < starts:
        raise field.refuse("ends before it starts")
    regions = _travel(meeting["travel_by_region"]) if "travel_by_region" in meeting else ()
    return Meeting(starts, ends, meeting["travel_minutes"].integer(0, MOST_TRAVEL), regions)


def _travel(field: Field) -> tuple[tuple[str, int], ...]:
    """Regions in ascending order with their minutes, at least one."""
    found = field.many(_region_minutes)
    places = [place for place, _ in found]
    if not 1 <= len(found) <= MOST_TRAVEL_REGIONS or places != sorted(set(places)):
        raise field.refuse("not regions in ascending order, each once")
    return found


def _region_minutes(field: Field) -> tuple[str, int]:
    pair = field.many(lambda item: item)
    if len(pair) != 2:
        raise field.refuse("not a region and its minutes")
    return _entry(pair[0]), pair[1].integer(0, MOST_TRAVEL)


def row_from_json(field: Field) -> Row:
    """Read and check one frozen row; raises ``SchemaError``."""
    row = field.fields("expert", "entity", "salt", "digest", "eligible", "excluded")
    eligible = row["eligible"].entries(lambda item: item.integer(0, MOST_TIER))
    excluded = row["excluded"].many(Field.id)
    if bool(eligible) == bool(excluded):
        raise field.refuse("eligible groups or exclusion codes, never both and never neither")
    distinct(row["excluded"], excluded)
    return Row(
        expert=row["expert"].id(),
        entity=row["entity"].optional(Field.id),
        salt=row["salt"].hexadecimal(32),
        digest=row["digest"].hexadecimal(64),
        eligible=eligible,
        excluded=excluded,
    )


def contribution_from_json(field: Field) -> Contribution:
    """Read one contribution: known method, text of any content; raises ``SchemaError``."""
    contribution = field.fields("witness", "method", "value")
    return Contribution(
        contribution["witness"].id(), contribution["method"].one_of(*Method), contribution["value"].text()
    )


def check_row_fits(plan: DrawPlan, row: Row) -> None:
    """Refuse a row whose groups or tiers the plan does not have; raises ``SchemaError``."""
    limits = {group.id: group.tiers for group in plan.groups}
    for group, tier in row.eligible.items():
        if tier > limits.get(group, -1):
            raise SchemaError(row.expert, f"group {group} with tier {tier} is not in the plan")
