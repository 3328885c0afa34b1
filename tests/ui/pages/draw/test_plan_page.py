"""The plan editor: live counts, what blocks the check, saving and leaving."""

from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from pytestqt.qtbot import QtBot

from core.access.model import Actor
from core.draw.planning.templates import PlanTemplate
from core.draw.protocol.model import ExpertKind
from core.draw.state.records import GroupDraft, PlanDraft
from core.draw.state.views import ConditionView, PreQueryView
from core.kernel.errors import UserError
from core.pool.record.custom_conditions import CustomCondition, FieldType, Operator
from core.pool.record.custom_fields import CustomField, CustomFields
from core.pool.search.conditions import Relation
from core.projects.batch_service import ScopeView
from core.projects.batches import Batch, BatchDraft, BatchKind
from tests.ui.conftest import SpyFrame
from tests.ui.notes import texts_of
from tests.ui.pages.draw import draw_samples as samples
from tests.ui.pages.draw.fake_draws import FakeTemplates, FakeWorkstation
from ui.pages.draw.history.draw_list import DrawListPage
from ui.pages.draw.history.project_chooser import ProjectChooser
from ui.pages.draw.plan.plan_names import Sealing
from ui.pages.draw.plan.plan_page import PlanPage
from ui.pages.draw.plan.plan_people import WitnessLine
from ui.pages.draw.plan.plan_sources import BeginFromDialog
from ui.widgets.buttons import Button
from ui.widgets.editors import LineEditor
from ui.widgets.labels import Text
from ui.widgets.panels import ScrollBox
from ui.widgets.pickers import NumberStepper, Select
from ui.widgets.specialty_tree import TreeNode


class Desk:
    """A plan page over a fake desk."""

    def __init__(self, qtbot: QtBot, frame: SpyFrame) -> None:
        self.qtbot = qtbot
        self.frame = frame
        frame.actor = Actor(
            "a1", "op01", "王雨军", ("operator",), frozenset({"draw.read", "draw.run", "draw.plan"}), "s1"
        )
        self.ws = FakeWorkstation()
        self.page = PlanPage(frame, self.ws)  # type: ignore[arg-type]
        self.page.resize(1840, 960)
        self.page.show()
        self.page.opened({"project_no": "YS2027F0008"})
        self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.frame.bridge.running == 0 and not self.page._timer.isActive())

    def child(self, kind: type, name: str) -> Any:
        return self.page.findChild(kind, name)

    def drafts(self, act: str) -> list[Any]:
        return [asked[1] for asked in self.ws.desk.asked if asked[0] == act]


@pytest.fixture
def desk(qtbot: QtBot, frame: SpyFrame) -> Iterator[Desk]:
    made = Desk(qtbot, frame)
    yield made
    made.page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def test_a_plan_is_shown_with_its_counts(desk: Desk) -> None:
    words = texts_of(desk.page)
    assert {"12,486", "194", "数据治理", "−10,128"} <= set(words)
    assert desk.child(Button, "check_plan").isEnabled()
    assert desk.page.unsaved() == ""


def test_a_change_counts_anew_with_what_stands_on_the_screen(desk: Desk) -> None:
    stepper = desk.child(NumberStepper, "group_seats_A")
    desk.qtbot.keyClick(stepper.focusProxy(), Qt.Key.Key_Up)
    assert desk.page.unsaved()
    desk.settle()
    assert desk.drafts("pre_query")[-1].groups[0].seats == 5


def test_only_the_last_answer_of_the_pre_query_counts(desk: Desk) -> None:
    late = replace(samples.COUNTS, eligible=1)
    desk.page.counted(desk.page._asked - 1, late, None)
    assert "194" in texts_of(desk.page)


def test_counts_stand_beside_the_conditions_and_small_ones_are_not_told(desk: Desk) -> None:
    conditions = (
        ConditionView("A", "specialties", 137, 900),
        ConditionView("A", "title_levels", 11, 41, narrow=True),
        ConditionView("B", "specialties", 2, 2),
    )
    groups = (replace(samples.GROUPS[0], eligible_by_tier=(9, 2)), *samples.GROUPS[1:])
    desk.ws.desk.counts = replace(samples.COUNTS, groups=groups, conditions=conditions)
    desk.child(Button, "pre_query").click()
    desk.settle()
    level = desk.child(Text, "count_group_title_level")
    assert level.text() == "11 left · without it +41 · fewer than 3 for each seat"
    assert desk.child(Text, "count_group_titles").isHidden()  # not asked for
    assert "very few" in texts_of(desk.page.groups)  # 11 for four seats
    desk.page.groups.picked.emit(1)
    desk.page.groups._pick(1)
    assert desk.child(Text, "count_group_specialties").text() == "<3 left · without it +<3"


def test_changes_made_while_it_counts_are_counted_once_in_the_end(desk: Desk) -> None:
    held: list[Future[PreQueryView]] = []

    def pre_query(_actor: object, draft: PlanDraft) -> "Future[PreQueryView]":
        desk.ws.desk.asked.append(("pre_query", draft))
        held.append(Future())
        return held[-1]

    desk.ws.desk.pre_query = pre_query
    before = len(desk.drafts("pre_query"))
    for seats in (5, 6, 7):
        desk.child(NumberStepper, "group_seats_A").set_value(seats)
        desk.page.groups._reseat(0, seats)
        desk.page._count()
    assert len(desk.drafts("pre_query")) == before + 1
    held[0].set_result(samples.COUNTS)
    desk.qtbot.waitUntil(lambda: len(held) == 2)
    assert desk.drafts("pre_query")[-1].groups[0].seats == 7
    held[1].set_result(replace(samples.COUNTS, eligible=77))
    desk.settle()
    assert "77" in texts_of(desk.page.counts)
    assert len(held) == 2


def test_sex_or_age_need_a_reason_in_writing(desk: Desk) -> None:
    reason = desk.child(LineEditor, "group_reason")
    assert reason.isHidden() or not reason.isVisible()
    sex = desk.child(Select, "group_sex")
    sex.set_value("female")
    sex.edited.emit()
    assert reason.isVisibleTo(desk.page)
    assert not desk.child(Button, "check_plan").isEnabled()
    reason.setFocus()
    desk.qtbot.keyClicks(reason, "ward for women")
    desk.settle()
    group = desk.page.draft.groups[0]
    assert (group.sex, group.reason) == ("female", "ward for women")
    assert desk.child(Button, "check_plan").isEnabled()


def test_what_keeps_a_plan_from_being_counted_stands_above_the_conditions(desk: Desk) -> None:
    answers: list[Future[PreQueryView]] = [Future(), Future()]
    answers[0].set_exception(UserError("draw.ages_reversed", group="A"))
    answers[1].set_result(samples.COUNTS)
    desk.ws.desk.pre_query = lambda *_: answers.pop(0)
    desk.child(Button, "pre_query").click()
    desk.settle()
    said = "In group A the least age is higher than the most."
    assert said in desk.child(Text, "plan_problems").text()
    assert desk.child(Button, "check_plan").toolTip() == said
    assert "194" not in texts_of(desk.page.counts)
    desk.child(Button, "pre_query").click()
    desk.settle()
    assert desk.child(Button, "check_plan").isEnabled()


def test_limits_of_the_plan_are_what_stands_there(desk: Desk) -> None:
    for name, value in (("draw_cap", 3), ("draw_months", 6), ("employer_cap", 0)):
        stepper = desk.child(NumberStepper, name)
        stepper.set_value(value)
        stepper.edited.emit()
    for name, choice in (("draws_counted", "drawn"), ("travel_minutes", 240)):
        desk.child(Select, name).set_value(choice)
    weights = desk.child(LineEditor, "weights")
    desk.qtbot.keyClicks(weights, "3,2,1")
    draft = desk.page.draft
    assert (draft.draw_cap, draft.draw_months, draft.counted) == (3, 6, "drawn")
    assert (draft.employer_cap, draft.travel_minutes, draft.weights) == (None, 240, (3, 2, 1))
    desk.qtbot.keyClicks(weights, ",0")
    assert not desk.child(Button, "check_plan").isEnabled()
    weights.backspace()
    weights.backspace()
    regions = desk.child(LineEditor, "travel_regions")
    regions.setText("河北省 120；河北省/廊坊市：60")
    assert desk.page.draft.travel_by_region == (("河北省", 120), ("河北省/廊坊市", 60))
    regions.setText("河北省")
    regions.edited.emit()
    assert "The travel times cannot be read" in desk.child(Button, "check_plan").toolTip()
    desk.page.limits.fill(replace(draft, travel_minutes=75))
    assert desk.page.draft.travel_minutes == 75  # also one that the list does not offer


def test_levels_that_a_short_group_falls_back_to_are_named(desk: Desk) -> None:
    desk.page.editor.set_tree(
        [TreeNode("C02", "信息化"), TreeNode("C0202", "数据", "C02"), TreeNode("C020201", "治理", "C0202")]
    )
    assert "Level 1: C0202 数据" in texts_of(desk.page.editor)
    desk.page._show_conditions()
    assert "Level 1: C0202 数据 +41" in texts_of(desk.page.editor)


def test_years_of_practice_are_asked_of_persons(desk: Desk) -> None:
    years = desk.child(NumberStepper, "group_years")
    assert years.isEnabled()
    desk.page.editor.kind.set_value(ExpertKind.UNIT)
    desk.page.editor._kind_chosen()
    assert not years.isEnabled()


def test_a_plan_begins_from_a_template_and_is_kept_as_one(desk: Desk) -> None:
    template = PlanTemplate(
        3, "法律服务", False, True, PlanDraft("", (GroupDraft("法律顾问", 3, ("C030301",)),), draw_cap=2)
    )
    desk.ws.desk.templates = FakeTemplates((template,))
    before = desk.page.draft
    desk.child(Button, "begin_plan_from").click()
    desk.qtbot.waitUntil(lambda: desk.child(BeginFromDialog, "begin_from") is not None)
    dialog = desk.child(BeginFromDialog, "begin_from")
    assert [dialog.list.item(n).text() for n in range(dialog.list.count())] == [
        "法律服务\nTemplate  ·  1 group, 3 seats"
    ]
    assert not dialog.use.isEnabled()
    dialog.list.setCurrentRow(0)
    dialog.use.click()
    desk.settle()
    draft = desk.page.draft
    assert (draft.groups, draft.draw_cap) == (template.plan.groups, 2)
    assert (draft.project_no, draft.witnesses) == (before.project_no, before.witnesses)
    assert draft.avoid_units == before.avoid_units
    assert desk.page.unsaved()
    desk.child(Button, "save_template").click()
    desk.child(LineEditor, "template_name").set_value("法律")
    desk.child(Button, "template_save").click()
    desk.settle()
    assert desk.ws.desk.templates.saved == [("法律", draft, False)]


def test_too_few_witnesses_block_the_check_and_say_so(desk: Desk) -> None:
    line = desk.page.findChildren(WitnessLine)[1]
    line.name.clear()
    line.name.textEdited.emit("")
    button = desk.child(Button, "check_plan")
    assert not button.isEnabled()
    assert button.toolTip() == "Name at least 2 witnesses"


def test_codes_typed_become_the_specialties_of_the_group(desk: Desk) -> None:
    codes = desk.child(LineEditor, "group_specialties")
    codes.selectAll()
    desk.qtbot.keyClicks(codes, "c020301 c020302")
    desk.settle()
    assert desk.page.draft.groups[0].specialties == ("C020301", "C020302")
    assert desk.page.draft.groups[0].title_levels == ("senior", "associate_senior")


def test_conditions_on_own_fields_stand_in_the_group_and_gone_ones_are_told(desk: Desk) -> None:
    own = desk.page.editor.own
    assert own.isHidden()
    years = CustomField("f01", "从业年数", FieldType.NUMBER)
    licence = CustomField("f02", "证书编号", FieldType.TEXT, personal=True)
    own.set_fields(CustomFields((years, licence)))
    assert not own.isHidden()
    own.findChild(Button, "add_own_condition").click()
    (line,) = own.rows
    assert [line.field.itemText(n) for n in range(line.field.count())] == ["从业年数", "证书编号"]
    line.relation.set_value(Relation.FROM)
    line.values.set_texts(["8"])
    line.values.edited.emit()
    wanted = CustomCondition("f01", Operator.AT_LEAST, ("8",))
    assert desk.page.draft.groups[0].custom == (wanted,)
    line.field.set_value("custom.f02")
    line.field.edited.emit()
    asked = [line.relation.itemText(n) for n in range(line.relation.count())]
    assert asked == ["is not empty", "is empty"]
    own.set_value((wanted, CustomCondition("f09", Operator.GIVEN)))
    assert not own.findChild(Text, "own_conditions_gone").isHidden()
    own.findChild(Button, "drop_gone_conditions").click()
    assert desk.page.draft.groups[0].custom == (wanted,)


def test_saving_keeps_the_plan_and_goes_on_to_the_check(desk: Desk) -> None:
    stepper = desk.child(NumberStepper, "group_seats_B")
    desk.qtbot.keyClick(stepper.focusProxy(), Qt.Key.Key_Up)
    desk.settle()
    desk.qtbot.mouseClick(desk.child(Button, "check_plan"), Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.drafts("save_plan")[-1].groups[1].seats == 3
    assert desk.drafts("save_plan")[-1].avoid_units == ("云岭数科有限公司",)
    assert desk.page.unsaved() == ""
    assert desk.frame.opened[-1] == ("draws.ceremony", {"draw_id": samples.DRAW, "check": True})


def test_a_committed_plan_cannot_be_changed(desk: Desk) -> None:
    desk.page._show_state(samples.frozen())
    assert not desk.child(Button, "save_plan").isEnabled()
    assert not desk.child(Button, "check_plan").isEnabled()


def test_a_plan_begins_from_an_approved_project(qtbot: QtBot, frame: SpyFrame) -> None:
    frame.actor = Actor("a1", "op01", "王雨军", (), frozenset({"draw.read", "draw.plan"}), "s1")
    page = DrawListPage(frame, FakeWorkstation())  # type: ignore[arg-type]
    page.show()
    page.opened({})
    qtbot.mouseClick(page.findChild(Button, "new_plan"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.findChild(ProjectChooser) is not None)
    chooser = page.findChild(ProjectChooser)
    qtbot.mouseClick(chooser.findChild(Button, "make_plan"), Qt.MouseButton.LeftButton)
    assert frame.opened == [("draws.plan", {"project_no": "YS2027F0008"})]
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def test_a_group_for_units_asks_for_no_title_and_no_years(desk: Desk) -> None:
    editor = desk.page.editor
    editor.level.set_value("senior")
    editor.years.set_value(8)
    editor.kind.set_value(ExpertKind.UNIT)
    editor.kind.edited.emit()
    desk.settle()
    group = desk.drafts("pre_query")[-1].groups[0]
    assert (group.kind, group.title_levels, group.min_years) == (ExpertKind.UNIT, (), None)
    assert not editor.level.isEnabled()
    assert not editor.years.isEnabled()
    editor.set_group(replace(group, kind=ExpertKind.PERSON))
    assert editor.level.isEnabled()


def test_a_batch_with_a_panel_for_each_asks_whose_panel_a_group_sits_on(desk: Desk) -> None:
    whole = desk.ws.services.projects.get(None, "")
    numbers = ("YS2027F0008", "YS2027F0009")
    projects = tuple(replace(whole, draft=replace(whole.draft, project_no=number)) for number in numbers)
    batch = Batch("BATCH-1", BatchDraft("批", BatchKind.PANELS, numbers), "a1", samples.NOW)
    assert not desk.page.served.isVisible()
    desk.page._show_scope(ScopeView(whole, projects, batch))
    assert desk.page.served.isVisible()
    check = desk.child(Button, "check_plan")
    assert check.toolTip() == "Group A belongs to no project. Choose whose panel it sits on."
    for place, number in enumerate((numbers[0], numbers[1], numbers[1])):
        desk.page._pick(place)
        desk.page.groups.current = place
        desk.page.served._select.set_value(number)
        desk.page.served.edited.emit()
    assert [group.project for group in desk.page.draft.groups] == [numbers[0], numbers[1], numbers[1]]
    assert check.isEnabled()


def test_projects_of_a_batch_are_offered_together(desk: Desk) -> None:
    batch = Batch(
        "BATCH-1", BatchDraft("运维批次", BatchKind.PANELS, ("YS2027F0008", "P-9")), "a1", samples.NOW
    )
    project = desk.ws.services.projects.get(None, "")
    chooser = ProjectChooser(desk.page, [project], [batch])
    select = chooser._select
    assert [select.itemText(n) for n in range(select.count())] == ["Batch BATCH-1  运维批次"]


def test_names_are_sealed_until_an_hour_or_two_people_or_not_at_all(desk: Desk) -> None:
    seal = desk.page.avoidance.sealed
    for choice, locked, hours in (
        (Sealing.HOUR, True, 3),
        (Sealing.SIGN_IN, True, 3),
        (Sealing.PEOPLE, True, None),
        (Sealing.NONE, False, None),
    ):
        seal.choice.set_value(choice)
        seal.before.set_value(3)
        seal.choice.edited.emit()
        assert (desk.page.draft.names_locked, desk.page.draft.unseal_hours) == (locked, hours)
        assert desk.page.draft.unseal_signed_in == (choice is Sealing.SIGN_IN)
        assert seal.before.isVisible() == (hours is not None)
        seal.set_plan(desk.page.draft)
        assert seal.choice.value is choice


def test_a_plan_may_ask_for_fresh_dice_at_each_replacement(desk: Desk) -> None:
    dice = desk.page.limits.dice
    assert not desk.page.draft.fresh_dice
    dice.set_value(True)
    dice.edited.emit()
    assert desk.page.draft.fresh_dice
    desk.page.limits.fill(replace(desk.page.draft, fresh_dice=False))
    assert dice.value is False


def test_at_1280_no_field_asks_for_more_than_its_column_has(desk: Desk) -> None:
    plan = replace(desk.page.draft, names_locked=True, unseal_hours=0, unseal_signed_in=True)
    desk.page._fill(plan)
    desk.page.set_title("A name of a project that is a good deal longer than the window is wide " * 2)
    desk.page.resize(1168, 600)
    QCoreApplication.processEvents()
    assert desk.page.minimumSizeHint().width() <= 1168
    (middle,) = [box for box in desk.page.findChildren(ScrollBox) if box.isAncestorOf(desk.page.mode)]
    assert middle.widget().minimumSizeHint().width() <= middle.viewport().width()
