"""A made-up pool of any size, the same in every run, for the benchmarks."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory

from core.pool.record.model import ExpertDraft, NewExpert
from storage.database.connection import Connection, open_database
from storage.database.migrate import available, migrate
from storage.database.pool.experts import DatabaseExperts
from storage.reference.pinyin import PinyinReader

SIZE = 100_000
CODES = tuple(f"A{number:02d}" for number in range(1, 41))
_SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余"
_GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华文玉建国海波宇晨思雨子涵浩然梓轩博佳怡欣"


def name(number: int) -> str:
    """The name of one expert; two or three characters, about 80,000 different ones."""
    surname = _SURNAMES[number % len(_SURNAMES)]
    first = _GIVEN[number // 7 % len(_GIVEN)]
    second = _GIVEN[number // 313 % len(_GIVEN)] if number % 4 else ""
    return surname + first + second


def experts(count: int) -> Iterator[NewExpert]:
    """``count`` experts with different phones, 1,000 employers and two specialties each."""
    reader = PinyinReader()
    for number in range(count):
        draft = ExpertDraft(
            name=name(number),
            phone=f"13{number:09d}",
            employer=f"第{number % 1000}设计研究院",
            specialties=(CODES[number % len(CODES)], CODES[number * 7 % len(CODES)]),
            title="高级工程师",
            title_level="senior",
            region="安徽省/合肥市",
        )
        yield NewExpert(draft, reader.spell(draft.name))


@contextmanager
def filled_database(count: int = SIZE) -> Iterator[tuple[Connection, Path]]:
    """An encrypted database of the program's schema with ``count`` experts, and its file."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "pool.db"
        connection = open_database(path, bytes(32))
        migrate(connection, available())
        connection.execute("BEGIN IMMEDIATE")
        at = datetime(2026, 3, 2, 9, 0, tzinfo=timezone(timedelta(hours=8)))
        DatabaseExperts(connection).add_many(experts(count), count, at)
        connection.execute("COMMIT")
        try:
            yield connection, path
        finally:
            connection.close()
