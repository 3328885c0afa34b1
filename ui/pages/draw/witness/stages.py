"""The stages of a ceremony as the room sees them."""

from datetime import datetime

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from core.draw.state.views import DrawView, WitnessView
from ui.counted import counted
from ui.pages.draw.parts.board_presenter import board_lines
from ui.pages.draw.parts.ceremony_presenter import (
    group_chance,
    needed_rolls,
    next_witness,
    sealed_bits,
)
from ui.pages.draw.stages.rolling import RollingCodes
from ui.pages.draw.witness.big_text import BigLines, BigText, Size, fitted, refit
from ui.pages.draw.witness.board import locked_note
from ui.pages.draw.witness.rows import PublicRows
from ui.texts import words
from ui.widgets.codes import CodeBlock, QrCode
from ui.widgets.dice import RollCells
from ui.widgets.layouts import box, clear, column, row, rule
from ui.widgets.room_sizes import RoomSizes

_WITNESSES = 3
_MANY_ROLLS = 16
_GROUPS_IN_A_COLUMN = 5


class PublicCheck(QWidget):
    """Before the freeze: what is being drawn for, and that nothing is fixed yet."""

    def __init__(self, sizes: RoomSizes) -> None:
        super().__init__()
        self._project = BigLines(sizes, "", 64, bold=True)
        self._groups = BigLines(sizes, "", 40, "muted")
        checked = self.tr("The plan is being checked; nothing is drawn yet")
        lines = (self._project, self._groups, BigLines(sizes, checked, 40, "accent"))
        self.setLayout(column(None, *lines, None, gap=sizes.px(40), margins=(sizes.px(64), 0)))

    def show_view(self, view: DrawView) -> None:
        """Show the project."""
        self._project.setText(view.project_name)
        seats = " · ".join(f"{group.id} {group.title} {group.seats}" for group in view.groups)
        self._groups.setText(self.tr("Seats: {0}").format(seats))


class PublicFreeze(QWidget):
    """The commitment code, as large as can be, with the counts of each group."""

    def __init__(self, sizes: RoomSizes) -> None:
        super().__init__()
        self._sizes = sizes
        self._title = BigText(sizes, self.tr("Commitment code: compare it with the slip"), 40, bold=True)
        self._code = CodeBlock(size=sizes.of(64))
        self._qr = QrCode(side=sizes.of(360))
        self._pool = BigText(sizes, "", 40, "accent")
        self._groups = QGridLayout()
        self._groups.setHorizontalSpacing(sizes.px(64))
        self._groups.setVerticalSpacing(sizes.px(8))
        gap = sizes.px(48)
        line = (
            column(self._code, row(None, self._qr, None), gap=gap)
            if sizes.tall
            else row(self._code, self._qr, gap=gap)
        )
        if not sizes.tall:
            line.setStretch(0, 1)
        shown = (self._title, line, rule(), self._pool, self._groups)
        self.setLayout(column(*shown, None, gap=sizes.px(16), margins=(gap, sizes.px(24))))

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
        sizes = self._sizes
        few = sizes.tall or len(view.groups) <= _GROUPS_IN_A_COLUMN
        size: Size = 40 if few else 28
        rows = len(view.groups) if few else -(-len(view.groups) // 2)
        for place, group in enumerate(view.groups):
            words_of = counted(
                self.tr("{seats} {seats:seat|seats} from {eligible} eligible, chance {chance}"),
                seats=group.seats,
                eligible=f"{sum(group.eligible_by_tier):,}",
                chance=group_chance(group, view.chances),
            )
            holder = QWidget()
            name = BigText(sizes, f"{group.id}  {group.title}", size, bold=True)
            said = BigText(sizes, words_of, size) if sizes.tall else fitted(sizes, words_of, size)
            line = column(name, said, gap=0) if sizes.tall else row(name, said, gap=sizes.px(24))
            holder.setLayout(line)
            self._groups.addWidget(holder, place % rows, place // rows)
            holder.show()


class PublicWitnesses(QWidget):
    """Dots for the rolls of each witness; digits only once the values are revealed."""

    def __init__(self, sizes: RoomSizes) -> None:
        super().__init__()
        self._sizes = sizes
        gap = sizes.px(16)
        self._column = QVBoxLayout()
        self._column.setSpacing(gap)
        self._sum = BigText(sizes, "", 40, "accent", bold=True)
        self._part = fitted(sizes, "", 32, "muted")
        foot = row(self._sum, self._part, gap=sizes.px(48))
        self.setLayout(column(self._column, None, foot, gap=gap, margins=(sizes.px(48), sizes.px(12))))
        self._cells: dict[str, RollCells] = {}
        self._states: dict[str, BigText] = {}

    def show_view(self, view: DrawView) -> None:
        """Show who has sealed, from the witness on whose turn it is."""
        found = next_witness(view)
        self._show_part(view, view.witnesses.index(found) if found is not None else 0)

    def _show_part(self, view: DrawView, index: int) -> None:
        """As many witnesses as there is room for, the one at ``index`` among them."""
        clear(self._column)
        self._cells, self._states = {}, {}
        long = any(witness.rolls > _MANY_ROLLS for witness in view.witnesses)
        size = _WITNESSES - 1 if long else _WITNESSES
        first = index // size * size
        shown = view.witnesses[first : first + size]
        for witness in shown:
            block = self._block(view, witness)
            self._column.addWidget(block)
            block.show()
        part = self.tr("Witnesses {first} to {last} of {count}").format(
            first=first + 1, last=first + len(shown), count=len(view.witnesses)
        )
        refit(self._part, part if len(shown) < len(view.witnesses) else "")
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
            refit(self._states[code], self.tr("Gives a value"))

    def _block(self, view: DrawView, witness: WitnessView) -> QWidget:
        method = witness.method or "d10"
        count = 1 if method == "text" else max(needed_rolls(view, witness.code, method), witness.rolls)
        sizes = self._sizes
        cells = RollCells(count, factor=sizes.of(1))
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
        self._states[witness.code] = said = fitted(sizes, state, 40, "accent")
        head = row(
            fitted(sizes, witness.name, 50, bold=True),
            BigText(sizes, note, 32, "muted"),
            said,
            gap=sizes.px(16),
        )
        return box(column(head, cells, gap=sizes.px(12)))


class PublicPanel(QWidget):
    """The panel: rolling codes as decoration first, then the seats."""

    def __init__(self, sizes: RoomSizes) -> None:
        super().__init__()
        self._title = BigText(sizes, "", 40, bold=True)
        self.rolling = RollingCodes(size=sizes.of(64))
        self.rolling.finished.connect(self._stopped)
        self._rows = PublicRows(sizes)
        title = row(self._title, margins=(sizes.px(48), sizes.px(16)))
        layout = column(title, self.rolling, self._rows, gap=0)
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
