"""Commands, device messages and timers run one after another in one thread."""

import threading
from dataclasses import dataclass

import pytest

from core.engine.bus import Bus
from core.engine.mailbox import Engine


@dataclass(frozen=True)
class Rang:
    line: str


@pytest.fixture
def failures() -> list[BaseException]:
    return []


@pytest.fixture
def engine(clock, failures) -> Engine:
    return Engine(clock, failures.append)


def test_commands_and_messages_keep_their_order(engine):
    seen: list[str] = []
    engine.handle(Rang, lambda m: seen.append(m.line))
    engine.submit(seen.append, "command")
    engine.post(Rang("line 1"))
    engine.call_soon(lambda: seen.append("soon"))
    engine.run_pending()
    assert seen == ["command", "line 1", "soon"]


def test_a_command_gives_its_failure_to_the_caller_only(engine, failures):
    future = engine.submit(int, "x")
    engine.run_pending()
    assert isinstance(future.exception(), ValueError)
    assert failures == []


def test_a_failing_message_is_reported_and_the_next_one_still_runs(engine, failures):
    seen: list[str] = []

    def handler(message: Rang) -> None:
        if message.line == "bad":
            raise RuntimeError("handler")
        seen.append(message.line)

    engine.handle(Rang, handler)
    engine.post(Rang("bad"))
    engine.post(Rang("good"))
    engine.run_pending()
    assert [str(f) for f in failures] == ["handler"]
    assert seen == ["good"]


def test_timers_fire_in_due_order_and_cancelled_ones_never(engine, clock):
    fired: list[str] = []
    engine.call_later(3, lambda: fired.append("late"))
    engine.call_later(1, lambda: fired.append("early"))
    engine.call_later(2, lambda: fired.append("cancelled")).cancel()
    engine.run_pending()
    assert fired == []
    clock.advance(3)
    engine.run_pending()
    assert fired == ["early", "late"]


def test_a_wall_clock_step_moves_no_timer(engine, clock):
    fired: list[str] = []
    engine.call_later(10, lambda: fired.append("x"))
    clock.step_wall(3600)
    engine.run_pending()
    assert fired == []


def test_the_thread_runs_everything_itself_and_finishes_before_it_stops(engine):
    engine.start()
    thread = engine.submit(threading.current_thread).result(5)
    assert thread.name == "engine"
    last = engine.submit(lambda: "done")
    engine.stop()
    assert last.result(0) == "done"


def test_one_failing_listener_does_not_silence_the_others():
    bus, heard = Bus(), []

    def broken(_message: object) -> None:
        raise RuntimeError

    bus.subscribe(Rang, broken)
    bus.subscribe(Rang, heard.append)
    bus.subscribe(object, heard.append)
    bus.publish(Rang("1"))
    bus.unsubscribe(Rang, heard.append)
    bus.publish(Rang("2"))
    assert heard == [Rang("1"), Rang("1"), Rang("2")]
