"""A whole station without a window: real database, services, forms, archive; devices driven by a test."""

import json
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

from core.access.model import Actor, NewAccount, Role
from core.engine.assembly import Assembly
from core.engine.bus import Bus
from core.engine.foundation import Foundation
from core.engine.mailbox import Engine
from core.engine.ports import Devices, Makers
from core.engine.surroundings import Surroundings
from core.engine.workstation import Workstation
from core.evidence.format.seal import Program
from core.kernel.checkpoint import sign_checkpoint
from core.system.setup import FirstRun
from devices.mail.smtp import SmtpMailer
from devices.platform.clock import SystemClock
from devices.platform.entropy import OsEntropy
from devices.platform.media import PracticeMedia, SystemMedia
from devices.platform.printing import SimulatedPrinter
from devices.recorder.microphone import SystemMicrophones
from devices.recorder.piece_decoder import ChildPieceDecoder
from devices.recorder.simulated import SimulatedRecorder
from storage.archive.copier import VerifiedCopier
from storage.archive.private_files import is_recipient
from storage.archive.private_opener import AgePrivateOpener
from storage.archive.verifier_page import page_bytes
from storage.archive.verifier_zipapp import verifier_bytes
from storage.archive.writer import SealedArchiveWriter
from storage.database.opening.argon_cost import ArgonCost
from storage.database.opening.station_folder import StationFolder
from storage.database.personal_keys import Argon2Passwords, SealedKeyring
from storage.database.repositories import repositories_of
from storage.database.signer import Ed25519Signer
from storage.documents.fonts import FontBook
from storage.documents.pdf_forms import PdfForms
from storage.documents.pdf_signature import sign_pdf
from storage.documents.preview import PdfPreview
from storage.form_templates.process import FormTemplateFiller
from storage.pictures.mark_reader import FoldingMarkReader
from storage.pool_service import pool_service
from storage.spreadsheets.process import WorkbookReader
from tests.support.fake_lines import FakeLines, FakeLoudspeaker, FakePromptRecorder, FakeSpeech

ROOT = Path(__file__).resolve().parents[2]
CHEAP = ArgonCost(64, 1, 1)
PASSWORD = "Correct-Horse-9"
PEOPLE = {
    "sysadmin": ("赵一", Role.SYSTEM_ADMIN),
    "secadmin": ("钱二", Role.SECURITY_ADMIN),
    "auditor1": ("孙三", Role.AUDITOR),
    "op01": ("王雨军", Role.OPERATOR),
    "sup01": ("欧阳承柏", Role.SUPERVISOR),
    "sup02": ("林清", Role.SUPERVISOR),
    "rev01": ("郑和", Role.REVIEWER),
    "mgr01": ("孟若勇", Role.POOL_MANAGER),
}


class Headless:
    """One station; ``restart`` is a kill: nothing of memory survives, only the folder."""

    def __init__(self, folder: Path, lines: int = 2) -> None:
        self.folder = folder
        self.lines = FakeLines(lines)
        self.errors: list[BaseException] = []
        self.reader = WorkbookReader([sys.executable, str(ROOT / "main.py"), "read-workbook"])
        self.forms = PdfForms(FontBook(ROOT / "resources" / "fonts"))
        self._build()

    def _build(self) -> None:
        clock, entropy = SystemClock(), OsEntropy()
        self.bus = Bus()
        self.engine = Engine(clock, self.errors.append)
        self.background = ThreadPoolExecutor(4)
        self.recorder = SimulatedRecorder(self.engine.post, clock, piece_seconds=None)
        store = StationFolder(self.folder, sign_checkpoint, CHEAP)
        store_any: Any = store
        around = Surroundings(
            store_any,
            Argon2Passwords(CHEAP),
            SealedKeyring(CHEAP),
            clock,
            entropy,
            "0.1.0",
            lambda: "ab" * 32,
        )
        self.ws: Workstation[Any] = Workstation(
            around, self.engine, self.bus, self.background, self._assemble, self._dismantle
        )
        self.engine.start()

    def _assemble(self, foundation: Foundation) -> Any:
        station: Any = foundation.station
        repositories = repositories_of(station, partial(pool_service, self.reader, self.background))
        forms: Any = self.forms
        return Assembly(
            foundation,
            repositories,
            Devices(
                self.lines,
                self.lines,
                FakeSpeech(),
                self.recorder,
                SmtpMailer(self.folder / "outbox"),
                SimulatedPrinter(self.folder),
                PracticeMedia(self.folder / "practice-stick", SystemMedia(self.folder)),
                FakeLoudspeaker(),
                ChildPieceDecoder([sys.executable, str(ROOT / "main.py"), "record-screen"]),
                SystemMicrophones(),
                prompt_recorder=FakePromptRecorder(),
            ),
            Makers(
                lambda: forms,
                lambda: forms,
                lambda: PdfPreview(),
                SealedArchiveWriter(OsEntropy()),
                lambda: verifier_bytes(ROOT),
                lambda: page_bytes(ROOT),
                Ed25519Signer,
                lambda: forms,
                VerifiedCopier(),
                is_recipient,
                AgePrivateOpener(),
                sign_pdf,
                FormTemplateFiller([sys.executable, str(ROOT / "main.py"), "fill-form"]),
                FoldingMarkReader,
            ),
            Program("0.1.0", "ab" * 32),
        ).services()

    @staticmethod
    def _dismantle(services: Any) -> None:
        services.draws.stop()
        services.pool.close()
        services.cases.close()
        services.recording.close()

    def first_run(self) -> str:
        accounts = {
            login: NewAccount(login, name, (role,), PASSWORD) for login, (name, role) in PEOPLE.items()
        }
        answers = FirstRun(
            "云岭省公共资源交易中心",
            "CQ-01",
            "抽取一室",
            "zh_CN",
            True,
            accounts["sysadmin"],
            accounts["secadmin"],
            accounts["auditor1"],
        )
        key = self.ws.first_run(answers).result(60)
        admin = self.sign_in("sysadmin")
        for login in list(PEOPLE)[3:]:
            self.do(self.ws.foundation.access.create_account, admin, accounts[login])
        return key

    def sign_in(self, login: str) -> Actor:
        return self.ws.sign_in(login, PASSWORD).result(60).actor

    def do(self, fn: Callable[..., Any], *args: Any) -> Any:
        return self.engine.submit(fn, *args).result(60)

    def records(self, count: int = 100) -> list[dict[str, Any]]:
        """The last records of the audit log, newest first."""
        audit: Any = self.ws.foundation.station
        return [json.loads(stored.record) for stored in self.do(audit.audit.latest, count)]

    def until(self, condition: Callable[[], bool], seconds: float = 30) -> None:
        end = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < end, "did not happen in time"
            self.do(lambda: None)

    def restart(self) -> None:
        """Kill the process's memory: threads stop, nothing is closed, the folder is opened anew."""
        foundation = self.ws.foundation
        self.engine.stop()
        self.background.shutdown(wait=True)
        station: Any = foundation.station
        self._dismantle(self.ws.services)
        station.connection.close()
        self.lines = FakeLines(len(self.lines.ids))
        self._build()

    def close(self) -> None:
        if self.ws.is_open:
            self.do(self.ws.services.contact.stop)
        self.recorder.close()
        self.ws.close().result(30)
        self.engine.stop()
        self.background.shutdown(wait=True)
