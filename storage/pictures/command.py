"""The command ``trace`` put together: the reader of marks, the terminal, and the station that it may ask."""

from collections.abc import Callable, Sequence
from pathlib import Path

from core.engine.program import Program
from core.evidence.tracing.command import trace
from core.evidence.tracing.tracing import TraceFinding
from core.kernel.errors import MingQianError
from core.kernel.terminal import system_terminal
from storage.pictures.mark_reader import FoldingMarkReader

Refuse = Callable[[MingQianError, Path], int]
WithProgram = Callable[[Path | None, Callable[[Program], int], Refuse], int]
"""Composes the program over a data folder, lends it, and takes it down again."""


def main(arguments: Sequence[str], with_program: WithProgram) -> int:
    """Read the mark of the picture that ``arguments`` name; the exit code."""

    def at_station(data: Path | None, login: str, password: str, image: Path) -> TraceFinding:
        found: list[TraceFinding] = []

        def use(program: Program) -> int:
            actor = program.workstation.open(login, password).result().actor
            found.append(program.workstation.services.tracing.trace(actor, image).result())
            return 0

        with_program(data, use, _refuse)
        return found[0]

    return trace(arguments, FoldingMarkReader(), at_station, system_terminal())


def _refuse(error: MingQianError, _folder: Path) -> int:
    raise error
