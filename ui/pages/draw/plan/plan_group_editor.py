"""Conditions of one group of a plan, each with its counts beside it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from core.draw.protocol.model import ExpertKind
from core.draw.state.records import GroupDraft
from core.draw.state.views import ConditionView
from core.pool.record.custom_fields import CustomFields
from ui.listing import listed
from ui.pages.draw.parts.field_grid import FieldGrid
from ui.pages.draw.plan.counted_field import CountedField
from ui.pages.draw.plan.plan_own_conditions import OwnConditions
from ui.pages.draw.plan.plan_presenter import (
    TITLE_CHOICES,
    GroupCount,
    codes_in,
    fallback_steps,
    few,
    parts_in,
    title_choice,
)
from ui.texts import words
from ui.widgets.editors import LineEditor
from ui.widgets.forms import Field
from ui.widgets.labels import Text
from ui.widgets.layouts import box, column
from ui.widgets.pickers import NumberStepper, Select
from ui.widgets.specialty_tree import SpecialtyPicker, TreeNode

_OLDEST = 120


class GroupEditor(QWidget):
    """Conditions of one group. ``edited`` after every change by the person; read ``group`` then."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._group = GroupDraft("", 1)
        self._nodes: Mapping[str, TreeNode] = {}
        self.title = LineEditor(longest=40)
        self.codes = LineEditor(self.tr("Codes, like A010101 A010102"))
        self.picker = SpecialtyPicker()
        self.kind: Select[ExpertKind] = Select(
            [(kind, words(f"kind.{kind.value}")) for kind in ExpertKind], ExpertKind.PERSON
        )
        self.below = QCheckBox(self.tr("With the entries below a chosen one"))
        self.tiers: Select[int] = Select([(n, words(f"tier.{n}")) for n in range(3)], 0)
        self.level: Select[str] = Select([(c, words(f"title.{c}")) for c in TITLE_CHOICES], "any")
        self.titles = LineEditor(self.tr("Any"))
        self.years = NumberStepper(0, 50, 0, self.tr("years"))
        self.regions = SpecialtyPicker(ask=self.tr("Choose regions"))
        self.tags = SpecialtyPicker(ask=self.tr("Choose tags"))
        self.times = NumberStepper(0, 99, 0, self.tr("times"))
        self.sex: Select[str] = Select([(s, words(f"sex.{s or 'any'}")) for s in ("", "female", "male")], "")
        self.youngest = NumberStepper(0, _OLDEST, 0, self.tr("years"))
        self.oldest = NumberStepper(0, _OLDEST, 0, self.tr("years"))
        self.reason = LineEditor(self.tr("Published with the plan"), longest=200)
        self.own = OwnConditions()
        self._fallback = Text("", "small", "muted", wrap=True)
        self._name()
        self._fields = {
            "specialties": CountedField(self.tr("Specialty codes"), self.codes, required=True),
            "title_levels": CountedField(self.tr("Title level"), self.level),
            "titles": CountedField(self.tr("Titles, one of them"), self.titles),
            "min_years": CountedField(self.tr("Years of practice at least"), self.years),
            "regions": CountedField(self.tr("Region"), self.regions),
            "tags": CountedField(self.tr("Tags, one of them"), self.tags),
            "times_below": CountedField(self.tr("Drawn fewer times than (0: any)"), self.times),
            "sex": CountedField(self.tr("Sex"), self.sex),
            "ages": CountedField(self.tr("Age from (0: any)"), self.youngest),
        }
        self._reason = Field(self.tr("Reason for region, tag, sex or age"), self.reason, required=True)
        self._own_count = Text("", "small", "muted")
        self._lay_out()
        for editor in (
            *(self.title, self.level, self.tiers, self.years, self.regions, self.tags, self.titles),
            *(self.times, self.sex, self.youngest, self.oldest, self.reason, self.own),
        ):
            editor.edited.connect(self._tell)
        self.kind.edited.connect(self._kind_chosen)
        self.below.clicked.connect(self._tell)
        self.codes.edited.connect(self._codes_typed)
        self.picker.edited.connect(self._picked)

    @property
    def group(self) -> GroupDraft:
        """The group as edited; seats stay as they were. Units have no title, sex, age and years."""
        found = replace(
            self._group,
            title=self.title.value,
            specialties=codes_in(self.codes.value),
            and_below=self.below.isChecked(),
            title_levels=TITLE_CHOICES[self.level.value or "any"],
            titles=parts_in(self.titles.value),
            tiers=self.tiers.value or 0,
            min_years=self.years.value or None,
            regions=tuple(self.regions.value),
            tags=tuple(self.tags.value),
            times_below=self.times.value or None,
            sex=self.sex.value or "",
            min_age=self.youngest.value or None,
            max_age=self.oldest.value or None,
            reason=self.reason.value,
            custom=self.own.value,
            kind=self.kind.value or ExpertKind.PERSON,
        )
        if found.kind is ExpertKind.PERSON:
            return found
        return replace(found, title_levels=(), titles=(), min_years=None, sex="", min_age=None, max_age=None)

    def set_group(self, group: GroupDraft) -> None:
        """Show a group."""
        self._group = group
        self.title.set_value(group.title)
        self.codes.set_value(" ".join(group.specialties))
        self.picker.set_value(list(group.specialties))
        self.below.setChecked(group.and_below)
        self.level.set_value(title_choice(group.title_levels))
        self.titles.set_value(listed(group.titles))
        self.tiers.set_value(min(group.tiers, 2))
        self.years.set_value(group.min_years or 0)
        self.regions.set_value(list(group.regions))
        self.tags.set_value(list(group.tags))
        self.times.set_value(group.times_below or 0)
        self.sex.set_value(group.sex)
        self.youngest.set_value(group.min_age or 0)
        self.oldest.set_value(group.max_age or 0)
        self.reason.set_value(group.reason)
        self.own.set_value(group.custom)
        self.kind.set_value(group.kind)
        self._fit_kind()
        self.show_counts((), None)
        self._look()

    def set_tree(self, nodes: Sequence[TreeNode]) -> None:
        """The classification to choose from."""
        self._nodes = {node.code: node for node in nodes}
        self.picker.set_nodes(nodes)
        self._look()

    def set_regions(self, nodes: Sequence[TreeNode]) -> None:
        """The regions that experts come from."""
        self.regions.set_nodes(nodes)

    def set_tags(self, nodes: Sequence[TreeNode]) -> None:
        """The tags in use."""
        self.tags.set_nodes(nodes)

    def set_fields(self, fields: CustomFields) -> None:
        """The customer's own fields."""
        self.own.set_fields(fields)

    def show_counts(self, conditions: Sequence[ConditionView], count: GroupCount | None) -> None:
        """What the last pre-query found for this group."""
        found = {condition.name: condition for condition in conditions}
        for name, field in self._fields.items():
            field.show_count(found.get(name))
        own = found.get("custom")
        self._own_count.setVisible(own is not None)
        if own is not None:
            self._own_count.setText(
                self.tr("{0} left · without these +{1}").format(few(own.left), few(own.alone))
            )
        self._show_fallback(count)

    def _show_fallback(self, count: GroupCount | None) -> None:
        """From which level on, and how many each adds."""
        steps = fallback_steps(self.group, self._nodes)
        lines = []
        for level, names in enumerate(steps, 1):
            known = count is not None and level < len(count.by_tier)
            more = f" +{few(count.by_tier[level])}" if known and count is not None else ""
            lines.append(self.tr("Level {0}: {1}{2}").format(level, listed(names), more))
        self._fallback.setText("\n".join(lines))
        self._fallback.setVisible(bool(lines))

    def _kind_chosen(self) -> None:
        self._fit_kind()
        self._tell()

    def _fit_kind(self) -> None:
        """What only persons have cannot be asked of units."""
        persons = self.kind.value is not ExpertKind.UNIT
        for editor in (self.level, self.titles, self.years, self.sex, self.youngest, self.oldest):
            editor.setEnabled(persons)

    def _codes_typed(self) -> None:
        self.picker.set_value(list(codes_in(self.codes.value)))
        self._tell()

    def _picked(self) -> None:
        self.codes.set_value(" ".join(self.picker.value))
        self._tell()

    def _tell(self) -> None:
        self._look()
        self.edited.emit()

    def _look(self) -> None:
        self._reason.setVisible(self.group.is_limited)
        self._show_fallback(None)

    def _lay_out(self) -> None:
        fields = self._fields
        tree = _together(Field(self.tr("Specialties"), self.picker), self.below)
        tiers = _together(Field(self.tr("When too few"), self.tiers), self._fallback)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(
            FieldGrid(
                (
                    (Field(self.tr("Title of the group"), self.title, required=True), 1),
                    (fields["specialties"], 1),
                    (tiers, 1),
                    (tree, 2),
                    (Field(self.tr("Seats are for"), self.kind), 1),
                    (fields["title_levels"], 1),
                    (fields["titles"], 1),
                    (fields["min_years"], 1),
                    (fields["regions"], 1),
                    (fields["tags"], 1),
                    (fields["times_below"], 1),
                    (fields["sex"], 1),
                    (fields["ages"], 1),
                    (Field(self.tr("Age up to (0: any)"), self.oldest), 1),
                    (self._reason, 3),
                    (_together(self.own, self._own_count), 3),
                )
            )
        )

    def _name(self) -> None:
        for name, editor in (
            ("group_title", self.title),
            ("group_specialties", self.codes),
            ("group_specialty_tree", self.picker),
            ("group_and_below", self.below),
            ("group_kind", self.kind),
            ("group_title_level", self.level),
            ("group_titles", self.titles),
            ("group_tiers", self.tiers),
            ("group_years", self.years),
            ("group_regions", self.regions),
            ("group_tags", self.tags),
            ("group_times", self.times),
            ("group_sex", self.sex),
            ("group_youngest", self.youngest),
            ("group_oldest", self.oldest),
            ("group_reason", self.reason),
        ):
            editor.setObjectName(name)


def _together(*widgets: QWidget) -> QWidget:
    """A field with what stands below it."""
    return box(column(*widgets, None, gap=4))
