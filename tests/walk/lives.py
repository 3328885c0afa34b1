"""``python -m tests.walk.lives OUT [LANGUAGE]``: the third walk; a program is killed, another goes on."""

import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.walk.batch_script import ALONE, NARROW
from tests.walk.later_draws import HISTORY
from ui.translation import CHINESE

_CSV = "csv:Text - txt - csv (StarCalc):44,34,76"
"""Commas, quotes, UTF-8."""


def main(argv: Sequence[str]) -> int:
    """Play both lives; 0 only if the first was killed as it shall be and the second ended well."""
    language = argv[1] if len(argv) > 1 else CHINESE
    first = _life(argv[0], language, "batch")
    if first != -signal.SIGKILL:
        sys.stderr.write(f"the first life ended with {first}\n")
        return 1
    return _life(argv[0], language, "afterwards") or _unread(Path(argv[0]) / "documents" / HISTORY)


def _unread(workbook: Path) -> int:
    """0 when LibreOffice reads every draw out of the exported history."""
    with TemporaryDirectory() as folder:
        command = ["soffice", "--headless", "--convert-to", _CSV, "--outdir", folder, str(workbook)]
        subprocess.run(command, check=True, capture_output=True)
        said = (Path(folder) / f"{workbook.stem}.csv").read_text(encoding="utf-8")
    missing = [project for project in (ALONE, NARROW) if project not in said]
    for project in missing:
        sys.stderr.write(f"{workbook.name} lacks {project}\n")
    return len(missing)


def _life(out: str, language: str, script: str) -> int:
    return subprocess.run(
        [sys.executable, "-m", "tests.walk.run", out, language, script], check=False
    ).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
