"""A practice station with people, experts, projects and draws in it, for looking at the pages."""

from collections.abc import Callable
from typing import TypeVar

from core.access.model import Actor, NewAccount, Role
from core.access.service import prove
from core.draw.records import GroupDraft, PlanDraft, WitnessDraft
from core.engine.program import Program
from core.projects.model import ProjectFilter
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
)
_FIRST_THREE = 3
_APPROVED = 12
_WITNESSES = (WitnessDraft("武文峰", "沧浪市大数据管理局"), WitnessDraft("陈静", "沧浪市财政局"))


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

    def _accounts(self) -> None:
        new = [NewAccount(login, name, (role,), PASSWORD) for login, name, role in PEOPLE]
        system, security, auditor = new[:_FIRST_THREE]
        answers = FirstRun(
            "云岭省公共资源交易中心", "CQ-01", "抽取一室", "zh_CN", True, system, security, auditor
        )
        self._workstation.first_run(answers).result()
        admin = self._actor("admin")
        access = self._workstation.foundation.access
        for account in new[_FIRST_THREE:]:
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
        self.params["pool.detail"] = {"expert_no": "ZJ-000418"}

    def _projects(self, manager: Actor, reviewer: Actor) -> None:
        projects, file = self._workstation.services.projects, self._program.samples / "projects_40.xlsx"
        sheet = self._program.read_projects(file).result()
        self._do(projects.import_rows, manager, file.name, sheet.drafts, sheet.rejected)
        found = self._do(projects.page, reviewer, ProjectFilter())
        for project in found[:_APPROVED]:
            self._do(projects.approve, reviewer, project.draft.project_no)
        self._do(projects.return_, reviewer, found[-1].draft.project_no, "缺少采购单位信用代码")
        number = found[0].draft.project_no
        self.params["projects.form"] = {"project_no": found[-1].draft.project_no}
        self.params["projects.detail"] = {"project_no": number}

    def _draws(self, operator: Actor) -> None:
        services = self._workstation.services
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
