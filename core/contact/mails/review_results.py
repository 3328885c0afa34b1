"""Telling experts how a review of theirs ended, by the ways that the policy of their type says."""

import string
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from core.access.model import Actor
from core.cases.model import CaseState, ReviewCase
from core.contact.mails.dispatch import Dispatch, check_words
from core.contact.mails.outgoing import Addressee, Channel, Letter, MessageCause
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import PermissionDeniedError, UserError

OUTCOMES = (CaseState.APPROVED, CaseState.RETURNED, CaseState.REFUSED)
"""What is told; whoever withdraws knows."""

FIELDS = frozenset({"name", "case", "reason", "sign"})
"""What a text may name: the expert, the case, what the reviewer wrote, and who signs."""

_SUBJECT = "审核结果通知"


@dataclass(frozen=True, slots=True)
class ResultTexts:
    """``ways`` by expert type, "" for types that are not named; ``texts`` by outcome."""

    ways: Mapping[str, tuple[Channel, ...]]
    texts: Mapping[CaseState, str]

    def ways_of(self, expert_type: str) -> tuple[Channel, ...]:
        """How an expert of a type is told."""
        return self.ways.get(expert_type, self.ways.get("", ()))


DEFAULT_RESULT_TEXTS = ResultTexts(
    {"": ()},
    {
        CaseState.APPROVED: "【{sign}】{name}：您提交的专家信息已通过审核（{case}）。",
        CaseState.RETURNED: "【{sign}】{name}：您提交的专家信息需要补充（{case}）：{reason}",
        CaseState.REFUSED: "【{sign}】{name}：您提交的专家信息未通过审核（{case}）：{reason}",
    },
)
"""Nobody is told until somebody says so."""


class ResultPolicy(Protocol):
    """Ways and texts in the database."""

    def result_texts(self) -> ResultTexts:
        """What is set."""
        ...

    def put_result_texts(self, texts: ResultTexts) -> None:
        """Set it."""
        ...


class ReviewResults:
    """``addressee`` gives the expert of a case, None where there is none; ``sign`` who signs."""

    def __init__(
        self,
        acts: Acts,
        policy: ResultPolicy,
        dispatch: Dispatch,
        addressee: Callable[[ReviewCase], Addressee | None],
        sign: str,
    ) -> None:
        self.acts = acts
        self._policy = policy
        self._dispatch = dispatch
        self._addressee = addressee
        self._sign = sign

    def decided(self, actor: Actor, case: ReviewCase, reason: str) -> None:
        """A case has come to an end or back to its applicant; runs in the transaction of the decision."""
        if case.state not in OUTCOMES:
            return
        told = self._addressee(case)
        if told is None:
            return
        policy = self._policy.result_texts()
        values = {"name": told.name, "case": case.case_no, "reason": reason, "sign": self._sign}
        text = policy.texts[case.state].format_map(values)
        addresses = {Channel.SMS: told.phone, Channel.MAIL: told.email}
        letters = [
            Letter(
                way,
                MessageCause.REVIEW,
                told.name,
                addresses[way],
                text,
                _SUBJECT if way is Channel.MAIL else "",
                told.expert_no,
                case.case_no,
            )
            for way in policy.ways_of(told.expert_type)
            if addresses[way]
        ]
        self._dispatch.post(actor, letters)

    def texts(self, actor: Actor) -> ResultTexts:
        """What is set."""
        if not actor.may("cases.policy"):
            raise PermissionDeniedError("cases.policy")
        return self._policy.result_texts()

    @act("contact.result_texts_set")
    def set_texts(self, _actor: Actor, texts: ResultTexts) -> Recorded[None]:
        """Set ways and texts.

        Raises:
            UserError: ``message.text_missing``, ``message.text_too_long``, ``message.field_unknown``.
        """
        for outcome in OUTCOMES:
            check_words(Channel.SMS, "", texts.texts.get(outcome, ""))
            _check_fields(texts.texts[outcome])
        self._policy.put_result_texts(texts)
        ways: list[JsonValue] = [
            f"{name or '*'}: {'+'.join(way.value for way in chosen) or '-'}"
            for name, chosen in sorted(texts.ways.items())
        ]
        return Recorded(None, "", {"results": ways})


def _check_fields(text: str) -> None:
    try:
        parts = list(string.Formatter().parse(text))
    except ValueError:
        raise UserError("message.field_unknown", field="{") from None
    for _, field, form, conversion in parts:
        if field is not None and (field not in FIELDS or form or conversion):
            raise UserError("message.field_unknown", field=field[:20])
