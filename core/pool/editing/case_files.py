"""Photo and attachments of somebody not taken in yet: handed in with the application, seen in its review.

Approved, they become files of the expert; refused or withdrawn, they are deleted.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from core.access.model import Actor
from core.cases.model import CaseKind, CasesChanged, CaseState, ReviewCase
from core.cases.opening import CaseOpener
from core.kernel.acts import Acts, Recorded, act
from core.kernel.errors import UserError
from core.pool.editing.attachments import ATTACHMENT, ExpertAttachments, StoredFile
from core.pool.record.changes import ChangeCause, ChangeReason


class CaseFileRecords(Protocol):
    """Files of cases in the database; calls run inside the caller's transaction. ``expert_no`` is ""."""

    def files(self, case_no: str) -> Sequence[StoredFile]:
        """Files of a case, the photo first, then in the order they came."""
        ...

    def add(self, case_no: str, file: StoredFile, content: bytes) -> int:
        """Store a file; its number."""
        ...

    def content(self, case_no: str, number: int) -> bytes:
        """Its content; raises ``UserError('pool.file_unknown')``."""
        ...

    def remove(self, case_no: str, number: int) -> None:
        """Delete a file."""
        ...


class CaseFiles:
    """``attachments`` judges files and takes over those of an approved application."""

    def __init__(
        self, acts: Acts, records: CaseFileRecords, attachments: ExpertAttachments, opener: CaseOpener
    ) -> None:
        self.acts = acts
        self._records = records
        self._attachments = attachments
        self._opener = opener
        opener.tell(self._decided)

    def list(self, actor: Actor, case_no: str) -> Sequence[StoredFile]:
        """What was handed in; for the applicant and for who decides cases."""
        self._opener.visible(actor, case_no)
        return self._records.files(case_no)

    @act("pool.case_file_added")
    def add(self, actor: Actor, case_no: str, path: Path, kind: str = ATTACHMENT) -> Recorded[StoredFile]:
        """Keep a copy of the file at ``path`` with an application of one's own.

        Raises:
            UserError: ``cases.not_applicant``, ``pool.case_closed_to_files``, and as
                :meth:`ExpertAttachments.add`.
        """
        self._check_own(actor, case_no)
        present = self._records.files(case_no)
        file, content = self._attachments.taken(actor, path, kind, present)
        for other in present:
            if other.kind == kind and kind != ATTACHMENT:
                self._records.remove(case_no, other.number)
        number = self._records.add(case_no, file, content)
        self.acts.announce(CasesChanged(case_no))
        return Recorded(replace(file, number=number), case_no, _facts(case_no, file), {"file": file.name})

    @act("pool.case_file_removed")
    def remove(self, actor: Actor, case_no: str, number: int) -> Recorded[None]:
        """Take a file out of an application of one's own; raises as :meth:`add`, ``pool.file_unknown``."""
        self._check_own(actor, case_no)
        file = self._get(case_no, number)
        self._records.remove(case_no, number)
        self.acts.announce(CasesChanged(case_no))
        return Recorded(None, case_no, _facts(case_no, file), {"file": file.name})

    @act("pool.case_file_opened")
    def open(self, actor: Actor, case_no: str, number: int) -> Recorded[bytes]:
        """The content, to be shown on the screen; raises ``pool.file_unknown``."""
        self._opener.visible(actor, case_no)
        file = self._get(case_no, number)
        content = self._records.content(case_no, number)
        return Recorded(content, case_no, _facts(case_no, file), {"file": file.name})

    def _get(self, case_no: str, number: int) -> StoredFile:
        found = next((file for file in self._records.files(case_no) if file.number == number), None)
        if found is None:
            raise UserError("pool.file_unknown")
        return found

    def _check_own(self, actor: Actor, case_no: str) -> None:
        case = self._opener.get(case_no)
        if case.applicant != actor.account_id:
            raise UserError("cases.not_applicant")
        untouched = case.state is CaseState.OPEN and case.level == 0  # nobody has approved without seeing it
        if case.kind is not CaseKind.APPLICATION or not (untouched or case.state is CaseState.RETURNED):
            raise UserError("pool.case_closed_to_files")

    def _decided(self, actor: Actor, case: ReviewCase, _reason: str) -> None:
        if case.kind is not CaseKind.APPLICATION or case.state in (CaseState.OPEN, CaseState.RETURNED):
            return
        subject = self._opener.get(case.case_no).subject if case.state is CaseState.APPROVED else ""
        reason = ChangeReason(ChangeCause.REVIEW, reference=case.case_no)
        for file in self._records.files(case.case_no):
            if subject:
                content = self._records.content(case.case_no, file.number)
                self._attachments.take_over(actor, replace(file, expert_no=subject), content, reason)
            self._records.remove(case.case_no, file.number)


def _facts(case_no: str, file: StoredFile) -> dict[str, str | int]:
    return {"case": case_no, "kind": file.kind, "size": file.size, "sha256": file.sha256}
