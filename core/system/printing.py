"""Printing finished PDF files, as a port."""

from pathlib import Path
from typing import Protocol


class Printer(Protocol):
    """The printer of the machine. Methods take up to some seconds: call them in a worker."""

    def default_name(self) -> str:
        """Name of the printer that is used; empty when there is none."""
        ...

    def print_pdf(self, document: Path, copies: int = 1) -> str:
        """Hand a PDF over to be printed; gives the system's job number where there is one.

        Raises:
            DeviceError: ``printer.none`` (no printer), ``printer.no_service`` (the system cannot print),
                ``printer.refused``.
        """
        ...

    def print_secret(self, pdf: bytes) -> None:
        """Print one copy without writing a file of our own; what the system's spooler keeps, it keeps.

        Raises:
            DeviceError: as above; ``printer.needs_file`` where the system prints files only.
        """
        ...
