"""Changing the words of texts, calls and e-mails: two people, a reason, a version; a draw keeps its own."""

from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256
from typing import Any, Protocol

from core.access.model import Actor
from core.contact.calls.script_texts import Prompt, ScriptTexts
from core.contact.lines.line import SAMPLE_BYTES, SAMPLE_RATE
from core.contact.mails.mail import Attachment
from core.contact.wording.versions import (
    StationWords,
    WordsVersion,
    changed_words,
    check_words,
    has_own_clip,
    read_words,
    words_json,
)
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import UserError
from core.kernel.events import event
from core.kernel.versions import VersionLine, VersionMemory

CHANGES = "system.settings"
CONFIRMS = "system.security"
LONGEST_CLIP = 60
"""Seconds of an own recording: a longer one was read in by mistake."""


LARGEST_FILE_MIB = 5
"""Of an attachment: beyond it mail servers begin to refuse."""


class WordFiles(Protocol):
    """Own recordings of prompts and attachments of e-mails in the database, by their SHA-256."""

    def put(self, sha256: str, content: bytes, at: datetime) -> None:
        """Keep a file; harmless when it is there."""
        ...

    def get(self, sha256: str) -> bytes | None:
        """Its content: of recordings 8 kHz 16-bit mono sound."""
        ...


class WordingService:
    """Version 0 is what the program comes with."""

    def __init__(self, acts: Acts, memory: VersionMemory, files: WordFiles) -> None:
        self.acts = acts
        self._line = VersionLine(memory, "words")
        self._files = files

    @property
    def current(self) -> StationWords:
        """What holds now."""
        return self._of(self._line.latest)

    @property
    def latest(self) -> int:
        """Number of the version that holds now."""
        return self._line.latest

    def of_draw(self, draw_id: str) -> StationWords:
        """What was in force when the draw was frozen; what holds now while it is not."""
        return self._of(self._line.of_draw(draw_id))

    def script_of(self, draw_id: str) -> ScriptTexts:
        """What a draw's calls say."""
        return self.of_draw(draw_id).spoken

    def clips_of(self, draw_id: str) -> dict[Prompt, bytes]:
        """Own recordings that a draw's calls play; one that is lost is spoken instead."""
        named = self.of_draw(draw_id).clips
        found = {prompt: self._files.get(digest) for prompt, digest in named.items()}
        return {prompt: pcm for prompt, pcm in found.items() if pcm is not None}

    def attachments_of(self, draw_id: str) -> tuple[Attachment, ...]:
        """What goes along with a draw's invitations by e-mail."""
        named = self.of_draw(draw_id).attachments
        found = ((file, self._files.get(file.sha256)) for file in named)
        return tuple(Attachment(f.name, f.type, content) for f, content in found if content is not None)

    def clip(self, _actor: Actor, sha256_: str) -> bytes | None:
        """The sound of a recording, to be listened to."""
        return self._files.get(sha256_)

    def bind(self, draw_id: str) -> int:
        """The draw is being frozen (inside its transaction): it keeps what holds now. Gives the version."""
        return self._line.bind(draw_id)

    def versions(self, _actor: Actor) -> Sequence[WordsVersion]:
        """All versions, the newest first; everybody may see them."""
        return [self._version(kept) for kept in reversed(self._line.all())]

    @act("contact.words_set")
    def change(
        self, actor: Actor, words: StationWords, version: int, second: Actor, why: str
    ) -> Recorded[int]:
        """Set all words; gives the number of the new version. ``version`` is the one that was changed.

        Raises:
            UserError: what :func:`core.contact.wording.versions.check_words` raises, ``script.clip_unknown``,
                ``policy.stale``, ``policy.unchanged``, ``policy.reason_missing``, ``policy.second_person``.
        """
        if not why.strip():
            raise UserError("policy.reason_missing")
        if second.account_id == actor.account_id or not second.may(CONFIRMS):
            raise UserError("policy.second_person")
        check_words(words)
        for prompt, digest in words.clips.items():
            if self._files.get(digest) is None:
                raise UserError("script.clip_unknown", prompt=prompt.value)
        for file in words.attachments:
            if self._files.get(file.sha256) is None:
                raise UserError("template.file_unknown", name=file.name)
        keys = changed_words(self.current, words)
        if not keys:
            raise UserError("policy.unchanged")
        entry: dict[str, JsonValue] = {
            "name": actor.name,
            "second": second.name,
            "why": why.strip(),
            "words": words_json(words),
        }
        number = self._line.append(version, self.acts.clock.now().wall, entry)
        signed: dict[str, JsonValue] = {"act": "contact.words_set", "co_signer": second.account_id}
        self.acts.record(event("access.co_signed"), second, "", signed, {"reason": why.strip()})
        facts: dict[str, JsonValue] = {
            "keys": list[JsonValue](keys),
            "version": number,
            "second": second.account_id,
        }
        return Recorded(number, "", facts, why=why.strip())

    @act("contact.clip_added")
    def add_clip(self, _actor: Actor, prompt: Prompt, pcm: bytes) -> Recorded[str]:
        """Keep an own recording for a prompt; it is played once a version names it. Gives its SHA-256.

        Raises:
            UserError: ``script.no_clip_here``, ``script.clip_too_long`` with ``most`` seconds.
        """
        if not has_own_clip(prompt):
            raise UserError("script.no_clip_here", prompt=prompt.value)
        seconds = len(pcm) / (SAMPLE_RATE * SAMPLE_BYTES)
        if seconds > LONGEST_CLIP:
            raise UserError("script.clip_too_long", most=LONGEST_CLIP)
        digest = sha256(pcm).hexdigest()
        self._files.put(digest, pcm, self.acts.clock.now().wall)
        facts: dict[str, JsonValue] = {"prompt": prompt.value, "sha256": digest, "seconds": int(seconds)}
        return Recorded(digest, "", facts)

    @act("contact.file_added")
    def add_file(self, _actor: Actor, content: bytes) -> Recorded[str]:
        """Keep an attachment; it goes along once a version names it. Gives its SHA-256.

        Raises:
            UserError: ``template.file_too_large`` with ``most`` MiB.
        """
        if len(content) > LARGEST_FILE_MIB << 20:
            raise UserError("template.file_too_large", most=LARGEST_FILE_MIB)
        digest = sha256(content).hexdigest()
        self._files.put(digest, content, self.acts.clock.now().wall)
        return Recorded(digest, "", {"sha256": digest, "bytes": len(content)})

    def _of(self, version: int) -> StationWords:
        kept = self._line.get(version)
        return StationWords() if kept is None else read_words(kept["words"])

    def _version(self, kept: dict[str, Any]) -> WordsVersion:
        return WordsVersion(
            kept["version"],
            datetime.fromisoformat(kept["at"]),
            kept["name"],
            kept["second"],
            kept["why"],
            read_words(kept["words"]),
        )
