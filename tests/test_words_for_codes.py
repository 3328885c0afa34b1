"""Every error that the program raises by code has a sentence for the person at the screen."""

import ast

from tests.support.source_tree import product_modules
from ui.texts import knows

ERRORS = {"UserError", "DeviceError", "StorageError"}


def raised_codes() -> dict[str, str]:
    """Codes written out where an error is made, with one place each."""
    return {
        call.args[0].value: module.at(call)
        for module in product_modules()
        for name, call in module.calls()
        if name in ERRORS and call.args and isinstance(call.args[0], ast.Constant)
    }


def test_every_code_that_is_raised_has_a_sentence() -> None:
    assert {code: place for code, place in raised_codes().items() if not knows(code)} == {}
