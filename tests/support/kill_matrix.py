"""Kills of the whole program (``kill_child``) at named moments, and what must hold whatever the moment.

With modems these are processes of their own that live on, as real ones do, and take their time; without
them the far ends (``kill_people``) answer at once, and a whole job takes a second or two.
"""

import json
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from core.draw.state.records import GroupDraft
from core.evidence.verification.verdicts import Verdict
from core.evidence.verification.verify import verify_archive
from core.kernel.checkpoint import sign_checkpoint
from core.kernel.merkle import tree_root
from devices.modem.simulated.launcher import SimulatedLine
from devices.platform.program import child_command
from storage.database.opening.station_files import HEAD
from storage.database.opening.station_folder import StationFolder
from tests.support.headless_station import PASSWORD
from tests.support.kill_lives import Life
from tests.support.kill_people import expected_answers, modem_script
from tests.support.main_job import Job, use_dice

SEATS = 3
_LIFE_SECONDS = 150.0


@dataclass(frozen=True, slots=True)
class Kill:
    """Before or after the ``count``-th commit of ``event``, after ``seconds``, or at any not ``spared``."""

    side: str = ""
    event: str = ""
    count: int = 0
    seconds: float = 0.0
    spared: frozenset[str] | None = None

    @property
    def argv(self) -> list[str]:
        """For ``kill_child``."""
        if self.spared is not None:
            return ["sparing", json.dumps(sorted(self.spared))]
        return [self.side, self.event, str(self.count)] if self.event else []

    def __str__(self) -> str:
        return f"{self.seconds:.2f} s" if self.seconds else f"{self.side} {self.event} {self.count}"


@dataclass(slots=True)
class Seen:
    """What one life told before it ended."""

    died: bool = False
    killed: tuple[str, ...] = ()
    commits: list[str] = field(default_factory=list)
    told: dict[str, list[Any]] = field(default_factory=dict)
    words: str = ""


def make_template(folder: Path, *, dice: bool = False) -> None:
    """A station with a pool, an approved project and a plan, closed; ``dice``: rolled for replacements."""
    job = Job(folder, groups=(GroupDraft("甲", 2, ("A01",)), GroupDraft("乙", 1, ("A02",))))
    if dice:
        use_dice(job)
    job.station.close()
    assert job.station.errors == []


class KilledStation:
    """A copy of the template, with modems of its own or none; ``live`` starts the program on it."""

    def __init__(self, template: Path, folder: Path, *, modems: bool) -> None:
        self.folder = folder / "station"
        shutil.copytree(template, self.folder)
        if (head := template.with_name(template.name + HEAD)).exists():
            shutil.copy(head, self.folder.with_name(self.folder.name + HEAD))
        self._folder = folder
        self._lines = _plugged_in(folder) if modems else []
        self._log: list[bytes] = []
        self._commitment: str | None = None
        self._slip: str | None = None
        self._rows: list[Any] = []
        self._accepted: set[int] = set()
        self._values: set[str] = set()

    def close(self) -> None:
        """Unplug the modems."""
        for line in self._lines:
            line.close()

    def live(self, kill: Kill = Kill()) -> Seen:
        """Start the program and let it live until its end or the kill; then look at what it left."""
        ports = json.dumps([[p.at, p.audio] for line in self._lines if (p := line.ports()) is not None])
        argv = [str(self.folder), ports, *kill.argv]
        life = Life(argv, self._folder / "words", kill.seconds or _LIFE_SECONDS)
        seen = Seen()
        for line in life.lines():
            what, value = json.loads(line)
            seen.told.setdefault(what, []).append(value)
            if what == "commit":
                seen.commits.append(value)
        code, seen.words = life.ended()
        seen.died = code == -9
        seen.killed = tuple(*seen.told.get("killed", []))
        assert code in (0, -9), seen.words
        assert kill.argv or kill.seconds or not seen.died, "took too long"
        assert "trouble" not in seen.told, seen.told["trouble"]
        self._check(seen)
        return seen

    # -- what a kill may not take back -------------------------------------------------------------------

    def _check(self, seen: Seen) -> None:
        told = seen.told
        self._commitment = self._same(self._commitment, told.get("commitment", []))
        self._slip = self._same(self._slip, told.get("slip", []))
        for rows in told.get("rows", []):
            assert rows[: len(self._rows)] == self._rows, "rows that were shown have changed"
            self._rows = rows
        for accepted in told.get("accepted", []):
            assert self._accepted <= set(accepted), "an acceptance that was shown is gone"
            self._accepted = set(accepted)
        self._values |= set(told.get("value", []))
        with self._opened() as db:
            self._check_log(db, told.get("head", []))
            self._check_seats(db)

    @staticmethod
    def _same(known: str | None, told: Sequence[str]) -> str | None:
        codes = {*told, *([known] if known else [])}
        assert len(codes) <= 1, f"two of what there is one of: {codes}"
        return next(iter(codes), None)

    def _check_log(self, db: Any, heads: Sequence[Any]) -> None:
        rows = db.execute("SELECT leaf, record FROM audit_record ORDER BY seq").fetchall()
        leaves = [bytes(row[0]) for row in rows]
        assert leaves[: len(self._log)] == self._log, "the log was rewritten"
        self._log = leaves
        if heads:
            size, root = heads[-1]
            assert len(leaves) >= size, "a record that was acknowledged is gone"
            assert tree_root(leaves[:size]).hex() == root
        assert not heads or b"system.head_differs" not in b"".join(bytes(row[1]) for row in rows)
        self._check_invitations([json.loads(row[1]) for row in rows])
        values = {r[0] for r in db.execute("SELECT witness FROM draw_value")}
        assert self._values <= values

    @staticmethod
    def _check_invitations(records: Sequence[Any]) -> None:
        """As the log tells it: never more open invitations than open seats, no row asked or settled twice."""
        opened: set[int] = set()
        settled: dict[int, str] = {}
        accepted = 0
        for record in records:
            facts = record["facts"]
            if record["event"] == "contact.invited":
                assert facts["row"] not in opened, "somebody was invited twice"
                opened.add(facts["row"])
                assert len(opened) - len(settled) + accepted <= SEATS, "more invitations than seats"
            elif record["event"] in ("contact.answered", "contact.expired"):
                assert facts["row"] not in settled, "an invitation was settled twice"
                settled[facts["row"]] = facts.get("answer", "expired")
                accepted += settled[facts["row"]] == "accepted"
            elif record["event"] == "draw.seat_left":
                assert settled[facts["row"]] == "accepted", "somebody left twice, or had not accepted"
                settled[facts["row"]] = "left"
                accepted -= 1
        assert accepted <= SEATS

    @staticmethod
    def _check_seats(db: Any) -> None:
        open_or_taken = "SELECT count(*) FROM invitation WHERE state IN ('open', 'unknown', 'accepted')"
        assert db.execute(open_or_taken).fetchone()[0] <= SEATS

    @contextmanager
    def _opened(self) -> Iterator[Any]:
        """The database in a copy of the folder: the program must find its own as the kill left it."""
        copy = self._folder / "copy"
        shutil.copytree(self.folder, copy, ignore=shutil.ignore_patterns("recordings", "archives", "spool"))
        store = StationFolder(copy, sign_checkpoint)
        station = store.open(store.open_with_password("sup01", PASSWORD))
        try:
            yield station.connection
        finally:
            station.connection.close()
            shutil.rmtree(copy)

    # -- at the end --------------------------------------------------------------------------------------

    def answers(self) -> dict[str, str]:
        """How the invitation of each expert who was asked ended, in the order of being asked.

        Who accepted and did not come on the day had accepted.
        """
        with self._opened() as db:
            found = db.execute(
                "SELECT expert_no, replace(invitation.state, 'left', 'accepted') FROM seat_row "
                "JOIN invitation USING (draw_id, row) ORDER BY row"
            )
            return dict(found.fetchall())

    def check_end(self) -> None:
        """Every answer counted, one archive that verifies, and nothing left in the clear."""
        answers = self.answers()
        assert answers == expected_answers(answers)
        (archive,) = (self.folder / "archives").glob("*.zip")
        report = verify_archive(archive)
        failed = [(line.id, line.detail) for line in report.lines if line.verdict is Verdict.FAIL]
        assert failed == []
        assert self._left() == []

    def _left(self) -> list[str]:
        """Half archives, and recordings in the clear."""
        half = [p.name for p in (self.folder / "archives").iterdir() if p.name.endswith(".partial")]
        return half + [p.name for p in (self.folder / "spool").rglob("*.wav*") if not p.name.endswith(".age")]


def _plugged_in(folder: Path) -> list[SimulatedLine]:
    people = folder / "people.json"
    people.write_text(json.dumps(modem_script()), encoding="utf-8")
    shared = folder / "shared"
    shared.mkdir()
    command = child_command("simulated-modem")
    lines = [SimulatedLine(command, "sim7600", f"86000000000000{n}", people, shared) for n in (1, 2)]
    while any(line.ports() is None for line in lines):
        pass
    return lines


@contextmanager
def killed_station(template: Path, folder: Path, *, modems: bool = True) -> Iterator[KilledStation]:
    """A station in ``folder`` whose modems, if it has any, are unplugged afterwards."""
    station = KilledStation(template, folder, modems=modems)
    try:
        yield station
    finally:
        station.close()
