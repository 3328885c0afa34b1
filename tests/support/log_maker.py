"""An audit log in memory: records as the product encodes them, leaves, heads, proofs, openings."""

from collections.abc import Mapping

from core.evidence.verification.log_proof import LogEntry
from core.kernel.audit import FIRST_PREVIOUS_LEAF, AuditRecord, LogHead, Opening, chain_leaf, commit_value
from core.kernel.canonical_json import JsonValue
from core.kernel.checkpoint import sign_checkpoint
from core.kernel.clock import Clock
from core.kernel.entropy import EntropySource
from core.kernel.events import event
from core.kernel.merkle import Frontier, consistency_proof
from core.kernel.signing import Signer

ORIGIN = "mingqian/TEST-01"


class LogMaker:
    """Appends records of one station, checked against the event catalogue."""

    def __init__(
        self,
        clock: Clock,
        entropy: EntropySource,
        signer: Signer,
        station: str = "TEST-01",
        practice: bool = True,
    ) -> None:
        self._clock = clock
        self._entropy = entropy
        self._signer = signer
        self._station = station
        self._practice = practice
        self.entries: list[LogEntry] = []

    def add(
        self,
        event_id: str,
        subject: str = "",
        facts: Mapping[str, JsonValue] | None = None,
        sealed: Mapping[str, JsonValue] | None = None,
    ) -> int:
        """Append a record; returns its number."""
        facts, sealed = dict(facts or {}), dict(sealed or {})
        event(event_id).check_keys(facts, sealed)
        openings = tuple(Opening(k, self._entropy.secret_bytes(32), v) for k, v in sealed.items())
        seq, now = len(self.entries), self._clock.now()
        record = AuditRecord(
            seq=seq,
            event=event_id,
            at=now.wall.isoformat(timespec="milliseconds"),
            mono_ms=now.monotonic_ns // 1_000_000,
            actor="system",
            roles=(),
            session="",
            station=self._station,
            epoch=1,
            practice=self._practice,
            subject=subject,
            facts=facts,
            sealed={o.field: commit_value(o.salt, o.value) for o in openings},
        ).encode()
        self.entries.append(LogEntry(seq, chain_leaf(self._last_leaf(seq), record), record, openings))
        return seq

    def frontier(self, size: int) -> Frontier:
        """State of the tree after ``size`` records."""
        state = Frontier()
        for entry in self.entries[:size]:
            state = state.append(entry.leaf)
        return state

    def previous_leaf(self, seq: int) -> bytes:
        """The leaf before record ``seq``."""
        return self._last_leaf(seq)

    def checkpoint(self, size: int | None = None) -> str:
        """Signed note of the head at ``size``, or of the latest."""
        state = self.frontier(len(self.entries) if size is None else size)
        return sign_checkpoint(self._signer, ORIGIN, LogHead(state.size, state.root()))

    def proof(self, old_size: int) -> tuple[bytes, ...]:
        """Consistency proof from ``old_size`` to the latest head."""
        return consistency_proof(old_size, [entry.leaf for entry in self.entries])

    def _last_leaf(self, seq: int) -> bytes:
        return self.entries[seq - 1].leaf if seq else FIRST_PREVIOUS_LEAF
