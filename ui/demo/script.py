"""The demo: from an empty station to a sealed archive, as its people would do it.

Nobody outside presses anything; what the invited experts press comes from the simulated lines.
"""

from pathlib import Path

from core.engine.program import Program
from ui.demo.acting import Acting
from ui.demo.stage import Awaited, Script, Stage
from ui.texts import words

PROJECT = "YS2027F0008"
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
_GROUPS = (("A", "数据治理", "C020201", "3"), ("B", "密码应用评估", "C020404", "2"))
"""Groups of the plan: letter, title, specialty, seats."""
_AVOIDED_UNIT = "锦航软件(广东)有限公司"
"""Two experts of group A work there; the pool writes it with wide brackets."""
_AVOIDED_PERSON = "ZJ-000237"


class DemoScript:
    """Plays on ``stage``; afterwards ``archive`` and ``documents`` say where the results are."""

    def __init__(self, stage: Stage, program: Program, out: Path, pace: float) -> None:
        self._stage = stage
        self._robot = stage.robot
        self._program = program
        self._act = Acting(stage, pace)
        folder = out / "documents"
        self.documents = {
            "slip": folder / "slip.pdf",
            "sealed": folder / "table-sealed.pdf",
            "open": folder / "table.pdf",
        }
        self.archive: Path | None = None

    def play(self) -> Script:
        """The whole job."""
        yield from self._set_up()
        yield from self._accounts()
        yield from self._pool()
        yield from self._project()
        yield from self._plan()
        yield from self._freeze()
        yield from self._values()
        yield from self._contact()
        yield from self._close()
        yield from self._verify()

    # -- before the first draw ---------------------------------------------------------------------------

    def _set_up(self) -> Script:
        act = self._act
        yield from act.click("setup_language:zh_CN")
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
                **{f"{prefix}_name": name, f"{prefix}_login": login, f"{prefix}_password": _own(login)},
                **{f"{prefix}_again": _own(login)},
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

    def _accounts(self) -> Script:
        act = self._act
        yield from act.sign_in("admin", _own("admin"))
        yield from act.menu("access.accounts", "system")
        for login, name, role in _PEOPLE:
            yield from act.click("new_account")
            yield from act.type(account_name=name, account_login=login, account_password=_FIRST)
            yield from act.tick(f"role_{role}")
            yield from act.click("create_account")
            yield act.gone("create_account")
        yield from act.shot("accounts")
        yield from act.sign_out()
        yield from self._first_time("sup01")
        yield from act.sign_out()

    def _first_time(self, login: str) -> Script:
        yield from self._act.sign_in(login, _FIRST)
        yield from self._act.change_password(_FIRST, _own(login))

    def _pool(self) -> Script:
        act = self._act
        yield from self._first_time("mgr01")
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

    def _project(self) -> Script:
        act = self._act
        yield from act.menu("projects.list")
        yield from act.click("import_projects")
        yield from act.type(project_file=str(self._program.samples / "projects_40.xlsx"))
        yield from act.click("read_projects")
        yield from act.click("confirm_projects")
        yield from act.click("close_project_import")
        yield from self._choose_project()
        yield from act.shot("projects")
        yield from act.sign_out()
        yield from self._first_time("rev01")
        yield from act.menu("projects.list")
        yield from self._choose_project()
        yield from act.click("approve_project")
        yield from act.shot("approved")
        yield from act.sign_out()

    def _choose_project(self) -> Script:
        yield from self._act.type(project_keyword=PROJECT)
        yield Awaited("the project alone", lambda: self._robot.row_count("project_table") == 1)
        yield from self._act.row("project_table")

    # -- the draw ----------------------------------------------------------------------------------------

    def _plan(self) -> Script:
        act = self._act
        yield from self._first_time("op01")
        yield from act.menu("draws.list")
        yield from act.click("new_plan")
        yield act.there("plan_project")
        self._robot.choose("plan_project", PROJECT)
        yield from act.click("make_plan")
        for letter, title, specialty, seats in _GROUPS:
            if letter != _GROUPS[0][0]:
                yield from act.click("add_group")
            yield from act.type(group_title=title, group_specialties=specialty)
            yield from act.type(**{f"group_seats_{letter}": seats})
        yield from act.type(avoid_units=_AVOIDED_UNIT, avoid_persons=_AVOIDED_PERSON)
        # Nobody waits for the opening in a demonstration.
        self._robot.choose("names_sealed", words("sealing.people"))
        yield from act.type(witness_name_1="武文峰", witness_unit_1="沧浪市大数据管理局")
        yield from act.type(witness_name_2="陈静", witness_unit_2="沧浪市财政局")
        yield from act.click("pre_query")
        yield 2.0
        yield from act.shot("plan")
        yield from act.click("save_plan")
        yield from act.click("check_plan")

    def _freeze(self) -> Script:
        act = self._act
        yield from act.click("supervisor_sign_in")
        yield from act.co_sign("sup01", _own("sup01"))
        yield from act.shot("check")
        yield from act.click("start_session")
        yield from act.click("freeze")
        yield from act.click("save_slip")
        yield from act.save_document(self.documents["slip"])
        for by in ("supervisor", "W-A", "W-B"):
            yield from act.tick(f"compared_{by}")
        yield from act.shot("frozen")
        yield from act.click("to_witnesses")

    def _values(self) -> Script:
        act = self._act
        for faces in ("4715093826", "9031567248"):
            yield act.there("witness_value_pad")
            self._robot.keys(self._robot.find("witness_value_pad"), faces)
            yield from act.shot("value")
            yield from act.click("seal_value")
        yield from act.click("reveal")
        yield from act.click("skip_rolling")
        yield from act.shot("panel")

    def _contact(self) -> Script:
        act = self._act
        yield from act.click("start_contact")
        for part in range(1, 4):
            yield 10.0
            yield from act.shot(f"inviting-{part}")
        for _ in range(8):
            if self._robot.is_there("sealed_table"):
                break
            yield 15.0
        yield from act.shot("filled")

    def _close(self) -> Script:
        act = self._act
        yield from self._table("sealed")
        if not self._robot.is_there("open_table"):
            yield from act.click("release_names")
            yield from act.co_sign("sup01", _own("sup01"))
        yield from self._table("open")
        yield from act.click("close_draw")
        yield from act.co_sign("sup01", _own("sup01"))
        yield Awaited("the archive", self._is_sealed)
        yield from act.shot("sealed")

    def _table(self, kind: str) -> Script:
        act = self._act
        yield from act.click(f"{kind}_table")
        yield from act.click("save_table")
        yield from act.save_document(self.documents[kind])
        yield from act.shot(f"table-{kind}")
        yield from act.click("close_preview")

    def _verify(self) -> Script:
        act = self._act
        yield 1.0
        yield from act.click("to_archive")
        yield from act.row("archive_table")
        yield from act.shot("archives")
        yield from act.click("verify_archive")
        yield act.there("verification_result")
        yield from act.shot("verified")

    def show_recording(self, target: Path) -> None:
        """Lay the recording out for whoever watches the demo: at the station it is encrypted.

        The people on it are made up; the supervisor opens it, which the log tells.
        """
        workstation = self._program.workstation
        supervisor = workstation.sign_in("sup01", _own("sup01")).result().actor
        recording = workstation.services.recording
        for folder in sorted((self._program.folder / "recordings").iterdir()):
            opened = workstation.engine.submit(recording.open_recording, supervisor, folder.name).result()
            for segment in opened:
                path = target / folder.name / segment.name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(segment.content.read())

    def _is_sealed(self) -> bool:
        self.archive = next((self._program.folder / "archives").glob("*.zip"), None)
        return self.archive is not None


def _own(login: str) -> str:
    """The password that a person of the demo chooses."""
    return _OWN[login]
