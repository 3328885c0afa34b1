"""Photo and attachments of an expert: kept in the encrypted database, read and exported by logged acts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from core.access.model import Actor
from core.kernel.acts import Acts, Recorded, act
from core.kernel.errors import PermissionDeniedError, UserError
from core.pool.editing.expert_changes import ExpertChanges
from core.pool.editing.field_definitions import CustomFieldRepository
from core.pool.record.changes import ChangeReason, FieldChange
from core.pool.record.custom_conditions import FieldType
from core.pool.record.custom_fields import PREFIX
from core.pool.record.file_types import FileType, file_type
from core.pool.record.model import PoolChanged
from core.sheets.text import clean_text

MOST_FILES, LONGEST_NAME = 30, 120
PHOTO, ATTACHMENT = "photo", "attachment"


@dataclass(frozen=True, slots=True, repr=False)
class StoredFile:
    """A file of an expert without its content; ``size`` in bytes.

    ``kind`` is photo, attachment, or the path of the custom field whose value it is.
    """

    number: int
    expert_no: str
    kind: str
    name: str
    type: FileType
    size: int
    sha256: str
    added_at: datetime
    added_by: str


class ExpertFiles(Protocol):
    """Files in the database; calls run inside the caller's transaction."""

    def files(self, expert_no: str) -> Sequence[StoredFile]:
        """Files that were not removed, the photo first, then in the order they came."""
        ...

    def add(self, file: StoredFile, content: bytes) -> int:
        """Store a file under a new number (that of ``file`` is left aside); the number."""
        ...

    def get(self, number: int) -> StoredFile:
        """A file; raises ``UserError('pool.file_unknown')``, also when it was removed."""
        ...

    def content(self, number: int) -> bytes:
        """Its content."""
        ...

    def remove(self, number: int, at: datetime) -> None:
        """Take the content away; that there was a file stays."""
        ...


class ExpertAttachments:
    """``read`` and ``write`` reach the files outside (``storage.plain_files``).

    ``clean_photo`` decodes a photo and makes it anew without the facts that cameras write into pictures.
    """

    def __init__(
        self,
        acts: Acts,
        files: ExpertFiles,
        changes: ExpertChanges,
        fields: CustomFieldRepository,
        read: Callable[[Path, int], bytes],
        write: Callable[[Path, bytes], None],
        clean_photo: Callable[[bytes], bytes],
    ) -> None:
        self.acts = acts
        self._files = files
        self._changes = changes
        self._fields = fields
        self._read = read
        self._write = write
        self._clean_photo = clean_photo

    def list(self, actor: Actor, expert_no: str) -> Sequence[StoredFile]:
        """What there is; for everybody who reads the pool."""
        if not actor.may("pool.read"):
            raise PermissionDeniedError("pool.read")
        self.acts.gate.check(actor, {"expert_no": expert_no})
        return self._files.files(expert_no)

    def check(self, actor: Actor, path: Path, kind: str) -> None:
        """Whether a file may be kept, before there is an expert to keep it for; raises as :meth:`add`."""
        if not actor.may("pool.edit"):
            raise PermissionDeniedError("pool.edit")
        self._fit(path, kind)

    def photo(self, actor: Actor, expert_no: str) -> bytes | None:
        """The photo for the expert's own page, None without one; for those who keep his file."""
        if not actor.may("pool.edit"):
            raise PermissionDeniedError("pool.edit")
        self.acts.gate.check(actor, {"expert_no": expert_no})
        kept = next((file for file in self._files.files(expert_no) if file.kind == PHOTO), None)
        return None if kept is None else self._files.content(kept.number)

    @act("pool.file_added")
    def add(self, actor: Actor, expert_no: str, path: Path, kind: str = ATTACHMENT) -> Recorded[StoredFile]:
        """Keep a copy of the file at ``path``; a new photo takes the place of the old one.

        ``kind`` may be the path of a custom field of type file (``custom.KEY``): then the file is the
        expert's value of that field, and takes the place of the one before.

        Raises:
            UserError: ``pool.file_unreadable``, what :func:`core.pool.file_types.file_type` says,
                ``pool.too_many_files``, ``pool.file_present`` when the very same is there already,
                ``pool.file_field_unknown``.
        """
        present = self._files.files(expert_no)
        file, content = self.taken(actor, path, kind, present)
        file = self._put(actor, replace(file, expert_no=expert_no), content, ChangeReason(), present)
        facts = {"expert_no": expert_no, "kind": kind, "type": file.type.value, "size": file.size}
        return Recorded(file, expert_no, {**facts, "sha256": file.sha256}, {"file": file.name})

    def taken(
        self, actor: Actor, path: Path, kind: str, present: Sequence[StoredFile]
    ) -> tuple[StoredFile, bytes]:
        """A file beside those ``present`` as it may be kept, not stored yet; raises as :meth:`add`."""
        self._own(kind)
        content, kept = self._fit(path, kind)
        digest = sha256(content).hexdigest()
        if any(file.sha256 == digest and file.kind == kind for file in present):
            raise UserError("pool.file_present")
        if len(present) >= MOST_FILES:
            raise UserError("pool.too_many_files", most=MOST_FILES)
        name = clean_text(path.name)[-LONGEST_NAME:]
        now = self.acts.clock.now().wall
        return StoredFile(0, "", kind, name, kept, len(content), digest, now, actor.name), content

    def take_over(self, actor: Actor, file: StoredFile, content: bytes, reason: ChangeReason) -> None:
        """Inside an act: a file that was judged before becomes one of the expert that it names.

        A file of a custom field that has been disabled meanwhile stays as an attachment.
        """
        if file.kind not in (PHOTO, ATTACHMENT) and not self._is_own(file.kind):
            file = replace(file, kind=ATTACHMENT)
        self._put(actor, file, content, reason, self._files.files(file.expert_no))

    def _put(
        self,
        actor: Actor,
        file: StoredFile,
        content: bytes,
        reason: ChangeReason,
        present: Sequence[StoredFile],
    ) -> StoredFile:
        kind, own = file.kind, self._own(file.kind)
        before = None if kind == ATTACHMENT else next((f for f in present if f.kind == kind), None)
        if before is not None:
            self._files.remove(before.number, self.acts.clock.now().wall)
        number = self._files.add(file, content)
        if own:
            self._fields.put_values([(file.expert_no, {own: file.name})])
        change = FieldChange(kind, "" if before is None else before.name, file.name)
        self._changes.note(actor, file.expert_no, [change], reason)
        self.acts.announce(PoolChanged(file.expert_no))
        return self._files.get(number)

    def _fit(self, path: Path, kind: str) -> tuple[bytes, FileType]:
        """Content and type of a file as it may be kept."""
        content = self._read(path, _READ_AT_MOST)
        if kind == PHOTO:
            return self._clean_photo(content), FileType.JPEG
        return content, file_type(content)

    @act("pool.file_removed")
    def remove(self, actor: Actor, file_number: int, reason: str) -> Recorded[None]:
        """Take a file away for good; raises ``pool.file_unknown``, ``pool.file_reason_missing``."""
        if not reason.strip():
            raise UserError("pool.file_reason_missing")
        file = self._files.get(file_number)
        self._files.remove(file_number, self.acts.clock.now().wall)
        if file.kind.startswith(PREFIX):
            self._fields.put_values([(file.expert_no, {file.kind.removeprefix(PREFIX): ""})])
        change = FieldChange(file.kind, file.name, "")
        self._changes.note(actor, file.expert_no, [change], ChangeReason(why=reason))
        self.acts.announce(PoolChanged(file.expert_no))
        return Recorded(None, file.expert_no, _facts(file), {"file": file.name}, reason.strip())

    @act("pool.file_opened")
    def open(self, _actor: Actor, file_number: int) -> Recorded[bytes]:
        """The content, to be shown on the screen; raises ``pool.file_unknown``."""
        file = self._files.get(file_number)
        return Recorded(self._files.content(file_number), file.expert_no, _facts(file), {"file": file.name})

    @act("pool.file_exported")
    def export(self, _actor: Actor, file_number: int, path: Path, reason: str) -> Recorded[None]:
        """Write the file to ``path`` outside the station, in plain.

        Raises:
            UserError: ``pool.file_reason_missing``, ``pool.file_unknown``, ``export.unwritable``.
        """
        if not reason.strip():
            raise UserError("pool.file_reason_missing")
        file = self._files.get(file_number)
        self._write(path, self._files.content(file_number))
        return Recorded(None, file.expert_no, _facts(file), {"file": path.name}, reason.strip())

    def _own(self, kind: str) -> str:
        """The key of the custom field that ``kind`` names, "" for none."""
        if kind in (PHOTO, ATTACHMENT):
            return ""
        if not self._is_own(kind):
            raise UserError("pool.file_field_unknown")
        return kind.removeprefix(PREFIX)

    def _is_own(self, kind: str) -> bool:
        field = self._fields.fields().find(kind)
        return field is not None and not field.disabled and field.type is FieldType.FILE


_READ_AT_MOST = 10 * 1024 * 1024 + 1


def _facts(file: StoredFile) -> dict[str, str]:
    return {"expert_no": file.expert_no, "kind": file.kind, "sha256": file.sha256}
