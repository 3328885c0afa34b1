"""The empty expert sheet that people fill in: columns, what may stand in them, examples, lists."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from core.pool.record.columns import EXPERT_COLUMNS
from core.pool.record.custom_conditions import FieldType
from core.pool.record.custom_fields import NO_FIELDS, CustomField, CustomFields
from core.pool.record.model import Specialty
from core.pool.record.titles import LEVEL_OF
from core.sheets.model import TemplateBook, TemplateColumn, TemplateList

_REQUIRED = frozenset({"name", "phone", "employer", "specialties"})
_REGIONS = (
    *("北京市", "天津市", "河北省", "山西省", "内蒙古自治区", "辽宁省", "吉林省", "黑龙江省", "上海市"),
    *("江苏省", "浙江省", "安徽省", "福建省", "江西省", "山东省", "河南省", "湖北省", "湖南省", "广东省"),
    *("广西壮族自治区", "海南省", "重庆市", "四川省", "贵州省", "云南省", "西藏自治区", "陕西省", "甘肃省"),
    *("青海省", "宁夏回族自治区", "新疆维吾尔自治区", "香港特别行政区", "澳门特别行政区", "台湾省"),
)
_CHOICES: Mapping[str, tuple[str, ...]] = {
    "sex": ("男", "女"),
    "title": tuple(LEVEL_OF),
    "title_level": ("正高级", "副高级", "中级"),
    "education": ("博士研究生", "硕士研究生", "本科", "专科"),
    "region": _REGIONS,
    "kind": ("个人", "单位"),
}
_ONLY_THESE = frozenset({"sex", "title_level", "kind"})


class _Entry(NamedTuple):
    how_zh: str
    how_en: str
    example: str


_ENTRIES: Mapping[str, _Entry] = {
    "name": _Entry(
        "2–30 个汉字（可带间隔号·）或拉丁字母", "2–30 Chinese characters or Latin letters", "王小明"
    ),
    "sex": _Entry("男 或 女；填身份证号的可不填", "男 or 女; may be left out with an ID number", "男"),
    "birth_date": _Entry(
        "写成 1975-03-12 或 1975-03；填身份证号的可不填", "1975-03-12 or 1975-03", "1975-03-12"
    ),
    "id_number": _Entry("18 位，按文本填写", "18 characters, as text", "110199197503120018"),
    "phone": _Entry(
        "1 开头的 11 位手机号码，按文本填写", "11 digits beginning with 1, as text", "14200000001"
    ),
    "employer": _Entry("单位全称", "full name of the organisation", "某某建筑设计研究院有限公司"),
    "credit_code": _Entry("单位的 18 位统一社会信用代码", "the employer's code of 18 characters", ""),
    "title": _Entry("从列表选，或照证书填写", "from the list, or as on the certificate", "高级工程师"),
    "title_level": _Entry("列表中的职称可不填", "needed for titles that are not in the list", "副高级"),
    "specialties": _Entry("代码或名称；可填多个，用“、”隔开", "codes or names, several separated by 、", ""),
    "education": _Entry("最高学历", "highest degree", "本科"),
    "practice_since": _Entry(
        "写成 2009-07 或 2009；只知道年数的写年数，如 15",
        "2009-07 or 2009; or the years of practice alone, such as 15",
        "2009-07",
    ),
    "region": _Entry("省；到市的写成 安徽省/合肥市", "province, or province/city", "安徽省/合肥市"),
    "address": _Entry("通讯地址", "postal address", ""),
    "postcode": _Entry("6 位邮政编码", "6 digits", "230000"),
    "email": _Entry("电子邮箱", "e-mail address", "wang@example.com"),
    "tags": _Entry("可填多个，用“、”隔开", "several separated by 、", ""),
    "term_from": _Entry("写成 2026-01-01", "as 2026-01-01", "2026-01-01"),
    "term_to": _Entry("写成 2028-12-31，不早于聘期起", "as 2028-12-31", "2028-12-31"),
    "avoidance_units": _Entry("应回避的单位全称，用“；”隔开", "organisations, separated by ；", ""),
    "former_employers": _Entry(
        "写成 单位（2014—2018），用“；”隔开", "organisation（2014—2018）, separated by ；", ""
    ),
    "bank_name": _Entry("开户银行全称", "name of the bank", ""),
    "bank_account": _Entry("按文本填写", "as text", ""),
    "kind": _Entry("单位专家填 单位；个人可不填", "单位 for an organisation; blank for a person", ""),
    "legal_representative": _Entry("仅单位填写", "organisations only", ""),
    "contacts": _Entry(
        "仅单位填写：姓名 职务 手机号码；多人用“；”隔开。专家姓名处填单位全称",
        "organisations only: name, post, mobile; several separated by ；. The name is the organisation's",
        "",
    ),
    "department": _Entry(
        "本单位的部门名称，可不填", "name of a department of this organisation; may be empty", ""
    ),
    "remarks": _Entry("不超过 2,000 字", "at most 2,000 characters", ""),
}
_OWN_ENTRIES: Mapping[FieldType, _Entry] = {
    FieldType.TEXT: _Entry("不超过 2,000 字", "at most 2,000 characters", ""),
    FieldType.NUMBER: _Entry("数字，写成 12 或 12.5", "a number, as 12 or 12.5", "12"),
    FieldType.DATE: _Entry("写成 2026-01-01", "as 2026-01-01", "2026-01-01"),
    FieldType.CHOICE: _Entry("从列表选一项", "one of the list", ""),
}
_GUIDE = {
    "zh_CN": ("列", "必填", "怎样填写", "示例"),
    "en": ("Column", "Required", "How", "Example"),
}
_WORDS = {
    "zh_CN": ("专家信息", "填写说明", "必填", "专业分类", "选项"),
    "en": ("Experts", "How to fill in", "yes", "Specialties", "Lists"),
}


def expert_template(
    classification: Iterable[Specialty], language: str, fields: CustomFields = NO_FIELDS
) -> TemplateBook:
    """The template with the specialties in use and the customer's own fields.

    Its titles are words that every import knows: Chinese ones, and the names of the fields.
    """
    sheet, guide, required, specialties, lists = _WORDS[language]
    used = [entry for entry in classification if not entry.disabled]
    leaves = [f"{entry.code} {entry.name}" for entry in used if _is_leaf(entry, used)]
    columns = [_column(field, words[0], language, leaves) for field, words in EXPERT_COLUMNS.words.items()]
    return TemplateBook(
        sheet,
        (*columns, *(_own_column(field, language) for field in fields.importable())),
        guide,
        _GUIDE[language],
        required,
        lists,
        TemplateList(
            specialties,
            ("代码", "名称", "级别"),
            tuple((entry.code, entry.name, str(entry.level)) for entry in used),
        ),
    )


def _column(field: str, title: str, language: str, leaves: Sequence[str]) -> TemplateColumn:
    entry = _ENTRIES[field]
    specialty = field == "specialties"
    return TemplateColumn(
        title,
        field in _REQUIRED,
        entry.how_zh if language == "zh_CN" else entry.how_en,
        (leaves[0] if leaves else "") if specialty else entry.example,
        tuple(leaves) if specialty else _CHOICES.get(field, ()),
        field in _ONLY_THESE,
    )


def _own_column(field: CustomField, language: str) -> TemplateColumn:
    how = _OWN_ENTRIES[field.type]
    chinese = language == "zh_CN"
    words = how.how_zh if chinese else how.how_en
    if field.expert_types:
        types = "、".join(field.expert_types)
        words += f"；仅限专家类型：{types}" if chinese else f"; only for experts of type {types}"
    example = field.choices[0] if field.choices else how.example
    required = field.required and not field.expert_types
    return TemplateColumn(field.name, required, words, example, field.choices, bool(field.choices))


def _is_leaf(entry: Specialty, used: Sequence[Specialty]) -> bool:
    return entry.level == max((other.level for other in used), default=0)
