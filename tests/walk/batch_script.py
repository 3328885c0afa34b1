"""A third walk, in two lives of the program: what the other two leave out.

First life: a plan is saved and kept as a template; two projects become a batch with one panel, whose plan is
begun from the earlier draw and from the template; a group that is too narrow is marked; names are sealed
until the whole panel has signed in; witnesses with their roles give ten-sided dice, six-sided dice and a
text. While people are being called the program is killed. What follows is in ``batch_afterwards``.
"""

import os
import signal
from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QListWidget, QWidget

from tests.walk import eyes
from tests.walk.callers import Caller, reached
from tests.walk.script import WalkScript
from ui.demo.stage import Awaited, Script
from ui.texts import words

PROJECTS = ("YS2027F0011", "YS2027H0013")
ALONE = "YS2027F0032"
NARROW = "YS2027F0005"
TEMPLATE = "造价咨询常用方案"
_WITNESSES = (
    ("武文峰", "东麓工业大学", "witness"),
    ("陈静", "北岭市财政局", "supervision"),
    ("罗明远", "临江市公证处", "notary"),
)
_D10 = "4715093826"
_D6 = "3142516623514624135261453"
_TEXT = "临江一月雪未消"
_SEATS = (("A", "物业管理", "3"), ("B", "服务器及存储", "2"))

BATCH_PEOPLE = {
    "people": [
        [{"answer_after": None}],
        [{"keys": ["2", "2"]}],
        [{"answer_after": None, "reply": "2"}],
        [{"answer_after": None}],
    ],
    "default": [{"keys": ["1", "1"]}],
}
"""One never answers, one declines by key, one by text; one more never answers; all others accept."""


class BatchScript(WalkScript):
    """Plays the first life; its last act kills the program."""

    people = BATCH_PEOPLE

    def play(self) -> Script:
        """From an empty station into the middle of the calls."""
        yield from self._before.set_up()
        yield from self._before.accounts()
        yield from self._before.pool()
        yield from self._before.projects(*PROJECTS, ALONE, NARROW)
        yield from self._plan_alone()
        yield from self._one_panel()
        yield from self._begin_from()
        yield from self._own_conditions()
        yield from self._ceremony()
        yield from self._call_and_die()

    # -- an earlier draw and a template --------------------------------------------------------------------

    def _plan_alone(self) -> Script:
        act = self._act
        yield from self._before.first_time("op01")
        yield from self._new_plan(ALONE)
        yield from act.type(group_title="造价咨询")
        yield from act.type(group_seats_A="3")
        yield from self._name_witnesses(2)
        yield from act.click("save_plan")
        yield 1.0
        yield from act.later("save_template")
        yield from act.type(template_name=TEMPLATE)
        yield from act.tick("template_shared")
        yield from act.shot("save-template")
        yield from act.click("template_save")
        yield 1.0
        yield from act.shot("template-saved")

    def _new_plan(self, project: str) -> Script:
        act = self._act
        yield from act.menu("draws.list")
        yield from act.later("new_plan")
        yield act.there("plan_project")
        self._robot.choose("plan_project", project)
        yield from act.click("make_plan")
        yield act.there("group_title")
        yield 1.0

    def _name_witnesses(self, count: int) -> Script:
        act = self._act
        if not self._robot.is_there(f"witness_name_{count}"):
            yield from act.click("add_witness")
        for number, (name, unit, role) in enumerate(_WITNESSES[:count], 1):
            yield from act.type(**{f"witness_name_{number}": name, f"witness_unit_{number}": unit})
            self._robot.choose(f"witness_role_{number}", words(f"role.{role}"))
            yield 0.2

    # -- the batch and its plan ----------------------------------------------------------------------------

    def _one_panel(self) -> Script:
        act = self._act
        yield from act.menu("projects.list")
        yield from act.type(project_keyword="YS2027")
        for number in PROJECTS:
            yield from act.tick_row("project_table", number)
        yield from act.first_bulk_action()
        yield from act.type(batch_name="一月十二日上午")
        self._robot.choose("batch_kind", words("batch_kind.one_panel"))
        yield 0.3
        yield from act.shot("one-panel")
        yield from act.click("make_batch")
        yield from act.supervisor("同一时间同一地点开标，专业相近，经批准合并评审")
        yield from act.click("plan_batch")
        yield act.there("begin_plan_from")
        yield 1.5
        yield from act.shot("plan-proposed")

    def _begin_from(self) -> Script:
        act = self._act
        for wanted, shot in (("望海市住房和城乡建设局", "from-a-draw"), (TEMPLATE, "from-a-template")):
            yield from act.later("begin_plan_from")
            yield act.there("begin_from_list")
            yield from act.type(begin_from_search=wanted)
            self._choose_line("begin_from_list", wanted)
            yield from act.shot(shot)
            yield from act.click("use_source")
            yield Awaited("the group", lambda: self._robot.text_of("group_title") == "造价咨询")
            yield 1.5
            yield from act.shot(f"{shot}-taken")

    def _choose_line(self, name: str, wanted: str) -> None:
        view = self._robot.find(name)
        assert isinstance(view, QListWidget)
        line = next(view.item(n) for n in range(view.count()) if wanted in view.item(n).text())
        self._act.press(view, view.visualItemRect(line).center())

    def _own_conditions(self) -> Script:
        act = self._act
        yield from act.type(group_title=_SEATS[0][1], group_specialties="C030101 C030102")
        yield from act.click("add_group")
        yield from act.type(group_title=_SEATS[1][1], group_specialties="B020101", group_seats_B="7")
        yield 2.0
        yield from act.shot("very-few")
        for letter, _title, seats in _SEATS:
            yield from act.type(**{f"group_seats_{letter}": seats})
        self._robot.choose("names_sealed", words("sealing.sign_in"))
        yield from act.type(unseal_hours="0")
        yield from act.shot("sealing")
        yield from self._name_witnesses(3)
        yield from act.shot("witnesses")
        yield from act.click("pre_query")
        yield 1.5
        yield from act.shot("counts")
        yield from act.click("save_plan")
        yield from act.click("check_plan")

    # -- the ceremony --------------------------------------------------------------------------------------

    def _ceremony(self) -> Script:
        yield from self._freeze("slip-batch")
        act = self._act
        yield act.there("witness_value_pad")
        yield from act.click("method_text")
        yield from act.shot("text-pad")
        yield from act.click("method_d10")
        yield from self._seal(_D10)
        yield from act.click("method_d6")
        yield from self._seal(_D6, shot="d6-pad")
        yield from act.click("method_text")
        yield from act.type(witness_text=_TEXT)
        yield from act.room("text-typed")
        yield from act.click("seal_value")
        yield act.there("reveal")
        assert not any(self._robot.is_there(f"take_back_W-{letter}") for letter in "ABC")
        yield from act.shot("all-in")
        yield from act.click("reveal")
        yield from act.click("skip_rolling")
        yield 0.5
        yield from act.room("panel-sealed")

    def _freeze(self, slip: str) -> Script:
        act = self._act
        yield from act.click("supervisor_sign_in")
        yield from act.supervisor()
        yield from self._override_all()
        yield from act.shot("check")
        if not self._robot.is_there("freeze"):
            yield from act.click("start_session")
        yield from act.click("freeze")
        yield from act.click("save_slip")
        path = self._folder / f"{slip}.pdf"
        yield from act.save_document(path)
        self.documents.append(path)
        yield from act.room("frozen")
        compared = [f"compared_{by}" for by in ("supervisor", "W-A", "W-B", "W-C")]
        for box in compared:
            if self._robot.is_there(box):
                yield from act.tick(box)
        yield from act.click("to_witnesses")

    def _override_all(self) -> Script:
        """Every rule that stands against the draw is answered for."""
        act = self._act
        yield Awaited("session, freeze or a rule", lambda: self._may_begin() or bool(self._standing()))
        while standing := self._standing():
            yield from act.later(standing[0])
            yield from act.type(override_reason="两个项目合并评审，人数按评审需要确定")
            yield from act.click("override_go")
            yield from act.supervisor()
            yield Awaited("the rule answered", partial(self._is_gone, standing[0]))

    def _may_begin(self) -> bool:
        return self._any("start_session", "freeze")

    def _is_gone(self, name: str) -> bool:
        return not self._robot.is_there(name)

    def _standing(self) -> list[str]:
        def wanted(widget: QWidget) -> bool:
            name = widget.objectName()
            shown = widget.isVisible() and widget.isEnabled()
            return shown and name.startswith("override_") and name.removeprefix("override_").isupper()

        return [widget.objectName() for widget in self._act.widgets(wanted)]

    def _seal(self, faces: str, shot: str = "") -> Script:
        act = self._act
        yield act.there("witness_value_pad")
        self._robot.keys(self._robot.find("witness_value_pad"), faces)
        if shot:
            yield from act.room(shot)
        yield from act.click("seal_value")
        yield 0.5

    # -- calls and the end of this life --------------------------------------------------------------------

    def _call_and_die(self) -> Script:
        yield from self._act.click("start_contact")
        yield Awaited("three calls", lambda: len(self.callers()) >= 3)
        yield 3.0
        yield from self._act.room("calling")
        self.nobody_named("the board during calls")
        os.kill(os.getpid(), signal.SIGKILL)

    # -- what nobody may see -------------------------------------------------------------------------------

    def callers(self) -> list[Caller]:
        """Everybody who was called so far."""
        return reached(self._program.folder, self._program.samples)

    def nobody_named(self, where: str, text: Callable[[], str] = eyes.on_screen) -> None:
        """None of those who were called can be read there, by name or number."""
        called = self.callers()
        assert called
        found = eyes.found_in(text(), [s for c in called for s in (c.name, c.phone, c.id_number)])
        assert not found, f"{where}: {found}"
