"""Contact around a crash: no answer is lost, no text goes out unkept, and none stays behind."""

import pytest

from core.contact.lines.line import CallOutcome, LineChanged, TextSent
from core.kernel.errors import StorageError
from tests.integration.test_contact import DRAW, Room
from tests.support.fake_lines import FakeLines


@pytest.fixture
def room(clock, entropy):
    made = Room(clock, entropy, 1, ("1", "2", "3"), 1)
    made.start()
    return made


def test_a_text_that_no_modem_spoke_of_before_a_crash_is_sent_once_more(room):
    r = room
    r.far.answer("1", "1", "1")
    sent = r.lines.texts[-1]
    r.lines = FakeLines(1)
    r.lines.gone.add("line-1")
    r.build()
    r.messenger.take_up_unsent()
    r.service.on_line_changed(LineChanged(r.lines.statuses()[0]))
    assert r.lines.texts == []
    r.lines.gone.clear()
    for _ in range(2):
        r.service.on_line_changed(LineChanged(r.lines.statuses()[0]))
    assert r.lines.texts == [sent]
    r.messenger.on_sent(TextSent("line-1", sent[0], (7,)))
    r.build()
    r.messenger.take_up_unsent()
    r.service.on_line_changed(LineChanged(r.lines.statuses()[0]))
    assert r.lines.texts == [sent]


def test_an_invitation_that_ended_is_not_sent_once_more(room):
    r = room
    r.far.end("1", CallOutcome.NO_ANSWER)
    r.wait(5)
    r.far.answer("1", "2", "2")
    assert [t for _, _, t in r.lines.texts if "回复1参加" in t]
    r.lines = FakeLines(1)
    r.build()
    r.messenger.take_up_unsent()
    r.service.on_line_changed(LineChanged(r.lines.statuses()[0]))
    assert [t for _, _, t in r.lines.texts if "回复1参加" in t] == []


def test_time_to_answer_that_ran_out_during_a_crash_is_given_again_for_a_moment(room):
    r = room
    for _ in range(2):
        r.far.end("1", CallOutcome.NO_ANSWER)
        r.wait(5)
    r.lines = FakeLines(1)
    r.build()
    r.clock.advance(3600)
    r.service.resume(DRAW)
    r.settle()
    assert r.states() == ["waiting"]
    r.far.reply("1", "1")  # it came while the program was down and lay in the modem
    assert r.states() == ["accepted"]


def test_a_text_goes_to_the_modem_only_when_what_it_says_is_kept(room):
    r = room
    r.far.end("1", CallOutcome.NO_ANSWER)
    told = len(r.lines.texts)

    def full(*_args: object) -> None:
        raise StorageError("database.disk_full")

    r.acts.memory.checkpoint = full
    with pytest.raises(StorageError):
        r.far.reply("1", "1")
    assert (len(r.lines.texts), r.lines.kept, r.held()) == (told, [], 1)
    del r.acts.memory.checkpoint
    r.far._texts -= 1
    r.far.reply("1", "1")  # the modem still has it
    assert (r.lines.kept, r.held()) == (["r1"], 0)
