"""What the entry form shows is what it gives back: opening and storing changes nothing by itself."""

from pytestqt.qtbot import QtBot

from core.pool.editing.entry import ExpertEntry
from core.pool.record.custom_conditions import FieldType
from core.pool.record.custom_fields import EXPERT_TYPE, CustomField
from core.pool.record.model import FormerEmployer
from ui.pages.pool.experts.entry_fields import EntryFields

TEXTS = {
    "name": "王小明",
    "phone": "14334543878",
    "id_number": "110199198003150012",
    "sex": "male",
    "birth_date": "1980-03-15",
    "credit_code": "91220199FU2T0RC17W",
    "title": "高级" * 200,
    "title_level": "senior",
    "education": "博士" * 200,
    "region": "省/市" * 100,
    "address": "街" * 2000,
    "postcode": "邮编不详，见备注",
    "email": "w@example.com",
    "term_from": "2025-06-01",
    "term_to": "",
    "bank_name": "银行" * 300,
    "bank_account": "9012-855011388853396 境外账户 " + "8" * 60,
    "remarks": "备" * 2000,
    "department": "采购部",
    "practice_since": "2004-07",
    "employer": "单" * 200,
}
FIELDS = (
    CustomField(EXPERT_TYPE, "专家类型", FieldType.CHOICE, choices=("常驻", "外聘")),
    CustomField("f01", "年限", FieldType.NUMBER, position=1),
    CustomField("f02", "发证", FieldType.DATE, position=2),
    CustomField("f03", "合同", FieldType.TEXT, expert_types=("外聘",), position=3),
)


def test_an_entry_comes_back_as_it_was_shown(qtbot: QtBot) -> None:
    form = EntryFields()
    qtbot.addWidget(form)
    form.set_custom(FIELDS)
    entry = ExpertEntry(
        TEXTS,
        ("A0101", "不在树中"),
        ("夜间", "资深"),
        ("甲公司", "乙（集团）有限公司"),
        (FormerEmployer("丙" * 300, 2014, 2018), FormerEmployer("丁"), FormerEmployer("戊", 2020)),
        {EXPERT_TYPE: "兼职（旧）", "f01": "12.5", "f02": "2020-05-01", "f03": "藏着的合同号"},
    )
    form.set_entry(entry)
    assert form.entry() == entry
    assert not form.changed
