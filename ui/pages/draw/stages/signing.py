"""Those present sign on the screen: who has, who has not, and the pad."""

from functools import partial

from PySide6.QtWidgets import QButtonGroup, QDialog, QLayout, QRadioButton, QVBoxLayout, QWidget

from core.draw.state.views import DrawView, SignerView
from ui.pages.draw.parts.room_acts import RoomActs
from ui.texts import words
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.labels import IconText, Text
from ui.widgets.layouts import clear, column, row
from ui.widgets.signature_pad import SignaturePad


class SigningDialog(QDialog):
    """Stays open until all have signed or it is closed; a confirmed signature is for good."""

    def __init__(self, parent: QWidget, room: RoomActs) -> None:
        super().__init__(parent)
        self.setObjectName("signing_dialog")
        self.setWindowTitle(self.tr("Signatures of those present"))
        self.resize(theme().px(900), theme().px(480))
        self._room = room
        self._by = ""
        self._signers: tuple[SignerView, ...] = ()
        self._people = QVBoxLayout()
        self._people.setSpacing(8)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QRadioButton] = {}  # those shown before live on until the next event
        self.pad = SignaturePad()
        self.pad.setObjectName("signature_pad")
        self.pad.changed.connect(self._look)
        self._who = Text("", "large", bold=True)
        self._clear = Button(self.tr("Clear"), "rotate-ccw", size="ceremony")
        self._clear.setObjectName("clear_signature")
        self._clear.clicked.connect(self.pad.clear)
        self._confirm = Button(self.tr("Confirm the signature"), "check", "primary", "ceremony")
        self._confirm.setObjectName("confirm_signature")
        self._confirm.clicked.connect(self._sign)
        close = Button(self.tr("Close"), size="ceremony")
        close.setObjectName("close_signing")
        close.clicked.connect(self.accept)
        note = IconText(
            "lock",
            self.tr("Kept encrypted; shown on the table with names only. The log holds its digest."),
            "muted",
            wrap=True,
        )
        names = QWidget()
        names.setFixedWidth(theme().px(300))
        names.setLayout(column(self._people, None))
        right = column(
            self._who, self.pad, note, row(self._clear, None, close, self._confirm, gap=12), gap=12
        )
        right.setStretch(1, 1)
        line = row(names, right, gap=24, margins=(24, 20))
        line.setStretch(1, 1)
        # The names change while the dialog is open; its size is the person's, not theirs.
        line.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setLayout(line)

    def show_view(self, view: DrawView) -> None:
        """Show who has signed; the next one is chosen."""
        if view.signers == self._signers:
            return
        self._signers = view.signers
        clear(self._people)
        self._buttons = {}
        for signer in view.signers:
            self._people.addWidget(self._line(signer))
        missing = [s.by for s in view.signers if s.signed_at is None]
        self._choose(self._by if self._by in missing else (missing[0] if missing else ""))

    def _line(self, signer: SignerView) -> QWidget:
        role = words(f"role.{signer.role}")
        text = f"{signer.name} · {role}\n{signer.unit}"
        if signer.signed_at is not None:
            done = self.tr("signed {0}").format(f"{signer.signed_at:%H:%M:%S}")
            return IconText("circle-check", f"{text} · {done}", "accent")
        button = QRadioButton(text + (" · " + self.tr("needed for the close") if signer.required else ""))
        button.setObjectName(f"signer_{signer.by}")
        button.clicked.connect(partial(self._clicked, signer.by))
        self._group.addButton(button)
        self._buttons[signer.by] = button
        return button

    def _clicked(self, by: str, _checked: bool = False) -> None:
        self._choose(by)

    def _choose(self, by: str) -> None:
        if by != self._by:
            self.pad.clear()
        self._by = by
        found = next((s for s in self._signers if s.by == by), None)
        self._who.setText(self.tr("All have signed") if found is None else found.name)
        if by in self._buttons:
            self._buttons[by].setChecked(True)
        self.pad.setEnabled(found is not None)
        self._look()

    def _look(self) -> None:
        nothing = "" if self._by and not self.pad.is_empty else self.tr("Nothing is drawn yet")
        self._clear.setEnabled(not self.pad.is_empty)
        self._confirm.block(nothing)

    def _sign(self) -> None:
        self._confirm.block(self.tr("Being stored"))
        self._room.sign(self._by, self.pad.drawn())
