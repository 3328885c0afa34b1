"""Files of experts that leave with a list: read within the list's scope, named as any system takes it."""

from collections.abc import Sequence
from pathlib import PurePosixPath

from core.kernel.errors import UserError
from core.pool.exporting.requests import FILE_FIELDS, MOST_MEGABYTES, ExportRequest, RequestForm
from core.pool.record.custom_conditions import FieldType
from core.pool.record.custom_fields import CustomFields
from core.pool.search.ports import PoolReads
from core.sheets.stop import Stop

_MEGABYTE = 1_000_000
_PORTION = 20
_REFUSED = str.maketrans(dict.fromkeys('\\/:*?"<>|', "_"))
_FOLDER = {"photo": "照片"}


def file_kinds(request: ExportRequest, defined: CustomFields) -> tuple[str, ...]:
    """Kinds of files that a bundle holds: photo, attachments, and files of the customer's own fields."""
    if request.form is not RequestForm.BUNDLE:
        return ()
    own = {field.path for field in defined.listed() if field.type is FieldType.FILE}
    return tuple(name for name in request.fields if name in FILE_FIELDS or name in own)


class BundleFiles:
    """Reads files a few experts at a time; knows what each expert's are called in the bundle."""

    def __init__(self, reads: PoolReads, kinds: Sequence[str], own: CustomFields) -> None:
        self._reads = reads
        self._kinds = kinds
        self._names = {field.path: field.name for field in own}
        self.content: dict[str, bytes] = {}
        self._listed: dict[tuple[str, str], list[str]] = {}

    def read(self, numbers: Sequence[str], stop: Stop) -> None:
        """Read the files of all of them.

        Raises:
            UserError: ``export.cancelled``, ``export.bundle_too_large``.
        """
        size = 0
        for start in range(0, len(numbers) if self._kinds else 0, _PORTION):
            if stop.is_set:
                raise UserError("export.cancelled")
            portion = numbers[start : start + _PORTION]
            for number, kind, name, content in self._reads.files_of(portion, self._kinds):
                size += len(content)
                if size > MOST_MEGABYTES * _MEGABYTE:
                    raise UserError("export.bundle_too_large", most=MOST_MEGABYTES)
                self._take(number, kind, name, content)

    def names(self, number: str, kind: str) -> str:
        """What the list says of an expert's files of a kind."""
        return "、".join(self._listed.get((number, kind), ()))

    def _take(self, number: str, kind: str, name: str, content: bytes) -> None:
        called = f"{_FOLDER.get(kind) or self._names.get(kind, '')} {name}".strip().translate(_REFUSED)
        pure, place = PurePosixPath(called), 1
        while f"{number}/{called}" in self.content:
            place += 1
            called = f"{pure.stem} ({place}){pure.suffix}"
        self.content[f"{number}/{called}"] = content
        self._listed.setdefault((number, kind), []).append(called)
