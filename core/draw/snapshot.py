"""Freezing a pool (step 2): from candidates to the rows whose hash tree binds the draw."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from core.draw import edp1
from core.draw.candidate import Candidate
from core.draw.eligibility import Rules
from core.draw.model import Row

KEY_BYTES = 32
_NONCE_BYTES = 32
_SALT_BYTES = 16


@dataclass(frozen=True, slots=True)
class FrozenExpert:
    """A row with its private side: who it is, the nonce and the attributes that its digest covers."""

    row: Row
    candidate: Candidate
    nonce: bytes


def freeze(
    rules: Rules, candidates: Iterable[Candidate], draw_id_key: bytes, secret_bytes: Callable[[int], bytes]
) -> Iterator[FrozenExpert]:
    """Freeze every candidate, in the order given; the leaves of the tree go by ``row.expert``.

    ``draw_id_key`` has 32 bytes and stays private; ``secret_bytes`` gives fresh salts and nonces.
    """
    for candidate in candidates:
        outcome = rules.evaluate(candidate)
        nonce = secret_bytes(_NONCE_BYTES)
        entity = None if candidate.entity is None else edp1.pseudonym(draw_id_key, candidate.entity)
        row = Row(
            expert=edp1.pseudonym(draw_id_key, candidate.expert_no),
            entity=entity,
            salt=secret_bytes(_SALT_BYTES).hex(),
            digest=edp1.row_digest(nonce, candidate.to_json()).hex(),
            eligible=outcome.eligible,
            excluded=tuple(code.value for code in outcome.excluded),
        )
        yield FrozenExpert(row, candidate, nonce)
