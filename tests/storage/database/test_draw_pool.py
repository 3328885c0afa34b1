"""The pool as a draw reads it: years from the record or an own field, personal facts only when asked."""

from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from core.draw.eligibility.pool_index import full_reading
from core.draw.eligibility.pool_reading import EVERY_DRAW
from core.pool.record.custom_conditions import FieldType
from core.pool.record.custom_fields import CustomField
from core.pool.record.model import ExpertDraft, NewExpert
from storage.database.connection import Connection, open_database
from storage.database.draw.pool import DatabasePoolSource
from storage.database.pool.custom import DatabaseCustomFields
from storage.database.pool.experts import DatabaseExperts
from storage.reference.pinyin import PinyinReader
from tests.support.pool_station import KEY, pool_database

AT = datetime.fromisoformat("2026-03-02T09:00:00+08:00")
DAY = "2027-03-01"


@pytest.fixture
def pool(tmp_path: Path) -> Iterator[tuple[Connection, DatabasePoolSource]]:
    path = tmp_path / "pool.db"
    with closing(pool_database(path)) as made:
        reader = PinyinReader()
        drafts = (
            ExpertDraft(
                "欧阳青", "13800000001", sex="female", birth_date="1967-03-02", title="教授", employer="学院"
            ),
            ExpertDraft("司马亮", "13800000002", birth_date="1990-05", employer="研究院"),
        )
        DatabaseExperts(made).add_many([NewExpert(d, reader.spell(d.name)) for d in drafts], 2, AT)
        yield made, DatabasePoolSource(lambda: open_database(path, KEY, read_only=True))


def test_title_sex_and_age_are_read_only_for_a_plan_that_asks(
    pool: tuple[Connection, DatabasePoolSource],
) -> None:
    plain = list(pool[1].candidates(DAY, EVERY_DRAW))
    assert [(one.title, one.sex, one.age, one.years) for one in plain] == [("", "", None, None)] * 2
    asked = list(pool[1].candidates(DAY, full_reading(())))
    assert [(one.title, one.sex, one.age) for one in asked] == [("教授", "female", 59), ("", "", 36)]


def test_years_come_from_the_field_that_is_called_so(pool: tuple[Connection, DatabasePoolSource]) -> None:
    connection, source = pool
    fields = DatabaseCustomFields(connection)
    fields.put_field(CustomField("f01", "外语", FieldType.TEXT))
    fields.put_field(CustomField("f02", "从业起始日期", FieldType.DATE))
    fields.put_values([("ZJ-000001", {"f01": "英语", "f02": "2010-03-02"}), ("ZJ-000002", {"f01": "德语"})])
    found = list(source.candidates(DAY, EVERY_DRAW))
    assert [(one.years, one.custom) for one in found] == [(16, ()), (None, ())]
    asked = list(source.candidates(DAY, full_reading(["f01"])))
    assert [one.custom for one in asked] == [(("f01", "英语"),), (("f01", "德语"),)]


def test_what_the_record_says_of_years_goes_before_an_own_field(
    pool: tuple[Connection, DatabasePoolSource],
) -> None:
    connection, source = pool
    DatabaseCustomFields(connection).put_field(CustomField("f01", "从业起始日期", FieldType.DATE))
    DatabaseCustomFields(connection).put_values([("ZJ-000001", {"f01": "2010-07-01"})])
    connection.execute("UPDATE expert SET practice_since = '2004-07' WHERE id = 1")
    connection.execute("UPDATE expert SET practice_since = '2019' WHERE id = 2")
    assert [one.years for one in source.candidates(DAY)] == [22, 8]
