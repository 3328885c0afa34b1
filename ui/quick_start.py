"""What a start of the window can do without: it is waited for.

Qt for Python reads the source of every module that is imported after it, looking for ``__feature__``, a
switch of its own that this program does not use (``shibokensupport.feature``). And the collector of cycles
searches again and again what has just been loaded and stays until the end.
"""

import builtins
import gc
from importlib import import_module


def begin() -> None:
    """Before anything of the window is imported. :func:`end` belongs to it."""
    gc.disable()
    import_module("PySide6.QtCore")
    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain


def end() -> None:
    """The window is on the screen: collect from now on, but never search what the start has loaded."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
