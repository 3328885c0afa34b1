"""The three verifiers on archives of panels that were named: honest, changed, and draws in disguise."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest

from core.draw.protocol.model import SelectionMode
from core.evidence.format import layout
from core.evidence.sealing.contents import WrittenArchive
from core.evidence.verification.verdicts import Verdict
from core.evidence.verification.verify import verify_archive
from core.kernel.canonical_json import canonical_json
from tests.support.chromium import Browser
from tests.support.random_changes import changed_by_signers
from tests.support.resealing import reseal
from tests.support.sealed_sample import Sample, make_sample, seal
from tests.support.selection_samples import SelectionStory, named
from tests.support.three_verifiers import StandAlone, disagreement, packed
from tests.support.verifier_page import PageModules, line_words

CHANGES = 5


@pytest.fixture(scope="module")
def modules(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PageModules]:
    browser = Browser(tmp_path_factory.mktemp("profile"))
    yield PageModules(browser)
    browser.close()


@pytest.fixture(scope="module")
def sample() -> Sample:
    panel: Any = named(SelectionMode.MANUAL, attempt=1)
    return make_sample(SelectionStory.tell_all, draw=panel, story=SelectionStory)


@pytest.fixture(scope="module")
def sealed(sample: Sample, tmp_path_factory: pytest.TempPathFactory) -> WrittenArchive:
    return seal(sample, tmp_path_factory.mktemp("named"))


def test_all_three_say_that_it_is_no_draw_and_that_the_rest_holds(
    modules: PageModules, sample: Sample, sealed: WrittenArchive, tmp_path: Path
) -> None:
    report = verify_archive(sealed.file, signers=sample.known)
    verdicts = {line.id: line.verdict for line in report.lines}
    assert Verdict.FAIL not in verdicts.values()
    assert (verdicts["draw.by_hand"], report.exit_code) == (Verdict.UNKNOWN, 3)
    mine = [line_words(line) for line in report.lines]
    assert modules.lines_of(sealed.file, sample.known) == mine
    with StandAlone(tmp_path / "verify.pyz") as stand_alone:
        assert stand_alone.lines_of(sealed.file, sample.known) == [line[:3] for line in mine]


def test_they_agree_on_changes_that_all_signers_made_together(
    modules: PageModules, sample: Sample, sealed: WrittenArchive, tmp_path: Path
) -> None:
    """Draws in disguise first: the record of the one kind with the log of the other."""
    random = Random(52)
    with StandAlone(tmp_path / "verify.pyz") as stand_alone:
        for number, change in enumerate((*_disguises(sealed), *[None] * CHANGES)):
            place = tmp_path / f"{number}"
            place.mkdir()
            if change is None:
                name, folder = changed_by_signers(sealed, place, random)
            else:
                name, folder = f"disguise {number}", Path(shutil.copytree(sealed.folder, place / sealed.name))
                (folder / layout.DRAW).write_bytes(change)
                reseal(folder)
            target = packed(folder, place / f"{folder.name}.zip", sample.contents.sealed_at.wall)
            if target is not None:
                assert disagreement(target, sample.known, modules, stand_alone) == "", name
            shutil.rmtree(place)


def test_a_draw_with_the_log_of_a_choice_is_refused_by_all(modules: PageModules, tmp_path: Path) -> None:
    """And the record of a choice with the log of a draw."""
    choice: Any = named()
    drawn = make_sample()
    with StandAlone(tmp_path / "verify.pyz") as stand_alone:
        archive = seal(drawn, tmp_path / "drawn")
        folder = Path(shutil.copytree(archive.folder, tmp_path / "other" / archive.name))
        (folder / layout.DRAW).write_bytes(choice.data)
        reseal(folder)
        target = packed(folder, tmp_path / f"{folder.name}.zip", drawn.contents.sealed_at.wall)
        assert target is not None
        assert disagreement(target, drawn.known, modules, stand_alone) == ""
        failing = {
            x.id for x in verify_archive(target, signers=drawn.known).lines if x.verdict is Verdict.FAIL
        }
        assert "draw.log" in failing


def _disguises(sealed: WrittenArchive) -> list[bytes]:
    """The record of this choice made to look like something else."""
    record = json.loads((sealed.folder / layout.DRAW).read_bytes())
    drawn = json.loads(make_sample().draw.data)
    plan = {key: value for key, value in record["plan"].items() if key not in ("mode", "basis")}
    made = (
        {**record, "format": "EDP1-draw-1"},
        {**record, "plan": plan},
        {**record, "plan": {**record["plan"], "mode": "allotment"}},
        {**record, "supervisor": record["operator"]},
        {**record, "steps": record["steps"][:-2]},
        drawn,
        {**drawn, "plan": record["plan"]},
    )
    return [canonical_json(one) for one in made]
