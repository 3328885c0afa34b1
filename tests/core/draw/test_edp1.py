"""Every hash of EDP-1 against its definition, written out once more, and against outside references."""

import hmac
from base64 import b32encode
from hashlib import sha256

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF, HKDFExpand
from hypothesis import given
from hypothesis import strategies as st

from core.draw.protocol import edp1
from core.draw.protocol.model import Contribution, Row
from core.kernel.canonical_json import canonical_json

KEY = bytes(range(32))
IDS = st.text("ABCXYZ0189-", min_size=1, max_size=20)
HEX = "0123456789abcdef"


def _lp(data: bytes) -> bytes:
    return len(data).to_bytes(8, "big") + data


def _expand(prk: bytes, info: bytes) -> bytes:
    return HKDFExpand(hashes.SHA256(), 32, info).derive(prk)


@given(IDS, st.lists(IDS, min_size=1, max_size=8))
def test_tickets_are_hkdf_expand(scope: str, experts: list[str]) -> None:
    for expert, ticket in zip(experts, edp1.tickets(KEY, scope, experts), strict=True):
        assert ticket == _expand(KEY, b"EDP1/ticket\0" + _lp(scope.encode()) + _lp(expert.encode()))


def test_key_is_hkdf_extract() -> None:
    ikm = edp1.key_material("D", 1, b"p" * 32, b"r" * 32, b"c" * 32, [Contribution("W", "d10", "007")])
    assert edp1.derive_key(KEY, ikm) == HKDF.extract(hashes.SHA256(), KEY, ikm)


def test_published_example_of_the_construction_comes_out() -> None:
    """draft-thomson-elegy-vrs-00, appendix "Example Usage": 10 hashes of a phrase, dice, six colours."""
    code = b"totally not a bikeshed"
    for _ in range(9):
        code = sha256(code).digest()
    assert code.hex() == "5346f2efb5397a6788fc1f1d9c05c6d3f2abe9b7d16d8592a3695b6dbe9f2456"
    prk = edp1.derive_key(code, b"1.2.3.4.5.6./" * 3)
    found = {
        colour: _expand(prk, colour.encode()).hex()[:26] for colour in ("lavenderblush", "blue", "bisque")
    }
    assert found == {
        "lavenderblush": "002ed527ae0a44a86c205d1cdb",
        "blue": "03f710be2b61a6f9c3f89aa5ab",
        "bisque": "0e1af5d1ccfd44de075cc0bb6d",
    }


def test_key_material_is_laid_out_as_written() -> None:
    given_values = [Contribution("W-A", "d10", "0123456789"), Contribution("W-B", "text", " 清风 é ")]
    plan, root, commitment = b"p" * 32, b"r" * 32, b"c" * 32
    expected = b"EDP1/ikm\0" + _lp(b"D-1") + _lp(b"12") + _lp(plan) + _lp(root) + _lp(commitment)
    for text in ("W-A", "d10", "0123456789", "W-B", "text", " 清风 é "):
        expected += _lp(text.encode())
    ikm = edp1.key_material("D-1", 12, plan, root, commitment, given_values)
    assert ikm == expected
    fresh = edp1.round_material(ikm, 2, given_values[:1])
    assert fresh == ikm + _lp(b"round") + _lp(b"2") + _lp(b"W-A") + _lp(b"d10") + _lp(b"0123456789")


def test_commitment_is_laid_out_as_written() -> None:
    plan, root = b"p" * 32, b"r" * 32
    message = b"EDP1/commit\0" + _lp(b"D-1") + _lp(b"3") + _lp(plan) + _lp(root) + _lp(KEY)
    assert edp1.commitment("D-1", 3, plan, root, KEY) == sha256(message).digest()


@pytest.mark.parametrize("weight", [1, 2, 3, 4])
def test_weighted_ticket_is_the_smallest_of_as_many(weight: int) -> None:
    head = b"EDP1/ticket\0" + _lp(b"P-1") + _lp(b"E1")
    several = [hmac.digest(KEY, head + _lp(b"%d" % j) + b"\1", "sha256") for j in range(1, weight + 1)]
    plain = hmac.digest(KEY, head + b"\1", "sha256")
    ticket = edp1.tickets(KEY, "P-1", ["E0", "E1"], {"E1": weight})[1]
    assert ticket == (plain if weight == 1 else min(several))


@pytest.mark.parametrize("weight", [0, -1])
def test_weight_below_one_is_refused(weight: int) -> None:
    with pytest.raises(ValueError, match="weights"):
        edp1.tickets(KEY, "P-1", ["E1"], {"E1": weight})


def test_group_order_is_by_its_own_values_then_id() -> None:
    values = {g: hmac.digest(KEY, b"EDP1/group\0" + _lp(g.encode()) + b"\1", "sha256") for g in "ABCDEFGH"}
    assert edp1.group_order(KEY, "HGFEDCBA") == sorted(values, key=lambda g: (values[g], g))


@given(
    st.builds(
        Row,
        expert=IDS,
        entity=st.none() | IDS,
        salt=st.text(HEX, min_size=32, max_size=32),
        digest=st.text(HEX, min_size=64, max_size=64),
        eligible=st.dictionaries(IDS, st.integers(0, 9), max_size=4),
        excluded=st.lists(IDS, max_size=3).map(tuple),
    )
)
def test_rows_written_directly_are_canonical(row: Row) -> None:
    assert edp1.row_bytes(row) == canonical_json(row.to_json())
    assert edp1.row_leaf(row) == sha256(b"\0" + canonical_json(row.to_json())).digest()


def test_root_does_not_depend_on_the_order_in_which_rows_come() -> None:
    rows = [Row(f"E{i}", None, "0" * 32, "1" * 64, {"A": 0}) for i in range(9)]
    assert edp1.snapshot_root(rows) == edp1.snapshot_root(reversed(rows))


def test_pseudonym_is_sixteen_characters_of_base32() -> None:
    full = b32encode(hmac.digest(KEY, "专-0001".encode(), "sha256")).decode()
    assert edp1.pseudonym(KEY, "专-0001") == full[:16]
    assert edp1.pseudonym(bytes(32), "专-0001") != full[:16]


def test_short_code_shows_128_bits_in_eight_groups() -> None:
    digest = bytes.fromhex("13b09c67fef3b77d896362b36e103885" + "ff" * 16)
    assert edp1.short_code(digest) == "13B0 9C67 FEF3 B77D 8963 62B3 6E10 3885"


def test_avoidance_commitment_hides_behind_its_salt_and_binds_every_entry() -> None:
    units, persons = ["云帆软件（合肥）有限公司", "B"], ["ZJ-1"]
    base = edp1.avoidance_commitment(KEY, units, persons)
    assert base == edp1.avoidance_commitment(KEY, list(units), list(persons))
    others = [
        edp1.avoidance_commitment(bytes(32), units, persons),
        edp1.avoidance_commitment(KEY, units[:1], persons),
        edp1.avoidance_commitment(KEY, units, [*persons, "ZJ-2"]),
        edp1.avoidance_commitment(KEY, [*units, *persons], []),
    ]
    assert len({base, *others}) == 5


def test_a_text_is_hashed_as_typed_not_normalised() -> None:
    composed, decomposed = "\u00e9", "e\u0301"
    keys = {
        edp1.contributions_bytes([Contribution("W", "text", text)])
        for text in (composed, decomposed, composed + " ")
    }
    assert len(keys) == 3
