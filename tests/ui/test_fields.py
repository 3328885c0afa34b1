"""Fields, buttons and filters: what a person would miss if it broke."""

from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.buttons import Button, Choice
from ui.widgets.editors import IdNumberEditor, LineEditor, PasswordEditor, PhoneEditor, TextEditor
from ui.widgets.filters import FilterBar, Scene
from ui.widgets.forms import Field, Form, MaskedValue
from ui.widgets.labels import Text
from ui.widgets.pickers import DateEditor, DateTimeEditor, NumberStepper, Select
from ui.widgets.tags import Chip

CODE = "13B09C67FEF3B77D896362B36E103885" + "AB" * 16


def shown(qtbot: QtBot, widget: QWidget) -> QWidget:
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


# -- fields ------------------------------------------------------------------------------------------------


def not_short(value: object) -> str:
    return "" if len(str(value)) >= 3 else "Too short"


def test_a_field_is_checked_on_leaving_and_again_while_mending(qtbot: QtBot) -> None:
    holder = QWidget()
    layout = QVBoxLayout(holder)
    field, other = Field("Name", LineEditor(), check=not_short), LineEditor()
    layout.addWidget(field)
    layout.addWidget(other)
    shown(qtbot, holder)
    holder.activateWindow()
    field.editor.setFocus()
    qtbot.waitUntil(field.editor.hasFocus)
    qtbot.keyClicks(field.editor, "ab")
    assert field.error == ""
    qtbot.keyClick(field.editor, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: field.error == "Too short")
    field.editor.setFocus()
    qtbot.keyClicks(field.editor, "c")
    assert field.error == ""


def test_an_untouched_required_field_is_not_scolded_before_saving(qtbot: QtBot) -> None:
    form = Form()
    field = form.register("name", Field("Name", LineEditor(), required=True))
    field.editor.left.emit()  # type: ignore[attr-defined]
    assert field.error == ""
    assert not form.validate()
    assert field.error == "Please fill this in"


def test_a_form_knows_whether_something_would_be_lost(qtbot: QtBot) -> None:
    form = Form()
    field = form.register("name", Field("Name", LineEditor()))
    form.set_values({"name": "Wang"})
    assert not form.changed
    field.editor.setText("Li")  # type: ignore[attr-defined]
    assert form.changed
    form.mark_saved()
    assert (form.changed, form.values()) == (False, {"name": "Li"})


def test_what_the_engine_said_of_a_value_stands_until_it_is_edited(qtbot: QtBot) -> None:
    field = Field("File", LineEditor(), required=True)
    shown(qtbot, field)
    field.set_value("/data/a.xlsx")
    field.set_error("The file is damaged")
    field.editor.left.emit()  # type: ignore[attr-defined]
    assert field.error == "The file is damaged"
    qtbot.keyClicks(field.editor, "x")
    assert field.error == ""


def test_an_error_of_the_engine_finds_its_field(qtbot: QtBot) -> None:
    form = Form()
    field = form.register("phone", Field("Phone", PhoneEditor()))
    assert form.set_error("phone", "This number is taken")
    assert field.error == "This number is taken"
    assert not form.set_error("other", "…")


@pytest.mark.parametrize(
    ("editor", "typed", "kept"),
    [
        (PhoneEditor, "138-1234 5678", "13812345678"),
        (PhoneEditor, "1381234567899", "13812345678"),
        (IdNumberEditor, "53010219560230401x", "53010219560230401X"),
    ],
)
def test_number_editors_keep_only_what_belongs_there(
    qtbot: QtBot, editor: type[PhoneEditor], typed: str, kept: str
) -> None:
    line = editor()
    qtbot.addWidget(line)
    line.setMaxLength(50)
    qtbot.keyClicks(line, typed)
    assert line.value == kept


def test_caps_lock_is_pointed_out_at_the_password(qtbot: QtBot) -> None:
    editor = PasswordEditor()
    field = Field("Password", editor)
    shown(qtbot, field)
    qtbot.keyClick(editor, "A")  # upper case without Shift
    assert field._caps.isVisible()
    qtbot.keyClick(editor, "b")
    assert not field._caps.isVisible()


def test_a_password_keeps_its_spaces_and_is_hidden(qtbot: QtBot) -> None:
    editor = PasswordEditor()
    qtbot.addWidget(editor)
    editor.setText(" secret ")
    assert editor.value == " secret "
    assert editor.displayText() != " secret "
    editor._eye.click()
    assert editor.displayText() == " secret "


def test_an_optional_date_can_be_empty_and_emptied(qtbot: QtBot) -> None:
    editor = DateEditor(optional=True)
    shown(qtbot, editor)
    assert editor.value is None
    editor.set_value(date(2027, 3, 4))
    assert editor.value == date(2027, 3, 4)
    qtbot.keyClick(editor, Qt.Key.Key_Delete)
    assert editor.value is None


def test_date_and_time_go_in_and_out_to_the_minute(qtbot: QtBot) -> None:
    editor = DateTimeEditor()
    qtbot.addWidget(editor)
    editor.set_value(datetime(2027, 3, 4, 15, 30))
    assert editor.value == datetime(2027, 3, 4, 15, 30)


def test_a_stepper_stays_within_its_bounds(qtbot: QtBot) -> None:
    stepper = NumberStepper(1, 3, 3)
    qtbot.addWidget(stepper)
    told: list[int] = []
    stepper.edited.connect(lambda: told.append(stepper.value))
    stepper._plus.click()
    assert (stepper.value, told) == (3, [])
    qtbot.keyClick(stepper._line, Qt.Key.Key_Down)
    assert told == [2]
    stepper._line.setText("99")
    stepper._line.editingFinished.emit()
    assert stepper.value == 3
    stepper._line.setText("x")
    stepper._line.editingFinished.emit()
    assert stepper._line.text() == "3"


def test_what_is_typed_into_a_stepper_holds_before_the_field_is_left(qtbot: QtBot) -> None:
    stepper = NumberStepper(2, 30, 3)
    qtbot.addWidget(stepper)
    told: list[int] = []
    stepper.edited.connect(lambda: told.append(stepper.value))
    stepper._line.selectAll()
    qtbot.keyClicks(stepper._line, "12")
    assert (stepper.value, told) == (12, [12])  # 1 is below the least, so it waits
    qtbot.keyClicks(stepper._line, "9")
    assert (stepper.value, stepper._line.text()) == (12, "129")
    stepper._line.editingFinished.emit()
    assert (stepper.value, told) == (30, [12, 30])


def test_a_select_keeps_its_value_when_the_options_change(qtbot: QtBot) -> None:
    select = Select([(1, "one"), (2, "two")], 2)
    qtbot.addWidget(select)
    select.set_options([(2, "zwei"), (3, "drei")])
    assert (select.value, select.currentText()) == (2, "zwei")
    select.set_value(9)
    assert select.value is None


def test_tab_leaves_a_text_of_several_lines(qtbot: QtBot) -> None:
    editor = TextEditor()
    shown(qtbot, editor)
    qtbot.keyClicks(editor, "a")
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    assert editor.value == "a"


def test_a_blocked_button_says_why(qtbot: QtBot) -> None:
    button = Button("Draw")
    qtbot.addWidget(button)
    button.set_tip("Begin")
    button.block("Three rolls are missing")
    assert (button.isEnabled(), button.toolTip()) == (False, "Three rolls are missing")
    assert button.accessibleDescription() == "Three rolls are missing"
    button.block("")
    assert (button.isEnabled(), button.toolTip()) == (True, "Begin")


def test_what_people_typed_is_never_read_as_markup(qtbot: QtBot) -> None:
    label = Text("<b>Wang</b>")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_a_masked_value_asks_before_it_shows(qtbot: QtBot) -> None:
    value = MaskedValue("142****2231")
    qtbot.addWidget(value)
    with qtbot.waitSignal(value.unmask_asked):
        assert value._eye is not None
        value._eye.click()
    assert value._text.text() == "142****2231"
    value.show_plain("14212342231")
    value.show_masked()
    assert value._text.text() == "142****2231"
    assert MaskedValue("x", may_unmask=False)._eye is None


def test_a_choice_gives_the_value_behind_its_words(qtbot: QtBot) -> None:
    choice = Choice([("d10", "Ten"), ("d6", "Six")], "d10", "Die")
    qtbot.addWidget(choice)
    choice._group.button(1).click()
    assert choice.value == "d6"


# -- filters -----------------------------------------------------------------------------------------------


@pytest.fixture
def bar(qtbot: QtBot) -> FilterBar:
    made = FilterBar()
    qtbot.addWidget(made)
    made.add_filter("words", Field("Words", LineEditor()), "Words: {}".format, stretch=1)
    made.add_filter("level", Field("Level", Select([("", "any"), ("s", "senior")])), "Level: {}".format)
    made.show()
    return made


def chips(bar: FilterBar) -> list[str]:
    found = [bar._chips.itemAt(i).widget() for i in range(bar._chips.count())]
    return [chip.key for chip in found if isinstance(chip, Chip)]


def test_typing_filters_after_a_pause_and_shows_a_chip(qtbot: QtBot, bar: FilterBar) -> None:
    told: list[dict[str, object]] = []
    bar.changed.connect(told.append)
    qtbot.keyClicks(bar._filters["words"].field.editor, "wm")
    assert told == []
    qtbot.waitUntil(lambda: bool(told))
    assert told == [{"words": "wm", "level": ""}]
    assert chips(bar) == ["words"]


def test_taking_a_chip_away_takes_the_condition_away(qtbot: QtBot, bar: FilterBar) -> None:
    bar.set_values({"words": "wm", "level": "s"})
    assert chips(bar) == ["words", "level"]
    chip = bar._chips.itemAt(1).widget()
    assert isinstance(chip, Chip)
    chip.close_button.click()
    assert bar.active() == {"words": "wm"}
    bar.clear_all()
    assert bar.active() == {}


def test_a_scene_brings_its_conditions_back(qtbot: QtBot, bar: FilterBar) -> None:
    bar.set_scenes([Scene("Seniors", {"level": "s"})])
    bar.set_values({"words": "wm"})
    bar._show_scenes()
    menu = bar.findChildren(type(bar._scene_button.menu()) if bar._scene_button.menu() else QWidget)
    action = next(a for m in menu for a in m.actions() if a.text() == "Seniors")
    action.trigger()
    assert bar.active() == {"level": "s"}


def test_folding_hides_the_fields_and_keeps_the_chips(qtbot: QtBot, bar: FilterBar) -> None:
    bar.set_values({"words": "wm"})
    bar._fold.click()
    assert not bar._fields_holder.isVisible()
    assert chips(bar) == ["words"]
