"""Files handed in with an application: seen in its review, the expert's own once he is taken in."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from core.access.model import Actor, Role
from core.access.permissions import PERMISSIONS
from core.cases.model import CaseKind, CaseState, ReviewCase, ReviewLevel, ReviewPolicy
from core.kernel.errors import PermissionDeniedError, UserError
from core.pool.editing.attachments import ATTACHMENT, PHOTO
from core.pool.editing.entry import ExpertEntry
from core.pool.record.changes import ChangeCause
from core.pool.record.custom_conditions import FieldType
from core.pool.record.custom_fields import CustomField
from tests.core.pool.test_file_types import PDF
from tests.integration.test_expert_attachments import picture
from tests.support.pool_station import MANAGER, PoolStation

LEVELS = (ReviewLevel("初审", Role.REVIEWER, 3), ReviewLevel("复审", Role.REVIEWER, 3))
OWN = "custom.proof"


def reviewer(number: int) -> Actor:
    granted = PERMISSIONS[Role.REVIEWER]
    return replace(MANAGER, account_id=f"A-10{number}", roles=("reviewer",), permissions=granted)


@pytest.fixture
def station(tmp_path: Path) -> Iterator[PoolStation]:
    """Two levels for new experts, a custom field that holds a file, and files to choose from."""
    made = PoolStation(tmp_path)
    made.connection.execute("INSERT INTO specialty (code, name, level) VALUES ('A01', '土建', 3)")
    made.cases.set_policy(MANAGER, ReviewPolicy({(CaseKind.APPLICATION, ""): LEVELS}))
    made.service.fields.define(MANAGER, CustomField("proof", "证明", FieldType.FILE))
    for name, content in (("证书.pdf", PDF), ("证明.pdf", PDF + b" "), ("新照.png", picture("PNG"))):
        (tmp_path / name).write_bytes(content)
    (tmp_path / "旧照.png").write_bytes(picture("JPEG"))
    yield made
    made.close()


def applied(station: PoolStation) -> str:
    texts = {"name": "李云", "phone": "14334543878", "employer": "云帆软件"}
    return station.file.entering.enter(MANAGER, ExpertEntry(texts, ("A01",))).case_no


def handed_in(station: PoolStation, tmp_path: Path) -> str:
    case_no, add = applied(station), station.file.case_files.add
    for name, kind in (("旧照.png", PHOTO), ("证书.pdf", ATTACHMENT), ("证明.pdf", OWN), ("新照.png", PHOTO)):
        add(MANAGER, case_no, tmp_path / name, kind)
    return case_no


def names(station: PoolStation, case_no: str) -> list[tuple[str, str]]:
    return [(file.kind, file.name) for file in station.file.case_files.list(MANAGER, case_no)]


def decided(station: PoolStation, case_no: str, level: int, *, refused: bool = False) -> ReviewCase:
    case = station.cases.view(reviewer(level), case_no).case
    decide = station.cases.refuse if refused else station.cases.approve
    return decide(reviewer(level), case_no, case.steps, "材料核对")


def test_the_reviewer_sees_what_was_handed_in_and_the_expert_keeps_it(
    station: PoolStation, tmp_path: Path
) -> None:
    case_no, files = handed_in(station, tmp_path), station.file.case_files
    assert sorted(names(station, case_no)) == [
        (ATTACHMENT, "证书.pdf"),
        (OWN, "证明.pdf"),
        (PHOTO, "新照.png"),
    ]
    paper = next(file for file in files.list(reviewer(1), case_no) if file.kind == ATTACHMENT)
    assert files.open(reviewer(1), case_no, paper.number) == PDF
    assert station.events()[-1] == "pool.case_file_opened"
    decided(station, case_no, 1)
    assert decided(station, case_no, 2).state is CaseState.APPROVED
    number = "ZJ-000001"
    kept = station.file.attachments.list(MANAGER, number)
    assert sorted((file.kind, file.name) for file in kept) == [
        (ATTACHMENT, "证书.pdf"), (OWN, "证明.pdf"), (PHOTO, "新照.png")
    ]  # fmt: skip
    assert station.custom.values(number) == {"proof": "证明.pdf"}
    causes = {version.reason.cause for version in station.experts.versions(number)}
    assert causes == {ChangeCause.REVIEW}
    assert names(station, case_no) == []


def test_what_is_refused_or_withdrawn_is_deleted_with_its_files(station: PoolStation, tmp_path: Path) -> None:
    case_no = handed_in(station, tmp_path)
    decided(station, case_no, 1, refused=True)
    other = handed_in(station, tmp_path)
    station.cases.withdraw(MANAGER, other, "填报有误")
    (left,) = station.connection.execute("SELECT count(*) FROM case_file").fetchone()
    assert left == 0


def test_files_are_the_applicants_and_nobody_adds_one_behind_a_level_that_has_decided(
    station: PoolStation, tmp_path: Path
) -> None:
    case_no, files, paper = applied(station), station.file.case_files, tmp_path / "证书.pdf"
    other = replace(MANAGER, account_id="A-0099")
    with pytest.raises(UserError, match=r"cases\.not_applicant"):
        files.add(other, case_no, paper)
    with pytest.raises(PermissionDeniedError):
        files.list(replace(other, permissions=frozenset({"pool.edit"})), case_no)
    kept = files.add(MANAGER, case_no, paper)
    with pytest.raises(UserError, match=r"pool\.file_present"):
        files.add(MANAGER, case_no, paper)
    files.remove(MANAGER, case_no, kept.number)
    assert names(station, case_no) == []
    with pytest.raises(UserError, match=r"pool\.file_unknown"):
        files.open(reviewer(1), case_no, kept.number)
    decided(station, case_no, 1)
    with pytest.raises(UserError, match=r"pool\.case_closed_to_files"):
        files.add(MANAGER, case_no, paper)
