"""Tracing pictures over a real log: the person is found, and that somebody looked is recorded."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from core.access.model import Actor
from core.evidence.tracing.hidden_mark import HiddenMark, encode_mark
from core.kernel.errors import PermissionDeniedError, UserError
from storage.pictures.mark_writer import DataMatrixWriter
from tests.support.headless_station import Headless

MINUTE = datetime(2027, 3, 4, 0, 58, tzinfo=UTC)


@pytest.fixture(scope="module")
def station(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Headless]:
    made = Headless(tmp_path_factory.mktemp("station"))
    made.first_run()
    yield made
    made.close()


def shot(folder: Path, station_id: str, session: str) -> Path:
    """A screenshot that carries the mark of a session."""
    digits = encode_mark(HiddenMark(station_id, session, MINUTE))
    modules = np.pad(np.array(DataMatrixWriter().modules(digits), np.uint8), 1)
    tile = 240 - 3 * np.pad(np.kron(modules, np.ones((6, 6), np.uint8)), (0, 1))
    path = folder / "shot.png"
    Image.fromarray(np.tile(tile, (5, 6))[:480, :640]).save(path)
    return path


def traced(station: Headless, actor: Actor, path: Path) -> Any:
    return station.ws.services.tracing.trace(actor, path).result(60)


def test_the_person_of_the_session_is_named_and_the_tracing_recorded(
    station: Headless, tmp_path: Path
) -> None:
    auditor, operator = station.sign_in("auditor1"), station.sign_in("op01")
    finding = traced(station, auditor, shot(tmp_path, "CQ-01", operator.session_id))
    (mark,) = finding.marks
    assert (mark.person, mark.account, mark.mark.minute) == (operator.name, operator.account_id, MINUTE)
    record = station.records(1)[0]
    assert (record["event"], record["actor"]) == ("evidence.traced", auditor.account_id)
    assert record["facts"]["accounts"] == [operator.account_id]
    assert "shot.png" not in str(record)  # a file's name may name somebody


@pytest.mark.parametrize(
    ("station_id", "session", "ours"),
    [("CQ-02", "S-00000001", False), ("CQ-01", "S-00000001", True), ("CQ-01", "", True)],
)
def test_marks_of_others_painted_ones_and_those_of_nobody_name_nobody(
    station: Headless, tmp_path: Path, station_id: str, session: str, ours: bool
) -> None:
    finding = traced(station, station.sign_in("auditor1"), shot(tmp_path, station_id, session))
    (mark,) = finding.marks
    assert (mark.person, mark.ours) == ("", ours)


def test_only_who_reads_the_log_traces(station: Headless, tmp_path: Path) -> None:
    path = shot(tmp_path, "CQ-01", "")
    with pytest.raises(PermissionDeniedError):
        traced(station, station.sign_in("op01"), path)
    (tmp_path / "letter.png").write_text("no picture", "utf-8")
    before = len(station.records(500))
    with pytest.raises(UserError):
        traced(station, station.sign_in("auditor1"), tmp_path / "letter.png")
    assert len([r for r in station.records(500)[: -before or None] if r["event"] == "evidence.traced"]) == 0
