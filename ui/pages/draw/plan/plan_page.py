"""Step 1 of a draw: the plan editor with live counts."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QTimer

from core.draw.ceremony.selection_service import SELECT
from core.draw.forms.values import group_id
from core.draw.state.records import PlanDraft
from core.draw.state.views import DrawView, PreQueryView
from core.engine.api import Services
from core.engine.workstation import Workstation
from core.projects.batch_service import ScopeView
from core.projects.model import Project
from ui.counted import counted
from ui.listing import listed_clauses
from ui.pages.draw.parts.ceremony_presenter import is_committed, is_over
from ui.pages.draw.parts.check_lines import RuleHints
from ui.pages.draw.parts.room import between
from ui.pages.draw.parts.step_names import show_way, step_bar
from ui.pages.draw.plan.application_dialog import ApplicationDialog
from ui.pages.draw.plan.plan_batch import ServedProject
from ui.pages.draw.plan.plan_counting import Counting
from ui.pages.draw.plan.plan_counts import CountsCard
from ui.pages.draw.plan.plan_group_editor import GroupEditor
from ui.pages.draw.plan.plan_groups import GroupList
from ui.pages.draw.plan.plan_limits import LimitsEditor
from ui.pages.draw.plan.plan_mode import ModeCard
from ui.pages.draw.plan.plan_people import AvoidanceEditor, WitnessEditor
from ui.pages.draw.plan.plan_presenter import complaints, group_counts, may_count, named
from ui.pages.draw.plan.plan_starts import PlanStarts
from ui.pages.pool.parts.tree_nodes import region_nodes, specialty_nodes, tag_nodes
from ui.shell.frame import Frame
from ui.shell.page import GAP, Page
from ui.texts import message_for, words
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.labels import Text
from ui.widgets.layouts import column, row
from ui.widgets.panels import ScrollBox
from ui.widgets.tags import Tag

COUNT_AFTER_MS = 120
"""Counts are worked out anew so long after the last change."""


class PlanPage(Page):
    """Edits the plan of a project's draw; saved by Ctrl+S, handed on to the check."""

    ceremony = True

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame, "", "")
        self._ws = ws
        self._draw_id: str | None = None
        self._saved: PlanDraft | None = None
        self._project_no = ""
        self._counts: PreQueryView | None = None
        self._asked = 0
        self._refusal = ""  # why the plan could not be counted
        self._waiting = self._again = self._fixed = self._to_check = False
        self.set_title(self.tr("Draw plan"))
        self._buttons()
        self.steps = step_bar(0)
        self.body.addWidget(self.steps)
        self.groups = GroupList()
        between(self.groups, 300, 344)
        self.editor = GroupEditor()
        self.limits = LimitsEditor()
        self.mode = ModeCard()
        self.served = ServedProject()
        self.avoidance = AvoidanceEditor()
        self.witnesses = WitnessEditor()
        self.counts = CountsCard()
        between(self.counts, 330, 408)
        line = row(self.groups, self._middle(), self.counts, gap=GAP)
        for place, share in enumerate((2, 6, 2)):
            line.setStretch(place, share)
        self.body.addLayout(line, 1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(COUNT_AFTER_MS)
        self._timer.timeout.connect(self._count)
        self.groups.changed.connect(self._edited)
        self.groups.picked.connect(self._pick)
        self._starts = PlanStarts(self, frame, ws, lambda: self.draft, self._take_over)
        self.groups.begin_from.connect(self._starts.begin_from)
        self.groups.save_template.connect(self._starts.save)
        self.editor.edited.connect(self._group_edited)
        self.served.edited.connect(self._project_chosen)
        for part in (self.limits, self.mode, self.avoidance):
            part.edited.connect(self._edited)
        self.witnesses.edited.connect(self._look)

    def opened(self, params: Mapping[str, object]) -> None:
        """The page is shown; load."""
        self._load_tree()
        project, draw = params.get("project_no"), params.get("draw_id")
        if isinstance(project, str) and project:
            self._load(project)
        elif isinstance(draw, str):
            self.frame.bridge.call(
                self._ws.services.draws.view, self.frame.actor, draw, done=self._found, owner=self
            )

    def returned(self) -> None:
        """Load again."""
        if self._project_no and not self.unsaved():
            self._load(self._project_no)

    def unsaved(self) -> str:
        """What leaving would lose."""
        if self._saved is None or self._fixed or self.draft == self._saved:
            return ""
        return self.tr("The draw plan has changes that are not saved.")

    def save(self) -> None:
        """Store the plan."""
        if self._saved is not None and not self._fixed:
            self._save.block(self.tr("Being saved…"))
            self.frame.bridge.call(
                self._ws.services.draws.save_plan,
                self.frame.actor,
                self.draft,
                self._draw_id,
                done=self._stored,
                failed=self._refused,
                owner=self,
            )

    @property
    def draft(self) -> PlanDraft:
        """The plan as it stands on the screen."""
        base = self._saved or PlanDraft(self._project_no, ())
        plan = PlanDraft(
            project_no=self._project_no,
            groups=tuple(self.groups.groups),
            avoid_units=self.avoidance.avoided_units,
            avoid_persons=self.avoidance.avoided_persons,
            use_bidders=self.avoidance.bidders.isChecked(),
            employer_cap=self.limits.cap.value or None,
            entropy_floor=base.entropy_floor,
            witnesses=named(self.witnesses.people),
            names_locked=self.avoidance.sealed.is_locked,
            unseal_hours=self.avoidance.sealed.hours,
            unseal_signed_in=self.avoidance.sealed.at_sign_in,
            draw_cap=self.limits.draw_cap.value or None,
            draw_months=self.limits.months.value,
            counted=self.limits.counted.value or base.counted,
            fresh_dice=bool(self.limits.dice.value),
        )
        return self.mode.applied(self.limits.applied(plan))

    def _buttons(self) -> None:
        self._save = Button(self.tr("Save Ctrl+S"), "save")
        self._save.setObjectName("save_plan")
        self._save.clicked.connect(self.save)
        self._query = Button(self.tr("Pre-query"), "list-checks")
        self._query.setObjectName("pre_query")
        self._query.clicked.connect(self._count)
        self._check = Button(self.tr("On to the check"), "arrow-right", "primary", icon_after=True)
        self._check.setObjectName("check_plan")
        self._check.clicked.connect(self._go_to_check)
        self._application = Button(self.tr("Application form…"), "file-text")
        self._application.setObjectName("application_form_button")
        self._application.clicked.connect(self._show_application)
        self.head.add_action(self._application)
        self.head.add_action(self._save)
        self.head.add_action(self._query)
        self.set_main_action(self._check)

    def _show_application(self) -> None:
        if self.unsaved():
            self.frame.notify(self.tr("Save the plan first: the form shows what is saved"), "warning")
            return
        ApplicationDialog(self, self.frame, self._ws, self._project_no).open()

    def _middle(self) -> ScrollBox:
        self._conditions = Card(
            self.tr("Conditions"),
            "list-checks",
            self.tr("drawn from the whole pool, of all departments"),
            padding=0,
        )
        self._conditions.add(self.served)
        self._conditions.add(self.editor)
        limits = Card(self.tr("Limits"), "scale", self.tr("apply to all groups"), padding=0)
        limits.add(self.limits)
        avoidance = Card(
            self.tr("Avoidance"), "user-check", self.tr("applies to all groups; stays private"), padding=0
        )
        avoidance.add(self.avoidance)
        people = Card(
            self.tr("Witnesses"), "eye", self.tr("at least two; they roll the dice in this order"), padding=0
        )
        people.add(self.witnesses)
        self._problems = Text("", "body", "warning", wrap=True)
        self._problems.setObjectName("plan_problems")
        self._rules = RuleHints()
        return ScrollBox(
            column(
                *(self._problems, self._rules, self.mode, self._conditions, limits, avoidance, people, None),
                gap=GAP,
            )
        )

    # -- loading -----------------------------------------------------------------------------------------

    def _found(self, view: DrawView) -> None:
        self._load(view.project_no)

    def _load(self, project_no: str) -> None:
        self._project_no = project_no
        services, actor = self._ws.services, self.frame.actor
        self.frame.bridge.call(services.draws.plan_for, actor, project_no, done=self._show, owner=self)
        self.frame.bridge.call(services.batches.scope, actor, project_no, done=self._show_scope, owner=self)

    def _load_tree(self) -> None:
        reading = self._ws.services.pool.reading
        future = reading.specialties(self.frame.actor)
        self.frame.bridge.watch(
            future, done=lambda found: self.editor.set_tree(specialty_nodes(found)), owner=self
        )
        watch, actor = self.frame.bridge.watch, self.frame.actor
        watch(reading.custom_fields(actor), done=self.editor.set_fields, owner=self)
        regions, tags = reading.regions(actor), reading.tags(actor)
        watch(regions, done=lambda found: self.editor.set_regions(region_nodes(found)), owner=self)
        watch(tags, done=lambda found: self.editor.set_tags(tag_nodes(found)), owner=self)

    def _show_scope(self, scope: ScopeView) -> None:
        self.served.set_scope(scope)
        self._show_project(scope.whole)
        self._look()

    def _show_project(self, project: Project) -> None:
        self.set_title(project.draft.name)
        self.set_crumb(project.draft.project_no)
        self.head.clear_marks()
        self.head.add_mark(Tag(project.draft.project_no, "neutral"))
        if self._draw_id is not None:
            self.head.add_mark(Tag(self.tr("Draw {0}").format(self._draw_id), "neutral"))
        opening = project.draft.opening_at
        seats = counted(self.tr("{0} {0:seat|seats}"), project.draft.seats or "—")
        when = "" if opening is None else self.tr("Opening {0}").format(f"{opening:%Y-%m-%d %H:%M}")
        self.head.note.setText(" · ".join(part for part in (when, seats) if part))

    def _show(self, found: tuple[str | None, PlanDraft]) -> None:
        self._draw_id, plan = found
        self._fill(plan)
        self._saved = plan
        self._saved = self.draft
        self._look()
        self._count()
        if self._draw_id is not None:
            self.frame.bridge.call(
                self._ws.services.draws.view,
                self.frame.actor,
                self._draw_id,
                done=self._show_state,
                owner=self,
            )

    def _fill(self, plan: PlanDraft) -> None:
        self.groups.set_groups(plan.groups)
        if plan.groups:
            self._pick(0)
        self.limits.fill(plan)
        self.mode.fill(plan, may=self.frame.actor.may(SELECT))
        self.avoidance.set_plan(plan)
        self.witnesses.set_people(plan.witnesses)

    def _take_over(self, plan: PlanDraft) -> None:
        """Show another plan's conditions, not saved yet."""
        self._fill(plan)
        self._edited()

    def _show_state(self, view: DrawView) -> None:
        self._fixed = is_committed(view) or is_over(view)
        self._look()

    # -- editing -----------------------------------------------------------------------------------------

    def _pick(self, place: int) -> None:
        has_group = place < len(self.groups.groups)
        self.editor.setEnabled(has_group)
        if has_group:
            self.editor.set_group(self.groups.groups[place])
            self.served.set_project(self.groups.groups[place].project)
            code = self.groups.groups[place].title
            self._conditions.set_note(code)
            self._show_conditions()

    def _group_edited(self) -> None:
        self.groups.change_current(self.editor.group)

    def _project_chosen(self) -> None:
        group = replace(self.editor.group, project=self.served.value)
        self.editor.set_group(group)
        self.groups.change_current(group)

    def _edited(self) -> None:
        self.counts.set_stale(True)
        self._timer.start()
        self._look()

    def _look(self) -> None:
        show_way(self.steps, by_hand=self.draft.by_hand)
        found = [*complaints(self.draft, self._counts), *self.served.complaints(self.draft)]
        found += self.mode.complaints()
        sentences = [words(c.code, c.params) for c in found]
        sentences += [self._refusal] if self._refusal and self._refusal not in sentences else []
        sentences += self.limits.complaints()
        if self._fixed:
            sentences = [words("plan.committed")]
        self._problems.setText(listed_clauses(sentences))
        self._problems.setVisible(bool(sentences))
        self._check.block(sentences[0] if sentences else "")
        may = self.frame.actor.may("draw.plan") and not self._fixed
        self._save.block("" if may else self.tr("This plan cannot be changed"))
        self.groups.allow_templates(may)

    # -- counting, saving --------------------------------------------------------------------------------

    def _count(self) -> None:
        self._timer.stop()
        draft = self.draft
        if not may_count(draft) or self.served.complaints(draft) or not self.frame.actor.may("draw.plan"):
            self._show_counts(None)
            return
        self.counts.set_stale(True)
        if self._waiting:  # one at a time; the next is asked with what stands there then
            self._again = True
            return
        self._waiting = True
        self._asked += 1
        counting = Counting(self._asked, self.counted)
        self.frame.bridge.watch(
            self._ws.services.draws.pre_query(self.frame.actor, draft),
            done=counting.done,
            failed=counting.failed,
            owner=self,
        )

    def counted(self, number: int, counts: PreQueryView | None, error: BaseException | None) -> None:
        """An answer to the pre-query with this number; older ones than the last are passed over."""
        if number != self._asked:
            return
        self._waiting = False
        if self._again:
            self._again = False
            self._count()
            return
        self._refusal = "" if error is None else message_for(error)
        self._show_counts(counts)

    def _show_counts(self, counts: PreQueryView | None) -> None:
        self._counts = counts
        self.counts.show_counts(counts)
        self._rules.show_rules(() if counts is None else counts.rules)
        self.groups.show_counts([] if counts is None else group_counts(counts), stale=False)
        self._show_conditions()
        self._look()

    def _show_conditions(self) -> None:
        """Counts beside the conditions of the group that is being edited."""
        if self._counts is None:
            self.editor.show_counts((), None)
            return
        code = group_id(self.groups.current)
        count = next((c for c in group_counts(self._counts) if c.group == code), None)
        self.editor.show_counts([c for c in self._counts.conditions if c.group == code], count)

    def _stored(self, draw_id: str) -> None:
        self._draw_id = draw_id
        self._saved = self.draft
        if self.mode.document is not None:
            self.mode.store(self.frame, self._ws, draw_id, self._stored, self._refused)
            return
        self._look()
        self.frame.notify(self.tr("Plan {0} saved").format(draw_id))
        if self._to_check:
            self._to_check = False
            self.frame.open_page("draws.ceremony", draw_id=draw_id, check=True)

    def _refused(self, error: BaseException) -> None:
        self._to_check = False
        self._look()
        self.frame.dialogs.error(error)

    def _go_to_check(self) -> None:
        if self._draw_id is not None and not self.unsaved():
            self.frame.open_page("draws.ceremony", draw_id=self._draw_id, check=True)
            return
        self._to_check = True
        self.save()
