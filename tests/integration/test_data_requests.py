"""Data requests: asked, approved by level, fetched as an encrypted file that others' programs open."""

import re
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from zipfile import ZipFile

import openpyxl
import pyrage
import pytest
import python_calamine
from PIL import Image
from python_calamine import PasswordError

from core.access.model import Actor
from core.cases.model import SENSITIVE, CaseKind, CaseState, ReviewLevel, ReviewPolicy
from core.kernel.errors import PermissionDeniedError, UserError
from core.pool.editing.attachments import PHOTO
from core.pool.exporting.requests import ExportRequest, FetchedFile, RequestForm
from core.pool.exporting.rows import Portions
from core.pool.record.custom_conditions import FieldType
from core.pool.record.custom_fields import CustomField
from core.pool.record.model import Contact, ExpertDraft, ExpertStatus
from core.pool.record.units import read_contacts
from tests.core.pool.test_file_types import PDF
from tests.support.headless_station import ROOT, Headless

SAMPLES = ROOT / "resources" / "samples"
SYSTEM_PYTHON = "/usr/bin/python3"  # a path: LibreOffice's module belongs to this one
NUMBERS = ("ZJ-000003", "ZJ-000001", "ZJ-000002")
FIELDS = ("expert_no", "name", "phone", "id_number")


class Office:
    """A station with experts, one of whose employers looks like a formula."""

    def __init__(self, folder: Path) -> None:
        self.station = Headless(folder / "station")
        self.station.first_run()
        self.manager, self.reviewer = self.station.sign_in("mgr01"), self.station.sign_in("rev01")
        self.security = self.station.sign_in("secadmin")
        self.services: Any = self.station.ws.services
        pool = self.services.pool
        job = pool.imports.begin_specialties(self.manager, SAMPLES / "specialties.xlsx", print)
        self.station.do(pool.confirm_specialties, self.manager, job.preview.result(60).token)
        job = pool.imports.begin(self.manager, SAMPLES / "experts_clean_2000.xlsx", print)
        self.station.do(pool.confirm_import, self.manager, job.preview.result(60).token)
        self.today = self.station.ws.surroundings.clock.now().wall.date()
        self.request = ExportRequest(
            numbers=NUMBERS,
            fields=FIELDS,
            purpose="省财政厅专项检查",
            recipient="省财政厅政府采购处",
            department="专家管理科",
            form=RequestForm.PDF,
            recipient_key="",
            until=(self.today + timedelta(days=7)).isoformat(),
            fetches=2,
        )

    def plain(self, field: str) -> list[str]:
        unmask = self.services.pool.unmask
        return [self.station.do(unmask, self.manager, n, (field,), "核对")[field] for n in NUMBERS]

    def ask(self, request: ExportRequest) -> str:
        return str(self.station.do(self.services.pool.requests.ask, self.manager, request))

    def decide(self, actor: Actor, case_no: str) -> CaseState:
        steps = self.station.do(self.services.cases.view, actor, case_no).case.steps
        state: CaseState = self.station.do(self.services.cases.approve, actor, case_no, steps).state
        return state

    def approved(self, request: ExportRequest) -> str:
        case_no = self.ask(request)
        if self.decide(self.reviewer, case_no) is CaseState.OPEN:
            assert self.decide(self.security, case_no) is CaseState.APPROVED
        return case_no

    def fetch(self, case_no: str, path: Path, actor: Actor | None = None) -> FetchedFile:
        requests, who = self.services.pool.requests, actor or self.manager
        job = self.station.do(requests.begin, who, case_no, path, print)
        job.written.result(120)
        file: FetchedFile = self.station.do(requests.finish, who, job.token)
        return file


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    made = Office(tmp_path_factory.mktemp("requests"))
    yield made
    made.station.close()


def test_very_sensitive_fields_pass_two_levels_and_the_applicant_none(office: Office) -> None:
    case_no = office.ask(office.request)
    view = office.station.do(office.services.cases.view, office.manager, case_no)
    assert [level.role.value for level in view.case.levels] == ["reviewer", "security_admin"]
    assert view.obstacle == "cases.own_case"
    assert office.decide(office.reviewer, case_no) is CaseState.OPEN
    with pytest.raises(UserError) as caught:
        office.fetch(case_no, Path("/nowhere/list.pdf"))
    assert caught.value.code == "export.not_approved"
    assert office.decide(office.security, case_no) is CaseState.APPROVED
    lighter = office.ask(replace(office.request, fields=("expert_no", "address")))
    levels = office.station.do(office.services.cases.view, office.manager, lighter).case.levels
    assert len(levels) == 1


def test_any_pdf_reader_opens_the_list_with_its_password_only(office: Office, tmp_path: Path) -> None:
    case_no = office.approved(office.request)
    path = tmp_path / "名单.pdf"
    fetched = office.fetch(case_no, path)
    assert fetched.experts == 3
    assert re.fullmatch(r"([2-9A-HJ-NP-Z]{4}-){5}[2-9A-HJ-NP-Z]{4}", fetched.passphrase)
    assert subprocess.run(["pdftotext", path, "-"], capture_output=True).returncode != 0
    told = subprocess.run(
        ["pdfinfo", "-upw", fetched.passphrase, path], capture_output=True, text=True, check=True
    ).stdout
    assert "algorithm:AES-256" in told
    text = subprocess.run(
        ["pdftotext", "-upw", fetched.passphrase, "-layout", path, "-"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    for value in (
        *office.plain("phone"),
        *office.plain("id_number"),
        case_no,
        "孟若勇",
        "省财政厅政府采购处",
    ):
        assert value in text
    for page in text.rstrip("\f").split("\f"):
        assert page.count(f"孟若勇 {case_no}") == 2  # above and below
    assert list(tmp_path.iterdir()) == [path]


HAS_UNO = (
    Path(SYSTEM_PYTHON).exists()
    and subprocess.run([SYSTEM_PYTHON, "-c", "import uno"], capture_output=True).returncode == 0
)


@pytest.mark.skipif(not HAS_UNO, reason="LibreOffice's module for Python is not installed")
def test_libreoffice_opens_the_workbook_with_its_password_only(office: Office, tmp_path: Path) -> None:
    case_no = office.approved(replace(office.request, form=RequestForm.WORKBOOK))
    path, plain = tmp_path / "名单.xlsx", tmp_path / "plain.xlsx"
    fetched = office.fetch(case_no, path)
    with pytest.raises(PasswordError):
        python_calamine.load_workbook(path)
    assert office.plain("phone")[0].encode() not in path.read_bytes()
    program = ROOT / "tests" / "support" / "plain_workbook.py"
    for password, opens in (("wrong", False), (fetched.passphrase, True)):
        subprocess.run(
            [SYSTEM_PYTHON, program, path, plain, password, tmp_path / "profile"],
            capture_output=True,
            timeout=120,
        )
        assert plain.exists() is opens
    rows = list(openpyxl.load_workbook(plain).worksheets[0].iter_rows(values_only=True))
    assert [row[0] for row in rows[2:]] == list(NUMBERS)
    assert [row[2] for row in rows[2:]] == office.plain("phone")


def test_age_opens_the_workbook_and_it_says_whose_it_is(office: Office, tmp_path: Path) -> None:
    identity = pyrage.x25519.Identity.generate()
    key = str(identity.to_public())
    case_no = office.approved(replace(office.request, form=RequestForm.WORKBOOK, recipient_key=key))
    path = tmp_path / "名单.xlsx.age"
    assert office.fetch(case_no, path).passphrase == ""
    secret = tmp_path / "identity"
    secret.write_text(str(identity))
    opened = subprocess.run(["age", "-d", "-i", secret, path], capture_output=True, check=True).stdout
    book = openpyxl.load_workbook(BytesIO(opened))
    sheet = book.worksheets[0]
    rows = list(sheet.iter_rows(values_only=True))
    assert case_no in str(rows[0][0])
    assert rows[1][:2] == ("专家编号", "姓名")
    assert [row[0] for row in rows[2:]] == list(NUMBERS)
    assert [row[2] for row in rows[2:]] == office.plain("phone")
    assert case_no in sheet.oddHeader.center.text
    assert case_no in (book.properties.description or "")
    hidden = book.worksheets[1]
    assert hidden.sheet_state == "veryHidden"
    assert ("接收方", "省财政厅政府采购处") in list(hidden.iter_rows(values_only=True))
    plain = tmp_path / "plain.xlsx"
    plain.write_bytes(opened)
    subprocess.run(
        [
            *("soffice", "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76", plain),
            *("--outdir", str(tmp_path), f"-env:UserInstallation=file://{tmp_path}/profile"),
        ],
        capture_output=True,
        check=True,
        timeout=120,
    )
    assert office.plain("id_number")[0] in (tmp_path / "plain.csv").read_text("utf-8")


def test_photos_and_attachments_leave_in_a_bundle_for_a_key_or_with_a_password(
    office: Office, tmp_path: Path
) -> None:
    do, pool = office.station.do, office.services.pool
    Image.new("RGB", (30, 40), "red").save(tmp_path / "照.png")
    given = {number: tmp_path / f"{number}.pdf" for number in NUMBERS[:2]}
    for number, path in given.items():
        path.write_bytes(PDF + number.encode())
        do(pool.attachments.add, office.manager, number, path)
    do(pool.attachments.add, office.manager, NUMBERS[0], tmp_path / "照.png", PHOTO)
    identity = pyrage.x25519.Identity.generate()
    asked = replace(
        office.request, fields=("expert_no", "name", "photo", "attachment"), form=RequestForm.BUNDLE
    )
    assert asked.variant() == SENSITIVE  # photos and papers harm as numbers do
    case_no = office.approved(replace(asked, recipient_key=str(identity.to_public())))
    path = tmp_path / "名单.zip.age"
    assert office.fetch(case_no, path).passphrase == ""
    secret = tmp_path / "identity"
    secret.write_text(str(identity))
    opened = subprocess.run(["age", "-d", "-i", secret, path], capture_output=True, check=True).stdout
    with ZipFile(BytesIO(opened)) as bundle:
        first, second = (f"{number}/{number}.pdf" for number in NUMBERS[:2])
        photo = f"{NUMBERS[0]}/照片 照.png"
        assert set(bundle.namelist()) == {"专家信息.xlsx", first, second, photo}
        assert bundle.read(first) == PDF + NUMBERS[0].encode()
        assert Image.open(BytesIO(bundle.read(photo))).size == (30, 40)
        sheet = openpyxl.load_workbook(BytesIO(bundle.read("专家信息.xlsx"))).worksheets[0]
    head, *rows = list(sheet.iter_rows(values_only=True))[1:]
    assert head == ("专家编号", "姓名", "照片", "附件")
    assert [tuple(cell or "" for cell in row[2:]) for row in rows] == [
        ("照片 照.png", f"{NUMBERS[0]}.pdf"),
        ("", f"{NUMBERS[1]}.pdf"),
        ("", ""),
    ]
    file = office.fetch(office.approved(replace(asked, fields=("expert_no", "attachment"))), path)
    assert PDF not in path.read_bytes()
    with ZipFile(BytesIO(pyrage.passphrase.decrypt(path.read_bytes(), file.passphrase))) as bundle:
        assert set(bundle.namelist()) == {"专家信息.xlsx", first, second}


def test_contacts_of_units_are_written_as_they_are_read() -> None:
    contact = Contact("李四", "14334543878", "总工办")
    reads: Any = SimpleNamespace(
        specialties=lambda: (),
        drafts=lambda numbers: dict.fromkeys(numbers, ExpertDraft("单位", "", contacts=(contact,))),
        statuses=lambda numbers: dict.fromkeys(numbers, ExpertStatus.ACTIVE),
    )
    ((cell,),) = Portions(reads, {}, lambda _field, value: value).rows(("ZJ-000001",), ("contacts",))
    assert read_contacts(cell) == (contact,)


def test_own_fields_leave_by_request_and_personal_ones_are_very_sensitive(
    office: Office, tmp_path: Path
) -> None:
    pool, do = office.services.pool, office.station.do
    open_field, personal = (
        do(pool.fields.define, office.manager, CustomField("", name, FieldType.TEXT, personal=personal))
        for name, personal in (("荣誉称号", False), ("家庭住址", True))
    )
    opened = do(pool.entering.open, office.manager, NUMBERS[0])
    given = replace(opened.entry, custom={open_field.key: "劳动模范", personal.key: "长江路 1 号"})
    do(pool.entering.edit, office.manager, NUMBERS[0], opened.version, given, "补录")
    fields = ("expert_no", open_field.path, personal.path)
    lighter = office.ask(replace(office.request, fields=fields[:2]))
    assert len(do(office.services.cases.view, office.manager, lighter).case.levels) == 1
    request = replace(office.request, fields=fields)
    case_no = office.approved(request)
    assert do(office.services.cases.view, office.manager, case_no).case.variant == SENSITIVE
    path = tmp_path / "list.pdf"
    password = office.fetch(case_no, path).passphrase
    text = subprocess.run(
        ["pdftotext", "-upw", password, "-layout", path, "-"], capture_output=True, text=True, check=True
    ).stdout
    assert all(word in text for word in ("荣誉称号", "劳动模范", "家庭住址", "长江路 1 号"))
    asked = do(pool.requests.asked, office.security, case_no)
    assert [asked.own[path] for path in fields[1:]] == ["荣誉称号", "家庭住址"]
    with pytest.raises(UserError, match=r"export\.field_withheld"):
        office.ask(replace(office.request, fields=("custom.gone",)))


def test_a_returned_request_is_mended_and_takes_the_levels_of_what_it_asks_now(office: Office) -> None:
    cases, do = office.services.cases, office.station.do
    case_no = office.ask(replace(office.request, fields=("expert_no", "address")))
    steps = do(cases.view, office.reviewer, case_no).case.steps
    with pytest.raises(UserError, match=r"cases\.not_returned"):
        do(office.services.pool.requests.ask, office.manager, office.request, case_no)
    do(cases.return_, office.reviewer, case_no, steps, "请说明用途")
    mended = replace(office.request, purpose="专项检查，需电话核实")
    assert do(office.services.pool.requests.ask, office.manager, mended, case_no) == case_no
    view = do(cases.view, office.reviewer, case_no)
    assert (view.case.state, view.case.round, view.case.variant) == (CaseState.OPEN, 2, SENSITIVE)
    assert office.decide(office.reviewer, case_no) is CaseState.OPEN
    assert office.decide(office.security, case_no) is CaseState.APPROVED
    asked = do(office.services.pool.requests.asked, office.manager, case_no)
    assert (asked.request.purpose, asked.obstacle) == ("专项检查，需电话核实", "")


def test_it_is_fetched_so_often_and_no_more(office: Office, tmp_path: Path) -> None:
    case_no = office.approved(replace(office.request, fields=("expert_no", "address"), fetches=1))
    office.fetch(case_no, tmp_path / "one.pdf")
    with pytest.raises(UserError) as caught:
        office.fetch(case_no, tmp_path / "two.pdf")
    assert caught.value.code == "export.no_fetches_left"
    assert not (tmp_path / "two.pdf").exists()
    asked = office.station.do(office.services.pool.requests.asked, office.reviewer, case_no)
    assert [fetch.experts for fetch in asked.fetched] == [3]


def test_nobody_else_fetches_it(office: Office, tmp_path: Path) -> None:
    case_no = office.approved(office.request)
    with pytest.raises(PermissionDeniedError):
        office.fetch(case_no, tmp_path / "list.pdf", office.reviewer)


def test_the_log_seals_whose_data_it_was_and_never_holds_the_password(office: Office, tmp_path: Path) -> None:
    case_no = office.approved(office.request)
    fetched = office.fetch(case_no, tmp_path / "list.pdf")
    record = office.station.records(1)[0]
    assert record["event"] == "pool.export_fetched"
    assert record["facts"]["sha256"] == fetched.sha256
    assert set(record["sealed"]) == {"file", "recipient", "why"}
    database = b"".join(file.read_bytes() for file in office.station.folder.rglob("*") if file.is_file())
    assert fetched.passphrase.encode() not in database
    everything = str(office.station.records(500))
    assert fetched.passphrase not in everything
    assert "省财政厅" not in everything


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"numbers": ()}, "pool.nobody_chosen"),
        ({"fields": ()}, "export.no_fields"),
        ({"purpose": " "}, "export.purpose_missing"),
        ({"recipient": ""}, "export.recipient_missing"),
        ({"until": "2020-01-01"}, "export.until_faulty"),
        ({"until": "9999-01-01"}, "export.until_faulty"),
        ({"fetches": 0}, "export.fetches_faulty"),
        ({"numbers": tuple(map(str, range(2001)))}, "export.too_many_experts"),
        ({"fields": ("name", "photo")}, "export.files_need_bundle"),
        ({"recipient_key": "age1nonsense"}, "export.pdf_takes_no_key"),
        ({"recipient_key": "age1nonsense", "form": RequestForm.WORKBOOK}, "export.key_faulty"),
    ],
)
def test_what_is_wrong_with_a_request_is_said(office: Office, change: dict[str, Any], code: str) -> None:
    before = len(office.station.records(1000))
    with pytest.raises(UserError) as caught:
        office.ask(replace(office.request, **change))
    assert caught.value.code == code
    assert len(office.station.records(1000)) == before


def test_levels_of_data_requests_are_set_by_the_security_admin(office: Office) -> None:
    cases = office.services.cases
    policy = office.station.do(cases.policy, office.security)
    chains = {**policy.chains, (CaseKind.EXPORT_REQUEST, SENSITIVE): policy.levels(CaseKind.EXPORT_REQUEST)}
    with pytest.raises(UserError) as caught:
        office.station.do(cases.set_policy, office.manager, ReviewPolicy(chains))
    assert caught.value.code == "cases.export_levels_by_security"
    with pytest.raises(UserError) as caught:
        office.station.do(
            cases.set_policy,
            office.security,
            ReviewPolicy({**policy.chains, (CaseKind.EXPORT_REQUEST, ""): ()}),
        )
    assert caught.value.code == "cases.export_needs_level"
    deletion: tuple[ReviewLevel, ...] = policy.levels(CaseKind.EXPORT_REQUEST)
    office.station.do(
        cases.set_policy, office.manager, ReviewPolicy({**policy.chains, (CaseKind.DELETION, ""): deletion})
    )
