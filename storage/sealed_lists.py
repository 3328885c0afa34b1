"""Requested lists as encrypted files: PDF or workbook with a password, or a workbook inside an age file."""

from collections.abc import Callable
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pyrage

from core.kernel.errors import UserError
from core.pool.exporting.ports import SealedList
from core.pool.exporting.requests import RequestForm
from storage.documents.expert_list import render_expert_list
from storage.documents.fonts import FontBook
from storage.spreadsheets.marked_workbook import marked_workbook


class SealedLists:
    """Implements ``core.pool.exporting.ports.ListSealer``: encrypted in memory, then written.

    ``book`` gives the fonts; it is asked at the first PDF.
    """

    def __init__(self, book: Callable[[], FontBook]) -> None:
        self._book = book

    def check_key(self, recipient_key: str) -> None:
        """Raise ``UserError('export.key_faulty')`` unless it is an age public key."""
        _recipient(recipient_key)

    def write(
        self, path: Path, form: RequestForm, content: SealedList, passphrase: str, recipient_key: str
    ) -> str:
        """Write the file whole or not at all; its SHA-256."""
        if form is RequestForm.PDF:
            sealed = render_expert_list(self._book(), content, passphrase)
        elif recipient_key:
            sealed = bytes(pyrage.encrypt(marked_workbook(content), [_recipient(recipient_key)]))
        else:
            sealed = _with_password(marked_workbook(content), passphrase)
        try:
            path.write_bytes(sealed)
        except OSError:
            path.unlink(missing_ok=True)
            raise UserError("export.unwritable") from None
        return sha256(sealed).hexdigest()


def _with_password(workbook: bytes, passphrase: str) -> bytes:
    """The workbook as Excel itself would encrypt it: ECMA-376 agile, AES-256 with SHA-512."""
    from msoffcrypto.format.ooxml import OOXMLFile  # late: the window need not wait for it

    sealed = BytesIO()
    OOXMLFile(BytesIO(workbook)).encrypt(passphrase, sealed)
    return sealed.getvalue()


def _recipient(key: str) -> pyrage.x25519.Recipient:
    try:
        return pyrage.x25519.Recipient.from_str(key)
    except pyrage.RecipientError:
        raise UserError("export.key_faulty") from None
