"""Pictures of a real piece, decoded by the recorder's own program; whole, torn and no piece at all."""

import sys
from pathlib import Path

import av
import numpy
import pytest

from core.kernel.errors import DeviceError
from devices.recorder.encoder import PieceWriter, choose_codec
from devices.recorder.piece_decoder import ChildPieceDecoder
from tests.support.source_tree import ROOT

DECODER = ChildPieceDecoder([sys.executable, str(ROOT / "main.py"), "record-screen"])


@pytest.fixture(scope="module")
def piece(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Ten pictures, each brighter than the one before, five a second."""
    path = tmp_path_factory.mktemp("piece") / "000001.mkv"
    writer = PieceWriter(path, choose_codec("auto"), (320, 180), 5, "test")
    noise = numpy.random.default_rng(1).integers(0, 40, (180, 320, 3), dtype=numpy.uint8)
    for number in range(10):
        picture = av.VideoFrame.from_ndarray(noise + numpy.uint8(20 * number), format="rgb24")
        writer.write(picture, 200 * number)
    writer.finish()
    return path.read_bytes()


def brightness(jpeg: bytes) -> float:
    context = av.CodecContext.create("mjpeg", "r")
    frame = context.decode(av.Packet(jpeg))[0]
    return float(frame.to_ndarray(format="gray").mean())  # type: ignore[union-attr]


def test_every_picture_comes_with_its_time(piece: bytes) -> None:
    pictures = DECODER.decode(piece).pictures
    assert [picture.ms for picture in pictures] == [200 * number for number in range(10)]
    shades = [brightness(picture.jpeg) for picture in pictures]
    assert all(abs(shade - 20 - 20 * number) < 12 for number, shade in enumerate(shades))


def test_a_torn_piece_gives_what_is_left_of_it_and_no_piece_says_so(piece: bytes) -> None:
    torn = DECODER.decode(piece[: len(piece) * 2 // 3]).pictures
    assert 1 <= len(torn) <= 10
    with pytest.raises(DeviceError) as raised:
        DECODER.decode(b"no recording")
    assert raised.value.code == "recorder.unplayable"


def test_a_program_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(DeviceError) as raised:
        ChildPieceDecoder([str(tmp_path / "nothing")]).decode(b"x")
    assert raised.value.code == "recorder.child_died"
