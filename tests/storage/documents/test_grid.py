"""Tables on pages."""

from hypothesis import given
from hypothesis import strategies as st

from storage.documents.flow import Area, Flow
from storage.documents.fonts import FontBook
from storage.documents.grid import Align, Cell, Column, Row, fit_columns, place_table
from storage.documents.marks import MM, Cells, Text

AREA = Area(left=50, width=200, first_top=500, top=550, bottom=100)
HEAD = Row((Cell("甲", 100, Align.CENTRE, bold=True), Cell("乙", 100, Align.CENTRE, bold=True)), 20)


def filled(book: FontBook, rows: list[Row], heads: tuple[Row, ...] = (HEAD,)) -> Flow:
    flow = Flow(book, AREA)
    place_table(flow, rows, heads)
    return flow


def texts(flow: Flow, page: int) -> list[str]:
    return [mark.text for mark in flow.pages[page] if isinstance(mark, Text)]


def row(first: str, second: str = "", height: float = 30) -> Row:
    return Row((Cell(first, 100), Cell(second, 100)), height)


def test_the_head_stands_on_every_page(book: FontBook) -> None:
    flow = filled(book, [row(str(n)) for n in range(40)])
    assert len(flow.pages) == 3
    assert all(texts(flow, page)[:2] == ["甲", "乙"] for page in range(3))
    numbers = [text for page in range(3) for text in texts(flow, page) if text.isdigit()]
    assert numbers == [str(n) for n in range(40)]


def test_a_table_without_rows_still_shows_its_head(book: FontBook) -> None:
    assert texts(filled(book, []), 0) == ["甲", "乙"]


def test_a_head_is_never_left_alone_at_the_foot(book: FontBook) -> None:
    flow = Flow(book, AREA)
    flow.advance(365)
    flow.add(Text(50, 490, "前文", 10))
    place_table(flow, [row("1", height=40)], [HEAD])
    assert texts(flow, 0) == ["前文"]
    assert texts(flow, 1) == ["甲", "乙", "1"]


def test_a_row_goes_over_whole(book: FontBook) -> None:
    tall = row("首行\n二行\n三行\n末行", "旁")
    flow = filled(book, [row("1", height=340), tall])
    assert "首行" not in texts(flow, 0)
    assert [t for t in texts(flow, 1) if "行" in t] == ["首行", "二行", "三行", "末行"]


def test_a_row_taller_than_a_page_goes_on_instead_of_running_off(book: FontBook) -> None:
    lines = [f"第{n}行" for n in range(100)]
    flow = filled(book, [row("\n".join(lines))])
    shown = [text for page in range(len(flow.pages)) for text in texts(flow, page) if text.startswith("第")]
    assert shown == lines
    for page in flow.pages:
        assert all(AREA.bottom <= mark.y <= AREA.top for mark in page if isinstance(mark, Text))


@given(st.lists(st.text("专家a1 ，\n", max_size=40), min_size=1, max_size=12))
def test_every_text_stays_inside_its_cell(book: FontBook, values: list[str]) -> None:
    flow = filled(book, [row(value, value, 10) for value in values])
    for page in flow.pages:
        grids = [mark for mark in page if isinstance(mark, Cells)]
        for mark in page:
            if isinstance(mark, Text):
                right = mark.x + book.width(mark.text, mark.size, mark.bold)
                assert any(
                    left <= mark.x
                    and right <= end
                    and grid.bottom <= mark.y - 0.12 * mark.size
                    and mark.y + 0.88 * mark.size <= grid.top
                    for grid in grids
                    for left, end in zip(grid.edges, grid.edges[1:], strict=False)
                )


def test_columns_fill_the_width_at_the_largest_size_that_fits() -> None:
    columns = [Column("甲", 20), Column("乙", 30, 1.0), Column("丙", 30, 3.0)]
    size, widths = fit_columns(columns, 120 * MM)
    assert size == 10.5
    assert [round(width / MM, 1) for width in widths] == [20.0, 40.0, 60.0]
    smaller, narrow = fit_columns(columns, 70 * MM)
    assert smaller < 10.5
    assert round(sum(narrow) / MM, 3) == 70


def test_columns_that_fit_at_no_size_keep_their_proportions() -> None:
    size, widths = fit_columns([Column("甲", 50), Column("乙", 100)], 30 * MM)
    assert size == 7.0
    assert round(sum(widths) / MM, 3) == 30
    assert widths[0] < widths[1]
