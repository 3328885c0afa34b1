"""Private files opened in memory by who holds a key: what was sealed, or nothing."""

import shutil
from pathlib import Path

import pyrage
import pytest

from core.evidence.sealing.contents import WrittenArchive
from core.evidence.transfer.archive_view import read_view
from core.kernel.errors import MingQianError
from storage.archive.private_opener import AgePrivateOpener
from tests.support.sealed_sample import Sample

OPENER = AgePrivateOpener()


def refusal(archive: Path, identity: str) -> str:
    with pytest.raises(MingQianError) as raised:
        OPENER.index(archive, identity)
    return raised.value.code


def test_the_holder_of_a_key_reads_what_was_sealed(sealed: WrittenArchive, sample: Sample) -> None:
    key_file = f"# created: 2027-02-26\n# public key: age1…\n{sample.identity}\n"
    for archive in (sealed.file, sealed.folder):
        entries = {entry.name: entry for entry in OPENER.index(archive, key_file)}
        assert set(entries) == {file.name for file in sample.contents.private}
        for file in sample.contents.private:
            assert OPENER.read(archive, key_file, entries[file.name]) == file.source


def test_other_keys_and_other_texts_open_nothing(sealed: WrittenArchive) -> None:
    assert refusal(sealed.file, str(pyrage.x25519.Identity.generate())) == "private.other_key"
    for text in ("", "# only a comment", "AGE-SECRET-KEY-1NONSENSE"):
        assert refusal(sealed.file, text) == "private.no_key"


def test_a_file_swapped_for_another_is_not_given_out(
    sealed: WrittenArchive, sample: Sample, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(sealed.folder, tmp_path / sealed.name))
    recipient = sample.identity.to_public()
    path = folder / "data/private/pool.json.age"
    path.write_bytes(pyrage.encrypt(b"{}", [recipient]))
    (pool,) = (e for e in OPENER.index(folder, str(sample.identity)) if e.name == "pool.json")
    with pytest.raises(MingQianError, match=r"private\.not_sealed"):
        OPENER.read(folder, str(sample.identity), pool)
    (folder / "data/private/index.json.age").write_bytes(pyrage.encrypt(b"{}", [recipient]))
    assert refusal(folder, str(sample.identity)) == "private.not_sealed"


def test_the_view_has_files_log_and_table(sealed: WrittenArchive, sample: Sample) -> None:
    view = read_view(sealed.file)
    assert view.table == sample.contents.draw_table
    assert {file.path for file in view.files} == {
        path.relative_to(sealed.folder).as_posix() for path in sealed.folder.rglob("*") if path.is_file()
    }
    events = [record.event for record in view.log]
    assert "draw.revealed" in events
    assert "" in events  # a record of something else, by its leaf only
    assert [record.seq for record in view.log] == list(range(view.log[0].seq, view.log[-1].seq + 1))


def test_a_damaged_archive_is_shown_as_far_as_it_goes(sealed: WrittenArchive, tmp_path: Path) -> None:
    half = tmp_path / sealed.file.name
    half.write_bytes(sealed.file.read_bytes()[:5000])
    view = read_view(half)
    assert (view.report.exit_code, view.files, view.log, view.table) == (1, (), (), b"")
    with pytest.raises(MingQianError, match=r"archive\.unreadable_file"):
        read_view(tmp_path / "nothing.zip")
