"""A recording with the log beside the picture: a line of the log leads to its moment, and back."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.engine.player_desk import Playable, PlayerDesk
from core.evidence.recording.playback import Decoded, Picture, PlayedLine, PlayedPiece, PlayedSession, Trouble
from ui.pages.evidence.picture_view import PictureView
from ui.pages.evidence.room_sound import RoomSound
from ui.pages.evidence.time_line import TimeLine
from ui.shell.frame import Frame
from ui.texts import knows, words
from ui.theme import theme
from ui.widgets.buttons import IconButton
from ui.widgets.labels import Text
from ui.widgets.layouts import box, column, row
from ui.widgets.notices import Banner
from ui.widgets.pickers import Select
from ui.widgets.table.columns import Cell, Column, static_source
from ui.widgets.table.paged_table import PagedTable

_SPEEDS = (1, 2, 4, 8)
_KEPT_PIECES = 3
_SHORTEST_MS = 30
_LAST_MS = 200


class PlayerView(QWidget):
    """Pieces are decoded in workers, one ahead; only small pictures pass through the window's thread."""

    def __init__(self, frame: Frame, desk: PlayerDesk) -> None:
        super().__init__()
        self._frame = frame
        self._desk = desk
        self._playables: Sequence[Playable] = ()
        self._pieces: dict[PlayedPiece, Decoded] = {}
        self._loading: set[PlayedPiece] = set()
        self._piece: PlayedPiece | None = None
        self._number = 0
        self._moment: datetime | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._next)
        self.playing = False
        self.picture = PictureView()
        self.time_line = TimeLine()
        self.time_line.sought.connect(self.seek)
        self._note = Banner("", "warning")
        self._note.setObjectName("player_note")
        self._note.hide()
        self.sound = RoomSound(frame, desk, self._say, self)
        self.log = self._log_table()
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.picture, 1)
        left.addWidget(self._note)
        left.addWidget(self.time_line)
        left.addLayout(self._controls())
        beside = box(column(row(self._session, self._stream, gap=8), self.log, gap=8))
        beside.setFixedWidth(theme().px(360))
        line = row(left, beside, gap=16)
        line.setStretch(0, 1)
        self.setLayout(line)
        self.show_sessions(())

    def show_sessions(self, playables: Sequence[Playable]) -> None:
        """Show the first of these sessions from its start; none empties the player."""
        self.pause()
        self._playables = playables
        self._session.set_options([(n, _session_name(one.session)) for n, one in enumerate(playables)])
        self._choose_session()

    @property
    def moment(self) -> datetime | None:
        """What moment the picture shows."""
        return self._moment

    def pause(self) -> None:
        """Stand still."""
        self.playing = False
        self.sound.hush()
        self._timer.stop()
        self._play.set_icon("play")
        self._play.set_word(self.tr("Play"))

    def toggle(self) -> None:
        """Play, or stand still."""
        if self.playing or self._piece is None:
            self.pause()
            return
        self.playing = True
        self._play.set_icon("pause")
        self._play.set_word(self.tr("Pause"))
        self._wait()

    def seek(self, moment: datetime) -> None:
        """Show the picture of ``moment``, or the next one where none was recorded."""
        playable = self._chosen
        if playable is None:
            return
        session, stream = playable.session, self._stream.value or ""
        piece = session.piece_at(stream, max(moment, session.started))
        found = piece or session.of_stream(stream)[-1]
        self.sound.hush()
        missing = piece is not None and moment < piece.started - timedelta(seconds=1)
        self._say_missing(found if missing else None)
        self._go(found, max(moment, found.started))

    def step(self, pictures: int) -> None:
        """One picture on or back."""
        self.pause()
        if self._piece is None:
            return
        shown = self._pictures_of(self._piece)
        number = self._number + pictures
        if 0 <= number < len(shown):
            self._show_number(number)
        else:
            self._go_beside(1 if pictures > 0 else -1)

    # -- parts

    def _controls(self) -> QHBoxLayout:
        self._session: Select[int] = Select([])
        self._session.setMinimumContentsLength(14)
        self._session.setObjectName("player_session")
        self._session.setAccessibleName(self.tr("Session"))
        self._session.edited.connect(self._choose_session)
        self._stream: Select[str] = Select([])
        self._stream.setObjectName("player_stream")
        self._stream.setAccessibleName(self.tr("Screen"))
        self._stream.edited.connect(self._choose_stream)
        self._speed: Select[int] = Select([(speed, f"× {speed}") for speed in _SPEEDS])
        self._speed.setMinimumContentsLength(3)
        self._speed.setObjectName("player_speed")
        self._speed.setAccessibleName(self.tr("Speed"))
        self._speed.edited.connect(self.sound.hush)
        self._play = IconButton("play", self.tr("Play"), framed=True)
        self._play.setObjectName("player_play")
        self._play.clicked.connect(self.toggle)
        back = IconButton("chevron-left", self.tr("One picture back"), framed=True)
        back.setObjectName("player_back")
        back.clicked.connect(partial(self.step, -1))
        on = IconButton("chevron-right", self.tr("One picture on"), framed=True)
        on.setObjectName("player_on")
        on.clicked.connect(partial(self.step, 1))
        self._clock = Text("", "body", "text")
        self._clock.setObjectName("player_clock")
        return row(back, self._play, on, self._speed, self.sound.button, self._clock, None, gap=8)

    def _log_table(self) -> PagedTable:
        table = PagedTable(
            [
                Column("at", self.tr("Time"), _time, 90),
                Column("event", self.tr("Event"), self._event, 280, stretch=True),
            ],
            _key,
            table_id="player_log",
            memory=self._frame.preferences,
            name=self.tr("Log of the session"),
        )
        table.view.setObjectName("player_log_table")
        table.set_words(total=self.tr("{total} {total:record|records}"))
        advice = self.tr("Choose a line to see its moment.")
        table.set_empty(self.tr("No recording to show"), advice, unasked=True)
        table.focused.connect(self._line_chosen)
        return table

    def _event(self, line: PlayedLine) -> Cell:
        code = f"event.{line.event}"
        name = words(code) if knows(code) else line.event
        if line.trouble is Trouble.NONE:
            return Cell(name)
        return Cell(f"{name} · {self.tr('{0} s').format(line.seconds)}" if line.seconds else name, "warning")

    # -- choosing

    @property
    def _chosen(self) -> Playable | None:
        number = self._session.value
        return None if number is None or number >= len(self._playables) else self._playables[number]

    def _choose_session(self) -> None:
        playable = self._chosen
        self._pieces.clear()
        self._piece = self._moment = None
        self.picture.show_image(QImage())
        self._clock.setText("")
        self._note.hide()
        session = None if playable is None else playable.session
        self._stream.set_options(
            [] if session is None else [(s, self._screen_name(s)) for s in session.streams]
        )
        self.log.set_source(static_source([] if session is None else list(session.lines)))
        for part in (self._session, self._stream, self._speed, self._play):
            part.setEnabled(session is not None)
        self._choose_stream()

    def _screen_name(self, stream: str) -> str:
        """What people call a stream, which the log names after its screen."""
        number = stream.removeprefix("screen-")
        return self.tr("Screen {0}").format(number) if number.isdigit() else stream

    def _choose_stream(self) -> None:
        playable = self._chosen
        session = None if playable is None else playable.session
        self.time_line.show_session(session, self._stream.value or "")
        if session is not None:
            self.seek(self._moment or session.started)

    def _line_chosen(self, line: object) -> None:
        if isinstance(line, PlayedLine) and line.at != self._moment:
            self.pause()
            self.seek(line.at)

    # -- showing

    def _go(self, piece: PlayedPiece, moment: datetime) -> None:
        self._piece, self._moment = piece, moment
        self._tell(moment)
        if piece in self._pieces:
            self._show_moment()
        else:
            self._load(piece)

    def _load(self, piece: PlayedPiece) -> None:
        playable = self._chosen
        if playable is None or piece in self._loading or piece in self._pieces:
            return
        self._loading.add(piece)
        future = self._desk.decoded(self._frame.actor, playable, piece)
        done, failed = partial(self._loaded, piece), partial(self._not_loaded, piece)
        self._frame.bridge.watch(future, done=done, failed=failed, owner=self)

    def _loaded(self, piece: PlayedPiece, decoded: Decoded) -> None:
        self._loading.discard(piece)
        while len(self._pieces) >= _KEPT_PIECES:
            self._pieces.pop(next(one for one in self._pieces if one is not self._piece))
        self._pieces[piece] = decoded
        self.sound.offer(decoded)
        if piece == self._piece:
            self._show_moment()

    def _not_loaded(self, piece: PlayedPiece, error: BaseException) -> None:
        self._loading.discard(piece)
        if piece == self._piece:
            self.pause()
            self._frame.dialogs.error(error)

    def _show_moment(self) -> None:
        assert self._piece is not None
        assert self._moment is not None
        ms = (self._moment - self._piece.started).total_seconds() * 1000
        shown = self._pieces[self._piece].pictures
        numbers = [n for n, picture in enumerate(shown) if picture.ms <= ms]
        self._show_number(numbers[-1] if numbers else 0, keep=True)

    def _show_number(self, number: int, *, keep: bool = False) -> None:
        assert self._piece is not None
        pictures = self._pieces[self._piece].pictures
        self._number = number
        self.picture.show_image(QImage.fromData(pictures[number].jpeg))
        if not keep:
            self._moment = self._piece.started + timedelta(milliseconds=pictures[number].ms)
            self._tell(self._moment)
        if self.playing:
            self._wait()
        following = self._beside(1)
        if following is not None:
            self._load(following)

    def _tell(self, moment: datetime) -> None:
        self.time_line.set_moment(moment)
        self._clock.setText(f"{moment:%Y-%m-%d %H:%M:%S}")

    # -- going on

    def _wait(self) -> None:
        """Until the next picture, at the chosen speed."""
        pictures = self._pictures_of(self._piece)
        if self._piece is None or not pictures:
            return  # still being decoded; it goes on when it is there
        if self._speed.value == 1:
            self.sound.play(self._pieces[self._piece], pictures[self._number].ms)
        following = self._number + 1
        ms = pictures[following].ms - pictures[self._number].ms if following < len(pictures) else _LAST_MS
        self._timer.start(max(ms // (self._speed.value or 1), _SHORTEST_MS))

    def _next(self) -> None:
        if not self.playing or self._piece is None:
            return
        if self._number + 1 < len(self._pictures_of(self._piece)):
            self._show_number(self._number + 1)
        else:
            self.sound.hush()
            self._go_beside(1)

    def _pictures_of(self, piece: PlayedPiece | None) -> tuple[Picture, ...]:
        decoded = None if piece is None else self._pieces.get(piece)
        return () if decoded is None else decoded.pictures

    def _beside(self, way: int) -> PlayedPiece | None:
        playable = self._chosen
        if playable is None or self._piece is None:
            return None
        pieces = playable.session.of_stream(self._piece.stream)
        number = pieces.index(self._piece) + way
        return pieces[number] if 0 <= number < len(pieces) else None

    def _go_beside(self, way: int) -> None:
        piece, other = self._piece, self._beside(way)
        if piece is None or other is None:
            self.pause()
            return
        gap = way > 0 and other.started - piece.ended > timedelta(seconds=1)
        self._say_missing(other if gap else None)
        self._go(other, other.started if way > 0 else other.ended)

    def _say_missing(self, after: PlayedPiece | None) -> None:
        """Pictures are missing before ``after``, or nothing is missing here."""
        text = self.tr("No pictures were recorded until {0}.")
        self._say("" if after is None else text.format(f"{after.started:%H:%M:%S}"))

    def _say(self, text: str) -> None:
        if text:
            self._note.set_text(text)
        self._note.setVisible(bool(text))


def _session_name(session: PlayedSession) -> str:
    """The number of the session within its draw, and when it began."""
    return f"{session.session.rpartition('-')[2]} · {session.started:%m-%d %H:%M}"


def _key(line: PlayedLine) -> str:
    return str(line.seq)


def _time(line: PlayedLine) -> str:
    return f"{line.at:%H:%M:%S}"
