"""The mark over everything: every window, dialog, menu and popup, whatever is added later."""

from collections.abc import Iterator
from datetime import datetime

import pytest
import shiboken6
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPixmap
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QMenu, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from core.evidence.tracing.hidden_mark import Modules
from core.system.policies import WatermarkPolicy
from ui.shell.watermark import Watermark, _Overlay, build_tile
from ui.shell.watermark import _place_on as place_on


def no_code(_session: str, _at: datetime) -> Modules:
    return ((False,) * 18,) * 18


@pytest.fixture
def watermark(qapp: QApplication) -> Iterator[Watermark]:
    made = Watermark(qapp, no_code, WatermarkPolicy)
    made.set_words("王雨军", "CQ-01", "7F3A")
    yield made
    made.end()
    made.deleteLater()


def overlays(window: QWidget) -> list[_Overlay]:
    return [child for child in window.findChildren(_Overlay) if child.parent() is window]


def marked(window: QWidget) -> bool:
    """Whether the picture of an empty window is not of one colour."""
    image = window.grab().toImage()
    colors = {image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}
    return len(colors) > 1


def test_the_words_are_name_time_workstation_and_session(watermark: Watermark) -> None:
    name, moment, station, session = watermark.text.split(" · ")
    assert (name, station, session) == ("王雨军", "CQ-01", "7F3A")
    assert len(moment) == len("2027-03-04 08:58")


def test_a_policy_takes_words_out_and_moves_the_marks_but_never_takes_the_name(qapp: QApplication) -> None:
    held = WatermarkPolicy(station=False, session=False)
    mark = Watermark(qapp, no_code, lambda: held)
    mark.set_words("王雨军", "CQ-01", "7F3A")
    name, moment = mark.text.split(" · ")
    assert name == "王雨军"
    assert len(moment) == len("2027-03-04 08:58")
    sizes = [build_tile(mark.text, density).size() for density in (1, 2, 3)]
    areas = [size.width() * size.height() for size in sizes]
    assert areas == sorted(areas, reverse=True)
    assert len(set(areas)) == 3
    mark.end()
    mark.deleteLater()


def test_a_plain_window_shows_the_mark(qtbot: QtBot, watermark: Watermark) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 300)
    window.show()
    qtbot.waitExposed(window)
    assert marked(window)


def test_a_small_dialog_a_menu_and_a_popup_list_show_it_too(qtbot: QtBot, watermark: Watermark) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    box = QComboBox(parent)
    box.addItems(["one", "two"])
    parent.show()
    dialog = QDialog(parent)
    dialog.open()
    menu = QMenu(parent)
    menu.addAction("Copy")
    menu.popup(QPoint(0, 0))
    assert overlays(dialog)
    assert overlays(menu)
    menu.close()
    dialog.close()
    box.showPopup()
    popup = box.view().window()
    assert popup is not parent
    assert overlays(popup)
    box.hidePopup()


def test_the_mark_follows_size_and_stays_on_top_of_what_comes_later(
    qtbot: QtBot, watermark: Watermark
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window)
    window.resize(200, 100)
    window.show()
    (overlay,) = overlays(window)
    window.resize(640, 480)
    late = QPushButton("late", window)
    late.show()
    qtbot.waitUntil(lambda: overlay.geometry() == window.rect())
    qtbot.waitUntil(lambda: window.children()[-1] is overlay)
    assert overlays(window) == [overlay]


def test_marks_of_two_windows_lie_on_one_pattern_of_the_screen(qtbot: QtBot, watermark: Watermark) -> None:
    # Where the screen's own overlay lies over a window, the hidden marks of both must be one.
    pictures = []
    for left, top in ((0, 0), (37, 23)):
        window = QWidget()
        qtbot.addWidget(window)
        window.setGeometry(left, top, 400, 300)
        window.show()
        qtbot.waitUntil(lambda window=window: bool(overlays(window)))
        picture = QPixmap(window.size())
        picture.fill(Qt.GlobalColor.white)
        overlays(window)[0].render(picture)
        pictures.append(picture.copy(37 - left, 23 - top, 300, 200).toImage())
    assert pictures[0] == pictures[1]


def test_a_window_that_is_moved_without_a_word_keeps_to_the_pattern(
    qtbot: QtBot, watermark: Watermark, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A window manager puts its frame around a window and moves it by that: no event tells the window."""
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(0, 0, 400, 300)
    window.show()
    qtbot.waitUntil(lambda: bool(overlays(window)))

    def shown() -> QImage:
        picture = QPixmap(window.size())
        picture.fill(Qt.GlobalColor.white)
        overlays(window)[0].render(picture)
        return picture.toImage()

    before = shown()
    below_a_frame = QRect(4, 29, 400, 300)
    monkeypatch.setattr("ui.shell.watermark._place_on", lambda _screen, _window: below_a_frame)
    watermark._tick()
    assert shown().copy(0, 0, 396, 271) == before.copy(4, 29, 396, 271)


def test_clicks_pass_through(qtbot: QtBot, watermark: Watermark) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button = QPushButton("press", window)
    button.setGeometry(10, 10, 100, 40)
    pressed: list[str] = []
    button.clicked.connect(lambda: pressed.append(button.text()))
    window.resize(200, 100)
    window.show()
    target = window.childAt(40, 20)
    assert target is button
    qtbot.mouseClick(target, Qt.MouseButton.LeftButton)
    assert pressed == ["press"]


def test_signing_out_takes_the_mark_away_and_signing_in_covers_open_windows(
    qtbot: QtBot, watermark: Watermark
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 300)
    window.show()
    watermark.clear()
    qtbot.waitUntil(lambda: not overlays(window))
    assert not marked(window)
    watermark.set_words("孟若勇", "CQ-01", "2B61")
    assert marked(window)


def test_the_tile_is_renewed_only_when_its_words_change(watermark: Watermark) -> None:
    key = watermark.tile.cacheKey()
    watermark._tick()
    assert watermark.tile.cacheKey() == key
    watermark.set_words("孟若勇", "CQ-01", "2B61")
    assert watermark.tile.cacheKey() != key


def test_the_mark_is_quiet_grey_of_fifteen_percent(qapp: QApplication) -> None:
    image = build_tile("王雨军 · 2027-03-04 08:58 · CQ-01 · 7F3A").toImage()
    strongest = max(
        (QColor.fromRgba(image.pixel(x, y)) for x in range(image.width()) for y in range(image.height())),
        key=lambda color: color.alpha(),
    )
    # Two strokes of one character may lie over each other, no more.
    assert 30 <= strongest.alpha() <= 72


def test_the_pattern_goes_on_over_the_edges_of_the_tile(qapp: QApplication) -> None:
    image = build_tile("王雨军 · 2027-03-04 08:58 · CQ-01 · 7F3A").toImage()
    width, height = image.width(), image.height()
    left = [image.pixelColor(0, y).alpha() > 0 for y in range(height)]
    right = [image.pixelColor(width - 1, y).alpha() > 0 for y in range(height)]
    assert any(left)
    assert sum(a != b for a, b in zip(left, right, strict=True)) < height / 10


def test_without_a_compositor_there_is_no_overlay_over_the_screen(watermark: Watermark) -> None:
    assert watermark._screens == {}


def test_a_window_that_goes_leaves_the_screens_to_the_others(qtbot: QtBot) -> None:
    screen = QGuiApplication.primaryScreen()
    window = QWidget()
    window.show()
    place_on(screen, window)
    shiboken6.delete(window)
    assert shiboken6.isValid(screen), "whoever still holds it would fail every second"
