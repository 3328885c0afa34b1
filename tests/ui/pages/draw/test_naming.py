"""Naming a panel at the window: the plan with reason and document, the list, refusals in words, fixing it."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.draw.ceremony.selection_service import Candidate, Chosen
from core.draw.protocol.model import Basis, SelectionMode
from core.draw.state.views import DrawView
from core.kernel.errors import UserError
from tests.ui.conftest import SpyFrame
from tests.ui.fake_program import SUPERVISOR
from tests.ui.notes import texts_of
from tests.ui.pages.draw import draw_samples as samples
from tests.ui.pages.draw.test_ceremony_page import Room, room  # noqa: F401 - a fixture
from tests.ui.pages.draw.test_plan_page import Desk, desk  # noqa: F401 - a fixture
from ui.pages.draw.plan.plan_mode import ModeCard
from ui.pages.draw.stages.naming_stage import NamingStage
from ui.widgets.buttons import Button
from ui.widgets.editors import LineEditor, TextEditor
from ui.widgets.pickers import Select
from ui.widgets.tags import Tag

PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
BASIS = Basis("技术复杂，随机抽取难以确定合适人员", "ab" * 32, "省财政厅", "财采〔2027〕8号")


class FakeSelection:
    """Stands for ``SelectionService`` over the view that is shown."""

    def __init__(self) -> None:
        self.asked: list[tuple[Any, ...]] = []
        self.listed: list[tuple[str, str]] = []
        self.refusal: UserError | None = None

    def chosen(self, _actor: object, _draw: str) -> tuple[Chosen, ...]:
        return tuple(Chosen(p, p[0], no, f"王{no[-1]}明", "单位甲") for p, no in self.listed)

    def candidates(self, _actor: object, _draw: str, group: str, text: str) -> tuple[Candidate, ...]:
        self.asked.append(("candidates", group, text))
        chosen = {no: place for place, no in self.listed}
        numbers = ("ZJ-000001", "ZJ-000002")
        return tuple(
            Candidate(no, f"王{no[-1]}明", "教授", "单位甲", "数据治理", 0, chosen.get(no, ""))
            for no in numbers
        )

    def choose(self, _actor: object, _draw: str, place: str, who: str) -> None:
        if self.refusal is not None:
            raise self.refusal
        self.asked.append(("choose", place, who))
        self.listed.append((place, who))

    def withdraw(self, _actor: object, _draw: str, place: str, expert_no: str) -> None:
        self.listed.remove((place, expert_no))

    def fix(self, _actor: object, _draw: str, supervisor: object) -> None:
        self.asked.append(("fix", supervisor))


def frozen(mode: SelectionMode = SelectionMode.MANUAL, *chosen: str) -> DrawView:
    view = samples.view(
        supervisor="欧阳承柏",
        recording=True,
        phase="frozen",
        step=samples.Step.FREEZE,
        mode=mode,
        basis=BASIS,
    )
    groups = (replace(view.groups[0], seats=2), replace(view.groups[1], seats=1))
    return replace(view, groups=groups, chosen=chosen)


class Naming:
    """The stage as an operator has it before him who may name experts."""

    def __init__(self, room: Any, view: DrawView) -> None:  # noqa: F811
        self.selection = FakeSelection()
        self.here: Room = room(samples.view())
        self.here.ws.desk.selection = self.selection  # type: ignore[attr-defined]
        actor = self.here.frame.actor
        self.here.frame.actor = replace(actor, permissions=actor.permissions | {"draw.select"})
        self.here.show(view)

    @property
    def stage(self) -> NamingStage:
        found = self.here.page._stages[samples.Step.WITNESS]
        assert isinstance(found, NamingStage)
        return found

    def follow(self) -> None:
        """The engine's view after what was named."""
        now = self.here.ws.desk.now
        self.here.show(replace(now, chosen=tuple(place for place, _ in self.selection.listed)))

    def press(self, name: str) -> None:
        """Press a button once it is there: Qt shows what was put into a layout with its next events."""
        self.here.qtbot.waitUntil(
            lambda: any(b.isVisible() for b in self.here.page.findChildren(Button, name))
        )
        self.here.press(name)

    def type(self, name: str, text: str) -> None:
        editor = self.stage.findChild(LineEditor, name)
        editor.set_value(text)
        QTest.keyClick(editor, Qt.Key.Key_Return)
        self.here.settle()


def test_experts_are_found_named_taken_off_and_the_list_is_fixed_together(room: Any) -> None:  # noqa: F811
    naming = Naming(room, frozen())
    here, selection = naming.here, naming.selection
    assert "Manual selection" in [tag.text for tag in here.page.head.findChildren(Tag)]
    assert not here.button("fix_naming").isEnabled()
    naming.type("naming_search", "王")
    assert selection.asked == [("candidates", "A", "王")]
    naming.press("name_ZJ-000001")
    naming.follow()
    naming.press("name_ZJ-000002")
    naming.follow()
    assert selection.listed == [("A1", "ZJ-000001"), ("A2", "ZJ-000002")]
    assert not here.button("name_ZJ-000001").isEnabled()  # once is enough
    naming.type("naming_who", "ZJ-000009")
    naming.follow()
    assert selection.listed[-1] == ("B1", "ZJ-000009")
    naming.press("withdraw_A2")
    naming.follow()
    assert not here.button("fix_naming").isEnabled()
    naming.stage.place.set_value("A2")
    naming.type("naming_who", "ZJ-000003")
    naming.follow()
    naming.stage.place.set_value("A+")
    naming.type("naming_who", "ZJ-000002")
    naming.follow()
    here.qtbot.waitUntil(lambda: {"A+1", "王2明"} <= set(texts_of(naming.stage)))
    here.press("fix_naming")
    here.answer(SUPERVISOR, "")
    assert selection.asked[-1] == ("fix", SUPERVISOR)


def test_a_refusal_says_why_in_words_and_the_list_stays(room: Any) -> None:  # noqa: F811
    naming = Naming(room, frozen())
    naming.selection.refusal = UserError("draw.not_eligible", reasons="ON-LEAVE AVOID-UNIT")
    naming.type("naming_who", "ZJ-000001")
    shown = naming.stage.findChild(QWidget, "naming_refused")
    assert shown.isVisible()
    assert "On leave; Avoided unit" in "".join(texts_of(naming.stage))
    assert naming.selection.listed == []


def test_an_allotment_has_no_list_and_who_may_not_name_only_looks_on(room: Any) -> None:  # noqa: F811
    naming = Naming(room, frozen(SelectionMode.ALLOTMENT, "A1"))
    assert not naming.stage.search.isVisible()
    assert naming.stage.who.isEnabled()
    here = room(frozen(SelectionMode.ALLOTMENT, "A1"))
    assert not here.button("naming_name").isEnabled()
    said = "Named; the name is shown to whoever names and to the supervisor"
    here.qtbot.waitUntil(lambda: said in texts_of(here.page))


def test_the_room_sees_that_it_is_no_draw_and_no_name(room: Any) -> None:  # noqa: F811
    naming = Naming(room, frozen(SelectionMode.MANUAL, "A1"))
    naming.selection.listed.append(("A1", "ZJ-000001"))
    naming.follow()
    content = naming.here.page._content
    assert content is not None
    said = texts_of(content)
    assert "Manual selection: experts are named, not drawn" in said
    assert "1 of 3 seats named; substitutes: 0" in said
    assert not any("王1明" in text for text in said)
    assert "Naming" in naming.here.page.steps._names


def test_a_plan_is_named_with_reason_and_document_which_is_stored(
    qtbot: QtBot, frame: SpyFrame, tmp_path: Path
) -> None:
    file = tmp_path / "批复.pdf"
    file.write_bytes(PDF)
    made = Desk(qtbot, frame)
    card = made.page.findChild(ModeCard, "mode_card")
    assert not card.isVisible()  # without the permission there is nothing to choose
    frame.actor = replace(frame.actor, permissions=frame.actor.permissions | {"draw.select"})
    made.page.opened({"project_no": "YS2027F0008"})
    made.settle()
    stored: list[tuple[Any, ...]] = []

    class Attaching:
        @staticmethod
        def attach(*asked: Any) -> str:
            stored.append(asked[1:])
            return "cd" * 32

    made.ws.desk.selection = Attaching()  # type: ignore[attr-defined]
    way = made.page.findChild(Select, "selection_mode")
    way.setCurrentIndex(1)
    way.activated.emit(1)
    assert "Write why the experts are named" in "".join(texts_of(made.page))
    assert "Naming" in made.page.steps._names  # and nothing of dice that nobody will roll
    QTest.keyClicks(made.page.findChild(TextEditor, "basis_reason"), "too special for dice")
    card.file.set_value(str(file))
    made.page.save()
    made.settle()
    (saved,) = made.drafts("save_plan")
    assert (saved.mode, saved.basis.reason) == (SelectionMode.MANUAL, "too special for dice")
    assert stored == [(samples.DRAW, "批复.pdf", PDF)]
    assert made.page.draft.basis.document == "cd" * 32
    assert made.page.unsaved() == ""
    made.page.deleteLater()


@pytest.mark.parametrize("content", [b"MZ", None])
def test_a_document_that_cannot_be_kept_is_refused_in_words(
    qtbot: QtBot, frame: SpyFrame, tmp_path: Path, content: bytes | None
) -> None:
    card = ModeCard()
    qtbot.addWidget(card)
    file = tmp_path / "a.pdf"
    if content is not None:
        file.write_bytes(content)
    card.way.set_value(SelectionMode.MANUAL)
    card.file.set_value(str(file))
    failed: list[BaseException] = []
    card.store(frame, None, samples.DRAW, lambda _draw: None, failed.append)  # type: ignore[arg-type]
    (error,) = failed
    assert isinstance(error, UserError)
