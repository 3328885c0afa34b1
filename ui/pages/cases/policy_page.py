"""Which levels a case passes, by kind and expert type, and which fields of an expert are under review."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QCheckBox, QGridLayout

from core.cases.model import SENSITIVE, CaseKind, ReviewLevel, ReviewPolicy
from core.engine.api import Services
from core.engine.workstation import Workstation
from core.pool.record.custom_fields import CustomField, CustomFields
from core.pool.record.model import ExpertDraft
from ui.pages.cases.level_editor import LevelEditor
from ui.pages.pool.texts import say
from ui.shell.frame import Frame
from ui.shell.page import GAP, Page
from ui.texts import words
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.labels import Text
from ui.widgets.layouts import column, row
from ui.widgets.panels import ScrollBox
from ui.widgets.pickers import Select

_BY_TYPE = (CaseKind.APPLICATION, CaseKind.PROFILE_CHANGE)
_VARIED = (*_BY_TYPE, CaseKind.EXPORT_REQUEST)
_COLUMNS = 4
_WORDS = 14  # characters that a choice has room for


class ReviewPolicyPage(Page):
    """Changes count for cases opened from now on; cases under way keep the levels they began with."""

    def __init__(self, frame: Frame, ws: Workstation[Services]) -> None:
        super().__init__(frame)
        self._ws = ws
        self._chains: dict[tuple[CaseKind, str], tuple[ReviewLevel, ...]] = {}
        self._saved: object = None
        self._boxes: dict[str, QCheckBox] = {}
        self._shown = (CaseKind.APPLICATION, "")
        self.set_title(self.tr("Review levels"), self.tr("Cases under way keep the levels they began with"))
        leave = Button(self.tr("Back"), "arrow-left")
        leave.clicked.connect(self.back)
        self.head.add_action(leave)
        results = Button(self.tr("Results told to experts"), "send")
        results.setObjectName("open_results")
        results.clicked.connect(self._open_results)
        self.head.add_action(results)
        self.button = Button(self.tr("Save"), "save", "primary")
        self.button.setObjectName("save_review_policy")
        self.button.clicked.connect(self.save)
        self.set_main_action(self.button)
        self.kind: Select[CaseKind] = Select([(k, words(f"case_kind.{k.value}")) for k in CaseKind])
        self.type: Select[str] = Select([("", self.tr("All expert types"))], "")
        self.kind.setObjectName("policy_kind")
        self.type.setObjectName("policy_type")
        self._types: Sequence[str] = ()
        for chooser in (self.kind, self.type):
            chooser.setMinimumContentsLength(_WORDS)
        self.kind.edited.connect(self._change_kind)
        self.type.edited.connect(self._show_chain)
        self.levels = LevelEditor()
        self.levels.edited.connect(self._take_chain)
        self._inherited = Text("", "small", "muted", wrap=True)
        chain = Card(self.tr("Levels"), "list-checks")
        chain.add(row(self.kind, self.type, None, gap=12))
        chain.add(self._inherited)
        chain.add(self.levels)
        self._fields_card = Card(
            self.tr("Fields under review"),
            "eye",
            self.tr("Changes of these wait for a decision; all others take effect at once"),
        )
        self._grid = QGridLayout()
        self._fields_card.add(self._grid)
        self.body.addWidget(ScrollBox(column(chain, self._fields_card, None, gap=GAP)), 1)

    def opened(self, params: Mapping[str, object]) -> None:
        """Load levels, types and fields."""
        call, actor = self.frame.bridge.call, self.frame.actor
        call(self._ws.services.cases.policy, actor, done=self._show_policy, owner=self)
        call(self._ws.services.pool.fields.all, actor, done=self._show_fields, owner=self)

    def unsaved(self) -> str:
        """Levels or fields that were changed and not saved."""
        return self.tr("The review levels were changed and not saved.") if self._differs() else ""

    def save(self) -> None:
        """Store levels and fields."""
        call, actor = self.frame.bridge.call, self.frame.actor
        call(
            self._ws.services.cases.set_policy,
            actor,
            ReviewPolicy(dict(self._chains)),
            done=self._save_fields,
            owner=self,
        )

    def _open_results(self) -> None:
        self.frame.open_page("contact.results")

    def _save_fields(self, _nothing: object) -> None:
        fields = [name for name, box in self._boxes.items() if box.isChecked()]
        reviews = self._ws.services.pool.reviews
        self.frame.bridge.call(
            reviews.set_reviewed_fields, self.frame.actor, fields, done=self._stored, owner=self
        )

    def _stored(self, _nothing: object) -> None:
        self._saved = self._state()
        self.frame.notify(self.tr("Saved"))

    def _show_policy(self, policy: ReviewPolicy) -> None:
        self._chains = dict(policy.chains)
        self.kind.set_value(CaseKind.APPLICATION)
        self._show_chain()

    def _show_fields(self, custom: Sequence[CustomField]) -> None:
        defined = CustomFields(custom)
        self._types = defined.expert_types
        self._offer_variants()
        self._show_chain()
        names = {field: say(f"field.{field}") for field in ExpertDraft._fields}
        names |= {field.path: field.name for field in defined if not field.disabled}
        for place, (field, name) in enumerate(names.items()):
            box = QCheckBox(name)
            box.setObjectName(f"review_{field}")
            self._boxes[field] = box
            self._grid.addWidget(box, place // _COLUMNS, place % _COLUMNS)
        reviewed = self._ws.services.pool.reviews.reviewed_fields
        self.frame.bridge.call(reviewed, done=self._tick, owner=self)

    def _tick(self, fields: Sequence[str]) -> None:
        for field, box in self._boxes.items():
            box.setChecked(field in fields)
        self._saved = self._state()

    def _change_kind(self) -> None:
        self._offer_variants()
        self._show_chain()

    def _offer_variants(self) -> None:
        """Expert types, or for data requests how sensitive the fields are."""
        if self.kind.value is CaseKind.EXPORT_REQUEST:
            sensitive = self.tr("With ID number, mobile or account")
            self.type.set_options([("", self.tr("Other fields")), (SENSITIVE, sensitive)])
        else:
            types = [(name, name) for name in self._types]
            self.type.set_options([("", self.tr("All expert types")), *types])
        self.type.set_value("")

    def _show_chain(self) -> None:
        kind = self.kind.value or CaseKind.APPLICATION
        self.type.setVisible(kind in _VARIED and self.type.count() > 1)
        variant = (self.type.value or "") if kind in _VARIED else ""
        self._shown = (kind, variant)
        own = self._chains.get(self._shown)
        inherited = own is None and bool(variant)
        levels = ReviewPolicy(self._chains).levels(kind, variant)
        self.levels.set_levels(levels)
        if inherited:
            text = self.tr("As for all expert types. A change here counts for this type only.")
        elif kind is CaseKind.EXPORT_REQUEST:
            text = self.tr("Only the security administrator changes who decides on data requests.")
        else:
            text = self._explain(levels)
        self._inherited.setText(text)

    def _explain(self, levels: Sequence[ReviewLevel]) -> str:
        if not levels:
            return self.tr("Without a level no review is needed: what is asked for takes effect at once.")
        return self.tr("Each level is decided by another person, never by who asked.")

    def _take_chain(self) -> None:
        self._chains[self._shown] = self.levels.levels()
        self._inherited.setText(self._explain(self._chains[self._shown]))

    def _state(self) -> object:
        return dict(self._chains), tuple(name for name, box in self._boxes.items() if box.isChecked())

    def _differs(self) -> bool:
        return self._saved is not None and self._saved != self._state()
