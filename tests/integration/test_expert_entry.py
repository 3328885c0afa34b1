"""Entering and changing experts by form: reviews, what is pending, versions side by side."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from core.access.model import Actor, Role
from core.access.permissions import PERMISSIONS
from core.cases.model import CaseFilter, CaseKind, CaseList, CaseState, ReviewLevel, ReviewPolicy
from core.kernel.errors import PermissionDeniedError, UserError
from core.pool.editing.entry import ExpertEntry
from core.pool.record.changes import BY_FORM, ChangeCause
from core.pool.record.custom_conditions import FieldType
from core.pool.record.custom_fields import CustomField
from core.pool.record.model import ExpertDraft
from core.pool.search.lists import ExpertFilter
from tests.support.pool_station import PoolStation

TEXTS = {
    "name": "王小明",
    "phone": "14334543878",
    "id_number": "110199198003150012",
    "employer": "云帆软件（合肥）有限公司",
    "title": "教授",
}
NUMBER = "ZJ-000001"


def person(number: int, *roles: Role) -> Actor:
    granted = frozenset[str]().union(*(PERMISSIONS[role] for role in roles))
    return Actor(
        f"A-{number:04d}", f"p{number}", f"人{number}", tuple(r.value for r in roles), granted, "S-1"
    )


MANAGER, OTHER_MANAGER = person(1, Role.POOL_MANAGER), person(2, Role.POOL_MANAGER)
REVIEWER = person(3, Role.REVIEWER)


class Form:
    """The form of one pool manager."""

    def __init__(self, station: PoolStation) -> None:
        self.station = station
        self.entering = station.file.entering
        self.reviews = station.file.reviews
        self.cases = station.cases
        station.import_specialties()
        codes = [entry.code for entry in station.reading.specialties(MANAGER).result(30) if entry.level == 3]
        self.entry = ExpertEntry(TEXTS, (codes[0],), custom={})
        self.codes = codes

    def without_review(self) -> None:
        none = dict.fromkeys(((CaseKind.APPLICATION, ""), (CaseKind.PROFILE_CHANGE, "")), ())
        self.cases.set_policy(MANAGER, ReviewPolicy(none))

    def added(self) -> None:
        self.without_review()
        assert self.entering.enter(MANAGER, self.entry).expert_no == NUMBER
        self.cases.set_policy(MANAGER, ReviewPolicy())
        one = (ReviewLevel("审核", Role.REVIEWER),)
        self.cases.set_policy(MANAGER, ReviewPolicy({(CaseKind.PROFILE_CHANGE, ""): one}))

    def texts(self, **changed: str) -> ExpertEntry:
        return replace(self.entry, texts={**self.entry.texts, **changed})

    def draft(self) -> ExpertDraft:
        return self.station.experts.get(NUMBER).draft

    def approve(self, case_no: str) -> CaseState:
        case = self.cases.view(REVIEWER, case_no).case
        return self.cases.approve(REVIEWER, case_no, case.steps).state


@pytest.fixture
def form(tmp_path: Path) -> Iterator[Form]:
    """An empty pool with a classification."""
    station = PoolStation(tmp_path)
    yield Form(station)
    station.close()


def test_without_levels_an_expert_is_in_at_once(form: Form) -> None:
    form.without_review()
    outcome = form.entering.enter(MANAGER, form.entry)
    assert outcome == (NUMBER, 1, "", ())
    assert form.draft().birth_date == "1980-03-15"
    assert form.station.reading.count(MANAGER, ExpertFilter(words="wxm")).result(30) == 1
    assert form.station.events()[-2:] == ["pool.expert_added", "pool.expert_entered"]


def test_with_levels_an_expert_is_in_once_the_reviewer_approves(form: Form) -> None:
    field = form.station.service.fields.define(MANAGER, CustomField("", "外语", FieldType.TEXT))
    outcome = form.entering.enter(MANAGER, replace(form.entry, custom={field.key: "英语"}), "同行推荐")
    assert (outcome.expert_no, outcome.case_no) == ("", "SH-000001")
    assert form.station.reading.count(MANAGER, ExpertFilter()).result(30) == 0
    assert form.approve(outcome.case_no) is CaseState.APPROVED
    assert (form.draft().name, form.station.custom.values(NUMBER)) == ("王小明", {field.key: "英语"})
    assert form.cases.view(MANAGER, outcome.case_no).case.subject == NUMBER


def test_who_entered_does_not_approve_and_a_refused_expert_stays_out(form: Form) -> None:
    case_no = form.entering.enter(MANAGER, form.entry).case_no
    with pytest.raises(UserError, match=r"cases\.own_case"):
        form.cases.approve(MANAGER, case_no, 1)
    form.cases.refuse(REVIEWER, case_no, 1, "不符合条件")
    assert form.station.reading.count(MANAGER, ExpertFilter()).result(30) == 0


def test_a_phone_that_came_in_meanwhile_stops_the_approval(form: Form) -> None:
    first = form.entering.enter(MANAGER, form.entry).case_no
    second = form.entering.enter(OTHER_MANAGER, form.texts(id_number="", name="李四")).case_no
    form.approve(first)
    with pytest.raises(UserError, match=r"pool\.phone_taken"):
        form.approve(second)
    assert form.cases.view(REVIEWER, second).case.state is CaseState.OPEN
    with pytest.raises(UserError, match=r"pool\.phone_taken"):
        form.entering.enter(MANAGER, form.texts(id_number="", name="赵五"))


def test_reviewed_fields_stay_pending_and_the_others_change_at_once(form: Form) -> None:
    form.added()
    entry = form.texts(name="王晓明", address="新街1号", title="副教授")
    outcome = form.entering.edit(MANAGER, NUMBER, 1, entry, "证件更名")
    assert outcome.version == 2
    assert set(outcome.held) == {"name", "title", "title_level"}
    assert (form.draft().name, form.draft().title, form.draft().address) == ("王小明", "教授", "新街1号")
    assert form.reviews.pending(MANAGER, NUMBER).case_no == outcome.case_no  # type: ignore[union-attr]
    form.approve(outcome.case_no)
    assert (form.draft().name, form.draft().title_level) == ("王晓明", "associate_senior")
    kept = form.station.experts.versions(NUMBER)
    assert [(v.reason.cause, v.reason.reference, v.name) for v in kept] == [
        (ChangeCause.REVIEW, outcome.case_no, "人3"),
        (ChangeCause.FORM, "", "人1"),
    ]


def test_a_second_change_waits_until_the_first_is_decided(form: Form) -> None:
    form.added()
    first = form.entering.edit(MANAGER, NUMBER, 1, form.texts(name="王晓明"))
    with pytest.raises(UserError) as caught:
        form.entering.edit(OTHER_MANAGER, NUMBER, 1, form.texts(name="王大明", address="新街1号"))
    assert caught.value.params == {"case_no": first.case_no, "name": "人1"}
    assert form.draft().address == ""  # all or nothing
    form.entering.edit(OTHER_MANAGER, NUMBER, 1, form.texts(address="新街1号"))


def test_an_approval_does_not_overwrite_what_changed_meanwhile(form: Form) -> None:
    form.added()
    case_no = form.entering.edit(MANAGER, NUMBER, 1, form.texts(name="王晓明")).case_no
    with form.station.acts.transaction():
        moved = form.draft()._replace(name="王明")
        form.station.changes.change(MANAGER, NUMBER, 1, moved, BY_FORM)
    with pytest.raises(UserError, match=r"pool\.change_outdated"):
        form.approve(case_no)
    assert form.draft().name == "王明"


def test_a_returned_change_is_opened_with_what_was_asked_and_handed_in_again(form: Form) -> None:
    form.added()
    case_no = form.entering.edit(MANAGER, NUMBER, 1, form.texts(name="王晓明")).case_no
    form.cases.return_(REVIEWER, case_no, 1, "字不对")
    with pytest.raises(UserError, match=r"cases\.not_applicant"):
        form.entering.open_returned(OTHER_MANAGER, case_no)
    opened = form.entering.open_returned(MANAGER, case_no)
    assert opened.entry.texts["name"] == "王晓明"
    entry = replace(opened.entry, texts={**opened.entry.texts, "name": "王筱明"})
    again = form.entering.edit(MANAGER, NUMBER, opened.version, entry, case_no=case_no)
    assert again.case_no == case_no
    form.approve(case_no)
    assert form.draft().name == "王筱明"


def test_a_returned_application_is_mended_and_handed_in_again(form: Form) -> None:
    case_no = form.entering.enter(MANAGER, form.entry).case_no
    form.cases.return_(REVIEWER, case_no, 1, "缺职称证书")
    opened = form.entering.open_returned(MANAGER, case_no)
    entry = replace(opened.entry, texts={**opened.entry.texts, "title": "研究员"})
    assert form.entering.enter(MANAGER, entry, "已补", case_no).case_no == case_no
    form.approve(case_no)
    assert form.draft().title == "研究员"


def test_both_sides_of_a_case_are_masked_until_the_reviewer_reads_them(form: Form) -> None:
    form.added()
    outcome = form.entering.edit(MANAGER, NUMBER, 1, form.texts(name="王晓明", phone="14334540000"))
    rows = {row.field: row for row in form.reviews.sides(REVIEWER, outcome.case_no).rows}
    assert (rows["name"].before, rows["name"].after, rows["name"].changed) == (("王*明",), ("王*明",), True)
    assert not rows["phone"].changed  # came in at once
    plain = {row.field: row for row in form.reviews.plain_sides(REVIEWER, outcome.case_no).rows}
    assert (plain["name"].before, plain["name"].after) == (("王小明",), ("王晓明",))
    assert form.station.events()[-1] == "pool.case_read"
    with pytest.raises(PermissionDeniedError):
        form.reviews.sides(person(9, Role.OPERATOR), outcome.case_no)


def test_a_decided_case_still_shows_what_it_was_about(form: Form) -> None:
    form.added()
    case_no = form.entering.edit(MANAGER, NUMBER, 1, form.texts(name="王晓明")).case_no
    form.approve(case_no)
    rows = {row.field: row for row in form.reviews.plain_sides(REVIEWER, case_no).rows}
    assert (rows["name"].before, rows["name"].after) == (("王小明",), ("王晓明",))


def test_which_fields_wait_can_be_chosen(form: Form) -> None:
    form.added()
    form.reviews.set_reviewed_fields(MANAGER, ["phone", "nonsense"])
    assert form.reviews.reviewed_fields() == ("phone",)
    outcome = form.entering.edit(MANAGER, NUMBER, 1, form.texts(name="王晓明", phone="14334540000"))
    assert (outcome.held, form.draft().name) == (("phone",), "王晓明")


def test_what_is_not_in_order_is_not_stored(form: Form) -> None:
    form.without_review()
    with pytest.raises(UserError) as caught:
        form.entering.enter(MANAGER, form.texts(phone="1", email="x"))
    assert (caught.value.code, caught.value.params) == ("pool.entry_faulty", {"fields": 2})
    form.entering.enter(MANAGER, form.entry)
    opened = form.entering.open(MANAGER, NUMBER)
    with pytest.raises(UserError, match=r"pool\.nothing_changed"):
        form.entering.edit(MANAGER, NUMBER, opened.version, opened.entry)
    with pytest.raises(UserError, match=r"pool\.expert_stale"):
        form.entering.edit(MANAGER, NUMBER, 7, opened.entry)


def test_checking_names_who_has_the_number(form: Form) -> None:
    form.added()
    verdict = form.entering.check(MANAGER, form.texts(name="李四"))
    assert {f: h.expert_no for f, h in verdict.holders.items()} == {"phone": NUMBER, "id_number": NUMBER}
    assert verdict.holders["phone"].name == "王*明"
    assert form.entering.check(MANAGER, form.entry, NUMBER).holders == {}


def test_an_unfinished_entry_is_kept_for_its_account_until_it_is_handed_in(form: Form) -> None:
    half = ExpertEntry({"name": "王"}, custom={"type": ""})
    form.entering.keep_draft(MANAGER, "", half)
    kept = form.entering.kept_draft(MANAGER)
    assert kept is not None
    assert (kept.entry, kept.at) == (half, form.station.clock.now().wall)
    assert form.entering.kept_draft(OTHER_MANAGER) is None
    form.entering.enter(MANAGER, form.entry)
    assert form.entering.kept_draft(MANAGER) is None


def test_any_two_versions_stand_side_by_side(form: Form) -> None:
    form.added()
    form.without_review()
    form.entering.edit(MANAGER, NUMBER, 1, form.texts(employer="新单位"))
    form.entering.edit(MANAGER, NUMBER, 2, replace(form.texts(employer="新单位"), tags=("资深",)))
    lines = form.station.file.history.versions(MANAGER, NUMBER)
    assert [(line.version, line.fields) for line in lines] == [
        (3, ("tags",)),
        (2, ("employer",)),
        (1, ()),
    ]
    history = form.station.file.history
    rows = {row.field: row for row in history.compare_plain(MANAGER, NUMBER, 1, 3, "核对")}
    assert {name for name, row in rows.items() if row.changed} == {"employer", "tags"}
    assert rows["employer"].before == (TEXTS["employer"],)
    masked = {row.field: row for row in history.compare(MANAGER, NUMBER, 1, 3)}
    assert masked["employer"].masked
    assert masked["employer"].after != ("新单位",)
    with pytest.raises(UserError, match=r"pool\.version_unknown"):
        history.compare(MANAGER, NUMBER, 1, 4)


def test_my_cases_are_listed_with_their_results(form: Form) -> None:
    case_no = form.entering.enter(MANAGER, form.entry).case_no
    form.cases.refuse(REVIEWER, case_no, 1, "不符合条件")
    (mine,) = form.cases.page(MANAGER, CaseFilter(CaseList.MINE))
    assert (mine.case_no, mine.summary, mine.state) == (case_no, "王*明", CaseState.REFUSED)
