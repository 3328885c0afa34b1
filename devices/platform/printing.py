"""Printing through the operating system: CUPS on Linux, the registered PDF program on Windows (not tried)."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from core.kernel.errors import DeviceError

_SECONDS = 30.0
_DEFAULT = re.compile(r"^system default destination: (\S+)", re.MULTILINE)
_FIRST = re.compile(r"^printer (\S+)", re.MULTILINE)
_JOB = re.compile(r"request id is (\S+)")


class SystemPrinter:
    """Implements ``core.system.printing.Printer``."""

    simulated = False

    def default_name(self) -> str:
        """The default printer, else the first one; empty when there is none."""
        if sys.platform == "win32":
            return _windows_default()
        if shutil.which("lpstat") is None:
            return ""
        said = _run("lpstat", "-p", "-d").stdout
        found = _DEFAULT.search(said) or _FIRST.search(said)
        return found[1] if found else ""

    def print_pdf(self, document: Path, copies: int = 1) -> str:
        """Hand over ``document`` (see the port)."""
        if sys.platform == "win32":
            return _print_on_windows(document, copies)
        said = self._lp("-n", str(copies), "--", str(document.resolve()))
        job = _JOB.search(said)
        return job[1] if job else ""

    def print_secret(self, pdf: bytes) -> None:
        """Hand over ``pdf`` through a pipe (see the port)."""
        if sys.platform == "win32":
            raise DeviceError("printer.needs_file")
        self._lp(fed=pdf)

    def _lp(self, *arguments: str, fed: bytes | None = None) -> str:
        """What ``lp`` says; it prints ``fed``, or the files that the arguments name."""
        if shutil.which("lp") is None or shutil.which("lpstat") is None:
            raise DeviceError("printer.no_service")
        name = self.default_name()
        if not name:
            raise DeviceError("printer.none")
        ran = _run("lp", "-d", name, *arguments, fed=fed)
        if ran.returncode != 0:
            raise DeviceError("printer.refused", printer=name)
        return ran.stdout


class SimulatedPrinter:
    """The printer's twin: lays what was printed into a folder, one file a copy; can be told to fail."""

    simulated = True

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._count = 0
        self._next_error = ""

    def fail_next(self, code: str = "printer.none") -> None:
        """Let the next print fail."""
        self._next_error = code

    def default_name(self) -> str:
        """A name that nobody takes for a real printer."""
        return "simulated"

    def print_pdf(self, document: Path, copies: int = 1) -> str:
        """Copy ``document`` (see the port)."""
        return self._lay_out(document.read_bytes(), document.name, copies)

    def print_secret(self, pdf: bytes) -> None:
        """Lay it out like the others (see the port)."""
        self._lay_out(pdf, "secret.pdf", 1)

    def _lay_out(self, pdf: bytes, name: str, copies: int) -> str:
        if self._next_error:
            code, self._next_error = self._next_error, ""
            raise DeviceError(code)
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for _ in range(copies):
            self._count += 1
            (self._folder / f"{self._count:04d}-{name}").write_bytes(pdf)
        return f"simulated-{self._count}"


def _run(*command: str, fed: bytes | None = None) -> "subprocess.CompletedProcess[str]":
    environment = {**os.environ, "LC_ALL": "C"}  # its answers are read
    try:
        ran = subprocess.run(
            command, capture_output=True, input=fed, timeout=_SECONDS, check=False, env=environment
        )
        return subprocess.CompletedProcess(command, ran.returncode, ran.stdout.decode(errors="replace"))
    except subprocess.TimeoutExpired:
        raise DeviceError("printer.refused", printer=command[0]) from None
    except OSError:
        raise DeviceError("printer.no_service") from None


if sys.platform == "win32":
    import ctypes

    def _windows_default() -> str:
        size = ctypes.c_uint32(256)
        name = ctypes.create_unicode_buffer(256)
        spool = ctypes.WinDLL("winspool.drv")
        return name.value if spool.GetDefaultPrinterW(name, ctypes.byref(size)) else ""

    def _print_on_windows(document: Path, copies: int) -> str:
        if not _windows_default():
            raise DeviceError("printer.none")
        for _ in range(copies):
            try:
                os.startfile(document, "print")  # noqa: S606 - a PDF that the program itself made
            except OSError:
                raise DeviceError("printer.no_service") from None
        return ""

else:

    def _windows_default() -> str:
        return ""

    def _print_on_windows(_document: Path, _copies: int) -> str:
        return ""
