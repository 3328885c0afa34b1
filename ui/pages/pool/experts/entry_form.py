"""The form of an expert with its checks, drafts, reviews and files; a page or the panorama holds it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from core.access.departments import Department
from core.engine.api import Services
from core.engine.workstation import Workstation
from core.pool.editing.entering import EntryOutcome, KeptEntry, OpenedEntry
from core.pool.editing.entry import EntryVerdict, ExpertEntry
from core.pool.quality.look_alikes import Described
from core.pool.record.custom_fields import CustomField
from core.pool.record.model import Specialty
from ui.counted import counted
from ui.pages.pool.experts.entry_fields import EntryFields
from ui.pages.pool.experts.entry_files import EntryFiles
from ui.pages.pool.experts.entry_words import finding_words
from ui.pages.pool.experts.look_alike_banner import LookAlikeBanner
from ui.pages.pool.experts.unit_fields import UnitFields
from ui.shell.frame import Frame
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.editors import LineEditor
from ui.widgets.forms import Field
from ui.widgets.layouts import column
from ui.widgets.notices import Banner
from ui.widgets.panels import ScrollBox

CHECK_PAUSE_MS = 150
KEEP_PAUSE_MS = 5000
"""After this pause in typing what stands in the form is kept as a draft."""


class EntryForm(QWidget):
    """``open_for`` begins; ``shown`` when it can be filled in, ``ended`` when it is done or cannot be opened.

    Who holds the form places :attr:`button`, sends Ctrl+S to :meth:`save` and calls :meth:`closed` at the
    end.
    """

    shown = Signal(object)
    ended = Signal()

    def __init__(self, frame: Frame, ws: Workstation[Services], gap_above: int = 0) -> None:
        super().__init__()
        self.frame = frame
        self._ws = ws
        self._opened = OpenedEntry("", 0, ExpertEntry({}))
        self._case_no = ""
        self._ready = False
        self._done = False
        self._touched: set[str] = set()
        self._kept: KeptEntry | None = None
        self._holder = ""
        self._derived: dict[str, str] = {}
        self._custom_before: dict[str, str] = {}
        self._make_button()
        self._make_banners()
        self.alike = LookAlikeBanner(frame, ws)
        self.fields = EntryFields()
        self._specialties: Sequence[Specialty] = ()
        self._departments: Sequence[Department] = ()
        self._custom: Sequence[CustomField] = ()
        self.files = EntryFiles(frame, ws)
        self.why = LineEditor(self.tr("Where this comes from: a letter, a call, a certificate"), longest=500)
        self.why.setObjectName("entry_why")
        reason = Card(self.tr("Reason"), "message-square")
        reason.add(Field(self.tr("Reason of this entry or change"), self.why))
        banners = column(self._draft_banner, self._pending_banner, self._holder_banner, self.alike, gap=8)
        self._cards = column(self.fields, self.files, reason, None, gap=16, margins=(0, 0, 12, 0))
        layout = column(banners, ScrollBox(self._cards), gap=8)
        layout.setContentsMargins(0, gap_above, 0, 0)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self._timers = [self._timer(CHECK_PAUSE_MS, self._check), self._timer(KEEP_PAUSE_MS, self._keep)]
        self._listen()

    @property
    def is_open(self) -> bool:
        """Whether it can be filled in."""
        return self._ready and not self._done

    def open_for(self, expert_no: str = "", case_no: str = "", kind: str = "") -> None:
        """Load classification and custom fields, then what is to be edited.

        Nothing means a new expert: a person, or a unit with that ``kind``.
        """
        self._opened = OpenedEntry(expert_no, 0, ExpertEntry({"kind": kind}))
        self._case_no = case_no
        pool = self._ws.services.pool
        entries = pool.reading.specialties(self.frame.actor)
        self.frame.bridge.watch(entries, done=self._show_specialties, owner=self)

    def save(self) -> None:
        """Store the entry, or hand it in for review."""
        if not self._ready or self._done:
            return
        self._touched.update(self.fields.every())
        self.button.block(self.tr("Storing…"))
        pool, entry, actor = self._ws.services.pool.entering, self.fields.entry(), self.frame.actor
        call, why = self.frame.bridge.call, self.why.value
        number, version = self._opened.expert_no, self._opened.version
        if number:
            call(
                pool.edit,
                actor,
                number,
                version,
                entry,
                why,
                self._case_no,
                done=self._stored,
                failed=self._refused,
                owner=self,
            )
        else:
            call(
                pool.enter,
                actor,
                entry,
                why,
                self._case_no,
                done=self._stored,
                failed=self._refused,
                owner=self,
            )

    def closed(self) -> None:
        """What was typed and not stored is kept as a draft."""
        self._stop()
        if self._ready and not self._done and self._differs():
            self._keep()
            self.frame.notify(self.tr("Kept as a draft"))

    def _make_button(self) -> None:
        self.button = Button(self.tr("Save"), "save", "primary")
        self.button.setObjectName("save_expert")
        self.button.set_tip(self.tr("Ctrl+S"))
        self.button.clicked.connect(self.save)

    def _make_banners(self) -> None:
        go_on = Button(self.tr("Go on with it"), "pencil")
        go_on.setObjectName("continue_draft")
        go_on.clicked.connect(self._take_draft)
        self._draft_banner = Banner("", "accent", self.tr("There is an unfinished entry"), action=go_on)
        drop = Button(self.tr("Discard"), "trash-2")
        drop.setObjectName("discard_draft")
        drop.clicked.connect(self._drop_draft)
        self._draft_banner.layout().addWidget(drop)  # type: ignore[union-attr] # it has one
        self._pending_banner = Banner("", "warning", self.tr("A change of this expert waits for a review"))
        show = Button(self.tr("Show this expert"), "arrow-right")
        show.setObjectName("show_holder")
        show.clicked.connect(self._show_holder)
        self._holder_banner = Banner(
            "", "danger", self.tr("Somebody in the pool has this number"), action=show
        )
        self._holder_banner.setObjectName("holder_banner")
        for banner in (self._draft_banner, self._pending_banner, self._holder_banner):
            banner.hide()

    def _timer(self, pause: int, work: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause)
        timer.timeout.connect(work)
        return timer

    def _show_specialties(self, specialties: tuple[Specialty, ...]) -> None:
        self._specialties = specialties
        offered = self._ws.foundation.departments.offered
        self.frame.bridge.call(offered, self.frame.actor, done=self._show_departments, owner=self)

    def _show_departments(self, departments: Sequence[Department]) -> None:
        self._departments = departments
        call = self.frame.bridge.call
        call(self._ws.services.pool.fields.all, self.frame.actor, done=self._show_custom, owner=self)

    def _show_custom(self, fields: Sequence[CustomField]) -> None:
        self._custom = fields
        entering, call, actor = self._ws.services.pool.entering, self.frame.bridge.call, self.frame.actor
        number = self._opened.expert_no
        if self._case_no:
            call(
                entering.open_returned, actor, self._case_no, done=self._show, failed=self._leave, owner=self
            )
        elif number:
            call(entering.open, actor, number, done=self._show, failed=self._leave, owner=self)
        else:
            self._show(self._opened)

    def _show(self, opened: OpenedEntry) -> None:
        self._opened = opened
        if opened.entry.is_unit:
            self._ask_for_a_unit()
        self.fields.set_nodes(self._specialties)
        self.fields.set_departments(self._departments)
        self.fields.set_custom(self._custom)
        self.fields.set_entry(opened.entry)
        self._custom_before = self.fields.custom.values()
        self._ready = True
        self.files.open_for(opened.expert_no, self._case_no, self._custom)
        self.shown.emit(opened)
        if opened.pending:
            text = self.tr("Case {0}: until it is decided, fields under review cannot be changed.")
            self._pending_banner.set_text(text.format(opened.pending))
            self._pending_banner.show()
        if not self._case_no:
            kept = self._ws.services.pool.entering.kept_draft
            self.frame.bridge.call(
                kept, self.frame.actor, opened.expert_no, done=self._offer_draft, owner=self
            )
        self.fields.fields["name"].editor.setFocus()

    def _ask_for_a_unit(self) -> None:
        """The fields of a unit in the place of those of a person."""
        persons, self.fields = self.fields, UnitFields()
        self._cards.replaceWidget(persons, self.fields)
        persons.hide()
        persons.deleteLater()
        self._listen()

    def _listen(self) -> None:
        self.fields.edited.connect(self._edited)
        self.fields.left.connect(self._left)

    def _leave(self, error: BaseException) -> None:
        self.frame.dialogs.error(error)
        self.ended.emit()

    def _offer_draft(self, kept: KeptEntry | None) -> None:
        same = kept is not None and kept.entry.is_unit == self._opened.entry.is_unit
        self._kept = kept if same else None
        if kept is not None and same:
            self._draft_banner.set_text(self.tr("Left on {0}.").format(f"{kept.at:%Y-%m-%d %H:%M}"))
            self._draft_banner.show()

    def _take_draft(self) -> None:
        if self._kept is not None:
            self.fields.set_entry(self._kept.entry)
            self.fields.mark_unsaved()
        self._draft_banner.hide()

    def _drop_draft(self) -> None:
        self._kept = None
        self._draft_banner.hide()
        drop = self._ws.services.pool.entering.drop_draft
        self.frame.bridge.call(drop, self.frame.actor, self._opened.expert_no, owner=self)

    def _edited(self) -> None:
        self._timers[1].start()

    def _left(self) -> None:
        for name, field in self.fields.every().items():
            if field.value not in (None, "", [], ()):
                self._touched.add(name)
        self._timers[0].start()

    def _check(self) -> None:
        check = self._ws.services.pool.entering.check
        number, entry = self._opened.expert_no, self.fields.entry()
        self.frame.bridge.call(check, self.frame.actor, entry, number, done=self._show_verdict, owner=self)
        if not entry.is_unit:  # a unit has its credit code, which says more
            texts = entry.texts
            name, employer, id_number, born = (
                texts.get(field, "") for field in ("name", "employer", "id_number", "birth_date")
            )
            self.alike.look(Described(name, employer, id_number, number, born))

    def _show_verdict(self, verdict: EntryVerdict) -> None:
        if self._take_derived(verdict.derived):
            self._timers[0].start()
            return
        wrong: dict[str, str] = {}
        language = str(self.frame.preferences.get("look.language", "zh_CN"))
        for found in verdict.findings:
            wrong.setdefault(found[1], finding_words(found, language))
        for name, holder in verdict.holders.items():
            wrong[name] = self.tr("Belongs to {0} {1}").format(holder.expert_no, holder.name)
        for name, field in self.fields.every().items():
            if name in self._touched or not wrong.get(name):
                field.set_error(wrong.get(name, ""))
        self._show_holders(verdict)

    def _take_derived(self, derived: Mapping[str, str]) -> bool:
        """Fill in what the ID number says, in the place of nothing or of what an earlier one said."""
        taken = False
        for name, value in derived.items():
            field = self.fields.fields[name]
            shown = str(field.value or "")
            if shown != value and shown in ("", self._derived.get(name)):
                field.set_value(value)
                taken = True
        self._derived = dict(derived)
        return taken

    def _show_holders(self, verdict: EntryVerdict) -> None:
        holder = next(iter(verdict.holders.values()), None)
        self._holder = "" if holder is None else holder.expert_no
        if holder is not None:
            self._holder_banner.set_text(
                f"{holder.expert_no} {holder.name} · {holder.employer}",
                self.tr("Somebody in the pool has this number"),
            )
        self._holder_banner.setVisible(holder is not None)

    def _show_holder(self) -> None:
        self.frame.open_page("pool.detail", expert_no=self._holder)

    def _refused(self, error: BaseException) -> None:
        self.button.block("")
        self._check()
        self.frame.dialogs.error(error)

    def _stored(self, outcome: EntryOutcome) -> None:
        self._done = True
        self._stop()
        if outcome.case_no and outcome.held:
            text = self.tr("Stored; {0} {0:field waits|fields wait} for the review in case {1}")
            self.frame.notify(counted(text, len(outcome.held), outcome.case_no))
        elif outcome.case_no:
            self.frame.notify(self.tr("Handed in for review as {0}").format(outcome.case_no))
        else:
            self.frame.notify(self.tr("Stored: {0}").format(outcome.expert_no))
        number = outcome.expert_no or self._opened.expert_no
        self.files.hand_in(number, outcome.case_no, self.ended.emit)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is checked or kept while the page cannot be seen; leaving it for good keeps a draft."""
        super().hideEvent(event)
        self._stop()

    def _stop(self) -> None:
        for timer in self._timers:
            timer.stop()

    def _keep(self) -> None:
        if self._ready and not self._done and self._differs() and not self._case_no:
            keep = self._ws.services.pool.entering.keep_draft
            number, entry = self._opened.expert_no, self.fields.entry()
            self.frame.bridge.call(keep, self.frame.actor, number, entry, owner=self)

    def _differs(self) -> bool:
        return self.fields.changed or self.fields.custom.values() != self._custom_before
