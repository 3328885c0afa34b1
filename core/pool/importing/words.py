"""What the codes of an expert import mean and how to mend the row, in both languages.

The window and the workbook of rows not imported say the same words.
"""

from collections.abc import Mapping
from typing import NamedTuple


class Words(NamedTuple):
    """A sentence and what to do, in one language."""

    meaning: str
    remedy: str


_ZH: Mapping[str, Words] = {
    "NAME_MISSING": Words("缺少姓名", "必填"),
    "NAME_INVALID": Words(
        "姓名含不允许的字符，或不是 2–30 个字", "只填汉字（可带间隔号·）或拉丁字母，备注写到备注列"
    ),
    "PHONE_MISSING": Words("缺少手机号码", "必填"),
    "PHONE_INVALID": Words("不是手机号码", "填 1 开头的 11 位手机号码；程序不猜测（字母 O、l 不当作数字）"),
    "PHONE_DUPLICATE_IN_FILE": Words("与本文件前面的行手机号码重复", "核对两行是否同一人，只留一行"),
    "DEPARTMENT_UNKNOWN": Words("没有这个部门，或已停用", "改为系统中的部门名称，或先由系统管理员添加"),
    "DEPARTMENT_OUT_OF_SCOPE": Words("该部门不在您的数据范围内", "改为本部门，或由能看全部的人导入"),
    "PHONE_DUPLICATE_IN_POOL": Words("手机号码已在库中", "核对是否已入库；号码换人使用时先修改库中专家"),
    "ID_FORMAT": Words("身份证号不是 15 或 18 位，或含有其他字符", "照证件重填，单元格设为文本"),
    "ID_DIGITS_LOST": Words("身份证号以数值存放，末几位已丢失", "单元格改为文本后照证件重填"),
    "ID_DATE_INVALID": Words("身份证号中的出生日期不存在或在将来", "照证件核对"),
    "ID_CHECKSUM": Words("身份证号校验位不符", "可能录错一位，照证件核对"),
    "ID_SEX_MISMATCH": Words("性别与身份证号不符", "照证件核对两处"),
    "ID_BIRTH_MISMATCH": Words("出生日期与身份证号不符", "照证件核对两处"),
    "ID_DUPLICATE_IN_FILE": Words("与本文件前面的行身份证号重复", "同一人只留一行"),
    "ID_DUPLICATE_IN_POOL": Words("身份证号已在库中", "此人已入库；要改资料请在专家详情中修改"),
    "SEX_INVALID": Words("性别无法识别", "填 男 或 女"),
    "DATE_INVALID": Words("日期不存在或无法识别", "写成 1975-03-12 或 1975-03"),
    "DATE_AMBIGUOUS": Words("可能是 1 月或 10 月", "写成 1975-01 或 1975-10"),
    "TERM_REVERSED": Words("聘期止早于聘期起", "核对两个日期"),
    "EMPLOYER_MISSING": Words("缺少工作单位", "必填"),
    "KIND_INVALID": Words("专家性质无法识别", "填 个人 或 单位，个人可不填"),
    "UNIT_NAME_MISSING": Words("缺少单位全称", "必填"),
    "CREDIT_CODE_MISSING": Words("单位缺少统一社会信用代码", "必填，单位以此识别"),
    "CONTACT_MISSING": Words("单位缺少联系人", "至少填一名，含姓名和手机号码"),
    "CONTACT_INCOMPLETE": Words("联系人缺少姓名或手机号码", "每名联系人都须有姓名和 11 位手机号码"),
    "CONTACT_TWICE": Words("两名联系人手机号码相同", "各填各的号码，或只留一名"),
    "CONTACTS_TOO_MANY": Words("联系人超过 10 名", "只留需要联系的人"),
    "UNIT_DUPLICATE_IN_FILE": Words("与本文件前面的行信用代码相同", "同一单位只留一行"),
    "UNIT_DUPLICATE_IN_POOL": Words("该信用代码的单位已在库中", "要改资料请在该单位详情中修改"),
    "SPECIALTY_MISSING": Words("缺少专业领域", "必填，可填代码或名称"),
    "SPECIALTY_UNKNOWN": Words("专业不在分类中", "照专业分类填代码或名称"),
    "SPECIALTY_AMBIGUOUS": Words("专业名称对应两处", "改填代码"),
    "SPECIALTY_DISABLED": Words("专业已停用", "改填启用的专业"),
    "SPECIALTY_CODE_NAME_MISMATCH": Words("专业代码与名称不是同一个", "只填代码或只填名称"),
    "NUMBER_INVALID": Words("不是数字", "写成 12 或 12.5，不带单位"),
    "CHOICE_UNKNOWN": Words("不在选项中", "照模板的选项列表填写"),
    "DATE_NOT_A_DAY": Words("只到年月，缺少日", "写成 2026-01-01"),
    "REQUIRED_MISSING": Words("必填项为空", "补填"),
    "FIELD_OF_OTHER_TYPE": Words("此类型的专家没有这一项，未导入此项", "核对专家类型"),
    "ERROR_CELL": Words("单元格是公式错误值（#N/A 等）", "改为文字后重新导入"),
    "TEXT_TOO_LONG": Words("文字过长：单位上限 200 字，其他上限 2000 字", "缩短后重新导入"),
    "PHONE_EXTRA_IGNORED": Words("单元格有多个号码，只取第一个手机号码", "核对取的号码"),
    "ID_15_UPGRADED": Words("15 位身份证号已换算为 18 位", "核对"),
    "NAME_EMPLOYER_DUPLICATE_IN_FILE": Words("与前面的行同名同单位，手机和证件不同", "核对是否同一人"),
    "TITLE_UNKNOWN": Words("职称不在常用名单中，照原文保留", "核对写法"),
    "EMAIL_INVALID": Words("电子邮箱格式不对，未导入此项", "导入后补填"),
    "CREDIT_CODE_INVALID": Words("统一社会信用代码不对，未导入此项", "导入后补填"),
    "BANK_ACCOUNT_DIGITS_LOST": Words("银行账号以数值存放，末几位已丢失，未导入此项", "单元格改为文本后重填"),
    "SPECIALTY_NOT_LEAF": Words("填的是一级或二级专业", "如有可能填到三级"),
    "FORMULA_LIKE_TEXT": Words("文字以 = + - @ 开头，按文字保留，不作公式", "核对"),
    "ROW_HIDDEN": Words("此行在表中是隐藏行", "核对是否要导入"),
}

_EN: Mapping[str, Words] = {
    "NAME_MISSING": Words("no name", "required"),
    "NAME_INVALID": Words("name with characters that are not allowed, or not of 2–30 characters",
                          "Chinese characters (with ·) or Latin letters only; remarks go into their column"),
    "PHONE_MISSING": Words("no mobile number", "required"),
    "PHONE_INVALID": Words("no mobile number in the cell", "11 digits beginning with 1; nothing is guessed"),
    "PHONE_DUPLICATE_IN_FILE": Words("same mobile number as an earlier row", "keep one row for one person"),
    "DEPARTMENT_UNKNOWN": Words("no such department in use", "write the name of one that is in use"),
    "DEPARTMENT_OUT_OF_SCOPE": Words("department outside your data scope", "write one of your own"),
    "PHONE_DUPLICATE_IN_POOL": Words("mobile number is in the pool", "see whether the person is in already"),
    "ID_FORMAT": Words("ID number is not of 15 or 18 characters", "enter it again, the cell as text"),
    "ID_DIGITS_LOST": Words("ID number was stored as a number, its end is lost", "enter it again as text"),
    "ID_DATE_INVALID": Words("birth date in the ID number does not exist or is in the future", "check it"),
    "ID_CHECKSUM": Words("check digit of the ID number is wrong", "a digit may be wrong; check it"),
    "ID_SEX_MISMATCH": Words("sex contradicts the ID number", "check both"),
    "ID_BIRTH_MISMATCH": Words("birth date contradicts the ID number", "check both"),
    "ID_DUPLICATE_IN_FILE": Words("same ID number as an earlier row", "keep one row for one person"),
    "ID_DUPLICATE_IN_POOL": Words("ID number is in the pool", "the person is in; edit there what changed"),
    "SEX_INVALID": Words("sex is not understood", "男 or 女"),
    "DATE_INVALID": Words("date does not exist or is not understood", "write 1975-03-12 or 1975-03"),
    "DATE_AMBIGUOUS": Words("may be January or October", "write 1975-01 or 1975-10"),
    "TERM_REVERSED": Words("term ends before it begins", "check both dates"),
    "EMPLOYER_MISSING": Words("no employer", "required"),
    "KIND_INVALID": Words("kind is not understood", "个人 or 单位; blank for a person"),
    "UNIT_NAME_MISSING": Words("no name of the unit", "required"),
    "CREDIT_CODE_MISSING": Words("unit without its credit code", "required: units are told apart by it"),
    "CONTACT_MISSING": Words("unit without a contact", "one at least, with name and mobile number"),
    "CONTACT_INCOMPLETE": Words("contact without name or mobile number", "each needs both"),
    "CONTACT_TWICE": Words("two contacts have the same mobile number", "keep one of them"),
    "CONTACTS_TOO_MANY": Words("more than 10 contacts", "keep those who are to be called"),
    "UNIT_DUPLICATE_IN_FILE": Words("same credit code as an earlier row", "keep one row for one unit"),
    "UNIT_DUPLICATE_IN_POOL": Words("a unit of this credit code is in the pool", "edit there what changed"),
    "SPECIALTY_MISSING": Words("no specialty", "required, as code or name"),
    "SPECIALTY_UNKNOWN": Words("specialty is not in the classification", "take code or name from it"),
    "SPECIALTY_AMBIGUOUS": Words("specialty name stands in two places", "enter the code"),
    "SPECIALTY_DISABLED": Words("specialty is disabled", "choose another"),
    "SPECIALTY_CODE_NAME_MISMATCH": Words("code and name are of different specialties", "enter one of them"),
    "NUMBER_INVALID": Words("no number", "write 12 or 12.5, without a unit"),
    "CHOICE_UNKNOWN": Words("none of the choices", "take one of the list in the template"),
    "DATE_NOT_A_DAY": Words("a month without its day", "write 2026-01-01"),
    "REQUIRED_MISSING": Words("required and empty", "fill it in"),
    "FIELD_OF_OTHER_TYPE": Words("experts of this type do not have the field; left out", "check the type"),
    "ERROR_CELL": Words("spreadsheet error in the cell (#N/A and the like)", "replace it by text"),
    "TEXT_TOO_LONG": Words("text too long: employer 200, others 2,000 characters", "shorten it"),
    "PHONE_EXTRA_IGNORED": Words("several numbers; the first mobile number was taken", "check it"),
    "ID_15_UPGRADED": Words("15-digit ID number turned into 18 digits", "check it"),
    "NAME_EMPLOYER_DUPLICATE_IN_FILE": Words("same name and employer as an earlier row", "same person?"),
    "TITLE_UNKNOWN": Words("title is not in the list, kept as written", "check it"),
    "EMAIL_INVALID": Words("e-mail address malformed, left out", "add it after the import"),
    "CREDIT_CODE_INVALID": Words("credit code wrong, left out", "add it after the import"),
    "BANK_ACCOUNT_DIGITS_LOST": Words("bank account was stored as a number, left out", "enter it as text"),
    "SPECIALTY_NOT_LEAF": Words("specialty of level 1 or 2", "choose one of level 3 where possible"),
    "FORMULA_LIKE_TEXT": Words("text begins with = + - @; kept as text, never computed", "check it"),
    "ROW_HIDDEN": Words("the row is hidden in the sheet", "see whether it is meant"),
}  # fmt: skip

REJECT_WORDS = {"zh_CN": ("未导入", "原行号", "未导入原因"), "en": ("Not imported", "Row", "Reason")}
"""Name of the sheet of rows not imported, and heads of its first two columns."""


def import_words(code: str, language: str) -> Words:
    """Meaning and remedy of a code in ``zh_CN`` or ``en``; raises ``KeyError``."""
    return (_ZH if language == "zh_CN" else _EN)[code]
