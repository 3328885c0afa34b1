"""The archive of a project: what it names, what lies inside, and that nothing wrong about either passes."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from core.draw.transcript.record import Ending
from core.evidence.format import layout
from core.evidence.format.project_record import (
    CitedArchive,
    ProjectAttempt,
    ProjectDraw,
    ProjectRecord,
    parse_project,
    project_code,
)
from core.evidence.verification.verdicts import Line, Verdict
from core.evidence.verification.verify import verify_archive
from core.kernel.errors import StorageError
from tests.support.project_sample import ProjectSample, make_project, with_record, write_project
from tests.support.resealing import reseal
from tests.support.sealed_sample import decrypt

NAMED = CitedArchive("EDA-CQ-01-CQ-01-2027-0037-0003", "ab" * 32, held=True)


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> ProjectSample:
    return make_project(tmp_path_factory.mktemp("draw"))


@pytest.fixture(scope="module")
def sealed(held: ProjectSample, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive's folder; its ZIP lies beside it."""
    return write_project(held, tmp_path_factory.mktemp("project")).folder


def judged(path: Path, sample: ProjectSample) -> dict[str, Line]:
    return {line.id: line for line in verify_archive(path, signers=sample.draw.known).lines}


def test_it_is_whole_with_the_draws_archive_inside_as_folder_and_as_zip(
    sealed: Path, held: ProjectSample
) -> None:
    for path in (sealed, sealed.with_name(f"{sealed.name}.zip")):
        report = verify_archive(path, signers=held.draw.known)
        open_lines = {line.id for line in report.lines if line.verdict is not Verdict.PASS}
        assert open_lines == {"private.content", "log.private"}
        assert report.project == held.record
        assert [inside.digest for inside in report.inside] == [held.sealed_draw.digest]
        assert report.inside[0].record == held.draw.draw.transcript


def test_decrypted_files_show_that_the_log_hides_nothing_of_the_project(
    sealed: Path, held: ProjectSample, tmp_path: Path
) -> None:
    plain = decrypt(held.draw, sealed, tmp_path / "plain")
    assert verify_archive(sealed, plain, held.draw.known).exit_code == 0


def test_an_archive_that_is_only_named_stays_unknown(tmp_path: Path) -> None:
    sample = make_project(tmp_path / "draw", held=False)
    written = write_project(sample, tmp_path)
    line = judged(written.file, sample)["project.held"]
    assert (line.verdict, line.found) == (Verdict.UNKNOWN, sample.sealed_draw.name)
    assert not (written.folder / layout.HELD).exists()


def test_a_project_number_that_cannot_stand_in_a_name_is_written_otherwise() -> None:
    assert project_code("YS2027F0008") == "P-YS2027F0008"
    assert project_code("cg/2027.081_b") == "P-CG-2027-081-B"
    assert all(layout.is_id(project_code("x" * n + "/")) for n in range(2, 64))


def test_other_bytes_in_the_archive_inside_are_refused_although_all_signed_again(
    sealed: Path, held: ProjectSample, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(sealed, tmp_path / sealed.name))
    inside = folder / layout.held_path(held.sealed_draw.name)
    data = bytearray(inside.read_bytes())
    data[len(data) // 2] ^= 1
    inside.write_bytes(data)
    reseal(folder)
    failed = [line for line in verify_archive(folder).lines if line.verdict is Verdict.FAIL]
    assert [line.id for line in failed] == ["project.held"]


def draw_of(
    sample: ProjectSample, *attempts: ProjectAttempt, draw: str = "", scope: str = ""
) -> ProjectRecord:
    known = sample.record.draws[0]
    return replace(sample.record, draws=(ProjectDraw(draw or known.draw, scope or known.scope, attempts),))


@pytest.mark.parametrize(
    ("attempt", "change", "check"),
    [
        (1, {"digest": "cd" * 32}, "project.archives"),
        (1, {"name": "EDA-CQ-01-CQ-01-2027-0001-0001"}, "project.archives"),
        (1, {"held": False}, "project.archives"),
        (1, {"ending": Ending.VOID}, "project.held"),
        (1, {"draw": "CQ-01-2027-0038"}, "project.draws"),
        (1, {"scope": "YS2027F0009"}, "project.draws"),
    ],
)
def test_signers_cannot_name_an_archive_wrongly(
    held: ProjectSample, tmp_path: Path, attempt: int, change: dict[str, object], check: str
) -> None:
    """The record says other things of an archive than it is; the writer reads back and refuses as well."""
    known = held.record.archives[0]
    archive = replace(known, **{k: v for k, v in change.items() if k in {"digest", "name", "held"}})  # type: ignore[arg-type]
    ending = Ending(str(change.get("ending", Ending.CLOSED)))
    draw, scope = str(change.get("draw", "")), str(change.get("scope", ""))
    record = draw_of(held, ProjectAttempt(attempt, ending, archive), draw=draw, scope=scope)
    with pytest.raises(StorageError) as raised:
        write_project(with_record(held, record), tmp_path)
    assert (raised.value.code, raised.value.params["check"]) == ("archive.verify_failed", check)
    assert not list(tmp_path.iterdir())


def test_a_draw_left_out_is_seen_in_the_log(tmp_path: Path) -> None:
    """The log has a plan for the project under another number."""
    sample = make_project(tmp_path / "draw", also_planned="CQ-01-2027-0099")
    with pytest.raises(StorageError) as raised:
        write_project(sample, tmp_path)
    assert raised.value.params["check"] == "project.draws"


@pytest.mark.parametrize(
    "attempts",
    [
        (),
        (ProjectAttempt(2, Ending.CLOSED, NAMED),),
        (ProjectAttempt(1, Ending.CLOSED, NAMED), ProjectAttempt(2, Ending.CLOSED, NAMED)),
        (ProjectAttempt(1, Ending.VOID, None),),
        (ProjectAttempt(1, Ending.VOID, NAMED), ProjectAttempt(2, Ending.CLOSED, NAMED)),
    ],
)
def test_attempts_that_cannot_be_are_refused(
    held: ProjectSample, attempts: tuple[ProjectAttempt, ...]
) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_project(draw_of(held, *attempts).encode())


def test_a_void_attempt_may_be_opened_by_a_later_one(held: ProjectSample) -> None:
    record = draw_of(held, ProjectAttempt(1, Ending.VOID, None), ProjectAttempt(2, Ending.CLOSED, NAMED))
    assert parse_project(record.encode()) == record
