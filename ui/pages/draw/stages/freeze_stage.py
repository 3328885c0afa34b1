"""Step 3: counts and chances, the commitment, the slip, and who has compared it."""

from collections.abc import Callable

from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from core.draw.state.views import CommitmentView, DrawView
from ui.counted import counted
from ui.listing import listed
from ui.pages.draw.parts.ceremony_acts import CeremonyActs
from ui.pages.draw.parts.ceremony_presenter import Comparer, comparers, missing_comparers
from ui.pages.draw.parts.documents import SaveDocument
from ui.pages.draw.parts.room import between
from ui.pages.draw.stages.freeze_counts import FunnelCard, GroupsCard
from ui.pages.draw.stages.looking import LookDialog
from ui.shell.page import GAP
from ui.texts import words
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.cards import Card, FactList
from ui.widgets.codes import CodeBlock, CodeLine, QrCode
from ui.widgets.labels import IconText, Text
from ui.widgets.layouts import OneOf, box, clear, column, row, set_margins
from ui.widgets.notices import EmptyState
from ui.widgets.preview import PagePreview, image_from_rgba
from ui.widgets.tags import Tag

_THREE_COLUMNS = 1400
_SLIP_HEIGHT = 640  # where the page scrolls anyway
_LOW_GAP = 8
_ANY_WIDTH = 2000
# Row, column, rows of groups, funnel, commitment and slip.
_WIDE = ((0, 0, 1, 1), (1, 0, 1, 1), (0, 1, 2, 1), (0, 2, 2, 1))
_NARROW = ((0, 0, 1, 1), (2, 0, 1, 2), (0, 1, 2, 1), (1, 0, 1, 1))
_TIGHT = ((0, 0, 1, 1), (2, 1, 1, 1), (0, 1, 2, 1), (1, 0, 2, 1))


def _least(card: QWidget) -> int:
    return card.minimumWidth() or card.minimumSizeHint().width()


class FreezeStage(QWidget):
    """What is fixed, for all to see; ``acts.changed`` brings the next view."""

    def __init__(self, acts: CeremonyActs, entered: Callable[[], None]) -> None:
        super().__init__()
        self._acts = acts
        self._entered = entered
        self.groups = GroupsCard(acts)
        self.funnel = FunnelCard()
        self.commitment = CommitmentCard(acts)
        self.slip = SlipCard(acts)
        self._places = QGridLayout()
        self._places.setSpacing(GAP)
        self._wide: bool | None = None
        self._tight = False
        self._view: DrawView | None = None
        self._arrange(wide=True)
        self._end = self._foot()
        layout = column(self._places, self._end, gap=GAP)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self._layout = layout

    def set_tight(self, tight: bool) -> None:
        """In a low window two columns; slip and rules are looked at in windows of their own."""
        self._tight, self._wide = tight, None
        for card in (self.groups, self.funnel, self.commitment, self.slip):
            card.set_tight(tight)
        for layout in (self._places, self._layout):
            layout.setSpacing(_LOW_GAP if tight else GAP)
        set_margins(self._end.body, (20, 6) if tight else (20, 12))
        self._choose_columns()
        if self._view is not None:
            self.groups.show_view(self._view)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Three columns where there is room, else the slip below the groups."""
        super().resizeEvent(event)
        self._choose_columns()

    def _choose_columns(self) -> None:
        left = max(_least(self.groups), _least(self.funnel))
        needed = left + _least(self.commitment) + _least(self.slip) + 2 * GAP
        room = self.width() > max(needed, theme().px(_THREE_COLUMNS))
        self._arrange(wide=room and not self._tight)

    def _arrange(self, *, wide: bool) -> None:
        if wide == self._wide:
            return
        self._wide = wide
        places = _TIGHT if self._tight else _WIDE if wide else _NARROW
        cards: tuple[QWidget, ...] = (self.groups, self.funnel, self.commitment, self.slip)
        for card in cards:
            self._places.removeWidget(card)
        between(self.slip, 280, 420 if wide else _ANY_WIDTH)
        self.slip.setMinimumHeight(0 if wide or self._tight else theme().px(_SLIP_HEIGHT))
        between(self.commitment, 420, _ANY_WIDTH if self._tight else 512)
        for card, place in zip(cards, places, strict=True):
            self._places.addWidget(card, *place)
        for number, share in enumerate((5, 5, 4) if wide else (4, 3, 0)):
            self._places.setColumnStretch(number, share)
        self._places.setRowStretch(1, 1)

    def _foot(self) -> Card:
        card = Card(padding=(20, 12))
        text = self.tr(
            "After the commitment there is no “abort”. After a break the same commitment goes on; a void "
            "needs the supervisor's reason and shows what the result would have been."
        )
        note = IconText("triangle-alert", text, "text", wrap=True, size=20)
        void = Button(self.tr("Void…"), "ban", "danger", "ceremony")
        void.setObjectName("void_draw")
        void.clicked.connect(self._acts.void)
        self._go = Button(self.tr("To the witnesses"), "arrow-right", "primary", "ceremony", icon_after=True)
        self._go.setObjectName("to_witnesses")
        self._go.clicked.connect(self._entered)
        line = row(note, void, self._go, gap=16)
        line.setStretch(0, 1)
        card.add(line)
        return card

    def show_view(self, view: DrawView) -> None:
        """Show what was frozen."""
        self._view = view
        self.groups.show_view(view)
        self.funnel.show_view(view)
        self.commitment.show_view(view)
        self.slip.show_view(view)
        self._go.block(self._reason(view))

    def _reason(self, view: DrawView) -> str:
        if not self._acts.is_operator:
            return self.tr("Only the operator does this")
        if view.halted_reason is not None or view.needs_supervisor:
            return self.tr("The draw stands still")
        if view.commitment is None or view.commitment.slip_no is None:
            return self.tr("The slip must be printed or saved first")
        missing = missing_comparers(view)
        if missing:
            return self.tr("Not compared yet: {0}").format(listed(p.name for p in missing))
        return ""


class CommitmentCard(Card):
    """The code to compare, its QR, and the codes it was made from."""

    def __init__(self, acts: CeremonyActs) -> None:
        super().__init__("", padding=20, gap=12)
        self._tag = Tag("", "accent", "lock")
        head = row(
            IconText("snowflake", self.tr("Commitment code"), "text", "card", bold=True, size=20),
            None,
            self._tag,
        )
        self.add(head)
        self._says = Text(self.tr("Compare group by group with the slip."), "body", "muted")
        self.add(self._says)
        self._code = CodeBlock()
        self._code.setObjectName("commitment_code")
        self.add(self._code)
        self._qr = QrCode(side=210)
        side = column(
            Text(self.tr("Scan for the whole code"), "body", bold=True),
            Text(
                self.tr("The slip's own code holds the full values of everything below."),
                "body",
                "muted",
                wrap=True,
            ),
            None,
            gap=8,
        )
        self._side = box(side)
        self._shown: object = None
        self._facts = FactList(name_width=140, row_height=40)
        self._below = QGridLayout()
        self._below.setHorizontalSpacing(20)
        self._below.setVerticalSpacing(12)
        self._below.setColumnStretch(1, 1)
        self.add(self._below)
        self._tight: bool | None = None
        self.set_tight(False)
        self._again = Button(self.tr("Fix the commitment now"), "snowflake", "primary").fill_width()
        self._again.setObjectName("commit_again")
        self._again.clicked.connect(acts.freeze)
        self.add(self._again)
        self.body.addStretch(1)

    def set_tight(self, tight: bool) -> None:
        """In a low window a smaller code and its QR, with what it was made from beside it."""
        if tight == self._tight:
            return
        self._tight = tight
        self._says.setVisible(not tight)
        self._side.setVisible(not tight)
        self._code.set_size(22 if tight else 28)
        self._qr.set_side(150 if tight else 210)
        self._facts.set_row_height(27 if tight else 40)
        for widget in (self._qr, self._side, self._facts):
            self._below.removeWidget(widget)
        self._below.addWidget(self._qr, 0, 0)
        if tight:
            self._below.addWidget(self._facts, 0, 1)
        else:
            self._below.addWidget(self._side, 0, 1)
            self._below.addWidget(self._facts, 1, 0, 1, 2)
        set_margins(self.body, (16, 10) if tight else 20)
        self.body.setSpacing(8 if tight else 12)

    def show_view(self, view: DrawView) -> None:
        """Show the commitment; while there is none, offer to go on."""
        found = view.commitment
        self._again.setVisible(found is None)
        if found is None:
            self._tag.set_content(self.tr("Frozen, not committed"), "warning", "triangle-alert")
            return
        frozen = self.tr("Fixed {0}").format(f"{found.committed_at:%H:%M:%S}")
        self._tag.set_content(frozen, "accent", "lock")
        self._code.set_code(found.commitment)
        self._qr.set_content(found.commitment.upper())
        if self._shown != (found, view.entropy_floor, len(view.witnesses)):
            self._shown = (found, view.entropy_floor, len(view.witnesses))
            self._show_facts(found, view)

    def _show_facts(self, found: CommitmentView, view: DrawView) -> None:
        self._facts.clear()
        for name, code in (
            (self.tr("Plan code"), found.plan_hash),
            (self.tr("Pool code"), found.snapshot_root),
            (self.tr("Log head"), found.log_head),
            (self.tr("Program digest"), found.program_digest),
        ):
            self._facts.add(name, CodeLine(code, count=4, size=15))
        floor = counted(
            self.tr("{bits} bits from {count} {count:witness|witnesses}"),
            bits=view.entropy_floor,
            count=len(view.witnesses),
        )
        self._facts.add(self.tr("Entropy floor"), floor, bold=True)


class SlipCard(Card):
    """The slip: issuing, what it looks like, and the check boxes of those who compare."""

    def __init__(self, acts: CeremonyActs) -> None:
        super().__init__(self.tr("Commitment slip"), "printer", padding=0, gap=0)
        self._acts = acts
        self._pdf = b""
        self._save_next = False
        self._tag = Tag("", "neutral")
        self.add_to_head(self._tag)
        self._pages = PagePreview()
        self._empty = EmptyState(
            self.tr("No slip yet"), self.tr("Print it or save it; the witnesses sign it."), "printer"
        )
        self._stack = OneOf()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._pages)
        self.add(self._stack, 1)
        self._look = Button(self.tr("Look at it"), "eye")
        self._look.setObjectName("look_at_slip")
        self._look.clicked.connect(self._open_pages)
        self._look.block(self.tr("No slip yet"))
        self._print = Button(self.tr("Print"), "printer")
        self._print.setObjectName("print_slip")
        self._print.clicked.connect(self._print_slip)
        self._save = Button(self.tr("Save as PDF"), "download")
        self._save.setObjectName("save_slip")
        self._save.clicked.connect(self._save_slip)
        self._ways = row(self._print, self._save, self._look, None, gap=12)
        self.add(self._ways)
        self._compared = box(row(Text(self.tr("Compared group by group"), "card"), margins=(16, 4)))
        self.add(self._compared)
        self._people = QGridLayout()
        self._columns = 1
        self.add(self._people)
        self._boxes: dict[str, QCheckBox] = {}
        self._picture: QImage | None = None
        self.set_tight(False)
        acts.slip_made.connect(self._made)
        acts.page_made.connect(self._show_page)

    def set_tight(self, tight: bool) -> None:
        """In a low window the slip is looked at in a window of its own."""
        self._stack.setVisible(not tight)
        self._look.setVisible(tight)
        self._compared.setVisible(not tight)
        set_margins(self._ways, (16, 4) if tight else (16, 12))
        set_margins(self._people, (16, 0, 16, 8) if tight else (16, 4, 16, 12))
        self._people.setVerticalSpacing(2 if tight else 8)
        self._columns = 2 if tight else 1
        for place, found in enumerate(self._boxes.values()):
            self._people.addWidget(found, place // self._columns, place % self._columns)

    def show_view(self, view: DrawView) -> None:
        """Show number, copies and who compared."""
        found = view.commitment
        issued = found is not None and found.slip_no is not None
        if found is not None and found.slip_no is not None:
            at = f"{found.slip_issued_at:%H:%M:%S}" if found.slip_issued_at is not None else ""
            self._tag.set_content(f"{found.slip_no} · {at}", "accent", "circle-check")
            self._print.setText(self.tr("Print again (counted)"))
            self._empty.set_text(found.slip_no, self.tr("Copies so far: {0}").format(found.slip_copies))
        else:
            self._tag.set_content(self.tr("Not issued"), "neutral", "circle")
        may = found is not None and self._acts.is_operator and view.halted_reason is None
        reason = "" if may else self.tr("Not possible at this moment")
        self._print.block(reason)
        self._save.block(reason)
        self._show_people(comparers(view), issued)

    def _show_people(self, people: list[Comparer], issued: bool) -> None:
        if list(self._boxes) != [person.by for person in people]:
            clear(self._people)
            self._boxes = {}
            for place, person in enumerate(people):
                box = QCheckBox()
                box.setObjectName(f"compared_{person.by}")
                box.clicked.connect(self._ticked)
                self._boxes[person.by] = box
                self._people.addWidget(box, place // self._columns, place % self._columns)
        for person in people:
            box = self._boxes[person.by]
            role = self.tr("Supervisor") if person.by == "supervisor" else words(f"role.{person.role}")
            box.setText(
                self.tr("{name} · {role} · screen and slip agree").format(name=person.name, role=role)
            )
            box.setChecked(person.done)
            box.setEnabled(issued and not person.done)

    def _ticked(self) -> None:
        box = self.sender()
        for by, known in self._boxes.items():
            if known is box:
                known.setEnabled(False)
                self._acts.compared(by)

    def _print_slip(self) -> None:
        self._save_next = False
        self._acts.issue_slip("printed")

    def _save_slip(self) -> None:
        self._save_next = True
        self._acts.issue_slip("saved")

    def _made(self, pdf: bytes) -> None:
        self._pdf = pdf
        self._acts.page_image(pdf)
        if self._save_next:
            self._save_next = False
            name = self.tr("slip {0}").format(self._acts.draw_id).replace(" ", "-")
            SaveDocument(self, self._acts.frame, pdf, f"{name}.pdf").open()

    def _show_page(self, picture: tuple[int, int, bytes]) -> None:
        width, height, pixels = picture
        self._picture = image_from_rgba(pixels, width, height)
        self._pages.set_pages([self._picture])
        self._stack.setCurrentWidget(self._pages)
        self._look.block("")

    def _open_pages(self) -> None:
        if self._picture is not None:
            pages = PagePreview()
            pages.set_pages([self._picture])
            LookDialog(self, self.tr("Commitment slip"), pages).open()
