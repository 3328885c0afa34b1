"""Having the prompts of one call spoken before it is dialled, so that nobody waits on the line."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

from core.contact.calls import spoken_zh
from core.contact.calls.script_texts import Prompt, ScriptTexts
from core.contact.invitation.model import ContactCard, MeetingFacts
from core.contact.lines.ports import Speech
from core.kernel.errors import DeviceError


@dataclass(frozen=True, slots=True)
class RenderedPrompts:
    """Sound of every prompt of a call (8 kHz 16-bit mono), or why there is none."""

    sounds: Mapping[Prompt, bytes] | None
    error: DeviceError | None = None


Post = Callable[[Callable[[], None]], None]
"""Runs something in the engine thread: the voice answers in a thread of its own."""


@dataclass(frozen=True, slots=True)
class SpokenWords:
    """What a draw's calls say, and the own recordings that stand for some of it."""

    texts: ScriptTexts
    clips: Mapping[Prompt, bytes] = field(default_factory=dict)


class PromptRenderer:
    """Renders all prompts for one person and one meeting; the voice keeps those that never change.

    ``words_of`` gives the words that a draw was frozen with.
    """

    def __init__(self, speech: Speech, words_of: Callable[[str], SpokenWords], post: Post) -> None:
        self._speech = speech
        self._words_of = words_of
        self._post = post

    def render(
        self,
        draw_id: str,
        card: ContactCard,
        meeting: MeetingFacts,
        done: Callable[[RenderedPrompts], None],
        why: str = "",
    ) -> None:
        """Speak all prompts; ``done`` is called once in the engine thread.

        ``why`` asks for the reason of a decline; without it the call does not ask.
        """
        values, words = spoken_values(card, meeting), self._words_of(draw_id)
        wanted: list[Prompt] = [
            p for p in Prompt if p is not Prompt.REASON and (p is not Prompt.PROJECT or meeting.project_alias)
        ]
        spoken = {p: words.texts.fill(p, values) for p in wanted if p not in words.clips}
        own = {p: words.clips[p] for p in wanted if p in words.clips}
        if why:
            spoken[Prompt.REASON] = why
        _Collector(len(spoken), own, done, self._post).collect(self._speech, spoken)


class _Collector:
    """Gathers the sounds of one call; the first failure is the result of all."""

    def __init__(
        self,
        count: int,
        own: Mapping[Prompt, bytes],
        done: Callable[[RenderedPrompts], None],
        post: Post,
    ) -> None:
        self._missing = count
        self._done = done
        self._post = post
        self._sounds: dict[Prompt, bytes] = dict(own)
        self._failed = False

    def collect(self, speech: Speech, words: Mapping[Prompt, str]) -> None:
        for prompt, text in words.items():
            speech.render(text, partial(self._arrived, prompt))

    def _arrived(self, prompt: Prompt, sound: bytes | DeviceError) -> None:
        self._post(partial(self._take, prompt, sound))

    def _take(self, prompt: Prompt, sound: bytes | DeviceError) -> None:
        if self._failed:
            return
        if isinstance(sound, DeviceError):
            self._failed = True
            self._done(RenderedPrompts(None, sound))
            return
        self._sounds[prompt] = sound
        self._missing -= 1
        if self._missing == 0:
            self._done(RenderedPrompts(self._sounds))


def spoken_values(card: ContactCard, meeting: MeetingFacts) -> Mapping[str, str]:
    """Placeholders of forms F7 as spoken Chinese."""
    at: datetime = meeting.report_at
    return {
        "name_cn": spoken_zh.spoken_text(card.unit) + spoken_zh.spoken_name(card.name),
        "org_name": spoken_zh.spoken_text(meeting.organisation),
        "date_cn": spoken_zh.spoken_date(at),
        "weekday_cn": spoken_zh.spoken_weekday(at),
        "ampm_cn": spoken_zh.spoken_day_part(at),
        "time_cn": spoken_zh.spoken_time(at),
        "place_cn": spoken_zh.spoken_text(meeting.place),
        "duration_cn": spoken_zh.spoken_hours(meeting.duration_hours),
        "project_alias_cn": spoken_zh.spoken_text(meeting.project_alias),
    }
