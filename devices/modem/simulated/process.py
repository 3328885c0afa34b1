"""The simulated modem as a process of its own at the far end of pseudo-terminals.

    main.py simulated-modem --profile sim7600 --imei … [--people FILE] [--shared FOLDER] [--no-sound-port]

Writes ``{"at": path, "audio": path or null}`` on standard output, again after each unplugging; takes control
lines (JSON: ``{"fault": name, "value": …}`` as in ``faults.Faults``, ``{"unplug": seconds}``, ``{"plug":
true}`` before they are over, ``{"reboot": true}``, ``{"text": [sender, text]}``) on standard input and ends
with it, so that it never outlives the program.
"""

import argparse
import heapq
import json
import os
import select
import sys
import time
import tty
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

from devices.modem.amr_child import coded_in_child, decoded_in_child
from devices.modem.simulated.dialects import DIALECTS
from devices.modem.simulated.engine import SimulatedModem
from devices.modem.simulated.far_end import People
from devices.modem.simulated.module_files import AmrCodec

_FRAME_SECONDS = 0.02
_MOST_WAITING = 65536
_MOST_BEHIND = 25  # frames of sound that nobody reads before some are lost


class _Pty:
    """One pseudo-terminal; the slave end is kept open, so that a client may come and go."""

    def __init__(self) -> None:
        self.master, self._slave = os.openpty()
        tty.setraw(self._slave)
        os.set_blocking(self.master, False)
        self.path = os.ttyname(self._slave)
        self.waiting = b""

    def write(self, data: bytes) -> None:
        """Send now or as soon as there is room; what nobody takes for too long is lost, as on a real line."""
        self.waiting = (self.waiting + data)[-_MOST_WAITING:]
        self.flush()

    def write_or_lose(self, data: bytes) -> None:
        """Send now or never (sound)."""
        try:
            os.write(self.master, data)
        except BlockingIOError:
            return

    def flush(self) -> None:
        """Send what is waiting, as far as there is room."""
        try:
            while self.waiting:
                self.waiting = self.waiting[os.write(self.master, self.waiting) :]
        except BlockingIOError:
            return

    def read(self) -> bytes:
        try:
            return os.read(self.master, 4096)
        except (BlockingIOError, OSError):
            return b""

    def close(self) -> None:
        os.close(self._slave)
        os.close(self.master)


class SimulatedProcess:
    """The loop around one simulated modem."""

    def __init__(self, profile: str, imei: str, people: People, sound_port: bool = True) -> None:
        self._profile = profile
        self._imei = imei
        self._people = people
        self._sound_port = sound_port and DIALECTS[profile].audio_on is not None
        self._timers: list[tuple[float, int, Callable[[], None]]] = []
        self._order = count()
        self._at: _Pty | None = None
        self._audio: _Pty | None = None
        self._modem = self._make()
        self._frame_due = time.monotonic()
        self._pending = b""

    def run(self) -> int:
        """Serve until standard input ends."""
        self._plug_in()
        while True:
            waiting: list[int] = [sys.stdin.fileno()]
            if self._at is not None and self._audio is not None:
                waiting.append(self._at.master)
                if not self._modem.faults.stalled_sound:
                    waiting.append(self._audio.master)
            blocked = [self._at.master] if self._at is not None and self._at.waiting else []
            ready, _, _ = select.select(waiting, blocked, [], self._wait())
            if self._at is not None:
                self._at.flush()
            if sys.stdin.fileno() in ready and not self._controls():
                return 0
            if self._at is not None and self._at.master in ready:
                self._modem.feed(self._at.read())
            if self._audio is not None and self._audio.master in ready:
                self._hear(self._audio.read())
            self._run_timers()
            self._speak()

    def later(self, seconds: float, act: Callable[[], None]) -> None:
        """Run ``act`` after ``seconds``."""
        heapq.heappush(self._timers, (time.monotonic() + seconds, next(self._order), act))

    def _make(self) -> SimulatedModem:
        return SimulatedModem(
            *(DIALECTS[self._profile], self._imei, self._people, self._send, self.later, _now),
            codec=AmrCodec(coded_in_child, decoded_in_child),
        )

    def _send(self, data: bytes) -> None:
        if self._at is not None:
            self._at.write(data)

    def _plug_in(self) -> None:
        if self._at is not None:
            return
        self._at, self._audio = _Pty(), _Pty()
        _tell({"at": self._at.path, "audio": self._audio.path if self._sound_port else None})

    def _unplug(self, seconds: float) -> None:
        for pty in (self._at, self._audio):
            if pty is not None:
                pty.close()
        self._at = self._audio = None
        _tell({"at": None, "audio": None})
        self._timers.clear()
        self._modem = self._make()
        self.later(seconds, self._plug_in)

    def _controls(self) -> bool:
        data = os.read(sys.stdin.fileno(), 65536)
        if not data:
            return False
        *lines, self._pending = (self._pending + data).split(b"\n")
        for line in lines:
            if line.strip():
                self._control(json.loads(line))
        return True

    def _control(self, order: dict[str, Any]) -> None:
        if "unplug" in order:
            self._unplug(float(str(order["unplug"])))
        elif "plug" in order:
            self._plug_in()
        elif "reboot" in order:
            self._modem.reboot()
        elif "text" in order:
            sender, text = (str(part) for part in list(order["text"]))
            self._modem.receive_text(sender, text)
        else:
            self._modem.control(str(order["fault"]), order.get("value", True))

    def _hear(self, data: bytes) -> None:
        sound = self._modem.sound
        if sound is not None:
            sound.hear(data)

    def _speak(self) -> None:
        sound = self._modem.sound
        now = time.monotonic()
        if sound is None or self._audio is None:
            self._frame_due = now
            return
        if now - self._frame_due > _MOST_BEHIND * _FRAME_SECONDS:
            self._frame_due = now
        while self._frame_due <= now:
            self._audio.write_or_lose(sound.next_frame())
            self._frame_due += _FRAME_SECONDS

    def _wait(self) -> float:
        now = time.monotonic()
        due = self._timers[0][0] if self._timers else now + 1.0
        if self._modem.sound is not None:
            due = min(due, self._frame_due)
        return max(due - now, 0.0)

    def _run_timers(self) -> None:
        now = time.monotonic()
        while self._timers and self._timers[0][0] <= now:
            heapq.heappop(self._timers)[2]()


def _tell(ports: dict[str, str | None]) -> None:
    sys.stdout.write(json.dumps(ports) + "\n")
    sys.stdout.flush()


def _now() -> datetime:
    return datetime.now(UTC).astimezone()


def main(argv: Sequence[str]) -> int:
    """Run as ``argv`` says."""
    parser = argparse.ArgumentParser(prog="mingqian simulated-modem")
    parser.add_argument("--profile", choices=tuple(DIALECTS), default="sim7600")
    parser.add_argument("--imei", default="860000000000017")
    parser.add_argument("--no-sound-port", action="store_true")
    parser.add_argument("--people", type=Path)
    parser.add_argument("--shared", type=Path)
    chosen = parser.parse_args(list(argv))
    people = People.from_file(chosen.people, chosen.shared)
    return SimulatedProcess(chosen.profile, chosen.imei, people, not chosen.no_sound_port).run()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
