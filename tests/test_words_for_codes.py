"""Every error that the program raises by code has a sentence for the person at the screen."""

import ast
import re
from collections.abc import Iterator

from core.contact.lines.line import LineReason
from core.kernel.messages import known_codes, sentence
from core.system.health import advice_for
from tests.support.source_tree import product_modules
from ui.text_tables import AREAS
from ui.texts import knows

ERRORS = {"UserError", "DeviceError", "StorageError"}
NOTHING_TO_DO = {LineReason.OK, LineReason.IN_CALL}
PRINTED_BEFORE_THE_WINDOW = {"instance.held", "folder.refused"}


def raised() -> Iterator[tuple[str, ast.Call, str]]:
    """Codes written out where an error is made, with the call and its place."""
    for module in product_modules():
        for name, call in module.calls():
            if name in ERRORS and call.args and isinstance(call.args[0], ast.Constant):
                yield str(call.args[0].value), call, module.at(call)


def test_every_code_that_is_raised_has_a_sentence() -> None:
    assert {code: place for code, _, place in raised() if not knows(code)} == {}


def test_every_figure_of_a_sentence_is_given_where_the_error_is_made() -> None:
    lacking: set[tuple[str, str, str]] = set()
    for code, call, place in raised():
        names = {keyword.arg for keyword in call.keywords}
        table = next((area for area in AREAS if code in area), None)
        # ``**params`` cannot be read from the source; a .bare sentence does without the figures.
        if table is not None and None not in names and not knows(f"{code}.bare"):
            lacking |= {(place, code, name) for name in table.placeholders(code) - names}
    assert lacking == set()


def test_every_reason_against_a_row_of_projects_has_a_sentence() -> None:
    sheet = next(module for module in product_modules() if module.path == "core/projects/sheet.py")
    constants = (node.value for node in ast.walk(sheet.tree) if isinstance(node, ast.Constant))
    reasons = {
        value for value in constants if isinstance(value, str) and re.fullmatch("[A-Z]+(_[A-Z]+)+", value)
    }
    assert len(reasons) > 5
    assert {reason for reason in reasons if not knows(f"project.row.{reason}")} == set()


def test_every_state_of_a_line_has_words_and_advice() -> None:
    assert [reason for reason in LineReason if not knows(reason)] == []
    assert [r for r in LineReason if r not in NOTHING_TO_DO and not knows(advice_for(r))] == []


def test_the_command_line_has_words_for_what_it_prints_before_there_is_a_window() -> None:
    storage = {code for code, _, _ in raised() if code.startswith(("database.", "station."))}
    assert (storage | PRINTED_BEFORE_THE_WINDOW) - known_codes() == set()


def test_the_command_line_has_words_for_every_workbook_that_cannot_be_read() -> None:
    unreadable = {code for code, _, place in raised() if place.startswith("storage/spreadsheets/")}
    assert {code for code in unreadable if not code.startswith("export.")} - known_codes() == set()


def test_the_command_line_shows_a_code_although_a_value_is_missing() -> None:
    assert "{pid}" in sentence("instance.held", {})
    assert sentence("no.such_code", {}) == "no.such_code"
