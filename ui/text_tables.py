"""The tables of words of all areas, listed by hand: nothing registers itself.

Apart from ``ui.texts``, since two dozen modules hang on it and a window that starts has nothing to tell yet.
"""

from ui.pages.access.texts import TEXTS as ACCESS_TEXTS
from ui.pages.draw.parts.board_texts import TEXTS as BOARD_TEXTS
from ui.pages.draw.parts.texts import TEXTS as DRAW_TEXTS
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
from ui.words.backups import TEXTS as BACKUP_TEXTS
from ui.words.bare import TEXTS as BARE_TEXTS
from ui.words.batches import TEXTS as BATCH_TEXTS
from ui.words.cases import TEXTS as CASE_TEXTS
from ui.words.contact import TEXTS as CONTACT_TEXTS
from ui.words.evidence import TEXTS as EVIDENCE_TEXTS
from ui.words.forms import TEXTS as FORM_TEXTS
from ui.words.invitations import TEXTS as INVITATION_TEXTS
from ui.words.lamps import TEXTS as LAMP_TEXTS
from ui.words.lines import TEXTS as LINE_TEXTS
from ui.words.panel import TEXTS as PANEL_TEXTS
from ui.words.pool import TEXTS as POOL_TEXTS
from ui.words.pool_file import TEXTS as POOL_FILE_TEXTS
from ui.words.projects import TEXTS as PROJECT_TEXTS
from ui.words.requests import TEXTS as REQUEST_TEXTS
from ui.words.selection import TEXTS as SELECTION_TEXTS
from ui.words.station import TEXTS as STATION_TEXTS
from ui.words.upkeep import TEXTS as UPKEEP_TEXTS

__all__ = ["AREAS", "BARE_TEXTS", "SHELL_TEXTS"]

AREAS: tuple[Sentences, ...] = (
    SHELL_TEXTS,
    DEVICE_TEXTS,
    STATION_TEXTS,
    POOL_TEXTS,
    POOL_FILE_TEXTS,
    BACKUP_TEXTS,
    CASE_TEXTS,
    REQUEST_TEXTS,
    UPKEEP_TEXTS,
    PROJECT_TEXTS,
    BATCH_TEXTS,
    PANEL_TEXTS,
    SELECTION_TEXTS,
    RULE_TEXTS,
    DRAW_TEXTS,
    BOARD_TEXTS,
    CONTACT_TEXTS,
    INVITATION_TEXTS,
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
