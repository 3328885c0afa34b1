"""Decrypted private files: what was sealed passes, anything else does not, and a part is only a part."""

import json
import shutil
from pathlib import Path

import pytest

from core.evidence.sealing.contents import WrittenArchive
from core.evidence.verification.verdicts import Line, Verdict
from core.evidence.verification.verify import verify_archive
from core.kernel.canonical_json import canonical_json

PRIVATE_LINES = {"private.content", "log.private", "recording.content", "calls.content", "draw.rules"}


@pytest.fixture
def mine(plain: Path, tmp_path: Path) -> Path:
    """Decrypted files that may be changed."""
    return Path(shutil.copytree(plain, tmp_path / "mine"))


def private_lines(sealed: WrittenArchive, folder: Path) -> dict[str, Line]:
    return {line.id: line for line in verify_archive(sealed.folder, folder).lines if line.id in PRIVATE_LINES}


def verdicts(sealed: WrittenArchive, folder: Path) -> dict[str, str]:
    return {check: line.verdict.value for check, line in private_lines(sealed, folder).items()}


def test_all_of_it_passes(sealed: WrittenArchive, plain: Path) -> None:
    assert verdicts(sealed, plain) == dict.fromkeys(PRIVATE_LINES, "PASS")


def test_a_single_recording_can_be_proved(sealed: WrittenArchive, plain: Path, tmp_path: Path) -> None:
    """Who may see only one file needs it and the index."""
    name = next(p.relative_to(plain) for p in (plain / "screen").rglob("*.mkv"))
    (tmp_path / name).parent.mkdir(parents=True)
    shutil.copy(plain / name, tmp_path / name)
    shutil.copy(plain / "index.json", tmp_path)
    assert set(verdicts(sealed, tmp_path).values()) == {"SEALED"}
    (tmp_path / name).write_bytes(b"another picture")
    assert private_lines(sealed, tmp_path)["private.content"].detail == "digest"


def test_without_the_index_nothing_can_be_judged(sealed: WrittenArchive, mine: Path) -> None:
    (mine / "index.json").unlink()
    assert private_lines(sealed, mine)["private.content"].detail == "no_index"
    assert set(verdicts(sealed, mine).values()) == {"SEALED"}


@pytest.mark.parametrize("name", ["pool.json", "log.ndjson", "calls/1-1.wav"])
def test_a_changed_file_is_noticed(sealed: WrittenArchive, mine: Path, name: str) -> None:
    path = mine / name
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    line = private_lines(sealed, mine)["private.content"]
    assert (line.verdict, line.detail) == (Verdict.FAIL, "digest")


def test_another_index_is_noticed(sealed: WrittenArchive, mine: Path) -> None:
    index = json.loads((mine / "index.json").read_bytes())
    index["files"][0]["size"] += 1
    (mine / "index.json").write_bytes(canonical_json(index))
    assert private_lines(sealed, mine)["private.content"].detail == "digest"


def test_a_file_that_was_not_sealed_is_noticed(sealed: WrittenArchive, mine: Path) -> None:
    (mine / "more.txt").write_text("x")
    assert private_lines(sealed, mine)["private.content"].detail == "not_sealed"


def test_links_among_the_decrypted_files_are_not_followed(sealed: WrittenArchive, mine: Path) -> None:
    (mine / "pool.json").rename(mine.parent / "pool.json")
    (mine / "pool.json").symlink_to(mine.parent / "pool.json")
    assert private_lines(sealed, mine)["private.content"].detail == "link"
