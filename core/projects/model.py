"""Projects: what a panel is needed for."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class ProjectState(StrEnum):
    """Only an approved project can be drawn for."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    RETURNED = "returned"
    REFUSED = "refused"
    ARCHIVED = "archived"


class UnitsChange(StrEnum):
    """What an edit does to the avoidance units that are stored, which the editor need not have seen."""

    ADD = "add"
    REPLACE = "replace"


class Regime(StrEnum):
    """适用制度: which rules a project is under (regulations file)."""

    GOVERNMENT = "GP"  # 政府采购
    TENDER = "TB"  # 招标投标
    INTERNAL = "INT"  # 内部采购


class ProjectFlag(StrEnum):
    """What a project is ticked as (F1); rules of the regulations depend on it."""

    COMPLEX = "complex"  # 技术复杂
    SPECIALISED = "specialised"  # 专业性强
    SOCIAL = "social"  # 社会影响较大
    OVER_LIMIT = "over_limit"  # 达到公开招标数额标准
    SPECIAL_TENDER = "special_tender"  # 特殊招标项目
    REMOTE = "remote"  # 异地评审
    CROSS_PROVINCE = "cross_province"  # 跨省远程异地


class PoolSource(StrEnum):
    """专家库来源: whose pool the experts are drawn from (F1)."""

    PROVINCIAL_FINANCE = "provincial_finance"  # 省级以上财政部门专家库
    TENDER = "tender"  # 依法组建的评标专家库
    NEIGHBOUR = "neighbour"  # 外省财政部门专家库
    OWN = "own"  # 单位自建专家库


@dataclass(frozen=True, slots=True)
class ProjectDraft:
    """A project as entered or imported. ``budget_cents`` is in 分 (1/100 yuan); ``specialties`` are codes.

    ``purchaser_reps`` panel members are sent by the purchaser and not drawn; ``purchaser_rep_names`` are
    those of them who are known by name.

    ``avoidance_units`` are the bidders and others to avoid: while the bids are sealed their names and number
    are secret (招标投标法 第二十二条), so no list or log may show them.
    """

    project_no: str
    name: str
    batch_no: str = ""
    purchaser: str = ""
    purchaser_credit_code: str = ""
    agency: str = ""
    project_type: str = ""
    method: str = ""
    budget_cents: int | None = None
    opening_at: datetime | None = None
    place: str = ""
    review_days: int | None = None
    specialties: tuple[str, ...] = ()
    seats: int | None = None
    purchaser_reps: int | None = None
    avoidance_units: tuple[str, ...] = ()
    department: str = ""
    leader: str = ""
    contact_phone: str = ""
    remark: str = ""
    regime: Regime | None = None
    purchaser_rep_names: tuple[str, ...] = ()
    flags: tuple[ProjectFlag, ...] = ()
    pool_source: PoolSource | None = None


@dataclass(frozen=True, slots=True)
class Project:
    """A stored project with where its approval stands.

    ``units_sealed``: there are avoidance units, but the bids are not opened yet; ``draft`` is without them.
    ``amendments`` counts how often it was amended after an approval.
    """

    draft: ProjectDraft
    state: ProjectState
    created_by: str
    decided_by: str | None
    decision_reason: str
    changed_at: datetime
    units_sealed: bool = False
    amendments: int = 0

    @property
    def is_amendment(self) -> bool:
        """Whether what is reviewed amends an approved project: after a refusal the approved version holds."""
        return self.amendments > 0 and self.state in (ProjectState.SUBMITTED, ProjectState.RETURNED)


@dataclass(frozen=True, slots=True)
class RefusedAmendment:
    """What an amendment had asked for, who refused it, and why; ``by`` as of ``ProjectVersion``."""

    draft: ProjectDraft
    by: str
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class ProjectVersion:
    """A project as it was approved before it was amended; ``number`` counts from 1.

    Accounts are ids in storage and names on screens. ``units_sealed`` as of ``Project``. ``refused`` when the
    amendment was: then this version holds again.
    """

    number: int
    draft: ProjectDraft
    approved_by: str
    amended_by: str
    amended_at: datetime
    reason: str
    units_sealed: bool = False
    refused: RefusedAmendment | None = None


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One act on a project: the event's id, who did it, when."""

    at: datetime
    event: str
    by: str


@dataclass(frozen=True, slots=True)
class ProjectFilter:
    """What a list shows: words in number, name or purchaser; states; opening time from–to.

    ``departments`` are names of those whose projects may be seen, None for all; the service sets it.
    """

    words: str = ""
    states: tuple[ProjectState, ...] = ()
    opening_from: datetime | None = None
    opening_to: datetime | None = None
    departments: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class ProjectImportResult:
    """Counts of an import and the rows that were not imported, with reason codes."""

    rows: int
    imported: int
    unchanged: int
    rejected: tuple[tuple[int, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class ProjectsChanged:
    """Announcement: lists of projects are out of date."""

    project_no: str = ""
