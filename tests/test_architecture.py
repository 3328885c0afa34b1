"""The rules of ``docs/architecture.md`` as tests; each name is a sentence."""

import ast
import re
import sys
from collections.abc import Iterator
from itertools import pairwise

from tests.support.import_time import work_at_import
from tests.support.source_tree import (
    LAYERS,
    ROOT,
    Module,
    all_modules,
    dotted,
    modules_of,
    product_modules,
    tracked_files,
)

STANDARD_LIBRARY = sys.stdlib_module_names
# Virtual methods of Qt whose names are one word; the others show by their capitals.
QT_WORDS = {"event", "paint", "data", "flags", "index", "parent"}
LONGEST_FILE = 400
LONGEST_MAIN = 150


def foreign_imports(modules: tuple[Module, ...], allowed: set[str]) -> list[str]:
    """Imports of ``modules`` that are neither standard library nor in ``allowed``."""
    known = STANDARD_LIBRARY | allowed
    return [
        f"{m.path}:{line} imports {name}"
        for m in modules
        for name, line in m.imports()
        if not name.startswith(".") and name.split(".")[0] not in known
    ]


def third_party() -> set[str]:
    """Top-level names of installed packages that the layers may choose from."""
    return {
        "sqlcipher3", "reportlab", "pyttsx3", "serial", "python_calamine", "xlsxwriter", "openpyxl", "xlrd",
        "defusedxml", "cryptography", "argon2", "pyrage", "segno", "zxingcpp", "pypinyin", "chinese_calendar",
        "msoffcrypto", "stdnum", "pypdfium2", "av", "numpy", "PIL", "docxtpl", "docx", "jinja2", "lxml",
    }  # fmt: skip


# -- layers ------------------------------------------------------------------------------------------------


def test_the_core_imports_the_standard_library_and_itself_and_nothing_else() -> None:
    assert foreign_imports(modules_of("core"), {"core"}) == []


def test_the_window_imports_qt_and_the_core_and_never_storage_or_devices() -> None:
    assert foreign_imports(modules_of("ui"), {"ui", "core", "PySide6", "shiboken6", "segno"}) == []


def test_storage_knows_the_core_but_not_devices_nor_qt() -> None:
    assert foreign_imports(modules_of("storage"), {"storage", "core"} | third_party()) == []


def test_devices_know_the_core_but_not_storage_nor_qt() -> None:
    assert foreign_imports(modules_of("devices"), {"devices", "core"} | third_party()) == []


def test_only_main_sees_all_four_layers() -> None:
    meeting = [
        m.path
        for m in product_modules()
        if {"ui", "storage", "devices"} <= {name.split(".")[0] for name, _ in m.imports()}
    ]
    assert [path for path in meeting if path != "main.py"] == []


def test_main_only_composes_and_stays_short() -> None:
    (main,) = modules_of("main.py")
    assert len(main.text.splitlines()) <= LONGEST_MAIN


def test_the_layers_are_packages_of_the_project_and_nothing_else_stands_beside_them() -> None:
    folders = {m.path.split("/")[0] for m in all_modules() if "/" in m.path}
    assert folders <= {*LAYERS, "tests", "tools", "resources"}


def test_presenters_work_without_qt() -> None:
    presenters = [m for m in modules_of("ui") if m.path.endswith("presenter.py")]
    assert [m.path for m in presenters if any(name.startswith("PySide6") for name, _ in m.imports())] == []


def test_a_business_area_has_the_same_name_in_every_layer() -> None:
    areas = {p.name for p in (ROOT / "core").iterdir() if p.is_dir() and not p.name.startswith("__")}
    pages = {m.path.split("/")[2] for m in modules_of("ui") if re.match(r"ui/pages/\w+/", m.path)}
    assert pages - areas == set()


# -- files -------------------------------------------------------------------------------------------------


def test_no_file_is_longer_than_four_hundred_lines() -> None:
    long = {m.path: len(m.text.splitlines()) for m in all_modules()}
    assert {path: lines for path, lines in long.items() if lines > LONGEST_FILE} == {}


def test_no_file_is_named_after_nothing_in_particular() -> None:
    vague = {"utils", "util", "common", "helpers", "helper", "misc"}
    named = [p for p in tracked_files() if p.stem in vague or vague & set(p.relative_to(ROOT).parts)]
    assert named == []


def test_importing_a_module_does_no_work() -> None:
    assert [found for m in product_modules() for found in work_at_import(m)] == []


def test_no_tracked_file_names_a_package_registry_or_a_folder_of_one_machine() -> None:
    dot = r"\."
    hosts = [f"pypi{dot}org", f"pythonhosted{dot}org", f"npmjs{dot}(org|com)", f"deb{dot}debian{dot}org"]
    folders = ["/home" + r"/\w", "/Users" + r"/\w", "/wo" + "rk/", "/tmp" + "/lab", "/fa" + "rm/"]
    pattern = re.compile("|".join(hosts + folders))
    found = []
    for path in tracked_files():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        found += [f"{path.relative_to(ROOT)}: {hit[0]}" for hit in pattern.finditer(text)]
    assert found == []


# -- what the core must not do itself ----------------------------------------------------------------------


def test_the_core_reads_no_clock_and_rolls_no_dice_of_its_own() -> None:
    clocks = re.compile(
        r"(^|\.)(datetime|date)\.(now|utcnow|today)$|^time\.(time|time_ns|monotonic|monotonic_ns|perf_counter|sleep)$"
        r"|^(random|secrets)\.|^os\.urandom$|^uuid\.uuid[14]$"
    )
    used = [
        f"{m.at(call)} {name}" for m in modules_of("core") for name, call in m.calls() if clocks.search(name)
    ]
    imported = [
        f"{m.path}:{line} {name}"
        for m in modules_of("core")
        for name, line in m.imports()
        if name.split(".")[0] in {"random", "secrets", "time"}
    ]
    assert used + imported == []


def test_the_values_of_the_core_are_frozen() -> None:
    soft = []
    for module in modules_of("core"):
        if not module.path.endswith("/model.py"):
            continue
        for node in ast.walk(module.tree):
            if isinstance(node, ast.ClassDef):
                soft += [module.at(node) for d in node.decorator_list if "dataclass" in ast.dump(d)
                         and not {"frozen", "slots"} <= _true_keywords(d)]  # fmt: skip
    assert soft == []


def _true_keywords(decorator: ast.expr) -> set[str]:
    keywords = decorator.keywords if isinstance(decorator, ast.Call) else []
    return {k.arg or "" for k in keywords if isinstance(k.value, ast.Constant) and k.value.value is True}


# -- threads and signals -----------------------------------------------------------------------------------


def test_no_lambda_is_connected_to_a_signal() -> None:
    # It would outlive its widget, or run in the wrong thread.
    connected = [
        m.at(call)
        for m in product_modules()
        for name, call in m.calls()
        if name.endswith(".connect") and any(isinstance(a, ast.Lambda) for a in call.args)
    ]
    assert connected == []


def test_no_window_is_asked_for_its_screen() -> None:
    # PySide would tie the screen to the window (ui/shell/screens.py).
    asked = [
        m.at(c) for m in modules_of("ui") for name, c in m.calls() if name.endswith(".screen") and not c.args
    ]
    assert asked == []


def test_there_are_no_qthreads_no_asyncio_and_no_nested_event_loops() -> None:
    found = []
    for module in product_modules():
        found += [f"{module.path}:{line} {name}" for name, line in module.imports() if name == "asyncio"]
        for node in ast.walk(module.tree):
            if isinstance(node, ast.alias) and node.name in {"QThread", "QEventLoop", "QThreadPool"}:
                found.append(f"{module.path} {node.name}")
            if isinstance(node, ast.Call) and dotted(node.func).endswith(".processEvents"):
                found.append(module.at(node))
    assert found == []


# -- manners of the code -----------------------------------------------------------------------------------


def test_only_commands_print() -> None:
    # Everything else logs, or answers its caller. Child processes speak on stdout as a protocol, by write().
    printing = [
        m.at(call)
        for m in modules_of(*LAYERS)
        for name, call in m.calls()
        if name in {"print", "pprint.pprint"}
    ]
    assert printing == []


def test_no_failure_is_swallowed() -> None:
    swallowed = []
    for module in product_modules():
        for node in ast.walk(module.tree):
            if not isinstance(node, ast.ExceptHandler):
                continue
            broad = node.type is None or dotted(node.type) in {"Exception", "BaseException"}
            silent = all(isinstance(s, ast.Pass | ast.Continue) or _is_constant(s) for s in node.body)
            if node.type is None or (broad and silent):
                swallowed.append(f"{module.path}:{node.lineno}")
    assert swallowed == []


def _is_constant(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def test_nothing_is_left_for_later() -> None:
    words = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X)\b|NotImplemented" + "Error")
    found = [
        f"{m.path}: {hit[0]}" for m in product_modules() for hit in words.finditer(m.text)
    ]  # fmt: skip
    assert found == []


def test_tests_never_sleep() -> None:
    sleeping = re.compile(r"(^|\.)(sleep|msleep|usleep|qWait|qSleep)$|^(qtbot|bot)\.wait$")
    found = [
        f"{m.at(call)} {name}"
        for m in modules_of("tests")
        for name, call in m.calls()
        if sleeping.search(name)
    ]
    assert found == []


def test_every_public_thing_says_what_it_is_for() -> None:
    promised = set(port_methods())
    silent = []
    for module in product_modules():
        if not module.is_public:
            continue
        if module.tree.body and ast.get_docstring(module.tree) is None:
            silent.append(module.path)
        silent += [f"{module.at(node)} {node.name}" for node in public_definitions(module, promised)
                   if ast.get_docstring(node) is None]  # fmt: skip
    assert silent == []


def port_methods() -> Iterator[str]:
    """Names of methods that a Protocol declares: an implementation need not say again what they are for."""
    for module in product_modules():
        for node in ast.walk(module.tree):
            if isinstance(node, ast.ClassDef) and any(dotted(b).endswith("Protocol") for b in node.bases):
                yield from (f.name for f in node.body if isinstance(f, ast.FunctionDef))


def public_definitions(module: Module, promised: set[str]) -> Iterator[ast.ClassDef | ast.FunctionDef]:
    """Public classes and functions, and methods that neither a port nor Qt has described already."""
    for node in module.tree.body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and not node.name.startswith("_"):
            yield node
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            for method in node.body:
                if isinstance(method, ast.FunctionDef) and _needs_words(module, node, method, promised):
                    yield method


def _needs_words(module: Module, owner: ast.ClassDef, method: ast.FunctionDef, promised: set[str]) -> bool:
    decorators = {dotted(d).split(".")[-1] for d in method.decorator_list}
    if method.name.startswith("_") or decorators & {"property", "setter", "overload"}:
        return False
    is_qt = module.layer == "ui" and (
        re.fullmatch(r"[a-z]+([A-Z]\w*)+", method.name) is not None
        or (owner.bases and method.name in QT_WORDS)
    )
    is_port = any(dotted(b).endswith("Protocol") for b in owner.bases)
    return is_port or not (is_qt or method.name in promised)


def test_the_change_log_lists_releases_from_the_newest() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    dates = re.findall(r"^## \[\d+\.\d+\.\d+\] - (\d{4}-\d\d-\d\d)$", text, re.MULTILINE)
    assert "## [Unreleased]" in text or dates
    assert all(newer >= older for newer, older in pairwise(dates))
