"""Pages of contact: calls, texts to decide, log and words; messages to experts, mail server, modems."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from core.engine.api import Services
from core.engine.workstation import Workstation
from ui.shell.frame import Frame, PageSpec
from ui.shell.page import Page


def page_specs(ws: Workstation[Services]) -> list[PageSpec]:
    """The messages sent, what reviews tell, the mail server, the modems."""
    title = QCoreApplication.translate("ContactPages", "Messages")
    return [
        PageSpec(
            "contact.messages",
            title,
            partial(_messages, ws),
            "pool.notify",
            words=QCoreApplication.translate("ContactPages", "texts SMS e-mail failed try again"),
            help_topic="messages",
        ),
        PageSpec(
            "contact.board",
            QCoreApplication.translate("ContactPages", "Calls"),
            partial(_board, ws),
            "contact.read",
            words=QCoreApplication.translate("ContactPages", "call board lines tries hang up next call"),
            help_topic="calls",
        ),
        PageSpec(
            "contact.inbox",
            QCoreApplication.translate("ContactPages", "Texts to decide"),
            partial(_inbox, ws),
            "contact.read",
            words=QCoreApplication.translate("ContactPages", "inbox reply SMS attribute set aside"),
            help_topic="inbox",
        ),
        PageSpec(
            "contact.log",
            QCoreApplication.translate("ContactPages", "Log of calls and messages"),
            partial(_log, ws),
            "contact.read",
            words=QCoreApplication.translate("ContactPages", "history texts delivery export"),
            help_topic="contact-log",
        ),
        PageSpec(
            "contact.words",
            QCoreApplication.translate("ContactPages", "Words to experts"),
            partial(_words, ws),
            words=QCoreApplication.translate("ContactPages", "template script prompt listen recording"),
            help_topic="words",
        ),
        PageSpec(
            "contact.results",
            QCoreApplication.translate("ContactPages", "Results told to experts"),
            partial(_results, ws),
            "cases.policy",
            trail=(title,),
            menu="cases.list",
            words=QCoreApplication.translate("ContactPages", "review result text template"),
            help_topic="messages",
        ),
        PageSpec(
            "contact.mail",
            QCoreApplication.translate("ContactPages", "E-mail"),
            partial(_mail, ws),
            "system.settings",
            words=QCoreApplication.translate("ContactPages", "mail server SMTP outbox certificate"),
            help_topic="mail-server",
        ),
        PageSpec(
            "contact.lines",
            QCoreApplication.translate("ContactPages", "Modems"),
            partial(_lines, ws),
            "contact.lines",
            words=QCoreApplication.translate("ContactPages", "modem SIM line signal PIN test call AT trace"),
            help_topic="modems",
        ),
    ]


def _messages(ws: Workstation[Services], frame: Frame) -> Page:
    from ui.pages.contact.messages_page import MessagesPage

    return MessagesPage(frame, ws)


def _board(ws: Workstation[Services], frame: Frame) -> Page:
    from ui.pages.contact.board_page import CallBoardPage

    return CallBoardPage(frame, ws)


def _inbox(ws: Workstation[Services], frame: Frame) -> Page:
    from ui.pages.contact.inbox_page import InboxPage

    return InboxPage(frame, ws)


def _log(ws: Workstation[Services], frame: Frame) -> Page:
    from ui.pages.contact.log_page import LogPage

    return LogPage(frame, ws)


def _words(ws: Workstation[Services], frame: Frame) -> Page:
    from ui.pages.contact.words_page import WordsPage

    return WordsPage(frame, ws)


def _results(ws: Workstation[Services], frame: Frame) -> Page:
    from ui.pages.contact.results_page import ReviewResultsPage

    return ReviewResultsPage(frame, ws)


def _lines(ws: Workstation[Services], frame: Frame) -> Page:
    from ui.pages.contact.lines_page import LinesPage

    return LinesPage(frame, ws)


def _mail(ws: Workstation[Services], frame: Frame) -> Page:
    from ui.pages.contact.mail_page import MailPage

    return MailPage(frame, ws)
