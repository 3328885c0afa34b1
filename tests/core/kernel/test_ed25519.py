"""Signature checking agrees with RFC 8032 and an independent library, and is stricter where it says so."""

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from hypothesis import given
from hypothesis import strategies as st

from core.kernel import ed25519

ORDER = 2**252 + 27742317777372353535851937790883648493
PRIME = 2**255 - 19

# RFC 8032 §7.1: public key, message, signature.
RFC_VECTORS = [
    (
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bac"
        "c61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ),
    (
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e"
        "458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ),
    (
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290"
        "ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ),
    (
        "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
        "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
        "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
        "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ec"
        "fdfbc7c66431e0303dca179c138ac17ad9bef1177331a704",
    ),
]

# Encodings of the eight points of small order and their non-canonical twins (RFC 8032 §5.1.3 decoding rules).
SMALL_ORDER = [
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000000",
    "0000000000000000000000000000000000000000000000000000000000000080",
    "0100000000000000000000000000000000000000000000000000000000000080",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
]


def by_library(key: bytes, message: bytes, signature: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


@pytest.mark.parametrize(("key", "message", "signature"), RFC_VECTORS)
def test_rfc_8032_vectors(key: str, message: str, signature: str) -> None:
    assert ed25519.verify(bytes.fromhex(key), bytes.fromhex(message), bytes.fromhex(signature))


@pytest.mark.parametrize(("key", "message", "signature"), RFC_VECTORS)
def test_every_part_counts(key: str, message: str, signature: str) -> None:
    good = bytes.fromhex(key), bytes.fromhex(message), bytes.fromhex(signature)
    for part, position in ((0, 0), (0, 31), (2, 0), (2, 31), (2, 32), (2, 63)):
        changed = list(good)
        damaged = bytearray(good[part])
        damaged[position] ^= 1
        changed[part] = bytes(damaged)
        assert not ed25519.verify(*changed)
    assert not ed25519.verify(good[0], good[1] + b"\0", good[2])


@given(seed=st.binary(min_size=32, max_size=32), message=st.binary(max_size=300), bit=st.integers(0, 511))
def test_agrees_with_the_library(seed: bytes, message: bytes, bit: int) -> None:
    secret = Ed25519PrivateKey.from_private_bytes(seed)
    key, signature = secret.public_key().public_bytes_raw(), secret.sign(message)
    assert ed25519.verify(key, message, signature)
    flipped = (int.from_bytes(signature, "little") ^ 1 << bit).to_bytes(64, "little")
    assert ed25519.verify(key, message, flipped) == by_library(key, message, flipped) == False  # noqa: E712


@given(key=st.binary(max_size=40), message=st.binary(max_size=20), signature=st.binary(max_size=70))
def test_any_bytes_get_an_answer(key: bytes, message: bytes, signature: bytes) -> None:
    assert not ed25519.verify(key, message, signature)


@given(seed=st.binary(min_size=32, max_size=32))
def test_scalar_beyond_the_order_is_refused(seed: bytes) -> None:
    """S + L satisfies the same equation: a second signature from one, if it were let through."""
    secret = Ed25519PrivateKey.from_private_bytes(seed)
    key, signature = secret.public_key().public_bytes_raw(), secret.sign(b"m")
    scalar = int.from_bytes(signature[32:], "little")
    for multiple in range(1, 8):
        beyond = (scalar + multiple * ORDER).to_bytes(32, "little")
        assert not ed25519.verify(key, b"m", signature[:32] + beyond)


@pytest.mark.parametrize("encoded", SMALL_ORDER)
def test_small_order_points_are_refused(encoded: str) -> None:
    point = bytes.fromhex(encoded)
    assert not ed25519.is_valid_key(point)
    secret = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
    key = secret.public_key().public_bytes_raw()
    for message in (b"", b"any message"):
        # With key and commitment both of small order and S = 0 the bare equation holds for some messages.
        for commitment in SMALL_ORDER:
            assert not ed25519.verify(point, message, bytes.fromhex(commitment) + bytes(32))
        assert not ed25519.verify(key, message, point + secret.sign(message)[32:])


def test_second_encoding_of_a_coordinate_is_refused() -> None:
    """y and y + p mean the same point; only y < p is an encoding."""
    found = 0
    for y in range(2, 19):
        if ed25519.is_valid_key(y.to_bytes(32, "little")):
            found += 1
            assert not ed25519.is_valid_key((y + PRIME).to_bytes(32, "little"))
    assert found > 0


def test_a_key_that_is_no_point_is_refused() -> None:
    not_points = [y for y in range(2, 40) if not ed25519.is_valid_key(y.to_bytes(32, "little"))]
    assert not_points
    for y in not_points:
        assert not ed25519.verify(y.to_bytes(32, "little"), b"m", bytes(64))
