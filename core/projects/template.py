"""The empty workbook for projects: columns that the reader knows, how to fill them in, an example."""

from core.projects.sheet import PROJECT_COLUMNS
from core.sheets.model import TemplateBook, TemplateColumn, TemplateList

SHEET_NAME = "项目信息"

_HOW = {
    "project_no": ("字母、数字和 . _ / -，不得重复", "YS2027F0008"),
    "name": ("项目全称", "数据治理服务"),
    "batch_no": ("同批抽取的项目填同一批次号", "PC-2027-001"),
    "purchaser": ("采购单位全称，抽取时自动回避", "沧浪市大数据管理局"),
    "purchaser_credit_code": ("18 位统一社会信用代码", "11530199HN858L4465"),
    "agency": ("代理机构全称，抽取时自动回避", ""),
    "project_type": ("工程、货物或服务", "服务"),
    "method": ("公开招标、邀请招标、竞争性磋商等", "公开招标"),
    "budget": ("以万元为单位的数字", "297.08"),
    "opening_at": ("写成 2027-03-04 09:30", "2027-03-04 09:30"),
    "place": ("专家报到的地点", "公共资源交易中心抽取一室"),
    "review_days": ("天数，半天按一天计", "1"),
    "specialties": ("专业代码或名称，用“、”隔开", "C010201"),
    "seats": ("1 至 99 的整数", "5"),
    "purchaser_reps": ("不参加抽取的采购人代表人数", "1"),
    "avoidance_units": ("用“；”隔开；开标前密封", "甲公司；乙公司"),
    "department": ("负责部门", "采购一部"),
    "leader": ("项目负责人", "陈海波"),
    "contact_phone": ("通知专家时告知的电话，按文本填写", ""),
    "remark": ("不超过 2,000 字", ""),
    "regime": ("GP 政府采购、TB 招标投标、INT 内部采购", "GP"),
    "purchaser_rep_names": ("用“、”隔开，不多于代表人数", ""),
    "flags": (
        "技术复杂、专业性强、社会影响较大、达公开招标数额标准、特殊招标项目、异地评审、跨省远程异地，用“；”隔开",
        "",
    ),
    "pool_source": ("省级以上财政部门专家库、评标专家库、外省财政部门专家库或单位自建专家库", ""),
}


def template_header() -> tuple[str, ...]:
    """The first word of every column, as the reader knows it."""
    return tuple(words[0] for words in PROJECT_COLUMNS.words.values())


def project_template() -> TemplateBook:
    """The template; its titles and notes are Chinese, like the workbooks that people hand in."""
    columns = tuple(
        TemplateColumn(title, field in PROJECT_COLUMNS.required, *_HOW[field])
        for field, title in zip(PROJECT_COLUMNS.words, template_header(), strict=True)
    )
    regimes = (("GP", "政府采购"), ("TB", "招标投标"), ("INT", "内部采购"))
    return TemplateBook(
        SHEET_NAME,
        columns,
        "填写说明",
        ("列", "必填", "怎样填写", "示例"),
        "必填",
        "选项",
        TemplateList("适用制度", ("代码", "名称"), regimes),
    )
