"""Photo and attachments on an expert's page: what there is, looking at one, adding, exporting, removing."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QFileDialog, QMenu, QVBoxLayout, QWidget

from core.engine.api import Services
from core.engine.workstation import Workstation
from core.pool.editing.attachments import ATTACHMENT, PHOTO, StoredFile
from core.pool.editing.field_definitions import FieldsChanged
from core.pool.record.custom_conditions import FieldType
from core.pool.record.custom_fields import CustomField
from core.pool.record.file_types import FileType
from ui.pages.pool.importing.presenter import size
from ui.shell.frame import Frame
from ui.shell.screens import open_as_large_as
from ui.widgets.buttons import Button, IconButton
from ui.widgets.cards import Card
from ui.widgets.labels import ElidedText, IconLabel, Text
from ui.widgets.layouts import box, clear, column, row
from ui.widgets.preview import PagePreview, image_from_rgba

_SCALE = 2.0  # pixels per point of a shown PDF page
FILE_ICONS = {FileType.PDF: "file-text", FileType.JPEG: "image", FileType.PNG: "image"}


class FileButtons(QWidget):
    """Let a photo or an attachment be chosen; ``chosen(path, kind)`` is called with it."""

    def __init__(self, chosen: Callable[[Path, str], None]) -> None:
        super().__init__()
        self._chosen = chosen
        photo = Button(self.tr("Photo…"), "user", size="small")
        photo.setObjectName("add_photo")
        photo.clicked.connect(self._choose_photo)
        attach = Button(self.tr("Attachment…"), "plus", size="small")
        attach.setObjectName("add_attachment")
        attach.clicked.connect(self._choose_attachment)
        self.own = Button(self.tr("Custom field…"), "list-checks", size="small")
        self.own.setObjectName("add_own_file")
        self.own.clicked.connect(self._choose_field)
        self.own.hide()
        self._offered: list[CustomField] = []
        self.menu: QMenu | None = None
        self.setLayout(row(self.own, photo, attach))

    def offer(self, fields: Sequence[CustomField]) -> None:
        """Files may also be chosen for those of the customer's fields that hold files."""
        self._offered = [f for f in fields if f.type is FieldType.FILE and not f.disabled]
        self.own.setVisible(bool(self._offered))

    def _choose_photo(self) -> None:
        self._choose(self.tr("Pictures (*.jpg *.jpeg *.png)"), PHOTO)

    def _choose_field(self) -> None:
        self.menu = QMenu(self)
        for field in self._offered:
            line = self.menu.addAction(field.name)
            line.setData(field.path)
            line.triggered.connect(self._field_chosen)
        self.menu.popup(self.own.mapToGlobal(self.own.rect().bottomLeft()))

    def _field_chosen(self) -> None:
        path = self.sender().data()  # type: ignore[attr-defined] # an action of the menu
        self.choose_document(path)

    def _choose_attachment(self) -> None:
        self.choose_document(ATTACHMENT)

    def choose_document(self, kind: str) -> None:
        """Let a document or picture be chosen for ``kind``."""
        self._choose(self.tr("Documents and pictures (*.pdf *.jpg *.jpeg *.png)"), kind)

    def _choose(self, kinds: str, kind: str) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a file"), "", kinds)
        if name:
            self._chosen(Path(name), kind)


class AttachmentsCard(Card):
    """``show_for`` lists the files of an expert."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(self.tr("Photo and attachments"), "file-text", padding=(16, 8))
        self.setObjectName("expert_files")
        self._frame = frame
        self._ws = ws
        self._expert_no = ""
        self.shown: PreviewDialog | None = None
        self._buttons = FileButtons(self.add_file)
        self._buttons.setVisible(frame.actor.may("pool.edit"))
        self._names: dict[str, str] = {}
        self.add_to_head(self._buttons)
        frame.bridge.on(FieldsChanged, self._fields_changed, self)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        self.add(self._lines)

    def show_for(self, expert_no: str) -> None:
        """Load the list, and the custom fields that hold files."""
        self._expert_no = expert_no
        fields = self._ws.services.pool.fields.all
        self._frame.bridge.call(fields, self._frame.actor, done=self._show_fields, owner=self)
        files = self._ws.services.pool.attachments.list
        self._frame.bridge.call(files, self._frame.actor, expert_no, done=self._show, owner=self)

    def add_file(self, path: Path, kind: str) -> None:
        """Keep a copy of a chosen file."""
        add = self._ws.services.pool.attachments.add
        self._frame.bridge.call(
            add, self._frame.actor, self._expert_no, path, kind, done=self._added, owner=self
        )

    def _show(self, files: Sequence[StoredFile]) -> None:
        clear(self._lines)
        if not files:
            self._lines.addWidget(
                Text(self.tr("None yet. JPEG, PNG and PDF are kept, encrypted."), "body", "muted")
            )
        for file in files:
            held = self.tr("Photo") if file.kind == PHOTO else self._names.get(file.kind, "")
            self._lines.addWidget(_Line(file, held, self._frame, self._ws, self))

    def _show_fields(self, fields: Sequence[CustomField]) -> None:
        self._names = {field.path: field.name for field in fields}
        self._buttons.offer(fields)

    def _fields_changed(self, _message: FieldsChanged) -> None:
        if self._expert_no:
            self.show_for(self._expert_no)

    def _added(self, file: StoredFile) -> None:
        self._frame.notify(self.tr("Kept: {0}").format(file.name))
        self.show_for(self._expert_no)


class _Line(QWidget):
    """One file with what can be done with it; ``held`` says what it is, if it is more than an attachment."""

    def __init__(
        self, file: StoredFile, held: str, frame: Frame, ws: Workstation[Services], card: AttachmentsCard
    ) -> None:
        super().__init__()
        self._file = file
        self._frame = frame
        self._ws = ws
        self._card = card
        name = ElidedText(file.name, bold=file.kind == PHOTO)
        facts = file_facts(file, held)
        icon = IconLabel(FILE_ICONS[file.type], "accent", 18)
        open_ = self._button("eye", self.tr("Look at {0}").format(file.name), "open_file", self.open)
        save = self._button(
            "download", self.tr("Export {0}").format(file.name), "export_file", self.ask_export
        )
        remove = self._button(
            "trash-2", self.tr("Remove {0}").format(file.name), "remove_file", self.ask_remove
        )
        for button in (open_, save):
            button.setVisible(frame.actor.may("pool.unmask"))
        remove.setVisible(frame.actor.may("pool.edit"))
        words = box(column(name, Text(facts, "small", "muted"), gap=0))
        layout = row(icon, words, open_, save, remove, gap=8, margins=(0, 4))
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def open(self) -> None:
        """Look at it; that somebody did stands in the log."""
        attachments = self._ws.services.pool.attachments
        self._frame.bridge.call(
            attachments.open, self._frame.actor, self._file.number, done=self._opened, owner=self._card
        )

    def ask_export(self) -> None:
        """Ask where to and why."""
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Export the file"), self._file.name)
        if name:
            export = _Export(self._frame, self._ws, self._card, self._file.number, Path(name))
            self._frame.dialogs.reason(
                self.tr("Export the file"),
                self.tr("It leaves the station unencrypted. Who, what and why goes to the audit log."),
                self.tr("Export"),
                export.go,
                owner=self._card,
            )

    def ask_remove(self) -> None:
        """Ask why."""
        self._frame.dialogs.reason(
            self.tr("Remove the file"),
            self.tr("Its content is gone for good; its name stays in the versions."),
            self.tr("Remove"),
            self._remove,
            danger=True,
            owner=self._card,
        )

    def _button(self, icon: str, word: str, name: str, work: Callable[[], None]) -> IconButton:
        button = IconButton(icon, word, "text2", 18)
        button.setObjectName(name)
        button.clicked.connect(work)
        return button

    def _remove(self, reason: str) -> None:
        remove = self._ws.services.pool.attachments.remove
        self._frame.bridge.call(remove, self._frame.actor, self._file.number, reason, owner=self._card)

    def _opened(self, content: bytes) -> None:
        self._card.shown = show_file(self._frame, self._ws, self._card, self._file, content)


class _Export:
    """Where to; the reason comes later."""

    def __init__(
        self, frame: Frame, ws: Workstation[Services], card: AttachmentsCard, number: int, path: Path
    ) -> None:
        self._frame = frame
        self._ws = ws
        self._card = card
        self._number = number
        self._path = path

    def go(self, reason: str) -> None:
        """Export it."""
        self._frame.bridge.call(
            self._ws.services.pool.attachments.export,
            self._frame.actor,
            self._number,
            self._path,
            reason,
            done=self._done,
            owner=self._card,
        )

    def _done(self, _nothing: object) -> None:
        self._frame.notify(self._path.name)


class PreviewDialog(QDialog):
    """A picture or a page; nothing of it is written anywhere. ``unreadable`` when it cannot be shown."""

    unreadable = Signal()

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(name)
        self.setModal(True)
        open_as_large_as(self, 900, 760)
        self.preview = PagePreview()
        self.note = Text("", "small", "muted", wrap=True)
        close = Button(self.tr("Close"), "x")
        close.clicked.connect(self.reject)
        layout = column(self.preview, row(self.note, None, close, margins=(16, 8)), gap=0)
        layout.setStretch(0, 1)
        self.setLayout(layout)

    def show_image(self, image: QImage) -> None:
        """Show a picture."""
        if image.isNull():
            self.failed(None)
        else:
            self.preview.set_pages([image])

    def show_page(self, page: tuple[int, int, bytes]) -> None:
        """Show a page of a PDF."""
        width, height, pixels = page
        self.preview.set_pages([image_from_rgba(pixels, width, height)])

    def failed(self, _error: object) -> None:
        """Say that it cannot be shown."""
        self.note.setText(self.tr("This file cannot be shown here. Export it to open it elsewhere."))
        self.unreadable.emit()


def show_file(
    frame: Frame, ws: Workstation[Services], parent: QWidget, file: StoredFile, content: bytes
) -> PreviewDialog:
    """Open a dialog that shows a file."""
    dialog = PreviewDialog(parent.window(), file.name)
    if file.type is FileType.PDF:
        page = ws.services.draws.page_image(content, 0, _SCALE)
        dialog.note.setText(
            QCoreApplication.translate(
                "PreviewDialog", "The first page is shown; export the file to see all of it."
            )
        )
        frame.bridge.watch(page, done=dialog.show_page, failed=dialog.failed, owner=dialog)
    else:
        dialog.show_image(QImage.fromData(content))
    dialog.open()
    return dialog


def file_facts(file: StoredFile, held: str) -> str:
    """A line about a file; ``held`` says what it is, if it is more than an attachment."""
    facts = f"{file.type.value.upper()} · {size(file.size)} · {file.added_at:%Y-%m-%d} · {file.added_by}"
    return f"{held} · {facts}" if held else facts
