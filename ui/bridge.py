"""The one crossing between the window and the engine.

The bridge lives in the main thread. Commands go out as callables and come back as results through one queued
signal, so that no widget is ever touched from another thread. Announcements of the bus come the same way.
"""

import logging
import sys
from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass
from typing import Any, Protocol, cast

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from core.kernel.errors import MingQianError

_log = logging.getLogger(__name__)

Done = Callable[[Any], None]
Failed = Callable[[BaseException], None]


class Commands(Protocol):
    """Where commands run (``core.engine.mailbox.Engine``)."""

    def submit(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> "Future[Any]":
        """Run ``fn`` elsewhere; its outcome arrives in the future."""
        ...


class Announcements(Protocol):
    """Where announcements come from (``core.engine.bus.Bus``)."""

    def subscribe(self, kind: type, handler: Callable[[object], None]) -> None:
        """Call ``handler`` for announcements of ``kind``; ``object`` means all."""
        ...

    def unsubscribe(self, kind: type, handler: Callable[[object], None]) -> None:
        """Undo :meth:`subscribe`."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class _Call:
    """A command under way: whom to tell, as long as that owner lives."""

    owner: QObject
    done: Done | None
    failed: Failed | None


@dataclass(frozen=True, slots=True)
class _Arrival:
    """A finished command on its way into the main thread."""

    call: _Call
    future: "Future[Any]"


@dataclass(frozen=True, slots=True)
class _Announcement:
    """A bus message on its way into the main thread."""

    message: object


@dataclass(frozen=True, slots=True)
class _Subscription:
    owner: QObject
    handler: Callable[[Any], None]


class Bridge(QObject):
    """Sends commands to the engine, brings results and announcements into the main thread.

    ``failed(error)`` is emitted for every error that its caller did not take; ``running_changed(count)``
    whenever the number of commands under way changes.
    """

    failed = Signal(object)
    running_changed = Signal(object)
    _crossing = Signal(object)

    def __init__(self, commands: Commands, bus: Announcements, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self._bus = bus
        self._calls: set[_Call] = set()
        self._subscriptions: dict[type, list[_Subscription]] = {}
        self._crossing.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        bus.subscribe(object, self._announced)

    @property
    def running(self) -> int:
        """Number of commands under way."""
        return len(self._calls)

    def call(
        self,
        fn: Callable[..., Any],
        *args: Any,
        done: Done | None = None,
        failed: Failed | None = None,
        owner: QObject,
    ) -> "Future[Any]":
        """Run ``fn(*args)`` in the engine thread.

        ``done(result)`` or ``failed(error)`` follow in the main thread, unless ``owner`` is gone by then;
        pass bound methods. Without ``failed`` an error goes to the signal of that name, that is to the
        message dialog.
        """
        return self.watch(self._commands.submit(fn, *args), done=done, failed=failed, owner=owner)

    def watch(
        self, future: "Future[Any]", *, done: Done | None = None, failed: Failed | None = None, owner: QObject
    ) -> "Future[Any]":
        """The same for work that was already begun and has a future."""
        call = _Call(owner, done, failed)
        self._calls.add(call)
        self.running_changed.emit(self.running)
        # Runs in whichever thread finishes the work: it must do no more than emit.
        future.add_done_callback(lambda finished: self._cross(_Arrival(call, finished)))
        return future

    def on(self, kind: type, handler: Callable[[Any], None], owner: QObject) -> None:
        """Call ``handler(message)`` in the main thread for announcements of exactly ``kind``.

        Ends by itself when ``owner`` is destroyed.
        """
        self._subscriptions.setdefault(kind, []).append(_Subscription(owner, handler))
        owner.destroyed.connect(self._owner_gone)

    def close(self) -> None:
        """Take no more announcements; results still under way are dropped."""
        self._bus.unsubscribe(object, self._announced)
        self._calls.clear()
        self._subscriptions.clear()

    def _announced(self, message: object) -> None:
        # In the publishing thread. Reading the keys of a dict needs no lock.
        if type(message) in self._subscriptions:
            self._cross(_Announcement(message))

    def _cross(self, parcel: object) -> None:
        if shiboken6.isValid(self):
            self._crossing.emit(parcel)

    @Slot(object)
    def _deliver(self, parcel: object) -> None:
        if isinstance(parcel, _Arrival):
            self._finish(parcel)
        else:
            self._spread(cast("_Announcement", parcel).message)

    def _finish(self, arrival: _Arrival) -> None:
        call = arrival.call
        if call not in self._calls:
            return
        self._calls.discard(call)
        self.running_changed.emit(self.running)
        if not shiboken6.isValid(call.owner):
            return
        if arrival.future.cancelled():
            error: BaseException | None = CancelledError()
        else:
            error = arrival.future.exception()
        if error is None:
            if call.done is not None:
                call.done(arrival.future.result())
        elif call.failed is not None:
            _note(error)
            call.failed(error)
        elif not isinstance(error, CancelledError):
            self.failed.emit(error)

    def _spread(self, message: object) -> None:
        for subscription in tuple(self._subscriptions.get(type(message), ())):
            if shiboken6.isValid(subscription.owner):
                try:
                    subscription.handler(message)
                except Exception:  # noqa: BLE001 - reported as a bug; the other pages still get theirs
                    sys.excepthook(*sys.exc_info())

    @Slot()
    def _owner_gone(self) -> None:
        # The object is half destroyed here; it counts as invalid only afterwards.
        QTimer.singleShot(0, self._prune)

    def _prune(self) -> None:
        for kind in tuple(self._subscriptions):
            alive = [s for s in self._subscriptions[kind] if shiboken6.isValid(s.owner)]
            if alive:
                self._subscriptions[kind] = alive
            else:
                del self._subscriptions[kind]


def _note(error: BaseException) -> None:
    """A page shows one sentence for every bug of ours; the log says which it was and where."""
    if not isinstance(error, MingQianError | CancelledError):
        _log.error("a command failed", exc_info=error)
