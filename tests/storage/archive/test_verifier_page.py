"""``verify.html``: the same bytes from the same sources, closed to the network, with words for everything."""

import re
import shutil
import subprocess
import sys
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest

from core.draw.eligibility.rules import Exclusion
from core.draw.protocol.replenishment import LeaveReason, PassReason
from core.evidence.format import layout
from core.evidence.sealing.contents import WrittenArchive
from core.evidence.verification.verdicts import Verdict
from core.evidence.verification.verify import verify_archive
from storage.archive.verifier_page import SOURCES, page_bytes
from tests.support.resealing import fit_manifests, reseal, sign_again
from tests.support.sealed_sample import SIGNERS, Sample
from tests.support.source_tree import ROOT

PAGE = page_bytes(ROOT).decode("utf-8")


def test_it_is_built_the_same_each_time(tmp_path: Path) -> None:
    """Also from a copy of the sources with other line ends."""
    for path in (ROOT / SOURCES).iterdir():
        target = tmp_path / SOURCES / path.name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert page_bytes(tmp_path) == PAGE.encode("utf-8")


def test_its_policy_allows_its_own_script_and_style_and_nothing_else() -> None:
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', PAGE)
    assert policy is not None
    allowed = dict(part.split(" ", 1) for part in policy[1].split("; "))
    own = {}
    for name in ("script", "style"):
        (content,) = re.findall(rf"<{name}>(.*?)</{name}>", PAGE, re.DOTALL)
        own[f"{name}-src"] = f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"
    assert allowed == {"default-src": "'none'", "base-uri": "'none'", "form-action": "'none'", **own}


def test_it_names_no_place_in_the_network() -> None:
    assert re.findall(r"https?:|src=|@import|url\(", PAGE) == []


def test_every_source_is_in_it() -> None:
    for path in (ROOT / SOURCES).glob("*.js"):
        assert f"const module_{path.stem} = " in PAGE, path.name


def test_its_codes_have_words() -> None:
    words = (ROOT / SOURCES / "words.js").read_text("utf-8")
    table = words[words.index("CODE_WORDS = {") :]
    for code in (*Exclusion, *LeaveReason, *PassReason):
        assert re.search(rf'^  (?:"{code}"|{code}): \["[^"]+", "[^"]+"\],$', table, re.MULTILINE), code


def test_make_verifiers_prints_what_sha256sum_takes(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "tools" / "build_verifier.py", tmp_path],
        capture_output=True, check=True, text=True,
    )  # fmt: skip
    assert (tmp_path / "verify.html").read_text("utf-8") == PAGE
    assert done.stdout == (tmp_path / "SHA256SUMS").read_text("ascii")
    checked = subprocess.run(
        ["sha256sum", "-c", "--strict", "SHA256SUMS"],
        cwd=tmp_path, input=b"", capture_output=True, check=True,
    )  # fmt: skip
    assert checked.stdout == b"verify.pyz: OK\nverify.html: OK\n"
    for manual in ("zh.md", "en.md"):  # otherwise: make verifiers
        text = (ROOT / "docs" / "manual" / manual).read_text("utf-8")
        listed = re.findall(r"^\| (verify\.\w+) \| `([0-9a-f]{64})` \|$", text, re.MULTILINE)
        assert [f"{digest}  {name}" for name, digest in listed] == done.stdout.splitlines()


def test_archives_carry_it(sealed: WrittenArchive) -> None:
    assert (sealed.folder / layout.PAGE).read_text("utf-8") == PAGE
    assert f"  {layout.PAGE}\n" in (sealed.folder / layout.TAG_MANIFEST).read_text("ascii")


@pytest.fixture
def copy(sealed: WrittenArchive, tmp_path: Path) -> Path:
    return Path(shutil.copytree(sealed.folder, tmp_path / sealed.name))


def test_an_archive_sealed_before_there_was_a_page_still_passes(copy: Path, sample: Sample) -> None:
    (copy / layout.PAGE).unlink()
    manifest = copy / layout.TAG_MANIFEST
    lines = manifest.read_text("ascii").splitlines(keepends=True)
    manifest.write_text("".join(line for line in lines if layout.PAGE not in line), "ascii")
    reseal(copy)
    report = verify_archive(copy, signers=sample.known)
    assert {line.id for line in report.lines if line.verdict is Verdict.FAIL} == set()


def test_a_page_that_no_manifest_lists_is_refused(copy: Path, sample: Sample) -> None:
    manifest = copy / layout.TAG_MANIFEST
    lines = manifest.read_text("ascii").splitlines(keepends=True)
    manifest.write_text("".join(line for line in lines if layout.PAGE not in line), "ascii")
    fit_manifests(copy)
    for role in layout.ROLES:
        sign_again(copy, SIGNERS[role], role)
    report = verify_archive(copy, signers=sample.known)
    assert {line.id for line in report.lines if line.verdict is Verdict.FAIL} == {"bag.tag_manifest"}
