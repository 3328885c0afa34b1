"""End of a draw: draw tables, release of the names by two people, close and archive."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from shiboken6 import isValid

from core.draw.state.views import DrawView, SeatState
from core.evidence.sealing.model import ArchiveEntry
from core.rules.evaluation import Finding
from ui.pages.draw.board.arrival_dialog import ArrivalDialog
from ui.pages.draw.board.roles_dialog import RolesDialog
from ui.pages.draw.parts.ceremony_acts import CeremonyActs
from ui.pages.draw.parts.ceremony_presenter import is_over, is_settled
from ui.pages.draw.parts.documents import SaveDocument
from ui.pages.draw.parts.override_dialog import OverrideDialog
from ui.pages.draw.parts.own_forms import OwnFormButton
from ui.pages.draw.parts.room_acts import RoomActs
from ui.pages.draw.parts.seal_row import SealRow
from ui.pages.draw.stages.signing import SigningDialog
from ui.shell.screens import open_as_large_as
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.labels import Text
from ui.widgets.layouts import Pair, box, column, row, set_margins
from ui.widgets.preview import PagePreview, image_from_rgba


class ClosingCard(Card):
    """What follows when no seat is being filled any more; each button says why it waits."""

    def __init__(self, acts: CeremonyActs) -> None:
        super().__init__(self.tr("Result"), "file-check", padding=16, gap=8)
        self._acts = acts
        self._tight = False
        self._view: DrawView | None = None
        self._preview: TablePreview | None = None
        self._state = Text("", "body", "muted", wrap=True)
        self._sealed = self._button("sealed_table", self.tr("Sealed table"), "file-text")
        self._sealed.clicked.connect(self._make_sealed)
        self._cover = self._button("seal_cover", self.tr("Cover sheet"), "lock")
        self._cover.clicked.connect(self._make_cover)
        self._release = self._button("release_names", self.tr("Release names…"), "lock-open")
        self._release.set_tip(self.tr("By two people"))
        self._release.clicked.connect(acts.release)
        self._open = self._button("open_table", self.tr("Draw table with names"), "file-text")
        self._open.clicked.connect(self._make_open)
        self._sign_in = self._button("sign_in_sheet", self.tr("Sign-in sheet"), "list-checks")
        self._sign_in.clicked.connect(self._make_sign_in)
        self._arrive = self._button("arrivals", self.tr("Sign in…"), "circle-check")
        self._arrive.clicked.connect(self._open_arrivals)
        self._arrivals: ArrivalDialog | None = None
        self._sign = self._button("signatures", self.tr("Signatures…"), "pencil")
        self._sign.clicked.connect(self._open_signing)
        self._signing: SigningDialog | None = None
        self._roles = self._button("panel_roles", self.tr("Roles…"), "users")
        self._roles.clicked.connect(self._open_roles)
        self._close = Button(self.tr("Close and seal…"), "archive", "primary", "ceremony").fill_width()
        self._close.setObjectName("close_draw")
        self._close.clicked.connect(self._close_now)
        self._seal = SealRow(acts)
        self._cancel = Button(self.tr("Cancel the review…"), "calendar-off", "danger").fill_width()
        self._cancel.setObjectName("cancel_review")
        self._cancel.clicked.connect(self._cancel_review)
        self._void = Button(self.tr("Void…"), "ban", "danger").fill_width()
        self._void.setObjectName("void_draw")
        self._void.clicked.connect(acts.void)
        self.add(self._state)
        self._papers = box(
            column(
                Pair(self._sealed, self._cover),
                Pair(self._release, self._open),
                Pair(self._sign_in, self._arrive),
                Pair(self._roles, self._sign),
                gap=8,
            )
        )
        self.add(self._papers)
        self.body.addStretch(1)
        for item in (Pair(self._cancel, self._void), self._close, self._seal):
            self.add(item)
        acts.table_made.connect(self._made)
        acts.pages_made.connect(self._show_pages)
        acts.archived.connect(self._archived)
        acts.close_held.connect(self._answer_for)
        acts.refused.connect(self._look)

    def set_tight(self, tight: bool) -> None:
        """In a low window the sentence stands in the head, and without papers there is no head."""
        self._tight = tight
        set_margins(self.body, (16, 8) if tight else 16)
        for layout in (self.body, self._papers.layout()):
            assert layout is not None
            layout.setSpacing(4 if tight else 8)
        self._look()

    def show_view(self, view: DrawView) -> None:
        """What can be done as the draw stands."""
        self._view = view
        self._look()

    def _button(self, name: str, text: str, icon: str) -> Button:
        button = Button(text, icon).fill_width()
        button.setObjectName(name)
        return button

    def _look(self) -> None:
        view = self._view
        if view is None:
            return
        over, settled = is_over(view), is_settled(view)
        waits = "" if settled or over else self.tr("Seats are still being filled")
        operator = "" if self._acts.is_operator else self.tr("Only the operator does this")
        halted = "" if view.halted_reason is None else self.tr("The draw stands still")
        closed = self.tr("The draw is closed") if over else ""
        self._papers.setVisible(settled or over)
        self._sealed.block(waits or closed or operator)
        self._cover.block(waits or closed or operator)
        released = self.tr("Names are released already") if not view.names_locked else ""
        timed = self._time_lock(view)
        self._release.block(waits or closed or released or timed or operator or halted)
        locked = (timed or self.tr("Names must be released first")) if view.names_locked else ""
        self._open.block(waits or closed or locked or operator)
        self._sign_in.block(waits or locked or operator)
        self._show_arrivals(view, closed or operator or halted)
        self._show_signing(view, closed or operator or halted)
        self._roles.block(waits or closed or locked or operator)
        self._close.block(waits or closed or timed or operator or halted)
        self._close.setVisible(not over)
        self._seal.show_view(view)
        self._void.setVisible(not over)
        self._cancel.setVisible(not over and view.cancelled_at is None)
        self._cancel.block(operator or halted)
        sentence = waits or self._sentence(view)
        self._state.setText(sentence)
        self._state.setVisible(not self._tight)
        self.set_note(sentence if self._tight else "")
        self.show_head(not (self._tight and waits))

    def _time_lock(self, view: DrawView) -> str:
        """Why nobody can release the names yet; the engine says whether their hour has come."""
        if not view.names_locked or view.clock_stepped or view.unseal_at is None:
            return ""
        if view.opens_at_sign_in:
            return self.tr("Names open once all have signed in, at the latest {0}").format(
                f"{view.unseal_at:%Y-%m-%d %H:%M}"
            )
        return self.tr("Names open by themselves at {0}").format(f"{view.unseal_at:%Y-%m-%d %H:%M}")

    def _sentence(self, view: DrawView) -> str:
        if view.phase == "closed":
            if view.archive is None:
                return self.tr("Closed.")
            return self.tr("Closed; the archive is sealed and can be verified by anybody.")
        if view.cancelled_at is not None:
            return self.tr("The review was cancelled on {0}. Close the draw.").format(
                f"{view.cancelled_at:%Y-%m-%d %H:%M}"
            )
        if view.phase == "unmet":
            return self.tr("Some seats stay open: nobody is left for them.")
        return self.tr(
            "All seats are filled. First the sealed table, then release and open table, then close."
        )

    def _show_signing(self, view: DrawView, reason: str) -> None:
        signed = sum(s.signed_at is not None for s in view.signers)
        count = f" ({signed}/{len(view.signers)})" if view.signers else ""
        self._sign.setText(self.tr("Signatures…") + count)
        still = self.tr("The draw stands still") if view.needs_supervisor else ""
        self._sign.block(reason or still)
        if self._signing is not None and self._signing.isVisible():
            self._signing.show_view(view)

    def _show_arrivals(self, view: DrawView, reason: str) -> None:
        seats = view.board.rows if view.board is not None else ()
        coming = [seat for seat in seats if seat.state is SeatState.ACCEPTED]
        there = sum(seat.arrived_at is not None for seat in coming)
        self._arrive.setText(self.tr("Sign in…") + (f" ({there}/{len(coming)})" if coming else ""))
        still = self.tr("Open a session first") if view.needs_supervisor or not view.supervisor else ""
        self._arrive.block(reason or still)
        if self._arrivals is not None and isValid(self._arrivals):
            self._arrivals.show_view(view)

    def _open_arrivals(self) -> None:
        self._arrivals = ArrivalDialog(self, RoomActs(self._acts))
        if self._view is not None:
            self._arrivals.show_view(self._view)
        self._arrivals.open()

    def _open_signing(self) -> None:
        if self._signing is not None:
            self._signing.deleteLater()
        self._signing = SigningDialog(self, RoomActs(self._acts))
        if self._view is not None:
            self._signing.show_view(self._view)
        self._signing.open()

    def _make_sealed(self) -> None:
        self._sealed.block(self.tr("Being made"))
        self._acts.table("sealed")

    def _make_cover(self) -> None:
        self._cover.block(self.tr("Being made"))
        self._acts.table("cover")

    def _make_open(self) -> None:
        self._open.block(self.tr("Being made"))
        self._acts.table("open")

    def _make_sign_in(self) -> None:
        self._sign_in.block(self.tr("Being made"))
        self._acts.table("sign_in")

    def _open_roles(self) -> None:
        if self._view is not None:
            RolesDialog(self, RoomActs(self._acts), self._view).open()

    def _made(self, kind: str, pdf: bytes) -> None:
        if self._preview is not None:
            self._preview.hide()
            self._preview.deleteLater()
        self._preview = TablePreview(self, self._acts, kind, pdf)
        self._preview.open()
        self._acts.page_images(pdf)
        self._look()

    def _show_pages(self, pictures: Sequence[tuple[int, int, bytes]]) -> None:
        if self._preview is not None:
            self._preview.show_pages(pictures)

    def _cancel_review(self) -> None:
        RoomActs(self._acts).cancel_review()

    def _close_now(self) -> None:
        self._acts.close()

    def _answer_for(self, findings: Sequence[Finding]) -> None:
        """The panel does not keep these rules: first the reason and the documents, then the supervisor."""
        dialog = OverrideDialog(
            self,
            findings,
            self.tr("Close the draw"),
            self.tr("The panel does not keep these rules; say why it is closed all the same:"),
        )
        dialog.asked.connect(self._acts.close_with)
        dialog.open()

    def _archived(self, entry: ArchiveEntry) -> None:
        self._acts.frame.notify(self.tr("Archive sealed: {0}").format(entry.name))


class TablePreview(QDialog):
    """The pages of a document, printing and saving it."""

    def __init__(self, parent: QWidget, acts: CeremonyActs, kind: str, pdf: bytes) -> None:
        super().__init__(parent)
        self._acts = acts
        self._kind = kind
        self._pdf = pdf
        self.setObjectName("table_preview")
        titles = {"sign_in": self.tr("Sign-in sheet"), "cover": self.tr("Cover sheet of the sealed print")}
        self.setWindowTitle(titles.get(kind, self.tr("Draw table")))
        open_as_large_as(self, 900, 840)
        self._pages = PagePreview()
        save = Button(self.tr("Save as PDF"), "download", "primary")
        save.setObjectName("save_table")
        save.clicked.connect(self._save)
        self._print = Button(self.tr("Print"), "printer")
        self._print.setObjectName("print_table")
        self._print.clicked.connect(self._begin_print)
        acts.table_sent.connect(self._printed)
        acts.refused.connect(self._may_print)
        close = Button(self.tr("Close"))
        close.setObjectName("close_preview")
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages, 1)
        buttons: list[QWidget | None] = [None, close]
        if kind != "cover":
            buttons.append(self._own_form(acts, kind))
        layout.addLayout(row(*buttons, self._print, save, gap=12, margins=(16, 12)))

    def _own_form(self, acts: CeremonyActs, kind: str) -> OwnFormButton:
        forms = acts.forms
        return OwnFormButton(
            self,
            acts.frame,
            forms.offered,
            (acts.draw_id, kind),
            lambda number: forms.fill(acts.frame.actor, acts.draw_id, kind, number),
            f"{acts.draw_id}-{kind}",
        )

    def show_pages(self, pictures: Sequence[tuple[int, int, bytes]]) -> None:
        """Show the rendered pages."""
        self._pages.set_pages([image_from_rgba(pixels, width, height) for width, height, pixels in pictures])

    def _begin_print(self) -> None:
        self._print.block(self.tr("Being printed"))
        self._acts.print_table(self._kind)

    def _printed(self, _nothing: None) -> None:
        self._may_print()
        self._acts.frame.notify(self.tr("Sent to the printer"))

    def _may_print(self) -> None:
        self._print.block("")

    def _save(self) -> None:
        kind = "sign-in" if self._kind == "sign_in" else f"table-{self._kind}"
        name = f"{self._acts.draw_id}-{kind}.pdf"
        SaveDocument(self, self._acts.frame, self._pdf, name).open()
