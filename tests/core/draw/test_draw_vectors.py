"""The vector file passes, and a vector file that is wrong anywhere does not."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from core.draw.protocol.vectors import run

FILE = Path(__file__).parents[2] / "data" / "edp1_vectors.json"


@pytest.fixture
def document() -> Any:
    return json.loads(FILE.read_text(encoding="utf-8"))


def test_every_case_passes(document: Any) -> None:
    lines, code = run(FILE)
    names = [case["name"] for case in document["cases"]]
    assert lines == [*(f"PASS {name}" for name in names), f"{len(names)} of {len(names)} passed"]
    assert code == 0


def _other(value: Any) -> Any:
    """Something else of the same shape."""
    if isinstance(value, str):
        return ("1" if value[:1] != "1" else "2") + value[1:]
    if isinstance(value, int):
        return value + 1
    return "X" if value is None else None


def _paths(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    if isinstance(value, dict):
        return [p for key, inner in value.items() for p in _paths(inner, (*path, key))]
    if isinstance(value, list):
        return [p for i, inner in enumerate(value) for p in _paths(inner, (*path, i))]
    return [path]


def test_every_wrong_expectation_is_found(document: Any, tmp_path: Path) -> None:
    """In the case with moving experts and tiers, each expected value is made wrong in turn."""
    case = next(c for c in document["cases"] if c["name"].startswith("tiers in a tight pool"))
    paths = _paths(case["expect"])
    assert len(paths) > 50
    for path in paths:
        broken = json.loads(json.dumps(case))
        inner = broken["expect"]
        for key in path[:-1]:
            inner = inner[key]
        inner[path[-1]] = _other(inner[path[-1]])
        file = tmp_path / "broken.json"
        file.write_text(json.dumps({"protocol": "EDP1", "hash": "SHA-256", "cases": [broken]}), "utf-8")
        lines, code = run(file)
        assert (code, lines[0][:5]) == (1, "FAIL "), path


@pytest.mark.parametrize(
    "change",
    [
        lambda case: case.pop("expect"),
        lambda case: case["plan"].pop("draw"),
        lambda case: case.update(s_op="zz"),
        lambda case: case.update(rows=None),
        lambda case: case["rows"][0].update(eligible={"A": "0"}),
        lambda case: case["plan"].update(groups=3),
        lambda case: case["plan"].update(weights={"E000001": 0}),
        lambda case: case["expect"].pop("replacements"),
        lambda case: case.update(attempt=True),
    ],
)
def test_a_malformed_case_fails_with_a_line(
    document: Any, tmp_path: Path, change: Callable[[Any], object]
) -> None:
    change(document["cases"][0])
    file = tmp_path / "malformed.json"
    file.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    lines, code = run(file)
    assert code == 1
    assert lines[0].startswith("FAIL one group: ")
    assert lines[1].startswith("PASS ")


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"\xff\xfe", b"[]", b"null", b'{"protocol":"EDP1","hash":"SM3","cases":[]}', b"[" * 100_000],
)
def test_what_is_no_vector_file_is_said_in_one_line(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "other.json"
    file.write_bytes(content)
    lines, code = run(file)
    assert code == 2
    assert len(lines) == 1
    assert lines[0].startswith("FAIL other.json")


def test_a_missing_file_is_said_in_one_line(tmp_path: Path) -> None:
    assert run(tmp_path / "none.json")[1] == 2


def test_a_file_without_cases_does_not_pass(tmp_path: Path) -> None:
    file = tmp_path / "empty.json"
    file.write_text('{"protocol":"EDP1","hash":"SHA-256","cases":[]}', encoding="utf-8")
    assert run(file)[1] == 1
