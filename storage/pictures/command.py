"""The command ``trace`` put together: the reader of marks and the terminal."""

from collections.abc import Sequence

from core.evidence.tracing.command import trace
from core.kernel.terminal import system_terminal
from storage.pictures.mark_reader import FoldingMarkReader


def main(arguments: Sequence[str]) -> int:
    """Read the mark of the picture that ``arguments`` name; the exit code."""
    return trace(arguments, FoldingMarkReader(), system_terminal())
