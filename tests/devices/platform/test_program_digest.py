"""The digest of the program: the same for sources and bundle, different for any change."""

import shutil
import subprocess
from pathlib import Path

import pytest

from core.kernel.errors import DeviceError
from devices.platform.digest import MANIFEST, manifest, program_digest, write_manifest

FILES = {
    "main.py": "print()",
    "core/kernel/clock.py": "clock",
    "storage/database/migrations/0001_system.sql": "CREATE",
    "resources/fonts/a.ttf": "font",
    "resources/i18n/zh_CN/pool.ts": "words",
}
NOT_PART = {
    "tests/test_x.py": "test",
    "core/__pycache__/x.pyc": "cache",
    "resources/i18n/zh_CN.qm": "built",
    "docs/a.md": "doc",
}


def _tree(root: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return root


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    return _tree(tmp_path / "sources", FILES | NOT_PART)


def test_what_belongs_to_the_program(sources: Path) -> None:
    listed = [line.partition("  ")[2] for line in manifest(sources).splitlines()]
    assert listed == sorted(FILES)


def test_any_change_changes_it(sources: Path) -> None:
    before = program_digest(sources)
    _tree(sources, {"docs/a.md": "other", "core/__pycache__/x.pyc": "other"})
    assert program_digest(sources) == before
    seen = {before}
    for change in ({"core/kernel/clock.py": "clock "}, {"ui/new.py": ""}, {"resources/fonts/a.ttf": "other"}):
        seen.add(program_digest(_tree(sources, change)))
    (sources / "main.py").rename(sources / "core" / "main.py")
    _tree(sources, {"main.py": ""})
    seen.add(program_digest(sources))
    assert len(seen) == 5


def test_a_bundle_names_the_digest_of_its_sources(sources: Path, tmp_path: Path) -> None:
    bundle = tmp_path / "bundle"
    shutil.copytree(sources / "resources", bundle / "resources")
    write_manifest(sources, bundle / MANIFEST)
    assert program_digest(bundle) == program_digest(sources)
    (bundle / "resources" / "fonts" / "a.ttf").write_text("swapped")
    with pytest.raises(DeviceError) as refused:
        program_digest(bundle)
    assert (refused.value.code, refused.value.params["file"]) == ("program.changed", "resources/fonts/a.ttf")


def test_the_list_is_one_that_sha256sum_checks(sources: Path) -> None:
    checker = shutil.which("sha256sum")
    if checker is None:
        pytest.skip("sha256sum is not installed")
    write_manifest(sources, sources / MANIFEST)
    ran = subprocess.run([checker, "-c", MANIFEST], cwd=sources, capture_output=True, text=True, check=False)
    assert ran.returncode == 0
    assert ran.stdout.count(": OK") == len(FILES)


def test_a_folder_that_holds_no_program_is_told(tmp_path: Path) -> None:
    with pytest.raises(DeviceError) as refused:
        program_digest(tmp_path)
    assert refused.value.code == "program.unreadable"
