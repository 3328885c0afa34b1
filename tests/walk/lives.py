"""``python -m tests.walk.lives OUT [LANGUAGE]``: the third walk; a program is killed, another goes on."""

import signal
import subprocess
import sys
from collections.abc import Sequence

from ui.translation import CHINESE


def main(argv: Sequence[str]) -> int:
    """Play both lives; 0 only if the first was killed as it shall be and the second ended well."""
    language = argv[1] if len(argv) > 1 else CHINESE
    first = _life(argv[0], language, "batch")
    if first != -signal.SIGKILL:
        sys.stderr.write(f"the first life ended with {first}\n")
        return 1
    return _life(argv[0], language, "afterwards")


def _life(out: str, language: str, script: str) -> int:
    return subprocess.run(
        [sys.executable, "-m", "tests.walk.run", out, language, script], check=False
    ).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
