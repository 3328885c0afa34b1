"""Words for codes: errors, reasons and states that the engine tells by code become sentences here.

Every area's table is listed by hand in :data:`AREAS`; nothing registers itself.
"""

import logging
from collections.abc import Mapping

from core.kernel.errors import MingQianError
from ui.pages.access.texts import TEXTS as ACCESS_TEXTS
from ui.pages.draw.board_texts import TEXTS as BOARD_TEXTS
from ui.pages.draw.texts import TEXTS as DRAW_TEXTS
from ui.pages.projects.texts import TEXTS as PROJECT_WORDS
from ui.pages.rules.texts import TEXTS as RULE_TEXTS
from ui.pages.system.dashboard_texts import TEXTS as DASHBOARD_TEXTS
from ui.pages.system.event_titles import TEXTS as EVENT_TITLES
from ui.pages.system.fact_words import TEXTS as FACT_WORDS
from ui.pages.system.policy_texts import TEXTS as POLICY_TEXTS
from ui.sentences import Sentences
from ui.shell.device_texts import TEXTS as DEVICE_TEXTS
from ui.shell.texts import TEXTS as SHELL_TEXTS
from ui.words.archives import TEXTS as ARCHIVE_TEXTS
from ui.words.bare import TEXTS as BARE_TEXTS
from ui.words.batches import TEXTS as BATCH_TEXTS
from ui.words.cases import TEXTS as CASE_TEXTS
from ui.words.contact import TEXTS as CONTACT_TEXTS
from ui.words.evidence import TEXTS as EVIDENCE_TEXTS
from ui.words.forms import TEXTS as FORM_TEXTS
from ui.words.lamps import TEXTS as LAMP_TEXTS
from ui.words.lines import TEXTS as LINE_TEXTS
from ui.words.panel import TEXTS as PANEL_TEXTS
from ui.words.pool import TEXTS as POOL_TEXTS
from ui.words.pool_file import TEXTS as POOL_FILE_TEXTS
from ui.words.projects import TEXTS as PROJECT_TEXTS
from ui.words.requests import TEXTS as REQUEST_TEXTS
from ui.words.station import TEXTS as STATION_TEXTS
from ui.words.upkeep import TEXTS as UPKEEP_TEXTS

_log = logging.getLogger(__name__)

AREAS: tuple[Sentences, ...] = (
    SHELL_TEXTS,
    DEVICE_TEXTS,
    STATION_TEXTS,
    POOL_TEXTS,
    POOL_FILE_TEXTS,
    CASE_TEXTS,
    REQUEST_TEXTS,
    UPKEEP_TEXTS,
    PROJECT_TEXTS,
    BATCH_TEXTS,
    PANEL_TEXTS,
    RULE_TEXTS,
    DRAW_TEXTS,
    BOARD_TEXTS,
    CONTACT_TEXTS,
    EVIDENCE_TEXTS,
    ARCHIVE_TEXTS,
    FORM_TEXTS,
    LAMP_TEXTS,
    LINE_TEXTS,
    BARE_TEXTS,
    ACCESS_TEXTS,
    PROJECT_WORDS,
    EVENT_TITLES,
    FACT_WORDS,
    DASHBOARD_TEXTS,
    POLICY_TEXTS,
)
"""Tables of all areas; the first that knows a code says it."""


def knows(code: str) -> bool:
    """Whether there is a sentence for ``code``."""
    return any(code in area for area in AREAS)


def words(code: str, params: Mapping[str, object] | None = None) -> str:
    """The sentence for ``code`` in the language of the window; a code nobody knows is shown as such.

    Where a figure of the sentence is not known, its ``.bare`` sibling is said instead, if there is one.
    """
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
