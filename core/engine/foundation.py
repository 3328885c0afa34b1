"""What every area stands on once the database is open, and how a station is made and entered."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.access.closed_report import ClosedReport
from core.access.departments import DepartmentService
from core.access.masking_service import MaskingService
from core.access.model import MACHINE
from core.access.recovery_service import RecoveryService
from core.access.rules import SignInPolicy
from core.access.scope import DepartmentGate
from core.access.service import AccessService, Counters
from core.engine.bus import Bus
from core.engine.head_keeper import HeadKeeper
from core.engine.mailbox import Engine
from core.kernel.acts import Acts, StationIdentity
from core.kernel.events import event
from core.kernel.station_facts import StationFacts
from core.system.ports import OpenedStation
from core.system.setup import FirstRun, check_first_run

if TYPE_CHECKING:
    from core.engine.surroundings import Surroundings


@dataclass(frozen=True, slots=True)
class Foundation:
    """What every area's service is built on once the database is open."""

    station: OpenedStation
    facts: StationFacts
    acts: Acts
    access: AccessService
    recovery: RecoveryService
    departments: DepartmentService
    engine: Engine
    bus: Bus
    background: ThreadPoolExecutor
    heads: HeadKeeper

    def record_failure(self, kind: str) -> None:
        """The program itself failed; ``kind`` is the exception's class."""
        with self.acts.transaction():
            self.acts.record(event("system.failure"), MACHINE, facts={"kind": kind})

    def close(self) -> None:
        """Record the end and close the database."""
        with self.acts.transaction():
            self.acts.record(event("system.closed"), MACHINE, self.facts.station_id)
        self.heads.end()
        self.station.close()


def create_station(
    around: "Surroundings", answers: FirstRun, policy: SignInPolicy, publish: Callable[[object], None]
) -> str:
    """Set a station up, whole or not at all; gives the recovery key, which is stored nowhere.

    Raises:
        UserError: a code of ``core.system.setup.check_first_run``.
        StorageError: ``station.exists`` or ``station.unwritable``.
    """
    check_first_run(answers, policy)
    now = around.clock.now().wall
    draft = around.store.create(f"mingqian/{answers.station_id}", now.isoformat())
    try:
        station = draft.station
        identity = StationIdentity(answers.station_id, 1, answers.practice)
        acts = _acts(around, station, identity, publish)
        access = _access(around, station, acts, policy)
        with acts.transaction():
            for key, value in _facts_of(answers).items():
                station.settings.put(key, value)
            accounts = access.create_first_accounts(list(answers.accounts))
            acts.record(
                event("system.first_run"),
                MACHINE,
                answers.station_id,
                {
                    "practice": answers.practice,
                    "language": answers.language,
                    "administrators": [a.id for a in accounts],
                    "version": around.program_version,
                },
            )
        draft.finish()
    except BaseException:
        draft.abandon()
        raise
    return draft.recovery_key


def enter_station(
    around: "Surroundings",
    raw_key: bytes,
    by: str,
    policy: SignInPolicy,
    engine: Engine,
    bus: Bus,
    background: ThreadPoolExecutor,
) -> Foundation:
    """Open the database and record it, ``by`` being "recovery" or a login (engine thread)."""
    station = around.store.open(raw_key)
    facts = read_facts(station)
    identity = StationIdentity(facts.station_id, _epoch(station), facts.practice)
    acts = _acts(around, station, identity, bus.publish)
    access = _access(around, station, acts, policy)
    with acts.transaction():
        acts.record(
            event("system.opened"),
            MACHINE,
            facts.station_id,
            {
                "by": "recovery" if by == "recovery" else "key_slot",
                "version": around.program_version,
                "program_digest": around.program_digest(),
            },
        )
    heads = HeadKeeper(station, around.store.head, acts, engine, bus)
    heads.begin()
    settings = station.settings
    ClosedReport(acts, station.accounts, policy, settings.get, settings.put).take(around.store.attempts)
    recovery = RecoveryService(acts, station.accounts, around.hasher, around.keyring, station.slots, policy)
    departments = DepartmentService(acts, station.departments, station.accounts)
    return Foundation(station, facts, acts, access, recovery, departments, engine, bus, background, heads)


def read_facts(station: OpenedStation) -> StationFacts:
    """The station's facts from its settings."""
    get = station.settings.get
    return StationFacts(
        organisation=str(get("organisation", "")),
        station_id=str(get("station_id", "")),
        room=str(get("room", "")),
        language=str(get("language", "zh_CN")),
        practice=bool(get("practice", False)),
    )


def _acts(
    around: "Surroundings",
    station: OpenedStation,
    identity: StationIdentity,
    publish: Callable[[object], None],
) -> Acts:
    acts = Acts(station.unit, station.journal, around.clock, around.entropy, identity, publish)
    acts.gate = DepartmentGate(station.departments)
    return acts


def _access(
    around: "Surroundings", station: OpenedStation, acts: Acts, policy: SignInPolicy
) -> AccessService:
    settings = station.settings
    counters = Counters(
        get=lambda name: int(str(settings.get(name, 0))),
        put=lambda name, value: settings.put(name, value),
        next_number=settings.next_number,
    )
    return AccessService(
        acts,
        station.accounts,
        around.hasher,
        around.keyring,
        station.slots,
        counters,
        policy,
        MaskingService(acts, settings.get, settings.put),
        station.departments,
    )


def _facts_of(answers: FirstRun) -> dict[str, str | bool]:
    return {
        "organisation": answers.organisation.strip(),
        "station_id": answers.station_id,
        "room": answers.room.strip(),
        "language": answers.language,
        "practice": answers.practice,
    }


def _epoch(station: OpenedStation) -> int:
    return int(str(station.settings.get("epoch", 1)))
