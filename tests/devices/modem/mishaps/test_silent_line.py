"""A call that carries nothing."""

from core.contact.lines.line import CallEnded, CallOutcome


def test_a_line_that_carries_nothing_is_an_audio_fault_and_never_no_key(bench):
    b = bench({"default": [{"answer_after": 0.2, "silent": True}]}, ("quectel",))
    b.ready()
    b.call()
    ended = b.wait_for(CallEnded)
    assert ended.outcome is CallOutcome.AUDIO_FAILED
    assert ended.outcome.our_fault
