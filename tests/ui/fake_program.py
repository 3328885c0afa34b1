"""A program without engine behind the window: for tests of the frame and for the gallery."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from datetime import datetime
from typing import Any

from core.access.model import Actor, SignedIn
from core.engine.bus import Bus
from core.evidence.tracing.hidden_mark import Modules
from core.kernel.errors import UserError
from core.system.lamps import Lamp, LampState
from core.system.policies import WatermarkPolicy
from ui.shell.composition import Entrance
from ui.shell.frame import Command, Hit, LogState, MenuEntry, PageSpec, Station

PASSWORD = "Right-Horse-7"
HEAD = "2C46BB111913205308A1"
DIGEST = "BAB07A78D5D44707AFD5582052C841D8" * 2


class DirectCommands:
    """Runs a command at once, in the calling thread; the bridge still brings its result by the event loop."""

    def __init__(self) -> None:
        self.ran: list[str] = []

    def submit(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> "Future[Any]":
        self.ran.append(getattr(fn, "__name__", "?"))
        return settled(lambda: fn(*args, **kwargs))


class MemoryPreferences:
    """Preferences of one run."""

    def __init__(self, values: dict[str, object] | None = None) -> None:
        self.values: dict[str, object] = values or {}

    def get(self, key: str, default: object = None) -> Any:
        return self.values.get(key, default)

    def put(self, key: str, value: object) -> None:
        self.values[key] = value


def settled(work: Callable[[], Any]) -> "Future[Any]":
    """A future that already has the outcome of ``work``."""
    future: Future[Any] = Future()
    try:
        future.set_result(work())
    except Exception as error:  # noqa: BLE001 - that is what a future does
        future.set_exception(error)
    return future


OPERATOR = Actor(
    "a1", "op01", "王雨军", ("operator",), frozenset({"pool.read", "draw.read", "draw.run"}), "7f3a01"
)
SUPERVISOR = Actor("a2", "sup01", "欧阳承柏", ("supervisor",), frozenset({"draw.supervise"}), "2b61c4")


class FakeProgram:
    """Implements ``ui.shell.composition.Composition``; tests set the fields they need."""

    idle_minutes = 10
    lock_after_failures = 5

    def __init__(self, language: str = "en", *, practice: bool = False) -> None:
        self.commands = DirectCommands()
        self.bus = Bus()
        self.preferences = MemoryPreferences({"look.language": language})
        self.practice = practice
        self.place = Station(
            "云岭省公共资源交易中心", "CQ-01", "抽取一室", practice, "1.4.0", "2027-02", True,
            "内线 8012（工作日 8:30–17:30）",
        )  # fmt: skip
        self.guide: PageSpec | None = None
        self.entries: list[Entrance] = []
        self.menu_entries: list[MenuEntry] = []
        self.page_specs: list[PageSpec] = []
        self.extra_commands: list[Command] = []
        self.hits: list[Hit] = []
        self.accounts = {"op01": OPERATOR, "sup01": SUPERVISOR}
        self.must_change = False
        self.failures = 0
        self.signed_out: list[str] = []
        self.locked: list[str] = []
        self.plain_left = 0
        self.plain_ended: list[str] = []
        self.stopped: list[BaseException] = []
        self.lamp_list = sample_lamps()
        self.log = LogState(184_202, HEAD)

    def watermark(self) -> WatermarkPolicy:
        return WatermarkPolicy()

    def station(self) -> Station:
        return self.place

    def program_digest(self) -> "Future[str]":
        return settled(lambda: DIGEST)

    def hidden_code(self, session_id: str, at: datetime) -> Modules:
        return ((bool(session_id),) * 18,) * 18

    def first_run(self) -> PageSpec | None:
        return self.guide

    def entrances(self) -> Sequence[Entrance]:
        return self.entries

    def menu(self) -> Sequence[MenuEntry]:
        return self.menu_entries

    def pages(self) -> Sequence[PageSpec]:
        return self.page_specs

    def palette_commands(self) -> Sequence[Command]:
        return self.extra_commands

    def sign_in(self, login: str, password: str) -> "Future[SignedIn]":
        return settled(lambda: self._sign_in(login, password))

    def second_sign_in(self, login: str, password: str) -> "Future[SignedIn]":
        return settled(lambda: self._sign_in(login, password))

    def sign_out(self, actor: Actor) -> "Future[Any]":
        return settled(lambda: self.signed_out.append(actor.login))

    def unlock(self, actor: Actor, password: str) -> "Future[Any]":
        return settled(lambda: self._sign_in(actor.login, password))

    def screen_locked(self, actor: Actor, cause: str) -> "Future[Any]":
        return settled(lambda: self.locked.append(cause))

    def plain_reading_left(self, actor: Actor) -> "Future[int]":
        return settled(lambda: self.plain_left)

    def end_plain_reading(self, actor: Actor) -> "Future[Any]":
        return settled(lambda: self.plain_ended.append(actor.login))

    def change_password(self, actor: Actor, old: str, new: str) -> "Future[Any]":
        def change() -> None:
            self._sign_in(actor.login, old)
            if len(new) < 10:
                raise UserError("access.password_short", least=10)

        return settled(change)

    def lamps(self) -> "Future[Sequence[Lamp]]":
        return settled(lambda: self.lamp_list)

    def log_state(self) -> "Future[LogState]":
        return settled(lambda: self.log)

    def search(self, actor: Actor, text: str) -> "Future[Sequence[Hit]]":
        return settled(lambda: [hit for hit in self.hits if text in hit.title])

    def safe_stop(self, error: BaseException) -> None:
        self.stopped.append(error)

    def _sign_in(self, login: str, password: str) -> SignedIn:
        actor = self.accounts.get(login)
        if actor is None or password != PASSWORD:
            self.failures += 1
            if self.failures >= self.lock_after_failures:
                raise UserError("access.account_locked", until="10:30")
            raise UserError("access.wrong_password", left=self.lock_after_failures - self.failures)
        self.failures = 0
        return SignedIn(actor, self.must_change, datetime(2027, 3, 3, 17, 22))


def sample_lamps() -> list[Lamp]:
    """All lamps in order, one of them with a notice."""
    return [
        Lamp("line", LampState.OK, "modem.ok"),
        Lamp("line", LampState.OK, "modem.ok"),
        Lamp("recorder", LampState.OK, "recorder.ready"),
        Lamp("disk", LampState.OK, "disk.ok", "", {"free_mb": 418 * 1024}),
        Lamp("backup", LampState.ATTENTION, "backup.old", "advice.backup.old", {"hours": 26}),
        Lamp("clock", LampState.OK, "clock.ok"),
        Lamp("database", LampState.OK, "database.ok"),
    ]
