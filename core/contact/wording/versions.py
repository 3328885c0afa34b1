"""The words that the station uses toward experts: texts, what is said in calls, e-mails; as one value.

Templates are words with named fields. Nothing in them is ever run: fields are looked up by name, and a name
that is not in the list is refused before it can be used.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from core.contact.calls.script_texts import DEFAULT_TEXTS as DEFAULT_SCRIPT
from core.contact.calls.script_texts import PLACEHOLDERS, Prompt, ScriptTexts, script_texts
from core.contact.invitation.model import ContactCard, MeetingFacts
from core.contact.mails.templates import DEFAULT_MAILS, MailCode, MailWords, check_mail
from core.contact.texts.templates import DEFAULT_TEXTS, TextCode, check_template, compose
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import UserError

LONGEST_TEXT = 300
"""Characters of a text: five parts, beyond which networks lose some."""


@dataclass(frozen=True, slots=True)
class WordFile:
    """A file that goes along with invitations by e-mail; ``type`` like ``application/pdf``."""

    name: str
    type: str
    sha256: str


@dataclass(frozen=True, slots=True)
class StationWords:
    """``clips`` are SHA-256 of own recordings that are played instead of a prompt's words."""

    texts: Mapping[TextCode, str] = field(default_factory=lambda: dict(DEFAULT_TEXTS))
    script: Mapping[Prompt, str] = field(default_factory=lambda: dict(DEFAULT_SCRIPT))
    mails: Mapping[MailCode, MailWords] = field(default_factory=lambda: dict(DEFAULT_MAILS))
    clips: Mapping[Prompt, str] = field(default_factory=dict)
    attachments: tuple[WordFile, ...] = ()

    @property
    def spoken(self) -> ScriptTexts:
        """The script, checked; its version names its content."""
        return script_texts(self.script)


@dataclass(frozen=True, slots=True)
class WordsVersion:
    """A version: number from 1, when and by whom it was set, who signed as the second person, and why."""

    version: int
    at: datetime
    name: str
    second: str
    why: str
    words: StationWords


def has_own_clip(prompt: Prompt) -> bool:
    """Whether a recording may stand for a prompt: only where every call says the same."""
    return not PLACEHOLDERS.get(prompt)


def check_words(words: StationWords) -> None:
    """Refuse words that could not be sent or said.

    Raises:
        UserError: ``template.empty``, ``template.too_long``, ``template.broken``, ``template.unknown_field``,
            what :func:`core.contact.calls.script_texts.script_texts` raises, ``script.no_clip_here``.
    """
    for code in TextCode:
        check_text(words.texts.get(code, ""))
    for mail in MailCode:
        check_mail(words.mails.get(mail, MailWords("", "")))
    script_texts(words.script)
    for prompt in words.clips:
        if not has_own_clip(prompt):
            raise UserError("script.no_clip_here", prompt=prompt.value)


def check_text(text: str) -> None:
    """Refuse a template of a text; raises ``template.…`` as :func:`check_words` does."""
    if not text.strip():
        raise UserError("template.empty")
    if len(text) > LONGEST_TEXT:
        raise UserError("template.too_long", most=LONGEST_TEXT)
    check_template(text)


def changed_words(before: StationWords, after: StationWords) -> list[str]:
    """Names like ``texts.INVITE`` of everything that differs, in order."""
    old, new = words_json(before), words_json(after)
    return [
        f"{part}.{name}"
        for part in new
        for name in sorted({*old[part], *new[part]})
        if old[part].get(name) != new[part].get(name)
    ]


def words_json(words: StationWords) -> dict[str, dict[str, JsonValue]]:
    """For the settings; :func:`read_words` reads it back."""
    return {
        "texts": {code.value: text for code, text in words.texts.items()},
        "script": {prompt.value: text for prompt, text in words.script.items()},
        "mails": {code.value: [mail.subject, mail.text] for code, mail in words.mails.items()},
        "clips": {prompt.value: digest for prompt, digest in words.clips.items()},
        "attachments": {file.name: [file.type, file.sha256] for file in words.attachments},
    }


def read_words(kept: Mapping[str, Mapping[str, Any]]) -> StationWords:
    """Stored words; those of occasions that a later version of the program knows are its own."""
    own = StationWords()
    texts, script, mails = (kept.get(part, {}) for part in ("texts", "script", "mails"))
    return StationWords(
        {code: texts.get(code.value, own.texts[code]) for code in TextCode},
        {prompt: script.get(prompt.value, own.script[prompt]) for prompt in Prompt},
        {
            code: MailWords(*mails[code.value]) if code.value in mails else own.mails[code]
            for code in MailCode
        },
        {Prompt(name): digest for name, digest in kept.get("clips", {}).items()},
        tuple(WordFile(name, *rest) for name, rest in kept.get("attachments", {}).items()),
    )


def sample_facts(organisation: str, signature: str, at: datetime) -> MeetingFacts:
    """Values for a preview, as long as real ones get (forms F6)."""
    return MeetingFacts(
        organisation=organisation,
        signature=signature,
        report_at=at.replace(month=11, day=23, hour=14, minute=30),
        place="临江市公共资源交易中心三楼评标三室",
        place_short="临江市公共资源交",
        duration_hours=4,
        contact_phone="010-85551234",
        project_alias="临江市第一人民医院信息化平台采购项目",
    )


SAMPLE_NAME = "欧阳承柏"
SAMPLE_CARD = ContactCard(SAMPLE_NAME, "")
_SAMPLE_CODE = "0001"


def sample_text(template: str, facts: MeetingFacts) -> str:
    """A text as an expert would get it, with the values of :func:`sample_facts`."""
    deadline = facts.report_at.replace(day=22, hour=16, minute=45)
    return compose(template, facts, SAMPLE_NAME, deadline, deadline.date(), _SAMPLE_CODE)
