"""The verifier page on travel times by region: it refuses what the program refuses."""

import json
from collections.abc import Iterator

import pytest

from core.draw.transcript.reader import read_transcript
from core.kernel.canonical_json import canonical_json
from core.kernel.strict_fields import SchemaError
from tests.support.chromium import Browser
from tests.support.draw_samples import TRAVEL_REFUSED, finished
from tests.support.verifier_page import PageModules, base64


@pytest.fixture(scope="module")
def modules(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PageModules]:
    browser = Browser(tmp_path_factory.mktemp("profile"))
    yield PageModules(browser)
    browser.close()


def test_it_refuses_the_travel_times_that_the_program_refuses(modules: PageModules) -> None:
    for travel in TRAVEL_REFUSED:
        record = json.loads(finished(limits=True).data)
        record["plan"]["meeting"]["travel_by_region"] = travel
        changed_record = canonical_json(record)
        with pytest.raises(SchemaError) as refused:
            read_transcript(changed_record)
        assert modules.ask("fieldOfRefusal", base64(changed_record)) == refused.value.where, travel
