"""The command line: exit codes, languages, JSON, and arguments that make no sense."""

import io
import json
from pathlib import Path

import pytest

from core.evidence.sealing.contents import WrittenArchive
from core.evidence.verification import verdict_words
from core.evidence.verification.command import main
from core.evidence.verification.verdict_details import DETAILS
from tests.support.sealed_sample import Sample
from tests.support.source_tree import modules_of


def run(*arguments: object) -> tuple[int, str]:
    out = io.StringIO()
    code = main([str(a) for a in arguments], out)
    return code, out.getvalue()


def signer_arguments(sample: Sample) -> list[str]:
    return [a for s in sample.known for a in ("--signer", f"{s.role}={s.digits}")]


def test_all_given_all_passes(sealed: WrittenArchive, plain: Path, sample: Sample) -> None:
    code, text = run(sealed.file, "--private", plain, *signer_arguments(sample))
    assert code == 0
    assert "演练档案" in text
    assert text.splitlines()[-1].startswith("通过 ")


def test_something_unknown_is_three(sealed: WrittenArchive) -> None:
    code, text = run(sealed.folder, "--lang", "en")
    assert code == 3
    assert "practice archive" in text
    assert "UNKNOWN" in text
    assert "SEALED" in text


def test_something_wrong_is_one(tmp_path: Path) -> None:
    assert run(tmp_path / "nothing")[0] == 1


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["a", "b"],
        ["a", "--signer", "nonsense"],
        ["a", "--signer", "A" * 5000],
        ["a", "--lang", "fr"],
        ["a", "--private", "/nowhere"],
    ],
)
def test_wrong_usage_is_two(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*arguments)[0] == 2


def test_help_is_zero(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--help")[0] == 0


def test_json_says_the_same(sealed: WrittenArchive) -> None:
    code, text = run(sealed.folder, "--json", "--lang", "en")
    report = json.loads(text)
    assert report["exit_code"] == code == 3
    assert report["archive"] == sealed.name
    assert report["practice"] is True
    assert sum(report["counts"].values()) == len(report["lines"])
    lines = run(sealed.folder, "--lang", "en")[1].splitlines()[1:-1]
    for line, entry in zip(lines, report["lines"], strict=True):
        assert line.split()[:2] == [entry["verdict"], entry["id"]]
        assert line.endswith(entry["text"])


def test_a_key_file_may_name_a_signer(sealed: WrittenArchive) -> None:
    key = sealed.folder / "seal/keys/supervisor.pub"
    for argument in (key, f"supervisor={key}", key.read_text().splitlines()[1]):
        text = run(sealed.folder, "--signer", argument, "--lang", "en")[1]
        assert "PASS    seal.signer.supervisor" in text


def test_every_line_has_words_in_both_languages(sealed: WrittenArchive, plain: Path, sample: Sample) -> None:
    for language, other in (("zh", "en"), ("en", "zh")):
        text = run(sealed.folder, "--private", plain, "--lang", language, *signer_arguments(sample))[1]
        assert "…" not in text
        assert "{" not in text
        for line in text.splitlines()[1:-1]:
            words = line.split(maxsplit=2)[2]
            assert words.isascii() == (language == "en"), (other, line)


def test_every_detail_in_the_code_has_words() -> None:
    """Codes are first arguments of RefusedError and second ones of failed()."""
    import ast

    used = set()
    for module in modules_of("core"):
        if "evidence" not in module.path:
            continue
        for name, call in module.calls():
            place = {"RefusedError": 0, "failed": 1}.get(name)
            if place is not None and len(call.args) > place:
                argument = call.args[place]
                if isinstance(argument, ast.Constant):
                    used.add(argument.value)
    assert len(used) > 40
    assert used - DETAILS.keys() == set()


def test_words_of_both_languages_take_the_same_parameters() -> None:
    import string

    def fields(text: str) -> set[str | None]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}

    for table in (verdict_words.TITLES, verdict_words.FACTS, DETAILS):
        for key, words in table.items():
            assert not words.zh or fields(words.zh) == fields(words.en), key


def test_a_console_without_chinese_does_not_end_the_report(sealed: WrittenArchive) -> None:
    raw = io.BytesIO()
    console = io.TextIOWrapper(raw, encoding="ascii", write_through=True)
    assert main([str(sealed.folder)], console) == 3
    assert raw.getvalue().count(b"PASS") > 30
