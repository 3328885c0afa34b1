"""The three kinds of failure (architecture, "Errors").

What the user can mend is a :class:`UserError`; what the surroundings did is a :class:`DeviceError` or
:class:`StorageError`; everything else is a bug of ours and keeps its own type. An error carries a code
and parameters, never a sentence: the words live in ``ui/texts.py`` (window) and
``core/kernel/messages.py`` (command line), and parameters never hold personal data.
"""

from collections.abc import Mapping, Sequence

Param = str | int | Sequence[str]
"""Several names stay several: who says the sentence joins them as its language does."""


class MingQianError(Exception):
    """Base of the errors that carry a message code."""

    def __init__(self, code: str, **params: Param) -> None:
        super().__init__(code)
        self.code = code
        self.params: Mapping[str, Param] = params

    def __str__(self) -> str:
        shown = " ".join(f"{key}={value}" for key, value in self.params.items())
        return f"{self.code} {shown}".strip()


class UserError(MingQianError):
    """Something the person at the screen can put right."""


class PermissionDeniedError(UserError):
    """The signed-in account may not do this act."""

    def __init__(self, act: str) -> None:
        super().__init__("access.denied", act=act)


class OutOfScopeError(UserError):
    """What an act is about belongs to a department outside the account's data scope."""

    def __init__(self, subject: str = "") -> None:
        super().__init__("access.out_of_scope", subject=subject)
        self.subject = subject


class DeviceError(MingQianError):
    """A modem, recorder, voice, printer or stick failed; retried or shown at the device's lamp."""


class StorageError(MingQianError):
    """The disk or database failed; nothing of the running transaction was kept."""
