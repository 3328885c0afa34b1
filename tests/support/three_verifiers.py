"""The program, ``verify.pyz`` and ``verify.html`` asked about the same archive."""

import json
import subprocess
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from types import TracebackType

from core.evidence.verification.signer_names import KnownSigner
from core.evidence.verification.verify import verify_archive
from storage.archive.verifier_zipapp import build_verifier
from storage.archive.zip_file import write_zip
from tests.support.source_tree import ROOT
from tests.support.verifier_page import PageModules, line_words

# Reads argument lists as JSON, one a line; writes exit code and report, one a line. Of ours nothing but the
# zipapp can be imported.
_ASKED = """
import io, json, sys
sys.path.insert(0, sys.argv[1])
from core.evidence.verification.command import main
for line in sys.stdin:
    out = io.StringIO()
    code = main(json.loads(line), out)
    print(json.dumps([code, json.loads(out.getvalue())]), flush=True)
"""


class StandAlone:
    """``verify.pyz`` in a process of its own that answers about one archive after another."""

    def __init__(self, path: Path) -> None:
        path.write_bytes(build_verifier(ROOT))
        self._child = subprocess.Popen(
            [sys.executable, "-I", "-c", _ASKED, str(path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=path.parent,
            text=True,
        )

    def __enter__(self) -> "StandAlone":
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self._child.communicate()

    def lines_of(self, archive: Path, signers: Sequence[KnownSigner]) -> list[list[str]]:
        """Id, verdict and reason of each line."""
        assert self._child.stdin is not None
        assert self._child.stdout is not None
        named = [a for one in signers for a in ("--signer", f"{one.role}={one.digits}")]
        self._child.stdin.write(json.dumps([str(archive), "--json", *named]) + "\n")
        self._child.stdin.flush()
        answer = self._child.stdout.readline()
        assert answer, "verify.pyz ended"
        _code, report = json.loads(answer)
        return [[line["id"], line["verdict"], line["detail"]] for line in report["lines"]]


def disagreement(
    archive: Path, signers: Sequence[KnownSigner], page: PageModules, stand_alone: StandAlone
) -> str:
    """What is wrong about the answers to a changed archive: empty when all three refuse it alike."""
    report = verify_archive(archive, signers=signers)
    if report.exit_code != 1 or any(line.detail == "verifier_fault" for line in report.lines):
        return "the program accepts it or breaks"
    mine = [line_words(line) for line in report.lines]
    if page.lines_of(archive, signers) != mine:
        return "the page says otherwise"
    if stand_alone.lines_of(archive, signers) != [line[:3] for line in mine]:
        return "verify.pyz says otherwise"
    return ""


def packed(folder: Path, target: Path, sealed_at: datetime) -> Path | None:
    """The folder as a ZIP, or None where it holds what no ZIP of ours can (an empty folder, for one)."""
    everything = list(folder.rglob("*"))
    files = sorted(p.relative_to(folder).as_posix() for p in everything if p.is_file())
    odd = any(p.is_symlink() or (p.is_dir() and not any(p.iterdir())) for p in everything)
    if odd or not all(name.isascii() for name in files):
        return None
    write_zip(folder, folder.name, files, sealed_at, target, lambda _count: None)
    return target
