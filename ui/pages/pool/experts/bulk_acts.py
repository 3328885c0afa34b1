"""Acts on several experts of the list: those ticked, or everybody who fits the conditions."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from core.contact.mails.dispatch import Notified
from core.contact.mails.outgoing import Channel
from core.engine.api import Services
from core.engine.workstation import Workstation
from core.kernel.errors import UserError
from core.pool.arranging.tag_service import MOST_AT_ONCE
from core.pool.exporting.lists import ExportJob
from core.pool.record.custom_fields import CustomField
from core.pool.record.tags import Carried
from core.pool.search.lists import ExpertFilter, ExpertRow
from core.sheets.model import Progress
from ui.counted import counted
from ui.listing import listed
from ui.pages.pool.experts.export_dialog import ExportDialog
from ui.pages.pool.experts.notify_dialog import NotifyDialog
from ui.pages.pool.experts.tag_dialog import TagDialog
from ui.pages.pool.exporting.progress_relay import ProgressRelay
from ui.pages.pool.parts import presenter
from ui.shell.frame import Frame, Job
from ui.widgets.table.columns import RowAction

_FIELDS_KEY = "experts.export_fields"
_PORTION = min(MOST_AT_ONCE, 1000)


class BulkActs(QObject):
    """What the bulk bar offers. ``done(words, carried)`` tells what was done; what was carried can be taken
    back by :meth:`take_back`.

    ``wanted()`` are the conditions of the list, ``everybody()`` whether all who fit them are meant.
    """

    done = Signal(str, object)

    def __init__(
        self,
        page: QWidget,
        frame: Frame,
        ws: Workstation[Services],
        wanted: Callable[[], ExpertFilter],
        everybody: Callable[[], bool],
    ) -> None:
        super().__init__(page)
        self._page = page
        self._frame = frame
        self._ws = ws
        self._wanted = wanted
        self._everybody = everybody
        self.tags: tuple[str, ...] = ()
        self.custom: tuple[CustomField, ...] = ()
        self.dialog: TagDialog | ExportDialog | NotifyDialog | None = None

    def actions(self) -> list[RowAction]:
        """Buttons of the bar, for what the person may do."""
        may = self._frame.actor.may
        found = []
        if may("pool.edit"):
            found.append(RowAction(self.tr("Add tags…"), self._ask_tags, "tag"))
            found.append(RowAction(self.tr("Take tags away…"), self._ask_tags_away, "minus"))
        if may("pool.export"):
            found.append(RowAction(self.tr("Export…"), self._ask_export, "download"))
            found.append(RowAction(self.tr("Data request…"), self._request_data, "lock"))
        if may("pool.notify"):
            found.append(RowAction(self.tr("Notify…"), self._ask_notice, "send"))
        if may("pool.read"):
            found.append(RowAction(self.tr("Copy masked"), self._copy, "copy"))
        return found

    def for_all(self, actions: Sequence[RowAction]) -> list[RowAction]:
        """Actions of others that get the numbers of everybody where everybody is meant."""
        return [replace(action, run=partial(self._run_for_all, action.run)) for action in actions]

    def _run_for_all(self, run: Callable[[list[Any]], None], rows: list[ExpertRow]) -> None:
        if self._everybody():
            self._with_numbers(rows, lambda numbers: run(list(numbers)))
        else:
            run(rows)

    def take_back(self, carried: Sequence[Carried]) -> None:
        """Undo a change of tags, portion by portion."""
        _Portions(
            self,
            [partial(self._ws.services.pool.tags.put_back, self._frame.actor, (one,)) for one in carried],
            self.tr("Taking back tags"),
            self._taken_back,
        )

    # Tags.

    def _ask_tags(self, rows: list[ExpertRow]) -> None:
        self._tag_dialog(rows, giving=True)

    def _ask_tags_away(self, rows: list[ExpertRow]) -> None:
        self._tag_dialog(rows, giving=False)

    def _tag_dialog(self, rows: list[ExpertRow], *, giving: bool) -> None:
        title = self.tr("Add tags") if giving else self.tr("Take tags away")
        done = partial(self._tag, rows, giving=giving)
        self.dialog = TagDialog(self._page, title, self._whom(rows), self.tags, done, giving=giving)
        self.dialog.open()

    def _tag(self, rows: list[ExpertRow], tags: Sequence[str], *, giving: bool) -> None:
        added, removed = (tuple(tags), ()) if giving else ((), tuple(tags))
        self._with_numbers(rows, partial(self._tag_all, added, removed))

    def _tag_all(self, added: Sequence[str], removed: Sequence[str], numbers: Sequence[str]) -> None:
        wanted = self._wanted() if self._everybody() else None
        tag, actor = self._ws.services.pool.tags.tag, self._frame.actor
        work = [
            partial(tag, actor, numbers[start : start + _PORTION], added, removed, wanted)
            for start in range(0, len(numbers), _PORTION)
        ]
        _Portions(self, work, self.tr("Changing tags"), self._tagged)

    def _tagged(self, results: Sequence[Carried]) -> None:
        experts = sum(len(one.experts) for one in results)
        carried = [one for one in results if one.experts]
        self.done.emit(counted(self.tr("Tags of {0} {0:expert|experts} changed"), f"{experts:,}"), carried)

    def _taken_back(self, results: Sequence[int]) -> None:
        self.done.emit(counted(self.tr("Tags of {0} {0:expert|experts} as before"), f"{sum(results):,}"), [])

    # Notices.

    def _ask_notice(self, rows: list[ExpertRow]) -> None:
        self.dialog = NotifyDialog(self._page, self._whom(rows), partial(self._notify, rows))
        self.dialog.open()

    def _notify(self, rows: list[ExpertRow], channel: Channel, subject: str, text: str) -> None:
        self._with_numbers(rows, partial(self._notify_all, channel, subject, text))

    def _notify_all(self, channel: Channel, subject: str, text: str, numbers: Sequence[str]) -> None:
        notify, actor = self._ws.services.dispatch.notify, self._frame.actor
        work = [
            partial(notify, actor, numbers[start : start + _PORTION], channel, subject, text)
            for start in range(0, len(numbers), _PORTION)
        ]
        _Portions(self, work, self.tr("Notifying experts"), self._notified)

    def _notified(self, results: Sequence[Notified]) -> None:
        told, left_out = sum(r.told for r in results), sum(r.left_out for r in results)
        words = self.tr(
            "{0} {0:expert is|experts are} being notified; {1} {1:has|have} no address. See Messages."
        )
        self.done.emit(counted(words, f"{told:,}", f"{left_out:,}"), [])

    # Export and copying.

    def _ask_export(self, rows: list[ExpertRow]) -> None:
        chosen = self._frame.preferences.get(_FIELDS_KEY, [])
        done = partial(self._export, rows)
        masks = self._frame.actor.masks
        self.dialog = ExportDialog(self._page, self._whom(rows), masks, self.custom, chosen, done)
        self.dialog.open()

    def _export(self, rows: list[ExpertRow], fields: list[str], suffix: str) -> None:
        self._frame.preferences.put(_FIELDS_KEY, fields)
        proposed = self.tr("Experts") + suffix
        name, _ = QFileDialog.getSaveFileName(self._page, self.tr("Save the list"), proposed, f"(*{suffix})")
        if not name:
            return
        path = Path(name if name.endswith(suffix) else name + suffix)
        numbers = None if self._everybody() else [row.expert_no for row in rows]
        relay = ProgressRelay(self)
        exports = self._ws.services.pool.exports
        try:
            job = exports.begin(self._frame.actor, path, self._wanted(), fields, relay.report, numbers)
        except UserError as error:
            self._frame.dialogs.error(error)
            return
        _Export(self, relay, job, self._frame.begin_job(self.tr("Writing the list"), job.cancel), path)

    def finish_export(self, job: ExportJob, done: Callable[[int], None]) -> None:
        """Record a written file and put it in its place."""
        exports, bridge = self._ws.services.pool.exports, self._frame.bridge
        bridge.call(exports.finish, self._frame.actor, job.token, done=done, owner=self)

    def _request_data(self, rows: list[ExpertRow]) -> None:
        self._with_numbers(rows, self._open_request)

    def _open_request(self, numbers: Sequence[str]) -> None:
        self._frame.open_page("pool.export_ask", numbers=tuple(numbers))

    def _copy(self, rows: list[ExpertRow]) -> None:
        lines = ["\t".join(self._copied(row)) for row in rows]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self.done.emit(counted(self.tr("{0} {0:row|rows} copied, masked as shown"), len(rows)), [])

    @staticmethod
    def _copied(row: ExpertRow) -> list[str]:
        specialties = listed(presenter.specialty_words(row.specialties))
        return [
            row.expert_no,
            row.name,
            specialties,
            row.title,
            row.employer,
            row.region,
            row.phone,
            row.term_to,
        ]

    # Whom.

    def _whom(self, rows: list[ExpertRow]) -> str:
        if self._everybody():
            return self.tr("Everybody who fits the conditions.")
        return counted(self.tr("{0} {0:expert|experts} chosen."), len(rows))

    def _with_numbers(self, rows: list[ExpertRow], go_on: Callable[[Sequence[str]], None]) -> None:
        """Go on with the numbers of the ticked, or of all who fit at this moment."""
        if not self._everybody():
            go_on([row.expert_no for row in rows])
            return
        reading = self._ws.services.pool.reading
        found = reading.numbers(self._frame.actor, self._wanted())
        self._frame.bridge.watch(found, done=go_on, owner=self)

    @property
    def frame(self) -> Frame:
        """The window."""
        return self._frame


class _Portions(QObject):
    """Acts one after another in the engine, so that it serves others in between; can be stopped."""

    def __init__(
        self,
        acts: BulkActs,
        work: Sequence[Callable[[], Any]],
        title: str,
        finished: Callable[[Sequence[Any]], None],
    ) -> None:
        super().__init__(acts)
        self._acts = acts
        self._work = list(work)
        self._finished = finished
        self._results: list[Any] = []
        self._stopped = False
        self._job: Job | None = None
        if len(self._work) > 1:
            self._job = acts.frame.begin_job(title, self._stop)
        self._next()

    def _stop(self) -> None:
        self._stopped = True

    def _next(self) -> None:
        done, total = len(self._results), len(self._work)
        if self._stopped or done == total:
            self._end()
            return
        if self._job is not None:
            self._job.update(done, total)
        self._acts.frame.bridge.call(self._work[done], done=self._arrived, failed=self._failed, owner=self)

    def _arrived(self, result: object) -> None:
        self._results.append(result)
        self._next()

    def _failed(self, error: BaseException) -> None:
        self._acts.frame.dialogs.error(error)
        self._end()

    def _end(self) -> None:
        if self._job is not None:
            self._job.finish()
        if self._results:
            self._finished(self._results)
        self.deleteLater()


class _Export(QObject):
    """A list on its way into a file."""

    def __init__(self, acts: BulkActs, relay: ProgressRelay, job: ExportJob, shown: Job, path: Path) -> None:
        super().__init__(acts)
        self._acts = acts
        self._relay = relay
        self._job = job
        self._shown = shown
        self._path = path
        relay.arrived.connect(self._progressed, Qt.ConnectionType.QueuedConnection)
        future: Future[int] = job.written
        acts.frame.bridge.watch(future, done=self._written, failed=self._failed, owner=self)

    def _progressed(self, progress: Progress) -> None:
        self._shown.update(progress.done, progress.total)

    def _written(self, _rows: int) -> None:
        self._acts.finish_export(self._job, self._finished)

    def _finished(self, experts: int) -> None:
        words = counted(self.tr("{0} {0:expert|experts} written to {1}"), f"{experts:,}", self._path.name)
        self._shown.finish(words)
        self._acts.done.emit(words, [])
        self._end()

    def _failed(self, error: BaseException) -> None:
        self._shown.finish()
        if not (isinstance(error, UserError) and error.code == "export.cancelled"):
            self._acts.frame.dialogs.error(error)
        self._end()

    def _end(self) -> None:
        self._relay.deleteLater()
        self.deleteLater()
