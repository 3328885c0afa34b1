"""``main.py check-import`` as it is called: verdicts on standard output, all else on standard error."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from core.access.model import NewAccount, Role
from core.pool.importing.words import import_words
from tests.support.headless_station import PASSWORD, Headless
from tests.support.pool_station import ROOT, SAMPLES, SHEETS

SPECIALTIES = SAMPLES / "specialties.xlsx"
DIRTY = ["xlsx", "libreoffice.xlsx", "xls", "ods", "utf8bom.csv", "gbk.csv"]
KEYS = {"row", "result", "codes", "warn", "values"}


def check(*arguments: str | Path, typed: str = "") -> tuple[int, str, str]:
    """Exit code, standard output and standard error; ``typed`` is what a person would type."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "check-import", *map(str, arguments)],
        input=typed.encode(),
        capture_output=True,
        check=False,
        start_new_session=True,  # without a terminal the questions are answered from standard input
    )
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


def judged(*arguments: str | Path, typed: str = "") -> tuple[int, dict[int, dict[str, Any]]]:
    code, out, _ = check(*arguments, "--json", typed=typed)
    verdicts = json.loads(out)
    assert all(set(verdict) == KEYS for verdict in verdicts)
    by_row = {verdict["row"]: verdict for verdict in verdicts}
    assert len(by_row) == len(verdicts)
    return code, by_row


def expected_rows(suffix: str) -> dict[int, dict[str, Any]]:
    """What the sample data say of each data row of one format, in the form of the command."""
    expected = json.loads((SHEETS / "experts_dirty.expected.json").read_text("utf-8"))
    variant = expected["variants"].get(f"variants/experts_dirty.{suffix}", {"differs": []})
    rows = {row["row"]: row for row in (*expected["rows"], *variant["differs"])}
    return {
        number: {
            "row": number,
            "result": row["result"],
            "codes": sorted(row.get("codes", ())),
            "warn": sorted(row.get("warn", ())),
            "values": row.get("values", {}),
        }
        for number, row in rows.items()
    }


@pytest.mark.parametrize("suffix", DIRTY)
def test_the_verdicts_of_the_dirty_file_are_those_of_the_sample_data(suffix: str) -> None:
    code, rows = judged(SHEETS / f"experts_dirty.{suffix}", "--specialties", SPECIALTIES)
    expected = expected_rows(suffix)
    differing = {n: (rows.get(n), expected.get(n)) for n in rows | expected if rows.get(n) != expected.get(n)}
    assert differing == {}
    assert code == 1


@pytest.mark.parametrize("suffix", ["xlsx", "xls", "ods", "utf8bom.csv"])
def test_every_row_of_the_clean_file_can_be_imported(suffix: str) -> None:
    folder = SAMPLES if suffix == "xlsx" else SHEETS
    code, rows = judged(folder / f"experts_clean_2000.{suffix}", "--specialties", SPECIALTIES)
    assert code == 0
    assert len(rows) == 2000
    assert {(verdict["result"], *verdict["warn"]) for verdict in rows.values()} == {("ok",)}


def test_a_person_reads_why_without_anybodys_data() -> None:
    code, out, err = check(SHEETS / "experts_dirty.xlsx", "--specialties", SPECIALTIES)
    lines = out.splitlines()
    assert (code, err) == (1, "")
    assert "标题在第 4 行" in lines[0]
    assert import_words("ERROR_CELL", "zh_CN").meaning in next(
        line for line in lines if line.startswith("    16 ")
    )
    assert lines[-1] == "共 400 行：可导入 256 行（其中有提示 30 行），不予导入 144 行"
    values = [r["values"] for r in expected_rows("xlsx").values() if r["values"]]
    assert not [v["phone"] for v in values if v["phone"] in out or v["name"] in out]


def test_the_same_in_english() -> None:
    _, out, _ = check(SHEETS / "experts_dirty.xlsx", "--specialties", SPECIALTIES, "--lang", "en")
    assert out.splitlines()[-1] == "400 rows: 256 importable (30 with warnings), 144 refused"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("没有.xlsx", None, "文件不存在"),
        ("坏.xlsx", b"PK\x03\x04 nothing", "已损坏"),
        ("表.csv", "姓名,性别,单位\n甲,男,乙\n".encode(), "缺少：手机号码"),
        ("锁.xlsx", (SHEETS / "password.xlsx").read_bytes(), "密码"),
    ],
)
def test_what_cannot_be_read_is_told_on_standard_error(
    tmp_path: Path, name: str, content: bytes | None, said: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    code, out, err = check(tmp_path / name, "--json", "--specialties", SPECIALTIES)
    assert (code, out) == (2, "")
    assert said in err
    assert "Traceback" not in err


def test_a_faulty_classification_is_told_with_its_rows(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in (["代码", "名称", "上级代码"], ["Z01", "新", ""], ["Z0101", "新新", "Z99"]):
        book.active.append(row)
    book.save(tmp_path / "分类.xlsx")
    code, out, err = check(SHEETS / "experts_dirty.xlsx", "--specialties", tmp_path / "分类.xlsx")
    assert (code, out) == (2, "")
    assert "分类.xlsx 3: PARENT_UNKNOWN" in err


def test_without_classification_and_station_the_way_out_is_told(tmp_path: Path) -> None:
    code, out, err = check(SHEETS / "experts_dirty.xlsx", "--json", "--data", tmp_path)
    assert (code, out) == (2, "")
    assert "--specialties" in err


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Data folder of a station that is shut: classification, clean experts, a supervisor who may import."""
    folder = tmp_path_factory.mktemp("data")
    station = Headless(folder / "station")
    station.first_run()
    both = NewAccount("both01", "何为", (Role.SUPERVISOR, Role.POOL_MANAGER), PASSWORD)
    station.do(station.ws.foundation.access.create_account, station.sign_in("sysadmin"), both)
    manager = station.sign_in("mgr01")
    pool = station.ws.services.pool
    entries = pool.imports.begin_specialties(manager, SPECIALTIES, lambda _: None).preview.result(60)
    station.do(pool.confirm_specialties, manager, entries.token)
    experts = SAMPLES / "experts_clean_2000.xlsx"
    preview = pool.imports.begin(manager, experts, lambda _: None).preview.result(60)
    station.do(pool.confirm_import, manager, preview.token)
    station.close()
    return folder


def test_a_station_judges_by_its_classification_and_its_experts(folder: Path, tmp_path: Path) -> None:
    typed = f"both01\n{PASSWORD}\n"
    code, rows = judged(SHEETS / "experts_clean_2000.ods", "--data", folder, typed=typed)
    assert code == 0
    assert {tuple(verdict["warn"]) for verdict in rows.values()} == {("UNCHANGED",)}
    book = openpyxl.load_workbook(SAMPLES / "experts_clean_2000.xlsx")
    book.active.cell(2, 5, "19900000001")
    book.save(tmp_path / "a.xlsx")
    code, rows = judged(tmp_path / "a.xlsx", "--data", folder, typed=typed)
    assert (code, rows[2]["codes"]) == (1, ["ID_DUPLICATE_IN_POOL"])
    assert judged(SHEETS / "experts_dirty.xlsx", "--data", folder, typed=typed)[1] == expected_rows("xlsx")


def test_who_may_not_import_learns_nothing_of_the_pool(folder: Path) -> None:
    typed = f"sup01\n{PASSWORD}\n"
    code, out, err = check(SHEETS / "experts_clean_2000.ods", "--json", "--data", folder, typed=typed)
    assert code == 0
    assert {tuple(verdict["warn"]) for verdict in json.loads(out)} == {()}
    assert "未与专家库比对" in err


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("sup01\nwrong\n", "密码不正确"),
        (f"mgr01\n{PASSWORD}\n", "不能打开工作站"),
        ("", "已取消"),
    ],
)
def test_a_station_that_does_not_open_is_told(folder: Path, typed: str, said: str) -> None:
    code, out, err = check(SHEETS / "experts_dirty.xlsx", "--json", "--data", folder, typed=typed)
    assert (code, out) == (2, "")
    assert said in err
