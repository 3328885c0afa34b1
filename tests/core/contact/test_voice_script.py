"""The call script of forms F7, path by path."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.contact.calls.script_texts import Prompt
from core.contact.calls.voice_script import (
    Commit,
    Committed,
    Decide,
    HangUp,
    Key,
    KeyTimeout,
    Phase,
    PromptsEnded,
    Reason,
    Say,
    WaitForKey,
    begin,
    cannot_be_cut,
    step,
)
from core.contact.texts.replies import Reply


def run(*heard, second_confirmation=True):
    """Play events after the greeting; gives the last state and all actions."""
    script, said = begin(second_confirmation=second_confirmation)
    actions = list(said)
    for event in (PromptsEnded(), *heard):
        script, more = step(script, event)
        actions += more
    return script, actions


def test_the_greeting_leads_to_details_and_menu_then_waits_for_a_key():
    script, actions = run(PromptsEnded())
    assert actions == [Say((Prompt.GREET,)), Say((Prompt.DETAIL, Prompt.MENU)), WaitForKey()]
    assert script.phase is Phase.MENU


def test_an_acceptance_counts_only_after_the_second_one_and_the_commit():
    script, actions = run(Key("1"), Key("1"))
    assert Commit() in actions
    assert cannot_be_cut(script)
    script, said = step(script, Committed(True))
    assert said == (Say((Prompt.YES,)),)
    assert step(script, PromptsEnded())[1] == (HangUp(),)


def test_one_key_alone_registers_nothing():
    _, actions = run(Key("1"))
    assert Commit() not in actions
    _, actions = run(Key("2"))
    assert not any(isinstance(a, Decide) for a in actions)


def test_a_taken_seat_is_said_to_be_taken():
    script, _ = run(Key("1"), Key("1"))
    assert step(script, Committed(False))[1] == (Say((Prompt.FULL,)),)


def test_a_decline_is_decided_before_the_goodbye():
    _, actions = run(Key("2"), Key("2"))
    assert actions[-2:] == [Decide(Reply.DECLINE), Say((Prompt.NO,))]


def test_zero_and_star_repeat_and_zero_returns_from_the_question():
    assert run(Key("0"))[1][-1] == Say((Prompt.DETAIL, Prompt.MENU))
    assert run(Key("*"))[1][-1] == Say((Prompt.DETAIL, Prompt.MENU))
    assert run(Key("1"), Key("0"))[0].phase is Phase.MENU


def test_keys_during_the_greeting_mean_nothing():
    script, _ = begin()
    assert step(script, Key("1")) == (script, ())


@pytest.mark.parametrize("heard", [Key("7"), KeyTimeout(), Key("1", conflict=True)])
def test_three_failures_end_the_call_without_a_decision(heard):
    script, actions = run(heard, heard, heard)
    assert actions[-1] == Say((Prompt.OPEN,))
    assert script.phase is Phase.LAST_WORDS
    assert not any(isinstance(a, Commit | Decide) for a in actions)


def test_a_conflict_of_two_keys_asks_again_and_never_guesses():
    assert run(Key("1", conflict=True))[1][-1] == Say((Prompt.WRONG, Prompt.MENU))


def test_without_second_confirmation_one_key_decides():
    assert Commit() in run(Key("1"), second_confirmation=False)[1]
    assert Decide(Reply.DECLINE) in run(Key("2"), second_confirmation=False)[1]


HEARD = st.one_of(
    st.builds(Key, st.sampled_from("0123456789*#ABCD"), st.booleans()),
    st.just(KeyTimeout()),
    st.just(PromptsEnded()),
)


@given(st.lists(HEARD, max_size=40))
def test_no_sequence_registers_two_decisions_or_hangs_up_in_a_commit(events):
    script, _ = begin()
    decisions = 0
    for event in events:
        script, actions = step(script, event)
        for action in actions:
            decisions += isinstance(action, Commit | Decide)
            if isinstance(action, HangUp):
                assert script.phase is Phase.ENDED
        if script.phase is Phase.COMMITTING:
            script, _ = step(script, Committed(True))
    assert decisions <= 1


@given(st.lists(st.sampled_from("03456789#"), min_size=1, max_size=30))
def test_acceptance_needs_two_ones(keys):
    script, _ = begin()
    script, _ = step(script, PromptsEnded())
    for key in keys:
        script, actions = step(script, Key(key))
        assert not any(isinstance(a, Commit | Decide) for a in actions)


def declined(*heard):
    """The script after a confirmed decline under a policy that asks why, and the actions from then on."""
    script, _ = begin(ask_reason=True)
    for event in (PromptsEnded(), Key("2")):
        script, _ = step(script, event)
    script, actions = step(script, Key("2"))
    actions = list(actions)
    for event in heard:
        script, more = step(script, event)
        actions += more
    return script, actions


def test_a_decline_counts_before_the_reason_is_asked_for():
    script, actions = declined()
    assert actions == [Decide(Reply.DECLINE), Say((Prompt.REASON,))]
    assert not cannot_be_cut(script)


@pytest.mark.parametrize("key", "12345")
def test_a_key_from_one_to_five_gives_the_reason(key):
    script, actions = declined(PromptsEnded(), Key(key))
    assert actions[2:] == [WaitForKey(), Reason(key), Say((Prompt.NO,))]
    assert step(script, PromptsEnded())[1] == (HangUp(),)


@pytest.mark.parametrize("heard", [KeyTimeout(), Key("6"), Key("0"), Key("1", conflict=True)])
def test_silence_and_other_keys_go_on_without_a_reason(heard):
    _, actions = declined(PromptsEnded(), heard)
    assert actions[2:] == [WaitForKey(), Say((Prompt.NO,))]


def test_nobody_is_asked_for_a_reason_unless_policy_wants_it():
    script, actions = run(Key("2"), Key("2"))
    assert Say((Prompt.REASON,)) not in actions
    assert script.phase is Phase.LAST_WORDS
