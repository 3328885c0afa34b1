"""A large workbook of good experts, made once and kept under ``build/bench``."""

import random
from datetime import date, timedelta
from pathlib import Path

import xlsxwriter
from python_calamine import CalamineWorkbook

from core.pool.record.id_number import check_digit

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "samples" / "experts_clean_2000.xlsx"
COLUMNS = (
    "姓名 性别 出生日期 身份证号 手机号码 工作单位 统一社会信用代码 职称 专业领域 学历 所在地区 电子邮箱 "
    "聘期开始 聘期结束 备注"
).split()


def expert_book(rows: int) -> Path:
    """Path of an .xlsx of ``rows`` × 15: names, phones and ID numbers all different, the rest as sampled."""
    path = ROOT / "build" / "bench" / f"experts_{rows}.xlsx"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        _write(path, rows)
    return path


def _write(path: Path, rows: int) -> None:
    sample = CalamineWorkbook.from_path(SAMPLE).get_sheet_by_index(0).to_python()
    places = [sample[0].index(column) for column in COLUMNS]
    names = [str(row[0]) for row in sample[1:] if "·" not in str(row[0])]
    given = "".join(name[1:] for name in names)
    dice = random.Random(1)
    phones = dice.sample(range(14_200_000_000, 14_399_999_999), rows)
    numbers: set[str] = set()
    book = xlsxwriter.Workbook(str(path))
    page = book.add_worksheet("专家信息")
    day_format = book.add_format({"num_format": "yyyy-mm-dd"})
    page.write_row(0, 0, COLUMNS)
    for line in range(1, rows + 1):
        cells = [sample[1 + line % (len(sample) - 1)][place] for place in places]
        born, number = _new_number(dice, str(cells[3])[:4], numbers)
        name = dice.choice(names)[0] + "".join(dice.choices(given, k=dice.choice((1, 2, 2, 2))))
        cells[:5] = [name, "女男"[int(number[16]) % 2], born, number, str(phones[line - 1])]
        cells[11] = f"u{line:06d}@example.com" if line % 2 else ""
        for column, cell in enumerate(cells):
            if isinstance(cell, date):
                page.write_datetime(line, column, cell, day_format)
            elif cell:
                page.write_string(line, column, str(cell))
    book.close()


def _new_number(dice: random.Random, place: str, used: set[str]) -> tuple[date, str]:
    while True:
        born = date(1955, 1, 1) + timedelta(dice.randrange(14_000))
        body = f"{place}99{born:%Y%m%d}{dice.randrange(1000):03d}"
        if body not in used:
            used.add(body)
            return born, body + check_digit(body)
