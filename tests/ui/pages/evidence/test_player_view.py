"""The player: a line of the log shows its moment, missing pictures are said, pictures follow each other."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QBuffer, QCoreApplication, QEvent, QIODevice
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from core.engine.player_desk import Playable
from core.evidence.recording.playback import Decoded, Picture, PlayedPiece
from core.kernel.errors import DeviceError, UserError
from tests.support.recorded_session import SESSION, START
from tests.ui.conftest import SpyFrame
from tests.ui.fake_program import settled
from tests.ui.notes import texts_of
from ui.pages.evidence.player_view import PlayerView
from ui.widgets.notices import Banner
from ui.widgets.pickers import Select

RATE = 16_000
TEN_SECONDS = bytes(2 * 10 * RATE)


def jpeg(shade: int) -> bytes:
    image = QImage(16, 9, QImage.Format.Format_RGB32)
    image.fill(QColor(shade, shade, shade))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPG", 95)
    return bytes(buffer.data().data())


class FakeDesk:
    """Five pictures a second; their shade tells piece and number."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, int]] = []
        self.broken = self.deaf = False
        self.sound = b""
        self.heard: list[tuple[int, int] | str] = []

    def decoded(self, _actor: Any, _playable: Playable, piece: PlayedPiece) -> Any:
        self.asked.append((piece.stream, piece.index))

        def decoded() -> Decoded:
            if self.broken:
                raise UserError("player.not_logged")
            pictures = tuple(Picture(200 * n, jpeg(100 * piece.index + n)) for n in range(50))
            return Decoded(pictures, self.sound, RATE)

        return settled(decoded)

    def hear(self, sound: bytes, sample_rate: int) -> Any:
        self.heard.append((len(sound), sample_rate))

        def played() -> None:
            if self.deaf:
                raise DeviceError("speaker.none")

        return settled(played)

    def hush(self) -> None:
        self.heard.append("silence")


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk()


@pytest.fixture
def view(frame: SpyFrame, qtbot: QtBot, desk: FakeDesk) -> Iterator[PlayerView]:
    yield from shown_view(frame, qtbot, desk)


def shown_view(frame: SpyFrame, qtbot: QtBot, desk: FakeDesk) -> Iterator[PlayerView]:
    made = PlayerView(frame, desk)  # type: ignore[arg-type]
    made.resize(1000, 600)
    made.show()
    made.show_sessions((Playable(SESSION, lambda _piece: b""),))
    qtbot.waitUntil(lambda: frame.bridge.running == 0)
    yield made
    made.show_sessions(())
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def shade(view: PlayerView) -> int:
    return view.picture.image.pixelColor(4, 4).red()


def test_it_begins_with_the_first_picture_and_has_the_next_piece_ready(
    view: PlayerView, desk: FakeDesk
) -> None:
    assert shade(view) == pytest.approx(100, abs=2)
    assert desk.asked == [("screen-1", 1), ("screen-1", 2)]
    assert f"{START:%Y-%m-%d %H:%M:%S}" in texts_of(view)


def test_a_line_of_the_log_shows_its_moment(view: PlayerView) -> None:
    frozen = SESSION.lines[0]
    view.log.focused.emit(frozen)
    assert view.moment == frozen.at
    assert shade(view) == pytest.approx(120, abs=2)  # four seconds on: the twentieth picture


def test_where_nothing_was_recorded_it_says_so_and_shows_what_comes_next(view: PlayerView) -> None:
    view.seek(START + timedelta(seconds=13))
    assert shade(view) == pytest.approx(200, abs=2)
    note = view.findChild(Banner, "player_note")
    assert note is not None
    assert note.isVisible()
    assert "No pictures were recorded until 09:00:17." in texts_of(note)
    view.seek(START + timedelta(seconds=1))
    assert not note.isVisible()


def test_one_picture_on_and_back_over_the_edge_of_a_piece(view: PlayerView) -> None:
    view.step(1)
    assert shade(view) == pytest.approx(101, abs=2)
    view.seek(START + timedelta(seconds=9.95))
    view.step(1)
    assert shade(view) == pytest.approx(200, abs=2)
    view.step(-1)
    assert shade(view) == pytest.approx(149, abs=2)


def test_it_plays_on_by_itself_and_stands_still_at_the_end(view: PlayerView, qtbot: QtBot) -> None:
    view.seek(START + timedelta(seconds=27.3))
    view.toggle()
    assert view.playing
    qtbot.waitUntil(lambda: not view.playing, timeout=5000)
    assert shade(view) == pytest.approx(249, abs=2)


def test_a_piece_that_is_not_what_was_logged_is_not_shown(
    frame: SpyFrame, qtbot: QtBot, view: PlayerView, desk: FakeDesk
) -> None:
    desk.broken = True
    view.show_sessions(())
    view.show_sessions((Playable(SESSION, lambda _piece: b""),))
    qtbot.waitUntil(lambda: bool(frame.dialogs.errors))
    assert view.picture.image.isNull()


@pytest.fixture
def loud_view(frame: SpyFrame, qtbot: QtBot, desk: FakeDesk) -> Iterator[PlayerView]:
    """A player of pieces with ten seconds of sound each."""
    desk.sound = TEN_SECONDS
    yield from shown_view(frame, qtbot, desk)


def test_the_room_is_heard_from_where_the_picture_stands_and_not_after_a_pause(
    loud_view: PlayerView, desk: FakeDesk, qtbot: QtBot
) -> None:
    view = loud_view
    assert view.sound.button.isVisible()
    view.seek(START + timedelta(seconds=4))
    view.toggle()
    assert desk.heard == [(2 * 6 * RATE, RATE)]
    view.toggle()
    assert desk.heard[-1] == "silence"
    view.seek(START + timedelta(seconds=9.9))
    view.toggle()
    qtbot.waitUntil(lambda: desk.heard[-1] == (len(TEN_SECONDS), RATE))
    view.pause()


def test_the_room_is_silent_when_it_is_turned_off_or_pictures_run_faster(
    loud_view: PlayerView, desk: FakeDesk
) -> None:
    view = loud_view
    view.sound.button.click()
    view.toggle()
    view.pause()
    view.sound.button.click()
    speed = view.findChild(Select, "player_speed")
    assert speed is not None
    speed.set_value(4)
    view.toggle()
    view.pause()
    assert desk.heard == []


def test_a_recording_without_sound_offers_none_and_a_missing_loudspeaker_is_said(
    view: PlayerView, desk: FakeDesk, qtbot: QtBot
) -> None:
    assert not view.sound.button.isVisible()
    view.toggle()
    assert desk.heard == []
    view.show_sessions(())
    desk.sound, desk.deaf = TEN_SECONDS, True
    view.show_sessions((Playable(SESSION, lambda _piece: b""),))
    qtbot.waitUntil(view.sound.button.isVisible)
    view.toggle()
    note = view.findChild(Banner, "player_note")
    assert note is not None
    qtbot.waitUntil(note.isVisible)
    assert view.playing
    view.pause()
