"""The spoken texts of a call (forms.md F7): versioned templates with named placeholders.

A set of texts is checked whole before it is used, and its version names its content, so that a recording can
always be held against what was said. A site may change them (``core.contact.wording.versions``).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from core.kernel.canonical_json import canonical_json
from core.kernel.errors import UserError

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_LONGEST = 200
"""Characters of one prompt; beyond it people stop listening (55 characters take 19 seconds)."""

_MISREAD = {"重听": "再听一遍"}
"""Words that speech synthesis reads wrongly, with what to write instead."""


class Prompt(StrEnum):
    """What can be said in a call; the names are those of the states in forms.md F7."""

    GREET = "greet"
    DETAIL = "detail"
    PROJECT = "project"
    MENU = "menu"
    ASK1 = "ask1"
    ASK2 = "ask2"
    REASON = "reason"
    WRONG = "wrong"
    SILENT = "silent"
    COMMIT = "commit"
    YES = "yes"
    NO = "no"
    FULL = "full"
    OPEN = "open"


PLACEHOLDERS: Mapping[Prompt, frozenset[str]] = {
    Prompt.GREET: frozenset({"name_cn", "org_name"}),
    Prompt.DETAIL: frozenset({"date_cn", "weekday_cn", "ampm_cn", "time_cn", "place_cn", "duration_cn"}),
    Prompt.PROJECT: frozenset({"project_alias_cn"}),
    Prompt.ASK1: frozenset({"date_cn", "weekday_cn", "ampm_cn", "time_cn", "place_cn", "duration_cn"}),
}
"""Placeholders that a prompt may use; prompts not listed use none and are the same in every call."""

DEFAULT_TEXTS: Mapping[Prompt, str] = {
    Prompt.GREET: "您好，{name_cn}老师，这里是{org_name}专家抽取服务，本次通话将被录音。",
    Prompt.DETAIL: (
        "邀请您参加一场评审。时间：{date_cn}{weekday_cn}{ampm_cn}{time_cn}；"
        "地点：{place_cn}；预计{duration_cn}。"
    ),
    Prompt.PROJECT: "评审项目：{project_alias_cn}。",
    Prompt.MENU: "参加请按一号键，不参加请按二号键，再听一遍请按零号键。",
    Prompt.ASK1: ("您选择参加：{date_cn}{ampm_cn}{time_cn}，{place_cn}。确认请再按一号键，返回请按零号键。"),
    Prompt.ASK2: "您选择不参加。确认请再按二号键，返回请按零号键。",
    Prompt.REASON: (
        "请选择不参加的原因。时间冲突请按一，需要回避请按二，身体原因请按三，不在本地请按四，其他请按五。"
    ),
    Prompt.WRONG: "按键无效。",
    Prompt.SILENT: "没有收到您的按键。",
    Prompt.COMMIT: "请稍候。",
    Prompt.YES: ("已登记您参加，详细信息将以短信发送。请带身份证件准时报到，并对本次邀请保密。再见。"),
    Prompt.NO: "已登记您不参加，感谢接听，再见。",
    Prompt.FULL: "本次名额已满，感谢您的支持，再见。",
    Prompt.OPEN: "未能确认您的选择，请留意稍后的短信或来电。再见。",
}


@dataclass(frozen=True, slots=True)
class ScriptTexts:
    """A checked set of prompts; make it by :func:`script_texts` or :func:`default_script`."""

    texts: Mapping[Prompt, str]
    version: str

    def fill(self, prompt: Prompt, values: Mapping[str, str] | None = None) -> str:
        """The words of ``prompt`` with its placeholders filled from ``values`` (more may be given).

        Raises:
            UserError: ``script.value_missing`` when a value is missing or empty: a voice cannot say “—”.
        """
        return filled_prompt(prompt, self.texts[prompt], values or {})

    def static_prompts(self) -> tuple[str, ...]:
        """Words of the prompts without placeholders, for rendering ahead of the first call."""
        return tuple(text for text in self.texts.values() if not _PLACEHOLDER.search(text))


def script_texts(texts: Mapping[Prompt, str]) -> ScriptTexts:
    """Check a set of prompts and name its version.

    Raises:
        UserError: ``script.prompt_missing``, ``script.too_long``, ``script.unknown_placeholder`` (with the
            list), ``script.stray_brace``, ``script.misread`` (a word that the voice reads wrongly).
    """
    for prompt in Prompt:
        check_prompt(prompt, texts.get(prompt, ""))
    ordered = {prompt: texts[prompt] for prompt in Prompt}
    digest = sha256(canonical_json({prompt.value: text for prompt, text in ordered.items()})).hexdigest()
    return ScriptTexts(ordered, f"F7-{digest[:12]}")


def filled_prompt(prompt: Prompt, text: str, values: Mapping[str, str]) -> str:
    """The words of one prompt with its placeholders filled; raises ``script.value_missing``."""

    def value(match: re.Match[str]) -> str:
        found = values.get(match[1], "").strip()
        if not found:
            raise UserError("script.value_missing", name=match[1], prompt=prompt.value)
        return found

    return _PLACEHOLDER.sub(value, text)


def default_script() -> ScriptTexts:
    """The default texts of forms.md F7."""
    return script_texts(DEFAULT_TEXTS)


def check_prompt(prompt: Prompt, text: str) -> None:
    """Refuse the words of one prompt; raises what :func:`script_texts` does."""
    if not text.strip():
        raise UserError("script.prompt_missing", prompt=prompt.value)
    if len(text) > _LONGEST:
        raise UserError("script.too_long", prompt=prompt.value, limit=_LONGEST)
    unknown = set(_PLACEHOLDER.findall(text)) - PLACEHOLDERS.get(prompt, frozenset())
    if unknown:
        raise UserError("script.unknown_placeholder", prompt=prompt.value, names=sorted(unknown))
    if set("{}") & set(_PLACEHOLDER.sub("", text)):
        raise UserError("script.stray_brace", prompt=prompt.value)
    for word, better in _MISREAD.items():
        if word in text:
            raise UserError("script.misread", prompt=prompt.value, word=word, better=better)
