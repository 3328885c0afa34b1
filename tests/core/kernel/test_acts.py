"""An act and its record stand or fall together."""

from contextlib import suppress

import pytest

from core.kernel.acts import LogGrew, Recorded, act
from core.kernel.audit import commit_value
from core.kernel.errors import PermissionDeniedError, UserError
from core.kernel.events import CATALOGUE, event
from tests.support.memory_acts import MemoryActs, actor_with


class Desk:
    """A service with one act of each kind of outcome."""

    def __init__(self, acts: MemoryActs) -> None:
        self.acts = acts

    @act("projects.approved")
    def approve(self, _actor, number: str, why: str = "") -> Recorded[str]:
        if number == "bad":
            raise UserError("project.unknown")
        return Recorded(number.upper(), number, {"project_no": number}, why=why)

    @act("projects.added")
    def add(self, _actor, facts) -> Recorded[None]:
        return Recorded(None, "", facts)


@pytest.fixture
def desk(clock, entropy) -> Desk:
    return Desk(MemoryActs(clock, entropy))


def test_an_act_returns_its_result_and_leaves_one_signed_record(desk):
    assert desk.approve(actor_with("projects.review"), "p1") == "P1"
    (record,) = desk.acts.memory.records
    assert (record["event"], record["subject"], record["facts"]) == (
        "projects.approved",
        "p1",
        {"project_no": "p1"},
    )
    assert (record["actor"], record["session"], record["station"]) == ("A-0001", "S-1", "CQ-01")
    assert [h.size for h in desk.acts.memory.checkpoints] == [1]
    assert desk.acts.published == [LogGrew(desk.acts.memory.head())]


def test_whoever_may_not_is_refused_and_the_refusal_is_logged(desk):
    with pytest.raises(PermissionDeniedError):
        desk.approve(actor_with("projects.read"), "p1")
    assert desk.acts.memory.events() == ["access.denied"]
    assert desk.acts.memory.records[0]["facts"] == {"act": "projects.approved"}


def test_an_act_that_fails_leaves_neither_record_nor_announcement(desk):
    with pytest.raises(UserError):
        desk.approve(actor_with("projects.review"), "bad")
    assert desk.acts.memory.records == []
    assert desk.acts.published == []


def test_reasons_enter_the_record_only_as_a_commitment_that_its_opening_proves(desk):
    desk.approve(actor_with("projects.review"), "p1", why="王某某来电")
    record, (opening,) = desk.acts.memory.records[0], desk.acts.memory.openings[0]
    assert "王某某" not in str(record)
    assert record["sealed"] == {"why": commit_value(opening.salt, opening.value)}
    assert opening.value == "王某某来电"


def test_facts_that_the_catalogue_does_not_list_are_refused(desk):
    with pytest.raises(ValueError, match="phone"):
        desk.add(actor_with("projects.edit"), {"phone": "142"})
    assert desk.acts.memory.records == []


def test_announcements_wait_for_the_outermost_transaction(desk):
    with desk.acts.transaction():
        with desk.acts.transaction():
            desk.acts.announce("inner")
        assert desk.acts.published == []
    assert desk.acts.published == ["inner"]


def test_recording_outside_a_transaction_is_a_mistake(desk):
    with pytest.raises(ValueError, match="transaction"):
        desk.acts.record(event("projects.added"), actor_with())


def test_every_event_id_names_its_area_and_no_key_is_both_public_and_sealed():
    for item in CATALOGUE.values():
        assert item.id.count(".") == 1
        assert not item.facts & item.sealed


def test_what_devices_are_told_comes_after_the_commit_and_never_after_an_undoing(desk):
    told: list[tuple[str, int]] = []
    acts = desk.acts
    with acts.transaction():
        with acts.transaction():
            acts.afterwards(lambda: told.append(("kept", len(acts.memory.checkpoints))))
        acts.record(event("access.denied"), actor_with("projects.review"), facts={"act": "a.b"})
        assert told == []
    with suppress(UserError), acts.transaction():
        acts.afterwards(lambda: told.append(("undone", 0)))
        raise UserError("project.unknown")
    acts.afterwards(lambda: told.append(("at once", 1)))
    assert told == [("kept", 1), ("at once", 1)]
