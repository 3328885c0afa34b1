"""Organisations in the pool beside persons (features P19): their contacts, and how these are written.

A unit is its own employer: its name and credit code stand there too, so that avoidance and the employer cap
hold for it as for anybody who works there. Its mobile number is that of its first contact.
"""

import re
import unicodedata
from collections.abc import Sequence

from core.pool.record.model import Contact
from core.sheets.phone import is_mobile

MOST_CONTACTS = 10
LONGEST_CONTACT = 40
"""Characters of a contact's name or post."""

_BETWEEN = re.compile(r"[;；\n\r]+")
_PART = re.compile(r"[\s,，、:：/]+")


def contact_text(contact: Contact) -> str:
    """A contact as it is written into a sheet and shown: name, post if known, phone."""
    return " ".join(part for part in (contact.name, contact.post, contact.phone) if part)


def read_contacts(text: str) -> tuple[Contact, ...]:
    """Contacts as people write them (``张三 办公室主任 14200000001；李四 …``), one for each ``；`` or line.

    The mobile number is what looks like one, the first other word the name, all further words the post.
    """
    found = []
    for entry in _BETWEEN.split(unicodedata.normalize("NFKC", text)):
        words = [word for word in _PART.split(entry) if word]
        phones = [word for word in words if is_mobile(word)]
        others = [word for word in words if not is_mobile(word)]
        if words:
            name, post = (others or [""])[0], "".join(others[1:])
            found.append(Contact(name, phones[0] if phones else "", post))
    return tuple(found)


def contacts_faults(contacts: Sequence[Contact]) -> tuple[str, ...]:
    """What is wrong with the contacts of a unit: codes as of an import."""
    if not contacts:
        return ("CONTACT_MISSING",)
    faults = []
    if any(not contact.name or not is_mobile(contact.phone) for contact in contacts):
        faults.append("CONTACT_INCOMPLETE")
    if len(contacts) > MOST_CONTACTS:
        faults.append("CONTACTS_TOO_MANY")
    if any(len(part) > LONGEST_CONTACT for contact in contacts for part in contact):
        faults.append("TEXT_TOO_LONG")
    if len({contact.phone for contact in contacts}) < len(contacts):
        faults.append("CONTACT_TWICE")
    return tuple(faults)
