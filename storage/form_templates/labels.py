"""The words of the starting templates: labels in the order of the forms (forms, F1 to F3)."""

from collections.abc import Mapping, Sequence

from core.form_templates.model import FormKind

Pair = tuple[str, str]
"""A label and the field beside or under it; an empty field stays free for a hand."""

TITLES: Mapping[FormKind, str] = {
    FormKind.APPLICATION: "评审专家抽取申请表",
    FormKind.DRAW_TABLE: "评审专家抽取表",
    FormKind.SIGN_IN: "评审专家签到表",
}

HEADS: Mapping[FormKind, Sequence[Pair]] = {
    FormKind.APPLICATION: (
        ("项目名称", "project_name"),
        ("项目编号", "project_no"),
        ("包/标段", "lot"),
        ("批次", "batch_name"),
        ("适用制度", "regime"),
        ("采购（评审）方式", "method"),
        ("预算金额", "budget"),
        ("项目特征", "flags"),
        ("采购人（招标人）", "purchaser"),
        ("主管预算单位", "budget_dept"),
        ("代理机构", "agency"),
        ("监督部门", "oversight_dept"),
        ("专家库来源", "pool_source"),
        ("开标时间", "opening_at"),
        ("报到时间", "report_at"),
        ("报到地点", "place"),
        ("预计用时", "duration"),
        ("联系人", "contact_name"),
        ("手机", "contact_phone"),
        ("固定电话", "contact_tel"),
        ("采购人代表人数", "rep_count"),
        ("专家人数", "seat_count"),
        ("合计", "panel_size"),
        ("回避单位、回避专家、回避时段", "avoidance"),
        ("抽取方式", "draw_mode"),
        ("依据文件", "basis_doc"),
        ("附件", "attachments"),
        ("申请人", "applicant"),
    ),
    FormKind.DRAW_TABLE: (
        ("项目名称", "project_name"),
        ("项目编号", "project_no"),
        ("负责人", "leader"),
        ("所属机构", "leader_org"),
        ("报到时间", "report_at"),
        ("报到地址", "place"),
        ("抽取人", "operator"),
        ("联系电话", "operator_phone"),
        ("抽取时间", "drawn_at"),
        ("抽取地点", "draw_place"),
        ("方式及次数", "draw_mode"),
        ("见证单", "slip_no"),
        ("条件摘要", "plan_summary"),
    ),
    FormKind.SIGN_IN: (
        ("项目名称", "project_name"),
        ("项目编号", "project_no"),
        ("报到时间", "report_at"),
        ("报到地点", "place"),
    ),
}

ROWS: Mapping[FormKind, Sequence[Pair]] = {
    FormKind.APPLICATION: (
        ("组号", "group"),
        ("专业", "specialties"),
        ("人数", "seats"),
        ("职称", "titles"),
        ("地区", "regions"),
        ("标签", "tags"),
        ("年限", "years"),
        ("限制理由", "limit_reason"),
    ),
    FormKind.DRAW_TABLE: (
        ("序号", "row_no"),
        ("专家姓名", "name"),
        ("职称", "title"),
        ("工作单位", "employer"),
        ("专家编号", "expert_no"),
        ("专业", "specialty"),
        ("联系方式", "phone"),
        ("是否参加", "answer"),
        ("确认签名", ""),
    ),
    FormKind.SIGN_IN: (
        ("序号", "row_no"),
        ("姓名", "name"),
        ("单位", "employer"),
        ("职称", "title"),
        ("专业", "specialty"),
        ("证件核验", "id_checked"),
        ("通讯工具编号", "phone_box"),
        ("签到时间", "checked_in_at"),
        ("签名", ""),
        ("离场时间", "left_at"),
        ("备注", "late"),
    ),
}

FOOT: Sequence[Pair] = (
    ("打印时间", "printed_at"),
    ("打印人", "printed_by"),
    ("验证码", "verify_code"),
    ("规则包", "rule_pack"),
)

NOTES: Mapping[FormKind, Sequence[str]] = {
    FormKind.APPLICATION: (
        "本单位确认所填内容真实，抽取条件未指向特定专家。",
        "申请人（签名）：　　　　　　　　单位盖章：",
    ),
    FormKind.DRAW_TABLE: (
        "同意{{accepted}}人，补抽{{replaced}}次，状态：{{draw_state}}　{{manual_note}}{{override_note}}",
        "抽取人员（{{operators}}）签名：　　　　　　　　监督人员（{{supervisors}}）签名：",
    ),
    FormKind.SIGN_IN: (
        "应到{{due}}人　实到{{present}}人　迟到{{late_count}}人　签名须本人书写，不得代签。",
        "监督人员（{{supervisors}}）签名：",
    ),
}
