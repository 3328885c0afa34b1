"""A sealed archive that all tests here read, and copies of it to spoil."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from core.evidence.sealing.contents import WrittenArchive
from tests.support.sealed_sample import Sample, decrypt, make_sample, seal


@pytest.fixture(scope="session")
def sample() -> Sample:
    """What is sealed."""
    return make_sample()


@pytest.fixture(scope="session")
def sealed(sample: Sample, tmp_path_factory: pytest.TempPathFactory) -> WrittenArchive:
    """The archive; not to be changed."""
    return seal(sample, tmp_path_factory.mktemp("sealed"))


@pytest.fixture(scope="session")
def plain(sample: Sample, sealed: WrittenArchive, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its private files, decrypted; not to be changed."""
    return decrypt(sample, sealed.folder, tmp_path_factory.mktemp("plain"))


@pytest.fixture
def copy(sealed: WrittenArchive, tmp_path: Path) -> Callable[[], Path]:
    """Makes a fresh copy of the archive's folder under its own name."""

    def make() -> Path:
        target = tmp_path / sealed.name
        for old in tmp_path.iterdir():
            if old.is_dir() and not old.is_symlink():
                shutil.rmtree(old)
            else:
                old.unlink()
        return Path(shutil.copytree(sealed.folder, target))

    return make
