"""The call script of forms F7 as an explicit state machine: what is said next, when a key is waited for,
when an answer counts.

Pure: :func:`begin` and :func:`step` take a state and an event and return the next state with the actions to
carry out. The line only plays, hears and hangs up.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from core.contact.calls.script_texts import Prompt
from core.contact.invitation.decline_reasons import KEYS
from core.contact.texts.replies import Reply


class Phase(StrEnum):
    """States of the script; ``SPEAKING`` phases end with their prompt, asking ones with a key."""

    GREET = "greet"
    MENU = "menu"
    ASK1 = "ask1"
    ASK2 = "ask2"
    REASON = "reason"
    COMMITTING = "committing"
    LAST_WORDS = "last_words"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Say:
    """Play these prompts one after another, replacing what is playing."""

    prompts: tuple[Prompt, ...]


@dataclass(frozen=True, slots=True)
class WaitForKey:
    """Start the key timer (policy: 8 s)."""


@dataclass(frozen=True, slots=True)
class Commit:
    """Try to register the acceptance; answer with :class:`Committed`."""


@dataclass(frozen=True, slots=True)
class Decide:
    """A decision is certain: decline."""

    reply: Reply


@dataclass(frozen=True, slots=True)
class Reason:
    """Who declined pressed this key for the reason."""

    key: str


@dataclass(frozen=True, slots=True)
class HangUp:
    """End the call."""


Action = Say | WaitForKey | Commit | Decide | Reason | HangUp


@dataclass(frozen=True, slots=True)
class PromptsEnded:
    """Everything of the last :class:`Say` was played."""


@dataclass(frozen=True, slots=True)
class Key:
    """A key; ``conflict`` when two different keys came within a second."""

    key: str
    conflict: bool = False


@dataclass(frozen=True, slots=True)
class KeyTimeout:
    """The key timer ran out."""


@dataclass(frozen=True, slots=True)
class Committed:
    """Whether the seat was still free."""

    registered: bool


Heard = PromptsEnded | Key | KeyTimeout | Committed


@dataclass(frozen=True, slots=True)
class Script:
    """Where one call stands. ``wrong`` and ``silent`` count for the asking phase; the third ends the call."""

    phase: Phase
    wrong: int = 0
    silent: int = 0
    limit: int = 3
    second_confirmation: bool = True
    ask_reason: bool = False
    names_project: bool = False


_ASKING_PROMPTS = {
    Phase.MENU: (Prompt.MENU,),
    Phase.ASK1: (Prompt.ASK1,),
    Phase.ASK2: (Prompt.ASK2,),
}
_ASKING = frozenset(_ASKING_PROMPTS)


def begin(
    limit: int = 3,
    second_confirmation: bool = True,
    ask_reason: bool = False,
    names_project: bool = False,
) -> tuple[Script, tuple[Action, ...]]:
    """The person picked up: greet, tell the meeting (with the project where the policy says so), ask.

    ``ask_reason``: who declines is asked why.
    """
    script = Script(
        Phase.GREET,
        limit=limit,
        second_confirmation=second_confirmation,
        ask_reason=ask_reason,
        names_project=names_project,
    )
    return script, (Say((Prompt.GREET,)),)


def step(script: Script, heard: Heard) -> tuple[Script, tuple[Action, ...]]:
    """What follows from ``heard``; events that do not fit the phase change nothing (a late timer)."""
    match heard:
        case PromptsEnded():
            return _after_prompts(script)
        case Key():
            return _key(script, heard)
        case KeyTimeout():
            return _silence(script)
        case Committed():
            return _committed(script, heard)


def cannot_be_cut(script: Script) -> bool:
    """Whether the call limit must wait: COMMIT, YES, NO and FULL are always spoken to their end."""
    return script.phase in (Phase.COMMITTING, Phase.LAST_WORDS)


def _after_prompts(script: Script) -> tuple[Script, tuple[Action, ...]]:
    if script.phase is Phase.GREET:
        return replace(script, phase=Phase.MENU), (_meeting_told(script),)
    if script.phase in _ASKING or script.phase is Phase.REASON:
        return script, (WaitForKey(),)
    if script.phase is Phase.LAST_WORDS:
        return replace(script, phase=Phase.ENDED), (HangUp(),)
    return script, ()


def _key(script: Script, pressed: Key) -> tuple[Script, tuple[Action, ...]]:
    if script.phase is Phase.REASON:
        return _reason_given(script, pressed)
    # Keys during the greeting are ignored: nobody can have understood yet what they mean.
    if script.phase not in _ASKING:
        return script, ()
    if pressed.conflict:
        return _wrong(script)
    match script.phase, pressed.key:
        case Phase.MENU, "1":
            if not script.second_confirmation:
                return replace(script, phase=Phase.COMMITTING), (Say((Prompt.COMMIT,)), Commit())
            return _ask(script, Phase.ASK1)
        case Phase.MENU, "2":
            if not script.second_confirmation:
                return _decline(script)
            return _ask(script, Phase.ASK2)
        case Phase.MENU, "0" | "*":
            return replace(script, wrong=0, silent=0), (_meeting_told(script),)
        case Phase.ASK1, "1":
            return replace(script, phase=Phase.COMMITTING), (Say((Prompt.COMMIT,)), Commit())
        case Phase.ASK2, "2":
            return _decline(script)
        case ((Phase.ASK1 | Phase.ASK2), "0"):
            return _ask(script, Phase.MENU)
        case _:
            return _wrong(script)


def _meeting_told(script: Script) -> Say:
    named = (Prompt.PROJECT,) if script.names_project else ()
    return Say((Prompt.DETAIL, *named, Prompt.MENU))


def _ask(script: Script, phase: Phase) -> tuple[Script, tuple[Action, ...]]:
    return replace(script, phase=phase, wrong=0, silent=0), (Say(_ASKING_PROMPTS[phase]),)


def _wrong(script: Script) -> tuple[Script, tuple[Action, ...]]:
    if script.wrong + 1 >= script.limit:
        return _give_up(script)
    said = Say((Prompt.WRONG, *_ASKING_PROMPTS[script.phase]))
    return replace(script, wrong=script.wrong + 1), (said,)


def _silence(script: Script) -> tuple[Script, tuple[Action, ...]]:
    if script.phase is Phase.REASON:
        return replace(script, phase=Phase.LAST_WORDS), (Say((Prompt.NO,)),)
    if script.phase not in _ASKING:
        return script, ()
    if script.silent + 1 >= script.limit:
        return _give_up(script)
    said = Say((Prompt.SILENT, *_ASKING_PROMPTS[script.phase]))
    return replace(script, silent=script.silent + 1), (said,)


def _give_up(script: Script) -> tuple[Script, tuple[Action, ...]]:
    return replace(script, phase=Phase.LAST_WORDS), (Say((Prompt.OPEN,)),)


def _reason_given(script: Script, pressed: Key) -> tuple[Script, tuple[Action, ...]]:
    """Asked once; a key that stands for nothing goes on to NO as silence does."""
    words = replace(script, phase=Phase.LAST_WORDS)
    if pressed.conflict or pressed.key not in KEYS:
        return words, (Say((Prompt.NO,)),)
    return words, (Reason(pressed.key), Say((Prompt.NO,)))


def _decline(script: Script) -> tuple[Script, tuple[Action, ...]]:
    """The decline counts before the reason is asked for: whoever hangs up now has declined."""
    if script.ask_reason:
        return replace(script, phase=Phase.REASON), (Decide(Reply.DECLINE), Say((Prompt.REASON,)))
    return replace(script, phase=Phase.LAST_WORDS), (Decide(Reply.DECLINE), Say((Prompt.NO,)))


def _committed(script: Script, outcome: Committed) -> tuple[Script, tuple[Action, ...]]:
    if script.phase is not Phase.COMMITTING:
        return script, ()
    words = Prompt.YES if outcome.registered else Prompt.FULL
    return replace(script, phase=Phase.LAST_WORDS), (Say((words,)),)
