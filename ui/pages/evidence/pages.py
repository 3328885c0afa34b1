"""Pages of archives for the composition, and verifying as a way in without an account."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.shell.composition import Entrance
from ui.shell.frame import Frame, PageSpec

if TYPE_CHECKING:
    from collections.abc import Sequence
    from concurrent.futures import Future
    from pathlib import Path

    from core.access.model import Actor
    from core.engine.api import Services
    from core.engine.program import Program
    from core.engine.workstation import Workstation
    from core.evidence.verification.report import Report
    from ui.pages.evidence.verify_page import Verify
    from ui.shell.page import Page


def page_specs(ws: Workstation[Services]) -> list[PageSpec]:
    """List of archives, and verifying one."""
    area = QCoreApplication.translate("EvidencePages", "Sealed archives")
    return [
        PageSpec(
            "evidence.list",
            area,
            partial(_list, ws),
            permission="evidence.read",
            words=QCoreApplication.translate("EvidencePages", "archive evidence verify"),
            help_topic="archives",
        ),
        _verify_spec(partial(_verify_open, ws), area),
        PageSpec(
            "evidence.trace",
            QCoreApplication.translate("EvidencePages", "Trace a picture"),
            partial(_trace, ws),
            permission="audit.read",
            words=QCoreApplication.translate("EvidencePages", "screenshot watermark hidden mark leak"),
            help_topic="trace",
        ),
        PageSpec(
            "evidence.browse",
            QCoreApplication.translate("EvidencePages", "Open an archive"),
            partial(_browse, ws),
            permission="evidence.verify",
            trail=(area,),
            menu="evidence.list",
            words=QCoreApplication.translate("EvidencePages", "browse log table private files key"),
            help_topic="browse",
        ),
        PageSpec(
            "evidence.player",
            QCoreApplication.translate("EvidencePages", "Recordings"),
            partial(_player, ws),
            permission="evidence.read",
            trail=(area,),
            menu="evidence.list",
            words=QCoreApplication.translate("EvidencePages", "recording play screen watch"),
            help_topic="player",
        ),
        PageSpec(
            "evidence.imported",
            QCoreApplication.translate("EvidencePages", "Archives of other stations"),
            partial(_imported, ws),
            permission="evidence.read",
            trail=(area,),
            menu="evidence.list",
            words=QCoreApplication.translate("EvidencePages", "import take in"),
            help_topic="browse",
        ),
        PageSpec(
            "evidence.recipients",
            QCoreApplication.translate("EvidencePages", "Archive recipients"),
            partial(_recipients, ws),
            permission="system.security",
            words=QCoreApplication.translate("EvidencePages", "age key fingerprint encryption private files"),
            help_topic="recipients",
        ),
        PageSpec(
            "evidence.media",
            QCoreApplication.translate("EvidencePages", "Media for archives"),
            partial(_media, ws),
            permission="system.security",
            words=QCoreApplication.translate("EvidencePages", "USB stick allow list export"),
            help_topic="media",
        ),
    ]


def entrances(program: Program) -> Sequence[Entrance]:
    """Verifying needs no account and no open database."""
    spec = _verify_spec(partial(_verify_closed, program.workstation), "")
    return [
        Entrance(
            "verify",
            "shield-check",
            QCoreApplication.translate("EvidencePages", "Verify an archive"),
            QCoreApplication.translate("EvidencePages", "No sign-in needed"),
            spec,
        )
    ]


def _verify_spec(verify: Verify, area: str) -> PageSpec:
    return PageSpec(
        "evidence.verify",
        QCoreApplication.translate("EvidencePages", "Verify an archive"),
        partial(_verify_page, verify),
        permission="evidence.verify",
        trail=(area,) if area else (),
        menu="evidence.list",
        help_topic="verify",
    )


def _list(ws: Workstation[Services], frame: Frame) -> Page:
    from ui.pages.evidence.archive_list import ArchiveListPage

    return ArchiveListPage(frame, ws)


def _browse(ws: Workstation[Services], frame: Frame) -> Page:
    from ui.pages.evidence.browse_page import BrowseArchivePage

    return BrowseArchivePage(frame, ws)


def _player(ws: Workstation[Services], frame: Frame) -> Page:
    from ui.pages.evidence.player_page import PlayerPage

    return PlayerPage(frame, ws)


def _imported(ws: Workstation[Services], frame: Frame) -> Page:
    from ui.pages.evidence.imported_page import ImportedArchivesPage

    return ImportedArchivesPage(frame, ws)


def _recipients(ws: Workstation[Services], frame: Frame) -> Page:
    from ui.pages.evidence.recipients_page import RecipientsPage

    return RecipientsPage(frame, ws)


def _media(ws: Workstation[Services], frame: Frame) -> Page:
    from ui.pages.evidence.media_page import MediaPage

    return MediaPage(frame, ws)


def _trace(ws: Workstation[Services], frame: Frame) -> Page:
    from ui.pages.evidence.trace_page import TracePage

    return TracePage(frame, ws)


def _verify_page(verify: Verify, frame: Frame) -> Page:
    from ui.pages.evidence.verify_page import VerifyPage

    return VerifyPage(frame, verify)


def _verify_open(ws: Workstation[Services], actor: Actor, path: Path, codes: Sequence[str]) -> Future[Report]:
    return ws.services.evidence.verify(actor, path, codes)


def _verify_closed(
    ws: Workstation[Services], _actor: Actor, path: Path, codes: Sequence[str]
) -> Future[Report]:
    from core.evidence.verification.verify import verify_archive

    return ws.background.submit(partial(verify_archive, path, codes=codes))
