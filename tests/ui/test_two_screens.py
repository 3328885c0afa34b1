"""Real windows on a virtual X screen with two monitors and a compositing window manager."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.virtual_screen import environment_for

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def found(xvfb: str) -> dict[str, object]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.two_screens"],
        cwd=ROOT,
        env=environment_for(xvfb),
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    answer: dict[str, object] = json.loads(done.stdout)
    return answer


def test_the_witness_display_fills_the_second_screen(found: dict[str, object]) -> None:
    assert found["witness"] == [1920, 0, 1920, 1080]


def test_the_main_window_stays_on_the_first(found: dict[str, object]) -> None:
    left, top, width, height = found["main"]  # type: ignore[misc]
    assert (left, top, width) == (0, 0, 1920)
    assert 1000 <= height <= 1080


def test_losing_the_second_screen_is_told_and_its_return_shows_the_same(found: dict[str, object]) -> None:
    assert [found[key] for key in ("lost", "hidden", "back", "again", "same_content")] == [True] * 5


def test_a_smaller_second_screen_is_filled_and_not_left(found: dict[str, object]) -> None:
    assert found["small"] == [1920, 0, 1024, 768]


def test_a_window_of_another_program_carries_the_watermark(found: dict[str, object]) -> None:
    assert found["foreign_marked"]
    assert found["overlays_gone"]
