"""Tools that are not ours take our archives: coreutils, minisign, OpenSSL, bagit-python, age."""

import os
import re
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import bagit
import pytest

from core.evidence.format.private_index import parse_index
from core.evidence.sealing.contents import WrittenArchive
from tests.support.sealed_sample import Sample


def commands(note: str) -> list[str]:
    """The commands of VERIFY.txt: lines that begin with four spaces and a dollar sign."""
    joined = note.replace("\\\n", " ")
    return re.findall(r"^    \$ (.*)$", joined, re.MULTILINE)


def test_the_commands_of_verify_txt_work_as_they_stand(
    sealed: WrittenArchive, sample: Sample, tmp_path: Path
) -> None:
    """A recipient who follows it to its end comes to exit code 0."""
    note = (sealed.folder / "seal/VERIFY.txt").read_text("utf-8")
    found = commands(note)
    assert {command.split()[0] for command in found} == {
        "python3", "minisign", "sha256sum", "openssl", "sed", "printf", "(cd",
    }  # fmt: skip
    (tmp_path / "identity").write_text(str(sample.identity))
    environment = {
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
        "TMP": str(tmp_path),
        "KEY": str(tmp_path / "identity"),
        "DIR": str(tmp_path / "opened files"),
    }
    for command in found:
        done = subprocess.run(
            ["sh", "-c", command], cwd=sealed.folder, env=environment, capture_output=True, check=False
        )
        expected = 3 if command.startswith("python3") and "--private" not in command else 0
        assert done.returncode == expected, (command, done.stdout, done.stderr)


def test_openssl_refuses_another_manifest(sealed: WrittenArchive, tmp_path: Path) -> None:
    """The recipe is a check, not a formality."""
    note = (sealed.folder / "seal/VERIFY.txt").read_text("utf-8")
    recipe = [c for c in commands(note) if not c.startswith(("python3", "minisign", "sha256sum"))][:5]
    script = "; ".join(recipe).replace("tagmanifest-sha256.txt;", "manifest-sha256.txt;", 1)
    assert "manifest-sha256.txt;" in script
    environment = {"PATH": os.environ["PATH"], "TMP": str(tmp_path)}
    done = subprocess.run(
        ["sh", "-c", script], cwd=sealed.folder, env=environment, capture_output=True, check=False
    )
    assert done.returncode != 0


def test_bagit_python_finds_it_valid(sealed: WrittenArchive) -> None:
    assert bagit.Bag(str(sealed.folder)).is_valid()


def test_age_decrypts_for_each_recipient(sealed: WrittenArchive, sample: Sample, tmp_path: Path) -> None:
    key = tmp_path / "key"
    key.write_text(str(sample.identity))

    def decrypted(name: str) -> bytes:
        path = sealed.folder / "data/private" / (name + ".age")
        return subprocess.run(["age", "-d", "-i", key, path], capture_output=True, check=True).stdout

    archive, entries = parse_index(decrypted("index.json"))
    assert archive == sealed.name
    assert len(entries) == len(sample.contents.private)
    for name, entry in entries.items():
        plain = decrypted(name)
        assert (len(plain), sha256(plain).digest()) == (entry.size, entry.sha256)


def test_a_stranger_decrypts_nothing(sealed: WrittenArchive, tmp_path: Path) -> None:
    key = tmp_path / "key"
    with key.open("w") as stream:
        subprocess.run(["age-keygen"], stdout=stream, stderr=subprocess.DEVNULL, check=True)
    path = sealed.folder / "data/private/index.json.age"
    done = subprocess.run(["age", "-d", "-i", key, path], capture_output=True, check=False)
    assert done.returncode != 0


def test_nothing_personal_lies_open(sealed: WrittenArchive, sample: Sample) -> None:
    """Values behind commitments, private plaintexts and secrets are in no file as they are."""
    secrets = [
        b"14200000000",
        "这次去不了".encode(),
        sample.contents.private[0].source,
        str(sample.identity).encode(),
    ]
    secrets += [re.search(rb'"key":"[0-9a-f]{64}"', sample.draw.private).group()]  # type: ignore[union-attr]
    for path in [p for p in sealed.folder.rglob("*") if p.is_file()] + [sealed.file]:
        data = path.read_bytes()
        for secret in secrets:
            assert isinstance(secret, bytes)
            assert secret not in data, path


@pytest.mark.parametrize("tool", ["minisign", "sha256sum", "openssl", "age"])
def test_the_tools_are_there(tool: str) -> None:
    """Without them the tests above would prove nothing."""
    from shutil import which

    assert which(tool)
