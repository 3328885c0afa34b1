"""The command ``trace`` over pictures: with a mark, without one, and files that are no pictures."""

from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

import main
from core.evidence.tracing.hidden_mark import HiddenMark, encode_mark
from storage.pictures.mark_writer import DataMatrixWriter

MARK = HiddenMark("CQ-01", "S-7F3A9B12", datetime(2027, 3, 4, 0, 58, tzinfo=UTC))


def marked(width: int, height: int) -> Image.Image:
    """A light grey picture whose dark modules are three levels darker."""
    modules = np.pad(np.array(DataMatrixWriter().modules(encode_mark(MARK)), np.uint8), 1)
    tile = 240 - 3 * np.pad(np.kron(modules, np.ones((6, 6), np.uint8)), (0, 1))
    return Image.fromarray(np.tile(tile, (height // 121 + 1, width // 121 + 1))[:height, :width])


def test_a_marked_picture_says_workstation_session_and_minute(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    marked(640, 480).save(tmp_path / "shot.png")
    assert main.main(["trace", str(tmp_path / "shot.png"), "--lang", "en"]) == 0
    printed = capsys.readouterr().out
    assert "workstation CQ-01  session S-7F3A9B12" in printed
    assert f"{MARK.minute.astimezone():%Y-%m-%d %H:%M}" in printed


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_picture_without_a_mark_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    noise = np.random.default_rng(7).normal(200, 2, (300, 400)).clip(0, 255).astype(np.uint8)
    Image.fromarray(noise).save(tmp_path / "plain.png")
    assert main.main(["trace", str(tmp_path / "plain.png"), "--lang", language]) == 1
    assert {"zh": "没有读出暗标", "en": "No hidden mark was read"}[language] in capsys.readouterr().out


def test_what_is_no_picture_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "letter.png").write_text("not a picture", "utf-8")
    assert main.main(["trace", str(tmp_path / "letter.png"), "--lang", "en"]) == 2
    assert main.main(["trace", str(tmp_path / "missing.png"), "--lang", "en"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert "letter.png is not a picture" in told.err
    assert "missing.png cannot be read" in told.err
