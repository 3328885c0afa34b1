"""Sessions on the ceremony page: the banner between two of them, and the menu that ends one."""

from PySide6.QtWidgets import QMenu, QToolButton

from core.draw.state.views import DrawView, SessionView
from ui.pages.draw.parts.ceremony_presenter import is_over, may_leave
from ui.pages.draw.parts.room_acts import RoomActs
from ui.widgets.buttons import Button, IconButton
from ui.widgets.notices import Banner


class BetweenSessions(Banner):
    """The draw was left: when, and the way into the next session."""

    def __init__(self, room: RoomActs) -> None:
        button = Button("", kind="primary")
        super().__init__("", "warning", "", "key-round", action=button)
        self._room = room
        self._open = button
        button.setObjectName("reopen_session")
        button.setText(self.tr("Open a session…"))
        button.set_icon("circle-play")
        button.clicked.connect(room.reopen)
        self.hide()

    def show_view(self, view: DrawView) -> None:
        """Show it while the draw is between two sessions."""
        self.setVisible(view.between_sessions and not is_over(view))
        last = view.sessions[-1] if view.sessions else None
        since = ""
        if last is not None and last.closed_at is not None:
            since = self.tr("Session {name} ended at {time}.").format(
                name=session_mark(last), time=f"{last.closed_at:%m-%d %H:%M}"
            )
        text = self.tr(
            "Nobody is drawn or asked until the next one; answers by text are taken down. A supervisor signs "
            "in, and recording begins."
        )
        self.set_text(f"{since} {text}".strip(), self.tr("The draw was left as it stands"))
        self._open.block("" if self._room.acts.is_operator else self.tr("Only the operator does this"))


class SessionMenu(IconButton):
    """Names the session under way; opens what can be done with it. Narrow: the halt beside it must fit."""

    def __init__(self, room: RoomActs) -> None:
        super().__init__("users", "", "accent", framed=True)
        self.setObjectName("session_menu")
        menu = QMenu(self)
        self._leave = menu.addAction(self.tr("Leave for a later session…"))
        self._leave.triggered.connect(room.leave)
        self._other = menu.addAction(self.tr("Another supervisor signs in…"))
        self._other.triggered.connect(room.hand_over)
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._room = room
        self.hide()

    def show_view(self, view: DrawView) -> None:
        """Show the session that is open; nothing without one."""
        now = next((each for each in view.sessions if each.closed_at is None), None)
        self.setVisible(now is not None and not view.between_sessions and not is_over(view))
        if now is None:
            return
        name = self.tr("Session {0}").format(session_mark(now))
        self.setAccessibleName(name)
        self.setToolTip("\n".join([name, *(self._line(each) for each in view.sessions)]))
        self._leave.setEnabled(may_leave(view) and self._room.acts.is_operator)
        self._other.setEnabled(not view.needs_supervisor)

    def _line(self, each: SessionView) -> str:
        ended = "" if each.closed_at is None else f"{each.closed_at:%m-%d %H:%M}"
        return self.tr("{name}: {opened} – {closed}, {operator}, supervisor {supervisor}").format(
            name=session_mark(each),
            opened=f"{each.opened_at:%m-%d %H:%M}",
            closed=ended,
            operator=each.operator,
            supervisor=each.supervisor,
        )


def session_mark(session: SessionView) -> str:
    """S1, S2, …: the end of its name."""
    return session.session.rpartition("-")[2]
