"""The dictionary of reasons for declining: what the phone says, which key means what, what is refused."""

import pytest

from core.contact.calls.script_texts import DEFAULT_TEXTS, Prompt, script_texts
from core.contact.invitation.decline_reasons import (
    DEFAULT_REASONS,
    check_reasons,
    reason_of_key,
    reason_prompt,
)
from core.kernel.errors import UserError


def test_the_call_reads_out_the_first_five_reasons_with_their_keys() -> None:
    reasons = ("出差", "须回避", "身体不适", "在外地", "另有评审", "其他")
    prompt = reason_prompt(reasons)
    assert prompt == (
        "请选择不参加的原因。出差请按一，须回避请按二，身体不适请按三，在外地请按四，另有评审请按五。"
    )
    assert [reason_of_key(reasons, key) for key in "15609"] == ["出差", "另有评审", "", "", ""]
    assert reason_of_key(reasons[:2], "3") == ""


def test_the_longest_dictionary_still_makes_a_prompt_that_people_listen_to() -> None:
    longest = tuple(f"{n}理由理由理由理由理由" for n in range(12))
    check_reasons(longest)
    script_texts({**DEFAULT_TEXTS, Prompt.REASON: reason_prompt(longest)})


@pytest.mark.parametrize(
    "reasons",
    [
        (),
        ("出差", "出差"),
        ("",),
        (" 出差",),
        ("一二三四五六七八九十一二三",),
        tuple("一二三四五六七八九十百千万"),
    ],
)
def test_a_dictionary_that_cannot_be_read_out_is_refused(reasons: tuple[str, ...]) -> None:
    check_reasons(DEFAULT_REASONS)
    with pytest.raises(UserError) as refused:
        check_reasons(reasons)
    assert refused.value.code == "policy.reasons_wrong"
