"""Signatures drawn on the screen: sealed as they were logged, nobody's left out, nobody's exchanged."""

from pathlib import Path

import pytest

from core.evidence.verification.verdicts import Line, Verdict
from core.evidence.verification.verify import verify_archive
from tests.support.sealed_sample import decrypt, make_sample, seal
from tests.support.signed_sample import signed

CHECK = "signatures.content"


def line(archive: Path, plain: Path | None = None) -> Line:
    return next(line for line in verify_archive(archive, plain).lines if line.id == CHECK)


def test_the_sealed_signature_is_the_one_that_was_logged(tmp_path: Path) -> None:
    sample = signed()
    folder = seal(sample, tmp_path / "sealed").folder
    assert line(folder).verdict is Verdict.SEALED
    plain = decrypt(sample, folder, tmp_path / "plain")
    found = line(folder, plain)
    assert (found.verdict, dict(found.params)) == (Verdict.PASS, {"files": 2})
    (plain / f"signatures/{sample.contents.draw}-S1/W-A.png").unlink()
    assert line(folder, plain).verdict is Verdict.SEALED


@pytest.mark.parametrize("other", [{"picture": b"\x89PNG another"}, {"strokes": b"[]"}])
def test_an_exchanged_signature_is_found_by_who_can_decrypt(other: dict[str, bytes], tmp_path: Path) -> None:
    sample = signed(**other)  # type: ignore[arg-type]
    folder = seal(sample, tmp_path / "sealed").folder
    plain = decrypt(sample, folder, tmp_path / "plain")
    assert (line(folder, plain).verdict, line(folder, plain).detail) == (Verdict.FAIL, "digest")


@pytest.mark.parametrize("story", [{"logged": False}, {"kept": False}])
def test_a_signature_left_out_or_put_in_is_found_without_a_key(
    story: dict[str, bool], tmp_path: Path
) -> None:
    folder = seal(signed(**story), tmp_path).folder  # type: ignore[arg-type]
    assert (line(folder).verdict, line(folder).detail) == (Verdict.FAIL, "other_files")


def test_archives_without_signatures_have_no_such_line(tmp_path: Path) -> None:
    folder = seal(make_sample(), tmp_path).folder
    assert CHECK not in [line.id for line in verify_archive(folder).lines]
