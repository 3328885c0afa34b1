import shutil
import subprocess
from datetime import date, time

import pytest

from core.contact.calls.script_texts import DEFAULT_TEXTS, Prompt, default_script, script_texts
from core.contact.calls.spoken_zh import (
    spoken_date,
    spoken_day_part,
    spoken_duration,
    spoken_name,
    spoken_text,
    spoken_time,
    spoken_weekday,
)
from core.kernel.errors import UserError

DAY, AT = date(2026, 11, 23), time(9, 30)
VALUES = {
    "name_cn": spoken_name("单小明"),
    "org_name": spoken_text("示例市公共资源交易中心"),
    "date_cn": spoken_date(DAY),
    "weekday_cn": spoken_weekday(DAY),
    "ampm_cn": spoken_day_part(AT),
    "time_cn": spoken_time(AT),
    "place_cn": spoken_text("交易中心3楼301会议室"),
    "duration_cn": spoken_duration(150),
    "project_alias_cn": "第一批次",
}


def _refused(changed: dict[Prompt, str]) -> UserError:
    with pytest.raises(UserError) as refused:
        script_texts({**DEFAULT_TEXTS, **changed})
    return refused.value


def test_the_invitation_as_it_is_said() -> None:
    script = default_script()
    assert script.fill(Prompt.GREET, VALUES) == (
        "您好，善小明老师，这里是示例市公共资源交易中心专家抽取服务，本次通话将被录音。"
    )
    assert script.fill(Prompt.DETAIL, VALUES) == (
        "邀请您参加一场评审。时间：十一月二十三日星期一上午九点三十分；"
        "地点：交易中心三楼三零幺会议室；预计两小时三十分钟。"
    )
    assert script.fill(Prompt.MENU) == "参加请按一号键，不参加请按二号键，再听一遍请按零号键。"
    assert script.fill(Prompt.ASK1, VALUES) == (
        "您选择参加：十一月二十三日上午九点三十分，交易中心三楼三零幺会议室。确认请再按一号键，返回请按零号键。"
    )


def test_braces_in_a_value_are_not_expanded() -> None:
    said = default_script().fill(Prompt.GREET, {**VALUES, "org_name": "{name_cn}"})
    assert "{name_cn}" in said


def test_a_missing_or_empty_value_is_refused() -> None:
    script = default_script()
    for values in ({"name_cn": "张三"}, {"name_cn": "张三", "org_name": " "}):
        with pytest.raises(UserError) as refused:
            script.fill(Prompt.GREET, values)
        assert refused.value.code == "script.value_missing"
        assert refused.value.params["name"] == "org_name"


def test_unknown_placeholders_are_refused_with_the_list() -> None:
    error = _refused({Prompt.MENU: "{purchaser}请按一号键{seat}"})
    assert (error.code, error.params["names"]) == ("script.unknown_placeholder", ["purchaser", "seat"])


def test_prompts_never_name_what_they_must_not() -> None:
    for secret in ("purchaser", "seat_code", "id_no"):
        for prompt in Prompt:
            assert _refused({prompt: "{" + secret + "}"}).code == "script.unknown_placeholder"


def test_misread_words_and_broken_texts_are_refused() -> None:
    misread = _refused({Prompt.MENU: "重听请按零号键。"})
    assert (misread.code, misread.params["better"]) == ("script.misread", "再听一遍")
    assert _refused({Prompt.YES: "  "}).code == "script.prompt_missing"
    assert _refused({Prompt.YES: "再见}"}).code == "script.stray_brace"
    assert _refused({Prompt.YES: "好" * 201}).code == "script.too_long"
    with pytest.raises(UserError) as refused:
        script_texts({Prompt.GREET: "您好"})
    assert refused.value.code == "script.prompt_missing"


def test_the_version_names_the_content() -> None:
    changed = script_texts({**DEFAULT_TEXTS, Prompt.NO: "再见。"})
    assert default_script().version == default_script().version != changed.version


def test_static_prompts_are_those_without_values() -> None:
    script = default_script()
    static = script.static_prompts()
    assert script.fill(Prompt.MENU) in static
    assert len(static) == 10
    assert not any("{" in text for text in static)


def test_no_prompt_is_read_as_english() -> None:
    espeak = shutil.which("espeak-ng")
    if espeak is None:
        pytest.skip("espeak-ng is not installed")
    script = default_script()
    said = "\n".join(script.fill(prompt, VALUES) for prompt in Prompt)
    ran = subprocess.run(
        [espeak, "-v", "cmn-latn-pinyin", "-x", "-q", said], capture_output=True, text=True, check=True
    )
    assert "(en)" not in ran.stdout
    assert len(ran.stdout.split()) > 300, "the voice said something"
