"""A second ceremony in the real window: what stands against a draw, and how people answer for it.

An approved project is amended and reviewed again; a rule of the house is made in the editor and put in force;
the plan limits sex with a reason; its application is saved; rules are overridden by co-signature and by
document; every expert's chance; a draw closed for good while void and taken up again; a value taken back
before all are in; somebody who does not come on the day; the history with its search and export.
"""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView

from tests.support.grey_png import grey_png
from tests.walk.script import WalkScript
from ui.demo.preparation import own
from ui.demo.stage import Awaited, Script
from ui.texts import words

PROJECT = "YS2027F0011"
_RULE = "INT-SIZE-1"
_OWN_RULE = "OWN-1"
_DICE = ("4715093826", "9031567248")
_MISTYPED = "4715093862"
_ABSENT = 1  # of the reasons that people give, the second line of the menu


class RulesScript(WalkScript):
    """Plays on the same stage, with the same people."""

    def play(self) -> Script:
        """The whole walk."""
        yield from self._before.set_up()
        yield from self._before.accounts()
        yield from self._before.pool()
        yield from self._before.projects(PROJECT)
        yield from self._amend()
        yield from self._edit_rules()
        yield from self._plan_with_reason()
        yield from self._answer_for_rules()
        yield from self._freeze_and_end()
        yield from self._take_up()
        yield from self._draw()
        yield from self._absent()
        yield from self._history()

    # -- project and rules -------------------------------------------------------------------------------

    def _amend(self) -> Script:
        act = self._act
        yield from self._before.first_time("op01")
        yield from act.menu("projects.list")
        yield from self._open_project()
        yield from act.click("edit_project")
        yield act.there("regime")
        self._robot.choose("regime", words("regime.INT"))
        yield from act.shot("amend")
        yield from act.click("save_and_submit")
        yield from act.type(dialog_reason="适用制度填错，应为单位内部采购")
        yield from act.shot("amend-reason")
        yield from act.click("confirm_reason")
        yield act.there("project_versions")
        yield 2.0
        yield from act.shot("amended")
        yield from act.sign_out()
        yield from act.sign_in("rev01", own("rev01"))
        yield from act.menu("projects.list")
        yield from self._before.choose_project(PROJECT)
        yield from act.click("approve_project")
        yield 1.0
        yield from act.sign_out()

    def _open_project(self) -> Script:
        yield from self._before.choose_project(PROJECT)
        view = self._robot.find("project_table")
        assert isinstance(view, QAbstractItemView)
        place = view.visualRect(view.model().index(0, 2)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        yield self._act.there("edit_project")

    def _edit_rules(self) -> Script:
        act = self._act
        yield from act.sign_in("secure", own("secure"))
        yield from act.menu("rules.pack", "rules")
        yield from act.type(rule_search=_RULE)
        yield Awaited("the rule alone", lambda: self._robot.row_count("rule_rows") == 1)
        yield from act.row("rule_rows")
        yield from act.shot("rule-pack")
        yield from act.later("rule_copy")
        yield act.there("rule_override")
        self._robot.choose("rule_override", words("override.document"))
        yield from act.shot("rule-editor")
        yield from act.click("take_rule")
        yield act.gone("take_rule")
        yield from act.click("put_in_force")
        yield from act.type(co_sign_reason="本单位规定：人数不合规须附书面说明")
        yield from act.co_sign("rev01", own("rev01"))
        yield 1.0
        yield from act.shot("rule-in-force")
        yield from act.sign_out()

    # -- the plan ----------------------------------------------------------------------------------------

    def _plan_with_reason(self) -> Script:
        act = self._act
        yield from act.sign_in("op01", own("op01"))
        yield from act.menu("draws.list")
        yield from act.later("new_plan")
        yield act.there("plan_project")
        self._robot.choose("plan_project", PROJECT)
        yield from act.click("make_plan")
        yield from act.click("remove_group_B")
        yield from act.click("group_A")
        yield from act.type(group_seats_A="4")
        yield act.there("group_sex")
        self._robot.choose("group_sex", words("sex.female"))
        yield 2.0
        yield from act.shot("limit-without-reason")
        yield from act.type(group_reason="女生宿舍区物业服务，需女性专家入户查看")
        yield from act.type(witness_name_1="武文峰", witness_unit_1="东麓工业大学")
        yield from act.type(witness_name_2="陈静", witness_unit_2="北岭市财政局")
        yield from act.click("pre_query")
        yield 2.0
        yield from act.shot("limit-with-reason")
        yield from act.click("save_plan")
        yield 1.0
        yield from act.later("application_form_button")
        yield act.there("save_application")
        yield 1.0
        yield from act.shot("application")
        path = self._folder / "application.pdf"
        yield from act.later("save_application")
        yield from act.save_document(path)
        self.documents.append(path)
        yield from act.click("close_application")
        yield from act.click("check_plan")

    def _answer_for_rules(self) -> Script:
        act = self._act
        yield from act.click("supervisor_sign_in")
        yield from act.supervisor()
        yield act.there(f"override_{_RULE}")
        yield from act.shot("rules-stand")
        yield from act.later(f"override_{_RULE}")
        yield from act.type(override_reason="采购人代表另有一人，合计五人")
        yield from act.shot("override")
        yield from act.click("override_go")
        yield from act.supervisor()
        yield from act.later(f"override_{_OWN_RULE}")
        yield act.there("override_file")
        document = self._folder / "说明.png"
        document.write_bytes(grey_png(200))
        yield from act.type(override_reason="书面说明见附件", override_file=str(document))
        yield from act.shot("override-document")
        yield from act.click("override_go")
        yield from act.supervisor()
        yield Awaited("no rule against it", lambda: not self._robot.is_there(f"override_{_OWN_RULE}"))
        yield from act.shot("overridden")

    # -- void, closed for good, taken up -----------------------------------------------------------------

    def _freeze_and_end(self) -> Script:
        act = self._act
        yield from act.click("start_session")
        yield from act.click("freeze")
        yield from act.click("every_chance")
        yield Awaited("experts", lambda: self._robot.row_count("expert_chances") > 0)
        yield 0.5
        yield from act.shot("every-chance")
        yield from act.click("close_chances")
        yield from act.click("void_draw")
        yield from act.supervisor("项目暂停")
        yield act.there("end_void")
        yield from act.click("end_void")
        yield from act.supervisor("项目暂停，不再抽取")
        yield act.there("take_up")
        yield from act.shot("closed-for-good")

    def _take_up(self) -> Script:
        act = self._act
        yield from act.click("take_up")
        yield from act.supervisor("项目恢复，经批准重新抽取")
        yield Awaited("the next attempt", lambda: not self._robot.is_there("take_up"))
        yield 2.0
        yield from act.shot("taken-up")
        for rule in (_RULE, _OWN_RULE):
            if self._robot.is_there(f"override_{rule}"):
                yield from act.later(f"override_{rule}")
                yield from act.type(override_reason="采购人代表另有一人，合计五人")
                if self._robot.is_there("override_file"):
                    yield from act.type(override_file=str(self._folder / "说明.png"))
                yield from act.click("override_go")
                yield from act.supervisor()
                yield 1.5

    # -- the draw ----------------------------------------------------------------------------------------

    def _draw(self) -> Script:
        act = self._act
        if self._robot.is_there("supervisor_sign_in"):
            yield from act.click("supervisor_sign_in")
            yield from act.supervisor()
        yield Awaited("session or freeze", lambda: self._any("start_session", "freeze"))
        if self._robot.is_there("start_session"):
            yield from act.click("start_session")
        yield from act.click("freeze")
        yield from act.click("save_slip")
        path = self._folder / "slip.pdf"
        yield from act.save_document(path)
        self.documents.append(path)
        for by in ("supervisor", "W-A", "W-B"):
            yield from act.tick(f"compared_{by}")
        yield from act.click("to_witnesses")
        yield from self._value(_MISTYPED)
        yield from act.click("take_back_W-A")
        yield 1.0
        yield from act.shot("taken-back")
        for faces in _DICE:
            yield from self._value(faces)
        yield from act.click("reveal")
        yield from act.click("skip_rolling")
        yield from act.shot("panel-of-four")
        yield from act.click("start_contact")
        yield Awaited("a call", lambda: self._any("emergency_draw", "sealed_table"))
        if self._robot.is_there("emergency_draw"):
            yield from act.click("emergency_draw")
            yield from act.supervisor("开标在即，不再等候未接听者")
            yield from act.shot("emergency")
        yield Awaited("all seats", lambda: self._robot.is_there("sealed_table"))
        yield from act.shot("all-accepted")

    def _value(self, faces: str) -> Script:
        yield self._act.there("witness_value_pad")
        self._robot.keys(self._robot.find("witness_value_pad"), faces)
        yield from self._act.click("seal_value")
        yield 0.5

    def _absent(self) -> Script:
        """On the day the names are open; somebody does not come, and the next one does."""
        act = self._act
        yield from self._leave()
        yield from self._come_back(12, 9)
        yield Awaited("the names", lambda: self._robot.is_there("open_table"))
        row = next(n for n in range(1, 20) if self._leaves(n))
        yield from act.click(f"row_answer_{row}")
        yield from act.menu_line(_ABSENT)
        yield from act.supervisor("签到截止仍未到场")
        yield from act.shot("absent")
        yield Awaited("the seat filled", lambda: self._robot.is_there("close_draw"))
        yield from act.shot("filled-on-the-day")
        yield from act.close_draw()
        yield Awaited("the archive", lambda: len(self.archives) == 2)

    # -- afterwards --------------------------------------------------------------------------------------

    def _history(self) -> Script:
        act = self._act
        yield 1.0
        yield from act.menu("draws.list")
        yield Awaited("both attempts", lambda: self._robot.row_count("draw_table") == 2)
        yield from act.type(history_words="没有这个项目")
        yield Awaited("nothing", lambda: self._robot.row_count("draw_table") == 0)
        yield from act.shot("history-empty")
        yield from act.type(history_words=PROJECT)
        yield Awaited("both attempts", lambda: self._robot.row_count("draw_table") == 2)
        path = self._folder / "history.xlsx"
        yield from act.later("export_history")
        yield from act.save_document(path)
        self.documents.append(path)
        yield from act.row("draw_table", 1)
        yield 1.0
        yield from act.shot("history")
        yield from act.click("history_open")
        yield 1.5
        yield from act.shot("opened-again")
