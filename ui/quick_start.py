"""What a start of the window can do without: it is waited for.

Qt for Python reads the source of every module that is imported after it, looking for ``__feature__``, a
switch of its own that this program does not use (``shibokensupport.feature``). And the collector of cycles
searches again and again what has just been loaded and stays until the end.
"""

import builtins
import gc
from importlib import import_module

from core.engine.program import Program


def run_window(program: Program) -> int:
    """Show the program until it is closed; gives the exit code. Nothing of the window is imported before."""
    _begin()
    from ui.composition import run_window

    return run_window(program)


def _begin() -> None:
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
