"""Conditions over the list of experts: fields in a bar, a condition builder below it, all said in words."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from core.pool.record.custom_conditions import FieldType
from core.pool.record.custom_fields import CustomField
from core.pool.record.model import ExpertStatus, Specialty, TitleLevel
from core.pool.search.conditions import EVERYBODY, Group, conditions_of
from core.pool.search.lists import PERSONS, UNITS, ExpertFilter
from core.pool.search.scenes import Scene
from ui.counted import counted
from ui.listing import listed
from ui.pages.pool.experts import filter_values as values_of
from ui.pages.pool.experts.condition_builder import ConditionBuilder
from ui.pages.pool.experts.condition_row import Askable
from ui.pages.pool.parts import presenter
from ui.pages.pool.parts.condition_words import sentence
from ui.pages.pool.parts.specialty_choice import SpecialtyChoice
from ui.pages.pool.parts.tree_nodes import flat_nodes, region_nodes, specialty_nodes
from ui.pages.pool.texts import say
from ui.widgets import filters as bar
from ui.widgets.buttons import Button
from ui.widgets.editors import LineEditor
from ui.widgets.filters import FilterBar
from ui.widgets.forms import Field
from ui.widgets.labels import Text
from ui.widgets.pickers import DateEditor, Select


class ExpertFilters(FilterBar):
    """``changed`` as every filter bar; :meth:`wanted` are the conditions for the pool."""

    def __init__(self) -> None:
        super().__init__(manageable=True)
        self._known: dict[str, Specialty] = {}
        self._askable = Askable()
        self._make_editors()
        self.explained = Text("", "small", "muted", wrap=True)
        self.explained.setObjectName("conditions_in_words")
        self.explained.hide()
        self._add_filters()
        self.add_note(self.explained)
        self.unfold = Button(self.tr("Condition builder"), "funnel")
        self.unfold.setObjectName("open_conditions")
        self.unfold.clicked.connect(self._toggle_builder)
        self.add_tool(self.unfold)
        self.changed.connect(self._explain)

    def set_classification(self, entries: Sequence[Specialty]) -> None:
        """Specialties that can be chosen."""
        self._known = {entry.code: entry for entry in entries}
        self.specialty.set_nodes(specialty_nodes(entries))
        self._ask(replace(self._askable, specialties=tuple(entries)))
        if self.specialty.value or self.builder.value:
            # Chips say names, and those have come only now.
            self._show_chips()

    def set_regions(self, regions: Sequence[str]) -> None:
        """Regions that can be chosen, as paths."""
        self.region.set_nodes(region_nodes(regions))
        self._ask(replace(self._askable, regions=tuple(regions)))

    def set_tags(self, tags: Sequence[str]) -> None:
        """Tags that can be chosen."""
        self.tag.set_nodes(flat_nodes(tags))
        self._ask(replace(self._askable, tags=tuple(tags)))

    def set_custom(self, fields: Sequence[CustomField]) -> None:
        """The customer's own fields; one of choices without any is not asked."""
        asked = [
            own for own in fields if not own.disabled and (own.type is not FieldType.CHOICE or own.choices)
        ]
        self._ask(replace(self._askable, custom={own.path: own for own in asked}))

    def show_scenes(self, scenes: Sequence[Scene]) -> None:
        """Scenes to choose from; who shared one that is not one's own is not said."""
        self.set_scenes(
            [
                bar.Scene(
                    scene.name if scene.own else self.tr("{0} (shared)").format(scene.name),
                    values_of.bar_values(scene.wanted),
                )
                for scene in scenes
            ]
        )

    def wanted(self) -> ExpertFilter:
        """The conditions."""
        return values_of.expert_filter(self.values())

    def show_filter(self, wanted: ExpertFilter) -> None:
        """Show conditions and tell at once."""
        self.set_values(values_of.bar_values(wanted))

    def set_given(self, params: Mapping[str, object]) -> None:
        """Conditions of another page: ``keyword``, ``specialty`` (a code), ``tag``. Tells at once."""
        code, tag = params.get("specialty"), params.get("tag")
        self.set_values(
            {
                "words": str(params.get("keyword") or ""),
                "specialties": [str(code)] if code else [],
                "tags": [str(tag)] if tag else [],
            }
        )

    def _make_editors(self) -> None:
        self.keyword = LineEditor(
            self.tr("Name, pinyin, initials, mobile, number, employer, specialty, tag"), "search"
        )
        self.keyword.setObjectName("keyword")
        self.specialty = SpecialtyChoice()
        self.specialty.setObjectName("expert_specialty")
        nothing = self.tr("Nothing matches")
        self.region = SpecialtyChoice(hint=self.tr("Province, city"), nothing=nothing)
        self.region.setObjectName("expert_region")
        self.tag = SpecialtyChoice(hint=self.tr("Tag"), nothing=nothing)
        self.tag.setObjectName("expert_tag")
        self.level: Select[str] = Select(
            [("", self.tr("Any")), *((v.value, say(f"level_from.{v.value}")) for v in TitleLevel)]
        )
        self.level.setObjectName("expert_level")
        self.status: Select[str] = Select(
            [
                ("", self.tr("All but deleted")),
                (values_of.CAN_BE_DRAWN, self.tr("Can be drawn today")),
                *((s.value, say(f"status.{s.value}")) for s in ExpertStatus),
            ]
        )
        self.status.setObjectName("expert_status")
        self.kind: Select[str] = Select(
            [
                ("", self.tr("Both")),
                (PERSONS, say("expert_kind.person")),
                (UNITS, say("expert_kind.unit")),
            ]
        )
        self.kind.setObjectName("expert_kind")
        self.term_from = DateEditor(optional=True)
        self.term_from.setObjectName("expert_term_from")
        self.builder = ConditionBuilder()
        self.builder.setObjectName("condition_builder")

    def _add_filters(self) -> None:
        words = Field(self.tr("Keyword"), self.keyword)
        self.add_filter("words", words, self._say_words, stretch=1)
        specialty = Field(self.tr("Specialties"), self.specialty)
        self.add_filter("specialties", specialty, self._say_specialties, nothing=[], width=160)
        level = Field(self.tr("Title level"), self.level)
        self.add_filter("level", level, self._say_level, width=136)
        region = Field(self.tr("Region"), self.region)
        self.add_filter("regions", region, self._say_regions, nothing=[], width=128)
        tag = Field(self.tr("Tags"), self.tag)
        self.add_filter("tags", tag, self._say_tags, nothing=[], width=112)
        term = Field(self.tr("Term lasts until"), self.term_from)
        self.add_filter("term_from", term, self._say_term, nothing=None, width=132)
        self.add_filter("status", Field(self.tr("State"), self.status), self._say_status, width=156)
        self.add_filter("kind", Field(self.tr("Kind"), self.kind), self._say_kind, width=96)
        self.add_extra("conditions", self.builder, self._say_conditions, nothing=EVERYBODY)

    def _ask(self, askable: Askable) -> None:
        if askable != self._askable:
            self._askable = askable
            self.builder.set_askable(askable)
            self._explain()

    def _toggle_builder(self) -> None:
        shown = self.builder.isHidden()
        self.builder.setVisible(shown)
        if shown:
            self.builder.start()

    def _explain(self, _values: object = None) -> None:
        names = {code: entry.name for code, entry in self._known.items()}
        said = sentence(self.builder.value, names, self._askable.custom_names)
        self.explained.setText(self.tr("Conditions: {0}").format(said) if said else "")
        self.explained.setVisible(bool(said))

    def _say_words(self, value: object) -> str:
        return self.tr("Keyword: {0}").format(value)

    def _say_specialties(self, value: object) -> str:
        codes = list(value) if isinstance(value, list) else []
        return self.tr("Specialties: {0}").format(presenter.named_specialties(codes, self._known))

    def _say_level(self, value: object) -> str:
        return self.tr("Level: {0}").format(say(f"level_from.{value}"))

    def _say_regions(self, value: object) -> str:
        paths = list(value) if isinstance(value, list) else []
        return self.tr("Region: {0}").format(listed(paths))

    def _say_tags(self, value: object) -> str:
        tags = list(value) if isinstance(value, list) else []
        return self.tr("Tags: {0}").format(listed(tags))

    def _say_term(self, value: object) -> str:
        return self.tr("Term until ≥ {0}").format(value)

    def _say_status(self, value: object) -> str:
        word = self.tr("Can be drawn today") if value == values_of.CAN_BE_DRAWN else say(f"status.{value}")
        return self.tr("State: {0}").format(word)

    def _say_kind(self, value: object) -> str:
        return self.tr("Kind: {0}").format(say(f"expert_kind.{value}"))

    def _say_conditions(self, value: object) -> str:
        count = sum(1 for _ in conditions_of(value)) if isinstance(value, Group) else 0
        return counted(self.tr("{0} {0:condition|conditions}"), count)
