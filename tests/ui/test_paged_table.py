"""Tables over keyset pages: loading, sorting, ticking, copying, columns that are remembered."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from tests.ui.fake_program import MemoryPreferences
from ui.widgets.table.columns import Cell, Column, PageRequest, RowAction, RowPage, static_source
from ui.widgets.table.paged_table import PagedTable

Row = tuple[int, str]


class Source:
    """``count`` rows by keyset; answers at once or when told to."""

    def __init__(self, count: int, *, later: bool = False) -> None:
        self.count = count
        self.later = later
        self.requests: list[PageRequest] = []
        self.waiting: list[Callable[[], None]] = []
        self.failure: BaseException | None = None

    def __call__(
        self,
        request: PageRequest,
        done: Callable[[RowPage], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        self.requests.append(request)
        answer = self._answer(request, done, failed)
        if self.later:
            self.waiting.append(answer)
        else:
            answer()

    def _answer(
        self,
        request: PageRequest,
        done: Callable[[RowPage], None],
        failed: Callable[[BaseException], None],
    ) -> Callable[[], None]:
        def answer() -> None:
            if self.failure is not None:
                failed(self.failure)
                return
            start = 0 if request.cursor is None else int(str(request.cursor)) + 1
            numbers = list(range(self.count))
            if request.descending:
                numbers.reverse()
                start = 0 if request.cursor is None else numbers.index(int(str(request.cursor))) + 1
            chosen = numbers[start : start + request.limit]
            more = start + request.limit < self.count
            done(RowPage([(n, f"Wang*{n}") for n in chosen], chosen[-1] if more else None, self.count))

        return answer


def columns() -> list[Column]:
    return [
        Column("no", "No.", lambda r: str(r[0]), 80, sort="no"),
        Column("name", "Name", lambda r: Cell(r[1], bold=True, extra="+2"), 120, masked=True, stretch=True),
        Column("state", "State", lambda _r: Cell("OK", "accent", "circle-check"), 100),
        Column("note", "Note", lambda _r: "note", 100, shown=False),
    ]


@pytest.fixture
def make(qtbot: QtBot) -> Callable[..., PagedTable]:
    def build(source: Source | None = None, **options: object) -> PagedTable:
        table = PagedTable(columns(), lambda r: r[0], **options)  # type: ignore[arg-type]
        qtbot.addWidget(table)
        table.resize(800, 500)
        table.show()
        if source is not None:
            table.set_source(source)
        return table

    return build


def foot(table: PagedTable) -> str:
    return " ".join(label.text() for label in table.findChildren(QLabel))


def test_the_first_page_shows_how_many_rows_there_are(make: Callable[..., PagedTable]) -> None:
    table = make(Source(1000))
    assert len(table.rows) == 60
    assert "1,000 rows" in foot(table)
    assert "1–60 loaded" in foot(table)


def test_scrolling_to_the_end_loads_the_next_page_after_the_last_row(
    qtbot: QtBot, make: Callable[..., PagedTable]
) -> None:
    source = Source(150)
    table = make(source)
    table.view.scrollToBottom()
    qtbot.waitUntil(lambda: len(table.rows) >= 120)
    assert source.requests[1].cursor == 59
    table.view.scrollToBottom()
    qtbot.waitUntil(lambda: len(table.rows) == 150)
    assert [row[0] for row in table.rows] == list(range(150))
    assert "loaded" not in foot(table)


def test_clicking_a_title_sorts_and_clicking_again_turns_it_round(
    qtbot: QtBot, make: Callable[..., PagedTable]
) -> None:
    source = Source(100)
    table = make(source, sort="no")
    section = table.model.section_of("no")
    table.view.head.sectionClicked.emit(section)
    assert (source.requests[-1].sort, source.requests[-1].descending) == ("no", True)
    assert table.rows[0][0] == 99
    table.view.head.sectionClicked.emit(section)
    assert table.rows[0][0] == 0
    asked = len(source.requests)
    table.view.head.sectionClicked.emit(table.model.section_of("state"))
    assert len(source.requests) == asked


def test_a_late_answer_to_an_older_question_is_dropped(make: Callable[..., PagedTable]) -> None:
    source = Source(100, later=True)
    table = make(source, sort="no")
    table.model.set_sort("no", True)
    old, new = source.waiting
    new()
    old()
    assert table.rows[0][0] == 99


def test_a_failed_page_keeps_what_is_there_and_says_so(make: Callable[..., PagedTable]) -> None:
    source = Source(100)
    table = make(source)
    told: list[object] = []
    table.failed.connect(told.append)
    source.failure = RuntimeError()
    table.reload()
    assert len(table.rows) == 60
    assert told == [source.failure]


def test_an_empty_table_says_what_to_do(make: Callable[..., PagedTable]) -> None:
    table = make()
    table.set_empty("No experts", "Remove the condition on the title.")
    table.set_source(static_source([]))
    shown = [label.text() for label in table.findChildren(QLabel) if label.isVisible()]
    assert "Remove the condition on the title." in shown


def test_before_anybody_was_asked_nothing_is_said_to_be_missing() -> None:
    table = PagedTable([Column("name", "Name", lambda row: Cell(row[1]), 100)], lambda row: row[0])
    table.set_empty("No expert", "Change the filter")
    table.resize(400, 300)
    table.show()
    told = [label for label in table.findChildren(QLabel) if label.text() == "No expert"]
    assert not any(label.isVisible() for label in told)
    table.set_source(static_source([]))
    assert all(label.isVisible() for label in told)
    table.close()


def test_words_that_fit_before_anybody_was_asked_stand_at_once(qtbot: QtBot) -> None:
    table = PagedTable([Column("name", "Name", lambda row: Cell(row[1]), 100)], lambda row: row[0])
    qtbot.addWidget(table)
    table.set_empty("No log to show", "Choose an archive", unasked=True)
    table.show()
    assert [
        label.isVisible() for label in table.findChildren(QLabel) if label.text() == "No log to show"
    ] == [True]


def test_grey_bars_come_only_when_it_takes_long(qtbot: QtBot, make: Callable[..., PagedTable]) -> None:
    source = Source(10, later=True)
    table = make(source)
    assert not table._loading.isVisible()
    qtbot.waitUntil(table._loading.isVisible)
    source.waiting.pop()()
    assert not table._loading.isVisible()


def test_ticked_rows_survive_sorting_and_are_handed_to_the_action(
    qtbot: QtBot, make: Callable[..., PagedTable]
) -> None:
    got: list[list[Row]] = []
    table = make(Source(100), bulk=[RowAction("Tag", got.append, "tag")])
    assert table._bulk is not None
    assert table._bulk.shown == []
    table.view.focus_row(1)
    qtbot.keyClick(table.view, Qt.Key.Key_Space)
    table.view.focus_row(3)
    qtbot.keyClick(table.view, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert [row[0] for row in table.checked] == [1, 2, 3]
    table.model.set_sort("no", True)
    assert [row[0] for row in table.checked] == [1, 2, 3]
    assert table._bulk.shown == ["Tag"]
    table._bulk._buttons[0].click()
    assert [row[0] for row in got[0]] == [1, 2, 3]
    table.clear_checks()
    assert table._bulk.shown == []


def test_actions_without_room_move_into_a_menu(make: Callable[..., PagedTable]) -> None:
    got: list[object] = []
    names = [f"Action number {n}" for n in range(8)]
    table = make(Source(5), bulk=[RowAction(name, got.append) for name in names])
    table.model.set_checked([0], True)
    bar = table._bulk
    assert bar is not None
    assert 0 < len(bar.shown) < 8
    bar._show_more()
    (menu,) = bar.findChildren(QMenu)
    assert bar.shown + [action.text() for action in menu.actions()] == names
    menu.actions()[0].trigger()
    assert len(got) == 1


def test_copying_gives_what_is_seen_and_only_shown_columns(
    qtbot: QtBot, make: Callable[..., PagedTable]
) -> None:
    table = make(Source(5), bulk=[RowAction("Tag", print)])
    table.view.focus_row(2)
    qtbot.keyClick(table.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "2\tWang*2\tOK"
    table.model.set_checked([0, 1], True)
    table.view.copy()
    assert QGuiApplication.clipboard().text() == "0\tWang*0\tOK\n1\tWang*1\tOK"


def test_enter_opens_the_focused_row_and_arrows_move_it(
    qtbot: QtBot, make: Callable[..., PagedTable]
) -> None:
    table = make(Source(5))
    opened: list[Row] = []
    focused: list[Row] = []
    table.activated.connect(opened.append)
    table.focused.connect(focused.append)
    table.view.focus_row(0)
    qtbot.keyClick(table.view, Qt.Key.Key_Down)
    qtbot.keyClick(table.view, Qt.Key.Key_Return)
    assert [row[0] for row in focused] == [0, 1]
    assert [row[0] for row in opened] == [1]


def test_right_click_offers_the_actions_of_the_row_and_copy(
    qtbot: QtBot, make: Callable[..., PagedTable]
) -> None:
    table = make(Source(5))
    ran: list[list[Row]] = []
    table.set_row_menu(lambda row: [RowAction(f"Open {row[0]}", ran.append)])
    table.view._show_menu(table.view.visualRect(table.model.index(3, 0)).center())
    (menu,) = table.view.findChildren(QMenu)
    assert [a.text() for a in menu.actions() if a.text()] == ["Open 3", "Copy"]
    menu.actions()[0].trigger()
    assert [row[0] for row in ran[0]] == [3]
    menu.close()


def test_columns_order_width_and_sorting_come_back_next_time(
    qtbot: QtBot, make: Callable[..., PagedTable]
) -> None:
    memory = MemoryPreferences()
    table = make(Source(5), table_id="experts", memory=memory)
    head = table.view.head
    head.moveSection(head.visualIndex(table.model.section_of("state")), 0)
    head.setSectionHidden(table.model.section_of("name"), True)
    head.resizeSection(table.model.section_of("no"), 133)
    table._on_sort("no", True)
    qtbot.waitUntil(lambda: "table.experts" in memory.values)
    again = make(source := Source(5), table_id="experts", memory=memory)
    head = again.view.head
    assert head.visualIndex(again.model.section_of("state")) == 0
    assert head.isSectionHidden(again.model.section_of("name"))
    assert head.sectionSize(again.model.section_of("no")) == 133
    assert (source.requests[0].sort, source.requests[0].descending) == ("no", True)


def test_damaged_memory_is_ignored(make: Callable[..., PagedTable]) -> None:
    memory = MemoryPreferences({"table.experts": {"order": ["gone"], "widths": {"no": "x"}, "sort": "gone"}})
    source = Source(5)
    make(source, table_id="experts", memory=memory, sort="no")
    assert source.requests[0].sort == "no"


def test_the_last_column_cannot_be_hidden(make: Callable[..., PagedTable]) -> None:
    table = make(Source(5))
    for key in ("name", "state"):
        table.view.head.setSectionHidden(table.model.section_of(key), True)
    menu = QMenu()
    table._memory.fill_menu(menu, "Reset")
    enabled = {a.text(): a.isEnabled() for a in menu.actions() if a.isCheckable()}
    assert enabled == {"No.": False, "Name": True, "State": True, "Note": True}


def test_a_changed_row_is_shown_in_its_place(make: Callable[..., PagedTable]) -> None:
    table = make(Source(5))
    assert table.model.update_row((3, "Li*"))
    assert table.rows[3] == (3, "Li*")
    assert not table.model.update_row((99, "nobody"))


def test_cells_say_all_they_show_to_a_screen_reader(make: Callable[..., PagedTable]) -> None:
    table = make(Source(5))
    index = table.model.index(0, table.model.section_of("name"))
    assert table.model.data(index, Qt.ItemDataRole.AccessibleTextRole) == "Wang*0 +2"


def test_columns_give_a_little_before_the_table_scrolls_sideways(
    qtbot: QtBot, make: Callable[..., PagedTable]
) -> None:
    table = make(Source(5), foot=False)
    sideways = table.view.horizontalScrollBar()
    table.resize(290, 500)
    qtbot.waitUntil(lambda: table.view.viewport().width() < 300)
    assert sideways.maximum() == 0
    assert table.view.head.sectionSize(table.model.section_of("state")) == 100
    table.resize(200, 500)
    qtbot.waitUntil(lambda: sideways.maximum() > 0)
    assert table.view.head.sectionSize(table.model.section_of("name")) == 120
