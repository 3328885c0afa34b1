"""Finds work that a module does merely by being imported, as far as its tree can say."""

import ast
from collections.abc import Iterator

from tests.support.source_tree import Module, dotted

# Builtins and methods without effects, good for building constants.
_PURE = frozenset(
    """
    abs bool bytes bytearray chr complex dict divmod enumerate filter float format frozenset hex int
    isinstance iter len list map max min object ord pow range repr reversed round set slice
    sorted str sum tuple type zip
    bit_length casefold copy count decode difference encode endswith extend fromhex from_bytes fromkeys get
    intersection issubset items join keys ljust lower lstrip maketrans partition removeprefix removesuffix
    replace rjust rstrip split splitlines startswith strip title to_bytes translate union update upper values
    zfill hexdigest digest sha256 pack unpack calcsize from_iterable accumulate product repeat
    compile getLogger field namedtuple timedelta astimezone with_name with_suffix joinpath resolve
    arange array asarray exp outer QT_TRANSLATE_NOOP index
    cast partial attrgetter itemgetter super staticmethod classmethod property
    """.split()
)
# Constructors of plain values that are written small, when called by their bare name.
_SMALL_VALUES = frozenset({"date", "datetime", "time"})
# Names with a capital are taken for plain values, but these start or take hold of something.
_NOT_VALUES = frozenset(
    {"CDLL", "Connection", "Executor", "Popen", "Process", "Random", "Serial", "Thread", "Timer"}
)
# These of Qt are plain values too; the rest need a running application or make widgets.
_QT_VALUES = frozenset(
    {
        "QColor",
        "QDate",
        "QKeyCombination",
        "QMargins",
        "QModelIndex",
        "QPoint",
        "QPointF",
        "QRect",
        "QRectF",
        "QSize",
        "QTime",
    }
)


def work_at_import(module: Module) -> Iterator[str]:
    """``path:line what`` for every statement that does more than define names."""
    functions = {n.name: n for n in module.tree.body if isinstance(n, ast.FunctionDef)}
    for node, what in _statements(module.tree.body, functions):
        yield f"{module.at(node)} {what}"


def _statements(
    body: list[ast.stmt], functions: dict[str, ast.FunctionDef]
) -> Iterator[tuple[ast.stmt | ast.expr, str]]:
    for node in body:
        if isinstance(node, ast.Import | ast.ImportFrom | ast.FunctionDef | ast.AsyncFunctionDef | ast.Pass):
            continue
        if isinstance(node, ast.ClassDef):
            yield from _statements(node.body, functions)
        elif isinstance(node, ast.Expr):
            if not isinstance(node.value, ast.Constant):
                yield node, "an expression that is not a docstring"
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            if node.value is not None:
                yield from _calls(node.value, functions, frozenset())
        elif isinstance(node, ast.Assert):
            yield from _calls(node.test, functions, frozenset())
        elif isinstance(node, ast.If):
            if _is_main_guard(node.test):
                continue
            yield from _calls(node.test, functions, frozenset())
            yield from _statements(node.body + node.orelse, functions)
        elif isinstance(node, ast.Try):
            inside = [*node.body, *node.orelse, *node.finalbody, *(s for h in node.handlers for s in h.body)]
            yield from _statements(inside, functions)
        else:
            yield node, f"a {type(node).__name__.lower()} statement"


def _is_main_guard(test: ast.expr) -> bool:
    return isinstance(test, ast.Compare) and dotted(test.left) == "__name__"


def _calls(
    value: ast.AST, functions: dict[str, ast.FunctionDef], seen: frozenset[str]
) -> Iterator[tuple[ast.expr, str]]:
    """Calls under ``value`` that are not known to be harmless; functions of the same file are looked into."""
    if isinstance(value, ast.Lambda):
        return
    if isinstance(value, ast.Call):
        full = dotted(value.func)
        name = full.split(".")[-1]
        if name in functions and full == name:
            if name not in seen:
                for _, what in _calls_in(functions[name], functions, seen | {name}):
                    yield value, f"{full}() that does {what}"
        elif not _harmless(name) and full not in _SMALL_VALUES:
            yield value, f"a call of {full}()"
    for child in ast.iter_child_nodes(value):
        yield from _calls(child, functions, seen)


def _calls_in(
    function: ast.FunctionDef, functions: dict[str, ast.FunctionDef], seen: frozenset[str]
) -> Iterator[tuple[ast.expr, str]]:
    for statement in function.body:
        if not isinstance(statement, ast.Raise):
            yield from _calls(statement, functions, seen)


def _harmless(name: str) -> bool:
    if name in _PURE:
        return True
    bare = name.lstrip("_")
    is_qt = bare not in _QT_VALUES and len(bare) > 1 and bare[0] == "Q" and bare[1].isupper()
    return bare[:1].isupper() and bare not in _NOT_VALUES and not is_qt
