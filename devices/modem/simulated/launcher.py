"""Starts simulated modems for practice mode and knows where their ports are at the moment."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from threading import Lock, Thread

from devices.modem.ports import Ports


class SimulatedLine:
    """One modem process; ended with the program, since its standard input ends."""

    def __init__(
        self, command: Sequence[str], profile: str, imei: str, people: Path | None, shared: Path | None
    ) -> None:
        options = ["--profile", profile, "--imei", imei]
        options += ["--people", str(people)] if people is not None else []
        options += ["--shared", str(shared)] if shared is not None else []
        self._process = subprocess.Popen(
            [*command, *options],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self._lock = Lock()
        self._ports: Ports | None = None
        self._reader = Thread(target=self._read, name=f"simulated modem {imei}", daemon=True)
        self._reader.start()

    def ports(self) -> Ports | None:
        """Where it can be reached now; None while it is unplugged (``ports.FindPorts``)."""
        with self._lock:
            return self._ports

    def control(self, order: dict[str, object]) -> None:
        """Hand in a control line; see ``simulated.process``."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()

    def close(self) -> None:
        """End the process."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._reader.join(5)
        assert self._process.stdout is not None
        self._process.stdout.close()

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            told = json.loads(line)
            with self._lock:
                self._ports = Ports(told["at"], told["audio"]) if told["at"] else None
        with self._lock:
            self._ports = None
