"""From stored attempts to the record of a named panel."""

import json
from collections.abc import Mapping, Sequence

from core.draw.protocol.schema import plan_from_json
from core.draw.protocol.selection import naming_from_json
from core.draw.state.records import AttemptRecord, DrawRecord
from core.draw.transcript.record import Ending, Snapshot, Step
from core.draw.transcript.selection_record import EarlierNaming, SelectionRecord
from core.kernel.canonical_json import JsonValue


def selection_record(
    draw: DrawRecord, attempts: Sequence[AttemptRecord], snapshot: Snapshot, steps: Sequence[Step]
) -> SelectionRecord:
    """The record of a draw's last attempt; ``attempts`` are all of them, in order."""
    last = attempts[-1]
    naming = last.naming
    return SelectionRecord(
        plan=plan_from_json(json.loads(last.plan)),
        attempt=draw.attempt,
        ending=Ending.CLOSED if last.void_reason is None else Ending.VOID,
        plan_hash=last.plan_hash,
        snapshot=snapshot,
        naming=None if naming is None else naming_from_json(naming),
        digest=last.result_digest,
        operator="" if naming is None else _text(naming, "operator"),
        supervisor="" if naming is None else _text(naming, "supervisor"),
        steps=tuple(steps),
        earlier=tuple(
            EarlierNaming(each.attempt, each.plan_hash, each.snapshot_root, each.result_digest)
            for each in attempts[:-1]
        ),
    )


def _text(naming: Mapping[str, JsonValue], key: str) -> str:
    return str(naming[key])
