"""Hearing a prompt at the workstation as an expert would hear it, and reading in recordings of one's own."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from core.access.model import Actor
from core.contact.calls.prompts import spoken_values
from core.contact.calls.script_texts import Prompt, ScriptTexts
from core.contact.lines.line import SAMPLE_BYTES, SAMPLE_RATE
from core.contact.lines.ports import Loudspeaker, PromptRecorder, Speech
from core.contact.wording.service import CHANGES
from core.contact.wording.versions import SAMPLE_CARD, sample_facts
from core.kernel.errors import DeviceError, PermissionDeniedError, UserError

LARGEST_SOUND_MIB = 40
"""Of a file that is read in: a minute of studio sound takes some ten."""


LONGEST_TAKE = 60
"""Seconds of a recording at the workstation."""


@dataclass(frozen=True, slots=True)
class TakeLevel:
    """Announcement: how loud it is while a prompt is recorded, as a share of full scale."""

    share: float


class Listening:
    """Methods answer by futures and may be called from any thread; nothing is changed by them."""

    def __init__(
        self,
        speech: Speech,
        speaker: Loudspeaker,
        worker: Executor,
        organisation: str,
        recorder: PromptRecorder | None = None,
        announce: Callable[[object], None] = lambda _news: None,
    ) -> None:
        self._speech = speech
        self._speaker = speaker
        self._worker = worker
        self._organisation = organisation
        self._recorder = recorder
        self._announce = announce

    def say(self, actor: Actor, script: ScriptTexts, prompt: Prompt, at: datetime) -> "Future[float]":
        """Speak a prompt with sample values; the future gives its seconds once it has been heard.

        Fails with ``DeviceError('speech.…')`` or ``DeviceError('speaker.…')``.
        """
        self._check(actor)
        facts = sample_facts(self._organisation, "", at)
        words = script.fill(prompt, spoken_values(SAMPLE_CARD, facts))
        heard: Future[float] = Future()
        self._speech.render(words, partial(self._spoken, heard))
        return heard

    def play(self, actor: Actor, pcm: bytes) -> "Future[float]":
        """Play a recording; fails with ``DeviceError('speaker.…')``."""
        self._check(actor)
        return self._worker.submit(self._play, pcm)

    def stop(self) -> None:
        """Be silent; harmless when nothing is heard."""
        self._speaker.stop()

    def read_in(self, actor: Actor, content: bytes) -> "Future[bytes]":
        """A sound file as the telephone carries it, levelled like the voice.

        Fails with ``UserError('script.clip_too_large')`` and ``DeviceError('speech.not_sound')``.
        """
        self._check(actor)
        if len(content) > LARGEST_SOUND_MIB << 20:
            raise UserError("script.clip_too_large", most=LARGEST_SOUND_MIB)
        read: Future[bytes] = Future()
        self._speech.convert(content, partial(_settle, read))
        return read

    def take(self, actor: Actor) -> "Future[bytes]":
        """Record what is said until :meth:`end_take`: as the telephone carries it, levelled like the voice.

        ``TakeLevel`` is announced meanwhile. Fails with ``DeviceError('prompt_recorder.…')``: ``none``,
        ``failed``, ``silent`` when nothing was said.
        """
        self._check(actor)
        taken: Future[bytes] = Future()
        self._worker.submit(self._take, taken)
        return taken

    def end_take(self) -> None:
        """End the recording; harmless when none runs."""
        if self._recorder is not None:
            self._recorder.stop()

    def _take(self, taken: "Future[bytes]") -> None:
        try:
            if self._recorder is None:
                raise DeviceError("prompt_recorder.none")
            content = self._recorder.record(LONGEST_TAKE, lambda share: self._announce(TakeLevel(share)))
        except DeviceError as error:
            taken.set_exception(error)
            return
        self._speech.convert(content, partial(_settle_take, taken))

    def _spoken(self, heard: "Future[float]", sound: bytes | DeviceError) -> None:
        """In a thread of the voice."""
        if isinstance(sound, DeviceError):
            heard.set_exception(sound)
            return
        playing = self._worker.submit(self._play, sound)
        playing.add_done_callback(partial(_pass_on, heard))

    def _play(self, pcm: bytes) -> float:
        self._speaker.play(pcm)
        return len(pcm) / (SAMPLE_RATE * SAMPLE_BYTES)

    @staticmethod
    def _check(actor: Actor) -> None:
        if not actor.may(CHANGES):
            raise PermissionDeniedError(CHANGES)


def _settle(read: "Future[bytes]", sound: bytes | DeviceError) -> None:
    if isinstance(sound, DeviceError):
        read.set_exception(sound)
    else:
        read.set_result(sound)


def _settle_take(taken: "Future[bytes]", sound: bytes | DeviceError) -> None:
    """Silence is the microphone's here, not the voice's."""
    silent = isinstance(sound, DeviceError) and sound.code == "speech.silent"
    _settle(taken, DeviceError("prompt_recorder.silent") if silent else sound)


def _pass_on(heard: "Future[float]", playing: "Future[float]") -> None:
    error = playing.exception()
    if error is not None:
        heard.set_exception(error)
    else:
        heard.set_result(playing.result())
