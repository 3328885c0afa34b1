"""Editor of a unit's contacts: name, post and mobile number, a line for each; the first is called."""

from core.pool.record.model import Contact
from core.pool.record.units import LONGEST_CONTACT
from ui.pages.pool.experts.lines_editor import EntryLine, LinesEditor
from ui.widgets.editors import LineEditor, PhoneEditor


class ContactsEditor(LinesEditor):
    """The value is a tuple of :class:`Contact`; blank lines do not count."""

    def __init__(self) -> None:
        super().__init__(self.tr("Add a contact"), "add_contact")

    def line(self, entry: Contact | None) -> EntryLine:
        """A line for a contact."""
        contact = Contact("", "") if entry is None else entry
        name = LineEditor(self.tr("Name"), longest=LONGEST_CONTACT)
        post = LineEditor(self.tr("Post"), longest=LONGEST_CONTACT)
        phone = PhoneEditor()
        name.setAccessibleName(self.tr("Name of a contact"))
        post.setAccessibleName(self.tr("Post of a contact"))
        phone.setAccessibleName(self.tr("Mobile number of a contact"))
        for editor, value in ((name, contact.name), (post, contact.post), (phone, contact.phone)):
            editor.set_value(value)
        remove = self.tr("Take this contact away")
        return _Line((name, post, phone), name, post, phone, remove=remove)


class _Line(EntryLine):
    @property
    def is_filled(self) -> bool:
        return any(editor.value for editor in self.editors)

    def entry(self) -> Contact:
        name, post, phone = (editor.value for editor in self.editors)
        return Contact(name, phone, post)
