"""RFC 6962 hash trees: published vectors, the frontier, proofs."""

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.kernel.merkle import (
    EMPTY_ROOT,
    Frontier,
    consistency_proof,
    leaf_hash,
    node_hash,
    tree_root,
    verify_consistency,
)

# Inputs and roots of the reference implementation of Certificate Transparency (RFC 6962 §2.1).
LEAVES = [
    bytes.fromhex(text)
    for text in (
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    )
]
ROOTS = (
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
)


def _frontier(leaves: list[bytes]) -> Frontier:
    frontier = Frontier()
    for leaf in leaves:
        frontier = frontier.append(leaf)
    return frontier


@pytest.mark.parametrize("size", range(1, 9))
def test_published_roots_come_out(size: int) -> None:
    leaves = [leaf_hash(data) for data in LEAVES[:size]]
    assert tree_root(leaves).hex() == ROOTS[size - 1]
    assert _frontier(leaves).root().hex() == ROOTS[size - 1]


def test_empty_tree_is_the_hash_of_nothing() -> None:
    assert tree_root([]) == Frontier().root() == EMPTY_ROOT == sha256(b"").digest()


def test_a_leaf_cannot_pass_for_a_node() -> None:
    left, right = leaf_hash(b"a"), leaf_hash(b"b")
    assert leaf_hash(left + right) != node_hash(left, right)


def _root_by_definition(leaves: list[bytes]) -> bytes:
    if len(leaves) == 1:
        return leaves[0]
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    inner = b"\x01" + _root_by_definition(leaves[:split]) + _root_by_definition(leaves[split:])
    return sha256(inner).digest()


@given(st.integers(1, 200))
def test_bulk_and_growing_tree_follow_the_definition(size: int) -> None:
    leaves = [leaf_hash(b"%d" % i) for i in range(size)]
    assert tree_root(leaves) == _frontier(leaves).root() == _root_by_definition(leaves)


@given(st.data(), st.integers(1, 70))
def test_consistency_is_proved_between_all_sizes_and_nothing_else(data: st.DataObject, size: int) -> None:
    old_size = data.draw(st.integers(1, size))
    leaves = [leaf_hash(b"%d" % i) for i in range(size)]
    old, new = tree_root(leaves[:old_size]), tree_root(leaves)
    proof = consistency_proof(old_size, leaves)
    assert verify_consistency(old_size, old, size, new, proof)
    other = tree_root([leaf_hash(b"other"), *leaves[1:old_size]])
    assert not verify_consistency(old_size, other, size, new, proof)
    assert not verify_consistency(old_size, old, size, leaf_hash(b"other"), proof)
    if proof:
        broken = (*proof[:-1], leaf_hash(b"other"))
        assert not verify_consistency(old_size, old, size, new, broken)
        assert not verify_consistency(old_size, old, size, new, proof[:-1])


def test_no_proof_for_a_size_outside_the_tree() -> None:
    leaves = [leaf_hash(b"0")]
    for size in (0, 2):
        with pytest.raises(ValueError, match="outside"):
            consistency_proof(size, leaves)
    assert not verify_consistency(2, leaves[0], 1, leaves[0], ())
