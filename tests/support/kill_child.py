"""The whole program without a window, doing the main job by itself, killed where its caller says.

    python -m tests.support.kill_child FOLDER PORTS [before|after EVENT COUNT | sparing LIST]

Real storage, services and modem drivers; PORTS (JSON) are the serial lines of modems that outlive this
process, or none: then the far ends answer at once. It goes on wherever the folder stands and tells on
standard output, a JSON line each, what people would have seen: that is what a kill may not take back. The
kill is SIGKILL to itself before or after the COUNT-th commit of EVENT (``-`` for commits that log nothing,
``seal`` for parts of an archive), or at the first commit that is not in LIST (JSON, of ``before EVENT`` and
``after EVENT``).
"""

import json
import os
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from datetime import time as time_of_day
from pathlib import Path
from threading import Event
from typing import Any

import core.system.policies
import devices.speech.renderer
import storage.archive.verifier_zipapp
import storage.database.opening.station
from core.contact.invitation.model import ContactPolicy
from core.contact.lines.line import LineStatus
from core.draw.ceremony.signatures import Drawn
from core.draw.protocol.replenishment import LeaveReason
from core.draw.state.views import DrawState
from core.engine.bus import Bus
from core.engine.composition import compose
from core.engine.mailbox import Engine
from core.engine.seal_jobs import SealProgress
from core.engine.sessions import SessionTrouble
from core.evidence.recording.screen_region import ScreenRegion
from core.kernel.acts import LogGrew
from core.kernel.checkpoint import sign_checkpoint
from core.kernel.version import VERSION
from devices.assembly import StationDevices
from devices.modem.fleet import ModemFleet
from devices.modem.ports import Ports
from devices.platform.clock import SystemClock
from devices.platform.digest import program_digest
from devices.platform.entropy import OsEntropy
from devices.platform.program import child_command, program_root
from devices.recorder.simulated import SimulatedRecorder
from devices.speech.simulated import SimulatedSpeech
from storage.archive.verifier_zipapp import verifier_bytes
from storage.assembly import StationStorage
from storage.database.audit import DatabaseJournal
from storage.database.opening.station_folder import StationFolder
from storage.database.personal_keys import Argon2Passwords, SealedKeyring
from storage.database.unit_of_work import DatabaseUnitOfWork
from tests.support.answering_lines import AnsweringLines
from tests.support.grey_png import grey_png
from tests.support.headless_station import CHEAP, PASSWORD
from tests.support.kill_people import habits

_VERIFIER, _DIGEST = verifier_bytes(program_root()), program_digest(program_root())
"""The same in every life; made once for all that are forked from this module."""
POLICY = ContactPolicy(
    tries=2,
    gap=0.3,
    ring=3.0,
    key_wait=2.0,
    reply_window=5.0,
    opens=time_of_day.min,
    closes=time_of_day.max,
    test_lines=False,
)
"""So short that a whole job takes seconds, at any time of day."""
QUICK_POLICY = replace(POLICY, gap=0.02, reply_window=6.0)
"""Without modems nobody needs a moment to answer; a text that a kill held up must still come in time."""
JOB_WITHIN = 120.0


class Executioner:
    """Counts commits by the events that they log, tells them, and kills at the one that was named."""

    def __init__(self, argv: Sequence[str]) -> None:
        self._wanted: tuple[str, str, int] | None = None
        self._spared: frozenset[str] | None = None
        if argv and argv[0] == "sparing":
            self._spared = frozenset(json.loads(argv[1]))
        elif argv:
            self._wanted = argv[0], argv[1], int(argv[2])
        self._seen: Counter[tuple[str, str]] = Counter()

    def passes(self, side: str, events: Sequence[str]) -> None:
        """One commit and all that it logs."""
        steps = [f"{side} {event}" for event in events]
        dies = self._spared is not None and not self._spared.issuperset(steps)
        for event in events:
            self._seen[side, event] += 1
            dies |= (side, event, self._seen[side, event]) == self._wanted
            if side == "after":
                tell("commit", event)
        if dies:
            tell("killed", steps)
            os.kill(os.getpid(), signal.SIGKILL)


class _Watched:
    """What the database's classes need to know; filled before the station is opened."""

    executioner: Executioner
    logged: list[str]


class WatchedJournal(DatabaseJournal):
    """Notes which events the running transaction logs."""

    def append(self, record: bytes, openings: Any) -> Any:
        _Watched.logged.append(json.loads(record)["event"])
        return super().append(record, openings)


class WatchedUnit(DatabaseUnitOfWork):
    """Passes the executioner before and after each commit."""

    @contextmanager
    def transaction(self) -> Iterator[None]:
        if self._connection.in_transaction:
            yield
            return
        _Watched.logged = []
        with super().transaction():
            yield
            names = _Watched.logged or ["-"]
            _Watched.executioner.passes("before", names)
        _Watched.executioner.passes("after", names)


class QuickSpeech(SimulatedSpeech):
    """A voice that says little."""

    def __init__(self) -> None:
        super().__init__(0.002)

    def warm(self, _texts: Any) -> None: ...


class KilledDevices(StationDevices):
    """Real drivers at lines that are there, or people who answer at once; screen and voice simulated."""

    def __init__(self, ports: list[Ports], post: Callable[[object], None], *more: Any) -> None:
        super().__init__(post, *more)
        self._ends = ports
        recorder: Any = SimulatedRecorder(post, self._clock, 0.5)
        self._made_recorder = recorder

    def program_digest(self) -> str:
        """The program does not change meanwhile."""
        return _DIGEST

    def line_statuses(self) -> tuple[LineStatus, ...]:
        """How the lines are."""
        return () if self._lines is None else self._lines.statuses()

    def _practice_lines(self) -> Any:
        if not self._ends:
            sim = self._folder / "sim"
            sim.mkdir(exist_ok=True)
            return AnsweringLines(2, sim, self._post, habits())
        finders = {f"line-{n}": (lambda end=end: end) for n, end in enumerate(self._ends, 1)}
        return ModemFleet(finders, self._post, simulated=True, pace_seconds=0.05)


def tell(what: str, value: Any) -> None:
    """One line for the caller, at once: in one write, whatever thread it comes from."""
    os.write(1, (json.dumps([what, value]) + "\n").encode())


class Player:
    """Looks where the draw stands and does the next thing, as its people would."""

    def __init__(self, program: Any, lines: Callable[[], Sequence[LineStatus]]) -> None:
        self._ws, self._lines = program.workstation, lines
        self._supervisor = self._ws.sign_in("sup01", PASSWORD).result(60).actor
        self._operator = self._ws.sign_in("op01", PASSWORD).result(60).actor
        self._desk = self._ws.services.draws
        self._grew = Event()
        self._ws.bus.subscribe(LogGrew, lambda _: self._grew.set())
        self._ws.bus.subscribe(SessionTrouble, lambda trouble: tell("trouble", repr(trouble.error)))
        ((self._draw,),) = [[row.draw_id for row in self._do(self._desk.rows, self._operator)]]

    def play(self) -> None:
        """Until the archive is sealed."""
        end = time.monotonic() + JOB_WITHIN
        while (view := self._view()).archive is None:
            assert time.monotonic() < end, f"stuck at {view.phase}\n{self._hints(view)}"
            self._next(view)
            self._tell(self._view())
        tell("sealed", view.archive)

    def _hints(self, view: Any) -> str:
        """What the lamps and the board say, for whoever looks for the reason."""
        rows = [] if view.board is None else [(r.row, r.state, r.tries, r.call) for r in view.board.rows]
        lines = [(s.state, s.reason, s.call_id) for s in self._lines()]
        return f"halted {view.halted_reason}, rows {rows}, lines {lines}"

    def _do(self, fn: Callable[..., Any], *args: Any) -> Any:
        return self._ws.engine.submit(fn, *args).result(60)

    def _view(self) -> Any:
        return self._do(self._desk.view, self._operator, self._draw)

    def _tell(self, view: Any) -> None:
        if view.commitment is not None:
            tell("commitment", view.commitment.commitment)
        if view.commitment is not None and view.commitment.slip_no is not None:
            tell("slip", view.commitment.slip_no)
        if view.board is not None:
            seats = self._do(self._desk._parts.seats.seats, self._draw, view.attempt)
            tell("rows", [[s.row, s.group, s.expert_no] for s in seats])
            tell("accepted", [row.row for row in view.board.rows if row.state in ("accepted", "left")])

    def _next(self, view: Any) -> None:
        desk, draw, operator = self._desk, self._draw, self._operator
        if view.between_sessions:
            desk.room.reopen(operator, draw, self._supervisor).result(60)
        elif view.needs_supervisor:
            self._do(desk.resume, self._supervisor, draw)
            while not self._view().recording:
                self._do(lambda: None)
        elif view.phase == "planned":
            desk.check(operator, draw).result(60)
        elif view.phase == "checked" and view.supervisor is None:
            self._do(desk.supervisor_join, self._supervisor, draw)
        elif view.phase in ("checked", "frozen"):
            if not view.recording:
                desk.open_session(operator, draw).result(60)
            desk.freeze(operator, draw).result(60)
        elif view.phase == "committed":
            desk.issue_slip(operator, draw, "saved").result(60)
        elif view.phase in ("slip_issued", "gathering"):
            self._gather(view)
        elif view.phase == "drawn":
            self._do(desk.start_contact, operator, draw)
        elif view.phase == "contacting" and not (view.dice is not None and view.dice.seat is not None):
            self._grew.wait(0.5)
            self._grew.clear()
        elif view.phase == "contacting" and view.dice is not None and view.dice.seat is not None:
            self._roll(view.dice)
        elif view.phase in ("filled", "unmet") and self._is_first_session(view):
            self._sign_or_leave(view)
        elif view.phase in ("filled", "unmet"):
            assert view.state is not DrawState.DRAWING
            desk.table(operator, draw, "sealed").result(60)
            self._do(desk.release, operator, draw, self._supervisor)
        elif view.phase == "released" and self._who_leaves(view) is not None:
            row, why = self._who_leaves(view), LeaveReason.ABSENT
            self._do(desk.room.seat_left, operator, draw, row, why, self._supervisor, "kill test")
        elif view.phase == "released":
            desk.table(operator, draw, "open").result(60)
            desk.close(operator, draw, self._supervisor, "kill test").result(60)
        elif view.phase == "closed":
            desk.seal(operator, draw, self._supervisor).result(60)

    @staticmethod
    def _is_first_session(view: Any) -> bool:
        return len(view.sessions) == 1

    def _sign_or_leave(self, view: Any) -> None:
        """Everybody signs, then the room is left for another session."""
        missing = [signer.by for signer in view.signers if signer.signed_at is None]
        if missing:
            drawn = Drawn((tuple((n, n, n, 1000) for n in range(9)),), grey_png(len(missing)))
            self._do(self._desk.room.sign, self._operator, self._draw, missing[0], drawn)
            return
        self._desk.room.leave(self._operator, self._draw, self._supervisor).result(60)

    @staticmethod
    def _who_leaves(view: Any) -> int | None:
        """Who sits in B1 at the release does not come on the day; once."""
        rows = view.board.rows
        if any(row.state == "left" for row in rows):
            return None
        return next((row.row for row in rows if row.seat == "B1" and row.state == "accepted"), None)

    def _roll(self, dice: Any) -> None:
        """Fresh dice for the open seat: one step of the round."""
        room, operator, draw = self._desk.room, self._operator, self._draw
        if dice.under_way is None:
            self._do(room.open_round, operator, draw, ("W-A", "W-B"))
            return
        for witness, value in zip(dice.under_way.witnesses, ("0123456789", "9876543210"), strict=True):
            if witness.rolls == 0:
                self._do(room.enter_round_value, operator, draw, witness.code, "d10", value)
                return
        self._do(room.reveal_round, operator, draw)

    def _gather(self, view: Any) -> None:
        for witness, value in zip(view.witnesses, ("0123456789", "9876543210"), strict=True):
            if witness.rolls == 0:
                self._do(self._desk.enter_value, self._operator, self._draw, witness.code, "d10", value)
                tell("value", witness.code)
                return
        self._do(self._desk.reveal, self._operator, self._draw)


def main(argv: list[str]) -> int:
    """Play until the end or the kill."""
    folder, ports = Path(argv[0]), [Ports(*pair) for pair in json.loads(argv[1])]
    _Watched.executioner, _Watched.logged = Executioner(argv[2:]), []
    patched: Any = storage.database.opening.station
    patched.DatabaseUnitOfWork, patched.DatabaseJournal = WatchedUnit, WatchedJournal
    core.system.policies.PRACTICE_POLICY = POLICY if ports else QUICK_POLICY  # type: ignore[misc]
    packed: Any = storage.archive.verifier_zipapp
    packed.verifier_bytes = lambda _root: _VERIFIER
    voice: Any = devices.speech.renderer
    voice.SpeechRenderer = lambda _command: QuickSpeech()
    clock, entropy, root = SystemClock(), OsEntropy(), program_root()
    background, bus = ThreadPoolExecutor(6), Bus()
    failures: list[BaseException] = []
    engine = Engine(clock, failures.append)
    killed = KilledDevices(ports, engine.post, clock, root, folder)
    killed.use_screens((ScreenRegion("screen-1", 0, 0, 640, 480),))
    storing = StationStorage(folder, root, entropy, background, child_command)
    storing.store = StationFolder(folder, sign_checkpoint, CHEAP)  # as the station was made
    storing.keyring, storing.hasher = SealedKeyring(CHEAP), Argon2Passwords(CHEAP)
    engine.start()
    program = compose(storing, killed, engine, bus, background, clock, entropy, VERSION)
    bus.subscribe(LogGrew, lambda grew: tell("head", [grew.head.size, grew.head.root.hex()]))
    bus.subscribe(SealProgress, lambda _: _Watched.executioner.passes("after", ["seal"]))
    Player(program, killed.line_statuses).play()
    program.rest().result(60)
    killed.close()
    program.workstation.close().result(60)
    engine.stop()
    background.shutdown(wait=True)
    assert failures == [], failures
    tell("done", None)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
