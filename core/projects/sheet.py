"""Reading a project workbook: header words, and a row into a draft or into reasons why not."""

import math
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone

from core.projects.budget import cents_of_wan
from core.projects.model import PoolSource, ProjectDraft, ProjectFlag, Regime
from core.sheets.cell import Cell, cell_text
from core.sheets.header import Vocabulary
from core.sheets.lists import split_codes, split_names
from core.sheets.text import is_error_text, plain

PROJECT_COLUMNS = Vocabulary(
    {
        "project_no": ("项目编号", "采购编号", "招标编号"),
        "name": ("项目名称", "采购项目名称"),
        "batch_no": ("批次号", "批次"),
        "purchaser": ("采购单位", "采购人", "招标人", "业主单位"),
        "purchaser_credit_code": ("采购单位信用代码", "统一社会信用代码"),
        "agency": ("代理机构", "采购代理机构", "招标代理机构"),
        "project_type": ("项目类型", "类别"),
        "method": ("采购方式", "评审方式"),
        "budget": ("预算金额（万元）", "预算金额", "预算"),
        "opening_at": ("开标时间", "评审时间"),
        "place": ("评审地点", "报到地点", "开标地点"),
        "review_days": ("预计评审天数", "评审天数"),
        "specialties": ("所需专业", "专业领域", "评审专业"),
        "seats": ("专家人数", "抽取人数"),
        "purchaser_reps": ("业主代表人数", "采购人代表人数"),
        "avoidance_units": ("投标人及需回避单位", "回避单位", "投标人"),
        "department": ("负责部门", "部门"),
        "leader": ("负责人", "项目负责人"),
        "contact_phone": ("联系电话", "电话"),
        "remark": ("备注",),
        "regime": ("适用制度", "适用法规"),
        "purchaser_rep_names": ("采购人代表", "采购人代表姓名", "业主代表", "业主代表姓名"),
        "flags": ("项目特点", "项目情形", "项目特征"),
        "pool_source": ("专家库来源", "专家来源", "抽取库"),
    },
    ("project_no", "name"),
    least=2,
)
"""Header words of project workbooks; easy to extend."""

_TEXTS = (
    "project_no name batch_no purchaser purchaser_credit_code agency project_type method place department "
    "leader contact_phone remark"
).split()
_LONGEST = 2000
_REGIMES = {
    **dict.fromkeys(("GP", "政府采购"), Regime.GOVERNMENT),
    **dict.fromkeys(("TB", "招标投标", "招投标", "工程招标"), Regime.TENDER),
    **dict.fromkeys(("INT", "内部采购", "自行采购", "自主采购"), Regime.INTERNAL),
}
_FLAGS = {
    "技术复杂": ProjectFlag.COMPLEX,
    **dict.fromkeys(("专业性强", "专业性较强"), ProjectFlag.SPECIALISED),
    **dict.fromkeys(("社会影响较大", "社会影响大"), ProjectFlag.SOCIAL),
    **dict.fromkeys(("达公开招标数额标准", "达到公开招标数额标准"), ProjectFlag.OVER_LIMIT),
    "特殊招标项目": ProjectFlag.SPECIAL_TENDER,
    **dict.fromkeys(("异地评审", "异地评标"), ProjectFlag.REMOTE),
    **dict.fromkeys(("跨省远程异地", "跨省远程异地评审", "跨省异地"), ProjectFlag.CROSS_PROVINCE),
}
_SOURCES = {
    **dict.fromkeys(
        ("省级以上财政部门专家库", "省级财政专家库", "财政部门专家库", "政府采购评审专家库"),
        PoolSource.PROVINCIAL_FINANCE,
    ),
    **dict.fromkeys(("评标专家库", "依法组建的评标专家库", "综合评标专家库"), PoolSource.TENDER),
    **dict.fromkeys(("外省财政部门专家库", "外省专家库", "相邻省份专家库"), PoolSource.NEIGHBOUR),
    **dict.fromkeys(("单位自建专家库", "自建专家库", "本单位专家库"), PoolSource.OWN),
}
_MOMENT = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?[ T]*(\d{1,2})?(?:[:：时](\d{1,2}))?")


@dataclass(frozen=True, slots=True)
class ProjectSheet:
    """Rows of a workbook: drafts with their row numbers, and rows with the codes against them.

    ``texts`` are the cells of every row, in the order of ``PROJECT_COLUMNS``, to give rejected ones back.
    """

    drafts: tuple[tuple[int, ProjectDraft], ...]
    rejected: tuple[tuple[int, tuple[str, ...]], ...]
    texts: Mapping[int, tuple[str, ...]] = field(default_factory=dict)


def read_rows(
    rows: Iterable[tuple[int, Mapping[str, Cell]]], code_of: Callable[[str], str | None]
) -> ProjectSheet:
    """Judge all rows; ``code_of`` gives the code of a specialty written as code or name, or None.

    Codes: ``NUMBER_MISSING``, ``NUMBER_DUPLICATE_IN_FILE``, ``NAME_MISSING``, ``TEXT_TOO_LONG``,
    ``ERROR_CELL``, ``BUDGET_INVALID``, ``DATE_INVALID``, ``COUNT_INVALID``, ``REGIME_UNKNOWN``,
    ``SPECIALTY_UNKNOWN``, ``FLAG_UNKNOWN``, ``SOURCE_UNKNOWN``.
    """
    drafts: list[tuple[int, ProjectDraft]] = []
    rejected: list[tuple[int, tuple[str, ...]]] = []
    seen: set[str] = set()
    texts: dict[int, tuple[str, ...]] = {}
    for number, cells in rows:
        texts[number] = tuple(cell_text(cells.get(name)) for name in PROJECT_COLUMNS.words)
        draft, codes = _judge(cells, code_of)
        if draft.project_no in seen:
            codes.append("NUMBER_DUPLICATE_IN_FILE")
        if codes:
            rejected.append((number, tuple(dict.fromkeys(codes))))
        else:
            seen.add(draft.project_no)
            drafts.append((number, draft))
    return ProjectSheet(tuple(drafts), tuple(rejected), texts)


def china() -> timezone:
    """Local time of the workbooks."""
    return timezone(timedelta(hours=8))


def _judge(cells: Mapping[str, Cell], code_of: Callable[[str], str | None]) -> tuple[ProjectDraft, list[str]]:
    codes: list[str] = []
    texts = {name: plain(cells.get(name)) for name in _TEXTS}
    if not texts["project_no"]:
        codes.append("NUMBER_MISSING")
    if not texts["name"]:
        codes.append("NAME_MISSING")
    if any(len(text) > _LONGEST for text in texts.values()):
        codes.append("TEXT_TOO_LONG")
    if any(is_error_text(plain(cell)) for cell in cells.values()):
        codes.append("ERROR_CELL")
    specialties = [code_of(part) for part in split_codes(cell_text(cells.get("specialties")))]
    if None in specialties:
        codes.append("SPECIALTY_UNKNOWN")
    draft = ProjectDraft(
        **texts,
        budget_cents=_budget(cells.get("budget"), codes),
        opening_at=_moment(cells.get("opening_at"), codes),
        review_days=_days(cells.get("review_days"), codes),
        specialties=tuple(code for code in specialties if code is not None),
        seats=_count(cells.get("seats"), codes),
        purchaser_reps=_count(cells.get("purchaser_reps"), codes),
        avoidance_units=split_names(cell_text(cells.get("avoidance_units"))),
        regime=_regime(cells.get("regime"), codes),
        purchaser_rep_names=split_names(cell_text(cells.get("purchaser_rep_names"))),
        flags=_flags(cells.get("flags"), codes),
        pool_source=_source(cells.get("pool_source"), codes),
    )
    return draft, codes


def _budget(cell: Cell, codes: list[str]) -> int | None:
    """万元 as written → 分."""
    try:
        return cents_of_wan(plain(cell))
    except ValueError:
        codes.append("BUDGET_INVALID")
        return None


def _regime(cell: Cell, codes: list[str]) -> Regime | None:
    text = plain(cell)
    if text and text.upper() not in _REGIMES:
        codes.append("REGIME_UNKNOWN")
    return _REGIMES.get(text.upper())


def _flags(cell: Cell, codes: list[str]) -> tuple[ProjectFlag, ...]:
    parts = split_names(cell_text(cell))
    if any(part not in _FLAGS for part in parts):
        codes.append("FLAG_UNKNOWN")
    ticked = {_FLAGS[part] for part in parts if part in _FLAGS}
    return tuple(flag for flag in ProjectFlag if flag in ticked)


def _source(cell: Cell, codes: list[str]) -> PoolSource | None:
    text = plain(cell)
    if text and text not in _SOURCES:
        codes.append("SOURCE_UNKNOWN")
    return _SOURCES.get(text)


def _count(cell: Cell, codes: list[str]) -> int | None:
    text = plain(cell)
    if not text:
        return None
    if not re.fullmatch(r"\d{1,3}(?:\.0)?", text):
        codes.append("COUNT_INVALID")
        return None
    return int(float(text))


def _days(cell: Cell, codes: list[str]) -> int | None:
    """Half a day takes a day."""
    text = plain(cell)
    if text and not re.fullmatch(r"\d{1,3}(?:\.\d)?", text):
        codes.append("COUNT_INVALID")
        return None
    return math.ceil(float(text)) if text else None


def _moment(cell: Cell, codes: list[str]) -> datetime | None:
    """A date with an optional time of day, local time in China."""
    if isinstance(cell, datetime):
        return cell.replace(tzinfo=china(), second=0, microsecond=0)
    if isinstance(cell, date):
        return datetime(cell.year, cell.month, cell.day, tzinfo=china())
    text = plain(cell)
    if not text:
        return None
    match = _MOMENT.fullmatch(text.strip())
    try:
        if match is None:
            raise ValueError
        year, month, day, hour, minute = (int(g or 0) for g in match.groups())
        return datetime(year, month, day, hour, minute, tzinfo=china())
    except ValueError:
        codes.append("DATE_INVALID")
        return None
