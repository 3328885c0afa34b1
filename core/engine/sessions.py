"""Sessions of a draw: the recording starts before anything is fixed and ends after everything is."""

from concurrent.futures import Future
from contextlib import suppress
from threading import Event

from core.access.model import Actor
from core.draw.ceremony.states import Phase
from core.engine.draw_parts import DrawParts
from core.engine.foundation import Foundation
from core.kernel.errors import DeviceError, UserError

_START_SECONDS = 30.0
_STOP_SECONDS = 60.0
_LOOK_SECONDS = 0.2
_LOOKS = 3300  # the longest call that a policy allows, and a minute


class Sessions:
    """Keeps draw sessions and recordings together; waits in workers, never in the engine."""

    def __init__(self, foundation: Foundation, parts: DrawParts) -> None:
        self._foundation = foundation
        self._parts = parts
        self._starting: dict[str, Future[None]] = {}
        self._stopping: dict[str, Future[None]] = {}
        parts.recording.started = self._started
        parts.recording.failed = self._failed
        parts.recording.stopped = self._stopped

    def open(self, actor: Actor, draw_id: str) -> None:
        """Open a session, or go on with one that a crash cut off, and wait for its recording.

        Raises:
            DeviceError: there is no recording.
            UserError: ``draw.room_taken`` while another draw is in session.
        """
        engine = self._foundation.engine
        self._check_room(draw_id)
        self._parts.recording.preflight()
        cut_off: str | None = engine.submit(self._parts.draws.get, draw_id).result().session
        if cut_off is not None and self._parts.recording.session is None:
            self._parts.left_recordings.take_up(cut_off)
            self._record(cut_off)
            return
        session: str = engine.submit(self._parts.ceremony.open_session, actor, draw_id).result()
        try:
            self._record(session)
        except BaseException:
            engine.submit(self._parts.closing.end_session, draw_id).result()
            raise

    def leave(self, actor: Actor, draw_id: str, supervisor: Actor) -> None:
        """Leave the draw for a later session (a worker): calls under way end, then recording and session.

        Raises:
            UserError: as ``DrawSessions.leave``; the draw then goes on calling as before.
        """
        engine, contact = self._foundation.engine, self._parts.contact
        calling = engine.submit(self._hold, draw_id).result()
        try:
            self._await_calls(draw_id)
            engine.submit(self._parts.room.sittings.leave, actor, draw_id, supervisor).result()
        except BaseException:
            if calling:
                engine.submit(contact.carry_on, draw_id).result()
            raise
        self.end(draw_id)

    def reopen(self, actor: Actor, draw_id: str, supervisor: Actor) -> None:
        """Go on in another session (a worker): the supervisor opens the secret, then recording, then calls.

        Raises:
            DeviceError: there is no recording; the draw stands as it was left.
            UserError: ``draw.not_your_seal``, ``draw.two_people``, ``draw.room_taken``.
        """
        engine, parts = self._foundation.engine, self._parts
        self._check_room(draw_id)
        parts.recording.preflight()
        if engine.submit(parts.draws.get, draw_id).result().supervisor is None:
            self.end(draw_id)  # a crash came between leaving and the end of the recording
        engine.submit(parts.ceremony.resume, supervisor, draw_id).result()
        try:
            self.open(actor, draw_id)
        except BaseException:
            engine.submit(parts.room.sittings.step_back, draw_id).result()
            raise
        if engine.submit(parts.draws.get, draw_id).result().phase == Phase.CONTACTING:
            engine.submit(parts.contact.resume, draw_id).result()

    def record_again(self, draw_id: str) -> None:
        """After a halt: begin to record again where recording broke (a worker); nothing where it runs.

        Raises:
            DeviceError: there still is no recording.
        """
        draw = self._foundation.engine.submit(self._parts.draws.get, draw_id).result()
        if draw.session is not None and self._parts.recording.session is None:
            self._parts.recording.preflight()
            self._parts.left_recordings.take_up(draw.session)
            self._record(draw.session)

    def resume(self, draw_id: str) -> None:
        """After a restart (engine thread): recover and go on recording, then calling."""
        self._foundation.background.submit(self._resume, draw_id).add_done_callback(self._report)

    def end(self, draw_id: str) -> None:
        """End the recording, wait until all of it is logged, end the session; harmless without one."""
        engine = self._foundation.engine
        session: str | None = engine.submit(self._parts.draws.get, draw_id).result().session
        if session is None:
            return
        if self._parts.recording.session is None:
            self._parts.left_recordings.take_up(session)  # a crash came between the draw's end and this
        elif self._parts.recording.session == session:
            waiting: Future[None] = Future()
            self._stopping[session] = waiting
            engine.submit(self._parts.recording.end).result()
            waiting.result(_STOP_SECONDS)
        engine.submit(self._parts.closing.end_session, draw_id).result()

    def _hold(self, draw_id: str) -> bool:
        """In the engine: no further call; tells whether the draw was calling."""
        self._parts.contact.hold(draw_id)
        return self._parts.draws.get(draw_id).phase == Phase.CONTACTING

    def _await_calls(self, draw_id: str) -> None:
        """Until nobody of this draw is being called, or the longest call would be over."""
        pause = Event()
        for _ in range(_LOOKS):
            if not self._foundation.engine.submit(self._parts.contact.live_calls, draw_id).result():
                return
            pause.wait(_LOOK_SECONDS)

    def _check_room(self, draw_id: str) -> None:
        """There is one recorder: two draws cannot be in session at once."""
        recorded = self._parts.recording.session
        if recorded is None:
            return
        other = self._foundation.engine.submit(self._parts.draws.draw_of_session, recorded).result()
        if other != draw_id:
            raise UserError("draw.room_taken", draw=other)

    def _record(self, session: str) -> None:
        waiting: Future[None] = Future()
        self._starting[session] = waiting
        try:
            self._foundation.engine.submit(self._parts.recording.begin, session).result()
            waiting.result(_START_SECONDS)
        except TimeoutError:
            raise DeviceError("recorder.silent") from None
        finally:
            self._starting.pop(session, None)

    def _resume(self, draw_id: str) -> None:
        engine = self._foundation.engine
        draw = engine.submit(self._parts.draws.get, draw_id).result()
        self.record_again(draw_id)
        if draw.phase == Phase.CONTACTING:
            engine.submit(self._parts.contact.resume, draw_id).result()

    def _report(self, done: "Future[None]") -> None:
        error = done.exception()
        if error is not None:
            self._foundation.bus.publish(SessionTrouble(error))

    def _started(self, session: str) -> None:
        waiting = self._starting.get(session)
        if waiting is not None and not waiting.done():
            waiting.set_result(None)

    def _failed(self, session: str, reason: str) -> None:
        waiting = self._starting.get(session)
        if waiting is not None and not waiting.done():
            waiting.set_exception(DeviceError(reason))
            return
        draw_id = self._parts.draws.draw_of_session(session)
        if draw_id:
            with suppress(UserError):  # a draw that is over has nothing left to halt
                self._parts.ceremony.halt_by_machine(draw_id, reason)

    def _stopped(self, session: str) -> None:
        waiting = self._stopping.pop(session, None)
        if waiting is not None and not waiting.done():
            waiting.set_result(None)


class SessionTrouble:
    """Announcement: going on after a restart failed."""

    def __init__(self, error: BaseException) -> None:
        self.error = error
