"""A sealed archive with the real stand-alone verifier in it."""

import pytest

from core.evidence.sealing.contents import WrittenArchive
from storage.archive.verifier_page import page_bytes
from storage.archive.verifier_zipapp import build_verifier
from tests.support.sealed_sample import Sample, make_sample, seal
from tests.support.source_tree import ROOT


@pytest.fixture(scope="session")
def sample() -> Sample:
    """What is sealed."""
    return make_sample(verifier=build_verifier(ROOT), page=page_bytes(ROOT))


@pytest.fixture(scope="session")
def sealed(sample: Sample, tmp_path_factory: pytest.TempPathFactory) -> WrittenArchive:
    """The archive; not to be changed."""
    return seal(sample, tmp_path_factory.mktemp("sealed"))
