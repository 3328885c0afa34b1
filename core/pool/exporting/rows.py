"""Experts as rows of a file that leaves: heads of columns, and cells as whoever asks may have them."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from core.access.masking import CUSTOM, OPEN_CUSTOM
from core.kernel.errors import UserError
from core.pool.record.columns import EXPERT_COLUMNS
from core.pool.record.custom_fields import NOTHING_CUSTOM, PREFIX, CustomField, CustomFields
from core.pool.record.employers import former_employer_text
from core.pool.record.model import ExpertDraft, Specialty
from core.pool.record.units import contact_text
from core.pool.search.ports import PoolReads
from core.sheets.model import Progress, Stage
from core.sheets.stop import Stop

Report = Callable[[Progress], None]

Shown = Callable[[str, str], str]
"""What stands in a cell: ``shown(field, value)``."""

_PORTION = 500
_WORDS = {
    "male": "男",
    "female": "女",
    "senior": "正高级",
    "associate_senior": "副高级",
    "intermediate": "中级",
}
_HEADS = {"expert_no": "专家编号", "photo": "照片", "attachment": "附件"}
_STATUS = {"active": "在库", "frozen": "冻结", "blacklisted": "黑名单", "deleted": "已删除"}


def header_of(field: str, own: Mapping[str, CustomField]) -> str:
    """The head of a column, as the import reads it; ``own`` are the customer's fields by path."""
    if field in own:
        return own[field].name
    if field in _HEADS:
        return _HEADS[field]
    return "状态" if field == "status" else EXPERT_COLUMNS.words[field][0]


def own_fields(defined: CustomFields, fields: Sequence[str]) -> Mapping[str, CustomField]:
    """The customer's own fields among ``fields``, by path; raises ``export.field_withheld``."""
    listed = {field.path: field for field in defined.listed()}
    wanted = [path for path in fields if path.startswith(PREFIX)]
    if not set(wanted) <= listed.keys():
        raise UserError("export.field_withheld")
    return {path: listed[path] for path in wanted}


class Portions:
    """Experts read a portion at a time, with the values that leave."""

    def __init__(
        self,
        reads: PoolReads,
        own: Mapping[str, CustomField],
        shown: Shown,
        files: Callable[[str, str], str] | None = None,
    ) -> None:
        """``files(number, kind)`` names an expert's files that leave along with the list."""
        self._reads = reads
        self._own = own
        self._shown = shown
        self._files = files or (lambda _number, _kind: "")
        self._names = {entry.code: entry for entry in reads.specialties()}

    def rows(self, portion: Sequence[str], fields: Sequence[str]) -> Iterator[list[str]]:
        """Cells of those of ``portion`` who are there."""
        drafts, statuses = self._reads.drafts(portion), self._reads.statuses(portion)
        custom = self._reads.custom_values_of(portion) if self._own else {}
        for number in portion:
            if number in drafts:
                values = {"expert_no": number, "status": _STATUS[statuses[number]]}
                values |= self._custom(custom.get(number, NOTHING_CUSTOM))
                values |= {kind: self._files(number, kind) for kind in ("photo", "attachment")}
                yield [
                    values[field] if field in values else self._cell(field, drafts[number])
                    for field in fields
                ]

    def _cell(self, field: str, draft: ExpertDraft) -> str:
        if field == "contacts":
            texts = (self._shown(field, contact_text(contact)) for contact in draft.contacts)
            return "；".join(dict.fromkeys(texts))
        rule = "employer" if field == "name" and draft.is_unit else field
        return self._shown(rule, _text(field, draft, self._names))

    def _custom(self, values: Mapping[str, str]) -> dict[str, str]:
        return {
            path: self._shown(CUSTOM if field.personal else OPEN_CUSTOM, values.get(field.key, ""))
            for path, field in self._own.items()
        }


def table_rows(
    portions: Portions, numbers: Sequence[str], fields: Sequence[str], stop: Stop, report: Report
) -> Iterator[list[str]]:
    """The cells of each expert, portion by portion; who has gone meanwhile is left out.

    Raises:
        UserError: ``export.cancelled``.
    """
    for start in range(0, len(numbers), _PORTION):
        if stop.is_set:
            raise UserError("export.cancelled")
        yield from portions.rows(numbers[start : start + _PORTION], fields)
        report(Progress(Stage.READING, min(start + _PORTION, len(numbers)), len(numbers)))


def _text(field: str, draft: ExpertDraft, names: Mapping[str, Specialty]) -> str:
    value = getattr(draft, field)
    if field == "specialties":
        return "、".join(f"{code} {names[code].name}" if code in names else code for code in value)
    if field == "former_employers":
        return "、".join(map(former_employer_text, value))
    if field == "contacts":
        return "、".join(map(contact_text, value))
    if field == "kind":
        return "单位" if draft.is_unit else "个人"
    if isinstance(value, tuple):
        return "、".join(value)
    return str(_WORDS.get(value, value) if field in ("sex", "title_level") else value)
