"""A recovery key on the screen: shown once, printed, and proved by retyping two of its groups."""

from pathlib import Path
from random import SystemRandom

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from core.access.recovery import GROUP, GROUPS, plain_key
from core.engine.program import RecoveryPaper
from core.kernel.errors import UserError
from ui.shell.frame import Frame
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.codes import CodeBlock
from ui.widgets.editors import LineEditor
from ui.widgets.forms import Field
from ui.widgets.labels import Text
from ui.widgets.layouts import row
from ui.widgets.notices import Banner

_ASKED = 2
"""Groups that are typed again: who did not write the key down does not get past them."""


class RecoveryPanel(QWidget):
    """``kept`` when the person has shown that the key is on paper. The key is forgotten then."""

    kept = Signal()

    def __init__(self, frame: Frame, paper: RecoveryPaper, done: str) -> None:
        super().__init__()
        self._frame = frame
        self._paper = paper
        self._key = ""
        self._groups: list[str] = []
        self._asked: list[int] = []
        self._steps = QStackedWidget()
        self._steps.addWidget(self._show_step())
        self._steps.addWidget(self._prove_step(done))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._steps)

    @property
    def holds_key(self) -> bool:
        """Whether a key would be lost by leaving now."""
        return bool(self._key)

    def show_key(self, key: str) -> None:
        """Show a key; the groups to be typed again are chosen at random."""
        self._key = key
        plain = plain_key(key)
        self._groups = [plain[i : i + GROUP] for i in range(0, len(plain), GROUP)]
        self._asked = sorted(SystemRandom().sample(range(GROUPS), _ASKED))
        self._code.set_code(plain, GROUPS)
        self._tick.setChecked(False)
        for number, field in zip(self._asked, self._fields, strict=True):
            field.set_label(self.tr("Group {0}").format(number + 1))
            field.set_value("")
        self._steps.setCurrentIndex(0)

    def _show_step(self) -> QWidget:
        self._code = CodeBlock(columns=4, size=24)
        self._code.setObjectName("recovery_key")
        self._tick = QCheckBox(self.tr("It is printed or written down"))
        self._tick.setObjectName("recovery_kept")
        self._tick.toggled.connect(self._may_go_on)
        self._print = Button(self.tr("Print"), "printer")
        self._print.setObjectName("recovery_print")
        self._print.clicked.connect(self._print_sheet)
        save = Button(self.tr("Save as PDF…"), "download")
        save.setObjectName("recovery_save")
        save.clicked.connect(self._choose_file)
        self._go = Button(self.tr("Continue"), "arrow-right", "primary", icon_after=True)
        self._go.setObjectName("recovery_next")
        self._go.clicked.connect(self._to_proof)
        self._go.block(self.tr("First confirm that the key is on paper"))
        card = Card(self.tr("Recovery key"), "key-round", padding=24, gap=16)
        words = self.tr(
            "This key opens the workstation when no administrator or supervisor can. It is shown once and "
            "stored nowhere. Whoever holds it can read everything: put it into a sealed envelope in a safe."
        )
        card.add(Text(words, "body", wrap=True))
        card.add(self._code)
        card.add(row(self._print, save, None))
        note = self.tr(
            "Take the sheet from the printer at once. After printing a saved PDF, delete the file: whoever "
            "has the file has the key."
        )
        card.add(Text(note, "small", "muted", wrap=True))
        card.add(self._tick)
        card.add_foot(None, self._go)
        return card

    def _prove_step(self, done: str) -> QWidget:
        card = Card(self.tr("Type two groups from the paper"), "key-round", padding=24, gap=16)
        words = self.tr("The groups are numbered from left to right, line by line.")
        card.add(Banner(words, title=self.tr("This proves that the key on the paper is right")))
        self._fields = []
        for place in range(_ASKED):
            editor = LineEditor(longest=GROUP + 2)
            editor.setObjectName(f"recovery_group_{place}")
            editor.returnPressed.connect(self._prove)
            self._fields.append(Field("", editor, required=True))
        card.add(row(*self._fields, None, gap=16))
        back = Button(self.tr("Show the key again"), "arrow-left")
        back.setObjectName("recovery_back")
        back.clicked.connect(self._to_key)
        finish = Button(done, "check", "primary")
        finish.setObjectName("recovery_finish")
        finish.clicked.connect(self._prove)
        card.add_foot(back, None, finish)
        return card

    def _may_go_on(self, ticked: bool) -> None:
        self._go.block("" if ticked else self.tr("First confirm that the key is on paper"))

    def _to_proof(self) -> None:
        self._code.set_code("")
        self._steps.setCurrentIndex(1)
        self._fields[0].editor.setFocus()

    def _to_key(self) -> None:
        self._code.set_code(plain_key(self._key), GROUPS)
        self._steps.setCurrentIndex(0)

    def _prove(self) -> None:
        wrong = [
            field
            for number, field in zip(self._asked, self._fields, strict=True)
            if plain_key(str(field.value)) != self._groups[number]
        ]
        for field in self._fields:
            field.set_error(self.tr("Not the same as the key") if field in wrong else "")
        if wrong:
            wrong[0].editor.setFocus()
            return
        self._key, self._groups = "", []
        for field in self._fields:
            field.set_value("")
        self.kept.emit()

    def _print_sheet(self) -> None:
        self._print.setEnabled(False)
        printing = self._paper.print(self._key)
        self._frame.bridge.watch(printing, done=self._printed, failed=self._not_printed, owner=self)

    def _printed(self, _nothing: None) -> None:
        self._print.setEnabled(True)
        self._frame.notify(self.tr("Recovery sheet sent to the printer"))

    def _not_printed(self, error: BaseException) -> None:
        self._print.setEnabled(True)
        self._frame.dialogs.error(error)

    def _choose_file(self) -> None:
        title = self.tr("Save the recovery sheet")
        name, _ = QFileDialog.getSaveFileName(self, title, "recovery.pdf", "PDF (*.pdf)")
        if name:
            self._target = Path(name)
            self._frame.bridge.watch(self._paper.make(self._key), done=self._write_sheet, owner=self)

    def _write_sheet(self, pdf: bytes) -> None:
        try:
            self._target.write_bytes(pdf)
        except OSError:
            self._frame.dialogs.error(UserError("export.unwritable"))
            return
        self._frame.notify(self.tr("Recovery sheet saved"))
