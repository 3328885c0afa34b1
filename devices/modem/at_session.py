"""One conversation with a modem: commands out, answers and unsolicited lines apart (3GPP 27.007, V.250).

Sans-IO: bytes go out through ``write``, time comes in through ``now``. One command is in flight; the others
wait by priority. A line is an event when it matches the table of unsolicited results and is not the answer
that the running command asked for. After a time-out the session sends a query whose answer cannot be
mistaken and drains everything before it, so that a late OK is never taken for another command's.
"""

import heapq
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count

from devices.modem.at_commands import (
    EXACT_FINALS,
    Command,
    Final,
    Reply,
    ReplyHandler,
    Urc,
    UrcTable,
    final_of,
)
from devices.modem.at_lines import LineFramer, Prompt, RawBytes, Token

_END_OF_TEXT = b"\x1a"
_ESCAPE = b"\x1b"
_DATA_SIGN = "CONNECT"
_SYNC_QUERY = "AT+CMEE?"
_SYNC_INFO = "+CMEE:"
_SYNC_TIMEOUT = 3.0
_SYNC_TRIES = 3


@dataclass(slots=True)
class _Running:
    command: Command
    done: ReplyHandler
    deadline: float
    info: list[str]
    awaits_data: bool = False
    awaits_prompt: bool = False
    raw: bytearray = field(default_factory=bytearray)

    def reply(self, final: Final, code: int | None = None) -> Reply:
        """What has come in, with this end."""
        return Reply(final, code, tuple(self.info), bytes(self.raw))


@dataclass(slots=True)
class _Sync:
    deadline: float
    tries: int = 1
    seen: bool = False


class AtSession:
    """The conversation. ``on_dead`` is called when the modem does not come back after a time-out."""

    def __init__(
        self,
        write: Callable[[bytes], None],
        now: Callable[[], float],
        on_urc: Callable[[Urc], None],
        on_dead: Callable[[], None],
        urcs: UrcTable,
        on_line: Callable[[str], None] = lambda _line: None,
    ) -> None:
        self._write = write
        self._on_line = on_line
        self._now = now
        self._on_urc = on_urc
        self._on_dead = on_dead
        self.urcs = urcs
        self._framer = LineFramer()
        self._queue: list[tuple[int, int, Command, ReplyHandler]] = []
        self._order = count()
        self._running: _Running | None = None
        self._sync: _Sync | None = None
        self._unanswered_syncs = 0
        self._drop_final = False
        self._urc_with_data: str | None = None

    @property
    def dialing(self) -> bool:
        """Whether the command that dials has not been answered yet."""
        return self._running is not None and self._running.command.dials

    def submit(self, command: Command, done: ReplyHandler) -> None:
        """Send ``command`` when its turn comes; ``done`` gets exactly one reply."""
        heapq.heappush(self._queue, (command.priority, next(self._order), command, done))
        self._send_next()

    def interrupt(self, text: str) -> None:
        """Break off the running command with another one, answer unseen (hanging up while ATD blocks).

        The running command gets ``INTERRUPTED``; the session then finds its feet again.
        """
        running, self._running = self._running, None
        self._framer.no_raw()
        self._write(text.encode("latin-1") + b"\r")
        self._start_sync()
        if running is not None:
            running.done(Reply(Final.INTERRUPTED))

    def feed(self, data: bytes) -> None:
        """Take in bytes from the modem."""
        for token in self._framer.feed(data):
            self._take(token)

    def tick(self) -> None:
        """Act on time-outs that are due."""
        now = self._now()
        if self._sync is not None and now >= self._sync.deadline:
            self._sync_again(self._sync)
        running = self._running
        if running is not None and now >= running.deadline:
            self._time_out(running)

    def deadline(self) -> float | None:
        """When :meth:`tick` has something to do, in the seconds of ``now``."""
        if self._sync is not None:
            return self._sync.deadline
        return None if self._running is None else self._running.deadline

    def close(self) -> None:
        """The port is gone: every command gets ``LOST``."""
        waiting = [entry[3] for entry in sorted(self._queue, key=lambda entry: entry[:2])]
        self._queue.clear()
        if self._running is not None:
            waiting.insert(0, self._running.done)
            self._running = None
        self._sync = None
        self._unanswered_syncs = 0
        self._drop_final = False
        self._urc_with_data = None
        self._framer.reset()
        for done in waiting:
            done(Reply(Final.LOST))

    def resync(self) -> None:
        """Find the modem's feet before the first command (what a former program left in the line)."""
        if self._running is None and self._sync is None:
            self._start_sync()

    def _send_next(self) -> None:
        if self._running is not None or self._sync is not None or not self._queue:
            return
        _, _, command, done = heapq.heappop(self._queue)
        wait = command.prompt_timeout if command.has_more else command.timeout
        self._running = _Running(command, done, self._now() + wait, [], awaits_prompt=command.has_more)
        self._framer.expect_prompt = command.has_more
        self._framer.raw_after = command.raw.size_after if command.raw is not None else None
        self._write(command.text.encode("latin-1") + b"\r")

    def _finish(self, running: _Running, final: Final, code: int | None = None) -> None:
        self._running = None
        self._framer.expect_prompt = False
        self._framer.no_raw()
        running.done(running.reply(final, code))
        self._send_next()

    def _time_out(self, running: _Running) -> None:
        self._running = None
        if running.command.payload is not None:
            # Leaves the modem's text entry without sending, whether or not it has begun.
            self._write(_ESCAPE)
        self._framer.expect_prompt = False
        self._framer.no_raw()
        self._start_sync()
        running.done(running.reply(Final.NO_PROMPT if running.awaits_prompt else Final.TIMEOUT))

    def _take(self, token: Token) -> None:
        if isinstance(token, Prompt):
            self._take_prompt()
            return
        if isinstance(token, RawBytes):
            if self._running is not None:
                self._running.raw += token.data
            return
        self._on_line(token)
        if self._urc_with_data is not None:
            text, self._urc_with_data = self._urc_with_data, None
            self._on_urc(Urc(text, token))
            return
        if not (self._take_sync(token) or self._take_answer(token)):
            self._take_urc(token)

    def _take_prompt(self) -> None:
        running = self._running
        if running is None or not running.awaits_prompt:
            return
        running.awaits_prompt = False
        # What is sent now is no text of a line: it may hold the sign of the prompt.
        self._framer.expect_prompt = False
        running.deadline = self._now() + running.command.timeout
        payload = running.command.payload
        self._write(running.command.data if payload is None else payload.encode("latin-1") + _END_OF_TEXT)

    def _take_answer(self, line: str) -> bool:
        running = self._running
        if running is None:
            return False
        command = running.command
        if running.awaits_data and self._is_data(line, command):
            running.awaits_data = False
            running.info.append(line)
            return True
        if line == command.text or line.rstrip("\x1a") == command.payload:
            return True
        if line == _DATA_SIGN and command.data:
            self._take_prompt()
            return True
        if command.info and line.startswith(command.info):
            running.info.append(line)
            running.awaits_data = command.data_follows
            return True
        final, code = final_of(line, command.dials)
        if final is not None:
            self._finish(running, final, code)
            return True
        if command.any_info and not self.urcs.matches(line):
            running.info.append(line)
            return True
        return False

    def _is_data(self, line: str, command: Command) -> bool:
        # An empty data line leaves no trace, so what follows may already be the next entry or the end.
        return not (self.urcs.matches(line) or line.startswith(command.info) or line in EXACT_FINALS)

    def _take_urc(self, line: str) -> None:
        if not self.urcs.matches(line):
            return
        if self.urcs.has_data(line):
            self._urc_with_data = line
        else:
            self._on_urc(Urc(line))

    def _start_sync(self) -> None:
        self._unanswered_syncs = 0
        self._drop_final = False
        self._sync = _Sync(self._now() + _SYNC_TIMEOUT)
        self._send_sync()

    def _sync_again(self, sync: _Sync) -> None:
        if sync.tries >= _SYNC_TRIES:
            self._sync = None
            self._on_dead()
            return
        sync.tries += 1
        sync.deadline = self._now() + _SYNC_TIMEOUT
        self._send_sync()

    def _send_sync(self) -> None:
        self._unanswered_syncs += 1
        self._write(_SYNC_QUERY.encode("latin-1") + b"\r")

    def _take_sync(self, line: str) -> bool:
        """Lines of the synchronising query and everything that is drained before its answer."""
        if line.startswith(_SYNC_INFO) and self._unanswered_syncs:
            self._unanswered_syncs -= 1
            if self._sync is not None:
                self._sync.seen = True
            else:
                # A repeated query is answered late: its final code belongs to no command.
                self._drop_final = True
            return True
        if line == _SYNC_QUERY:
            return True
        final, _ = final_of(line, dials=False)
        if self._sync is not None:
            if final is not None and self._sync.seen:
                self._sync = None
                self._send_next()
            return not self.urcs.matches(line)
        if final is not None and self._drop_final:
            self._drop_final = False
            return True
        return False
