"""A pool manager enters a unit, finds it in the list, and changes its contacts on its page."""

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from core.cases.model import CaseKind, ReviewPolicy
from core.pool.record.model import UNIT, Contact
from core.sheets.credit_code import is_credit_code
from tests.support.headless_station import Headless
from tests.ui.pages.pool.conftest import SAMPLES
from ui.pages.pool.experts.detail_page import ExpertPage
from ui.pages.pool.experts.entry_page import ExpertEntryPage
from ui.pages.pool.experts.list_page import ExpertListPage
from ui.pages.pool.experts.unit_fields import UnitFields
from ui.widgets.buttons import Button

WAIT = 60_000
NAME = "云岭省建筑设计研究院有限公司"
HEAD = "91340100000000001"
CODE = next(HEAD + last for last in "0123456789ABCDEFGHJKLMNPQRTUWXY" if is_credit_code(HEAD + last))


@pytest.fixture
def stocked(station: Headless, spy: Any) -> Headless:
    """A station with a classification where nothing waits for a review."""
    services: Any = station.ws.services
    job = services.pool.imports.begin_specialties(spy.actor, SAMPLES / "specialties.xlsx", print)
    station.do(services.pool.confirm_specialties, spy.actor, job.preview.result(60).token)
    none = {(kind, ""): () for kind in (CaseKind.APPLICATION, CaseKind.PROFILE_CHANGE)}
    station.do(services.cases.set_policy, spy.actor, ReviewPolicy(none))
    return station


def entry_page(qtbot: QtBot, spy: Any, station: Headless) -> ExpertEntryPage:
    page = ExpertEntryPage(spy, station.ws)
    qtbot.addWidget(page)
    page.resize(1500, 900)
    page.show()
    page.opened({"kind": UNIT})
    qtbot.waitUntil(lambda: page.form.is_open, timeout=WAIT)
    return page


def fill(page: ExpertEntryPage) -> UnitFields:
    fields = page.form.fields
    assert isinstance(fields, UnitFields)
    for name, text in (("name", NAME), ("credit_code", CODE), ("legal_representative", "赵启明")):
        fields.fields[name].editor.set_value(text)  # type: ignore[attr-defined]
    fields.specialties.set_value([list(fields.specialties._tree._nodes)[2]])
    fields.contacts.add.click()
    name, post, phone = fields.contacts._lines[0].editors
    for editor, text in ((name, "李晓云"), (post, "办公室主任"), (phone, "14200000001")):
        editor.set_value(text)
    return fields


def test_a_unit_is_entered_listed_and_changed_on_its_page(qtbot: QtBot, stocked: Headless, spy: Any) -> None:
    page = entry_page(qtbot, spy, stocked)
    assert page.head.title.text() == "New unit"
    assert "id_number" not in page.form.fields.fields
    fill(page)
    page.save()
    qtbot.waitUntil(lambda: spy.went_back == 1, timeout=WAIT)

    listed = ExpertListPage(spy, stocked.ws)
    qtbot.addWidget(listed)
    listed.resize(1600, 900)
    listed.show()
    listed.opened({})
    qtbot.waitUntil(lambda: [row.kind for row in listed.table.rows] == [UNIT], timeout=WAIT)
    listed.filters.set_values({"kind": "person"})
    qtbot.waitUntil(lambda: not listed.table.model.busy and listed.table.rows == [], timeout=WAIT)
    listed.filters.set_values({"kind": UNIT})
    qtbot.waitUntil(lambda: len(listed.table.rows) == 1, timeout=WAIT)
    listed.findChild(Button, "new_unit").click()
    assert spy.opened[-1] == ("pool.entry", {"kind": UNIT})

    shown = ExpertPage(spy, stocked.ws)
    qtbot.addWidget(shown)
    shown.resize(1500, 900)
    shown.show()
    shown.opened({"expert_no": "ZJ-000001"})
    qtbot.waitUntil(lambda: "contacts" in shown.values, timeout=WAIT)
    assert shown.values["contacts"].text() == "李*云 142****0001"
    assert "sex" not in shown.values
    assert not shown.why_not.isVisible()  # it can be drawn
    shown.edit.click()
    form = shown.form
    assert form is not None
    qtbot.waitUntil(lambda: form.is_open, timeout=WAIT)
    assert isinstance(form.fields, UnitFields)
    form.fields.contacts.set_value([*form.fields.contacts.value, Contact("王强", "14200000002")])
    shown.save()
    qtbot.waitUntil(lambda: shown.form is None, timeout=WAIT)
    qtbot.waitUntil(lambda: "王* 142****0002" in shown.values["contacts"].text(), timeout=WAIT)


def test_what_a_unit_lacks_stands_beside_its_fields(qtbot: QtBot, stocked: Headless, spy: Any) -> None:
    page = entry_page(qtbot, spy, stocked)
    page.save()
    qtbot.waitUntil(lambda: bool(spy.dialogs.errors), timeout=WAIT)
    fields = page.form.fields.fields
    qtbot.waitUntil(lambda: fields["contacts"].error != "", timeout=WAIT)
    assert all(fields[name].error for name in ("name", "credit_code", "specialties"))
    assert not fields["region"].error


def test_an_unfinished_unit_is_not_offered_to_who_enters_a_person(
    qtbot: QtBot, stocked: Headless, spy: Any
) -> None:
    page = entry_page(qtbot, spy, stocked)
    fill(page)
    page.form.fields.edited.emit()
    page.closed()
    pool: Any = stocked.ws.services.pool
    stocked.until(lambda: stocked.do(pool.entering.kept_draft, spy.actor, "") is not None)
    again = entry_page(qtbot, spy, stocked)
    qtbot.waitUntil(again.form._draft_banner.isVisible, timeout=WAIT)
    again.findChild(Button, "continue_draft").click()
    assert isinstance(again.form.fields, UnitFields)
    assert again.form.fields.contacts.value == (Contact("李晓云", "14200000001", "办公室主任"),)
    person = ExpertEntryPage(spy, stocked.ws)
    qtbot.addWidget(person)
    person.show()
    person.opened({})
    qtbot.waitUntil(lambda: person.form.is_open, timeout=WAIT)
    qtbot.waitUntil(lambda: spy.bridge.running == 0, timeout=WAIT)
    assert not person.form._draft_banner.isVisible()
