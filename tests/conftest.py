"""What every test may ask for.

Qt draws offscreen with the shipped fonts, and a warning of Qt fails the test that caused it (see
``pyproject.toml``). Property tests repeat the same examples in every run.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.support.manual_clock import ManualClock
from tests.support.seeded_entropy import SeededEntropy
from tests.support.virtual_screen import virtual_screen

ROOT = Path(__file__).resolve().parents[1]

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QPA_FONTDIR", str(ROOT / "resources" / "fonts"))
os.environ.setdefault("LC_ALL", "C.UTF-8")

settings.register_profile(
    "repeatable",
    derandomize=True,
    deadline=None,
    max_examples=100,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("search", deadline=None, max_examples=2000, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "repeatable"))


@pytest.fixture
def clock() -> ManualClock:
    """A clock at 2026-03-02 09:00 in China that moves only by ``advance`` and ``step_wall``."""
    return ManualClock()


@pytest.fixture
def entropy() -> SeededEntropy:
    """The same unpredictable-looking bytes in every run."""
    return SeededEntropy()


@pytest.fixture(scope="session")
def xvfb() -> Iterator[str]:
    """A screen of 3840x1080 with two monitors and a window manager; the value is its ``DISPLAY``."""
    with virtual_screen() as display:
        yield display
