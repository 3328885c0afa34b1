"""A pool of a million made-up experts with the program's schema, made once and kept under ``build/bench``.

The rows are those of the sample workbook over and over (real titles, employers, specialties, regions, terms),
each with a name, a phone, an ID number and a day of birth of its own, in one of twenty departments.
"""

import random
from collections.abc import Iterator, Mapping
from contextlib import closing
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from python_calamine import CalamineWorkbook

from core.pool.record.model import ExpertDraft, NewExpert
from core.pool.record.titles import LEVEL_OF
from storage.database.connection import Connection, open_database
from storage.database.migrate import available, migrate
from storage.database.pool.experts import DatabaseExperts
from storage.reference.pinyin import PinyinReader

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "resources" / "samples"
KEY = bytes(32)
SIZE = 1_000_000
DEPARTMENTS = 20
_ADDED = datetime(2020, 1, 6, 9, 0, tzinfo=timezone(timedelta(hours=8)))
_BIRTHS = 15_000  # days from the first day of birth to the last


def million_pool(size: int = SIZE) -> Path:
    """Path of the database: some minutes of work the first time, brought up to the schema afterwards."""
    path = ROOT / "build" / "bench" / f"pool_{size}.db"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".part")
        part.unlink(missing_ok=True)
        with closing(open_database(part, KEY)) as connection:
            migrate(connection, available())
            _fill(connection, size)
        part.replace(path)
    with closing(open_database(path, KEY)) as connection:
        migrate(connection, available())
    return path


def department(number: int) -> str:
    """Name of one of the departments."""
    return f"第{number}处"


def _fill(connection: Connection, size: int) -> None:
    connection.execute("BEGIN IMMEDIATE")
    entries = [(row["代码"], row["名称"], row["级别"], row["上级代码"]) for row in _rows("specialties.xlsx")]
    connection.executemany("INSERT INTO specialty (code, name, level, parent) VALUES (?,?,?,?)", entries)
    DatabaseExperts(connection).add_many(_experts(size), size, _ADDED)
    connection.execute("COMMIT")
    connection.execute("PRAGMA optimize")


def _rows(name: str) -> Iterator[Mapping[str, str]]:
    sheet = CalamineWorkbook.from_path(SAMPLES / name).get_sheet_by_index(0).to_python()
    titles = [str(title) for title in sheet[0]]
    for row in sheet[1:]:
        yield dict(zip(titles, map(_text, row), strict=True))


def _text(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def _experts(size: int) -> Iterator[NewExpert]:
    sample = [row for row in _rows("experts_clean_2000.xlsx") if "·" not in row["姓名"]]
    codes = {row["名称"]: row["代码"] for row in _rows("specialties.xlsx")}
    drafts = [_draft(row, codes) for row in sample]
    given = "".join(draft.name[1:] for draft in drafts)
    surnames = [draft.name[0] for draft in drafts]
    reader, dice = PinyinReader(), random.Random(1)
    for number in range(size):
        draft = drafts[number % len(drafts)]
        name = dice.choice(surnames) + "".join(dice.choices(given, k=dice.choice((1, 2, 2, 2))))
        made = draft._replace(
            name=name,
            phone=f"1{4_200_000_000 + number * 101 % 399_999_989:010d}",
            id_number=f"{number:017d}X",
            birth_date=(date(1955, 1, 1) + timedelta(dice.randrange(_BIRTHS))).isoformat(),
            department=department(dice.randrange(DEPARTMENTS)),
        )
        yield NewExpert(made, reader.spell(name))


def _draft(row: Mapping[str, str], codes: Mapping[str, str]) -> ExpertDraft:
    def listed(title: str) -> tuple[str, ...]:
        return tuple(part.strip() for part in row[title].replace("、", "；").split("；") if part.strip())

    level = LEVEL_OF.get(row["职称"])
    return ExpertDraft(
        name=row["姓名"],
        phone="",
        sex="male" if row["性别"] == "男" else "female",
        title=row["职称"],
        title_level=level.value if level else "",
        education=row["学历"],
        region=row["所在地区"],
        address=row["通讯地址"],
        term_from=row["聘期开始"],
        term_to=row["聘期结束"],
        remarks=row["备注"],
        employer=row["工作单位"],
        credit_code=row["统一社会信用代码"],
        specialties=tuple(codes.get(part, part.split()[0]) for part in listed("专业领域")),
        tags=listed("标签"),
    )
