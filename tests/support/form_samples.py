"""Filled-in forms; everybody in them is made up."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from hashlib import sha256

from core.draw.forms.application import ApplicationForm, ApplicationGroup, ReviewOpinion
from core.draw.forms.model import (
    AnswerWay,
    CommitmentSlip,
    DrawMode,
    DrawTable,
    DrawTableHead,
    DrawTableRow,
    RowKind,
    SealCover,
    SlipGroup,
    SlipOutcome,
    SlipWitness,
    StaffLine,
    TableSeat,
)
from core.draw.forms.sign_in import SignInRow, SignInSheet
from core.draw.state.views import DrawState, SeatState
from core.kernel.form_frame import FormFrame, form_number
from core.kernel.minisign import PublicKey
from core.system.station_sheets import FingerprintSheet, RecoverySheet, StationKey

CHINA = timezone(timedelta(hours=8))
PRINTED_AT = datetime(2027, 3, 4, 9, 36, 41, tzinfo=CHINA)
REPORT_AT = datetime(2027, 3, 5, 14, 30, tzinfo=CHINA)

_SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗"
_UNITS = (
    "沧浪大学计算机学院",
    "沧浪市第一人民医院信息中心",
    "江源省水利水电勘测设计研究院有限责任公司沧浪分公司",
    "北湖科技有限公司",
)
_SPECIALTIES = ("数据治理", "网络安全等级保护测评", "法律顾问（政府采购与合同）", "软件工程")
_TITLES = ("高级工程师", "正高级工程师", "副教授", "研究员")


def digest(seed: str) -> str:
    """64 hex digits that look like any other."""
    return sha256(seed.encode()).hexdigest()


def frame(form: str = "F2", **changes: object) -> FormFrame:
    """A frame as the station of the samples prints it."""
    made = FormFrame(
        org_name="沧浪市公共资源交易中心",
        form_no=form_number(form, "YS2027F0008", "CQ-01-2027-0037", 1),
        printed_at=PRINTED_AT,
        printed_by="王雨军",
        station_id="CQ-01",
        log_size=184219,
        log_root=digest("log head"),
        rule_pack="政府采购 2026-02（第3版）",
        watermark="王雨军 · 2027-03-04 09:36 · CQ-01 · 7F3A",
        practice=False,
        code_signature="ABCDEFGH" * 12 + "ABCDEFA",
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def table_row(number: int, **changes: object) -> DrawTableRow:
    """Row ``number`` of a draw table; ``changes`` go to its seat."""
    index = number - 1
    seat = TableSeat(
        row_no=number,
        seat_code=f"A{number:02d}-{digest(f'seat {number}')[:4].upper()}",
        group="AB"[index % 2],
        kind=RowKind.DRAWN,
        tier=index % 2,
        answer=SeatState.ACCEPTED,
        answered_by=AnswerWay.VOICE,
        answered_at=PRINTED_AT + timedelta(minutes=number % 600),
    )
    return DrawTableRow(
        seat=replace(seat, **changes),  # type: ignore[arg-type]
        name=f"{_SURNAMES[index % 20]}{'晓明文静国华思远'[index % 8]}{'峰岚宁'[index % 3]}",
        title=_TITLES[index % 4],
        employer=_UNITS[index % 4],
        expert_no=f"ZJ-2026-{number:06d}",
        specialty=_SPECIALTIES[index % 4],
        phone=f"142{number:08d}",
        role="组长" if number == 1 else "委员",
        reason="出差" if changes.get("left") else "",
    )


def draw_table(rows: tuple[DrawTableRow, ...] | None = None) -> DrawTable:
    """Seven seats, two of them replaced."""
    if rows is None:
        rows = (
            table_row(1),
            table_row(2, answer=SeatState.DECLINED, left=True),
            table_row(3),
            table_row(4, answer=SeatState.NO_ANSWER, left=True, answered_by=None, answered_at=None),
            *(table_row(n) for n in (5, 6, 7)),
            table_row(8, kind=RowKind.REPLENISHED),
            table_row(9, kind=RowKind.REPLENISHED, answered_by=AnswerWay.SMS),
        )
    return DrawTable(
        frame=frame(),
        head=DrawTableHead(
            project_name="沧浪市大数据管理局数据治理服务",
            project_no="YS2027F0008",
            leader="陈国梁",
            leader_org="沧浪市大数据管理局",
            report_at=REPORT_AT,
            place="沧浪市公共资源交易中心三楼评标二室",
            operator="王雨军",
            operator_phone="0555-1234567",
            drawn_at=PRINTED_AT,
            draw_place="抽取一室",
            mode=DrawMode.RANDOM,
            attempt=1,
            plan_summary="A组 数据治理 4席；B组 等级保护测评 3席。同一法人上限1人；回避已密封。",
            slip_no="JZ-01-2027-000113",
        ),
        rows=rows,
        state=DrawState.DRAWN_REPLENISHED,
        operators=(StaffLine("王雨军", "沧浪市公共资源交易中心", "抽取操作员"),),
        supervisors=(StaffLine("欧阳承柏", "沧浪市财政局政府采购监督管理科", "监督员"),),
    )


def seal_cover() -> SealCover:
    """Cover of two sealed copies."""
    return SealCover(
        frame=frame("F2M"),
        seal_no="MF-01-2027-000021",
        project_name="沧浪市大数据管理局数据治理服务",
        project_no="YS2027F0008",
        attempt=1,
        copies=2,
        sealed_at=PRINTED_AT,
        sealed_by="王雨军",
        supervisor="欧阳承柏",
        unseal_at=REPORT_AT,
    )


def commitment_slip() -> CommitmentSlip:
    """Three groups, two witnesses."""
    return CommitmentSlip(
        frame=frame("F10"),
        slip_no="JZ-01-2027-000113",
        project_no="YS2027F0008",
        draw_no="CQ-01-2027-0037",
        attempt=1,
        committed_at=PRINTED_AT - timedelta(seconds=21),
        groups=(
            SlipGroup("A", "数据治理", 4, (96, 41)),
            SlipGroup("B", "等级保护测评", 2, (58, 22)),
            SlipGroup("C", "法律顾问", 1, (31,)),
        ),
        plan_hash=digest("plan"),
        snapshot_root=digest("snapshot"),
        commitment=digest("commitment"),
        log_size=184207,
        log_root=digest("earlier head"),
        program_digest=digest("program"),
        entropy_floor=64,
        witnesses_required=2,
        witnesses=(
            SlipWitness("欧阳承柏", "沧浪市财政局政府采购监督管理科"),
            SlipWitness("武文峰", "沧浪市大数据管理局"),
        ),
        verifiers=(("verify.pyz", digest("zipapp")), ("verify.html", digest("page"))),
        code_signature="ABCDEFGH" * 12 + "ABCDEFA",
    )


def slip_outcome() -> SlipOutcome:
    """The draw came to its end with two replenishments."""
    return SlipOutcome(
        frame=frame("F10B"),
        slip_no="JZ-01-2027-000113",
        project_no="YS2027F0008",
        draw_no="CQ-01-2027-0037",
        attempt=1,
        result_digest=digest("result"),
        state=DrawState.DRAWN_REPLENISHED,
        replenished=2,
        closed_at=PRINTED_AT + timedelta(days=1),
        log_size=184511,
        log_root=digest("later head"),
    )


RECOVERY_KEY = "7K2M-Q0ZD-9XWV-HJ4T-3PRB-8NFC-AG5E-6YS1"


def recovery_sheet(with_code: bool = False) -> RecoverySheet:
    """A key as the first run makes it."""
    return RecoverySheet(frame("ZY"), PRINTED_AT, RECOVERY_KEY, with_code)


def station_key(purpose: str) -> StationKey:
    """A key that signs nothing."""
    seed = sha256(purpose.encode()).digest()
    return StationKey(purpose, PublicKey(seed[:8], sha256(seed).digest()))


def fingerprint_sheet() -> FingerprintSheet:
    """Both keys of the station."""
    return FingerprintSheet(frame("ZW"), PRINTED_AT, (station_key("seal"), station_key("log")))


def sign_in_sheet() -> SignInSheet:
    """Seven experts: four are there, one of them late."""
    people = [table_row(n) for n in range(1, 8)]
    rows = tuple(
        SignInRow(
            name=person.name,
            employer=person.employer,
            title=person.title,
            specialty=person.specialty,
            role=person.role,
            id_checked="身份证\n欧阳承柏" if n < 4 else "",
            phone_box=f"{n + 1:02d}" if n < 4 else "",
            pledged=n < 4,
            checked_in_at=REPORT_AT + timedelta(minutes=n) if n < 4 else None,
            left_at=REPORT_AT + timedelta(hours=3) if n < 2 else None,
            late=n == 3,
        )
        for n, person in enumerate(people)
    )
    return SignInSheet(
        frame=frame("F3"),
        project_name="沧浪市大数据管理局数据治理服务",
        project_no="YS2027F0008",
        report_at=REPORT_AT,
        place="沧浪市公共资源交易中心三楼评标二室",
        rows=rows,
        supervisors=(StaffLine("欧阳承柏", "沧浪市财政局", "监督员"),),
    )


def application_form() -> ApplicationForm:
    """Two groups, one review done, one to sign."""
    return ApplicationForm(
        frame=frame("F1"),
        project_name="沧浪市大数据管理局数据治理服务",
        project_no="YS2027F0008",
        lot="第一包",
        batch_name="",
        regime="政府采购",
        method="公开招标",
        budget_fen=1_286_000_00,
        flags=("技术复杂",),
        purchaser="沧浪市大数据管理局",
        budget_dept="沧浪市大数据管理局",
        agency="沧浪市公共资源交易中心",
        oversight_dept="沧浪市财政局政府采购监督管理科",
        pool_source="江源省财政厅政府采购评审专家库",
        opening_at=REPORT_AT + timedelta(minutes=30),
        report_at=REPORT_AT,
        place="三楼评标二室",
        duration="4小时",
        contact_name="陈国梁",
        contact_phone="14200000001",
        contact_tel="0555-1234567",
        rep_count=2,
        seat_count=7,
        groups=(
            ApplicationGroup("A", "数据治理", 4, titles="高级及以上"),
            ApplicationGroup(
                "B",
                "网络安全等级保护测评",
                3,
                regions="沧浪市",
                years="8年",
                limit_reason="异地专家当日无法到场",
            ),
        ),
        mode=DrawMode.RANDOM,
        basis_doc="",
        attachments="采购计划备案表、抽取委托书",
        applicant="陈国梁",
        applied_on=PRINTED_AT.date(),
        reviews=(
            ReviewOpinion("处室审核", "同意抽取。", "赵敏", PRINTED_AT.date()),
            ReviewOpinion("中心审批"),
        ),
    )
