"""How personal fields look to those who may not read them (features P15), the same everywhere."""

from collections.abc import Callable, Mapping

# Surnames of two characters that are common enough to keep whole, as the mock-ups show (诸葛*宁).
_DOUBLE_SURNAMES = frozenset(
    "欧阳 上官 司马 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 长孙 宇文 端木 南宫 独孤 轩辕 申屠 闻人 "
    "濮阳 淳于 单于 太史 公羊 赫连 澹台 宗政 钟离 鲜于 闾丘 司空 亓官 呼延 百里 东郭 西门 第五 拓跋".split()
)
_LEGAL_FORMS = (
    *("有限责任公司", "股份有限公司", "有限公司", "公司"),
    *("研究院", "研究所", "大学", "学院", "医院", "中心"),
)


def mask_name(name: str) -> str:
    """Keep surname and last character: 王*明, 李*, 诸葛*宁; names with · keep the part before it."""
    if "·" in name:
        return name.split("·", 1)[0] + "·**"
    if len(name) <= 1:
        return "*"
    surname = 2 if len(name) > 2 and name[:2] in _DOUBLE_SURNAMES else 1
    if len(name) == surname + 1:
        return name[:surname] + "*"
    return name[:surname] + "*" * (len(name) - surname - 1) + name[-1]


def mask_phone(phone: str) -> str:
    """Keep the first three and last four digits."""
    return f"{phone[:3]}****{phone[-4:]}" if len(phone) >= 9 else "*" * len(phone)


def mask_id_number(number: str) -> str:
    """Keep the first four and the last four characters."""
    return number[:4] + "*" * (len(number) - 8) + number[-4:] if len(number) > 8 else "*" * len(number)


def mask_employer(employer: str) -> str:
    """Keep the first two characters and the legal form."""
    tail = next((form for form in _LEGAL_FORMS if employer.endswith(form)), employer[-2:])
    head = employer[:2]
    return f"{head}**{tail}" if len(employer) > len(head) + len(tail) else f"{head}**"


MASKS: Mapping[str, Callable[[str], str]] = {
    "name": mask_name,
    "phone": mask_phone,
    "id_number": mask_id_number,
    "employer": mask_employer,
}
"""Masked fields by name; fields not listed are shown."""


def mask(field: str, value: str) -> str:
    """``value`` as it may be shown; unlisted fields unchanged."""
    rule = MASKS.get(field)
    return rule(value) if rule is not None and value else value
