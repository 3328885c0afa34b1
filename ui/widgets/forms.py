"""Form fields: label above, editor, error in words below it; and a form that knows them all."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import theme
from ui.widgets.buttons import IconButton
from ui.widgets.editors import Editor, PasswordEditor, mark_wrong
from ui.widgets.labels import IconLabel, IconText, Text

Check = Callable[[object], str]
"""Looks at a value and gives the sentence to show, empty when it is good."""


class Field(QWidget):
    """One labelled editor. Checked on leaving it; a shown error is checked again while typing."""

    edited = Signal()

    def __init__(
        self,
        label: str,
        editor: QWidget,
        *,
        required: bool = False,
        check: Check | None = None,
        hint: str = "",
        keep_error_room: bool = False,
    ) -> None:
        super().__init__()
        self.editor = editor
        self._typed: Editor = editor  # type: ignore[assignment]
        self._required = required
        self._check = check
        self._label = Text(label, "small", "muted")
        editor.setAccessibleName(label)
        self._error = IconText("circle-alert", "", "danger", "small", size=16, wrap=True)
        self._hint = Text(hint, "small", "faint", wrap=True)
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._label)
        if required:
            star = Text("*", "small", "danger", bold=True)
            star.setToolTip(self.tr("Required"))
            head.addWidget(star)
        head.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(editor)
        layout.addWidget(self._hint)
        layout.addWidget(self._error)
        layout.addStretch(1)
        if keep_error_room:
            self.setMinimumHeight(theme().px(84))
        self._hint.setVisible(bool(hint))
        self._error.hide()
        self._typed.edited.connect(self._on_edited)
        self._typed.left.connect(self._on_left)
        if isinstance(editor, PasswordEditor):
            self._caps = IconText("triangle-alert", self.tr("Caps Lock is on"), "warning", "small", size=16)
            self._caps.hide()
            layout.insertWidget(2, self._caps)
            editor.caps_changed.connect(self._caps.setVisible)

    @property
    def value(self) -> object:
        """The editor's value."""
        return self._typed.value

    def set_value(self, value: object) -> None:
        """Show a value; an error goes away."""
        self._typed.set_value(value)
        self.set_error("")

    @property
    def error(self) -> str:
        """The sentence shown, empty when there is none."""
        return self._error.label.text()

    def set_error(self, sentence: str) -> None:
        """Show or take away an error."""
        self._error.label.setText(sentence)
        self._error.setVisible(bool(sentence))
        self._hint.setVisible(bool(self._hint.text()) and not sentence)
        mark_wrong(self.editor, bool(sentence))
        self.editor.setAccessibleDescription(sentence or self._hint.text())

    def set_label(self, label: str) -> None:
        """Change the words above."""
        self._label.setText(label)
        self.editor.setAccessibleName(label)

    def validate(self) -> bool:
        """Check the value and show what is wrong."""
        self.set_error(self._complaint())
        return not self.error

    def _complaint(self) -> str:
        value = self.value
        if value is None or value == "" or value == []:
            return self.tr("Please fill this in") if self._required else ""
        return self._check(value) if self._check is not None else ""

    def _on_edited(self) -> None:
        if self.error:
            self.validate()
        self.edited.emit()

    def _on_left(self) -> None:
        # An untouched empty field is not scolded while somebody tabs through the form. What the engine said
        # of the value stands until it is edited.
        if (self.value not in (None, "") or self.error) and (complaint := self._complaint()):
            self.set_error(complaint)


class Form(QWidget):
    """Named fields together: values, checking, and whether something would be lost."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, Field] = {}
        self._saved: dict[str, object] = {}

    def register(self, name: str, field: Field) -> Field:
        """Make ``field`` known; where it stands is the caller's business."""
        self.fields[name] = field
        self._saved[name] = field.value
        field.edited.connect(self.edited)
        return field

    def values(self) -> dict[str, object]:
        """All values by name."""
        return {name: field.value for name, field in self.fields.items()}

    def set_values(self, values: Mapping[str, object]) -> None:
        """Show values; the form counts as saved afterwards."""
        for name, value in values.items():
            self.fields[name].set_value(value)
        self.mark_saved()

    @property
    def changed(self) -> bool:
        """Whether something differs from what was last saved."""
        return self.values() != self._saved

    def mark_saved(self) -> None:
        """What stands there is saved."""
        self._saved = self.values()

    def validate(self) -> bool:
        """Check all fields; the keyboard goes to the first wrong one."""
        wrong = [field for field in self.fields.values() if not _put_away(field) and not field.validate()]
        if wrong:
            wrong[0].editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return not wrong

    def set_error(self, name: str, sentence: str) -> bool:
        """Show an error that came back from the engine; False when no field has that name."""
        field = self.fields.get(name)
        if field is None:
            return False
        field.set_error(sentence)
        field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return True


def _put_away(field: Field) -> bool:
    """Whether the page has hidden a field; one that was not shown yet counts as hidden for Qt too."""
    return field.isHidden() and field.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)


class MaskedValue(QWidget):
    """A masked value with an eye; ``unmask_asked`` when the eye is pressed. Copying gives what is shown."""

    unmask_asked = Signal()

    def __init__(self, masked: str, *, may_unmask: bool = True) -> None:
        super().__init__()
        self._masked = masked
        self._text = Text(masked, select=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._text, 1)
        self._eye: IconButton | None = None
        if may_unmask:
            self._eye = IconButton("eye-off", self.tr("Show plain value…"), "accent", 18)
            self._eye.clicked.connect(self.unmask_asked)
            layout.addWidget(self._eye)
        else:
            layout.addWidget(IconLabel("lock", "text3", 16, self.tr("Masked")))

    def show_plain(self, value: str) -> None:
        """Show the plain value until :meth:`show_masked`."""
        self._text.setText(value)
        if self._eye is not None:
            self._eye.set_icon("eye")

    def show_masked(self) -> None:
        """Back to the masked value."""
        self._text.setText(self._masked)
        if self._eye is not None:
            self._eye.set_icon("eye-off")
