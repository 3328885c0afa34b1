"""The public record of a panel that was named, ``draw.json`` in the format ``EDP1-manual-1``.

Pseudonyms only, as in a draw's record.

It stands in the place of a draw's record and can never be taken for one: another format, a plan that says how
the panel came about, and neither secret nor tickets. Canonical JSON, so that one record has one file.
"""

from dataclasses import dataclass

from core.draw.protocol.model import HASH_NAME, PROTOCOL, DrawPlan
from core.draw.protocol.selection import Naming
from core.draw.transcript.record import Ending, Left, Snapshot, Step
from core.kernel.canonical_json import JsonValue, canonical_json

FORMAT = "EDP1-manual-1"


@dataclass(frozen=True, slots=True)
class EarlierNaming:
    """An earlier, void attempt of the same draw: the digest that its log record has, None where it was void
    before the list was fixed."""

    attempt: int
    plan_hash: bytes
    snapshot_root: bytes
    digest: bytes | None

    def to_json(self) -> dict[str, JsonValue]:
        """As it stands in the record."""
        return {
            "attempt": self.attempt,
            "plan_hash": self.plan_hash.hex(),
            "snapshot_root": self.snapshot_root.hex(),
            "digest": None if self.digest is None else self.digest.hex(),
        }


@dataclass(frozen=True, slots=True)
class SelectionRecord:
    """One attempt: who was named, by which two accounts it was fixed, and how seats were filled after it.

    Of one that was void before the list was fixed, ``naming`` and ``digest`` are None, the accounts empty.
    """

    plan: DrawPlan
    attempt: int
    ending: Ending
    plan_hash: bytes
    snapshot: Snapshot
    naming: Naming | None
    digest: bytes | None
    operator: str
    supervisor: str
    steps: tuple[Step, ...] = ()
    earlier: tuple[EarlierNaming, ...] = ()

    def to_json(self) -> dict[str, JsonValue]:
        """The object that ``draw.json`` holds."""
        return {
            "format": FORMAT,
            "protocol": PROTOCOL,
            "hash": HASH_NAME,
            "plan": self.plan.to_json(),
            "attempt": self.attempt,
            "ending": self.ending.value,
            "plan_hash": self.plan_hash.hex(),
            "snapshot": self.snapshot.to_json(),
            "named": None if self.naming is None else self.naming.to_json(),
            "digest": None if self.digest is None else self.digest.hex(),
            "operator": self.operator,
            "supervisor": self.supervisor,
            "steps": [_step_json(step) for step in self.steps],
            "earlier": [attempt.to_json() for attempt in self.earlier],
        }

    def to_bytes(self) -> bytes:
        """Content of ``draw.json``; read back by ``core.draw.transcript.selection_reader.read_selection``."""
        return canonical_json(self.to_json())


def _step_json(step: Step) -> dict[str, JsonValue]:
    """As in a draw's record, without rounds of dice: there are none."""
    if isinstance(step, Left):
        return {"step": "left", "seat": step.seat, "expert": step.expert, "reason": step.reason}
    return {
        "step": "next",
        "seat": step.seat,
        "expert": step.expert,
        "tier": step.tier,
        "passed_over": [[expert, reason] for expert, reason in step.passed_over],
    }
