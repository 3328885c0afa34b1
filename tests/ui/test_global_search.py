"""What Ctrl+K finds, over a real station."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest

from core.pool.record.model import ExpertDraft, NewExpert
from core.projects.model import ProjectDraft
from storage.reference.pinyin import PinyinReader
from tests.support.headless_station import Headless
from ui.search import GlobalSearch

EXPERTS = (
    ExpertDraft("王小明", "14334543878", employer="云帆软件（合肥）有限公司"),
    ExpertDraft("欧阳宁", "14334543879", employer="乙医院"),
)
OPENING = datetime.fromisoformat("2027-03-04T09:00:00+08:00")


@pytest.fixture(scope="module")
def station(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Headless]:
    """A station with two experts and a project."""
    made = Headless(tmp_path_factory.mktemp("search") / "station")
    made.first_run()
    services, spell = made.ws.services, PinyinReader().spell
    acts = made.ws.foundation.acts

    def fill() -> None:
        with acts.transaction():
            experts = [NewExpert(draft, spell(draft.name)) for draft in EXPERTS]
            services.pool._experts.add_many(experts, len(experts), acts.clock.now().wall)

    made.do(fill)
    draft = ProjectDraft("YS2027f0008", "王家坝水文监测", opening_at=OPENING, place="一室", seats=3)
    made.do(services.projects.add, made.sign_in("op01"), draft)
    yield made
    made.close()


def titles(station: Headless, login: str, text: str) -> list[str]:
    found: Any = GlobalSearch(station.ws).find(station.sign_in(login), text).result(30)
    return [hit.title for hit in found]


@pytest.mark.parametrize("text", ["王小", "wangxiaom", "wxm", "14334543878", "ZJ-000001", "云帆"])
def test_an_expert_is_found_by_name_sound_initials_phone_number_and_employer(
    station: Headless, text: str
) -> None:
    assert "王*明" in titles(station, "op01", text)


def test_experts_come_masked_and_lead_to_their_page(station: Headless) -> None:
    (hit,) = GlobalSearch(station.ws).find(station.sign_in("op01"), "oyn").result(30)
    assert (hit.page, hit.params) == ("pool.detail", {"expert_no": "ZJ-000002"})
    assert "宁" not in hit.note
    assert "14334543879" not in repr(hit)


@pytest.mark.parametrize("text", ["水文", "ys2027F", "YS2027f0008"])
def test_a_project_is_found_in_any_case(station: Headless, text: str) -> None:
    assert titles(station, "op01", text) == ["王家坝水文监测"]


def test_both_kinds_come_together(station: Headless) -> None:
    assert titles(station, "op01", "王") == ["王*明", "王家坝水文监测"]


def test_who_may_not_read_the_pool_finds_no_expert(station: Headless) -> None:
    assert titles(station, "sup01", "王") == ["王家坝水文监测"]
    assert titles(station, "sysadmin", "王") == []


def test_many_searches_at_once_are_all_answered(station: Headless) -> None:
    search, actor = GlobalSearch(station.ws), station.sign_in("op01")
    asked = [search.find(actor, text) for text in ("王", "水文", "oyn") * 20]
    assert [len(future.result(30)) for future in asked] == [2, 1, 1] * 20
