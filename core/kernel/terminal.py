"""Where commands talk to people: output for programs stays pure, questions go elsewhere."""

import sys
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from getpass import GetPassWarning, getpass
from typing import TextIO


@dataclass(frozen=True, slots=True)
class Terminal:
    """``ask`` and ``ask_secret`` prompt without touching ``out``; ``EOFError`` when nobody answers."""

    out: TextIO
    err: TextIO
    ask: Callable[[str], str]
    ask_secret: Callable[[str], str]

    def write(self, text: str) -> None:
        """A line of output."""
        self.out.write(_fitting(text, self.out) + "\n")

    def tell(self, text: str) -> None:
        """A line for the person, beside the output."""
        self.err.write(_fitting(text, self.err) + "\n")


def system_terminal() -> Terminal:
    """The one that the program was started from; output is UTF-8 whatever the console thinks."""
    if reconfigure := getattr(sys.stdout, "reconfigure", None):
        reconfigure(encoding="utf-8")
    return Terminal(sys.stdout, sys.stderr, _ask, _ask_secret)


def _ask(prompt: str) -> str:
    sys.stderr.write(prompt)
    sys.stderr.flush()
    if line := sys.stdin.readline():
        return line.rstrip("\r\n")
    raise EOFError


def _ask_secret(prompt: str) -> str:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", GetPassWarning)  # from a pipe there is nothing to hide
        return getpass(prompt, sys.stderr)


def _fitting(text: str, stream: TextIO) -> str:
    """``text`` as far as ``stream`` can show it: a console without Chinese must not end a report."""
    encoding = stream.encoding or "utf-8"
    return text.encode(encoding, "replace").decode(encoding)
