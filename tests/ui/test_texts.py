"""Words for codes, and the translation tool."""

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QFileInfo, QObject
from PySide6.QtGui import QAbstractFileIconProvider
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from core.draw.state.views import DrawState
from core.kernel.errors import DeviceError, UserError
from tools import i18n
from ui.counted import counted
from ui.listing import by_reading, listed, listed_clauses
from ui.text_tables import AREAS
from ui.texts import knows, message_for, words
from ui.translation import CHINESE, ENGLISH, Translation

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def chinese(qapp: QApplication) -> object:
    if not (ROOT / "resources/i18n/zh_CN.qm").is_file():
        assert i18n.release() == 0
    translation = Translation(qapp)
    translation.use(CHINESE)
    yield translation
    translation.use(ENGLISH)


def test_the_window_is_complete_in_chinese() -> None:
    assert list(i18n.problems()) == []


def test_the_states_of_a_draw_have_the_names_that_everybody_knows(chinese: object) -> None:
    """Features D10; a wrong one says that a panel was drawn where it means that all seats are taken."""
    assert [words(f"draw_state.{state.value}") for state in DrawState] == [
        *("未抽取", "抽取中", "不满足", "抽取成功", "抽取成功(补抽)")
    ]


def test_no_code_has_two_sentences() -> None:
    codes = [code for area in AREAS for code in area.by_code]
    assert [code for code in set(codes) if codes.count(code) > 1] == []


def test_an_error_says_what_happened_and_what_to_do() -> None:
    error = UserError("access.wrong_password", left=3)
    assert message_for(error) == "Account or password is wrong. Tries left: 3."
    assert message_for(DeviceError("recorder.wayland")) == "A Wayland session cannot be recorded"


def test_a_bug_is_told_as_such_without_its_insides() -> None:
    sentence = message_for(KeyError("13812345678"))
    assert "13812345678" not in sentence
    assert "report it to support" in sentence


def test_a_missing_parameter_does_not_hide_the_sentence() -> None:
    assert words("import.too_many_rows") == "The sheet has more than {most} rows. Split it."


def test_where_the_tries_left_are_not_known_the_sentence_does_without_them() -> None:
    sentence = message_for(UserError("access.wrong_password"))
    assert sentence.startswith("Account or password is wrong.")
    assert "{" not in sentence


def test_an_unknown_code_is_shown_to_be_reported() -> None:
    assert not knows("no.such_code")
    assert "no.such_code" in words("no.such_code")


def test_words_come_in_the_language_of_the_window(chinese: Translation) -> None:
    assert message_for(UserError("access.wrong_password", left=3)) == "账号或密码不正确，还可再试 3 次。"
    chinese.use(ENGLISH)
    assert "Tries left" in message_for(UserError("access.wrong_password", left=3))


def test_lists_are_joined_as_the_language_joins_them(chinese: Translation) -> None:
    assert (listed(["甲", "乙"]), listed_clauses(["甲", "乙"])) == ("甲、乙", "甲；乙")
    refusal = UserError("import.header_missing", found=[], missing=["姓名", "手机"])
    assert "缺少：姓名、手机" in message_for(refusal)
    chinese.use("en")
    assert "Missing: 姓名, 手机." in message_for(refusal)
    assert (listed(["A", "B"]), listed_clauses(["A", "B"])) == ("A, B", "A; B")


def test_a_subclass_speaks_with_the_words_of_its_base(chinese: Translation) -> None:
    class PagedTable(QObject):
        def say(self) -> str:
            return self.tr("Columns")

    class ExpertTable(PagedTable):
        pass

    assert ExpertTable().say() == "列设置"


# -- the tool ----------------------------------------------------------------------------------------------


def found(source: str, tmp_path: Path) -> i18n.Found:
    (tmp_path / "page.py").write_text(source, encoding="utf-8")
    return i18n.collect([tmp_path / "page.py"], tmp_path)


def test_strings_get_the_class_they_stand_in_as_context(tmp_path: Path) -> None:
    source = """
class A(QObject):
    def f(self):
        QCoreApplication.translate("Words", "one")
        self.tr("two " "and more")
        class B(QObject):
            def g(self):
                self.tr("three", "of sheets")
T = {"c": QT_TRANSLATE_NOOP("Texts", "four {name}")}
"""
    assert list(found(source, tmp_path).messages) == [
        i18n.Message("Words", "one"),
        i18n.Message("A", "two and more"),
        i18n.Message("B", "three", "of sheets"),
        i18n.Message("Texts", "four {name}"),
    ]


@pytest.mark.parametrize(
    "call",
    ['self.tr(f"{n} rows")', "self.tr(name)", 'self.tr("a" + b)', 'self.tr("%n rows", "", n)', "self.tr()"],
)
def test_what_cannot_be_translated_is_a_fault(call: str, tmp_path: Path) -> None:
    source = f"class A:\n    def f(self):\n        {call}\n"
    assert found(source, tmp_path).faults == [
        "page.py:3: only a literal can be translated (no f-string, no variable)"
    ]


@pytest.mark.parametrize("name", ["self.tr", "QCoreApplication.translate"])
def test_a_translating_function_under_another_name_is_a_fault(name: str, tmp_path: Path) -> None:
    """Its strings would stay English without a word, as those of a notice on the witness display did."""
    source = f'class A:\n    def f(self):\n        tr = {name}\n        return tr("C", "said")\n'
    assert found(source, tmp_path).faults == ["page.py:3: call it by its name, its strings are lost"]


def test_a_file_survives_writing_and_reading(tmp_path: Path) -> None:
    path = tmp_path / "area.ts"
    translations = {
        i18n.Message("A", 'less < & "more"'): "少于 & 多于",
        i18n.Message("A", "open"): "",
        i18n.Message("B", "open", "of a door"): "开着",
    }
    i18n.write(path, translations)
    assert i18n.read(path) == translations
    assert path.read_text(encoding="utf-8").count('type="unfinished"') == 1


def test_the_tool_runs_from_the_command_line() -> None:
    command = [sys.executable, str(ROOT / "tools/i18n.py"), "missing"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert isinstance(json.loads(done.stdout), dict)


def raised_codes() -> dict[str, str]:
    """Codes of errors that the program raises, with where."""
    codes = {}
    names = {"UserError", "DeviceError", "StorageError"}
    for layer in ("core", "storage", "devices", "ui"):
        for path in sorted((ROOT / layer).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                name = getattr(getattr(node, "func", None), "id", "")
                if isinstance(node, ast.Call) and name in names and node.args:
                    first = node.args[0]
                    if isinstance(first, ast.Constant) and isinstance(first.value, str):
                        codes[first.value] = f"{path.relative_to(ROOT)}:{node.lineno}"
    return codes


def test_every_error_that_can_be_raised_has_words() -> None:
    assert {code: place for code, place in raised_codes().items() if not knows(code)} == {}


def test_the_dialog_for_files_speaks_chinese(chinese: Translation, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "a folder").mkdir()
    dialog = QFileDialog(None, "", str(tmp_path))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    dialog.show()
    words_shown = [label.text() for label in dialog.findChildren(QLabel)]
    words_shown += [button.text() for button in dialog.findChildren(QPushButton)]
    kind = QAbstractFileIconProvider().type(QFileInfo(str(tmp_path / "a folder")))
    assert [text for text in (*words_shown, kind) if text and text.split("(")[0].isascii()] == []


def test_names_to_choose_from_stand_by_their_reading() -> None:
    assert by_reading(["张家口", "安庆", "昆明", "包头", "2", "10"]) == [
        "2",
        "10",
        "安庆",
        "包头",
        "昆明",
        "张家口",
    ]


def test_the_word_after_a_number_fits_it(chinese: Translation) -> None:
    sentence = "{0} {0:expert is|experts are} told; {1} {1:has|have} no address."
    assert counted(sentence, 1, "0") == "1 expert is told; 0 have no address."
    assert counted(sentence, "1,000", 1) == "1,000 experts are told; 1 has no address."
    assert counted("{share:.1f} %", share=0.25) == "0.2 %"
    assert words("policy.bits", {"count": 1}) == "1 比特"
    chinese.use(ENGLISH)
    assert [words("policy.bits", {"count": n}) for n in (1, 64)] == ["1 bit", "64 bits"]


def test_no_sentence_that_counts_is_formatted_without_its_choice() -> None:
    """``str.format`` would raise on ``{0:one|many}``, in English only."""
    assert [where for path in sorted((ROOT / "ui").rglob("*.py")) for where in _plainly_formatted(path)] == []


def _plainly_formatted(path: Path) -> Iterator[str]:
    """Calls of ``.format`` on a sentence with a choice, or on a name that stands for one."""
    tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
    for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
        named = {
            target.id
            for node in ast.walk(function)
            if isinstance(node, ast.Assign) and _counts(node.value)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        for node in ast.walk(function):
            if isinstance(node, ast.Attribute) and node.attr == "format":
                on_name = isinstance(node.value, ast.Name) and node.value.id in named
                if on_name or _counts(node.value):
                    yield f"{path.relative_to(ROOT)}:{node.lineno}"


def _counts(node: ast.expr) -> bool:
    """Whether this is ``tr`` or ``translate`` of a sentence with a choice."""
    name = getattr(getattr(node, "func", None), "attr", "")
    if name not in ("tr", "translate") or not isinstance(node, ast.Call):
        return False
    return any(
        isinstance(arg, ast.Constant) and re.search(r"\{\w+:[^{}]*\|", str(arg.value)) for arg in node.args
    )
