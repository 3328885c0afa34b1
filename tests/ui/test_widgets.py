"""Dice pad, codes, steps, panels, charts: what a person would miss if it broke."""

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QScrollArea, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from ui import theme
from ui.widgets.buttons import Button
from ui.widgets.charts import Bar, BarList, Column, ColumnChart, _axis
from ui.widgets.codes import CodeBlock, CodeLine, QrCode, groups_of_four
from ui.widgets.dice import BarPart, DicePad, PartsBar, RollCells
from ui.widgets.labels import Text
from ui.widgets.layouts import Pair, column
from ui.widgets.notices import LoadingBars
from ui.widgets.panels import ScrollBox, SidePanel, Tabs
from ui.widgets.pickers import Select
from ui.widgets.preview import PagePreview, image_from_rgba
from ui.widgets.progress import ProgressRow
from ui.widgets.specialty_tree import SpecialtyPicker, TreeNode
from ui.widgets.steps import StepBar
from ui.widgets.tags import Chip

CODE = "13B09C67FEF3B77D896362B36E103885" + "AB" * 16


def shown(qtbot: QtBot, widget: QWidget) -> QWidget:
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


# -- dice and codes ----------------------------------------------------------------------------------------


def test_the_pad_looks_the_same_whatever_is_pressed_and_hides_the_pointer(qtbot: QtBot) -> None:
    pad = DicePad()
    pad.resize(500, 300)
    shown(qtbot, pad)
    rolls: list[str] = []
    pad.rolled.connect(rolls.append)
    before = pad.grab().toImage()
    qtbot.mouseMove(pad, pad.key_center("7"))
    qtbot.mousePress(pad, Qt.MouseButton.LeftButton, pos=pad.key_center("7"))
    assert pad.grab().toImage() == before
    qtbot.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=pad.key_center("7"))
    assert rolls == ["7"]
    assert pad.cursor().shape() == Qt.CursorShape.BlankCursor


def test_the_keypad_enters_faces_of_the_die_only(qtbot: QtBot) -> None:
    pad = DicePad(6)
    shown(qtbot, pad)
    rolls: list[str] = []
    erased: list[bool] = []
    pad.rolled.connect(rolls.append)
    pad.erased.connect(lambda: erased.append(True))
    qtbot.keyClicks(pad, "1670x2")
    qtbot.keyClick(pad, Qt.Key.Key_Backspace)
    assert (rolls, erased) == (["1", "6", "2"], [True])


def test_cells_never_show_a_digit_before_the_reveal(qtbot: QtBot) -> None:
    one, other = RollCells(10), RollCells(10)
    for cells in (one, other):
        qtbot.addWidget(cells)
        cells.resize(600, 76)
        cells.set_state(4, active=True)
    assert one.grab().toImage() == other.grab().toImage()
    assert one.accessibleName() == "4 of 10 entered"
    before = one.grab().toImage()
    one.reveal("4071930586")
    assert one.grab().toImage() != before


def test_a_code_is_shown_in_groups_of_four_that_never_break(qtbot: QtBot) -> None:
    assert groups_of_four(CODE.lower(), 8) == "13B0 9C67 FEF3 B77D 8963 62B3 6E10 3885".split()
    block, line = CodeBlock(CODE), CodeLine(CODE, per_line=4)
    for widget in (block, line):
        qtbot.addWidget(widget)
        assert widget.accessibleName() == "13B0 9C67 FEF3 B77D 8963 62B3 6E10 3885"
    assert line._lines == ["13B0 9C67 FEF3 B77D", "8963 62B3 6E10 3885"]


@pytest.mark.parametrize("dark", [False, True])
def test_a_phone_can_read_the_qr_code_in_both_schemes(qtbot: QtBot, qapp: QApplication, dark: bool) -> None:
    theme.install(qapp, dark=dark)
    content = "EDP1|" + CODE * 4
    code = QrCode(content, side=240)
    qtbot.addWidget(code)
    code.resize(code.sizeHint())
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.ReadWrite)
    code.grab().save(buffer, "PNG")
    buffer.seek(0)
    picture = Image.open(__import__("io").BytesIO(bytes(buffer.data().data())))
    (found,) = zxingcpp.read_barcodes(picture)
    assert found.text == content


def test_the_bits_bar_says_everything_in_words(qtbot: QtBot) -> None:
    bar = PartsBar()
    qtbot.addWidget(bar)
    bar.set_parts([BarPart(33.2, "A 33.2"), BarPart(23.2, "B 23.2")], 66.4, BarPart(64, "floor 64"))
    assert bar.accessibleName() == "A 33.2, B 23.2, floor 64"
    bar.resize(300, bar.sizeHint().height())
    assert not bar.grab().isNull()


# -- the rest ----------------------------------------------------------------------------------------------


def test_only_open_steps_can_be_clicked(qtbot: QtBot) -> None:
    bar = StepBar(["Plan", "Check", "Freeze"], 1)
    bar.resize(300, 56)
    shown(qtbot, bar)
    chosen: list[int] = []
    bar.chosen.connect(chosen.append)
    bar.set_open_steps([0])
    for x in (50, 150, 250):
        qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(x, 20))
    assert chosen == [0]
    assert bar.accessibleName() == "Step 2 of 3: Check"


def test_the_tree_finds_by_code_name_and_initials_and_keeps_ticks(qtbot: QtBot) -> None:
    nodes = [
        TreeNode("C", "Services"),
        TreeNode("C02", "Information", "C"),
        TreeNode("C0202", "Data governance", "C02", "sjzl"),
        TreeNode("A", "Works"),
    ]
    picker = SpecialtyPicker(nodes)
    qtbot.addWidget(picker)
    picker.set_value(["A"])
    told: list[list[str]] = []
    picker.edited.connect(lambda: told.append(picker.value))
    tree = picker._tree
    tree._search.setText("SJZL")
    tree._filter()
    visible = [code for code, item in tree._items.items() if not item.isHidden()]
    assert visible == ["C", "C02", "C0202"]
    tree._items["C0202"].setCheckState(0, Qt.CheckState.Checked)
    assert told == [["C0202", "A"]]
    chip = picker._chips.itemAt(0).widget()
    assert isinstance(chip, Chip)
    chip.close_button.click()
    assert picker.value == ["A"]


def test_escape_closes_a_side_panel(qtbot: QtBot) -> None:
    panel = SidePanel("Details")
    shown(qtbot, panel)
    with qtbot.waitSignal(panel.closed):
        qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_tabs_show_their_page(qtbot: QtBot) -> None:
    tabs = Tabs()
    first, second = QWidget(), QWidget()
    tabs.add_tab("One", first)
    tabs.add_tab("Two", second).set_count("144", "danger")
    shown(qtbot, tabs)
    tabs.buttons[1].click()
    assert second.isVisible()
    assert tabs.buttons[1].accessibleName() == "Two 144"


def test_a_cancelled_job_asks_once(qtbot: QtBot) -> None:
    row = ProgressRow("Import")
    qtbot.addWidget(row)
    asked: list[bool] = []
    row.cancelled.connect(lambda: asked.append(True))
    row.set_progress(42, 100, "20 s")
    assert row._detail.text() == "42% · 20 s"
    row._cancel.click()
    row._cancel.click()
    assert asked == [True]


def test_quick_answers_show_no_loading(qtbot: QtBot) -> None:
    bars = LoadingBars()
    qtbot.addWidget(bars)
    bars.begin()
    bars.end()
    assert not bars._timer.isActive()
    assert bars.isHidden()


def test_pages_of_a_document_fit_the_width_and_zoom(qtbot: QtBot) -> None:
    image = image_from_rgba(b"\xff\x00\x00\xff" * 20_000, 100, 200)
    assert image.pixelColor(0, 0).name() == "#ff0000"
    preview = PagePreview()
    preview.resize(400, 500)
    shown(qtbot, preview)
    preview.set_pages([image, QImage(image)])
    (first, _second) = preview._sheets
    width = first.width()
    assert first.height() == pytest.approx(width * 2, abs=2)
    preview.zoom_in()
    assert first.width() > width


@pytest.mark.parametrize("most", [0, 1, 3, 14, 99, 1234, 999_999])
def test_the_axis_of_a_chart_holds_every_value_with_few_lines(most: int) -> None:
    top, step = _axis(most)
    assert top >= most
    assert 1 <= top // step <= 10


def test_charts_say_their_numbers(qtbot: QtBot) -> None:
    chart = ColumnChart([Column("3/1", 6, open_ended=True), Column("3/8", 0)])
    bars = BarList([Bar("Law", 31, "C03", 20, "enough")])
    for widget in (chart, bars):
        qtbot.addWidget(widget)
        widget.resize(300, 200)
        assert not widget.grab().isNull()
    assert chart.accessibleName() == "3/1: 6, 3/8: 0"
    assert bars.accessibleName() == "Law: 31 enough"


def test_a_page_is_fitted_to_the_width_and_scrolls_sideways_only_when_made_larger(qtbot: QtBot) -> None:
    holder = QStackedWidget()
    preview = PagePreview()
    holder.addWidget(QWidget())
    holder.addWidget(preview)
    qtbot.addWidget(holder)
    holder.resize(360, 300)
    holder.show()
    preview.set_pages([image_from_rgba(b"\xff" * 4 * 300 * 400, 300, 400)])
    holder.setCurrentWidget(preview)
    qtbot.waitExposed(holder)
    area = preview.findChild(QScrollArea)
    assert area is not None
    qtbot.waitUntil(lambda: area.horizontalScrollBar().maximum() == 0)
    holder.resize(300, 300)
    qtbot.waitUntil(lambda: area.horizontalScrollBar().maximum() == 0)
    for _ in range(3):
        preview.zoom_in()
    qtbot.waitUntil(lambda: area.horizontalScrollBar().maximum() > 0)


def test_a_pair_of_buttons_stands_in_two_lines_where_their_words_need_it(qtbot: QtBot) -> None:
    left, right = Button("Sealed table").fill_width(), Button("Cover sheet").fill_width()
    pair = Pair(left, right)
    qtbot.addWidget(pair)
    pair.show()
    for width, beside in ((600, True), (left.minimumSizeHint().width() + 20, False), (600, True)):
        pair.resize(width, 100)
        QApplication.processEvents()
        assert (left.y() == right.y()) is beside
        assert right.width() >= right.minimumSizeHint().width()


def test_a_dialog_that_scrolls_opens_at_its_first_field_and_one_to_read_can_be_scrolled(qtbot: QtBot) -> None:
    field = QLineEdit()
    for inside, focused in ((field, field), (Text("a long text"), None)):
        dialog = QDialog()
        qtbot.addWidget(dialog)
        scroll = ScrollBox(column(inside))
        dialog.setLayout(column(scroll, Button("Close")))
        with qtbot.waitExposed(dialog):
            dialog.open()
        assert dialog.focusWidget() is (focused or scroll)


def test_a_choice_too_narrow_for_its_words_shows_them_whole_in_its_list(qtbot: QtBot) -> None:
    select: Select[int] = Select([(1, "TLS from the start (usually port 465)"), (2, "none")])
    qtbot.addWidget(select)
    select.setFixedWidth(120)
    with qtbot.waitExposed(select):
        select.show()
    select.showPopup()
    view = select.view()
    assert view.width() >= view.sizeHintForColumn(0)
    select.hidePopup()
