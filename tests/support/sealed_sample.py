"""A finished draw with its log, recordings and keys, ready to be sealed or sealed already, for tests."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

import pyrage

from core.draw.protocol.edp1 import value_digest
from core.draw.transcript.record import Left
from core.evidence.format.seal import Program
from core.evidence.recording.pieces import FIRST_PREVIOUS
from core.evidence.sealing.contents import ArchiveContents, PrivateFile, Recipient, RoleSigner, WrittenArchive
from core.evidence.verification.earlier import EarlierArchive
from core.evidence.verification.log_proof import private_log_lines, public_log_lines
from core.evidence.verification.signer_names import KnownSigner, parse_signer
from core.kernel.minisign import PublicKey
from storage.archive.writer import SealedArchiveWriter
from storage.database.signer import Ed25519Signer
from tests.support.draw_samples import Finished, finished
from tests.support.log_maker import LogMaker
from tests.support.manual_clock import ManualClock
from tests.support.seeded_entropy import SeededEntropy

STATION = "CQ-01"
SEGMENT_BYTES = 3000
SIGNERS = {
    role: Ed25519Signer(sha256(role.encode()).digest())
    for role in ("station", "operator", "supervisor", "log")
}
CALL = b"RIFF a call" * 50


@dataclass(frozen=True)
class Sample:
    """What is to be sealed, who may open it, and the log behind it."""

    contents: ArchiveContents
    identity: pyrage.x25519.Identity
    log: LogMaker
    draw: Finished

    @property
    def known(self) -> list[KnownSigner]:
        """All three signers, named by fingerprint and role."""
        keys = {s.role: PublicKey(s.signer.key_id, s.signer.public_key) for s in self.contents.signers}
        return [parse_signer(f"{role}={key.fingerprint}") for role, key in keys.items()]


def make_sample(
    tell: Callable[["Story"], None] | None = None,
    verifier: bytes = b"PK verifier",
    draw: Finished | None = None,
    page: bytes = b"<!DOCTYPE html>",
    station: str = STATION,
    story: "type[Story] | None" = None,
) -> Sample:
    """A draw of two groups with four replacements, two recorded streams, one call, two earlier archives.

    ``tell`` may tell the log another story than the usual one.
    """
    told = (story or Story)(draw or finished(), station)
    (tell or Story.tell_all)(told)
    return told.sample(verifier, page)


def seal(sample: Sample, folder: Path) -> WrittenArchive:
    """Write the archive into ``folder``."""
    return SealedArchiveWriter(SeededEntropy(b"nonces")).write(
        sample.contents, folder, lambda _done, _total: None, lambda: False
    )


def decrypt(sample: Sample, archive: Path, target: Path) -> Path:
    """Decrypt all private files of an archive's folder into ``target``, as a recipient would."""
    private = archive / "data" / "private"
    for path in private.rglob("*.age"):
        plain = target / path.relative_to(private).with_suffix("")
        plain.parent.mkdir(parents=True, exist_ok=True)
        plain.write_bytes(pyrage.decrypt(path.read_bytes(), [sample.identity]))
    return target


def salt_of(witness: str) -> bytes:
    """What opens the digest of this witness's value."""
    return sha256(b"salt of " + witness.encode()).digest()


class Story:
    """Tells a log what happened in a draw, part by part."""

    def __init__(self, draw: Finished, station: str = STATION) -> None:
        self.draw = draw
        self.station = station
        self.id = draw.transcript.plan.draw
        self.session = f"{self.id}-S1"
        self.clock = ManualClock()
        self.log = LogMaker(self.clock, SeededEntropy(b"log"), SIGNERS["log"], station)
        self.private: list[PrivateFile] = []
        self.earlier: list[tuple[int, str]] = []
        self._last: dict[str, tuple[int, str]] = {}

    def tell_all(self) -> None:
        """The usual course."""
        self.before()
        self.recording_starts()
        self.ceremony()
        self.replacements()
        self.segments()
        self.close()

    def before(self) -> None:
        """Other draws of the station, sealed earlier; then this one is planned."""
        self.log.add("system.first_run", facts={"practice": True})
        for _ in range(2):
            self.log.add("access.signed_in", "operator-1", {"way": "password"})
            self.log.add("draw.closed", "CQ-01-2027-0001", {"s_op": "00" * 32})
            self.earlier.append((len(self.log.entries), self.log.checkpoint()))
        self.log.add("draw.planned", self.id, {"attempt": 1, "project": self.draw.transcript.plan.scope})

    def recording_starts(self) -> None:
        """The first session."""
        self.begin_session(1)

    def begin_session(self, number: int, supervisor: str = "su-1") -> None:
        """A session with two streams."""
        self.session = f"{self.id}-S{number}"
        self._last = {}
        self.log.add("draw.session_opened", self.id, {"session": self.session, "supervisor": supervisor})
        streams = ["screen-1", "screen-2"]
        self.log.add("evidence.recording_started", self.id, {"session": self.session, "streams": streams})
        self.segments()

    def segments(self) -> None:
        """One more segment of each stream."""
        for stream in ("screen-1", "screen-2"):
            self.segment(stream)

    def segment(self, stream: str, name: str | None = None) -> None:
        """A segment as the recorder reports it, and its file."""
        index, previous = self._last.get(stream, (0, FIRST_PREVIOUS))
        name = name or f"{stream}/{index + 1:06d}.mkv"
        picture = sha256(name.encode()).digest() * (SEGMENT_BYTES // 32)
        digest = sha256(picture).hexdigest()
        self.clock.advance(10)
        self.log.add(
            "evidence.segment_closed",
            self.id,
            {
                "session": self.session,
                "stream": stream,
                "index": index + 1,
                "name": name,
                "bytes": len(picture),
                "sha256": digest,
                "prev_sha256": previous,
                "recovered": False,
            },
        )
        self.private.append(PrivateFile(f"screen/{self.session}/{name}", picture, digest))
        self._last[stream] = (index + 1, digest)

    def freeze(self) -> None:
        """Plan, pool and secret are fixed."""
        record = self.draw.transcript
        snapshot = record.snapshot
        self.log.add(
            "draw.frozen",
            self.id,
            {
                "attempt": record.attempt,
                "plan_hash": record.plan_hash.hex(),
                "snapshot_root": snapshot.root.hex(),
                "rows": len(snapshot.rows) + len(snapshot.others),
                "excluded": {**snapshot.excluded, "TERM-LAPSED": 0},
            },
        )

    def commit(self) -> None:
        """The machine's secret is fixed."""
        record = self.draw.transcript
        facts = {"attempt": record.attempt, "commitment": record.commitment.hex()}
        self.log.add("draw.committed", self.id, facts)

    def values(self) -> None:
        """Both witnesses give theirs."""
        for witness in self.draw.transcript.plan.witnesses:
            self.value(witness)
            self.log.add("access.signed_in", "someone-else", {"way": "password"})

    def value(self, witness: str, given: str | None = None) -> None:
        """One witness gives the value of the record, or another one."""
        outcome = self.draw.transcript.outcome
        assert outcome is not None
        real = next(c for c in outcome.contributions if c.witness == witness)
        digest = value_digest(salt_of(witness), real.value if given is None else given)
        facts = {"witness": witness, "method": real.method, "rolls": 10, "commitment": digest}
        self.log.add("draw.value_entered", self.id, facts)

    def reveal(self) -> None:
        """All values are in."""
        outcome = self.draw.transcript.outcome
        assert outcome is not None
        given = [c.to_json() for c in outcome.contributions]
        salts = {c.witness: salt_of(c.witness).hex() for c in outcome.contributions}
        self.log.add("draw.revealed", self.id, {"contributions": given, "salts": salts})

    def ceremony(self) -> None:
        """Freeze to reveal."""
        self.freeze()
        self.commit()
        self.values()
        self.reveal()

    def replacements(self) -> None:
        """Who left and who came, with a call and a text."""
        digest = sha256(CALL).hexdigest()
        self.private.append(PrivateFile("calls/1-1.wav", CALL))
        self.log.add("contact.call_ended", self.id, {"row": 1, "recording_sha256": digest})
        self.log.add(
            "contact.text_received", self.id, {"row": 2}, {"number": "14200000000", "text": "这次去不了"}
        )
        self.steps()

    def steps(self) -> None:
        """All steps of the board."""
        for row, step in enumerate(self.draw.transcript.steps, 1):
            self.step(row, step)

    def round(self, number: int, given: str | None = None) -> None:
        """A round of fresh dice with the values of the record; ``given`` is another one in the log."""
        dice = next(r for r in self.draw.transcript.rounds if r.number == number)
        names = [c.witness for c in dice.contributions]
        self.log.add("draw.round_opened", self.id, {"round": number, "seat": "A1", "witnesses": names})
        for c in dice.contributions:
            digest = value_digest(salt_of(f"{number}{c.witness}"), given or c.value)
            facts = {"round": number, "witness": c.witness, "method": c.method, "commitment": digest}
            self.log.add("draw.round_value", self.id, facts)
        self.round_reveals(number)

    def round_reveals(self, number: int) -> None:
        """The round decides."""
        dice = next(r for r in self.draw.transcript.rounds if r.number == number)
        salts = {c.witness: salt_of(f"{number}{c.witness}").hex() for c in dice.contributions}
        facts = {"round": number, "contributions": [c.to_json() for c in dice.contributions]}
        self.log.add("draw.round_revealed", self.id, {**facts, "salts": salts})

    def step(self, row: int, step: object) -> None:
        """One step of the board, after its dice where fresh ones decide."""
        number = getattr(step, "round", None)
        if number is not None:
            self.round(number)
        in_round = {} if number is None else {"round": number}
        if isinstance(step, Left):
            self.log.add("draw.seat_opened", self.id, {"seat": step.seat, "row": row, "reason": step.reason})
            return
        passed = [list(pair) for pair in getattr(step, "passed_over", ())]
        if getattr(step, "expert", None) is None:
            facts = {"seat": getattr(step, "seat", ""), "passed_over": passed, **in_round}
            self.log.add("draw.exhausted", self.id, facts)
        else:
            self.log.add(
                "draw.replenished",
                self.id,
                {"seat": getattr(step, "seat", ""), "row": row, "passed_over": passed, **in_round},
            )

    def close(self) -> None:
        """Closed, recording ended."""
        self.log.add("draw.closed", self.id, {"s_op": self.draw.transcript.s_op.hex()})
        self.session_ends()

    def session_ends(self) -> None:
        """Recording and session are over."""
        self.log.add("evidence.recording_stopped", self.id, {"session": self.session, "segments": 4})
        self.log.add("draw.session_closed", self.id, {"session": self.session})

    def sample(self, verifier: bytes, page: bytes) -> Sample:
        """Everything gathered."""
        identity = pyrage.x25519.Identity.generate()
        first = next(e.seq for e in self.log.entries if f'"subject":"{self.id}"'.encode() in e.record)
        entries = self.log.entries[first:]
        before, previous = self.log.frontier(first), self.log.previous_leaf(first)
        earlier = tuple(
            EarlierArchive(
                f"EDA-{self.station}-CQ-01-2027-0001-{n:04d}", f"{n:064x}", note, size, self.log.proof(size)
            )
            for n, (size, note) in enumerate(self.earlier, 1)
        )
        log_key = SIGNERS["log"]
        contents = ArchiveContents(
            station=self.station,
            draw=self.id,
            sequence=len(earlier) + 1,
            practice=True,
            sealed_at=self.clock.now(),
            program=Program("0.1.0", "ab" * 32),
            draw_json=self.draw.data,
            draw_table=b"%PDF-1.7 table",
            log_lines=list(public_log_lines(before, previous, entries, self.id)),
            checkpoint=self.log.checkpoint(),
            log_key=PublicKey(log_key.key_id, log_key.public_key),
            earlier=earlier,
            private=(
                *self.private,
                PrivateFile("pool.json", self.draw.private),
                PrivateFile("log.ndjson", b"".join(private_log_lines(entries, self.id))),
            ),
            recipients=(
                Recipient("station", str(identity.to_public())),
                Recipient("supervisor-1", str(pyrage.x25519.Identity.generate().to_public())),
            ),
            signers=tuple(RoleSigner(role, SIGNERS[role]) for role in ("station", "operator", "supervisor")),
            verifier=verifier,
            page=page,
        )
        return Sample(contents, identity, self.log, self.draw)


def changed(sample: Sample, **fields: object) -> Sample:
    """The sample with other contents."""
    return replace(sample, contents=replace(sample.contents, **fields))  # type: ignore[arg-type]
