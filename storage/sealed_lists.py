"""Requested lists as encrypted files: PDF or workbook with a password; workbook or ZIP inside an age file."""

from collections.abc import Callable
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

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
        elif form is RequestForm.BUNDLE:
            sealed = _age(_zipped(content), passphrase, recipient_key)
        elif recipient_key:
            sealed = _age(marked_workbook(content), "", recipient_key)
        else:
            sealed = _with_password(marked_workbook(content), passphrase)
        try:
            path.write_bytes(sealed)
        except OSError:
            path.unlink(missing_ok=True)
            raise UserError("export.unwritable") from None
        return sha256(sealed).hexdigest()


def _zipped(content: SealedList) -> bytes:
    """The list and the files beside it; pictures and PDF files are packed already."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_STORED) as bundle:
        bundle.writestr("专家信息.xlsx", marked_workbook(content))
        for path, one in content.files.items():
            bundle.writestr(path, one)
    return packed.getvalue()


def _age(content: bytes, passphrase: str, recipient_key: str) -> bytes:
    if recipient_key:
        return bytes(pyrage.encrypt(content, [_recipient(recipient_key)]))
    return bytes(pyrage.passphrase.encrypt(content, passphrase))


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
