"""F10, both parts."""

from dataclasses import fields, replace

import pytest

from core.draw.forms.model import CommitmentSlip, SlipGroup, SlipWitness
from core.evidence.papers.short_codes import LogHeadCode, SlipCode, read_qr_text, short_code
from storage.documents.pdf_forms import PdfForms
from tests.support import form_samples as samples
from tests.support import pdf

DIGESTS = ("plan_hash", "snapshot_root", "commitment", "log_root", "program_digest")


def test_the_slip_fits_on_one_page_with_all_its_values(forms: PdfForms) -> None:
    slip = samples.commitment_slip()
    (page,) = pdf.pages(forms.commitment_slip(slip))
    flat = "".join(page.split())
    for phrase in (
        "JZ-01-2027-000113",
        "CQ-01-2027-0037第1次",
        "2027-03-0409:36:20",
        "见证人不少于2位，随机性不低于64比特",
        "A数据治理4137（96+41）",
        "C法律顾问131",
        "第184207条",
        "欧阳承柏",
        "武文峰",
        "现场取数",
        "抽取人签名",
        "监督员签名",
        "同一承诺只产生一个结果",
    ):
        assert phrase in flat
    for name in ("plan_hash", "snapshot_root", "log_root", "program_digest"):
        assert short_code(getattr(slip, name)) in page


def test_the_commitment_stands_in_eight_groups(forms: PdfForms) -> None:
    slip = samples.commitment_slip()
    page = pdf.text(forms.commitment_slip(slip))
    code = short_code(slip.commitment, 8)
    assert code[:19] in page
    assert code[20:] in page


def test_the_code_holds_the_full_values(forms: PdfForms) -> None:
    slip = samples.commitment_slip()
    read = [read_qr_text(text) for text in pdf.unsigned_codes(forms.commitment_slip(slip))]
    (values,) = (code for code in read if isinstance(code, SlipCode))
    for name in DIGESTS:
        assert getattr(values, name) == getattr(slip, name)
    assert (values.slip_no, values.draw_no, values.attempt) == (slip.slip_no, slip.draw_no, slip.attempt)
    assert (values.station_id, values.log_size) == ("CQ-01", 184207)
    assert LogHeadCode("CQ-01", 184219, slip.frame.log_root) in read


def test_signature_and_digests_of_the_verifiers_stand_on_it(forms: PdfForms) -> None:
    slip = samples.commitment_slip()
    made = forms.commitment_slip(slip)
    assert all(text.endswith(f":SIG:{slip.code_signature}") for text in pdf.codes(made))
    for name, digest in slip.verifiers:
        assert f"{name}{digest[:32].upper()}" in pdf.words(made)


@pytest.mark.parametrize(
    "changed", ["plan_hash", "snapshot_root", "commitment", "log_root", "program_digest"]
)
def test_each_value_changes_the_paper(forms: PdfForms, changed: str) -> None:
    slip = samples.commitment_slip()
    other = replace(slip, **{changed: samples.digest("other")})
    assert pdf.text(forms.commitment_slip(other)) != pdf.text(forms.commitment_slip(slip))


def test_free_lines_are_printed_for_witnesses_not_known_yet(forms: PdfForms) -> None:
    def height_of_signatures(required: int, witnesses: tuple[SlipWitness, ...]) -> float:
        slip = replace(samples.commitment_slip(), groups=(), witnesses=witnesses, witnesses_required=required)
        ((_, bottom, _, _),) = pdf.boxes_of(forms.commitment_slip(slip), "抽取人签名")
        return bottom

    known = SlipWitness("武文峰", "单位")
    assert height_of_signatures(2, ()) == height_of_signatures(2, (known,))
    assert height_of_signatures(2, ()) == height_of_signatures(2, (known, known))
    assert height_of_signatures(2, ()) - height_of_signatures(3, ()) >= 12 * 72 / 25.4 - 0.1


def test_a_plan_of_many_groups_goes_on_and_signatures_stay_with_the_statement(forms: PdfForms) -> None:
    groups = tuple(SlipGroup(f"G{n}", f"专业{n}", 1, (10 + n,)) for n in range(1, 41))
    pages = pdf.pages(forms.commitment_slip(replace(samples.commitment_slip(), groups=groups)))
    assert len(pages) > 1
    flat = "".join("".join(pages).split())
    assert all(f"G{n}专业{n}1{10 + n}" in flat for n in range(1, 41))
    signed = [page for page in pages if "抽取人签名" in page]
    assert len(signed) == 1
    assert "同一承诺" in signed[0]


def test_no_expert_can_be_on_a_slip() -> None:
    assert not {"name", "experts", "rows", "phone"} & {f.name for f in fields(CommitmentSlip)}


def test_part_b_tells_the_result_and_the_new_head(forms: PdfForms) -> None:
    outcome = samples.slip_outcome()
    page = pdf.text(forms.slip_outcome(outcome))
    flat = "".join(page.split())
    assert short_code(outcome.result_digest, 8) in page
    assert f"{short_code(outcome.log_root)}（第184511条）" in page
    for phrase in ("抽取成功（补抽）", "补抽次数2次", "2027-03-0509:36:41", "乙联"):
        assert phrase in flat
    assert "作废" not in flat


def test_part_b_of_a_void_draw_tells_reason_and_effect(forms: PdfForms) -> None:
    void = replace(samples.slip_outcome(), void_reason="见证人离场", void_effect="不产生抽取结果")
    flat = pdf.words(forms.slip_outcome(void))
    assert "作废原因见证人离场" in flat
    assert "作废影响不产生抽取结果" in flat
