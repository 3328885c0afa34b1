"""The stages of a ceremony as the room sees them."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from core.draw.state.views import DrawView, WitnessView
from ui.pages.draw.parts.board_presenter import board_lines, figures, remaining
from ui.pages.draw.parts.ceremony_presenter import (
    group_chance,
    is_over,
    is_settled,
    needed_rolls,
    next_witness,
    sealed_bits,
)
from ui.pages.draw.stages.rolling import RollingCodes
from ui.pages.draw.witness.big_text import BigText, fitted
from ui.pages.draw.witness.rows import PublicRows
from ui.texts import words
from ui.theme import theme
from ui.widgets.codes import CodeBlock, QrCode
from ui.widgets.dice import RollCells
from ui.widgets.layouts import box, clear, column, row, rule

_WITNESSES = 3
_MANY_ROLLS = 16
_GROUPS_IN_A_COLUMN = 5


class PublicCheck(QWidget):
    """Before the freeze: what is being drawn for, and that nothing is fixed yet."""

    def __init__(self) -> None:
        super().__init__()
        self._project = BigText("", 64, bold=True)
        self._groups = BigText("", 40, "muted")
        self._state = BigText(self.tr("The plan is being checked; nothing is drawn yet"), 40, "accent")
        for label in (self._project, self._groups, self._state):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setLayout(column(None, self._project, self._groups, self._state, None, gap=40, margins=(64, 0)))

    def show_view(self, view: DrawView) -> None:
        """Show the project."""
        self._project.setText(view.project_name)
        seats = " · ".join(f"{group.id} {group.title} {group.seats}" for group in view.groups)
        self._groups.setText(self.tr("Seats: {0}").format(seats))


class PublicFreeze(QWidget):
    """The commitment code, as large as can be, with the counts of each group."""

    def __init__(self) -> None:
        super().__init__()
        self._title = BigText(self.tr("Commitment code: compare it with the slip"), 40, bold=True)
        self._code = CodeBlock(size=64)
        self._qr = QrCode(side=360)
        self._pool = BigText("", 40, "accent")
        self._groups = QGridLayout()
        self._groups.setHorizontalSpacing(64)
        self._groups.setVerticalSpacing(8)
        line = row(self._code, self._qr, gap=48)
        line.setStretch(0, 1)
        shown = (self._title, line, rule(), self._pool, self._groups)
        self.setLayout(column(*shown, None, gap=16, margins=(48, 24)))

    def show_view(self, view: DrawView) -> None:
        """Show what was frozen."""
        found = view.commitment
        self._code.setVisible(found is not None)
        if found is not None:
            self._code.set_code(found.commitment)
            self._qr.set_content(found.commitment.upper())
        removed = sum(entry.removed for entry in view.funnel)
        self._pool.setText(
            self.tr("Pool {pool} − taken out {removed} = eligible {left}").format(
                pool=f"{view.pool:,}", removed=f"{removed:,}", left=f"{view.pool - removed:,}"
            )
        )
        clear(self._groups)
        few = len(view.groups) <= _GROUPS_IN_A_COLUMN
        rows = len(view.groups) if few else -(-len(view.groups) // 2)
        for place, group in enumerate(view.groups):
            words_of = self.tr("{seats} seats from {eligible} eligible, chance {chance}").format(
                seats=group.seats,
                eligible=f"{sum(group.eligible_by_tier):,}",
                chance=group_chance(group, view.chances),
            )
            holder = QWidget()
            name = BigText(f"{group.id}  {group.title}", 40 if few else 28, bold=True)
            holder.setLayout(row(name, fitted(words_of, 40 if few else 28), gap=24))
            self._groups.addWidget(holder, place % rows, place // rows)


class PublicWitnesses(QWidget):
    """Dots for the rolls of each witness; digits only once the values are revealed."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout()
        self._column.setSpacing(16)
        self._sum = BigText("", 40, "accent", bold=True)
        self._part = fitted("", 32, "muted")
        foot = row(self._sum, self._part, gap=48)
        self.setLayout(column(self._column, None, foot, gap=16, margins=(48, 12)))
        self._cells: dict[str, RollCells] = {}

    def show_view(self, view: DrawView) -> None:
        """Show who has sealed, from the witness on whose turn it is."""
        found = next_witness(view)
        self._show_part(view, view.witnesses.index(found) if found is not None else 0)

    def _show_part(self, view: DrawView, index: int) -> None:
        """As many witnesses as there is room for, the one at ``index`` among them."""
        clear(self._column)
        self._cells = {}
        long = any(witness.rolls > _MANY_ROLLS for witness in view.witnesses)
        size = _WITNESSES - 1 if long else _WITNESSES
        first = index // size * size
        shown = view.witnesses[first : first + size]
        for witness in shown:
            self._column.addWidget(self._block(view, witness))
        part = self.tr("Witnesses {first} to {last} of {count}").format(
            first=first + 1, last=first + len(shown), count=len(view.witnesses)
        )
        self._part.setText(part if len(shown) < len(view.witnesses) else "")
        self._part.setMinimumWidth(self._part.fontMetrics().horizontalAdvance(self._part.text()) + 2)
        bits = self.tr("Entropy {bits} bits, floor {floor}").format(
            bits=f"{sealed_bits(view):.1f}", floor=view.entropy_floor
        )
        self._sum.setText(bits)

    def show_rolls(self, view: DrawView, code: str, method: str, count: int) -> None:
        """So many rolls were entered by this witness."""
        witness = next((w for w in view.witnesses if w.code == code), None)
        if witness is not None and code not in self._cells:
            self._show_part(view, view.witnesses.index(witness))
        cells = self._cells.get(code)
        if cells is not None and witness is not None and witness.sealed_at is None:
            needed = 1 if method == "text" else needed_rolls(view, code, method)
            cells.set_state(count, count=max(needed, count), active=True)

    def _block(self, view: DrawView, witness: WitnessView) -> QWidget:
        method = witness.method or "d10"
        count = 1 if method == "text" else max(needed_rolls(view, witness.code, method), witness.rolls)
        cells = RollCells(count)
        if witness.value is not None:
            cells.reveal(witness.value)
        else:
            filled = min(witness.rolls, count) if witness.sealed_at is not None else 0
            cells.set_state(filled, count=count)
        self._cells[witness.code] = cells
        if witness.value is not None:
            state = self.tr("Revealed")
        else:
            state = self.tr("Sealed") if witness.sealed_at is not None else self.tr("To give a value")
        note = " · ".join(part for part in (words(f"role.{witness.role}"), witness.unit) if part)
        head = row(
            fitted(witness.name, 50, bold=True), BigText(note, 32, "muted"), fitted(state, 40, "accent")
        )
        return box(column(head, cells, gap=12))


class PublicPanel(QWidget):
    """The panel: rolling codes as decoration first, then the seats."""

    def __init__(self) -> None:
        super().__init__()
        self._title = BigText("", 40, bold=True)
        self.rolling = RollingCodes(size=64)
        self.rolling.finished.connect(self._stopped)
        self._rows = PublicRows()
        layout = column(row(self._title, margins=(48, 16)), self.rolling, self._rows, gap=0)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self.rolling.hide()

    def roll(self, view: DrawView) -> None:
        """Begin the decoration."""
        codes = [line.seat for line in board_lines(view, datetime.now().astimezone())]
        if codes:
            self._title.setText(self.tr("The result is fixed and stored; what rolls is decoration"))
            self._rows.hide()
            self.rolling.show()
            self.rolling.start(codes)

    def show_view(self, view: DrawView) -> None:
        """Show the panel."""
        self._rows.show_lines(board_lines(view, datetime.now().astimezone()), locked_note(view))
        if not self.rolling.is_rolling:
            self._stopped()

    def _stopped(self) -> None:
        self._title.setText(self.tr("The panel, by seat"))
        self.rolling.hide()
        self._rows.show()


def locked_note(view: DrawView) -> str:
    """Until when names stay sealed; empty when they are not."""
    if not view.names_locked:
        return ""
    if view.opens_at_sign_in:
        return QCoreApplication.translate("PublicBoard", "Names are sealed until the panel has signed in")
    if view.unseal_at is None:
        return ""
    said = QCoreApplication.translate("PublicBoard", "Names are sealed until {0}")
    return said.format(f"{view.unseal_at:%Y-%m-%d %H:%M}")


class PublicBoard(QWidget):
    """Big figures and the rows of the live board."""

    def __init__(self) -> None:
        super().__init__()
        self._view: DrawView | None = None
        self._figures = [fitted("", 96, tone, bold=True) for tone in ("text", "accent", "text")]
        cells: list[QWidget] = []
        names = (self.tr("seats"), self.tr("accepted"), self.tr("open"))
        for number, name in zip(self._figures, names, strict=True):
            cells.append(box(row(None, number, fitted(name, 40, bold=True), None, gap=24)))
        self._until = BigText("", 28, "muted")
        self._left = BigText("", 64, bold=True)
        cells.append(box(column(self._until, self._left, gap=0, margins=(48, 0))))
        strip = row(gap=0)
        for place, cell in enumerate(cells):
            if place:
                strip.addWidget(rule(vertical=True))
            strip.addWidget(cell, 1)
        holder = box(strip, "surface")
        holder.setFixedHeight(theme().px(142))
        self._rows = PublicRows()
        layout = column(holder, rule(), self._rows, gap=0)
        layout.setStretch(2, 1)
        self.setLayout(layout)

    def show_view(self, view: DrawView) -> None:
        """Show the board."""
        self._view = view
        shown = figures(view)
        for label, count in zip(self._figures, (shown.seats, shown.accepted, shown.open), strict=True):
            label.setText(str(count))
            label.setMinimumWidth(label.fontMetrics().horizontalAdvance(str(count)) + 2)
        self.tick()

    def tick(self) -> None:
        """A second has passed."""
        if self._view is None:
            return
        now = datetime.now().astimezone()
        self._rows.show_lines(board_lines(self._view, now), locked_note(self._view))
        deadline = self._view.board.deadline if self._view.board is not None else None
        if is_settled(self._view) or is_over(self._view):  # nobody is waited for
            self._until.setText("")
            self._left.setText(self._ended(self._view))
            return
        until = "" if deadline is None else f"{deadline:%H:%M:%S}"
        self._until.setText(self.tr("Answers until {0}").format(until) if until else "")
        self._left.setText(remaining(deadline, now) if deadline is not None else "")

    def _ended(self, view: DrawView) -> str:
        if is_over(view):
            return self.tr("Closed")
        return self.tr("Filled") if view.phase == "filled" else ""
