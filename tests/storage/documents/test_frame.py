"""What is around every form."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from core.draw.forms.model import public_table, sealed_table
from core.evidence.papers.short_codes import LogHeadCode, read_qr_text
from core.kernel.errors import UserError
from storage.documents.pdf_forms import PdfForms
from tests.support import form_samples as samples
from tests.support import pdf

Maker = Callable[[PdfForms, dict[str, Any]], bytes]


def framed(value: Any, changes: dict[str, Any]) -> Any:
    return replace(value, frame=replace(value.frame, **changes))


EVERY_FORM: dict[str, Maker] = {
    "draw table": lambda forms, c: forms.draw_table(framed(samples.draw_table(), c)),
    "sealed table": lambda forms, c: forms.sealed_draw_table(sealed_table(framed(samples.draw_table(), c))),
    "public table": lambda forms, c: forms.public_draw_table(public_table(framed(samples.draw_table(), c))),
    "seal cover": lambda forms, c: forms.seal_cover(framed(samples.seal_cover(), c)),
    "commitment slip": lambda forms, c: forms.commitment_slip(framed(samples.commitment_slip(), c)),
    "slip outcome": lambda forms, c: forms.slip_outcome(framed(samples.slip_outcome(), c)),
    "recovery sheet": lambda forms, c: forms.recovery_sheet(framed(samples.recovery_sheet(), c)),
    "fingerprint sheet": lambda forms, c: forms.fingerprint_sheet(framed(samples.fingerprint_sheet(), c)),
    "sign-in sheet": lambda forms, c: forms.sign_in_sheet(framed(samples.sign_in_sheet(), c)),
    "application": lambda forms, c: forms.application_form(framed(samples.application_form(), c)),
}
PAPER = {"commitment slip": (148, 210), "slip outcome": (148, 210)} | dict.fromkeys(
    ("draw table", "sealed table", "public table", "sign-in sheet"), (297, 210)
)

every_form = pytest.mark.parametrize("name", EVERY_FORM)


@every_form
def test_every_page_carries_the_frame(forms: PdfForms, name: str) -> None:
    made = EVERY_FORM[name](forms, {"copy_no": 2, "copies": 3})
    pages = pdf.pages(made)
    frame = samples.frame()
    assert frame.org_name in pages[0]
    assert "第2份 共3份" in pages[0]
    for number, page in enumerate(pages, start=1):
        flat = "".join(page.split())
        assert "-YS2027F0008-CQ-01-2027-0037-1" in flat
        assert f"第{number}页共{len(pages)}页" in flat
        assert "打印时间：2027年3月4日（星期四）上午9:36" in flat
        assert "".join(frame.rule_pack.split()) in flat
        code = frame.log_root[:16].upper()
        assert f"验证码：{code}" in flat
        head = LogHeadCode(frame.station_id, frame.log_size, frame.log_root)
        assert head in [read_qr_text(text) for text in pdf.unsigned_codes(made, number - 1)]


@every_form
def test_the_paper_is_right_and_nothing_leaves_it(forms: PdfForms, name: str) -> None:
    made = EVERY_FORM[name](forms, {})
    width, height = PAPER.get(name, (210, 297))
    assert pdf.sizes_mm(made) == {(width, height)}
    for page in range(len(pdf.pages(made))):
        for left, bottom, right, top in pdf.all_char_boxes(made, page):
            assert left >= 20
            assert right <= width * 72 / 25.4 - 20
            assert bottom >= 20
            assert top <= height * 72 / 25.4 - 20


@every_form
def test_practice_stands_on_every_page_and_only_in_practice(forms: PdfForms, name: str) -> None:
    assert all("演练" in page for page in pdf.pages(EVERY_FORM[name](forms, {"practice": True})))
    assert "演练" not in pdf.text(EVERY_FORM[name](forms, {}))


@every_form
def test_a_reprint_says_so_with_its_count(forms: PdfForms, name: str) -> None:
    assert all("重印 第3次" in page for page in pdf.pages(EVERY_FORM[name](forms, {"reprint": 3})))
    assert "重印" not in pdf.text(EVERY_FORM[name](forms, {}))


@every_form
def test_all_fonts_are_embedded(forms: PdfForms, name: str) -> None:
    found = pdf.fonts(EVERY_FORM[name](forms, {}))
    assert found
    assert all(line[3:6] == ["yes", "yes", "yes"] for line in found)


@every_form
def test_the_same_value_gives_the_same_bytes(forms: PdfForms, name: str) -> None:
    first = EVERY_FORM[name](forms, {})
    EVERY_FORM["draw table"](forms, {"practice": True})
    assert EVERY_FORM[name](forms, {}) == first


def test_the_watermark_is_seen_but_not_in_the_text(forms: PdfForms) -> None:
    marked = forms.draw_table(framed(samples.draw_table(), {"watermark": "水印甲乙丙"}))
    assert "水印" not in pdf.text(marked)
    assert marked != forms.draw_table(framed(samples.draw_table(), {"watermark": "水印甲乙丁"}))
    public = public_table(framed(samples.draw_table(), {"watermark": "水印甲乙丙"}))
    assert forms.public_draw_table(public).count(b"/Subtype /Image") == 1


def test_metadata_say_title_organisation_and_time_of_print(forms: PdfForms) -> None:
    told = pdf.info(forms.draw_table(samples.draw_table()))
    assert "Title:           评审专家抽取表 F2-YS2027F0008-CQ-01-2027-0037-1" in told
    assert "Author:          沧浪市公共资源交易中心" in told
    assert "王雨军" not in told
    assert b"D:20270304093641+08'00'" in forms.draw_table(samples.draw_table())


def test_a_head_line_too_long_for_the_paper_is_made_smaller(forms: PdfForms) -> None:
    long_name = "沧浪市" * 30 + "公共资源交易中心"
    made = forms.commitment_slip(framed(samples.commitment_slip(), {"org_name": long_name}))
    assert long_name in pdf.words(made)
    ((left, _, right, _),) = pdf.boxes_of(made, "公共资源交易中心")
    assert 0 < left < right < 148 * 72 / 25.4


def test_a_long_name_leaves_the_marks_of_practice_and_reprint_alone(forms: PdfForms) -> None:
    changes = {"org_name": "沧浪市公共资源交易中心" * 4, "practice": True, "reprint": 12}
    for name in ("commitment slip", "draw table", "seal cover"):
        made = EVERY_FORM[name](forms, changes)
        end = max(right for _, _, right, _ in pdf.boxes_of(made, "交易中心"))
        assert end < min(left for left, _, _, _ in pdf.boxes_of(made, "重印")) - 6


def picture(mode: str, form: str) -> bytes:
    file = BytesIO()
    Image.new(mode, (60, 40), "red").save(file, form)
    return file.getvalue()


@pytest.mark.parametrize(("mode", "form"), [("RGBA", "PNG"), ("P", "PNG"), ("RGB", "JPEG"), ("L", "JPEG")])
def test_a_logo_is_drawn(forms: PdfForms, mode: str, form: str) -> None:
    plain = EVERY_FORM["seal cover"](forms, {})
    with_logo = EVERY_FORM["seal cover"](forms, {"logo": picture(mode, form)})
    assert with_logo.count(b"/Subtype /Image") > plain.count(b"/Subtype /Image")


@pytest.mark.parametrize(
    "content", [b"", b"not a picture", picture("RGB", "PNG")[:40], picture("RGB", "JPEG")[:200]]
)
def test_a_damaged_logo_is_refused(forms: PdfForms, content: bytes) -> None:
    with pytest.raises(UserError) as caught:
        EVERY_FORM["seal cover"](forms, {"logo": content})
    assert caught.value.code == "forms.logo_unreadable"


@pytest.mark.parametrize("side", [6000, 14000])
def test_a_logo_that_unpacks_to_far_too_much_is_refused(forms: PdfForms, side: int) -> None:
    file = BytesIO()
    Image.new("1", (side, side)).save(file, "PNG")
    with pytest.raises(UserError) as caught:
        EVERY_FORM["seal cover"](forms, {"logo": file.getvalue()})
    assert caught.value.code == "forms.logo_unreadable"
