"""Sub-commands of the program as a person types them."""

from importlib.util import find_spec
from pathlib import Path

import pytest

from main import CHILDREN, COMMANDS, main
from tests.support.child_commands import ROOT


@pytest.mark.parametrize("kind", ["edp1", "pdu"])
def test_vectors_are_recomputed_case_by_case(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["vectors", kind, str(ROOT / "tests" / "data" / f"{kind}_vectors.json")])

    *cases, total = capsys.readouterr().out.splitlines()
    assert code == 0
    assert cases
    assert all(line.startswith("PASS ") for line in cases)
    assert total == f"{len(cases)} of {len(cases)} passed"


@pytest.mark.parametrize("kind", ["edp1", "pdu"])
def test_a_file_that_is_no_vector_file_is_told(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "broken.json"
    file.write_text("{", encoding="utf-8")

    assert main(["vectors", kind, str(file)]) == 2
    assert capsys.readouterr().out.startswith("FAIL broken.json: ")


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    told = capsys.readouterr().out
    assert [name for name in COMMANDS if name not in told] == []


def test_every_child_process_has_its_module() -> None:
    assert [name for name, module in CHILDREN.items() if find_spec(module) is None] == []
