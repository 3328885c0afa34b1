"""View values of a draw as the engine gives them; people and units are invented."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

from core.draw.state.views import (
    BoardView,
    CallStep,
    CallView,
    CheckRow,
    CommitmentView,
    DrawState,
    DrawView,
    FunnelRow,
    GroupView,
    PreQueryView,
    SeatRowView,
    SeatState,
    Step,
    VoidView,
    WitnessView,
)

ZONE = timezone(timedelta(hours=8))
NOW = datetime(2027, 3, 4, 10, 24, 31, tzinfo=ZONE)
DRAW = "CQ-01-2027-0037"

GROUPS = (
    GroupView("A", "数据治理", 4, (96, 41), 44_000, None, "C020201"),
    GroupView("B", "等级保护测评", 2, (58, 22), 38_000, 1_000, "C020401"),
    GroupView("C", "法律顾问", 1, (31,), 33_000, None, "C030301"),
)
FUNNEL = (
    FunnelRow("NOT-ACTIVE", 1204, 11282),
    FunnelRow("TERM-LAPSED", 612, 10670),
    FunnelRow("BLACKLISTED", 37, 10633),
    FunnelRow("ON-LEAVE", 143, 10490),
    FunnelRow("NO-MATCH", 10128, 362),
    FunnelRow("TITLE", 91, 271),
    FunnelRow("AVOID-UNIT", 48, 223),
    FunnelRow("AVOID-PERSON", 3, 220),
    FunnelRow("TIME-CLASH", 14, 206),
    FunnelRow("DRAW-CAP", 12, 194),
)
COUNTS = PreQueryView(12486, 194, GROUPS, FUNNEL)
WITNESSES = (
    WitnessView("W-A", "严清和", "纪检监察室", "supervision", None, 0, 0, None, None),
    WitnessView("W-B", "武文峰", "审计处", "witness", None, 0, 0, None, None),
)
CHECKS = (
    CheckRow("check.approved", "pass", {}),
    CheckRow("check.supply", "pass", {"group": "A", "eligible": 137, "seats": 4}),
    CheckRow("check.supply", "warn", {"group": "C", "eligible": 1, "seats": 2}),
    CheckRow("check.recorder", "block", {"reason": "recorder.silent"}),
)
COMMITMENT = CommitmentView(
    commitment="13b09c67fef3b77d896362b36e103885" * 2,
    plan_hash="6728df7418a450d5" * 4,
    snapshot_root="2afe72795e340907" * 4,
    log_head="2c46bb1119132053" * 4,
    program_digest="bab07a78d5d44707" * 4,
    committed_at=datetime(2027, 3, 4, 9, 36, 20, tzinfo=ZONE),
    slip_no=None,
    slip_issued_at=None,
    slip_copies=0,
    compared_by=(),
)
ISSUED = replace(
    COMMITMENT,
    slip_no="JZ-CQ-01-2027-000113",
    slip_issued_at=datetime(2027, 3, 4, 9, 36, 41, tzinfo=ZONE),
    slip_copies=1,
)
COMPARED = replace(ISSUED, compared_by=("supervisor", "W-A", "W-B"))


def view(**changes: object) -> DrawView:
    """A draw at the check; change what a test needs."""
    base = DrawView(
        draw_id=DRAW,
        project_no="YS2027F0008",
        project_name="沧浪市大数据管理局数据治理服务",
        attempt=1,
        step=Step.CHECK,
        phase="checked",
        state=DrawState.NOT_DRAWN,
        opening_at=datetime(2027, 3, 5, 15, 0, tzinfo=ZONE),
        report_at=datetime(2027, 3, 5, 14, 0, tzinfo=ZONE),
        place="一号评审室",
        supervisor=None,
        halted_reason=None,
        recording=False,
        practice=False,
        needs_supervisor=False,
        names_locked=True,
        unseal_at=None,
        pool=12486,
        groups=GROUPS,
        funnel=FUNNEL,
        commitment=None,
        entropy_floor=64,
        witnesses=WITNESSES,
        all_values_in=False,
        board=None,
    )
    return replace(base, **changes)  # type: ignore[arg-type]


def supervised(**changes: object) -> DrawView:
    """The same with supervisor and recording."""
    return view(**{"supervisor": "欧阳承柏", "recording": True, **changes})


def frozen(commitment: CommitmentView = COMMITMENT, phase: str = "committed") -> DrawView:
    """Committed; the slip may be there."""
    step = Step.FREEZE if phase == "committed" else Step.WITNESS
    return supervised(step=step, phase=phase, commitment=commitment, state=DrawState.DRAWING)


def sealed(witness: WitnessView, rolls: int = 10) -> WitnessView:
    """A witness whose value is in."""
    at = datetime(2027, 3, 4, 9, 43, 5, tzinfo=ZONE)
    return replace(witness, method="d10", rolls=rolls, credited_centibits=332 * rolls, sealed_at=at)


def gathering(*, count: int = 1) -> DrawView:
    """``count`` of the witnesses have given their value."""
    people = tuple(sealed(w) if n < count else w for n, w in enumerate(WITNESSES))
    return supervised(
        step=Step.WITNESS,
        phase="gathering",
        state=DrawState.DRAWING,
        commitment=COMPARED,
        witnesses=people,
        all_values_in=count == len(WITNESSES),
    )


def revealed() -> tuple[WitnessView, ...]:
    """Both witnesses with their values."""
    return (
        replace(sealed(WITNESSES[0]), value="4071930586"),
        replace(sealed(WITNESSES[1]), value="2295817046"),
    )


def seat(row: int, code: str, state: SeatState, name: str | None = None, **changes: object) -> SeatRowView:
    """A row of the board."""
    base = SeatRowView(
        row=row,
        seat=code,
        group=code[0],
        kind="drawn",
        name=name,
        state=state,
        note=f"seat.{state.value}",
        note_params={"row": 0, "way": "", "tries": 1, "time": "10:30:00"},
        tries=1,
        way=None,
        changed_at=NOW,
        replaces=None,
        replaced_by=None,
        call=None,
    )
    return replace(base, **changes)  # type: ignore[arg-type]


def board_rows() -> tuple[SeatRowView, ...]:
    """Nine rows with every kind of course."""
    key = CallView(CallStep.KEY, "1", NOW - timedelta(seconds=47), "1")
    ring = CallView(CallStep.RINGING, "2", NOW - timedelta(seconds=21), None)
    gone = {"replaced_by": 8, "note": "seat.declined.replaced", "note_params": {"row": 8, "tries": 1}}
    lost = {"replaced_by": 9, "note": "seat.no_answer.replaced", "note_params": {"row": 9, "tries": 3}}
    voice = {"way": "voice", "note": "seat.accepted.voice"}
    return (
        seat(1, "A1", SeatState.ACCEPTED, "王*明", **voice),
        seat(2, "A2", SeatState.DECLINED, "李*芳", way="voice", **gone),
        seat(3, "A3", SeatState.ACCEPTED, "陈*", way="sms", note="seat.accepted.sms"),
        seat(4, "A4", SeatState.CALLING, "诸葛*宁", call=key, tries=2),
        seat(5, "B1", SeatState.ACCEPTED, "赵*强", **voice),
        seat(6, "B2", SeatState.NO_ANSWER, "孙*", **lost),
        seat(7, "C1", SeatState.WAITING_RETRY, "周*琴"),
        seat(8, "A2", SeatState.ACCEPTED, "马*骏", kind="replenished", replaces=2, **voice),
        seat(9, "B2", SeatState.CALLING, "林*雅", kind="replenished", replaces=6, call=ring),
    )


def contacting(*, locked: bool = False, **changes: object) -> DrawView:
    """The live board."""
    board = BoardView(7, 4, 3, {"A": 91, "B": 55, "C": 16}, NOW + timedelta(minutes=20), board_rows(), ())
    return supervised(
        **{
            "step": Step.CONFIRM,
            "phase": "contacting",
            "state": DrawState.DRAWING,
            "commitment": COMPARED,
            "witnesses": revealed(),
            "all_values_in": True,
            "names_locked": locked,
            "board": board,
            **changes,
        }
    )


VOID = VoidView(1, "设备故障", (("A1", "K7QXM2PD"), ("A2", "4ZT0A9WB"), ("B1", None)), NOW, None)


def voided(
    *, would_be: tuple[tuple[str, str | None], ...] = VOID.would_be, archive: str | None = None
) -> DrawView:
    """A void attempt; its archive may be sealed."""
    void = replace(VOID, would_be=would_be, archive=archive)
    return contacting(phase="voided", state=DrawState.NOT_DRAWN, board=None, void=void, archive=archive)


def drawn(*, locked: bool = True) -> DrawView:
    """The panel, nobody invited yet."""
    rows = tuple(
        seat(n, code, SeatState.WAITING, "王*明", note="seat.not_contacted", tries=0)
        for n, code in enumerate(("A1", "A2", "A3", "A4", "B1", "B2", "C1"), 1)
    )
    board = BoardView(7, 0, 7, {"A": 91}, None, rows, ())
    return contacting(locked=locked, step=Step.DRAW, phase="drawn", board=board)
