"""Files that nobody can or should import: a clear reason, nothing read, the program alive."""

import csv
import struct
import zipfile
from collections.abc import Callable
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path
from threading import Thread

import openpyxl
import pytest
import xlsxwriter

from core.kernel.errors import UserError
from core.pool.record.model import Specialty
from core.sheets.model import ColumnChoice
from core.sheets.stop import Stop
from storage.spreadsheets.process import ReadingLimits, WorkbookReader
from tests.support.child_commands import ROOT, child_command

SPECIALTIES = (Specialty("A0101", "设计", 3),)
TODAY = date(2026, 11, 21)
HEADER = ["姓名", "手机号码", "工作单位", "专业领域"]
ROW = ["王小明", "14334543878", "星湾师范大学", "A0101"]
Made = Callable[[Path], None]


def workbook(*rows: list[str]) -> Made:
    def make(path: Path) -> None:
        book = xlsxwriter.Workbook(str(path))
        page = book.add_worksheet()
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                page.write_string(number, column, text)
        book.close()

    return make


def content(data: bytes) -> Made:
    return lambda path: path.write_bytes(data) and None


def ole(*streams: str) -> bytes:
    """A compound file as far as telling its kind goes: a header and a directory with stream names."""
    head = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)
    names = b"".join(name.encode("utf-16-le").ljust(128, b"\0") for name in streams)
    return head + names


def two_cells(path: Path) -> None:
    """A sheet whose second cell is the last that a sheet can have: dense, it would take 500 GB."""
    book = xlsxwriter.Workbook(str(path))
    page = book.add_worksheet()
    page.write_string(0, 0, "姓名")
    page.write_string(1_048_575, 16_383, "x")
    book.close()


def zip_bomb(path: Path) -> None:
    workbook(HEADER, ROW)(path)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/image1.bin", bytes(300 * 1024 * 1024))


def entity_bomb(path: Path) -> None:
    """Billion laughs in the list of sheets."""
    workbook(HEADER, ROW)(path)
    entities = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 12))
    replace_entry(
        path,
        "xl/workbook.xml",
        lambda xml: xml.replace(
            b"<workbook", f'<!DOCTYPE w [<!ENTITY e0 "ha">{entities}]><workbook'.encode(), 1
        ),
    )


def replace_entry(path: Path, name: str, change: Callable[[bytes], bytes]) -> None:
    with zipfile.ZipFile(path) as archive:
        entries = {info.filename: archive.read(info) for info in archive.infolist()}
    entries[name] = change(entries[name])
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for entry, data in entries.items():
            archive.writestr(entry, data)


def truncated(path: Path) -> None:
    workbook(HEADER, *[ROW] * 200)(path)
    path.write_bytes(path.read_bytes()[:-400])


def scrambled(path: Path) -> None:
    """A good archive whose sheet is no XML."""
    workbook(HEADER, ROW)(path)
    replace_entry(path, "xl/worksheets/sheet1.xml", lambda _: b"<worksheet><sheetData><row r='1'><c r=")


def protected_xls(path: Path) -> None:
    """A BIFF8 stream that says at once that what follows is encrypted."""
    path.write_bytes((ROOT / "tests/data/sheets/experts_dirty.xls").read_bytes())
    data = bytearray(path.read_bytes())
    start = data.index(struct.pack("<HH", 0x0809, 16)) + 20
    length = struct.unpack_from("<H", data, start + 2)[0]
    data[start : start + 6] = struct.pack("<HHH", 0x002F, length, 1)
    path.write_bytes(bytes(data))


def spreadsheet_zip(entries: dict[str, bytes]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return stream.getvalue()


ENCRYPTED_ODS = spreadsheet_zip(
    {
        "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": b"\x00\x01",
        "META-INF/manifest.xml": b"<manifest><encryption-data/></manifest>",
    }
)
PROTECTED_XLSX = ROOT / "tests/data/sheets/password.xlsx"  # by Agile encryption, as Excel does it
GOOD_CSV = "姓名,手机号码,工作单位,专业领域\n" + "王小明,14334543878,星湾师范大学,A0101\n" * 3 + "丁"
OPEN_QUOTE = GOOD_CSV + ',"14334543878,甲,A0101\n李四,1'
CUT_UTF8 = GOOD_CSV.encode()[:-1]  # in the middle of a character
WORD_FILE = spreadsheet_zip({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w/>"})


@pytest.mark.parametrize(
    ("name", "make", "code"),
    [
        ("空.xlsx", content(b""), "import.empty_file"),
        ("空.csv", content(b"\xef\xbb\xbf\r\n\r\n"), "import.empty_file"),
        ("图片.xlsx", content(b"\x89PNG\r\n\x1a\n" + bytes(100)), "import.not_a_workbook"),
        ("文档.xlsx", content(WORD_FILE), "import.not_a_workbook"),
        ("文档.docx", content(WORD_FILE), "import.wrong_extension"),
        ("无扩展名", content(b"x"), "import.wrong_extension"),
        ("网页.xls", content(b"<html><table><tr><td>\xd0\xd5</td></tr></table>"), "import.web_page"),
        ("二进制.csv", content(bytes(range(256)) * 4), "import.not_a_workbook"),
        ("乱码.csv", content("姓名,手机".encode("gbk") + b"\xff\xff\x80,\xa0"), "import.encoding"),
        ("加密.xlsx", content(PROTECTED_XLSX.read_bytes()), "import.password_protected"),
        ("加密.ods", content(ENCRYPTED_ODS), "import.password_protected"),
        ("加密.xls", protected_xls, "import.password_protected"),
        ("邮件.xls", content(ole("Root Entry", "__properties_version1.0")), "import.not_a_workbook"),
        ("坏.xls", content(ole("Root Entry", "Workbook")), "import.damaged"),
        ("截断.xlsx", truncated, "import.damaged"),
        ("打乱.xlsx", scrambled, "import.damaged"),
        ("实体.xlsx", entity_bomb, "import.damaged"),
        ("炸弹.xlsx", zip_bomb, "import.bomb"),
        ("两格.xlsx", two_cells, "import.too_large"),
        ("半截.csv", content(CUT_UTF8), "import.damaged"),
        ("半截带标记.csv", content(b"\xef\xbb\xbf" + CUT_UTF8), "import.damaged"),
        ("半截国标.csv", content(GOOD_CSV.encode("gbk")[:-1]), "import.damaged"),
        ("半截十六位.csv", content(GOOD_CSV.encode("utf-16")[:-3]), "import.damaged"),
        ("引号未关.csv", content(OPEN_QUOTE.encode()), "import.damaged"),
        ("两种编码.csv", content(GOOD_CSV.encode() + GOOD_CSV.encode("gbk")), "import.encoding"),
        ("空表.xlsx", workbook(), "import.empty_sheet"),
        ("表头.xlsx", workbook(["姓名", "性别", "单位"], ROW[:3]), "import.header_missing"),
        ("无表头.csv", content("王小明,14334543878,甲,A0101\n".encode()), "import.header_missing"),
    ],
)  # fmt: skip
def test_the_reason_is_told_and_nothing_is_read(
    reader: WorkbookReader, tmp_path: Path, name: str, make: Made, code: str
) -> None:
    path = tmp_path / name
    make(path)
    with pytest.raises(UserError) as raised, reader.open_experts(path, SPECIALTIES, TODAY, Stop()):
        pass
    assert raised.value.code == code


def test_a_file_that_is_gone_or_a_folder_is_told(reader: WorkbookReader, tmp_path: Path) -> None:
    (tmp_path / "目录.xlsx").mkdir()
    for name, code in (("没有.xlsx", "import.file_missing"), ("目录.xlsx", "import.file_unreadable")):
        with (
            pytest.raises(UserError, match=code),
            reader.open_experts(tmp_path / name, SPECIALTIES, TODAY, Stop()),
        ):
            pass


def test_a_missing_column_says_what_was_found_and_what_is_missing(
    reader: WorkbookReader, tmp_path: Path
) -> None:
    workbook(["姓名", "性别", "单位"], ROW[:3])(tmp_path / "a.xlsx")
    with (
        pytest.raises(UserError) as raised,
        reader.open_experts(tmp_path / "a.xlsx", SPECIALTIES, TODAY, Stop()),
    ):
        pass
    assert raised.value.params == {"found": ["姓名", "性别", "单位"], "missing": ["手机号码"]}


def test_columns_can_be_chosen_by_hand(reader: WorkbookReader, tmp_path: Path) -> None:
    workbook(["标题"], ["甲", "乙", "丙", "丁"], ROW)(tmp_path / "a.xlsx")
    choice = ColumnChoice(2, {"name": 0, "phone": 1, "employer": 2, "specialties": 3})
    with reader.open_experts(tmp_path / "a.xlsx", SPECIALTIES, TODAY, Stop(), choice) as sheet:
        (batch,) = sheet.batches()
        assert sheet.facts.header == ("甲", "乙", "丙", "丁")
    assert list(batch.fit.drafts.column("name")) == ["王小明"]


def test_a_sheet_that_begins_in_the_middle_keeps_its_row_numbers(
    reader: WorkbookReader, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    for row, cells in ((5, HEADER), (7, ROW)):
        for column, text in enumerate(cells, 3):
            book.active.cell(row, column, text)
    book.save(tmp_path / "a.xlsx")
    with reader.open_experts(tmp_path / "a.xlsx", SPECIALTIES, TODAY, Stop()) as sheet:
        (batch,) = sheet.batches()
        assert (sheet.facts.header_row, sheet.facts.columns["name"]) == (5, 2)
    assert batch.fit.numbers == [7]
    assert batch.skipped == [(6, "EMPTY")]


def test_formulas_control_characters_and_huge_cells_do_no_harm(
    reader: WorkbookReader, tmp_path: Path
) -> None:
    rows = [
        [*ROW, "=cmd|' /C calc'!A0"],
        ["李\x07四", "14334543879", "甲", "A0101", "x" * 10_000],
        ["王五", "14334543870", "=HYPERLINK(1)", "A0101", "\u202e备注"],
    ]
    workbook([*HEADER, "备注"], *rows)(tmp_path / "a.xlsx")
    with reader.open_experts(tmp_path / "a.xlsx", SPECIALTIES, TODAY, Stop()) as sheet:
        (batch,) = sheet.batches()
    assert [(draft.name, draft.remarks) for draft in batch.fit.drafts.drafts()] == [
        ("王小明", "=cmd|' /C calc'!A0"),
        ("王五", "备注"),
    ]
    assert [row.findings for row in batch.refused] == [(("TEXT_TOO_LONG", "remarks"),)]
    assert len(batch.refused[0].cells[4]) == 10_000


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_text_files_are_read_whatever_their_encoding(
    reader: WorkbookReader, tmp_path: Path, encoding: str, delimiter: str
) -> None:
    lines = [HEADER, ROW, ["李四", "14334543879", '乙"公司"\n分部', "A0101"]]
    text = StringIO(newline="")
    csv.writer(text, delimiter=delimiter).writerows(lines)
    (tmp_path / "a.csv").write_bytes(text.getvalue().encode(encoding))
    with reader.open_experts(tmp_path / "a.csv", SPECIALTIES, TODAY, Stop()) as sheet:
        (batch,) = sheet.batches()
    assert list(batch.fit.drafts.column("name")) == ["王小明", "李四"]
    assert batch.fit.drafts.column("employer")[1] == '乙"公司" 分部'


def test_stopping_ends_the_child_and_says_so(reader: WorkbookReader, sheets: Path) -> None:
    stop = Stop()
    with reader.open_experts(sheets / "experts_dirty.ods", SPECIALTIES, TODAY, stop) as sheet:
        list(sheet.batches())
        ender = Thread(target=stop.set)
        ender.start()
        ender.join()
        with pytest.raises(UserError, match=r"import\.cancelled"):
            sheet.cells([5])
    with (
        pytest.raises(UserError, match=r"import\.cancelled"),
        reader.open_experts(sheets / "experts_dirty.ods", SPECIALTIES, TODAY, stop),
    ):
        pass


def test_a_child_that_takes_too_long_is_ended(sheets: Path) -> None:
    command = child_command("storage.spreadsheets.worker")
    hasty = WorkbookReader(command, ReadingLimits(seconds=0.001))
    with (
        pytest.raises(UserError, match=r"import\.too_slow"),
        hasty.open_experts(sheets / "experts_dirty.ods", SPECIALTIES, TODAY, Stop()),
    ):
        pass


def test_a_child_without_memory_is_told_from_a_damaged_file(sheets: Path) -> None:
    command = child_command("storage.spreadsheets.worker")
    narrow = WorkbookReader(command, ReadingLimits(memory=44 * 1024 * 1024))
    with (
        pytest.raises(UserError, match=r"import\.too_large"),
        narrow.open_experts(sheets / "experts_clean_2000.ods", SPECIALTIES, TODAY, Stop()),
    ):
        pass
