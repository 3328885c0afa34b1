"""A modem's ports through pyserial: bytes in by a reader thread, bytes out, and the loss of the port.

On an unplug reading raises ``SerialException`` but ``in_waiting`` a plain ``OSError``; both end the port.
"""

import logging
import sys
from collections.abc import Callable
from threading import Event, Thread

import serial

_log = logging.getLogger(__name__)
_READ_SECONDS = 0.2
_WRITE_SECONDS = 2.0
_BAUD = 115200
_PIECE = 4096


def open_port(path: str, write_seconds: float = _WRITE_SECONDS) -> serial.Serial:
    """Open a port for this process alone; raises ``OSError`` (``SerialException`` is one)."""
    exclusive = True if sys.platform != "win32" else None
    return serial.Serial(path, _BAUD, timeout=_READ_SECONDS, write_timeout=write_seconds, exclusive=exclusive)


class SerialLine:
    """The AT port. ``received(bytes)`` and ``lost()`` are called in the reader's thread."""

    def __init__(self, path: str, received: Callable[[bytes], None], lost: Callable[[], None]) -> None:
        self._port = open_port(path)
        self._received = received
        self._lost = lost
        self._closing = Event()
        self._thread = Thread(target=self._read, name=f"modem-reader {path}", daemon=True)
        self._thread.start()

    def write(self, data: bytes) -> None:
        """Send bytes; a port that takes none is reported lost by the reader."""
        try:
            # A piece at a time: the time allowed is for each write, and a file takes longer on a slow line.
            for at in range(0, len(data), _PIECE):
                self._port.write(data[at : at + _PIECE])
        except OSError as error:
            _log.info("AT port refused a write: %s", type(error).__name__)
            self._end()

    def close(self) -> None:
        """Give the port back; the reader ends within a fifth of a second."""
        self._closing.set()
        self._close_port()

    def _read(self) -> None:
        while not self._closing.is_set():
            try:
                data = self._port.read(max(1, self._port.in_waiting))
            except (OSError, TypeError):  # TypeError: closed under a read on some platforms
                self._end()
                return
            if data:
                self._received(data)

    def _end(self) -> None:
        if not self._closing.is_set():
            self._closing.set()
            self._close_port()
            self._lost()

    def _close_port(self) -> None:
        try:
            self._port.close()
        except OSError as error:
            _log.info("AT port did not close: %s", type(error).__name__)


class SerialAudio:
    """The port for sound (implements ``devices.modem.audio_pump.AudioPort``)."""

    def __init__(self, path: str) -> None:
        self._port = open_port(path, write_seconds=1.0)

    def read_available(self) -> bytes:
        """What has come in, without waiting."""
        waiting = self._port.in_waiting
        return bytes(self._port.read(waiting)) if waiting else b""

    def write(self, frame: bytes) -> None:
        """Send one frame; raises ``TimeoutError`` when nothing is taken."""
        try:
            self._port.write(frame)
        except serial.SerialTimeoutException:
            raise TimeoutError from None

    def close(self) -> None:
        """Give the port back."""
        try:
            self._port.close()
        except OSError as error:
            _log.info("audio port did not close: %s", type(error).__name__)
