"""The demo: from an empty station to a sealed archive, as its people would do it.

Nobody outside presses anything; what the invited experts press comes from the simulated lines.
"""

from pathlib import Path

from core.engine.program import Program
from ui.demo.acting import Acting
from ui.demo.preparation import Preparation, own
from ui.demo.stage import Awaited, Script, Stage
from ui.texts import words

PROJECT = "YS2027F0008"
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
        self._before = Preparation(stage, program, pace)
        folder = out / "documents"
        self.documents = {
            "slip": folder / "slip.pdf",
            "sealed": folder / "table-sealed.pdf",
            "open": folder / "table.pdf",
        }
        self.archive: Path | None = None

    def play(self) -> Script:
        """The whole job."""
        yield from self._before.set_up()
        yield from self._before.accounts()
        yield from self._before.pool()
        yield from self._before.projects(PROJECT)
        yield from self._plan()
        yield from self._freeze()
        yield from self._values()
        yield from self._contact()
        yield from self._close()
        yield from self._verify()

    # -- the draw ----------------------------------------------------------------------------------------

    def _plan(self) -> Script:
        act = self._act
        yield from self._before.first_time("op01")
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
        yield from act.co_sign("sup01", own("sup01"))
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
            yield from act.co_sign("sup01", own("sup01"))
        yield from self._table("open")
        yield from act.click("close_draw")
        yield from act.co_sign("sup01", own("sup01"))
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
        yield Awaited("the verification's figures", self._is_verified)
        yield from act.shot("verified")

    def _is_verified(self) -> bool:
        shown = self._robot.seek("verification_result")
        return shown is not None and any(c.isdigit() for c in self._robot.text_of("verification_result"))

    def show_recording(self, target: Path) -> None:
        """Lay the recording out for whoever watches the demo: at the station it is encrypted.

        The people on it are made up; the supervisor opens it, which the log tells.
        """
        workstation = self._program.workstation
        supervisor = workstation.sign_in("sup01", own("sup01")).result().actor
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
