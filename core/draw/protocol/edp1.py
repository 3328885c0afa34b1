"""EDP-1, the rule itself: every hash of the draw, byte for byte (draw-protocol.md, steps 1 to 10).

Pure functions over the standard library. Texts are hashed exactly as given, integers as ASCII decimals,
digests and the machine secret as their 32 raw bytes.
"""

import hmac
from base64 import b32encode
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256

from core.draw.protocol.model import Contribution, Row
from core.kernel.canonical_json import JsonValue, canonical_json
from core.kernel.merkle import leaf_hash, tree_root

SECRET_BYTES = 32
PSEUDONYM_LENGTH = 16
CODE_GROUPS = 8  # 128 bits are shown: 64 could be collided

_BLOCK_BYTES = 64  # block length of SHA-256 (RFC 2104 §2)


def lp(data: bytes) -> bytes:
    """``data`` after its own length as 8 big-endian bytes."""
    return len(data).to_bytes(8, "big") + data


def _lp_text(text: str) -> bytes:
    return lp(text.encode("utf-8"))


def _lp_int(number: int) -> bytes:
    return lp(b"%d" % number)


def _tag(name: str) -> bytes:
    return b"EDP1/" + name.encode("ascii") + b"\x00"


def plan_hash(plan: JsonValue) -> bytes:
    """Step 1: hash of the plan's canonical JSON. Raises ``ValueError`` where that is not defined."""
    return sha256(_tag("plan") + canonical_json(plan)).digest()


def avoidance_commitment(salt: bytes, units: Iterable[str], persons: Iterable[str]) -> bytes:
    """Step 1: the one value by which the private lists enter the plan.

    ``H("EDP1/avoid" ‖ 0 ‖ lp(salt) ‖ JCS({"persons": […], "units": […]}))``, lists in the order given and
    texts as entered; ``salt`` has 32 bytes.
    """
    lists: JsonValue = {"persons": list(persons), "units": list(units)}
    return sha256(_tag("avoid") + lp(salt) + canonical_json(lists)).digest()


def pseudonym(draw_id_key: bytes, number: str) -> str:
    """Step 2: the name of an expert or legal entity inside this draw, 16 characters of base32."""
    mac = hmac.digest(draw_id_key, number.encode("utf-8"), "sha256")
    return b32encode(mac).decode("ascii")[:PSEUDONYM_LENGTH]


def row_digest(nonce: bytes, attributes: JsonValue) -> bytes:
    """Step 2: binds a row to the private attributes that the rules read; ``nonce`` has 32 bytes."""
    return sha256(nonce + canonical_json(attributes)).digest()


def row_bytes(row: Row) -> bytes:
    """Canonical JSON of a valid row, written directly: a frozen pool has up to a million of them.

    Every part is ASCII that needs no escaping (``core.draw.protocol.schema`` checks it), so this equals
    ``canonical_json(row.to_json())``.
    """
    eligible = ",".join([f'"{group}":{tier}' for group, tier in sorted(row.eligible.items())])
    excluded = ",".join([f'"{code}"' for code in row.excluded])
    entity = "null" if row.entity is None else f'"{row.entity}"'
    return (
        f'{{"digest":"{row.digest}","eligible":{{{eligible}}},"entity":{entity},'
        f'"excluded":[{excluded}],"expert":"{row.expert}","salt":"{row.salt}"}}'
    ).encode("ascii")


def row_leaf(row: Row) -> bytes:
    """Step 2: leaf hash of one row in the snapshot tree."""
    return leaf_hash(row_bytes(row))


def snapshot_root(rows: Iterable[Row]) -> bytes:
    """Step 2: RFC 6962 root over all rows, sorted here by expert id."""
    return tree_root([row_leaf(row) for row in sorted(rows, key=lambda row: row.expert)])


def value_digest(salt: bytes, value: str) -> str:
    """What the log says of a witness's value (64 hex digits) until it and its 32-byte salt are published."""
    return sha256(salt + value.encode("utf-8")).hexdigest()


def _attempt_bytes(draw: str, attempt: int, plan_digest: bytes, root: bytes) -> bytes:
    return _lp_text(draw) + _lp_int(attempt) + lp(plan_digest) + lp(root)


def commitment(draw: str, attempt: int, plan_digest: bytes, root: bytes, s_op: bytes) -> bytes:
    """Step 3: ``C_op``, which fixes the machine secret ``s_op`` (32 bytes) before the dice."""
    return sha256(_tag("commit") + _attempt_bytes(draw, attempt, plan_digest, root) + lp(s_op)).digest()


def named_digest(draw: str, attempt: int, plan_digest: bytes, root: bytes, naming: JsonValue) -> bytes:
    """Of a panel that is named, not drawn: binds the names to plan, pool and attempt as ``C_op`` binds a
    secret."""
    bound = _attempt_bytes(draw, attempt, plan_digest, root)
    return sha256(_tag("named") + bound + lp(canonical_json(naming))).digest()


def short_code(digest: bytes) -> str:
    """Step 3: the first 128 bits as eight groups of four upper-case hex digits, to compare by eye."""
    text = digest.hex().upper()
    return " ".join(text[i : i + 4] for i in range(0, 4 * CODE_GROUPS, 4))


def contributions_bytes(contributions: Iterable[Contribution]) -> bytes:
    """Step 5: the witnesses' values as they enter the key, in the order given."""
    return b"".join(_lp_text(c.witness) + _lp_text(c.method) + _lp_text(c.value) for c in contributions)


def key_material(
    draw: str,
    attempt: int,
    plan_digest: bytes,
    root: bytes,
    commitment_digest: bytes,
    contributions: Iterable[Contribution],
) -> bytes:
    """Step 5: ``ikm``; ``contributions`` in the order of the plan's list of witnesses."""
    bound = _attempt_bytes(draw, attempt, plan_digest, root) + lp(commitment_digest)
    return _tag("ikm") + bound + contributions_bytes(contributions)


def round_material(ikm: bytes, number: int, contributions: Iterable[Contribution]) -> bytes:
    """Step 10, fresh dice: ``ikm_r`` of round ``number`` (from 1), made of step 5's ``ikm``."""
    return ikm + _lp_text("round") + _lp_int(number) + contributions_bytes(contributions)


def derive_key(s_op: bytes, ikm: bytes) -> bytes:
    """Steps 5 and 10: ``PRK`` (32 bytes)."""
    return hmac.digest(s_op, ikm, "sha256")


def tickets(
    prk: bytes, scope: str, experts: Sequence[str], weights: Mapping[str, int] | None = None
) -> list[bytes]:
    """Step 6: the ticket of every expert, in the order given; 32 bytes each, smallest is first.

    Raises:
        ValueError: a weight of 0 or less.
    """
    head = _tag("ticket") + _lp_text(scope)
    plain = _macs(prk, head, [expert.encode("ascii") for expert in experts])
    heavy = {e: w for e, w in (weights or {}).items() if w != 1}
    if any(w < 1 for w in heavy.values()):
        raise ValueError("weights are integers from 1")
    if heavy:
        for position, expert in enumerate(experts):
            if expert in heavy:
                plain[position] = _weighted_ticket(prk, scope, expert, heavy[expert])
    return plain


def _weighted_ticket(prk: bytes, scope: str, expert: str, weight: int) -> bytes:
    head = _tag("ticket") + _lp_text(scope) + _lp_text(expert)
    return min(hmac.digest(prk, head + _lp_int(j) + b"\x01", "sha256") for j in range(1, weight + 1))


def _macs(key: bytes, head: bytes, items: Sequence[bytes]) -> list[bytes]:
    """HMAC-SHA-256 under ``key`` of ``head ‖ lp(item) ‖ 0x01`` for many items (RFC 2104 §2).

    The padded keys are prepared once and each half is one call of SHA-256: less than half the time of
    ``hmac.digest`` for messages this short. ``key`` is not longer than a block.
    """
    padded = key.ljust(_BLOCK_BYTES, b"\x00")
    inner = bytes(b ^ 0x36 for b in padded) + head
    outer = bytes(b ^ 0x5C for b in padded)
    digest = sha256
    before = {size: inner + size.to_bytes(8, "big") for size in set(map(len, items))}
    return [digest(outer + digest(before[len(i)] + i + b"\x01").digest()).digest() for i in items]


def group_order(prk: bytes, groups: Iterable[str]) -> list[str]:
    """Step 7: the groups in the order that breaks ties of placement."""
    head = _tag("group")
    return sorted(groups, key=lambda g: (hmac.digest(prk, head + _lp_text(g) + b"\x01", "sha256"), g))
