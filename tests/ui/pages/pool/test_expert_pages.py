"""List, panel, detail and classification over a real pool of 2,000."""

import dataclasses
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from core.pool.search.lists import ExpertRow
from core.pool.upkeep.model import BarOrder
from tests.support.headless_station import Headless
from ui.pages.pool.arranging.specialties_page import SpecialtiesPage
from ui.pages.pool.experts.detail_page import ExpertPage
from ui.pages.pool.experts.list_page import ExpertListPage
from ui.widgets.buttons import Button

WAIT = 60_000
LEFT = Qt.MouseButton.LeftButton


def open_list(qtbot: QtBot, frame: Any, station: Headless, **params: object) -> ExpertListPage:
    page = ExpertListPage(frame, station.ws)
    qtbot.addWidget(page)
    page.resize(1700, 900)
    page.show()
    page.opened(params)
    loaded(qtbot, page)
    return page


def loaded(qtbot: QtBot, page: ExpertListPage) -> list[ExpertRow]:
    def settled() -> bool:
        model = page.table.model
        return not model.busy and model.total is not None and not page.filters._timer.isActive()

    qtbot.waitUntil(settled, timeout=WAIT)
    return page.table.rows


def plain(station: Headless, actor: Any, number: str, field: str) -> str:
    pool: Any = station.ws.services.pool
    return str(station.do(pool.unmask, actor, number, (field,), "test")[field])


def test_rows_are_masked_and_more_come_by_scrolling(qtbot: QtBot, filled: Headless, manager: Any) -> None:
    page = open_list(qtbot, manager, filled)
    assert page.table.model.total == 2000
    assert all("*" in row.name and "*" in row.phone for row in page.table.rows)
    assert {column.key for column in page.table.model.columns if column.masked} == {
        "name",
        "employer",
        "phone",
    }
    page.table.model.fetchMore(page.table.view.rootIndex())
    rows = loaded(qtbot, page)
    assert len(rows) == 120
    assert len({row.expert_no for row in rows}) == 120
    assert page.table.model.total == 2000


def test_two_characters_of_a_name_find_the_expert(qtbot: QtBot, filled: Headless, manager: Any) -> None:
    page = open_list(qtbot, manager, filled)
    number = page.table.rows[0].expert_no
    name = plain(filled, manager.actor, number, "name")
    page.keyword.insert(name[:2])
    page.keyword.edited.emit()
    assert number in [row.expert_no for row in loaded(qtbot, page)]
    assert 0 < (page.table.model.total or 0) < 2000
    assert page.filters.active() == {"words": name[:2]}


def test_conditions_hold_together(qtbot: QtBot, filled: Headless, manager: Any) -> None:
    page = open_list(qtbot, manager, filled, specialty="A01")
    everybody = page.table.model.total or 0
    assert 0 < everybody < 2000
    page.filters.set_values(
        {"specialties": ["A01"], "level": "senior", "term_from": date(2028, 1, 1), "status": "active"}
    )
    rows = loaded(qtbot, page)
    assert 0 < len(rows) < everybody
    for row in rows:
        assert any(code.startswith("A01") for code, _ in row.specialties)
        assert row.title_level is not None
        assert row.title_level.value == "senior"
        assert (row.term_to or "") >= "2028-01-01"


def test_the_tree_drops_down_and_filters(qtbot: QtBot, filled: Headless, manager: Any) -> None:
    page = open_list(qtbot, manager, filled)
    choice = page.filters.specialty
    qtbot.waitUntil(lambda: "A01" in choice.tree._items, timeout=WAIT)
    qtbot.keyClick(choice, Qt.Key.Key_Space)
    assert choice.tree.isVisible()
    choice.tree._items["A01"].setCheckState(0, Qt.CheckState.Checked)
    choice._popup.hide()
    rows = loaded(qtbot, page)
    assert all(any(code.startswith("A01") for code, _ in row.specialties) for row in rows)
    assert choice.accessibleDescription() == "房屋建筑工程"


def test_nobody_fits_offers_to_clear(qtbot: QtBot, filled: Headless, manager: Any) -> None:
    page = open_list(qtbot, manager, filled, keyword="没有这个人")
    assert page.table.rows == []
    button = page.findChild(Button, "clear_filters")
    assert button is not None
    qtbot.mouseClick(button, LEFT)
    assert len(loaded(qtbot, page)) == 60
    assert page.keyword.value == ""


def test_plain_values_need_a_reason_and_go_again(qtbot: QtBot, filled: Headless, manager: Any) -> None:
    page = open_list(qtbot, manager, filled)
    number = page.table.rows[0].expert_no
    page.table.view.focus_row(0)
    panel = page.panel
    qtbot.waitUntil(panel.isVisible, timeout=WAIT)
    masked = panel.values["phone"].text()
    eye = panel.findChild(QToolButton, "unmask_phone")
    assert eye is not None
    eye.click()
    title, answer = manager.dialogs.asked[-1]
    assert title == "Show plain values"
    assert panel.values["phone"].text() == masked
    answer("计划核对")
    phone = plain(filled, manager.actor, number, "phone")
    qtbot.waitUntil(lambda: panel.values["phone"].text() == phone, timeout=WAIT)
    assert "*" in panel.values["name"].text()
    assert panel.plain.timer.isActive()
    panel.plain.timer.timeout.emit()
    assert panel.values["phone"].text() == masked

    qtbot.mouseClick(panel.unmask, LEFT)
    manager.dialogs.asked[-1][1]("计划核对")
    qtbot.waitUntil(lambda: "*" not in panel.values["name"].text(), timeout=WAIT)
    assert not panel.unmask.isEnabled()
    page.table.view.focus_row(1)
    qtbot.waitUntil(lambda: "*" in panel.values.get("phone", panel.title).text(), timeout=WAIT)
    assert panel.values["phone"].text() != phone
    assert not manager.dialogs.errors


def test_an_answer_for_another_expert_is_not_shown(qtbot: QtBot, filled: Headless, manager: Any) -> None:
    page = open_list(qtbot, manager, filled)
    page.table.view.focus_row(0)
    qtbot.waitUntil(page.panel.isVisible, timeout=WAIT)
    first = page.table.rows[0].expert_no
    page.panel.show_expert(page.table.rows[1].expert_no)
    page.panel.plain.take(first, {"name": "张三丰"})
    second = page.table.rows[1].name
    qtbot.waitUntil(lambda: page.panel.values["name"].text() == second, timeout=WAIT)


def test_the_panel_says_what_holds_after_an_act_and_keeps_plain_values_that_still_hold(
    qtbot: QtBot, filled: Headless, manager: Any
) -> None:
    page = open_list(qtbot, manager, filled)
    page.table.view.focus_row(0)
    panel, pool = page.panel, filled.ws.services.pool
    qtbot.waitUntil(panel.isVisible, timeout=WAIT)
    number, other = (row.expert_no for row in page.table.rows[:2])
    panel.plain.take(number, {"name": "张三丰"})
    filled.do(pool.upkeep.bars.freeze, manager.actor, BarOrder((other,), "信息核实中"))
    qtbot.waitUntil(lambda: manager.bridge.running == 0, timeout=WAIT)
    assert panel.values["name"].text() == "张三丰"
    filled.do(pool.upkeep.removal.delete, manager.actor, [number], "不再参加评审")
    qtbot.waitUntil(panel.why_not.isVisible, timeout=WAIT)
    assert panel.values["name"].text() != "张三丰"
    filled.do(pool.upkeep.removal.restore, manager.actor, [number], "误删")
    filled.do(pool.upkeep.bars.unfreeze, manager.actor, [other], "核实完毕")
    qtbot.waitUntil(panel.why_not.isHidden, timeout=WAIT)


def test_who_may_not_unmask_sees_no_eye(qtbot: QtBot, filled: Headless, manager: Any) -> None:
    manager.actor = dataclasses.replace(manager.actor, permissions=frozenset({"pool.read"}))
    page = open_list(qtbot, manager, filled)
    page.table.view.focus_row(0)
    qtbot.waitUntil(page.panel.isVisible, timeout=WAIT)
    assert page.panel.unmask.isHidden()
    assert page.panel.findChild(QToolButton, "unmask_phone") is None
    page.panel.plain.ask_all()
    assert manager.dialogs.asked == []
    assert page.findChild(Button, "open_import") is None


def test_the_panel_leads_to_the_whole_page(qtbot: QtBot, filled: Headless, manager: Any) -> None:
    page = open_list(qtbot, manager, filled)
    page.table.view.focus_row(2)
    qtbot.waitUntil(page.panel.isVisible, timeout=WAIT)
    number = page.table.rows[2].expert_no
    qtbot.mouseClick(page.panel.whole, LEFT)
    assert manager.opened == [("pool.detail", {"expert_no": number})]
    assert not page.panel.isVisible()


def open_detail(qtbot: QtBot, frame: Any, station: Headless, number: str) -> ExpertPage:
    page = ExpertPage(frame, station.ws)
    qtbot.addWidget(page)
    page.resize(1400, 900)
    page.show()
    page.opened({"expert_no": number})
    return page


def test_the_whole_page_is_masked_until_asked(qtbot: QtBot, filled: Headless, manager: Any) -> None:
    page = open_detail(qtbot, manager, filled, "ZJ-000002")
    qtbot.waitUntil(lambda: "id_number" in page.values, timeout=WAIT)
    name = plain(filled, manager.actor, "ZJ-000002", "name")
    assert "*" in page.values["id_number"].text()
    assert page.values["birth_date"].text().endswith("-**-**")
    assert name not in page.head.title.text()
    assert page.crumb == "ZJ-000002"
    qtbot.mouseClick(page.unmask, LEFT)
    manager.dialogs.asked[-1][1]("核对")
    qtbot.waitUntil(lambda: page.values["name"].text() == name, timeout=WAIT)
    assert "*" not in page.values["id_number"].text()
    assert name not in page.head.title.text()
    page.closed()
    assert page.plain.text("name", "masked") == "masked"


def test_a_number_nobody_has_is_told(qtbot: QtBot, filled: Headless, manager: Any) -> None:
    page = open_detail(qtbot, manager, filled, "ZJ-999999")
    qtbot.waitUntil(page._missing.isVisible, timeout=WAIT)
    assert not page.unmask.isEnabled()
    qtbot.mouseClick(page.leave, LEFT)
    assert manager.went_back == 1


def open_tree(qtbot: QtBot, frame: Any, station: Headless) -> SpecialtiesPage:
    page = SpecialtiesPage(frame, station.ws)
    qtbot.addWidget(page)
    page.resize(1400, 900)
    page.show()
    page.opened({})
    return page


def test_the_classification_is_searched_and_leads_to_experts(
    qtbot: QtBot, filled: Headless, manager: Any
) -> None:
    page = open_tree(qtbot, manager, filled)
    qtbot.waitUntil(lambda: page.tree.topLevelItemCount() == 12, timeout=WAIT)
    assert page.head.note.text() == "292 specialties (12 + 60 + 220 by level), 3 disabled"
    page.search.insert("系统集成")
    page.search.edited.emit()
    shown = {code for code, item in page._items.items() if not item.isHidden()}
    assert {"C020103", "C0201", "C02"} <= shown
    assert "A01" not in shown
    page._clicked(page.tree.indexFromItem(page._items["C020103"], 0))
    qtbot.waitUntil(lambda: page.count.text() != "", timeout=WAIT)
    assert page.count.text().endswith("experts")
    qtbot.mouseClick(page.show_experts, LEFT)
    assert manager.opened[-1] == ("pool.list", {"specialty": "C020103"})
    qtbot.mouseClick(page.importing, LEFT)
    assert manager.opened[-1] == ("pool.import", {"kind": "specialties"})


def test_without_a_classification_it_says_what_to_do(qtbot: QtBot, station: Headless, spy: Any) -> None:
    page = open_tree(qtbot, spy, station)
    qtbot.waitUntil(page._empty.isVisible, timeout=WAIT)
    assert not page.tree.isVisible()
    assert page.importing.isVisible()
