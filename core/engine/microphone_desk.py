"""The microphones of the workstation: which there are, and whether one hears anything."""

from concurrent.futures import Executor, Future

from core.access.model import Actor
from core.evidence.recording.sound import Microphone, Microphones
from core.kernel.errors import PermissionDeniedError

_SEES = "system.health"


class MicrophoneDesk:
    """Methods answer by futures and may be called from any thread; nothing that is heard is kept."""

    def __init__(self, microphones: Microphones, worker: Executor) -> None:
        self._microphones = microphones
        self._worker = worker

    def found(self, actor: Actor) -> "Future[tuple[Microphone, ...]]":
        """All there are; the future fails with ``DeviceError('microphone.…')``."""
        self._check(actor)
        return self._worker.submit(self._microphones.found)

    def level(self, actor: Actor, name: str) -> "Future[int]":
        """The loudest of the next half second in decibels; fails with ``DeviceError('microphone.…')``."""
        self._check(actor)
        return self._worker.submit(self._microphones.level, name)

    @staticmethod
    def _check(actor: Actor) -> None:
        if not actor.may(_SEES):
            raise PermissionDeniedError(_SEES)
