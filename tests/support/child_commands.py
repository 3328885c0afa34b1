"""Commands that start a child process of the program from the source tree."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def child_command(module: str) -> tuple[str, ...]:
    """Runs ``main(argv)`` of ``module``, as the sub-command of main.py does."""
    code = f"import sys; sys.path.insert(0, {str(ROOT)!r}); from {module} import main; sys.exit(main([]))"
    return (sys.executable, "-c", code)
