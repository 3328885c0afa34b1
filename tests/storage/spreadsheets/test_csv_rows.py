"""CSV files in the encodings that Chinese programs write."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.kernel.errors import UserError
from storage.spreadsheets.csv_rows import csv_rows, decoded

TEXT = '姓名,备注\r\n王小明,"一行\n两行，""引"""\r\n'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16"])
def test_encodings_are_recognised_and_line_breaks_stay_in_their_cell(encoding: str) -> None:
    rows = list(csv_rows(TEXT.encode(encoding)))
    assert rows == [["姓名", "备注"], ["王小明", '一行\n两行，"引"']]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiters_are_recognised(delimiter: str) -> None:
    data = "\n".join(delimiter.join(row) for row in (("姓名", "手机"), ("王", "1"))).encode()
    assert list(csv_rows(data)) == [["姓名", "手机"], ["王", "1"]]


def test_characters_beyond_gbk_survive_in_gb18030() -> None:
    assert decoded("𠮷㛃".encode("gb18030")) == "𠮷㛃"


def test_what_is_no_text_is_told() -> None:
    with pytest.raises(UserError, match=r"import\.not_a_workbook"):
        list(csv_rows(b"a,b\x00c"))
    with pytest.raises(UserError, match=r"import\.encoding"):
        list(csv_rows(b"\xef\xbb\xbf\xff\xfe"))


@given(st.binary(max_size=200))
def test_no_bytes_break_the_reader(data: bytes) -> None:
    with suppress(UserError):
        assert all(isinstance(cell, str) for row in csv_rows(data) for cell in row)
