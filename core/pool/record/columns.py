"""Header words of an expert sheet. Real files use many: add a word to its field here."""

from core.sheets.header import Vocabulary

EXPERT_COLUMNS = Vocabulary(
    {
        "name": ("姓名", "专家姓名", "name"),
        "sex": ("性别", "sex", "gender"),
        "birth_date": ("出生日期", "出生年月", "出生年月日", "生日"),
        "id_number": ("身份证号", "身份证号码", "身份证", "公民身份号码", "证件号码"),
        "phone": (
            "手机号码", "手机号", "手机", "联系方式", "联系电话", "移动电话", "mobile", "phone",
        ),
        "employer": ("工作单位", "单位名称", "所在单位", "单位", "现工作单位", "工作单位全称"),
        "credit_code": ("统一社会信用代码", "信用代码", "单位统一社会信用代码"),
        "title": ("职称", "技术职称", "专业技术职称"),
        "title_level": ("职称级别", "职称等级"),
        "specialties": ("专业领域", "专业", "评审专业", "专业类别", "评标专业", "申报专业"),
        "education": ("学历", "文化程度"),
        "practice_since": (
            "从业起始", "从业起始年月", "从业起始日期", "从业时间", "从事专业起始日期", "从业年限",
            "从业年数", "专业年限", "工作年限", "从事专业年限", "从事本专业年限", "参加工作时间",
        ),
        "region": ("所在地区", "地区", "所在地", "行政区划"),
        "address": ("通讯地址", "地址", "联系地址"),
        "postcode": ("邮政编码", "邮编"),
        "email": ("电子邮箱", "邮箱", "E-mail", "Email", "电子邮箱E-mail", "电子邮件"),
        "tags": ("标签", "分组"),
        "term_from": ("聘期起", "聘期开始", "聘期起始"),
        "term_to": ("聘期止", "聘期结束", "聘期截止", "聘期至"),
        "avoidance_units": ("回避单位", "需回避单位"),
        "former_employers": ("历史工作单位", "曾工作单位", "原工作单位"),
        "bank_name": ("开户银行", "开户行"),
        "bank_account": ("银行账号", "银行卡号", "银行账户"),
        "department": ("所属部门", "管理部门", "归口部门"),
        "remarks": ("备注", "说明"),
        "kind": ("专家性质", "个人或单位"),
        "legal_representative": ("法定代表人", "法定代表人姓名"),
        "contacts": ("单位联系人", "联系人"),
    },
    required=("name", "phone"),
)  # fmt: skip

SPECIALTY_COLUMNS = Vocabulary(
    {
        "code": ("代码", "专业代码", "编码"),
        "name": ("名称", "专业名称"),
        "level": ("级别", "层级"),
        "parent": ("上级代码", "父级代码", "上级"),
        "category": ("类别", "大类"),
        "aliases": ("别名", "其他名称"),
        "status": ("状态", "启用状态"),
        "position": ("排序", "顺序", "序号"),
        "note": ("说明", "备注"),
    },
    required=("code", "name"),
)
