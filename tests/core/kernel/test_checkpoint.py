"""Signed notes of the log head: one form, one signature."""

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.kernel.audit import LogHead
from core.kernel.checkpoint import join_notes, key_hash, parse_checkpoint, sign_checkpoint, split_notes
from core.kernel.minisign import strict_base64
from storage.database.signer import Ed25519Signer

SIGNER = Ed25519Signer(bytes(range(32)))
HEAD = LogHead(42, sha256(b"root").digest(), bytes(32))
NOTE = sign_checkpoint(SIGNER, "mingqian/CQ-01", HEAD)


def test_a_note_says_what_was_signed() -> None:
    parsed = parse_checkpoint(NOTE)
    assert (parsed.origin, parsed.size, parsed.root) == ("mingqian/CQ-01", 42, HEAD.root)
    assert parsed.is_signed_by(SIGNER.public_key)
    assert not parsed.is_signed_by(Ed25519Signer(bytes(32)).public_key)


def test_a_note_has_the_form_of_signed_note() -> None:
    text, _, signatures = NOTE.partition("\n\n")
    assert text.split("\n")[:2] == ["mingqian/CQ-01", "42"]
    assert signatures.startswith("\u2014 mingqian/CQ-01 ")
    assert signatures.count("\n") == 1


def test_key_hash_of_the_published_example() -> None:
    """Key of the signed-note package's documentation: ``PeterNeumann+c74f20a3+ARpc2Q…`` names itself."""
    encoded = strict_base64("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")
    assert encoded[0] == 1
    assert key_hash("PeterNeumann", encoded[1:]).hex() == "c74f20a3"


@given(position=st.integers(0, len(NOTE.encode()) - 1), byte=st.integers(0, 255))
def test_any_changed_byte_is_noticed(position: int, byte: int) -> None:
    changed = bytearray(NOTE.encode())
    if changed[position] == byte:
        byte ^= 1
    changed[position] = byte
    try:
        parsed = parse_checkpoint(bytes(changed).decode())
    except ValueError:
        return
    assert not parsed.is_signed_by(SIGNER.public_key)


@given(st.text(max_size=300))
def test_parsing_only_raises_value_error(text: str) -> None:
    with pytest.raises(ValueError):
        parse_checkpoint(text)


@given(st.text(alphabet="a\n", max_size=60))
def test_splitting_only_raises_value_error_and_loses_nothing(text: str) -> None:
    try:
        notes = split_notes(text)
    except ValueError:
        return
    assert join_notes(notes) == text


def test_notes_are_split_and_joined() -> None:
    notes = [NOTE, sign_checkpoint(SIGNER, "mingqian/CQ-01", LogHead(43, HEAD.root, bytes(32)))]
    assert split_notes(join_notes(notes)) == notes
    assert split_notes(join_notes([])) == []
    for wrong in (NOTE + NOTE, NOTE + "\n", "\n" + NOTE, NOTE[:-1]):
        with pytest.raises(ValueError):
            list(map(parse_checkpoint, split_notes(wrong)))


@pytest.mark.parametrize("origin", ["", "two words", "a+b", "line\nbreak", "x" * 201])
def test_origins_that_a_note_cannot_carry(origin: str) -> None:
    with pytest.raises(ValueError):
        sign_checkpoint(SIGNER, origin, HEAD)


@pytest.mark.parametrize("size", ["042", "-1", "+1", "4 2", "", "٤٢", "1" * 17])
def test_sizes_have_one_spelling(size: str) -> None:
    with pytest.raises(ValueError):
        parse_checkpoint(NOTE.replace("\n42\n", f"\n{size}\n"))
