"""Small choices of how the window looks, kept in a settings file beside the station.

Keys of a person start with "account_id/"; the values are never personal data.
"""

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSettings

from ui.shell.frame import Preferences


class FilePreferences:
    """Preferences in an INI file; a damaged or foreign value counts as not set."""

    def __init__(self, path: Path) -> None:
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)

    def get(self, key: str, default: object = None) -> Any:
        """Value of ``key``."""
        text = self._settings.value(key)
        if not isinstance(text, str):
            return default
        try:
            return json.loads(text)
        except ValueError:
            return default

    def put(self, key: str, value: object) -> None:
        """Remember ``value``."""
        self._settings.setValue(key, json.dumps(value, ensure_ascii=False))


LOOK = "look."
"""Beginning of the keys of language, colours and text size: the station's hold until a person's own."""


class PersonalPreferences:
    """The preferences of one account on top of shared ones; of nobody (""), looks are the station's."""

    def __init__(self, shared: Preferences, account_id: str) -> None:
        self._shared = shared
        self._prefix = account_id

    def get(self, key: str, default: object = None) -> Any:
        """The account's value of ``key``."""
        if key.startswith(LOOK):
            default = self._shared.get(key, default)
        return self._shared.get(self._own(key), default)

    def put(self, key: str, value: object) -> None:
        """Remember the account's value."""
        self._shared.put(self._own(key), value)

    def _own(self, key: str) -> str:
        return key if key.startswith(LOOK) and not self._prefix else f"{self._prefix}/{key}"
