"""A sealed archive verifies, and no change to it is accepted."""

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from core.evidence.sealing.contents import WrittenArchive
from core.evidence.verification.signer_names import parse_signer
from core.evidence.verification.verdicts import Line, Verdict
from core.evidence.verification.verify import verify_archive
from tests.support.archive_mutations import (
    Mutation,
    file_mutations,
    line_mutations,
    structure_mutations,
)
from tests.support.sealed_sample import Sample

Copy = Callable[[], Path]


def verdicts(lines: tuple[Line, ...], verdict: Verdict) -> set[str]:
    return {line.id for line in lines if line.verdict is verdict}


@pytest.mark.parametrize("form", ["folder", "file"])
def test_everything_given_everything_passes(
    sealed: WrittenArchive, sample: Sample, plain: Path, form: str
) -> None:
    report = verify_archive(getattr(sealed, form), plain, sample.known)
    assert report.exit_code == 0
    assert len(report.lines) > 40
    assert len({line.id for line in report.lines}) == len(report.lines)


def test_without_keys_and_private_files_lines_say_so(sealed: WrittenArchive) -> None:
    report = verify_archive(sealed.file)
    assert report.exit_code == 3
    assert verdicts(report.lines, Verdict.UNKNOWN) == {
        "seal.signer.station", "seal.signer.operator", "seal.signer.supervisor",
    }  # fmt: skip
    assert verdicts(report.lines, Verdict.SEALED) == {
        "private.content", "log.private", "recording.content", "calls.content", "draw.rules",
    }  # fmt: skip


def test_a_report_says_what_the_archive_is(sealed: WrittenArchive, sample: Sample) -> None:
    found = verify_archive(sealed.folder).seal
    assert found is not None
    assert (found.station, found.draw, found.sequence, found.practice) == (
        "CQ-01", sample.contents.draw, 3, True,
    )  # fmt: skip


def test_progress_counts_every_byte_once(sealed: WrittenArchive) -> None:
    counted: list[int] = []
    verify_archive(sealed.folder, progress=counted.append)
    assert sum(counted) == sum(p.stat().st_size for p in sealed.folder.rglob("*") if p.is_file())


def refuse(mutation: Mutation, copy: Copy, sample: Sample) -> None:
    folder = copy()
    mutation.apply(folder)
    remaining = [p for p in folder.parent.iterdir() if p.is_dir()]
    report = verify_archive(remaining[0], signers=sample.known)
    assert report.exit_code == 1, mutation.name
    assert "verifier_fault" not in {line.detail for line in report.lines}, mutation.name


def test_no_changed_file_is_accepted(sealed: WrittenArchive, copy: Copy, sample: Sample) -> None:
    for mutation in file_mutations(sealed.folder, Random(1)):
        refuse(mutation, copy, sample)


def test_no_changed_line_of_a_manifest_is_accepted(
    sealed: WrittenArchive, copy: Copy, sample: Sample
) -> None:
    for mutation in line_mutations(sealed.folder):
        refuse(mutation, copy, sample)


def test_no_changed_structure_is_accepted(copy: Copy, sample: Sample) -> None:
    for mutation in structure_mutations():
        refuse(mutation, copy, sample)


def test_a_time_stamp_added_later_is_unknown_not_wrong(copy: Copy, sample: Sample, plain: Path) -> None:
    folder = copy()
    (folder / "tagmanifest-sha256.txt.tsr").write_bytes(b"a reply of a time stamping authority")
    report = verify_archive(folder, plain, sample.known)
    assert report.exit_code == 3
    assert verdicts(report.lines, Verdict.UNKNOWN) == {"seal.later"}


@pytest.mark.parametrize("target", ["", "nothing", "text.txt", "empty.zip", "folder", "fifo"])
def test_what_is_no_archive_gets_a_line(tmp_path: Path, target: str) -> None:
    import os

    (tmp_path / "text.txt").write_text("no archive")
    (tmp_path / "empty.zip").write_bytes(b"PK\5\6" + bytes(18))
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "fifo")
    report = verify_archive(tmp_path / target)
    assert report.exit_code == 1
    assert verdicts(report.lines, Verdict.FAIL)


def test_a_folder_that_may_not_be_read_gets_a_line(copy: Copy, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = copy()

    def refuse_to_open(*_args: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("core.evidence.verification.archive_source.os.open", refuse_to_open)
    report = verify_archive(folder)
    assert [(line.id, line.detail) for line in report.lines] == [("archive.container", "unreadable")]


def test_a_named_signer_who_did_not_sign_is_a_failure(sealed: WrittenArchive) -> None:
    stranger = parse_signer("0123 4567 89AB CDEF 0123 4567 89AB CDEF")
    report = verify_archive(sealed.folder, signers=[stranger])
    assert verdicts(report.lines, Verdict.FAIL) == {"seal.named_signer"}


def test_a_key_counts_only_for_its_role(sealed: WrittenArchive, sample: Sample) -> None:
    station = sample.known[0].digits
    report = verify_archive(sealed.folder, signers=[parse_signer(f"operator={station}")])
    assert verdicts(report.lines, Verdict.FAIL) == {"seal.named_signer"}
    assert "seal.signer.operator" in verdicts(report.lines, Verdict.UNKNOWN)
