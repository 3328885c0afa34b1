"""The upkeep of the pool over days on which nobody was there."""

from pathlib import Path

from core.pool.record.model import ExpertDraft, NewExpert
from core.pool.upkeep.model import BarOrder
from core.standing.model import ExpertStatus
from storage.database.pool.experts import DatabaseExperts
from storage.reference.pinyin import PinyinReader
from tests.support.headless_station import Headless

ONE = "ZJ-000001"


def test_what_ended_while_the_workstation_was_closed_is_recorded_when_it_opens(tmp_path: Path) -> None:
    station = Headless(tmp_path / "station")
    station.first_run()
    manager = station.sign_in("mgr01")
    acts, connection = station.ws.foundation.acts, station.ws.foundation.station.connection

    def add() -> None:
        draft = ExpertDraft("王小明", "14334543878", employer="甲公司")
        with acts.transaction():
            new = [NewExpert(draft, PinyinReader().spell(draft.name))]
            DatabaseExperts(connection).add_many(new, 1, acts.clock.now().wall)

    def let_days_pass() -> None:
        with acts.transaction():
            connection.execute("UPDATE expert SET barred_to = '2026-01-01'")
            connection.execute("UPDATE expert_bar SET ends = '2026-01-01'")

    station.do(add)
    station.do(station.ws.services.pool.upkeep.bars.freeze, manager, BarOrder((ONE,), "信息核实中"))
    station.do(let_days_pass)
    station.restart()
    station.sign_in("sysadmin")
    manager = station.sign_in("mgr01")
    (over,) = station.do(station.ws.services.pool.upkeep.lists.bars, manager, False).rows
    assert (over.expert_no, over.lifted_by) == (ONE, "")
    counts = station.ws.services.pool.reading.counts(manager).result(30)
    assert (counts.by_status.get(ExpertStatus.FROZEN, 0), counts.drawable) == (0, 1)
    station.close()
