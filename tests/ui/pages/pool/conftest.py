"""A real station with its pool filled once for all tests of a module, and the pool manager at the window."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.headless_station import ROOT, Headless
from ui.bridge import Bridge

SAMPLES = ROOT / "resources" / "samples"


def over(frame: Any, station: Headless) -> Iterator[Any]:
    """``frame`` of the pool manager over the station's engine."""
    frame.actor = station.sign_in("mgr01")
    frame.bridge.close()
    frame.bridge = Bridge(station.engine, station.bus)
    yield frame
    frame.bridge.close()


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Headless]:
    """A set-up station with an empty pool."""
    headless = Headless(tmp_path / "station")
    headless.first_run()
    yield headless
    headless.close()


@pytest.fixture
def spy(station: Headless, frame: Any) -> Iterator[Any]:
    """The frame of the pool manager over the empty station."""
    yield from over(frame, station)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Headless]:
    """A station whose pool holds the samples; tests of the module share it and change nothing."""
    headless = Headless(tmp_path_factory.mktemp("pool") / "station")
    headless.first_run()
    manager = headless.sign_in("mgr01")
    pool = headless.ws.services.pool
    job = pool.imports.begin_specialties(manager, SAMPLES / "specialties.xlsx", print)
    headless.do(pool.confirm_specialties, manager, job.preview.result(60).token)
    job = pool.imports.begin(manager, SAMPLES / "experts_clean_2000.xlsx", print)
    headless.do(pool.confirm_import, manager, job.preview.result(60).token)
    yield headless
    headless.close()


@pytest.fixture
def manager(filled: Headless, frame: Any) -> Iterator[Any]:
    """The frame of the pool manager over the filled station."""
    yield from over(frame, filled)
