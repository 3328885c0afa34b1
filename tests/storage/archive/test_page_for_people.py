"""What the verifier page tells people who open an archive in Chromium: seats, tickets, what a file is."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.evidence.sealing.contents import WrittenArchive
from storage.archive.verifier_page import page_bytes
from tests.support.chromium import Browser
from tests.support.sealed_sample import Sample
from tests.support.source_tree import ROOT


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    opened = Browser(tmp_path_factory.mktemp("profile"))
    yield opened
    opened.close()


@pytest.fixture
def page(browser: Browser, tmp_path: Path) -> Browser:
    """The built page, opened from the disk."""
    built = tmp_path / "verify.html"
    built.write_bytes(page_bytes(ROOT))
    browser.open(built)
    return browser


def open_in(page: Browser, archive: Path) -> None:
    page.choose("#file", archive)
    page.until("document.body.dataset.state === 'done'")


def in_english(page: Browser) -> None:
    page.evaluate("document.documentElement.lang === 'en' || document.getElementById('language').click()")


def test_it_tells_people_how_the_seats_were_filled(
    page: Browser, sealed: WrittenArchive, sample: Sample
) -> None:
    open_in(page, sealed.file)
    text = page.evaluate("document.getElementById('report').textContent")
    transcript = sample.draw.transcript
    assert transcript.outcome is not None
    for seat in transcript.outcome.seats:
        assert seat.expert is not None
        assert seat.expert in text
    assert all(contribution.value in text for contribution in transcript.outcome.contributions)
    steps = page.evaluate("document.querySelectorAll('.steps li').length")
    assert steps == sum(1 + len(getattr(step, "passed_over", ())) for step in transcript.steps)
    in_english = page.evaluate("document.documentElement.lang === 'en'")
    before = page.evaluate("document.querySelector('.banner h2').textContent")
    page.evaluate("document.getElementById('language').click()")
    assert page.evaluate("document.querySelector('.banner h2').textContent") != before
    other = page.evaluate("document.getElementById('report').textContent")
    english, chinese = (text, other) if in_english else (other, text)
    assert "66.40 bits" in english
    assert "66.40 比特" in chinese
    assert "bits" not in chinese


def test_it_tells_what_came_of_every_ticket(page: Browser, sealed: WrittenArchive, sample: Sample) -> None:
    """Who is not on the panel though the ticket was smaller than that of somebody who is, and why."""
    open_in(page, sealed.file)
    in_english(page)
    rows = page.evaluate(
        "[...document.querySelectorAll('table')].pop().innerText.split('\\n').slice(1)"
        ".map((row) => row.split('\\t')).map((row) => [row[1], row[4]])"
    )
    outcome, came = sample.draw.transcript.outcome, dict(rows)
    assert outcome is not None
    assert {came[seat.expert] for seat in outcome.seats} == {seat.seat for seat in outcome.seats}
    last = max(i for i, (expert, _) in enumerate(rows) if expert in {s.expert for s in outcome.seats})
    reasons = {"no room left in these groups", "fits a wider tier only, which was not needed"}
    earlier = [said for _, said in rows[:last] if not re.fullmatch(r"[AB]\d|called to [AB]\d later", said)]
    assert set(earlier) == reasons
    assert all(said.startswith(("called", "all seats")) for _, said in rows[last + 1 :])


def test_a_file_of_another_kind_is_not_called_changed(page: Browser, tmp_path: Path) -> None:
    other = tmp_path / "letter.zip"
    other.write_text("a letter")
    open_in(page, other)
    in_english(page)
    assert page.evaluate("document.querySelector('.banner').dataset.outcome") == "fail"
    assert page.evaluate("document.querySelector('.banner h2').textContent") == (
        "This file is not a whole sealed archive"
    )
