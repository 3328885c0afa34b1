"""The draw desk: what the pages can do with draws, short acts in the engine and long ones as futures."""

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import replace
from functools import partial
from hashlib import sha256
from typing import TypeVar

from core.access.model import Actor
from core.draw.ceremony import events as events
from core.draw.ceremony.attempts import WouldBe
from core.draw.ceremony.freezing import FrozenPool
from core.draw.ceremony.second_person import check_second
from core.draw.ceremony.states import Phase
from core.draw.ceremony.time_lock import names_locked
from core.draw.forms import values as form_values
from core.draw.forms.model import CommitmentSlip, public_table, sealed_table
from core.draw.forms.sign_in import sign_in_sheet
from core.draw.history.figures import DrawFigures, draw_figures
from core.draw.history.participation import DrawnSeat
from core.draw.planning.rule_check import Answered, AskedOverride
from core.draw.planning.service import count_pool, freeze_pool, shown_frozen
from core.draw.state.records import DrawRecord, PlanDraft
from core.draw.state.views import CheckRow, DrawRow, DrawView, PreQueryView
from core.engine.archiving import Archiving
from core.engine.draw_parts import DrawParts
from core.engine.foundation import Foundation
from core.engine.live_counting import LiveCounting, live_view
from core.engine.room_desk import RoomDesk
from core.engine.rows_by_hand import RowsByHand
from core.engine.sessions import Sessions
from core.evidence.papers.paper_codes import signed_slip
from core.evidence.sealing.model import ArchiveEntry
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import DeviceError, OutOfScopeError, UserError

R = TypeVar("R")
_MOST_PAGES = 20
_WITH_NAMES = frozenset({"open", "sign_in"})


class DrawDesk:
    """One object for all draw pages. Methods that give futures may be called from the window's thread."""

    def __init__(
        self, foundation: Foundation, parts: DrawParts, sessions: Sessions, archiving: Archiving
    ) -> None:
        self._foundation = foundation
        self._parts = parts
        self._sessions = sessions
        self._archiving = archiving
        self.by_hand = RowsByHand(foundation, parts)
        self._live = LiveCounting(parts.pool)
        self.room = RoomDesk(foundation, parts, self._sessions, self._live)
        self.templates = parts.templates
        self.selection = parts.selection

    # -- in the engine thread --------------------------------------------------------------------------

    def rows(self, actor: Actor, project_no: str = "") -> list[DrawRow]:
        """The draws changed last, of one project or of all."""
        self._check_read(actor, project_no=project_no)
        seen = None if actor.scope is None else partial(self._is_seen, actor)
        return self._parts.reader.rows(project_no, seen=seen)

    def figures(self, actor: Actor) -> DrawFigures:
        """Draws of the last weeks and how their seats were filled."""
        self._check_read(actor)
        reads = self._parts.figures
        if actor.scope is not None:
            reads = reads.within(actor.scope.names)
        return draw_figures(reads, self._foundation.acts.clock.now().wall)

    def view(self, actor: Actor, draw_id: str) -> DrawView:
        """Everything that screens may know of one draw."""
        self._check_read(actor, draw_id=draw_id)
        return self._parts.reader.view(draw_id)

    def seats_of(self, actor: Actor, expert_no: str) -> tuple[DrawnSeat, ...]:
        """Where an expert was drawn: released draws only, of projects that the actor may see."""
        self._foundation.acts.gate.check(actor, {"expert_no": expert_no})
        seats = self._parts.participation.of(actor, expert_no)
        return tuple(seat for seat in seats if self._is_seen(actor, seat.draw_id))

    def plan_for(self, actor: Actor, project_no: str) -> tuple[str | None, PlanDraft]:
        """The open draw of a project with its plan, or a first draft."""
        self._check_read(actor, project_no=project_no)
        return self._parts.planning.plan_for(project_no)

    def save_plan(self, actor: Actor, draft: PlanDraft, draw_id: str | None = None) -> str:
        """Store a draft; gives the draw's number."""
        return self._parts.planning.save_plan(actor, draft, draw_id)

    def stop(self) -> None:
        """The workstation is being closed: nothing happens by itself any more."""
        self._parts.names.stop()

    def supervisor_join(self, supervisor: Actor, draw_id: str) -> None:
        """The supervisor signed in beside the operator."""
        self._parts.ceremony.supervisor_join(supervisor, draw_id)

    def compared(self, actor: Actor, draw_id: str, by: str) -> None:
        """Somebody compared screen and slip."""
        self._parts.ceremony.compared(actor, draw_id, by)

    def enter_value(self, actor: Actor, draw_id: str, witness: str, method: str, value: str) -> None:
        """A witness's value."""
        self._parts.ceremony.enter_value(actor, draw_id, witness, method, value)

    def clear_value(self, actor: Actor, draw_id: str, witness: str) -> None:
        """A witness takes the value back."""
        self._parts.ceremony.clear_value(actor, draw_id, witness)

    def reveal(self, actor: Actor, draw_id: str) -> None:
        """Place the panel."""
        self._parts.ceremony.reveal(actor, draw_id)

    def start_contact(self, actor: Actor, draw_id: str) -> None:
        """Begin, or go on, inviting."""
        self._foundation.acts.gate.check(actor, {"draw_id": draw_id})
        with self._foundation.acts.transaction():
            self._parts.states.advance(draw_id, events.StartContact())
            self._parts.contact.start(actor, draw_id)

    def halt(self, supervisor: Actor, draw_id: str, reason: str) -> None:
        """A supervisor stops the draw."""
        self._parts.ceremony.halt(supervisor, draw_id, reason)

    def void(self, supervisor: Actor, draw_id: str, reason: str) -> WouldBe:
        """Declare the attempt void; who was invited is told. :meth:`seal` gives it an archive of its own."""
        would_be = self._parts.attempts.void(supervisor, draw_id, reason)
        self._parts.contact.withdraw(draw_id)
        self._parts.contact.finish(draw_id)
        return would_be

    def begin_again(self, actor: Actor, draw_id: str) -> int:
        """Open the attempt that follows a void one; gives its number."""
        return self._parts.attempts.begin_again(actor, draw_id)

    def resume(self, supervisor: Actor, draw_id: str) -> None:
        """After a restart: open the secret, record again, go on calling."""
        self._parts.ceremony.resume(supervisor, draw_id)
        self._sessions.resume(draw_id)

    def release(self, actor: Actor, draw_id: str, second: Actor) -> None:
        """Two people release the names; under a time lock only once the clock was changed."""
        self._parts.closing.release(actor, draw_id, second)

    def enter_answer(
        self, actor: Actor, draw_id: str, row: int, accepted: bool, supervisor: Actor, reason: str
    ) -> bool:
        """An answer that came another way; ``row`` as the board shows it."""
        return self.by_hand.enter_answer(actor, draw_id, row, accepted, supervisor, reason)

    def override_rule(self, actor: Actor, draw_id: str, asked: AskedOverride, supervisor: Actor) -> None:
        """Operator and supervisor go on against a rule of the last check."""
        self._parts.rules.override(actor, draw_id, asked, supervisor)

    def closing_check(self, actor: Actor, draw_id: str) -> tuple[CheckRow, ...]:
        """The rules against the panel as it came about; raises ``draw.signatures_missing``."""
        self._check_read(actor, draw_id=draw_id)
        return self._archiving.closing_check(draw_id)

    def witness_display_lost(self, draw_id: str) -> None:
        """The room no longer sees this draw: it halts, and no other does."""
        if self._parts.draws.get(draw_id).session is not None:
            self._parts.ceremony.halt_by_machine(draw_id, "witness.screen_lost")

    def safe_stop(self, cause: str) -> None:
        """A bug of ours: halt every draw that is in force."""
        for draw in self._parts.draws.unfinished():
            if draw.session is not None:
                self._parts.ceremony.halt_by_machine(draw.id, cause)

    # -- longer, as futures ----------------------------------------------------------------------------

    def pre_query(self, actor: Actor, draft: PlanDraft) -> "Future[PreQueryView]":
        """Counts of a draft against the pool."""
        return self._foundation.background.submit(self._pre_query, actor, draft)

    def check(self, actor: Actor, draw_id: str) -> "Future[tuple[CheckRow, ...]]":
        """The rule check."""
        return self._begin(self._check, actor, draw_id)

    def open_session(self, actor: Actor, draw_id: str) -> "Future[None]":
        """Begin a session; done when the recording runs."""
        return self._begin(self._sessions.open, actor, draw_id)

    def go_on(self, actor: Actor, draw_id: str, supervisor: Actor) -> "Future[None]":
        """Operator and supervisor go on after a halt; a recording that broke begins again before."""
        return self._foundation.background.submit(self._go_on, actor, draw_id, supervisor)

    def freeze(self, actor: Actor, draw_id: str) -> "Future[None]":
        """Fix plan and pool, then the machine secret; where experts are named there is none."""
        return self._begin(self._freeze, actor, draw_id)

    def issue_slip(self, actor: Actor, draw_id: str, way: str) -> "Future[bytes]":
        """The commitment slip, ``way`` printed or saved."""
        return self._begin(self._issue_slip, actor, draw_id, way)

    def table(self, actor: Actor, draw_id: str, kind: str) -> "Future[bytes]":
        """A document of the panel: the draw table ``sealed`` with its ``cover``, or ``open``, or ``sign_in``.

        The last two fail with ``UserError('draw.names_locked')`` until the names are released.
        """
        return self._begin(self._table, actor, draw_id, kind)

    def print_table(self, actor: Actor, draw_id: str, kind: str) -> "Future[None]":
        """Print the last document of ``kind`` that :meth:`table` made, and record that.

        The future fails with ``DeviceError('printer.…')``, ``UserError('draw.names_locked')`` or
        ``UserError('draw.no_document')``.
        """
        return self._begin(self._print_table, actor, draw_id, kind)

    def close(
        self, actor: Actor, draw_id: str, supervisor: Actor, reason: str = "", asked: Answered = ()
    ) -> "Future[ArchiveEntry]":
        """Close and seal the draw; ``asked`` overrides what :meth:`closing_check` found standing."""
        return self._begin(self._archiving.close, actor, draw_id, supervisor, reason, asked)

    def seal(self, actor: Actor, draw_id: str, supervisor: Actor) -> "Future[ArchiveEntry]":
        """Seal a void attempt, or a closed draw whose archive could not be written before."""
        return self._begin(self._archiving.seal, actor, draw_id, supervisor)

    def cancel_seal(self, draw_id: str) -> None:
        """Stop the sealing under way; it can be begun again. From any thread."""
        self._parts.seal_jobs.cancel(draw_id)

    def page_image(self, pdf: bytes, page: int, scale: float) -> "Future[tuple[int, int, bytes]]":
        """A page of a document as RGBA pixels."""
        return self._foundation.background.submit(self._page_image, pdf, page, scale)

    def page_images(self, pdf: bytes, scale: float) -> "Future[tuple[tuple[int, int, bytes], ...]]":
        """All pages of a document, twenty at the most, as RGBA pixels."""
        return self._foundation.background.submit(self._page_images, pdf, scale)

    def _begin(self, work: Callable[..., R], actor: Actor, draw_id: str, *rest: object) -> "Future[R]":
        """Run ``work`` in a worker once it is known that the draw is within the actor's data scope."""

        def run() -> R:
            self._in_engine(self._foundation.acts.gate.check, actor, {"draw_id": draw_id})
            return work(actor, draw_id, *rest)

        return self._foundation.background.submit(run)

    # -- workers ---------------------------------------------------------------------------------------

    def _in_engine(self, fn: Callable[..., R], *args: object) -> R:
        return self._foundation.engine.submit(fn, *args).result()

    def _pre_query(self, actor: Actor, draft: PlanDraft) -> PreQueryView:
        if not actor.may("draw.plan"):
            raise UserError("access.denied", act="draw.plan")
        self._in_engine(self._foundation.acts.gate.check, actor, {"project_no": draft.project_no})
        preparation = self._in_engine(self._parts.planning.prepare_counting, draft)
        live = self._live.count(preparation)
        rules: tuple[CheckRow, ...] = self._in_engine(self._parts.planning.queried, actor, draft, live.counts)
        return live_view(draft, live, rules, self._foundation.acts.clock.now().wall)

    def _check(self, actor: Actor, draw_id: str) -> tuple[CheckRow, ...]:
        draw: DrawRecord = self._in_engine(self._parts.draws.get, draw_id)
        preparation = self._in_engine(self._parts.planning.prepare, draw.plan, draw_id)
        counts = count_pool(preparation, self._parts.pool)
        return self._in_engine(self._parts.planning.check, actor, draw_id, counts)

    def _go_on(self, actor: Actor, draw_id: str, supervisor: Actor) -> None:
        check_second(supervisor, "draw.supervise")
        if not actor.may("draw.run"):
            raise UserError("access.denied", act="draw.continued")
        self._sessions.record_again(draw_id)
        self._in_engine(self._parts.ceremony.go_on, actor, draw_id, supervisor)

    def _freeze(self, actor: Actor, draw_id: str) -> None:
        draw: DrawRecord = self._in_engine(self._parts.draws.get, draw_id)
        if draw.phase != Phase.FROZEN:
            revision = self._in_engine(self._parts.pool_revision)
            preparation = self._in_engine(self._parts.planning.prepare, draw.plan, draw_id)
            frozen = freeze_pool(preparation, self._parts.pool, self._foundation.acts)
            shown = shown_frozen(frozen)
            if self._in_engine(self._parts.pool_revision) != revision:
                raise UserError("draw.pool_changed")
            self._in_engine(self._freeze_and_commit, actor, draw_id, frozen, shown)
        else:
            self._in_engine(self._parts.ceremony.commit, actor, draw_id)

    def _freeze_and_commit(
        self, actor: Actor, draw_id: str, frozen: FrozenPool, shown: Mapping[str, JsonValue]
    ) -> None:
        """One transaction, so that no crash leaves a pool that is frozen for a draw without its secret."""
        with self._foundation.acts.transaction():
            draw = self._parts.draws.get(draw_id)
            pack = self._parts.rules.fix(draw)
            self._parts.ceremony.freeze(actor, draw_id, frozen, shown, pack)
            self._parts.names.lock.seal(draw_id)
            self._parts.planning.refuse_what_stands(draw, frozen.counts)
            if not draw.plan.by_hand:
                self._parts.ceremony.commit(actor, draw_id)
            self._parts.bind_policy(draw_id)

    def _issue_slip(self, actor: Actor, draw_id: str, way: str) -> bytes:
        _check_prints(actor)
        verifiers = tuple((name, sha256(data).hexdigest()) for name, data in self._parts.verifiers())
        slip = replace(self._in_engine(self._slip, actor, draw_id), verifiers=verifiers)
        pdf = self._parts.sign_pdf(self._parts.forms().commitment_slip(slip))
        if way == "printed":
            self._print(pdf, slip.slip_no)
        self._in_engine(self._parts.ceremony.issue_slip, actor, draw_id, slip.slip_no, pdf, way)
        return pdf

    def _print(self, pdf: bytes, name: str, copies: int = 2) -> None:
        path = self._parts.document_folder / f"{name}.pdf"
        path.write_bytes(pdf)
        try:
            self._parts.printer.print_pdf(path, copies)
        finally:
            path.unlink()

    def _slip(self, actor: Actor, draw_id: str) -> CommitmentSlip:
        draw = self._parts.draws.get(draw_id)
        attempt = self._parts.draws.attempt(draw_id, draw.attempt)
        if attempt is None:
            raise UserError("draw.not_committed")
        number = self._parts.ceremony.slip_number(draw_id)
        slip = form_values.commitment_slip(
            self._archiving.frame(actor, draw, "F10", attempt.slip_copies + 1),
            draw,
            attempt,
            self._parts.reader.view(draw_id).groups,
            self._parts.draws.witnesses(draw_id),
            number,
            self._parts.program_digest,
        )
        return signed_slip(slip, self._parts.log_signer())

    def _table(self, actor: Actor, draw_id: str, kind: str) -> bytes:
        draw: DrawRecord = self._in_engine(self._parts.draws.get, draw_id)
        if kind in _WITH_NAMES and names_locked(draw):
            raise UserError("draw.names_locked")
        table = self._in_engine(self._archiving.table_value, actor, draw_id)
        forms = self._parts.forms()
        if kind == "open":
            pdf = forms.draw_table(table)
        elif kind == "sign_in":
            frame = self._in_engine(self._archiving.frame, actor, draw, "F3")
            pdf = forms.sign_in_sheet(sign_in_sheet(table, frame))
        elif kind == "sealed":
            pdf = forms.sealed_draw_table(sealed_table(table))
        elif kind == "cover":
            pdf = forms.seal_cover(self._in_engine(self._archiving.cover, actor, draw))
        else:
            pdf = forms.public_draw_table(public_table(table))
        pdf = self._parts.sign_pdf(pdf)
        self._in_engine(self._parts.closing.keep_table, actor, draw_id, kind, pdf)
        return pdf

    def _print_table(self, actor: Actor, draw_id: str, kind: str) -> None:
        _check_prints(actor)
        draw: DrawRecord = self._in_engine(self._parts.draws.get, draw_id)
        if kind in _WITH_NAMES and names_locked(draw):
            raise UserError("draw.names_locked")
        pdf = self._in_engine(self._parts.closing.kept_table, draw_id, kind)
        self._print_names(pdf, f"{draw_id}-{kind}")
        self._in_engine(self._parts.closing.table_sent, actor, draw_id, kind, pdf)

    def _print_names(self, pdf: bytes, name: str) -> None:
        """Without a plain file of ours, except where the system prints files only."""
        try:
            self._parts.printer.print_secret(pdf)
        except DeviceError as error:
            if error.code != "printer.needs_file":
                raise
            self._print(pdf, name, copies=1)

    def _page_images(self, pdf: bytes, scale: float) -> tuple[tuple[int, int, bytes], ...]:
        pictures = self._parts.pictures()
        pages = range(min(pictures.page_count(pdf), _MOST_PAGES))
        return tuple(pictures.page_image(pdf, page, scale) for page in pages)

    def _page_image(self, pdf: bytes, page: int, scale: float) -> tuple[int, int, bytes]:
        return self._parts.pictures().page_image(pdf, page, scale)

    def _check_read(self, actor: Actor, **named: str) -> None:
        if not actor.may("draw.read"):
            raise UserError("access.denied", act="draw.read")
        self._foundation.acts.gate.check(actor, named)

    def _is_seen(self, actor: Actor, draw_id: str) -> bool:
        try:
            self._foundation.acts.gate.check(actor, {"draw_id": draw_id})
        except OutOfScopeError:
            return False
        return True


def _check_prints(actor: Actor) -> None:
    if not actor.may("draw.run"):  # the record comes after the paper: too late to refuse
        raise UserError("access.denied", act="draw.run")
