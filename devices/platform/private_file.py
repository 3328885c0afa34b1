"""A log file for one account's eyes."""

import logging
import os
from logging.handlers import RotatingFileHandler


class PrivateFile(RotatingFileHandler):
    """A rotating file that only this account can read, from its first byte on."""

    def _open(self):  # type: ignore[no-untyped-def]  # the type of the standard library's stream is private
        return open(
            self.baseFilename, "a", encoding="utf-8", opener=lambda path, flags: os.open(path, flags, 0o600)
        )

    def handleError(self, record: logging.LogRecord) -> None:
        """A full disk: the line is lost, and nothing of it goes to standard error, values and all."""
