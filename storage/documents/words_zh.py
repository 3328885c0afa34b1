"""The words of the printed forms. Official forms are Chinese whatever the language of the screen is."""

from core.draw.forms.model import AnswerWay, DrawMode, OptionalColumn, RowKind
from core.draw.state.views import DrawState, SeatState

MISSING = "—"

# frame
PRACTICE = "演练"
REPRINT = "重印 第{count}次"
FORM_NO = "表单编号：{form_no}"
COPY = "第{copy}份 共{copies}份"
PAGE = "第{page}页 共{pages}页"
PRINTED = "打印时间：{moment}　打印人：{person}"
PRINTED_PUBLIC = "打印时间：{moment}"
VERIFY_CODE = "验证码：{code}（工作站 {station}，日志第{size}条）"
RULE_PACK = "规则包：{rule_pack}"
PUBLIC_WATERMARK = "公开件 · {station}"

ATTEMPT = "第{attempt}次"
PERSONS = "{count}人"
SIGNATURE = "签名"
SEALED = "已密封"

# enumerations
STATES = {
    DrawState.NOT_DRAWN: "未抽取",
    DrawState.DRAWING: "抽取中",
    DrawState.UNMET: "不满足",
    DrawState.DRAWN: "抽取成功",
    DrawState.DRAWN_REPLENISHED: "抽取成功（补抽）",
}
ANSWERS = {
    SeatState.WAITING: "待通知",
    SeatState.CALLING: "通知中",
    SeatState.WAITING_RETRY: "待重拨",
    SeatState.WAITING_SMS: "待短信答复",
    SeatState.ACCEPTED: "参加",
    SeatState.DECLINED: "不参加",
    SeatState.NO_ANSWER: "未接通",
    SeatState.FULL: "名额已满",
    SeatState.LEFT: "已退出",
    SeatState.UNKNOWN: "待确认",
}
KINDS = {
    RowKind.DRAWN: "抽取",
    RowKind.REPLENISHED: "补抽",
    RowKind.EMERGENCY: "应急",
    RowKind.MANUAL: "人工",
    RowKind.ALLOTTED: "分配",
}
MODES = {
    DrawMode.RANDOM: "随机抽取",
    DrawMode.EMERGENCY: "应急抽取",
    DrawMode.MANUAL: "人工抽取",
    DrawMode.ALLOTMENT: "专家分配",
}
WAYS = {
    AnswerWay.VOICE: "电话按键",
    AnswerWay.SMS: "短信",
    AnswerWay.OPERATOR: "操作员登记",
    AnswerWay.MAIL: "邮件",
}
KEY_PURPOSES = {"seal": "档案封存", "log": "审计日志"}

# F2
DRAW_TABLE_TITLE = "评审专家抽取表"
SEALED_TABLE_TITLE = "评审专家抽取表（密封件）"
PUBLIC_TABLE_TITLE = "评审专家抽取表（公开件）"
SUMMARY_BAR = "评审专家抽取汇总表"
BY_HAND_BARS = {
    DrawMode.MANUAL: "评审专家汇总表（人工抽取，非随机抽取）",
    DrawMode.ALLOTMENT: "评审专家汇总表（专家分配，非随机抽取）",
}
PROJECT_NAME = "项目名称"
PROJECT_NO = "项目编号"
LEADER = "负责人"
LEADER_ORG = "所属机构"
REPORT_AT = "报到时间"
REPORT_PLACE = "报到地址"
OPERATOR = "抽取人"
PHONE = "联系电话"
DRAWN_AT = "抽取时间"
DRAW_PLACE = "抽取地点"
MODE_AND_ATTEMPT = "方式及次数"
SLIP = "见证单"
PLAN_SUMMARY = "条件摘要"
ROW_NO = "序号"
EXPERT_NAME = "专家姓名"
TITLE = "职称"
EMPLOYER = "工作单位"
EXPERT_NO = "专家编号"
SPECIALTY = "专业"
CONTACT = "联系方式"
ANSWER = "是否参加"
CONFIRMATION = "确认签名"
SEAT_CODE = "席位"
ANSWER_WAY = "应答方式"
ANSWER_TIME = "应答时间"
OPTIONAL_COLUMNS = {
    OptionalColumn.GROUP: "条件组",
    OptionalColumn.KIND: "类型",
    OptionalColumn.TIER: "层级",
    OptionalColumn.ROLE: "组内\n角色",
    OptionalColumn.ANSWERED: "应答方式\n和时间",
    OptionalColumn.REASON: "不参加\n理由",
}
TOTALS = "同意{accepted}人，补抽{replaced}次，状态：{state}"
MANUAL_NOTE = "本表含人工选定专家。"
OVERRIDES = "规则放行：{overrides}。理由和文件存于封存档案。"
OVERRIDE = "{rule}（{given}）"
OVERRIDE_STAGES = {"freeze": "冻结前", "calls": "通知时", "close": "关闭时"}
OVERRIDE_REASON = "附理由"
OVERRIDE_DOCUMENT = "附理由和文件"
OVERRIDE_SIGNED = "监督员{name}会签"
OVERRIDE_SIGNED_PUBLIC = "监督员会签"
STRUCK_NOTE = "划线行为不参加或已退出的专家，其席位由后列补抽行接替。"
STRUCK_NOTE_PUBLIC = "划线行为不参加或已退出的席位，由后列补抽行接替。"
OPERATORS = "抽取人员"
SUPERVISORS = "监督人员"
SCREEN_SIGNATURES = "现场电子签名（图形摘要见审计日志）"
SIGNER_ROLES = {
    "witness": "见证人",
    "supervision": "监督",
    "notary": "公证",
    "purchaser": "采购人代表",
    "operator": "抽取操作员",
    "supervisor": "监督员",
}
STAFF_NAME = "姓名"
STAFF_UNIT = "单位"
STAFF_POST = "职务"

# cover of the sealed print
COVER_TITLE = "密封件封面"
SEAL_NO = "密封编号"
DRAW_ATTEMPT = "抽取次数"
COPIES = "份数"
COPIES_VALUE = "{copies}份"
SEALED_AT = "封存时间"
UNSEAL_AT = "允许开启时间"
OR_AT_SIGN_IN = "，或评审组全体签到后（以先到者为准）"
SEALED_BY = "封存人"
SUPERVISOR = "监督员"
SEALED_BY_SIGNATURE = "封存人签名"
SUPERVISOR_SIGNATURE = "监督员签名"
OPENED_AT = "开启时间"
OPENED_BY = "开启人"
BY_HAND = "（启封时手写）"
DO_NOT_OPEN = "未到开启时间，任何人不得拆封。"

# F10
SLIP_TITLE = "抽取见证单"
SLIP_PART_B_TITLE = "抽取见证单（乙联 结果）"
SLIP_NO = "见证单号"
STATION = "工作站"
DRAW_NO = "抽取编号"
COMMITTED_AT = "承诺时间"
GROUP = "组"
CONDITIONS = "条件"
SEATS = "席位"
ELIGIBLE = "可抽人数"
PLAN_CODE = "方案码"
SNAPSHOT_CODE = "名单快照码"
COMMIT_CODE = "承诺码"
LOG_HEAD = "日志头"
PROGRAM_DIGEST = "程序摘要"
LOG_HEAD_VALUE = "{code}（第{size}条）"
REQUIREMENT = "见证要求"
REQUIREMENT_VALUE = "见证人不少于{witnesses}位，随机性不低于{bits}比特"
FULL_VALUES = "扫码取得完整数值"
SLIP_STATEMENT = (
    "以上数值在现场取数之前确定并打印。此后方案、名单和机器密值均不能更改；同一承诺只产生一个结果。"
    "请核对屏幕与本单一致后签名，并自行保留一份。"
)
WITNESS = "见证人"
WITNESS_UNIT = "单位"
WITNESS_VALUE = "现场取数\n（公布后手写）"
OPERATOR_SIGNATURE = "抽取人签名"
RESULT_DIGEST = "结果摘要"
DRAW_STATE = "抽取状态"
REPLENISHED = "补抽次数"
REPLENISHED_VALUE = "{count}次"
CLOSED_AT = "关闭时间"
NEW_LOG_HEAD = "新日志头"
VOID_ATTEMPT = "本次抽取已声明作废，不产生结果。"
VOID_WITHOUT_RESULT = "作废时见证数值尚未全部封存，因此没有结果。"
VOID_WOULD_BE = "若未作废，结果应为（席位与本次抽取的代码）：{seats}"
VOID_REASON = "作废原因"
VOID_EFFECT = "作废影响"
OUTCOME_STATEMENT = (
    "本联与同一编号的见证单（承诺）合并保存。按承诺单的数值、现场取数和封存档案可重新计算并核对以上结果。"
)

# sheets of the station
RECOVERY_TITLE = "数据库恢复密钥"
CREATED_AT = "生成时间"
RECOVERY_KEY = "恢复密钥"
RECOVERY_INTRO = (
    "下列密钥可以打开本工作站的加密数据库。仅在所有可开启工作站的账号均无法使用时使用。系统不保存该密钥，"
    "本单只打印一次，遗失后无法补打。"
)
RECOVERY_RULES = (
    "一、打印后当场核对字数：共八组，每组四个字符；不含字母 I、L、O、U。",
    "二、装入信封密封，由系统管理员和安全管理员在封口共同签名，存入保险柜。",
    "三、不得拍照、复印、传真或存入任何计算机。",
    "四、启用时须有监督员在场，并写明原因；启用后应立即更换恢复密钥。",
)
RECOVERY_SIGNATURES = "交接签名"
SYSTEM_ADMIN = "系统管理员"
SECURITY_ADMIN = "安全管理员"
DATE = "日期"
FINGERPRINT_TITLE = "工作站公钥指纹单"
FINGERPRINT_INTRO = (
    "本单列出本工作站用于签名的公钥。验证封存档案时，请以本单的指纹为准，"
    "不要使用档案内附带的公钥作为可信来源。每把公钥只用于一种用途。"
)
KEY_PURPOSE = "用途"
KEY_ID = "公钥编号"
KEY_FINGERPRINT = "指纹"
KEY_LINE = "公钥（minisign 格式）"
FINGERPRINT_SIGNATURES = "核对人签名"
PDF_AUTHORITY = "PDF 签名根证书\nSHA-256"
RECIPIENTS_TITLE = "封存档案私密文件的接收人"
RECIPIENT_COLUMNS = ("编号", "姓名", "单位", "密钥指纹")
VERIFIERS_TITLE = "独立验证程序的 SHA-256 摘要"
VERIFIERS_INTRO = (
    "请从档案以外的可靠来源取得验证程序，并与上列摘要逐组核对；"
    "档案内附带的验证程序不能证明档案制作者没有作弊。"
)

# Receipt of an export
RECEIPT_TITLE = "封存档案导出回执"
RECEIPT_NO = "回执编号"
RECEIPT_ARCHIVE = "档案"
RECEIPT_FILE = "文件"
RECEIPT_FILE_VALUE = "{file}（{size} 字节）"
RECEIPT_MEDIUM = "介质"
RECEIPT_MEDIUM_VALUE = "{name}（{id}）"
RECEIPT_WRITTEN = "写入时间"
RECEIPT_BY = "写入人"
RECEIPT_READ_BACK = "回读验证"
RECEIPT_READ_BACK_VALUE = "写入后从介质回读，字节一致，{checks} 项检查通过"
RECEIPT_SHA256 = "文件 SHA-256"
RECEIPT_DIGEST = "封存摘要"
RECEIPT_STATEMENT = (
    "接收人可在任何一台计算机上核对：文件的 SHA-256 应与本单一致；"
    "用 verify.html 或 verify.pyz 打开档案，应没有“不符”。私密文件只有封存时指定的接收人能够解密。"
)
RECEIPT_HANDED_OVER = "移交人签名"
RECEIPT_TAKEN = "接收人签名"

# Overview of a project
PROJECT_TABLE_TITLE = "项目抽取与档案一览表"
PROJECT_TABLE_COLUMNS = (
    "序号",
    "抽取编号",
    "抽取范围",
    "执行",
    "结果",
    "档案",
    "封存摘要（SHA-256）",
    "存放",
)
PROJECT_TABLE_TOTALS = "共 {draws} 次抽取、{attempts} 次执行、{archives} 份档案，其中 {held} 份在本档案内。"
PROJECT_TABLE_CLOSED = "有效"
PROJECT_TABLE_VOID = "作废"
PROJECT_TABLE_LATER = "并入下一次执行的档案"
PROJECT_TABLE_HELD = "本档案内"
PROJECT_TABLE_CITED = "另存"
PROJECT_TABLE_PROJECT = "本项目"
PROJECT_TABLE_STATEMENT = (
    "本表列出本工作站日志中为本项目编制过方案的全部抽取；作废的执行及其档案同样列出。"
    "封存摘要是该档案标签清单的 SHA-256，另存的档案以此核对。"
    "以 project.json 为准，用 verify.html 或 verify.pyz 验证本档案即可核对本表所列。"
)

# F3
SIGN_IN_TITLE = "评审专家签到表"
SIGN_IN_NAME = "姓名"
SIGN_IN_EMPLOYER = "单位"
SIGN_IN_ROLE = "组内\n角色"
ID_CHECKED = "证件核验"
PHONE_BOX = "通讯工具\n编号"
PLEDGE = "承诺书"
PLEDGED = "已签"
SIGNED_IN_AT = "签到\n时间"
LEFT_AT = "离场\n时间"
NOTE = "备注"
LATE = "迟到"
TO_WRITE = "＿＿"
ATTENDANCE = "应到{due}人　实到{present}人　迟到{late}人"
OWN_HAND = "签名须本人书写，不得代签。"
PLEDGE_TITLE = "评审专家承诺"
PLEDGE_TEXT = (
    "本人已知悉评审纪律，与本项目各方无应回避关系，对评审情况和名单保密，独立评审并对意见负责。"
    "发现应回避情形立即提出。"
)

# F1
APPLICATION_TITLE = "评审专家抽取申请表"
LOT = "包/标段"
BATCH = "批次"
REGIME = "适用制度"
METHOD = "采购（评审）方式"
BUDGET = "预算金额"
FLAGS = "项目特征"
PURCHASER = "采购人（招标人）"
BUDGET_DEPT = "主管预算单位"
AGENCY = "代理机构"
OVERSIGHT_DEPT = "监督部门"
POOL_SOURCE = "专家库来源"
OPENING_AT = "开标时间"
PLACE = "报到地点"
DURATION = "预计用时"
CONTACT_PERSON = "联系人"
MOBILE = "手机"
LANDLINE = "固定电话"
REP_COUNT = "采购人代表人数"
SEAT_COUNT = "专家人数"
PANEL_SIZE = "合计"
GROUPS_BAR = "抽取条件"
GROUP_NO = "组号"
GROUP_SEATS = "人数"
REGIONS = "地区"
TAGS = "标签"
YEARS = "年限"
LIMIT_REASON = "限制理由"
AVOIDANCE = "回避单位、回避专家、回避时段"
MODE = "抽取方式"
BASIS = "依据文件"
ATTACHMENTS = "附件"
APPLICANT = "申请人"
APPLIED_ON = "申请日期"
REVIEWS_BAR = "审核意见"
REVIEW_LEVEL = "审核级别"
OPINION = "意见"
REVIEWER = "审核人"
APPLICATION_CLOSING = "本单位确认所填内容真实，抽取条件未指向特定专家。"
APPLICANT_SIGNATURE = "申请人（签名）："
OFFICIAL_SEAL = "单位盖章："
SIGN_DATE = "　　　年　　月　　日"
REVIEW_DATE = "　　年　　月　　日"
