"""The thread that keeps a call's sound flowing: one frame out every 20 ms, whatever came in taken at once."""

import logging
from collections.abc import Callable
from threading import Event, Thread
from typing import Protocol

from devices.modem.call_audio import FRAME_SECONDS, CallAudio

_log = logging.getLogger(__name__)
_MAX_LAG_SECONDS = 0.5


class AudioPort(Protocol):
    """The modem's port for sound."""

    def read_available(self) -> bytes:
        """What has come in, without waiting; raises ``OSError`` when the port is gone."""
        ...

    def write(self, frame: bytes) -> None:
        """Send one frame; raises ``TimeoutError`` when nothing is taken, ``OSError`` when it is gone."""
        ...

    def close(self) -> None:
        """Give the port back; never raises."""
        ...


class AudioPump:
    """Runs one call's sound until it is stopped or the port fails; then closes sound and port."""

    def __init__(self, port: AudioPort, audio: CallAudio, monotonic: Callable[[], float], name: str) -> None:
        self._port = port
        self._audio = audio
        self._monotonic = monotonic
        self._stop = Event()
        self._thread = Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def stop(self) -> None:
        """Ask the thread to end; ``AudioClosed`` tells when it has."""
        self._stop.set()

    def join(self, seconds: float) -> None:
        """Wait for the thread to end."""
        self._thread.join(seconds)

    def _run(self) -> None:
        try:
            self._pump()
        except TimeoutError:
            self._audio.fail("write_timeout")
        except OSError as error:
            _log.info("audio port lost: %s", type(error).__name__)
            self._audio.fail("port_lost")
        finally:
            self._audio.close()
            self._port.close()

    def _pump(self) -> None:
        due = self._monotonic()
        while not self._stop.is_set():
            data = self._port.read_available()
            if data:
                self._audio.hear(data)
            self._port.write(self._audio.next_frame())
            due += FRAME_SECONDS
            wait = due - self._monotonic()
            if wait > 0:
                self._stop.wait(wait)
            elif wait < -_MAX_LAG_SECONDS:
                # The machine slept: catching up would play the prompt faster than a person can follow.
                due = self._monotonic()
