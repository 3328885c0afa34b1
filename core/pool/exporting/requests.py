"""Data requests (数据申请): what may not leave freely leaves by approval, for a purpose and for a while."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from core.access.masking import CUSTOM, DEFAULT_LEAVING, OPEN_CUSTOM
from core.cases.model import SENSITIVE
from core.kernel.canonical_json import JsonValue
from core.kernel.entropy import EntropySource
from core.kernel.errors import UserError
from core.pool.record.custom_fields import PREFIX

FILE_FIELDS = ("photo", "attachment")
"""Files of an expert: in a bundle they lie beside the list, which names them."""

VERY_SENSITIVE = frozenset({"id_number", "phone", "bank_account", "contacts", *FILE_FIELDS})
"""Fields whose loss harms a person most: a request for one of them passes levels of its own."""

ASKABLE = (*(name for name in DEFAULT_LEAVING if name not in (CUSTOM, OPEN_CUSTOM)), *FILE_FIELDS)
"""Fields that can be asked for, in the order of the columns; those of the customer's own follow them."""

MOST_EXPERTS, MOST_IN_PDF, MOST_IN_BUNDLE = 10_000, 2_000, 1_000
MOST_MEGABYTES = 300
"""Files of a bundle together: it is made and encrypted in memory, so that nothing lies plain on the disk."""

MOST_DAYS, MOST_FETCHES = 90, 10

_LONGEST = 200
_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Thirty-two characters none of which looks like another, so that a random byte chooses without bias."""

_GROUPS, _GROUP = 6, 4


class RequestForm(StrEnum):
    """What the file is. A workbook for a recipient's key is an ``age`` file; by password Excel opens it.

    A bundle is a ZIP with a workbook and a folder of files for each expert, inside an ``age`` file.
    """

    PDF = "pdf"
    WORKBOOK = "workbook"
    BUNDLE = "bundle"


@dataclass(frozen=True, slots=True, repr=False)
class ExportRequest:
    """Who is in the file, what of them, what for, for whom, in which form, until when and how often.

    ``recipient_key`` is an age public key; "" for a passphrase. ``until`` is the last day (ISO) on which the
    file can be fetched.
    """

    numbers: tuple[str, ...]
    fields: tuple[str, ...]
    purpose: str
    recipient: str
    department: str
    form: RequestForm
    recipient_key: str
    until: str
    fetches: int

    def variant(self, personal: Collection[str] = ()) -> str:
        """Which chain of levels decides; ``personal`` are the paths of the customer's personal fields."""
        return SENSITIVE if (VERY_SENSITIVE | set(personal)) & set(self.fields) else ""

    @property
    def suffix(self) -> str:
        """How the file's name ends."""
        if self.form is RequestForm.PDF:
            return ".pdf"
        if self.form is RequestForm.BUNDLE:
            return ".zip.age"
        return ".xlsx.age" if self.recipient_key else ".xlsx"


@dataclass(frozen=True, slots=True)
class Fetch:
    """One file that was made: by whom, when, how many experts, and its SHA-256."""

    at: datetime
    name: str
    experts: int
    sha256: str


@dataclass(frozen=True, slots=True)
class AskedExport:
    """A request with what became of it.

    ``obstacle`` is the code of what keeps the reader from fetching; ``own`` has the names of the customer's
    fields by path.
    """

    case_no: str
    request: ExportRequest
    fetched: tuple[Fetch, ...]
    obstacle: str
    own: Mapping[str, str]


@dataclass(frozen=True, slots=True, repr=False)
class FetchedFile:
    """A file in its place. ``passphrase`` opens it: shown once and kept nowhere; "" for a recipient's key."""

    experts: int
    sha256: str
    passphrase: str


_MOST = {
    RequestForm.PDF: MOST_IN_PDF,
    RequestForm.WORKBOOK: MOST_EXPERTS,
    RequestForm.BUNDLE: MOST_IN_BUNDLE,
}


def check_request(request: ExportRequest, today: date) -> None:
    """Raise what is wrong with it.

    Raises:
        UserError: ``pool.nobody_chosen``, ``export.too_many_experts``, ``export.no_fields``,
            ``export.files_need_bundle``, ``export.purpose_missing``, ``export.recipient_missing``,
            ``export.until_faulty``, ``export.fetches_faulty``.
        ValueError: a field that cannot leave at all. Whether there are such custom fields is asked elsewhere.
    """
    if not request.numbers:
        raise UserError("pool.nobody_chosen")
    most = _MOST[request.form]
    if len(request.numbers) > most:
        raise UserError("export.too_many_experts", most=most)
    if not request.fields:
        raise UserError("export.no_fields")
    if unknown := {name for name in request.fields if not name.startswith(PREFIX)} - set(ASKABLE):
        raise ValueError(f"cannot leave: {sorted(unknown)}")
    if request.form is not RequestForm.BUNDLE and set(FILE_FIELDS) & set(request.fields):
        raise UserError("export.files_need_bundle")
    if not 1 <= len(request.purpose.strip()) <= _LONGEST:
        raise UserError("export.purpose_missing", most=_LONGEST)
    if not 1 <= len(request.recipient.strip()) <= _LONGEST:
        raise UserError("export.recipient_missing", most=_LONGEST)
    last = (today + timedelta(days=MOST_DAYS)).isoformat()
    if not today.isoformat() <= request.until <= last:
        raise UserError("export.until_faulty", last=last)
    if not 1 <= request.fetches <= MOST_FETCHES:
        raise UserError("export.fetches_faulty", most=MOST_FETCHES)


def request_json(request: ExportRequest) -> dict[str, JsonValue]:
    """For keeping in the case."""
    return {
        "numbers": list[JsonValue](request.numbers),
        "fields": list[JsonValue](request.fields),
        "purpose": request.purpose.strip(),
        "recipient": request.recipient.strip(),
        "department": request.department.strip(),
        "form": request.form.value,
        "recipient_key": request.recipient_key.strip(),
        "until": request.until,
        "fetches": request.fetches,
    }


def read_request(kept: Mapping[str, object]) -> ExportRequest:
    """What :func:`request_json` made."""
    numbers, fields = kept["numbers"], kept["fields"]
    assert isinstance(numbers, list)
    assert isinstance(fields, list)
    texts = {
        name: str(kept[name]) for name in ("purpose", "recipient", "department", "recipient_key", "until")
    }
    return ExportRequest(
        numbers=tuple(map(str, numbers)),
        fields=tuple(map(str, fields)),
        form=RequestForm(str(kept["form"])),
        fetches=int(str(kept["fetches"])),
        **texts,
    )


def new_passphrase(entropy: EntropySource) -> str:
    """Six groups of four characters: 120 random bits."""
    letters = [_ALPHABET[byte % len(_ALPHABET)] for byte in entropy.secret_bytes(_GROUPS * _GROUP)]
    groups = ("".join(letters[start : start + _GROUP]) for start in range(0, len(letters), _GROUP))
    return "-".join(groups)
