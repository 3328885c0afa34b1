"""The frozen pool with its private side, ``pool.json`` among an archive's private files.

Whoever may decrypt it can evaluate the rules again: that every row is the one that was hashed, belongs to
the attributes it claims, and says what plan and avoidance lists make of them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from core.draw.eligibility.avoidance import AvoidanceLists
from core.draw.eligibility.candidate import Candidate, candidate_from_json
from core.draw.eligibility.rules import Rules
from core.draw.protocol import edp1
from core.draw.protocol.model import DrawPlan, Row
from core.draw.transcript.findings import DifferenceError, demand, equal
from core.draw.transcript.record import Snapshot
from core.kernel.canonical_json import JsonValue, canonical_json
from core.kernel.strict_fields import Field
from core.kernel.strict_json import parse_canonical

FORMAT = "EDP1-pool-1"


@dataclass(frozen=True, slots=True)
class PrivateRow:
    """One expert: his attributes, and the nonce (32 bytes) and salt (32 hex digits) of his row."""

    attributes: Mapping[str, JsonValue]
    nonce: bytes
    salt: str


@dataclass(frozen=True, slots=True, repr=False)
class PrivatePool:
    """Everybody in the frozen pool, in the order of the leaves; ``key`` makes the pseudonyms."""

    draw: str
    attempt: int
    key: bytes
    lists: AvoidanceLists
    rows: tuple[PrivateRow, ...]


def pool_to_bytes(
    draw: str, attempt: int, key: bytes, avoidance: Mapping[str, JsonValue], rows: Iterable[PrivateRow]
) -> bytes:
    """Content of ``pool.json``; ``avoidance`` is ``AvoidanceLists.to_json()``, rows in leaf order."""
    return canonical_json(
        {
            "format": FORMAT,
            "draw": draw,
            "attempt": attempt,
            "key": key.hex(),
            "avoidance": dict(avoidance),
            "rows": [
                {"attributes": dict(row.attributes), "nonce": row.nonce.hex(), "salt": row.salt}
                for row in rows
            ],
        }
    )


def read_private_pool(data: bytes) -> PrivatePool:
    """Read ``pool.json``; raises ``ValueError``."""
    top = Field(parse_canonical(data)).fields("format", "draw", "attempt", "key", "avoidance", "rows")
    top.constant("format", FORMAT)
    return PrivatePool(
        draw=top["draw"].id(),
        attempt=top["attempt"].integer(1, 1000),
        key=bytes.fromhex(top["key"].hexadecimal(64)),
        lists=lists_from_json(top["avoidance"].value),
        rows=top["rows"].many(_row),
    )


def lists_from_json(value: JsonValue) -> AvoidanceLists:
    """Read ``AvoidanceLists.to_json()`` back; raises ``ValueError``."""
    lists = Field(value, "avoidance").fields("units", "persons", "salt")
    return AvoidanceLists(
        lists["units"].many(Field.text),
        lists["persons"].many(Field.text),
        bytes.fromhex(lists["salt"].hexadecimal(64)),
    )


def _row(field: Field) -> PrivateRow:
    row = field.fields("attributes", "nonce", "salt")
    if not isinstance(row["attributes"].value, Mapping):
        raise row["attributes"].refuse("not an object")
    nonce = bytes.fromhex(row["nonce"].hexadecimal(64))
    return PrivateRow(row["attributes"].value, nonce, row["salt"].hexadecimal(32))


class FrozenRecord(Protocol):
    """What a record says of the frozen pool, whether a panel was drawn from it or named."""

    @property
    def plan(self) -> DrawPlan:
        """The plan."""
        ...

    @property
    def attempt(self) -> int:
        """Number of the attempt."""
        ...

    @property
    def snapshot(self) -> Snapshot:
        """The frozen pool as published."""
        ...


def check_private_pool(transcript: FrozenRecord, data: bytes) -> str:
    """Evaluate every expert again and compare with the published leaves; a word on what was found.

    Raises:
        DifferenceError: the first thing that comes out otherwise, without anything private in it.
    """
    try:
        pool = read_private_pool(data)
    except ValueError:
        raise DifferenceError("a private pool of this format", "unreadable") from None
    equal((transcript.plan.draw, transcript.attempt), (pool.draw, pool.attempt))
    equal(transcript.plan.avoidance, pool.lists.commitment(), "avoidance lists")
    published = {row.expert: row for row in transcript.snapshot.rows}
    others = dict(transcript.snapshot.others)
    equal(len(published) + len(others), len(pool.rows), "experts")
    rules = Rules(transcript.plan, pool.lists)
    counted: dict[str, int] = {}
    previous = ""
    for position, private in enumerate(pool.rows):
        row = _row_again(rules, pool.key, private, position)
        demand(previous < row.expert, "rows in the order of the leaves", f"row {position}")
        previous = row.expert
        if row.excluded:
            equal(edp1.row_leaf(row), others.get(position), f"leaf {position}")
            counted[row.excluded[0]] = counted.get(row.excluded[0], 0) + 1
        else:
            demand(row == published.get(row.expert), f"row {position} as published", "another row")
    equal(counted, dict(transcript.snapshot.excluded), "excluded")
    return f"{len(pool.rows)} experts"


def _row_again(rules: Rules, key: bytes, private: PrivateRow, position: int) -> Row:
    try:
        candidate: Candidate = candidate_from_json(private.attributes)
    except ValueError:
        raise DifferenceError("attributes as the rules read them", f"row {position}") from None
    outcome = rules.evaluate(candidate)
    return Row(
        expert=edp1.pseudonym(key, candidate.expert_no),
        entity=None if candidate.entity is None else edp1.pseudonym(key, candidate.entity),
        salt=private.salt,
        digest=edp1.row_digest(private.nonce, private.attributes).hex(),
        eligible=outcome.eligible,
        excluded=tuple(code.value for code in outcome.excluded),
    )
