"""Words of the station: checked before they are used, changed by two people, kept by a draw."""

from dataclasses import replace

import pytest

from core.contact.calls.script_texts import Prompt
from core.contact.mails.templates import DEFAULT_MAILS, MailCode, MailWords, compose_mail, meeting_entry
from core.contact.texts.length import text_length
from core.contact.texts.templates import DEFAULT_TEXTS, TextCode
from core.contact.wording.service import WordingService
from core.contact.wording.versions import (
    SAMPLE_NAME,
    StationWords,
    WordFile,
    changed_words,
    check_words,
    read_words,
    sample_facts,
    sample_text,
    words_json,
)
from core.kernel.errors import PermissionDeniedError, UserError
from tests.support.manual_clock import START
from tests.support.memory_acts import MemoryActs, actor_with

FACTS = sample_facts("云岭省公共资源交易中心", "【云岭省交易中】", START)
ADMIN = actor_with("system.settings")
SECOND = replace(actor_with("system.security"), account_id="second", name="钱二")


class Memory(dict):
    """Settings and files in memory."""

    def put(self, key, value, _at=None):
        self[key] = value


@pytest.fixture
def service(clock, entropy):
    return WordingService(MemoryActs(clock, entropy), Memory(), Memory())


def shorter(**texts: str) -> StationWords:
    return StationWords(texts={**DEFAULT_TEXTS, **{TextCode(code): text for code, text in texts.items()}})


def test_the_invitations_fit_one_part_even_with_long_values():
    for code in (TextCode.INVITE, TextCode.REPLENISH):
        assert text_length(sample_text(DEFAULT_TEXTS[code], FACTS)).parts == 1


def test_the_words_of_the_program_pass_their_own_check():
    check_words(StationWords())


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (" ", "template.empty"),
        ("{name.__class__}", "template.unknown_field"),
        ("{purchaser}", "template.unknown_field"),
        ("{name", "template.broken"),
        ("长" * 301, "template.too_long"),
    ],
)
def test_words_that_could_not_be_sent_are_refused(text, code):
    with pytest.raises(UserError) as refused:
        check_words(shorter(FULL=text))
    assert refused.value.code == code


def test_a_recording_stands_only_for_what_every_call_says():
    check_words(StationWords(clips={Prompt.MENU: "ab" * 32}))
    with pytest.raises(UserError) as refused:
        check_words(StationWords(clips={Prompt.GREET: "ab" * 32}))
    assert refused.value.code == "script.no_clip_here"


def test_stored_words_are_read_back_and_new_occasions_get_the_programs_own():
    words = StationWords(
        texts={**DEFAULT_TEXTS, TextCode.FULL: "{name}老师，已满。"},
        mails={**DEFAULT_MAILS, MailCode.CANCEL: MailWords("取消", "{name}")},
        clips={Prompt.MENU: "ab" * 32},
        attachments=(WordFile("须知.pdf", "application/pdf", "cd" * 32),),
    )
    stored = words_json(words)
    assert read_words(stored) == words
    del stored["texts"]["REMIND"]
    assert read_words(stored).texts[TextCode.REMIND] == DEFAULT_TEXTS[TextCode.REMIND]
    assert changed_words(StationWords(), words) == [
        "texts.FULL",
        "mails.CANCEL",
        "clips.menu",
        "attachments.须知.pdf",
    ]


def test_a_change_needs_a_second_person_and_a_reason(service):
    words = shorter(FULL="{name}老师，名额已满。")
    for second, why, code in (
        (ADMIN, "太长", "policy.second_person"),
        (replace(SECOND, permissions=frozenset()), "太长", "policy.second_person"),
        (SECOND, " ", "policy.reason_missing"),
    ):
        with pytest.raises(UserError) as refused:
            service.change(ADMIN, words, 0, second, why)
        assert refused.value.code == code
    with pytest.raises(PermissionDeniedError):
        service.change(SECOND, words, 0, ADMIN, "太长")
    assert service.change(ADMIN, words, 0, SECOND, "太长") == 1
    assert service.current == words
    (record,) = [r for r in service.acts.memory.records if r["event"] == "contact.words_set"]
    assert record["facts"] == {"keys": ["texts.FULL"], "version": 1, "second": "second"}


def test_who_changes_what_somebody_else_changed_meanwhile_is_told(service):
    service.change(ADMIN, shorter(FULL="一"), 0, SECOND, "为何")
    with pytest.raises(UserError) as refused:
        service.change(ADMIN, shorter(FULL="二"), 0, SECOND, "为何")
    assert refused.value.code == "policy.stale"


def test_a_frozen_draw_keeps_its_words(service):
    service.bind("CQ-1")
    service.change(ADMIN, shorter(FULL="新"), 0, SECOND, "为何")
    assert service.of_draw("CQ-1").texts[TextCode.FULL] == DEFAULT_TEXTS[TextCode.FULL]
    assert service.of_draw("CQ-2").texts[TextCode.FULL] == "新"
    assert [v.version for v in service.versions(ADMIN)] == [1]


def test_own_recordings_and_attachments_must_be_there(service):
    with pytest.raises(UserError) as refused:
        service.change(ADMIN, StationWords(clips={Prompt.MENU: "ab" * 32}), 0, SECOND, "为何")
    assert refused.value.code == "script.clip_unknown"
    digest = service.add_clip(ADMIN, Prompt.MENU, b"\1\0" * 8000)
    service.change(ADMIN, StationWords(clips={Prompt.MENU: digest}), 0, SECOND, "为何")
    assert service.clips_of("CQ-1") == {Prompt.MENU: b"\1\0" * 8000}
    with pytest.raises(UserError) as refused:
        service.add_clip(ADMIN, Prompt.MENU, b"\1\0" * 8000 * 61)
    assert refused.value.code == "script.clip_too_long"


def test_a_mail_names_nothing_but_the_meeting_and_a_cancelled_one_leaves_the_calendar():
    words = compose_mail(DEFAULT_MAILS[MailCode.INVITE], FACTS, SAMPLE_NAME, START, START.date())
    assert "11月23日14:30" in words.text
    assert FACTS.place in words.text
    assert "信息化平台" not in words.subject + words.text
    invited = meeting_entry("a", FACTS, MailCode.INVITE)
    assert (invited.cancelled, invited.summary) == (False, "评审")
    assert meeting_entry("a", FACTS, MailCode.CANCEL).cancelled
