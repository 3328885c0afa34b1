"""A ceremony that passes what the demo does not, in the real window.

A batch of two projects with a panel for each; an attempt that is declared void, and the next; a halt; an
emergency draw; fresh dice for replacements; signatures on the screen; a session that is left and another one
the next day; names that open by themselves on the day of the meeting; roles; own Word and Excel forms.
"""

import re
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from core.engine.program import Program
from tests.walk import eyes
from tests.walk.clock import WalkClock
from tests.walk.hands import Hands
from ui.demo.preparation import Preparation, own
from ui.demo.stage import Awaited, Script, Stage
from ui.texts import words

PROJECTS = ("YS2027F0011", "YS2027H0013")
"""Two of the sample projects; both open on 12 January 2027 at half past nine."""
_GROUPS = (("B", "服务器及存储", "2"), ("A", "物业管理", "3"))
"""Of the groups that the projects propose: letter, title, seats. The one that is shown comes last."""
_DICE = (("4715093826", "9031567248"), ("2893017465", "6604918273"), ("1122334455", "5566778899"))
_ROUND_DICE = ("3819204756", "7450918263")
PACE_SECONDS = 0.1
_MOST_ROUNDS = 8
_DRAW_TABLE = 2
"""Its place among the forms to start from: each is there for Word and for Excel."""

PEOPLE = {
    "people": [
        [{"answer_after": None}],
        [{"keys": ["2", "2"]}],
    ],
    "default": [{"keys": ["1", "1"]}],
}
"""Who is called first never answers, the second declines, all others accept when they have heard it all."""


class WalkScript:
    """Plays on ``stage``; ``documents`` and ``archives`` say afterwards what was made.

    ``people`` are those at the far end of the lines; a script that does not ``begin`` goes on in the folder
    that another one left. ``pictures`` names the folder of its screenshots.
    """

    people: Mapping[str, object] = PEOPLE
    begins = True
    pictures = "screenshots"

    def __init__(self, stage: Stage, program: Program, clock: WalkClock, out: Path, language: str) -> None:
        self._stage = stage
        self._robot = stage.robot
        self._program = program
        self._clock = clock
        self._act = Hands(stage, PACE_SECONDS)
        self._before = Preparation(stage, program, PACE_SECONDS, language)
        self._folder = out / "documents"
        self._rounds = 0
        self.documents: list[Path] = []

    @property
    def archives(self) -> list[Path]:
        """All that were sealed, the void attempt's first."""
        return sorted((self._program.folder / "archives").glob("*.zip"))

    def play(self) -> Script:
        """The whole walk."""
        yield from self._before.set_up()
        yield from self._before.accounts()
        yield from self._policies()
        yield from self._own_forms()
        yield from self._before.pool()
        yield from self._before.projects(*PROJECTS)
        yield from self._batch()
        yield from self._plan()
        yield from self._to_panel(_DICE[0], first=True)
        yield from self._void()
        yield from self._to_panel(_DICE[1], first=False)
        yield from self._contact()
        yield from self._leave_first_session()
        yield from self._next_day()
        yield from self._review_day()
        yield from self._verify()

    # -- the station -------------------------------------------------------------------------------------

    def _policies(self) -> Script:
        act = self._act
        yield from act.sign_in("admin", own("admin"))
        yield from act.menu("system.policy", "system")
        yield act.there("policy:draw.fresh_dice")
        self._robot.choose("policy:draw.fresh_dice", words("policy.yes"))
        # Who does not answer is waited for until the emergency draw, on a slow machine too.
        yield from act.type(**{"policy:contact.gap": "120"})
        yield from act.click("save_policy")
        yield from act.type(co_sign_reason="补抽时由见证人重新掷骰子")
        yield from act.co_sign("secure", own("secure"))
        yield 1.0
        yield from act.shot("policies")

    def _own_forms(self) -> Script:
        act = self._act
        yield from act.menu("draws.own_forms", "system")
        for line, suffix in ((_DRAW_TABLE, ".docx"), (_DRAW_TABLE + 1, ".xlsx")):
            path = self._folder / f"本单位抽取表{suffix}"
            yield from act.click("starting_form")
            yield from act.menu_line(line)
            yield from act.save_document(path)
            yield from act.later("add_form")
            yield from act.open_file(path)
            yield Awaited(path.name, partial(self._listed, path.name))
        yield from act.row("form_template_table")
        yield from act.shot("own-forms")
        yield from act.sign_out()

    def _listed(self, name: str) -> bool:
        return any(self._robot.row_says("form_template_table", n, name) for n in range(3))

    # -- the plan ----------------------------------------------------------------------------------------

    def _batch(self) -> Script:
        act = self._act
        yield from self._before.first_time("op01")
        yield from act.menu("projects.list")
        yield from act.type(project_keyword="YS2027")
        for number in PROJECTS:
            yield from act.tick_row("project_table", number)
        yield from act.shot("projects-ticked")
        yield from act.first_bulk_action()
        yield from act.type(batch_name="一月十二日上午")
        yield from act.shot("batch-dialog")
        yield from act.click("make_batch")
        yield act.there("plan_batch")
        yield 1.0
        yield from act.shot("batch")
        yield from act.click("plan_batch")

    def _plan(self) -> Script:
        act = self._act
        yield from act.click("remove_group_B")  # the second specialty of the first project
        for letter, title, seats in _GROUPS:
            yield from act.click(f"group_{letter}")
            yield from act.type(group_title=title)
            yield from act.type(**{f"group_seats_{letter}": seats})
        yield from act.type(witness_name_1="武文峰", witness_unit_1="东麓工业大学")
        yield from act.type(witness_name_2="陈静", witness_unit_2="北岭市财政局")
        yield from act.click("pre_query")
        yield from act.click("group_A")
        yield 2.0
        yield from act.shot("plan-of-a-batch")
        yield from act.click("save_plan")
        yield from act.click("check_plan")

    # -- one attempt -------------------------------------------------------------------------------------

    def _to_panel(self, dice: tuple[str, str], *, first: bool) -> Script:
        act = self._act
        if not first and not self._robot.is_there("supervisor_sign_in"):
            yield Awaited("the check", lambda: self._any("supervisor_sign_in", "start_session", "freeze"))
        if self._robot.is_there("supervisor_sign_in") or first:
            yield from act.click("supervisor_sign_in")
            yield from act.supervisor()
        yield from act.shot("check")
        yield Awaited("session or freeze", lambda: self._any("start_session", "freeze"))
        if self._robot.is_there("start_session"):
            yield from act.click("start_session")
        yield from act.click("freeze")
        yield from act.click("save_slip")
        path = self._folder / f"slip-{1 if first else 2}.pdf"
        yield from act.save_document(path)
        self.documents.append(path)
        for by in ("supervisor", "W-A", "W-B"):
            yield from act.tick(f"compared_{by}")
        yield from act.shot("frozen")
        yield from act.click("to_witnesses")
        yield from act.roll(dice)
        yield from act.click("skip_rolling")
        yield from act.shot("panel")

    def _any(self, *names: str) -> bool:
        return any(self._robot.is_there(name) for name in names)

    def _void(self) -> Script:
        act = self._act
        yield from act.click("halt")
        yield from act.supervisor("见证人当场提出异议")
        yield 1.0
        yield from act.shot("halted")
        yield from act.click("void_draw")
        yield from act.supervisor("见证人对骰子有异议，本次作废")
        yield Awaited("the archive of the void attempt", lambda: len(self.archives) == 1)
        yield act.there("begin_again")
        yield from act.shot("void")
        yield from act.click("begin_again")
        yield from act.click("confirm")
        yield 1.0

    # -- contact -----------------------------------------------------------------------------------------

    def _contact(self) -> Script:
        act = self._act
        yield from act.click("start_contact")
        yield 3.0
        yield from act.click("halt")
        yield from act.supervisor("见证人离席，暂停片刻")
        yield act.there("go_on")
        yield from act.shot("halted-calls")
        yield from act.click("go_on")
        yield from act.supervisor()
        yield 2.0
        yield from act.shot("inviting")
        yield from self._fill(emergency=True)
        yield from act.shot("filled")

    def _fill(self, *, emergency: bool) -> Script:
        """Until all seats are taken: fresh dice for each open one, no waiting for who does not answer."""
        act = self._act
        if emergency:
            yield from act.click("emergency_draw")
            yield from act.supervisor("第一位专家无人接听，开标在即")
            yield 1.0
            yield from act.shot("emergency")
        while not self._robot.is_there("sealed_table"):
            yield Awaited("a seat to fill or the end", partial(self._any, "roll_for_seat", "sealed_table"))
            if self._robot.is_there("roll_for_seat"):
                yield from self._round()

    def _round(self) -> Script:
        act = self._act
        self._rounds += 1
        assert self._rounds <= _MOST_ROUNDS
        yield from act.shot("seat-open")
        yield from act.click("roll_for_seat")
        yield act.there("begin_round")
        yield from act.shot("who-is-present")
        yield from act.click("begin_round")
        yield act.there("round_about")
        yield from act.roll(_ROUND_DICE)
        yield Awaited("the round to end", lambda: not self._robot.is_there("round_about"))
        yield from act.shot("round-over")

    # -- sessions ----------------------------------------------------------------------------------------

    def _leave_first_session(self) -> Script:
        act = self._act
        yield from self._table("sealed", own_forms=True)
        yield from act.click("signatures")
        for shape, left in enumerate((4, 3, 2, 1)):
            yield from act.sign(shape, left)
        yield from act.shot("all-signed")
        yield from act.click("close_signing")
        yield from self._leave()

    def _leave(self) -> Script:
        act = self._act
        yield from act.later("session_menu")
        yield from act.menu_line(0)
        yield from act.supervisor()
        yield act.there("reopen_session")
        yield from act.shot("left")
        yield from act.sign_out()

    def _come_back(self, day: int, hour: int) -> Script:
        act = self._act
        self._clock.sleep_until(2027, 1, day, hour)
        self._program.workstation.engine.submit(_nothing)
        yield 2.0
        yield from act.sign_in("op01", own("op01"))
        yield from act.menu("draws.list")
        yield from act.row("draw_table")
        yield from act.click("history_open")
        yield from act.click("reopen_session")
        yield from act.supervisor()
        yield Awaited("the session", lambda: self._robot.is_there("session_menu"))
        yield 1.5

    def _next_day(self) -> Script:
        """Somebody says that he cannot come after all: his seat is filled by fresh dice."""
        act = self._act
        yield from self._come_back(11, 10)
        yield from act.shot("second-session")
        row = next(n for n in range(1, 20) if self._leaves(n))
        yield from act.click(f"row_answer_{row}")
        yield Awaited("a menu", self._robot.menu_is_open)
        yield from act.shot("will-not-come")
        yield from act.menu_line(0)
        yield from act.supervisor("专家来电请假，本人核实身份")
        yield act.there("roll_for_seat")
        yield from self._fill(emergency=False)
        yield from act.shot("filled-again")
        yield from self._leave()

    def _leaves(self, row: int) -> bool:
        return self._robot.is_there(f"row_answer_{row}")

    def _review_day(self) -> Script:
        act = self._act
        yield from self._come_back(12, 9)
        yield Awaited("the names", lambda: self._robot.is_there("open_table"))
        yield from act.shot("names-open")
        yield from act.click("panel_roles")
        yield act.there("save_roles")
        self._robot.choose("role_A1", words("panel_role.leader"))
        yield from act.click("rest_members")
        yield from act.shot("roles")
        yield from act.click("save_roles")
        yield from self._table("open", own_forms=True)
        numbers = re.findall(r"ZJ-\d{6}", eyes.in_file(self._folder / "own-open.xlsx"))
        assert len(set(numbers)) == len(numbers) >= sum(int(seats) for _, _, seats in _GROUPS)  # nobody twice
        yield from act.click("sign_in_sheet")
        yield act.there("close_preview")
        yield 1.0
        yield from act.shot("sign-in-sheet")
        yield from act.click("close_preview")
        yield from act.close_draw()
        yield Awaited("the archive", lambda: len(self.archives) == 2)
        yield from act.shot("sealed")

    def _table(self, kind: str, *, own_forms: bool) -> Script:
        act = self._act
        path = self._folder / f"table-{kind}.pdf"
        yield from act.click(f"{kind}_table")
        yield from act.click("save_table")
        yield from act.save_document(path)
        self.documents.append(path)
        yield from act.shot(f"table-{kind}")
        for suffix in (".docx", ".xlsx") if own_forms else ():
            filled = self._folder / f"own-{kind}{suffix}"
            yield from act.click("own_form")
            yield from act.menu_line(suffix)
            yield from act.save_document(filled)
            self.documents.append(filled)
        yield from act.click("close_preview")

    def _verify(self) -> Script:
        act = self._act
        yield 1.0
        yield from act.click("to_archive")
        for row in range(2):
            yield from act.row("archive_table", row)
            yield from act.click("verify_archive")
            yield act.there("verification_result")
            yield 0.5
            yield act.there("verify_now")  # it waits for the result
            yield from act.shot("verified")
            yield from act.menu("evidence.list")


def _nothing() -> None:
    """Wakes the engine, so that it looks at the clock."""
