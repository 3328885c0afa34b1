"""Words for codes: errors, reasons and states that the engine tells by code become sentences here."""

import logging
from collections.abc import Mapping

from core.kernel.errors import MingQianError

_log = logging.getLogger(__name__)


def knows(code: str) -> bool:
    """Whether there is a sentence for ``code``."""
    from ui.text_tables import AREAS

    return any(code in area for area in AREAS)


def words(code: str, params: Mapping[str, object] | None = None) -> str:
    """The sentence for ``code`` in the language of the window; a code nobody knows is shown as such.

    Where a figure of the sentence is not known, its ``.bare`` sibling is said instead, if there is one.
    """
    from ui.text_tables import AREAS, BARE_TEXTS, SHELL_TEXTS

    given = params or {}
    for area in AREAS:
        if code in area:
            bare = f"{code}.bare"
            if bare in BARE_TEXTS and not area.placeholders(code) <= given.keys():
                return BARE_TEXTS.say(bare, given)
            return area.say(code, given)
    _log.error("no words for code %s", code)
    return SHELL_TEXTS.say("unknown.code", {"code": code})


def message_for(error: BaseException) -> str:
    """What to tell a person about ``error``: what happened and what to do. Bugs of ours get one sentence."""
    if isinstance(error, MingQianError):
        return words(error.code, error.params)
    return words("program.failure")
