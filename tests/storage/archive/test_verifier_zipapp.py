"""``verify.pyz``: the same bytes from the same sources, pure, and of one mind with the program."""

import io
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from core.evidence.format import layout
from core.evidence.sealing.contents import WrittenArchive
from core.evidence.verification.command import main
from storage.archive.verifier_zipapp import BUILT, ENTRY, build_verifier, module_files, verifier_bytes
from tests.support.project_sample import make_project, write_project
from tests.support.sealed_sample import Sample, decrypt
from tests.support.source_tree import ROOT, modules_of


@pytest.fixture(scope="module")
def verifier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("verifier") / "verify.pyz"
    path.write_bytes(build_verifier(ROOT))
    return path


def run(verifier: Path, *arguments: object) -> tuple[int, str, str]:
    command = [sys.executable, "-I", str(verifier), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, check=False, cwd=verifier.parent)
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


def program(*arguments: object) -> tuple[int, str, str]:
    out = io.StringIO()
    code = main([str(a) for a in arguments], out)
    return code, out.getvalue(), ""


def test_it_says_what_the_program_says(
    verifier: Path, sealed: WrittenArchive, sample: Sample, tmp_path: Path
) -> None:
    signers = [a for s in sample.known for a in ("--signer", f"{s.role}={s.digits}")]
    plain = decrypt(sample, sealed.folder, tmp_path / "plain")
    for arguments in (
        [sealed.file],
        [sealed.folder, "--lang", "en", "--json"],
        [sealed.file, "--private", plain, *signers],
        [sealed.file.parent],
    ):
        assert run(verifier, *arguments) == program(*arguments)


def test_it_says_the_same_of_a_project_with_its_draw_inside_named_only_or_spoilt(
    verifier: Path, tmp_path: Path
) -> None:
    for held in (True, False):
        sample = make_project(tmp_path / f"draw-{held}", held)
        written = write_project(sample, tmp_path / f"project-{held}")
        signers = [a for s in sample.draw.known for a in ("--signer", f"{s.role}={s.digits}")]
        plain = decrypt(sample.draw, written.folder, tmp_path / f"plain-{held}")
        for arguments in ([written.file, *signers], [written.folder, "--lang", "en", "--private", plain]):
            assert run(verifier, *arguments) == program(*arguments)
    spoilt = written.folder / layout.PROJECT
    spoilt.write_bytes(spoilt.read_bytes().replace(b'"closed"', b'"void"'))
    assert run(verifier, written.folder) == program(written.folder)
    assert run(verifier, written.folder)[0] == 1


def test_the_one_inside_the_archive_is_that_one(verifier: Path, sealed: WrittenArchive) -> None:
    assert (sealed.folder / "seal/verify.pyz").read_bytes() == verifier.read_bytes()


def test_it_is_built_the_same_each_time(tmp_path: Path) -> None:
    """Also from a copy of the sources with other times and other line ends."""
    for path in (ROOT / "core").rglob("*.py"):
        target = tmp_path / path.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert build_verifier(tmp_path) == build_verifier(ROOT)


def test_it_holds_exactly_the_modules_that_verification_imports(verifier: Path) -> None:
    with zipfile.ZipFile(verifier) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert names == sorted(["__main__.py", *module_files(ROOT, ENTRY)])
    assert {name.split("/")[1] for name in names if "/" in name} <= {
        "__init__.py", "kernel", "evidence", "draw", "access", "pool", "projects", "standing",
    }  # fmt: skip


def test_its_modules_import_the_standard_library_and_each_other_only() -> None:
    packed = set(module_files(ROOT, ENTRY))
    for module in modules_of("core"):
        if module.path in packed:
            for name, _ in module.imports():
                assert name.split(".")[0] in sys.stdlib_module_names | {"core"}, module.path


def test_a_bundle_without_sources_uses_the_built_file(tmp_path: Path) -> None:
    (tmp_path / BUILT).parent.mkdir(parents=True)
    (tmp_path / BUILT).write_bytes(b"built before")
    assert verifier_bytes(tmp_path) == b"built before"
    assert verifier_bytes(ROOT) == build_verifier(ROOT)


def test_wrong_usage_is_two(verifier: Path) -> None:
    code, out, _ = run(verifier)
    assert (code, out) == (2, "")
