"""A bug of ours is told to the window and noted in the audit log, once a kind."""

from pathlib import Path

from core.engine.bus import Bus
from core.engine.failures import EngineFailure
from core.engine.mailbox import Engine
from tests.support.headless_station import Headless
from tests.support.manual_clock import ManualClock


def test_a_failure_of_the_program_is_in_the_audit_log_once_a_kind(tmp_path: Path) -> None:
    station = Headless(tmp_path / "station")
    station.ws.note_failure("ValueError").result(20)  # a closed workstation has no log to write into
    station.first_run()
    for kind in ("ZeroDivisionError", "ZeroDivisionError", "KeyError"):
        station.ws.note_failure(kind).result(20)
    kinds = [r["facts"]["kind"] for r in station.records() if r["event"] == "system.failure"]
    assert kinds == ["KeyError", "ZeroDivisionError"]
    station.close()


def test_a_failing_handler_reaches_whoever_shows_failures() -> None:
    bus, seen = Bus(), []
    bus.subscribe(EngineFailure, seen.append)
    engine = Engine(ManualClock(), lambda error: bus.publish(EngineFailure(error)))
    engine.handle(int, lambda number: 1 // number)
    engine.post(0)
    engine.run_pending()
    assert [type(failure.error) for failure in seen] == [ZeroDivisionError]
