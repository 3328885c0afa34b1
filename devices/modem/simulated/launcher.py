"""Starts simulated modems for practice mode and knows where their ports are at the moment."""

import json
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import Lock, Thread

from core.contact.lines.care import RehearsedFault
from devices.modem.ports import Ports
from devices.modem.simulated.rehearsal import HEALTHY, ORDERS


class SimulatedLine:
    """One modem process; ended with the program, since its standard input ends."""

    def __init__(
        self,
        command: Sequence[str],
        profile: str,
        imei: str,
        people: Path | None,
        shared: Path | None,
        sound_port: bool = True,
    ) -> None:
        """Start it; without ``sound_port`` prompts go as files where the family takes them."""
        self.imei = imei
        options = ["--profile", profile, "--imei", imei]
        options += ["--people", str(people)] if people is not None else []
        options += ["--shared", str(shared)] if shared is not None else []
        options += [] if sound_port else ["--no-sound-port"]
        self._command = [*command, *options]
        self._name = f"simulated modem {imei}"
        self._lock = Lock()
        self._ports: Ports | None = None
        self._closed = False
        self._start()

    def _start(self) -> None:
        self._process = subprocess.Popen(
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self._reader = Thread(target=self._read, args=(self._process,), name=self._name, daemon=True)
        self._reader.start()

    def revive(self) -> None:
        """A process that ended (somebody killed it) is started again: the modem is plugged in again."""
        with self._lock:
            if self._closed or self._process.poll() is None:
                return
            self._forget_process()
            self._start()

    def rehearse(self, fault: str) -> None:
        """Show a fault (``core.contact.lines.care.RehearsedFault``), or mend all."""
        self.revive()
        with self._lock:
            gone = self._ports is None
        if gone:
            self.control({"plug": True})
        for order in HEALTHY:
            self.control(order)
        if RehearsedFault(fault) in ORDERS:
            self.control(ORDERS[RehearsedFault(fault)])

    def ports(self) -> Ports | None:
        """Where it can be reached now; None while it is unplugged (``ports.FindPorts``)."""
        with self._lock:
            return self._ports

    def control(self, order: dict[str, object]) -> None:
        """Hand in a control line; see ``simulated.process``."""
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(json.dumps(order) + "\n")
            self._process.stdin.flush()
        except OSError:
            return  # its process has ended: that is the fault it shows

    def close(self) -> None:
        """End the process."""
        with self._lock:
            self._closed = True
        assert self._process.stdin is not None
        with suppress(OSError):
            self._process.stdin.close()
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._reader.join(5)
        assert self._process.stdout is not None
        self._process.stdout.close()

    def _forget_process(self) -> None:
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe is not None
            with suppress(OSError):
                pipe.close()

    def _read(self, process: "subprocess.Popen[str]") -> None:
        assert process.stdout is not None
        with suppress(ValueError):  # closed under it: the process ended and another was started
            for line in process.stdout:
                told = json.loads(line)
                with self._lock:
                    self._ports = Ports(told["at"], told["audio"]) if told["at"] else None
        with self._lock:
            if process is self._process:
                self._ports = None
