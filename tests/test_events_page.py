"""The page of audit events says what the catalogue says."""

import pytest

from core.access.permissions import PERMISSIONS, permissions_of
from core.kernel.event_kind import Event
from core.kernel.events import CATALOGUE, permissions
from tools import events_doc


def test_the_page_is_what_the_catalogue_gives() -> None:
    assert events_doc.PAGE.read_text(encoding="utf-8") == events_doc.page(CATALOGUE.values())


def test_every_event_stands_in_the_page_once() -> None:
    lines = events_doc.PAGE.read_text(encoding="utf-8").splitlines()
    assert [line.split("`")[1] for line in lines if line.startswith("| `")] == list(CATALOGUE)


def test_every_permission_that_an_act_asks_for_is_held_by_somebody() -> None:
    assert permissions() - permissions_of(PERMISSIONS) == set()


@pytest.mark.parametrize(
    ("permission", "who"), [(None, "machine"), ("evidence.verify", "everyone"), ("contact.run", "operator")]
)
def test_a_row_tells_who_may_do_it(permission: str | None, who: str) -> None:
    made = Event("draw.x", permission, "something done", frozenset({"b", "a"}), frozenset({"name"}), True)
    assert f"| `draw.x` | something done | {who} | `a`, `b` | `name` | yes |\n" in events_doc.page([made])
