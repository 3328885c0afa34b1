"""A million answers race for seats: ``python -m tests.bench.soak_seats [ANSWERS] [SEED]`` (a million, 1).

Half of it goes through the whole of contact (calls, keys, texts, operators, lost lines, restarts) in two
processes; the other half meets the guard of the database alone, from four threads with a connection of their
own each, which no engine puts in order. Stops at the first over-invitation.
"""

import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from threading import Barrier

from sqlcipher3 import dbapi2

from core.contact.invitation.desk import WaitingRow
from core.contact.invitation.model import InvitationState, Way
from storage.database.contact.invitations import DatabaseInvitations
from tests.support.contact_room import contact_database
from tests.support.seat_race import TAKEN, OverInvited, Tally, race
from tests.support.seeded_entropy import SeededEntropy

_PROCESSES, _THREADS = 2, 4
_SHARE = 2_000
_ENOUGH_REFUSED = 10
_AT = datetime(2026, 3, 2, tzinfo=UTC)


def _races(answers: int, seed: int) -> Tally:
    return race(answers, seed, SeededEntropy(seed.to_bytes(8, "big")))


def through_contact(answers: int, seed: int) -> Tally:
    """Races with everything, a share at a time in each process."""
    whole = Tally()
    shares = -(-answers // _SHARE)
    with ProcessPoolExecutor(_PROCESSES) as pool:
        for done, one in enumerate(pool.map(_races, [_SHARE] * shares, range(seed, seed + shares)), 1):
            whole.add(one)
            if done % 25 == 0:
                print(f"{whole.answers} answers in {whole.races} races", flush=True)
    return whole


def at_the_guard(answers: int, seed: int, folder: Path) -> int:
    """Threads take, give back and accept seats at once; gives the answers that were tried."""
    path = folder / "seats.db"
    with dbapi2.connect(str(path)) as file:
        contact_database().backup(file)
        file.execute("PRAGMA journal_mode = WAL")
    tried, number = 0, 0
    together = Barrier(_THREADS)
    with ThreadPoolExecutor(_THREADS) as pool:
        while tried < answers:
            draw, seats = f"D-{number}", Random(seed + number).randint(1, 7)
            number += 1
            jobs = [pool.submit(_grab, path, draw, seats, together, seed * 31 + n) for n in range(_THREADS)]
            tried += sum(job.result() for job in jobs)
    return tried


def _grab(path: Path, draw: str, seats: int, together: Barrier, seed: int) -> int:
    """One thread's answers in one draw, until it is refused time and again; each is followed by a look."""
    random, tried, refused = Random(seed), 0, 0
    connection = dbapi2.connect(str(path), isolation_level=None, timeout=60.0, check_same_thread=False)
    connection.execute("PRAGMA synchronous = OFF")
    invitations = DatabaseInvitations(connection)
    together.wait()
    for row in random.sample(range(1, 400), 200):
        try:
            mine = invitations.open_lease(draw, WaitingRow(row, "A1", False), seats, _AT)
        except dbapi2.IntegrityError:
            mine = invitations.of_row(draw, row)  # another thread was first with this row
        _look(connection, draw, seats)
        refused = refused + 1 if mine is None else 0
        if refused == _ENOUGH_REFUSED:
            break
        if mine is not None:
            tried += 1
            answer = random.random()
            if answer < 0.2:
                invitations.accept(mine.id, seats, Way.SMS)
            elif answer < 0.8:
                invitations.close(mine.id, InvitationState.DECLINED, Way.SMS)
            elif answer < 0.9:
                invitations.give_back(draw, row)
            _look(connection, draw, seats)
    connection.close()
    return tried


def _look(connection: dbapi2.Connection, draw: str, seats: int) -> None:
    taken = connection.execute(TAKEN, (draw,)).fetchone()[0]
    if taken > seats:
        raise OverInvited(f"{taken} invited for {seats} seats of {draw}")


def main(arguments: Sequence[str]) -> int:
    """Exit code 0 when never more were invited than there were seats."""
    answers, seed = [*map(int, arguments), *(1_000_000, 1)[len(arguments) :]]
    half = answers // 2
    try:
        with tempfile.TemporaryDirectory() as folder:
            tried = at_the_guard(half, seed, Path(folder))
        print(f"{tried} answers at the guard from {_THREADS} threads", flush=True)
        whole = through_contact(half, seed)
    except OverInvited as wrong:
        print(f"OVER-INVITED: {wrong}")
        return 1
    ways = ", ".join(f"{way} {count}" for way, count in sorted(whole.ways.items()))
    print(f"{whole.answers} answers through contact in {whole.races} races ({ways}), {whole.late} came late")
    print("never more invitations than seats")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
