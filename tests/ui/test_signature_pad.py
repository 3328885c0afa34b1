"""The pad to sign on: strokes as drawn, a picture with ink, nothing left after clearing."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from core.draw.ceremony.signatures import check_drawn
from ui.widgets.signature_pad import SignaturePad


def pad_of(qtbot: QtBot) -> SignaturePad:
    pad = SignaturePad()
    qtbot.addWidget(pad)
    pad.resize(600, 220)
    pad.show()
    return pad


def draw(qtbot: QtBot, pad: SignaturePad, *points: tuple[int, int]) -> None:
    first, *rest = (QPoint(x, y) for x, y in points)
    qtbot.mousePress(pad, Qt.MouseButton.LeftButton, pos=first)
    for point in rest:
        qtbot.mouseMove(pad, point)
    qtbot.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=rest[-1] if rest else first)


def test_strokes_are_taken_as_drawn_and_the_picture_shows_them(qtbot: QtBot) -> None:
    pad = pad_of(qtbot)
    assert pad.is_empty
    with qtbot.waitSignal(pad.changed):
        draw(qtbot, pad, (50, 60), (120, 150), (200, 60))
    draw(qtbot, pad, (240, 60), (240, 140), (300, 140), (300, 60))
    drawn = pad.drawn()
    assert [[(x, y) for x, y, _, _ in stroke] for stroke in drawn.strokes] == [
        [(50, 60), (120, 150), (200, 60)],
        [(240, 60), (240, 140), (300, 140), (300, 60)],
    ]
    moments = [t for stroke in drawn.strokes for _, _, t, _ in stroke]
    assert moments == sorted(moments)
    check_drawn(drawn)
    image = QImage.fromData(drawn.picture)
    assert (image.width(), image.height()) == (1200, 440)
    assert image.pixelColor(480, 200).lightness() < 80
    assert image.pixelColor(900, 300).lightness() > 250


def test_nothing_is_left_after_clearing_and_points_stay_within_the_pad(qtbot: QtBot) -> None:
    pad = pad_of(qtbot)
    draw(qtbot, pad, (50, 60), (120, 150))
    pad.clear()
    assert pad.is_empty
    draw(qtbot, pad, (-40, 500), (120, 150))
    assert pad.drawn().strokes[0][0][:2] == (0, 220)
