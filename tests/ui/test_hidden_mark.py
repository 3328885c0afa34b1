"""The hidden mark read back from pictures of the real window, light and dark."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import av
import pytest
from PIL import Image

from core.evidence.tracing.hidden_mark import HiddenMark, PictureRead
from storage.pictures.mark_reader import FoldingMarkReader
from tests.support.virtual_screen import environment_for
from tests.ui.marked_window import MINUTE, SESSION, STATION

ROOT = Path(__file__).resolve().parents[2]
MARK = HiddenMark(STATION, SESSION, MINUTE)


@pytest.fixture(scope="module", params=["light", "dark"])
def picture(
    xvfb: str, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Image.Image:
    path = tmp_path_factory.mktemp("marked") / f"{request.param}.png"
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.marked_window", str(path), request.param],
        cwd=ROOT,
        env=environment_for(xvfb),
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    with Image.open(path) as shot:
        return shot.convert("RGB")


def read(path: Path) -> PictureRead:
    return FoldingMarkReader().read(path)


def whole(picture: Image.Image, path: Path) -> Path:
    picture.save(path / "whole.png")
    return path / "whole.png"


def cut(picture: Image.Image, path: Path) -> Path:
    picture.crop((701, 403, 1101, 703)).save(path / "cut.png")
    return path / "cut.png"


def compressed(picture: Image.Image, path: Path) -> Path:
    picture.save(path / "compressed.jpg", quality=50)
    return path / "compressed.jpg"


def scaled(picture: Image.Image, path: Path) -> Path:
    picture.resize((1280, 720), Image.Resampling.LANCZOS).save(path / "scaled.jpg", quality=80)
    return path / "scaled.jpg"


def turned(picture: Image.Image, path: Path) -> Path:
    picture.transpose(Image.Transpose.ROTATE_90).save(path / "turned.png")
    return path / "turned.png"


def filmed(picture: Image.Image, path: Path) -> Path:
    """One frame as the recorder encodes it (x264, veryfast, crf 28), taken out as a picture."""
    with av.open(path / "film.mkv", "w") as film:
        stream = film.add_stream("libx264", rate=5, options={"preset": "veryfast", "crf": "28"})
        stream.width, stream.height, stream.pix_fmt = picture.width, picture.height, "yuv420p"
        for _ in range(3):
            film.mux(stream.encode(av.VideoFrame.from_image(picture)))
        film.mux(stream.encode())
    with av.open(path / "film.mkv") as film:
        *_, last = film.decode(video=0)
        last.to_image().save(path / "filmed.png")
    return path / "filmed.png"


@pytest.mark.parametrize("change", [whole, cut, compressed, scaled, turned, filmed])
def test_workstation_session_and_minute_are_read_back(
    picture: Image.Image, change: Callable[[Image.Image, Path], Path], tmp_path: Path
) -> None:
    assert read(change(picture, tmp_path)).marks == (MARK,)
