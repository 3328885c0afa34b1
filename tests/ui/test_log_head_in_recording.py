"""The log's head on the recorded screen: it can be read in a piece as the player shows it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import av
import numpy
import numpy.typing
import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.system.lamps import RECORDING, Lamp, LampState
from devices.recorder.encoder import PieceWriter, choose_codec
from devices.recorder.playing import jpeg_pictures
from ui.shell.lamps import views
from ui.shell.status_bar import StatusBar
from ui.shell.watermark import build_tile
from ui.widgets.codes import CodeLine

WIDTH, HEIGHT = 1920, 1080
LOWEST = 60
"""Pixels of the screen that hold the bar."""

WIDEST = 92
"""Pixels that the widest head takes."""

DIGITS = "0123456789ABCDEF"
HEADS = ("0F8B63D6", "C246A9CE", "5E17B803")


@pytest.fixture
def bar(qtbot: QtBot) -> StatusBar:
    made = StatusBar("CQ-01", lambda: datetime(2026, 3, 2, 9, 0, tzinfo=UTC))
    qtbot.addWidget(made)
    made.resize(WIDTH, made.height())
    made.show()
    return made


def screen(bar: StatusBar, head: str, height: int, *, marked: bool) -> QImage:
    """The lowest part of the window at this head, with or without the watermark."""
    bar.show_log(40, head)
    QApplication.processEvents()  # the places follow the width of the digits
    image = QImage(WIDTH, height, QImage.Format.Format_RGB888)
    image.fill(0xF3F5F7)
    painter = QPainter(image)
    bar.render(painter, QPoint(0, height - bar.height()))
    if marked:
        painter.drawTiledPixmap(image.rect(), build_tile("王监督 · 2026-03-02 09:00 · CQ-01 · 7F3A"))
    painter.end()
    return image


def recorded(image: QImage, path: Path) -> QImage:
    """The picture after the recorder's codec and the player's."""
    writer = PieceWriter(path, choose_codec("auto"), (WIDTH, HEIGHT), 5, "test")
    frame = av.VideoFrame(WIDTH, HEIGHT, "rgb24")
    frame.planes[0].update(bytes(image.constBits()))
    for number in range(3):
        writer.write(frame, 200 * number)
    writer.finish()
    *_, (_ms, jpeg) = jpeg_pictures(path.read_bytes(), WIDTH)
    return QImage.fromData(jpeg)


def strip(bar: StatusBar, image: QImage) -> QImage:
    """The part of a picture where the head stands, as grey.

    Its right end has a fixed place: the digits have different widths, and the line grows to the left.
    """
    line = bar.findChild(CodeLine)
    assert line is not None
    corner = line.mapTo(bar, QPoint(line.width(), image.height() - bar.height()))
    place = QRect(corner.x() - WIDEST, corner.y(), WIDEST, line.height())
    return image.copy(place).convertToFormat(QImage.Format.Format_Grayscale8)


def unlike(a: QImage, b: QImage) -> float:
    """How far two pictures are from being the same but for brightness and contrast."""
    return float(-numpy.corrcoef(pixels(a), pixels(b))[0, 1])


def pixels(image: QImage) -> "numpy.typing.NDArray[numpy.uint8]":
    lines = numpy.frombuffer(bytes(image.constBits()), numpy.uint8).reshape(image.height(), -1)
    return lines[:, : image.width()].ravel()


def neighbours(head: str) -> Iterator[str]:
    """All heads with one other digit."""
    for place, kept in enumerate(head):
        yield from (head[:place] + digit + head[place + 1 :] for digit in DIGITS if digit != kept)


@pytest.mark.parametrize("head", HEADS)
def test_the_head_is_read_from_a_recorded_picture(bar: StatusBar, tmp_path: Path, head: str) -> None:
    shown = recorded(screen(bar, head, HEIGHT, marked=True), tmp_path / "000001.mkv")
    seen = strip(bar, shown)

    def miss(other: str) -> float:
        return unlike(seen, strip(bar, screen(bar, other, LOWEST, marked=False)))

    taken_for = min([head, *neighbours(head)], key=miss)
    assert taken_for == head


def test_every_way_of_recording_shows_the_running_time() -> None:
    for reason in RECORDING:
        (view,) = views([Lamp("recorder", LampState.OK, reason)], "00:00:07")
        assert view.short == "Recording 00:00:07"
