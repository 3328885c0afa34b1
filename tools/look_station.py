"""A practice station with people, experts, projects and draws in it, for looking at the pages."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import TypeVar

from core.access.departments import Department
from core.access.masking import MaskRule, MaskWay
from core.access.masking_rules import DEFAULT_MASKING
from core.access.model import Actor, NewAccount, Role, ScopeKind
from core.access.service import prove
from core.draw.state.records import GroupDraft, PlanDraft, WitnessDraft
from core.engine.program import Program
from core.evidence.sealing.recipients import last_group
from core.pool.editing.entry import ExpertEntry
from core.pool.exporting.requests import ExportRequest, RequestForm
from core.pool.record.custom_conditions import FieldType
from core.pool.record.custom_fields import CustomField
from core.projects.batches import BatchDraft, BatchKind
from core.projects.model import ProjectFilter, ProjectState
from core.system.backups import BackupPlace
from core.system.setup import FirstRun

R = TypeVar("R")

PASSWORD = "Look-Around-2027"
PEOPLE = (
    ("admin", "赵启明", Role.SYSTEM_ADMIN),
    ("secure", "钱守正", Role.SECURITY_ADMIN),
    ("audit", "孙明镜", Role.AUDITOR),
    ("op01", "何静怡", Role.OPERATOR),
    ("sup01", "梁国栋", Role.SUPERVISOR),
    ("mgr01", "苏文婷", Role.POOL_MANAGER),
    ("rev01", "方志强", Role.REVIEWER),
    ("mgr02", "罗素兰", Role.POOL_MANAGER),
)
_FIRST_THREE = 3
_APPROVED = 12
_WITNESSES = (WitnessDraft("武文峰", "沧浪市大数据管理局"), WitnessDraft("陈静", "沧浪市财政局"))


DEPARTMENTS = (
    Department("01", "工程管理部"),
    Department("0101", "房建科", "01"),
    Department("0102", "市政科", "01"),
    Department("010201", "检测组", "0102", default_scope=ScopeKind.OWN),
    Department("02", "采购一部"),
    Department("03", "信息中心"),
    Department("0301", "机房运维组", "03", disabled=True),
)
BELONGS = {"mgr02": ("01", ScopeKind.BELOW)}
"""Departments and data scopes of those who do not see all."""
KEPT_BY = {"工程管理部": 90, "房建科": 210, "市政科": 160, "检测组": 40, "采购一部": 320, "信息中心": 75}
"""How many experts the departments keep."""
RECIPIENTS = (
    ("何组长", "沧浪市审计局", "age19v7wtel0nt2wnaf804d9v2w4ys4fvu3ykhzef9dj7m76mve7pqysw72pdf"),
    (
        "蒋文彬",
        "云岭省财政厅政府采购监督管理处",
        "age14dv6rakssw4xdtll70dwueumzy8pt6egykhwfdv9mh357232pumqm06sg4",
    ),
    (
        "沈建国",
        "驻市公共资源交易中心纪检组",
        "age1c4q9vz87zthtgzme4veup5vq9rwqj5wruvmws7na7xtsm0rgzd4qxs6qqc",
    ),
)
MEDIA = (("5E1F-09A2", "蓝色 1 号盘"), ("3b6f1c8e-52d4-4c0f-9a21-77d0c2a4e6b1", "档案硬盘 A"))


class LookStation:
    """Fills a station through its services; afterwards ``params`` says how unlisted pages are opened."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._workstation = program.workstation
        self.params: dict[str, dict[str, object]] = {}

    def fill(self) -> None:
        """Everything, in the order in which people would do it."""
        self._accounts()
        manager, operator, reviewer = (self._actor(login) for login in ("mgr01", "op01", "rev01"))
        self._pool(manager)
        self._projects(manager, reviewer)
        self._draws(operator)
        self._archive_lists(self._actor("secure"))
        self._backups(self._actor("admin"))

    def _backups(self, admin: Actor) -> None:
        """Two of them, in a folder beside the station."""
        desk, place = self._workstation.services.backups, self._program.folder.parent / "backups"
        place.mkdir()
        desk.set_place(admin, BackupPlace(str(place))).result()
        for _ in range(2):
            desk.back_up(admin).result()

    def _archive_lists(self, security: Actor) -> None:
        """Recipients and media, one of each retired."""
        desk = self._workstation.services.archives
        for name, office, key in RECIPIENTS:
            self._do(desk.recipients.add, security, name, office, key, last_group(key))
        self._do(desk.recipients.retire, security, 3, "调离岗位")
        for identifier, name in MEDIA:
            self._do(desk.media.allow, security, identifier, name)
        self._do(desk.media.withdraw, security, MEDIA[0][0], "已丢失")

    def _accounts(self) -> None:
        new = [NewAccount(login, name, (role,), PASSWORD) for login, name, role in PEOPLE]
        system, security, auditor = new[:_FIRST_THREE]
        answers = FirstRun(
            "云岭省公共资源交易中心", "CQ-01", "抽取一室", "zh_CN", True, system, security, auditor
        )
        self._workstation.first_run(answers).result()
        admin = self._actor("admin")
        access = self._workstation.foundation.access
        for department in DEPARTMENTS:
            self._do(self._workstation.foundation.departments.add, admin, department)
        for account in new[_FIRST_THREE:]:
            if account.login in BELONGS:
                code, scope = BELONGS[account.login]
                account = replace(account, departments=(code,), scope=scope)
            self._do(access.create_account, admin, account)
            self._keep_password(account.login)

    def _keep_password(self, login: str) -> None:
        """Everybody changes the first password at once; here to the same and back, so that it stays known."""
        access = self._workstation.foundation.access
        actor = self._actor(login)
        for old, new in ((PASSWORD, f"{PASSWORD}!"), (f"{PASSWORD}!", PASSWORD)):
            proof = prove(self._do(access.challenge, login), old, access.hasher, access.keyring)
            self._do(access.change_password, actor, proof, new)

    def _pool(self, manager: Actor) -> None:
        pool, samples = self._workstation.services.pool, self._program.samples
        specialties = pool.imports.begin_specialties(manager, samples / "specialties.xlsx", _silent)
        self._do(pool.confirm_specialties, manager, specialties.preview.result().token)
        experts = pool.imports.begin(manager, samples / "experts_clean_2000.xlsx", _silent)
        self._do(pool.confirm_import, manager, experts.preview.result().token)
        self.params["pool.detail"] = self.params["pool.versions"] = {"expert_no": "ZJ-000418"}
        self._departments(manager)
        self._reviews(manager)
        self._sensitive(manager)

    def _sensitive(self, manager: Actor) -> None:
        """A data request, unmaskings with their reasons, and two versions of the masking rules."""
        pool, access = self._workstation.services.pool, self._workstation.foundation.access
        numbers = tuple(f"ZJ-{number:06d}" for number in range(400, 430))
        self.params["pool.export_ask"] = {"numbers": numbers}
        until = self._workstation.surroundings.clock.now().wall.date() + timedelta(days=7)
        fields = ("expert_no", "name", "phone", "employer", "specialties")
        words = ("全省工程建设领域专项检查", "云岭省财政厅政府采购监督管理处", "专家管理科")
        request = ExportRequest(numbers, fields, *words, RequestForm.PDF, "", until.isoformat(), 1)
        self._do(pool.requests.ask, manager, request)
        for number, field, why in (
            ("ZJ-000418", "phone", "通知评审时间变更"),
            ("ZJ-000418", "id_number", "核对身份证号与签到记录"),
            ("ZJ-000007", "bank_account", "劳务费退票，核对账号"),
        ):
            self._do(pool.unmask, manager, number, (field,), why)
        security = self._actor("secure")
        looser = {**DEFAULT_MASKING.own, ("employer", "reviewer"): MaskRule(MaskWay.PLAIN)}
        shorter = {**DEFAULT_MASKING.everybody, "phone": MaskRule(MaskWay.ENDS, 0, 4)}
        first = replace(DEFAULT_MASKING, own=looser)
        self._do(access.masking.set_rules, security, first, 0, "审核员须核对工作单位")
        self._do(access.masking.set_rules, security, replace(first, everybody=shorter), 1, "巡察反馈意见整改")

    def _departments(self, manager: Actor) -> None:
        first = 1
        for name, count in KEPT_BY.items():
            numbers = [f"ZJ-{number:06d}" for number in range(first, first + count)]
            move = self._workstation.services.pool.upkeep.departments.move
            self._do(move, manager, numbers, name, "部门分工")
            first += count

    def _reviews(self, manager: Actor) -> None:
        """A custom field, a new expert and a change that wait for the reviewer."""
        pool = self._workstation.services.pool
        types = next(iter(self._do(pool.fields.all, manager)))
        self._do(pool.fields.define, manager, replace(types, choices=("常驻专家", "外聘专家")))
        years = CustomField("", "评审年数", FieldType.NUMBER, required=True, expert_types=("外聘专家",))
        self._do(pool.fields.define, manager, years)
        opened = self._do(pool.entering.open, manager, "ZJ-000418")
        texts = {**opened.entry.texts, "phone": "14300000418", "address": "建设路18号"}
        entry = replace(opened.entry, texts=texts)
        version = self._do(pool.entering.edit, manager, "ZJ-000418", opened.version, entry, "来函").version
        moved = replace(entry, texts={**texts, "employer": "云岭省水利勘测设计院有限公司大理分院"})
        asked = self._do(pool.entering.edit, manager, "ZJ-000418", version, moved, "调动函〔2026〕12号")
        self.params["cases.detail"] = {"case_no": asked.case_no}
        new = ExpertEntry(
            {"name": "柳青河", "phone": "14300009001", "employer": "云岭大学", "title": "教授"},
            opened.entry.specialties,
            custom={"type": "外聘专家", "f01": "12"},
        )
        self._do(pool.entering.enter, manager, new, "同行推荐")

    def _projects(self, manager: Actor, reviewer: Actor) -> None:
        projects, file = self._workstation.services.projects, self._program.samples / "projects_40.xlsx"
        sheet = self._program.projects.read(file).result()
        self._do(projects.import_rows, manager, file.name, sheet.drafts, sheet.rejected)
        found = self._do(projects.page, reviewer, ProjectFilter())
        for project in found[:_APPROVED]:
            self._do(projects.approve, reviewer, project.draft.project_no)
        self._do(projects.return_, reviewer, found[-1].draft.project_no, "缺少采购单位信用代码")
        number, known = found[0].draft.project_no, found[0].draft
        for reason, place in (("评审室另有安排", "三楼评标二室"), ("专家反映停车不便", "开发区分中心")):
            self._do(projects.amend, manager, replace(known, place=place), reason)
            refused = place == "开发区分中心"
            decide = projects.refuse_amendment if refused else projects.approve
            self._do(decide, reviewer, number, "开标地点已公告，不宜再变")
        self.params["projects.form"] = {"project_no": found[-1].draft.project_no}
        self.params["projects.detail"] = {"project_no": number}

    def _draws(self, operator: Actor) -> None:
        services = self._workstation.services
        approved = ProjectFilter(states=(ProjectState.APPROVED,))
        later = [p.draft.project_no for p in self._do(services.projects.page, operator, approved)[3:8]]
        for name, numbers in (("数据治理与运维批次", later[:2]), ("网络安全批次", later[2:5])):
            batch = BatchDraft(name, BatchKind.PANELS, tuple(numbers))
            self._do(services.batches.make, operator, batch)
        for project in self._do(services.projects.page, operator, ProjectFilter())[:3]:
            number = project.draft.project_no
            groups = tuple(
                GroupDraft(code, 2, specialties=(code,)) for code in project.draft.specialties[:2]
            ) or (GroupDraft(project.draft.name, 3),)
            plan = PlanDraft(number, groups, ("云岭数据有限公司",), witnesses=_WITNESSES)
            draw = self._do(services.draws.save_plan, operator, plan)
            self.params["draws.plan"] = {"draw_id": draw, "project_no": number}
        services.draws.check(operator, draw).result()
        self.params["draws.ceremony"] = {"draw_id": draw}

    def _actor(self, login: str) -> Actor:
        return self._workstation.sign_in(login, PASSWORD).result().actor

    def _do(self, act: Callable[..., R], *arguments: object) -> R:
        return self._workstation.engine.submit(act, *arguments).result()


def _silent(*_progress: object) -> None:
    """Nobody watches the progress."""
