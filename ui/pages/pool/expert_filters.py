"""Conditions over the list of experts: keyword, specialties, level of the title, end of the term, state."""

from collections.abc import Mapping, Sequence

from core.pool.model import ExpertFilter, ExpertStatus, Specialty, TitleLevel
from ui.pages.pool import presenter
from ui.pages.pool.specialty_choice import SpecialtyChoice
from ui.pages.pool.texts import say
from ui.widgets.editors import LineEditor
from ui.widgets.filters import FilterBar
from ui.widgets.forms import Field
from ui.widgets.pickers import DateEditor, Select
from ui.widgets.specialty_tree import TreeNode


class ExpertFilters(FilterBar):
    """``changed`` as every filter bar; :meth:`wanted` are the conditions for the pool."""

    def __init__(self) -> None:
        super().__init__(scenes=False)
        self._known: dict[str, Specialty] = {}
        self.keyword = LineEditor(self.tr("Name, pinyin, initials, mobile, employer, number"), "search")
        self.keyword.setObjectName("keyword")
        self.specialty = SpecialtyChoice()
        self.specialty.setObjectName("expert_specialty")
        self.level: Select[str] = Select(
            [("", self.tr("Any")), *((v.value, say(f"level_from.{v.value}")) for v in TitleLevel)]
        )
        self.level.setObjectName("expert_level")
        self.status: Select[str] = Select(
            [
                ("", self.tr("All but deleted")),
                (presenter.CAN_BE_DRAWN, self.tr("Can be drawn today")),
                *((s.value, say(f"status.{s.value}")) for s in ExpertStatus),
            ]
        )
        self.status.setObjectName("expert_status")
        self.term_from = DateEditor(optional=True)
        self.term_from.setObjectName("expert_term_from")
        words = Field(self.tr("Keyword"), self.keyword)
        self.add_filter("words", words, self._say_words, stretch=1)
        specialty = Field(self.tr("Specialties"), self.specialty)
        self.add_filter("specialties", specialty, self._say_specialties, nothing=[], width=190)
        level = Field(self.tr("Title level"), self.level)
        self.add_filter("level", level, self._say_level, width=170)
        term = Field(self.tr("Term lasts until"), self.term_from)
        self.add_filter("term_from", term, self._say_term, nothing=None, width=140)
        self.add_filter("status", Field(self.tr("State"), self.status), self._say_status, width=164)

    def set_classification(self, entries: Sequence[Specialty]) -> None:
        """Specialties that can be chosen."""
        self._known = {entry.code: entry for entry in entries}
        self.specialty.set_nodes(
            [TreeNode(e.code, e.name, e.parent, " ".join(e.aliases)) for e in entries if not e.disabled]
        )
        if self.specialty.value:
            # Chips say names, and those have come only now.
            self._show_chips()

    def wanted(self) -> ExpertFilter:
        """The conditions."""
        return presenter.expert_filter(self.values())

    def set_given(self, params: Mapping[str, object]) -> None:
        """Conditions that another page asks for: ``keyword``, ``specialty`` (a code). Tells at once."""
        code = params.get("specialty")
        self.set_values(
            {
                "words": str(params.get("keyword") or ""),
                "specialties": [str(code)] if code else [],
            }
        )

    def _say_words(self, value: object) -> str:
        return self.tr("Keyword: {0}").format(value)

    def _say_specialties(self, value: object) -> str:
        codes = list(value) if isinstance(value, list) else []
        return self.tr("Specialties: {0}").format(presenter.named_specialties(codes, self._known))

    def _say_level(self, value: object) -> str:
        return self.tr("Level: {0}").format(say(f"level_from.{value}"))

    def _say_term(self, value: object) -> str:
        return self.tr("Term until ≥ {0}").format(value)

    def _say_status(self, value: object) -> str:
        if value == presenter.CAN_BE_DRAWN:
            return self.tr("Can be drawn today")
        return self.tr("State: {0}").format(say(f"status.{value}"))
