"""Asking for data that may not leave freely: of whom, which fields, what for, for whom, how and how long."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtWidgets import QCheckBox, QGridLayout

from core.engine.api import Services
from core.engine.workstation import Workstation
from core.kernel.errors import UserError
from core.pool.exporting.requests import (
    ASKABLE,
    FILE_FIELDS,
    MOST_DAYS,
    MOST_FETCHES,
    VERY_SENSITIVE,
    AskedExport,
    ExportRequest,
    RequestForm,
)
from core.pool.record.custom_fields import CustomFields
from ui.counted import counted
from ui.listing import listed
from ui.pages.pool.parts.condition_words import field_word
from ui.shell.frame import Frame
from ui.shell.page import GAP, Page
from ui.texts import message_for
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.editors import LineEditor, TextEditor
from ui.widgets.forms import Field
from ui.widgets.labels import Text
from ui.widgets.layouts import column, row
from ui.widgets.notices import Banner
from ui.widgets.panels import ScrollBox
from ui.widgets.pickers import DateEditor, NumberStepper, Select

_COLUMNS = 5
_USUAL_DAYS, _USUAL_FETCHES = 7, 1
_SHOWN_NUMBERS = 12
_LONGEST = 200


class DataRequestPage(Page):
    """Opened with ``numbers``, the experts chosen in the list, or with ``case_no``, a request given back."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._ws = ws
        self._numbers: tuple[str, ...] = ()
        self._case_no = ""
        self._handed_in = False
        self._personal: frozenset[str] = frozenset()
        self.set_title(
            self.tr("Data request"),
            self.tr("For what may not leave freely; others decide, you fetch the file"),
        )
        leave = Button(self.tr("Back"), "arrow-left")
        leave.clicked.connect(self.back)
        self.head.add_action(leave)
        self.button = Button(self.tr("Hand in"), "send", "primary")
        self.button.setObjectName("hand_in_request")
        self.button.clicked.connect(self.save)
        self.set_main_action(self.button)
        self.boxes: dict[str, QCheckBox] = {}
        warning = Banner(
            self.tr(
                "The approval lapses on the last day, and the file can be fetched only so often. A file that "
                "has left cannot be called back: nothing ends its use once somebody has it with its password."
            ),
            "warning",
        )
        self.body.addWidget(
            ScrollBox(
                column(warning, self._who_card(), self._fields_card(), self._file_card(), None, gap=GAP)
            ),
            1,
        )
        self._look()

    def opened(self, params: Mapping[str, object]) -> None:
        """Take over who was chosen."""
        numbers = params.get("numbers")
        self._case_no = str(params.get("case_no") or "")
        self.set_crumb(self._case_no)
        self._show_numbers(tuple(map(str, numbers)) if isinstance(numbers, Sequence) else ())
        read = self._ws.services.pool.reading.custom_fields(self.frame.actor)
        self.frame.bridge.watch(read, done=self._own_came, failed=self.frame.dialogs.error, owner=self)

    def _show_numbers(self, numbers: tuple[str, ...]) -> None:
        self._numbers = numbers
        shown = listed(self._numbers[:_SHOWN_NUMBERS])
        more = len(self._numbers) - _SHOWN_NUMBERS
        if more > 0:
            shown = self.tr("{0} and {1} more").format(shown, f"{more:,}")
        self._who.setText(counted(self.tr("{0} {0:expert|experts}"), f"{len(self._numbers):,}"))
        self._whose.setText(shown)
        self._look()

    def _own_came(self, defined: CustomFields) -> None:
        """Boxes of the customer's own fields; then what a returned request asked for."""
        own = defined.listed()
        self._personal = frozenset(field.path for field in own if field.personal)
        for field in own:
            self._add_box(field.path, field.name)
        if self._case_no:
            asked = self._ws.services.pool.requests.asked
            self.frame.bridge.call(
                asked, self.frame.actor, self._case_no, done=self._fill, failed=self._leave, owner=self
            )

    def _fill(self, asked: AskedExport) -> None:
        request = asked.request
        self._show_numbers(request.numbers)
        self.form.set_value(request.form)
        self._look()
        for name, box in self.boxes.items():
            box.setChecked(name in request.fields)
        self.purpose.set_value(request.purpose)
        self.recipient.set_value(request.recipient)
        self.department.set_value(request.department)
        self.form.set_value(request.form)
        self.key.set_value(request.recipient_key)
        self.until.set_value(max(date.fromisoformat(request.until), _today()))
        self.fetches.set_value(request.fetches)
        self._look()

    def _leave(self, error: BaseException) -> None:
        self.frame.dialogs.error(error)
        self.frame.go_back()

    def unsaved(self) -> str:
        """A request that was begun."""
        begun = bool(self.purpose.value or self.recipient.value) and not self._handed_in
        return self.tr("The data request was not handed in.") if begun else ""

    def save(self) -> None:
        """Hand the request in."""
        every = [self._purpose, self._recipient, self._department, self._until]
        if not all([field.validate() for field in every]):
            return
        ask = self._ws.services.pool.requests.ask
        self.frame.bridge.call(
            ask,
            self.frame.actor,
            self.request,
            self._case_no,
            done=self._asked,
            failed=self._refused,
            owner=self,
        )

    @property
    def fields(self) -> tuple[str, ...]:
        """Chosen fields in the order of the columns."""
        return tuple(name for name, box in self.boxes.items() if box.isChecked() and box.isEnabled())

    @property
    def request(self) -> ExportRequest:
        """What the form says."""
        until = self.until.value
        return ExportRequest(
            numbers=self._numbers,
            fields=self.fields,
            purpose=self.purpose.value,
            recipient=self.recipient.value,
            department=self.department.value,
            form=self.form.value or RequestForm.PDF,
            recipient_key=self.key.value.strip() if self._key.isVisibleTo(self) else "",
            until="" if until is None else until.isoformat(),
            fetches=self.fetches.value,
        )

    def _who_card(self) -> Card:
        card = Card(self.tr("Of whom"), "users")
        self._who = Text("", "body", bold=True)
        self._whose = Text("", "small", "muted", wrap=True)
        card.add(column(self._who, self._whose, gap=4))
        return card

    def _fields_card(self) -> Card:
        card = Card(
            self.tr("Which fields"),
            "list-checks",
            self.tr("In the file they stand in plain text"),
        )
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        for name in ASKABLE:
            self._add_box(name, field_word(name, {}))
        card.add(self._grid)
        self._levels = Text("", "small", "muted", wrap=True)
        self._levels.setObjectName("request_levels")
        card.add(self._levels)
        return card

    def _add_box(self, name: str, word: str) -> None:
        box = QCheckBox(self.tr("{0} (very sensitive)").format(word) if name in self._sensitive else word)
        box.setObjectName(f"request_{name}")
        box.setChecked(name in ("expert_no", "name"))
        box.toggled.connect(self._look)
        place = len(self.boxes)
        self.boxes[name] = box
        self._grid.addWidget(box, place // _COLUMNS, place % _COLUMNS)

    @property
    def _sensitive(self) -> frozenset[str]:
        return VERY_SENSITIVE | self._personal

    def _file_card(self) -> Card:
        card = Card(self.tr("What for, for whom, how"), "lock")
        self.purpose = TextEditor(lines=2)
        self.recipient, self.department = LineEditor(longest=_LONGEST), LineEditor(longest=_LONGEST)
        self.form: Select[RequestForm] = Select(
            [
                (RequestForm.PDF, self.tr("PDF with a password: opens in every PDF reader")),
                (RequestForm.WORKBOOK, self.tr("Workbook with a password: opens in Excel, WPS, LibreOffice")),
                (
                    RequestForm.BUNDLE,
                    self.tr("ZIP with list, photos and attachments, in an age file: opened by the tool age"),
                ),
            ],
            RequestForm.PDF,
        )
        self.key = LineEditor(
            self.tr("age1…: an age file for this key only; left free, a password is made"), longest=_LONGEST
        )
        self.until, self.fetches = DateEditor(), NumberStepper(1, MOST_FETCHES, _USUAL_FETCHES)
        self.until.set_value(_today() + timedelta(days=_USUAL_DAYS))
        for name, editor in (
            ("purpose", self.purpose),
            ("recipient", self.recipient),
            ("department", self.department),
            ("form", self.form),
            ("key", self.key),
            ("until", self.until),
            ("fetches", self.fetches),
        ):
            editor.setObjectName(f"request_{name}")
        self.form.edited.connect(self._look)
        self._purpose = Field(self.tr("Purpose"), self.purpose, required=True)
        self._recipient = Field(self.tr("Recipient"), self.recipient, required=True)
        self._department = Field(self.tr("Department that asks"), self.department, required=True)
        self._until = Field(self.tr("Can be fetched until"), self.until, required=True)
        self._key = Field(self.tr("Recipient's public key"), self.key)
        card.add(self._purpose)
        card.add(row(self._recipient, self._department, gap=16))
        card.add(Field(self.tr("Form"), self.form, required=True))
        card.add(self._key)
        card.add(row(self._until, Field(self.tr("How often"), self.fetches), None, gap=16))
        limit = counted(self.tr("At most {0} {0:day|days} and {1} {1:time|times}."), MOST_DAYS, MOST_FETCHES)
        card.add(Text(limit, "small", "muted"))
        return card

    def _look(self) -> None:
        self._key.setVisible(self.form.value is not RequestForm.PDF)
        bundle = self.form.value is RequestForm.BUNDLE
        for name in FILE_FIELDS:
            self.boxes[name].setEnabled(bundle)
            self.boxes[name].setToolTip("" if bundle else self.tr("Files leave in a ZIP: choose that form"))
        sensitive = bool(self._sensitive & set(self.fields))
        self._levels.setText(
            self.tr("Very sensitive fields pass the levels that the security administrator set for them.")
            if sensitive
            else self.tr("These fields pass the usual levels of data requests.")
        )
        if not self._numbers:
            self.button.block(self.tr("Choose experts in the list first"))
        else:
            self.button.block("" if self.fields else self.tr("Choose at least one field"))

    def _asked(self, case_no: str) -> None:
        self._handed_in = True
        self.frame.notify(self.tr("Handed in as {0}").format(case_no))
        self.frame.go_back()
        self.frame.open_page("cases.detail", case_no=case_no)

    def _refused(self, error: BaseException) -> None:
        places = {
            "export.key_faulty": self._key,
            "export.until_faulty": self._until,
            "export.purpose_missing": self._purpose,
            "export.recipient_missing": self._recipient,
        }
        if isinstance(error, UserError) and error.code in places:
            places[error.code].set_error(message_for(error))
        else:
            self.frame.dialogs.error(error)


def _today() -> date:
    return date.today()  # noqa: DTZ011 - what the wall clock shows
