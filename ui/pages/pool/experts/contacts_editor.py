"""Editor of a unit's contacts: name, post and mobile number, a line for each; the first is called."""

from core.pool.record.model import Contact
from core.pool.record.units import LONGEST_CONTACT
from ui.pages.pool.experts.lines_editor import EntryLine, LinesEditor
from ui.widgets.editors import LineEditor, PhoneEditor


class ContactsEditor(LinesEditor):
    """The value is a tuple of :class:`Contact`; blank lines do not count."""

    def __init__(self) -> None:
        super().__init__(self.tr("Add a contact"), "add_contact", self._contact)

    def _contact(self, entry: Contact | None) -> EntryLine:
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
        return EntryLine((name, post, phone), name, post, phone, remove=remove, read=_read)


def _read(name: str, post: str, phone: str) -> Contact | None:
    return Contact(name, phone, post) if name or post or phone else None
