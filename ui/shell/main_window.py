"""The one main window: sign-in page, pages without signing in, frame with pages, locked screen."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from core.kernel.errors import MingQianError
from ui.bridge import Bridge
from ui.shell.composition import GUEST, Composition
from ui.shell.dates import short_moment
from ui.shell.frame import PageSpec
from ui.shell.idle import IdleWatch
from ui.shell.screen_fit import ScreenFit
from ui.shell.screens import smallest_on
from ui.shell.view_stack import HiddenDialogs, ViewStack
from ui.shell.watermark import Watermark
from ui.shell.witness_window import WitnessDisplay
from ui.texts import message_for, words

if TYPE_CHECKING:
    # The views are loaded when they are shown: one of them is what the program is waited for.
    from core.access.model import Actor, SignedIn
    from ui.shell.dialogs import WindowDialogs
    from ui.shell.lock_page import LockPage
    from ui.shell.outside import OutsideView
    from ui.shell.sign_in import SignInPage
    from ui.shell.signed_in import SignedInView

_LOCKING = frozenset(
    {"access.account_locked", "access.terminal_locked", "access.account_blocked", "access.closed_locked"}
)


class MainWindow(QWidget):
    """``look_asked(name, value)`` when somebody changes language, appearance or text size.

    ``person_changed(account_id)`` before the window is built for somebody, or for nobody ("").
    """

    look_asked = Signal(str, object)
    person_changed = Signal(str)

    def __init__(self, composition: Composition, bridge: Bridge, watermark: Watermark, language: str) -> None:
        super().__init__()
        self._composition = composition
        self._bridge = bridge
        self._watermark = watermark
        self._language = language
        self._signed: SignedIn | None = None
        self._view: SignedInView | None = None
        self._outside: OutsideView | None = None
        self._sign_in: SignInPage | None = None
        self._lock: LockPage | None = None
        self._hidden_dialogs = HiddenDialogs()
        self._looks_around = False
        self._closing = False
        self.stack = ViewStack()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stack)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._idle = IdleWatch(app, lambda: composition.idle_minutes)
        self._idle.idle.connect(self._on_idle)
        self._idle.lock_key.connect(self._on_lock_key)
        self.setMinimumSize(smallest_on(QGuiApplication.primaryScreen().availableSize()))
        self.witness = WitnessDisplay(self)
        self._fit = ScreenFit(self)
        self._name_place()

    # What others may look at.

    @property
    def view(self) -> "SignedInView | None":
        """The frame while somebody is signed in (locked or not)."""
        return self._view

    @property
    def outside(self) -> "OutsideView | None":
        """The page that is open without signing in."""
        return self._outside

    @property
    def sign_in_page(self) -> "SignInPage | None":
        """The sign-in page while it is shown."""
        return self._sign_in

    @property
    def lock_page(self) -> "LockPage | None":
        """The locked screen while it is shown."""
        return self._lock

    @property
    def dialogs(self) -> "WindowDialogs":
        """Messages of whatever is shown."""
        from ui.shell.dialogs import WindowDialogs

        for view in (self._view, self._outside):
            if view is not None:
                return view.dialogs
        return WindowDialogs(self, self._bridge, GUEST, self._composition.second_sign_in)

    def start(self) -> None:
        """Show the guide of the first run, or the sign-in page."""
        first_run = self._composition.first_run()
        if first_run is not None:
            self._open_outside(first_run, may_leave=False)
        else:
            self.show_sign_in()

    def rebuild(self, language: str) -> None:
        """Build everything that is shown again: language, colours or text size have changed."""
        self._language = language
        self._name_place()
        if self._view is not None and self._signed is not None:
            navigator = self._view.navigator
            page = navigator.spec.id if navigator.spec is not None else ""
            self._enter(self._signed.actor, page, dict(navigator.params))
        elif self._outside is not None:
            self.start()
        else:
            self.show_sign_in()

    def speak(self, language: str) -> None:
        """The language of what is built from now on."""
        self._language = language

    def may_rebuild(self, go: Callable[[], None]) -> None:
        """Run ``go`` unless a page would lose something and the person minds."""
        view = self._view or self._outside
        if view is not None:
            view.navigator.leave_all(go)
        else:
            go()

    # Signing in and out.

    def show_sign_in(self) -> None:
        """Nobody is signed in."""
        from ui.shell.sign_in import SignInPage

        self._drop_all()
        self._signed = None
        self._idle.stop()
        self.person_changed.emit("")
        station = self._composition.station()
        if station.practice:
            self._watermark.set_words(self.tr("Practice"), station.station_id, "")
        else:
            self._watermark.clear()
        page = SignInPage(self._composition, station, self._language, self.stack)
        page.form.submitted.connect(self._submit)
        page.form.forgotten.connect(self._forgotten)
        page.entered.connect(self._enter_outside)
        page.language_asked.connect(self._ask_language)
        self._sign_in = page
        self.stack.put(page)
        page.form.reset()
        if self._looks_around:
            page.look_around(self._composition, self._bridge)

    def look_around(self) -> None:
        """From now on the sign-in page says how the surroundings are: the window is on the screen."""
        self._looks_around = True
        if self._sign_in is not None:
            self._sign_in.look_around(self._composition, self._bridge)

    def _submit(self, login: str, password: str) -> None:
        future = self._composition.sign_in(login, password)
        assert self._sign_in is not None
        self._bridge.watch(future, done=self._signed_in, failed=self._sign_in_refused, owner=self._sign_in)

    def _sign_in_refused(self, error: BaseException) -> None:
        assert self._sign_in is not None
        code = error.code if isinstance(error, MingQianError) else ""
        self._sign_in.form.refuse(message_for(error), locked=code in _LOCKING)
        if not code:
            self._bridge.failed.emit(error)

    def _signed_in(self, signed: "SignedIn") -> None:
        self._signed = signed
        actor = signed.actor
        self.person_changed.emit(actor.account_id)
        self._name_place()
        self._mark(actor)
        if signed.must_change:
            self._ask_password(forced=True)
            return
        self._enter(actor)
        self._greet(signed)

    def _greet(self, signed: "SignedIn") -> None:
        if self._view is None:
            return
        text = self.tr("signed in")
        if signed.last_sign_in is not None:
            text = self.tr("signed in, last time {0}").format(short_moment(signed.last_sign_in))
        self._view.notify(text)

    def _mark(self, actor: "Actor") -> None:
        station = self._composition.station()
        name = f"{self.tr('Practice')} · {actor.name}" if station.practice else actor.name
        self._watermark.set_words(name, station.station_id, actor.session_id)

    def _enter(self, actor: "Actor", page: str = "", params: Mapping[str, object] | None = None) -> None:
        from ui.shell.signed_in import SignedInView

        self._drop_all()
        view = SignedInView(self._composition, self._bridge, actor, self.witness, self)
        view.lock_asked.connect(self._on_lock_key)
        view.sign_out_asked.connect(self.sign_out)
        view.password_asked.connect(self._on_password)
        view.look_asked.connect(self.look_asked)
        self._view = view
        self.stack.put(view)
        if page and view.navigator.may_open(page):
            view.open_fresh(page, **dict(params or {}))
        else:
            view.open_start()
        self._idle.start()

    def sign_out(self) -> None:
        """Back to the sign-in page, once nothing would be lost; not from outside while work is under way."""
        if self._lock is not None and self._view is not None and self._view.under_way:
            self._lock.refuse(words("lock.busy"))
        elif self._view is not None:
            self._view.navigator.leave_all(self._sign_out)
        else:
            self._sign_out()

    def _sign_out(self) -> None:
        if self._signed is not None:
            self._bridge.watch(self._composition.sign_out(self._signed.actor), owner=self)
        self._hidden_dialogs.hide()  # what they show is not for whoever signs in next
        self.show_sign_in()

    def _forgotten(self) -> None:
        self.dialogs.message(
            self.tr("Forgot password"),
            self.tr(
                "The system administrator can give you a new first password. An account locked after wrong "
                "passwords is unlocked by the security administrator, or by itself after a while."
            ),
        )

    # Passwords.

    def _on_password(self) -> None:
        self._ask_password(forced=False)

    def _ask_password(self, *, forced: bool) -> None:
        from ui.shell.lock_page import PasswordPage

        page = PasswordPage(forced=forced)
        page.change_asked.connect(self._change_password)
        page.cancelled.connect(self._sign_out if forced else self._back_to_view)
        self._password_page = page
        self.stack.put(page)
        page.start()

    def _change_password(self, old: str, new: str) -> None:
        assert self._signed is not None
        future = self._composition.change_password(self._signed.actor, old, new)
        page = self._password_page
        self._bridge.watch(future, done=self._password_changed, failed=self._password_refused, owner=page)

    def _password_changed(self, _result: object) -> None:
        assert self._signed is not None
        if self._view is None:
            self._enter(self._signed.actor)
        else:
            self._back_to_view()
        if self._view is not None:
            self._view.notify(self.tr("Password changed"))

    def _password_refused(self, error: BaseException) -> None:
        code = error.code if isinstance(error, MingQianError) else ""
        self._password_page.refuse(code, message_for(error))

    def _back_to_view(self) -> None:
        """Take away the page in front of the frame."""
        assert self._view is not None
        self.stack.back_to(self._view)
        self._view.focus_page()

    # Locking.

    def _on_idle(self) -> None:
        if self._view is not None and self._view.keeps_awake():
            self._idle.start()
        else:
            self.lock(by_idle=True)

    def _on_lock_key(self) -> None:
        self.lock(by_idle=False)

    def lock(self, *, by_idle: bool) -> None:
        """Hide the work; what runs goes on."""
        if self._view is None or self._lock is not None or self._signed is None:
            return
        from ui.shell.lock_page import LockPage

        self._idle.stop()
        self._hidden_dialogs.hide()
        self._lock = LockPage(self._signed.actor, self._view.vital_signs, by_idle=by_idle)
        self._lock.unlock_asked.connect(self._unlock)
        self._lock.sign_out_asked.connect(self.sign_out)
        self.stack.put(self._lock)
        self._lock.password.setFocus()
        future = self._composition.screen_locked(self._signed.actor, "idle" if by_idle else "key")
        self._bridge.watch(future, owner=self)

    def _unlock(self, password: str) -> None:
        assert self._signed is not None
        assert self._lock is not None
        future = self._composition.unlock(self._signed.actor, password)
        self._bridge.watch(future, done=self._unlocked, failed=self._unlock_refused, owner=self._lock)

    def _unlocked(self, _result: object) -> None:
        self._lock = None
        self._back_to_view()
        self._hidden_dialogs.show_again()
        self._idle.start()

    def _unlock_refused(self, error: BaseException) -> None:
        if self._lock is not None:
            self._lock.refuse(message_for(error))

    # Pages without signing in.

    def _enter_outside(self, entrance_id: str) -> None:
        for entrance in self._composition.entrances():
            if entrance.id == entrance_id:
                if entrance.page is not None:
                    self._open_outside(entrance.page, may_leave=True)
                elif entrance.run is not None:
                    entrance.run()

    def _open_outside(self, spec: PageSpec, *, may_leave: bool) -> None:
        from ui.shell.outside import OutsideView

        self._drop_all()
        view = OutsideView(self._composition, self._bridge, spec, self.witness, self, may_leave=may_leave)
        view.left.connect(self.start)
        view.look_asked.connect(self.look_asked)
        self._outside = view
        self.stack.put(view)
        view.begin({})

    def _ask_language(self, language: str) -> None:
        self.look_asked.emit("language", language)

    # The window itself.

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit.resized()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._closing:
            self.witness.close()
            event.accept()
            return
        event.ignore()
        self.may_rebuild(self._ask_close)

    def _ask_close(self) -> None:
        running = [words(code) for code in self._view.under_way] if self._view is not None else []
        if running:
            title, action = self.tr("Close the program?"), self.tr("Close anyway")
            self.dialogs.confirm(title, "\n".join(running), action, self._close_now, danger=True, owner=self)
        else:
            self._close_now()

    def _close_now(self) -> None:
        self._closing = True
        self._drop_all()
        self._idle.stop()
        self.close()

    def _name_place(self) -> None:
        """Organisation and practice mode are known once the database is open."""
        station = self._composition.station()
        title = self.tr("Expert Draw Workstation")
        if station.practice:
            title = f"{title} ({self.tr('Practice')})"
        self.setWindowTitle(title)
        self.witness.set_place(station.organisation, practice=station.practice)

    def _drop_all(self) -> None:
        for view in (self._view, self._outside):
            if view is not None:
                view.close_view()
        self._view = self._outside = None
        self._sign_in = self._lock = None
        self._hidden_dialogs.forget()
        self.stack.empty()
