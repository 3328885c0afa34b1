"""When a backup is due, and what its lamp says."""

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest

from core.system.backups import BackupPlace, BackupPolicy, LastBackup, backup_lamp, due_at
from core.system.lamps import LampState
from tests.support.manual_clock import CHINA

POLICY = BackupPolicy(at=time(12, 30))


def day(number: int, hour: int = 0, minute: int = 0) -> datetime:
    return datetime(2027, 3, number, hour, minute, tzinfo=CHINA)


@pytest.mark.parametrize(
    ("every", "last", "due"),
    [
        (1, day(4, 12, 31), day(5, 12, 30)),
        (1, day(4, 12, 30), day(5, 12, 30)),
        (1, day(4, 9, 0), day(4, 12, 30)),
        (7, day(4, 15, 0), day(11, 12, 30)),
        (1, day(1, 15, 0), day(2, 12, 30)),
        (1, None, day(4, 12, 30)),
    ],
)
def test_the_next_one_is_due_at_its_hour_on_the_day_that_follows(
    every: int, last: datetime | None, due: datetime
) -> None:
    assert due_at(replace(POLICY, every_days=every), last, day(5, 9, 0)) == due


def test_nothing_is_due_where_backups_are_made_by_hand_only() -> None:
    assert due_at(replace(POLICY, automatic=False), None, day(5)) is None


def test_the_hour_is_that_of_this_computer_wherever_the_last_one_was_made() -> None:
    elsewhere = day(4, 12, 45).astimezone(tz=None)
    assert due_at(POLICY, elsewhere, day(5, 9, 0)) == day(5, 12, 30)


def test_the_lamp_warns_of_none_of_failures_and_of_a_day_that_was_missed() -> None:
    place, made, now = BackupPlace("/mnt/b"), LastBackup("x", day(4, 12, 31)), day(5, 13, 0)
    due = day(5, 12, 30)

    def reason(last: LastBackup, at: datetime = now, where: BackupPlace | None = place) -> str:
        lamp = backup_lamp(where, last, due, at, practice=False)
        assert lamp is not None
        assert (lamp.state is LampState.OK) == (lamp.reason in ("backup.ok", "backup.recent"))
        return lamp.reason

    assert reason(made) == "backup.ok"
    assert reason(made, day(4, 13, 30)) == "backup.recent"
    assert reason(made, due + timedelta(hours=13)) == "backup.old"
    assert reason(LastBackup()) == "backup.never"
    assert reason(LastBackup(), where=None) == "backup.never"
    assert reason(replace(made, failure="backup.no_room", failed_at=now)) == "backup.no_room"
    assert backup_lamp(None, LastBackup(), due, now, practice=True) is None
