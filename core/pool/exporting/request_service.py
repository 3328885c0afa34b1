"""Asking for data that may not leave freely, and fetching the encrypted file once that is approved.

The file is written in a worker beside its place and put there by the act that records it. It is encrypted
from the start; its passphrase lives in memory until it is shown, once.
"""

import contextlib
from collections.abc import Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from pathlib import Path

from core.access.model import Actor, departments_of
from core.cases.model import CaseKind, CaseState, ReviewCase
from core.cases.opening import CaseOpener
from core.kernel.acts import Acts, Recorded, act
from core.kernel.canonical_json import JsonValue
from core.kernel.errors import PermissionDeniedError, UserError
from core.pool.exporting.bundle import BundleFiles, file_kinds
from core.pool.exporting.lists import ExportJob
from core.pool.exporting.ports import FetchLog, FieldDefinitions, ListSealer, SealedList
from core.pool.exporting.requests import (
    AskedExport,
    ExportRequest,
    Fetch,
    FetchedFile,
    RequestForm,
    check_request,
    new_passphrase,
    read_request,
    request_json,
)
from core.pool.exporting.rows import Portions, Report, header_of, own_fields, table_rows
from core.pool.search.ports import PoolAccess
from core.sheets.stop import Stop

_TITLE = "专家信息（申请数据）"
_FORMS = {
    ".pdf": "加密 PDF",
    ".xlsx": "加密工作簿",
    ".xlsx.age": "age 加密工作簿",
    ".zip.age": "age 加密压缩包",
}


@dataclass(frozen=True, slots=True, repr=False)
class _Draft:
    case_no: str
    path: Path
    draft: Path
    passphrase: str
    written: "Future[tuple[int, str]]"


class ExportRequests:
    """Runs in the engine; only the writing is done elsewhere."""

    def __init__(
        self,
        acts: Acts,
        cases: CaseOpener,
        fetches: FetchLog,
        sealer: ListSealer,
        fields: FieldDefinitions,
        access: PoolAccess,
        worker: Executor,
    ) -> None:
        self.acts = acts
        self._cases = cases
        self._fetches = fetches
        self._sealer = sealer
        self._fields = fields
        self._access = access
        self._worker = worker
        self._drafts: dict[str, _Draft] = {}
        cases.handle(CaseKind.EXPORT_REQUEST, self._decided)

    @act("pool.export_asked")
    def ask(self, actor: Actor, request: ExportRequest, case_no: str = "") -> Recorded[str]:
        """Hand a request in; gives the number of its case. ``case_no`` is one that was returned and mended.

        Raises:
            UserError: what :func:`check_request` raises; ``export.key_faulty``; ``export.pdf_takes_no_key``;
                ``export.field_withheld`` for a custom field that is no more; ``cases.not_applicant``,
                ``cases.not_returned``.
        """
        check_request(request, self.acts.clock.now().wall.date())
        if request.recipient_key.strip():
            if request.form is RequestForm.PDF:
                raise UserError("export.pdf_takes_no_key")
            self._sealer.check_key(request.recipient_key.strip())
        kept = request_json(request)
        summary = f"{kept['recipient']}（{len(request.numbers)} 人）"
        variant, why = request.variant(self._personal(request.fields)), str(kept["purpose"])
        if case_no:
            case = self._cases.hand_in_again(actor, case_no, summary, kept, why, variant)
        else:
            case = self._cases.open(actor, CaseKind.EXPORT_REQUEST, "", summary, kept, variant, why)
        facts: dict[str, JsonValue] = {
            "case": case.case_no,
            "experts": len(request.numbers),
            "fields": list[JsonValue](request.fields),
            "form": request.form.value,
            "until": request.until,
            "fetches": request.fetches,
        }
        sealed: dict[str, JsonValue] = {"recipient": kept["recipient"], "numbers": kept["numbers"]}
        return Recorded(case.case_no, case.case_no, facts, sealed, why)

    def _personal(self, fields: Sequence[str]) -> set[str]:
        """Paths of the personal ones among the customer's fields that are asked for."""
        own = own_fields(self._fields.fields(), fields)
        return {path for path, field in own.items() if field.personal}

    def asked(self, actor: Actor, case_no: str) -> AskedExport:
        """What a case asks for; for its applicant and for who decides cases. Holds no values of experts."""
        case = self._cases.visible(actor, case_no)
        request = read_request(case.payload)
        fetched = tuple(self._fetches.of(case_no))
        own = {field.path: field.name for field in self._fields.fields()}
        return AskedExport(case_no, request, fetched, self._obstacle(actor, case, request, len(fetched)), own)

    def begin(self, actor: Actor, case_no: str, path: Path, report: Report) -> ExportJob:
        """Write the file in a worker; ``report`` is called there. Experts are as they stand now.

        Raises:
            PermissionDeniedError: without ``pool.export``.
            UserError: ``cases.not_applicant``, ``export.not_approved``, ``export.request_lapsed``,
                ``export.no_fetches_left``; the future ``export.unwritable``, ``export.cancelled``,
                ``export.bundle_too_large``.
        """
        if not actor.may("pool.export"):
            raise PermissionDeniedError("pool.export")
        case = self._cases.visible(actor, case_no)
        request = self._fetchable(actor, case)
        token = self.acts.entropy.secret_bytes(8).hex()
        passphrase = "" if request.recipient_key else new_passphrase(self.acts.entropy)
        draft, stop = path.with_name(f".{token}.part"), Stop()
        now = self.acts.clock.now().wall

        def write() -> tuple[int, str]:
            try:
                with self._access(departments_of(actor)) as reads:
                    defined = reads.custom_fields()
                    own = own_fields(defined, request.fields)
                    files = BundleFiles(reads, file_kinds(request, defined), defined)
                    files.read(request.numbers, stop)
                    portions = Portions(reads, own, _plain, files.names)
                    found = list(table_rows(portions, request.numbers, request.fields, stop, report))
                    content = SealedList(
                        title=_TITLE,
                        header=tuple(header_of(field, own) for field in request.fields),
                        rows=found,
                        watermark=f"{actor.name} {case_no} {now:%Y-%m-%d %H:%M} {request.recipient}",
                        facts=_facts(actor, case, request, f"{now:%Y-%m-%d %H:%M}"),
                        at=now,
                        files=files.content,
                    )
                    digest = self._sealer.write(
                        draft, request.form, content, passphrase, request.recipient_key
                    )
                    return len(found), digest
            finally:
                self._access.close()

        written = self._worker.submit(write)
        self._drafts[token] = _Draft(case_no, path, draft, passphrase, written)
        experts: Future[int] = Future()
        written.add_done_callback(lambda done: _pass_on(done, experts))
        return ExportJob(token, experts, stop)

    @act("pool.export_fetched")
    def finish(self, actor: Actor, token: str) -> Recorded[FetchedFile]:
        """Record a written file, count it and put it in its place.

        Raises:
            UserError: ``export.expired``, ``export.unwritable``, and as :meth:`begin`.
        """
        draft = self._drafts.pop(token, None)
        if draft is None or not draft.written.done():
            raise UserError("export.expired")
        experts, digest = draft.written.result()
        try:
            request = self._fetchable(actor, self._cases.visible(actor, draft.case_no))
            draft.draft.replace(draft.path)
        except OSError:
            raise UserError("export.unwritable") from None
        finally:
            _remove(draft.draft)
        now = self.acts.clock.now().wall
        self._fetches.add(draft.case_no, Fetch(now, actor.name, experts, digest))
        facts: dict[str, JsonValue] = {
            "case": draft.case_no,
            "experts": experts,
            "fields": list[JsonValue](request.fields),
            "form": request.form.value,
            "sha256": digest,
        }
        sealed: dict[str, JsonValue] = {"file": draft.path.name, "recipient": request.recipient}
        result = FetchedFile(experts, digest, draft.passphrase)
        return Recorded(result, draft.case_no, facts, sealed, request.purpose)

    def close(self) -> None:
        """Throw away what was written and not finished."""
        for draft in self._drafts.values():
            _remove(draft.draft)
        self._drafts.clear()
        self._access.close()

    def _fetchable(self, actor: Actor, case: ReviewCase) -> ExportRequest:
        request = read_request(case.payload)
        code = self._obstacle(actor, case, request, len(self._fetches.of(case.case_no)))
        if code:
            raise UserError(code, day=request.until)
        return request

    def _obstacle(self, actor: Actor, case: ReviewCase, request: ExportRequest, fetched: int) -> str:
        if actor.account_id != case.applicant:
            return "cases.not_applicant"
        if case.state is not CaseState.APPROVED:
            return "export.not_approved"
        if self._has_lapsed(request):
            return "export.request_lapsed"
        return "export.no_fetches_left" if fetched >= request.fetches else ""

    def _has_lapsed(self, request: ExportRequest) -> bool:
        return self.acts.clock.now().wall.date().isoformat() > request.until

    def _decided(self, _actor: Actor, case: ReviewCase) -> None:
        """Nothing happens by an approval: the applicant fetches the file, unless the time is over."""
        request = read_request(case.payload)
        if case.state is CaseState.APPROVED and self._has_lapsed(request):
            raise UserError("export.request_lapsed", day=request.until)


def _plain(_field: str, value: str) -> str:
    return value


def _facts(
    actor: Actor, case: ReviewCase, request: ExportRequest, moment: str
) -> tuple[tuple[str, str], ...]:
    return (
        ("申请编号", case.case_no),
        ("申请人", actor.name),
        ("申请部门", request.department),
        ("接收方", request.recipient),
        ("用途", request.purpose),
        ("形式", _FORMS[request.suffix]),
        ("生成时间", moment),
        ("取件期限", request.until),
    )


def _pass_on(done: "Future[tuple[int, str]]", experts: "Future[int]") -> None:
    error = done.exception()
    if error is not None:
        experts.set_exception(error)
    else:
        experts.set_result(done.result()[0])


def _remove(draft: Path) -> None:
    with contextlib.suppress(OSError):
        draft.unlink(missing_ok=True)
