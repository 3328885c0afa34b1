"""Conditions say the same in SQL as in words of Python, and nothing typed into them becomes SQL."""

from collections.abc import Iterator, Sequence
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.pool.record.custom_conditions import OPERATORS, CustomCondition, FieldType, Operator
from core.pool.record.custom_fields import CustomField
from core.pool.record.model import ExpertDraft, ExpertStatus, FormerEmployer, NewExpert, Specialty
from core.pool.search.conditions import (
    FIELDS,
    RELATIONS,
    Condition,
    Group,
    Kind,
    Match,
    Relation,
    check,
    fits,
    from_json,
    to_json,
)
from core.pool.search.lists import ExpertFilter, ExpertQuery
from storage.database.connection import Connection
from storage.database.pool.custom import custom_condition
from storage.database.pool.experts import DatabaseExperts, expert_no
from storage.database.pool.reads import DatabasePoolReads
from storage.database.pool.sets import InSet
from storage.database.pool.specialties import DatabaseSpecialties
from storage.database.pool.where import ListConditions
from storage.reference.pinyin import PinyinReader
from tests.support.pool_station import pool_database

AT = datetime.fromisoformat("2026-03-02T09:00:00+08:00")
EVERY_STATUS = tuple(ExpertStatus)
SPECIALTIES = [
    Specialty("A01", "房建", 1),
    Specialty("A0101", "设计", 2, "A01"),
    Specialty("A010101", "方案", 3, "A0101"),
    Specialty("B-1", "设备", 1),
    Specialty("B.1", "仪器", 2, "B-1"),
]
EXPERTS = [
    ExpertDraft(
        *("王小明", "14234562231"),
        employer="星湾大学",
        specialties=("A010101",),
        region="安徽省/合肥市",
        tags=("资深",),
        birth_date="1980-05",
        practice_since="2004",
        title="教授",
        title_level="senior",
        sex="male",
    ),
    ExpertDraft(
        *("王明", "14234562232", "11019919800315001X"),
        employer="云帆（合肥）",
        remarks="100%_好",
        specialties=("A01", "B-1"),
        region="安徽省",
        tags=("a/b", "资深"),
        birth_date="1980-05-20",
        practice_since="2004-07",
    ),
    ExpertDraft(
        *("单小芳", "14234562233"),
        employer="星湾大学",
        specialties=("B.1",),
        region="安徽省会",
        tags=("A/B",),
        term_to="2026-03-02",
        avoidance_units=("云帆", "IBM 中国"),
    ),
    ExpertDraft(
        *("Thomas Mueller", "14234562234"),
        employer="IBM 中国",
        specialties=("A0101",),
        title="O'Brien",
        former_employers=(FormerEmployer("星湾大学", 2001, 2009),),
        term_to="2028-01-01",
        term_from="2020-01-01",
    ),
    ExpertDraft(
        *("木合塔尔·玉素甫", "14234562235"),
        employer="ibm 中国",
        email="A@B.cn",
        education="硕士",
        bank_name="工行",
        bank_account="6222000011112222",
        postcode="230000",
        address="路 1 号",
        sex="female",
    ),
]
STATUSES = {5: "deleted", 2: "frozen"}


@pytest.fixture(scope="module")
def connection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    connection = pool_database(tmp_path_factory.mktemp("pool") / "station.db")
    speller = PinyinReader()
    with connection:
        connection.execute("BEGIN")
        DatabaseSpecialties(connection).put(SPECIALTIES)
        new = [NewExpert(draft, speller.spell(draft.name)) for draft in EXPERTS]
        DatabaseExperts(connection).add_many(new, len(new), AT)
        for number, status in STATUSES.items():
            connection.execute("UPDATE expert SET status = ? WHERE id = ?", (status, number))
    yield connection
    connection.close()


def values_of(number: int) -> dict[str, Sequence[str] | int]:
    draft = EXPERTS[number - 1]
    texts: dict[str, Sequence[str] | int] = {
        field: (getattr(draft, field),) for field in FIELDS if isinstance(getattr(draft, field, None), str)
    }
    return {
        **texts,
        "expert_no": (expert_no(number),),
        "status": (STATUSES.get(number, "active"),),
        "added_at": ("2026-03-02",),
        "changed_at": ("",),
        "specialties": draft.specialties,
        "tags": draft.tags,
        "avoidance_units": draft.avoidance_units,
        "former_employers": tuple(former.name for former in draft.former_employers),
        "times_drawn": 0,
    }


def below(code: str) -> frozenset[str]:
    found = {code}
    for entry in SPECIALTIES:
        if entry.parent in found:
            found.add(entry.code)
    return frozenset(found)


def stored_texts() -> list[str]:
    found = {text for n in range(1, 6) for v in values_of(n).values() if not isinstance(v, int) for text in v}
    parts = {text[i : i + 2] for text in found for i in range(len(text))}
    return sorted(found | parts - {""})


TEXTS = st.sampled_from([text for text in stored_texts() if text.strip()]) | st.sampled_from(
    [
        "' OR 1=1 --",
        '"',
        "%",
        "_",
        "a01",
        "ibm",
        "王",
        "小明",
        "b.1",
        "A/b",
        "安徽省",
        "senior",
        "null",
        "*",
        "§a01",
    ]
)


def value_for(kind: Kind) -> st.SearchStrategy[str]:
    if kind is Kind.DATE:
        return st.sampled_from(
            [
                *("1980-05-01", "1980-05-20", "1980-05-31", "2026-03-02", "2020-01-01", "2028-01-02"),
                *("2004-06-30", "2004-07-01"),
            ]
        )
    return st.sampled_from(["0", "1", "2", "3"]) if kind is Kind.NUMBER else TEXTS


@st.composite
def conditions(draw: st.DrawFn) -> Condition:
    field = draw(st.sampled_from(sorted(FIELDS)))
    kind = FIELDS[field]
    relation = draw(st.sampled_from(RELATIONS[kind]))
    if relation in (Relation.EMPTY, Relation.FILLED):
        return Condition(field, relation)
    return Condition(field, relation, tuple(draw(st.lists(value_for(kind), min_size=1, max_size=3))))


GROUPS = st.recursive(
    st.builds(Group, st.sampled_from(Match), st.lists(conditions(), max_size=3).map(tuple)),
    lambda inner: st.builds(
        Group, st.sampled_from(Match), st.lists(conditions() | inner, max_size=3).map(tuple)
    ),
    max_leaves=4,
)


def found(connection: Connection, group: Group) -> list[int]:
    reads = DatabasePoolReads(connection)
    wanted = ExpertFilter(statuses=EVERY_STATUS, conditions=group)
    rows, _ = reads.page(ExpertQuery(wanted))
    assert reads.count(wanted) == len(rows)
    # A pool of five is looked at whole; this is how whom few fit are found in a large one.
    assert reads.gathered(ExpertQuery(wanted), ListConditions(connection, wanted))[0] == rows
    return sorted(int(row.expert_no[3:]) for row in rows)


@settings(max_examples=400, deadline=None)
@given(group=GROUPS)
def test_the_database_finds_whom_the_conditions_mean(connection: Connection, group: Group) -> None:
    expected = [n for n in range(1, 6) if fits(group, values_of(n), below)]
    assert found(connection, group) == (expected if group else [1, 2, 3, 4, 5])


@given(group=GROUPS)
def test_conditions_survive_being_saved(group: Group) -> None:
    assert from_json(to_json(group)) == group
    check(group)


def one(field: str, relation: Relation, *values: str) -> Group:
    return Group(Match.ALL, (Condition(field, relation, values),))


@pytest.mark.parametrize(
    ("group", "expected"),
    [
        (one("specialties", Relation.INSIDE, "A01"), [1, 2, 4]),
        (one("specialties", Relation.IS, "A01"), [2]),
        (one("specialties", Relation.INSIDE, "B.1"), [3]),
        (one("region", Relation.INSIDE, "安徽省"), [1, 2]),
        (one("tags", Relation.IS, "a/b"), [2]),
        (one("name", Relation.CONTAINS, "小"), [1, 3]),
        (one("employer", Relation.CONTAINS, "IBM"), [4, 5]),
        (one("birth_date", Relation.FROM, "1980-05-20"), [1, 2]),
        (one("birth_date", Relation.UNTIL, "1980-05-19"), [1]),
        (one("practice_since", Relation.UNTIL, "2004-06-30"), [1]),
        (one("practice_since", Relation.FROM, "2004-07-15"), [1, 2]),
        (one("remarks", Relation.CONTAINS, "%"), [2]),
        (one("title", Relation.CONTAINS, "'"), [4]),
        (one("former_employers", Relation.CONTAINS, "星湾"), [4]),
        (Group(Match.NONE, one("status", Relation.IS, "active").parts), [2, 5]),
    ],
)
def test_what_the_builder_offers(connection: Connection, group: Group, expected: list[int]) -> None:
    assert found(connection, group) == expected


def test_times_drawn_count_accepted_seats(connection: Connection) -> None:
    """Only of draws whose names are no secret: released, or closed where they were never sealed."""
    connection.execute("CREATE TEMP TABLE draw (id, released_at, closed_at, plan)")
    connection.executemany(
        "INSERT INTO temp.draw VALUES (?,?,?,?)",
        [
            ("released", "2027-03-01", None, '{"names_locked": true}'),
            ("open-closed", None, "2027-03-01", '{"names_locked": false}'),
            ("sealed", None, "2027-03-01", '{"names_locked": true}'),
            ("running", None, None, '{"names_locked": false}'),
        ],
    )
    connection.execute("CREATE TEMP TABLE seat_row (expert_no, state, draw_id, row)")
    connection.execute("CREATE TEMP VIEW seat_served AS SELECT draw_id, row, 1 AS projects FROM seat_row")
    connection.executemany(
        "INSERT INTO temp.seat_row VALUES (?,?,?,(SELECT count(*) FROM temp.seat_row))",
        [
            ("ZJ-000001", "accepted", "released"),
            ("ZJ-000001", "accepted", "open-closed"),
            ("ZJ-000003", "declined", "released"),
            ("ZJ-000003", "accepted", "released"),
            ("ZJ-000002", "accepted", "sealed"),
            ("ZJ-000003", "accepted", "running"),
        ],
    )
    try:
        for relation, count, expected in (
            (Relation.FROM, "2", [1]),
            (Relation.FROM, "1", [1, 3]),
            (Relation.UNTIL, "0", [2, 4, 5]),
            (Relation.UNTIL, "1", [2, 3, 4, 5]),
            (Relation.IS, "1", [3]),
            (Relation.IS, "0", [2, 4, 5]),
        ):
            assert found(connection, one("times_drawn", relation, count)) == expected
    finally:
        connection.execute("DROP VIEW temp.seat_served")
        connection.execute("DROP TABLE temp.seat_row")
        connection.execute("DROP TABLE temp.draw")


READ_ROW_BY_ROW = {
    *("title_level", "former_employers", "avoidance_units", "sex", "education"),
    *("changed_at", "bank_account", "bank_name", "email", "address", "postcode", "remarks"),
    *("credit_code",),
}
"""Fields without an index of their own: a condition on them looks at every expert (docs/limits.md)."""


def test_which_conditions_read_every_expert(connection: Connection) -> None:
    """The usual test of each field; a new scan, or one less, is to be seen here."""
    values = {Kind.DATE: "1980-05-20", Kind.NUMBER: "1"}
    scanning = set()
    for field, kind in FIELDS.items():
        value = "A01" if field == "specialties" else values.get(kind, "资深")
        asked = Condition(field, RELATIONS[kind][0], (value,))
        wanted = ExpertFilter(statuses=EVERY_STATUS, conditions=Group(parts=(asked,)))
        conditions = ListConditions(connection, wanted)
        sql = f"EXPLAIN QUERY PLAN SELECT count(*) FROM expert e {conditions.where()}"
        plan = [row[3] for row in connection.execute(sql, conditions.values)]
        if any(step.startswith("SCAN e") and "INDEX" not in step for step in plan):
            scanning.add(field)
    assert scanning == READ_ROW_BY_ROW


def test_conditions_on_own_fields_read_their_index(connection: Connection) -> None:
    for field in (
        CustomField("f01", "从业年数", FieldType.NUMBER),
        CustomField("f02", "外语", FieldType.CHOICE, choices=("英语",)),
        CustomField("f03", "资格", FieldType.TEXT),
    ):
        for operator in OPERATORS[field.type]:
            given = operator in (Operator.GIVEN, Operator.MISSING)
            value = "8" if field.type is FieldType.NUMBER else "英语"
            sql, values = custom_condition(
                CustomCondition(field.key, operator, () if given else (value,)), field
            )
            assert isinstance(sql, InSet) is (operator not in (Operator.IS_NOT, Operator.MISSING))
            plan = [
                row[3]
                for row in connection.execute(
                    f"EXPLAIN QUERY PLAN SELECT id FROM expert e WHERE {sql}",
                    values,
                )
            ]
            assert not [step for step in plan if step.startswith("SCAN expert_custom")], plan
