"""Seal cover, recovery key, fingerprints, sign-in sheet, application."""

from dataclasses import replace

from core.draw.transcript.record import Ending
from core.evidence.format.project_record import CitedArchive, ProjectAttempt, ProjectDraw, ProjectRecord
from core.evidence.papers.short_codes import KeyCode, RecoveryCode, read_qr_text
from core.evidence.transfer.archive_sheets import ExportReceipt, ProjectTable
from core.evidence.transfer.exports import ArchiveExport
from storage.documents.pdf_forms import PdfForms
from tests.support import form_samples as samples
from tests.support import pdf

# -- seal cover --------------------------------------------------------------------------------------------


def test_the_cover_says_when_it_may_be_opened_and_leaves_room_to_say_when_it_was(forms: PdfForms) -> None:
    (page,) = pdf.pages(forms.seal_cover(samples.seal_cover()))
    flat = "".join(page.split())
    for phrase in (
        "MF-01-2027-000021",
        "份数2份",
        "封存时间2027年3月4日（星期四）上午9:36",
        "允许开启时间2027年3月5日（星期五）下午2:30",
        "封存人签名",
        "监督员签名",
        "（启封时手写）",
        "未到开启时间，任何人不得拆封。",
    ):
        assert phrase in flat


def test_a_cover_without_time_prints_a_dash(forms: PdfForms) -> None:
    flat = pdf.words(forms.seal_cover(replace(samples.seal_cover(), unseal_at=None)))
    assert "允许开启时间—" in flat


# -- recovery key ------------------------------------------------------------------------------------------


def test_the_recovery_key_stands_in_its_eight_groups(forms: PdfForms) -> None:
    (page,) = pdf.pages(forms.recovery_sheet(samples.recovery_sheet()))
    assert [word for word in page.split() if word in samples.RECOVERY_KEY.split("-")] == (
        samples.RECOVERY_KEY.split("-")
    )


def test_the_recovery_key_is_a_code_only_when_asked_for(forms: PdfForms) -> None:
    wanted = RecoveryCode("CQ-01", samples.RECOVERY_KEY)
    plain = pdf.unsigned_codes(forms.recovery_sheet(samples.recovery_sheet()))
    coded = pdf.unsigned_codes(forms.recovery_sheet(samples.recovery_sheet(with_code=True)))
    assert wanted not in [read_qr_text(text) for text in plain]
    assert wanted in [read_qr_text(text) for text in coded]


def test_the_recovery_key_is_not_in_the_metadata(forms: PdfForms) -> None:
    assert samples.RECOVERY_KEY[:4] not in pdf.info(forms.recovery_sheet(samples.recovery_sheet()))


# -- fingerprints ------------------------------------------------------------------------------------------


def test_both_keys_are_there_to_compare_to_copy_and_to_scan(forms: PdfForms) -> None:
    sheet = samples.fingerprint_sheet()
    made = forms.fingerprint_sheet(sheet)
    page, flat = pdf.text(made), pdf.words(made)
    codes = [read_qr_text(text) for text in pdf.unsigned_codes(made)]
    for purpose, shown in (("seal", "档案封存"), ("log", "审计日志")):
        key = samples.station_key(purpose).key
        assert shown in flat
        assert key.fingerprint in page
        assert key.key_id_text in page
        assert key.encode() in flat
        assert KeyCode("CQ-01", purpose, key.key_id.hex(), key.key.hex()) in codes


# -- F3 ----------------------------------------------------------------------------------------------------


def test_the_sign_in_sheet_counts_who_is_there(forms: PdfForms) -> None:
    (page,) = pdf.pages(forms.sign_in_sheet(samples.sign_in_sheet()))
    flat = "".join(page.split())
    assert "应到7人实到4人迟到1人" in flat
    for phrase in (
        "签名须本人书写，不得代签。",
        "本人已知悉评审纪律",
        "监督员签名",
        "通讯工具",
        "已签",
        "14:32",
        "17:30",
        "迟到",
    ):
        assert phrase in flat


def test_a_blank_sign_in_sheet_leaves_room_to_write(forms: PdfForms) -> None:
    sheet = samples.sign_in_sheet()
    blank = replace(
        sheet,
        rows=tuple(
            replace(
                row, id_checked="", phone_box="", pledged=False, checked_in_at=None, left_at=None, late=False
            )
            for row in sheet.rows
        ),
    )
    flat = pdf.words(forms.sign_in_sheet(blank))
    assert "应到7人实到＿＿人迟到＿＿人" in flat
    assert "14:3" not in flat
    assert "—" not in flat


def test_the_pledge_stays_on_the_page_with_the_counts(forms: PdfForms) -> None:
    sheet = samples.sign_in_sheet()
    for count in range(1, 16):
        rows = (sheet.rows * 3)[:count]
        pages = pdf.pages(forms.sign_in_sheet(replace(sheet, rows=rows)))
        (signed,) = (page for page in pages if "监督员签名" in page)
        assert f"应到{count}人" in signed
        assert "本人已知悉评审纪律" in signed


# -- F1 ----------------------------------------------------------------------------------------------------


def test_the_application_is_one_page_with_all_fields(forms: PdfForms) -> None:
    (page,) = pdf.pages(forms.application_form(samples.application_form()))
    flat = "".join(page.split())
    for phrase in (
        "包/标段第一包",
        "批次—",
        "适用制度政府采购",
        "预算金额¥1,286,000.00",
        "项目特征技术复杂",
        "主管预算单位",
        "专家库来源江源省财政厅政府采购评审专家库",
        "开标时间2027年3月5日（星期五）下午3:00",
        "报到时间2027年3月5日（星期五）下午2:30",
        "采购人代表人数2人专家人数7人合计9人",
        "高级及以上",
        "8年",
        "随机抽取",
        "依据文件—",
        "处室审核同意抽取。赵敏2027年3月4日",
        "本单位确认所填内容真实，抽取条件未指向特定专家。",
        "申请人（签名）：",
        "单位盖章：",
    ):
        assert phrase in flat


def test_avoidance_is_always_sealed_on_the_application(forms: PdfForms) -> None:
    page = pdf.text(forms.application_form(samples.application_form()))
    assert "已密封" in page


def test_an_application_without_reviews_leaves_lines_to_sign(forms: PdfForms) -> None:
    form = replace(samples.application_form(), reviews=())
    flat = pdf.words(forms.application_form(form))
    assert flat.count("年月日") >= 4


# -- overview of a project ---------------------------------------------------------------------------------


def test_the_overview_of_a_project_names_every_attempt_and_archive_with_its_whole_digest(
    forms: PdfForms,
) -> None:
    held = CitedArchive("EDA-CQ-01-CQ-01-2027-0037-0003", "ab" * 32, held=True)
    named = CitedArchive("EDA-CQ-01-CQ-01-2027-0037-0005", "cd" * 32, held=False)
    record = ProjectRecord(
        "YS2027F0008",
        "沧浪市大数据管理局数据治理服务",
        (
            ProjectDraw("CQ-01-2027-0037", "YS2027F0008", (
                ProjectAttempt(1, Ending.VOID, held), ProjectAttempt(2, Ending.CLOSED, named),
            )),
            ProjectDraw("CQ-01-2027-0041", "B-2027-3", (
                ProjectAttempt(1, Ending.VOID, None), ProjectAttempt(2, Ending.CLOSED, held),
            )),
        ),
    )  # fmt: skip
    frame = replace(samples.fingerprint_sheet().frame, printed_by="", watermark="")
    words = "\n".join(pdf.pages(forms.project_table(ProjectTable(frame, record)))).split()
    flat = "".join(words)
    for phrase in (
        "项目抽取与档案一览表",
        "沧浪市大数据管理局数据治理服务",
        "并入下一次执行的档案",
        "作废",
        "B-2027-3",
        "共2次抽取、4次执行、3份档案，其中2份在本档案内。",
    ):
        assert phrase in flat
    groups = 16  # of four digits each
    assert (words.count("ABAB"), words.count("CDCD")) == (2 * groups, groups)


# -- receipt of an export ----------------------------------------------------------------------------------


def test_the_receipt_says_whether_it_is_of_a_draw_or_of_a_project(forms: PdfForms) -> None:
    at = samples.fingerprint_sheet().frame.printed_at
    export = ArchiveExport(
        1, "EDA-CQ-01-P-YS2027F0008-0004", "ab" * 32, "cd" * 32, 5_000_000, "1A2B-3C4D", "监督一号", True,
        "王雨军", at, 24,
    )  # fmt: skip
    frame = samples.fingerprint_sheet().frame
    of_project = ExportReceipt(frame, export, f"{export.archive}.zip", "", "YS2027F0008")
    of_draw = replace(of_project, draw="CQ-01-2027-0037", project="")
    assert "项目编号YS2027F0008" in pdf.words(forms.export_receipt(of_project))
    assert "抽取编号CQ-01-2027-0037" in pdf.words(forms.export_receipt(of_draw))
