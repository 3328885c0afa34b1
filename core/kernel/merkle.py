"""RFC 6962 hash trees over SHA-256: roots, an append-only frontier, inclusion and consistency proofs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256


def leaf_hash(data: bytes) -> bytes:
    """Hash of one leaf, prefix 0x00 (RFC 6962 §2.1)."""
    return sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Hash of an inner node, prefix 0x01 (RFC 6962 §2.1)."""
    return sha256(b"\x01" + left + right).digest()


EMPTY_ROOT = sha256(b"").digest()


@dataclass(frozen=True, slots=True)
class Frontier:
    """The right edge of a growing tree: enough to append and to state the root in O(log n).

    ``peaks`` are the roots of the perfect subtrees that make up the tree, largest first.
    """

    size: int = 0
    peaks: tuple[bytes, ...] = ()

    def append(self, leaf: bytes) -> "Frontier":
        """Return the frontier after one more leaf *hash* of 32 bytes."""
        peaks = list(self.peaks)
        node, carry = leaf, self.size
        while carry & 1:
            node = node_hash(peaks.pop(), node)
            carry >>= 1
        peaks.append(node)
        return Frontier(self.size + 1, tuple(peaks))

    def root(self) -> bytes:
        """Merkle tree hash of all leaves so far (RFC 6962 §2.1)."""
        if not self.peaks:
            return EMPTY_ROOT
        node = self.peaks[-1]
        for peak in reversed(self.peaks[:-1]):
            node = node_hash(peak, node)
        return node


def tree_root(leaves: Iterable[bytes]) -> bytes:
    """Merkle tree hash over leaf *hashes*, level by level; equal to ``Frontier.root`` but faster in bulk."""
    level = list(leaves)
    if not level:
        return EMPTY_ROOT
    digest = sha256
    while len(level) > 1:
        odd = level.pop() if len(level) & 1 else None
        pairs = iter(level)
        level = [digest(b"\x01" + left + right).digest() for left, right in zip(pairs, pairs, strict=True)]
        if odd is not None:
            level.append(odd)
    return level[0]


def _split(size: int) -> int:
    """Largest power of two smaller than ``size`` (RFC 6962 §2.1)."""
    return 1 << (size - 1).bit_length() - 1


def consistency_proof(old_size: int, leaves: Sequence[bytes]) -> tuple[bytes, ...]:
    """PROOF(m, D[n]) that the first ``old_size`` leaf hashes are a prefix (RFC 6962 §2.1.2)."""
    if not 0 < old_size <= len(leaves):
        raise ValueError("old size outside the tree")
    return tuple(_subproof(old_size, leaves, True))


def _subproof(old_size: int, leaves: Sequence[bytes], whole: bool) -> list[bytes]:
    size = len(leaves)
    if old_size == size:
        return [] if whole else [tree_root(leaves)]
    split = _split(size)
    if old_size <= split:
        return [*_subproof(old_size, leaves[:split], whole), tree_root(leaves[split:])]
    return [*_subproof(old_size - split, leaves[split:], False), tree_root(leaves[:split])]


def verify_consistency(
    old_size: int, old_root: bytes, new_size: int, new_root: bytes, proof: Sequence[bytes]
) -> bool:
    """Check a consistency proof between two tree heads (RFC 9162 §2.1.4.2)."""
    if not 0 < old_size <= new_size:
        return False
    if old_size == new_size:
        return not proof and old_root == new_root
    path = list(proof)
    if old_size & (old_size - 1) == 0:
        path.insert(0, old_root)
    if not path:
        return False
    fn, sn = old_size - 1, new_size - 1
    while fn & 1:
        fn, sn = fn >> 1, sn >> 1
    old, new = path[0], path[0]
    for node in path[1:]:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            old, new = node_hash(node, old), node_hash(node, new)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            new = node_hash(new, node)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and old == old_root and new == new_root
