"""What comes before a draw: the station is set up, its people, pool and projects come in by the window."""

from functools import partial

from core.engine.program import Program
from ui.demo.acting import Acting
from ui.demo.stage import Awaited, Script, Stage
from ui.translation import CHINESE

_FIRST = "First-Pass-2027"
_OWN = {
    "admin": "Stone-Bridge-31",
    "secure": "Quiet-River-58",
    "audit": "Green-Lamp-274",
    "op01": "Paper-Boat-916",
    "sup01": "Winter-Tea-403",
    "mgr01": "Copper-Bell-77",
    "rev01": "Long-Shadow-62",
}
"""Passwords that the people of the demo choose; the station is thrown away afterwards."""

_PEOPLE = (
    ("op01", "何静怡", "operator"),
    ("sup01", "梁国栋", "supervisor"),
    ("mgr01", "苏文婷", "pool_manager"),
    ("rev01", "方志强", "reviewer"),
)


def own(login: str) -> str:
    """The password that a person of the demo chooses."""
    return _OWN[login]


class Preparation:
    """Plays on ``stage``, with the sample files of ``program``."""

    def __init__(self, stage: Stage, program: Program, pace: float, language: str = CHINESE) -> None:
        self._robot = stage.robot
        self._program = program
        self._act = Acting(stage, pace)
        self._language = language

    def set_up(self) -> Script:
        """The guide of the first start, in practice mode."""
        act = self._act
        yield from act.click(f"setup_language:{self._language}")
        yield from act.click("setup_language_next")
        yield from act.type(organisation="临江市公共资源交易中心", station_id="LJ-01", room="抽取一室")
        yield from act.tick("mode_practice")
        yield from act.shot("set-up")
        yield from act.click("setup_place_next")
        for prefix, name, login in (
            ("sysadmin", "严立新", "admin"),
            ("secadmin", "安晓琳", "secure"),
            ("auditor", "沈明哲", "audit"),
        ):
            yield from act.type(
                **{f"{prefix}_name": name, f"{prefix}_login": login, f"{prefix}_password": own(login)},
                **{f"{prefix}_again": own(login)},
            )
        yield from act.click("setup_people_next")
        yield from act.click("setup_devices_next")
        yield act.there("setup_create")
        yield from act.shot("set-up-check")
        yield from act.click("setup_create")
        yield from self._keep_recovery_key()
        yield act.there("sign_in")
        yield from act.shot("sign-in")

    def _keep_recovery_key(self) -> Script:
        act, robot = self._act, self._robot
        yield act.there("recovery_key")
        groups = robot.find("recovery_key").accessibleName().split()
        yield from act.shot("recovery-key")
        yield from act.tick("recovery_kept")
        yield from act.click("recovery_next")
        yield act.there("recovery_group_0")
        for field in ("recovery_group_0", "recovery_group_1"):
            number = "".join(c for c in robot.find(field).accessibleName() if c.isdigit())
            yield from act.type(**{field: groups[int(number) - 1]})
        yield from act.click("recovery_finish")

    def accounts(self) -> Script:
        """The administrator makes them; the supervisor comes once, so that his key is there."""
        act = self._act
        yield from act.sign_in("admin", own("admin"))
        yield from act.menu("access.accounts", "system")
        for login, name, role in _PEOPLE:
            yield from act.click("new_account")
            yield from act.type(account_name=name, account_login=login, account_password=_FIRST)
            yield from act.tick(f"role_{role}")
            yield from act.click("create_account")
            yield act.gone("create_account")
        yield from act.shot("accounts")
        yield from act.sign_out()
        yield from self.first_time("sup01")
        yield from act.sign_out()

    def first_time(self, login: str) -> Script:
        """Somebody signs in with the password given out and chooses one."""
        yield from self._act.sign_in(login, _FIRST)
        yield from self._act.change_password(_FIRST, own(login))

    def pool(self) -> Script:
        """Classification and experts are imported."""
        act = self._act
        yield from self.first_time("mgr01")
        yield from act.menu("pool.import", "pool")
        for kind, name in (("specialties", "specialties"), ("experts", "experts_clean_2000")):
            yield from act.click(f"import_kind_{kind}")
            yield from act.type(import_file_path=str(self._program.samples / f"{name}.xlsx"))
            yield from act.click("import_read")
            yield from act.click("import_confirm")
            yield act.there("import_result")
            yield from act.shot(f"import-{kind}")
        yield from act.menu("pool.list", "pool")
        yield from act.shot("experts")

    def projects(self, *numbers: str) -> Script:
        """The sample projects are imported, and these approved."""
        act = self._act
        yield from act.menu("projects.list")
        yield from act.click("import_projects")
        yield from act.type(project_file=str(self._program.samples / "projects_40.xlsx"))
        yield from act.click("read_projects")
        yield from act.click("confirm_projects")
        yield from act.click("close_project_import")
        yield from self.choose_project(numbers[0])
        yield from act.shot("projects")
        yield from act.sign_out()
        yield from self.first_time("rev01")
        yield from act.menu("projects.list")
        for number in numbers:
            yield from self.choose_project(number)
            yield from act.click("approve_project")
            yield from act.shot("approved")
        yield from act.sign_out()

    def _alone(self, number: str) -> bool:
        robot, table = self._robot, "project_table"
        return robot.row_count(table) == 1 and robot.row_says(table, 0, number)

    def choose_project(self, number: str) -> Script:
        """The list shows one project, and it is chosen."""
        yield from self._act.type(project_keyword=number)
        yield Awaited(f"{number} alone", partial(self._alone, number))
        yield from self._act.row("project_table")
