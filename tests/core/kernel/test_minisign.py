"""minisign files: the tool itself agrees, and a signature has exactly one written form."""

import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.kernel import minisign
from storage.database.signer import Ed25519Signer

SIGNER = Ed25519Signer(bytes(range(32)))
KEY = minisign.PublicKey(SIGNER.key_id, SIGNER.public_key)
TEXT = minisign.sign_file(SIGNER, b"content", "eda-seal-v1 draw=D-1 role=station t=1", "fixed comment")


def test_the_tool_takes_our_signature(tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(b"content")
    (tmp_path / "f.minisig").write_text(TEXT, "ascii")
    (tmp_path / "k.pub").write_text(KEY.file_text(), "ascii")
    command = ["minisign", "-V", "-p", tmp_path / "k.pub", "-m", tmp_path / "f"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert "eda-seal-v1 draw=D-1 role=station t=1" in done.stdout
    (tmp_path / "f").write_bytes(b"Content")
    assert subprocess.run(command, capture_output=True, check=False).returncode != 0


def test_we_take_the_tools_signature(tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(b"other content")
    subprocess.run(
        ["minisign", "-G", "-W", "-p", tmp_path / "k.pub", "-s", tmp_path / "k.key"],
        check=True,
        capture_output=True,
    )
    signing = ["minisign", "-S", "-s", tmp_path / "k.key", "-m", tmp_path / "f", "-t", "a comment"]
    subprocess.run(signing, check=True, capture_output=True)
    # The tool leaves out leading zeros of the key id in its comment; the key is the second line.
    key = minisign.parse_public_key((tmp_path / "k.pub").read_text().splitlines()[1])
    signature = minisign.parse_signature((tmp_path / "f.minisig").read_bytes())
    assert signature.trusted_comment == "a comment"
    assert minisign.verify_file(key, b"other content", signature)
    assert not minisign.verify_file(key, b"other contenT", signature)


def test_fingerprint_is_eight_groups_of_the_key_digest() -> None:
    # SHA-256 of RFC 8032's first public key.
    key = bytes.fromhex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
    assert minisign.fingerprint(key) == "21FE 31DF A154 A261 626B F854 046F D227"


def test_another_key_id_is_not_accepted() -> None:
    other = minisign.PublicKey(bytes(8), SIGNER.public_key)
    assert not minisign.verify_file(other, b"content", minisign.parse_signature(TEXT.encode()))


@given(position=st.integers(0, len(TEXT) - 1), byte=st.integers(0, 255))
def test_any_changed_byte_is_noticed(position: int, byte: int) -> None:
    changed = bytearray(TEXT.encode())
    if changed[position] == byte:
        byte ^= 1
    changed[position] = byte
    try:
        signature = minisign.parse_signature(bytes(changed))
    except ValueError:
        return
    assert signature.untrusted_comment != "fixed comment" or not minisign.verify_file(
        KEY, b"content", signature
    )


@given(st.binary(max_size=400) | st.text(max_size=200).map(str.encode))
def test_parsers_only_raise_value_error(data: bytes) -> None:
    for parse in (minisign.parse_signature, minisign.parse_public_key_file):
        with pytest.raises(ValueError):
            parse(data)


@pytest.mark.parametrize(
    "change",
    [
        lambda t: t[:-1],
        lambda t: t + "\n",
        lambda t: t.replace("\n", "\r\n"),
        lambda t: t.replace("trusted comment: eda", "trusted comment:eda"),
        lambda t: t.replace("=\n", "\n"),
        lambda t: t.replace("RU", "RW", 1),
        lambda t: "\ufeff" + t,
    ],
)
def test_sloppy_forms_are_refused(change) -> None:
    changed = change(TEXT)
    if changed == TEXT:
        pytest.fail("the change does nothing")
    with pytest.raises(ValueError):
        minisign.parse_signature(changed.encode())


def test_base64_has_one_spelling() -> None:
    assert minisign.strict_base64("QQ==") == b"A"
    for sloppy in ("QR==", "QQ=", "QQ", "QQ==\n", " QQ==", "QQ==QQ==", "Q-==", "ＱＱ=="):
        with pytest.raises(ValueError):
            minisign.strict_base64(sloppy)


@pytest.mark.parametrize("comment", ["two\nlines", "密封", "tab\t"])
def test_comments_are_one_line_of_ascii(comment: str) -> None:
    with pytest.raises(ValueError):
        minisign.sign_file(SIGNER, b"", comment, "fixed comment")
