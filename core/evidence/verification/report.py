"""The result of a verification."""

from dataclasses import dataclass, field

from core.draw.transcript.record import Transcript
from core.draw.transcript.selection_record import SelectionRecord
from core.evidence.format.project_record import ProjectRecord
from core.evidence.format.seal import Seal
from core.evidence.verification.verdicts import Line, exit_code


@dataclass(frozen=True, slots=True)
class Report:
    """Lines, and what the archive says of itself as far as it could be read.

    ``digest`` is the SHA-256 (hex) of the tag manifest. An archive of a draw has its ``record``, one of a
    project the ``project``, and ``inside`` the reports of the archives that it holds, in order.
    """

    lines: tuple[Line, ...]
    seal: Seal | None = None
    digest: str = ""
    record: Transcript | SelectionRecord | None = field(default=None, repr=False)
    project: ProjectRecord | None = None
    inside: tuple["Report", ...] = ()

    @property
    def exit_code(self) -> int:
        """0: all PASS; 3: no FAIL, some SEALED or UNKNOWN; 1: FAIL."""
        return exit_code(self.lines)
