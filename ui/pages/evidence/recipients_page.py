"""Who can open the private files of new archives: the list, adding with a compared fingerprint, retiring."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QStackedWidget, QWidget

from core.engine.api import Services
from core.engine.workstation import Workstation
from core.evidence.sealing.recipients import LONGEST_NAME, NamedRecipient
from core.kernel.errors import MingQianError
from ui.pages.evidence.sheet_preview import SheetPreview
from ui.shell.dates import short_moment
from ui.shell.frame import Frame
from ui.shell.page import GAP, Page
from ui.texts import message_for
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.cards import Card, FactList
from ui.widgets.codes import CodeLine
from ui.widgets.editors import LineEditor, TextEditor
from ui.widgets.forms import Field
from ui.widgets.labels import Text
from ui.widgets.layouts import column, row
from ui.widgets.notices import Banner
from ui.widgets.table.columns import Cell, Column, static_source
from ui.widgets.table.paged_table import PagedTable

_LONGEST_OFFICE = 60


class RecipientsPage(Page):
    """The security admin's list; a retired recipient still opens what was sealed before."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._ws = ws
        self._service = ws.services.archives.recipients
        self._chosen: NamedRecipient | None = None
        self.set_title(
            self.tr("Archive recipients"),
            self.tr("Who, besides this station and the supervisor, can open private files of new archives"),
        )
        self._sheet = Button(self.tr("Print fingerprints…"), "printer")
        self._sheet.setObjectName("print_fingerprints")
        self._sheet.clicked.connect(self._make_sheet)
        self.head.add_action(self._sheet)
        new = Button(self.tr("New recipient"), "plus", "primary")
        new.setObjectName("new_recipient")
        new.clicked.connect(self._begin)
        self.set_main_action(new)
        self.table = self._make_table()
        self._side = QStackedWidget()
        self.form = RecipientForm()
        self.form.save.clicked.connect(self._add)
        self.form.key.edited.connect(self._look_at_key)
        self._side.addWidget(self.form)
        self._side.addWidget(self._make_facts())
        self._side.setFixedWidth(theme().px(400))
        line = row(self.table, column(self._side), gap=GAP)
        line.setStretch(0, 1)
        self.body.addLayout(line, 1)

    def opened(self, params: Mapping[str, object]) -> None:
        """Load the list."""
        self._load()

    def returned(self) -> None:
        """Shown again."""
        self._load()

    def _make_table(self) -> PagedTable:
        table = PagedTable(
            [
                Column("label", self.tr("Number"), _label, 96),
                Column("name", self.tr("Name"), _name, 110),
                Column("office", self.tr("Office"), _office, 120, stretch=True),
                Column("fingerprint", self.tr("Fingerprint"), _fingerprint, 120),
                Column("state", self.tr("State"), self._state, 140),
            ],
            _label,
            table_id="recipients",
            memory=self.frame.preferences,
            name=self.tr("Archive recipients"),
        )
        table.view.setObjectName("recipient_table")
        table.set_words(total=self.tr("{total} {total:recipient|recipients}"))
        table.set_empty(
            self.tr("No named recipients yet"),
            self.tr("Archives can be opened by this station and by the supervisor of the draw."),
        )
        table.focused.connect(self._choose)
        return table

    def _make_facts(self) -> QWidget:
        self._card = Card(self.tr("Recipient"), "user-check", padding=16, gap=12)
        self._facts = FactList(name_width=96)
        self._code = CodeLine(size=18, per_line=4)
        self._key = Text("", "small", "muted", wrap=True, select=True)
        self._retire = Button(self.tr("Retire…"), "ban", "danger").fill_width()
        self._retire.setObjectName("retire_recipient")
        self._retire.clicked.connect(self._ask_retire)
        self._card.add(self._facts)
        self._card.add(Text(self.tr("Fingerprint of the key"), "body", "muted"))
        self._card.add(self._code)
        self._card.add(Text(self.tr("Public key (age)"), "body", "muted"))
        self._card.add(self._key)
        self._card.add(self._retire)
        self._card.body.addStretch(1)
        return self._card

    def _load(self) -> None:
        self.frame.bridge.call(self._service.all, self.frame.actor, done=self._show, owner=self)

    def _show(self, recipients: Sequence[NamedRecipient]) -> None:
        self.table.set_source(static_source(list(recipients)))
        if self._chosen is not None:
            number = self._chosen.number
            self._choose(next((one for one in recipients if one.number == number), None))

    def _begin(self) -> None:
        self._chosen = None
        self.form.clear()
        self._side.setCurrentIndex(0)
        self.form.name.setFocus()

    def _choose(self, recipient: NamedRecipient | None) -> None:
        self._chosen = recipient
        if recipient is None:
            return
        self._side.setCurrentIndex(1)
        self._card.set_title(recipient.name)
        self._facts.clear()
        facts = [
            (self.tr("Number"), recipient.label),
            (self.tr("Office"), recipient.office or "—"),
            (self.tr("Added"), f"{short_moment(recipient.added_at)} · {recipient.added_by}"),
        ]
        if recipient.retired_at is not None:
            facts.append(
                (self.tr("Retired"), f"{short_moment(recipient.retired_at)} · {recipient.retired_by}")
            )
        for name, value in facts:
            self._facts.add(name, value)
        self._code.set_code(recipient.fingerprint)
        self._key.setText(recipient.key)
        self._retire.setVisible(recipient.is_active)

    def _look_at_key(self) -> None:
        self.frame.bridge.call(
            self._service.check_key,
            self.form.key.value,
            done=self.form.show_fingerprint,
            failed=self._odd_key,
            owner=self,
        )

    def _odd_key(self, _error: BaseException) -> None:
        self.form.show_fingerprint("")

    def _add(self) -> None:
        if not self.form.validate():
            return
        self.form.save.block(self.tr("Being stored…"))
        self.frame.bridge.call(
            self._service.add,
            self.frame.actor,
            self.form.name.value,
            self.form.office.value,
            self.form.key.value,
            self.form.typed.value,
            done=self._added,
            failed=self.form.refuse,
            owner=self,
        )

    def _added(self, recipient: NamedRecipient) -> None:
        self.frame.notify(self.tr("{0} can open archives sealed from now on").format(recipient.name))
        self.form.clear()
        self._chosen = recipient
        self._load()

    def _ask_retire(self) -> None:
        if self._chosen is None:
            return
        self.frame.dialogs.reason(
            self.tr("Retire {0}").format(self._chosen.name),
            self.tr(
                "Archives sealed from now on cannot be opened by this recipient. What was sealed before "
                "stays open to them: that cannot be taken back."
            ),
            self.tr("Retire"),
            self._retire_now,
            owner=self,
        )

    def _retire_now(self, why: str) -> None:
        if self._chosen is not None:
            self.frame.bridge.call(
                self._service.retire,
                self.frame.actor,
                self._chosen.number,
                why,
                done=self._retired,
                owner=self,
            )

    def _retired(self, recipient: NamedRecipient) -> None:
        self.frame.notify(self.tr("Retired: {0}").format(recipient.name))
        self._load()

    def _make_sheet(self) -> None:
        self._sheet.block(self.tr("Being made…"))
        future = self._ws.services.archives.key_sheet(self.frame.actor)
        self.frame.bridge.watch(future, done=self._show_sheet, failed=self._no_sheet, owner=self)

    def _show_sheet(self, pdf: bytes) -> None:
        self._sheet.block("")
        title, name = self.tr("Fingerprints"), f"fingerprints-{self.frame.station.station_id}.pdf"
        SheetPreview(self, self.frame, self._ws, title, pdf, name).open()

    def _no_sheet(self, error: BaseException) -> None:
        self._sheet.block("")
        self.frame.dialogs.error(error)

    def _state(self, one: NamedRecipient) -> Cell:
        if one.retired_at is None:
            return Cell(self.tr("In use"))
        return Cell(self.tr("Retired {0}").format(f"{one.retired_at:%Y-%m-%d}"), "faint")


class RecipientForm(Card):
    """Name, office, key; the fingerprint of the key to compare, and what proves that it was compared."""

    def __init__(self) -> None:
        super().__init__("…", "pencil", padding=16, gap=12)
        self.set_title(self.tr("New recipient"))
        self.name, self.office = LineEditor(longest=LONGEST_NAME), LineEditor(longest=_LONGEST_OFFICE)
        self.key = TextEditor(self.tr("age1…"), lines=3)
        self.typed = LineEditor(longest=4)
        for editor, object_name in (
            (self.name, "recipient_name"),
            (self.office, "recipient_office"),
            (self.key, "recipient_key"),
            (self.typed, "recipient_typed"),
        ):
            editor.setObjectName(object_name)
        self._fields = [
            Field(self.tr("Name"), self.name, required=True),
            Field(self.tr("Office"), self.office),
            Field(self.tr("Public key (age)"), self.key, required=True),
            Field(self.tr("Last group on the holder's paper"), self.typed, required=True),
        ]
        self._code = CodeLine(size=18, per_line=4)
        self._hint = Text("", "small", "muted", wrap=True)
        self._trouble = Banner("", "danger")
        self.save = Button(self.tr("Add"), "save", "primary").fill_width()
        self.save.setObjectName("save_recipient")
        for field in self._fields[:3]:
            self.add(field)
        self.add(Text(self.tr("Fingerprint of the key"), "body", "muted"))
        self.add(self._code)
        self.add(self._hint)
        self.add(self._fields[3])
        self.add(self._trouble)
        self.add(self.save)
        self.body.addStretch(1)
        self.clear()

    def clear(self) -> None:
        """An empty form."""
        for field in self._fields:
            field.set_value("")
        self._trouble.hide()
        self.save.block("")
        self.show_fingerprint("")

    def validate(self) -> bool:
        """Check the fields and show what is wrong."""
        return all([field.validate() for field in self._fields])

    def show_fingerprint(self, fingerprint: str) -> None:
        """Show that of the key typed, empty when it is none; the last group stays hidden until compared."""
        groups = fingerprint.split(" ") if fingerprint else []
        self._code.set_code("".join(groups[:-1]))
        self._code.setVisible(bool(groups))
        self._hint.setText(
            self.tr(
                "Compare it with the holder's own paper, then type the last group from there: it is not "
                "shown here."
            )
            if groups
            else self.tr("The holder makes the key pair with age-keygen and keeps the secret part.")
        )

    def refuse(self, error: BaseException) -> None:
        """Say why it was not stored."""
        self.save.block("")
        shown = message_for(error) if isinstance(error, MingQianError) else str(error)
        self._trouble.set_text(shown)
        self._trouble.show()


def _label(one: NamedRecipient) -> str:
    return one.label


def _name(one: NamedRecipient) -> Cell:
    return Cell(one.name, bold=True) if one.is_active else Cell(one.name, "faint")


def _office(one: NamedRecipient) -> str:
    return one.office or "—"


def _fingerprint(one: NamedRecipient) -> str:
    """Its beginning; the whole stands beside the list."""
    return f"{one.fingerprint[:9]}…"
