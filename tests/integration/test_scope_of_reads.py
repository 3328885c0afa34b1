"""Nobody adds a read of experts, projects, reviews or draws that forgets the data scopes.

Each method that pages reach is called for somebody of another department and must tell nothing, or it stands
on a list with the reason why it need not.
"""

import dataclasses
import inspect
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future
from functools import partial
from typing import Any

import pytest

from core.access.model import Actor
from core.cases.model import CaseFilter, CaseList
from core.draw.history.lists import HistoryFilter
from core.draw.history.service import HistoryWords
from core.draw.state.records import PlanDraft
from core.draw.state.views import DrawState
from core.engine.api import Services
from core.kernel.errors import OutOfScopeError, UserError
from core.pool.quality.look_alikes import Described
from core.pool.quality.ports import QualityOverview, QualityQuery
from core.pool.record.model import ExpertStatus
from core.pool.search.lists import ExpertFilter, ExpertQuery
from core.pool.upkeep.model import CheckScope
from core.projects.model import ProjectFilter
from tests.support.scope_station import SCOPED, SENIOR, ScopeStation, entry

SERVICES = [field.name for field in dataclasses.fields(Services)]
EVERYBODY = ExpertFilter(statuses=tuple(ExpertStatus))


@dataclasses.dataclass(frozen=True)
class Read:
    """A call, and whether figures tell rather than numbers of experts and projects."""

    call: Callable[[ScopeStation, Actor], Any]
    figures: bool = False


def engine(
    method: Callable[[ScopeStation], Any], *arguments: Callable[[ScopeStation], Any] | Any
) -> Callable[..., Any]:
    """Call a method in the engine's thread."""

    def call(station: ScopeStation, actor: Actor) -> Any:
        given = [value(station) if callable(value) else value for value in arguments]
        return station.do(method(station), actor, *given)

    return call


def _first(station: ScopeStation) -> str:
    return station.first


def figures_of(overview: QualityOverview) -> tuple[Any, ...]:
    return overview.counts, overview.faulty, overview.lost, overview.added


def written_history(station: ScopeStation, actor: Actor) -> str:
    """What the file says that a history is written to."""
    path = station.folder / f"{len(list(station.folder.iterdir()))}.csv"
    words = HistoryWords(
        "x", ("x",) * 13, {state.value: "x" for state in DrawState}, "y", "n", {"random": "x"}
    )
    history = station.services.draw_history
    token = history.write(actor, HistoryFilter(), path, words).result(60)
    station.do(history.exported, actor, token)
    return path.read_text("utf-8-sig")


READS: Mapping[str, Read] = {
    # The list and what is around it.
    "PoolReading.page": Read(lambda s, a: s.pool.reading.page(a, ExpertQuery(EVERYBODY))),
    "PoolReading.count": Read(lambda s, a: s.pool.reading.count(a, EVERYBODY), figures=True),
    "PoolReading.counts": Read(lambda s, a: s.pool.reading.counts(a), figures=True),
    "PoolReading.numbers": Read(lambda s, a: s.pool.reading.numbers(a, EVERYBODY)),
    "PoolReading.detail": Read(lambda s, a: s.pool.reading.detail(a, s.first)),
    "PoolReading.specialty_use": Read(lambda s, a: s.pool.reading.specialty_use(a), figures=True),
    "PoolReading.supply": Read(lambda s, a: s.pool.reading.supply(a, ["A01"]), figures=True),
    "PoolReading.holds": Read(lambda s, a: s.pool.reading.holds(a, "specialties", "A01"), figures=True),
    "PoolReading.tags": Read(lambda s, a: s.pool.reading.tags(a), figures=True),
    "PoolReading.regions": Read(lambda s, a: len(s.pool.reading.regions(a).result(60)), figures=True),
    "PoolExports.begin": Read(
        lambda s, a: s.pool.exports.begin(a, s.folder / "o.xlsx", EVERYBODY, ("title",), print).written,
        figures=True,
    ),
    # One expert.
    "ExpertHistory.versions": Read(engine(lambda s: s.pool.history.versions, _first)),
    "ExpertHistory.compare": Read(engine(lambda s: s.pool.history.compare, _first, 1, 1)),
    "ExpertAttachments.list": Read(engine(lambda s: s.pool.attachments.list, _first)),
    "ExpertAttachments.photo": Read(engine(lambda s: s.pool.attachments.photo, _first)),
    "ExpertEntering.check": Read(engine(lambda s: s.pool.entering.check, entry("13800000001"), _first)),
    "ExpertEntering.kept_draft": Read(engine(lambda s: s.pool.entering.kept_draft, _first)),
    "ExpertEntering.keep_draft": Read(
        engine(lambda s: s.pool.entering.keep_draft, _first, entry("13800000001"))
    ),
    "PoolReviews.pending": Read(engine(lambda s: s.pool.reviews.pending, _first)),
    "PoolReviews.sides": Read(lambda s, a: s.do(s.pool.reviews.sides, stranger(a), s.application)),
    "CaseFiles.list": Read(lambda s, a: s.do(s.pool.case_files.list, stranger(a), s.application)),
    "ExportRequests.asked": Read(lambda s, a: s.do(s.pool.requests.asked, stranger(a), s.request)),
    "PoolQuality.look_alikes": Read(
        lambda s, a: s.pool.quality.look_alikes(a, Described("欧阳青", "云帆软件"))
    ),
    "Dispatch.page": Read(engine(lambda s: s.services.dispatch.page, 0, 9)),
    # Upkeep and quality.
    "LeaveService.leaves": Read(engine(lambda s: s.pool.upkeep.leave.leaves, _first)),
    "BarService.bars": Read(engine(lambda s: s.pool.upkeep.bars.bars, True, lambda s: s.second)),
    "UpkeepLists.leaves": Read(engine(lambda s: s.pool.upkeep.lists.leaves)),
    "UpkeepLists.leaves_during": Read(
        engine(lambda s: s.pool.upkeep.lists.leaves_during, None, "2026-01-01", "2099-12-31")
    ),
    "UpkeepLists.bars": Read(engine(lambda s: s.pool.upkeep.lists.bars, True)),
    "UpkeepLists.deleted": Read(engine(lambda s: s.pool.upkeep.lists.deleted)),
    "BarService.pending": Read(engine(lambda s: s.pool.upkeep.bars.pending)),
    "BarService.asked": Read(engine(lambda s: s.pool.upkeep.bars.asked, lambda s: s.barring)),
    "TermService.counts": Read(engine(lambda s: s.pool.upkeep.terms.counts), figures=True),
    "TermService.terms": Read(engine(lambda s: s.pool.upkeep.terms.terms, lambda s: [s.first])),
    "CheckService.entries": Read(engine(lambda s: s.pool.upkeep.checks.entries, lambda s: s.round)),
    "CheckService.scope_size": Read(
        engine(lambda s: s.pool.upkeep.checks.scope_size, CheckScope()), figures=True
    ),
    "AvoidanceService.matches": Read(
        lambda s, a: [one.matches for one in s.do(s.pool.upkeep.avoidance.matches, a, ["云帆软件"])]
    ),
    "MergeService.compare": Read(engine(lambda s: s.pool.upkeep.merging.compare, _first, lambda s: s.second)),
    "PoolQuality.begin": Read(lambda s, a: s.pool.quality.begin(a, 12, lambda *_: None).findings),
    "PoolQuality.recheck": Read(lambda s, a: s.pool.quality.recheck(a, [s.first], 12).findings),
    "PoolQuality.overview": Read(
        lambda s, a: figures_of(s.pool.quality.overview(a).result(60)), figures=True
    ),
    "PoolQuality.rows": Read(lambda s, a: s.pool.quality.rows(a, QualityQuery())),
    "PoolQuality.decisions": Read(lambda s, a: s.pool.quality.decisions(a, s.first)),
    "ImportHistory.all": Read(lambda s, a: s.pool.import_history.all(stranger(a))),
    "ImportHistory.dependents": Read(lambda s, a: s.pool.import_history.dependents(stranger(a), s.record)),
    # Reviews, projects, draws, archives.
    "CaseService.page": Read(lambda s, a: s.do(s.services.cases.page, stranger(a), CaseFilter(CaseList.ALL))),
    "CaseService.count": Read(
        lambda s, a: s.do(s.services.cases.count, stranger(a), CaseFilter(CaseList.ALL)), figures=True
    ),
    "CaseService.counts": Read(lambda s, a: s.do(s.services.cases.counts, stranger(a)), figures=True),
    "CaseService.view": Read(lambda s, a: s.do(s.services.cases.view, stranger(a), s.application)),
    "DrawHistory.page": Read(lambda s, a: s.services.draw_history.page(a, HistoryFilter())),
    "DrawHistory.count": Read(lambda s, a: s.services.draw_history.count(a, HistoryFilter()), figures=True),
    "DrawHistory.write": Read(written_history),
    "DrawDesk.seats_of": Read(engine(lambda s: s.services.draws.seats_of, _first)),
    "BatchService.all": Read(engine(lambda s: s.services.batches.all)),
    "BatchService.scope": Read(engine(lambda s: s.services.batches.scope, "P-2")),
    "BatchService.of_project": Read(engine(lambda s: s.services.batches.of_project, "P-3")),
    "ProjectArchiveDesk.view": Read(engine(lambda s: s.services.project_archives.view, "P-2")),
    "ProjectService.page": Read(engine(lambda s: s.services.projects.page, ProjectFilter())),
    "ProjectService.count": Read(engine(lambda s: s.services.projects.count, ProjectFilter()), figures=True),
    "ProjectService.demand": Read(engine(lambda s: s.services.projects.demand), figures=True),
    "ProjectService.get": Read(engine(lambda s: s.services.projects.get, "P-2")),
    "ProjectService.versions": Read(engine(lambda s: s.services.projects.versions, "P-2")),
    "ProjectService.history": Read(engine(lambda s: s.services.projects.history, "P-2")),
    "DrawDesk.rows": Read(engine(lambda s: s.services.draws.rows)),
    "DrawDesk.plan_for": Read(engine(lambda s: s.services.draws.plan_for, "P-2")),
    "DrawDesk.pre_query": Read(
        lambda s, a: s.services.draws.pre_query(a, s.do(s.services.draws.plan_for, SENIOR, "P-2")[1])
    ),
    "FormDesk.applications": Read(engine(lambda s: s.services.forms.applications, "P-2")),
    "FormDesk.application": Read(lambda s, a: s.services.forms.application(a, "P-2")),
    "DrawDesk.save_plan": Read(engine(lambda s: s.services.draws.save_plan, PlanDraft("P-2", ()))),
}
"""How each read is called; for :data:`SENIOR` it tells something, else the call would prove nothing."""

SILENT = {"FormDesk.applications", "FormDesk.application", "DrawDesk.seats_of", "ExpertAttachments.photo"}
SILENT |= {
    "MergeService.compare",
    "TermService.terms",
    "PoolQuality.decisions",
    "ExpertEntering.keep_draft",
}
SILENT |= {"ExpertHistory.compare", "ExpertHistory.versions", "ProjectService.history", "DrawDesk.pre_query"}
SILENT |= {"ProjectService.versions"}
SILENT |= {"ImportHistory.dependents", "PoolReviews.pending", "ExpertEntering.check", "PoolReviews.sides"}
SILENT |= {"DrawDesk.save_plan", "ExpertEntering.kept_draft", "ImportHistory.all"}
"""Reads whose answers name nobody: they have to be refused or to be empty."""

NOBODYS: Mapping[str, str] = {
    "DrawBalance.page": "experts of the scope; held to it in tests/storage/database/test_draw_times.py",
    "DrawBalance.balance": "experts of the scope; held to it in tests/storage/database/test_draw_times.py",
    "DrawBalance.write": "experts of the scope; held to it in tests/storage/database/test_draw_times.py",
    "PlanTemplates.all": "conditions without a project, own and shared ones",
    "PoolReading.specialties": "the classification is everybody's",
    "PoolReading.scenes": "conditions, own and shared ones",
    "PoolReading.custom_fields": "names of fields",
    "ExpertAttachments.check": "a file that the actor has",
    "ExpertAttachments.taken": "a file that the actor has, inside the act that keeps it",
    "ExpertAttachments.take_over": "inside the decision of a case, whose act asked for it",
    "FieldDefinitions.all": "names of fields",
    "FieldDefinitions.usage": "how many values a field has, before it is removed by who sees all",
    "PoolImports.begin": "a file that the actor has; held to the scope in test_departments.py",
    "PoolImports.peek": "a file that the actor has",
    "PoolImports.begin_specialties": "a file that the actor has",
    "PoolImports.rows": "a file that the actor has read, by its secret token",
    "PoolImports.write_template": "an empty sheet",
    "PoolReviews.apply": "called by ExpertEntering.enter, which places the draft",
    "PoolReviews.ask_change": "called by acts that are held to the scope",
    "PoolReviews.hold_back": "called by acts that are held to the scope",
    "ExpertEntering.drop_draft": "forgets an entry of the own account",
    "CheckService.rounds": "names and days of annual checks; their figures count within the scope",
    "CaseService.policy": "the chains of levels",
    "DrawDesk.figures": "counts of draws; held to the scope in tests/core/draw/test_figures.py",
    "EvidenceDesk.archives": "asked draw by draw; tests/ui/pages/evidence shows the list",
    "EvidenceDesk.verify": "any archive, by whoever has its file",
    "ExportRequests.begin": "for the applicant alone, of experts asked for within his scope",
    "MendService.asked": "what the applicant himself wrote; handing it in again is held to the scope",
    "UnmaskingDesk.page": "the log is read whole",
    "UnmaskingDesk.count": "the log is read whole",
    "UnmaskingDesk.export": "the log is read whole",
    "LineService.views": "modems of the station",
    "LineService.trace": "modems of the station",
    "FormDesk.all": "forms of the house, which hold no data",
    "FormDesk.add": "a file that the actor has",
    "FormDesk.retire": "forms of the house, which hold no data",
    "FormDesk.sample": "invented values",
    "FormDesk.starting": "an empty form",
    "FormDesk.fill_application": "asks for the project as FormDesk.application does",
    "TraceDesk.trace": "a picture that the actor has, for who reads the whole log",
    "ArchiveBrowser.view": "an archive by whoever has its file",
    "ArchiveBrowser.open_with_own_key": "an archive by whoever has its file and a key to its private part",
    "ArchiveBrowser.open_with_key_file": "an archive by whoever has its file and a key to its private part",
    "ArchiveBrowser.save": "an archive by whoever has its file and a key to its private part",
    "FormDesk.application_paper": "for ProjectArchiveDesk.seal, which asks for the project",
    "ProjectArchiveDesk.offered": "asked project by project, as EvidenceDesk.archives draw by draw",
    "ProjectArchiveDesk.seal": "asks for the project, as ProjectArchiveDesk.view does, and is an act besides",
    "PlayerDesk.of_archive": "an archive by whoever has its file and a key to its private part",
    "PlayerDesk.decoded": "of a session that PlayerDesk.own or of_archive gave",
    "MicrophoneDesk.found": "devices of the station",
    "MicrophoneDesk.level": "how loud it is; nothing that is heard is kept",
    "ArchiveDesk.export": "asks for the draw of the archive; the list of archives is held to the scope",
    "ArchiveDesk.exports": "copies of one archive by its name",
    "ArchiveDesk.imports": "archives of other stations, by whoever took their files in",
    "ArchiveDesk.take_in": "an archive by whoever has its file",
    "ArchiveDesk.key_sheet": "public keys of the station and of offices",
    "BackupDesk.standing": "copies of the whole station, for the system administrator",
    "BackupDesk.set_place": "a folder or medium of the station",
    "BackupDesk.present_media": "media of the station",
    "BackupDesk.kept": "copies of the whole station, encrypted",
    "BackupDesk.back_up": "a copy of the whole station, encrypted",
    "BackupDesk.check": "a copy of the whole station, encrypted",
    "BackupDesk.restore": "a copy of the whole station, by two administrators",
    "ArchiveDesk.present_media": "media of the station",
    "ArchiveDesk.print_sheet": "a sheet that the actor was given",
    "ArchiveDesk.receipt": "asks for the draw of the archive",
    "MediaService.all": "media of the station",
    "RecipientService.all": "public keys of offices",
    "CallBoard.view": "asks draw by draw",
    "ContactLog.draws": "asks draw by draw",
    "ContactLog.page": "asks draw by draw",
    "Inbox.count": "how many texts wait",
    "Inbox.places": "asks draw by draw",
    "Inbox.waiting": "asks draw by draw",
    "Listening.play": "words of the station, and invented values",
    "Listening.read_in": "a file that the actor has",
    "Listening.say": "words of the station, and invented values",
    "Listening.take": "what the actor says into the microphone",
    "WordingService.clip": "recordings of prompts",
    "WordingService.versions": "words of the station",
    "PolicyService.versions": "policies of the station",
    "CalendarService.year": "the working days of a year",
    "RuleService.shipped": "rules of the regulations",
    "RuleService.versions": "rules of the regulations",
    "Dispatch.post": "letters of acts that are held to the scope",
    "MailSettings.shown": "the mail server",
    "ReviewResults.texts": "words of messages",
    "ReviewResults.decided": "what follows from a decision, which is held to the scope",
    "AuditDesk.page": "the log is read whole",
    "AuditDesk.count": "the log is read whole",
    "AuditDesk.people": "the log is read whole",
    "AuditDesk.standing": "the log is read whole",
    "AuditDesk.check": "the log is read whole",
    "AuditDesk.export": "the log is read whole",
}
"""Methods that tell of nobody, or are held to the scope in another test."""


def stranger(actor: Actor) -> Actor:
    """The same as another account: what one asked for oneself stays one's own."""
    return dataclasses.replace(actor, account_id="A-0077", roles=("reviewer",))


def methods_for_pages(services: Any) -> dict[str, Any]:
    """Methods that take who asks and are no acts, of everything that pages reach from the services."""
    found: dict[str, Any] = {}
    waiting, seen = [getattr(services, name) for name in SERVICES], set[int]()
    while waiting:
        one = waiting.pop()
        if id(one) in seen or not type(one).__module__.startswith("core."):
            continue
        seen.add(id(one))
        for name in dir(one):
            if name.startswith("_") or name in ("acts", "changes"):
                continue
            value = getattr(one, name)
            if not inspect.ismethod(value):
                waiting.append(value)
            elif not hasattr(value, "event") and who(value):
                found[f"{type(value.__self__).__name__}.{name}"] = value
    return found


def who(method: Any) -> str:
    """The parameter that says who asks, or ""."""
    names = ("actor", "_actor", "supervisor")
    return next((name for name in inspect.signature(method).parameters if name in names), "")


@pytest.fixture(scope="module")
def station(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ScopeStation]:
    made = ScopeStation(tmp_path_factory.mktemp("scopes"))
    yield made
    made.base.close()


def told(result: Any) -> Iterator[Any]:
    """Every value in an answer."""
    if dataclasses.is_dataclass(result) and not isinstance(result, type):
        result = [getattr(result, field.name) for field in dataclasses.fields(result)]
    if isinstance(result, Mapping):
        result = [*result.keys(), *result.values()]
    if isinstance(result, (list, tuple, set, frozenset)):
        for value in result:
            yield from told(value)
    else:
        yield result


def answer(read: Read, station: ScopeStation, actor: Actor) -> list[Any] | None:
    """What is told, None when it is refused."""
    try:
        found = read.call(station, actor)
        return list(told(found.result(60) if isinstance(found, Future) else found))
    except OutOfScopeError:
        return None
    except UserError as error:
        if error.code not in ("pool.expert_unknown", "cases.unknown", "draw.unknown"):
            raise
        return None


def test_every_read_that_pages_reach_is_looked_at(station: ScopeStation) -> None:
    methods = methods_for_pages(station.services)
    by_draw = {name for name, method in methods.items() if "draw_id" in inspect.signature(method).parameters}
    assert set(methods) - by_draw | {"DrawDesk.save_plan"} == {*READS, *NOBODYS}
    assert not set(READS) & set(NOBODYS)


@pytest.mark.parametrize("name", READS)
def test_a_read_tells_nothing_of_another_department(station: ScopeStation, name: str) -> None:
    read, marks = READS[name], station.marks()
    everything = answer(read, station, SENIOR)
    scoped = answer(read, station, SCOPED)
    if read.figures:
        assert everything is not None
        assert sum(value for value in everything if type(value) is int) > 0
        assert scoped is None or sum(value for value in scoped if type(value) is int) == 0
    elif name in SILENT:
        assert not scoped
    else:
        assert everything is not None
        assert any(mark in str(value) for value in everything for mark in marks)
        assert scoped is None or not any(mark in str(value) for value in scoped for mark in marks)


def asked(method: Any, given: Mapping[str, Any], station: ScopeStation, _actor: Actor) -> Any:
    return station.base.engine.submit(partial(method, **given)).result(60)


def test_nothing_is_done_with_a_draw_of_another_department(station: ScopeStation) -> None:
    before = station.do(station.services.draws.view, SENIOR, station.draw)
    for name, method in methods_for_pages(station.services).items():
        parameters = inspect.signature(method).parameters
        if "draw_id" not in parameters or name == "DrawDesk.save_plan":
            continue
        given: dict[str, Any] = {"draw_id": station.draw}
        for other in parameters:
            if other in ("actor", "supervisor", "second"):
                given[other] = SCOPED
            elif other != "draw_id" and parameters[other].default is inspect.Parameter.empty:
                given[other] = 1 if other in ("row", "attempt") else ""
        assert answer(Read(partial(asked, method, given)), station, SCOPED) is None
    assert station.do(station.services.draws.view, SENIOR, station.draw) == before
