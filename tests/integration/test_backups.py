"""Backups of a whole station: by hand, when due, and restored by two people here or on a new computer."""

import shutil
from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from core.engine.restoring import Restoring
from core.kernel.errors import MingQianError
from core.system.backups import BackupInfo, BackupPlace, Opener
from devices.platform.media import PRACTICE_ID
from tests.support.headless_station import PASSWORD, Headless

SYSTEM, SECURITY = Opener("sysadmin", PASSWORD), Opener("secadmin", PASSWORD)


class Backed:
    """A station, its recovery key, and a place outside of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.station = Headless(folder / "data" / "station")
        self.key = self.station.first_run()
        self.admin = self.station.sign_in("sysadmin")
        self.second = self.station.sign_in("secadmin")
        self.place = folder / "stick"
        self.place.mkdir()
        get(self.desk.set_place(self.admin, BackupPlace(str(self.place))))

    @property
    def desk(self) -> Any:
        return self.station.ws.services.backups

    def events(self) -> list[dict[str, Any]]:
        return [record for record in self.station.records(40) if record["event"].startswith("system.")]


@pytest.fixture(scope="module")
def backed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Backed]:
    made = Backed(tmp_path_factory.mktemp("backed"))
    yield made
    made.station.close()
    assert made.station.errors == []


def get(future: "Future[Any]") -> Any:
    return future.result(60)


def code(future: "Future[Any]") -> str:
    with pytest.raises(MingQianError) as raised:
        future.result(60)
    return raised.value.code


def test_by_hand_into_a_folder_and_onto_the_stick_recorded_with_its_head(
    backed: Backed,
) -> None:
    made: BackupInfo = get(backed.desk.back_up(backed.admin))
    record = backed.events()[0]
    assert (record["event"], record["actor"]) == ("system.backed_up", backed.admin.account_id)
    assert record["facts"]["size"] == made.size == record["seq"], "all that the log held before this record"
    assert record["facts"]["root"] == made.root
    assert str(backed.place) not in str(record), "where it lies is sealed"
    assert [info.id for info in get(backed.desk.kept(backed.admin))] == [made.id]
    assert get(backed.desk.check(backed.admin, made)).id == made.id
    (stick,) = [one for one in get(backed.desk.present_media(backed.admin)) if one.medium == PRACTICE_ID]
    get(backed.desk.set_place(backed.admin, stick))
    on_stick = get(backed.desk.back_up(backed.admin))
    assert on_stick.folder.is_relative_to(backed.station.folder / "practice-stick")
    get(backed.desk.set_place(backed.admin, BackupPlace(str(backed.place))))
    standing = backed.station.do(backed.desk.standing, backed.admin)
    assert (standing.place.path, standing.last.id) == (str(backed.place), on_stick.id)


def test_places_that_cannot_be_and_people_who_may_not_are_refused(backed: Backed) -> None:
    inside = BackupPlace(str(backed.station.folder / "archives"))
    assert code(backed.desk.set_place(backed.admin, inside)) == "backup.inside_station"
    assert code(backed.desk.set_place(backed.admin, BackupPlace("/nowhere/at/all"))) == "backup.place_gone"
    gone = BackupPlace("", "ABCD-1234", "红盘")
    assert code(backed.desk.set_place(backed.admin, gone)) == "backup.place_gone"
    operator = backed.station.sign_in("op01")
    for wanted in (backed.desk.kept, backed.desk.back_up, backed.desk.present_media):
        with pytest.raises(MingQianError):
            wanted(operator)


def test_what_is_due_is_made_by_itself_but_never_beside_a_draw_and_failures_are_shown(
    backed: Backed, monkeypatch: pytest.MonkeyPatch
) -> None:
    station, desk = backed.station, backed.desk
    assert station.do(desk.look) is None, "one was made a moment ago"
    forget = replace(station.do(lambda: desk._service.last), made_at=None)
    station.do(lambda: forget_last(desk, forget))
    busy = replace(desk._parts, busy=lambda: True)
    monkeypatch.setattr(desk, "_parts", busy)
    assert station.do(desk.look) is None
    assert code(desk.back_up(backed.admin)) == "backup.work_runs"
    monkeypatch.undo()
    shutil.move(backed.place, backed.folder / "unplugged")
    for _ in range(2):
        assert code(station.do(desk.look)) == "backup.place_gone"
    assert desk.lamp().reason == "backup.place_gone"
    failures = [
        e for e in backed.events() if e["event"] == "system.backup_failed" and e["facts"]["automatic"]
    ]
    assert len(failures) == 1, "tried again and again, told once"
    shutil.move(backed.folder / "unplugged", backed.place)
    made = get(station.do(desk.look))
    record = backed.events()[0]
    assert (record["actor"], record["facts"]["automatic"]) == ("system", True)
    assert record["subject"] == made.id
    assert desk.lamp().reason == "backup.recent"


def forget_last(desk: Any, last: Any) -> None:
    with desk._service.acts.transaction():
        desk._service._keep(last, "", None)


def test_two_people_put_it_in_the_stations_place_and_the_log_says_what_was_lost(backed: Backed) -> None:
    made = get(backed.desk.back_up(backed.admin))
    for second in (backed.admin, backed.station.sign_in("auditor1")):
        assert code(backed.desk.restore(backed.admin, second, made, "x")) == "backup.second_person"
    assert code(backed.desk.restore(backed.admin, backed.second, made, " ")) == "backup.reason_missing"
    assert not (backed.folder / "data" / "station.restored").exists()
    get(backed.desk.restore(backed.admin, backed.second, made, "库中项目误删"))
    begun = backed.events()[0]
    assert begun["event"] == "system.restore_begun"
    copy = backed.folder / "next"  # the next start, of a copy: the others go on with this one
    shutil.copytree(backed.folder / "data", copy)
    again = Headless(copy / "station")
    again.ws.surroundings.store.settle()
    again.sign_in("sysadmin")
    records = again.records(3)
    restored = next(record for record in records if record["event"] == "system.restored")
    assert {record["epoch"] for record in records} == {2}
    assert (restored["seq"], restored["facts"]["root"]) == (made.size, made.root)
    assert restored["facts"]["lost_size"] == begun["seq"] + 1
    assert (restored["facts"]["by"], restored["facts"]["second"]) == ("A-0001", "A-0002")
    assert [path.name for path in copy.glob("station.replaced-*")]
    assert "system.head_differs" not in {record["event"] for record in records}
    auditor = again.sign_in("auditor1")
    assert get(again.ws.services.audit.standing(auditor)).epoch == 2
    again.close()
    shutil.rmtree(backed.folder / "data" / "station.restored")


def test_on_a_new_computer_two_administrators_of_that_day_open_it_or_one_with_the_key(backed: Backed) -> None:
    made = get(backed.desk.back_up(backed.admin))
    new = Headless(backed.folder / "new" / "station")
    restoring = Restoring(new.ws)
    found = next(info for info in get(restoring.found(backed.place)) if info.id == made.id)
    for first, second, refusal in (
        (SYSTEM, SYSTEM, "backup.same_person"),
        (SYSTEM, Opener("sup01", PASSWORD), "backup.not_administrators"),
        (SYSTEM, Opener("secadmin", "wrong"), "access.wrong_password"),
        (Opener("", backed.key), Opener("", backed.key), "backup.two_keys"),
        (Opener("sup01", PASSWORD), Opener("", backed.key), "backup.not_administrators"),
    ):
        assert code(restoring.restore(found, first, second)) == refusal
    assert [path.name for path in (backed.folder / "new").iterdir()] == []
    assert get(restoring.restore(found, Opener("", backed.key), SECURITY)) == 2
    assert code(restoring.restore(found, SYSTEM, SECURITY)) == "station.exists"
    new.sign_in("op01") if new.ws.is_open else new.sign_in("secadmin")
    record = next(r for r in new.records(6) if r["event"] == "system.restored")
    assert (record["facts"]["by"], record["facts"]["second"]) == ("recovery_key", "A-0002")
    assert "lost_size" not in record["facts"]
    new.close()


def test_a_database_put_back_by_hand_shows_when_it_is_opened(backed: Backed) -> None:
    older, newer = backed.folder / "older", backed.folder / "newer"
    station = Headless(newer / "station")
    get(Restoring(station.ws).restore(get(backed.desk.back_up(backed.admin)), SYSTEM, SECURITY))
    station.sign_in("sysadmin")
    station.close()
    shutil.copytree(newer, older)
    for _ in range(2):
        station = Headless(newer / "station")
        station.sign_in("sysadmin")
        assert station.ws.foundation.heads.fits
        station.close()
    shutil.rmtree(newer / "station")
    shutil.copytree(older / "station", newer / "station")
    station = Headless(newer / "station")
    station.sign_in("sysadmin")
    assert not station.ws.foundation.heads.fits
    (record,) = [r for r in station.records(6) if r["event"] == "system.head_differs"]
    assert record["facts"]["kept_size"] > record["facts"]["size"]
    assert len(list(newer.glob("station.head.*"))) == 1, "the note that proves it is kept"
    station.close()
    station = Headless(newer / "station")
    station.sign_in("sysadmin")
    assert station.ws.foundation.heads.fits, "told once; the log holds it"
    station.close()
