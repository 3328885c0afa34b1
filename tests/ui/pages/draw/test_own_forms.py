"""The customer's own forms as the administrator and the operator meet them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from core.access.model import Actor
from core.form_templates.model import FormKind, TemplateFormat
from core.kernel.errors import UserError
from tests.ui.conftest import SpyFrame
from tests.ui.notes import texts_of
from tests.ui.pages.draw.fake_draws import PLAN, FakeWorkstation
from tests.ui.pages.draw.fake_forms import TABLE, FakeForms
from ui.pages.draw.form_templates_page import FormTemplatesPage
from ui.pages.draw.parts.own_forms import OwnFormButton
from ui.pages.draw.plan.application_dialog import ApplicationDialog
from ui.pages.draw.plan.plan_page import PlanPage


@pytest.fixture
def workstation() -> Any:
    return FakeWorkstation()


@pytest.fixture
def forms(workstation: Any) -> FakeForms:
    found: FakeForms = workstation.services.forms
    return found


@pytest.fixture
def page(qtbot: QtBot, frame: SpyFrame, workstation: Any) -> Iterator[FormTemplatesPage]:
    frame.actor = Actor("a1", "admin", "赵启明", (), frozenset({"system.forms"}), "s1")
    spy: Any = frame
    made = FormTemplatesPage(spy, workstation)
    qtbot.addWidget(made)
    made.resize(1400, 800)
    made.show()
    made.opened({})
    yield made
    made.closed()


def rows(page: FormTemplatesPage) -> list[list[str]]:
    model = page.table.view.model()
    columns = range(model.columnCount())
    return [[str(model.index(r, c).data() or "") for c in columns] for r in range(model.rowCount())]


def save_into(qtbot: QtBot, owner: Any, path: Path) -> None:
    """Answer the file dialog that ``owner`` opens."""
    qtbot.waitUntil(lambda: bool(owner.findChildren(QFileDialog)))
    dialog = owner.findChildren(QFileDialog)[-1]
    dialog.fileSelected.emit(str(path))
    dialog.close()


def test_a_form_is_added_shown_and_retired(
    qtbot: QtBot, page: FormTemplatesPage, frame: SpyFrame, tmp_path: Path
) -> None:
    assert "No form of your own yet" in texts_of(page)
    page.kind.set_value(FormKind.SIGN_IN)
    page.project_type.set_value("服务类")
    page.add_file(tmp_path / "签到表.docx")
    qtbot.waitUntil(lambda: len(rows(page)) == 1)
    assert rows(page)[0][:3] == ["Sign-in sheet", "签到表.docx", "服务类"]
    assert page.retire.toolTip() or not page.retire.isEnabled()  # nothing is chosen yet
    page.table.view.selectRow(0)
    qtbot.waitUntil(lambda: page.retire.isEnabled())
    page.retire.click()
    spy: Any = frame
    spy.dialogs.asked[-1][1]()
    qtbot.waitUntil(lambda: rows(page)[0][-1] == "Retired")


def test_a_refused_file_is_told_and_the_next_one_can_be_chosen(
    qtbot: QtBot, page: FormTemplatesPage, forms: FakeForms, frame: SpyFrame, tmp_path: Path
) -> None:
    forms.refusal = UserError("form_template.unknown_fields", fields="bidders")
    page.add_file(tmp_path / "a.docx")
    spy: Any = frame
    qtbot.waitUntil(lambda: bool(spy.dialogs.errors))
    assert page.add.isEnabled()
    assert rows(page) == []


def test_the_fields_shown_are_those_of_the_chosen_form(page: FormTemplatesPage) -> None:
    page.kind.set_value(FormKind.SIGN_IN)
    assert "{{row.phone_box}}" in page.fields.text()
    assert "{{plan_summary}}" not in page.fields.text()
    page.kind.set_value(FormKind.DRAW_TABLE)
    assert "{{plan_summary}}" in page.fields.text()


def test_a_form_to_start_from_is_saved_where_one_says(
    qtbot: QtBot, page: FormTemplatesPage, tmp_path: Path
) -> None:
    page.make_starting(FormKind.DRAW_TABLE, TemplateFormat.XLSX)
    save_into(qtbot, page, tmp_path / "start.xlsx")
    assert (tmp_path / "start.xlsx").read_bytes() == b"start F2 xlsx"


def test_the_button_is_there_only_with_a_form_and_saves_the_filled_one(
    qtbot: QtBot, frame: SpyFrame, forms: FakeForms, page: FormTemplatesPage, tmp_path: Path
) -> None:
    spy: Any = frame

    def button() -> OwnFormButton:
        return OwnFormButton(
            page,
            spy,
            forms.offered,
            ("D1", "sealed"),
            lambda number: forms.fill(frame.actor, "D1", "sealed", number),
            "D1-sealed",
        )

    without = button()
    qtbot.waitUntil(lambda: len(forms.asked) == 1)
    assert without.isHidden()
    forms.offers = (TABLE,)
    made = button()
    qtbot.waitUntil(lambda: not made.isHidden())
    made.click()
    save_into(qtbot, made, tmp_path / "table.docx")
    assert (tmp_path / "table.docx").read_bytes() == b"filled"
    assert forms.asked[-1] == ("fill", "D1", "sealed", 1)


def test_the_application_opens_from_the_saved_plan_only(
    qtbot: QtBot, frame: SpyFrame, workstation: Any, forms: FakeForms, tmp_path: Path
) -> None:
    frame.actor = Actor("a1", "op01", "王雨军", (), frozenset({"draw.plan", "draw.read"}), "s1")
    spy: Any = frame
    plan = PlanPage(spy, workstation)
    qtbot.addWidget(plan)
    plan.show()
    plan.opened({"project_no": PLAN.project_no})
    qtbot.waitUntil(lambda: plan._saved is not None)
    plan._application.click()
    dialog = plan.findChild(ApplicationDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog._save.isEnabled())
    dialog._save.click()
    save_into(qtbot, dialog, tmp_path / "f1.pdf")
    assert (tmp_path / "f1.pdf").read_bytes() == b"%PDF application"
    dialog.close()
